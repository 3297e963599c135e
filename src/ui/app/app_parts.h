/* What the files of the app share among themselves. */
#ifndef UI_APP_PARTS_H
#define UI_APP_PARTS_H

#include "app.h"

void app_load(struct app *app);
void app_age_message(struct app *app);
void app_answer(struct app *app, int answer); /* of the question that is put */
void app_close_screens(struct app *app);

/* The user name on the machine, "" if it has none. */
const char *ui_login_name(void);

/* Finds who is working from the user name on the machine. */
void ui_find_actor(struct app *app);

#endif
