/* The workshop: which one is shown, its pages, and what is done with it as a whole. */
#include "workshop.h"
#include "store/current.h"

#include <stdlib.h>

#include "app/adjust.h"
#include "base/clock.h"
#include "base/memory.h"
#include "form/form.h"
#include "model/value.h"
#include "parts/panel.h"
#include "app/screens.h"

static const struct workshop_page *const pages[] = {&workshop_invitations, &workshop_programme, &workshop_door,
						    &workshop_harvest, NULL};

enum { PAGE_COUNT = sizeof pages / sizeof pages[0] - 1 };

static struct workshop *
of(struct screen *screen)
{
	return (struct workshop *)screen;
}

static bool
is_there(const struct workshop *workshop)
{
	return workshop->count > 0;
}

static int
page_number(const struct workshop_page *page)
{
	int number = 0;
	while (pages[number] && pages[number] != page)
		number++;
	return number;
}

void *
workshop_state(const struct workshop *workshop, const struct workshop_page *page)
{
	return workshop->states[page_number(page)];
}

/* Those without a day come last. */
static bool
is_before(const struct activity *a, const struct activity *b)
{
	if (date_is_none(a->day) || date_is_none(b->day))
		return !date_is_none(a->day);
	return date_compare(a->day, b->day) < 0;
}

/* The workshops in order; the caller's to free. */
static const struct activity **
read_workshops(struct app *app, int *count)
{
	struct small_list all = store_small(app->store, &activity_entity);
	const struct activity **workshops = memory_resize(NULL, (size_t)all.count + 1, sizeof(*workshops));
	*count = 0;
	for (int i = 0; i < all.count; i++) {
		const struct activity *activity = all.items[i];
		int at = *count;
		if (activity->kind != ACTIVITY_WORKSHOP)
			continue;
		for (; at > 0 && is_before(activity, workshops[at - 1]); at--)
			workshops[at] = workshops[at - 1];
		workshops[at] = activity;
		++*count;
	}
	return workshops;
}

static int
find(const struct activity *const *workshops, int count, struct uuid id)
{
	for (int i = 0; i < count; i++)
		if (uuid_equal(workshops[i]->record.id, id))
			return i;
	return -1;
}

enum style
workshop_style(enum turnout_state state)
{
	switch (state) {
	case TURNOUT_DONE:
		return STYLE_OK;
	case TURNOUT_ON_WAY:
		return STYLE_INFORMATION;
	case TURNOUT_CAREFUL:
	case TURNOUT_MISSED:
		break;
	}
	return STYLE_ATTENTION;
}

bool
workshop_coming(struct app *app, struct activity *activity)
{
	const struct activity *next = workshop_next(app->store, clock_today());
	if (next)
		record_copy(activity, next);
	return next != NULL;
}

/* The one that was made since a new one was begun, or -1. */
static int
find_new(struct workshop *workshop, const struct activity *const *workshops)
{
	for (int i = 0; workshop->newest && i < workshop->count; i++)
		if (workshops[i]->record.number > workshop->newest) {
			workshop->newest = 0;
			return i;
		}
	return -1;
}

static void
choose_workshop(struct workshop *workshop)
{
	const struct activity **workshops = read_workshops(workshop->screen.app, &workshop->count);
	int position = find_new(workshop, workshops);
	if (position < 0)
		position = find(workshops, workshop->count, workshop->activity.record.id);
	const struct activity *next = workshop_next(workshop->screen.app->store, clock_today());
	if (position < 0 && next)
		position = find(workshops, workshop->count, next->record.id);
	if (position < 0)
		position = workshop->count - 1;
	workshop->position = position;
	record_clear(&workshop->activity);
	record_init(&activity_entity, &workshop->activity);
	if (position >= 0)
		record_copy(&workshop->activity, workshops[position]);
	free(workshops);
}

static enum status
load(struct screen *screen, struct error *error)
{
	struct workshop *workshop = of(screen);
	choose_workshop(workshop);
	if (!is_there(workshop))
		return STATUS_OK;
	const struct workshop_page *page = pages[workshop->page];
	return page->load ? page->load(workshop, workshop->states[workshop->page], error) : STATUS_OK;
}

static void
turn(struct screen *screen, int page)
{
	struct workshop *workshop = of(screen);
	workshop->page = page;
	workshop->class.actions = pages[page]->actions;
	workshop->class.own = pages[page]->own;
	workshop->class.help = pages[page]->help;
	screen->text = false;
	screen->stale = true;
}

void
workshop_turn(struct workshop *workshop, const struct workshop_page *page)
{
	turn(&workshop->screen, page_number(page));
}

void
workshop_show(struct app *app, struct uuid id, const struct workshop_page *page)
{
	struct workshop *workshop = of(app->tabs[TAB_WORKSHOP].screens[0]);
	record_clear(&workshop->activity);
	record_init(&activity_entity, &workshop->activity);
	workshop->activity.record.id = id;
	workshop->screen.stale = true;
	if (page)
		workshop_turn(workshop, page);
}

static int
page_shown(const struct screen *screen)
{
	return ((const struct workshop *)screen)->page;
}

/* «Planlagt · om 9 dage · 1 af 2»; of one that has been only «Afholdt · 1 af 2». */
static void
add_standing(const struct workshop *workshop, struct text *out)
{
	const struct activity *activity = &workshop->activity;
	bool over = activity->state >= ACTIVITY_HELD;
	int days = date_is_none(activity->day) ? 0 : activity->day.day - clock_today().day;
	if (over || days <= 0 || workshop->screen.app->canvas.columns >= WIDE_COLUMNS || workshop->count == 1) {
		value_add_field(out, &activity_entity.fields[ACTIVITY_STATE], activity);
		text_add(out, over || days < 0 ? "" : " · ");
	}
	if (!over && date_is_none(activity->day))
		text_add(out, "uden dag");
	else if (!over && days == 0)
		text_add(out, "i dag");
	else if (!over && days > 0)
		text_add_format(out, days == 1 ? "i morgen" : "om %d dage", days);
	if (workshop->count > 1)
		text_add_format(out, " · %d af %d", workshop->position + 1, workshop->count);
}

static void
draw_empty(struct workshop *workshop, struct canvas *canvas, struct rectangle place)
{
	static const char *const lines[] = {
	    "Der er ingen workshop endnu.",
	    "",
	    "Her samler du alt om en workshop: hvem der er",
	    "inviteret, hvad de svarer, hvem der kommer, og",
	    "hvad de fortæller.",
	    "Målet er, at mindst 15 unge møder op.",
	    "",
	};
	static const enum action actions[] = {ACTION_NEW, ACTION_NONE};
	(void)workshop;
	struct rectangle inside =
	    panel_draw(canvas, place, &(struct panel){.title = "Workshop", .actions = actions, .focused = true});
	int row = inside.row + 1, column = inside.column + 3, room = inside.columns - 4;
	for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++)
		canvas_put(canvas, row++, column, room, STYLE_TEXT, lines[i]);
	canvas_put(canvas, row, column, room, STYLE_MARKED, "> Lav den første workshop. En idé er nok ");
	canvas_hot(canvas, (struct rectangle){row, column, 1, room}, HOT_ACTION, ACTION_NEW);
	canvas_cursor(canvas, row, column);
}

static void
draw(struct screen *screen, struct canvas *canvas, struct rectangle place)
{
	struct workshop *workshop = of(screen);
	if (!is_there(workshop)) {
		draw_empty(workshop, canvas, place);
		return;
	}
	struct text standing = {0};
	add_standing(workshop, &standing);
	screen_draw_pages(screen, canvas, place, text_get(&standing));
	text_clear(&standing);
	place.row++;
	place.rows--;
	pages[workshop->page]->draw(workshop, workshop->states[workshop->page], canvas, place);
}

/* An edit of the workshop as the adjusting of any record knows it. */
struct edit_of_workshop {
	workshop_edit *edit;
	void *context;
};

static void
adjust_workshop(void *record, void *context)
{
	const struct edit_of_workshop *wanted = context;
	wanted->edit(record, wanted->context);
}

bool
workshop_change(struct workshop *workshop, const char *label, workshop_edit *edit, void *context)
{
	struct edit_of_workshop wanted = {edit, context};
	struct adjustment adjustment = {&activity_entity, &workshop->activity.record.id, 1, label, adjust_workshop,
					&wanted};
	return adjust_all(workshop->screen.app, &adjustment);
}

static void
step(struct workshop *workshop, int by)
{
	int count;
	const struct activity **workshops = read_workshops(workshop->screen.app, &count);
	int position = find(workshops, count, workshop->activity.record.id) + by;
	if (position >= 0 && position < count) {
		workshop->activity.record.id = workshops[position]->record.id;
		workshop->screen.stale = true;
	} else {
		app_say(workshop->screen.app, MESSAGE_INFORMATION,
			by < 0 ? "Det er den første workshop." : "Det er den sidste workshop. n laver en ny.");
	}
	free(workshops);
}

static void
open_new(struct workshop *workshop)
{
	struct app *app = workshop->screen.app;
	struct small_list all = store_small(app->store, &activity_entity);
	struct activity activity;
	for (int i = 0; i < all.count; i++)
		if (record_header(all.items[i])->number >= workshop->newest)
			workshop->newest = record_header(all.items[i])->number;
	record_init(&activity_entity, &activity);
	activity.kind = ACTIVITY_WORKSHOP;
	activity.consultant = store_actor(app->store);
	form_open_with(app, form_page_of(&activity_entity), &activity);
	record_clear(&activity);
}

static bool
act_on_whole(struct workshop *workshop, enum action action)
{
	struct app *app = workshop->screen.app;
	if (action == ACTION_NEW)
		open_new(workshop);
	else if (!is_there(workshop))
		return false;
	else if (action == ACTION_EDIT)
		form_open(app, form_page_of(&activity_entity), &workshop->activity, UUID_NONE);
	else if (action == ACTION_DATE)
		workshop_ask_day(workshop);
	else if (action == ACTION_PREVIOUS || action == ACTION_NEXT)
		step(workshop, action == ACTION_NEXT ? 1 : -1);
	else if (action == ACTION_ATTEND)
		workshop_turn(workshop, &workshop_door);
	else
		return false;
	return true;
}

static bool
act(struct screen *screen, enum action action)
{
	struct workshop *workshop = of(screen);
	const struct workshop_page *page = pages[workshop->page];
	if (!is_there(workshop) && action == ACTION_OPEN)
		action = ACTION_NEW;
	if (is_there(workshop) && page->act && page->act(workshop, workshop->states[workshop->page], action))
		return true;
	return screen_takes(screen, action) && act_on_whole(workshop, action);
}

static bool
type(struct screen *screen, const struct key *key)
{
	struct workshop *workshop = of(screen);
	const struct workshop_page *page = pages[workshop->page];
	return is_there(workshop) && page->type && page->type(workshop, workshop->states[workshop->page], key);
}

static void
click(struct screen *screen, int kind, int value)
{
	struct workshop *workshop = of(screen);
	const struct workshop_page *page = pages[workshop->page];
	if (is_there(workshop) && page->click)
		page->click(workshop, workshop->states[workshop->page], kind, value);
}

static bool
enabled(struct screen *screen, enum action action, const char **reason)
{
	struct workshop *workshop = of(screen);
	const struct workshop_page *page = pages[workshop->page];
	if (!is_there(workshop)) {
		if (!screen_takes(screen, action) || action == ACTION_NEW || action == ACTION_OPEN)
			return true;
		*reason = "Der er ingen workshop endnu. Tryk n for at lave den første.";
		return false;
	}
	return !page->enabled || page->enabled(workshop, workshop->states[workshop->page], action, reason);
}

static struct subject
subject(struct screen *screen)
{
	struct workshop *workshop = of(screen);
	const struct workshop_page *page = pages[workshop->page];
	if (!is_there(workshop) || !page->subject)
		return (struct subject){0};
	return page->subject(workshop, workshop->states[workshop->page]);
}

static size_t
marked(struct screen *screen, struct uuid **ids)
{
	struct workshop *workshop = of(screen);
	const struct workshop_page *page = pages[workshop->page];
	return is_there(workshop) && page->marked ? page->marked(workshop, workshop->states[workshop->page], ids) : 0;
}

static void
unmark(struct screen *screen)
{
	struct workshop *workshop = of(screen);
	const struct workshop_page *page = pages[workshop->page];
	if (page->unmark)
		page->unmark(workshop, workshop->states[workshop->page]);
}

/* «26. marts», or what it is called while there is no day. */
static void
crumb(struct screen *screen, struct text *out)
{
	const struct workshop *workshop = of(screen);
	int year, month, day, this_year;
	if (!is_there(workshop))
		return;
	if (date_is_none(workshop->activity.day)) {
		activity_entity.title(&workshop->activity, out);
		return;
	}
	date_split(clock_today(), &this_year, &month, &day);
	date_split(workshop->activity.day, &year, &month, &day);
	text_add_format(out, "%d. %s", day, date_month_name(month));
	if (year != this_year)
		text_add_format(out, " %d", year);
}

static void
status(struct screen *screen, struct text *out)
{
	struct workshop *workshop = of(screen);
	const struct workshop_page *page = pages[workshop->page];
	if (!is_there(workshop))
		text_add(out, "Tryk n for at lave den første workshop.");
	else if (page->status)
		page->status(workshop, workshop->states[workshop->page], out);
}

static const struct told *
told(const struct screen *screen)
{
	const struct workshop *workshop = (const struct workshop *)screen;
	return is_there(workshop) ? pages[workshop->page]->told : told_no_workshop;
}

static void
close_workshop(struct screen *screen)
{
	struct workshop *workshop = of(screen);
	for (int i = 0; i < PAGE_COUNT; i++) {
		if (pages[i]->close)
			pages[i]->close(workshop, workshop->states[i]);
		free(workshop->states[i]);
	}
	record_clear(&workshop->activity);
	free(workshop);
}

struct screen *
workshop_new(struct app *app)
{
	static const struct screen_class class = {
	    .name = "workshop",
	    .load = load,
	    .draw = draw,
	    .act = act,
	    .type = type,
	    .click = click,
	    .enabled = enabled,
	    .subject = subject,
	    .marked = marked,
	    .unmark = unmark,
	    .crumb = crumb,
	    .status = status,
	    .told = told,
	    .page = page_shown,
	    .turn = turn,
	    .close = close_workshop,
	};
	struct workshop *workshop = screen_new(app, &class, sizeof *workshop);
	workshop->class = class;
	workshop->class.pages = workshop->names;
	workshop->screen.class = &workshop->class;
	record_init(&activity_entity, &workshop->activity);
	for (int i = 0; i < PAGE_COUNT; i++) {
		workshop->names[i] = pages[i]->name;
		workshop->states[i] = memory_new(pages[i]->size);
	}
	turn(&workshop->screen, 0);
	return &workshop->screen;
}
