/* Help, made from the keys of the screen below: first what can be done here, then what works everywhere. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/fold.h"
#include "base/memory.h"
#include "base/utf8.h"
#include "parts/panel.h"
#include "app/screens.h"
#include "tui/edit.h"

enum { KEYS = 20, LEAD = 3 };

/* One row: a heading, keys with what they do, or the rest of a text too long for a row. */
struct help_line {
	bool is_heading;
	char keys[48];
	char text[160];
};

struct help {
	struct screen screen;
	const char *about; /* the screen's name in the title */
	bool in_text;      /* the screen below has a text field: letters are text there */
	const struct told *told;
	enum action own[ACTION_COUNT];
	int own_count;
	enum action more[ACTION_COUNT]; /* what else can be done with the marked */
	int more_count;
	struct help_line *lines;
	size_t line_capacity;
	int count;
	int columns; /* the lines were broken for */
	int first;
	int visible;
	struct edit search;
	struct text heading; /* not shown until a row under it is */
};

static struct help *
of(struct screen *screen)
{
	return (struct help *)screen;
}

struct routes {
	int count;
	char keys[6][12];
};

static void add_route(struct routes *routes, const char *format, ...) PRINTF_LIKE(2, 3);

static void
add_route(struct routes *routes, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	vsnprintf(routes->keys[routes->count++], sizeof routes->keys[0], format, arguments);
	va_end(arguments);
}

/* Every key of the action that works where the user is. */
static void
find_routes(struct routes *routes, enum action action, bool in_text)
{
	const struct action_row *row = &action_rows[action];
	if (row->letter && !in_text)
		add_route(routes, "%.*s", row->letter == ' ' ? 9 : 1, row->letter == ' ' ? "Mellemrum" : &row->letter);
	if (row->press == PRESS_ENTER || row->press == PRESS_ESCAPE)
		add_route(routes, "%s", row->press == PRESS_ENTER ? "Enter" : "Esc");
	if ((row->press == PRESS_INSERT || row->press == PRESS_DELETE) && !in_text)
		add_route(routes, "%s", row->press == PRESS_INSERT ? "Insert" : "Delete");
	if (row->second && !in_text)
		add_route(routes, "%c", row->second);
	if (row->function)
		add_route(routes, "F%d", row->function);
	if (row->control)
		add_route(routes, "Ctrl+%c", row->control - 'a' + 'A');
}

/* «n eller Insert», «z, F7 eller Ctrl+Z». */
static void
add_routes(struct text *out, enum action action, bool in_text)
{
	struct routes routes = {0};
	find_routes(&routes, action, in_text);
	for (int i = 0; i < routes.count; i++)
		text_add_format(out, "%s%s", i == 0 ? "" : i + 1 < routes.count ? ", " : " eller ", routes.keys[i]);
}

static struct help_line *
new_line(struct help *help)
{
	memory_reserve((void **)&help->lines, &help->line_capacity, (size_t)help->count + 1, sizeof *help->lines);
	struct help_line *line = &help->lines[help->count++];
	*line = (struct help_line){0};
	return line;
}

static bool
is_wanted(const struct help *help, const char *keys, const char *text)
{
	struct fold_query query;
	struct text stored = {0};
	fold_query_parse(&query, text_get(&help->search.text));
	struct text both = {0};
	text_add_format(&both, "%s %s", keys, text);
	fold_add_stored(&stored, text_get(&both));
	bool wanted = fold_matches(&query, text_get(&stored));
	text_clear(&both);
	text_clear(&stored);
	return wanted;
}

static void
add_heading(struct help *help, const char *heading)
{
	text_set(&help->heading, heading);
}

/* Keys and text, broken in as many rows as it takes. */
static void
add_row(struct help *help, const char *keys, const char *text)
{
	enum { ROWS = 4 };
	if (!is_wanted(help, keys, text))
		return;
	if (help->heading.length) {
		struct help_line *line = new_line(help);
		line->is_heading = true;
		snprintf(line->text, sizeof line->text, "%s", text_get(&help->heading));
		text_reset(&help->heading);
	}
	size_t starts[ROWS];
	int rows = edit_wrap(text, help->columns - LEAD - KEYS - 1, starts, ROWS);
	for (int i = 0; i < rows && i < ROWS; i++) {
		struct help_line *line = new_line(help);
		size_t end = i + 1 < rows && i + 1 < ROWS ? starts[i + 1] : strlen(text);
		snprintf(line->keys, sizeof line->keys, "%s", i == 0 ? keys : "");
		while (end > starts[i] && text[end - 1] == ' ')
			end--;
		snprintf(line->text, sizeof line->text, "%.*s", (int)(end - starts[i]), text + starts[i]);
	}
}

static void
add_action(struct help *help, enum action action)
{
	struct text keys = {0};
	const char *text = told_text(help->told, action);
	add_routes(&keys, action, help->in_text);
	if (keys.length && text)
		add_row(help, text_get(&keys), text);
	text_clear(&keys);
}

static bool
is_own(const struct help *help, enum action action)
{
	for (int i = 0; i < help->own_count; i++)
		if (help->own[i] == action)
			return true;
	return false;
}

static void
add_general(struct help *help, const enum action *actions)
{
	for (; *actions != ACTION_NONE; actions++)
		if (!is_own(help, *actions))
			add_action(help, *actions);
}

static void
add_everywhere(struct help *help)
{
	static const enum action first[] = {ACTION_BACK, ACTION_MENU, ACTION_SEARCH, ACTION_UNDO,
					    ACTION_REDO, ACTION_HELP, ACTION_NONE};
	static const enum action last[] = {ACTION_REFRESH, ACTION_REDRAW, ACTION_QUIT, ACTION_NONE};
	add_heading(help, "Overalt");
	add_general(help, first);
	char digits[8];
	snprintf(digits, sizeof digits, "1-%d", TAB_COUNT);
	if (!help->in_text)
		add_row(help, digits, "Skifte skærm. Samme tal igen viser skærmens næste side");
	add_row(help, "Pil op, pil ned", "Flytte markeringen. PgUp, PgDn, Home og End springer længere");
	add_row(help, "Tab", "Næste felt eller panel. Shift+Tab går tilbage");
	add_general(help, last);
	add_heading(help, "Går F-tasterne til din terminal i stedet?");
	add_row(help, "Ctrl+P eller :", "Åbne menuen. Alt findes også dér");
	add_heading(help, "Mus");
	add_row(help, "Klik", "Markere. Klik igen åbner. Hold Skift nede for at markere og kopiere tekst");
}

static void
collect(struct help *help, int columns)
{
	help->count = 0;
	help->columns = columns;
	text_reset(&help->heading);
	add_heading(help, "Her kan du");
	for (int i = 0; i < help->own_count; i++)
		add_action(help, help->own[i]);
	for (const struct told *row = help->told; row && (row->action != ACTION_NONE || row->keys); row++)
		if (row->keys)
			add_row(help, row->keys, row->text);
	add_heading(help, "Med det, du står på");
	for (int i = 0; i < help->more_count; i++)
		add_action(help, help->more[i]);
	add_everywhere(help);
}

static void
scroll(struct help *help, int first)
{
	int last = help->count - help->visible;
	help->first = first > last ? last : first;
	if (help->first < 0)
		help->first = 0;
}

static void
draw_row(struct canvas *canvas, struct rectangle row, const struct help_line *line)
{
	if (line->is_heading) {
		canvas_put(canvas, row.row, row.column + 1, row.columns - 2, STYLE_HEADING, line->text);
		return;
	}
	canvas_put(canvas, row.row, row.column + LEAD, KEYS - 1, STYLE_TEXT, line->keys);
	canvas_put(canvas, row.row, row.column + LEAD + KEYS, row.columns - LEAD - KEYS - 1, STYLE_TEXT, line->text);
}

static void
draw(struct screen *screen, struct canvas *canvas, struct rectangle place)
{
	(void)place;
	struct help *help = of(screen);
	struct text title = {0};
	text_add_format(&title, "Hjælp: %s", help->about);
	struct rectangle window = panel_middle(canvas, canvas->rows - 4, 92);
	canvas_frame(canvas, window,
		     &(struct frame){.title = text_get(&title), .actions = "Pil ned Mere · s Søg i hjælpen · Esc Luk"});
	text_clear(&title);
	struct rectangle inside = {window.row + 1, window.column + 1, window.rows - 2, window.columns - 2};
	canvas_cursor(canvas, inside.row, inside.column);
	if (screen->text || help->search.text.length) {
		canvas_put(canvas, inside.row, inside.column + 1, 5, STYLE_TEXT, "Søg:");
		edit_draw(&help->search, canvas,
			  (struct rectangle){inside.row, inside.column + 6, 1, inside.columns - 8},
			  screen->text ? STYLE_FIELD_FOCUSED : STYLE_TEXT, screen->text);
		inside.row += 2;
		inside.rows -= 2;
	}
	if (help->columns != inside.columns)
		collect(help, inside.columns);
	help->visible = inside.rows;
	scroll(help, help->first);
	if (!help->count)
		canvas_put(canvas, inside.row, inside.column + LEAD, inside.columns - LEAD, STYLE_TEXT,
			   "Det står ikke i hjælpen. Prøv et andet ord.");
	for (int i = 0; i < inside.rows && help->first + i < help->count; i++)
		draw_row(canvas, (struct rectangle){inside.row + i, inside.column, 1, inside.columns},
			 &help->lines[help->first + i]);
}

static bool
act(struct screen *screen, enum action action)
{
	struct help *help = of(screen);
	if (action == ACTION_FIND) {
		screen->text = true;
	} else if (action == ACTION_BACK && help->search.text.length) {
		edit_set(&help->search, "");
		screen->text = false;
		collect(help, help->columns);
	} else if (action == ACTION_BACK && screen->text) {
		screen->text = false;
	} else if (action == ACTION_BACK || action == ACTION_HELP || action == ACTION_OPEN) {
		app_pop(screen->app, screen);
	} else {
		return false;
	}
	return true;
}

static bool
type(struct screen *screen, const struct key *key)
{
	struct help *help = of(screen);
	bool changed = false;
	int page = help->visible > 1 ? help->visible - 1 : 1;
	if (key->press == PRESS_DOWN)
		scroll(help, help->first + 1);
	else if (key->press == PRESS_UP)
		scroll(help, help->first - 1);
	else if (key->press == PRESS_PAGE_DOWN)
		scroll(help, help->first + page);
	else if (key->press == PRESS_PAGE_UP)
		scroll(help, help->first - page);
	else if (screen->text && key->press == PRESS_ENTER)
		screen->text = false;
	else if (screen->text && edit_key(&help->search, key, &changed) && changed)
		collect(help, help->columns);
	else if (!screen->text && (key->press == PRESS_HOME || key->press == PRESS_END))
		scroll(help, key->press == PRESS_HOME ? 0 : help->count);
	else
		return false;
	return true;
}

static void
click(struct screen *screen, int kind, int value)
{
	enum { WHEEL_ROWS = 3 };
	if (kind < 0)
		scroll(of(screen), of(screen)->first + value * WHEEL_ROWS);
}

static void
close_help(struct screen *screen)
{
	struct help *help = of(screen);
	edit_clear(&help->search);
	text_clear(&help->heading);
	free(help->lines);
	free(help);
}

static const enum action actions[] = {ACTION_FIND, ACTION_OPEN, ACTION_NONE};

static const struct screen_class help_class = {
    .name = "hjælp",
    .help = "hjælpen",
    .actions = actions,
    .overlay = true,
    .draw = draw,
    .act = act,
    .type = type,
    .click = click,
    .close = close_help,
};

/* What can be done now with what the screen below has marked. */
static void
find_more(struct help *help, const struct screen *below)
{
	static const enum action about[] = {ACTION_EDIT, ACTION_NOTE,   ACTION_TASK,    ACTION_ATTEMPT, ACTION_STATUS,
					    ACTION_WISH, ACTION_ASSIGN, ACTION_HISTORY, ACTION_CONSENT, ACTION_DELETE};
	for (size_t i = 0; i < sizeof about / sizeof about[0]; i++) {
		const char *reason = NULL;
		if (!screen_takes(below, about[i]) && app_enabled(help->screen.app, about[i], &reason))
			help->more[help->more_count++] = about[i];
	}
}

void
help_open(struct app *app)
{
	struct screen *below = app_target(app);
	struct help *help = screen_new(app, &help_class, sizeof *help);
	help->about = below && below->class->help ? below->class->help : "programmet";
	help->in_text = below && below->text;
	help->told = below ? screen_told(below) : NULL;
	for (const enum action *own = below ? below->class->actions : NULL; own && *own != ACTION_NONE; own++)
		help->own[help->own_count++] = *own;
	if (below && app->store)
		find_more(help, below);
	app_push(app, &help->screen);
}
