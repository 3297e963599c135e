/* Papirkurv: what was deleted, one kind at a time, to be put back or to be gone for good. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/count.h"
#include "list/list_screen.h"
#include "model/activity.h"
#include "model/community.h"
#include "model/harvest.h"
#include "model/invitation.h"
#include "model/journal.h"
#include "model/measure.h"
#include "model/office.h"
#include "model/place.h"
#include "model/plan.h"
#include "model/programme.h"
#include "model/sign.h"
#include "model/trial.h"
#include "model/value.h"
#include "model/youth.h"
#include "app/screens.h"
#include "store/change.h"
#include "store/owners.h"

struct trash {
	struct list_screen list;
	struct owners owners; /* of what the page shows */
};

static enum status load(struct screen *screen, struct error *error);
static void close(struct screen *screen);

/* «U-014 · » */
static void
add_owner(struct text *out, struct app *app, const void *record)
{
	const struct entity *entity = record_header(record)->entity;
	const struct screen *screen = app_screen(app);
	if (screen->class->load != load || entity->owner == ERROR_NO_FIELD)
		return;
	const struct owners *owners = &((const struct trash *)screen)->owners;
	const struct owner *owner = owners_find(owners, value_reference(&entity->fields[entity->owner], record));
	if (owner)
		text_add_format(out, "%s-%03d · ", youth_entity.prefix, owner->number);
}

static void
show_title(struct app *app, const void *record, struct text *out)
{
	const struct entity *entity = record_header(record)->entity;
	add_owner(out, app, record);
	if (entity == &note_entity && ((const struct note *)record)->sensitive)
		text_add(out, "Følsomt notat");
	else
		entity->title(record, out);
}

static void
show_deleted(struct app *app, const void *record, struct text *out)
{
	(void)app;
	struct instant at = record_header(record)->deleted_at;
	if (instant_is_none(at))
		return;
	date_add_relative(out, instant_date(at), clock_today());
	text_add_format(out, " kl. %d.%02d", instant_minutes(at) / 60, instant_minutes(at) % 60);
}

static void
open_record(struct app *app, const void *record, struct list *list, long position)
{
	(void)record;
	(void)list;
	(void)position;
	app_act(app, ACTION_RESTORE);
}

static const struct list_column youth_columns[] = {
    {"Nr", 5, 1, false, LIST_SORT_NUMBER, list_show_number},
    {"Navn", 30, 0, false, LIST_SORT_NAME, show_title},
    {"Slettet", 19, 1, false, LIST_NO_SORT, show_deleted},
};

static const struct list_column columns[] = {
    {"Tekst", 36, 0, false, LIST_SORT_NUMBER, show_title},
    {"Slettet", 19, 1, false, LIST_NO_SORT, show_deleted},
};

static bool act(struct screen *screen, enum action action);
static bool type(struct screen *screen, const struct key *key);
static bool enabled(struct screen *screen, enum action action, const char **reason);
static struct subject subject(struct screen *screen);
static void add_status(struct screen *screen, struct text *out);

static const enum action actions[] = {ACTION_OPEN, ACTION_MARK,    ACTION_DELETE, ACTION_FIND,
				      ACTION_SORT, ACTION_RESTORE, ACTION_PURGE,  ACTION_NONE};

/* All the pages have this class, so that Tab can change the page of the open screen. */
#define TRASH_CLASS                                                                                                    \
	{                                                                                                              \
		.name = "papirkurv", .help = "papirkurven", .actions = actions, .load = load, .draw = list_draw,       \
		.act = act, .type = type, .click = list_click, .enabled = enabled, .show = list_show,                  \
		.subject = subject, .marked = list_marked, .unmark = list_unmark, .tick = list_tick,                   \
		.crumb = list_crumb, .status = add_status, .close = close                                              \
	}

#define TRASH_PAGE(entity_, title_, columns_, ...)                                                                     \
	{                                                                                                              \
		.class = TRASH_CLASS, .entity = &entity_, .title = title_, .columns = columns_,                        \
		.column_count = sizeof columns_ / sizeof columns_[0], .sort = LIST_SORT_NUMBER, .descending = true,    \
		.open = open_record, .trash = true,                                                                    \
		.edge = "Enter Gendan · Mellemrum Markér · x Slet endeligt · Tab Andet slettet", .empty = {            \
			"Her ligger ingen slettede " __VA_ARGS__ ".",                                                  \
			"Det, du sletter med x, kommer herhen og kan lægges tilbage."                                 \
		}                                                                                                      \
	}

static const struct list_page pages[] = {
    TRASH_PAGE(youth_entity, "Papirkurv: unge", youth_columns, "unge"),
    TRASH_PAGE(note_entity, "Papirkurv: notater", columns, "notater"),
    TRASH_PAGE(task_entity, "Papirkurv: opgaver", columns, "opgaver"),
    TRASH_PAGE(contact_entity, "Papirkurv: kontaktforsøg", columns, "kontaktforsøg"),
    TRASH_PAGE(situation_entity, "Papirkurv: ydelse, uddannelse og job", columns, "ændringer"),
    TRASH_PAGE(wish_entity, "Papirkurv: ønsker", columns, "ønsker"),
    TRASH_PAGE(consent_entity, "Papirkurv: samtykker", columns, "samtykker"),
    TRASH_PAGE(membership_entity, "Papirkurv: med i fællesskaber", columns, "medlemskaber"),
    TRASH_PAGE(workplace_entity, "Papirkurv: steder", columns, "steder"),
    TRASH_PAGE(community_entity, "Papirkurv: fællesskaber", columns, "fællesskaber"),
    TRASH_PAGE(place_note_entity, "Papirkurv: notater om steder", columns, "notater om steder"),
    TRASH_PAGE(activity_entity, "Papirkurv: aktiviteter", columns, "aktiviteter"),
    TRASH_PAGE(invitation_entity, "Papirkurv: invitationer", columns, "invitationer"),
    TRASH_PAGE(programme_item_entity, "Papirkurv: programpunkter", columns, "programpunkter"),
    TRASH_PAGE(open_invitation_entity, "Papirkurv: åbne invitationer", columns, "åbne invitationer"),
    TRASH_PAGE(input_card_entity, "Papirkurv: input fra unge", columns, "input"),
    TRASH_PAGE(pathway_entity, "Papirkurv: forløb", columns, "forløb"),
    TRASH_PAGE(ambassador_entity, "Papirkurv: ambassadører", columns, "ambassadører"),
    TRASH_PAGE(measurement_entity, "Papirkurv: målinger", columns, "målinger"),
    TRASH_PAGE(background_figure_entity, "Papirkurv: baggrundstal", columns, "baggrundstal"),
    TRASH_PAGE(requirement_entity, "Papirkurv: resultatkrav", columns, "resultatkrav"),
    TRASH_PAGE(question_entity, "Papirkurv: spørgsmål til planen", columns, "spørgsmål"),
    TRASH_PAGE(sign_entity, "Papirkurv: tegn", columns, "tegn"),
    TRASH_PAGE(observation_entity, "Papirkurv: iagttagelser", columns, "iagttagelser"),
    TRASH_PAGE(milestone_entity, "Papirkurv: milepæle", columns, "milepæle"),
    TRASH_PAGE(evaluation_entity, "Papirkurv: evalueringer", columns, "evalueringer"),
    TRASH_PAGE(learning_entity, "Papirkurv: læringer", columns, "læringer"),
    TRASH_PAGE(decision_entity, "Papirkurv: beslutninger", columns, "beslutninger"),
    TRASH_PAGE(holiday_entity, "Papirkurv: ferier", columns, "ferier"),
    TRASH_PAGE(staff_entity, "Papirkurv: medarbejdere", columns, "medarbejdere"),
    TRASH_PAGE(code_entity, "Papirkurv: kodelister", columns, "koder"),
};

enum { PAGES = sizeof pages / sizeof pages[0] };

static struct list_screen *
of(struct screen *screen)
{
	return (struct list_screen *)screen;
}

/* How many of the kind lie in Papirkurv. */
static long
count_deleted(struct app *app, const struct entity *entity)
{
	struct list *list = list_new(app->store, entity);
	struct error error;
	long count = 0;
	if (list_set(list, &(struct list_query){.sort = LIST_SORT_NUMBER, .deleted = true}, &error) == STATUS_OK)
		count = list_count(list);
	list_free(list);
	return count;
}

static void
show_page(struct list_screen *screen, const struct list_page *page)
{
	screen->page = page;
	screen->sort = page->sort;
	screen->descending = page->descending;
	screen->mark_count = 0;
	screen->selected = screen->first = 0;
	screen->screen.stale = true;
	edit_set(&screen->search, "");
	list_free(screen->list);
	screen->list = NULL;
}

/* The next kind of which something is deleted. */
static void
turn_page(struct list_screen *screen, int step)
{
	int now = (int)(screen->page - pages);
	for (int i = 1; i < PAGES; i++) {
		int index = (now + PAGES + i * step) % PAGES;
		if (index < 0)
			index += PAGES;
		if (!count_deleted(screen->screen.app, pages[index].entity))
			continue;
		show_page(screen, &pages[index]);
		return;
	}
	app_say(screen->screen.app, MESSAGE_INFORMATION, "Der er ikke slettet andet.");
}

static enum status
restore_one(struct store *store, struct change *change, const struct entity *entity, struct uuid id,
	    struct error *error)
{
	void *record = record_new(entity);
	enum status status = store_read(store, entity, id, record, error);
	if (status == STATUS_OK)
		status = change_restore(change, record, error);
	record_free(record);
	return status;
}

static enum status
restore(struct store *store, const struct entity *entity, const struct uuid *ids, size_t count, const char *label,
	struct error *error)
{
	struct change *change;
	enum status status = change_begin(store, label, NULL, &change, error);
	if (status != STATUS_OK)
		return status;
	for (size_t i = 0; i < count && status == STATUS_OK; i++)
		status = restore_one(store, change, entity, ids[i], error);
	if (status == STATUS_OK)
		return change_commit(change, error);
	change_abort(change);
	return status;
}

static void
restore_selected(struct list_screen *screen)
{
	struct app *app = screen->screen.app;
	const struct entity *entity = screen->page->entity;
	const void *record = list_screen_record(screen);
	if (!record)
		return;
	struct uuid *ids = NULL;
	struct uuid one = record_header(record)->id;
	size_t marked = list_marked(&screen->screen, &ids);
	struct text what = {0}, label = {0};
	if (marked)
		count_add_of(&what, (long)marked, entity->label, entity->plural);
	else
		record_add_code(&what, record);
	text_add_format(&label, "%s lagt tilbage fra papirkurven", text_get(&what));
	struct error error;
	enum status status =
	    restore(app->store, entity, marked ? ids : &one, marked ? marked : 1, text_get(&label), &error);
	if (status == STATUS_OK) {
		screen->mark_count = 0;
		app_say(app, MESSAGE_DONE,
			marked || entity->prefix ? "%s er lagt tilbage. Ctrl+Z fortryder."
						 : "Lagt tilbage: %s. Ctrl+Z fortryder.",
			text_get(&what));
	} else if (status == STATUS_CONFLICT) { /* it was read in the same change: what there can be one of is there */
		app_say(app, MESSAGE_CANNOT, "Der er kommet en ny i stedet. Slet den, hvis den gamle skal tilbage.");
	} else {
		app_fail(app, &error);
	}
	text_clear(&what);
	text_clear(&label);
	free(ids);
}

static bool
act(struct screen *base, enum action action)
{
	struct list_screen *screen = of(base);
	const void *record = screen->list ? list_screen_record(screen) : NULL;
	if (action == ACTION_RESTORE)
		restore_selected(screen);
	else if ((action == ACTION_DELETE || action == ACTION_PURGE) && record)
		purge_open(base->app, record);
	else if (action == ACTION_DELETE || action == ACTION_PURGE)
		app_say(base->app, MESSAGE_CANNOT, "Stil dig først på det, du vil slette.");
	else
		return list_act(base, action);
	return true;
}

static bool
type(struct screen *base, const struct key *key)
{
	bool turns = key->press == PRESS_TAB || key->press == PRESS_BACK_TAB;
	if (!turns || base->text)
		return list_type(base, key);
	turn_page(of(base), key->press == PRESS_TAB ? 1 : -1);
	return true;
}

/* What is deleted is only looked at until it is put back. */
static bool
enabled(struct screen *base, enum action action, const char **reason)
{
	(void)base;
	bool changes =
	    action == ACTION_EDIT || action == ACTION_DONE || action == ACTION_POSTPONE || action == ACTION_DATE;
	if (changes)
		*reason = "Det er slettet. Læg det tilbage først med Enter.";
	return !changes;
}

static struct subject
subject(struct screen *base)
{
	struct subject about = list_subject(base);
	about.youth = UUID_NONE;
	return about;
}

static void
add_status(struct screen *base, struct text *out)
{
	const struct list_screen *screen = of(base);
	if (!screen->list)
		return;
	if (!list_count(screen->list)) {
		text_add(out, "Her er intet at lægge tilbage. Tab viser, om der er slettet andet.");
		return;
	}
	const struct entity *entity = screen->page->entity;
	count_add_of(out, list_count(screen->list), entity->label, entity->plural);
	text_add(out, " i papirkurven. Enter lægger tilbage, som det var.");
}

static enum status
load(struct screen *base, struct error *error)
{
	struct trash *trash = (struct trash *)base;
	enum status status = list_load(base, error);
	if (status != STATUS_OK)
		return status;
	return owners_read_deleted(base->app->store, trash->list.page->entity, &trash->owners, error);
}

static void
close(struct screen *base)
{
	owners_clear(&((struct trash *)base)->owners);
	list_close(base);
}

void
trash_open(struct app *app)
{
	const struct list_page *page = &pages[0];
	for (int i = 0; i < PAGES && !count_deleted(app, page->entity); i++)
		page = i + 1 < PAGES ? &pages[i + 1] : &pages[0];
	struct trash *trash = screen_new(app, &pages[0].class, sizeof *trash);
	list_screen_begin(&trash->list, page);
	trash->list.screen.class = &pages[0].class;
	app_push(app, &trash->list.screen);
}
