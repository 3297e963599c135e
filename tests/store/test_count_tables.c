/* The tables that the wall and the reports share: what one tells must not be what another hides. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "base/random.h"
#include "model/youth.h"
#include "store/count_tables.h"

static enum small_state
state_at(const struct count_table *table, int row)
{
	return count_table_at(table, row, 0)->state;
}

/* The share of those in contact is told as «n af 6»: hiding the 6 to protect the 3 would hide nothing. */
static void
those_under_way_stay_told(void **state)
{
	const struct youth_figures youth = {
	    .all = 56,
	    .by_state = {
		[YOUTH_NEW] = 3, [YOUTH_CONTACTED] = 12, [YOUTH_ACTIVE] = 6, [YOUTH_PAUSED] = 20, [YOUTH_ENDED] = 15}};
	struct count_table table;

	(void)state;
	youth_states_count(&youth, SMALL_K, &table);
	assert_int_equal(state_at(&table, YOUTH_NEW), SMALL_UNDER);
	assert_int_equal(state_at(&table, YOUTH_CONTACTED), SMALL_HIDDEN);
	assert_int_equal(state_at(&table, YOUTH_ACTIVE), SMALL_SHOWN);
	assert_int_equal(state_at(&table, YOUTH_PAUSED), SMALL_SHOWN);
	count_table_clear(&table);
}

/* 46 in all and 43 under way would be 3 others. */
static void
all_but_few_are_not_told(void **state)
{
	const struct youth_figures youth = {
	    .all = 46, .by_state = {[YOUTH_NEW] = 3, [YOUTH_ACTIVE] = 43}, .without_benefit = 44, .with_benefit = 2};
	struct count_table table;

	(void)state;
	assert_false(youth_tells_active(&youth, SMALL_K));
	youth_states_count(&youth, SMALL_K, &table);
	assert_int_equal(state_at(&table, YOUTH_NEW), SMALL_UNDER);
	assert_int_equal(state_at(&table, YOUTH_ACTIVE), SMALL_HIDDEN);
	count_table_clear(&table);
	assert_false(youth_tells_without_benefit(&youth, SMALL_K));
	youth_benefits_count(&youth, SMALL_K, &table);
	assert_int_equal(state_at(&table, BENEFIT_WITHOUT), SMALL_HIDDEN);
	count_table_clear(&table);
}

/* 11 are in education or a job: if 9 of them are new there, 2 others are not. */
static void
outcomes_tell_nothing_of_the_others(void **state)
{
	const struct youth_figures youth = {.all = 57, .in_education_or_job = 11};
	const struct indicator_value few = {.known = true, .number = 9, .numerator = 9, .denominator = 9},
				     none = {.known = true, .number = 11, .numerator = 11, .denominator = 11},
				     many = {.known = true, .number = 6, .numerator = 6, .denominator = 6};
	static const char *const names[] = {"i_gang", "i_gang_stadig", "faellesskab_foerst"};

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		const struct indicator *indicator = indicator_find(names[i]);

		assert_false(youth_tells_outcome(&youth, indicator, &few, SMALL_K));
		assert_true(youth_tells_outcome(&youth, indicator, &none, SMALL_K));
		assert_true(youth_tells_outcome(&youth, indicator, &many, SMALL_K));
		assert_false(youth_tells_outcome(&youth, indicator, &many, SMALL_K + 1));
	}
	assert_true(youth_tells_outcome(&youth, indicator_find("i_faellesskab"), &few, SMALL_K));
}

/* Whatever stands there, no number not shown follows from those that are and from how many there are. */
static void
random_states_give_nothing_away(void **state)
{
	struct random random;

	(void)state;
	random_seed(&random, 17);
	for (int round = 0; round < 20000; round++) {
		struct youth_figures youth = {0};
		struct count_table table;
		int hidden = 0, sum = 0;

		for (int i = 0; i <= YOUTH_ENDED; i++) {
			youth.by_state[i] = random_below(&random, 3) == 0 ? 0 : random_below(&random, 12);
			youth.all += youth.by_state[i];
		}
		youth_states_count(&youth, SMALL_K, &table);
		for (int i = 0; i <= YOUTH_ENDED; i++)
			if (state_at(&table, i) != SMALL_SHOWN) {
				hidden++;
				sum += (int)youth.by_state[i];
			} else {
				assert_true(small_is_shown((int)youth.by_state[i], SMALL_K));
			}
		if (state_at(&table, YOUTH_ENDED + 1) == SMALL_SHOWN && hidden > 0)
			assert_true(hidden > 1 && sum >= SMALL_K);
		if (youth_tells_active(&youth, SMALL_K))
			assert_int_equal(state_at(&table, YOUTH_ACTIVE), SMALL_SHOWN);
		count_table_clear(&table);
	}
}

static void
those_without_benefit_stay_told(void **state)
{
	const struct youth_figures youth = {.with_benefit = 20, .without_benefit = 7, .benefit_unknown = 2};
	const struct youth_figures few = {.with_benefit = 20, .without_benefit = 2, .benefit_unknown = 7};
	struct count_table table;

	(void)state;
	youth_benefits_count(&youth, SMALL_K, &table);
	assert_int_equal(state_at(&table, BENEFIT_WITHOUT), SMALL_SHOWN);
	assert_int_equal(state_at(&table, BENEFIT_WITH), SMALL_HIDDEN);
	assert_int_equal(state_at(&table, BENEFIT_UNKNOWN), SMALL_UNDER);
	count_table_clear(&table);
	youth_benefits_count(&few, SMALL_K, &table);
	assert_int_equal(state_at(&table, BENEFIT_WITHOUT), SMALL_UNDER);
	assert_int_equal(state_at(&table, BENEFIT_UNKNOWN), SMALL_HIDDEN);
	count_table_clear(&table);
}

/* 42 invited, 18 said yes: were the 20 told, the 4 who said no could be reckoned. */
static void
who_has_not_answered_hides_who_said_no(void **state)
{
	struct funnel funnel = {
	    .all = {.invited = 42, .reached = 31, .answered = 22, .yes = 18, .no = 4, .unanswered = 20}};
	struct count_table table;

	(void)state;
	funnel_replies_count(&funnel, SMALL_K, &table);
	assert_int_equal(state_at(&table, REPLIES_NO), SMALL_UNDER);
	assert_int_equal(state_at(&table, REPLIES_NONE), SMALL_HIDDEN);
	count_table_clear(&table);
	funnel.all.no = 6;
	funnel.all.unanswered = 18;
	funnel_replies_count(&funnel, SMALL_K, &table);
	assert_int_equal(state_at(&table, REPLIES_NONE), SMALL_SHOWN);
	count_table_clear(&table);
}

static bool
tells_reached(int invited, int reached, int answered)
{
	const struct funnel funnel = {.all = {.invited = invited, .reached = reached, .answered = answered}};

	return funnel_tells_reached(&funnel, SMALL_K);
}

static void
who_is_reached_tells_of_no_few(void **state)
{
	(void)state;
	assert_true(tells_reached(42, 31, 22));
	assert_true(tells_reached(42, 42, 42));
	assert_false(tells_reached(42, 3, 3));
	assert_false(tells_reached(42, 39, 22)); /* three are not reached */
	assert_false(tells_reached(42, 25, 22)); /* three were spoken with and have not answered */
}

/* Before the day who signed up and after it who came, and never a channel with few. */
static void
channels_follow_the_day(void **state)
{
	struct funnel funnel = {.channels = {[INVITED_BY_CASE_WORKER] = {.invited = 20, .yes = 10, .came = 8},
					     [INVITED_BY_PHONE] = {.invited = 15, .yes = 6, .came = 10}}};
	struct count_table table;

	(void)state;
	assert_true(funnel_channels_count(&funnel, SMALL_K, &table));
	assert_int_equal(table.rows, 2);
	assert_int_equal(
	    count_table_at(&table, 0, CHANNEL_TAKEN)->count + count_table_at(&table, 1, CHANNEL_TAKEN)->count, 16);
	count_table_clear(&table);
	funnel.turnout.over = true;
	assert_true(funnel_channels_count(&funnel, SMALL_K, &table));
	assert_int_equal(
	    count_table_at(&table, 0, CHANNEL_TAKEN)->count + count_table_at(&table, 1, CHANNEL_TAKEN)->count, 18);
	count_table_clear(&table);
	funnel.channels[INVITED_BY_PHONE].came = 13;
	assert_true(funnel_channels_count(&funnel, SMALL_K, &table));
	assert_int_equal(table.rows, 1);
	count_table_clear(&table);
	assert_false(funnel_channels_count(&(struct funnel){0}, SMALL_K, &table));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(those_under_way_stay_told),       cmocka_unit_test(those_without_benefit_stay_told),
	    cmocka_unit_test(all_but_few_are_not_told),        cmocka_unit_test(outcomes_tell_nothing_of_the_others),
	    cmocka_unit_test(random_states_give_nothing_away), cmocka_unit_test(who_has_not_answered_hides_who_said_no),
	    cmocka_unit_test(who_is_reached_tells_of_no_few),  cmocka_unit_test(channels_follow_the_day),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
