/* STAR-tal: what is asked for, and the figures others counted beside those registered here. */
#include "base/count.h"
#include "model/value.h"
#include "report_work.h"
#include "store/count_tables.h"
#include "store/indicator.h"
#include "store/plan_figures.h"

static const struct document_column requirement_columns[] = {{"Resultatkrav", DOCUMENT_WORDS},
							     {"Krav", DOCUMENT_WORDS},
							     {"Frist", DOCUMENT_WORDS},
							     {"Sådan går det", DOCUMENT_WORDS}};

static const struct document_column figure_columns[] = {
    {"Tal", DOCUMENT_WORDS}, {"Antal", DOCUMENT_NUMBER}, {"Kilde", DOCUMENT_WORDS}, {"Opgjort", DOCUMENT_WORDS}};

static void
add_requirement(struct report_work *work, const void *record, void *context)
{
	const struct requirement *requirement = record;
	bool *first = context;
	struct text due = {0};
	if (*first)
		document_add_table(work->document, requirement_columns, 4);
	*first = false;
	report_add_period(&due, &requirement->due);
	document_add_row(work->document, (const char *const[]){requirement->text, requirement->target, text_get(&due),
							       requirement->result});
	text_clear(&due);
}

static void
add_figure(struct report_work *work, const void *record, void *context)
{
	const struct background_figure *figure = record;
	bool *stale = context;
	struct text number = {0}, measured = {0};
	if (figure->approximate)
		text_add(&number, "ca. ");
	count_add(&number, figure->value);
	if (period_is_none(&figure->measured))
		text_add(&measured, "ikke oplyst");
	else
		text_add(&measured, figure->measured.label);
	if (!period_is_none(&figure->measured) && !figure->measured.label[0])
		period_add_field(&measured, &figure->measured);
	if (background_figure_is_stale(figure, work->options->today)) {
		text_add(&measured, " *");
		*stale = true;
	}
	document_add_row(work->document,
			 (const char *const[]){figure->text, text_get(&number), figure->source, text_get(&measured)});
	text_clear(&number);
	text_clear(&measured);
}

/* The newest background figure of a kind, or 0. */
static int
background_of(struct report_work *work, const struct plan *plan, enum background_kind kind)
{
	struct small_list list = store_small(work->store, &background_figure_entity);
	int value = 0;
	for (int i = 0; i < list.count; i++) {
		const struct background_figure *figure = list.items[i];
		if (figure->kind == (int)kind && uuid_equal(figure->plan, plan->record.id))
			value = figure->value;
	}
	return value;
}

static void
add_registered(struct report_work *work, const struct count_table *table, int row, int of)
{
	struct text words = {0};
	const struct small_entry *entry = count_table_at(table, row, 0);
	report_add_entry(work, &words, table, row, 0);
	if (of > 0)
		text_add_format(&words, " af %d", of);
	document_add_bar(work->document,
			 &(struct document_bar){.label = row < table->rows ? table->labels[row] : "I alt",
						.value = entry->state == SMALL_SHOWN ? entry->count : -1,
						.of = of,
						.words = text_get(&words)});
	text_clear(&words);
}

/* Those registered here beside the plan's 250, 100 and 350. */
static void
add_youth(struct report_work *work, const struct plan *plan)
{
	struct count_table table;
	youth_benefits_count(&work->youth, work->options->k, &table);
	report_heading(work, 2, "Unge, der er oprettet her");
	add_registered(work, &table, BENEFIT_WITHOUT, background_of(work, plan, BACKGROUND_WITHOUT_BENEFIT));
	add_registered(work, &table, BENEFIT_WITH, background_of(work, plan, BACKGROUND_WITH_BENEFIT));
	add_registered(work, &table, BENEFIT_UNKNOWN, 0);
	add_registered(work, &table, BENEFIT_ROWS, background_of(work, plan, BACKGROUND_LOCAL));
	report_note(work, "De 250, 100 og 350 er et udgangspunkt fra målplanen og ikke mål, der skal nås.");
	count_table_clear(&table);
}

static enum status
add_outcomes(struct report_work *work, const struct plan *plan, struct error *error)
{
	static const char *const names[] = {"i_gang", "i_gang_stadig", "faellesskab_foerst", "i_faellesskab"};
	enum status status = STATUS_OK;
	report_heading(work, 2, "Uddannelse, job og fællesskab");
	for (size_t i = 0; i < sizeof names / sizeof *names && status == STATUS_OK; i++) {
		const struct indicator *indicator = indicator_find(names[i]);
		struct indicator_value value;
		struct text number = {0};
		status = indicator_read(work->store, plan, indicator, work->options->today, &value, error);
		if (status == STATUS_OK) {
			report_add_indicator(work, &number, indicator, &value);
			document_add_figure(work->document, indicator->title, text_get(&number), NULL);
		}
		text_clear(&number);
	}
	return status;
}

enum status
report_star(struct report_work *work, struct error *error)
{
	const struct plan *plan = plan_current(work->store, work->options->today);
	bool first = true, stale = false;
	if (!plan) {
		report_paragraph(work, "Der er ingen målplan endnu.");
		return STATUS_OK;
	}
	report_heading(work, 2, "Resultatkrav");
	if (report_owned(work, &requirement_entity, plan->record.id, add_requirement, &first) == 0)
		report_paragraph(work, "Resultatkravene står ikke i målplanen, og I har ikke skrevet dem endnu.");
	report_heading(work, 2, "Baggrundstal");
	document_add_table(work->document, figure_columns, 4);
	report_owned(work, &background_figure_entity, plan->record.id, add_figure, &stale);
	if (stale)
		report_note(work, "* Tallet er mere end 12 måneder gammelt.");
	report_note(work, "Står der to tal for det samme, er de fra hver sin kilde. Ingen af dem er rettet.");
	add_youth(work, plan);
	return add_outcomes(work, plan, error);
}
