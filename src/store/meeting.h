/* The meeting view of the open file: which columns are not read, and the guard that sees to it. */
#ifndef STORE_MEETING_INSIDE_H
#define STORE_MEETING_INSIDE_H

#include "connection.h"

/* Tells the column who a person is or what somebody said? Header and key columns included. */
bool meeting_withholds(const struct entity *entity, const char *column);

/* Sets or takes away SQLite's own refusal on the connection, as store->meeting says. */
void meeting_guard(struct store *store);

#endif
