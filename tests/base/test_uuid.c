/* Identifiers are random, version 4, and survive their text form. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "base/uuid.h"

static void
made_ones_are_version_4_and_differ(void **state)
{
	(void)state;
	struct uuid previous = UUID_NONE;
	for (int i = 0; i < 1000; i++) {
		struct uuid uuid = uuid_make();
		assert_int_equal(uuid.bytes[6] >> 4, 4);
		assert_int_equal(uuid.bytes[8] >> 6, 2);
		assert_false(uuid_is_none(uuid));
		assert_false(uuid_equal(uuid, previous));
		previous = uuid;
	}
}

static void
text_round_trip(void **state)
{
	(void)state;
	const char *text = "0123abcd-4567-4e89-a0bc-def012345678";
	struct uuid uuid;
	char out[UUID_SIZE];
	assert_true(uuid_read(text, &uuid));
	assert_int_equal(uuid.bytes[0], 0x01);
	assert_int_equal(uuid.bytes[15], 0x78);
	uuid_format(uuid, out);
	assert_string_equal(out, text);
	for (int i = 0; i < 100; i++) {
		struct uuid made = uuid_make(), back;
		uuid_format(made, out);
		assert_int_equal(strlen(out), UUID_SIZE - 1);
		assert_true(uuid_read(out, &back));
		assert_true(uuid_equal(made, back));
	}
}

static void
none_is_the_empty_text(void **state)
{
	(void)state;
	char out[UUID_SIZE] = "x";
	struct uuid uuid = uuid_make();
	uuid_format(UUID_NONE, out);
	assert_string_equal(out, "");
	assert_true(uuid_read("", &uuid));
	assert_true(uuid_is_none(uuid));
}

static void
reads_capitals(void **state)
{
	(void)state;
	struct uuid small, large;
	assert_true(uuid_read("0123abcd-4567-4e89-a0bc-def012345678", &small));
	assert_true(uuid_read("0123ABCD-4567-4E89-A0BC-DEF012345678", &large));
	assert_true(uuid_equal(small, large));
}

static void
refuses_anything_else(void **state)
{
	(void)state;
	const char *const bad[] = {
	    "0123abcd",
	    "0123abcd-4567-4e89-a0bc-def01234567",
	    "0123abcd-4567-4e89-a0bc-def0123456789",
	    "0123abcd-4567-4e89-a0bc-def01234567g",
	    "0123abcd44567-4e89-a0bc-def012345678",
	    "0123abcd45674e89a0bcdef012345678",
	    "{123abcd-4567-4e89-a0bc-def012345678}",
	    " 123abcd-4567-4e89-a0bc-def012345678",
	    "x",
	};
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		struct uuid uuid = {{7}};
		assert_false(uuid_read(bad[i], &uuid));
		assert_int_equal(uuid.bytes[0], 7);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(made_ones_are_version_4_and_differ),
	    cmocka_unit_test(text_round_trip),
	    cmocka_unit_test(none_is_the_empty_text),
	    cmocka_unit_test(reads_capitals),
	    cmocka_unit_test(refuses_anything_else),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
