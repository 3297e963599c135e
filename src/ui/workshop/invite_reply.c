/* The small menus of an invitation: what was answered and needed, and whether one came. */
#include <stdio.h>
#include <stdlib.h>

#include "app/adjust.h"
#include "base/clock.h"
#include "base/memory.h"
#include "form/form.h"
#include "invite.h"
#include "parts/letter_menu.h"
#include "model/value.h"
#include "model/youth.h"
#include "parts/prompt.h"
#include "workshop_invitations.h"

/* Whom a menu is about, while it is open. */
struct about {
	struct workshop *workshop; /* NULL: attendance, at the door */
	struct uuid *ids;
	size_t count;
	bool marked; /* else it is the row under the cursor */
	char whom[40];
};

static struct about *
about_new(const struct roster *roster)
{
	struct about *about = memory_new(sizeof *about);
	struct text whom = {0};
	about->count = roster_chosen(roster, &about->ids);
	about->marked = roster_count_marked(roster) > 0;
	invite_add_whom(&whom, roster);
	snprintf(about->whom, sizeof about->whom, "%s", text_get(&whom));
	text_clear(&whom);
	return about;
}

static void
about_free(struct about *about)
{
	free(about->ids);
	free(about);
}

/* After bulk work nobody is marked. */
static void
unmark(struct app *app)
{
	struct screen *screen = app_screen(app);
	if (screen && screen->class->unmark)
		screen->class->unmark(screen);
}

static bool
change_about(struct app *app, const struct about *about, const char *what, adjust_function *adjust, void *context)
{
	char label[160];
	snprintf(label, sizeof label, "%s for %s", what, about->whom);
	struct adjustment adjustment = {&invitation_entity, about->ids, about->count, label, adjust, context};
	if (!adjust_all(app, &adjustment))
		return false;
	unmark(app);
	return true;
}

/* The answers in the menu. */
static const struct reply_line {
	char letter;
	const char *label, *word;
	int reply;
	bool cancels;
} reply_lines[] = {
    {'j', "Ja", "JA", REPLY_YES, false},
    {'m', "Måske", "MÅSKE", REPLY_MAYBE, false},
    {'n', "Nej", "NEJ", REPLY_NO, false},
    {'i', "Intet svar endnu", "INTET SVAR", REPLY_NONE, false},
    {'a', "Afbud: kan alligevel ikke", "AFBUD", REPLY_NONE, true},
};

enum { REPLY_LINES = sizeof reply_lines / sizeof reply_lines[0] };

/* The other letters; all but the draft's only for one young person. */
enum { LETTER_SENT = 'd', LETTER_TRANSPORT = 'k', LETTER_NEEDS = 'h', LETTER_COMPANY = 'f', LETTER_FORM = 's' };

static void
set_reply(void *record, void *context)
{
	struct invitation *invitation = record;
	const struct reply_line *line = context;
	if (line->cancels) {
		invitation->attendance = ATTENDANCE_CANCELLED;
		return;
	}
	invitation->reply = line->reply;
	invitation->replied = line->reply == REPLY_NONE ? DATE_NONE : clock_today();
	if (invitation->attendance == ATTENDANCE_CANCELLED)
		invitation->attendance = ATTENDANCE_NONE;
	if (line->reply != REPLY_NONE && date_is_none(invitation->sent))
		invitation->sent = clock_today(); /* who has answered was invited */
}

/* Returns false if the letter is no answer. */
static bool
reply(struct app *app, const struct about *about, char letter)
{
	int i = 0;
	while (i < REPLY_LINES && reply_lines[i].letter != letter)
		i++;
	if (i == REPLY_LINES)
		return false;
	struct reply_line line = reply_lines[i];
	char what[60];
	snprintf(what, sizeof what, "svar ændret til %s", line.word);
	unsigned long before = store_generation(app->store);
	if (!change_about(app, about, what, set_reply, &line))
		return true;
	if (!about->marked)
		invitations_note(about->workshop, before, set_reply, &line);
	app_say(app, MESSAGE_DONE, "Svaret er nu %s for %s. Ctrl+Z fortryder.", line.word, about->whom);
	return true;
}

static void
set_sent(void *record, void *context)
{
	struct invitation *invitation = record;
	(void)context;
	if (date_is_none(invitation->sent))
		invitation->sent = clock_today();
}

/* Drafts are drafts no longer. */
static void
send_drafts(struct app *app, const struct about *about)
{
	if (change_about(app, about, "invitation sendt", set_sent, NULL))
		app_say(app, MESSAGE_DONE, "Invitationen er noteret som sendt i dag til %s. Ctrl+Z fortryder.",
			about->whom);
}

static void
next_transport(void *record, void *context)
{
	struct invitation *invitation = record;
	invitation->transport = (invitation->transport + 1) % (TRANSPORT_ORDERED + 1);
	*(int *)context = invitation->transport;
}

static void open_reply(struct app *app, struct about *about);

/* The menu stays: the next press of k goes on. */
static void
change_transport(struct app *app, struct about *about)
{
	int transport = TRANSPORT_NONE;
	if (change_about(app, about, "kørsel ændret", next_transport, &transport))
		app_say(app, MESSAGE_DONE, "Kørsel for %s: %s. Ctrl+Z fortryder.", about->whom,
			choice_label(invitation_entity.fields[INVITATION_TRANSPORT].choices, transport));
	open_reply(app, about);
}

/* One text of an invitation that is being typed. */
struct asked {
	struct about *about;
	int field;
	const char *typed;
	struct error error;
	enum status status;
};

static void
set_asked(void *record, void *context)
{
	struct invitation *invitation = record;
	struct asked *asked = context;
	asked->status =
	    value_read(&invitation_entity.fields[asked->field], asked->typed, clock_today(), invitation, &asked->error);
}

static bool
text_given(struct app *app, void *context, const char *typed)
{
	struct asked *asked = context;
	asked->status = STATUS_OK;
	asked->typed = typed;
	if (typed &&
	    change_about(app, asked->about, asked->field == INVITATION_NEEDS ? "hensyn" : "følge", set_asked, asked)) {
		if (asked->status != STATUS_OK) {
			app_fail(app, &asked->error);
			return false;
		}
		app_say(app, MESSAGE_DONE, "Det er skrevet på %s. Ctrl+Z fortryder.", asked->about->whom);
	}
	about_free(asked->about);
	free(asked);
	return true;
}

static void
ask_text(struct app *app, struct about *about, const struct invitation *invitation, int field)
{
	const struct field *shown = &invitation_entity.fields[field];
	struct asked *asked = memory_new(sizeof *asked);
	*asked = (struct asked){.about = about, .field = field};
	prompt_open(app,
		    &(struct prompt_text){.title = shown->label,
					  .explanation = shown->help,
					  .label = shown->label,
					  .initial = value_text(shown, invitation)},
		    text_given, asked);
}

/* Returns true if what was chosen goes on with the one it is about. */
static bool
go_on(struct app *app, struct about *about, char letter)
{
	struct invitation invitation;
	struct error error;
	record_init(&invitation_entity, &invitation);
	bool read = store_read(app->store, &invitation_entity, about->ids[0], &invitation, &error) == STATUS_OK;
	bool asks = read && (letter == LETTER_NEEDS || letter == LETTER_COMPANY);
	if (!read)
		app_fail(app, &error);
	else if (asks)
		ask_text(app, about, &invitation, letter == LETTER_NEEDS ? INVITATION_NEEDS : INVITATION_COMPANY);
	else if (letter == LETTER_FORM)
		form_open(app, form_page_of(&invitation_entity), &invitation, UUID_NONE);
	record_clear(&invitation);
	return asks;
}

static void
reply_chosen(struct app *app, void *context, char letter)
{
	struct about *about = context;
	bool kept = false;
	if (letter == LETTER_TRANSPORT) {
		change_transport(app, about);
		kept = true;
	} else if (letter == LETTER_SENT) {
		send_drafts(app, about);
	} else if (letter && !reply(app, about, letter)) {
		kept = go_on(app, about, letter);
	}
	if (!kept)
		about_free(about);
}

static void
add_needs(const struct invitation *invitation, struct letter_menu *menu)
{
	letter_menu_add(menu, LETTER_TRANSPORT, "Kørsel: %s",
			choice_label(invitation_entity.fields[INVITATION_TRANSPORT].choices, invitation->transport));
	letter_menu_add(menu, LETTER_NEEDS, "Hensyn: %s", invitation->needs ? invitation->needs : "ingen");
	letter_menu_add(menu, LETTER_COMPANY, "Følges med: %s", invitation->company ? invitation->company : "ingen");
	letter_menu_add(menu, LETTER_FORM, "Skema med alt om invitationen");
}

static void
open_reply(struct app *app, struct about *about)
{
	struct letter_menu menu = {.count = 0};
	struct invitation invitation;
	struct error error;
	record_init(&invitation_entity, &invitation);
	bool one = about->count == 1 &&
		   store_read(app->store, &invitation_entity, about->ids[0], &invitation, &error) == STATUS_OK;
	snprintf(menu.title, sizeof menu.title, "Svar fra %s", about->whom);
	for (int i = 0; i < REPLY_LINES; i++)
		letter_menu_add(&menu, reply_lines[i].letter, "%s", reply_lines[i].label);
	if (!one || invitation_status(&invitation) == INVITATION_PLANNED)
		letter_menu_add(&menu, LETTER_SENT, "En kladde er nu sendt");
	if (one) {
		snprintf(menu.text, sizeof menu.text, "Nu: %s", invitation_status_word(invitation_status(&invitation)));
		add_needs(&invitation, &menu);
	}
	record_clear(&invitation);
	letter_menu_open(app, &menu, reply_chosen, about);
}

void
invite_reply_open(struct workshop *workshop, const struct roster *roster)
{
	struct about *about = about_new(roster);
	about->workshop = workshop;
	open_reply(workshop->screen.app, about);
}

/* The lines of the menu at the door. */
static const struct attendance_line {
	char letter;
	const char *label, *word;
	int attendance, takes_part;
} attendance_lines[] = {
    {'m', "Mødt", "MØDT", ATTENDANCE_CAME, TAKES_PART_NOT_TOLD},
    {'l', "Mødt og lyttede (det tæller med)", "MØDT", ATTENDANCE_CAME, TAKES_PART_LISTENING},
    {'d', "Mødt delvist", "MØDT DELVIST", ATTENDANCE_PARTLY, TAKES_PART_NOT_TOLD},
    {'f', "Mødt sammen med en, den unge følges med", "MØDT", ATTENDANCE_CAME, TAKES_PART_ACCOMPANIED},
    {'a', "Afbud", "AFBUD", ATTENDANCE_CANCELLED, TAKES_PART_NOT_TOLD},
    {'u', "Udeblevet", "UDEBLEVET", ATTENDANCE_NO_SHOW, TAKES_PART_NOT_TOLD},
    {'i', "Ikke noteret", "IKKE NOTERET", ATTENDANCE_NONE, TAKES_PART_NOT_TOLD},
};

enum { ATTENDANCE_LINES = sizeof attendance_lines / sizeof attendance_lines[0] };

static void
set_attendance(void *record, void *context)
{
	struct invitation *invitation = record;
	const struct attendance_line *line = context;
	invitation->attendance = line->attendance;
	invitation->takes_part = line->takes_part;
}

static void
attendance_chosen(struct app *app, void *context, char letter)
{
	struct about *about = context;
	for (int i = 0; i < ATTENDANCE_LINES; i++) {
		struct attendance_line line = attendance_lines[i];
		char what[60];
		if (line.letter != letter)
			continue;
		snprintf(what, sizeof what, "fremmøde ændret til %s", line.word);
		if (change_about(app, about, what, set_attendance, &line))
			app_say(app, MESSAGE_DONE, "Fremmødet er nu %s for %s. Ctrl+Z fortryder.", line.word,
				about->whom);
	}
	about_free(about);
}

void
invite_attendance_open(struct app *app, const struct roster *roster)
{
	struct about *about = about_new(roster);
	struct letter_menu menu = {.count = 0};
	snprintf(menu.title, sizeof menu.title, "Fremmøde for %s", about->whom);
	for (int i = 0; i < ATTENDANCE_LINES; i++)
		letter_menu_add(&menu, attendance_lines[i].letter, "%s", attendance_lines[i].label);
	letter_menu_open(app, &menu, attendance_chosen, about);
}
