/* Named queries: data/query/<name>.sql, values bound by name. */
#ifndef STORE_QUERY_H
#define STORE_QUERY_H

#include "store/store.h"

struct query; /* one running query; keep it for the time of one read only */

/* Asserts that the name exists. Close it, also after a failure of query_next. */
enum status query_open(struct store *store, const char *name, struct query **query, struct error *error) MUST_CHECK;
void query_close(struct query *query);

/* The parameter is written $name in the file. */
void query_bind_text(struct query *query, const char *parameter, const char *value); /* NULL binds NULL */
void query_bind_integer(struct query *query, const char *parameter, int value);
void query_bind_date(struct query *query, const char *parameter, struct date date);
void query_bind_uuid(struct query *query, const char *parameter, struct uuid id);

/* *row tells whether there is a row. */
enum status query_next(struct query *query, bool *row, struct error *error) MUST_CHECK;

int query_columns(struct query *query); /* of a row */
const char *query_text(struct query *query, int column); /* never NULL; borrowed until the next row */
int query_integer(struct query *query, int column);
bool query_is_null(struct query *query, int column);
struct date query_date(struct query *query, int column);
struct uuid query_uuid(struct query *query, int column);

#endif
