/* The life of a record, its number, and the findings about it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "model/journal.h"
#include "model/value.h"
#include "model/youth.h"

static const struct date today = {20529}; /* 17-03-2026 */

static void
test_a_new_record_is_empty(void **state)
{
	struct youth youth;

	(void)state;
	memset(&youth, 0x5A, sizeof(youth));
	record_init(&youth_entity, &youth);
	assert_ptr_equal(record_header(&youth)->entity, &youth_entity);
	assert_true(uuid_is_none(youth.record.id));
	assert_int_equal(youth.record.version, 0);
	assert_true(instant_is_none(youth.record.created_at));
	assert_true(instant_is_none(youth.record.deleted_at));
	assert_int_equal(youth.hours, INTEGER_NONE);
	for (int i = 0; i < YOUTH_FIELD_COUNT; i++)
		assert_true(value_is_empty(&youth_entity.fields[i], &youth));
	record_clear(&youth);
	record_free(NULL);
}

static void
test_clearing_forgets_everything(void **state)
{
	struct youth *youth = record_new(&youth_entity);

	(void)state;
	value_set_text(&youth_entity.fields[YOUTH_FIRST_NAME], youth, "Åse");
	youth->record.id = uuid_make();
	youth->record.number = 14;
	record_clear(youth);
	assert_null(youth->first_name);
	assert_true(uuid_is_none(youth->record.id));
	assert_int_equal(youth->record.number, 0);
	record_clear(youth);
	record_free(youth);
}

static void
test_a_copy_has_the_same_header(void **state)
{
	struct youth *youth = record_new(&youth_entity), *copy = record_new(&youth_entity);

	(void)state;
	youth->record.id = uuid_make();
	youth->record.version = 3;
	youth->last_contact = today;
	value_set_text(&youth_entity.fields[YOUTH_FIRST_NAME], copy, "Bo");
	record_copy(copy, youth);
	assert_true(uuid_equal(copy->record.id, youth->record.id));
	assert_int_equal(copy->record.version, 3);
	assert_null(copy->first_name);
	copy->last_contact = DATE_NONE;
	assert_true(record_equal(youth, copy));
	record_copy(youth, youth);
	assert_int_equal(youth->record.version, 3);
	record_free(youth);
	record_free(copy);
}

static void
assert_code(void *record, int number, const char *code)
{
	struct text out = {0};

	record_of(record)->number = number;
	record_add_code(&out, record);
	assert_string_equal(text_get(&out), code);
	text_clear(&out);
}

static void
test_codes(void **state)
{
	struct youth *youth = record_new(&youth_entity);
	struct note *note = record_new(&note_entity);

	(void)state;
	assert_code(youth, 14, "U-014");
	assert_code(youth, 64000, "U-64000");
	assert_code(youth, 0, "ny ung");
	assert_code(note, 7, "notat");
	record_free(youth);
	record_free(note);
}

static void
test_findings(void **state)
{
	struct findings findings = {0};

	(void)state;
	assert_null(findings_for(&findings, 1));
	findings_add(&findings, SEVERITY_WARNING, 1, "advarsel %d", 1);
	findings_add(&findings, SEVERITY_WARNING, 1, "advarsel %d", 2);
	assert_string_equal(findings_for(&findings, 1)->message, "advarsel 1");
	findings_add(&findings, SEVERITY_ERROR, 1, "fejl");
	assert_string_equal(findings_for(&findings, 1)->message, "fejl");
	assert_null(findings_for(&findings, 2));
	assert_int_equal(findings_count(&findings, SEVERITY_WARNING), 2);
	assert_int_equal(findings_count(&findings, SEVERITY_ERROR), 1);
	for (int i = 0; i < 2 * FINDINGS_MAXIMUM; i++)
		findings_add(&findings, SEVERITY_ERROR, 3, "%0300d", i);
	assert_int_equal(findings.count, FINDINGS_MAXIMUM);
	assert_int_equal(strlen(findings_for(&findings, 3)->message), sizeof(findings.items[0].message) - 1);
}

static void
assert_finding(struct youth *youth, int field, const char *part)
{
	struct findings findings;
	const struct finding *finding;

	record_check(youth, today, &findings);
	finding = findings_for(&findings, field);
	assert_non_null(finding);
	assert_int_equal(finding->severity, SEVERITY_ERROR);
	if (strstr(finding->message, part) == NULL)
		fail_msg("«%s»", finding->message);
}

/* The rules of the table hold for values that did not come through value_read. */
static void
test_the_table_is_checked(void **state)
{
	struct youth *youth = record_new(&youth_entity);
	struct findings findings = {.count = 5};
	struct text name = {0};

	(void)state;
	assert_finding(youth, YOUTH_FIRST_NAME, "Fornavn skal udfyldes.");
	value_set_text(&youth_entity.fields[YOUTH_FIRST_NAME], youth, "Bo");
	record_check(youth, today, &findings);
	assert_int_equal(findings.count, 0);
	youth->hours = 81;
	assert_finding(youth, YOUTH_HOURS, "mellem 0 og 80");
	youth->hours = -1;
	assert_finding(youth, YOUTH_HOURS, "mellem 0 og 80");
	youth->state = 99;
	assert_finding(youth, YOUTH_STATE, "Status");
	value_set_text(&youth_entity.fields[YOUTH_PHONE], youth, "1234");
	assert_finding(youth, YOUTH_PHONE, "skal have 8 cifre");
	value_set_text(&youth_entity.fields[YOUTH_EMAIL], youth, "bo");
	assert_finding(youth, YOUTH_EMAIL, "E-mail");
	value_set_text(&youth_entity.fields[YOUTH_LAST_NAME], youth, "\xC3");
	assert_finding(youth, YOUTH_LAST_NAME, "ikke kan læses");
	for (int i = 0; i < 101; i++)
		text_add(&name, "ø");
	value_set_text(&youth_entity.fields[YOUTH_LAST_NAME], youth, text_get(&name));
	assert_finding(youth, YOUTH_LAST_NAME, "højst have 100 tegn. Du har skrevet 101.");
	text_clear(&name);
	record_free(youth);
}

/* What the store keeps by itself is nothing a person can correct. */
static void
test_derived_fields_are_not_checked(void **state)
{
	struct youth *youth = record_new(&youth_entity);
	struct findings findings;

	(void)state;
	value_set_text(&youth_entity.fields[YOUTH_FIRST_NAME], youth, "Bo");
	value_set_text(&youth_entity.fields[YOUTH_NEXT_TASK], youth, "Ring 720305-5001");
	record_check(youth, today, &findings);
	assert_int_equal(findings.count, 0);
	record_free(youth);
}

static void
test_a_text_is_its_own(void **state)
{
	struct youth *one = record_new(&youth_entity), *other = record_new(&youth_entity);
	const struct field *field = &youth_entity.fields[YOUTH_NEEDS];
	char typed[] = "abc";

	(void)state;
	value_set_text(field, one, typed);
	typed[0] = 'x';
	assert_string_equal(value_text(field, one), "abc");
	value_copy(field, other, one);
	assert_ptr_not_equal(one->needs, other->needs);
	value_copy(field, one, one);
	value_set_text(field, one, value_text(field, one));
	assert_string_equal(one->needs, "abc");
	value_set_text(field, one, "");
	assert_null(one->needs);
	record_free(one);
	record_free(other);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_a_new_record_is_empty),
	    cmocka_unit_test(test_clearing_forgets_everything),
	    cmocka_unit_test(test_a_copy_has_the_same_header),
	    cmocka_unit_test(test_codes),
	    cmocka_unit_test(test_findings),
	    cmocka_unit_test(test_the_table_is_checked),
	    cmocka_unit_test(test_derived_fields_are_not_checked),
	    cmocka_unit_test(test_a_text_is_its_own),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
