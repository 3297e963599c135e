/* A database of its own for one test, and invented young people to fill it with. */
#include "crowd.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/clock.h"
#include "model/value.h"
#include "store/backup.h"
#include "store/bulk.h"
#include "store/change.h"

struct crowd town;

static const char *const first_names[] = {"Søren", "Åse",   "Aase",       "Amira",  "Bo",
					  "Zoë",   "Özgür", "Anne-Marie", "Łukasz", "Ida"};
static const char *const last_names[] = {"Jensen",  "Østergaard", "Bæk",     "Yıldız", "Ågård",
					 "Aagaard", "Hald",       "O'Brien", "",       "Møller Ørsted"};

void
crowd_good(enum status status, const struct error *error)
{
	if (status != STATUS_OK)
		fail_msg("%s (%s)", error->message, error->detail);
}

void
crowd_set_text(void *record, int field, const char *text)
{
	value_set_text(&record_of(record)->entity->fields[field], record, text);
}

struct store *
crowd_connect(const struct crowd *crowd)
{
	struct store *store = NULL;
	struct error error;

	crowd_good(store_open(&(struct store_options){.path = crowd->path, .create = true}, &store, &error), &error);
	return store;
}

struct uuid
crowd_save(struct crowd *crowd, void *record)
{
	struct error error;

	crowd_good(store_save(crowd->store, NULL, record, "prøve", UUID_NONE, &error), &error);
	return record_of(record)->id;
}

void
crowd_open(struct crowd *crowd)
{
	struct staff staff;

	clock_fix(date_make(2026, 3, 17), 13, 42);
	random_seed(&crowd->random, 7);
	snprintf(crowd->folder, sizeof crowd->folder, "/tmp/ungeloeft-crowd-XXXXXX");
	assert_non_null(mkdtemp(crowd->folder));
	snprintf(crowd->path, sizeof crowd->path, "%s/a.db", crowd->folder);
	crowd->store = crowd_connect(crowd);
	record_init(&staff_entity, &staff);
	crowd_set_text(&staff, STAFF_NAME, "Mette Bro");
	crowd_set_text(&staff, STAFF_INITIALS, "MB");
	crowd->staff = crowd_save(crowd, &staff);
	record_clear(&staff);
	store_set_actor(crowd->store, crowd->staff);
}

void
crowd_close(struct crowd *crowd)
{
	char path[128];

	store_close(crowd->store);
	for (int i = 0; i < 3; i++) {
		static const char *const endings[] = {"", "-journal", ".lock"};

		snprintf(path, sizeof path, "%s%s", crowd->path, endings[i]);
		unlink(path);
	}
	rmdir(crowd->folder);
}

static void
check_health(const struct crowd *crowd)
{
	struct health health;
	struct error error;

	crowd_good(store_check(crowd->store, &health, &error), &error);
	assert_string_equal(text_get(&health.report), "");
	assert_int_equal(health.problems, 0);
	assert_true(health.records > 0);
	health_clear(&health);
}

int
crowd_setup(void **state)
{
	crowd_open(&town);
	*state = &town;
	return 0;
}

int
crowd_teardown(void **state)
{
	const struct crowd *crowd = *state;

	if (!crowd->invented)
		check_health(crowd);
	crowd_close(*state);
	return 0;
}

static const char *
pick(struct crowd *crowd, const char *const names[10])
{
	return names[random_below(&crowd->random, 10)];
}

static struct date
pick_day(struct crowd *crowd, int days)
{
	if (random_below(&crowd->random, 3) == 0)
		return DATE_NONE;
	return date_add_days(date_make(2026, 3, 17), -random_below(&crowd->random, days));
}

void
crowd_invent(struct crowd *crowd, struct youth *youth)
{
	struct code_list benefits = store_codes(crowd->store, "ydelse", clock_today());
	char phone[16];

	crowd_set_text(youth, YOUTH_FIRST_NAME, pick(crowd, first_names));
	crowd_set_text(youth, YOUTH_LAST_NAME, pick(crowd, last_names));
	youth->born.first = youth->born.last = pick_day(crowd, 9000);
	snprintf(phone, sizeof phone, "0000%04d", random_below(&crowd->random, 10000));
	if (random_below(&crowd->random, 4) > 0)
		crowd_set_text(youth, YOUTH_PHONE, phone);
	if (random_below(&crowd->random, 2) > 0)
		youth->benefit = benefits.items[random_below(&crowd->random, benefits.count)]->record.id;
	if (random_below(&crowd->random, 2) > 0)
		youth->consultant = crowd->staff;
	youth->state = random_below(&crowd->random, 4);
	youth->preferred_contact = random_below(&crowd->random, 16);
	youth->no_contact = random_below(&crowd->random, 10) == 0;
	youth->last_contact = pick_day(crowd, 60);
	youth->next_due = pick_day(crowd, 20);
	crowd->invented = true;
}

void
crowd_fill(struct crowd *crowd, long count)
{
	struct bulk *bulk;
	struct youth youth;
	struct error error;

	crowd_good(bulk_begin(crowd->store, &youth_entity, count, "mange unge", &bulk, &error), &error);
	for (long i = 0; i < count; i++) {
		record_init(&youth_entity, &youth);
		crowd_invent(crowd, &youth);
		crowd_good(bulk_add(bulk, &youth, &error), &error);
		record_clear(&youth);
	}
	crowd_good(bulk_commit(bulk, &error), &error);
}

struct uuid
crowd_youth(struct crowd *crowd, const char *first, const char *last)
{
	struct youth youth;
	struct uuid id;

	record_init(&youth_entity, &youth);
	crowd_set_text(&youth, YOUTH_FIRST_NAME, first);
	crowd_set_text(&youth, YOUTH_LAST_NAME, last);
	id = crowd_save(crowd, &youth);
	record_clear(&youth);
	return id;
}
