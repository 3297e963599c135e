/* The same seed gives the same numbers on every machine. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include "base/random.h"

static void
repeats_itself(void **state)
{
	(void)state;
	struct random random;
	random_seed(&random, 0);
	assert_true(random_next(&random) == 0xE220A8397B1DCDAF);
	assert_true(random_next(&random) == 0x6E789E6AA1B965F4);
	random_seed(&random, 1234567);
	assert_true(random_next(&random) == 6457827717110365317U);
	assert_true(random_next(&random) == 3203168211198807973U);
}

static void
stays_below_and_reaches_all(void **state)
{
	(void)state;
	struct random random;
	int seen[7] = {0};
	random_seed(&random, 42);
	for (int i = 0; i < 7000; i++) {
		int value = random_below(&random, 7);
		assert_in_range(value, 0, 6);
		seen[value]++;
	}
	for (int i = 0; i < 7; i++)
		assert_in_range(seen[i], 800, 1200);
	for (int i = 0; i < 100; i++)
		assert_int_equal(random_below(&random, 1), 0);
	int largest = 0;
	for (int i = 0; i < 100; i++) {
		int value = random_below(&random, INT32_MAX);
		assert_true(value >= 0 && value < INT32_MAX);
		largest = value > largest ? value : largest;
	}
	assert_true(largest > INT32_MAX / 2);
}

static void
makes_version_4_identifiers(void **state)
{
	(void)state;
	struct random random, again;
	struct uuid previous = UUID_NONE;
	random_seed(&random, 7);
	random_seed(&again, 7);
	for (int i = 0; i < 1000; i++) {
		struct uuid uuid = random_uuid(&random);
		assert_true(uuid_equal(uuid, random_uuid(&again)));
		assert_false(uuid_equal(uuid, previous));
		assert_int_equal(uuid.bytes[6] >> 4, 4);
		assert_int_equal(uuid.bytes[8] >> 6, 2);
		previous = uuid;
	}
	char text[UUID_SIZE];
	random_seed(&random, 0);
	uuid_format(random_uuid(&random), text);
	assert_string_equal(text, "afcd1d7b-39a8-40e2-b465-b9a16a9e786e");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(repeats_itself),
	    cmocka_unit_test(stays_below_and_reaches_all),
	    cmocka_unit_test(makes_version_4_identifiers),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
