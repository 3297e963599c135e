/* The page «Mål»: what the plan wants, the figures behind it, and what it leaves open. */
#include "base/clock.h"
#include "base/count.h"
#include "plan.h"

static void
add_head(struct plan_page *page, const struct plan *plan)
{
	struct text line = {0};

	plan_page_heading(page, "Mål & målgruppe");
	plan_page_record(page, &plan_entity, plan->record.id, plan->title);
	text_add_format(&line, "%s (afdelingschef)", plan->owner != NULL ? plan->owner : "–");
	plan_page_text(page, "Ejer", text_get(&line));
	text_clear(&line);
	plan_page_text(page, "Tovholdere", plan->coordinators);
	plan_page_text(page, "Målgruppe", plan->target_group);
	plan_page_text(page, "Mål", plan->goal);
	plan_page_text(page, "Mål", plan->second_goal);
	plan_page_heading(page, "Målsætning & politik");
	plan_page_text(page, "Målsætning", plan->policy_goal);
	plan_page_text(page, "Politik", plan->policy);
}

/* «ca. 350 · Målplan 2026 · februar 2025». */
static void
add_figure(struct plan_page *page, const struct background_figure *figure)
{
	struct text line = {0};
	struct plan_entry *entry;

	text_add(&line, figure->approximate ? "ca. " : "");
	count_add(&line, figure->value);
	text_add_format(&line, "  %s · %s · ", figure->text, figure->source);
	if (period_is_none(&figure->measured))
		text_add(&line, "uden dato");
	else
		period_add_brief(&line, &figure->measured);
	entry = plan_page_record(page, &background_figure_entity, figure->record.id, text_get(&line));
	if (background_figure_is_stale(figure, clock_today()))
		plan_entry_mark(entry, STYLE_ATTENTION, "GAMMELT TAL");
	text_clear(&line);
}

/* The newest value of a kind, or -1. */
static int
value_of(struct small_list list, struct uuid plan, enum background_kind kind)
{
	int value = -1;

	for (int i = 0; i < list.count; i++) {
		const struct background_figure *figure = list.items[i];

		if (uuid_equal(figure->plan, plan) && figure->kind == (int)kind)
			value = figure->value;
	}
	return value;
}

/* Those with and without benefit are all there are. */
static void
add_sum(struct plan_page *page, struct small_list list, struct uuid plan)
{
	const int all = value_of(list, plan, BACKGROUND_LOCAL);
	const int without = value_of(list, plan, BACKGROUND_WITHOUT_BENEFIT);
	const int with = value_of(list, plan, BACKGROUND_WITH_BENEFIT);
	struct text line = {0};

	if (all < 0 || with < 0 || without < 0)
		return;
	text_add_format(&line,
			without + with == all ? "%d + %d = %d: tallene passer sammen."
					      : "OBS: %d + %d er ikke %d. Se tallene efter.",
			without, with, all);
	plan_page_text(page, NULL, text_get(&line));
	text_clear(&line);
}

static void
add_figures(struct plan_page *page, struct store *store, const struct plan *plan)
{
	struct small_list list = store_small(store, &background_figure_entity);

	plan_page_heading(page, "Udfordring: tallene bag");
	plan_page_makes(page, &background_figure_entity, plan->record.id);
	for (int i = 0; i < list.count; i++) {
		const struct background_figure *figure = list.items[i];

		if (uuid_equal(figure->plan, plan->record.id))
			add_figure(page, figure);
	}
	add_sum(page, list, plan->record.id);
}

static void
add_requirements(struct plan_page *page, struct store *store, const struct plan *plan)
{
	struct small_list list = store_small(store, &requirement_entity);
	int count = 0;

	plan_page_heading(page, "Resultatkrav fra STAR");
	plan_page_makes(page, &requirement_entity, plan->record.id);
	for (int i = 0; i < list.count; i++) {
		const struct requirement *requirement = list.items[i];
		struct text line = {0};

		if (!uuid_equal(requirement->plan, plan->record.id))
			continue;
		text_add(&line, requirement->text);
		if (!text_is_empty(requirement->target))
			text_add_format(&line, " · mål: %s", requirement->target);
		if (!period_is_none(&requirement->due)) {
			text_add(&line, " · ");
			period_add_brief(&line, &requirement->due);
		}
		plan_page_record(page, &requirement_entity, requirement->record.id, text_get(&line));
		if (!text_is_empty(requirement->result))
			plan_page_text(page, "Sådan går det", requirement->result);
		text_clear(&line);
		count++;
	}
	if (count == 0)
		plan_page_text(page, NULL, "Planen nævner dem ikke. n skriver det første.");
}

static void
add_questions(struct plan_page *page, struct store *store, const struct plan *plan)
{
	struct small_list list = store_small(store, &question_entity);

	plan_page_heading(page, "Det siger planen ikke klart");
	plan_page_makes(page, &question_entity, plan->record.id);
	for (int i = 0; i < list.count; i++) {
		const struct question *question = list.items[i];
		const bool answered = !text_is_empty(question->answer);

		if (!uuid_equal(question->plan, plan->record.id))
			continue;
		plan_entry_mark(plan_page_record(page, &question_entity, question->record.id, question->text),
				answered ? STYLE_OK : STYLE_NEUTRAL, answered ? "AFKLARET" : "ÅBENT");
		if (answered)
			plan_page_text(page, "I har besluttet", question->answer);
		else if (!text_is_empty(question->reading))
			plan_page_text(page, "Programmet læser det sådan", question->reading);
	}
}

static void
add_plans(struct plan_page *page, struct store *store, const struct plan *shown)
{
	struct small_list list = store_small(store, &plan_entity);

	plan_page_heading(page, "Andre år");
	for (int i = 0; i < list.count; i++) {
		const struct plan *plan = list.items[i];

		if (plan != shown)
			plan_page_record(page, &plan_entity, plan->record.id, plan->title);
	}
	plan_page_record(page, &plan_entity, UUID_NONE, "+ Lav næste års plan ud fra denne");
}

void
plan_goal_read(struct plan_screen *screen, struct plan_page *page)
{
	struct store *store = screen->screen.app->store;
	const struct plan *plan = plan_shown(screen);

	add_head(page, plan);
	add_figures(page, store, plan);
	if (!text_is_empty(plan->challenge))
		plan_page_text(page, NULL, plan->challenge);
	if (!text_is_empty(plan->link))
		plan_page_text(page, "Læs mere", plan->link);
	add_requirements(page, store, plan);
	add_questions(page, store, plan);
	add_plans(page, store, plan);
}
