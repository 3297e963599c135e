/* Search over people and notes, and who may be the same. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/clock.h"
#include "crowd.h"
#include "model/journal.h"
#include "store/change.h"
#include "store/search.h"

static void
search(const char *typed, struct people_hits *hits)
{
	struct error error;

	crowd_good(search_people(town.store, typed, clock_today(), hits, &error), &error);
}

/* What is typed, whom it is about, and whether they meet. */
static void
test_spellings_meet(void **state)
{
	static const struct {
		const char *typed, *first, *last;
		bool found;
	} vectors[] = {
	    {"aase", "Åse", "Hammer", true},
	    {"åse", "Aase", "Lund", true},
	    {"ase", "Åse", "Hammer", true},
	    {"soren", "Søren", "Ågård", true},
	    {"soeren", "Søren", "Ågård", true},
	    {"SØR", "Sørensen", "", true},
	    {"aagard", "Søren", "Ågård", true},
	    {"agaard", "Søren", "Ågård", true},
	    {"yildiz", "Fatima", "Yıldız Hassan", true},
	    {"lukasz", "Łukasz", "Nowak", true},
	    {"ham åse", "Åse", "Hammer", true},
	    {"aerø", "Ærø", "Østerby", true},
	    {"østerby", "Ærø", "Oesterby", true},
	    {"müller", "Muller", "", true},
	    {"bo", "Bo", "Æbelø", true},
	    {"xyz", "Bo", "Æbelø", false},
	    {"sara", "Søren", "", false},
	};

	(void)state;
	for (size_t i = 0; i < sizeof vectors / sizeof *vectors; i++) {
		struct uuid id = crowd_youth(&town, vectors[i].first, vectors[i].last);
		struct people_hits hits;
		bool found = false;

		search(vectors[i].typed, &hits);
		for (int k = 0; k < hits.count; k++)
			found = found || uuid_equal(hits.items[k].id, id);
		if (found != vectors[i].found && hits.total <= SEARCH_HITS)
			fail_msg("%s", vectors[i].typed);
	}
}

static void
test_hits_are_counted_and_the_first_shown(void **state)
{
	struct people_hits hits;

	(void)state;
	crowd_fill(&town, 300);
	search("a", &hits);
	assert_int_equal(hits.count, SEARCH_HITS);
	assert_true(hits.total > 100);
	search("", &hits);
	assert_int_equal(hits.total, 0);
}

static void
test_numbers_and_phones(void **state)
{
	struct youth youth;
	struct people_hits hits;

	(void)state;
	record_init(&youth_entity, &youth);
	crowd_set_text(&youth, YOUTH_FIRST_NAME, "Telefon");
	crowd_set_text(&youth, YOUTH_PHONE, "98765432");
	youth.born.first = youth.born.last = date_make(2008, 3, 14);
	youth.state = YOUTH_ACTIVE;
	crowd_save(&town, &youth);
	search("9876", &hits);
	assert_int_equal(hits.total, 1);
	assert_int_equal(hits.items[0].number, youth.record.number);
	assert_string_equal(hits.items[0].title, "Telefon");
	assert_int_equal(hits.items[0].age, 18);
	assert_int_equal(hits.items[0].state, YOUTH_ACTIVE);
	search("+45 98 76 54 32", &hits);
	assert_int_equal(hits.total, 1);
	search("u-4", &hits);
	assert_int_equal(hits.total, 1);
	assert_int_equal(hits.items[0].number, 4);
	search("004", &hits);
	assert_int_equal(hits.items[0].number, 4);
	record_clear(&youth);
}

static void
add_note(struct uuid youth, const char *words, bool sensitive, int day)
{
	struct note note;

	record_init(&note_entity, &note);
	note.youth = youth;
	note.kind = store_find_code(town.store, "notat", "TLF");
	note.happened = date_make(2026, 3, day);
	note.author = town.staff;
	note.sensitive = sensitive;
	crowd_set_text(&note, NOTE_TEXT, words);
	crowd_save(&town, &note);
	record_clear(&note);
}

static void
test_words_of_notes(void **state)
{
	struct uuid youth = crowd_youth(&town, "Amira", "Haddad");
	struct note_hits hits;
	struct error error;

	(void)state;
	add_note(youth, "Jeg har i dag, midt på formiddagen,\ntalt med Aase fra Klubben om kørsel til workshoppen.",
		 false, 10);
	add_note(youth, "Klubben siger noget følsomt.", true, 11);
	add_note(youth, "Klubben ringede.", false, 12);
	crowd_good(search_notes(town.store, "klub åse", &hits, &error), &error);
	assert_int_equal(hits.count, 1);
	assert_false(hits.more);
	assert_non_null(strstr(hits.items[0].excerpt, "Klubben"));
	assert_true(text_starts_with(hits.items[0].excerpt, "…"));
	assert_null(strchr(hits.items[0].excerpt, '\n'));
	assert_string_equal(hits.items[0].kind, "Telefon");
	assert_true(uuid_equal(hits.items[0].youth, youth));
	crowd_good(search_notes(town.store, "klubben", &hits, &error), &error);
	assert_int_equal(hits.count, 2);
	assert_int_equal(date_compare(hits.items[0].happened, date_make(2026, 3, 12)), 0);
	crowd_good(search_notes(town.store, "om", &hits, &error), &error);
	assert_int_equal(hits.count, 0);
	for (int i = 0; i < 6; i++)
		add_note(youth, "100 % enig", false, 13);
	crowd_good(search_notes(town.store, "enig", &hits, &error), &error);
	assert_int_equal(hits.count, SEARCH_HITS);
	assert_true(hits.more);
	crowd_good(search_notes(town.store, "%%%", &hits, &error), &error);
	assert_int_equal(hits.count, 0);
}

static void
test_who_may_be_the_same(void **state)
{
	struct youth youth, twin;
	struct likeness alike;
	struct error error;

	(void)state;
	record_init(&youth_entity, &youth);
	record_init(&youth_entity, &twin);
	crowd_set_text(&youth, YOUTH_FIRST_NAME, "Åse");
	crowd_set_text(&youth, YOUTH_LAST_NAME, "Sæd");
	crowd_set_text(&youth, YOUTH_PHONE, "87878787");
	youth.born.first = youth.born.last = date_make(2007, 1, 2);
	crowd_save(&town, &youth);
	crowd_set_text(&twin, YOUTH_FIRST_NAME, "Aase");
	crowd_set_text(&twin, YOUTH_LAST_NAME, "Saed");
	twin.born = youth.born;
	crowd_good(search_alike(town.store, &twin, clock_today(), &alike, &error), &error);
	assert_int_equal(alike.count, 1);
	assert_true(uuid_equal(alike.items[0].id, youth.record.id));
	twin.born = PERIOD_NONE;
	crowd_good(search_alike(town.store, &twin, clock_today(), &alike, &error), &error);
	assert_int_equal(alike.count, 0);
	crowd_set_text(&twin, YOUTH_PHONE, "87878787");
	crowd_good(search_alike(town.store, &twin, clock_today(), &alike, &error), &error);
	assert_int_equal(alike.count, 1);
	crowd_good(search_alike(town.store, &youth, clock_today(), &alike, &error), &error);
	assert_int_equal(alike.count, 0);
	record_clear(&youth);
	record_clear(&twin);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_spellings_meet),
	    cmocka_unit_test(test_numbers_and_phones),
	    cmocka_unit_test(test_words_of_notes),
	    cmocka_unit_test(test_who_may_be_the_same),
	    cmocka_unit_test(test_hits_are_counted_and_the_first_shown),
	};

	return cmocka_run_group_tests_name("search", tests, crowd_setup, crowd_teardown);
}
