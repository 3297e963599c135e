/* «Det skal du gøre»: urgency, words and order. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

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
test_sentences_of_drafts(void **state)
{
	struct agenda_item draft = item_of(AGENDA_DRAFT, "notat", DATE_NONE, false);

	(void)state;
	assert_sentence(&draft, "Kladde: notat");
	draft.youth_number = 14;
	draft.minutes = 13 * 60 + 20;
	assert_sentence(&draft, "Kladde: notat om U-014 fra kl. 13.20");
	draft.due = today;
	assert_sentence(&draft, "Kladde: notat om U-014 fra tir 17.3. kl. 13.20");
}

static void
test_a_line_about_one_person_names_them(void **state)
{
	struct agenda_item item = item_of(AGENDA_SILENCE, "", DATE_NONE, false);

	(void)state;
	snprintf(item.person, sizeof(item.person), "Bo H.");
	assert_sentence(&item, "Ingen kontakt i 30 dage: Bo H.");
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
	sorted[4] = item_of(AGENDA_TASK, "a", date_add_days(today, 6), false);
	sorted[5] = item_of(AGENDA_TASK, "b", date_add_days(today, 6), false);
	sorted[6] = item_of(AGENDA_TASK, "uden frist", DATE_NONE, false);
	sorted[7] = item_of(AGENDA_SILENCE, "", DATE_NONE, false);
	sorted[8] = item_of(AGENDA_DRAFT, "notat", DATE_NONE, false);
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
	    cmocka_unit_test(test_order),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
