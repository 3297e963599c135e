/* Reading what a young person's card shows: five small reads. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "card.h"
#include "model/activity.h"
#include "model/community.h"
#include "model/invitation.h"
#include "model/journal.h"
#include "model/value.h"
#include "store/query.h"

enum { PART_TASK = 1, PART_WISH, PART_CONSENT, PART_MEMBERSHIP };
enum { COLUMN_PART, COLUMN_ID, COLUMN_TEXT, COLUMN_DAY, COLUMN_UNTIL, COLUMN_MINUTES, COLUMN_FLAG };

static void
add_task(struct card *card, struct query *query)
{
	struct agenda_item *item;

	card->tasks = memory_resize(card->tasks, (size_t)card->task_count + 1, sizeof(*card->tasks));
	item = &card->tasks[card->task_count++];
	*item = (struct agenda_item){
	    .kind = AGENDA_TASK,
	    .id = query_uuid(query, COLUMN_ID),
	    .youth = card->id,
	    .due = query_date(query, COLUMN_DAY),
	    .minutes = query_is_null(query, COLUMN_MINUTES) ? INTEGER_NONE : query_integer(query, COLUMN_MINUTES),
	};
	item->urgency = agenda_urgency(item->due, query_integer(query, COLUMN_FLAG) == 1, card->today);
	snprintf(item->title, sizeof(item->title), "%s", query_text(query, COLUMN_TEXT));
}

static void
add_wish(struct card *card, struct query *query)
{
	struct text *list = query_integer(query, COLUMN_FLAG) == WISH_SKILL ? &card->skills : &card->wishes;

	if (list->length)
		text_add(list, ", ");
	text_add(list, query_text(query, COLUMN_TEXT));
}

/* The newest answer of each kind counts; they come in order of time. */
static void
add_consent(struct card *card, struct query *query)
{
	const char *kind = query_text(query, COLUMN_TEXT);
	struct card_consent *consent = NULL;

	for (int i = 0; i < card->consent_count; i++)
		if (text_equal(card->consents[i].kind, kind))
			consent = &card->consents[i];
	if (!consent) {
		card->consents =
		    memory_resize(card->consents, (size_t)card->consent_count + 1, sizeof(*card->consents));
		consent = &card->consents[card->consent_count++];
	}
	snprintf(consent->kind, sizeof(consent->kind), "%s", kind);
	consent->given = query_integer(query, COLUMN_FLAG);
	consent->until = query_date(query, COLUMN_UNTIL);
}

/* What has stopped is on the timeline only. */
static void
add_membership(struct card *card, struct query *query)
{
	struct text *list = &card->communities;
	int step = query_integer(query, COLUMN_FLAG);

	if (step == MEMBERSHIP_STOPPED)
		return;
	text_add_format(list, "%s%s: ", list->length ? ", " : "", query_text(query, COLUMN_TEXT));
	text_add_lower(list, choice_label(membership_entity.fields[MEMBERSHIP_STEP].choices, step));
}

static void
add_row(struct card *card, struct query *query)
{
	int part = query_integer(query, COLUMN_PART);

	if (part == PART_TASK)
		add_task(card, query);
	else if (part == PART_WISH)
		add_wish(card, query);
	else if (part == PART_CONSENT)
		add_consent(card, query);
	else if (part == PART_MEMBERSHIP)
		add_membership(card, query);
}

static enum status
read_parts(struct card *card, struct error *error)
{
	struct query *query;
	bool row = true;
	enum status status = query_open(card->screen.app->store, "card", &query, error);

	if (status != STATUS_OK)
		return status;
	query_bind_uuid(query, "$youth", card->id);
	while (row) {
		status = query_next(query, &row, error);
		if (status != STATUS_OK)
			break;
		if (row)
			add_row(card, query);
	}
	query_close(query);
	return status;
}

static void
add_invitation(struct card_invited *invited, struct query *query)
{
	enum { KIND, DAY, SENT, REPLY, ATTENDANCE, PLACE };
	const struct invitation invitation = {.sent = query_date(query, SENT),
					      .reply = query_integer(query, REPLY),
					      .attendance = query_integer(query, ATTENDANCE)};

	if (query_integer(query, KIND) == ACTIVITY_WORKSHOP && !invited->workshop) {
		invited->workshop = true;
		invited->answer = (int)invitation_status(&invitation);
		invited->workshop_day = query_date(query, DAY);
	} else if (query_integer(query, KIND) == ACTIVITY_VISIT && invitation_holds_seat(&invitation)) {
		if (invited->visits++)
			return;
		invited->visit_day = query_date(query, DAY);
		snprintf(invited->place, sizeof(invited->place), "%s", query_text(query, PLACE));
	}
}

static enum status
read_invited(struct card *card, struct error *error)
{
	struct query *query;
	bool row = true;
	enum status status = query_open(card->screen.app->store, "card_invitations", &query, error);

	card->invited = (struct card_invited){.visit_day = DATE_NONE, .workshop_day = DATE_NONE};
	if (status != STATUS_OK)
		return status;
	query_bind_uuid(query, "$youth", card->id);
	query_bind_date(query, "$today", card->today);
	while ((status = query_next(query, &row, error)) == STATUS_OK && row)
		add_invitation(&card->invited, query);
	query_close(query);
	return status;
}

void
card_clear(struct card *card)
{
	record_clear(&card->youth);
	timeline_clear(&card->timeline);
	free(card->tasks);
	free(card->consents);
	card->tasks = NULL;
	card->consents = NULL;
	card->task_count = card->consent_count = 0;
	text_clear(&card->wishes);
	text_clear(&card->skills);
	text_clear(&card->communities);
	card->line_columns = 0;
}

enum status
card_read(struct card *card, struct error *error)
{
	struct store *store = card->screen.app->store;
	enum status status;

	card_clear(card);
	card->loaded = false;
	card->today = clock_today();
	status = store_read(store, &youth_entity, card->id, &card->youth, error);
	if (status == STATUS_OK)
		status = timeline_read(store, card->id, &card->timeline, error);
	if (status == STATUS_OK)
		status = read_parts(card, error);
	if (status == STATUS_OK)
		status = read_invited(card, error);
	card->loaded = status == STATUS_OK;
	return status;
}
