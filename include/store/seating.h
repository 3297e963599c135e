/* Giving and taking the seats of visits, inside a change. */
#ifndef STORE_SEATING_H
#define STORE_SEATING_H

#include "model/round.h"
#include "store/change.h"

/* A seat at a visit: a new invitation, or the one there was made to count again. reason: why this young person, or "".
 * Whoever waited leaves the waiting list of the round. Does nothing to who has it already. */
enum status seat_give(struct change *change, struct uuid activity, struct uuid youth, const char *reason,
		      struct error *error) MUST_CHECK;

/* INVALID when more seats of a visit are taken than there are: somebody else was quicker. */
enum status seats_check(struct change *change, struct uuid activity, struct error *error) MUST_CHECK;

/* Into Papirkurv with it. */
enum status seat_take(struct change *change, struct uuid invitation, struct error *error) MUST_CHECK;

/* Into the group of a round, with a seat at all of its visits that are still to come, INVALID if one of them is full;
 * and out of all of these and the round. */
enum status round_join(struct change *change, struct uuid round, struct uuid youth, const char *reason,
		       struct error *error) MUST_CHECK;
enum status round_leave(struct change *change, struct uuid round, struct uuid youth, struct error *error) MUST_CHECK;

/* What a young person is in a round; and nothing there any more, but for the seats. */
enum status member_set(struct change *change, struct uuid round, struct uuid youth, enum round_member_state state,
		       struct error *error) MUST_CHECK;
enum status member_leave(struct change *change, struct uuid round, struct uuid youth, struct error *error) MUST_CHECK;

/* On the waiting list, before the young person `before`, who waits there; none = last. */
enum status waiting_set(struct change *change, struct uuid round, struct uuid youth, struct uuid before,
			struct error *error) MUST_CHECK;

/* The visits of a round that are still to come; *ids is the caller's to free. */
enum status round_coming(struct store *store, struct uuid round, struct uuid **ids, size_t *count,
			 struct error *error) MUST_CHECK;

#endif
