/* The rules of a young person: age, the thirtieth birthday, the key of duplicates, checks and title. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "model/value.h"
#include "model/youth.h"

static const struct date today = {20529}; /* 17-03-2026 */

static struct youth *
youth_named(const char *first, const char *last, const char *born)
{
	struct youth *youth = record_new(&youth_entity);

	value_set_text(&youth_entity.fields[YOUTH_FIRST_NAME], youth, first);
	value_set_text(&youth_entity.fields[YOUTH_LAST_NAME], youth, last);
	assert_true(value_parse_stored(&youth_entity.fields[YOUTH_BORN], born, youth));
	return youth;
}

static void
test_age(void **state)
{
	struct youth *youth = youth_named("Amira", NULL, "2008-03-17");

	(void)state;
	assert_int_equal(youth_age(youth, today), 18);
	assert_int_equal(youth_age(youth, date_add_days(today, -1)), 17);
	assert_int_equal(youth_age(youth, date_make(2007, 1, 1)), -1);
	youth->born = (struct period){date_make(2008, 3, 1), date_make(2008, 3, 31), "marts 2008"};
	assert_int_equal(youth_age(youth, today), 17);
	assert_int_equal(youth_age(youth, date_make(2026, 3, 31)), 18);
	youth->born = PERIOD_NONE;
	assert_int_equal(youth_age(youth, today), -1);
	record_free(youth);
}

static void
test_days_to_thirty(void **state)
{
	struct youth *youth = youth_named("Bo", NULL, "1996-04-01");

	(void)state;
	assert_int_equal(youth_days_to_thirty(youth, today), 15);
	assert_int_equal(youth_days_to_thirty(youth, date_make(2026, 4, 1)), 0);
	assert_int_equal(youth_days_to_thirty(youth, date_make(2026, 4, 2)), -1);
	assert_true(value_parse_stored(&youth_entity.fields[YOUTH_BORN], "1996-02-29", youth));
	for (struct date day = date_make(2026, 2, 25); youth_days_to_thirty(youth, day) >= 0; day.day++)
		assert_int_equal(youth_age(youth, date_add_days(day, youth_days_to_thirty(youth, day))), 30);
	youth->born = PERIOD_NONE;
	assert_int_equal(youth_days_to_thirty(youth, today), -1);
	record_free(youth);
}

static bool
same_key(const char *first, const char *last, const char *other_first, const char *other_last, const char *born)
{
	struct youth *a = youth_named(first, last, "2006-03-14"), *b = youth_named(other_first, other_last, born);
	struct text one = {0}, other = {0};
	bool same;

	youth_add_match_key(&one, a);
	youth_add_match_key(&other, b);
	assert_int_equal(one.length, 16);
	assert_int_equal(strspn(text_get(&one), "0123456789abcdef"), 16);
	same = text_equal(text_get(&one), text_get(&other));
	text_clear(&one);
	text_clear(&other);
	record_free(a);
	record_free(b);
	return same;
}

static void
test_match_key(void **state)
{
	struct youth *unknown = youth_named("Søren", "Ågård", "");
	struct text key = {0};

	(void)state;
	assert_true(same_key("Søren", "Ågård", "SOEREN", "Aagaard", "2006-03-14"));
	assert_true(same_key("Anna-Lise", "Bæk", "Anna", "Lise Baek", "2006-03-14"));
	assert_true(same_key("Søren", NULL, "soren", NULL, "2006-03-14"));
	assert_false(same_key("Søren", "Ågård", "Søren", "Ågård", "2006-03-15"));
	assert_false(same_key("Søren", "Ågård", "Søren", "Ågren", "2006-03-14"));
	youth_add_match_key(&key, unknown);
	assert_int_equal(key.length, 0);
	record_free(unknown);
	text_clear(&key);
}

/* The finding on the field, or "" if there is none. */
static const char *
said(const struct youth *youth, int field, enum severity severity)
{
	static struct findings findings;
	const struct finding *finding;

	record_check(youth, today, &findings);
	finding = findings_for(&findings, field);
	if (finding == NULL)
		return "";
	assert_int_equal(finding->severity, severity);
	return finding->message;
}

static void
set_born(struct youth *youth, const char *stored)
{
	assert_true(value_parse_stored(&youth_entity.fields[YOUTH_BORN], stored, youth));
}

static void
test_age_is_warned_about(void **state)
{
	struct youth *youth = youth_named("Cecilie", "Åkjær", "1996-03-17");

	(void)state;
	assert_string_equal(said(youth, YOUTH_BORN, SEVERITY_WARNING),
			    "Personen er 30 år. Projektet er for unge fra 15 til 29 år. Vil du gemme alligevel?");
	set_born(youth, "1996-03-18");
	assert_string_equal(said(youth, YOUTH_BORN, SEVERITY_WARNING), "");
	set_born(youth, "2011-03-17");
	assert_string_equal(said(youth, YOUTH_BORN, SEVERITY_WARNING), "");
	set_born(youth, "2011-03-18");
	assert_non_null(strstr(said(youth, YOUTH_BORN, SEVERITY_WARNING), "er 14 år"));
	set_born(youth, "2011-03-01/2011-03-31 marts 2011");
	assert_string_equal(said(youth, YOUTH_BORN, SEVERITY_WARNING), "");
	set_born(youth, "1996-03-01/1996-03-31 marts 1996");
	assert_string_equal(said(youth, YOUTH_BORN, SEVERITY_WARNING), "");
	set_born(youth, "2026-03-18");
	assert_non_null(strstr(said(youth, YOUTH_BORN, SEVERITY_ERROR), "fremtiden"));
	set_born(youth, "1899-12-31");
	assert_non_null(strstr(said(youth, YOUTH_BORN, SEVERITY_ERROR), "1900"));
	record_free(youth);
}

static void
test_an_end_has_a_reason(void **state)
{
	struct youth *youth = youth_named("Emil", "Østerhave", "2005-05-05");

	(void)state;
	youth->state = YOUTH_ENDED;
	assert_string_equal(said(youth, YOUTH_END_REASON, SEVERITY_ERROR), "Skriv, hvorfor forløbet er afsluttet.");
	youth->end_reason = uuid_make();
	assert_string_equal(said(youth, YOUTH_END_REASON, SEVERITY_ERROR), "");
	youth->state = YOUTH_ACTIVE;
	assert_non_null(strstr(said(youth, YOUTH_END_REASON, SEVERITY_WARNING), "ikke afsluttet"));
	record_free(youth);
}

static void
test_a_cpr_number_is_warned_about(void **state)
{
	struct youth *youth = youth_named("Leyla", NULL, "2004-01-02");
	const struct field *needs = &youth_entity.fields[YOUTH_NEEDS];

	(void)state;
	value_set_text(needs, youth, "Ring til mor, 720305-5001");
	assert_string_equal(said(youth, YOUTH_NEEDS, SEVERITY_WARNING),
			    "Teksten ligner et CPR-nummer. Det skal ikke stå her.");
	value_set_text(needs, youth, "Ring til mor, 12 34 56 78");
	assert_string_equal(said(youth, YOUTH_NEEDS, SEVERITY_WARNING), "");
	value_set_text(&youth_entity.fields[YOUTH_EMAIL], youth, "ung7203055001@example.invalid");
	assert_string_equal(said(youth, YOUTH_EMAIL, SEVERITY_WARNING), "");
	value_set_text(&youth_entity.fields[YOUTH_LAST_NAME], youth, "720305-5001");
	assert_int_not_equal(strlen(said(youth, YOUTH_LAST_NAME, SEVERITY_WARNING)), 0);
	record_free(youth);
}

static void
test_days_ahead_are_warned_about(void **state)
{
	struct youth *youth = youth_named("Ida", NULL, "2004-01-02");

	(void)state;
	youth->informed = youth->source_date = today;
	assert_string_equal(said(youth, YOUTH_INFORMED, SEVERITY_WARNING), "");
	assert_string_equal(said(youth, YOUTH_SOURCE_DATE, SEVERITY_WARNING), "");
	youth->informed = youth->source_date = date_add_days(today, 1);
	assert_non_null(strstr(said(youth, YOUTH_INFORMED, SEVERITY_WARNING), "fremtiden"));
	assert_non_null(strstr(said(youth, YOUTH_SOURCE_DATE, SEVERITY_WARNING), "fremtiden"));
	record_free(youth);
}

static void
assert_title(const char *first, const char *last, const char *call, const char *title)
{
	struct youth *youth = youth_named(first, last, "");
	struct text out = {0};

	value_set_text(&youth_entity.fields[YOUTH_CALL_NAME], youth, call);
	youth_entity.title(youth, &out);
	assert_string_equal(text_get(&out), title);
	text_clear(&out);
	record_free(youth);
}

static void
test_titles(void **state)
{
	(void)state;
	assert_title("Amira", "Haddad", NULL, "Amira Haddad");
	assert_title("Åse", NULL, "Ås", "Åse");
	assert_title(NULL, "Yıldız", NULL, "Yıldız");
	assert_title(NULL, NULL, "Mus", "Mus");
	assert_title(NULL, NULL, NULL, "ung");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_age),
	    cmocka_unit_test(test_days_to_thirty),
	    cmocka_unit_test(test_match_key),
	    cmocka_unit_test(test_age_is_warned_about),
	    cmocka_unit_test(test_an_end_has_a_reason),
	    cmocka_unit_test(test_a_cpr_number_is_warned_about),
	    cmocka_unit_test(test_days_ahead_are_warned_about),
	    cmocka_unit_test(test_titles),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
