/* The order of a list as SQL that an index answers without sorting. */
#include "order.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "store/list.h"

static const char *const parameters[ORDER_COLUMNS] = {"$key0"};

/* A reference stands where what it refers to stands among its own. */
static void
add_field(struct order *order, const struct entity *entity, const struct field *field)
{
	char *column = order->columns[order->count++];

	if (field->kind == FIELD_REFERENCE)
		snprintf(column, ORDER_COLUMN_SIZE,
			 "(SELECT target.sort_key FROM \"%s\" AS target WHERE target.id = \"%s\".\"%s\")",
			 field->target->name, entity->name, field->name);
	else
		snprintf(column, ORDER_COLUMN_SIZE, "\"%s\"", field->name);
}

void
order_make(struct order *order, const struct entity *entity, int sort, bool descending)
{
	*order = (struct order){.descending = descending};
	if (sort == LIST_SORT_NUMBER)
		return;
	if (sort >= 0) {
		const struct field *field = &entity->fields[sort];

		add_field(order, entity, field);
		order->integer = field->kind == FIELD_CHOICE || field->kind == FIELD_BOOLEAN ||
				 field->kind == FIELD_FLAGS || field->kind == FIELD_INTEGER;
		order->optional = !order->integer || field->kind == FIELD_INTEGER;
		return;
	}
	snprintf(order->columns[order->count++], ORDER_COLUMN_SIZE, "\"sort_key\"");
}

int
order_parts(const struct order *order, enum order_part parts[2])
{
	parts[0] = order->optional ? PART_FILLED : PART_ALL;
	parts[1] = PART_EMPTY;
	return order->optional ? 2 : 1;
}

void
order_add_columns(struct text *sql, const struct order *order)
{
	for (int i = 0; i < order->count; i++)
		text_add_format(sql, ", %s", order->columns[i]);
}

void
anchor_read(struct anchor *anchor, const struct order *order, sqlite3_stmt *statement, int column, int number)
{
	anchor_clear(anchor);
	for (int i = 0; i < order->count; i++)
		anchor->keys[i] = memory_copy_text(column_text(statement, column + i));
	anchor->number = number;
	anchor->empty = order->optional && sqlite3_column_type(statement, column) == SQLITE_NULL;
}

void
anchor_clear(struct anchor *anchor)
{
	for (int i = 0; i < ORDER_COLUMNS; i++)
		free(anchor->keys[i]);
	*anchor = (struct anchor){{NULL}, 0, false};
}

enum order_part
anchor_part(const struct anchor *anchor, const struct order *order)
{
	if (!order->optional)
		return PART_ALL;
	return anchor->empty ? PART_EMPTY : PART_FILLED;
}

static void
add_tuple(struct text *sql, const struct order *order, enum order_part part, bool bound)
{
	const int count = part == PART_EMPTY ? 0 : order->count;

	text_add(sql, count > 0 ? "(" : "");
	for (int i = 0; i < count && i < ORDER_COLUMNS; i++) {
		if (bound)
			text_add_format(sql, "%s, ", parameters[i]);
		else
			text_add_format(sql, "%s, ", order->columns[i]);
	}
	text_add(sql, bound ? "$number" : "number");
	text_add(sql, count > 0 ? ")" : "");
}

void
order_add_range(struct text *sql, const struct order *order, enum order_part part, enum order_range range)
{
	if (part != PART_ALL)
		text_add_format(sql, " AND %s IS %s", order->columns[0], part == PART_EMPTY ? "NULL" : "NOT NULL");
	if (range == RANGE_ALL)
		return;
	text_add(sql, " AND ");
	add_tuple(sql, order, part, false);
	text_add(sql, (range == RANGE_BEFORE) == order->descending ? " >" : " <");
	text_add(sql, range == RANGE_FROM ? "= " : " ");
	add_tuple(sql, order, part, true);
}

void
order_add_sorting(struct text *sql, const struct order *order, enum order_part part, bool backward)
{
	const char *way = backward != order->descending ? " DESC" : "";

	text_add(sql, " ORDER BY ");
	for (int i = 0; i < order->count && part != PART_EMPTY; i++)
		text_add_format(sql, "%s%s, ", order->columns[i], way);
	text_add_format(sql, "number%s", way);
}

void
anchor_bind(sqlite3_stmt *statement, const struct order *order, const struct anchor *anchor)
{
	for (int i = 0; i < order->count && i < ORDER_COLUMNS; i++) {
		if (i == 0 && order->integer)
			statement_bind_integer(statement, parameters[i], atoi(anchor->keys[i]));
		else
			statement_bind_text(statement, parameters[i], anchor->keys[i]);
	}
	statement_bind_integer(statement, "$number", anchor->number);
}
