/* The menu: everything there is to do, found by writing a part of it. */
#include <stdlib.h>
#include <string.h>

#include "base/fold.h"
#include "base/utf8.h"
#include "parts/panel.h"
#include "app/screens.h"
#include "tui/edit.h"

enum { RECENT = 5, ENTRIES = ACTION_COUNT + RECENT + 4, LABEL = 17, KEY = 9 };

/* What a match is worth, the best part of the action that has the word. */
enum {
	WORTH_LETTERS = 10,
	WORTH_HELP = 20,
	WORTH_WORDS = 40,
	WORTH_INSIDE = 50,
	WORTH_WORD_START = 60,
	WORTH_START = 100
};

struct entry {
	enum action action; /* ACTION_NONE: a heading, or a blank line without one */
	const char *heading;
	const char *reason; /* why it cannot be done now; NULL = it can */
	int worth;
};

struct palette {
	struct screen screen;
	struct edit edit;
	struct entry entries[ENTRIES];
	struct chooser chooser;
	int visible;
};

static struct palette *
of(struct screen *screen)
{
	return (struct palette *)screen;
}

static bool
has_letters_in_order(const char *folded, const char *word)
{
	while (*folded && *word)
		word += *folded++ == *word;
	return !*word;
}

static int
place_worth(const char *folded, const char *word, int start, int inside)
{
	const char *found = strstr(folded, word);
	if (!found)
		return 0;
	for (const char *next = found; next; next = strstr(next + 1, word))
		if (next == folded || next[-1] == ' ' || next[-1] == '|')
			return start;
	return inside;
}

static int
larger(int a, int b)
{
	return a > b ? a : b;
}

/* What one word of the query is worth in the three texts of an action; 0 = it does not occur. letters: the letters of
 * the word, in order, are enough. */
static int
word_worth(const char *label, const char *words, const char *help, const char *word, bool letters)
{
	int worth = place_worth(label, word, WORTH_START, WORTH_INSIDE);
	worth = larger(worth, place_worth(words, word, WORTH_WORD_START, WORTH_WORDS));
	worth = larger(worth, place_worth(help, word, WORTH_HELP, WORTH_HELP));
	if (!worth && letters && has_letters_in_order(label, word))
		worth = WORTH_LETTERS;
	return worth;
}

/* What no key leads to comes first in an empty query. */
static int
plain_worth(enum action action)
{
	const struct action_row *row = &action_rows[action];
	bool has_key = row->letter || row->function || row->control || row->press != PRESS_NOTHING;
	return has_key ? 1 : 2;
}

/* 0 if a word of the query occurs nowhere. */
static int
action_worth(const struct fold_query *query, enum action action, bool letters)
{
	const struct action_row *row = &action_rows[action];
	struct text label = {0}, words = {0}, help = {0};
	fold_add_stored(&label, row->label);
	fold_add_stored(&words, row->words);
	fold_add_stored(&help, row->help);
	int sum = plain_worth(action);
	for (int i = 0; i < query->count && sum; i++) {
		int a = word_worth(text_get(&label), text_get(&words), text_get(&help), query->words[i].a, letters);
		int b = word_worth(text_get(&label), text_get(&words), text_get(&help), query->words[i].b, letters);
		sum = a || b ? sum + larger(a, b) : 0;
	}
	text_clear(&label);
	text_clear(&words);
	text_clear(&help);
	return sum;
}

static void
add_entry(struct palette *palette, enum action action, const char *heading, const char *reason, int worth)
{
	struct chooser *chooser = &palette->chooser;
	if (chooser->count < ENTRIES)
		palette->entries[chooser->count++] = (struct entry){action, heading, reason, worth};
}

static bool
is_recent(const struct app *app, enum action action)
{
	for (int i = 0; i < RECENT; i++)
		if (app->recent[i] == action)
			return true;
	return false;
}

static void
add_recent(struct palette *palette)
{
	struct app *app = palette->screen.app;
	if (app->recent[0] == ACTION_NONE)
		return;
	add_entry(palette, ACTION_NONE, "Senest brugt", NULL, 0);
	for (int i = 0; i < RECENT && app->recent[i] != ACTION_NONE; i++) {
		const char *reason = NULL;
		app_enabled(app, app->recent[i], &reason);
		add_entry(palette, app->recent[i], NULL, reason, 0);
	}
	add_entry(palette, ACTION_NONE, "Alt, du kan gøre", NULL, 0);
}

static int
compare_entries(const void *a, const void *b)
{
	const struct entry *first = a, *second = b;
	if (!first->reason != !second->reason)
		return first->reason ? 1 : -1;
	if (first->worth != second->worth)
		return first->worth > second->worth ? -1 : 1;
	return (first->action > second->action) - (first->action < second->action);
}

static void
add_matches(struct palette *palette, const struct fold_query *query, bool letters)
{
	struct app *app = palette->screen.app;
	for (int i = 1; i < ACTION_COUNT; i++) {
		enum action action = (enum action)i;
		if (!action_rows[action].in_menu || (!query->count && is_recent(app, action)))
			continue;
		int worth = action_worth(query, action, letters);
		const char *reason = NULL;
		if (!worth)
			continue;
		bool enabled = app_enabled(app, action, &reason);
		add_entry(palette, action, NULL, enabled ? NULL : reason ? reason : "Det kan ikke gøres nu.", worth);
	}
}

/* What can be done now comes first, the best match at the top. */
static void
collect(struct palette *palette)
{
	struct fold_query query;
	fold_query_parse(&query, text_get(&palette->edit.text));
	palette->chooser = (struct chooser){0};
	if (!query.count)
		add_recent(palette);
	int first = palette->chooser.count;
	add_matches(palette, &query, false);
	if (palette->chooser.count == first)
		add_matches(palette, &query, true);
	qsort(palette->entries + first, (size_t)(palette->chooser.count - first), sizeof palette->entries[0],
	      compare_entries);
	if (palette->chooser.count && palette->entries[0].action == ACTION_NONE)
		palette->chooser.selected = 1;
}

/* The screen below may have been read anew, and what can be done with it. */
static enum status
load(struct screen *screen, struct error *error)
{
	(void)error;
	struct palette *palette = of(screen);
	int selected = palette->chooser.selected;
	collect(palette);
	if (selected)
		palette->chooser.selected = selected;
	return STATUS_OK;
}

/* Why it cannot be done, else what it does on the screen below. */
static const char *
explain(const struct palette *palette, const struct entry *entry)
{
	const struct screen *below = app_target(palette->screen.app);
	const char *told = told_text(below ? screen_told(below) : NULL, entry->action);
	if (entry->reason)
		return entry->reason;
	return told ? told : action_rows[entry->action].help;
}

static void
draw_entry(struct palette *palette, struct canvas *canvas, struct rectangle row, int index)
{
	const struct entry *entry = &palette->entries[index];
	if (entry->action == ACTION_NONE) {
		canvas_put(canvas, row.row, row.column + 1, row.columns - 2, STYLE_HEADING, entry->heading);
		return;
	}
	const struct action_row *shown = &action_rows[entry->action];
	bool selected = index == palette->chooser.selected;
	enum style style = selected ? STYLE_MARKED : entry->reason ? STYLE_DIM : STYLE_TEXT;
	enum style explained = selected ? STYLE_MARKED : STYLE_DIM;
	canvas_fill(canvas, row, style);
	canvas_put_format(canvas, row.row, row.column + 1, LABEL + 4, style, "%s %s", selected ? ">" : " ",
			  shown->label);
	int column = row.column + LABEL + 5;
	int end = row.column + row.columns - 1 - KEY;
	canvas_put(canvas, row.row, column, end - column - 1, explained, explain(palette, entry));
	struct text key = {0};
	action_add_key(&key, entry->action, true);
	canvas_put(canvas, row.row, end, KEY, style, text_get(&key));
	text_clear(&key);
	canvas_hot(canvas, row, HOT_LOCAL, index);
}

static void
draw(struct screen *screen, struct canvas *canvas, struct rectangle place)
{
	(void)place;
	struct palette *palette = of(screen);
	struct rectangle window = panel_middle(canvas, 30, 96);
	struct rectangle inside = panel_draw(
	    canvas, window, &(struct panel){.title = "Menu: hvad vil du gøre?", .corner = "Enter Udfør · Esc Luk"});
	canvas_put(canvas, inside.row, inside.column + 1, 2, STYLE_TEXT, ">");
	struct rectangle list = {inside.row + 2, inside.column, inside.rows - 3, inside.columns};
	palette->visible = list.rows;
	chooser_clamp(&palette->chooser, list.rows);
	if (palette->chooser.selected == 1 && palette->entries[0].action == ACTION_NONE)
		palette->chooser.first = 0;
	if (!palette->chooser.count)
		canvas_put(canvas, list.row, list.column + 3, list.columns - 4, STYLE_TEXT,
			   "Det findes ikke i menuen. Prøv et andet ord.");
	for (int i = 0; i < list.rows && palette->chooser.first + i < palette->chooser.count; i++)
		draw_entry(palette, canvas, (struct rectangle){list.row + i, list.column, 1, list.columns},
			   palette->chooser.first + i);
	canvas_put(canvas, inside.row + inside.rows - 1, inside.column + 1, inside.columns - 2, STYLE_DIM,
		   "Tip: tasten til højre virker også uden menuen.");
	edit_draw(&palette->edit, canvas, (struct rectangle){inside.row, inside.column + 3, 1, inside.columns - 4},
		  STYLE_FIELD_FOCUSED, true);
}

static void
run(struct palette *palette)
{
	struct app *app = palette->screen.app;
	if (palette->chooser.selected >= palette->chooser.count)
		return;
	const struct entry *entry = &palette->entries[palette->chooser.selected];
	if (entry->reason)
		app_say(app, MESSAGE_CANNOT, "%s", entry->reason);
	else if (entry->action != ACTION_NONE)
		app_act(app, entry->action);
}

static void
skip_heading(struct palette *palette, bool up)
{
	struct chooser *chooser = &palette->chooser;
	if (chooser->selected >= chooser->count || palette->entries[chooser->selected].action != ACTION_NONE)
		return;
	chooser->selected += up && chooser->selected > 0 ? -1 : 1;
}

static bool
type(struct screen *screen, const struct key *key)
{
	struct palette *palette = of(screen);
	bool changed = false;
	if (key->press == PRESS_ENTER) {
		run(palette);
		return true;
	}
	bool vertical = key->press == PRESS_UP || key->press == PRESS_DOWN || key->press == PRESS_PAGE_UP ||
			key->press == PRESS_PAGE_DOWN;
	if (vertical) {
		chooser_key(&palette->chooser, key, palette->visible);
		skip_heading(palette, key->press == PRESS_UP || key->press == PRESS_PAGE_UP);
		return true;
	}
	bool used = edit_key(&palette->edit, key, &changed);
	if (changed)
		collect(palette);
	return used;
}

static void
click(struct screen *screen, int kind, int value)
{
	struct palette *palette = of(screen);
	chooser_click(&palette->chooser, kind, value, palette->visible);
	skip_heading(palette, value < 0);
	if (kind == HOT_LOCAL)
		run(palette);
}

static void
close_palette(struct screen *screen)
{
	edit_clear(&of(screen)->edit);
	free(screen);
}

static const struct screen_class palette_class = {
    .name = "menu",
    .help = "menuen",
    .overlay = true,
    .through = true,
    .load = load,
    .draw = draw,
    .type = type,
    .click = click,
    .close = close_palette,
};

void
palette_open(struct app *app)
{
	struct palette *palette = screen_new(app, &palette_class, sizeof *palette);
	palette->screen.text = true;
	app_push(app, &palette->screen);
}
