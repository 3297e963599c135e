/* The visit round: what its pages share, and what each of them does. */
#ifndef UI_VISITS_H
#define UI_VISITS_H

#include "model/activity.h"
#include "store/calendar.h"
#include "store/round_people.h"
#include "store/round_plan.h"
#include "app/app.h"

enum visits_page { VISITS_BOARD, VISITS_CALENDAR, VISITS_GROUP, VISITS_PAGES };
enum board_panel { BOARD_VISITS, BOARD_WAITING, BOARD_CONTROL, BOARD_PANELS };
enum group_panel { GROUP_PEOPLE, GROUP_PLACES, GROUP_PANELS };

enum { BOARD_HEAD = -1 }; /* the row of a cell that is the visit itself */
enum { SIDE_COLUMNS = 132, CONTROL_LINES = ROUND_FINDINGS + 32, SETUP_LINES = 64 };

enum { HOT_CELL = HOT_LOCAL, HOT_WAITING, HOT_CONTROL, HOT_DAY, HOT_ENTRY, HOT_PERSON, HOT_PLACE, HOT_SETUP };
enum { CALENDAR_SPAN = 12 * 7 }; /* days read at a time */
enum { CELL_ROWS = 512 };        /* HOT_CELL: (column * ROUND_OCCASIONS + occasion) * CELL_ROWS + row + 1 */

/* A place and an occasion on the board. */
struct visits_cell {
	int visit; /* in plan.visits; -1 = none is agreed */
	int first; /* of its seats in order[]; those that count come first */
	int count;
	int held;
	char consultant[48];
};

/* The young person that is lifted, and from where. */
struct visits_lift {
	struct uuid youth; /* none: nobody */
	int number;
	char name[ROUND_SHORT_NAME];
	struct uuid invitation; /* none: from the waiting list */
	struct uuid activity;
};

/* Who is to be put somewhere, while a question about it stands. */
struct visits_pending {
	struct uuid *youths;
	size_t count;
	struct uuid activity;
	struct uuid from; /* the invitation that is left, or none */
};

struct control_line {
	const struct round_rule *rule;
	const struct round_finding *finding; /* NULL: the rule is kept */
};

/* A place that the round could have. */
struct setup_line {
	struct uuid workplace;
	char name[PLAN_NAME * 2];
	int suggestion; /* INTEGER_NONE: not among the plan's suggestions */
	bool chosen;
};

/* How it goes on with a place after the round. */
struct place_decided {
	struct uuid round_place;
	int decision; /* enum place_decision */
	char why[128];
	int held, visits; /* visits there, and how many of them are held */
};

struct visits {
	struct screen screen;
	enum visits_page page;
	bool loaded;
	struct uuid round; /* the one shown; none = there are no rounds */
	char title[64];
	int form;      /* enum round_form */
	int newest;    /* the highest number there was when a new round was begun; 0 = none was */
	int rounds;    /* how many there are */
	int round_at;  /* which of them */
	bool deciding; /* who is working is a tovholder */
	struct round_plan plan;
	struct round_findings findings;
	struct round_figures figures;
	struct round_people people;
	int *order; /* indexes in people.seats, cell by cell */
	struct visits_cell cells[PLAN_PLACES][ROUND_OCCASIONS];

	enum board_panel panel;
	int column, occasion, row;
	struct visits_lift lift;
	struct uuid landed; /* who was set down: the cursor goes there at the next reading; or none */
	struct visits_pending pending;
	struct round_finding keeping; /* while one is asked why it is all right */
	struct chooser waiting;
	int waiting_visible;
	int waiting_count;
	int unwilling;
	struct chooser control;
	int control_visible;
	struct control_line lines[CONTROL_LINES];
	struct setup_line setup[SETUP_LINES]; /* when the round has no places yet */
	struct chooser setup_chooser;
	int setup_visible;

	struct date day;       /* marked in the calendar */
	struct date first_day; /* the Monday from which is read */
	struct calendar_days days;
	struct calendar_free free[CALENDAR_SPAN];
	bool in_day; /* the panel of the day has the focus */
	struct chooser entries;

	enum group_panel group_panel;
	struct chooser group;
	int group_visible;
	struct chooser decisions;
	struct place_decided decided[PLAN_PLACES]; /* in the order of plan.places */
};

#endif
