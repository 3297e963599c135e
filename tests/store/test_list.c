/* Lists of any order, filter and search against the plainest way to make them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../../src/store/connection.h"
#include "base/asset.h"
#include "base/clock.h"
#include "base/fold.h"
#include "crowd.h"
#include "model/value.h"
#include "store/change.h"
#include "store/list.h"

enum { PEOPLE = 900, ROUNDS = 120, JUMPS = 40 };

/* All people as they are, and those a query should give, in order. */
struct truth {
	struct youth people[PEOPLE];
	struct text keys[PEOPLE];
	int order[PEOPLE];
	int count;
};

static struct truth truth;
static const struct list_query *asked;

static void
truth_read(void)
{
	struct error error;

	for (int i = 0; i < PEOPLE; i++) {
		record_init(&youth_entity, &truth.people[i]);
		crowd_good(store_read_number(town.store, &youth_entity, i + 1, &truth.people[i], &error), &error);
		text_reset(&truth.keys[i]);
		record_add_sort_key(&truth.keys[i], &truth.people[i]);
	}
}

static void
truth_clear(void)
{
	for (int i = 0; i < PEOPLE; i++) {
		record_clear(&truth.people[i]);
		text_clear(&truth.keys[i]);
	}
}

static int
compare_stored(int sort, const struct youth *a, const struct youth *b)
{
	struct text first = {0}, second = {0};
	int order;

	value_add_stored(&first, &youth_entity.fields[sort], a);
	value_add_stored(&second, &youth_entity.fields[sort], b);
	order = strcmp(text_get(&first), text_get(&second));
	text_clear(&first);
	text_clear(&second);
	return order;
}

/* Empty ones last both ways. */
static int
compare_people(const void *one, const void *two)
{
	const int a = *(const int *)one, b = *(const int *)two, way = asked->descending ? -1 : 1;
	const struct youth *first = &truth.people[a], *second = &truth.people[b];
	int order = 0;

	if (asked->sort >= 0) {
		const struct field *field = &youth_entity.fields[asked->sort];
		const bool optional = field->kind != FIELD_CHOICE;
		const bool empty_a = optional && value_is_empty(field, first);
		const bool empty_b = optional && value_is_empty(field, second);

		if (empty_a != empty_b)
			return empty_a ? 1 : -1;
		order = compare_stored(asked->sort, first, second);
	}
	if (order == 0 && asked->sort == LIST_SORT_NAME)
		order = strcmp(text_get(&truth.keys[a]), text_get(&truth.keys[b]));
	return way * (order != 0 ? order : first->record.number - second->record.number);
}

static bool
is_silent(const struct youth *youth, int days)
{
	return instant_is_none(youth->record.deleted_at) && !date_is_none(youth->last_contact) &&
	       date_compare(youth->last_contact, date_add_days(clock_today(), -days)) < 0 &&
	       youth->state != YOUTH_ENDED && !youth->no_contact;
}

static bool
has_group(const struct youth *youth, const char *group)
{
	struct code_list codes = store_codes(town.store, "ydelse", clock_today());

	for (int i = 0; i < codes.count; i++)
		if (uuid_equal(codes.items[i]->record.id, youth->benefit))
			return text_equal(codes.items[i]->grouping, group);
	return false;
}

static bool
passes(const struct filter *filter, const struct youth *youth)
{
	const struct field *field = filter->field < 0 ? NULL : &youth_entity.fields[filter->field];

	switch (filter->test) {
	case FILTER_EQUALS:
		if (field->kind == FIELD_REFERENCE)
			return uuid_equal(value_reference(field, youth), filter->id);
		return value_integer(field, youth) == filter->value;
	case FILTER_EMPTY:
		return value_is_empty(field, youth);
	case FILTER_FILLED:
		return !value_is_empty(field, youth);
	case FILTER_BEFORE:
		return date_compare(youth->last_contact, filter->date) < 0;
	case FILTER_FROM:
		return !date_is_none(youth->last_contact) && date_compare(youth->last_contact, filter->date) >= 0;
	case FILTER_GROUP:
		return has_group(youth, filter->text);
	case FILTER_HAS:
		return (youth->preferred_contact & filter->value) == filter->value;
	case FILTER_QUERY:
		return is_silent(youth, filter->value);
	}
	return false;
}

static bool
passes_all(const struct youth *youth)
{
	for (int i = 0; i < asked->filter_count; i++) {
		bool good = passes(&asked->filters[i], youth);

		for (int k = 0; k < asked->filter_count; k++)
			if (asked->filters[i].test == FILTER_EQUALS && asked->filters[k].test == FILTER_EQUALS &&
			    asked->filters[k].field == asked->filters[i].field)
				good = good || passes(&asked->filters[k], youth);
		if (!good)
			return false;
	}
	return true;
}

static bool
is_found(const struct youth *youth)
{
	struct text name = {0}, folded = {0};
	struct fold_query query;
	bool found;

	if (asked->search == NULL)
		return true;
	if (asked->search[0] >= '0' && asked->search[0] <= '9')
		return youth->record.number == atoi(asked->search) ||
		       (youth->phone != NULL && text_starts_with(youth->phone, asked->search));
	if (asked->search[0] == 'U' && asked->search[1] == '-')
		return youth->record.number == atoi(asked->search + 2);
	youth_entity.title(youth, &name);
	fold_add_stored(&folded, text_get(&name));
	fold_query_parse(&query, asked->search);
	found = fold_matches(&query, text_get(&folded));
	text_clear(&name);
	text_clear(&folded);
	return found;
}

static void
truth_ask(const struct list_query *query)
{
	asked = query;
	truth.count = 0;
	for (int i = 0; i < PEOPLE; i++) {
		const struct youth *youth = &truth.people[i];

		if (instant_is_none(youth->record.deleted_at) != query->deleted && passes_all(youth) && is_found(youth))
			truth.order[truth.count++] = i;
	}
	qsort(truth.order, (size_t)truth.count, sizeof truth.order[0], compare_people);
}

static void
check_position(struct list *list, long position)
{
	const struct youth *youth = list_at(list, position);

	assert_non_null(youth);
	assert_int_equal(youth->record.number, truth.people[truth.order[position]].record.number);
	assert_true(record_equal(youth, &truth.people[truth.order[position]]));
}

/* Steps, pages, jumps and both ends, as a person moves about. */
static void
check_list(struct list *list)
{
	assert_int_equal(list_count(list), truth.count);
	assert_true(list_at(list, -1) == NULL && list_at(list, truth.count) == NULL);
	for (int i = 0; truth.count > 0 && i < JUMPS; i++) {
		long top = random_below(&town.random, 4) == 0
			       ? (random_below(&town.random, 2) == 0 ? 0 : truth.count - 1)
			       : random_below(&town.random, truth.count);
		const int step = random_below(&town.random, 2) == 0 ? 1 : -1;

		for (int k = random_below(&town.random, 60); k > 0 && top >= 0 && top < truth.count; k--, top += step)
			check_position(list, top);
	}
	for (int i = 0; truth.count > 0 && i < 5; i++) {
		const long at = random_below(&town.random, truth.count);

		assert_int_equal(list_find(list, truth.people[truth.order[at]].record.id), at);
	}
	assert_int_equal(list_find(list, town.staff), -1);
}

static struct filter
random_filter(void)
{
	const struct date date = date_make(2026, 2, 25);
	const struct filter all[] = {
	    {.field = YOUTH_STATE, .test = FILTER_EQUALS, .value = random_below(&town.random, 5)},
	    {.field = YOUTH_STATE, .test = FILTER_EQUALS, .value = YOUTH_ACTIVE},
	    {.field = YOUTH_CONSULTANT, .test = FILTER_EQUALS, .id = town.staff},
	    {.field = YOUTH_PHONE, .test = FILTER_EMPTY},
	    {.field = YOUTH_BENEFIT, .test = FILTER_EMPTY},
	    {.field = YOUTH_PREFERRED_CONTACT, .test = FILTER_FILLED},
	    {.field = YOUTH_LAST_CONTACT, .test = FILTER_BEFORE, .date = date},
	    {.field = YOUTH_LAST_CONTACT, .test = FILTER_FROM, .date = date},
	    {.field = YOUTH_BENEFIT, .test = FILTER_GROUP, .text = "med"},
	    {.field = YOUTH_PREFERRED_CONTACT, .test = FILTER_HAS, .value = 5},
	    {.field = ERROR_NO_FIELD, .test = FILTER_QUERY, .text = "youth_silent", .value = 30},
	};

	return all[random_below(&town.random, sizeof all / sizeof *all)];
}

static void
random_query(struct list_query *query, struct filter filters[3])
{
	static const int sorts[] = {LIST_SORT_NAME,     LIST_SORT_NUMBER, YOUTH_BORN,    YOUTH_STATE,
				    YOUTH_LAST_CONTACT, YOUTH_NEXT_DUE,   LIST_SORT_NAME};
	static const char *const searches[] = {NULL,    NULL, NULL,    "a",   "å",     "aa",        "ga",
					       "jense", "oe", "bæk m", "114", "U-014", "aagaard b", "0000"};

	*query = (struct list_query){.filters = filters};
	query->filter_count = random_below(&town.random, 2) * random_below(&town.random, 4);
	for (int i = 0; i < query->filter_count; i++)
		filters[i] = random_filter();
	query->sort = sorts[random_below(&town.random, 7)];
	query->descending = random_below(&town.random, 2) == 0;
	query->search = searches[random_below(&town.random, sizeof searches / sizeof *searches)];
	query->deleted = random_below(&town.random, 6) == 0;
}

static void
delete_some(int each)
{
	struct change *change;
	struct error error;

	crowd_good(change_begin(town.store, "slet", NULL, &change, &error), &error);
	for (int i = 0; i < PEOPLE; i += each)
		crowd_good(change_delete(change, &truth.people[i], &error), &error);
	crowd_good(change_commit(change, &error), &error);
}

static int
setup(void **state)
{
	crowd_setup(state);
	crowd_fill(&town, PEOPLE);
	truth_read();
	delete_some(11);
	return 0;
}

static int
teardown(void **state)
{
	truth_clear();
	return crowd_teardown(state);
}

static void
test_any_query(void **state)
{
	struct list *list = list_new(town.store, &youth_entity);
	struct list_query query;
	struct filter filters[3];
	struct error error;

	(void)state;
	for (int i = 0; i < ROUNDS; i++) {
		random_query(&query, filters);
		crowd_good(list_set(list, &query, &error), &error);
		truth_ask(&query);
		check_list(list);
	}
	list_free(list);
}

static void
test_typing_letter_by_letter(void **state)
{
	static const char *const words[] = {"oestergaard", "søren møl", "anne-marie", "aase å", "o'brien", "xyz"};
	struct list *list = list_new(town.store, &youth_entity);
	struct list_query query = {.sort = LIST_SORT_NAME};
	struct error error;
	char typed[32];

	(void)state;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		for (size_t k = 1; k <= strlen(words[i]); k++) {
			if (((unsigned char)words[i][k] & 0xc0) == 0x80)
				continue;
			snprintf(typed, sizeof typed, "%.*s", (int)k, words[i]);
			query.search = typed;
			query.sort = k % 5 == 4 ? YOUTH_BORN : LIST_SORT_NAME;
			crowd_good(list_set(list, &query, &error), &error);
			truth_ask(&query);
			check_list(list);
		}
	list_free(list);
}

static void
test_ids_are_the_list(void **state)
{
	struct list_query query;
	struct filter filters[3];
	struct error error;

	(void)state;
	for (int i = 0; i < 30; i++) {
		struct uuid *ids;
		size_t count;

		random_query(&query, filters);
		crowd_good(store_list_ids(town.store, &youth_entity, &query, &ids, &count, &error), &error);
		truth_ask(&query);
		assert_int_equal(count, truth.count);
		for (size_t k = 0; k < count; k++)
			assert_true(uuid_equal(ids[k], truth.people[truth.order[k]].record.id));
		free(ids);
	}
}

static void
rename_somebody(struct store *store, int number, const char *name)
{
	struct youth before, after;
	struct error error;

	record_init(&youth_entity, &before);
	record_init(&youth_entity, &after);
	crowd_good(store_read_number(store, &youth_entity, number, &before, &error), &error);
	record_copy(&after, &before);
	crowd_set_text(&after, YOUTH_FIRST_NAME, name);
	crowd_good(store_save(store, &before, &after, "omdøb", UUID_NONE, &error), &error);
	record_clear(&before);
	record_clear(&after);
}

static void
test_others_changes_are_seen(void **state)
{
	struct store *other = crowd_connect(&town);
	struct list *list = list_new(town.store, &youth_entity);
	struct list_query query = {.sort = LIST_SORT_NAME};
	struct error error;
	bool changed = false;

	(void)state;
	crowd_good(list_set(list, &query, &error), &error);
	assert_non_null(list_at(list, 400));
	rename_somebody(other, 2, "Aaaa");
	rename_somebody(other, 3, "Ørn");
	crowd_good(store_poll_change(town.store, &changed, &error), &error);
	assert_true(changed);
	crowd_good(list_refresh(list, &error), &error);
	truth_clear();
	truth_read();
	truth_ask(&query);
	check_position(list, 400);
	check_list(list);
	query.search = "ørn";
	crowd_good(list_set(list, &query, &error), &error);
	truth_ask(&query);
	check_list(list);
	list_free(list);
	store_close(other);
}

static int
check_plan(unsigned kind, void *context, void *statement, void *sql)
{
	struct text explain = {0};
	sqlite3_stmt *plan;

	(void)kind;
	(void)sql;
	if (strncmp(sqlite3_sql(statement), "SELECT", 6) != 0 ||
	    strcmp(sqlite3_sql(statement), "SELECT count(*) FROM \"youth\"") == 0)
		return 0;
	text_add(&explain, "EXPLAIN QUERY PLAN ");
	text_add(&explain, sqlite3_sql(statement));
	sqlite3_trace_v2(context, 0, NULL, NULL);
	assert_int_equal(sqlite3_prepare_v2(context, text_get(&explain), -1, &plan, NULL), SQLITE_OK);
	while (sqlite3_step(plan) == SQLITE_ROW) {
		const char *step = (const char *)sqlite3_column_text(plan, 3);

		if (strstr(step, "TEMP B-TREE") != NULL ||
		    (text_starts_with(step, "SCAN") && strstr(step, "USING") == NULL))
			fail_msg("%s: %s", step, sqlite3_sql(statement));
	}
	sqlite3_finalize(plan);
	text_clear(&explain);
	sqlite3_trace_v2(context, SQLITE_TRACE_STMT, check_plan, context);
	return 0;
}

static void
test_plain_lists_use_indexes(void **state)
{
	static const int sorts[] = {LIST_SORT_NAME, LIST_SORT_NUMBER,   YOUTH_BORN,
				    YOUTH_STATE,    YOUTH_LAST_CONTACT, YOUTH_NEXT_DUE};
	struct list *list = list_new(town.store, &youth_entity);
	struct error error;

	(void)state;
	sqlite3_trace_v2(town.store->database, SQLITE_TRACE_STMT, check_plan, town.store->database);
	for (int i = 0; i < 12; i++) {
		const struct list_query query = {.sort = sorts[i / 2], .descending = i % 2 == 0};
		struct uuid id;

		crowd_good(list_set(list, &query, &error), &error);
		for (int k = 0; k < 300; k++)
			assert_non_null(list_at(list, k));
		id = record_header(list_at(list, 0))->id;
		for (long k = list_count(list) - 1; k > list_count(list) - 300; k--)
			assert_non_null(list_at(list, k));
		assert_int_equal(list_find(list, id), 0);
		assert_non_null(list_at(list, list_count(list) / 2));
	}
	sqlite3_trace_v2(town.store->database, 0, NULL, NULL);
	list_free(list);
}

static void
test_what_waits_is_not_searched_for_among_all(void **state)
{
	static const char *const names[] = {"first_contact",  "never_reached", "silent",
					    "consent_ending", "rights",        "missing"};

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		struct text sql = {0}, path = {0};
		sqlite3_stmt *plan;

		text_add_format(&path, "query/youth_%s.sql", names[i]);
		text_add_format(&sql, "EXPLAIN QUERY PLAN SELECT count(*) FROM (\n%s\n) AS waiting",
				asset_find(text_get(&path)));
		assert_int_equal(sqlite3_prepare_v2(town.store->database, text_get(&sql), -1, &plan, NULL), SQLITE_OK);
		while (sqlite3_step(plan) == SQLITE_ROW)
			if (text_starts_with((const char *)sqlite3_column_text(plan, 3), "SCAN youth"))
				fail_msg("%s: %s", names[i], sqlite3_column_text(plan, 3));
		sqlite3_finalize(plan);
		text_clear(&sql);
		text_clear(&path);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_any_query),
	    cmocka_unit_test(test_typing_letter_by_letter),
	    cmocka_unit_test(test_ids_are_the_list),
	    cmocka_unit_test(test_plain_lists_use_indexes),
	    cmocka_unit_test(test_what_waits_is_not_searched_for_among_all),
	    cmocka_unit_test(test_others_changes_are_seen),
	};

	return cmocka_run_group_tests_name("list", tests, setup, teardown);
}
