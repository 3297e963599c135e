/* Månedsstatus: how the project stands, on one page for those who do not work in it. */
#include "model/activity.h"
#include "model/round.h"
#include "model/value.h"
#include "model/youth.h"
#include "report_work.h"
#include "store/count_tables.h"
#include "store/indicator.h"
#include "store/query.h"
#include "store/plan_figures.h"

/* Columns of data/query/report_period.sql. */
struct period_figures {
	int new, begun, got_on, contacts;
};

static enum status
read_period(struct report_work *work, struct period_figures *figures, struct error *error)
{
	struct query *query;
	bool row;
	enum status status = query_open(work->store, "report_period", &query, error);
	*figures = (struct period_figures){0};
	if (status != STATUS_OK)
		return status;
	query_bind_date(query, "$from", work->options->from);
	query_bind_date(query, "$to", work->options->to);
	status = query_next(query, &row, error);
	if (status == STATUS_OK && row)
		*figures = (struct period_figures){query_integer(query, 0), query_integer(query, 1),
						   query_integer(query, 2), query_integer(query, 3)};
	query_close(query);
	return status;
}

static void
add_state(struct report_work *work, const char *label, const struct count_table *states, int state)
{
	struct text value = {0};
	report_add_entry(work, &value, states, state, 0);
	document_add_figure(work->document, label, text_get(&value), NULL);
	text_clear(&value);
}

static void
add_states(struct report_work *work, const struct count_table *states)
{
	static const struct document_column columns[] = {{"Status", DOCUMENT_WORDS}, {"Unge nu", DOCUMENT_NUMBER}};
	report_heading(work, 2, "Unge efter status");
	document_add_table(work->document, columns, 2);
	for (int i = 0; i <= states->rows; i++) {
		struct text value = {0};
		report_add_entry(work, &value, states, i, 0);
		document_add_row(work->document, (const char *const[]){i < states->rows ? states->labels[i] : "I alt",
								       text_get(&value)});
		text_clear(&value);
	}
}

static enum status
add_workshop(struct report_work *work, struct error *error)
{
	struct report_choices choices;
	struct activity workshop;
	struct funnel funnel;
	report_choices_read(work->store, REPORT_WORKSHOP, work->options->today, &choices);
	report_heading(work, 2, "Workshop");
	if (choices.standard < 0) {
		report_paragraph(work, "Der er ingen workshop endnu.");
		return STATUS_OK;
	}
	record_init(&activity_entity, &workshop);
	enum status status =
	    store_read(work->store, &activity_entity, choices.items[choices.standard].id, &workshop, error);
	if (status == STATUS_OK)
		status = funnel_read(work->store, &workshop, work->options->today, &funnel, error);
	if (status == STATUS_OK) {
		report_paragraph(work, "%s", choices.items[choices.standard].title);
		report_turnout_bars(work, &funnel);
	}
	record_clear(&workshop);
	return status;
}

static void
add_visits(struct report_work *work)
{
	struct report_choices choices;
	report_choices_read(work->store, REPORT_ROUND, work->options->today, &choices);
	report_heading(work, 2, "Besøg");
	if (choices.standard < 0) {
		report_paragraph(work, "Der er ingen besøgsrunde endnu.");
		return;
	}
	const struct report_choice *round = &choices.items[choices.standard];
	struct report_visits visits = report_count_visits(work, round->id);
	report_paragraph(work, "%s: %d af %d datoer er aftalt, og %d besøg er holdt.", round->title, visits.agreed,
			 ROUND_VISITS, visits.held);
}

/* Without what it is a share of: that would tell how few the others are. */
static void
add_percent(struct report_work *work, const struct indicator *indicator, const struct indicator_value *value)
{
	struct text share = {0};
	report_add_indicator(work, &share, indicator, value);
	document_add_figure(work->document, indicator->title, text_get(&share), NULL);
	text_clear(&share);
}

static enum status
add_contact(struct report_work *work, int contacts, struct error *error)
{
	const struct plan *plan = plan_current(work->store, work->options->today);
	const struct indicator *indicator = indicator_find("kontakt");
	struct indicator_value value;
	report_heading(work, 2, "Kontakt");
	report_number(work, "Kontakter og forsøg i perioden", contacts, NULL);
	if (!plan)
		return STATUS_OK;
	enum status status = indicator_read(work->store, plan, indicator, work->options->today, &value, error);
	if (status == STATUS_OK && youth_tells_active(&work->youth, work->options->k))
		report_share(work, indicator->title, value.numerator, value.denominator);
	else if (status == STATUS_OK)
		add_percent(work, indicator, &value);
	return status;
}

/* Beside how many of them still are there, which another report tells or hides, the number may say how few have left,
 * or what is hidden. */
static enum status
add_got_on(struct report_work *work, int got_on, struct error *error)
{
	static const char label[] = "Begyndt på uddannelse eller job";
	const struct plan *plan = plan_current(work->store, work->options->today);
	const struct indicator *indicator = indicator_find("i_gang");
	struct indicator_value still = {0};
	enum status status = STATUS_OK;
	if (plan)
		status = indicator_read(work->store, plan, indicator, work->options->today, &still, error);
	if (status != STATUS_OK)
		return status;
	int left = got_on - still.number, k = work->options->k;
	bool is_told = !still.known || left < 0 || left >= k ||
		       (left == 0 && youth_tells_outcome(&work->youth, indicator, &still, k));
	if (is_told) {
		report_people(work, label, got_on, NULL);
	} else {
		document_add_figure(work->document, label, "skjult", NULL);
		work->hidden |= HIDDEN_FEW;
	}
	return STATUS_OK;
}

enum status
report_month(struct report_work *work, struct error *error)
{
	struct period_figures period;
	struct count_table states;
	enum status status = read_period(work, &period, error);
	if (status != STATUS_OK)
		return status;
	youth_states_count(&work->youth, work->options->k, &states);
	add_state(work, "Unge i forløb", &states, YOUTH_ACTIVE);
	report_people(work, "Nye i perioden", period.new, NULL);
	report_people(work, "Med i et fællesskab", work->youth.in_community, NULL);
	report_people(work, "Er i uddannelse eller job", work->youth.in_education_or_job, NULL);
	add_state(work, "Afsluttet", &states, YOUTH_ENDED);
	report_heading(work, 2, "I perioden");
	report_people(work, "Begyndt i et fællesskab", period.begun, NULL);
	status = add_got_on(work, period.got_on, error);
	add_states(work, &states);
	count_table_clear(&states);
	if (status == STATUS_OK)
		status = add_workshop(work, error);
	add_visits(work);
	return status == STATUS_OK ? add_contact(work, period.contacts, error) : status;
}
