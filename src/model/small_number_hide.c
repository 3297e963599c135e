/* Fixed tables of counts: which entries to hide besides the small ones, so that those cannot be reckoned.
 *
 * The rows and columns that have a total are the nodes of a graph and the entries its edges, directed so that each sum
 * says: what flows in flows out. Every table that looks the same differs from the true one by circles of entries not
 * shown, so an entry has another possible value exactly if such a circle goes through it. */
#include "model/small_number.h"

#include <assert.h>
#include <stdlib.h>

#include "base/memory.h"

/* A table while it is hidden. */
struct hiding {
	struct count_table *table;
	int k;
	bool coarse;   /* nothing is UNDER: all not shown is HIDDEN and may be from 1 */
	bool *reached; /* a node each */
};

static struct small_entry *
entry_at(const struct hiding *hiding, int row, int column)
{
	return &hiding->table->entries[row * (hiding->table->columns + 1) + column];
}

/* An entry is in the table only if its total is shown. */
static bool
is_there(const struct count_table *table, int row, int column)
{
	return (row < table->rows || table->column_totals) && (column < table->columns || table->row_totals);
}

/* The row of entries has a shown sum; so has the row of totals when both are. */
static bool
has_row_line(const struct count_table *table, int row)
{
	return table->row_totals && (row < table->rows || table->column_totals);
}

static bool
has_column_line(const struct count_table *table, int column)
{
	return table->column_totals && (column < table->columns || table->row_totals);
}

/* Rows without a line are one node together with the columns without. */
static int
row_node(const struct count_table *table, int row)
{
	return has_row_line(table, row) ? 1 + row : 0;
}

static int
column_node(const struct count_table *table, int column)
{
	return has_column_line(table, column) ? 2 + table->rows + column : 0;
}

/* The edge of an entry: a total flows against the entries it sums. */
static void
edge_of(const struct count_table *table, int row, int column, int *from, int *to)
{
	bool turned = (row == table->rows) != (column == table->columns);
	*from = turned ? column_node(table, column) : row_node(table, row);
	*to = turned ? row_node(table, row) : column_node(table, column);
}

static bool
can_grow(const struct hiding *hiding, const struct small_entry *entry)
{
	return entry->state == SMALL_HIDDEN || (entry->state == SMALL_UNDER && entry->count < hiding->k - 1);
}

static bool
can_shrink(const struct hiding *hiding, const struct small_entry *entry)
{
	if (entry->state == SMALL_HIDDEN)
		return entry->count > (hiding->coarse ? 1 : hiding->k);
	return entry->state == SMALL_UNDER && entry->count > 1;
}

/* Goes one edge further from the nodes reached; true if a new one was. */
static bool
spread(struct hiding *hiding, const struct small_entry *without)
{
	const struct count_table *table = hiding->table;
	bool further = false;
	for (int row = 0; row <= table->rows; row++) {
		for (int column = 0; column <= table->columns; column++) {
			const struct small_entry *entry = entry_at(hiding, row, column);
			if (entry == without || entry->state == SMALL_SHOWN)
				continue;
			int from, to;
			edge_of(table, row, column, &from, &to);
			if (hiding->reached[from] == hiding->reached[to])
				continue;
			if (hiding->reached[from] ? can_grow(hiding, entry) : can_shrink(hiding, entry))
				further = hiding->reached[from] = hiding->reached[to] = true;
		}
	}
	return further;
}

static bool
has_path(struct hiding *hiding, int from, int to, const struct small_entry *without)
{
	int nodes = hiding->table->rows + hiding->table->columns + 3;
	for (int i = 0; i < nodes; i++)
		hiding->reached[i] = i == from;
	while (!hiding->reached[to] && spread(hiding, without))
		;
	return hiding->reached[to];
}

/* Only one value is possible. */
static bool
is_given_away(struct hiding *hiding, int row, int column)
{
	const struct small_entry *entry = entry_at(hiding, row, column);
	int from, to;
	edge_of(hiding->table, row, column, &from, &to);
	return entry->state != SMALL_SHOWN && !(can_grow(hiding, entry) && has_path(hiding, to, from, entry)) &&
	       !(can_shrink(hiding, entry) && has_path(hiding, from, to, entry));
}

/* The smaller of the two that can be hidden. */
static struct small_entry *
better(struct small_entry *a, struct small_entry *b)
{
	if (b->state != SMALL_SHOWN || b->count == 0)
		return a;
	return !a || b->count < a->count ? b : a;
}

/* The entry of the row's (column's) line to hide next, or NULL; its total only if asked for. */
static struct small_entry *
next_in_row(const struct hiding *hiding, int row, bool total)
{
	struct small_entry *best = NULL;
	if (!has_row_line(hiding->table, row))
		return NULL;
	for (int column = 0; column < hiding->table->columns; column++)
		best = better(best, entry_at(hiding, row, column));
	return total ? better(best, entry_at(hiding, row, hiding->table->columns)) : best;
}

static struct small_entry *
next_in_column(const struct hiding *hiding, int column, bool total)
{
	struct small_entry *best = NULL;
	if (!has_column_line(hiding->table, column))
		return NULL;
	for (int row = 0; row < hiding->table->rows; row++)
		best = better(best, entry_at(hiding, row, column));
	return total ? better(best, entry_at(hiding, hiding->table->rows, column)) : best;
}

/* People in entries that are not shown while their sum can be reckoned, 0 if it cannot. */
static int
reckoned(const struct hiding *hiding, int row, int column)
{
	const struct count_table *table = hiding->table;
	bool along = row >= 0;
	int count = along ? table->columns : table->rows, sum = 0;
	const struct small_entry *total = along ? entry_at(hiding, row, count) : entry_at(hiding, count, column);
	for (int i = 0; i < count; i++) {
		const struct small_entry *entry = along ? entry_at(hiding, row, i) : entry_at(hiding, i, column);
		sum += entry->state != SMALL_SHOWN ? entry->count : 0;
	}
	return total->state == SMALL_SHOWN ? sum : 0;
}

/* An entry to hide because the sum of a line's hidden ones tells of too few people, or NULL. */
static struct small_entry *
next_for_sums(const struct hiding *hiding)
{
	const struct count_table *table = hiding->table;
	for (int row = 0; row <= table->rows; row++)
		if (has_row_line(table, row) && !small_is_shown(reckoned(hiding, row, -1), hiding->k))
			return next_in_row(hiding, row, false);
	for (int column = 0; column <= table->columns; column++)
		if (has_column_line(table, column) && !small_is_shown(reckoned(hiding, -1, column), hiding->k))
			return next_in_column(hiding, column, false);
	return NULL;
}

/* An entry in line with one that is given away, or NULL; *given tells whether any is. */
static struct small_entry *
next_for_values(struct hiding *hiding, bool totals, bool *given)
{
	const struct count_table *table = hiding->table;
	*given = false;
	for (int row = 0; row <= table->rows; row++) {
		for (int column = 0; column <= table->columns; column++) {
			if (!is_there(table, row, column) || !is_given_away(hiding, row, column))
				continue;
			*given = true;
			struct small_entry *next = next_in_row(hiding, row, totals);
			if (!next)
				next = next_in_column(hiding, column, totals);
			if (next)
				return next;
		}
	}
	return NULL;
}

static struct small_entry *
next_anywhere(const struct hiding *hiding)
{
	const struct count_table *table = hiding->table;
	struct small_entry *best = NULL;
	for (int row = 0; row <= table->rows; row++)
		for (int column = 0; column <= table->columns; column++)
			if (is_there(table, row, column))
				best = better(best, entry_at(hiding, row, column));
	return best;
}

static void
make_coarse(struct hiding *hiding)
{
	const struct count_table *table = hiding->table;
	hiding->coarse = true;
	for (int i = 0; i < (table->rows + 1) * (table->columns + 1); i++)
		if (table->entries[i].state == SMALL_UNDER)
			table->entries[i].state = SMALL_HIDDEN;
}

/* Hides one more, or tells less of all; false if nothing needs it. With every entry but the empty ones HIDDEN each can
 * be larger, so this ends. */
static bool
hide_more(struct hiding *hiding)
{
	bool given;
	struct small_entry *next = next_for_sums(hiding);
	if (!next)
		next = next_for_values(hiding, false, &given);
	else
		given = true;
	if (!given)
		return false;
	if (!next && !hiding->coarse) {
		make_coarse(hiding);
		return true;
	}
	if (!next)
		next = next_for_values(hiding, true, &given);
	if (!next)
		next = next_anywhere(hiding);
	assert(next);
	next->state = SMALL_HIDDEN;
	return true;
}

void
count_table_suppress(struct count_table *table, int k)
{
	struct hiding hiding = {.table = table, .k = k};
	hiding.reached = memory_new((size_t)(table->rows + table->columns + 3) * sizeof *hiding.reached);
	for (int row = 0; row <= table->rows; row++) {
		for (int column = 0; column <= table->columns; column++) {
			struct small_entry *entry = entry_at(&hiding, row, column);
			bool small = is_there(table, row, column) && !small_is_shown(entry->count, k);
			entry->state = small ? SMALL_UNDER : SMALL_SHOWN;
		}
	}
	while (hide_more(&hiding))
		;
	free(hiding.reached);
}

/* The others are then a table of their own, whose total can be reckoned. */
void
count_table_suppress_beside(struct count_table *table, int open, int k)
{
	struct count_table others;
	assert(table->columns == 1);
	int count = count_table_at(table, open, 0)->count, all = count_table_at(table, table->rows, 0)->count;
	if (table->rows == 1 || !small_is_shown(count, k) || !small_is_shown(all - count, k)) {
		count_table_suppress(table, k);
		return;
	}
	count_table_init(&others, table->rows - 1, 1);
	for (int i = 0; i < others.rows; i++)
		count_table_set(&others, i, 0, count_table_at(table, i < open ? i : i + 1, 0)->count);
	count_table_suppress(&others, k);
	for (int i = 0; i < others.rows; i++)
		table->entries[(i < open ? i : i + 1) * (table->columns + 1)].state =
		    count_table_at(&others, i, 0)->state;
	count_table_clear(&others);
}
