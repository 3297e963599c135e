/* The ids a list would show, all at once. */
#include <stdlib.h>

#include "base/memory.h"
#include "listing.h"

/* Ids in the order of the list, whatever way it is kept. */
static enum status
list_add_ids(struct list *list, struct uuid *ids, size_t *count, struct error *error)
{
	struct text sql = {0};
	struct numbers all = {NULL, 0, 0};
	const struct condition every = {.entity = list->condition.entity};
	enum status status = list->plain ? list_read_numbers(list, &every, &all, error) : STATUS_OK;
	const size_t most =
	    (size_t)list->window.count < all.count || !list->plain ? (size_t)list->window.count : all.count;

	text_add_format(&sql, "SELECT id FROM \"%s\" WHERE number = $number", every.entity->name);
	for (size_t i = 0; status == STATUS_OK && i < most; i++) {
		sqlite3_stmt *statement = statement_get(list->store, text_get(&sql), error);
		const long at = list->window.reversed ? (long)(most - 1 - i) : (long)i;
		bool row = false;

		if (statement == NULL) {
			status = error->status;
			break;
		}
		statement_bind_integer(statement, "$number",
				       (int)(list->plain ? all.items[at] : list->window.numbers[at]));
		status = statement_step(list->store, statement, &row, error);
		if (status == STATUS_OK && row)
			ids[(*count)++] = column_uuid(statement, 0);
		sqlite3_reset(statement);
	}
	text_clear(&sql);
	free(all.items);
	return status;
}

enum status
store_list_ids(struct store *store, const struct entity *entity, const struct list_query *query, struct uuid **ids,
	       size_t *count, struct error *error)
{
	struct list *list = list_new(store, entity);
	enum status status = list_set(list, query, error);

	*ids = NULL;
	*count = 0;
	if (status == STATUS_OK) {
		*ids = memory_new(((size_t)list->window.count + 1) * sizeof **ids);
		status = list_add_ids(list, *ids, count, error);
	}
	if (status != STATUS_OK) {
		free(*ids);
		*ids = NULL;
		*count = 0;
	}
	list_free(list);
	return status;
}
