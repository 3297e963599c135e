/* The check list of filters, with how many each gives; the list behind follows at once. */
#include <stdio.h>
#include <stdlib.h>

#include "base/memory.h"
#include "list_screen.h"
#include "model/value.h"
#include "panel.h"
#include "screens.h"

enum { TALLIES = 40 };

/* One line: a quick filter, a heading, or a value of a field. */
struct line {
	const struct quick_filter *quick;
	int field; /* of a value, or of a heading when is_heading */
	bool is_heading;
	struct filter filter;
	char label[56];
	long count; /* -1 = not counted */
};

struct filter_menu {
	struct screen screen;
	struct list_screen *list;
	struct chooser chooser;
	struct line *lines;
	size_t line_capacity;
};

static struct line *
add_line(struct filter_menu *menu)
{
	memory_reserve((void **)&menu->lines, &menu->line_capacity, (size_t)menu->chooser.count + 1,
		       sizeof *menu->lines);
	struct line *line = &menu->lines[menu->chooser.count++];
	*line = (struct line){.field = ERROR_NO_FIELD, .count = -1};
	return line;
}

static void
add_quick(struct filter_menu *menu)
{
	for (const struct quick_filter *quick = menu->list->page->quick_filters; quick && quick->name; quick++) {
		struct line *line = add_line(menu);
		line->quick = quick;
		line->filter = quick->make(menu->screen.app);
		snprintf(line->label, sizeof line->label, "%s", quick->label);
	}
}

static void
fill_value(struct app *app, const struct field *field, const struct tally *tally, struct line *line)
{
	const char *label = "";
	line->filter = (struct filter){.field = line->field, .value = tally->value, .id = tally->id};
	line->count = tally->count;
	if (field->kind == FIELD_REFERENCE)
		label = store_title(app->store, field->target, tally->id, false);
	else if (field->kind == FIELD_BOOLEAN)
		label = tally->value ? "Ja" : "Nej";
	else
		label = choice_label(field->choices, tally->value);
	bool nothing = field->kind == FIELD_REFERENCE && uuid_is_none(tally->id);
	line->filter.test = nothing ? FILTER_EMPTY : FILTER_EQUALS;
	snprintf(line->label, sizeof line->label, "%s", nothing ? "Ikke oplyst" : label);
}

static enum status
add_field(struct filter_menu *menu, int number, struct error *error)
{
	struct app *app = menu->screen.app;
	const struct entity *entity = menu->list->page->entity;
	const struct field *field = &entity->fields[number];
	struct tally tallies[TALLIES];
	int count = TALLIES;
	enum status status = store_tally(app->store, entity, number, tallies, &count, error);
	if (status != STATUS_OK || !count)
		return status;
	struct line *heading = add_line(menu);
	heading->is_heading = true;
	snprintf(heading->label, sizeof heading->label, "%s", field->label);
	for (int i = 0; i < count; i++) {
		struct line *line = add_line(menu);
		line->field = number;
		fill_value(app, field, &tallies[i], line);
	}
	return STATUS_OK;
}

static enum status
load(struct screen *screen, struct error *error)
{
	struct filter_menu *menu = (struct filter_menu *)screen;
	menu->chooser.count = 0;
	add_quick(menu);
	const int *field = menu->list->page->filter_fields;
	for (; field && *field >= 0; field++) {
		enum status status = add_field(menu, *field, error);
		if (status != STATUS_OK)
			return status;
	}
	return STATUS_OK;
}

static int
chip_of(const struct filter_menu *menu, const struct line *line)
{
	return list_screen_find_chip(menu->list, &line->filter, line->quick ? line->quick->name : NULL);
}

static void
draw_line(struct filter_menu *menu, struct canvas *canvas, struct rectangle row, int index)
{
	const struct line *line = &menu->lines[index];
	bool selected = index == menu->chooser.selected;
	enum style style = selected ? STYLE_MARKED : line->is_heading ? STYLE_HEADING : STYLE_TEXT;
	canvas_fill(canvas, row, style);
	if (line->is_heading)
		canvas_put(canvas, row.row, row.column + 1, row.columns - 1, style, line->label);
	else
		canvas_put_format(canvas, row.row, row.column, row.columns, style, "%s [%s] %s", selected ? ">" : " ",
				  chip_of(menu, line) >= 0 ? "x" : " ", line->label);
	if (line->count >= 0) {
		char count[32];
		snprintf(count, sizeof count, "(%ld) ", line->count);
		canvas_put_right(canvas, row.row, row.column + row.columns - 12, 12, style, count);
	}
	canvas_hot(canvas, row, HOT_LOCAL, index);
	if (selected)
		canvas_cursor(canvas, row.row, row.column);
}

static void
draw(struct screen *screen, struct canvas *canvas, struct rectangle place)
{
	(void)place;
	struct filter_menu *menu = (struct filter_menu *)screen;
	struct rectangle window = panel_middle(canvas, menu->chooser.count + 2, 56);
	struct rectangle inside = panel_draw(
	    canvas, window,
	    &(struct panel){.title = "Filtre", .corner = "Mellemrum Til/fra · Enter Vis · Esc Luk", .focused = true});
	chooser_clamp(&menu->chooser, inside.rows);
	for (int i = 0; i < inside.rows && menu->chooser.first + i < menu->chooser.count; i++)
		draw_line(menu, canvas, (struct rectangle){inside.row + i, inside.column, 1, inside.columns},
			  menu->chooser.first + i);
}

static void
toggle(struct filter_menu *menu)
{
	if (menu->chooser.selected >= menu->chooser.count)
		return;
	const struct line *line = &menu->lines[menu->chooser.selected];
	if (line->is_heading)
		return;
	int chip = chip_of(menu, line);
	if (chip >= 0) {
		list_screen_drop_chip(menu->list, chip);
	} else {
		struct text label = {0};
		if (!line->quick)
			text_add_format(&label, "%s: ", menu->list->page->entity->fields[line->field].label);
		text_add(&label, line->label);
		list_screen_add_chip(menu->list, &line->filter, text_get(&label),
				     line->quick ? line->quick->name : NULL);
		text_clear(&label);
	}
	list_screen_query(menu->list);
}

static bool
act(struct screen *screen, enum action action)
{
	if (action == ACTION_MARK)
		toggle((struct filter_menu *)screen);
	else if (action == ACTION_OPEN || action == ACTION_BACK || action == ACTION_CHOOSE)
		app_pop(screen->app, screen);
	else
		return false;
	return true;
}

static bool
type(struct screen *screen, const struct key *key)
{
	struct filter_menu *menu = (struct filter_menu *)screen;
	bool used = chooser_key(&menu->chooser, key, 10);
	bool up = key->press == PRESS_UP;
	while (used && menu->lines[menu->chooser.selected].is_heading && menu->chooser.selected > 0 &&
	       menu->chooser.selected + 1 < menu->chooser.count)
		menu->chooser.selected += up ? -1 : 1;
	return used;
}

static void
click(struct screen *screen, int kind, int value)
{
	struct filter_menu *menu = (struct filter_menu *)screen;
	if (kind != HOT_LOCAL)
		return;
	menu->chooser.selected = value;
	toggle(menu);
}

static void
close_menu(struct screen *screen)
{
	free(((struct filter_menu *)screen)->lines);
	free(screen);
}

static const enum action actions[] = {ACTION_MARK, ACTION_OPEN, ACTION_CHOOSE, ACTION_NONE};

static const struct screen_class filter_class = {
    .name = "filtre",
    .help = "filtrene",
    .actions = actions,
    .overlay = true,
    .load = load,
    .draw = draw,
    .act = act,
    .type = type,
    .click = click,
    .close = close_menu,
};

void
filter_open(struct app *app, struct screen *list)
{
	struct filter_menu *menu = screen_new(app, &filter_class, sizeof *menu);
	menu->list = (struct list_screen *)list;
	app_push(app, &menu->screen);
}
