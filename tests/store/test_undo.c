/* Undo and redo: any sequence of changes can be taken back to the same data and done again. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/clock.h"
#include "base/random.h"
#include "model/journal.h"
#include "model/value.h"
#include "model/youth.h"
#include "store/bulk.h"
#include "store/change.h"
#include "store/history.h"
#include "store/list.h"

struct office {
	char folder[64];
	char path[96];
	struct store *store;
	struct uuid me;
};

static void
good(enum status status, const struct error *error)
{
	if (status != STATUS_OK)
		fail_msg("%s (%s)", error->message, error->detail);
}

static struct store *
open_file(const char *path, bool create)
{
	struct store *store = NULL;
	struct error error;
	good(store_open(&(struct store_options){.path = path, .create = create}, &store, &error), &error);
	return store;
}

static struct uuid
add_staff(struct store *store, const char *initials)
{
	struct staff staff;
	struct error error;
	record_init(&staff_entity, &staff);
	value_set_text(&staff_entity.fields[STAFF_NAME], &staff, initials);
	value_set_text(&staff_entity.fields[STAFF_INITIALS], &staff, initials);
	good(store_save(store, NULL, &staff, "medarbejder", UUID_NONE, &error), &error);
	struct uuid id = staff.record.id;
	record_clear(&staff);
	return id;
}

static int
setup(void **state)
{
	struct office *office = calloc(1, sizeof *office);
	clock_fix(date_make(2026, 3, 17), 13, 42);
	snprintf(office->folder, sizeof office->folder, "/tmp/ungeloeft-undo-XXXXXX");
	assert_non_null(mkdtemp(office->folder));
	snprintf(office->path, sizeof office->path, "%s/a.db", office->folder);
	office->store = open_file(office->path, true);
	office->me = add_staff(office->store, "MB");
	store_set_actor(office->store, office->me);
	*state = office;
	return 0;
}

static int
teardown(void **state)
{
	struct office *office = *state;
	char command[100];
	store_close(office->store);
	snprintf(command, sizeof command, "rm -r '%s'", office->folder);
	assert_int_equal(system(command), 0);
	free(office);
	return 0;
}

/* Every live record of an entity as text, in order of number, derived fields too. */
static void
add_dump(struct store *store, const struct entity *entity, struct text *out)
{
	struct uuid *ids;
	size_t count;
	struct error error;
	good(store_list_ids(store, entity, &(struct list_query){.sort = LIST_SORT_NUMBER}, &ids, &count, &error),
	     &error);
	for (size_t i = 0; i < count; i++) {
		void *record = record_new(entity);
		good(store_read(store, entity, ids[i], record, &error), &error);
		text_add_format(out, "%s %d:", entity->name, record_header(record)->number);
		for (int field = 0; field < entity->field_count; field++) {
			text_add(out, " ");
			value_add_stored(out, &entity->fields[field], record);
		}
		text_add(out, "\n");
		record_free(record);
	}
	free(ids);
}

static char *
dump(struct store *store)
{
	struct text out = {0};
	add_dump(store, &youth_entity, &out);
	add_dump(store, &note_entity, &out);
	add_dump(store, &task_entity, &out);
	add_dump(store, &situation_entity, &out);
	return text_take(&out);
}

static bool
pick(struct store *store, const struct entity *entity, bool deleted, struct random *random, struct uuid *id)
{
	struct uuid *ids;
	size_t count;
	struct error error;
	struct list_query query = {.sort = LIST_SORT_NUMBER, .deleted = deleted};
	good(store_list_ids(store, entity, &query, &ids, &count, &error), &error);
	if (count)
		*id = ids[random_below(random, (int)count)];
	free(ids);
	return count > 0;
}

static enum status
save_new(struct store *store, const struct entity *entity, int owner, struct uuid youth, struct random *random,
	 struct error *error)
{
	void *record = record_new(entity);
	char text[40];
	snprintf(text, sizeof text, "Ord %d", random_below(random, 1000));
	for (int i = 0; i < entity->field_count; i++) {
		const struct field *field = &entity->fields[i];
		if (field->kind == FIELD_TEXT && (field->flags & FIELD_REQUIRED))
			value_set_text(field, record, text);
		if (field->kind == FIELD_DATE && (field->flags & FIELD_REQUIRED))
			good(value_read(field, "10-03-2026", clock_today(), record, error), error);
	}
	if (owner != ERROR_NO_FIELD)
		value_set_reference(&entity->fields[owner], record, youth);
	if (entity == &note_entity)
		((struct note *)record)->kind = store_codes(store, "notat", clock_today()).items[0]->record.id;
	if (entity == &situation_entity)
		((struct situation *)record)->benefit = store_codes(store, "ydelse", clock_today()).items[0]->record.id;
	enum status status = store_save(store, NULL, record, entity->label, UUID_NONE, error);
	record_free(record);
	return status;
}

static void
create(struct store *store, struct random *random)
{
	static const struct entity *const made[] = {&note_entity, &task_entity, &situation_entity};
	struct error error;
	struct uuid youth;
	if (random_below(random, 3) == 0 || !pick(store, &youth_entity, false, random, &youth)) {
		good(save_new(store, &youth_entity, ERROR_NO_FIELD, UUID_NONE, random, &error), &error);
		return;
	}
	const struct entity *entity = made[random_below(random, 3)];
	good(save_new(store, entity, entity->owner, youth, random, &error), &error);
}

static void
change(struct store *store, struct random *random)
{
	struct uuid id;
	struct error error;
	if (!pick(store, &youth_entity, false, random, &id))
		return;
	struct youth before, after;
	record_init(&youth_entity, &before);
	record_init(&youth_entity, &after);
	good(store_read(store, &youth_entity, id, &before, &error), &error);
	record_copy(&after, &before);
	char text[40];
	snprintf(text, sizeof text, "Navn %d", random_below(random, 1000));
	value_set_text(&youth_entity.fields[YOUTH_LAST_NAME], &after, text);
	after.state = random_below(random, 4);
	good(store_save(store, &before, &after, "U", UUID_NONE, &error), &error);
	record_clear(&before);
	record_clear(&after);
}

/* To Papirkurv or out of it. */
static void
move_one(struct store *store, bool deleted, struct random *random)
{
	static const struct entity *const moved[] = {&youth_entity, &note_entity, &task_entity};
	const struct entity *entity = moved[random_below(random, 3)];
	struct uuid id;
	struct error error;
	if (!pick(store, entity, !deleted, random, &id))
		return;
	void *record = record_new(entity);
	struct change *one;
	good(store_read(store, entity, id, record, &error), &error);
	good(change_begin(store, "flyttet", NULL, &one, &error), &error);
	good(deleted ? change_delete(one, record, &error) : change_restore(one, record, &error), &error);
	good(change_commit(one, &error), &error);
	record_free(record);
}

static void
do_something(struct store *store, struct random *random)
{
	switch (random_below(random, 5)) {
	case 0:
	case 1:
		create(store, random);
		break;
	case 2:
		change(store, random);
		break;
	case 3:
		move_one(store, true, random);
		break;
	default:
		move_one(store, false, random);
		break;
	}
}

static int
undo_all(struct store *store, bool redo)
{
	struct undone undone;
	struct error error;
	int count = 0;
	enum status status;
	while ((status = redo ? store_redo(store, &undone, &error) : store_undo(store, &undone, &error)) == STATUS_OK)
		count++;
	if (status != STATUS_NOT_FOUND)
		fail_msg("%s (%s)", error.message, error.detail);
	return count;
}

enum { STEPS = 30 };

/* Does up to STEPS things; dumps gets what it looked like before the first and after each that changed something. */
static int
do_steps(struct store *store, struct random *random, char *dumps[STEPS + 1])
{
	int count = 0;
	dumps[0] = dump(store);
	for (int i = 0; i < STEPS; i++) {
		do_something(store, random);
		char *now = dump(store);
		if (strcmp(now, dumps[count]) == 0)
			free(now);
		else
			dumps[++count] = now;
	}
	return count;
}

static void
expect_dump(struct store *store, const char *expected)
{
	char *now = dump(store);
	assert_string_equal(now, expected);
	free(now);
}

static void
test_undo_all_and_redo_all(void **state)
{
	struct office *office = *state;
	struct undone undone;
	struct error error;
	struct random random;
	for (uint64_t seed = 1; seed <= 8; seed++) {
		char *dumps[STEPS + 1];
		random_seed(&random, seed);
		int count = do_steps(office->store, &random, dumps);
		assert_true(count > 10);
		for (int i = count; i > 0; i--) {
			good(store_undo(office->store, &undone, &error), &error);
			expect_dump(office->store, dumps[i - 1]);
		}
		for (int i = 1; i <= count; i++) {
			good(store_redo(office->store, &undone, &error), &error);
			expect_dump(office->store, dumps[i]);
		}
		for (int i = 0; i <= count; i++)
			free(dumps[i]);
	}
}

static void
test_stack_survives_a_restart(void **state)
{
	struct office *office = *state;
	struct random random;
	random_seed(&random, 5);
	char *begin = dump(office->store);
	create(office->store, &random);
	change(office->store, &random);
	store_close(office->store);
	office->store = open_file(office->path, false);
	store_set_actor(office->store, office->me);
	assert_int_equal(undo_all(office->store, false), 2);
	char *back = dump(office->store);
	assert_string_equal(back, begin);
	free(begin);
	free(back);
}

static void
test_new_change_ends_redo(void **state)
{
	struct office *office = *state;
	struct random random;
	struct undone undone;
	struct error error;
	random_seed(&random, 6);
	create(office->store, &random);
	good(store_undo(office->store, &undone, &error), &error);
	create(office->store, &random);
	assert_int_equal(store_redo(office->store, &undone, &error), STATUS_NOT_FOUND);
	assert_int_equal(undo_all(office->store, false), 1);
}

/* What a colleague changed since is never overwritten by an undo. */
static void
test_colleague_stops_undo(void **state)
{
	struct office *office = *state;
	struct random random;
	struct undone undone;
	struct error error;
	random_seed(&random, 7);
	struct uuid colleague = add_staff(office->store, "LK");
	create(office->store, &random);
	change(office->store, &random);
	store_set_actor(office->store, colleague);
	change(office->store, &random);
	char *theirs = dump(office->store);
	store_set_actor(office->store, office->me);
	assert_int_equal(store_undo(office->store, &undone, &error), STATUS_CONFLICT);
	char *after = dump(office->store);
	assert_string_equal(after, theirs);

	store_set_actor(office->store, colleague);
	good(store_undo(office->store, &undone, &error), &error);
	store_set_actor(office->store, office->me);
	good(store_undo(office->store, &undone, &error), &error);
	free(theirs);
	free(after);
}

/* Brought in, taken back and brought again. */
static void
expect_history_of_import(struct store *store)
{
	struct youth youth;
	struct history history;
	struct error error;
	record_init(&youth_entity, &youth);
	good(store_read_number(store, &youth_entity, 40, &youth, &error), &error);
	good(history_read(store, &youth_entity, youth.record.id, &history, &error), &error);
	assert_int_equal(history.count, 3);
	assert_int_equal(history.rows[0].act, HISTORY_RESTORED);
	assert_int_equal(history.rows[0].version, youth.record.version);
	assert_int_equal(history.rows[1].act, HISTORY_DELETED);
	assert_true(history.rows[1].by_undo);
	assert_int_equal(history.rows[2].act, HISTORY_IMPORTED);
	assert_false(history.rows[2].by_undo);
	history_clear(&history);
	record_clear(&youth);
}

static void
test_import_is_undone_as_one(void **state)
{
	struct office *office = *state;
	struct error error;
	struct bulk *bulk;
	char *begin = dump(office->store);
	good(bulk_begin(office->store, &youth_entity, 40, "40 unge hentet fra fil", &bulk, &error), &error);
	for (int i = 0; i < 40; i++) {
		struct youth youth;
		char name[20];
		record_init(&youth_entity, &youth);
		snprintf(name, sizeof name, "Navn%d", i);
		value_set_text(&youth_entity.fields[YOUTH_FIRST_NAME], &youth, name);
		good(bulk_add(bulk, &youth, &error), &error);
		record_clear(&youth);
	}
	good(bulk_commit(bulk, &error), &error);
	char *end = dump(office->store);
	assert_int_equal(undo_all(office->store, false), 1);
	char *back = dump(office->store);
	assert_string_equal(back, begin);
	assert_int_equal(undo_all(office->store, true), 1);
	expect_history_of_import(office->store);
	char *again = dump(office->store);
	assert_string_equal(again, end);
	free(begin);
	free(end);
	free(back);
	free(again);
}

/* One changed field gives one row; an undo adds rows and removes none. */
static void
test_history_grows(void **state)
{
	struct office *office = *state;
	struct random random;
	struct error error;
	struct uuid id;
	struct history history;
	struct undone undone;
	random_seed(&random, 9);
	good(save_new(office->store, &youth_entity, ERROR_NO_FIELD, UUID_NONE, &random, &error), &error);
	assert_true(pick(office->store, &youth_entity, false, &random, &id));
	struct youth before, after;
	record_init(&youth_entity, &before);
	record_init(&youth_entity, &after);
	good(store_read(office->store, &youth_entity, id, &before, &error), &error);
	record_copy(&after, &before);
	value_set_text(&youth_entity.fields[YOUTH_PHONE], &after, "12345678");
	good(store_save(office->store, &before, &after, "U", UUID_NONE, &error), &error);
	good(store_undo(office->store, &undone, &error), &error);

	good(history_read(office->store, &youth_entity, id, &history, &error), &error);
	assert_int_equal(history.count, 3);
	assert_true(history.rows[0].by_undo);
	assert_int_equal(history.rows[1].field, YOUTH_PHONE);
	assert_null(history.rows[1].before);
	assert_string_equal(history.rows[1].after, "12345678");
	assert_int_equal(history.rows[2].act, HISTORY_CREATED);
	assert_true(uuid_equal(history.rows[2].actor, office->me));
	history_clear(&history);
	record_clear(&before);
	record_clear(&after);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(test_undo_all_and_redo_all, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_stack_survives_a_restart, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_new_change_ends_redo, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_colleague_stops_undo, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_import_is_undone_as_one, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_history_grows, setup, teardown),
	};
	return cmocka_run_group_tests_name("undo", tests, NULL, NULL);
}
