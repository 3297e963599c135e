/* The places a file begins with, the young people in their communities, and a file from before there were places. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "../../src/store/connection.h"
#include "../../src/store/migrate.h"
#include "../../src/store/place.h"
#include "base/asset.h"
#include "base/file.h"
#include "crowd.h"
#include "model/community.h"
#include "model/place.h"
#include "store/agenda.h"
#include "store/backup.h"
#include "store/change.h"
#include "store/list.h"
#include "store/search.h"
#include "store/timeline.h"

static struct list *
query_list(const struct entity *entity, const struct list_query *query)
{
	struct list *list = list_new(town.store, entity);
	struct error error;

	crowd_good(list_set(list, query, &error), &error);
	return list;
}

static long
count_where(const struct entity *entity, const struct filter *filter)
{
	const struct list_query query = {.filters = filter, .filter_count = 1, .sort = LIST_SORT_NUMBER};
	struct list *list = query_list(entity, &query);
	long count = list_count(list);

	list_free(list);
	return count;
}

static long
count_behind(const char *query)
{
	const struct filter filter = {.field = ERROR_NO_FIELD, .test = FILTER_QUERY, .text = query};

	return count_where(&youth_entity, &filter);
}

static void
test_the_plan_names_fourteen(void **state)
{
	static const char *const names[] = {
	    "Musikskolen",   "Vikingelandsbyen",       "Albertslund ridecenter", "Toftegården",
	    "Dyregården",    "Svøm og Fitness",        "Fritidsvejleder",        "Bostøtte og Klubområdet",
	    "Ungeboligerne", "Villa Social",           "Klubsocialrådgiver",     "Frivilligcenter Albertslund",
	    "ABC",           "Uddannelse & Job (BA&E)"};
	const struct list_query query = {.sort = WORKPLACE_DEPARTMENT};
	struct list *list = query_list(&workplace_entity, &query);
	int by_suggestion[5] = {0};

	(void)state;
	assert_int_equal(list_count(list), sizeof names / sizeof *names);
	for (int i = 0; i < 14; i++) {
		const struct workplace *place = list_at(list, i);

		assert_string_equal(place->name, names[i]);
		assert_string_equal(store_title(town.store, &code_entity, place->department, false),
				    i < 7    ? "Kultur & Fritid"
				    : i < 11 ? "Børn, Sundhed & Velfærd"
					     : "");
		assert_int_equal(place->staffed + place->neutral, 0);
		assert_null(place->contact);
		if (place->suggestion != INTEGER_NONE)
			by_suggestion[place->suggestion]++;
	}
	assert_int_equal(by_suggestion[1] + by_suggestion[2] + by_suggestion[4], 3);
	assert_int_equal(by_suggestion[3], 2);
	list_free(list);
	assert_int_equal(
	    count_where(&workplace_entity, &(struct filter){.field = WORKPLACE_KIND, .value = WORKPLACE_FUNCTION}), 2);
	assert_int_equal(count_where(&workplace_entity,
				     &(struct filter){.field = WORKPLACE_OPERATION, .value = OPERATION_VOLUNTEER}),
			 1);
}

static void
test_the_order_of_areas_turns_around(void **state)
{
	const struct list_query query = {.sort = WORKPLACE_DEPARTMENT, .descending = true};
	struct list *list = query_list(&workplace_entity, &query);
	const struct workplace *first = list_at(list, 0), *last;

	(void)state;
	assert_string_equal(first->name, "Klubsocialrådgiver");
	assert_int_equal(list_find(list, first->record.id), 0);
	last = list_at(list, 13);
	assert_string_equal(last->name, "Frivilligcenter Albertslund");
	assert_int_equal(list_find(list, last->record.id), 13);
	list_free(list);
}

static struct uuid
place_named(const char *typed)
{
	struct place_hits hits;
	struct error error;

	crowd_good(search_places(town.store, typed, &hits, &error), &error);
	assert_int_equal(hits.total, 1);
	assert_int_equal(hits.count, 1);
	return hits.items[0].id;
}

static void
test_other_names_are_found(void **state)
{
	struct place_hits hits;
	struct error error;

	(void)state;
	assert_true(uuid_equal(place_named("svom og fit"), place_named("Svøm og Fitness")));
	assert_true(uuid_equal(place_named("ridecenter"), place_named("albertslund ride")));
	assert_true(uuid_equal(place_named("hiphop"), place_named("musikskolen")));
	crowd_good(search_places(town.store, "", &hits, &error), &error);
	assert_int_equal(hits.total, 0);
}

static struct uuid
community_named(const char *name)
{
	const struct list_query query = {.search = name, .sort = LIST_SORT_NAME};
	struct list *list = query_list(&community_entity, &query);
	struct uuid id = record_header(list_at(list, 0))->id;

	list_free(list);
	return id;
}

static struct uuid
join(struct uuid youth, const char *community, int step, int day)
{
	struct membership membership;
	struct date *const days[] = {&membership.curious, &membership.trying, &membership.joined, &membership.stopped};
	struct uuid id;

	record_init(&membership_entity, &membership);
	membership.youth = youth;
	membership.community = community_named(community);
	membership.step = step;
	for (int i = 0; i <= step; i++)
		*days[i] = date_make(2026, 3, day + i);
	id = crowd_save(&town, &membership);
	record_clear(&membership);
	return id;
}

static struct youth_figures
figures(void)
{
	struct youth_figures figures;
	struct error error;

	crowd_good(youth_figures_read(town.store, &figures, &error), &error);
	return figures;
}

static void
delete_record(const struct entity *entity, struct uuid id)
{
	void *record = record_new(entity);
	struct change *change;
	struct error error;

	crowd_good(store_read(town.store, entity, id, record, &error), &error);
	crowd_good(change_begin(town.store, "prøve", NULL, &change, &error), &error);
	crowd_good(change_delete(change, record, &error), &error);
	crowd_good(change_commit(change, &error), &error);
	record_free(record);
}

static void
check_in_community(long in, long without)
{
	assert_int_equal(figures().in_community, in);
	assert_int_equal(count_behind("youth_in_community"), in);
	assert_int_equal(count_behind("youth_without_community"), without);
}

static void
test_who_is_in_a_community(void **state)
{
	struct uuid curious = crowd_youth(&town, "Nysgerrig", "En"), trying = crowd_youth(&town, "Prøver", "To");
	struct uuid member = crowd_youth(&town, "Med", "Tre"), stopped = crowd_youth(&town, "Stoppet", "Fire");
	struct uuid twice;

	(void)state;
	check_in_community(0, 4);
	join(curious, "Hiphopskolen", MEMBERSHIP_CURIOUS, 1);
	join(stopped, "Hiphopskolen", MEMBERSHIP_STOPPED, 1);
	check_in_community(0, 4);
	join(trying, "Hiphopskolen", MEMBERSHIP_TRYING, 1);
	join(member, "Tegnegruppe", MEMBERSHIP_MEMBER, 1);
	check_in_community(2, 2);
	twice = join(member, "Hiphopskolen", MEMBERSHIP_TRYING, 4);
	check_in_community(2, 2);
	delete_record(&membership_entity, twice);
	check_in_community(2, 2);
	delete_record(&youth_entity, member);
	check_in_community(1, 2);
}

static void
test_the_timeline_tells_each_step(void **state)
{
	struct uuid youth = crowd_youth(&town, "Amira", "Haddad");
	struct timeline timeline;
	struct error error;
	int steps = 0;

	(void)state;
	join(youth, "Hiphopskolen", MEMBERSHIP_MEMBER, 2);
	crowd_good(timeline_read(town.store, youth, &timeline, &error), &error);
	for (size_t i = 0; i < timeline.count; i++) {
		static const char *const texts[] = {"Hiphopskolen: med", "Hiphopskolen: prøver",
						    "Hiphopskolen: nysgerrig"};

		if (timeline.items[i].entity != &membership_entity)
			continue;
		assert_string_equal(timeline.items[i].kind, "Med i");
		assert_string_equal(timeline.items[i].text, texts[steps]);
		assert_int_equal(date_compare(timeline.items[i].date, date_make(2026, 3, 4 - steps)), 0);
		steps++;
	}
	assert_int_equal(steps, 3);
	timeline_clear(&timeline);
}

/* A community that someone has been part of keeps the place from being deleted for good. */
static void
test_what_is_referred_to_stays(void **state)
{
	struct uuid youth = crowd_youth(&town, "Amira", "Haddad"), place = place_named("musikskolen");
	struct workplace workplace;
	struct purge_counts counts;
	struct error error;

	(void)state;
	join(youth, "Hiphopskolen", MEMBERSHIP_CURIOUS, 1);
	delete_record(&workplace_entity, place);
	record_init(&workplace_entity, &workplace);
	crowd_good(store_read(town.store, &workplace_entity, place, &workplace, &error), &error);
	assert_int_equal(store_purge(town.store, &workplace, &counts, &error), STATUS_INVALID);
	record_clear(&workplace);
	delete_record(&workplace_entity, place_named("villa social"));
}

static void
run(struct store *store, const char *sql)
{
	struct error error;

	crowd_good(store_execute(store, sql, &error), &error);
}

/* The file as it was before there were places, with an entry of its own in the code lists. */
static void
make_old_file(void)
{
	struct store old = {.lock = -1, .path = town.path};
	struct text mark = {0};
	struct error error;

	store_close(town.store);
	assert_int_equal(unlink(town.path), 0);
	crowd_good(file_create(town.path, 0600, &error), &error);
	crowd_good(connection_open(&old, &error), &error);
	run(&old, asset_find("schema/001_tables.sql"));
	run(&old, asset_find("schema/002_codes.sql"));
	run(&old, "INSERT INTO code (id, number, version, created_at, list, code, label, sort_key, search_key) VALUES "
		  "('0a6c1f9e-0d5f-4f0e-8f4d-0f6f3a2b1c4d', 110, 1, '2026-02-01T00:00:00.000Z', 'job', 'EGEN', 'Egen', "
		  "'job  ~', 'egen')");
	run(&old, "UPDATE sequence SET last = 110 WHERE entity = 'code'");
	run(&old, "INSERT INTO property (name, value) VALUES ('practice', '0')");
	text_add_format(&mark, "PRAGMA application_id = %d", PLACE_APPLICATION);
	run(&old, text_get(&mark));
	run(&old, "PRAGMA user_version = 2");
	connection_close(&old);
	text_clear(&mark);
}

static void
remove_copy(void)
{
	struct text copy = {0};

	text_add_format(&copy, "%s.foer-version-%d", town.path, schema_version(assets));
	assert_int_equal(unlink(text_get(&copy)), 0);
	text_clear(&copy);
}

static void
test_an_older_file_gets_the_places(void **state)
{
	struct health health;
	struct error error;
	struct code code;

	(void)state;
	make_old_file();
	crowd_good(store_open(&(struct store_options){.path = town.path}, &town.store, &error), &error);
	record_init(&code_entity, &code);
	crowd_good(store_read_number(town.store, &code_entity, 111, &code, &error), &error);
	assert_string_equal(code.label, "Kultur & Fritid");
	record_clear(&code);
	assert_int_equal(store_codes(town.store, "omraade", clock_today()).count, 2);
	assert_int_equal(store_small(town.store, &workplace_entity).count, 14);
	crowd_good(store_check(town.store, &health, &error), &error);
	assert_string_equal(text_get(&health.report), "");
	health_clear(&health);
	remove_copy();
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(test_the_plan_names_fourteen, crowd_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_the_order_of_areas_turns_around, crowd_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_other_names_are_found, crowd_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_who_is_in_a_community, crowd_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_the_timeline_tells_each_step, crowd_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_what_is_referred_to_stays, crowd_setup, crowd_teardown),
	    cmocka_unit_test_setup_teardown(test_an_older_file_gets_the_places, crowd_setup, crowd_teardown),
	};
	return cmocka_run_group_tests_name("places", tests, NULL, NULL);
}
