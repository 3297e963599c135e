/* The rules of a visit round: a plan that keeps them all, and for each rule what breaks it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/random.h"
#include "base/utf8.h"
#include "model/activity.h"
#include "model/place.h"
#include "model/round_rules.h"
#include "model/youth.h"

static const char *const names[] = {"Musikskolen", "Villa Social", "Dyregården"};

static struct round_plan plan;

static struct uuid
id_of(int number)
{
	struct random random;

	random_seed(&random, (uint64_t)number);
	return random_uuid(&random);
}

/* Tuesdays from 5 May on, 10-12; the workshop was on 26 March and the pre-visits in April. */
static int
make_plan(void **state)
{
	(void)state;
	memset(&plan, 0, sizeof plan);
	plan.today = date_make(2026, 3, 17);
	plan.seats = ROUND_SEATS;
	plan.window = (struct period){date_make(2026, 5, 1), date_make(2026, 6, 30), "maj/juni"};
	plan.daytime_from = 8 * 60;
	plan.daytime_to = 16 * 60;
	plan.workshop = date_make(2026, 3, 26);
	plan.place_count = ROUND_PLACES;
	plan.visit_count = ROUND_VISITS;
	for (int i = 0; i < ROUND_PLACES; i++) {
		struct plan_place *place = &plan.places[i];

		place->workplace = id_of(1 + i);
		place->interest = id_of(11 + i);
		place->operation = OPERATION_MUNICIPAL;
		place->staffed = ANSWER_YES;
		place->state = WORKPLACE_AGREED;
		place->agreed = date_make(2026, 3, 10);
		place->pre_visit = date_make(2026, 4, 14);
		snprintf(place->name, sizeof place->name, "%s", names[i]);
		snprintf(place->interest_name, sizeof place->interest_name, "musik");
	}
	for (int i = 0; i < ROUND_VISITS; i++)
		plan.visits[i] = (struct plan_visit){
		    .activity = id_of(21 + i),
		    .workplace = plan.places[i / ROUND_OCCASIONS].workplace,
		    .occasion = 1 + i % ROUND_OCCASIONS,
		    .day = date_make(2026, 5, 5 + i),
		    .starts = 10 * 60,
		    .ends = 12 * 60,
		    .consultant = id_of(31),
		    .taken = ROUND_SEATS,
		    .state = ACTIVITY_PLANNED,
		};
	for (int i = 4; i < ROUND_VISITS; i++)
		plan.visits[i].day = date_make(2026, 5, 7 + i);
	plan.seat_count = 1;
	plan.taken[0] = (struct plan_seat){.visit = 0, .number = 14, .availability = "tir, ons kl. 9-14"};
	return 0;
}

static const struct round_rule *
rule_named(const char *name)
{
	for (const struct round_rule *rule = round_rules; rule->name != NULL; rule++)
		if (strcmp(rule->name, name) == 0)
			return rule;
	fail_msg("%s", name);
	return NULL;
}

/* The panel at 140 columns has room for so much; only a holiday may have a longer name. */
static void
expect_brief(const struct round_finding *finding)
{
	enum { PANEL = 25 };

	if (utf8_text_width(finding->brief) > PANEL && strcmp(finding->rule->name, "helligdage") != 0)
		fail_msg("%s", finding->brief);
}

/* Exactly this rule finds something, of this severity, beginning with these words. */
static void
expect(const char *name, enum rule_severity severity, const char *words)
{
	struct round_findings findings;
	const struct round_finding *first;

	round_check(&plan, &findings);
	for (int i = 0; i < findings.count; i++) {
		expect_brief(&findings.items[i]);
		if (strcmp(findings.items[i].rule->name, name) != 0)
			fail_msg("%s: %s", findings.items[i].rule->name, findings.items[i].message);
	}
	assert_int_equal(round_rule_severity(&findings, rule_named(name), &first), severity);
	assert_non_null(first);
	if (!text_starts_with(first->message, words))
		fail_msg("%s", first->message);
}

static void
test_a_good_plan_breaks_nothing(void **state)
{
	struct round_findings findings;
	const struct round_finding *first;

	(void)state;
	round_check(&plan, &findings);
	if (findings.count > 0)
		fail_msg("%s: %s", findings.items[0].rule->name, findings.items[0].message);
	for (const struct round_rule *rule = round_rules; rule->name != NULL; rule++)
		assert_int_equal(round_rule_severity(&findings, rule, &first), RULE_OK);
}

static void
test_the_table_is_whole(void **state)
{
	(void)state;
	for (const struct round_rule *rule = round_rules; rule->name != NULL; rule++) {
		assert_true(utf8_text_width(rule->label) <= 24);
		assert_int_equal(rule->why[strlen(rule->why) - 1] == '.' || strstr(rule->why, ".»") != NULL, 1);
		assert_true(strlen(rule->name) < sizeof(plan.exceptions[0].rule));
		for (const struct round_rule *other = round_rules; other != rule; other++)
			assert_string_not_equal(other->name, rule->name);
	}
}

static void
test_seats(void **state)
{
	(void)state;
	plan.visits[2].taken = 9;
	expect("hoejst_8", RULE_BROKEN, "Villa Social: 9 unge på 8 pladser.");
}

static void
test_daytime(void **state)
{
	(void)state;
	plan.seat_count = 0;
	plan.visits[0].ends = 16 * 60 + 1;
	expect("dagtimer", RULE_BROKEN, "Musikskolen slutter efter kl. 16.");
	plan.daytime_to = 17 * 60;
	test_a_good_plan_breaks_nothing(NULL);
	plan.visits[0].starts = 8 * 60 - 1;
	expect("dagtimer", RULE_BROKEN, "Musikskolen begynder før kl. 8.");
	plan.visits[0].starts = INTEGER_NONE;
	expect("dagtimer", RULE_CAREFUL, "Musikskolen: klokkeslæt mangler.");
	plan.visits[0].starts = 10 * 60;
	plan.visits[0].day = date_make(2026, 5, 9);
	expect("dagtimer", RULE_BROKEN, "Musikskolen er en lørdag.");
}

static void
test_dates(void **state)
{
	(void)state;
	plan.visits[3].day = plan.visits[4].day = plan.visits[5].day = DATE_NONE;
	expect("datoer", RULE_CAREFUL, "3 datoer mangler.");
	plan.visits[3].day = date_make(2026, 5, 8);
	plan.visits[4].day = date_make(2026, 5, 11);
	expect("datoer", RULE_CAREFUL, "1 dato mangler.");
}

static void
test_own_times(void **state)
{
	(void)state;
	plan.taken[0].visit = 3;
	expect("egne_tider", RULE_CAREFUL, "U-014 kan ikke fredage.");
	plan.taken[0].visit = 0;
	plan.visits[0].starts = 13 * 60;
	plan.visits[0].ends = 15 * 60;
	expect("egne_tider", RULE_CAREFUL, "U-014 kan ikke på det tidspunkt.");
	snprintf(plan.taken[0].availability, sizeof plan.taken[0].availability, "spørg mor");
	test_a_good_plan_breaks_nothing(NULL);
}

static void
test_holidays(void **state)
{
	(void)state;
	plan.visits[5].day = date_make(2026, 5, 14);
	expect("helligdage", RULE_BROKEN, "Dyregården er på Kristi himmelfartsdag.");
	plan.visits[5].day = date_make(2026, 6, 5);
	expect("helligdage", RULE_CAREFUL, "Dyregården er på ");
	plan.visits[5].day = date_make(2026, 5, 15);
	test_a_good_plan_breaks_nothing(NULL);
	plan.holiday_count = 1;
	plan.holidays[0] = (struct plan_holiday){date_make(2026, 5, 14), date_make(2026, 5, 17), "ferien", true};
	expect("helligdage", RULE_CAREFUL, "Dyregården er i ferien (tjek).");
}

static void
test_pre_visit(void **state)
{
	(void)state;
	plan.places[1].pre_visit = DATE_NONE;
	expect("forbesoeg", RULE_CAREFUL, "Villa Social: forbesøg mangler.");
	plan.places[1].pre_visit = plan.visits[2].day;
	expect("forbesoeg", RULE_CAREFUL, "Villa Social: forbesøget er ikke før");
	plan.places[1].pre_visited = true;
	test_a_good_plan_breaks_nothing(NULL);
}

/* No visit there yet: nobody asks for a pre-visit. */
static void
test_pre_visit_is_not_asked_for_early(void **state)
{
	(void)state;
	plan.places[2].pre_visit = plan.visits[4].day = plan.visits[5].day = DATE_NONE;
	expect("datoer", RULE_CAREFUL, "2 datoer mangler.");
}

static void
test_three_places(void **state)
{
	(void)state;
	plan.place_count = 2;
	plan.visit_count = 4;
	expect("tre_steder", RULE_CAREFUL, "1 sted mangler.");
}

static void
test_three_different_places(void **state)
{
	struct round_findings findings;
	const struct round_finding *first;

	(void)state;
	plan.places[1] = plan.places[0];
	round_check(&plan, &findings);
	assert_int_equal(round_rule_severity(&findings, rule_named("tre_steder"), &first), RULE_BROKEN);
	assert_string_equal(first->message, "Musikskolen er valgt to gange. Vælg tre forskellige steder.");
	make_plan(NULL);
	plan.places[3] = plan.places[0];
	plan.places[3].workplace = id_of(99);
	plan.place_count = 4;
	round_check(&plan, &findings);
	assert_int_equal(round_rule_severity(&findings, rule_named("tre_steder"), &first), RULE_BROKEN);
}

static void
test_interests(void **state)
{
	(void)state;
	plan.places[2].interest = plan.places[0].interest;
	expect("interesser", RULE_CAREFUL, "Musikskolen og Dyregården har samme interesse: musik.");
	plan.places[2].interest = UUID_NONE;
	expect("interesser", RULE_CAREFUL, "Dyregården: interessen mangler.");
}

static void
test_twice(void **state)
{
	(void)state;
	plan.visit_count = 5;
	expect("to_gange", RULE_CAREFUL, "Dyregården: 2. gang mangler.");
	plan.visit_count = 7;
	plan.visits[6] = plan.visits[5];
	expect("to_gange", RULE_BROKEN, "Dyregården: 2 besøg er 2. gang.");
	plan.visits[6].workplace = id_of(98);
	expect("to_gange", RULE_BROKEN, "Et besøg er på et sted, der ikke er med i runden.");
	plan.visits[6] = plan.visits[5];
	plan.visits[6].occasion = INTEGER_NONE;
	expect("to_gange", RULE_BROKEN, "Dyregården: et besøg er hverken 1. eller 2. gang.");
}

static void
test_window(void **state)
{
	(void)state;
	plan.visits[5].day = date_make(2026, 7, 1);
	expect("perioden", RULE_CAREFUL, "Dyregården ons 1.7. er uden for perioden.");
	plan.window = PERIOD_NONE;
	test_a_good_plan_breaks_nothing(NULL);
}

static void
test_consultant(void **state)
{
	(void)state;
	plan.visits[1].consultant = UUID_NONE;
	expect("konsulent", RULE_BROKEN, "Musikskolen: konsulent mangler.");
}

static void
test_clash(void **state)
{
	(void)state;
	plan.busy_count = 1;
	plan.busy[0] = (struct plan_busy){0, 0, 12 * 60, 13 * 60, "Planlægningsmøde"};
	test_a_good_plan_breaks_nothing(NULL);
	plan.busy[0].starts = 12 * 60 - 1;
	expect("sammenfald", RULE_BROKEN, "Konsulenten er også til Planlægningsmøde.");
	plan.busy[0].number = 14;
	expect("sammenfald", RULE_BROKEN, "U-014 er også til Planlægningsmøde.");
	plan.busy[0].starts = plan.busy[0].ends = INTEGER_NONE;
	expect("sammenfald", RULE_BROKEN, "U-014 er også til Planlægningsmøde.");
}

static void
test_municipal_and_staffed(void **state)
{
	(void)state;
	plan.places[0].operation = OPERATION_VOLUNTEER;
	expect("kommunalt", RULE_CAREFUL, "Musikskolen drives af frivillige.");
	plan.places[0].operation = OPERATION_NOT_TOLD;
	expect("kommunalt", RULE_CAREFUL, "Musikskolen: kommunalt eller frivilligt?");
	plan.places[0].operation = OPERATION_COMPANY;
	expect("kommunalt", RULE_CAREFUL, "Musikskolen drives ikke af kommunen.");
	plan.places[0].operation = OPERATION_MUNICIPAL;
	plan.places[0].staffed = ANSWER_NO;
	expect("bemandet", RULE_CAREFUL, "Musikskolen har ikke personale om dagen.");
	plan.places[0].staffed = ANSWER_NOT_TOLD;
	expect("bemandet", RULE_CAREFUL, "Musikskolen: er der personale om dagen?");
}

static void
test_agreed_before_the_workshop(void **state)
{
	(void)state;
	plan.places[0].state = WORKPLACE_SUGGESTED;
	expect("foer_workshop", RULE_CAREFUL, "Musikskolen er ikke aftalt til workshoppen endnu.");
	plan.today = date_make(2026, 3, 27);
	expect("foer_workshop", RULE_CAREFUL, "Musikskolen var ikke aftalt til workshoppen.");
	plan.places[0].state = WORKPLACE_AGREED;
	plan.places[0].agreed = plan.today;
	expect("foer_workshop", RULE_CAREFUL, "Musikskolen blev først aftalt efter workshoppen.");
	plan.workshop = DATE_NONE;
	test_a_good_plan_breaks_nothing(NULL);
}

/* A reason covers its own visit, or the whole round; a rule that cannot be set aside is not. */
static void
test_exceptions(void **state)
{
	struct round_findings findings;
	const struct round_finding *first;

	(void)state;
	plan.visits[1].taken = plan.visits[2].taken = 9;
	plan.exception_count = 1;
	plan.exceptions[0] = (struct plan_exception){"hoejst_8", plan.visits[1].activity, "To konsulenter er med."};
	round_check(&plan, &findings);
	assert_int_equal(findings.count, 2);
	assert_string_equal(findings.items[0].overridden, "To konsulenter er med.");
	assert_null(findings.items[1].overridden);
	assert_int_equal(round_rule_severity(&findings, rule_named("hoejst_8"), &first), RULE_BROKEN);
	assert_ptr_equal(first, &findings.items[1]);
	plan.exceptions[0].activity = UUID_NONE;
	round_check(&plan, &findings);
	assert_int_equal(round_rule_severity(&findings, rule_named("hoejst_8"), &first), RULE_OK);
	plan.visits[1].taken = plan.visits[2].taken = 8;
	plan.visits[1].consultant = UUID_NONE;
	snprintf(plan.exceptions[0].rule, sizeof plan.exceptions[0].rule, "konsulent");
	expect("konsulent", RULE_BROKEN, "Musikskolen: konsulent mangler.");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup(test_a_good_plan_breaks_nothing, make_plan),
	    cmocka_unit_test_setup(test_the_table_is_whole, make_plan),
	    cmocka_unit_test_setup(test_seats, make_plan),
	    cmocka_unit_test_setup(test_daytime, make_plan),
	    cmocka_unit_test_setup(test_dates, make_plan),
	    cmocka_unit_test_setup(test_own_times, make_plan),
	    cmocka_unit_test_setup(test_holidays, make_plan),
	    cmocka_unit_test_setup(test_pre_visit, make_plan),
	    cmocka_unit_test_setup(test_pre_visit_is_not_asked_for_early, make_plan),
	    cmocka_unit_test_setup(test_three_places, make_plan),
	    cmocka_unit_test_setup(test_three_different_places, make_plan),
	    cmocka_unit_test_setup(test_interests, make_plan),
	    cmocka_unit_test_setup(test_twice, make_plan),
	    cmocka_unit_test_setup(test_window, make_plan),
	    cmocka_unit_test_setup(test_consultant, make_plan),
	    cmocka_unit_test_setup(test_clash, make_plan),
	    cmocka_unit_test_setup(test_municipal_and_staffed, make_plan),
	    cmocka_unit_test_setup(test_agreed_before_the_workshop, make_plan),
	    cmocka_unit_test_setup(test_exceptions, make_plan),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
