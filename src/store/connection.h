/* Inside the store: the connection, its statements and the generated SQL of an entity. */
#ifndef STORE_CONNECTION_H
#define STORE_CONNECTION_H

#include <sqlite3.h>

#include "indicator_row.h"
#include "store/store.h"

struct statement_cache; /* prepared statements by their SQL text, kept for the life of the connection */
struct small_cache;     /* titles, codes and staff in memory */
struct name_index;      /* folded names of all young people in memory, see names.c */

struct store {
	sqlite3 *database;
	char *path;
	bool practice;
	bool read_only;
	bool meeting;   /* personal columns are not read, see meeting.c */
	bool in_change; /* a write transaction is open */
	int changes;    /* rows written before it, as SQLite counts */
	bool suspect;   /* the disk failed: opened anew before the next write */
	bool damaged;   /* SQLite found the file not to be whole */
	bool group;     /* in a folder shared by a group */
	int lock;       /* descriptor of <path>.lock; -1 when only reading */
	int lock_wait;  /* milliseconds */
	struct uuid actor;
	unsigned long generation;
	unsigned long keys[ENTITIES_MOST]; /* by entity_index, see store_keys */
	long data_version;                 /* PRAGMA data_version as last seen */
	struct statement_cache *statements;
	struct small_cache *small;
	struct indicator_row indicators[INDICATOR_ROWS]; /* the last ones read, in a ring */
	int next_indicator;
	struct name_index *names; /* NULL until first needed; stale when its generation differs */
};

/* Opens store->path (which must be there) with all settings; nothing is read yet. Closes what is open first. */
enum status connection_open(struct store *store, struct error *error) MUST_CHECK;
void connection_close(struct store *store);

/* A prepared statement for this SQL, reset and unbound; owned by the cache: never finalize. NULL on failure. Do not
 * keep it across another statement_get of the same SQL. */
sqlite3_stmt *statement_get(struct store *store, const char *sql, struct error *error);

/* The same for data/query/<name>.sql. */
sqlite3_stmt *query_get(struct store *store, const char *name, struct error *error);

/* Binds by name ("$id"); a parameter that is not in the SQL is ignored. */
void statement_bind_text(sqlite3_stmt *statement, const char *parameter, const char *value);
void statement_bind_integer(sqlite3_stmt *statement, const char *parameter, int value);
void statement_bind_uuid(sqlite3_stmt *statement, const char *parameter, struct uuid id);
void statement_bind_date(sqlite3_stmt *statement, const char *parameter, struct date date);
void statement_bind_instant(sqlite3_stmt *statement, const char *parameter, struct instant instant);
void statement_bind_field(sqlite3_stmt *statement, const struct field *field,
			  const void *record); /* parameter = "$" + name */

/* SQLITE_ROW or SQLITE_DONE as *row; other results become the matching status and Danish message; resets on failure. */
enum status statement_step(struct store *store, sqlite3_stmt *statement, bool *row, struct error *error) MUST_CHECK;
enum status statement_run(struct store *store, sqlite3_stmt *statement,
			  struct error *error) MUST_CHECK; /* to the end, reset */
/* The number in the first column of the first row, if there is one; of SQL without parameters. */
enum status statement_count(struct store *store, sqlite3_stmt *statement, long *count, struct error *error) MUST_CHECK;
enum status store_count(struct store *store, const char *sql, long *count, struct error *error) MUST_CHECK;
void statements_free(struct store *store);
enum status store_execute(struct store *store, const char *sql, struct error *error) MUST_CHECK;

/* Maps a SQLite result (disk full, busy, corrupt, read-only, …) to a status and a Danish sentence. */
enum status store_failed(struct store *store, int result, struct error *error);

const char *column_text(sqlite3_stmt *statement, int column); /* never NULL */
struct uuid column_uuid(sqlite3_stmt *statement, int column);
struct date column_date(sqlite3_stmt *statement, int column);
struct instant column_instant(sqlite3_stmt *statement, int column);

/* Generated from the field table. Columns in order: id, number, version, created_at, created_by, deleted_at, then the
 * fields. */
enum { HEADER_COLUMNS = 6 };
void sql_add_columns(struct text *out, const struct store *store, const struct entity *entity,
		     const char *alias); /* alias may be NULL; with a store its meeting view withholds columns */
void row_read(sqlite3_stmt *statement, const struct entity *entity,
	      void *record); /* from column 0, into an initialised record */

/* INSERT of one record with all its columns, and the binding of them by position (created_group: none = alone). */
void sql_add_insert(struct text *out, const struct entity *entity);
void statement_bind_record(sqlite3_stmt *statement, const void *record, struct uuid group);
void sql_add_name(struct text *out, const char *name); /* quoted: a member may be a word of SQL */

/* The stored columns computed from a record: sort_key, search_key and those of a single entity. */
struct key_column {
	const char *name;
	const struct entity *entity; /* whose it is; NULL = all entities' */
	void (*add)(struct text *out, const void *record);
};
extern const struct key_column key_columns[]; /* ends with a NULL name */
bool key_column_is_of(const struct key_column *column, const struct entity *entity);
void record_add_sort_key(struct text *out, const void *record);
void record_add_search_key(struct text *out, const void *record);

/* The write lock with its time-out (flock) and BEGIN IMMEDIATE; the end of it. */
enum status transaction_begin(struct store *store, struct error *error) MUST_CHECK;
enum status transaction_commit(struct store *store, struct error *error) MUST_CHECK;
void transaction_rollback(struct store *store);

/* The next number of an entity or of "change"; count > 1 reserves as many and gives the first. */
enum status sequence_take(struct store *store, const char *name, int count, int *number,
			  struct error *error) MUST_CHECK;

/* After any write of this process: raises the generation and forgets what memory holds of the entity. */
void store_touch(struct store *store, const struct entity *entity);
/* Records of the entity came, went or have other keys: that raises what store_keys gives. */
void store_touch_keys(struct store *store, const struct entity *entity);
unsigned long store_keys(const struct store *store, const struct entity *entity);

/* The same for everything at once. */
void store_forget(struct store *store);
void small_forget(struct store *store);
void small_free(struct store *store);

#endif
