/* The rules of places, communities and the ladder in one. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "model/community.h"
#include "model/place.h"
#include "model/value.h"

static const struct date today = {20529}; /* 17-03-2026 */

static struct membership
begin(int step)
{
	struct membership membership;

	record_init(&membership_entity, &membership);
	membership.youth.bytes[0] = membership.community.bytes[0] = 1;
	membership.step = step;
	return membership;
}

static const struct finding *
found(const struct membership *membership, int field, struct findings *findings)
{
	record_check(membership, today, findings);
	return findings_for(findings, field);
}

static void
test_a_step_has_its_day(void **state)
{
	struct membership membership = begin(MEMBERSHIP_TRYING);
	struct findings findings;

	(void)state;
	membership.curious = today;
	assert_int_equal(found(&membership, MEMBERSHIP_TRYING_DAY, &findings)->severity, SEVERITY_ERROR);
	assert_true(date_is_none(membership_since(&membership)));
	membership.trying = today;
	record_check(&membership, today, &findings);
	assert_int_equal(findings.count, 0);
	assert_int_equal(date_compare(membership_since(&membership), today), 0);
}

static void
test_the_days_stand_in_order(void **state)
{
	struct membership membership = begin(MEMBERSHIP_MEMBER);
	struct findings findings;

	(void)state;
	membership.curious = date_add_days(today, -10);
	membership.joined = date_add_days(today, -11);
	assert_int_equal(found(&membership, MEMBERSHIP_JOINED_DAY, &findings)->severity, SEVERITY_ERROR);
	membership.joined = membership.curious;
	record_check(&membership, today, &findings);
	assert_int_equal(findings.count, 0);
	membership.joined = date_add_days(today, 1);
	assert_int_equal(found(&membership, MEMBERSHIP_JOINED_DAY, &findings)->severity, SEVERITY_WARNING);
}

static void
test_climbing_stops_at_the_top(void **state)
{
	struct membership membership = begin(MEMBERSHIP_CURIOUS);

	(void)state;
	membership.curious = date_add_days(today, -3);
	assert_true(membership_climb(&membership, date_add_days(today, -1)));
	assert_int_equal(membership.step, MEMBERSHIP_TRYING);
	assert_true(membership_climb(&membership, today));
	assert_int_equal(membership.step, MEMBERSHIP_MEMBER);
	assert_int_equal(date_compare(membership_since(&membership), today), 0);
	assert_false(membership_climb(&membership, today));
	membership.step = MEMBERSHIP_STOPPED;
	assert_false(membership_climb(&membership, today));
}

static void
test_ages_from_and_to(void **state)
{
	struct community community;
	struct findings findings;

	(void)state;
	record_init(&community_entity, &community);
	community.age_from = 15;
	record_check(&community, today, &findings);
	assert_null(findings_for(&findings, COMMUNITY_AGE_TO));
	community.age_to = 14;
	record_check(&community, today, &findings);
	assert_int_equal(findings_for(&findings, COMMUNITY_AGE_TO)->severity, SEVERITY_ERROR);
	record_clear(&community);
}

static void
test_titles_name_what_the_visit_is_for(void **state)
{
	struct workplace place;
	struct text title = {0};

	(void)state;
	record_init(&workplace_entity, &place);
	value_set_text(&workplace_entity.fields[WORKPLACE_NAME], &place, "Musikskolen");
	workplace_entity.title(&place, &title);
	assert_string_equal(text_get(&title), "Musikskolen");
	value_set_text(&workplace_entity.fields[WORKPLACE_SUGGESTED_FOR], &place, "Hiphopskolen");
	text_reset(&title);
	workplace_entity.title(&place, &title);
	assert_string_equal(text_get(&title), "Musikskolen (Hiphopskolen)");
	text_clear(&title);
	record_clear(&place);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_a_step_has_its_day),
	    cmocka_unit_test(test_the_days_stand_in_order),
	    cmocka_unit_test(test_climbing_stops_at_the_top),
	    cmocka_unit_test(test_ages_from_and_to),
	    cmocka_unit_test(test_titles_name_what_the_visit_is_for),
	};
	return cmocka_run_group_tests_name("places", tests, NULL, NULL);
}
