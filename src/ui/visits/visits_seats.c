/* The seats of the board: lifting and setting down, adding and removing, and what a full visit offers. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/memory.h"
#include "base/count.h"
#include "model/invitation.h"
#include "model/value.h"
#include "model/youth.h"
#include "parts/prompt.h"
#include "app/screens.h"
#include "store/seating.h"
#include "visits_parts.h"

void
pending_clear(struct visits_pending *pending)
{
	free(pending->youths);
	*pending = (struct visits_pending){0};
}

static void
pending_set(struct visits_pending *pending, struct uuid activity, struct uuid from)
{
	pending_clear(pending);
	pending->activity = activity;
	pending->from = from;
}

static void
pending_add(struct visits_pending *pending, struct uuid youth)
{
	pending->youths = memory_resize(pending->youths, pending->count + 1, sizeof(*pending->youths));
	pending->youths[pending->count++] = youth;
}

static void
add_code(struct text *out, struct app *app, struct uuid id)
{
	struct youth youth;
	struct error error;

	record_init(&youth_entity, &youth);
	if (store_read(app->store, &youth_entity, id, &youth, &error) == STATUS_OK)
		record_add_code(out, &youth);
	else
		text_add(out, "1 ung");
	record_clear(&youth);
}

/* «U-014», or «3 unge». */
static void
add_who(struct text *out, struct visits *visits, const struct uuid *youths, size_t count)
{
	if (count == 1)
		add_code(out, visits->screen.app, youths[0]);
	else
		count_add_of(out, (long)count, youth_entity.label, youth_entity.plural);
}

void
visits_add_promoted(struct text *out, struct app *app, struct uuid youth)
{
	if (uuid_is_none(youth))
		return;
	text_add(out, ". ");
	add_code(out, app, youth);
	text_add(out, " fik pladsen");
}

bool
visits_finish(struct app *app, struct change *change, enum status status, const char *said, struct error *error)
{
	if (status == STATUS_OK)
		status = change_commit(change, error);
	else if (change)
		change_abort(change);
	if (status == STATUS_OK)
		app_say(app, MESSAGE_DONE, "%s. Ctrl+Z fortryder.", said);
	else
		app_fail(app, error);
	return status == STATUS_OK;
}

static bool
is_coming(const struct plan_visit *visit)
{
	return visit->state < ACTIVITY_HELD &&
	       (date_is_none(visit->day) || date_compare(visit->day, clock_today()) >= 0);
}

/* In a fixed group a seat is one at every visit still to come. */
bool
seats_for_all(const struct visits *visits, const struct plan_visit *visit)
{
	return visits->form == ROUND_FIXED && is_coming(visit);
}

int
seats_free(const struct visits *visits, const struct plan_visit *visit)
{
	int free = visits->plan.seats - visit->taken;

	for (int i = 0; i < visits->plan.visit_count && seats_for_all(visits, visit); i++) {
		const struct plan_visit *other = &visits->plan.visits[i];

		if (is_coming(other) && visits->plan.seats - other->taken < free)
			free = visits->plan.seats - other->taken;
	}
	return free;
}

static bool
has_seat(const struct visits *visits, struct uuid activity, struct uuid youth)
{
	for (size_t i = 0; i < visits->people.seat_count; i++) {
		const struct round_seat *seat = &visits->people.seats[i];

		if (seat->held && uuid_equal(seat->activity, activity) && uuid_equal(seat->youth, youth))
			return true;
	}
	return false;
}

static enum status
give(struct visits *visits, struct change *change, const struct plan_visit *visit, struct uuid youth,
     struct error *error)
{
	enum status status;

	if (seats_for_all(visits, visit))
		return round_join(change, visits->round, youth, "", error);
	status = seat_give(change, visit->activity, youth, "", error);
	return status == STATUS_OK ? seats_check(change, visit->activity, error) : status;
}

static void wait_answered(struct app *app, void *context, int answer);

/* «Gruppen er fuld: 8 af 8 pladser. Sæt på venteliste?» */
static void
ask_to_wait(struct visits *visits, int taken)
{
	static const char *const ordinary[] = {"l:Lad være", "v:Venteliste", NULL};
	static const char *const deciding[] = {"l:Lad være", "v:Venteliste", "p:Giv plads", NULL};
	struct text text = {0};

	text_add_format(&text, "Gruppen er fuld: %d af %d pladser. Sæt på venteliste?", taken, visits->plan.seats);
	text_add(&text, "\nMålplanen: «Gruppen er op til 8 unge.»");
	text_add(&text, visits->deciding ? " Som tovholder kan du give plads alligevel og skrive hvorfor."
					 : " Kun en tovholder kan give plads til flere.");
	app_ask(visits->screen.app, "Gruppen er fuld", text_get(&text), visits->deciding ? deciding : ordinary,
		wait_answered, visits);
	text_clear(&text);
}

static bool
exceed_answered(struct app *app, void *context, const char *typed)
{
	struct visits *visits = context;
	struct visits_pending *pending = &visits->pending;
	const struct plan_visit *visit = visits_find(visits, pending->activity);
	struct change *change;
	struct error error;
	struct text label = {0};
	enum status status;

	if (typed == NULL || visit == NULL)
		return true;
	if (text_is_empty(typed)) {
		app_say(app, MESSAGE_CANNOT, "Skriv kort, hvorfor det er i orden denne gang.");
		return false;
	}
	add_who(&label, visits, pending->youths, pending->count);
	text_add(&label, " har fået plads ud over de 8");
	status = change_begin(app->store, text_get(&label), typed, &change, &error);
	if (status == STATUS_OK)
		status = exception_save(visits, change,
					&(struct round_finding){.rule = &round_rules[0], .activity = visit->activity},
					typed, &error);
	if (status == STATUS_OK && !uuid_is_none(pending->from))
		status = seat_take(change, pending->from, &error);
	for (size_t i = 0; i < pending->count && status == STATUS_OK; i++)
		status = seat_give(change, visit->activity, pending->youths[i], "", &error);
	if (visits_finish(visits->screen.app, change, status, text_get(&label), &error))
		visits->landed = pending->youths[0];
	text_clear(&label);
	return true;
}

static void
ask_reason(struct visits *visits)
{
	prompt_open(visits->screen.app,
		    &(struct prompt_text){.title = "Flere end 8",
					  .explanation = "Målplanen siger op til 8 unge. Hvorfor er det i orden denne "
							 "gang?\nBegrundelsen står i Kontrol. Skriv ingen navne.",
					  .label = "Fordi"},
		    exceed_answered, visits);
}

static void
wait_answered(struct app *app, void *context, int answer)
{
	struct visits *visits = context;

	(void)app;
	if (answer > 0)
		visits->lift = (struct visits_lift){0};
	if (answer == 1)
		seats_wait(visits, visits->pending.youths, visits->pending.count, UUID_NONE);
	else if (answer == 2)
		ask_reason(visits);
}

static void
say_added(struct visits *visits, const struct plan_visit *visit, struct text *label)
{
	if (seats_for_all(visits, visit)) {
		text_add(label, " er med i gruppen og på alle kommende besøg");
	} else {
		text_add(label, " er sat på ");
		visits_add_where(label, visits, visit->activity);
	}
}

/* Those there is room for get a seat; the rest are asked about. */
void
seats_add(struct visits *visits, struct uuid activity, const struct uuid *youths, size_t count)
{
	struct app *app = visits->screen.app;
	const struct plan_visit *visit = visits_find(visits, activity);
	struct uuid *given = memory_new((count + 1) * sizeof(*given));
	size_t given_count = 0;
	struct text label = {0};
	struct change *change;
	struct error error;
	enum status status;

	pending_set(&visits->pending, activity, UUID_NONE);
	for (size_t i = 0; i < count && visit; i++) {
		if (has_seat(visits, activity, youths[i]))
			continue;
		if ((int)given_count < seats_free(visits, visit))
			given[given_count++] = youths[i];
		else
			pending_add(&visits->pending, youths[i]);
	}
	if (given_count > 0) {
		add_who(&label, visits, given, given_count);
		say_added(visits, visit, &label);
		status = change_begin(app->store, text_get(&label), NULL, &change, &error);
		for (size_t i = 0; i < given_count && status == STATUS_OK; i++)
			status = give(visits, change, visit, given[i], &error);
		visits_finish(visits->screen.app, change, status, text_get(&label), &error);
	} else if (visit && visits->pending.count == 0) {
		app_say(app, MESSAGE_INFORMATION, "Den unge er allerede med den gang.");
	}
	if (visits->pending.count > 0)
		ask_to_wait(visits, visit->taken + (int)given_count);
	text_clear(&label);
	free(given);
}

static void
picked(struct app *app, void *context, const struct uuid *ids, size_t count)
{
	struct visits *visits = context;

	(void)app;
	seats_add(visits, visits->pending.activity, ids, count);
}

void
seats_pick(struct visits *visits, struct uuid activity)
{
	pending_set(&visits->pending, activity, UUID_NONE);
	youth_pick_open(visits->screen.app, "Vælg unge til besøget", picked, visits);
}

void
seats_wait(struct visits *visits, const struct uuid *youths, size_t count, struct uuid before)
{
	struct app *app = visits->screen.app;
	struct text label = {0};
	struct change *change;
	struct error error;
	enum status status;

	add_who(&label, visits, youths, count);
	text_add(&label, " er på ventelisten");
	status = change_begin(app->store, text_get(&label), NULL, &change, &error);
	for (size_t i = 0; i < count && status == STATUS_OK; i++)
		status = waiting_set(change, visits->round, youths[i], before, &error);
	visits_finish(visits->screen.app, change, status, text_get(&label), &error);
	text_clear(&label);
}

void
waiting_remove(struct visits *visits, const struct round_person *person)
{
	struct app *app = visits->screen.app;
	struct change *change;
	struct error error;
	char label[80];
	enum status status;

	snprintf(label, sizeof label, "U-%03d er taget af ventelisten", person->number);
	status = change_begin(app->store, label, NULL, &change, &error);
	if (status == STATUS_OK)
		status = member_leave(change, visits->round, person->youth, &error);
	visits_finish(visits->screen.app, change, status, label, &error);
}

void
seats_remove(struct visits *visits, const struct round_seat *seat)
{
	struct app *app = visits->screen.app;
	struct uuid promoted = UUID_NONE;
	struct text said = {0};
	struct change *change;
	struct error error;
	enum status status;

	text_add_format(&said, "U-%03d er taget af besøget", seat->number);
	status = change_begin(app->store, text_get(&said), NULL, &change, &error);
	if (status == STATUS_OK)
		status = seat_take(change, seat->invitation, &error);
	if (status == STATUS_OK)
		status = round_promote(change, seat->activity, &promoted, &error);
	visits_add_promoted(&said, visits->screen.app, promoted);
	visits_finish(visits->screen.app, change, status, text_get(&said), &error);
	text_clear(&said);
}

void
seats_lift(struct visits *visits)
{
	const struct round_seat *seat = visits_seat(visits);
	const struct round_person *person = visits_waiting(visits, visits->waiting.selected);
	struct visits_lift *lift = &visits->lift;

	if (visits->panel == BOARD_VISITS && seat && seat->attendance != ATTENDANCE_NONE) {
		app_say(visits->screen.app, MESSAGE_CANNOT,
			"U-%03d er noteret den gang og bliver siddende. b sætter på et besøg mere.", seat->number);
	} else if (visits->panel == BOARD_VISITS && seat) {
		*lift = (struct visits_lift){seat->youth, seat->number, "", seat->invitation, seat->activity};
		memcpy(lift->name, seat->short_name, sizeof lift->name);
	} else if (visits->panel == BOARD_WAITING && person) {
		*lift = (struct visits_lift){.youth = person->youth, .number = person->number};
		memcpy(lift->name, person->short_name, sizeof lift->name);
		if (visits->screen.app->canvas.columns < SIDE_COLUMNS)
			visits->panel = BOARD_VISITS;
	} else {
		app_say(visits->screen.app, MESSAGE_INFORMATION, "Stil dig på en ung, og løft med Mellemrum.");
	}
}

static void
move(struct visits *visits, const struct visits_lift *lift, const struct plan_visit *visit)
{
	struct text label = {0};
	struct change *change;
	struct error error;
	enum status status;

	text_add_format(&label, "U-%03d er sat på ", lift->number);
	visits_add_where(&label, visits, visit->activity);
	status = change_begin(visits->screen.app->store, text_get(&label), NULL, &change, &error);
	if (status == STATUS_OK && uuid_is_none(lift->invitation))
		status = give(visits, change, visit, lift->youth, &error);
	else if (status == STATUS_OK)
		status = seat_give(change, visit->activity, lift->youth, "", &error);
	if (status == STATUS_OK)
		status = seats_check(change, visit->activity, &error);
	if (status == STATUS_OK && !uuid_is_none(lift->invitation))
		status = seat_take(change, lift->invitation, &error);
	if (visits_finish(visits->screen.app, change, status, text_get(&label), &error))
		visits->landed = lift->youth;
	text_clear(&label);
}

/* Among those who wait, before the one under the cursor. */
static void
drop_to_wait(struct visits *visits, const struct visits_lift *lift)
{
	const struct round_person *before = visits_waiting(visits, visits->waiting.selected);
	struct app *app = visits->screen.app;
	struct change *change;
	struct error error;
	char label[80];
	enum status status;

	snprintf(label, sizeof label, "U-%03d er på ventelisten", lift->number);
	status = change_begin(app->store, label, NULL, &change, &error);
	if (status == STATUS_OK && !uuid_is_none(lift->invitation))
		status = seat_take(change, lift->invitation, &error);
	if (status == STATUS_OK)
		status = waiting_set(change, visits->round, lift->youth, before ? before->youth : UUID_NONE, &error);
	if (visits_finish(visits->screen.app, change, status, label, &error))
		visits->landed = lift->youth;
}

void
seats_drop(struct visits *visits)
{
	struct app *app = visits->screen.app;
	const struct plan_visit *visit = visits_visit(visits, visits_cell(visits));
	struct visits_lift lift = visits->lift;

	visits->lift = (struct visits_lift){0};
	if (visits->panel == BOARD_WAITING) {
		drop_to_wait(visits, &lift);
	} else if (!visit) {
		app_say(app, MESSAGE_CANNOT, "Der er intet besøg her. n laver det.");
	} else if (uuid_equal(visit->activity, lift.activity)) {
		app_say(app, MESSAGE_INFORMATION, "U-%03d blev siddende.", lift.number);
	} else if (has_seat(visits, visit->activity, lift.youth)) {
		app_say(app, MESSAGE_CANNOT, "U-%03d er allerede med den gang. Vælg en anden.", lift.number);
	} else if (seats_free(visits, visit) <= 0) {
		visits->lift = lift; /* until another visit is found, or the question is answered */
		pending_set(&visits->pending, visit->activity, lift.invitation);
		pending_add(&visits->pending, lift.youth);
		ask_to_wait(visits, visit->taken);
	} else {
		move(visits, &lift, visit);
	}
}
