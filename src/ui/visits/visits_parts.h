/* What the pages and screens of the visit round do for each other. */
#ifndef UI_VISITS_PARTS_H
#define UI_VISITS_PARTS_H

#include "visits.h"

/* The screen of the tab with a round read, none = the one it shows; NULL after a failure that is told. */
struct visits *visits_of(struct app *app, struct uuid round);

/* What is under the cursor of the board. */
struct visits_cell *visits_cell(struct visits *visits);
const struct plan_visit *visits_visit(const struct visits *visits, const struct visits_cell *cell); /* NULL = none */
const struct plan_visit *visits_find(const struct visits *visits, struct uuid activity);            /* NULL = none */
const struct round_seat *visits_seat(struct visits *visits);                                        /* NULL on a head */
const struct round_seat *visits_seat_at(const struct visits *visits, const struct visits_cell *cell, int row);
const struct round_person *visits_waiting(const struct visits *visits, int index);          /* NULL beyond the last */
void visits_go(struct visits *visits, struct uuid activity);                                /* marks the visit's cell */
void visits_add_where(struct text *out, const struct visits *visits, struct uuid activity); /* «Musikskolen 1. gang» */
void visits_add_hours(struct text *out, int starts, int ends);                              /* «10-12», «9.30-11» */
void visits_add_promoted(struct text *out, struct app *app, struct uuid youth); /* «. U-031 fik pladsen» */

/* Ends the change as its status tells, NULL if it did not begin, and says what was done; false if it was not. */
bool visits_finish(struct app *app, struct change *change, enum status status, const char *said, struct error *error);

/* The board, its cells and beside it who waits and what the rules say. */
void board_draw(struct visits *visits, struct canvas *canvas, struct rectangle place);
void board_settle(struct visits *visits); /* after reading: the cursor on who was set down, and inside */
bool board_act(struct visits *visits, enum action action);
bool board_type(struct visits *visits, const struct key *key);
void board_click(struct visits *visits, int kind, int value);
void board_add_status(struct visits *visits, struct text *out);
struct subject board_subject(struct visits *visits);
void side_load(struct visits *visits);
void side_draw(struct visits *visits, struct canvas *canvas, struct rectangle place, bool waiting);
bool side_act(struct visits *visits, enum action action);
bool side_type(struct visits *visits, const struct key *key);
void side_add_status(const struct visits *visits, struct text *out);

/* Seats. before: whom to stand before on the waiting list; none = last. */
void seats_lift(struct visits *visits);
void seats_drop(struct visits *visits);
void seats_add(struct visits *visits, struct uuid activity, const struct uuid *youths, size_t count);
void seats_pick(struct visits *visits, struct uuid activity);
void seats_remove(struct visits *visits, const struct round_seat *seat);
void seats_wait(struct visits *visits, const struct uuid *youths, size_t count, struct uuid before);
void waiting_remove(struct visits *visits, const struct round_person *person);
bool seats_for_all(const struct visits *visits, const struct plan_visit *visit); /* one is one at each coming visit */
int seats_free(const struct visits *visits, const struct plan_visit *visit);
void pending_clear(struct visits_pending *pending);

/* Rounds, their places and visits, and what is decided against a rule. */
void round_new(struct visits *visits);
void setup_load(struct visits *visits);
void setup_draw(struct visits *visits, struct canvas *canvas, struct rectangle place);
bool setup_act(struct visits *visits, enum action action);
bool setup_type(struct visits *visits, const struct key *key);
void setup_click(struct visits *visits, int kind, int value);
void visit_date_open(struct app *app, struct uuid activity);
void visit_new_open(struct visits *visits);
void pre_visit_open(struct visits *visits, int column);
void place_remove(struct visits *visits, int index);                         /* out of the round, with its visits */
void round_keep(struct visits *visits, const struct round_finding *finding); /* asks why */
enum status exception_save(struct visits *visits, struct change *change, const struct round_finding *finding,
			   const char *reason, struct error *error) MUST_CHECK;

/* The other pages. */
enum status calendar_load(struct visits *visits, struct error *error) MUST_CHECK;
void calendar_page_draw(struct visits *visits, struct canvas *canvas, struct rectangle place);
bool calendar_page_act(struct visits *visits, enum action action);
bool calendar_page_type(struct visits *visits, const struct key *key);
void calendar_click(struct visits *visits, int kind, int value);
void calendar_add_status(const struct visits *visits, struct text *out);
enum status group_load(struct visits *visits, struct error *error) MUST_CHECK;
void group_draw(struct visits *visits, struct canvas *canvas, struct rectangle place);
bool group_act(struct visits *visits, enum action action);
bool group_type(struct visits *visits, const struct key *key);
void group_click(struct visits *visits, int kind, int value);
void group_add_status(const struct visits *visits, struct text *out);
struct subject group_subject(struct visits *visits);

/* Screens of their own. youth: marked at first, or none. */
void visit_open(struct app *app, struct uuid activity, struct uuid youth);
void proposal_open(struct visits *visits);
void visits_choose_open(struct app *app, struct visits *visits, const struct uuid *youths, size_t count);

#endif
