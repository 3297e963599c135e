/* Lists of any entity as text, CSV or JSON, driven by the field tables. */
#ifndef EXCHANGE_EXPORT_H
#define EXCHANGE_EXPORT_H

#include <stdio.h>

#include "store/list.h"
#include "store/use_log.h"

enum export_format { EXPORT_TEXT, EXPORT_CSV, EXPORT_JSON };

/* Writes what the query gives. Sensitive fields are never written. Text is cut to columns, the others are whole. */
enum status export_write(struct store *store, const struct entity *entity, const struct list_query *query,
			 enum export_format format, FILE *out, struct error *error) MUST_CHECK;

/* Does a list of it tell who young people are? Then it belongs in the use log when it leaves the program. */
bool export_is_about_people(const struct entity *entity);
enum status export_log(struct store *store, const struct entity *entity, enum use_way way, long count,
		       struct error *error) MUST_CHECK; /* does nothing for other lists */

/* A value as people read it, references by title. */
void export_add_value(struct text *out, struct store *store, const struct field *field, const void *record);

/* Appends stored text so that it steers no terminal: what could is shown as U+FFFD. lines: keep line ends. */
void export_add_harmless(struct text *out, const char *string, bool lines);

#endif
