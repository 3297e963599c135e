/* What each form asks for, in which order, and what a new record begins with. */
#include "form_pages.h"
#include "model/journal.h"
#include "model/office.h"
#include "model/value.h"
#include "model/youth.h"

enum { NOTE_ROWS = 6 };

static const struct form_row youth_rows[] = {
    {FORM_HEADING, "Person", 0},
    {YOUTH_FIRST_NAME, NULL, 0},
    {YOUTH_LAST_NAME, NULL, 0},
    {YOUTH_CALL_NAME, NULL, 0},
    {YOUTH_BORN, NULL, 0},
    {FORM_HEADING, "Kontakt", 0},
    {YOUTH_PHONE, NULL, 0},
    {YOUTH_EMAIL, NULL, 0},
    {YOUTH_ADDRESS, NULL, 0},
    {YOUTH_POSTCODE, NULL, 0},
    {YOUTH_ADDRESS_PROTECTED, NULL, 0},
    {YOUTH_PREFERRED_CONTACT, NULL, 0},
    {YOUTH_NO_CONTACT, NULL, 0},
    {FORM_HEADING, "Forløb", 0},
    {YOUTH_CONSULTANT, NULL, 0},
    {YOUTH_STATE, NULL, 0},
    {YOUTH_END_REASON, NULL, 0},
    {YOUTH_SOURCE, NULL, 0},
    {YOUTH_SOURCE_DATE, NULL, 0},
    {YOUTH_INFORMED, NULL, 0},
    {FORM_HEADING, "Ydelse, uddannelse og job", 0},
    {YOUTH_BENEFIT, NULL, 0},
    {YOUTH_EDUCATION, NULL, 0},
    {YOUTH_JOB, NULL, 0},
    {YOUTH_HOURS, NULL, 0},
    {FORM_HEADING, "Fællesskab og hensyn", 0},
    {YOUTH_IN_COMMUNITY, NULL, 0},
    {YOUTH_TAKES_PART, NULL, 0},
    {YOUTH_NEEDS, NULL, 0},
    {YOUTH_AVAILABILITY, NULL, 0},
    {FORM_HEADING, "Følsomt: frivilligt, kun hvis den unge selv har sagt det, og det er nødvendigt", 0},
    {YOUTH_PSYCHOLOGICAL, NULL, 0},
    {YOUTH_SOCIAL, NULL, 0},
    {YOUTH_HEALTH, NULL, 0},
};

static const struct form_row note_rows[] = {
    {NOTE_KIND, NULL, 0},      {NOTE_HAPPENED, NULL, 0}, {NOTE_MINUTES, NULL, 0}, {NOTE_TEXT, NULL, NOTE_ROWS},
    {FORM_FOLLOW_UP, NULL, 0}, {NOTE_AUTHOR, NULL, 0},   {NOTE_FILING, NULL, 0},  {NOTE_SENSITIVE, NULL, 0},
};

static const struct form_row contact_rows[] = {
    {CONTACT_CHANNEL, NULL, 0}, {CONTACT_OUTCOME, NULL, 0}, {CONTACT_HAPPENED, NULL, 0},
    {CONTACT_TEXT, NULL, 0},    {FORM_FOLLOW_UP, NULL, 0},  {CONTACT_AUTHOR, NULL, 0},
};

static const struct form_row task_rows[] = {
    {TASK_TITLE, NULL, 0}, {TASK_DUE, NULL, 0},    {TASK_KIND, NULL, 0},     {TASK_MINUTES, NULL, 0},
    {TASK_PLACE, NULL, 0}, {TASK_URGENT, NULL, 0}, {TASK_ASSIGNEE, NULL, 0}, {TASK_DONE, NULL, 0},
};

static const struct form_row wish_rows[] = {
    {WISH_KIND, NULL, 0},
    {WISH_TEXT, NULL, 0},
    {WISH_INTEREST, NULL, 0},
};

static const struct form_row consent_rows[] = {
    {CONSENT_KIND, NULL, 0},  {CONSENT_GIVEN, NULL, 0}, {CONSENT_FROM, NULL, 0},
    {CONSENT_UNTIL, NULL, 0}, {CONSENT_HOW, NULL, 0},
};

static const struct form_row situation_rows[] = {
    {SITUATION_KIND, NULL, 0},     {SITUATION_BENEFIT_CODE, NULL, 0}, {SITUATION_EDUCATION_CODE, NULL, 0},
    {SITUATION_JOB_CODE, NULL, 0}, {SITUATION_HOURS, NULL, 0},        {SITUATION_SINCE, NULL, 0},
    {SITUATION_UNTIL, NULL, 0},    {SITUATION_SOURCE, NULL, 0},
};

static const struct form_row staff_rows[] = {
    {STAFF_NAME, NULL, 0},  {STAFF_INITIALS, NULL, 0}, {STAFF_ROLE, NULL, 0},     {STAFF_PHONE, NULL, 0},
    {STAFF_EMAIL, NULL, 0}, {STAFF_LOGIN, NULL, 0},    {STAFF_INACTIVE, NULL, 0},
};

static const struct form_row code_rows[] = {
    {CODE_LIST, NULL, 0},     {CODE_CODE, NULL, 0},     {CODE_LABEL, NULL, 0},      {CODE_SHORT_LABEL, NULL, 0},
    {CODE_GROUPING, NULL, 0}, {CODE_POSITION, NULL, 0}, {CODE_VALID_FROM, NULL, 0}, {CODE_VALID_TO, NULL, 0},
};

static void
prepare_youth(struct app *app, void *record)
{
	struct youth *youth = record;

	youth->consultant = store_actor(app->store);
	youth->state = YOUTH_NEW;
	youth->source_date = clock_today();
}

static void
prepare_note(struct app *app, void *record)
{
	struct note *note = record;

	note->kind = store_find_code(app->store, "notat", "Telefon");
	note->happened = clock_today();
	note->minutes = instant_minutes(clock_now());
	note->author = store_actor(app->store);
}

static void
prepare_contact(struct app *app, void *record)
{
	struct contact *contact = record;

	contact->happened = clock_today();
	contact->author = store_actor(app->store);
}

static void
prepare_task(struct app *app, void *record)
{
	struct task *task = record;

	task->due = clock_today();
	task->assignee = store_actor(app->store);
}

static void
prepare_consent(struct app *app, void *record)
{
	struct consent *consent = record;

	(void)app;
	consent->given = ANSWER_YES;
	consent->from = clock_today();
}

static void
prepare_situation(struct app *app, void *record)
{
	struct situation *situation = record;

	(void)app;
	situation->since = clock_today();
}

static bool
youth_shows(const void *record, int field)
{
	const struct youth *youth = record;

	if (field == YOUTH_END_REASON)
		return youth->state == YOUTH_ENDED;
	if (field == YOUTH_HOURS)
		return !uuid_is_none(youth->job);
	return true;
}

static bool
task_shows(const void *record, int field)
{
	const struct task *task = record;

	if (field == TASK_MINUTES || field == TASK_PLACE)
		return task->kind == TASK_APPOINTMENT;
	if (field == TASK_DONE)
		return task->record.version > 0;
	return true;
}

static bool
situation_shows(const void *record, int field)
{
	const struct situation *situation = record;

	switch (field) {
	case SITUATION_BENEFIT_CODE:
		return situation->kind == SITUATION_BENEFIT;
	case SITUATION_EDUCATION_CODE:
		return situation->kind == SITUATION_EDUCATION;
	case SITUATION_JOB_CODE:
	case SITUATION_HOURS:
		return situation->kind == SITUATION_JOB;
	default:
		return true;
	}
}

static const struct form_page pages[] = {
    {.entity = &youth_entity,
     .title_new = "Ny ung",
     .title_edit = "Ret ung",
     .definite = "den unge",
     FORM_ROWS(youth_rows),
     .prepare = prepare_youth,
     .shows = youth_shows},
    {.entity = &note_entity,
     .title_new = "Nyt notat",
     .title_edit = "Ret notat",
     .definite = "notatet",
     FORM_ROWS(note_rows),
     .reminder = "Skriv kun det nødvendige, og ikke om andre personer.",
     .prepare = prepare_note,
     .why_after_hours = "Hvorfor rettes notatet?"},
    {.entity = &contact_entity,
     .title_new = "Nyt kontaktforsøg",
     .title_edit = "Ret kontaktforsøg",
     .definite = "forsøget",
     FORM_ROWS(contact_rows),
     .prepare = prepare_contact},
    {.entity = &task_entity,
     .title_new = "Ny opgave",
     .title_edit = "Ret opgave",
     .definite = "opgaven",
     FORM_ROWS(task_rows),
     .prepare = prepare_task,
     .shows = task_shows},
    {.entity = &wish_entity,
     .title_new = "Nyt ønske",
     .title_edit = "Ret ønske",
     .definite = "ønsket",
     FORM_ROWS(wish_rows)},
    {.entity = &consent_entity,
     .title_new = "Nyt samtykke",
     .title_edit = "Ret samtykke",
     .definite = "samtykket",
     FORM_ROWS(consent_rows),
     .prepare = prepare_consent},
    {.entity = &situation_entity,
     .title_new = "Ny ændring",
     .title_edit = "Ret ændring",
     .definite = "ændringen",
     FORM_ROWS(situation_rows),
     .prepare = prepare_situation,
     .shows = situation_shows},
    {.entity = &staff_entity,
     .title_new = "Ny medarbejder",
     .title_edit = "Ret medarbejder",
     .definite = "medarbejderen",
     FORM_ROWS(staff_rows)},
    {.entity = &code_entity,
     .title_new = "Ny i kodeliste",
     .title_edit = "Ret i kodeliste",
     .definite = "den",
     FORM_ROWS(code_rows)},
};

static const struct form_page_table own_pages = FORM_PAGE_TABLE(pages);

static const struct form_page_table *const tables[] = {&own_pages, &place_form_pages, &activity_form_pages,
						       &plan_form_pages};

const struct form_page *
form_page_of(const struct entity *entity)
{
	for (size_t t = 0; t < sizeof(tables) / sizeof(tables[0]); t++)
		for (size_t i = 0; i < tables[t]->count; i++)
			if (tables[t]->pages[i].entity == entity)
				return &tables[t]->pages[i];
	return NULL;
}
