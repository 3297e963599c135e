/* Birth dates out of CPR numbers, and CPR numbers found in texts. All numbers here are impossible people (day + 60). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "model/youth.h"

struct vector {
	const char *typed;
	int year, month, day; /* year 0: none */
};

static void
test_birth_dates(void **state)
{
	static const struct vector vectors[] = {
	    {"610100-0000", 1900, 1, 1},
	    {"610199-3999", 1999, 1, 1},
	    {"610100-4000", 2000, 1, 1},
	    {"610136-4000", 2036, 1, 1},
	    {"610137-4000", 1937, 1, 1},
	    {"610157-5000", 2057, 1, 1},
	    {"610158-5000", 1858, 1, 1},
	    {"610136-9000", 2036, 1, 1},
	    {"610137-9000", 1937, 1, 1},
	    {"720305-5001", 2005, 3, 12},
	    {"921211-8000", 0, 0, 0},
	    {"713002-0000", 0, 0, 0},
	    {"7203055001", 2005, 3, 12},
	    {" 720305 5001 ", 2005, 3, 12},
	    {"000105-5001", 0, 0, 0},
	    {"321205-5001", 0, 0, 0},
	    {"600105-5001", 0, 0, 0},
	    {"720305-500", 0, 0, 0},
	    {"72030-5501", 0, 0, 0},
	    {"720305-50011", 0, 0, 0},
	    {"720305-5o01", 0, 0, 0},
	    {"", 0, 0, 0},
	    {"72", 0, 0, 0},
	    {"-", 0, 0, 0},
	    {"10108-5001", 2008, 1, 1},
	    {"720305-xxxx", 0, 0, 0},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(vectors) / sizeof(vectors[0]); i++) {
		const struct vector *vector = &vectors[i];
		struct date born = {-1};
		bool found = cpr_birth_date(vector->typed, &born);

		if (found != (vector->year != 0))
			fail_msg("«%s»: %d", vector->typed, found);
		if (found)
			assert_int_equal(born.day, date_make(vector->year, vector->month, vector->day).day);
		else
			assert_int_equal(born.day, -1);
	}
}

static void
test_numbers_in_texts(void **state)
{
	static const char *const with[] = {
	    "720305-5001",    "Hun hedder Å og har 720305-5001.",
	    "cpr:7203055001", "720305 5001",
	    "720305 - 5001",  "720305–5001 (slut)",
	    "12 720305-5001", "æ720305-5001æ",
	};
	static const char *const without[] = {
	    "",           "Ring 12 34 56 78", "12345678",     "17-03-2026",      "+46701234567",
	    "720305-500", "9720305-5001",     "720305-50011", "1234567890123",   "723905-5001",
	    "720305",     "720305--5001",     "9999999999",   "kl. 13.00-15.30", "EAN 5790000000000",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(with) / sizeof(with[0]); i++)
		if (!cpr_is_in(with[i]))
			fail_msg("«%s»", with[i]);
	for (size_t i = 0; i < sizeof(without) / sizeof(without[0]); i++)
		if (cpr_is_in(without[i]))
			fail_msg("«%s»", without[i]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_birth_dates),
	    cmocka_unit_test(test_numbers_in_texts),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
