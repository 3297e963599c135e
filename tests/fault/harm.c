/* A database for the tests of what can go wrong: its folder, a young person to change, and short ways to both. */
#include "harm.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "model/value.h"
#include "store/backup.h"
#include "store/change.h"

void
harm_good(enum status status, const struct error *error)
{
	if (status != STATUS_OK)
		fail_msg("%s (%s)", error->message, error->detail);
}

int
harm_setup(void **state)
{
	struct harm *harm = calloc(1, sizeof *harm);
	struct store *store = NULL;
	struct error error;

	snprintf(harm->folder, sizeof harm->folder, "/tmp/ungeloeft-fault-XXXXXX");
	assert_non_null(mkdtemp(harm->folder));
	snprintf(harm->path, sizeof harm->path, "%s/a.db", harm->folder);
	harm_good(store_open(&(struct store_options){.path = harm->path, .create = true}, &store, &error), &error);
	harm_good(harm_add_youth(store, "Amira", &error), &error);
	store_close(store);
	*state = harm;
	return 0;
}

int
harm_teardown(void **state)
{
	struct harm *harm = *state;
	char command[100];

	snprintf(command, sizeof command, "rm -rf '%s'", harm->folder);
	assert_int_equal(system(command), 0);
	free(harm);
	return 0;
}

struct store *
harm_open(const char *path)
{
	struct store *store = NULL;
	struct error error;

	harm_good(store_open(&(struct store_options){.path = path}, &store, &error), &error);
	return store;
}

enum status
harm_try(const char *path, bool read_only, struct error *error)
{
	struct store *store = NULL;
	enum status status = store_open(&(struct store_options){.path = path, .read_only = read_only}, &store, error);

	assert_true((status == STATUS_OK) == (store != NULL));
	store_close(store);
	return status;
}

enum status
harm_raise(struct store *store, int *value, struct error *error)
{
	struct youth before, after;
	enum status status;
	char number[16];

	record_init(&youth_entity, &before);
	record_init(&youth_entity, &after);
	status = store_read_number(store, &youth_entity, 1, &before, error);
	if (status == STATUS_OK) {
		record_copy(&after, &before);
		*value = (before.availability != NULL ? atoi(before.availability) : 0) + 1;
		snprintf(number, sizeof number, "%d", *value);
		value_set_text(&youth_entity.fields[YOUTH_AVAILABILITY], &after, number);
		status = store_save(store, &before, &after, "U-001", UUID_NONE, error);
	}
	record_clear(&before);
	record_clear(&after);
	return status;
}

int
harm_value(struct store *store)
{
	struct youth youth;
	struct error error;
	int value;

	record_init(&youth_entity, &youth);
	harm_good(store_read_number(store, &youth_entity, 1, &youth, &error), &error);
	value = youth.availability != NULL ? atoi(youth.availability) : 0;
	assert_int_equal(youth.record.version, value + 1);
	record_clear(&youth);
	return value;
}

enum status
harm_add_youth(struct store *store, const char *name, struct error *error)
{
	struct youth youth;
	enum status status;

	record_init(&youth_entity, &youth);
	value_set_text(&youth_entity.fields[YOUTH_FIRST_NAME], &youth, name);
	status = store_save(store, NULL, &youth, "ung", UUID_NONE, error);
	record_clear(&youth);
	return status;
}

int
harm_count(struct store *store)
{
	struct youth youth;
	struct error error;
	enum status status;
	int count = -1;

	record_init(&youth_entity, &youth);
	do
		status = store_read_number(store, &youth_entity, ++count + 1, &youth, &error);
	while (status == STATUS_OK);
	if (status != STATUS_NOT_FOUND)
		harm_good(status, &error);
	record_clear(&youth);
	return count;
}

void
harm_expect_clean(struct store *store)
{
	struct health health;
	struct error error;

	harm_good(store_check(store, &health, &error), &error);
	assert_string_equal(text_get(&health.report), "");
	health_clear(&health);
}

void
harm_read_file(const char *path, struct text *out)
{
	FILE *file = fopen(path, "rb");
	char part[8192];
	size_t got;

	assert_non_null(file);
	while ((got = fread(part, 1, sizeof part, file)) > 0)
		text_add_bytes(out, part, got);
	fclose(file);
}

void
harm_write_file(const char *path, const struct text *bytes)
{
	FILE *file = fopen(path, "wb");

	assert_non_null(file);
	assert_int_equal(fwrite(text_get(bytes), 1, bytes->length, file), bytes->length);
	assert_int_equal(fclose(file), 0);
}
