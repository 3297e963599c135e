/* One line asked for in a small window: a file name, a word to confirm. */
#ifndef UI_PROMPT_H
#define UI_PROMPT_H

#include "app/app.h"

/* typed: what was written, or NULL when the user went back. Return false to keep the window open (say why with
 * app_say). */
typedef bool prompt_function(struct app *app, void *context, const char *typed);

/* The title and the label must outlive the window; the rest is copied. */
struct prompt_text {
	const char *title;
	const char *explanation; /* lines separated by \n */
	const char *label;       /* before the field */
	const char *initial;     /* stands in the field; NULL = nothing */
};
void prompt_open(struct app *app, const struct prompt_text *text, prompt_function *answer, void *context);

#endif
