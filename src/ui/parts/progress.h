/* Long work with a bar that can be stopped with Esc. */
#ifndef UI_PROGRESS_H
#define UI_PROGRESS_H

#include "app/app.h"

struct progress {
	struct app *app;
	const char *verb; /* «Henter» */
	const char *noun; /* «unge» */
	int64_t begun_at; /* clock_monotonic */
	int64_t shown_at; /* of the bar; 0 = not yet */
	bool stopped;
};

/* Fill app, verb and noun; the rest is zero. */
void progress_begin(struct progress *progress);

/* The callback of import and practice data, context = struct progress: shows how far the work is and reads keys.
 * Returns false when the user stops it or the terminal is gone. Without a terminal it only counts. */
bool progress_go_on(void *context, long done, long of);

#endif
