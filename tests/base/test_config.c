/* Settings are read and written with the user's own lines and comments kept. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>
#include <sys/stat.h>

#include "base/config.h"
#include "base/file.h"
#include "scratch.h"

static const char config_path[] = ".config/ungeloeft/indstillinger.ini";

static void
write_config(const char *content)
{
	struct error error;
	assert_int_equal(file_make_folder(".config/ungeloeft", &error), STATUS_OK);
	scratch_write(config_path, content);
}

static void
check_value(const struct config *config, const char *key, const char *expected)
{
	struct text value = {0};
	bool found = config_get(config, key, &value);
	assert_int_equal(found, expected != NULL);
	assert_string_equal(text_get(&value), expected ? expected : "");
	text_clear(&value);
}

static void
a_missing_file_is_empty(void **state)
{
	(void)state;
	struct config config = {0};
	struct error error;
	assert_int_equal(config_read(&config, &error), STATUS_OK);
	check_value(&config, "tema", NULL);
	config_clear(&config);
}

static void
reads_values(void **state)
{
	(void)state;
	struct config config = {0};
	struct error error;
	write_config("# Mine indstillinger\n\n[skærm]\ntema = mørk\r\n  skærm=besøg  \n; gammel\ntom =\nfil = a = b\n"
		     "tema = lys\nsidst = ja");
	assert_int_equal(config_read(&config, &error), STATUS_OK);
	check_value(&config, "tema", "lys");
	check_value(&config, "skærm", "besøg");
	check_value(&config, "tom", "");
	check_value(&config, "fil", "a = b");
	check_value(&config, "sidst", "ja");
	check_value(&config, "te", NULL);
	check_value(&config, "temaet", NULL);
	check_value(&config, "# Mine indstillinger", NULL);
	check_value(&config, "", NULL);
	config_clear(&config);
}

static void
a_bad_line_is_named_and_the_others_count(void **state)
{
	(void)state;
	struct config config = {0};
	struct error error;
	write_config("tema = lys\nhvad er det\nskærm = plan\n= uden navn\n");
	assert_int_equal(config_read(&config, &error), STATUS_INVALID);
	assert_string_equal(error.message,
			    "Linje 2 i indstillingerne kan ikke læses og bruges ikke. Skriv den som: nøgle = værdi");
	assert_null(strstr(error.detail, "hvad"));
	check_value(&config, "tema", "lys");
	check_value(&config, "skærm", "plan");
	write_config("= uden navn\n");
	assert_int_equal(config_read(&config, &error), STATUS_INVALID);
	config_clear(&config);
}

static void
an_unreadable_place_is_reported(void **state)
{
	(void)state;
	struct config config = {0};
	struct error error;
	assert_int_equal(file_make_folder(config_path, &error), STATUS_OK);
	assert_int_equal(config_read(&config, &error), STATUS_INVALID);
	assert_int_not_equal(config_write(&config, &error), STATUS_OK);
	config_clear(&config);
}

static void
sets_values_in_their_place(void **state)
{
	(void)state;
	struct config config = {0};
	struct error error;
	write_config("# først\ntema = lys\n\n# så\nskærm = plan");
	assert_int_equal(config_read(&config, &error), STATUS_OK);
	config_set(&config, "tema", "mørk");
	assert_string_equal(text_get(&config.lines), "# først\ntema = mørk\n\n# så\nskærm = plan");
	config_set(&config, "skærm", "unge");
	assert_string_equal(text_get(&config.lines), "# først\ntema = mørk\n\n# så\nskærm = unge\n");
	config_set(&config, "mus", "nej");
	assert_string_equal(text_get(&config.lines), "# først\ntema = mørk\n\n# så\nskærm = unge\nmus = nej\n");
	config_set(&config, "mus", "");
	check_value(&config, "mus", "");
	config_set(&config, "mus", "ja\nskærm = hacket");
	check_value(&config, "mus", "ja skærm = hacket");
	check_value(&config, "skærm", "unge");
	config_clear(&config);
	write_config("a = 1");
	assert_int_equal(config_read(&config, &error), STATUS_OK);
	config_set(&config, "b", "2");
	assert_string_equal(text_get(&config.lines), "a = 1\nb = 2\n");
	config_clear(&config);
}

static void
writes_back_whole(void **state)
{
	(void)state;
	struct config config = {0};
	struct error error;
	struct text found = {0};
	assert_int_equal(config_write(&config, &error), STATUS_OK);
	scratch_read(config_path, &found);
	assert_string_equal(text_get(&found), "");
	config_set(&config, "tema", "lys");
	assert_int_equal(config_write(&config, &error), STATUS_OK);
	assert_int_equal(scratch_mode(config_path), 0600);
	assert_int_equal(scratch_mode(".config/ungeloeft"), 0700);
	config_clear(&config);
	assert_int_equal(config_read(&config, &error), STATUS_OK);
	check_value(&config, "tema", "lys");
	config_clear(&config);
	text_clear(&found);
}

static void
broken_bytes_are_harmless(void **state)
{
	(void)state;
	struct config config = {0};
	struct error error;
	write_config("navn = S\xF8ren\n");
	assert_int_equal(config_read(&config, &error), STATUS_OK);
	check_value(&config, "navn", "S\uFFFDren");
	config_clear(&config);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(a_missing_file_is_empty, scratch_make, scratch_remove),
	    cmocka_unit_test_setup_teardown(reads_values, scratch_make, scratch_remove),
	    cmocka_unit_test_setup_teardown(a_bad_line_is_named_and_the_others_count, scratch_make, scratch_remove),
	    cmocka_unit_test_setup_teardown(an_unreadable_place_is_reported, scratch_make, scratch_remove),
	    cmocka_unit_test_setup_teardown(sets_values_in_their_place, scratch_make, scratch_remove),
	    cmocka_unit_test_setup_teardown(writes_back_whole, scratch_make, scratch_remove),
	    cmocka_unit_test_setup_teardown(broken_bytes_are_harmless, scratch_make, scratch_remove),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
