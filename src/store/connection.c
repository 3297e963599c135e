/* The connection to SQLite: its settings, its failures in Danish, and its write transactions. */
#include "connection.h"
#include "meeting.h"

#include <errno.h>

#include "lock.h"

static const char settings[] = "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = 2;"
			       "PRAGMA secure_delete = ON; PRAGMA cache_size = -4000;";

/* One thread uses SQLite, so it needs no locks of its own and counts no memory. Without effect after the first call. */
static void
configure_library(void)
{
	sqlite3_config(SQLITE_CONFIG_SINGLETHREAD);
	sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

static void
configure(sqlite3 *database)
{
	static const struct {
		int option;
		int value;
	} options[] = {
	    {SQLITE_DBCONFIG_DEFENSIVE, 1},
	    {SQLITE_DBCONFIG_DQS_DML, 0},
	    {SQLITE_DBCONFIG_DQS_DDL, 0},
	    {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
	    {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
	    {SQLITE_DBCONFIG_ENABLE_FKEY, 1},
	    {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
	};

	for (size_t i = 0; i < sizeof(options) / sizeof(options[0]); i++)
		sqlite3_db_config(database, options[i].option, options[i].value, NULL);
	sqlite3_extended_result_codes(database, 1);
	sqlite3_limit(database, SQLITE_LIMIT_ATTACHED, 1);
}

void
connection_close(struct store *store)
{
	statements_free(store);
	sqlite3_close(store->database);
	store->database = NULL;
}

enum status
connection_open(struct store *store, struct error *error)
{
	int flags = (store->read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE) | SQLITE_OPEN_NOFOLLOW |
		    SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE;
	int result;

	connection_close(store);
	configure_library();
	result = sqlite3_open_v2(store->path, &store->database, flags, NULL);
	if (result == SQLITE_OK) {
		configure(store->database);
		sqlite3_busy_timeout(store->database, store->lock_wait);
		result = sqlite3_exec(store->database, settings, NULL, NULL, NULL);
	}
	/* The first read recovers what a crash left; only then may the journal's mode be set. */
	if (result == SQLITE_OK)
		result = sqlite3_exec(store->database, "PRAGMA user_version", NULL, NULL, NULL);
	if (result == SQLITE_OK && !store->read_only)
		result = sqlite3_exec(store->database, "PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL;",
				      NULL, NULL, NULL);
	if (result != SQLITE_OK) {
		store_failed(store, result, error);
		connection_close(store);
		return error->status;
	}
	store->suspect = false;
	meeting_guard(store);
	return STATUS_OK;
}

static bool
is_full(int cause)
{
	return cause == ENOSPC || cause == EDQUOT || cause == EFBIG;
}

/* SQLite calls only ENOSPC a full disk; a quota or a limit on the size of files is the same to the user. By now errno
 * may be of something later, but the two files remember their own. */
static bool
failed_for_room(sqlite3 *database)
{
	sqlite3_file *journal = NULL;
	int cause = 0;

	if (database == NULL)
		return false;
	if (is_full(sqlite3_system_errno(database)))
		return true;
	if (sqlite3_file_control(database, "main", SQLITE_FCNTL_LAST_ERRNO, &cause) == SQLITE_OK && is_full(cause))
		return true;
	return sqlite3_file_control(database, "main", SQLITE_FCNTL_JOURNAL_POINTER, &journal) == SQLITE_OK &&
	       journal != NULL && journal->pMethods != NULL &&
	       journal->pMethods->xFileControl(journal, SQLITE_FCNTL_LAST_ERRNO, &cause) == SQLITE_OK && is_full(cause);
}

static int
primary_code(struct store *store, int result)
{
	if ((result & 0xff) == SQLITE_IOERR && failed_for_room(store->database))
		return SQLITE_FULL;
	if (result == SQLITE_READONLY_ROLLBACK || result == SQLITE_READONLY_RECOVERY)
		return SQLITE_PROTOCOL;
	return result & 0xff;
}

static const struct failure {
	int code;
	enum status status;
	const char *message;
} failures[] = {
    {SQLITE_FULL, STATUS_SYSTEM,
     "Kunne ikke gemme: der er ikke plads på disken. Intet er gået tabt. Ryd plads, og tryk Prøv igen."},
    {SQLITE_AUTH, STATUS_DENIED, "Det vises ikke i mødevisning. Tryk F8 for at afslutte den."},
    {SQLITE_BUSY, STATUS_BUSY, "En anden gemmer lige nu. Intet er gået tabt. Vent et øjeblik, og tryk Prøv igen."},
    {SQLITE_LOCKED, STATUS_BUSY, "En anden gemmer lige nu. Intet er gået tabt. Vent et øjeblik, og tryk Prøv igen."},
    {SQLITE_READONLY, STATUS_DENIED,
     "Databasen kan kun læses. Intet er ændret. Se efter, om du må skrive i filen og i mappen."},
    {SQLITE_PERM, STATUS_DENIED, "Du har ikke adgang til databasen. Bed den, der passer maskinen, om at se på det."},
    {SQLITE_AUTH, STATUS_DENIED, "Du har ikke adgang til databasen. Bed den, der passer maskinen, om at se på det."},
    {SQLITE_CANTOPEN, STATUS_DENIED,
     "Databasen kan ikke åbnes. Intet er ændret. Se efter, om du må læse filen og skrive i mappen."},
    {SQLITE_PROTOCOL, STATUS_DENIED,
     "Databasen blev lukket midt i en ændring. Den skal først åbnes af en, der må skrive i den."},
    {SQLITE_CORRUPT, STATUS_SYSTEM,
     "Databasen er beskadiget. Det sidste er ikke gemt. Luk programmet, og gendan fra en sikkerhedskopi."},
    {SQLITE_NOTADB, STATUS_SYSTEM,
     "Databasen er beskadiget. Det sidste er ikke gemt. Luk programmet, og gendan fra en sikkerhedskopi."},
    {SQLITE_IOERR, STATUS_SYSTEM,
     "Disken svarer ikke, som den skal. Det sidste er ikke gemt. Tryk Prøv igen, eller gem teksten som kladde."},
    {SQLITE_CONSTRAINT, STATUS_CONFLICT,
     "En anden har ændret noget, som det her hænger sammen med. Intet er gemt. Se efter, og prøv igen."},
    {SQLITE_TOOBIG, STATUS_INVALID, "Teksten er for lang. Intet er gemt. Gør den kortere, og prøv igen."},
    {SQLITE_INTERRUPT, STATUS_CANCELLED, "Det blev afbrudt. Intet er ændret."},
    {SQLITE_NOMEM, STATUS_SYSTEM, "Maskinen mangler hukommelse. Intet er gemt. Luk andre programmer, og prøv igen."},
    {0, STATUS_SYSTEM, "Der skete en fejl i databasen. Det sidste er ikke gemt. Prøv igen."},
};

enum status
store_failed(struct store *store, int result, struct error *error)
{
	const struct failure *failure = failures;
	int code = primary_code(store, result);

	while (failure->code != 0 && failure->code != code)
		failure++;
	if (code == SQLITE_IOERR || code == SQLITE_CORRUPT || code == SQLITE_NOTADB || (result & 0xff) == SQLITE_IOERR)
		store->suspect = true;
	if (code == SQLITE_CORRUPT || code == SQLITE_NOTADB || code == SQLITE_ERROR)
		store->damaged = true;
	error_set(error, failure->status, "%s", failure->message);
	if (store->database != NULL)
		error_detail(error, "sqlite %d (%s), errno %d", result, sqlite3_errmsg(store->database),
			     sqlite3_system_errno(store->database));
	else
		error_detail(error, "sqlite %d (%s)", result, sqlite3_errstr(result));
	return failure->status;
}

enum status
store_execute(struct store *store, const char *sql, struct error *error)
{
	int result = sqlite3_exec(store->database, sql, NULL, NULL, NULL);

	return result == SQLITE_OK ? STATUS_OK : store_failed(store, result, error);
}

enum status
transaction_begin(struct store *store, struct error *error)
{
	enum status status;

	if (store->read_only)
		return error_set(error, STATUS_DENIED,
				 "Databasen er åbnet til læsning, så der kan ikke gemmes. Intet er ændret.");
	if (store->suspect || store->database == NULL) {
		status = connection_open(store, error);
		if (status != STATUS_OK)
			return status;
		store_forget(store);
	}
	status = lock_take(store->lock, store->lock_wait, error);
	if (status != STATUS_OK)
		return status;
	status = store_execute(store, "BEGIN IMMEDIATE", error);
	if (status != STATUS_OK) {
		transaction_rollback(store);
		return status;
	}
	store->in_change = true;
	store->changes = sqlite3_total_changes(store->database);
	return STATUS_OK;
}

enum status
transaction_commit(struct store *store, struct error *error)
{
	enum status status = store_execute(store, "COMMIT", error);

	if (status != STATUS_OK) {
		transaction_rollback(store);
		return status;
	}
	store->in_change = false;
	lock_release(store->lock);
	return STATUS_OK;
}

/* After the disk failed, what memory holds of the file is not to be trusted: the connection is opened anew, which also
 * takes back what the failed commit had begun. */
void
transaction_rollback(struct store *store)
{
	struct error error;
	bool written = store->suspect || store->database == NULL ||
		       (store->in_change && sqlite3_total_changes(store->database) != store->changes);

	if (store->database != NULL && sqlite3_get_autocommit(store->database) == 0 &&
	    sqlite3_exec(store->database, "ROLLBACK", NULL, NULL, NULL) != SQLITE_OK)
		store->suspect = true;
	if (store->suspect && connection_open(store, &error) != STATUS_OK)
		store->suspect = true;
	store->in_change = false;
	if (written)
		store_forget(store);
	lock_release(store->lock);
}

enum status
sequence_take(struct store *store, const char *name, int count, int *number, struct error *error)
{
	sqlite3_stmt *statement = query_get(store, "sequence_take", error);
	enum status status;
	bool row;

	if (statement == NULL)
		return error->status;
	statement_bind_text(statement, "$entity", name);
	statement_bind_integer(statement, "$count", count);
	status = statement_step(store, statement, &row, error);
	if (status == STATUS_OK)
		*number = sqlite3_column_int(statement, 0) - count + 1;
	sqlite3_reset(statement);
	return status;
}

void
store_forget(struct store *store)
{
	store->generation++;
	for (int i = 0; i < ENTITIES_MOST; i++)
		store->keys[i]++;
	small_forget(store);
}

void
store_touch_keys(struct store *store, const struct entity *entity)
{
	store->keys[entity_index(entity)]++;
}

unsigned long
store_keys(const struct store *store, const struct entity *entity)
{
	return store->keys[entity_index(entity)];
}

void
store_touch(struct store *store, const struct entity *entity)
{
	store->generation++;
	if (entity->small)
		small_forget(store);
}
