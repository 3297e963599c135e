/* Workshop: from invited to turned up, what the young people said, and what came of it. */
#include <stdio.h>

#include "model/activity.h"
#include "model/harvest.h"
#include "model/office.h"
#include "model/place.h"
#include "model/value.h"
#include "model/youth.h"
#include "report_work.h"
#include "store/count_tables.h"
#include "store/name_marks.h"
#include "store/query.h"

static const char no_theme[] = "Uden tema";

/* Of the longest bar; words beside it alone, for the longest is not always what the number is of. */
static void
add_bar(struct report_work *work, const char *label, int value, int longest, int goal)
{
	char words[16];
	snprintf(words, sizeof words, "%d", value);
	document_add_bar(
	    work->document,
	    &(struct document_bar){.label = label, .value = value, .of = longest, .goal = goal, .words = words});
}

static void
add_reached(struct report_work *work, const struct funnel *funnel, int longest)
{
	if (funnel_tells_reached(funnel, work->options->k)) {
		add_bar(work, "Nået", funnel->all.reached, longest, 0);
		return;
	}
	document_add_bar(work->document, &(struct document_bar){.label = "Nået", .value = -1, .words = "skjult"});
	work->hidden |= HIDDEN_FEW;
}

static int
larger(int a, int b)
{
	return a > b ? a : b;
}

/* How many are invited, signed up and there may always be told: that says nothing about anyone. */
void
report_turnout_bars(struct report_work *work, const struct funnel *funnel)
{
	int signed_up = funnel->all.yes + funnel->anonymous_sign_ups;
	int longest = larger(larger(funnel->all.invited, signed_up), larger(funnel->attended, TURNOUT_GOAL));
	add_bar(work, "Inviteret", funnel->all.invited, longest, 0);
	add_reached(work, funnel, longest);
	add_bar(work, "Tilmeldt", signed_up, longest, 0);
	if (funnel->attended > 0 || funnel->turnout.over)
		add_bar(work, "Mødt op", funnel->attended, longest, TURNOUT_GOAL);
}

/* What is left of the invited when those who said yes are known. */
static void
add_replies(struct report_work *work, const struct funnel *funnel)
{
	static const struct document_column columns[] = {{"Svar", DOCUMENT_WORDS}, {"Unge", DOCUMENT_NUMBER}};
	struct count_table table;
	funnel_replies_count(funnel, work->options->k, &table);
	report_heading(work, 2, "De andre svar");
	document_add_table(work->document, columns, 2);
	for (int i = 0; i < table.rows; i++) {
		struct text count = {0};
		report_add_entry(work, &count, &table, i, 0);
		document_add_row(work->document, (const char *const[]){table.labels[i], text_get(&count)});
		text_clear(&count);
	}
	count_table_clear(&table);
}

/* By channel, before the day who has signed up and after it who came; small channels are put together. */
static void
add_channels(struct report_work *work, const struct funnel *funnel)
{
	const char *taken = funnel->turnout.over ? "Mødt op" : "Tilmeldt";
	const struct document_column columns[] = {
	    {"Via", DOCUMENT_WORDS}, {"Inviteret", DOCUMENT_NUMBER}, {taken, DOCUMENT_NUMBER}};
	struct count_table table;
	if (!funnel_channels_count(funnel, work->options->k, &table))
		return;
	report_heading(work, 2, "Invitationer");
	document_add_table(work->document, columns, 3);
	for (int i = 0; i < table.rows; i++) {
		struct text invited = {0}, count = {0};
		report_add_entry(work, &invited, &table, i, CHANNEL_COLUMNS);
		report_add_entry(work, &count, &table, i, CHANNEL_TAKEN);
		document_add_row(work->document,
				 (const char *const[]){table.labels[i], text_get(&invited), text_get(&count)});
		text_clear(&invited);
		text_clear(&count);
	}
	report_explain(work, &table);
	count_table_clear(&table);
}

static void
add_forecast(struct report_work *work, const struct funnel *funnel, const struct show_history *history)
{
	struct turnout turnout;
	struct text expected = {0}, sentence = {0};
	turnout_forecast(&funnel->turnout, history, &turnout);
	turnout_add_expected(&expected, &turnout);
	turnout_add_sentence(&sentence, &turnout);
	if (!funnel->turnout.over) {
		text_add(&sentence, " Regnet ud fra, at ");
		turnout_add_basis(&sentence, &turnout);
		text_add(&sentence, ".");
	}
	report_heading(work, 2, funnel->turnout.over ? "Kom der unge nok?" : "Kommer der unge nok?");
	document_add_figure(work->document, funnel->turnout.over ? "Mødt op" : "Ventet fremmøde", text_get(&expected),
			    turnout_state_word(turnout.state));
	if (funnel->anonymous_attended > 0)
		report_number(work, "Heraf talt uden navn", funnel->anonymous_attended, NULL);
	report_paragraph(work, "%s", text_get(&sentence));
	text_clear(&expected);
	text_clear(&sentence);
}

static enum status
add_exit_cards(struct report_work *work, const struct activity *workshop, struct error *error)
{
	static const struct document_column columns[] = {
	    {"Spørgsmål", DOCUMENT_WORDS}, {"Svarer 4 eller 5", DOCUMENT_NUMBER}, {"Svar", DOCUMENT_NUMBER}};
	struct exit_summary summary;
	enum status status = exit_summary_read(work->store, workshop, &summary, error);
	if (status != STATUS_OK || summary.cards == 0)
		return status;
	report_heading(work, 2, "Afslutningskort");
	document_add_table(work->document, columns, 3);
	for (int i = 0; i < EXIT_QUESTIONS; i++) {
		const struct exit_question *question = &summary.questions[i];
		bool shown = !question->hidden && question->answered >= SMALL_PERCENT;
		struct text share = {0}, answers = {0};
		if (shown)
			text_add_format(&share, "%d %%", question->percent);
		else
			text_add(&share, "få svar");
		if (question->hidden || question->answered < work->options->k)
			text_add_format(&answers, "under %d", work->options->k);
		else
			text_add_format(&answers, "%d", question->answered);
		work->hidden |= shown ? 0 : HIDDEN_ANSWERS;
		document_add_row(work->document,
				 (const char *const[]){exit_questions[i], text_get(&share), text_get(&answers)});
		text_clear(&share);
		text_clear(&answers);
	}
	if (summary.present >= summary.cards && small_is_shown(summary.cards, work->options->k))
		report_paragraph(work, "%d kort fra %d, der var der. Kortene er uden navn.", summary.cards,
				 summary.present);
	return STATUS_OK;
}

/* «Tryghed», or that there is none. */
static const char *
theme_of(struct report_work *work, struct uuid theme)
{
	return uuid_is_none(theme) ? no_theme : store_title(work->store, &code_entity, theme, false);
}

static enum status
add_themes(struct report_work *work, int *cards, struct error *error)
{
	static const struct document_column columns[] = {
	    {"Tema", DOCUMENT_WORDS}, {"Kort", DOCUMENT_NUMBER}, {"Blev til noget", DOCUMENT_NUMBER}};
	struct query *query;
	bool row;
	enum status status = query_open(work->store, "report_cards", &query, error);
	if (status != STATUS_OK)
		return status;
	query_bind_uuid(query, "$activity", work->about);
	*cards = 0;
	while ((status = query_next(query, &row, error)) == STATUS_OK && row) {
		char count[16], outcomes[16];
		if (*cards == 0) {
			report_heading(work, 2, "Input fra de unge");
			document_add_table(work->document, columns, 3);
		}
		*cards += query_integer(query, 1);
		snprintf(count, sizeof count, "%d", query_integer(query, 1));
		snprintf(outcomes, sizeof outcomes, "%d", query_integer(query, 2));
		document_add_row(work->document,
				 (const char *const[]){theme_of(work, query_uuid(query, 0)), count, outcomes});
	}
	query_close(query);
	if (*cards > 0)
		report_note(work, "Et kort er noget, der blev sagt. Det er ikke det samme som en person.");
	return status;
}

static enum status
add_outcomes(struct report_work *work, struct error *error)
{
	static const struct document_column columns[] = {
	    {"Tema", DOCUMENT_WORDS}, {"Det blev til", DOCUMENT_WORDS}, {"Status", DOCUMENT_WORDS}};
	const struct choice *states = input_card_entity.fields[INPUT_STATE].choices;
	struct query *query;
	bool row, first = true;
	enum status status = query_open(work->store, "report_outcomes", &query, error);
	if (status != STATUS_OK)
		return status;
	query_bind_uuid(query, "$activity", work->about);
	while ((status = query_next(query, &row, error)) == STATUS_OK && row) {
		if (first) {
			report_heading(work, 2, "Det kom der ud af det");
			document_add_table(work->document, columns, 3);
		}
		first = false;
		document_add_row(work->document,
				 (const char *const[]){theme_of(work, query_uuid(query, 0)), query_text(query, 2),
						       choice_label(states, query_integer(query, 1))});
	}
	query_close(query);
	return status;
}

/* Words that hold a name or a number of a person are not quoted, whoever allowed it. */
static bool
can_quote(const struct name_marks *marks, const char *words)
{
	return !name_marks_are_in(marks, words) && !cpr_is_in(words);
}

/* The names are only read when there is something to quote. */
static enum status
add_quotes(struct report_work *work, struct error *error)
{
	struct query *query;
	struct name_marks *marks = NULL;
	bool row, first = true;
	enum status status = query_open(work->store, "report_quotes", &query, error);
	if (status != STATUS_OK)
		return status;
	query_bind_uuid(query, "$activity", work->about);
	while ((status = query_next(query, &row, error)) == STATUS_OK && row) {
		const char *words = query_text(query, 0);
		if (!marks)
			marks = name_marks_make(work->store, error);
		if (!marks) {
			status = error->status;
			break;
		}
		if (!can_quote(marks, words))
			continue;
		if (first)
			report_heading(work, 2, "De unges egne ord");
		first = false;
		report_paragraph(work, "«%s»", words);
	}
	query_close(query);
	name_marks_free(marks);
	return status;
}

static void
add_pathway(struct report_work *work, const struct pathway *pathway)
{
	struct text line = {0};
	if (date_is_none(pathway->started)) {
		text_add(&line, "planlagt");
	} else {
		text_add(&line, "begyndt ");
		date_add_field(&line, pathway->started);
	}
	if (!date_is_none(pathway->ended)) {
		text_add(&line, ", sluttet ");
		date_add_field(&line, pathway->ended);
	}
	if (pathway->participants != INTEGER_NONE) {
		bool shown = small_is_shown(pathway->participants, work->options->k);
		text_add(&line, ", deltagere: ");
		small_add_count(&line, pathway->participants, work->options->k);
		work->hidden |= shown ? 0 : HIDDEN_FEW;
	}
	report_paragraph(work, "%s: %s", pathway->title, text_get(&line));
	text_clear(&line);
}

static void
add_pathways(struct report_work *work)
{
	struct small_list list = store_small(work->store, &pathway_entity);
	bool first = true;
	for (int i = 0; i < list.count; i++) {
		const struct pathway *pathway = list.items[i];
		if (!uuid_equal(pathway->activity, work->about))
			continue;
		if (first)
			report_heading(work, 2, "Forløb, der voksede ud af det");
		first = false;
		add_pathway(work, pathway);
	}
}

static enum status
add_harvest(struct report_work *work, const struct activity *workshop, struct error *error)
{
	int cards = 0;
	enum status status = add_exit_cards(work, workshop, error);
	if (status == STATUS_OK)
		status = add_themes(work, &cards, error);
	if (status == STATUS_OK)
		status = add_outcomes(work, error);
	if (status == STATUS_OK && small_has_mean(cards, work->options->k) && !store_in_meeting(work->store))
		status = add_quotes(work, error);
	if (status == STATUS_OK)
		add_pathways(work);
	return status;
}

static enum status
add_figures(struct report_work *work, const struct activity *workshop, struct error *error)
{
	struct funnel funnel;
	struct show_history history;
	enum status status = funnel_read(work->store, workshop, work->options->today, &funnel, error);
	if (status == STATUS_OK)
		status = show_history_read(work->store, work->options->today, &history, error);
	if (status != STATUS_OK)
		return status;
	report_turnout_bars(work, &funnel);
	add_forecast(work, &funnel, &history);
	add_channels(work, &funnel);
	add_replies(work, &funnel);
	return STATUS_OK;
}

enum status
report_workshop(struct report_work *work, struct error *error)
{
	struct activity workshop;
	if (uuid_is_none(work->about)) {
		report_paragraph(work, "Der er ingen workshop endnu.");
		return STATUS_OK;
	}
	record_init(&activity_entity, &workshop);
	enum status status = store_read(work->store, &activity_entity, work->about, &workshop, error);
	const char *place =
	    status == STATUS_OK ? store_title(work->store, &workplace_entity, workshop.workplace, true) : "";
	if (!text_is_empty(place))
		report_paragraph(work, "Sted: %s", place);
	if (status == STATUS_OK)
		status = add_figures(work, &workshop, error);
	if (status == STATUS_OK)
		status = add_harvest(work, &workshop, error);
	record_clear(&workshop);
	return status;
}
