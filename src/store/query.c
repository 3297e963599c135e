/* Named queries: the SQL of data/query/ and data/report/, values bound and read by kind. */
#include "store/query.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/asset.h"
#include "base/memory.h"
#include "connection.h"

struct query {
	struct store *store;
	sqlite3_stmt *statement;
};

static const char *
sql_named(const char *name)
{
	char path[128];
	const char *sql;

	snprintf(path, sizeof(path), "query/%s.sql", name);
	sql = asset_find(path);
	if (sql != NULL)
		return sql;
	snprintf(path, sizeof(path), "report/%s.sql", name);
	return asset_find(path);
}

sqlite3_stmt *
query_get(struct store *store, const char *name, struct error *error)
{
	const char *sql = sql_named(name);

	assert(sql != NULL);
	return statement_get(store, sql, error);
}

enum status
query_open(struct store *store, const char *name, struct query **query, struct error *error)
{
	sqlite3_stmt *statement = query_get(store, name, error);

	*query = NULL;
	if (statement == NULL)
		return error->status;
	*query = memory_new(sizeof(**query));
	**query = (struct query){store, statement};
	return STATUS_OK;
}

void
query_close(struct query *query)
{
	if (query == NULL)
		return;
	sqlite3_reset(query->statement);
	free(query);
}

void
query_bind_text(struct query *query, const char *parameter, const char *value)
{
	statement_bind_text(query->statement, parameter, value);
}

void
query_bind_integer(struct query *query, const char *parameter, int value)
{
	statement_bind_integer(query->statement, parameter, value);
}

void
query_bind_date(struct query *query, const char *parameter, struct date date)
{
	statement_bind_date(query->statement, parameter, date);
}

void
query_bind_uuid(struct query *query, const char *parameter, struct uuid id)
{
	statement_bind_uuid(query->statement, parameter, id);
}

enum status
query_next(struct query *query, bool *row, struct error *error)
{
	return statement_step(query->store, query->statement, row, error);
}

int
query_columns(struct query *query)
{
	return sqlite3_column_count(query->statement);
}

const char *
query_text(struct query *query, int column)
{
	return column_text(query->statement, column);
}

int
query_integer(struct query *query, int column)
{
	return query_is_null(query, column) ? INTEGER_NONE : sqlite3_column_int(query->statement, column);
}

bool
query_is_null(struct query *query, int column)
{
	return sqlite3_column_type(query->statement, column) == SQLITE_NULL;
}

struct date
query_date(struct query *query, int column)
{
	return column_date(query->statement, column);
}

struct uuid
query_uuid(struct query *query, int column)
{
	return column_uuid(query->statement, column);
}
