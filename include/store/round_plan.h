/* What is known of a visit round: its plan, its seats, and who gets a seat that becomes free. */
#ifndef STORE_ROUND_PLAN_H
#define STORE_ROUND_PLAN_H

#include "model/round_rules.h"
#include "store/change.h"

enum status round_plan_read(struct store *store, struct uuid round, struct date today, struct round_plan *plan,
			    struct error *error) MUST_CHECK;

/* Who has been where: bit 0 = the first visit at place 1, bit 1 = the second there, … bit 5 = the second at place 3. */
struct dosage {
	struct uuid youth;
	unsigned attended;
	unsigned seated; /* the visits a seat is held at, come or not */
};

struct round_figures {
	struct dosage *people; /* everybody with an invitation in the round, in no order */
	size_t count;
	int seats; /* held at visits whose attendance is noted */
	int came;  /* of those */
	int no_show;
	int cancelled;
	int two_or_more; /* young people at two visits or more */
	int came_back;   /* who were there the first time at a place and again the second */
	int first_time;  /* who were there the first time at a place whose second is noted: what came_back is of */
};

enum status round_figures_read(struct store *store, struct uuid round, struct round_figures *figures,
			       struct error *error) MUST_CHECK;
void round_figures_clear(struct round_figures *figures);

/* Seats held at one visit, and how many there are. */
enum status visit_seats_read(struct store *store, struct uuid activity, int *taken, int *seats,
			     struct error *error) MUST_CHECK;

/* Gives a free seat of a visit to the first on the waiting list who is not invited to it yet and has not said that the
 * day does not suit; they leave the list. *youth is none when no seat is free or nobody waits. */
enum status round_promote(struct change *change, struct uuid activity, struct uuid *youth,
			  struct error *error) MUST_CHECK;

#endif
