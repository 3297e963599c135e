/* A workshop to fill a stage with: the screen Workshop stands on it, at the page wanted. */
#ifndef TESTS_UI_WORKDAY_H
#define TESTS_UI_WORKDAY_H

#include "model/activity.h"
#include "model/harvest.h"
#include "stage/stage.h"

/* A workshop in so many days, on the place of that name (NULL = none). */
struct uuid workday_add(struct stage *stage, int days, const char *place);

void workday_add_item(struct stage *stage, struct uuid workshop, const char *title, int minutes, int state);
struct uuid workday_add_input(struct stage *stage, struct uuid workshop, int kind, const char *theme, const char *text);
void workday_add_card(struct stage *stage, struct uuid workshop, const int answers[EXIT_QUESTIONS], const char *text);

/* A young person who came. */
struct uuid workday_add_guest(struct stage *stage, struct uuid workshop, const char *first_name, const char *last_name);

/* The place of that name as the file has it. */
struct uuid workday_place(struct stage *stage, const char *name);

/* Turns to a page of Workshop: «Program». */
void workday_turn(struct stage *stage, const char *page);

#endif
