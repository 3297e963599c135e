/* What a proposal for the free seats of a visit round is made of. */
#ifndef STORE_PROPOSAL_H
#define STORE_PROPOSAL_H

#include "model/proposal.h"
#include "store/round_people.h"
#include "store/round_plan.h"

struct proposal_name {
	char name[ROUND_NAME]; /* personal */
	bool waiting;          /* on the waiting list of the round */
};

struct proposal_input {
	struct proposal_request request; /* of what is below; its visits are the plan's, in the same order */
	struct proposal_person *persons;
	struct proposal_name *names; /* of the persons, in the same order */
	struct proposal_visit visits[PLAN_VISITS];
	struct proposal_seat taken[PLAN_SEATS];
};

/* together: a seat is one at every visit still to come, so only the next of them is filled. Clear it also after a
 * failure. */
enum status proposal_read(struct store *store, struct uuid round, const struct round_plan *plan, bool together,
			  struct proposal_input *input, struct error *error) MUST_CHECK;

/* Those who wait get one seat each before others get any; then as proposal_make says. Those
 * choices come first. The input's free seats and seats taken are used up by it. */
void proposal_fill(struct proposal_input *input, struct proposal *proposal);
void proposal_input_clear(struct proposal_input *input);

#endif
