/* Very many new records in one transaction, with the indexes for reading made anew when all are there. */
#include "store/bulk.h"

#include <assert.h>
#include <malloc.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>

#include "anonymous.h"
#include "base/asset.h"
#include "base/memory.h"
#include "bulk_bind.h"
#include "bulk_index.h"
#include "changing.h"
#include "doubles.h"
#include "model/value.h"
#include "model/youth.h"

enum {
	PARTS_MAXIMUM = 64,
	NUMBER_BLOCK = 512,
	OWNERS_STEP = 256,
	POOL_IDS = 256,
	IN_MEMORY_MOST = 300000 /* rows whose keys may be in memory, for doubles and for making indexes */
};

static const char large_cache[] = "PRAGMA cache_size = -8000", usual_cache[] = "PRAGMA cache_size = -4000";

/* How somebody is found: by kind of double, or by number when memory had the key. */
enum { FIND_NUMBER = DOUBLE_PHONE + 1, FINDS };

/* One entity's share. */
struct bulk_part {
	const struct entity *entity;
	sqlite3_stmt *insert;
	struct binder binder;
	int next;     /* number to give */
	int reserved; /* numbers left */
	long added;
};

struct bulk {
	struct store *store;
	struct change *change;
	struct instant now;
	long expected;
	struct bulk_part parts[PARTS_MAXIMUM];
	int part_count;
	sqlite3_stmt *find[FINDS];
	bool in_memory; /* doubles are looked for in memory, not by indexes */
	struct doubles doubles;
	bool unchecked;     /* references are looked up here, once each, and not by SQLite */
	struct uuid *known; /* ids that are there */
	size_t known_count, known_capacity;
	struct uuid pool[POOL_IDS]; /* random bytes for ids; asking the system for each is slow */
	int pool_left;
	struct text indexes; /* SQL of those taken away */
	const char *refresh; /* named query to run for each owner */
	struct uuid *owners; /* of what was added, with some twice */
	size_t owner_count;
	size_t owner_capacity;
};

static sqlite3_stmt *
prepare(struct bulk *bulk, const char *sql, struct error *error)
{
	sqlite3_stmt *statement = NULL;
	int result = sqlite3_prepare_v3(bulk->store->database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);

	if (result != SQLITE_OK)
		store_failed(bulk->store, result, error);
	return statement;
}

static void
check_references(struct bulk *bulk, bool by_sqlite)
{
	bulk->unchecked = !by_sqlite;
	if (bulk->store->database != NULL)
		sqlite3_db_config(bulk->store->database, SQLITE_DBCONFIG_ENABLE_FKEY, by_sqlite ? 1 : 0, NULL);
}

/* The connection may be closed at the end of a failed change, so no statement may be left. */
static void
bulk_finish(struct bulk *bulk)
{
	for (int i = 0; i < bulk->part_count; i++)
		sqlite3_finalize(bulk->parts[i].insert);
	for (int i = 0; i < FINDS; i++)
		sqlite3_finalize(bulk->find[i]);
	check_references(bulk, true);
}

/* The memory of the large cache goes back to the system. */
static void
bulk_free(struct bulk *bulk)
{
	if (bulk->store->database != NULL)
		sqlite3_exec(bulk->store->database, usual_cache, NULL, NULL, NULL);
	for (int i = 0; i < bulk->part_count; i++)
		binder_clear(&bulk->parts[i].binder);
	doubles_clear(&bulk->doubles);
	text_clear(&bulk->indexes);
	free(bulk->owners);
	free(bulk->known);
	free(bulk);
	malloc_trim(0);
}

static enum status
count_rows(struct bulk *bulk, const struct entity *entity, long *count, struct error *error)
{
	struct text sql = {0};
	enum status status;

	text_add_format(&sql, "SELECT count(*) FROM \"%s\"", entity->name);
	status = store_count(bulk->store, text_get(&sql), count, error);
	text_clear(&sql);
	return status;
}

static enum status
load_doubles(struct bulk *bulk, struct error *error)
{
	sqlite3_stmt *statement = query_get(bulk->store, "bulk_doubles", error);
	enum status status;
	bool row;

	if (statement == NULL)
		return error->status;
	while ((status = statement_step(bulk->store, statement, &row, error)) == STATUS_OK && row) {
		const uint32_t number = (uint32_t)sqlite3_column_int(statement, 0);

		doubles_add(&bulk->doubles, DOUBLE_PERSON, column_text(statement, 1), number);
		doubles_add(&bulk->doubles, DOUBLE_PHONE, column_text(statement, 2), number);
	}
	sqlite3_reset(statement);
	return status;
}

static enum status
part_begin(struct bulk *bulk, const struct entity *entity, struct error *error)
{
	struct bulk_part *part = &bulk->parts[bulk->part_count];
	struct text sql = {0};
	long rows = 0;
	enum status status = count_rows(bulk, entity, &rows, error);

	assert(bulk->part_count < PARTS_MAXIMUM);
	if (status == STATUS_OK && bulk->expected > rows && bulk->expected <= IN_MEMORY_MOST) {
		const bool people = entity == &youth_entity;

		bulk->in_memory = bulk->in_memory || people;
		if (people && bulk->in_memory)
			status = load_doubles(bulk, error);
		if (status == STATUS_OK)
			status = indexes_drop(bulk->store, entity, !bulk->in_memory, &bulk->indexes, error);
	}
	if (status != STATUS_OK)
		return status;
	sql_add_insert(&sql, entity);
	*part = (struct bulk_part){.entity = entity, .insert = prepare(bulk, text_get(&sql), error)};
	text_clear(&sql);
	if (part->insert == NULL)
		return error->status;
	bulk->part_count++;
	return STATUS_OK;
}

/* Only references to what there are few of can be looked up once each. */
static bool
has_small_references(const struct entity *entity)
{
	for (int i = 0; i < entity->field_count; i++)
		if (entity->fields[i].kind == FIELD_REFERENCE && !entity->fields[i].target->small)
			return false;
	return true;
}

enum status
bulk_begin(struct store *store, const struct entity *entity, long expected, const char *label, struct bulk **bulk,
	   struct error *error)
{
	struct bulk *new = memory_new(sizeof *new);
	enum status status;

	*bulk = NULL;
	new->store = store;
	new->now = clock_now();
	new->expected = expected;
	status = change_begin_kind(store, CHANGE_IMPORT, label, NULL, &new->change, error);
	if (status != STATUS_OK) {
		bulk_free(new);
		return status;
	}
	status = store_execute(store, large_cache, error);
	if (status == STATUS_OK && has_small_references(entity))
		check_references(new, false);
	if (status == STATUS_OK)
		status = part_begin(new, entity, error);
	if (status == STATUS_OK)
		*bulk = new;
	else
		bulk_abort(new);
	return status;
}

enum status
bulk_also(struct bulk *bulk, const struct entity *entity, struct error *error)
{
	if (!has_small_references(entity))
		check_references(bulk, true);
	return part_begin(bulk, entity, error);
}

static struct bulk_part *
part_of(struct bulk *bulk, const struct entity *entity)
{
	int i = 0;

	while (i < bulk->part_count && bulk->parts[i].entity != entity)
		i++;
	assert(i < bulk->part_count);
	return &bulk->parts[i];
}

static enum status
take_number(struct bulk *bulk, struct bulk_part *part, int *number, struct error *error)
{
	if (part->entity->anonymous)
		return anonymous_number(bulk->store, part->entity, number, error);
	if (part->reserved == 0) {
		enum status status = sequence_take(bulk->store, part->entity->name, NUMBER_BLOCK, &part->next, error);

		if (status != STATUS_OK)
			return status;
		part->reserved = NUMBER_BLOCK;
	}
	part->reserved--;
	*number = part->next++;
	return STATUS_OK;
}

static void
remember_owner(struct bulk *bulk, const struct entity *entity, const void *record)
{
	struct uuid owner;

	if (entity->refresh == NULL)
		return;
	owner = value_reference(&entity->fields[entity->owner], record);
	if (uuid_is_none(owner) || (bulk->owner_count > 0 && uuid_equal(bulk->owners[bulk->owner_count - 1], owner)))
		return;
	if (bulk->owner_count == bulk->owner_capacity) {
		bulk->owner_capacity = bulk->owner_capacity * 2 + OWNERS_STEP;
		bulk->owners = memory_resize(bulk->owners, bulk->owner_capacity, sizeof *bulk->owners);
	}
	bulk->refresh = entity->refresh;
	bulk->owners[bulk->owner_count++] = owner;
}

static struct uuid
make_id(struct bulk *bulk)
{
	struct uuid id;

	if (bulk->pool_left == 0 && getrandom(bulk->pool, sizeof bulk->pool, 0) == (ssize_t)sizeof bulk->pool)
		bulk->pool_left = POOL_IDS;
	if (bulk->pool_left == 0)
		return uuid_make();
	id = bulk->pool[--bulk->pool_left];
	id.bytes[6] = (unsigned char)((id.bytes[6] & 0x0f) | 0x40);
	id.bytes[8] = (unsigned char)((id.bytes[8] & 0x3f) | 0x80);
	return id;
}

static bool
is_known(const struct bulk *bulk, struct uuid id)
{
	for (size_t i = 0; i < bulk->known_count; i++)
		if (uuid_equal(bulk->known[i], id))
			return true;
	return false;
}

static enum status
look_up(struct bulk *bulk, const struct entity *target, struct uuid id, struct error *error)
{
	void *record;
	enum status status;

	if (uuid_is_none(id) || is_known(bulk, id))
		return STATUS_OK;
	record = record_new(target);
	status = store_read(bulk->store, target, id, record, error);
	record_free(record);
	if (status == STATUS_NOT_FOUND)
		return store_failed(bulk->store, SQLITE_CONSTRAINT, error);
	memory_reserve((void **)&bulk->known, &bulk->known_capacity, bulk->known_count + 1, sizeof *bulk->known);
	bulk->known[bulk->known_count++] = id;
	return status;
}

static enum status
look_up_all(struct bulk *bulk, const void *record, struct error *error)
{
	const struct entity *entity = record_header(record)->entity;
	enum status status = STATUS_OK;

	for (int i = 0; status == STATUS_OK && bulk->unchecked && i < entity->field_count; i++)
		if (entity->fields[i].kind == FIELD_REFERENCE)
			status =
			    look_up(bulk, entity->fields[i].target, value_reference(&entity->fields[i], record), error);
	return status;
}

/* What was just bound is from now on somebody others may be the same as. */
static void
remember_person(struct bulk *bulk, const struct bulk_part *part, const struct youth *youth)
{
	const uint32_t number = (uint32_t)youth->record.number;

	doubles_add(&bulk->doubles, DOUBLE_PERSON, binder_key(&part->binder, part->entity, "match_key"), number);
	doubles_add(&bulk->doubles, DOUBLE_PHONE, youth->phone != NULL ? youth->phone : "", number);
}

enum status
bulk_add(struct bulk *bulk, void *record, struct error *error)
{
	struct record *header = record_of(record);
	struct bulk_part *part = part_of(bulk, header->entity);
	enum status status = look_up_all(bulk, record, error);

	if (status == STATUS_OK)
		status = take_number(bulk, part, &header->number, error);
	if (status != STATUS_OK)
		return status;
	if (uuid_is_none(header->id))
		header->id = make_id(bulk);
	header->version = 1;
	if (instant_is_none(header->created_at))
		header->created_at = bulk->now;
	header->created_by = bulk->store->actor;
	if (header->entity->anonymous) {
		header->created_at = ANONYMOUS_INSTANT;
		header->created_by = UUID_NONE;
	}
	header->deleted_at = INSTANT_NONE;
	binder_bind(&part->binder, part->insert, record, bulk->change->id);
	status = statement_run(bulk->store, part->insert, error);
	part->added++;
	if (bulk->in_memory && header->entity == &youth_entity)
		remember_person(bulk, part, record);
	remember_owner(bulk, header->entity, record);
	return status;
}

static enum status
find(struct bulk *bulk, enum double_kind kind, const char *text, struct uuid *id, struct error *error)
{
	static const char *const queries[FINDS] = {
	    [DOUBLE_PERSON] = "query/bulk_find_person.sql",
	    [DOUBLE_PHONE] = "query/bulk_find_phone.sql",
	    [FIND_NUMBER] = "query/bulk_find_number.sql",
	};
	const int way = bulk->in_memory ? FIND_NUMBER : (int)kind;
	const uint32_t number = bulk->in_memory ? doubles_find(&bulk->doubles, kind, text) : 0;
	enum status status;
	bool row;

	*id = UUID_NONE;
	if (text[0] == '\0' || (bulk->in_memory && number == 0))
		return STATUS_OK;
	if (bulk->find[way] == NULL)
		bulk->find[way] = prepare(bulk, asset_find(queries[way]), error);
	if (bulk->find[way] == NULL)
		return error->status;
	if (bulk->in_memory)
		sqlite3_bind_int(bulk->find[way], 1, (int)number);
	else
		sqlite3_bind_text(bulk->find[way], 1, text, -1, SQLITE_TRANSIENT);
	status = statement_step(bulk->store, bulk->find[way], &row, error);
	if (status == STATUS_OK && row)
		*id = column_uuid(bulk->find[way], 0);
	sqlite3_reset(bulk->find[way]);
	return status;
}

enum status
bulk_find(struct bulk *bulk, const struct youth *youth, enum bulk_match *match, struct uuid *id, struct error *error)
{
	struct text key = {0};
	enum status status;

	*match = BULK_NEW;
	youth_add_match_key(&key, youth);
	status = find(bulk, DOUBLE_PERSON, text_get(&key), id, error);
	text_clear(&key);
	if (status == STATUS_OK && !uuid_is_none(*id))
		*match = BULK_SAME_PERSON;
	if (status != STATUS_OK || *match != BULK_NEW)
		return status;
	status = find(bulk, DOUBLE_PHONE, youth->phone != NULL ? youth->phone : "", id, error);
	if (status == STATUS_OK && !uuid_is_none(*id))
		*match = BULK_SAME_PHONE;
	return status;
}

static enum status
return_numbers(struct bulk *bulk, struct error *error)
{
	enum status status = STATUS_OK;
	int number;

	for (int i = 0; status == STATUS_OK && i < bulk->part_count; i++)
		if (bulk->parts[i].reserved > 0)
			status = sequence_take(bulk->store, bulk->parts[i].entity->name, -bulk->parts[i].reserved,
					       &number, error);
	return status;
}

static enum status
write_history(struct bulk *bulk, struct error *error)
{
	enum status status = STATUS_OK;

	for (int i = 0; status == STATUS_OK && i < bulk->part_count; i++) {
		const struct history_entry entry = {
		    .entity = bulk->parts[i].entity, .act = HISTORY_IMPORTED, .version = INTEGER_NONE};

		if (bulk->parts[i].added > 0)
			status = change_log(bulk->change, &entry, error);
	}
	return status;
}

static int
compare_owners(const void *a, const void *b)
{
	return memcmp(a, b, sizeof(struct uuid));
}

static enum status
refresh_owners(struct bulk *bulk, struct error *error)
{
	enum status status = STATUS_OK;

	if (bulk->owner_count > 0)
		qsort(bulk->owners, bulk->owner_count, sizeof *bulk->owners, compare_owners);
	for (size_t i = 0; status == STATUS_OK && i < bulk->owner_count; i++) {
		sqlite3_stmt *statement;

		if (i > 0 && uuid_equal(bulk->owners[i], bulk->owners[i - 1]))
			continue;
		statement = query_get(bulk->store, bulk->refresh, error);
		if (statement == NULL)
			return error->status;
		statement_bind_uuid(statement, "$id", bulk->owners[i]);
		status = statement_run(bulk->store, statement, error);
	}
	return status;
}

enum status
bulk_commit(struct bulk *bulk, struct error *error)
{
	enum status status = return_numbers(bulk, error);

	if (status == STATUS_OK)
		status = write_history(bulk, error);
	if (status == STATUS_OK)
		status = store_execute(bulk->store, text_get(&bulk->indexes), error);
	if (status == STATUS_OK)
		status = refresh_owners(bulk, error);
	if (status != STATUS_OK) {
		bulk_abort(bulk);
		return status;
	}
	bulk_finish(bulk);
	status = change_commit(bulk->change, error);
	bulk_free(bulk);
	return status;
}

void
bulk_abort(struct bulk *bulk)
{
	bulk_finish(bulk);
	change_abort(bulk->change);
	bulk_free(bulk);
}
