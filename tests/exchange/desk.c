/* The database and files that the tests of this floor work on. */
#include "desk.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <cmocka.h>

#include "base/clock.h"
#include "base/file.h"
#include "base/memory.h"
#include "store/change.h"
#include "store/list.h"

static int
open_desk(void **state, bool practice)
{
	struct desk *desk = memory_new(sizeof *desk);
	struct error error;
	clock_fix(date_make(2026, 3, 17), 13, 42);
	(void)snprintf(desk->folder, sizeof desk->folder, "/tmp/ungeloeft-XXXXXX");
	if (!mkdtemp(desk->folder))
		return -1;
	(void)snprintf(desk->database, sizeof desk->database, "%s/unge.db", desk->folder);
	enum status status =
	    store_open(&(struct store_options){.path = desk->database, .create = true, .practice = practice},
		       &desk->store, &error);
	if (status != STATUS_OK)
		fprintf(stderr, "%s (%s)\n", error.message, error.detail);
	*state = desk;
	return status == STATUS_OK ? 0 : -1;
}

int
desk_open(void **state)
{
	return open_desk(state, false);
}

int
desk_open_practice(void **state)
{
	return open_desk(state, true);
}

int
desk_close(void **state)
{
	struct desk *desk = *state;
	char command[128];
	store_close(desk->store);
	(void)snprintf(command, sizeof command, "rm -r '%s'", desk->folder);
	free(desk);
	return system(command);
}

const char *
desk_path(const struct desk *desk, const char *name)
{
	static char paths[4][128];
	static int next;
	next = (next + 1) % 4;
	(void)snprintf(paths[next], sizeof paths[next], "%s/%s", desk->folder, name);
	return paths[next];
}

void
desk_write(const struct desk *desk, const char *name, const char *bytes)
{
	struct error error;
	assert_int_equal(file_write(desk_path(desk, name), bytes, strlen(bytes), &error), STATUS_OK);
}

void
desk_read(const char *path, struct text *out)
{
	struct error error;
	text_reset(out);
	assert_int_equal(file_read(path, out, &error), STATUS_OK);
}

long
desk_count(struct desk *desk, const struct entity *entity, const char *search, bool deleted)
{
	struct error error;
	struct list *list = list_new(desk->store, entity);
	struct list_query query = {.search = search, .sort = LIST_SORT_NAME, .deleted = deleted};
	assert_int_equal(list_set(list, &query, &error), STATUS_OK);
	long count = list_count(list);
	list_free(list);
	return count;
}

const struct youth *
desk_youth(struct desk *desk, const char *search)
{
	static struct youth youth;
	struct error error;
	struct list *list = list_new(desk->store, &youth_entity);
	struct list_query query = {.search = search, .sort = LIST_SORT_NAME};
	assert_int_equal(list_set(list, &query, &error), STATUS_OK);
	const void *found = list_at(list, 0);
	if (youth.record.entity)
		record_clear(&youth);
	record_init(&youth_entity, &youth);
	if (found)
		record_copy(&youth, found);
	list_free(list);
	return found ? &youth : NULL;
}

void
desk_add_staff(struct desk *desk, const char *name, const char *initials)
{
	struct staff staff;
	struct error error;
	record_init(&staff_entity, &staff);
	staff.name = memory_copy_text(name);
	staff.initials = memory_copy_text(initials);
	assert_int_equal(store_save(desk->store, NULL, &staff, "medarbejder", UUID_NONE, &error), STATUS_OK);
	store_set_actor(desk->store, staff.record.id);
	record_clear(&staff);
}

enum status
desk_import(struct desk *desk, const char *csv, const char *rejects, bool trial, struct import_result *result)
{
	struct import_plan plan;
	struct error error;
	desk_write(desk, "unge.csv", csv);
	enum status status = import_look(desk->store, desk_path(desk, "unge.csv"), &plan, &error);
	if (status != STATUS_OK)
		return status;
	struct import_options options = {.trial = trial, .rejects = rejects ? desk_path(desk, rejects) : NULL};
	status = import_run(desk->store, &plan, &options, result, &error);
	import_plan_clear(&plan);
	return status;
}
