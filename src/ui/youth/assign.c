/* Choosing a consultant for one or more young people. */
#include <stdlib.h>

#include "base/count.h"
#include "parts/menu.h"
#include "model/youth.h"
#include "app/screens.h"
#include "store/change.h"

struct assign {
	struct menu menu; /* over the staff; the last line is nobody */
	struct uuid *youths;
	size_t count;
};

static enum status
load(struct screen *screen, struct error *error)
{
	(void)error;
	((struct menu *)screen)->chooser.count = store_staff(screen->app->store).count + 1;
	return STATUS_OK;
}

static const struct staff *
staff_at(const struct menu *menu, int index)
{
	struct staff_list list = store_staff(menu->screen.app->store);
	return index < list.count ? list.items[index] : NULL;
}

static void
draw_line(const struct menu *menu, struct canvas *canvas, struct rectangle place, int index, enum style style)
{
	enum { INITIALS = 5 };
	const struct staff *staff = staff_at(menu, index);
	if (!staff) {
		canvas_put(canvas, place.row, place.column, place.columns, style, "Ingen konsulent");
		return;
	}
	canvas_put(canvas, place.row, place.column, INITIALS, style, staff->initials ? staff->initials : "");
	canvas_put(canvas, place.row, place.column + INITIALS, place.columns - INITIALS, style, staff->name);
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
	struct store *store = assign->menu.screen.app->store;
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
choose(struct menu *menu)
{
	const struct assign *assign = (const struct assign *)menu;
	struct app *app = menu->screen.app;
	const struct staff *staff = staff_at(menu, menu->chooser.selected);
	struct text label = {0};
	count_add_of(&label, (long)assign->count, youth_entity.label, youth_entity.plural);
	if (staff)
		text_add_format(&label, " har fået konsulent %s", staff->initials ? staff->initials : "");
	else
		text_add(&label, " har nu ingen konsulent");
	struct error error;
	enum status status = assign_all(assign, staff ? staff->record.id : UUID_NONE, text_get(&label), &error);
	app_pop(app, &menu->screen);
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

static void
close_assign(struct screen *screen)
{
	free(((struct assign *)screen)->youths);
	menu_close(screen);
}

static const struct menu_page assign_page = {
    .class = {.name = "konsulent",
	      .help = "valget af konsulent",
	      .actions = menu_actions,
	      .overlay = true,
	      .load = load,
	      .draw = menu_draw,
	      .act = menu_act,
	      .type = menu_type,
	      .click = menu_click,
	      .close = close_assign},
    .columns = 56,
    .draw_line = draw_line,
    .choose = choose,
};

void
assign_open(struct app *app, struct uuid *youths, size_t count)
{
	struct assign *assign = screen_new(app, &assign_page.class, sizeof *assign);
	assign->youths = youths;
	assign->count = count;
	text_add(&assign->menu.title, "Konsulent for ");
	count_add_of(&assign->menu.title, (long)count, youth_entity.label, youth_entity.plural);
	app_push(app, &assign->menu.screen);
}
