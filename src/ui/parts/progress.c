/* Long work with a bar that can be stopped with Esc. */
#include "progress.h"

#include "base/clock.h"
#include "tui/terminal.h"

enum { MILLISECONDS_BEFORE_SHOWN = 300, MILLISECONDS_BETWEEN = 100 };

void
progress_begin(struct progress *progress)
{
	progress->begun_at = clock_monotonic();
}

/* Other keys pressed meanwhile are dropped: they were meant for what stood there before. */
static void
read_keys(struct progress *progress)
{
	struct app *app = progress->app;
	for (;;) {
		struct key key;
		int rows, columns;
		switch (terminal_wait(0, &key)) {
		case TERMINAL_TIMEOUT:
			return;
		case TERMINAL_KEY:
			if (key.press == PRESS_ESCAPE)
				progress->stopped = true;
			break;
		case TERMINAL_RESIZE:
			terminal_size(&rows, &columns);
			app_resize(app, rows, columns);
			break;
		case TERMINAL_END:
			app->quit = true;
			progress->stopped = true;
			return;
		}
	}
}

bool
progress_go_on(void *context, long done, long of)
{
	struct progress *progress = context;
	struct app *app = progress->app;
	int64_t now = clock_monotonic();
	if (!app->has_terminal)
		return true;
	read_keys(progress);
	bool due =
	    now - progress->begun_at >= MILLISECONDS_BEFORE_SHOWN && now - progress->shown_at >= MILLISECONDS_BETWEEN;
	if (!progress->stopped && due) {
		progress->shown_at = now;
		progress_draw(&app->canvas, progress->verb, progress->noun, done, of);
		terminal_paint(&app->canvas);
	}
	return !progress->stopped;
}
