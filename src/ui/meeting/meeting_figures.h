/* What the meeting view shows: figures only, small ones withheld. */
#ifndef UI_MEETING_FIGURES_H
#define UI_MEETING_FIGURES_H

#include "model/activity.h"
#include "model/round.h"
#include "model/sign.h"
#include "store/count_tables.h"

enum { MEETING_SIGNS_MOST = 16, MEETING_MILESTONES_MOST = 24, MEETING_DECISIONS_MOST = 40, MEETING_CELL = 96 };
enum { FIGURE_HIDDEN = -1 };

struct meeting_visit {
	struct date day;
	int taken, seats;
};

struct meeting_place {
	char name[MEETING_CELL];
	struct meeting_visit visits[ROUND_OCCASIONS];
};

/* A line of the pages on tegn, milepæle and decisions. */
struct meeting_line {
	char title[MEETING_CELL * 2];
	char value[MEETING_CELL]; /* «18 af 15», «medio marts» */
	char word[24];            /* «PÅ VEJ» */
};

struct meeting_figures {
	bool read;        /* false: all zero */
	int k;            /* the least number shown */
	struct uuid plan; /* that decisions are noted on */
	bool has_workshop;
	struct activity workshop;
	struct funnel funnel;
	int signed_up;           /* with and without a name */
	int reached, unanswered; /* of the invited; FIGURE_HIDDEN if that would tell of few */
	struct turnout turnout;
	struct count_table channels; /* see funnel_channels_count; without rows if nobody is invited */
	char round[MEETING_CELL];    /* title; "" without a round */
	struct period window;
	struct meeting_place places[ROUND_PLACES];
	int place_count;
	struct meeting_line signs[MEETING_SIGNS_MOST];
	int sign_count;
	struct meeting_line milestones[MEETING_MILESTONES_MOST];
	int milestone_count;
	int undated_count; /* milestones and evaluations without a date */
	struct meeting_line decisions[MEETING_DECISIONS_MOST];
	int decision_count;
	struct youth_figures youth;
	struct count_table benefit;
	struct count_table states;
};

/* figures: all zero. To be cleared whether it can be read or not. */
enum status meeting_figures_read(struct meeting_figures *figures, struct store *store, struct date today,
				 struct error *error) MUST_CHECK;
void meeting_figures_clear(struct meeting_figures *figures);

#endif
