/* Reading «Det skal du gøre», appointments and the figures of the overview. */
#ifndef STORE_AGENDA_H
#define STORE_AGENDA_H

#include "model/agenda.h"
#include "store/funnel.h"
#include "store/plan_figures.h"
#include "store/store.h"

/* The workshop that matters now: the last one until it is told what came of it, else the next one, else one without a
 * day. */
struct workshop_figures {
	struct uuid id; /* none: there is no workshop */
	struct date day;
	char title[96];
	char place[64];
	struct funnel funnel;
	struct turnout turnout;
};

struct agenda {
	struct agenda_item *items; /* in order */
	size_t count;
	long later; /* open tasks beyond the limit */
	struct workshop_figures workshop;
	struct visit_dates visits;
	struct plan_figures plan;
};

/* For one staff member (none = everybody): at most `limit` tasks, all other kinds; the workshop, the visits and the
 * plan. */
enum status agenda_read(struct store *store, struct uuid staff, struct date today, int limit, struct agenda *agenda,
			struct error *error) MUST_CHECK;
void agenda_clear(struct agenda *agenda);

/* Appointments from today on, the next ones first: items of the kinds AGENDA_TASK and AGENDA_ACTIVITY. */
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
