/* What a list lets through, as SQL: Papirkurv or not, owner, filters, and a search that no index in memory answers. */
#ifndef STORE_CONDITION_H
#define STORE_CONDITION_H

#include "base/fold.h"
#include "connection.h"
#include "store/list.h"

enum search_kind {
	SEARCH_NONE,
	SEARCH_NUMBER, /* U-014 or 14, or the beginning of a phone number */
	SEARCH_WORDS,
};

/* A search as typed, understood. */
struct search {
	enum search_kind kind;
	int number;     /* 0 = none */
	char phone[32]; /* digits it begins with; "" = not a phone number */
	struct fold_query words;
};
void search_parse(struct search *search, const struct entity *entity, const char *typed);

struct condition {
	const struct entity *entity;
	struct filter filters[FILTERS_MAXIMUM];
	int filter_count;
	struct uuid owner;
	bool deleted;
	struct search search; /* kind SEARCH_NONE when it is answered elsewhere */
};

/* "deleted_at IS NULL AND …"; every column is one of the entity's table. */
void condition_add_sql(struct text *sql, const struct condition *condition);
void condition_bind(sqlite3_stmt *statement, const struct condition *condition);

/* A named query of numbers as part of another, its parameters ending in index: $today, $value, and the days $day and
 * $workday so many days and working days ago, and $until so many days ahead; who is born after $thirty is not 30 yet
 * and, if not after $thirty_until, is it then. */
void condition_add_query(struct text *sql, const char *name, int index);
void condition_bind_query(sqlite3_stmt *statement, int index, int value, struct date today);

/* Binds the pattern of all that has the word in it. */
void condition_bind_like(sqlite3_stmt *statement, const char *parameter, const char *word);

bool filters_equal(const struct filter *a, int a_count, const struct filter *b, int b_count);

#endif
