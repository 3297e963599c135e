/* «Det skal du gøre»: what waits for the consultant, in order of urgency. */
#ifndef MODEL_AGENDA_H
#define MODEL_AGENDA_H

#include "model/record.h"

/* Those before AGENDA_FIRST_CONTACT stand among the tasks, by urgency and day; the others are under them. */
enum agenda_kind {
	AGENDA_TASK,           /* an open task */
	AGENDA_ANSWERS,        /* who has not answered the invitation to the coming workshop; id: the workshop */
	AGENDA_CALLS,          /* whom to ring about it today */
	AGENDA_ATTENDANCE,     /* activities that are over without a word about who came; id: the latest */
	AGENDA_EXIT_CARDS,     /* workshops whose exit cards are not typed in; id: the latest */
	AGENDA_NO_SHOW,        /* young people who stayed away, and nobody has been in touch since */
	AGENDA_VISIT_DATES,    /* visits of a round without a day; id: the round */
	AGENDA_PRE_VISIT,      /* places about to be visited that no consultant has seen; id: the round */
	AGENDA_CONTACT_PERSON, /* places of a round without one; id: the place */
	AGENDA_DECISION,       /* places of a round that is over, undecided; id: the round */
	AGENDA_MILESTONE,      /* of the plan, late or near; several late ones are one line; id: the milestone */
	AGENDA_DRAFT,          /* text that was never saved: before all that can wait */
	AGENDA_FIRST_CONTACT,  /* nobody has reached the young person in time */
	AGENDA_NEVER_REACHED,  /* tried enough, never reached */
	AGENDA_SILENCE,        /* no contact for long */
	AGENDA_CONSENT,        /* a consent ends soon or has ended */
	AGENDA_RIGHTS,         /* not told about rights in time */
	AGENDA_THIRTY,         /* soon too old for the project */
	AGENDA_MISSING,        /* important fields are empty: no phone or no consultant */
	AGENDA_ACTIVITY,       /* an appointment: a workshop, a visit, a meeting */
	AGENDA_KIND_COUNT
};

/* For so many days young people who stayed away are remembered to write to. */
enum { AGENDA_NO_SHOW_DAYS = 14 };

/* So many days before, it is told that somebody turns 30. */
enum { AGENDA_THIRTY_DAYS = 60 };

enum urgency { URGENCY_URGENT, URGENCY_TODAY, URGENCY_LATER };

bool agenda_is_dated(enum agenda_kind kind); /* stands among the tasks */

/* One line. A line about several young people has a count, no record, and opens the list behind it. */
struct agenda_item {
	enum agenda_kind kind;
	enum urgency urgency;
	struct uuid id;    /* the task, the draft or what the kind says; none for a count of young people */
	struct uuid youth; /* whose it is; none if nobody's */
	int youth_number;  /* 0 if nobody's */
	int count;         /* how many young people, visits, places … */
	int activity;      /* AGENDA_ACTIVITY, …: enum activity_kind */
	int turn, turns;   /* a visit: 1 of 6; 0 for others */
	struct date due;
	int minutes;
	char title[256]; /* a task's own title (personal), an activity's name or the only place's; "" for counts */
	char place[64];  /* where an appointment takes place; "" if nobody has said */
	char person[64]; /* the young person's short name «Amira H.» (personal); "" if none */
};

/* Overdue or marked urgent is URGENT; due today TODAY. */
enum urgency agenda_urgency(struct date due, bool urgent, struct date today);

/* «HASTER», «I DAG», «Uge 13», «I morgen». */
void agenda_add_when(struct text *out, const struct agenda_item *item, struct date today);

/* «Ingen kontakt i 30 dage: 3 unge», «Ring til Amira H. om kørsel», «Besøg 1 af 6». */
void agenda_add_sentence(struct text *out, const struct agenda_item *item, const int settings[]);

/* The same where there is little room: without what the badge or the heading says already. */
void agenda_add_brief(struct text *out, const struct agenda_item *item, const int settings[]);

/* Where a line belongs: «U-014», «Workshop», «Besøg», «Steder»; nothing for a task of nobody's. */
void agenda_add_place(struct text *out, const struct agenda_item *item);

/* «Besøg: 2 af 6 datoer er aftalt. Mangler: Villa Social, Dyregården» */
struct visit_dates {
	struct uuid round; /* none: no round is being planned or run */
	int agreed, wanted;
	char missing[160]; /* the names of the places; "" when nothing is missing */
};
void visit_dates_add(struct text *out, const struct visit_dates *dates);

int agenda_compare(const void *a, const void *b); /* qsort of struct agenda_item */

#endif
