/* Who is working, when the machine's user name is not known in the file yet. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app_parts.h"
#include "base/memory.h"
#include "base/utf8.h"
#include "model/value.h"
#include "panel.h"
#include "paragraph.h"
#include "prompt.h"
#include "screens.h"
#include "store/change.h"

enum { INITIALS_MOST = 6 };

struct who {
	struct screen screen;
	struct chooser chooser; /* over the staff; the last line is somebody new */
	int visible;
};

static struct who *
of(struct screen *screen)
{
	return (struct who *)screen;
}

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
	of(screen)->chooser.count = store_staff(screen->app->store).count + 1;
	return STATUS_OK;
}

static void
draw_line(const struct who *who, struct canvas *canvas, struct rectangle row, int index)
{
	const struct staff *staff = staff_at(who->screen.app, index);
	bool selected = index == who->chooser.selected;
	enum style style = selected ? STYLE_MARKED : STYLE_TEXT;
	canvas_fill(canvas, row, style);
	canvas_put(canvas, row.row, row.column, 1, style, selected ? ">" : " ");
	canvas_put(canvas, row.row, row.column + 2, row.columns - 3, style,
		   staff ? staff->name : "Jeg står ikke på listen");
	canvas_hot(canvas, row, HOT_LOCAL, index);
	if (selected)
		canvas_cursor(canvas, row.row, row.column);
}

static void
draw(struct screen *screen, struct canvas *canvas, struct rectangle place)
{
	enum { EXPLANATION = 3 };
	(void)place;
	struct who *who = of(screen);
	struct rectangle window = panel_middle(canvas, who->chooser.count + EXPLANATION + 2, 60);
	struct rectangle inside = panel_draw(
	    canvas, window, &(struct panel){.title = "Hvem er du?", .corner = "Enter Vælg · Esc Luk", .focused = true});
	paragraph_draw(canvas, (struct rectangle){inside.row, inside.column + 2, 2, inside.columns - 4}, STYLE_DIM,
		       "Programmet kender ikke dit brugernavn endnu. Dit navn står ved det, du skriver.");
	who->visible = inside.rows - EXPLANATION;
	chooser_clamp(&who->chooser, who->visible);
	for (int i = 0; i < who->visible && who->chooser.first + i < who->chooser.count; i++)
		draw_line(who, canvas,
			  (struct rectangle){inside.row + EXPLANATION + i, inside.column, 1, inside.columns},
			  who->chooser.first + i);
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
choose(struct who *who)
{
	struct app *app = who->screen.app;
	const struct staff *staff = staff_at(app, who->chooser.selected);
	if (staff && !text_is_empty(staff->login)) {
		app_say(app, MESSAGE_CANNOT, "Den medarbejder hører til et andet brugernavn. Vælg en anden.");
		return;
	}
	app_pop(app, &who->screen);
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
	if (action == ACTION_OPEN) {
		choose(of(screen));
	} else if (action == ACTION_BACK) {
		app_say(screen->app, MESSAGE_INFORMATION, "Det, du skriver, bliver gemt uden navn denne gang.");
		app_pop(screen->app, screen);
	} else {
		return false;
	}
	return true;
}

static bool
type(struct screen *screen, const struct key *key)
{
	return chooser_key(&of(screen)->chooser, key, of(screen)->visible);
}

static void
click(struct screen *screen, int kind, int value)
{
	struct who *who = of(screen);
	who->chooser.selected = kind < 0 ? who->chooser.selected + value : value;
	chooser_clamp(&who->chooser, who->visible);
	if (kind == HOT_LOCAL)
		choose(who);
}

static void
close_who(struct screen *screen)
{
	free(screen);
}

static const enum action actions[] = {ACTION_OPEN, ACTION_NONE};

static const struct screen_class who_class = {
    .name = "hvem",
    .help = "valget af, hvem du er",
    .actions = actions,
    .overlay = true,
    .load = load,
    .draw = draw,
    .act = act,
    .type = type,
    .click = click,
    .close = close_who,
};

void
who_open(struct app *app)
{
	app_push(app, screen_new(app, &who_class, sizeof(struct who)));
}
