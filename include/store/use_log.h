/* Writing in the use log: not undone, and never changed afterwards. */
#ifndef STORE_USE_LOG_H
#define STORE_USE_LOG_H

#include "model/use_log.h"
#include "store/store.h"

/* A line about what the one at work does now. DENIED in a file that can only be read: then the list is not made. */
enum status use_log_write(struct store *store, const char *what, enum use_way way, long count, const char *purpose,
			  struct error *error) MUST_CHECK;

#endif
