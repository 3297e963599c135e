/* The tables of young people that the wall and the reports tell. Each is made in one place: two that hide different
 * entries of the same counts would give away together what each keeps to itself. */
#ifndef STORE_COUNT_TABLES_H
#define STORE_COUNT_TABLES_H

#include "model/indicator.h"
#include "model/small_number.h"
#include "store/agenda.h"
#include "store/funnel.h"

/* One column, and a row for each enum youth_state. */
void youth_states_count(const struct youth_figures *youth, int k, struct count_table *table);

/* May it be told how many are under way, or get no benefit, beside how many there are in all? */
bool youth_tells_active(const struct youth_figures *youth, int k);
bool youth_tells_without_benefit(const struct youth_figures *youth, int k);

/* May the figure be told beside how many are in education or a job? Of those it may count some: the others must not be
 * few. True for figures that count nobody of them. */
bool youth_tells_outcome(const struct youth_figures *youth, const struct indicator *indicator,
			 const struct indicator_value *value, int k);

/* One column. */
enum { BENEFIT_WITHOUT, BENEFIT_WITH, BENEFIT_UNKNOWN, BENEFIT_ROWS };
void youth_benefits_count(const struct youth_figures *youth, int k, struct count_table *table);

/* A row for each channel somebody was invited by, small ones put together: before the day who signed up, after it who
 * came; and the other invited. False if nobody is invited: then the table is not made. */
enum { CHANNEL_TAKEN, CHANNEL_NOT_TAKEN, CHANNEL_COLUMNS };
bool funnel_channels_count(const struct funnel *funnel, int k, struct count_table *table);

/* One column: what is left of the invited beside those who said yes. */
enum { REPLIES_MAYBE, REPLIES_NO, REPLIES_CANCELLED, REPLIES_NONE, REPLIES_ROWS };
void funnel_replies_count(const struct funnel *funnel, int k, struct count_table *table);

/* May it be told how many are reached? Neither they, nor the others, nor those of them who have not answered may be
 * few. */
bool funnel_tells_reached(const struct funnel *funnel, int k);

#endif
