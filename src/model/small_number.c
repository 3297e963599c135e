/* Counts of people by category: single numbers, tables that are merged, and the words for what is not shown. */
#include "model/small_number.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/collate.h"
#include "base/memory.h"

/* A row while rows are put together. */
struct category {
	int *counts; /* one a column */
	int sum;
	bool shown;   /* every count may be */
	int *members; /* rows of the table */
	int member_count;
};

bool
small_is_shown(int count, int k)
{
	return count == 0 || count >= k;
}

bool
small_has_division(int people)
{
	return people >= SMALL_DIVIDED;
}

bool
small_has_percent(int count, int base, int k)
{
	return base >= SMALL_PERCENT && small_is_shown(count, k) && small_is_shown(base - count, k);
}

bool
small_has_mean(int answers, int k)
{
	return answers >= SMALL_MEAN && answers >= k;
}

void
small_add_count(struct text *out, int count, int k)
{
	if (small_is_shown(count, k))
		text_add_format(out, "%d", count);
	else
		text_add_format(out, "under %d", k);
}

void
small_add_percent(struct text *out, int count, int base, int k)
{
	if (small_has_percent(count, base, k))
		text_add_format(out, "%d %%", (count * 200 + base) / (base * 2));
	else
		text_add(out, "–");
}

void
small_add_change(struct text *out, int change, int k)
{
	if (change == 0)
		text_add(out, "uændret");
	else if (small_is_shown(abs(change), k))
		text_add_format(out, "%+d", change);
	else
		text_add(out, "næsten uændret");
}

static struct small_entry *
entry_at(const struct count_table *table, int row, int column)
{
	assert(row >= 0 && row <= table->rows && column >= 0 && column <= table->columns);
	return &table->entries[row * (table->columns + 1) + column];
}

void
count_table_init(struct count_table *table, int rows, int columns)
{
	assert(rows > 0 && columns > 0);
	*table = (struct count_table){.rows = rows, .columns = columns, .row_totals = true, .column_totals = true};
	table->entries = memory_new((size_t)(rows + 1) * (size_t)(columns + 1) * sizeof *table->entries);
	table->labels = memory_new((size_t)rows * sizeof *table->labels);
}

void
count_table_clear(struct count_table *table)
{
	for (int i = 0; i < table->rows; i++)
		free(table->labels[i]);
	free(table->labels);
	free(table->entries);
	*table = (struct count_table){0};
}

void
count_table_set_label(struct count_table *table, int row, const char *label)
{
	assert(row >= 0 && row < table->rows);
	free(table->labels[row]);
	table->labels[row] = memory_copy_text(label);
}

void
count_table_set(struct count_table *table, int row, int column, int count)
{
	assert(row < table->rows && column < table->columns && count >= 0);
	int more = count - entry_at(table, row, column)->count;
	entry_at(table, row, column)->count += more;
	entry_at(table, row, table->columns)->count += more;
	entry_at(table, table->rows, column)->count += more;
	entry_at(table, table->rows, table->columns)->count += more;
}

const struct small_entry *
count_table_at(const struct count_table *table, int row, int column)
{
	return entry_at(table, row, column);
}

static bool
are_shown(const int *counts, int columns, int k)
{
	for (int i = 0; i < columns; i++)
		if (!small_is_shown(counts[i], k))
			return false;
	return true;
}

static struct category *
categories_new(const struct count_table *table, int k)
{
	struct category *categories = memory_new((size_t)table->rows * sizeof *categories);
	for (int i = 0; i < table->rows; i++) {
		struct category *category = &categories[i];
		category->counts = memory_new((size_t)table->columns * sizeof *category->counts);
		for (int j = 0; j < table->columns; j++)
			category->counts[j] = entry_at(table, i, j)->count;
		category->sum = entry_at(table, i, table->columns)->count;
		category->shown = are_shown(category->counts, table->columns, k);
		category->members = memory_new((size_t)table->rows * sizeof *category->members);
		category->members[0] = i;
		category->member_count = 1;
	}
	return categories;
}

static void
category_clear(struct category *category)
{
	free(category->counts);
	free(category->members);
}

static void
categories_free(struct category *categories, int count)
{
	for (int i = 0; i < count; i++)
		category_clear(&categories[i]);
	free(categories);
}

/* The smallest that has somebody and is not `other`; before all others those that may not be shown. -1 if none. */
static int
find_smallest(const struct category *categories, int count, int other)
{
	int best = -1;
	for (int i = 0; i < count; i++) {
		if (i == other || categories[i].sum == 0)
			continue;
		bool better =
		    best < 0 || (categories[best].shown && !categories[i].shown) ||
		    (categories[best].shown == categories[i].shown && categories[i].sum < categories[best].sum);
		if (better)
			best = i;
	}
	return best;
}

/* The union of two becomes the last one; the others keep their order. */
static void
join(struct category *categories, int *count, int first, int second, const struct count_table *table, int k)
{
	struct category *into = &categories[first], *from = &categories[second];
	for (int j = 0; j < table->columns; j++)
		into->counts[j] += from->counts[j];
	into->sum += from->sum;
	into->shown = are_shown(into->counts, table->columns, k);
	for (int i = 0; i < from->member_count; i++)
		into->members[into->member_count++] = from->members[i];
	category_clear(from);
	struct category joined = *into;
	int kept = 0;
	for (int i = 0; i < *count; i++)
		if (i != first && i != second)
			categories[kept++] = categories[i];
	categories[kept++] = joined;
	*count = kept;
}

static int
compare_labels(const void *a, const void *b)
{
	return collate_compare(*(char *const *)a, *(char *const *)b);
}

/* «SoMe + Telefon», in Danish order; the caller's own. */
static char *
label_of(const struct category *category, const struct count_table *table)
{
	struct text label = {0};
	const char **names = memory_new((size_t)category->member_count * sizeof *names);
	for (int i = 0; i < category->member_count; i++) {
		const char *name = table->labels[category->members[i]];
		names[i] = name ? name : "";
	}
	qsort(names, (size_t)category->member_count, sizeof *names, compare_labels);
	for (int i = 0; i < category->member_count; i++)
		text_add_format(&label, "%s%s", i > 0 ? " + " : "", names[i]);
	free(names);
	return text_take(&label);
}

/* Takes the place of the table. */
static void
replace(struct count_table *table, struct count_table *by)
{
	by->row_totals = table->row_totals;
	by->column_totals = table->column_totals;
	count_table_clear(table);
	*table = *by;
}

static void
replace_by_categories(struct count_table *table, const struct category *categories, int count)
{
	struct count_table merged;
	count_table_init(&merged, count, table->columns);
	for (int i = 0; i < count; i++) {
		merged.labels[i] = label_of(&categories[i], table);
		for (int j = 0; j < table->columns; j++)
			count_table_set(&merged, i, j, categories[i].counts[j]);
	}
	merged.merged = true;
	replace(table, &merged);
}

static void
replace_by_total(struct count_table *table)
{
	struct count_table total;
	count_table_init(&total, 1, table->columns);
	count_table_set_label(&total, 0, "I alt");
	for (int j = 0; j < table->columns; j++)
		count_table_set(&total, 0, j, entry_at(table, table->rows, j)->count);
	total.whole = true;
	replace(table, &total);
}

bool
count_table_merge(struct count_table *table, int k)
{
	if (!small_has_division(entry_at(table, table->rows, table->columns)->count)) {
		replace_by_total(table);
		return false;
	}
	struct category *categories = categories_new(table, k);
	int count = table->rows, filled = 0;
	for (int i = 0; i < count; i++)
		filled += categories[i].sum > 0;
	int worst;
	while (worst = find_smallest(categories, count, -1), !categories[worst].shown && filled > 2) {
		join(categories, &count, find_smallest(categories, count, worst), worst, table, k);
		filled--;
	}
	bool divided = categories[worst].shown;
	if (!divided)
		replace_by_total(table);
	else if (count < table->rows)
		replace_by_categories(table, categories, count);
	categories_free(categories, count);
	return divided;
}

void
count_table_add(struct text *out, const struct count_table *table, int row, int column, int k)
{
	const struct small_entry *entry = entry_at(table, row, column);
	switch (entry->state) {
	case SMALL_SHOWN:
		text_add_format(out, "%d", entry->count);
		break;
	case SMALL_UNDER:
		text_add_format(out, "under %d", k);
		break;
	case SMALL_HIDDEN:
		text_add(out, "skjult");
		break;
	}
}

static bool
has_state(const struct count_table *table, enum small_state state)
{
	for (int i = 0; i < (table->rows + 1) * (table->columns + 1); i++)
		if (table->entries[i].state == state)
			return true;
	return false;
}

static void
add_sentence(struct text *out, const char *sentence)
{
	text_add_format(out, "%s%s", out->length > 0 ? " " : "", sentence);
}

void
count_table_explain(struct text *out, const struct count_table *table, int k)
{
	bool under = has_state(table, SMALL_UNDER), hidden = has_state(table, SMALL_HIDDEN);
	if (table->whole)
		add_sentence(out, "Gruppen er for lille til at blive delt op, så kun det samlede tal vises.");
	if (table->merged)
		add_sentence(out, "Små grupper er lagt sammen, så ingen kan genkendes.");
	if (under) {
		struct text sentence = {0};
		text_add_format(&sentence, "Tal fra 1 til %d vises som «under %d», så ingen kan genkendes.", k - 1, k);
		add_sentence(out, text_get(&sentence));
		text_clear(&sentence);
	}
	if (hidden)
		add_sentence(out, under ? "Andre tal er skjult, så de små ikke kan regnes ud."
					: "Små tal er skjult, og andre med dem, så de ikke kan regnes ud.");
}
