/* A workshop nine days away with forty-two young people invited to it. */
#ifndef TESTS_UI_WORKSHOP_PEOPLE_H
#define TESTS_UI_WORKSHOP_PEOPLE_H

#include "stage/stage.h"

enum { INVITED = 42, SIGNED_UP = 18, DECLINED = 4, UNANSWERED = 20 };

/* Villa Social, 26 March 2026 kl. 13-16: 18 said yes, 4 no, 20 have not answered, of whom 9 are not reached. Returns
 * the workshop; the screen is Workshop. */
struct uuid workshop_people_add(struct stage *stage);

/* Another workshop with nobody invited. state: enum activity_state. */
struct uuid workshop_people_add_another(struct stage *stage, struct date day, int state);

#endif
