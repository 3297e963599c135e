/* The ways a statement of the plan can be carried, and whether one is there. */
#ifndef TESTS_PLAN_CARRIER_H
#define TESTS_PLAN_CARRIER_H

#include "stage/stage.h"

enum carrier_in { CARRIER_UNKNOWN, CARRIER_IN_NEW_FILE, CARRIER_IN_PRACTICE };

/* Where a carrier has to be looked for. */
enum carrier_in carrier_in(const char *carrier);

/* words: the statement's own, which a carrier can ask for. */
bool carrier_is_there(struct stage *stage, const char *carrier, const char *words);

/* «year=2026; title=Målplan 2026», met by a record of a small entity: how many are. -1: they cannot be read. */
int carrier_count(struct stage *stage, const struct entity *entity, const char *conditions);

#endif
