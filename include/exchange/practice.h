/* Øvedata: invented people of any number, the same for the same seed. */
#ifndef EXCHANGE_PRACTICE_H
#define EXCHANGE_PRACTICE_H

#include <stdint.h>

#include "store/store.h"

enum { PRACTICE_COUNT = 57, PRACTICE_SEED = 2026 };

/* Fills a new practice file: staff, `count` young people with journal, tasks, wishes, consents, so that the overview
 * and every filter have something to show on the clock's today. Asserts that the store is a practice file. */
enum status practice_fill(struct store *store, long count, uint64_t seed,
			  bool (*progress)(void *context, long done, long of), void *context,
			  struct error *error) MUST_CHECK;

#endif
