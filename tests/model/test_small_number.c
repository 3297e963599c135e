/* Small numbers: the vectors, and attackers who try to reckon what every small table does not show. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/memory.h"
#include "base/random.h"
#include "model/small_number.h"

enum { SIDE = 4 };

static void
fill(struct count_table *table, int rows, int columns, const int *counts)
{
	count_table_init(table, rows, columns);
	for (int i = 0; i < rows * columns; i++)
		count_table_set(table, i / columns, i % columns, counts[i]);
}

/* «SoMe + Telefon 9 14 | 23», a row a line. */
static char *
picture(const struct count_table *table, int k)
{
	struct text out = {0};
	for (int i = 0; i < table->rows + table->column_totals; i++) {
		if (i < table->rows && table->labels[i])
			text_add_format(&out, "%s ", table->labels[i]);
		for (int j = 0; j < table->columns + table->row_totals; j++) {
			text_add(&out, j == 0 ? "" : j < table->columns ? ", " : " | ");
			count_table_add(&out, table, i, j, k);
		}
		text_add(&out, "\n");
	}
	return text_take(&out);
}

static void
assert_picture(const struct count_table *table, const char *expected)
{
	char *got = picture(table, SMALL_K);
	assert_string_equal(got, expected);
	free(got);
}

static void
assert_merged(int rows, int columns, const char *const *labels, const int *counts, const char *expected)
{
	struct count_table table;
	fill(&table, rows, columns, counts);
	for (int i = 0; i < rows; i++)
		count_table_set_label(&table, i, labels[i]);
	table.column_totals = false;
	count_table_merge(&table, SMALL_K);
	assert_picture(&table, expected);
	count_table_clear(&table);
}

static void
merges_categories(void **state)
{
	(void)state;
	static const char *const channels[] = {"Sagsbehandler", "Telefon", "SoMe"};
	static const char *const benefits[] = {"Med", "Uden"};
	static const char *const letters[] = {"Åben", "Brev", "Ærø", "Avis", "Sms"};
	assert_merged(3, 2, channels, (int[]){9, 10, 6, 5, 3, 9},
		      "Sagsbehandler 9, 10 | 19\nSoMe + Telefon 9, 14 | 23\n");
	assert_merged(3, 3, channels, (int[]){9, 2, 8, 6, 1, 4, 3, 1, 8}, "I alt 18, 4, 20 | 42\n");
	assert_merged(3, 1, channels, (int[]){2, 5, 1}, "I alt 8 | 8\n");
	assert_merged(2, 1, benefits, (int[]){31, 26}, "Med 31 | 31\nUden 26 | 26\n");
	assert_merged(2, 1, benefits, (int[]){39, 3}, "I alt 42 | 42\n");
	assert_merged(5, 1, letters, (int[]){1, 2, 1, 20, 0}, "I alt 24 | 24\n");
	assert_merged(5, 1, letters, (int[]){2, 2, 1, 20, 9}, "Avis 20 | 20\nSms 9 | 9\nBrev + Ærø + Åben 5 | 5\n");
	/* Nobody is put together with somebody, for that hides nothing. */
	assert_merged(5, 1, letters, (int[]){3, 0, 30, 20, 0},
		      "Brev 0 | 0\nÆrø 30 | 30\nSms 0 | 0\nAvis + Åben 23 | 23\n");
	assert_merged(2, 1, benefits, (int[]){9, 0}, "I alt 9 | 9\n");
	assert_merged(2, 1, benefits, (int[]){10, 0}, "Med 10 | 10\nUden 0 | 0\n");
}

/* What an attacker works with: the table as it looks, and the truth to start from. */
struct attack {
	const struct count_table *table;
	int k;
	int target_row, target_column; /* the entry that is to have another value */
	bool coarse;                   /* nothing is UNDER */
	int rows[SIDE], columns[SIDE]; /* sums so far */
};

static bool
is_possible(const struct attack *attack, int row, int column, int value)
{
	const struct small_entry *entry = count_table_at(attack->table, row, column);
	if (row == attack->target_row && column == attack->target_column && value == entry->count)
		return false;
	switch (entry->state) {
	case SMALL_SHOWN:
		return value == entry->count;
	case SMALL_UNDER:
		return value >= 1 && value < attack->k;
	case SMALL_HIDDEN:
		return value >= (attack->coarse ? 1 : attack->k);
	}
	return false;
}

static bool
fits(const struct attack *attack)
{
	const struct count_table *table = attack->table;
	int all = 0;
	for (int i = 0; i < table->rows; i++) {
		all += attack->rows[i];
		if (table->row_totals && !is_possible(attack, i, table->columns, attack->rows[i]))
			return false;
	}
	for (int j = 0; table->column_totals && j < table->columns; j++)
		if (!is_possible(attack, table->rows, j, attack->columns[j]))
			return false;
	return !table->row_totals || !table->column_totals || is_possible(attack, table->rows, table->columns, all);
}

/* Tries every table one step from the truth, one cell after the other: whoever finds one has found enough. */
static bool
finds_another(struct attack *attack, int cell)
{
	const struct count_table *table = attack->table;
	if (cell == table->rows * table->columns)
		return fits(attack);
	int row = cell / table->columns, column = cell % table->columns;
	if (column == 0 && row > 0 && table->row_totals &&
	    !is_possible(attack, row - 1, table->columns, attack->rows[row - 1]))
		return false;
	int truth = count_table_at(table, row, column)->count;
	for (int value = truth - 1; value <= truth + 1; value++) {
		if (!is_possible(attack, row, column, value))
			continue;
		attack->rows[row] += value;
		attack->columns[column] += value;
		bool found = finds_another(attack, cell + 1);
		attack->rows[row] -= value;
		attack->columns[column] -= value;
		if (found)
			return true;
	}
	return false;
}

static void
fail_on(const struct count_table *table, int k, const char *why)
{
	struct text counts = {0};
	for (int i = 0; i < table->rows; i++)
		for (int j = 0; j < table->columns; j++)
			text_add_format(&counts, "%d%s", count_table_at(table, i, j)->count,
					j + 1 < table->columns ? ", " : "; ");
	char *got = picture(table, k);
	fail_msg("k = %d, %s: %s\n%s", k, why, text_get(&counts), got);
}

static bool
is_there(const struct count_table *table, int row, int column)
{
	return (row < table->rows || table->column_totals) && (column < table->columns || table->row_totals);
}

/* The people of a line that are not shown, when their sum can be reckoned. */
static int
reckoned(const struct count_table *table, int line, bool along)
{
	int count = along ? table->columns : table->rows, sum = 0;
	for (int i = 0; i <= count; i++) {
		const struct small_entry *entry =
		    along ? count_table_at(table, line, i) : count_table_at(table, i, line);
		if (i == count)
			return entry->state == SMALL_SHOWN ? sum : 0;
		sum += entry->state == SMALL_SHOWN ? 0 : entry->count;
	}
	return 0;
}

static void
check_sums(const struct count_table *table, int k)
{
	for (int i = 0; table->row_totals && i < table->rows + table->column_totals; i++)
		if (!small_is_shown(reckoned(table, i, true), k))
			fail_on(table, k, "few in a row");
	for (int j = 0; table->column_totals && j < table->columns + table->row_totals; j++)
		if (!small_is_shown(reckoned(table, j, false), k))
			fail_on(table, k, "few in a column");
}

/* Shows what may be shown, in words that are true, and gives nothing away. */
static void
check(const struct count_table *table, int k)
{
	struct attack attack = {.table = table, .k = k, .coarse = true};
	bool small = false, hidden = false;
	for (int i = 0; i <= table->rows; i++) {
		for (int j = 0; j <= table->columns; j++) {
			const struct small_entry *entry = count_table_at(table, i, j);
			attack.coarse &= entry->state != SMALL_UNDER;
			hidden |= entry->state != SMALL_SHOWN;
			small |= is_there(table, i, j) && !small_is_shown(entry->count, k);
		}
	}
	if (small != hidden)
		fail_on(table, k, "hidden without need, or not at all");
	if (!hidden)
		return;
	check_sums(table, k);
	for (int i = 0; i <= table->rows; i++) {
		for (int j = 0; j <= table->columns; j++) {
			attack.target_row = attack.target_column = -1;
			const struct small_entry *entry = count_table_at(table, i, j);
			if (!is_there(table, i, j) || !is_possible(&attack, i, j, entry->count) ||
			    (entry->state == SMALL_SHOWN && !small_is_shown(entry->count, k)))
				if (is_there(table, i, j))
					fail_on(table, k, "untrue");
			if (entry->state == SMALL_SHOWN)
				continue;
			attack.target_row = i;
			attack.target_column = j;
			if (!finds_another(&attack, 0))
				fail_on(table, k, "given away");
		}
	}
}

/* With both, one kind and none of the totals. */
static void
attack(int rows, int columns, const int *counts, int k)
{
	for (int totals = 0; totals < 4; totals++) {
		struct count_table table;
		fill(&table, rows, columns, counts);
		table.row_totals = totals & 1;
		table.column_totals = totals & 2;
		count_table_suppress(&table, k);
		check(&table, k);
		count_table_clear(&table);
	}
}

/* Of the tables that differ only in the order of rows and columns this one stands for the others: the smallest cell
 * comes first, and what follows it along the first row and column grows. */
static bool
is_first_of_its_kind(int rows, int columns, const int *counts)
{
	for (int i = 1; i < rows * columns; i++)
		if (counts[i] < counts[0] || (i < columns && counts[i] < counts[i - 1]) ||
		    (i % columns == 0 && i > columns && counts[i] < counts[i - columns]))
			return false;
	return true;
}

/* Every kind of table of the size with cells out of `values`. */
static void
attack_all(int rows, int columns, const int *values, int value_count, int k)
{
	int counts[SIDE * SIDE], digits[SIDE * SIDE] = {0}, cells = rows * columns, at;
	do {
		for (int i = 0; i < cells; i++)
			counts[i] = values[digits[i]];
		if (is_first_of_its_kind(rows, columns, counts))
			attack(rows, columns, counts, k);
		for (at = 0; at < cells && ++digits[at] == value_count; at++)
			digits[at] = 0;
	} while (at < cells);
}

static void
gives_nothing_away_in_small_tables(void **state)
{
	(void)state;
	static const int all[] = {0, 1, 2, 3, 4, 5, 6, 7};
	for (int k = SMALL_K_LEAST; k <= SMALL_K; k++) {
		const int edges[] = {0, 1, k - 1, k};
		attack_all(1, 2, all, 8, k);
		attack_all(1, 3, all, 8, k);
		attack_all(3, 1, all, 8, k);
		attack_all(2, 2, all, 8, k);
		attack_all(2, 3, all, 8, k);
		attack_all(3, 3, edges, 4, k);
	}
}

static void
gives_nothing_away_in_larger_tables(void **state)
{
	(void)state;
	struct random random;
	random_seed(&random, 2026);
	for (int round = 0; round < 4000; round++) {
		int counts[SIDE * SIDE], rows = 1 + random_below(&random, SIDE),
					 columns = 1 + random_below(&random, SIDE);
		int bound = 2 + random_below(&random, 20);
		for (int i = 0; i < rows * columns; i++)
			counts[i] = random_below(&random, 3) == 0 ? 0 : random_below(&random, bound);
		attack(rows, columns, counts, SMALL_K_LEAST + random_below(&random, 8));
	}
}

static void
assert_suppressed(int rows, int columns, const int *counts, const char *expected)
{
	struct count_table table;
	fill(&table, rows, columns, counts);
	count_table_suppress(&table, SMALL_K);
	assert_picture(&table, expected);
	count_table_clear(&table);
}

static void
hides_no_more_than_needed(void **state)
{
	(void)state;
	/* The few of the second answer would follow from the grand total, so the smallest answer's total goes too. */
	assert_suppressed(3, 3, (int[]){9, 2, 8, 6, 1, 4, 3, 1, 8},
			  "9, under 5, skjult | 19\n"
			  "6, under 5, under 5 | 11\n"
			  "under 5, under 5, skjult | 12\n"
			  "skjult, under 5, 20 | 42\n");
	assert_suppressed(1, 2, (int[]){1, 5}, "skjult, skjult | 6\nskjult, skjult | 6\n");
	assert_suppressed(2, 2, (int[]){20, 0, 5, 31}, "20, 0 | 20\n5, 31 | 36\n25, 31 | 56\n");
	assert_suppressed(2, 2, (int[]){20, 3, 15, 31}, "skjult, under 5 | 23\nskjult, skjult | 46\n35, 34 | 69\n");
	assert_suppressed(3, 1, (int[]){2, 1, 30}, "under 5 | under 5\nunder 5 | under 5\nskjult | skjult\n33 | 33\n");
}

static void
tells_single_numbers(void **state)
{
	(void)state;
	struct text out = {0};
	small_add_count(&out, 0, 5);
	text_add(&out, " ");
	small_add_count(&out, 4, 5);
	text_add(&out, " ");
	small_add_count(&out, 5, 5);
	assert_string_equal(text_get(&out), "0 under 5 5");
	text_reset(&out);
	static const int shares[][2] = {{5, 10}, {0, 10}, {4, 10}, {6, 10}, {5, 9}, {13, 30}, {30, 30}, {1, 0}};
	for (size_t i = 0; i < sizeof shares / sizeof *shares; i++) {
		small_add_percent(&out, shares[i][0], shares[i][1], 5);
		text_add(&out, ";");
	}
	assert_string_equal(text_get(&out), "50 %;0 %;–;–;–;43 %;100 %;–;");
	text_reset(&out);
	for (int change = -5; change <= 5; change++)
		if (abs(change) != 2 && abs(change) != 3) {
			small_add_change(&out, change, 5);
			text_add(&out, ";");
		}
	assert_string_equal(text_get(&out),
			    "-5;næsten uændret;næsten uændret;uændret;næsten uændret;næsten uændret;+5;");
	text_clear(&out);
	assert_true(small_has_mean(5, 3) && !small_has_mean(4, 3) && !small_has_mean(9, 10));
	assert_true(small_has_division(10) && !small_has_division(9));
}

static void
assert_explained(int rows, const int *counts, bool merge, const char *expected)
{
	struct count_table table;
	struct text out = {0};
	fill(&table, rows, 1, counts);
	if (merge)
		count_table_merge(&table, SMALL_K);
	count_table_suppress(&table, SMALL_K);
	count_table_explain(&out, &table, SMALL_K);
	assert_string_equal(text_get(&out), expected);
	text_clear(&out);
	count_table_clear(&table);
}

static void
says_why(void **state)
{
	(void)state;
	assert_explained(3, (int[]){9, 12, 0}, true, "");
	assert_explained(3, (int[]){9, 12, 3}, true, "Små grupper er lagt sammen, så ingen kan genkendes.");
	assert_explained(2, (int[]){9, 3}, true,
			 "Gruppen er for lille til at blive delt op, så kun det samlede tal vises.");
	assert_explained(1, (int[]){3}, false, "Tal fra 1 til 4 vises som «under 5», så ingen kan genkendes.");
	assert_explained(3, (int[]){9, 12, 3}, false,
			 "Tal fra 1 til 4 vises som «under 5», så ingen kan genkendes. "
			 "Andre tal er skjult, så de små ikke kan regnes ud.");
	assert_explained(2, (int[]){1, 5}, false, "Små tal er skjult, og andre med dem, så de ikke kan regnes ud.");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(merges_categories),
	    cmocka_unit_test(hides_no_more_than_needed),
	    cmocka_unit_test(gives_nothing_away_in_small_tables),
	    cmocka_unit_test(gives_nothing_away_in_larger_tables),
	    cmocka_unit_test(tells_single_numbers),
	    cmocka_unit_test(says_why),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
