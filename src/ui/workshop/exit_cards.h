/* Typing in the exit cards of a workshop: one row of keys for each sheet of paper. */
#ifndef UI_EXIT_CARDS_H
#define UI_EXIT_CARDS_H

#include "app/app.h"
#include "model/activity.h"

/* May they be typed in now? *reason gets a Danish half sentence if not. */
bool exit_cards_allowed(const struct activity *activity, const char **reason);

void exit_cards_open(struct app *app, const struct activity *activity);

#endif
