/* A program for the pseudo-terminal: draws a frame with rows and reports every key it understands. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>

#include "mirror.h"
#include "tui/terminal.h"

static struct canvas canvas;

/* Writes made by this process so far, as the kernel counts them; -1 if it does not tell. */
static long
count_writes(void)
{
	FILE *file = fopen("/proc/self/io", "r");
	char line[128];
	long count = -1;
	while (file && fgets(line, sizeof line, file))
		if (sscanf(line, "syscw: %ld", &count) == 1)
			break;
	if (file)
		fclose(file);
	return count;
}

static void
draw(int selected)
{
	int rows, columns;
	terminal_size(&rows, &columns);
	canvas_resize(&canvas, rows, columns);
	canvas_frame(&canvas, (struct rectangle){0, 0, rows, columns}, &(struct frame){.title = "Åse 漢字"});
	for (int row = 1; row + 1 < rows; row++) {
		enum style style = row == selected ? STYLE_MARKED : STYLE_TEXT;
		canvas_fill(&canvas, (struct rectangle){row, 1, 1, columns - 2}, style);
		canvas_put_format(&canvas, row, 2, columns - 4, style, "række %d \033[31m\u202e", row);
	}
	canvas_cursor(&canvas, selected, 1);
	terminal_paint(&canvas);
}

static void
report_key(int reports, const struct key *key)
{
	dprintf(reports, "%d %u %d,%d%s\n", (int)key->press, key->character, key->row, key->column,
		key->pasted ? " indsat" : "");
}

/* Letters that make the mirror under test do something. */
static void
obey(int reports, const struct key *key)
{
	if (key_is_control(key, 'x'))
		raise(SIGSEGV);
	if (key_is_control(key, 'e'))
		fprintf(stderr, "støj fra et bibliotek\n");
	if (key_is_control(key, 'k'))
		dprintf(reports, "venter %d\n", terminal_has_key());
	if (key_is_control(key, 't')) {
		struct key none;
		dprintf(reports, "uden ventetid %d\n", terminal_wait(0, &none) == TERMINAL_TIMEOUT);
	}
	if (key_is_control(key, 'w')) {
		draw(2);
		long before = count_writes();
		draw(3);
		long writes = count_writes() - before;
		terminal_repaint();
		dprintf(reports, "skriv %ld\n", before < 0 ? 1 : writes);
	}
}

static void
mirror_keys(int reports)
{
	int rows, columns;
	struct key key;
	for (;;) {
		switch (terminal_wait(-1, &key)) {
		case TERMINAL_END:
			dprintf(reports, "slut\n");
			return;
		case TERMINAL_RESIZE:
			terminal_size(&rows, &columns);
			draw(1);
			dprintf(reports, "%dx%d\n", rows, columns);
			break;
		case TERMINAL_KEY:
			report_key(reports, &key);
			obey(reports, &key);
			if (key_is_control(&key, 'q'))
				return;
			break;
		case TERMINAL_TIMEOUT:
			dprintf(reports, "tid\n");
			break;
		}
	}
}

void
mirror(int reports)
{
	struct error error;
	struct terminal_options options = {THEME_DARK, true};
	if (terminal_open(&options, &error) != STATUS_OK) {
		dprintf(reports, "%s\n", error.message);
		return;
	}
	draw(1);
	dprintf(reports, "klar %d\n", terminal_colours());
	mirror_keys(reports);
	terminal_close();
	terminal_close();
	canvas_clear(&canvas);
}

/* A terminal that goes away sends both of these. */
void
mirror_without_hang_up(int reports)
{
	sigset_t signals;
	sigemptyset(&signals);
	sigaddset(&signals, SIGHUP);
	sigaddset(&signals, SIGCONT);
	sigprocmask(SIG_BLOCK, &signals, NULL);
	mirror(reports);
}

void
mirror_without_colour(int reports)
{
	setenv("NO_COLOR", "1", 1);
	mirror(reports);
}

void
mirror_with_stale_size(int reports)
{
	setenv("LINES", "7", 1);
	setenv("COLUMNS", "11", 1);
	mirror(reports);
}

void
mirror_twice(int reports)
{
	mirror(reports);
	mirror(reports);
}
