/* The figures of one activity, computed from its invitations. */
#include "store/funnel.h"

#include "model/youth.h"
#include "store/query.h"

enum {
	COLUMN_CHANNEL,
	COLUMN_SENT,
	COLUMN_REPLY,
	COLUMN_ATTENDANCE,
	COLUMN_TRANSPORT,
	COLUMN_TAKES_PART,
	COLUMN_SPOKEN,
	COLUMN_COUNT
};

/* So many invitations that are alike. */
struct alike {
	struct invitation invitation;
	bool sent;
	bool spoken;
	int count;
};

static bool
is_invited(const struct alike *alike)
{
	return alike->sent && alike->invitation.channel != INVITED_WALK_IN;
}

static void
add_answer(struct funnel_part *part, const struct alike *alike)
{
	const struct invitation *invitation = &alike->invitation;
	const bool cancelled = invitation->attendance == ATTENDANCE_CANCELLED;
	const bool reached = alike->spoken || invitation_came(invitation);

	part->invited += alike->count;
	if (cancelled)
		part->cancelled += alike->count;
	else if (invitation->reply == REPLY_YES)
		part->yes += alike->count;
	else if (invitation->reply == REPLY_MAYBE)
		part->maybe += alike->count;
	else if (invitation->reply == REPLY_NO)
		part->no += alike->count;
	if (cancelled || invitation->reply != REPLY_NONE) {
		part->answered += alike->count;
		part->reached += alike->count;
		return;
	}
	part->unanswered += alike->count;
	if (reached)
		part->reached += alike->count;
	else
		part->not_reached += alike->count;
}

static void
add_part(struct funnel_part *part, const struct alike *alike)
{
	if (is_invited(alike))
		add_answer(part, alike);
	if (invitation_came(&alike->invitation))
		part->came += alike->count;
	if (alike->invitation.attendance == ATTENDANCE_NO_SHOW)
		part->no_show += alike->count;
}

/* Who has neither come nor stayed away yet. */
static void
add_expected(struct funnel *funnel, const struct alike *alike)
{
	const struct invitation *invitation = &alike->invitation;

	if (invitation->attendance != ATTENDANCE_NONE)
		return;
	if (invitation->reply == REPLY_YES)
		funnel->turnout.expected[CLASS_YES] += alike->count;
	else if (invitation->reply == REPLY_MAYBE)
		funnel->turnout.expected[CLASS_MAYBE] += alike->count;
	else if (invitation->reply == REPLY_NONE && is_invited(alike))
		funnel->turnout.expected[CLASS_UNANSWERED] += alike->count;
}

static void
add_practical(struct funnel *funnel, const struct alike *alike)
{
	const struct invitation *invitation = &alike->invitation;
	const bool expected = invitation->attendance == ATTENDANCE_NONE && invitation->reply != REPLY_NO;

	if (!expected && !invitation_came(invitation))
		return;
	if (invitation->transport == TRANSPORT_MISSING)
		funnel->transport_missing += alike->count;
	if (invitation->transport == TRANSPORT_ORDERED)
		funnel->transport_ordered += alike->count;
}

static void
add_alike(struct funnel *funnel, const struct alike *alike)
{
	const struct invitation *invitation = &alike->invitation;

	add_part(&funnel->all, alike);
	if (invitation->channel >= 0 && invitation->channel < INVITATION_CHANNELS)
		add_part(&funnel->channels[invitation->channel], alike);
	add_expected(funnel, alike);
	add_practical(funnel, alike);
	if (invitation_came(invitation) && invitation->channel == INVITED_WALK_IN)
		funnel->walk_ins += alike->count;
	if (invitation_came(invitation) && invitation->takes_part == TAKES_PART_LISTENING)
		funnel->listening += alike->count;
	if (!alike->sent && invitation_status(invitation) == INVITATION_PLANNED)
		funnel->drafts += alike->count;
}

static struct alike
read_alike(struct query *query)
{
	struct alike alike = {
	    .sent = query_integer(query, COLUMN_SENT) == 1,
	    .spoken = query_integer(query, COLUMN_SPOKEN) == 1,
	    .count = query_integer(query, COLUMN_COUNT),
	};

	record_init(&invitation_entity, &alike.invitation);
	alike.invitation.channel = query_integer(query, COLUMN_CHANNEL);
	alike.invitation.reply = query_integer(query, COLUMN_REPLY);
	alike.invitation.attendance = query_integer(query, COLUMN_ATTENDANCE);
	alike.invitation.transport = query_integer(query, COLUMN_TRANSPORT);
	alike.invitation.takes_part = query_integer(query, COLUMN_TAKES_PART);
	return alike;
}

static enum status
read_invitations(struct store *store, struct uuid activity, struct funnel *funnel, struct error *error)
{
	struct query *query;
	enum status status = query_open(store, "funnel", &query, error);
	bool row;

	if (status != STATUS_OK)
		return status;
	query_bind_uuid(query, "$activity", activity);
	while ((status = query_next(query, &row, error)) == STATUS_OK && row) {
		const struct alike alike = read_alike(query);

		add_alike(funnel, &alike);
	}
	query_close(query);
	return status;
}

static enum status
read_base(struct store *store, struct uuid activity, struct funnel *funnel, struct error *error)
{
	struct query *query;
	enum status status = query_open(store, "funnel_base", &query, error);
	bool row;

	if (status != STATUS_OK)
		return status;
	query_bind_uuid(query, "$activity", activity);
	status = query_next(query, &row, error);
	if (status == STATUS_OK && row) {
		funnel->identified = query_integer(query, 0);
		funnel->open_invitations = query_integer(query, 1);
	}
	query_close(query);
	return status;
}

/* What they need is personal: the meeting view does not even count it. */
static enum status
read_needs(struct store *store, struct uuid activity, struct funnel *funnel, struct error *error)
{
	struct query *query;
	enum status status;
	bool row;

	if (store_in_meeting(store))
		return STATUS_OK;
	status = query_open(store, "funnel_needs", &query, error);
	if (status != STATUS_OK)
		return status;
	query_bind_uuid(query, "$activity", activity);
	status = query_next(query, &row, error);
	if (status == STATUS_OK && row)
		funnel->needs = query_integer(query, 0);
	query_close(query);
	return status;
}

static int
told(int number)
{
	return number == INTEGER_NONE ? 0 : number;
}

static void
add_up(struct funnel *funnel)
{
	funnel->attended = funnel->all.came + funnel->anonymous_attended;
	funnel->turnout.came = funnel->attended;
}

static bool
has_needs(const struct invitation *invitation)
{
	return !text_is_empty(invitation->needs) &&
	       (invitation_came(invitation) ||
		(invitation->attendance == ATTENDANCE_NONE && invitation->reply != REPLY_NO));
}

void
funnel_add(struct funnel *funnel, const struct invitation *invitation, bool spoken)
{
	add_alike(funnel, &(struct alike){*invitation, !date_is_none(invitation->sent), spoken, 1});
	funnel->needs += has_needs(invitation);
	add_up(funnel);
}

void
funnel_change(struct funnel *funnel, const struct invitation *before, const struct invitation *after, bool spoken)
{
	add_alike(funnel, &(struct alike){*before, !date_is_none(before->sent), spoken, -1});
	funnel->needs -= has_needs(before);
	funnel_add(funnel, after, spoken);
}

static bool
is_over(const struct activity *activity, struct date today)
{
	return activity->state >= ACTIVITY_HELD ||
	       (!date_is_none(activity->day) && date_compare(activity->day, today) < 0);
}

enum status
funnel_begin(struct store *store, const struct activity *activity, struct date today, struct funnel *funnel,
	     struct error *error)
{
	*funnel = (struct funnel){.anonymous_sign_ups = told(activity->anonymous_sign_ups),
				  .anonymous_attended = told(activity->anonymous_attended)};
	funnel->turnout.over = is_over(activity, today);
	if (funnel->anonymous_sign_ups > funnel->anonymous_attended)
		funnel->turnout.open = funnel->anonymous_sign_ups - funnel->anonymous_attended;
	add_up(funnel);
	return read_base(store, activity->record.id, funnel, error);
}

enum status
funnel_read(struct store *store, const struct activity *activity, struct date today, struct funnel *funnel,
	    struct error *error)
{
	enum status status = funnel_begin(store, activity, today, funnel, error);

	if (status == STATUS_OK)
		status = read_invitations(store, activity->record.id, funnel, error);
	if (status == STATUS_OK)
		status = read_needs(store, activity->record.id, funnel, error);
	add_up(funnel);
	return status;
}

enum status
show_history_read(struct store *store, struct date today, struct show_history *history, struct error *error)
{
	static const int classes[] = {
	    [REPLY_NONE] = CLASS_UNANSWERED, [REPLY_YES] = CLASS_YES, [REPLY_MAYBE] = CLASS_MAYBE};
	struct query *query;
	enum status status;
	bool row;

	*history = (struct show_history){0};
	status = query_open(store, "show_history", &query, error);
	if (status != STATUS_OK)
		return status;
	query_bind_date(query, "$today", today);
	while ((status = query_next(query, &row, error)) == STATUS_OK && row) {
		const int reply = query_integer(query, 0);

		if (reply == REPLY_NO)
			continue;
		history->invited[classes[reply]] = query_integer(query, 1);
		history->came[classes[reply]] = query_integer(query, 2);
	}
	query_close(query);
	return status;
}

enum status
exit_summary_read(struct store *store, const struct activity *activity, struct exit_summary *summary,
		  struct error *error)
{
	struct query *query;
	enum status status = query_open(store, "exit_summary", &query, error);
	bool row;

	*summary = (struct exit_summary){0};
	if (status != STATUS_OK)
		return status;
	query_bind_uuid(query, "$activity", activity->record.id);
	status = query_next(query, &row, error);
	if (status == STATUS_OK && row) {
		summary->cards = query_integer(query, 0);
		summary->present = query_integer(query, 1) + told(activity->anonymous_attended);
	}
	for (int i = 0; status == STATUS_OK && row && i < EXIT_QUESTIONS; i++) {
		const int answered = query_integer(query, 2 + 2 * i);
		const bool hidden = answered < EXIT_HIDDEN_BELOW;

		summary->questions[i] = (struct exit_question){
		    .answered = hidden ? 0 : answered,
		    .percent = hidden ? -1 : (query_integer(query, 3 + 2 * i) * 200 + answered) / (2 * answered),
		    .hidden = hidden,
		};
	}
	query_close(query);
	return status;
}
