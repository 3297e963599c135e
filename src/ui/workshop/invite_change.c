/* Invitations that are changed together: reminders, and taking off the list. */
#include <stdio.h>
#include <stdlib.h>

#include "app/adjust.h"
#include "base/clock.h"
#include "base/memory.h"
#include "base/count.h"
#include "invite.h"
#include "parts/letter_menu.h"
#include "model/youth.h"

enum { REMIND_SIGNED_UP_DAYS = 2 };

void
invite_add_whom(struct text *out, const struct roster *roster)
{
	int marked = roster_count_marked(roster);
	const struct invited *row = roster_selected(roster);
	if (marked)
		count_add_of(out, marked, youth_entity.label, youth_entity.plural);
	else if (row)
		text_add_format(out, "U-%03d", row->number);
}

/* Why somebody is not reminded. */
enum reminder { REMINDED, LEFT_DECLINED, LEFT_CANCELLED, LEFT_EARLY, LEFT_DRAFT, LEFT_UNWILLING, LEFT_CAME, REMINDERS };

static enum reminder
reminder_of(const struct invited *row, const struct activity *activity)
{
	int days = date_is_none(activity->day) ? REMIND_SIGNED_UP_DAYS + 1 : activity->day.day - clock_today().day;
	if (row->no_contact)
		return LEFT_UNWILLING;
	switch (invitation_status(&row->invitation)) {
	case INVITATION_UNANSWERED:
	case INVITATION_MAYBE:
		return REMINDED;
	case INVITATION_SIGNED_UP:
		return days <= REMIND_SIGNED_UP_DAYS ? REMINDED : LEFT_EARLY;
	case INVITATION_PLANNED:
		return LEFT_DRAFT;
	case INVITATION_DECLINED:
		return LEFT_DECLINED;
	case INVITATION_CANCELLED:
		return LEFT_CANCELLED;
	case INVITATION_CAME:
	case INVITATION_NO_SHOW:
		break;
	}
	return LEFT_CAME;
}

static void
set_reminded(void *record, void *context)
{
	(void)context;
	((struct invitation *)record)->reminded = clock_today();
}

/* « Udeladt: 1 nej, 2 vil ikke kontaktes.» */
static void
add_left_out(struct text *out, const int counts[REMINDERS])
{
	static const char *const why[REMINDERS] = {
	    [LEFT_DECLINED] = "nej",
	    [LEFT_CANCELLED] = "afbud",
	    [LEFT_EARLY] = "tilmeldt (2 dage før)",
	    [LEFT_DRAFT] = "kladde",
	    [LEFT_UNWILLING] = "vil ikke kontaktes",
	    [LEFT_CAME] = "noteret på dagen",
	};
	bool any = false;
	for (int i = REMINDED + 1; i < REMINDERS; i++)
		if (counts[i]) {
			text_add_format(out, "%s%d %s", any ? ", " : " Udeladt: ", counts[i], why[i]);
			any = true;
		}
	text_add(out, any ? "." : "");
}

static void
remind(struct app *app, const struct activity *activity, struct roster *roster, bool all)
{
	int counts[REMINDERS] = {0};
	struct uuid *ids = memory_resize(NULL, roster->count + 1, sizeof *ids);
	size_t count = 0;
	bool marked = roster_count_marked(roster) > 0;
	for (int i = 0; i < (marked ? (int)roster->count : roster->chooser.count); i++) {
		const struct invited *row = marked ? &roster->rows[i] : roster_at(roster, i);
		if (marked ? !row->marked : !all && i != roster->chooser.selected)
			continue;
		enum reminder reminder = reminder_of(row, activity);
		counts[reminder]++;
		if (reminder == REMINDED)
			ids[count++] = row->invitation.record.id;
	}
	struct text left = {0};
	char label[60];
	snprintf(label, sizeof label, count == 1 ? "påmindelse til %zu ung" : "påmindelse til %zu unge", count);
	struct adjustment adjustment = {&invitation_entity, ids, count, label, set_reminded, NULL};
	add_left_out(&left, counts);
	if (!count) {
		app_say(app, MESSAGE_CANNOT, "Ingen at påminde.%s", text_get(&left));
	} else if (adjust_all(app, &adjustment)) {
		app_say(app, MESSAGE_DONE, "%zu påmindet i dag.%s Ctrl+Z fortryder.", count, text_get(&left));
		roster_unmark(roster);
	}
	text_clear(&left);
	free(ids);
}

/* Whose reminder a question is about: the roster lives in the screen below. */
struct reminding {
	struct roster *roster;
	struct activity activity;
};

static void
remind_chosen(struct app *app, void *context, char letter)
{
	struct reminding *reminding = context;
	if (letter)
		remind(app, &reminding->activity, reminding->roster, letter == 'a');
	record_clear(&reminding->activity);
	free(reminding);
}

void
invite_remind(struct app *app, const struct activity *activity, struct roster *roster)
{
	int concerned = 0;
	for (int i = 0; i < roster->chooser.count; i++)
		concerned += reminder_of(roster_at(roster, i), activity) == REMINDED;
	if (roster_count_marked(roster) || concerned < 2) {
		remind(app, activity, roster, false);
		return;
	}
	struct reminding *reminding = memory_new(sizeof *reminding);
	struct letter_menu menu = {.title = "Hvem er påmindet i dag?", .count = 0};
	reminding->roster = roster;
	record_init(&activity_entity, &reminding->activity);
	record_copy(&reminding->activity, activity);
	letter_menu_add(&menu, 'd', "Den ene, du står på (U-%03d)", roster_selected(roster)->number);
	letter_menu_add(&menu, 'a', "Alle %d i listen, som det gælder", concerned);
	letter_menu_open(app, &menu, remind_chosen, reminding);
}

static enum status
remove_all(struct store *store, const struct uuid *ids, size_t count, const char *label, struct error *error)
{
	struct change *change;
	struct invitation invitation;
	enum status status = change_begin(store, label, NULL, &change, error);
	if (status != STATUS_OK)
		return status;
	record_init(&invitation_entity, &invitation);
	for (size_t i = 0; i < count && status == STATUS_OK; i++) {
		status = store_read(store, &invitation_entity, ids[i], &invitation, error);
		if (status == STATUS_OK)
			status = change_delete(change, &invitation, error);
	}
	record_clear(&invitation);
	if (status == STATUS_OK)
		return change_commit(change, error);
	change_abort(change);
	return status;
}

void
invite_remove(struct app *app, struct roster *roster)
{
	struct text whom = {0}, label = {0};
	struct uuid *ids;
	struct error error;
	size_t count = roster_chosen(roster, &ids);
	invite_add_whom(&whom, roster);
	text_add_format(&label, "%s taget af listen over inviterede", text_get(&whom));
	if (remove_all(app->store, ids, count, text_get(&label), &error) == STATUS_OK) {
		app_say(app, MESSAGE_DONE, "%s er taget af listen. Ctrl+Z fortryder.", text_get(&whom));
		roster_unmark(roster);
	} else {
		app_fail(app, &error);
	}
	text_clear(&whom);
	text_clear(&label);
	free(ids);
}
