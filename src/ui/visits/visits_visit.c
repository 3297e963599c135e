/* One visit: who takes part, how they turned up, and the programme. */
#include "visits_visit.h"

#include <stdio.h>
#include <stdlib.h>

#include "app/actions.h"
#include "base/clock.h"
#include "form/form_pages.h"
#include "model/consultant_card.h"
#include "model/invitation.h"
#include "model/value.h"
#include "model/youth.h"
#include "app/screens.h"

static struct visit *
of(struct screen *screen)
{
	return (struct visit *)screen;
}

static void
add_clock(struct text *out, int minutes)
{
	text_add_format(out, "%d.%02d", minutes / 60, minutes % 60);
}

/* «tirsdag 5. maj 2026 kl. 10-12 · Planlagt · Mette B. · Mødested: Rådhuset 9.40», or
 * «tir 5.5. 10-12 · Planlagt · Mette B. · Rådhuset 9.40». */
static void
write_facts(const struct visit *visit, struct text *facts, bool brief)
{
	struct store *store = visit->screen.app->store;
	const struct activity *activity = &visit->activity;
	const char *consultant = store_title(store, &staff_entity, activity->consultant, false);

	text_reset(facts);
	if (date_is_none(activity->day))
		text_add(facts, "Dato mangler");
	else if (brief)
		date_add_short(facts, activity->day);
	else
		date_add_long(facts, activity->day);
	text_add(facts, activity->starts == INTEGER_NONE ? "" : brief ? " " : " kl. ");
	visits_add_hours(facts, activity->starts, activity->ends);
	text_add_format(facts, " · %s", choice_label(activity_entity.fields[ACTIVITY_STATE].choices, activity->state));
	text_add_format(facts, " · %s", consultant[0] ? consultant : "konsulent mangler");
	if (!text_is_empty(activity->meeting_point))
		text_add_format(facts, brief ? " · %s" : " · Mødested: %s", activity->meeting_point);
	if (activity->meeting_time != INTEGER_NONE) {
		text_add(facts, " ");
		add_clock(facts, activity->meeting_time);
	}
	if (!text_is_empty(activity->transport))
		text_add_format(facts, " · %s", activity->transport);
}

static enum status
load(struct screen *screen, struct error *error)
{
	struct visit *visit = of(screen);
	struct store *store = screen->app->store;
	enum status status;

	record_clear(&visit->activity);
	record_init(&activity_entity, &visit->activity);
	round_people_clear(&visit->people);
	status = store_read(store, &activity_entity, visit->id, &visit->activity, error);
	if (status == STATUS_OK)
		status = visit_people_read(store, visit->id, &visit->people, error);
	if (status == STATUS_OK)
		status =
		    list_set(visit->programme, &(struct list_query){.sort = LIST_SORT_NAME, .owner = visit->id}, error);
	visit->loaded = status == STATUS_OK;
	if (!visit->loaded)
		return status;
	write_facts(visit, &visit->facts, false);
	write_facts(visit, &visit->facts_brief, true);
	visit->seats.count = (int)visit->people.seat_count;
	visit->items.count = (int)list_count(visit->programme);
	for (int i = 0; i < visit->seats.count; i++)
		if (uuid_equal(visit->people.seats[i].youth, visit->youth))
			visit->seats.selected = i;
	visit->youth = UUID_NONE;
	chooser_clamp(&visit->seats, visit->seats_visible);
	chooser_clamp(&visit->items, visit->items_visible);
	return STATUS_OK;
}

static const struct round_seat *
seat_here(const struct visit *visit)
{
	return visit->seats.selected < visit->seats.count ? &visit->people.seats[visit->seats.selected] : NULL;
}

static bool
is_to_come(const struct activity *activity)
{
	return date_is_none(activity->day) || date_compare(activity->day, clock_today()) > 0;
}

/* Reads the invitation fresh and notes what happened; an afbud in time gives the seat to the next. */
static void
note_attendance(struct visit *visit, const struct round_seat *seat, enum attendance attendance)
{
	struct app *app = visit->screen.app;
	const struct activity *activity = &visit->activity;
	bool coming = activity->state < ACTIVITY_HELD &&
		      (date_is_none(activity->day) || date_compare(activity->day, clock_today()) >= 0);
	struct invitation before, after;
	struct uuid promoted = UUID_NONE;
	struct text said = {0};
	struct change *change;
	struct error error;
	enum status status;

	text_add_format(&said, "U-%03d: %s", seat->number,
			choice_label(invitation_entity.fields[INVITATION_ATTENDANCE].choices, (int)attendance));
	record_init(&invitation_entity, &before);
	record_init(&invitation_entity, &after);
	status = change_begin(app->store, text_get(&said), NULL, &change, &error);
	if (status == STATUS_OK)
		status = store_read(app->store, &invitation_entity, seat->invitation, &before, &error);
	if (status == STATUS_OK) {
		record_copy(&after, &before);
		after.attendance = (int)attendance;
		status = change_save(change, &before, &after, &error);
	}
	if (status == STATUS_OK && attendance == ATTENDANCE_CANCELLED && coming)
		status = round_promote(change, visit->id, &promoted, &error);
	visits_add_promoted(&said, app, promoted);
	if (attendance != ATTENDANCE_NONE && attendance != ATTENDANCE_CANCELLED && is_to_come(activity))
		text_add(&said, ". OBS: det er før dagen");
	visits_finish(app, change, status, text_get(&said), &error);
	record_clear(&before);
	record_clear(&after);
	text_clear(&said);
}

static void
attendance_answered(struct app *app, void *context, int answer)
{
	static const enum attendance attendances[] = {ATTENDANCE_CAME, ATTENDANCE_PARTLY, ATTENDANCE_CANCELLED,
						      ATTENDANCE_NO_SHOW};
	struct visit *visit = context;
	const struct round_seat *seat = seat_here(visit);

	(void)app;
	if (answer >= 0 && seat)
		note_attendance(visit, seat, attendances[answer]);
}

static void
ask_attendance(struct visit *visit, const struct round_seat *seat)
{
	static const char *const buttons[] = {"m:Mødt", "d:Delvist", "a:Afbud", "u:Udeblevet", NULL};

	snprintf(visit->question, sizeof visit->question, "Fremmøde: U-%03d", seat->number);
	app_ask(visit->screen.app, visit->question,
		"Afbud giver pladsen til den næste på ventelisten. Esc lader det stå.", buttons, attendance_answered,
		visit);
}

static const struct form_row card_rows[] = {
    {CONSULTANT_CARD_CLOSER, NULL, 0},
    {CONSULTANT_CARD_TALK, NULL, 0},
    {CONSULTANT_CARD_NOTICED, NULL, 0},
    {CONSULTANT_CARD_TEXT, NULL, 2},
};

/* Three digits and perhaps a line. */
static const struct form_page card_page = {
    .entity = &consultant_card_entity,
    .title_new = "Dit kort",
    .title_edit = "Ret dit kort",
    .definite = "kortet",
    .preposition = "fra",
    FORM_ROWS(card_rows),
    .reminder = "1 = slet ikke, 5 = i høj grad. Skriv ingen navne.",
};

/* The actor's own card of this visit, or a new one. */
static void
open_card(struct visit *visit)
{
	struct app *app = visit->screen.app;
	struct list *cards = list_new(app->store, &consultant_card_entity);
	struct consultant_card begun;
	const void *mine = NULL;
	struct error error;

	record_init(&consultant_card_entity, &begun);
	begun.activity = visit->id;
	begun.staff = store_actor(app->store);
	if (uuid_is_none(begun.staff)) {
		who_open(app);
		list_free(cards);
		return;
	}
	if (list_set(cards, &(struct list_query){.sort = LIST_SORT_NUMBER, .owner = visit->id}, &error) != STATUS_OK)
		app_fail(app, &error);
	for (long i = 0; i < list_count(cards) && !mine; i++) {
		const struct consultant_card *card = list_at(cards, i);

		if (card && uuid_equal(card->staff, begun.staff))
			mine = card;
	}
	if (mine)
		form_open(app, &card_page, mine, UUID_NONE);
	else
		form_open_with(app, &card_page, &begun);
	list_free(cards);
	record_clear(&begun);
}

static void
hold(struct visit *visit)
{
	struct app *app = visit->screen.app;
	struct activity after;
	struct change *change;
	struct error error;
	enum status status;
	bool done = true;

	if (visit->activity.state != ACTIVITY_HELD && is_to_come(&visit->activity)) {
		app_say(app, MESSAGE_CANNOT, "Dagen er ikke kommet endnu. Tryk k, når besøget er holdt.");
		return;
	}
	if (visit->activity.state != ACTIVITY_HELD) {
		record_init(&activity_entity, &after);
		record_copy(&after, &visit->activity);
		after.state = ACTIVITY_HELD;
		status = change_begin(app->store, "besøget er afholdt", NULL, &change, &error);
		if (status == STATUS_OK)
			status = change_save(change, &visit->activity, &after, &error);
		done = visits_finish(app, change, status, "Besøget er afholdt. Skriv dit kort nu", &error);
		record_clear(&after);
	}
	if (done)
		open_card(visit);
}

/* The round of the visit as its seats need it; NULL when that cannot be, which is told. */
static struct visits *
round_of(const struct visit *visit)
{
	struct app *app = visit->screen.app;

	if (!uuid_is_none(visit->activity.round))
		return visits_of(app, visit->activity.round);
	app_say(app, MESSAGE_CANNOT, "Besøget hører ikke til en runde. Ret det i kalenderen med r.");
	return NULL;
}

static void
picked(struct app *app, void *context, const struct uuid *ids, size_t count)
{
	const struct visit *visit = context;
	struct visits *visits = round_of(visit);

	(void)app;
	if (visits)
		seats_add(visits, visit->id, ids, count);
}

static void
remove_here(struct visit *visit)
{
	const struct round_seat *seat = seat_here(visit);
	struct visits *visits = seat ? round_of(visit) : NULL;

	if (visits)
		seats_remove(visits, seat);
}

static bool
act_on_people(struct visit *visit, enum action action)
{
	struct app *app = visit->screen.app;
	const struct round_seat *seat = seat_here(visit);

	if (action == ACTION_NEW) {
		youth_pick_open(app, "Vælg unge til besøget", picked, visit);
		return true;
	}
	if (!seat)
		return false;
	if (action == ACTION_ATTEND)
		ask_attendance(visit, seat);
	else if (action == ACTION_MARK)
		note_attendance(visit, seat, seat->attendance == ATTENDANCE_CAME ? ATTENDANCE_NONE : ATTENDANCE_CAME);
	else if (action == ACTION_OPEN)
		card_open(app, seat->youth, NULL, 0);
	else if (action == ACTION_EDIT)
		actions_open_record(app, &invitation_entity, seat->invitation);
	else if (action == ACTION_DELETE)
		remove_here(visit);
	else
		return false;
	return true;
}

static bool
act_on_programme(struct visit *visit, enum action action)
{
	struct app *app = visit->screen.app;
	const struct form_page *page = form_page_of(&programme_item_entity);
	const void *item =
	    visit->items.selected < visit->items.count ? list_at(visit->programme, visit->items.selected) : NULL;

	if (action == ACTION_NEW)
		form_open(app, page, NULL, visit->id);
	else if ((action == ACTION_OPEN || action == ACTION_EDIT) && item)
		form_open(app, page, item, UUID_NONE);
	else
		return (action != ACTION_DELETE || !item) && screen_refuses(&visit->screen, action);
	return true;
}

static bool
act(struct screen *screen, enum action action)
{
	struct visit *visit = of(screen);

	if (!visit->loaded)
		return screen_refuses(screen, action);
	if (action == ACTION_DATE)
		visit_date_open(screen->app, visit->id);
	else if (action == ACTION_EXPORT)
		reports_show(screen->app, "besoegsliste", visit->id);
	else if (action == ACTION_DONE)
		hold(visit);
	else if (visit->panel == VISIT_PEOPLE)
		return act_on_people(visit, action) || screen_refuses(screen, action);
	else
		return act_on_programme(visit, action);
	return true;
}

static bool
type(struct screen *screen, const struct key *key)
{
	struct visit *visit = of(screen);

	if (key->press == PRESS_TAB || key->press == PRESS_BACK_TAB)
		visit->panel = visit->panel == VISIT_PEOPLE ? VISIT_PROGRAMME : VISIT_PEOPLE;
	else if (visit->panel == VISIT_PEOPLE)
		return chooser_key(&visit->seats, key, visit->seats_visible);
	else
		return chooser_key(&visit->items, key, visit->items_visible);
	return true;
}

static void
click(struct screen *screen, int kind, int value)
{
	struct visit *visit = of(screen);
	enum visit_panel panel = kind < 0 ? visit->panel : kind == HOT_ITEM ? VISIT_PROGRAMME : VISIT_PEOPLE;
	struct chooser *chooser = panel == VISIT_PEOPLE ? &visit->seats : &visit->items;
	bool same = visit->panel == panel;

	visit->panel = panel;
	if (chooser_click(chooser, kind, value, panel == VISIT_PEOPLE ? visit->seats_visible : visit->items_visible) &&
	    same)
		act(screen, ACTION_OPEN);
}

static struct subject
subject(struct screen *screen)
{
	const struct visit *visit = of(screen);
	const struct round_seat *seat = seat_here(visit);
	const void *item;

	if (!visit->loaded)
		return (struct subject){0};
	if (visit->panel == VISIT_PEOPLE)
		return seat ? (struct subject){&youth_entity, seat->youth, seat->number, seat->youth}
			    : (struct subject){0};
	item = visit->items.selected < visit->items.count ? list_at(visit->programme, visit->items.selected) : NULL;
	return item ? (struct subject){&programme_item_entity, record_header(item)->id, 0, UUID_NONE}
		    : (struct subject){0};
}

static void
crumb(struct screen *screen, struct text *out)
{
	const struct visit *visit = of(screen);

	if (visit->loaded)
		activity_entity.title(&visit->activity, out);
}

static void
add_status(struct screen *screen, struct text *out)
{
	const struct visit *visit = of(screen);

	if (visit->loaded && visit->activity.state == ACTIVITY_HELD)
		text_add(out, "Besøget er afholdt. k åbner konsulentens kort.");
	else
		text_add(out, "Mellemrum: mødt. a: delvist, afbud, udeblevet. k: afholdt, og så dit kort.");
}

static void
close_visit(struct screen *screen)
{
	struct visit *visit = of(screen);

	record_clear(&visit->activity);
	round_people_clear(&visit->people);
	list_free(visit->programme);
	text_clear(&visit->facts);
	text_clear(&visit->facts_brief);
	free(visit);
}

static const enum action actions[] = {ACTION_MARK, ACTION_OPEN,   ACTION_NEW,  ACTION_DELETE, ACTION_DONE,
				      ACTION_DATE, ACTION_ATTEND, ACTION_EDIT, ACTION_EXPORT, ACTION_NONE};

static const enum action own[] = {ACTION_DATE, ACTION_DELETE, ACTION_DONE, ACTION_EDIT, ACTION_NONE};

static const struct told *
told(const struct screen *screen)
{
	(void)screen;
	return told_visit;
}

static const struct screen_class class = {
    .name = "besoeget",
    .actions = actions,
    .own = own,
    .help = "et besøg",
    .told = told,
    .load = load,
    .draw = visit_draw,
    .act = act,
    .type = type,
    .click = click,
    .subject = subject,
    .crumb = crumb,
    .status = add_status,
    .close = close_visit,
};

void
visit_open(struct app *app, struct uuid activity, struct uuid youth)
{
	struct visit *visit = screen_new(app, &class, sizeof *visit);

	record_init(&activity_entity, &visit->activity);
	visit->id = activity;
	visit->youth = youth;
	visit->programme = list_new(app->store, &programme_item_entity);
	app_push(app, &visit->screen);
}
