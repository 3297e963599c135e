/* One line asked for in a small window: a file name, a word to confirm. */
#ifndef UI_PROMPT_H
#define UI_PROMPT_H

#include "app.h"

/* typed: what was written, or NULL when the user went back. Return false to keep the window open (say why with
 * app_say). */
typedef bool prompt_function(struct app *app, void *context, const char *typed);

/* explanation: lines separated by \n. */
void prompt_open(struct app *app, const char *title, const char *explanation, const char *label, const char *initial,
		 prompt_function *answer, void *context);

#endif
