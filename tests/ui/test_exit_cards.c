/* Afslutningskort: a row of keys for each sheet, nothing about who, and no result of few. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/clock.h"
#include "people.h"
#include "store/funnel.h"
#include "store/query.h"
#include "workday.h"

/* The section of the exit cards has the focus. */
static struct uuid
open_page(struct stage *stage, int days)
{
	struct uuid workshop = workday_add(stage, days, NULL);
	workday_turn(stage, "Opsamling");
	stage_keys(stage, "Tab Tab");
	return workshop;
}

static struct exit_summary
summarise(struct stage *stage, struct uuid workshop)
{
	struct activity activity;
	struct exit_summary summary;
	struct error error;
	record_init(&activity_entity, &activity);
	assert_int_equal(store_read(stage->app.store, &activity_entity, workshop, &activity, &error), STATUS_OK);
	assert_int_equal(exit_summary_read(stage->app.store, &activity, &summary, &error), STATUS_OK);
	record_clear(&activity);
	return summary;
}

static void
four_digits_and_enter_make_a_card(void **state)
{
	struct stage *stage = *state;
	struct uuid workshop = open_page(stage, 0);
	stage_keys(stage, "n");
	stage_expect(stage, "kort 1 · 0 tastet");
	stage_keys(stage, "5 4 - 1 Enter");
	stage_expect(stage, "Kort 1 er tastet. Ctrl+Z fortryder.");
	stage_expect(stage, "kort 2 · 1 tastet");
	stage_keys(stage, "3 3 3 3 'Mere musik' Enter");
	stage_expect(stage, "kort 3 · 2 tastet");
	assert_int_equal(summarise(stage, workshop).cards, 2);
}

static void
the_last_card_can_be_undone(void **state)
{
	struct stage *stage = *state;
	struct uuid workshop = open_page(stage, -1);
	stage_keys(stage, "n 5 5 5 5 Enter 1 1 1 1 Enter C-z");
	stage_expect(stage, "kort 2 · 1 tastet");
	assert_int_equal(summarise(stage, workshop).cards, 1);
}

static void
only_answers_from_one_to_five(void **state)
{
	struct stage *stage = *state;
	open_page(stage, 0);
	stage_keys(stage, "n 6");
	stage_expect(stage, "Svaret er et tal fra 1 til 5, eller - for intet svar.");
	stage_keys(stage, "x");
	stage_expect(stage, "Svaret er et tal fra 1 til 5");
	stage_keys(stage, "Enter");
	stage_expect(stage, "Kortet er tomt. Skriv mindst ét svar, eller tryk Esc.");
	stage_keys(stage, "- - - - Enter");
	stage_expect(stage, "Kortet er tomt.");
}

static void
a_digit_is_taken_back(void **state)
{
	struct stage *stage = *state;
	struct uuid workshop = open_page(stage, 0);
	for (int i = 0; i < 5; i++)
		stage_keys(stage, i ? "5 5 5 5 Enter" : "n 1 Back 5 5 5 5 Enter");
	assert_int_equal(summarise(stage, workshop).questions[0].percent, 100);
}

static void
a_card_half_typed_is_not_lost_by_escape(void **state)
{
	struct stage *stage = *state;
	open_page(stage, 0);
	stage_keys(stage, "n 5 Esc");
	stage_expect(stage, "Kassér kortet?");
	stage_keys(stage, "Enter 4 4 4 Enter Esc");
	stage_expect(stage, "Opsamling");
	stage_expect(stage, "1 af 0 mødte har svaret");
}

static void
before_the_day_there_is_nothing_to_type(void **state)
{
	struct stage *stage = *state;
	open_page(stage, 9);
	stage_keys(stage, "n");
	stage_expect(stage, "Workshoppen er ikke holdt endnu. Kortene kan tastes fra selve dagen.");
	stage_reject(stage, "kort 1 ·");
}

static void
fewer_than_five_tell_nothing(void **state)
{
	struct stage *stage = *state;
	static const int high[EXIT_QUESTIONS] = {5, 4, 3, 5}, low[EXIT_QUESTIONS] = {2, 5, 3, INTEGER_NONE};
	struct uuid workshop = open_page(stage, -1);
	for (int i = 0; i < 4; i++)
		workday_add_card(stage, workshop, high, i ? NULL : "Tak for mad");
	stage_expect(stage, "Resultatet vises, når mindst 5 har svaret.");
	stage_reject(stage, "%");
	stage_reject(stage, "Tak for mad");
	workday_add_card(stage, workshop, low, NULL);
	stage_expect(stage, "Jeg følte mig mødt og hørt.");
	stage_expect(stage, " 80 %");
	stage_expect(stage, "100 %");
	stage_expect(stage, "færre end 5 svar");
	stage_expect(stage, "«Tak for mad»");
}

/* Not even the store gives the words of a few. */
static void
the_words_of_few_are_not_read(void **state)
{
	struct stage *stage = *state;
	static const int high[EXIT_QUESTIONS] = {5, 4, 3, 5};
	struct uuid workshop = open_page(stage, -1);
	for (int cards = 1; cards <= EXIT_HIDDEN_BELOW; cards++) {
		struct query *query;
		struct error error;
		bool row;
		workday_add_card(stage, workshop, high, "Tak for mad");
		assert_int_equal(query_open(stage->app.store, "exit_texts", &query, &error), STATUS_OK);
		query_bind_uuid(query, "$activity", workshop);
		query_bind_integer(query, "$least", EXIT_HIDDEN_BELOW);
		assert_int_equal(query_next(query, &row, &error), STATUS_OK);
		assert_int_equal(row, cards == EXIT_HIDDEN_BELOW);
		query_close(query);
	}
}

static void
who_has_answered_is_counted_against_who_came(void **state)
{
	struct stage *stage = *state;
	static const int high[EXIT_QUESTIONS] = {5, 4, 3, 5};
	struct uuid workshop = open_page(stage, -1);
	workday_add_guest(stage, workshop, "Amira", "Haddad");
	workday_add_guest(stage, workshop, "Bo", "Hald");
	workday_add_card(stage, workshop, high, NULL);
	stage_expect(stage, "1 af 2 mødte har svaret");
}

static void
looks_as_drawn(void **state)
{
	(void)state;
	for (const struct stage_size *size = stage_sizes; size->rows; size++) {
		struct stage stage;
		stage_open(&stage, size->rows, size->columns);
		open_page(&stage, 0);
		stage_keys(&stage, "n 5 5 5 5 Enter 4 - 3");
		stage_golden(&stage, "afslutningskort-#");
		stage_close(&stage);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    ON_STAGE(four_digits_and_enter_make_a_card),
	    ON_STAGE(the_last_card_can_be_undone),
	    ON_STAGE(only_answers_from_one_to_five),
	    ON_STAGE(a_digit_is_taken_back),
	    ON_STAGE(a_card_half_typed_is_not_lost_by_escape),
	    ON_STAGE(before_the_day_there_is_nothing_to_type),
	    ON_STAGE(fewer_than_five_tell_nothing),
	    ON_STAGE(the_words_of_few_are_not_read),
	    ON_STAGE(who_has_answered_is_counted_against_who_came),
	    cmocka_unit_test(looks_as_drawn),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
