/* «Målplan 2026» as it comes with every file: counts, words, periods and the order of its parts. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "crowd.h"
#include "model/plan.h"
#include "model/sign.h"
#include "model/trial.h"
#include "store/backup.h"
#include "store/change.h"
#include "store/plan.h"
#include "store/plan_figures.h"

enum { TRIALS = 2 };

static int
count_of(struct crowd *crowd, const struct entity *entity)
{
	return store_small(crowd->store, entity).count;
}

static const struct plan *
plan_of(struct crowd *crowd)
{
	return store_small(crowd->store, &plan_entity).items[0];
}

static const struct trial *
trial_of(struct crowd *crowd, int position)
{
	return store_small(crowd->store, &trial_entity).items[position - 1];
}

static const struct milestone *
milestone_of(struct crowd *crowd, int trial, int position)
{
	struct small_list list = store_small(crowd->store, &milestone_entity);

	for (int i = 0; i < list.count; i++) {
		const struct milestone *milestone = list.items[i];

		if (uuid_equal(milestone->trial, trial_of(crowd, trial)->record.id) && milestone->position == position)
			return milestone;
	}
	fail_msg("no milestone %d.%d", trial, position);
	return NULL;
}

static void
test_counts(void **state)
{
	struct crowd *crowd = *state;
	struct small_list signs = store_small(crowd->store, &sign_entity);
	struct small_list milestones = store_small(crowd->store, &milestone_entity);
	int sign_counts[TRIALS] = {0}, milestone_counts[TRIALS] = {0};

	assert_int_equal(count_of(crowd, &plan_entity), 1);
	assert_int_equal(count_of(crowd, &trial_entity), TRIALS);
	for (int t = 0; t < TRIALS; t++) {
		struct uuid trial = trial_of(crowd, t + 1)->record.id;

		assert_int_equal(trial_of(crowd, t + 1)->position, t + 1);
		for (int i = 0; i < signs.count; i++)
			sign_counts[t] += uuid_equal(((const struct sign *)signs.items[i])->trial, trial);
		for (int i = 0; i < milestones.count; i++)
			milestone_counts[t] +=
			    uuid_equal(((const struct milestone *)milestones.items[i])->trial, trial);
	}
	assert_int_equal(sign_counts[0], 4);
	assert_int_equal(sign_counts[1], 6);
	assert_int_equal(milestone_counts[0], 8);
	assert_int_equal(milestone_counts[1], 4);
	assert_int_equal(count_of(crowd, &evaluation_entity), 4);
	assert_int_equal(count_of(crowd, &learning_entity), 0);
	assert_int_equal(count_of(crowd, &requirement_entity), 0);
	assert_int_equal(count_of(crowd, &question_entity), 11);
}

static void
test_words(void **state)
{
	const struct plan *plan = plan_of(*state);

	assert_int_equal(plan->year, 2026);
	assert_string_equal(plan->title, "Målplan 2026");
	assert_string_equal(plan->owner, "Dorthe Espenhein Vedel");
	assert_string_equal(plan->coordinators, "Mette Nielsen Duekilde, Tina Blidegn");
	assert_string_equal(plan->goal, "Det overordnede mål er, at flere af de sårbare unge i Albertslund gennemfører "
					"en ungdomsuddannelse eller er i job.");
	assert_string_equal(plan->policy_goal, "Alle Albertslunds unge er under uddannelse eller i job.");
	assert_true(period_is_none(&plan->project));
	assert_string_equal(trial_of(*state, 1)->title, "Workshop for de unge (høre de unges stemmer)");
	assert_string_equal(trial_of(*state, 2)->title, "Alternative rammer/aktiviteter for de unge");
}

static void
assert_period(const struct period *period, const char *field)
{
	struct text text = {0};

	period_add_field(&text, period);
	assert_string_equal(text_get(&text), field);
	text_clear(&text);
}

static void
test_periods(void **state)
{
	struct crowd *crowd = *state;

	assert_period(&milestone_of(crowd, 1, 1)->period, "medio februar (11.–20. feb.)");
	assert_period(&milestone_of(crowd, 1, 5)->period, "ultimo marts/primo april (21. mar.–10. apr.)");
	assert_period(&milestone_of(crowd, 1, 8)->period, "ultimo 2026 (sep.–dec.)");
	assert_period(&milestone_of(crowd, 2, 1)->period, "i løbet af marts (1.–31. mar.)");
	assert_period(&milestone_of(crowd, 2, 2)->period, "medio/ultimo marts (11.–31. mar.)");
	assert_period(&milestone_of(crowd, 2, 3)->period, "april (1.–30. apr.)");
	assert_true(period_is_none(&milestone_of(crowd, 1, 2)->period));
	assert_true(period_is_none(&milestone_of(crowd, 2, 4)->period));
	assert_true(milestone_of(crowd, 1, 2)->optional);
	assert_true(milestone_of(crowd, 1, 7)->optional);
	assert_false(milestone_of(crowd, 1, 1)->optional);
	assert_true(uuid_equal(milestone_of(crowd, 1, 6)->depends_on, milestone_of(crowd, 1, 5)->record.id));
}

/* The period's last day is still in time. */
static void
test_late(void **state)
{
	const struct milestone *first = milestone_of(*state, 1, 1);
	struct milestone dropped = *first;

	assert_false(milestone_is_late(first, date_make(2026, 2, 20)));
	assert_true(milestone_is_late(first, date_make(2026, 2, 21)));
	assert_false(milestone_is_late(milestone_of(*state, 1, 2), date_make(2027, 1, 1)));
	dropped.state = MILESTONE_DROPPED;
	assert_false(milestone_is_late(&dropped, date_make(2026, 2, 21)));
	dropped.state = MILESTONE_UNDER_WAY;
	assert_true(milestone_is_late(&dropped, date_make(2026, 2, 21)));
}

/* Only the first prøvehandling's final evaluation has a date in the document. */
static void
test_evaluations(void **state)
{
	struct small_list list = store_small(((struct crowd *)*state)->store, &evaluation_entity);
	int dated = 0;

	for (int i = 0; i < list.count; i++) {
		const struct evaluation *evaluation = list.items[i];

		if (period_is_none(&evaluation->due))
			continue;
		dated++;
		assert_int_equal(evaluation->kind, EVALUATION_FINAL);
		assert_true(uuid_equal(evaluation->trial, trial_of(*state, 1)->record.id));
	}
	assert_int_equal(dated, 1);
}

/* ca. 64.000 and STAR's 43.000 side by side; 350 = 250 + 100. */
static void
test_background_figures(void **state)
{
	struct small_list list = store_small(((struct crowd *)*state)->store, &background_figure_entity);
	static const int values[] = {64000, 43000, 350, 250, 100};
	const struct background_figure *local = list.items[2];

	assert_int_equal(list.count, 5);
	for (int i = 0; i < list.count; i++)
		assert_int_equal(((const struct background_figure *)list.items[i])->value, values[i]);
	assert_true(local->approximate);
	assert_false(background_figure_is_stale(local, date_make(2026, 2, 28)));
	assert_true(background_figure_is_stale(local, date_make(2026, 3, 1)));
	assert_false(background_figure_is_stale(list.items[0], date_make(2030, 1, 1)));
}

static void
test_a_new_file_is_healthy(void **state)
{
	struct health health = {0};
	struct error error;

	crowd_good(store_check(((struct crowd *)*state)->store, &health, &error), &error);
	assert_string_equal(text_get(&health.report), "");
	assert_int_equal(health.problems, 0);
	health_clear(&health);
}

/* A learning is not closed before it has a use and a decision. */
static void
test_learning_has_a_consequence(void **state)
{
	struct crowd *crowd = *state;
	struct learning learning;
	struct findings findings;

	record_init(&learning_entity, &learning);
	learning.trial = trial_of(crowd, 1)->record.id;
	crowd_set_text(&learning, LEARNING_INSIGHT, "De unge vil spise sammen.");
	record_check(&learning, clock_today(), &findings);
	assert_int_equal(findings.count, 0);
	learning.state = LEARNING_CLOSED;
	record_check(&learning, clock_today(), &findings);
	assert_non_null(findings_for(&findings, LEARNING_USE));
	assert_non_null(findings_for(&findings, LEARNING_DECISION));
	crowd_set_text(&learning, LEARNING_USE, "Vi laver mad hver gang.");
	learning.decision = LEARNING_ADJUST;
	record_check(&learning, clock_today(), &findings);
	assert_int_equal(findings.count, 0);
	record_clear(&learning);
}

/* A tegn without a figure is seen; a figure nobody knows is a slip. */
static void
test_sign_knows_its_figure(void **state)
{
	struct sign sign;
	struct findings findings;

	record_init(&sign_entity, &sign);
	sign.trial = trial_of(*state, 1)->record.id;
	crowd_set_text(&sign, SIGN_TITLE, "De unge kommer igen");
	record_check(&sign, clock_today(), &findings);
	assert_int_equal(findings.count, 0);
	crowd_set_text(&sign, SIGN_INDICATOR, "kom_igen");
	record_check(&sign, clock_today(), &findings);
	assert_int_equal(findings.count, 0);
	crowd_set_text(&sign, SIGN_INDICATOR, "kom igen");
	record_check(&sign, clock_today(), &findings);
	assert_non_null(findings_for(&findings, SIGN_INDICATOR));
	record_clear(&sign);
}

/* Next year's plan has everything but dates, states and results, and one undo takes it away. */
static void
test_copy(void **state)
{
	struct crowd *crowd = *state;
	struct uuid copy;
	struct undone undone;
	struct error error;
	const struct milestone *milestone;
	int milestones = count_of(crowd, &milestone_entity), signs = count_of(crowd, &sign_entity);

	crowd_good(plan_copy(crowd->store, plan_of(crowd)->record.id, &copy, &error), &error);
	assert_int_equal(count_of(crowd, &plan_entity), 2);
	assert_int_equal(count_of(crowd, &trial_entity), 2 * TRIALS);
	assert_int_equal(count_of(crowd, &sign_entity), 2 * signs);
	assert_int_equal(count_of(crowd, &milestone_entity), 2 * milestones);
	assert_int_equal(count_of(crowd, &evaluation_entity), 8);
	assert_string_equal(store_title(crowd->store, &plan_entity, copy, true), "Målplan 2027");
	for (int i = 0; i < 2 * milestones; i++) {
		milestone = store_small(crowd->store, &milestone_entity).items[i];
		if (milestone->record.number <= milestones)
			continue;
		assert_true(period_is_none(&milestone->period));
		assert_int_equal(milestone->state, MILESTONE_NOT_STARTED);
		assert_false(text_is_empty(milestone->text));
	}
	assert_int_equal(plan_copy(crowd->store, plan_of(crowd)->record.id, &copy, &error), STATUS_INVALID);
	crowd_good(store_undo(crowd->store, &undone, &error), &error);
	assert_string_equal(undone.label, "målplan for 2027");
	assert_int_equal(count_of(crowd, &plan_entity), 1);
	assert_int_equal(count_of(crowd, &milestone_entity), milestones);
}

/* This year's plan is shown, else the newest. */
static void
test_current_plan(void **state)
{
	struct crowd *crowd = *state;
	struct uuid copy;
	struct error error;

	assert_int_equal(plan_current(crowd->store, date_make(2029, 1, 1))->year, 2026);
	crowd_good(plan_copy(crowd->store, plan_of(crowd)->record.id, &copy, &error), &error);
	assert_int_equal(plan_current(crowd->store, date_make(2026, 5, 1))->year, 2026);
	assert_int_equal(plan_current(crowd->store, date_make(2027, 5, 1))->year, 2027);
	assert_int_equal(plan_current(crowd->store, date_make(2029, 1, 1))->year, 2027);
}

/* What the overview tells: done and all, what is late, and when evaluations are. */
static void
test_figures(void **state)
{
	struct crowd *crowd = *state;
	struct plan_figures figures;
	struct milestone after;
	struct error error;

	plan_figures_read(crowd->store, plan_of(crowd), clock_today(), &figures);
	assert_int_equal(figures.year, 2026);
	assert_int_equal(figures.trial_count, TRIALS);
	assert_int_equal(figures.trials[0].all, 8);
	assert_int_equal(figures.trials[0].done, 0);
	assert_int_equal(figures.trials[0].late, 1);
	assert_int_equal(figures.trials[1].all, 4);
	assert_int_equal(figures.late_count, 1);
	assert_string_equal(figures.late[0].title, "Første møde i arbejdsgruppen");
	assert_true(period_is_none(&figures.trials[0].preliminary));
	assert_string_equal(figures.trials[0].final.label, "ultimo 2026");

	record_init(&milestone_entity, &after);
	record_copy(&after, milestone_of(crowd, 1, 1));
	after.state = MILESTONE_REACHED;
	crowd_good(store_save(crowd->store, milestone_of(crowd, 1, 1), &after, "nået", UUID_NONE, &error), &error);
	record_copy(&after, milestone_of(crowd, 1, 7));
	after.state = MILESTONE_DROPPED;
	crowd_good(store_save(crowd->store, milestone_of(crowd, 1, 7), &after, "udgår", UUID_NONE, &error), &error);
	record_clear(&after);
	plan_figures_read(crowd->store, plan_of(crowd), clock_today(), &figures);
	assert_int_equal(figures.trials[0].all, 7);
	assert_int_equal(figures.trials[0].done, 1);
	assert_int_equal(figures.late_count, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(test_counts, crowd_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_words, crowd_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_periods, crowd_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_late, crowd_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_evaluations, crowd_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_background_figures, crowd_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_a_new_file_is_healthy, crowd_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_learning_has_a_consequence, crowd_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_sign_knows_its_figure, crowd_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_copy, crowd_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_current_plan, crowd_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_figures, crowd_setup, crowd_teardown),
	};
	return cmocka_run_group_tests_name("plan", tests, NULL, NULL);
}
