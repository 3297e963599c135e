/* Errors are filled once, cut at whole letters and cleared. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "base/error.h"
#include "base/utf8.h"

static void
sets_status_and_message(void **state)
{
	(void)state;
	struct error error;
	memset(&error, 'x', sizeof error);
	assert_int_equal(error_set(&error, STATUS_BUSY, "%d af %s", 3, "åtte"), STATUS_BUSY);
	assert_int_equal(error.status, STATUS_BUSY);
	assert_int_equal(error.field, ERROR_NO_FIELD);
	assert_string_equal(error.message, "3 af åtte");
	assert_string_equal(error.detail, "");
}

static void
sets_field(void **state)
{
	(void)state;
	struct error error;
	assert_int_equal(error_set_field(&error, 7, "Feltet mangler."), STATUS_INVALID);
	assert_int_equal(error.status, STATUS_INVALID);
	assert_int_equal(error.field, 7);
	assert_string_equal(error.message, "Feltet mangler.");
}

static void
detail_leaves_the_message(void **state)
{
	(void)state;
	struct error error;
	error_set(&error, STATUS_SYSTEM, "Kunne ikke gemme.");
	error_detail(&error, "errno %d", 28);
	assert_string_equal(error.message, "Kunne ikke gemme.");
	assert_string_equal(error.detail, "errno 28");
	error_clear(&error);
	assert_int_equal(error.status, STATUS_OK);
	assert_int_equal(error.field, ERROR_NO_FIELD);
	assert_string_equal(error.message, "");
	assert_string_equal(error.detail, "");
}

static void
cuts_at_whole_letters(void **state)
{
	(void)state;
	const char *const letters[] = {"å", "€", "😀"};
	for (size_t l = 0; l < 3; l++) {
		for (size_t shift = 0; shift < 4; shift++) {
			char text[600] = "";
			memset(text, 'a', shift);
			text[shift] = '\0';
			while (strlen(text) < 500)
				strcat(text, letters[l]);
			struct error error;
			error_set(&error, STATUS_INVALID, "%s", text);
			size_t length = strlen(error.message);
			assert_true(length < sizeof error.message);
			assert_true(length + strlen(letters[l]) >= sizeof error.message);
			assert_true(utf8_is_valid(error.message, length));
		}
	}
}

static void
keeps_a_message_that_just_fits(void **state)
{
	(void)state;
	char text[sizeof(struct error)] = "";
	struct error error;
	memset(text, 'b', sizeof error.message - 3);
	strcat(text, "å");
	error_set(&error, STATUS_INVALID, "%s", text);
	assert_string_equal(error.message, text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(sets_status_and_message),        cmocka_unit_test(sets_field),
	    cmocka_unit_test(detail_leaves_the_message),      cmocka_unit_test(cuts_at_whole_letters),
	    cmocka_unit_test(keeps_a_message_that_just_fits),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
