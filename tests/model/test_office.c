/* Code lists, settings and staff. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/utf8.h"
#include "model/office.h"
#include "model/value.h"

static const struct date today = {20529}; /* 17-03-2026 */

static void
test_a_code_is_valid_from_and_to(void **state)
{
	struct code *code = record_new(&code_entity);

	(void)state;
	assert_true(code_is_valid(code, today));
	code->valid_from = code->valid_to = today;
	assert_true(code_is_valid(code, today));
	assert_false(code_is_valid(code, date_add_days(today, -1)));
	assert_false(code_is_valid(code, date_add_days(today, 1)));
	code->valid_from = DATE_NONE;
	assert_true(code_is_valid(code, date_add_days(today, -9999)));
	record_free(code);
}

static void
test_a_code_does_not_end_before_it_begins(void **state)
{
	struct code *code = record_new(&code_entity);
	struct findings findings;

	(void)state;
	code->valid_from = today;
	record_check(code, today, &findings);
	assert_null(findings_for(&findings, CODE_VALID_TO));
	code->valid_to = date_add_days(today, -1);
	record_check(code, today, &findings);
	assert_non_null(findings_for(&findings, CODE_VALID_TO));
	record_free(code);
}

static void
test_settings_are_sensible(void **state)
{
	static const int standards[SETTING_COUNT] = {5, 14, 21, 30, 30, 30, 3, 24, 8, 16, 5, 0, 1, 1};

	(void)state;
	for (int i = 0; i < SETTING_COUNT; i++) {
		const struct setting_row *row = &setting_rows[i];

		assert_int_equal(row->standard, standards[i]);
		assert_true(row->least <= row->standard && row->standard <= row->most);
		assert_true(utf8_text_width(row->label) <= 36);
		assert_int_equal(row->help[strlen(row->help) - 1], '.');
		for (const char *at = row->name; *at != '\0'; at++)
			assert_true((*at >= 'a' && *at <= 'z') || (*at >= '0' && *at <= '9') || *at == '_');
		for (int j = 0; j < i; j++)
			assert_string_not_equal(row->name, setting_rows[j].name);
	}
}

static bool
setting_passes(const char *name, const char *value)
{
	struct setting *setting = record_new(&setting_entity);
	struct findings findings;

	value_set_text(&setting_entity.fields[SETTING_NAME], setting, name);
	value_set_text(&setting_entity.fields[SETTING_VALUE], setting, value);
	record_check(setting, today, &findings);
	record_free(setting);
	return findings.count == 0;
}

static void
test_a_setting_stays_within_its_limits(void **state)
{
	(void)state;
	assert_true(setting_passes("kontakt_gul", "1"));
	assert_true(setting_passes("kontakt_gul", "365"));
	assert_false(setting_passes("kontakt_gul", "0"));
	assert_false(setting_passes("kontakt_gul", "366"));
	assert_false(setting_passes("kontakt_gul", "14 dage"));
	assert_false(setting_passes("kontakt_gul", ""));
	assert_true(setting_passes("tema", "lys"));
	assert_false(setting_passes("", "lys"));
}

static void
assert_title(const struct entity *entity, int field, const char *text, const char *title)
{
	void *record = record_new(entity);
	struct text out = {0};

	value_set_text(&entity->fields[field], record, text);
	entity->title(record, &out);
	assert_string_equal(text_get(&out), title);
	text_clear(&out);
	record_free(record);
}

static void
test_titles(void **state)
{
	(void)state;
	assert_title(&staff_entity, STAFF_NAME, "Mette B.", "Mette B.");
	assert_title(&staff_entity, STAFF_NAME, "", "medarbejder");
	assert_title(&code_entity, CODE_LABEL, "Kontanthjælp", "Kontanthjælp");
	assert_title(&code_entity, CODE_CODE, "KTH", "KTH");
	assert_title(&setting_entity, SETTING_NAME, "kontakt_lang", "Ingen kontakt i");
	assert_title(&setting_entity, SETTING_NAME, "tema", "tema");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_a_code_is_valid_from_and_to),
	    cmocka_unit_test(test_a_code_does_not_end_before_it_begins),
	    cmocka_unit_test(test_settings_are_sensible),
	    cmocka_unit_test(test_a_setting_stays_within_its_limits),
	    cmocka_unit_test(test_titles),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
