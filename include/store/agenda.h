/* Reading «Det skal du gøre», appointments and the figures of the overview. */
#ifndef STORE_AGENDA_H
#define STORE_AGENDA_H

#include "model/agenda.h"
#include "store/store.h"

struct agenda {
	struct agenda_item *items; /* in order */
	size_t count;
	long later; /* open tasks beyond the limit */
};

/* For one staff member (none = everybody): at most `limit` tasks, all other kinds. */
enum status agenda_read(struct store *store, struct uuid staff, struct date today, int limit, struct agenda *agenda,
			struct error *error) MUST_CHECK;
void agenda_clear(struct agenda *agenda);

/* Appointments from today on, the next ones first; same struct, kind AGENDA_TASK. */
enum status appointments_read(struct store *store, struct date today, int limit, struct agenda *agenda,
			      struct error *error) MUST_CHECK;

/* How many young people, for the overview; each counted by an index. */
struct youth_figures {
	long all;
	long by_state[5]; /* enum youth_state */
	long in_education_or_job;
	long in_community; /* trying one, or part of it */
	long with_benefit;
	long without_benefit;
	long benefit_unknown;
};
enum status youth_figures_read(struct store *store, struct youth_figures *figures, struct error *error) MUST_CHECK;

#endif
