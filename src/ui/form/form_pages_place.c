/* The forms of places, what is agreed with them, their communities and who takes part in those. */
#include "form_pages.h"
#include "model/community.h"
#include "model/place.h"

enum { NOTE_ROWS = 6 };

static const struct form_row workplace_rows[] = {
    {FORM_HEADING, "Sted", 0},       {WORKPLACE_NAME, NULL, 0},          {WORKPLACE_ALIASES, NULL, 0},
    {WORKPLACE_DEPARTMENT, NULL, 0}, {WORKPLACE_KIND, NULL, 0},          {FORM_HEADING, "Kontakt", 0},
    {WORKPLACE_CONTACT, NULL, 0},    {WORKPLACE_PHONE, NULL, 0},         {WORKPLACE_EMAIL, NULL, 0},
    {WORKPLACE_ADDRESS, NULL, 0},    {WORKPLACE_OPENING, NULL, 0},       {FORM_HEADING, "Som besøgssted", 0},
    {WORKPLACE_STATE, NULL, 0},      {WORKPLACE_SUGGESTED_FOR, NULL, 0}, {WORKPLACE_SUGGESTION, NULL, 0},
    {WORKPLACE_INTEREST, NULL, 0},   {WORKPLACE_OFFERS, NULL, 0},        {WORKPLACE_SEATS, NULL, 0},
    {WORKPLACE_OPERATION, NULL, 0},  {WORKPLACE_STAFFED, NULL, 0},       {WORKPLACE_NEUTRAL, NULL, 0},
    {WORKPLACE_ACCESS, NULL, 0},     {FORM_HEADING, "Invitation", 0},    {WORKPLACE_YOUNG_HOST, NULL, 0},
    {WORKPLACE_READ_MORE, NULL, 0},  {WORKPLACE_VIDEO, NULL, 0},
};

static const struct form_row note_rows[] = {
    {PLACE_NOTE_WORKPLACE, NULL, 0},
    {PLACE_NOTE_HAPPENED, NULL, 0},
    {PLACE_NOTE_TEXT, NULL, NOTE_ROWS},
    {PLACE_NOTE_AUTHOR, NULL, 0},
};

static const struct form_row community_rows[] = {
    {COMMUNITY_NAME, NULL, 0},      {COMMUNITY_WORKPLACE, NULL, 0}, {COMMUNITY_INTEREST, NULL, 0},
    {COMMUNITY_MEETS, NULL, 0},     {COMMUNITY_AGE_FROM, NULL, 0},  {COMMUNITY_AGE_TO, NULL, 0},
    {COMMUNITY_PRICE, NULL, 0},     {COMMUNITY_SEATS, NULL, 0},     {COMMUNITY_GIVES, NULL, 0},
    {COMMUNITY_READ_MORE, NULL, 0}, {COMMUNITY_CLOSED, NULL, 0},
};

static const struct form_row membership_rows[] = {
    {MEMBERSHIP_COMMUNITY, NULL, 0},  {MEMBERSHIP_STEP, NULL, 0},       {MEMBERSHIP_CURIOUS_DAY, NULL, 0},
    {MEMBERSHIP_TRYING_DAY, NULL, 0}, {MEMBERSHIP_JOINED_DAY, NULL, 0}, {MEMBERSHIP_STOPPED_DAY, NULL, 0},
    {MEMBERSHIP_ORIGIN, NULL, 0},     {MEMBERSHIP_TEXT, NULL, 0},
};

/* A place is not asked about visits when it is a function. */
static bool
workplace_shows(const void *record, int field)
{
	const struct workplace *workplace = record;

	if (field == WORKPLACE_STATE || field == WORKPLACE_SUGGESTED_FOR || field == WORKPLACE_SUGGESTION ||
	    field == WORKPLACE_SEATS)
		return workplace->kind == WORKPLACE_PLACE;
	return true;
}

static void
prepare_note(struct app *app, void *record)
{
	struct place_note *note = record;

	note->happened = clock_today();
	note->author = store_actor(app->store);
}

static void
prepare_membership(struct app *app, void *record)
{
	struct membership *membership = record;

	(void)app;
	membership->curious = clock_today();
}

static bool
community_shows(const void *record, int field)
{
	return field != COMMUNITY_CLOSED || record_header(record)->version > 0;
}

/* The days of the steps that are reached. */
static bool
membership_shows(const void *record, int field)
{
	const struct membership *membership = record;

	if (field >= MEMBERSHIP_CURIOUS_DAY && field <= MEMBERSHIP_STOPPED_DAY)
		return field - MEMBERSHIP_CURIOUS_DAY <= membership->step;
	return true;
}

/* A step is reached today unless another day is written. */
static int
membership_adjust(void *record, int field)
{
	struct membership *membership = record;
	struct date *const days[] = {&membership->curious, &membership->trying, &membership->joined,
				     &membership->stopped};
	struct date *day = days[membership->step];

	if (field != MEMBERSHIP_STEP || !date_is_none(*day))
		return ERROR_NO_FIELD;
	*day = clock_today();
	return MEMBERSHIP_CURIOUS_DAY + membership->step;
}

static const struct form_page pages[] = {
    {.entity = &workplace_entity,
     .title_new = "Nyt sted",
     .title_edit = "Ret sted",
     .definite = "stedet",
     FORM_ROWS(workplace_rows),
     .shows = workplace_shows},
    {.entity = &place_note_entity,
     .title_new = "Nyt notat",
     .title_edit = "Ret notat",
     .definite = "notatet",
     FORM_ROWS(note_rows),
     .reminder = "Skriv ikke om de enkelte unge her.",
     .prepare = prepare_note},
    {.entity = &community_entity,
     .title_new = "Nyt fællesskab",
     .title_edit = "Ret fællesskab",
     .definite = "fællesskabet",
     .preposition = "på",
     FORM_ROWS(community_rows),
     .shows = community_shows},
    {.entity = &membership_entity,
     .title_new = "Nyt fællesskab",
     .title_edit = "Ret fællesskab",
     .definite = "det",
     .preposition = "for",
     FORM_ROWS(membership_rows),
     .prepare = prepare_membership,
     .shows = membership_shows,
     .adjust = membership_adjust},
};

const struct form_page_table place_form_pages = FORM_PAGE_TABLE(pages);
