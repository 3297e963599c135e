/* Which workshop and which visit round matter now: one answer for the screens, the wall and the reports. Each is NULL
 * when there is none, and borrowed until the next change of an activity or a round. */
#ifndef STORE_CURRENT_H
#define STORE_CURRENT_H

#include "model/activity.h"
#include "model/round.h"
#include "store/store.h"

/* The workshop being prepared: the next one that is neither held nor cancelled, else one without a day. */
const struct activity *workshop_next(struct store *store, struct date today);

/* The same; without one the last that was not cancelled. */
const struct activity *workshop_current(struct store *store, struct date today);

/* The first round that is not over, else the last one. */
const struct round *round_current(struct store *store);

#endif
