/* The page Invitationer: its keys. */
#include "workshop_invitations.h"

#include "base/clock.h"
#include "base/utf8.h"
#include "invite.h"
#include "list/list_export.h"
#include "app/screens.h"

const enum action invitations_frame_actions[] = {ACTION_INVITE,   ACTION_EXPORT, ACTION_DATE, ACTION_NEW,
						 ACTION_PREVIOUS, ACTION_NEXT,   ACTION_NONE};

static enum status
load(struct workshop *workshop, void *state, struct error *error)
{
	struct invitations_page *page = state;
	struct store *store = workshop->screen.app->store;
	struct date today = clock_today();
	enum status status = roster_load(&page->roster, store, &workshop->activity, &page->funnel, error);
	if (status == STATUS_OK)
		status = show_history_read(store, today, &page->history, error);
	if (status == STATUS_OK)
		turnout_forecast(&page->funnel.turnout, &page->history, &page->turnout);
	return status;
}

/* What follows from a first answer beyond the invitation itself has to be read: whether one was spoken with since. */
static bool
is_known(const struct workshop *workshop, const struct invited *row, const struct invitation *after)
{
	bool answered = after->reply != REPLY_NONE || after->attendance == ATTENDANCE_CANCELLED;
	return answered && !date_is_none(row->invitation.sent) && workshop->activity.state < ACTIVITY_HELD;
}

void
invitations_note(struct workshop *workshop, unsigned long before, adjust_function *adjust, void *context)
{
	struct invitations_page *page = workshop_state(workshop, &workshop_invitations);
	struct invited *row = roster_selected(&page->roster);
	roster_stay(&page->roster);
	if (!row || workshop->screen.generation != before)
		return;
	struct invitation after = row->invitation;
	adjust(&after, context);
	if (!is_known(workshop, row, &after))
		return;
	funnel_change(&page->funnel, &row->invitation, &after, row->spoken);
	row->invitation = after;
	row->call = false; /* who has answered is not rung */
	invited_settle(row);
	roster_choose(&page->roster);
	turnout_forecast(&page->funnel.turnout, &page->history, &page->turnout);
	workshop->screen.generation = store_generation(workshop->screen.app->store);
}

static void
open_row(struct workshop *workshop, struct invitations_page *page)
{
	const struct invited *row = roster_selected(&page->roster);
	struct app *app = workshop->screen.app;
	if (row)
		card_open(app, row->invitation.youth, NULL, 0);
	else
		app_act(app, ACTION_INVITE);
}

static void
mark(struct roster *roster)
{
	struct invited *row = roster_selected(roster);
	if (!row)
		return;
	row->marked = !row->marked;
	roster_select(roster, roster->chooser.selected + 1);
}

void
invitations_export(struct workshop *workshop, const struct roster *roster)
{
	struct filter filter = {
	    .field = INVITATION_ACTIVITY, .test = FILTER_EQUALS, .id = workshop->activity.record.id};
	struct list_query query = {.filters = &filter, .filter_count = 1, .sort = LIST_SORT_NUMBER};
	list_export_query(workshop->screen.app, &invitation_entity, &query, (long)roster->count);
}

static bool
act_on_row(struct workshop *workshop, struct invitations_page *page, enum action action)
{
	struct app *app = workshop->screen.app;
	struct roster *roster = &page->roster;
	if (action == ACTION_OPEN)
		open_row(workshop, page);
	else if (action == ACTION_EDIT)
		invite_reply_open(workshop, roster);
	else if (action == ACTION_MARK)
		mark(roster);
	else if (action == ACTION_DELETE)
		invite_remove(app, roster);
	else
		return false;
	return true;
}

static bool
act(struct workshop *workshop, void *state, enum action action)
{
	struct invitations_page *page = state;
	struct app *app = workshop->screen.app;
	if (action == ACTION_BACK)
		return roster_back(&page->roster, &workshop->screen.text);
	if (action == ACTION_INVITE)
		invite_pick(app, workshop);
	else if (action == ACTION_REMIND)
		invite_remind(app, &workshop->activity, &page->roster);
	else if (action == ACTION_FIND)
		workshop->screen.text = true;
	else if (action == ACTION_CHOOSE)
		invitations_filter_open(app, &page->roster);
	else if (action == ACTION_EXPORT)
		invitations_export(workshop, &page->roster);
	else if (page->on_frame && action == ACTION_OPEN)
		app_act(app, ACTION_EDIT);
	else if (!page->on_frame)
		return act_on_row(workshop, page, action);
	else
		return false;
	if (action == ACTION_FIND)
		page->on_frame = false;
	return true;
}

static bool
type(struct workshop *workshop, void *state, const struct key *key)
{
	struct invitations_page *page = state;
	if (workshop->screen.text)
		return roster_type_search(&page->roster, key, &workshop->screen.text);
	if (key->press == PRESS_TAB || key->press == PRESS_BACK_TAB) {
		page->on_frame = !page->on_frame;
		return true;
	}
	return !page->on_frame && roster_move(&page->roster, key);
}

static void
click(struct workshop *workshop, void *state, int kind, int value)
{
	enum { WHEEL_ROWS = 3 };
	struct invitations_page *page = state;
	struct roster *roster = &page->roster;
	bool again = !page->on_frame && kind == INVITATIONS_HOT_ROW && roster->chooser.selected == value;
	page->on_frame = kind == INVITATIONS_HOT_FRAME;
	if (kind < 0)
		roster_select(roster, roster->chooser.selected + value * WHEEL_ROWS);
	else if (kind == INVITATIONS_HOT_SEARCH)
		workshop->screen.text = true;
	else if (kind == INVITATIONS_HOT_CHIP)
		roster_toggle_filter(roster, (enum roster_filter)value);
	else if (again)
		open_row(workshop, page);
	else if (kind == INVITATIONS_HOT_ROW)
		roster_select(roster, value);
}

/* What is done to somebody needs somebody. */
static bool
enabled(struct workshop *workshop, void *state, enum action action, const char **reason)
{
	struct invitations_page *page = state;
	bool about_row = action == ACTION_MARK || action == ACTION_REMIND ||
			 (!page->on_frame && (action == ACTION_EDIT || action == ACTION_DELETE));
	if (store_in_meeting(workshop->screen.app->store) && (about_row || action == ACTION_INVITE))
		*reason = "Det kan ikke gøres i mødevisning.";
	else if (about_row && !roster_selected(&page->roster))
		*reason = "Der er ingen på listen. Tryk i for at invitere.";
	return *reason == NULL;
}

static struct subject
subject(struct workshop *workshop, void *state)
{
	const struct invitations_page *page = state;
	const struct invited *row = roster_selected(&page->roster);
	if (page->on_frame)
		return (struct subject){.entity = &activity_entity, .id = workshop->activity.record.id};
	if (!row)
		return (struct subject){0};
	return (struct subject){
	    .entity = &invitation_entity, .id = row->invitation.record.id, .youth = row->invitation.youth};
}

static void
unmark(struct workshop *workshop, void *state)
{
	(void)workshop;
	roster_unmark(&((struct invitations_page *)state)->roster);
}

/* Whom to ring, and how many are still wanted if there is room for it. */
static void
status(struct workshop *workshop, void *state, struct text *out)
{
	const struct invitations_page *page = state;
	int calls = roster_filter_count(&page->roster, ROSTER_CALL);
	int room = workshop->screen.app->canvas.columns - 2;
	struct text turnout = {0};
	if (calls)
		text_add_format(out, "Ring til %d i dag: f viser hvem. ", calls);
	turnout_add_sentence(&turnout, &page->turnout);
	if (utf8_text_width(text_get(out)) + utf8_text_width(text_get(&turnout)) <= room)
		text_add(out, text_get(&turnout));
	else if (!calls)
		turnout_add_needed(out, &page->turnout);
	text_clear(&turnout);
}

static void
close_page(struct workshop *workshop, void *state)
{
	(void)workshop;
	roster_clear(&((struct invitations_page *)state)->roster);
}

static const enum action actions[] = {
    ACTION_OPEN,    ACTION_EDIT,   ACTION_ATTEND, ACTION_REMIND,   ACTION_MARK,   ACTION_ATTEMPT,
    ACTION_NOTE,    ACTION_DELETE, ACTION_FIND,   ACTION_CHOOSE,   ACTION_INVITE, ACTION_EXPORT,
    ACTION_HISTORY, ACTION_NEW,    ACTION_DATE,   ACTION_PREVIOUS, ACTION_NEXT,   ACTION_NONE,
};

static const enum action own[] = {ACTION_DATE, ACTION_NEW, ACTION_INVITE, ACTION_NONE};

const struct workshop_page workshop_invitations = {
    .name = "Invitationer",
    .help = "invitationerne til workshoppen",
    .told = told_invitations,
    .actions = actions,
    .own = own,
    .size = sizeof(struct invitations_page),
    .load = load,
    .draw = invitations_draw,
    .act = act,
    .type = type,
    .click = click,
    .enabled = enabled,
    .subject = subject,
    .unmark = unmark,
    .status = status,
    .close = close_page,
};
