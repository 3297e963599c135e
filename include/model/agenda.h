/* «Det skal du gøre»: what waits for the consultant, in order of urgency. */
#ifndef MODEL_AGENDA_H
#define MODEL_AGENDA_H

#include "model/record.h"

enum agenda_kind {
	AGENDA_TASK,          /* an open task */
	AGENDA_FIRST_CONTACT, /* nobody has reached the young person in time */
	AGENDA_NEVER_REACHED, /* tried enough, never reached */
	AGENDA_SILENCE,       /* no contact for long */
	AGENDA_CONSENT,       /* a consent ends soon or has ended */
	AGENDA_RIGHTS,        /* not told about rights in time */
	AGENDA_MISSING,       /* important fields are empty: no phone or no consultant */
	AGENDA_DRAFT,         /* text that was never saved */
	AGENDA_KIND_COUNT
};

enum urgency { URGENCY_URGENT, URGENCY_TODAY, URGENCY_LATER };

/* One line. A line about several young people has a count, no record, and opens the list behind it. */
struct agenda_item {
	enum agenda_kind kind;
	enum urgency urgency;
	struct uuid id;    /* the task or the draft; none for a count */
	struct uuid youth; /* whose it is; none if nobody's */
	int youth_number;  /* 0 if nobody's */
	int count;         /* AGENDA_SILENCE, …: how many young people */
	struct date due;
	int minutes;
	char title[160]; /* a task's own title (personal); "" for counts */
	char person[64]; /* the young person's short name «Amira H.» (personal); "" if none */
};

/* Overdue or marked urgent is URGENT; due today TODAY. */
enum urgency agenda_urgency(struct date due, bool urgent, struct date today);

/* «HASTER», «I DAG», «Uge 13», «I morgen». */
void agenda_add_when(struct text *out, const struct agenda_item *item, struct date today);

/* «Ingen kontakt i 30 dage: 3 unge», «Ring til Amira H. om kørsel». */
void agenda_add_sentence(struct text *out, const struct agenda_item *item, const int settings[]);

int agenda_compare(const void *a, const void *b); /* qsort of struct agenda_item */

#endif
