/* Everything known about one place, read at once for the panel beside the list and for the card. */
#ifndef UI_PLACE_VIEW_H
#define UI_PLACE_VIEW_H

#include "app/app.h"
#include "model/community.h"
#include "model/place.h"

struct place_community {
	struct uuid id;
	char name[96];
	char meets[120];
	int steps[MEMBERSHIP_STOPPED + 1]; /* how many young people stand on each */
	bool closed;
};

struct place_visit {
	struct uuid id;
	char round[64];
	struct date day;
	int starts, ends; /* minutes, or INTEGER_NONE */
	int taken, came;
	bool held;
};

struct place_contact {
	struct uuid id;
	struct date happened;
	char author[12];
	char *text; /* personal */
};

/* After the place's newest round. */
struct place_outcome {
	struct uuid id; /* of the place in the round; none = it was in no round */
	int decision;   /* enum place_decision */
	struct text why, staff_view;
	struct date decided;
	int came_again; /* young people who came to more than one visit */
};

struct place_view {
	struct workplace place;
	bool found;
	struct place_community *communities;
	struct place_visit *visits;     /* by number */
	struct place_contact *contacts; /* newest first */
	int community_count, visit_count, contact_count;
	struct place_outcome outcome;
};

void place_view_init(struct place_view *view);
void place_view_clear(struct place_view *view); /* as after init */
enum status place_view_read(struct store *store, struct uuid place, struct place_view *view,
			    struct error *error) MUST_CHECK; /* view: initialised */

/* «Svøm og Fitness, Nyvej»: as it stands in lists. */
void place_add_name(struct text *out, const struct workplace *place);
void place_add_contact(struct text *out, const struct workplace *place); /* «Lone K., leder · 43 00 00 00» */
void place_add_visit(struct text *out, const struct place_visit *visit); /* «tir 5.5. kl. 10-12   6 af 8 pladser» */
void place_add_contact_day(struct text *out, const struct place_contact *contact); /* «tor 12.3.» */
const char *place_decision_word(const struct place_view *view);

#endif
