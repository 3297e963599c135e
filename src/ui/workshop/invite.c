/* Inviting young people: who can be, by which way and why, all in one change. */
#include "invite.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/memory.h"
#include "base/count.h"
#include "model/value.h"
#include "model/youth.h"
#include "parts/panel.h"
#include "parts/paragraph.h"
#include "app/screens.h"
#include "store/query.h"
#include "workshop.h"

enum line { LINE_CHANNEL, LINE_REASON, LINE_SENT, LINE_BUTTON, LINE_COUNT };

struct invite {
	struct screen screen;
	struct activity activity;
	struct uuid *youths; /* as chosen */
	size_t count;
	int able;          /* of those, who can be invited */
	char remarks[400]; /* who cannot, and what to think of */
	int line;
	int channel; /* enum invitation_channel */
	struct edit reason;
	bool draft; /* not sent yet */
};

static struct invite *
of(struct screen *screen)
{
	return (struct invite *)screen;
}

static int
compare_ids(const void *a, const void *b)
{
	return memcmp(a, b, sizeof(struct uuid));
}

/* Those who have an invitation already, sorted; the caller's to free. */
static enum status
read_invited(struct store *store, struct uuid activity, struct uuid **ids, size_t *count, struct error *error)
{
	struct query *query = NULL;
	size_t capacity = 0;
	bool row = true;
	*ids = NULL;
	*count = 0;
	enum status status = query_open(store, "invited_youths", &query, error);
	if (status != STATUS_OK)
		return status;
	query_bind_uuid(query, "$activity", activity);
	while ((status = query_next(query, &row, error)) == STATUS_OK && row) {
		memory_reserve((void **)ids, &capacity, *count + 1, sizeof **ids);
		(*ids)[(*count)++] = query_uuid(query, 0);
	}
	query_close(query);
	if (*count)
		qsort(*ids, *count, sizeof **ids, compare_ids);
	return status;
}

/* What stands in the way of inviting somebody. */
struct hindrances {
	int already, unwilling, age;
};

static enum status
look_at(struct invite *invite, struct uuid id, struct hindrances *found, struct error *error)
{
	struct youth youth;
	struct text warning = {0};
	record_init(&youth_entity, &youth);
	enum status status = store_read(invite->screen.app->store, &youth_entity, id, &youth, error);
	if (status == STATUS_OK) {
		invitation_add_age_warning(&warning, &youth, clock_today(), invite->activity.day);
		found->unwilling += youth.no_contact;
		found->age += warning.length > 0 && !youth.no_contact;
	}
	text_clear(&warning);
	record_clear(&youth);
	return status;
}

static void
write_remarks(struct invite *invite, const struct hindrances *found)
{
	struct text text = {0};
	if (found->already)
		text_add_format(&text, "%d var inviteret i forvejen. ", found->already);
	if (found->unwilling)
		text_add_format(&text, "%d vil ikke kontaktes og er udeladt. ", found->unwilling);
	if (found->age)
		text_add_format(&text, "OBS: %d er ikke mellem %d og %d år, når det gælder. De kan godt inviteres.",
				found->age, YOUTH_AGE_FIRST, YOUTH_AGE_LAST);
	snprintf(invite->remarks, sizeof invite->remarks, "%s", text_get(&text));
	text_clear(&text);
}

/* Leaves out who is invited already, counts the others. */
static enum status
sort_out(struct invite *invite, struct error *error)
{
	struct hindrances found = {0};
	struct uuid *invited;
	size_t count;
	enum status status =
	    read_invited(invite->screen.app->store, invite->activity.record.id, &invited, &count, error);
	for (size_t i = 0; i < invite->count && status == STATUS_OK; i++) {
		if (count && bsearch(&invite->youths[i], invited, count, sizeof *invited, compare_ids))
			found.already++;
		else
			status = look_at(invite, invite->youths[i], &found, error);
	}
	free(invited);
	invite->able = (int)invite->count - found.already - found.unwilling;
	write_remarks(invite, &found);
	return status;
}

static enum status
load(struct screen *screen, struct error *error)
{
	return sort_out(of(screen), error);
}

static void
draw_line(struct invite *invite, struct canvas *canvas, struct rectangle place, enum line line)
{
	enum { LABEL = 20 };
	static const char *const labels[] = {"Inviteret via", "Hvorfor lige dem?", "Sendt"};
	bool focused = invite->line == (int)line;
	enum style style = focused ? STYLE_FIELD_FOCUSED : STYLE_FIELD;
	struct rectangle field = {place.row, place.column + LABEL + 1, 1, place.columns - LABEL - 2};
	canvas_put(canvas, place.row, place.column, 1, STYLE_TEXT, focused ? ">" : " ");
	canvas_put(canvas, place.row, place.column + 1, LABEL, STYLE_TEXT, labels[line]);
	canvas_hot(canvas, place, HOT_LOCAL, (int)line);
	if (line == LINE_REASON) {
		edit_draw(&invite->reason, canvas, field, style, focused);
		return;
	}
	const char *value = line == LINE_SENT ? (invite->draft ? "Nej, kun en kladde" : "I dag")
			    : invite->channel == INVITED_NOT_TOLD
				? "vælg med pil til højre"
				: choice_label(invitation_entity.fields[INVITATION_CHANNEL].choices, invite->channel);
	canvas_fill(canvas, field, style);
	canvas_put_format(canvas, field.row, field.column, field.columns, style, focused ? "← %s →" : "%s", value);
	if (focused)
		canvas_cursor(canvas, field.row, field.column);
}

static void
draw(struct screen *screen, struct canvas *canvas, struct rectangle place)
{
	(void)place;
	struct invite *invite = of(screen);
	int lines = invite->remarks[0] ? edit_wrap(invite->remarks, 66, NULL, 0) + 1 : 0;
	struct text title = {0};
	text_add(&title, "Invitér ");
	count_add_of(&title, invite->able, youth_entity.label, youth_entity.plural);
	struct rectangle inside = panel_draw(
	    canvas, panel_middle(canvas, lines + 7, 70),
	    &(struct panel){.title = text_get(&title), .corner = "Ctrl+S Invitér · Esc Luk", .focused = true});
	text_clear(&title);
	for (int i = LINE_CHANNEL; i < LINE_BUTTON; i++)
		draw_line(invite, canvas, (struct rectangle){inside.row + i, inside.column, 1, inside.columns},
			  (enum line)i);
	if (lines)
		paragraph_draw(
		    canvas,
		    (struct rectangle){inside.row + LINE_BUTTON + 1, inside.column + 1, lines - 1, inside.columns - 2},
		    STYLE_TEXT, invite->remarks);
	int row = inside.row + inside.rows - 1;
	bool focused = invite->line == LINE_BUTTON;
	canvas_put(canvas, row, inside.column + 1, 12, focused ? STYLE_MARKED : STYLE_NEUTRAL, "  Invitér   ");
	canvas_hot(canvas, (struct rectangle){row, inside.column + 1, 1, 12}, HOT_LOCAL, LINE_BUTTON);
	if (focused)
		canvas_cursor(canvas, row, inside.column + 1);
}

static enum status
add_one(struct invite *invite, struct change *change, struct uuid id, int *added, struct error *error)
{
	struct store *store = invite->screen.app->store;
	struct youth youth;
	struct invitation invitation;
	record_init(&youth_entity, &youth);
	record_init(&invitation_entity, &invitation);
	enum status status = store_read(store, &youth_entity, id, &youth, error);
	if (status == STATUS_OK && !youth.no_contact) {
		invitation.youth = id;
		invitation.activity = invite->activity.record.id;
		invitation.channel = invite->channel;
		invitation.sent = invite->draft ? DATE_NONE : clock_today();
		status = value_read(&invitation_entity.fields[INVITATION_REASON], text_get(&invite->reason.text),
				    clock_today(), &invitation, error);
		if (status == STATUS_OK)
			status = change_save(change, NULL, &invitation, error);
		*added += status == STATUS_OK;
	}
	record_clear(&youth);
	record_clear(&invitation);
	return status;
}

/* Those who were invited by somebody else in the meantime are left out here too: nobody else writes now. */
static enum status
add_all(struct invite *invite, struct change *change, int *added, struct error *error)
{
	struct uuid *invited;
	size_t count;
	enum status status =
	    read_invited(invite->screen.app->store, invite->activity.record.id, &invited, &count, error);
	for (size_t i = 0; i < invite->count && status == STATUS_OK; i++)
		if (!count || !bsearch(&invite->youths[i], invited, count, sizeof *invited, compare_ids))
			status = add_one(invite, change, invite->youths[i], added, error);
	free(invited);
	return status;
}

static void
tell(struct app *app, const struct invite *invite, int added)
{
	struct text said = {0};
	count_add_of(&said, added, youth_entity.label, youth_entity.plural);
	app_say(app, MESSAGE_DONE, "%s er inviteret%s. %sCtrl+Z fortryder.", text_get(&said),
		invite->draft ? " som kladde" : "", invite->remarks);
	text_clear(&said);
}

static void
save(struct invite *invite)
{
	struct app *app = invite->screen.app;
	struct change *change;
	struct error error;
	int added = 0;
	char label[80];
	if (invite->channel == INVITED_NOT_TOLD) {
		invite->line = LINE_CHANNEL;
		app_say(app, MESSAGE_CANNOT, "Vælg med pil til højre, hvem eller hvad der inviterer.");
		return;
	}
	snprintf(label, sizeof label, invite->able == 1 ? "%d ung inviteret" : "%d unge inviteret", invite->able);
	enum status status = change_begin(app->store, label, NULL, &change, &error);
	if (status == STATUS_OK) {
		status = add_all(invite, change, &added, &error);
		if (status == STATUS_OK)
			status = change_commit(change, &error);
		else
			change_abort(change);
	}
	if (status != STATUS_OK) {
		app_fail(app, &error);
		return;
	}
	tell(app, invite, added);
	edit_set(&invite->reason, "");
	app_pop(app, &invite->screen);
	struct screen *below = app_screen(app);
	if (below && below->class->unmark)
		below->class->unmark(below);
}

static void
leave(struct invite *invite)
{
	if (!text_is_empty(text_get(&invite->reason.text)))
		app_say(invite->screen.app, MESSAGE_INFORMATION,
			"Ingen er inviteret. Det, du skrev, står her næste gang.");
	app_pop(invite->screen.app, &invite->screen);
}

static bool
act(struct screen *screen, enum action action)
{
	if (action == ACTION_SAVE)
		save(of(screen));
	else if (action == ACTION_BACK)
		leave(of(screen));
	else
		return false;
	return true;
}

static void
turn(struct invite *invite, int by)
{
	enum { CHOICES = INVITED_BY_YOUTH };
	if (invite->line == LINE_SENT)
		invite->draft = !invite->draft;
	else if (invite->line == LINE_CHANNEL)
		invite->channel = (invite->channel + CHOICES - 1 + by) % CHOICES + 1;
}

static bool
type(struct screen *screen, const struct key *key)
{
	struct invite *invite = of(screen);
	bool changed;
	if (key->press == PRESS_ENTER && invite->line == LINE_BUTTON)
		save(invite);
	else if (key->press == PRESS_ENTER || key->press == PRESS_DOWN || key->press == PRESS_TAB)
		invite->line = (invite->line + 1) % LINE_COUNT;
	else if (key->press == PRESS_UP || key->press == PRESS_BACK_TAB)
		invite->line = (invite->line + LINE_COUNT - 1) % LINE_COUNT;
	else if (invite->line == LINE_REASON)
		edit_key(&invite->reason, key, &changed);
	else if (key->press == PRESS_LEFT || key->press == PRESS_RIGHT || key_is_character(key, ' '))
		turn(invite, key->press == PRESS_LEFT ? -1 : 1);
	return true;
}

static void
click(struct screen *screen, int kind, int value)
{
	struct invite *invite = of(screen);
	if (kind != HOT_LOCAL)
		return;
	invite->line = value;
	if (value == LINE_BUTTON)
		save(invite);
	else
		turn(invite, 1);
}

static void
close_invite(struct screen *screen)
{
	struct invite *invite = of(screen);
	const char *typed = text_get(&invite->reason.text);
	free(screen->app->reason);
	screen->app->reason = text_is_empty(typed) ? NULL : memory_copy_text(typed);
	record_clear(&invite->activity);
	edit_clear(&invite->reason);
	free(invite->youths);
	free(invite);
}

static const enum action actions[] = {ACTION_SAVE, ACTION_NONE};

static const struct screen_class invite_class = {
    .name = "inviter",
    .help = "invitationen af unge",
    .actions = actions,
    .overlay = true,
    .load = load,
    .draw = draw,
    .act = act,
    .type = type,
    .click = click,
    .close = close_invite,
};

void
invite_open(struct app *app, const struct activity *activity, const struct uuid *youths, size_t count)
{
	struct invite *invite = screen_new(app, &invite_class, sizeof *invite);
	struct error error;
	invite->screen.text = true;
	record_init(&activity_entity, &invite->activity);
	record_copy(&invite->activity, activity);
	invite->youths = memory_resize(NULL, count, sizeof *youths);
	memcpy(invite->youths, youths, count * sizeof *youths);
	invite->count = count;
	invite->reason.maximum = invitation_entity.fields[INVITATION_REASON].maximum;
	edit_set(&invite->reason, app->reason ? app->reason : "");
	enum status status = sort_out(invite, &error);
	if (status != STATUS_OK)
		app_fail(app, &error);
	else if (!invite->able)
		app_say(app, MESSAGE_CANNOT, "Ingen at invitere. %s", invite->remarks);
	if (status == STATUS_OK && invite->able)
		app_push(app, &invite->screen);
	else
		close_invite(&invite->screen);
}

void
invite_to_workshop(struct app *app, const struct uuid *youths, size_t count)
{
	struct activity activity;
	record_init(&activity_entity, &activity);
	if (workshop_coming(app, &activity))
		invite_open(app, &activity, youths, count);
	else
		app_say(app, MESSAGE_CANNOT, "Der er ingen kommende workshop. Lav den med 3 og n.");
	record_clear(&activity);
}

static void
picked(struct app *app, void *context, const struct uuid *ids, size_t count)
{
	const struct workshop *workshop = context;
	invite_open(app, &workshop->activity, ids, count);
}

void
invite_pick(struct app *app, struct workshop *workshop)
{
	struct activity coming;
	record_init(&activity_entity, &coming);
	bool next = workshop_coming(app, &coming) && uuid_equal(coming.record.id, workshop->activity.record.id);
	youth_pick_among(app, "Vælg unge til workshoppen", next ? YOUTH_NOT_INVITED : NULL, picked, workshop);
	record_clear(&coming);
}
