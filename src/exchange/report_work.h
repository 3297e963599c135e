/* A report while it is built: its document, what it is about, and short ways to add figures that hide small numbers. */
#ifndef EXCHANGE_REPORT_WORK_H
#define EXCHANGE_REPORT_WORK_H

#include "exchange/report.h"
#include "model/indicator.h"
#include "model/plan.h"
#include "model/small_number.h"
#include "store/agenda.h"

/* Why something is not shown; the notes at the end tell it. */
enum report_hidden {
	HIDDEN_FEW = 1,     /* «under 5» */
	HIDDEN_SHARE = 2,   /* a percent of few people, or that tells of few */
	HIDDEN_ANSWERS = 4, /* too few answers */
};

struct report_work {
	struct store *store;
	const struct report_options *options;
	struct uuid about; /* options->about, or what matters now; none: there is nothing to tell of */
	struct document *document;
	struct youth_figures youth; /* what every report tells the same of */
	long people;                /* on a list with names */
	unsigned hidden;            /* enum report_hidden */
};

enum status report_month(struct report_work *work, struct error *error) MUST_CHECK;
enum status report_workshop(struct report_work *work, struct error *error) MUST_CHECK;
enum status report_round(struct report_work *work, struct error *error) MUST_CHECK;
enum status report_signs(struct report_work *work, struct error *error) MUST_CHECK;
enum status report_plan(struct report_work *work, struct error *error) MUST_CHECK;
enum status report_star(struct report_work *work, struct error *error) MUST_CHECK;
enum status report_door_list(struct report_work *work, struct error *error) MUST_CHECK;
enum status report_host_list(struct report_work *work, struct error *error) MUST_CHECK;

PRINTF_LIKE(2, 3) void report_paragraph(struct report_work *work, const char *format, ...);
PRINTF_LIKE(2, 3) void report_note(struct report_work *work, const char *format, ...);
void report_heading(struct report_work *work, int level, const char *text);

/* Appends «Status: PÅ VEJ» as a line of a paragraph; nothing without a value. */
void report_add_fact(struct text *out, const char *label, const char *value);

/* Key figures: a number of people, which hides a small one, and one that is shown as it is. */
void report_people(struct report_work *work, const char *label, long count, const char *note);
void report_number(struct report_work *work, const char *label, long count, const char *note);

/* A number of people out of others: «9 af 19 (47 %)», where it tells of nobody. */
void report_share(struct report_work *work, const char *label, int count, int base);

/* Appends an entry of a table that was suppressed or merged, and remembers why it is not shown. */
void report_add_entry(struct report_work *work, struct text *out, const struct count_table *table, int row, int column);

/* A note, if rows of the table were put together. */
void report_explain(struct report_work *work, const struct count_table *table);

/* Appends the figure behind a tegn as it may be shown, also beside how many young people there are, and remembers why
 * it is not; and what it is of. */
void report_add_indicator(struct report_work *work, struct text *out, const struct indicator *indicator,
			  const struct indicator_value *value);
void report_add_indicator_base(struct report_work *work, struct text *out, const struct indicator *indicator,
			       const struct indicator_value *value);

/* Appends «medio februar (11.–20. feb.)», or «ingen dato». */
void report_add_period(struct text *out, const struct period *period);

/* Bars from invited to turned up; and the visits of a round that have a day or are held. */
struct funnel;
void report_turnout_bars(struct report_work *work, const struct funnel *funnel);
struct report_visits {
	int agreed, held;
};
struct report_visits report_count_visits(struct report_work *work, struct uuid round);

/* The workplaces of the plan, part by part of the municipality. */
enum status report_add_places(struct report_work *work, const struct plan *plan, struct error *error) MUST_CHECK;

/* How a tegn stands, with its first figure. */
struct report_sign {
	const struct indicator *indicator; /* NULL: observations only */
	struct indicator_value value;
	enum standing standing;
	int observations;
	int level; /* of the newest, or -1 */
	struct date seen;
};
enum status report_sign_read(struct report_work *work, const struct plan *plan, const struct sign *sign,
			     struct report_sign *out, struct error *error) MUST_CHECK;

/* The trials, signs … of an owner from a small list, in the order of their positions. */
typedef void report_each(struct report_work *work, const void *record, void *context);
int report_owned(struct report_work *work, const struct entity *entity, struct uuid owner, report_each *each,
		 void *context);

#endif
