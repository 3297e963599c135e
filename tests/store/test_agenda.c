/* What waits for somebody, the figures and the timeline, by cases counted by hand. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "../../src/store/condition.h"
#include "base/clock.h"
#include "base/memory.h"
#include "crowd.h"
#include "model/journal.h"
#include "scene.h"
#include "store/agenda.h"
#include "store/change.h"
#include "store/draft.h"
#include "store/list.h"
#include "store/timeline.h"

static int
setup(void **state)
{
	crowd_setup(state);
	scene_delete_plans(&town);
	return 0;
}

/* Somebody nothing is missing of; the caller changes what the case is about, then saves. */
static void
begin_youth(struct youth *youth, const char *name)
{
	record_init(&youth_entity, youth);
	crowd_set_text(youth, YOUTH_FIRST_NAME, name);
	crowd_set_text(youth, YOUTH_LAST_NAME, "Haddad");
	crowd_set_text(youth, YOUTH_PHONE, "00000001");
	youth->consultant = town.staff;
	youth->informed = date_make(2026, 3, 1);
	youth->source_date = date_make(2026, 3, 16);
	youth->state = YOUTH_ACTIVE;
}

static struct uuid
end_youth(struct youth *youth)
{
	struct uuid id = crowd_save(&town, youth);

	record_clear(youth);
	return id;
}

static void
add_contact(struct uuid youth, int outcome, struct date happened)
{
	struct contact contact;

	record_init(&contact_entity, &contact);
	contact.youth = youth;
	contact.channel = CHANNEL_SMS;
	contact.happened = happened;
	contact.outcome = outcome;
	contact.author = town.staff;
	crowd_save(&town, &contact);
	record_clear(&contact);
}

static struct uuid
add_task(struct uuid youth, const char *title, struct date due, struct uuid assignee, int kind)
{
	struct task task;
	struct uuid id;

	record_init(&task_entity, &task);
	task.youth = youth;
	task.kind = kind;
	task.due = due;
	task.assignee = assignee;
	crowd_set_text(&task, TASK_TITLE, title);
	id = crowd_save(&town, &task);
	record_clear(&task);
	return id;
}

static int
count_of(const struct agenda *agenda, enum agenda_kind kind)
{
	for (size_t i = 0; i < agenda->count; i++)
		if (agenda->items[i].kind == kind)
			return agenda->items[i].count;
	return 0;
}

static void
read_agenda(struct agenda *agenda, struct uuid staff, int limit)
{
	struct error error;

	crowd_good(agenda_read(town.store, staff, clock_today(), limit, agenda, &error), &error);
}

/* The list behind a line has as many as the line says. */
static void
check_list_behind(const char *query, int value, int count)
{
	const struct filter filter = {.field = ERROR_NO_FIELD, .test = FILTER_QUERY, .text = query, .value = value};
	const struct list_query asked = {.filters = &filter, .filter_count = 1, .sort = LIST_SORT_NAME};
	struct list *list = list_new(town.store, &youth_entity);
	struct error error;

	crowd_good(list_set(list, &asked, &error), &error);
	assert_int_equal(list_count(list), count);
	list_free(list);
}

static void
test_nothing_waits_in_an_empty_file(void **state)
{
	struct agenda agenda;

	(void)state;
	read_agenda(&agenda, town.staff, 5);
	assert_int_equal(agenda.count, 0);
	assert_int_equal(agenda.later, 0);
	agenda_clear(&agenda);
}

/* Whether SQLite reads the index when it counts. */
static void
check_index(const char *query, const char *index)
{
	struct text sql = {0};
	sqlite3_stmt *plan;
	bool found = false;

	text_add(&sql, "EXPLAIN QUERY PLAN SELECT count(*) FROM (\n");
	condition_add_query(&sql, query, 0);
	text_add(&sql, "\n) AS waiting");
	assert_int_equal(sqlite3_prepare_v2(town.store->database, text_get(&sql), -1, &plan, NULL), SQLITE_OK);
	while (sqlite3_step(plan) == SQLITE_ROW)
		found = found || strstr(column_text(plan, 3), index) != NULL;
	sqlite3_finalize(plan);
	text_clear(&sql);
	if (!found)
		fail_msg("%s does not read %s", query, index);
}

static void
test_lines_are_counted_by_indexes_of_their_own(void **state)
{
	(void)state;
	check_index("youth_first_contact", "youth_by_first_contact");
	check_index("youth_never_reached", "contact_by_failure");
	check_index("youth_silent", "youth_by_last_contact");
	check_index("youth_consent_ending", "youth_by_consent");
	check_index("youth_rights", "youth_by_rights");
	check_index("youth_missing", "youth_by_missing");
	check_index("youth_turning_thirty", "youth_by_born");
	check_index("youth_occupied", "youth_by_education");
	check_index("youth_occupied", "youth_by_job");
}

static void
make_waiting_people(void)
{
	struct youth youth;
	struct uuid id;

	begin_youth(&youth, "Sent");
	youth.state = YOUTH_NEW;
	youth.source_date = date_make(2026, 3, 9);
	end_youth(&youth);
	begin_youth(&youth, "Nylig"); /* five working days ago is just in time */
	youth.state = YOUTH_NEW;
	youth.source_date = date_make(2026, 3, 10);
	id = end_youth(&youth);
	for (int i = 0; i < 3; i++)
		add_contact(id, i % 2 == 0 ? OUTCOME_NOT_REACHED : OUTCOME_MESSAGE_LEFT, date_make(2026, 3, 11 + i));
	begin_youth(&youth, "Tavs");
	id = end_youth(&youth);
	add_contact(id, OUTCOME_REACHED, date_make(2026, 2, 14));
	begin_youth(&youth, "Talt");
	id = end_youth(&youth);
	add_contact(id, OUTCOME_REACHED, date_make(2026, 2, 15));
	begin_youth(&youth, "Uvidende");
	youth.informed = DATE_NONE;
	youth.source_date = date_make(2026, 2, 14);
	crowd_set_text(&youth, YOUTH_PHONE, NULL);
	end_youth(&youth);
	begin_youth(&youth, "Alene");
	youth.consultant = UUID_NONE;
	end_youth(&youth);
}

static void
test_lines_count_people(void **state)
{
	struct agenda agenda;

	(void)state;
	make_waiting_people();
	read_agenda(&agenda, town.staff, 5);
	assert_int_equal(count_of(&agenda, AGENDA_FIRST_CONTACT), 1);
	assert_int_equal(count_of(&agenda, AGENDA_NEVER_REACHED), 1);
	assert_int_equal(count_of(&agenda, AGENDA_SILENCE), 1);
	assert_int_equal(count_of(&agenda, AGENDA_RIGHTS), 1);
	assert_int_equal(count_of(&agenda, AGENDA_MISSING), 2);
	assert_int_equal(count_of(&agenda, AGENDA_CONSENT), 0);
	agenda_clear(&agenda);
	check_list_behind("youth_first_contact", 5, 1);
	check_list_behind("youth_never_reached", 3, 1);
	check_list_behind("youth_never_reached", 4, 0);
	check_list_behind("youth_silent", 30, 1);
	check_list_behind("youth_rights", 30, 1);
	check_list_behind("youth_missing", 0, 2);
}

static void
test_consents_that_end(void **state)
{
	struct consent consent;
	struct youth youth;
	struct agenda agenda;
	struct uuid id;

	(void)state;
	begin_youth(&youth, "Samtykke");
	id = end_youth(&youth);
	record_init(&consent_entity, &consent);
	consent.youth = id;
	consent.kind = store_find_code(town.store, "samtykke", "FOTO");
	if (uuid_is_none(consent.kind))
		consent.kind = store_codes(town.store, "samtykke", clock_today()).items[0]->record.id;
	consent.given = ANSWER_YES;
	consent.from = date_make(2026, 1, 1);
	consent.until = date_make(2026, 4, 17);
	crowd_save(&town, &consent);
	record_clear(&consent);
	read_agenda(&agenda, town.staff, 5);
	assert_int_equal(count_of(&agenda, AGENDA_CONSENT), 0);
	agenda_clear(&agenda);
	clock_fix(date_make(2026, 3, 18), 8, 0);
	read_agenda(&agenda, town.staff, 5);
	assert_int_equal(count_of(&agenda, AGENDA_CONSENT), 1);
	agenda_clear(&agenda);
	clock_fix(date_make(2026, 3, 17), 13, 42);
}

static void
test_tasks_by_urgency_and_staff(void **state)
{
	struct uuid amira = crowd_youth(&town, "Amira", "Haddad"), other = uuid_make();
	struct staff colleague;
	struct agenda agenda;

	(void)state;
	record_init(&staff_entity, &colleague);
	crowd_set_text(&colleague, STAFF_NAME, "Lars");
	crowd_set_text(&colleague, STAFF_INITIALS, "LK");
	other = crowd_save(&town, &colleague);
	record_clear(&colleague);
	add_task(UUID_NONE, "Senere", date_make(2026, 3, 26), town.staff, TASK_TODO);
	add_task(amira, "Ring om kørsel", date_make(2026, 3, 17), town.staff, TASK_TODO);
	add_task(UUID_NONE, "For sent", date_make(2026, 3, 10), UUID_NONE, TASK_TODO);
	add_task(UUID_NONE, "En andens", date_make(2026, 3, 10), other, TASK_TODO);
	add_task(UUID_NONE, "Uden frist", DATE_NONE, town.staff, TASK_TODO);
	read_agenda(&agenda, town.staff, 3);
	assert_string_equal(agenda.items[0].title, "For sent");
	assert_int_equal(agenda.items[0].urgency, URGENCY_URGENT);
	assert_string_equal(agenda.items[1].title, "Ring om kørsel");
	assert_string_equal(agenda.items[1].person, "Amira H.");
	assert_int_equal(agenda.items[1].urgency, URGENCY_TODAY);
	assert_true(uuid_equal(agenda.items[1].youth, amira));
	assert_string_equal(agenda.items[2].title, "Senere");
	assert_int_equal(agenda.later, 1);
	agenda_clear(&agenda);
	read_agenda(&agenda, UUID_NONE, 10);
	assert_int_equal(agenda.later, 0);
	assert_string_equal(agenda.items[0].title, "En andens");
	agenda_clear(&agenda);
}

static void
test_appointments_come_next(void **state)
{
	struct agenda agenda;
	struct error error;

	(void)state;
	add_task(UUID_NONE, "I går", date_make(2026, 3, 16), town.staff, TASK_APPOINTMENT);
	add_task(UUID_NONE, "Workshop", date_make(2026, 3, 26), UUID_NONE, TASK_APPOINTMENT);
	add_task(UUID_NONE, "Møde", date_make(2026, 3, 18), UUID_NONE, TASK_APPOINTMENT);
	crowd_good(appointments_read(town.store, clock_today(), 5, &agenda, &error), &error);
	assert_int_equal(agenda.count, 2);
	assert_string_equal(agenda.items[0].title, "Møde");
	assert_string_equal(agenda.items[1].title, "Workshop");
	agenda_clear(&agenda);
}

static void
test_drafts_are_lines(void **state)
{
	struct uuid youth = crowd_youth(&town, "Kladde", "Ejer");
	struct draft draft = {.entity = &note_entity, .owner = youth, .body = memory_copy_text("tekst")};
	struct agenda agenda;
	struct error error;
	bool found = false;

	(void)state;
	crowd_good(draft_write(town.store, &draft, &error), &error);
	read_agenda(&agenda, town.staff, 0);
	for (size_t i = 0; i < agenda.count; i++)
		if (agenda.items[i].kind == AGENDA_DRAFT) {
			found = true;
			assert_true(agenda.items[i].youth_number > 0);
			assert_int_equal(agenda.items[i].minutes, 13 * 60 + 42);
			assert_true(date_is_none(agenda.items[i].due));
		}
	assert_true(found);
	agenda_clear(&agenda);
	draft_clear(&draft);
}

static struct uuid
code_of(const char *list, const char *code)
{
	struct uuid id = store_find_code(town.store, list, code);

	assert_false(uuid_is_none(id));
	return id;
}

static void
test_figures(void **state)
{
	struct youth_figures before, after;
	struct youth youth;
	struct error error;

	(void)state;
	crowd_good(youth_figures_read(town.store, &before, &error), &error);
	begin_youth(&youth, "Med");
	youth.benefit = code_of("ydelse", "KTH");
	youth.education = code_of("uddannelse", "FGU");
	end_youth(&youth);
	begin_youth(&youth, "Uden");
	youth.state = YOUTH_PAUSED;
	youth.benefit = code_of("ydelse", "INGEN");
	youth.education = code_of("uddannelse", "INGEN");
	youth.job = code_of("job", "INGEN");
	end_youth(&youth);
	begin_youth(&youth, "Ukendt");
	youth.job = code_of("job", "FRI");
	end_youth(&youth);
	crowd_good(youth_figures_read(town.store, &after, &error), &error);
	assert_int_equal(after.all, before.all + 3);
	assert_int_equal(after.by_state[YOUTH_ACTIVE], before.by_state[YOUTH_ACTIVE] + 2);
	assert_int_equal(after.by_state[YOUTH_PAUSED], before.by_state[YOUTH_PAUSED] + 1);
	assert_int_equal(after.with_benefit, before.with_benefit + 1);
	assert_int_equal(after.without_benefit, before.without_benefit + 1);
	assert_int_equal(after.benefit_unknown, before.benefit_unknown + 1);
	assert_int_equal(after.in_education_or_job, before.in_education_or_job + 2);
	check_list_behind("youth_occupied", 0, (int)after.in_education_or_job);
}

static void
set_state(struct uuid id, int value)
{
	struct youth before, after;
	struct error error;

	record_init(&youth_entity, &before);
	record_init(&youth_entity, &after);
	crowd_good(store_read(town.store, &youth_entity, id, &before, &error), &error);
	record_copy(&after, &before);
	after.state = value;
	crowd_good(store_save(town.store, &before, &after, "status", UUID_NONE, &error), &error);
	record_clear(&before);
	record_clear(&after);
}

static void
add_note(struct uuid youth, const char *text, int minutes, bool sensitive)
{
	struct note note;

	record_init(&note_entity, &note);
	note.youth = youth;
	note.kind = code_of("notat", "TLF");
	note.happened = date_make(2026, 3, 17);
	note.minutes = minutes;
	note.author = town.staff;
	note.sensitive = sensitive;
	crowd_set_text(&note, NOTE_TEXT, text);
	crowd_save(&town, &note);
	record_clear(&note);
}

static void
test_the_timeline_tells_everything_newest_first(void **state)
{
	static const struct {
		const char *kind, *text;
	} expected[] = {
	    {"Telefon", "Følsomt notat. Enter viser det."},
	    {"Status", "Ny → Kontaktet"},
	    {"Oprettet", "Henvist af: Klubsocialrådgiver"},
	    {"Telefon", "Formiddag"},
	    {"Sms", NULL},
	};
	struct youth youth;
	struct timeline timeline;
	struct error error;
	struct uuid id;

	(void)state;
	record_init(&youth_entity, &youth);
	crowd_set_text(&youth, YOUTH_FIRST_NAME, "Tid");
	youth.source = code_of("kilde", "KLUB");
	id = end_youth(&youth);
	add_contact(id, OUTCOME_MESSAGE_LEFT, date_make(2026, 3, 12));
	add_note(id, "Formiddag", 9 * 60, false);
	add_note(id, "Hemmelig sag", 14 * 60, true);
	clock_fix(date_make(2026, 3, 17), 13, 50);
	set_state(id, YOUTH_CONTACTED);
	clock_fix(date_make(2026, 3, 17), 13, 42);
	crowd_good(timeline_read(town.store, id, &timeline, &error), &error);
	assert_int_equal(timeline.count, sizeof expected / sizeof *expected);
	for (size_t i = 0; i < timeline.count; i++) {
		assert_string_equal(timeline.items[i].kind, expected[i].kind);
		if (expected[i].text != NULL)
			assert_string_equal(timeline.items[i].text, expected[i].text);
		assert_string_equal(timeline.items[i].author, "MB");
	}
	assert_int_equal(timeline.items[0].minutes, 14 * 60);
	assert_null(timeline.items[2].entity);
	assert_ptr_equal(timeline.items[4].entity, &contact_entity);
	timeline_clear(&timeline);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_nothing_waits_in_an_empty_file),
	    cmocka_unit_test(test_lines_count_people),
	    cmocka_unit_test(test_lines_are_counted_by_indexes_of_their_own),
	    cmocka_unit_test(test_consents_that_end),
	    cmocka_unit_test(test_figures),
	    cmocka_unit_test(test_tasks_by_urgency_and_staff),
	    cmocka_unit_test(test_appointments_come_next),
	    cmocka_unit_test(test_drafts_are_lines),
	    cmocka_unit_test(test_the_timeline_tells_everything_newest_first),
	};

	return cmocka_run_group_tests_name("agenda", tests, setup, crowd_teardown);
}
