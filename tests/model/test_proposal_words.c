/* «Forslag» in words. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "model/proposal.h"

static void
assert_reasons(unsigned reasons, struct date day, const char *wish, const char *expected)
{
	struct text out = {0};

	text_add(&out, "U-014: ");
	proposal_add_reasons(&out, reasons, day, wish);
	assert_string_equal(text_get(&out) + strlen("U-014: "), expected);
	text_clear(&out);
}

static void
test_words(void **state)
{
	struct date tuesday = date_make(2026, 5, 5);

	(void)state;
	assert_reasons(REASON_WISH | REASON_NEVER_BEFORE | REASON_NEW_PLACE | REASON_CAN_DAY | REASON_CAN_TIME, tuesday,
		       "Musik", "ønsker musik · har ikke været med før · kan tirsdage");
	assert_reasons(REASON_FEW_VISITS | REASON_SECOND_TIME, tuesday, "Musik",
		       "har kun et besøg · anden gang på stedet");
	assert_reasons(REASON_NEW_PLACE | REASON_CAN_TIME, tuesday, NULL, "stedet er nyt · kan på det tidspunkt");
	assert_reasons(REASON_WISH, tuesday, "Østers og Ål", "ønsker østers og Ål");
	assert_reasons(REASON_WISH, tuesday, "IT", "ønsker IT");
	assert_reasons(REASON_WISH, tuesday, "", "ønsker stedet");
	assert_reasons(REASON_CAN_DAY, DATE_NONE, NULL, "der er plads");
	assert_reasons(0, tuesday, NULL, "der er plads");
	for (int obstacle = OBSTACLE_NONE; obstacle < OBSTACLE_COUNT; obstacle++)
		assert_int_equal(text_is_empty(proposal_obstacle_words((enum proposal_obstacle)obstacle)),
				 obstacle == OBSTACLE_NONE);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_words),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
