/* Choosing a consultant for one or more young people. */
#include <stdio.h>
#include <stdlib.h>

#include "count.h"
#include "model/youth.h"
#include "panel.h"
#include "screens.h"
#include "store/change.h"

struct assign {
	struct screen screen;
	struct uuid *youths;
	size_t count;
	struct chooser chooser; /* over the staff; the last line is nobody */
	int visible;
};

static struct assign *
of(struct screen *screen)
{
	return (struct assign *)screen;
}

static enum status
load(struct screen *screen, struct error *error)
{
	(void)error;
	struct assign *assign = of(screen);
	assign->chooser.count = store_staff(screen->app->store).count + 1;
	return STATUS_OK;
}

static const struct staff *
staff_at(const struct assign *assign, int index)
{
	struct staff_list list = store_staff(assign->screen.app->store);
	return index < list.count ? list.items[index] : NULL;
}

static void
draw_line(const struct assign *assign, struct canvas *canvas, struct rectangle row, int index)
{
	const struct staff *staff = staff_at(assign, index);
	bool selected = index == assign->chooser.selected;
	enum style style = selected ? STYLE_MARKED : STYLE_TEXT;
	canvas_fill(canvas, row, style);
	canvas_put(canvas, row.row, row.column, 1, style, selected ? ">" : " ");
	if (staff) {
		canvas_put(canvas, row.row, row.column + 2, 5, style, staff->initials ? staff->initials : "");
		canvas_put(canvas, row.row, row.column + 7, row.columns - 8, style, staff->name);
	} else {
		canvas_put(canvas, row.row, row.column + 2, row.columns - 3, style, "Ingen konsulent");
	}
	canvas_hot(canvas, row, HOT_LOCAL, index);
	if (selected)
		canvas_cursor(canvas, row.row, row.column);
}

static void
draw(struct screen *screen, struct canvas *canvas, struct rectangle place)
{
	(void)place;
	struct assign *assign = of(screen);
	struct text title = {0};
	text_add(&title, "Konsulent for ");
	count_add_of(&title, (long)assign->count, youth_entity.label, youth_entity.plural);
	struct rectangle window = panel_middle(canvas, assign->chooser.count + 2, 56);
	struct rectangle inside =
	    panel_draw(canvas, window,
		       &(struct panel){.title = text_get(&title), .corner = "Enter Vælg · Esc Luk", .focused = true});
	text_clear(&title);
	assign->visible = inside.rows;
	chooser_clamp(&assign->chooser, inside.rows);
	for (int i = 0; i < inside.rows && assign->chooser.first + i < assign->chooser.count; i++)
		draw_line(assign, canvas, (struct rectangle){inside.row + i, inside.column, 1, inside.columns},
			  assign->chooser.first + i);
}

static enum status
assign_one(struct store *store, struct change *change, struct uuid id, struct uuid staff, struct error *error)
{
	struct youth before, after;
	record_init(&youth_entity, &before);
	record_init(&youth_entity, &after);
	enum status status = store_read(store, &youth_entity, id, &before, error);
	if (status == STATUS_OK) {
		record_copy(&after, &before);
		after.consultant = staff;
		if (!record_equal(&before, &after))
			status = change_save(change, &before, &after, error);
	}
	record_clear(&before);
	record_clear(&after);
	return status;
}

static enum status
assign_all(const struct assign *assign, struct uuid staff, const char *label, struct error *error)
{
	struct store *store = assign->screen.app->store;
	struct change *change;
	enum status status = change_begin(store, label, NULL, &change, error);
	if (status != STATUS_OK)
		return status;
	for (size_t i = 0; i < assign->count && status == STATUS_OK; i++)
		status = assign_one(store, change, assign->youths[i], staff, error);
	if (status == STATUS_OK)
		return change_commit(change, error);
	change_abort(change);
	return status;
}

static void
choose(struct assign *assign)
{
	struct app *app = assign->screen.app;
	const struct staff *staff = staff_at(assign, assign->chooser.selected);
	struct text label = {0};
	count_add_of(&label, (long)assign->count, youth_entity.label, youth_entity.plural);
	if (staff)
		text_add_format(&label, " har fået konsulent %s", staff->initials ? staff->initials : "");
	else
		text_add(&label, " har nu ingen konsulent");
	struct error error;
	enum status status = assign_all(assign, staff ? staff->record.id : UUID_NONE, text_get(&label), &error);
	app_pop(app, &assign->screen);
	if (status == STATUS_OK) {
		struct screen *below = app_target(app);
		if (below && below->class->unmark)
			below->class->unmark(below);
		app_say(app, MESSAGE_DONE, "%s. Ctrl+Z fortryder.", text_get(&label));
	} else {
		app_fail(app, &error);
	}
	text_clear(&label);
}

static bool
act(struct screen *screen, enum action action)
{
	if (action == ACTION_OPEN)
		choose(of(screen));
	else if (action == ACTION_BACK)
		app_pop(screen->app, screen);
	else
		return false;
	return true;
}

static bool
type(struct screen *screen, const struct key *key)
{
	struct assign *assign = of(screen);
	return chooser_key(&assign->chooser, key, assign->visible);
}

static void
click(struct screen *screen, int kind, int value)
{
	struct assign *assign = of(screen);
	assign->chooser.selected = kind < 0 ? assign->chooser.selected + value : value;
	chooser_clamp(&assign->chooser, assign->visible);
	if (kind == HOT_LOCAL)
		choose(assign);
}

static void
close_assign(struct screen *screen)
{
	free(of(screen)->youths);
	free(screen);
}

static const enum action actions[] = {ACTION_OPEN, ACTION_NONE};

static const struct screen_class assign_class = {
    .name = "konsulent",
    .help = "valget af konsulent",
    .actions = actions,
    .overlay = true,
    .load = load,
    .draw = draw,
    .act = act,
    .type = type,
    .click = click,
    .close = close_assign,
};

void
assign_open(struct app *app, struct uuid *youths, size_t count)
{
	struct assign *assign = screen_new(app, &assign_class, sizeof *assign);
	assign->youths = youths;
	assign->count = count;
	app_push(app, &assign->screen);
}
