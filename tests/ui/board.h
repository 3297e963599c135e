/* A visit round to fill a stage with: three places, six visits, seats and a waiting list. */
#ifndef TESTS_UI_BOARD_H
#define TESTS_UI_BOARD_H

#include "model/round.h"
#include "stage/stage.h"

enum { BOARD_PEOPLE = 57 };

struct board {
	struct uuid round;
	struct uuid people[BOARD_PEOPLE + 1]; /* by number, U-001 to U-057 */
	struct uuid visits[ROUND_VISITS];     /* Musikskolen, Villa Social, Dyregården, each with its two visits */
	struct uuid lars;                     /* staff */
};

/* Musikskolen 5/5 (6 of 8) and 12/5 (5 of 8), Villa Social 20/5 (full) and without a date, Dyregården without dates;
 * U-031, U-044, U-047 and U-049 wait, three do not want visits, U-051 cannot come on Tuesdays. */
void board_fill(struct stage *stage, struct board *board);

/* Makes the staff member at work a tovholder. */
void board_promote(struct stage *stage);

/* The stored rows of seats, waiting list and exceptions as text, to compare states; the caller's to clear. */
void board_state(struct stage *stage, struct text *out);

#endif
