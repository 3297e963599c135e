/* Who is working, when the machine's user name is not known in the file yet. */
#include <stdlib.h>

#include "app/app_parts.h"
#include "base/memory.h"
#include "base/utf8.h"
#include "parts/menu.h"
#include "model/value.h"
#include "parts/prompt.h"
#include "app/screens.h"
#include "store/change.h"

enum { INITIALS_MOST = 6 };

/* After the staff there is a line for somebody new. */
static const struct staff *
staff_at(struct app *app, int index)
{
	struct staff_list list = store_staff(app->store);
	return index < list.count ? list.items[index] : NULL;
}

static enum status
load(struct screen *screen, struct error *error)
{
	(void)error;
	((struct menu *)screen)->chooser.count = store_staff(screen->app->store).count + 1;
	return STATUS_OK;
}

static void
draw_line(const struct menu *menu, struct canvas *canvas, struct rectangle place, int index, enum style style)
{
	const struct staff *staff = staff_at(menu->screen.app, index);
	canvas_put(canvas, place.row, place.column, place.columns, style,
		   staff ? staff->name : "Jeg står ikke på listen");
}

/* Saves the one who works, and works as them. Nobody's change: their own undo begins empty. */
static bool
work_as(struct app *app, const struct staff *before, struct staff *after)
{
	struct error error;
	value_set_text(&staff_entity.fields[STAFF_LOGIN], after, ui_login_name());
	if (store_save(app->store, before, after, "brugernavn", UUID_NONE, &error) != STATUS_OK) {
		app_fail(app, &error);
		return false;
	}
	store_set_actor(app->store, after->record.id);
	app_say(app, MESSAGE_INFORMATION, "Velkommen. Du arbejder som %s.", after->initials);
	app_reload(app);
	return true;
}

static bool
initials_given(struct app *app, void *context, const char *typed)
{
	char *name = context;
	bool done = true;
	if (typed && (text_is_empty(typed) || utf8_count(typed) > INITIALS_MOST)) {
		app_say(app, MESSAGE_CANNOT, "Skriv dine initialer, højst %d tegn. Fx MB.", INITIALS_MOST);
		return false;
	}
	if (typed) {
		struct staff staff;
		record_init(&staff_entity, &staff);
		value_set_text(&staff_entity.fields[STAFF_NAME], &staff, name);
		value_set_text(&staff_entity.fields[STAFF_INITIALS], &staff, typed);
		done = work_as(app, NULL, &staff);
		record_clear(&staff);
	}
	if (done)
		free(name);
	return done;
}

static bool
name_given(struct app *app, void *context, const char *typed)
{
	(void)context;
	if (typed && text_is_empty(typed)) {
		app_say(app, MESSAGE_CANNOT, "Skriv dit navn, eller tryk Esc.");
		return false;
	}
	if (typed)
		prompt_open(app,
			    &(struct prompt_text){.title = "Hvem er du?",
						  .explanation = "Initialerne står i lister og ved noter.",
						  .label = "Initialer:"},
			    initials_given, memory_copy_text(typed));
	return true;
}

static void
choose_staff(struct app *app, const struct staff *staff)
{
	struct staff before, after;
	record_init(&staff_entity, &before);
	record_init(&staff_entity, &after);
	record_copy(&before, staff);
	record_copy(&after, staff);
	work_as(app, &before, &after);
	record_clear(&before);
	record_clear(&after);
}

static void
choose(struct menu *menu)
{
	struct app *app = menu->screen.app;
	const struct staff *staff = staff_at(app, menu->chooser.selected);
	if (staff && !text_is_empty(staff->login)) {
		app_say(app, MESSAGE_CANNOT, "Den medarbejder hører til et andet brugernavn. Vælg en anden.");
		return;
	}
	app_pop(app, &menu->screen);
	if (staff)
		choose_staff(app, staff);
	else
		prompt_open(app,
			    &(struct prompt_text){.title = "Hvem er du?",
						  .explanation = "Skriv dit navn, som kollegerne kender det.",
						  .label = "Navn:"},
			    name_given, NULL);
}

static bool
act(struct screen *screen, enum action action)
{
	if (action == ACTION_BACK)
		app_say(screen->app, MESSAGE_INFORMATION, "Det, du skriver, bliver gemt uden navn denne gang.");
	return menu_act(screen, action);
}

static const struct menu_page who_page = {
    .class = {.name = "hvem",
	      .help = "valget af, hvem du er",
	      .actions = menu_actions,
	      .overlay = true,
	      .load = load,
	      .draw = menu_draw,
	      .act = act,
	      .type = menu_type,
	      .click = menu_click,
	      .close = menu_close},
    .title = "Hvem er du?",
    .columns = 60,
    .draw_line = draw_line,
    .choose = choose,
};

void
who_open(struct app *app)
{
	struct menu *menu = screen_new(app, &who_page.class, sizeof *menu);
	text_add(&menu->above, "Programmet kender ikke dit brugernavn endnu. Dit navn står ved det, du skriver.");
	app_push(app, &menu->screen);
}
