/* Writing in the use log. */
#include "store/use_log.h"

#include <limits.h>

#include "changing.h"
#include "model/value.h"

enum status
use_log_write(struct store *store, const char *what, enum use_way way, long count, const char *purpose,
	      struct error *error)
{
	struct change *change;
	struct use_log entry;
	enum status status = change_begin_kind(store, CHANGE_NOTED, "linje i brugsloggen", NULL, &change, error);

	if (status != STATUS_OK)
		return status;
	record_init(&use_log_entity, &entry);
	value_set_text(&use_log_entity.fields[USE_LOG_WHAT], &entry, what);
	value_set_text(&use_log_entity.fields[USE_LOG_PURPOSE], &entry, purpose);
	entry.way = (int)way;
	entry.count = count > INT_MAX ? INT_MAX : (int)count;
	status = change_save(change, NULL, &entry, error);
	if (status == STATUS_OK)
		status = change_commit(change, error);
	else
		change_abort(change);
	record_clear(&entry);
	return status;
}
