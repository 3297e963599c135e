/* The page På dagen: who comes through the door, one key each. */
#include "workshop_door.h"

#include <stdio.h>
#include <stdlib.h>

#include "app/adjust.h"
#include "base/clock.h"
#include "base/memory.h"
#include "base/count.h"
#include "invite.h"
#include "model/youth.h"
#include "app/screens.h"
#include "workshop_invitations.h"

static enum status
load(struct workshop *workshop, void *state, struct error *error)
{
	struct door_page *page = state;
	struct store *store = workshop->screen.app->store;
	page->roster.order = ROSTER_BY_NAME;
	page->asked = false;
	return roster_load(&page->roster, store, &workshop->activity, &page->funnel, error);
}

/* Another machine may have noted the opposite a moment ago: what is set is what this one saw it change to. */
static void
set_came(void *record, void *context)
{
	struct invitation *invitation = record;
	bool came = *(const bool *)context;
	if (came && invitation_came(invitation))
		return;
	invitation->attendance = came ? ATTENDANCE_CAME : ATTENDANCE_NONE;
	invitation->takes_part = TAKES_PART_NOT_TOLD;
}

/* A thousand may be invited: what the page knows is brought up to date with the one tick, and not read again. */
static void
note_tick(struct workshop *workshop, struct door_page *page, struct invited *row, bool came)
{
	const struct invitation before = row->invitation;
	set_came(&row->invitation, &came);
	funnel_change(&page->funnel, &before, &row->invitation, row->spoken);
	roster_choose(&page->roster);
	workshop->screen.generation = store_generation(workshop->screen.app->store);
}

static bool
is_to_come(const struct workshop *workshop)
{
	struct date day = workshop->activity.day;
	return date_is_none(day) || date_compare(day, clock_today()) > 0;
}

static void
toggle(struct workshop *workshop, struct door_page *page)
{
	struct app *app = workshop->screen.app;
	struct invited *row = roster_selected(&page->roster);
	bool came = !invitation_came(&row->invitation);
	bool fresh = workshop->screen.generation == store_generation(app->store);
	char label[60];
	snprintf(label, sizeof label, "%s for U-%03d", came ? "mødt" : "ikke mødt", row->number);
	struct adjustment adjustment = {&invitation_entity, &row->invitation.record.id, 1, label, set_came, &came};
	int number = row->number;
	if (!adjust_all(app, &adjustment))
		return;
	app_say(app, MESSAGE_DONE, "U-%03d er %s.%s Ctrl+Z fortryder.", number, came ? "mødt" : "ikke længere mødt",
		came && is_to_come(workshop) ? " OBS: det er før dagen." : "");
	if (page->roster.search.text.length) /* the next one at the door */
		edit_set(&page->roster.search, "");
	if (fresh)
		note_tick(workshop, page, row, came);
}

/* Heads that stand for nobody on the list. */
static void
count_heads(struct activity *activity, void *context)
{
	int heads = activity->anonymous_attended == INTEGER_NONE ? 0 : activity->anonymous_attended;
	heads += *(const int *)context;
	activity->anonymous_attended = heads > 0 ? heads : 0;
}

static void
add_head(struct workshop *workshop, const struct door_page *page, int by)
{
	if (by < 0 && !page->funnel.anonymous_attended) {
		app_say(workshop->screen.app, MESSAGE_INFORMATION, "Der er ingen talt uden navn.");
		return;
	}
	if (workshop_change(workshop, by > 0 ? "en mere uden navn" : "en færre uden navn", count_heads, &by))
		app_say(workshop->screen.app, MESSAGE_DONE, "En %s uden navn. Ctrl+Z fortryder.",
			by > 0 ? "mere" : "færre");
}

static const struct invited *
find_youth(const struct roster *roster, struct uuid youth)
{
	for (size_t i = 0; i < roster->count; i++)
		if (uuid_equal(roster->rows[i].invitation.youth, youth))
			return &roster->rows[i];
	return NULL;
}

/* One who came without being on the list, or who is on it all the same. */
static enum status
let_in(struct app *app, struct change *change, const struct workshop *workshop, struct uuid youth, struct error *error)
{
	const struct door_page *page = workshop_state(workshop, &workshop_door);
	const struct invited *known = find_youth(&page->roster, youth);
	bool came = true;
	if (known) {
		struct adjustment adjustment = {
		    &invitation_entity, &known->invitation.record.id, 1, NULL, set_came, &came};
		return adjust_in(change, app->store, &adjustment, error);
	}
	struct invitation invitation;
	record_init(&invitation_entity, &invitation);
	invitation.youth = youth;
	invitation.activity = workshop->activity.record.id;
	invitation.channel = INVITED_WALK_IN;
	set_came(&invitation, &came);
	enum status status = change_save(change, NULL, &invitation, error);
	record_clear(&invitation);
	return status;
}

static void
walk_in(struct app *app, void *context, const struct uuid *ids, size_t count)
{
	const struct workshop *workshop = context;
	struct change *change;
	struct error error;
	struct text said = {0};
	count_add_of(&said, (long)count, youth_entity.label, youth_entity.plural);
	text_add(&said, " er mødt");
	enum status status = change_begin(app->store, text_get(&said), NULL, &change, &error);
	if (status == STATUS_OK) {
		for (size_t i = 0; i < count && status == STATUS_OK; i++)
			status = let_in(app, change, workshop, ids[i], &error);
		if (status == STATUS_OK)
			status = change_commit(change, &error);
		else
			change_abort(change);
	}
	if (status == STATUS_OK)
		app_say(app, MESSAGE_DONE, "%s. Ctrl+Z fortryder.", text_get(&said));
	else
		app_fail(app, &error);
	text_clear(&said);
}

static void
set_missed(void *record, void *context)
{
	struct invitation *invitation = record;
	(void)context;
	if (invitation->attendance == ATTENDANCE_NONE)
		invitation->attendance = ATTENDANCE_NO_SHOW;
}

static void
set_held(void *record, void *context)
{
	(void)context;
	((struct activity *)record)->state = ACTIVITY_HELD;
}

/* The day is over: who was expected and did not come stayed away, and the workshop is held. */
static enum status
finish(struct workshop *workshop, const struct roster *roster, struct error *error)
{
	struct store *store = workshop->screen.app->store;
	struct change *change;
	struct uuid *rest = memory_resize(NULL, roster->count + 1, sizeof *rest);
	struct adjustment missed = {.entity = &invitation_entity, .ids = rest, .adjust = set_missed};
	struct adjustment held = {&activity_entity, &workshop->activity.record.id, 1, NULL, set_held, NULL};
	for (size_t i = 0; i < roster->count; i++)
		if (door_is_rest(&roster->rows[i]))
			rest[missed.count++] = roster->rows[i].invitation.record.id;
	enum status status = change_begin(store, "workshoppen afholdt", NULL, &change, error);
	if (status == STATUS_OK) {
		status = adjust_in(change, store, &missed, error);
		if (status == STATUS_OK)
			status = adjust_in(change, store, &held, error);
		if (status == STATUS_OK)
			status = change_commit(change, error);
		else
			change_abort(change);
	}
	free(rest);
	return status;
}

static void
end_day(struct workshop *workshop, const struct door_page *page)
{
	struct app *app = workshop->screen.app;
	struct error error;
	int rest = door_count_rest(&page->roster);
	if (finish(workshop, &page->roster, &error) == STATUS_OK)
		app_say(app, MESSAGE_DONE,
			"Workshoppen er afholdt: %d mødte op, %d tilmeldte udeblev. Ctrl+Z fortryder.",
			page->funnel.attended, rest + page->funnel.all.no_show);
	else
		app_fail(app, &error);
}

/* One key does not make everybody stay away. */
static bool
ask_whether_nobody_came(struct app *app, struct door_page *page, bool asked)
{
	page->asked = !asked && !page->funnel.attended && door_count_rest(&page->roster) > 0;
	if (page->asked)
		app_say(app, MESSAGE_CANNOT, "Ingen er krydset af endnu. Kom ingen, så tryk k igen.");
	return page->asked;
}

static bool
act(struct workshop *workshop, void *state, enum action action)
{
	struct door_page *page = state;
	bool asked = page->asked;
	struct app *app = workshop->screen.app;
	const struct invited *row = roster_selected(&page->roster);
	page->asked = false;
	if (action == ACTION_BACK)
		return roster_back(&page->roster, &workshop->screen.text);
	if (action == ACTION_MARK)
		toggle(workshop, page);
	else if (action == ACTION_EDIT)
		invite_attendance_open(app, &page->roster);
	else if (action == ACTION_OPEN && row)
		card_open(app, row->invitation.youth, NULL, 0);
	else if (action == ACTION_DELETE)
		invite_remove(app, &page->roster);
	else if (action == ACTION_FIND)
		workshop->screen.text = true;
	else if (action == ACTION_INVITE)
		youth_pick_open(app, "Hvem mødte uden tilmelding?", walk_in, workshop);
	else if (action == ACTION_DONE && !ask_whether_nobody_came(app, page, asked))
		end_day(workshop, page);
	else if (action == ACTION_EXPORT)
		invitations_export(workshop, &page->roster);
	else
		return action == ACTION_ATTEND || action == ACTION_DONE;
	return true;
}

static bool
type(struct workshop *workshop, void *state, const struct key *key)
{
	struct door_page *page = state;
	page->asked = false;
	if (workshop->screen.text)
		return roster_type_search(&page->roster, key, &workshop->screen.text);
	if (key_is_character(key, '+') || key_is_character(key, '-')) {
		const char *reason = NULL;
		if (app_enabled(workshop->screen.app, ACTION_INVITE, &reason))
			add_head(workshop, page, key_is_character(key, '+') ? 1 : -1);
		else
			app_say(workshop->screen.app, MESSAGE_CANNOT, "%s", reason);
		return true;
	}
	return roster_move(&page->roster, key);
}

static void
click(struct workshop *workshop, void *state, int kind, int value)
{
	enum { WHEEL_ROWS = 3 };
	struct door_page *page = state;
	struct roster *roster = &page->roster;
	bool again = kind == DOOR_HOT_ROW && roster->chooser.selected == value;
	page->asked = false;
	if (kind < 0)
		roster_select(roster, roster->chooser.selected + value * WHEEL_ROWS);
	else if (kind == DOOR_HOT_SEARCH)
		workshop->screen.text = true;
	else if (again)
		app_act(workshop->screen.app, ACTION_MARK);
	else if (kind == DOOR_HOT_ROW)
		roster_select(roster, value);
}

static bool
enabled(struct workshop *workshop, void *state, enum action action, const char **reason)
{
	struct door_page *page = state;
	bool about_row = action == ACTION_MARK || action == ACTION_EDIT || action == ACTION_DELETE;
	bool writes = about_row || action == ACTION_INVITE || action == ACTION_DONE;
	if (writes && store_is_read_only(workshop->screen.app->store))
		*reason = "Filen er åbnet, så den kun kan læses.";
	else if (writes && store_in_meeting(workshop->screen.app->store))
		*reason = "Det kan ikke gøres i mødevisning.";
	else if (about_row && !roster_selected(&page->roster))
		*reason = "Der er ingen på listen. Tryk i for at skrive en, der er mødt.";
	else if (action == ACTION_DONE && is_to_come(workshop))
		*reason = "Dagen er ikke kommet endnu. k er til bagefter.";
	return *reason == NULL;
}

static struct subject
subject(struct workshop *workshop, void *state)
{
	const struct door_page *page = state;
	const struct invited *row = roster_selected(&page->roster);
	(void)workshop;
	if (!row)
		return (struct subject){0};
	return (struct subject){
	    .entity = &invitation_entity, .id = row->invitation.record.id, .youth = row->invitation.youth};
}

static void
status(struct workshop *workshop, void *state, struct text *out)
{
	const struct door_page *page = state;
	(void)workshop;
	text_add_format(out, "%d af %d er mødt op.", page->funnel.attended, TURNOUT_GOAL);
	int rest = door_count_rest(&page->roster);
	if (rest)
		text_add_format(out, " %d tilmeldte er ikke noteret endnu.", rest);
}

static void
close_page(struct workshop *workshop, void *state)
{
	(void)workshop;
	roster_clear(&((struct door_page *)state)->roster);
}

static const enum action actions[] = {
    ACTION_MARK,     ACTION_EDIT,   ACTION_FIND, ACTION_INVITE,  ACTION_DONE,   ACTION_OPEN,
    ACTION_ATTEND,   ACTION_DELETE, ACTION_NOTE, ACTION_ATTEMPT, ACTION_EXPORT, ACTION_DATE,
    ACTION_PREVIOUS, ACTION_NEXT,   ACTION_NEW,  ACTION_NONE,
};

static const enum action own[] = {ACTION_DONE, ACTION_DATE, ACTION_NEW, ACTION_INVITE, ACTION_NONE};

const struct workshop_page workshop_door = {
    .name = "På dagen",
    .help = "dørlisten",
    .told = told_door,
    .actions = actions,
    .own = own,
    .size = sizeof(struct door_page),
    .load = load,
    .draw = door_draw,
    .act = act,
    .type = type,
    .click = click,
    .enabled = enabled,
    .subject = subject,
    .status = status,
    .close = close_page,
};
