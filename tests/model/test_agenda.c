/* «Det skal du gøre»: urgency, words and order. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "model/activity.h"
#include "model/agenda.h"
#include "model/office.h"

static const struct date today = {20529}; /* tirsdag 17-03-2026, uge 12 */

static struct agenda_item
item_of(enum agenda_kind kind, const char *title, struct date due, bool urgent)
{
	struct agenda_item item = {
	    .kind = kind, .urgency = agenda_urgency(due, urgent, today), .due = due, .minutes = INTEGER_NONE};

	snprintf(item.title, sizeof(item.title), "%s", title);
	return item;
}

static void
test_urgency(void **state)
{
	(void)state;
	assert_int_equal(agenda_urgency(DATE_NONE, false, today), URGENCY_LATER);
	assert_int_equal(agenda_urgency(DATE_NONE, true, today), URGENCY_URGENT);
	assert_int_equal(agenda_urgency(date_add_days(today, -1), false, today), URGENCY_URGENT);
	assert_int_equal(agenda_urgency(today, false, today), URGENCY_TODAY);
	assert_int_equal(agenda_urgency(today, true, today), URGENCY_URGENT);
	assert_int_equal(agenda_urgency(date_add_days(today, 1), false, today), URGENCY_LATER);
}

static void
assert_when(struct date due, bool urgent, const char *when)
{
	struct agenda_item item = item_of(AGENDA_TASK, "Ring", due, urgent);
	struct text out = {0};

	agenda_add_when(&out, &item, today);
	assert_string_equal(text_get(&out), when);
	text_clear(&out);
}

static void
test_when(void **state)
{
	(void)state;
	assert_when(date_add_days(today, -3), false, "HASTER");
	assert_when(date_add_days(today, 30), true, "HASTER");
	assert_when(today, false, "I DAG");
	assert_when(date_add_days(today, 1), false, "I morgen");
	assert_when(date_add_days(today, 2), false, "Uge 12");
	assert_when(date_make(2026, 3, 23), false, "Uge 13");
	assert_when(date_make(2027, 1, 1), false, "Uge 53");
	assert_when(DATE_NONE, false, "");
}

static void
assert_sentence(const struct agenda_item *item, const char *sentence)
{
	int settings[SETTING_COUNT];
	struct text out = {0};

	for (int i = 0; i < SETTING_COUNT; i++)
		settings[i] = setting_rows[i].standard;
	agenda_add_sentence(&out, item, settings);
	assert_string_equal(text_get(&out), sentence);
	text_clear(&out);
}

static void
assert_count(enum agenda_kind kind, int count, const char *sentence)
{
	struct agenda_item item = item_of(kind, "", DATE_NONE, false);

	item.count = count;
	assert_sentence(&item, sentence);
}

static void
test_sentences_of_counts(void **state)
{
	(void)state;
	assert_count(AGENDA_SILENCE, 3, "Ingen kontakt i 30 dage: 3 unge");
	assert_count(AGENDA_SILENCE, 1, "Ingen kontakt i 30 dage: 1 ung");
	assert_count(AGENDA_CONSENT, 2, "Samtykke udløber inden 30 dage: 2 unge");
	assert_count(AGENDA_FIRST_CONTACT, 4, "Ikke kontaktet inden 5 arbejdsdage: 4 unge");
	assert_count(AGENDA_NEVER_REACHED, 2, "Aldrig nået efter 3 forsøg: 2 unge");
	assert_count(AGENDA_RIGHTS, 5, "Rettigheder ikke fortalt inden 30 dage: 5 unge");
	assert_count(AGENDA_THIRTY, 2, "Fylder 30 inden 60 dage: 2 unge");
	assert_count(AGENDA_MISSING, 6, "Mangler telefon eller konsulent: 6 unge");
}

static void
test_sentences_of_tasks(void **state)
{
	struct agenda_item task = item_of(AGENDA_TASK, "Ring til Amira H. om kørsel", today, false);

	(void)state;
	assert_sentence(&task, "Ring til Amira H. om kørsel");
	snprintf(task.person, sizeof(task.person), "Amira H.");
	assert_sentence(&task, "Ring til Amira H. om kørsel");
	snprintf(task.person, sizeof(task.person), "Åse H.");
	assert_sentence(&task, "Ring til Amira H. om kørsel (Åse H.)");
	task.title[0] = '\0';
	task.person[0] = '\0';
	assert_sentence(&task, "opgave");
}

static void
assert_work(struct agenda_item item, const char *sentence, const char *brief, const char *place)
{
	const int settings[SETTING_COUNT] = {0};
	struct text out = {0};

	assert_sentence(&item, sentence);
	agenda_add_brief(&out, &item, settings);
	assert_string_equal(text_get(&out), brief);
	text_reset(&out);
	agenda_add_place(&out, &item);
	assert_string_equal(text_get(&out), place);
	text_clear(&out);
}

static void
test_sentences_of_drafts(void **state)
{
	struct agenda_item draft = item_of(AGENDA_DRAFT, "notat", DATE_NONE, false);

	(void)state;
	assert_sentence(&draft, "Kladde: notat");
	draft.youth_number = 14;
	draft.minutes = 13 * 60 + 20;
	assert_work(draft, "Kladde: notat om U-014 fra kl. 13.20", "Kladde: notat om U-014 kl. 13.20", "");
	draft.due = today;
	assert_work(draft, "Kladde: notat om U-014 fra tir 17.3. kl. 13.20", "Kladde: notat om U-014 tir 17.3.", "");
}

static void
test_a_line_about_one_person_names_them(void **state)
{
	struct agenda_item item = item_of(AGENDA_SILENCE, "", DATE_NONE, false);

	(void)state;
	snprintf(item.person, sizeof(item.person), "Bo H.");
	assert_sentence(&item, "Ingen kontakt i 30 dage: Bo H.");
}

static void
test_sentences_of_work(void **state)
{
	(void)state;
	assert_work((struct agenda_item){.kind = AGENDA_ANSWERS, .count = 20},
		    "Svar mangler fra 20 inviterede til workshoppen", "Svar mangler fra 20 inviterede", "Workshop");
	assert_work((struct agenda_item){.kind = AGENDA_CALLS, .count = 12}, "Ring til 12 om workshoppen",
		    "Ring til 12 om workshoppen", "Workshop");
	assert_work((struct agenda_item){.kind = AGENDA_NO_SHOW, .count = 2}, "Skriv til 2, der ikke kom",
		    "Skriv til 2, der ikke kom", "Unge");
	assert_work((struct agenda_item){.kind = AGENDA_VISIT_DATES, .count = 3}, "3 besøg mangler en dato",
		    "3 besøg mangler en dato", "Besøg");
	assert_work((struct agenda_item){.kind = AGENDA_PRE_VISIT, .count = 1, .title = "Musikskolen"},
		    "Forbesøg mangler: Musikskolen", "Forbesøg mangler: Musikskolen", "Besøg");
	assert_work((struct agenda_item){.kind = AGENDA_CONTACT_PERSON, .count = 2, .title = "Musikskolen"},
		    "Kontaktperson mangler 2 steder", "Kontaktperson mangler 2 steder", "Steder");
	assert_work((struct agenda_item){.kind = AGENDA_ATTENDANCE, .count = 1, .title = "workshoppen"},
		    "Fremmødet mangler: workshoppen", "Fremmødet mangler: workshoppen", "Workshop");
	assert_work((struct agenda_item){.kind = AGENDA_ATTENDANCE, .activity = ACTIVITY_VISIT, .count = 2},
		    "Fremmødet mangler 2 gange", "Fremmødet mangler 2 gange", "Besøg");
	assert_work((struct agenda_item){.kind = AGENDA_EXIT_CARDS, .count = 1, .title = "workshoppen"},
		    "Afslutningskort mangler: workshoppen", "Afslutningskort mangler: workshoppen", "Workshop");
	assert_work((struct agenda_item){.kind = AGENDA_DECISION, .count = 3}, "Beslutning mangler 3 steder",
		    "Beslutning mangler 3 steder", "Besøg");
	assert_work((struct agenda_item){.kind = AGENDA_MILESTONE, .count = 1, .title = "Sende invitationer ud"},
		    "Sende invitationer ud", "Sende invitationer ud", "Plan");
	assert_work((struct agenda_item){.kind = AGENDA_MILESTONE, .count = 2}, "2 milepæle er forsinket",
		    "2 milepæle er forsinket", "Plan");
	assert_work((struct agenda_item){.kind = AGENDA_TASK, .title = "Ring", .youth_number = 14}, "Ring", "Ring",
		    "U-014");
}

static void
test_sentences_of_activities(void **state)
{
	struct agenda_item item = {.kind = AGENDA_ACTIVITY, .title = "Workshop for de unge", .place = "Villa Social"};

	(void)state;
	assert_work(item, "Workshop for de unge", "Workshop, Villa Social", "");
	item.activity = ACTIVITY_GROUP_MEETING;
	snprintf(item.title, sizeof item.title, "Møde i arbejdsgruppen");
	assert_work(item, "Møde i arbejdsgruppen", "Møde i arbejdsgruppen", "");
	item.title[0] = '\0';
	assert_work(item, "Arbejdsgruppemøde", "Arbejdsgruppemøde", "");
	item.activity = ACTIVITY_PRE_VISIT;
	assert_work(item, "Forbesøg", "Forbesøg, Villa Social", "");
}

static void
test_dates_of_a_round(void **state)
{
	struct visit_dates dates = {.agreed = 6, .wanted = 6};
	struct text out = {0};

	(void)state;
	visit_dates_add(&out, &dates);
	assert_string_equal(text_get(&out), "Besøg: 6 af 6 datoer er aftalt");
	text_clear(&out);
}

/* What an activity asks for stands among the tasks, by its day. */
static void
test_work_is_ordered_with_the_tasks(void **state)
{
	struct agenda_item task = item_of(AGENDA_TASK, "Ring", date_add_days(today, 6), false);
	struct agenda_item dates = item_of(AGENDA_VISIT_DATES, "", date_add_days(today, 3), false);
	struct agenda_item silence = item_of(AGENDA_SILENCE, "", DATE_NONE, false);

	(void)state;
	assert_true(agenda_compare(&dates, &task) < 0);
	dates.due = DATE_NONE;
	assert_true(agenda_compare(&dates, &task) > 0);
	assert_true(agenda_compare(&dates, &silence) < 0);
}

/* Shuffled by every rotation and sorted, the lines always come in the order of the picture. */
static void
test_order(void **state)
{
	enum { COUNT = 9 };
	struct agenda_item sorted[COUNT], items[COUNT];

	(void)state;
	sorted[0] = item_of(AGENDA_TASK, "overskredet", date_add_days(today, -2), false);
	sorted[1] = item_of(AGENDA_TASK, "haster", date_add_days(today, 9), true);
	sorted[2] = item_of(AGENDA_TASK, "kl. 9", today, false);
	sorted[2].minutes = 9 * 60;
	sorted[3] = item_of(AGENDA_TASK, "i dag", today, false);
	sorted[4] = item_of(AGENDA_DRAFT, "notat", DATE_NONE, false);
	sorted[5] = item_of(AGENDA_TASK, "a", date_add_days(today, 6), false);
	sorted[6] = item_of(AGENDA_TASK, "b", date_add_days(today, 6), false);
	sorted[7] = item_of(AGENDA_TASK, "uden frist", DATE_NONE, false);
	sorted[8] = item_of(AGENDA_SILENCE, "", DATE_NONE, false);
	for (int turn = 0; turn < COUNT; turn++) {
		for (int i = 0; i < COUNT; i++)
			items[i] = sorted[(i * 2 + turn) % COUNT];
		qsort(items, COUNT, sizeof(items[0]), agenda_compare);
		for (int i = 0; i < COUNT; i++)
			assert_int_equal(agenda_compare(&items[i], &sorted[i]), 0);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_urgency),
	    cmocka_unit_test(test_when),
	    cmocka_unit_test(test_sentences_of_counts),
	    cmocka_unit_test(test_sentences_of_tasks),
	    cmocka_unit_test(test_sentences_of_drafts),
	    cmocka_unit_test(test_a_line_about_one_person_names_them),
	    cmocka_unit_test(test_sentences_of_work),
	    cmocka_unit_test(test_sentences_of_activities),
	    cmocka_unit_test(test_dates_of_a_round),
	    cmocka_unit_test(test_work_is_ordered_with_the_tasks),
	    cmocka_unit_test(test_order),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
