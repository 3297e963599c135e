/* What an action does when no screen has its own way: work on the subject or the marked records, and opening of
 * screens. */
#ifndef UI_ACTIONS_H
#define UI_ACTIONS_H

#include "app.h"

/* False if nobody can do it. */
bool actions_do(struct app *app, enum action action);
bool actions_enabled(struct app *app, enum action action, const char **reason);

/* Opens the record: a young person's card, a task's or note's form … */
void actions_open_record(struct app *app, const struct entity *entity, struct uuid id);

#endif
