/* The forms of activities, invitations, visit rounds, what the young people said, and the days to keep free. */
#include "form_pages.h"
#include "model/activity.h"
#include "model/consultant_card.h"
#include "model/harvest.h"
#include "model/invitation.h"
#include "model/office.h"
#include "model/round.h"

enum { TEXT_ROWS = 4, FRAME_ROWS = 6 };

static const struct form_row activity_rows[] = {
    {FORM_HEADING, "Hvad og hvornår", 0},
    {ACTIVITY_KIND, NULL, 0},
    {ACTIVITY_TITLE, NULL, 0},
    {ACTIVITY_STATE, NULL, 0},
    {ACTIVITY_DAY, NULL, 0},
    {ACTIVITY_STARTS, NULL, 0},
    {ACTIVITY_ENDS, NULL, 0},
    {ACTIVITY_WORKPLACE, NULL, 0},
    {ACTIVITY_CONSULTANT, NULL, 0},
    {ACTIVITY_ROUND, NULL, 0},
    {ACTIVITY_OCCASION, NULL, 0},
    {FORM_HEADING, "Til invitationen", 0},
    {ACTIVITY_FRAME, NULL, FRAME_ROWS},
    {ACTIVITY_REPLY_BY, NULL, 0},
    {ACTIVITY_MEETING_POINT, NULL, 0},
    {ACTIVITY_MEETING_TIME, NULL, 0},
    {ACTIVITY_TRANSPORT, NULL, 0},
    {ACTIVITY_FOOD, NULL, 0},
    {ACTIVITY_VIDEO, NULL, 0},
    {FORM_HEADING, "Antal og resultat", 0},
    {ACTIVITY_ANONYMOUS_SIGN_UPS, NULL, 0},
    {ACTIVITY_ANONYMOUS_ATTENDED, NULL, 0},
    {ACTIVITY_RESULT, NULL, TEXT_ROWS},
};

static const struct form_row programme_rows[] = {
    {PROGRAMME_TITLE, NULL, 0},     {PROGRAMME_STATE, NULL, 0},     {PROGRAMME_MINUTES, NULL, 0},
    {PROGRAMME_COMMUNITY, NULL, 0}, {PROGRAMME_PRESENTER, NULL, 0}, {PROGRAMME_READ_MORE, NULL, 0},
    {PROGRAMME_POSITION, NULL, 0},
};

static const struct form_row open_rows[] = {
    {OPEN_INVITATION_MEDIUM, NULL, 0},
    {OPEN_INVITATION_PUBLISHED, NULL, 0},
    {OPEN_INVITATION_LINK, NULL, 0},
    {OPEN_INVITATION_TEXT, NULL, TEXT_ROWS},
};

static const struct form_row invitation_rows[] = {
    {INVITATION_ACTIVITY, NULL, 0}, {INVITATION_CHANNEL, NULL, 0},    {INVITATION_REASON, NULL, 0},
    {INVITATION_SENT, NULL, 0},     {INVITATION_REPLY, NULL, 0},      {INVITATION_REPLIED, NULL, 0},
    {INVITATION_REMINDED, NULL, 0}, {INVITATION_TRANSPORT, NULL, 0},  {INVITATION_NEEDS, NULL, 0},
    {INVITATION_COMPANY, NULL, 0},  {INVITATION_ATTENDANCE, NULL, 0}, {INVITATION_TAKES_PART, NULL, 0},
};

static const struct form_row pathway_rows[] = {
    {PATHWAY_TITLE, NULL, 0},        {PATHWAY_ACTIVITY, NULL, 0},  {PATHWAY_STARTED, NULL, 0},
    {PATHWAY_ENDED, NULL, 0},        {PATHWAY_COMMUNITY, NULL, 0}, {PATHWAY_PARTICIPANTS, NULL, 0},
    {PATHWAY_TEXT, NULL, TEXT_ROWS},
};

static const struct form_row input_rows[] = {
    {INPUT_TEXT, NULL, TEXT_ROWS}, {INPUT_KIND, NULL, 0},    {INPUT_THEME, NULL, 0},   {INPUT_MAY_QUOTE, NULL, 0},
    {INPUT_STATE, NULL, 0},        {INPUT_OUTCOME, NULL, 0}, {INPUT_PATHWAY, NULL, 0},
};

static const struct form_row exit_rows[] = {
    {EXIT_HEARD, NULL, 0},  {EXIT_CONTRIBUTE, NULL, 0},   {EXIT_BELONG, NULL, 0},
    {EXIT_BETTER, NULL, 0}, {EXIT_TEXT, NULL, TEXT_ROWS},
};

static const struct form_row ambassador_rows[] = {
    {AMBASSADOR_ROLE, NULL, 0},
    {AMBASSADOR_STATE, NULL, 0},
    {AMBASSADOR_SINCE, NULL, 0},
    {AMBASSADOR_TEXT, NULL, 0},
};

static const struct form_row round_rows[] = {
    {ROUND_TITLE, NULL, 0},       {ROUND_FORM, NULL, 0},   {ROUND_STATE, NULL, 0},
    {ROUND_SEATS_FIELD, NULL, 0}, {ROUND_WINDOW, NULL, 0}, {ROUND_TEXT, NULL, TEXT_ROWS},
};

static const struct form_row round_place_rows[] = {
    {ROUND_PLACE_WORKPLACE, NULL, 0}, {ROUND_PLACE_POSITION, NULL, 0},   {ROUND_PLACE_DECISION, NULL, 0},
    {ROUND_PLACE_WHY, NULL, 0},       {ROUND_PLACE_STAFF_VIEW, NULL, 0}, {ROUND_PLACE_DECIDED, NULL, 0},
};

static const struct form_row round_member_rows[] = {
    {ROUND_MEMBER_ROUND, NULL, 0},
    {ROUND_MEMBER_STATE, NULL, 0},
    {ROUND_MEMBER_POSITION, NULL, 0},
    {ROUND_MEMBER_TEXT, NULL, 0},
};

static const struct form_row exception_rows[] = {
    {EXCEPTION_RULE, NULL, 0},
    {EXCEPTION_ACTIVITY, NULL, 0},
    {EXCEPTION_REASON, NULL, 0},
    {EXCEPTION_DECIDED_BY, NULL, 0},
};

static const struct form_row consultant_card_rows[] = {
    {CONSULTANT_CARD_STAFF, NULL, 0},   {CONSULTANT_CARD_CLOSER, NULL, 0},       {CONSULTANT_CARD_TALK, NULL, 0},
    {CONSULTANT_CARD_NOTICED, NULL, 0}, {CONSULTANT_CARD_TEXT, NULL, TEXT_ROWS},
};

static const struct form_row holiday_rows[] = {
    {HOLIDAY_TITLE, NULL, 0},
    {HOLIDAY_FIRST, NULL, 0},
    {HOLIDAY_LAST, NULL, 0},
    {HOLIDAY_TO_CHECK, NULL, 0},
};

static void
prepare_activity(struct app *app, void *record)
{
	struct activity *activity = record;

	activity->consultant = store_actor(app->store);
}

static void
prepare_open(struct app *app, void *record)
{
	struct open_invitation *open = record;

	(void)app;
	open->published = clock_today();
}

static void
prepare_invitation(struct app *app, void *record)
{
	struct invitation *invitation = record;

	(void)app;
	invitation->channel = INVITED_BY_PHONE;
	invitation->sent = clock_today();
}

static void
prepare_ambassador(struct app *app, void *record)
{
	struct ambassador *ambassador = record;

	(void)app;
	ambassador->since = clock_today();
}

static void
prepare_round(struct app *app, void *record)
{
	struct round *round = record;

	(void)app;
	round->seats = ROUND_SEATS;
}

static void
prepare_exception(struct app *app, void *record)
{
	struct round_exception *exception = record;

	exception->decided_by = store_actor(app->store);
}

static void
prepare_consultant_card(struct app *app, void *record)
{
	struct consultant_card *card = record;

	card->staff = store_actor(app->store);
}

static bool
activity_shows(const void *record, int field)
{
	const struct activity *activity = record;
	const bool visit = activity->kind == ACTIVITY_VISIT;

	switch (field) {
	case ACTIVITY_ROUND:
		return visit || activity->kind == ACTIVITY_PRE_VISIT || !uuid_is_none(activity->round);
	case ACTIVITY_OCCASION:
		return visit || activity->occasion != INTEGER_NONE;
	case ACTIVITY_ANONYMOUS_SIGN_UPS:
		return activity->kind == ACTIVITY_WORKSHOP || activity->anonymous_sign_ups != INTEGER_NONE;
	case ACTIVITY_ANONYMOUS_ATTENDED:
		return activity->kind != ACTIVITY_PRE_VISIT || activity->anonymous_attended != INTEGER_NONE;
	default:
		return true;
	}
}

/* Presenting is only asked about when a community is presented. */
static bool
programme_shows(const void *record, int field)
{
	const struct programme_item *item = record;

	if (field == PROGRAMME_READ_MORE)
		return !uuid_is_none(item->community) || !text_is_empty(item->read_more);
	return true;
}

static bool
invitation_shows(const void *record, int field)
{
	const struct invitation *invitation = record;

	switch (field) {
	case INVITATION_REPLIED:
		return invitation->reply != REPLY_NONE || !date_is_none(invitation->replied);
	case INVITATION_TAKES_PART:
		return invitation_came(invitation) || invitation->takes_part != 0;
	default:
		return true;
	}
}

/* An answer is from today unless another day is written. */
static int
invitation_adjust(void *record, int field)
{
	struct invitation *invitation = record;

	if (field != INVITATION_REPLY || invitation->reply == REPLY_NONE || !date_is_none(invitation->replied))
		return ERROR_NO_FIELD;
	invitation->replied = clock_today();
	return INVITATION_REPLIED;
}

static bool
round_place_shows(const void *record, int field)
{
	const struct round_place *place = record;

	return field != ROUND_PLACE_DECIDED || place->decision != DECISION_NONE || !date_is_none(place->decided);
}

static int
round_place_adjust(void *record, int field)
{
	struct round_place *place = record;

	if (field != ROUND_PLACE_DECISION || place->decision == DECISION_NONE || !date_is_none(place->decided))
		return ERROR_NO_FIELD;
	place->decided = clock_today();
	return ROUND_PLACE_DECIDED;
}

static bool
round_member_shows(const void *record, int field)
{
	const struct round_member *member = record;

	return field != ROUND_MEMBER_POSITION || member->state == MEMBER_WAITING;
}

static const struct form_page pages[] = {
    {.entity = &activity_entity,
     .title_new = "Ny aktivitet",
     .title_edit = "Ret aktivitet",
     .beginning_of = activity_beginning,
     .definite_of = activity_definite,
     FORM_ROWS(activity_rows),
     .prepare = prepare_activity,
     .shows = activity_shows},
    {.entity = &programme_item_entity,
     .title_new = "Nyt programpunkt",
     .title_edit = "Ret programpunkt",
     .definite = "punktet",
     .preposition = "til",
     FORM_ROWS(programme_rows),
     .shows = programme_shows},
    {.entity = &open_invitation_entity,
     .title_new = "Ny åben invitation",
     .title_edit = "Ret åben invitation",
     .definite = "invitationen",
     .preposition = "til",
     FORM_ROWS(open_rows),
     .prepare = prepare_open},
    {.entity = &invitation_entity,
     .title_new = "Ny invitation",
     .title_edit = "Ret invitation",
     .definite = "invitationen",
     .preposition = "til",
     FORM_ROWS(invitation_rows),
     .prepare = prepare_invitation,
     .shows = invitation_shows,
     .adjust = invitation_adjust},
    {.entity = &pathway_entity,
     .title_new = "Nyt forløb",
     .title_edit = "Ret forløb",
     .definite = "forløbet",
     FORM_ROWS(pathway_rows)},
    {.entity = &input_card_entity,
     .title_new = "Nyt input",
     .title_edit = "Ret input",
     .definite = "det",
     .preposition = "fra",
     FORM_ROWS(input_rows),
     .reminder = "Skriv ingen navne, og intet, der viser, hvem der har sagt det."},
    {.entity = &exit_card_entity,
     .title_new = "Nyt afslutningskort",
     .title_edit = "Afslutningskort",
     .definite = "kortet",
     .preposition = "fra",
     FORM_ROWS(exit_rows),
     .reminder = "Bland kortene først. Ingen kan se, hvem der har skrevet hvad."},
    {.entity = &ambassador_entity,
     .title_new = "Ny ambassadør",
     .title_edit = "Ret ambassadør",
     .definite = "det",
     FORM_ROWS(ambassador_rows),
     .prepare = prepare_ambassador},
    {.entity = &round_entity,
     .title_new = "Ny besøgsrunde",
     .title_edit = "Ret besøgsrunde",
     .definite = "runden",
     FORM_ROWS(round_rows),
     .prepare = prepare_round},
    {.entity = &round_place_entity,
     .title_new = "Nyt sted i runden",
     .title_edit = "Ret sted i runden",
     .definite = "stedet",
     .preposition = "i",
     FORM_ROWS(round_place_rows),
     .shows = round_place_shows,
     .adjust = round_place_adjust},
    {.entity = &round_member_entity,
     .title_new = "Ny i besøgsrunde",
     .title_edit = "Ret i besøgsrunde",
     .definite = "det",
     .preposition = "for",
     FORM_ROWS(round_member_rows),
     .shows = round_member_shows},
    {.entity = &round_exception_entity,
     .title_new = "Ny undtagelse",
     .title_edit = "Ret undtagelse",
     .definite = "undtagelsen",
     .preposition = "i",
     FORM_ROWS(exception_rows),
     .prepare = prepare_exception},
    {.entity = &consultant_card_entity,
     .title_new = "Nyt konsulentkort",
     .title_edit = "Ret konsulentkort",
     .definite = "kortet",
     .preposition = "fra",
     FORM_ROWS(consultant_card_rows),
     .reminder = "1 = slet ikke, 5 = i høj grad. Skriv ingen navne.",
     .prepare = prepare_consultant_card},
    {.entity = &holiday_entity,
     .title_new = "Ny ferie",
     .title_edit = "Ret ferie",
     .definite = "ferien",
     FORM_ROWS(holiday_rows)},
};

const struct form_page_table activity_form_pages = FORM_PAGE_TABLE(pages);
