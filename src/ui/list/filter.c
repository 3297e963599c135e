/* The check list of filters, with how many each gives; the list behind follows at once. */
#include <stdio.h>
#include <stdlib.h>

#include "base/memory.h"
#include "list_screen.h"
#include "parts/menu.h"
#include "model/value.h"
#include "app/screens.h"

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
	struct menu menu;
	struct list_screen *list;
	struct line *lines;
	size_t line_capacity;
};

static struct line *
add_line(struct filter_menu *filters)
{
	memory_reserve((void **)&filters->lines, &filters->line_capacity, (size_t)filters->menu.chooser.count + 1,
		       sizeof *filters->lines);
	struct line *line = &filters->lines[filters->menu.chooser.count++];
	*line = (struct line){.field = ERROR_NO_FIELD, .count = -1};
	return line;
}

static void
add_quick(struct filter_menu *filters)
{
	for (const struct quick_filter *quick = filters->list->page->quick_filters; quick && quick->name; quick++) {
		struct line *line = add_line(filters);
		line->quick = quick;
		line->filter = quick->make(filters->menu.screen.app);
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
add_field(struct filter_menu *filters, int number, struct error *error)
{
	struct app *app = filters->menu.screen.app;
	const struct entity *entity = filters->list->page->entity;
	const struct field *field = &entity->fields[number];
	struct tally tallies[TALLIES];
	int count = TALLIES;
	enum status status = store_tally(app->store, entity, number, tallies, &count, error);
	if (status != STATUS_OK || !count)
		return status;
	struct line *heading = add_line(filters);
	heading->is_heading = true;
	snprintf(heading->label, sizeof heading->label, "%s", field->label);
	for (int i = 0; i < count; i++) {
		struct line *line = add_line(filters);
		line->field = number;
		fill_value(app, field, &tallies[i], line);
	}
	return STATUS_OK;
}

static enum status
load(struct screen *screen, struct error *error)
{
	struct filter_menu *filters = (struct filter_menu *)screen;
	filters->menu.chooser.count = 0;
	add_quick(filters);
	const int *field = filters->list->page->filter_fields;
	for (; field && *field >= 0; field++) {
		enum status status = add_field(filters, *field, error);
		if (status != STATUS_OK)
			return status;
	}
	return STATUS_OK;
}

static int
chip_of(const struct filter_menu *filters, const struct line *line)
{
	return list_screen_find_chip(filters->list, &line->filter, line->quick ? line->quick->name : NULL);
}

static void
draw_line(const struct menu *menu, struct canvas *canvas, struct rectangle place, int index, enum style style)
{
	const struct filter_menu *filters = (const struct filter_menu *)menu;
	const struct line *line = &filters->lines[index];
	if (line->is_heading)
		canvas_put(canvas, place.row, place.column - 1, place.columns,
			   index == menu->chooser.selected ? style : STYLE_HEADING, line->label);
	else
		menu_draw_check(canvas, place, style, chip_of(filters, line) >= 0, line->label, line->count);
}

static bool
is_heading(const struct menu *menu, int index)
{
	return ((const struct filter_menu *)menu)->lines[index].is_heading;
}

static void
toggle(struct menu *menu)
{
	struct filter_menu *filters = (struct filter_menu *)menu;
	struct list_screen *list = filters->list;
	const struct line *line = &filters->lines[menu->chooser.selected];
	if (line->is_heading)
		return;
	int chip = chip_of(filters, line);
	if (chip >= 0) {
		list_screen_drop_chip(list, chip);
	} else if (line->quick) {
		list_screen_add_quick(list, line->quick);
	} else {
		struct text label = {0};
		text_add_format(&label, "%s: %s", list->page->entity->fields[line->field].label, line->label);
		list_screen_add_chip(list, &line->filter, text_get(&label), NULL);
		text_clear(&label);
	}
	list_screen_query(list);
}

static void
close_menu(struct screen *screen)
{
	free(((struct filter_menu *)screen)->lines);
	menu_close(screen);
}

static const struct menu_page filter_page = {
    .class = {.name = "filtre",
	      .help = "filtrene",
	      .actions = menu_check_actions,
	      .overlay = true,
	      .load = load,
	      .draw = menu_draw,
	      .act = menu_act,
	      .type = menu_type,
	      .click = menu_click,
	      .close = close_menu},
    .title = "Filtre",
    .columns = 56,
    .check = true,
    .opener = ACTION_CHOOSE,
    .draw_line = draw_line,
    .is_heading = is_heading,
    .choose = toggle,
};

void
filter_open(struct app *app, struct screen *list)
{
	struct filter_menu *filters = screen_new(app, &filter_page.class, sizeof *filters);
	filters->list = (struct list_screen *)list;
	app_push(app, &filters->menu.screen);
}
