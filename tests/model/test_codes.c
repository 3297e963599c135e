/* The code lists a new file begins with are whole, fit their fields and carry the keys the store would give them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/asset.h"
#include "base/fold.h"
#include "base/utf8.h"
#include "model/office.h"
#include "model/value.h"
#include "model/youth.h"

/* A row's columns: 7 of the header, those of the entity, and two keys. */
enum { HEADER = 7, SORT_KEY = HEADER + CODE_FIELD_COUNT, SEARCH_KEY, COLUMNS, ROWS = 200, CELLS = 200 };

static const struct date today = {20529}; /* 17-03-2026 */

struct row {
	char columns[COLUMNS][CELLS];
};

static struct {
	int count;
	struct row rows[ROWS];
} seed;

/* Takes one literal ('it''s', 12 or NULL) at *at, and the comma or parenthesis behind it. */
static void
take_literal(const char **at, char out[CELLS])
{
	size_t length = 0;
	bool quoted = **at == '\'';

	for (*at += quoted ? 1 : 0; quoted ? **at != '\'' || (*at)[1] == '\'' : strchr(",)", **at) == NULL; ++*at) {
		assert_true(length + 1 < CELLS);
		out[length++] = **at;
		*at += **at == '\'' ? 1 : 0;
	}
	out[length] = '\0';
	if (!quoted && strcmp(out, "NULL") == 0)
		out[0] = '\0';
	*at += quoted ? 1 : 0;
	*at += strncmp(*at, ", ", 2) == 0 ? 2 : 1;
}

static int
read_seed(void **state)
{
	const char *at = asset_find("schema/002_codes.sql");

	(void)state;
	assert_non_null(at);
	while ((at = strstr(at, "\n('")) != NULL) {
		assert_true(seed.count < ROWS);
		at += strlen("\n(");
		for (int column = 0; column < COLUMNS; column++)
			take_literal(&at, seed.rows[seed.count].columns[column]);
		seed.count++;
	}
	assert_true(seed.count > 0);
	return 0;
}

static struct code *
code_of(const struct row *row)
{
	struct code *code = record_new(&code_entity);

	for (int i = 0; i < CODE_FIELD_COUNT; i++)
		assert_true(value_parse_stored(&code_entity.fields[i], row->columns[HEADER + i], code));
	return code;
}

static void
test_headers_are_those_of_first_versions(void **state)
{
	(void)state;
	for (int i = 0; i < seed.count; i++) {
		const struct row *row = &seed.rows[i];
		struct uuid id;

		assert_true(uuid_read(row->columns[0], &id) && !uuid_is_none(id));
		assert_int_equal(row->columns[0][14], '4');
		assert_int_equal(atoi(row->columns[1]), i + 1);
		assert_string_equal(row->columns[2], "1");
		assert_string_equal(row->columns[3], "2026-01-01T00:00:00.000Z");
		for (int column = 4; column < HEADER; column++)
			assert_string_equal(row->columns[column], "");
		for (int j = 0; j < i; j++)
			assert_string_not_equal(row->columns[0], seed.rows[j].columns[0]);
	}
}

static void
test_the_sequence_goes_on_after_the_last(void **state)
{
	char line[80];

	(void)state;
	snprintf(line, sizeof(line), "INSERT INTO sequence (entity, last) VALUES ('code', %d);\n", seed.count);
	assert_non_null(strstr(asset_find("schema/002_codes.sql"), line));
}

static void
test_entries_keep_the_rules(void **state)
{
	struct findings findings;

	(void)state;
	for (int i = 0; i < seed.count; i++) {
		struct code *code = code_of(&seed.rows[i]);

		record_check(code, today, &findings);
		assert_int_equal(findings.count, 0);
		assert_true(utf8_text_width(code->label) <= 34);
		assert_non_null(code->short_label);
		assert_true(utf8_text_width(code->short_label) <= 11);
		record_free(code);
	}
}

static void
test_codes_and_places_are_unique_in_a_list(void **state)
{
	(void)state;
	for (int i = 0; i < seed.count; i++)
		for (int j = 0; j < i; j++) {
			const struct row *a = &seed.rows[i], *b = &seed.rows[j];

			if (strcmp(a->columns[HEADER + CODE_LIST], b->columns[HEADER + CODE_LIST]) != 0)
				continue;
			assert_string_not_equal(a->columns[HEADER + CODE_CODE], b->columns[HEADER + CODE_CODE]);
			assert_string_not_equal(a->columns[HEADER + CODE_LABEL], b->columns[HEADER + CODE_LABEL]);
			assert_true(atoi(a->columns[HEADER + CODE_POSITION]) >
				    atoi(b->columns[HEADER + CODE_POSITION]));
			assert_true(strcmp(a->columns[SORT_KEY], b->columns[SORT_KEY]) > 0);
		}
}

static void
test_search_keys_are_folded_labels(void **state)
{
	(void)state;
	for (int i = 0; i < seed.count; i++) {
		struct text key = {0};

		fold_add_stored(&key, seed.rows[i].columns[HEADER + CODE_LABEL]);
		assert_string_equal(text_get(&key), seed.rows[i].columns[SEARCH_KEY]);
		text_clear(&key);
	}
}

static int
count_of(const char *list, const char *grouping)
{
	int count = 0;

	for (int i = 0; i < seed.count; i++)
		if (strcmp(seed.rows[i].columns[HEADER + CODE_LIST], list) == 0 &&
		    (grouping == NULL || strcmp(seed.rows[i].columns[HEADER + CODE_GROUPING], grouping) == 0))
			count++;
	return count;
}

static bool
is_list_of_a_field(const char *list)
{
	for (size_t e = 0; entities[e] != NULL; e++)
		for (int i = 0; i < entities[e]->field_count; i++)
			if (entities[e]->fields[i].list != NULL && strcmp(entities[e]->fields[i].list, list) == 0)
				return true;
	return false;
}

/* Whether a later migration brings entries of the list. */
static bool
comes_later(const char *list)
{
	struct text cell = {0};
	bool found = false;

	text_add_format(&cell, ", NULL, NULL, NULL, '%s', '", list);
	for (const struct asset *file = assets; file->name != NULL && !found; file++)
		found = text_starts_with(file->name, "schema/") && strstr(file->bytes, text_get(&cell)) != NULL;
	text_clear(&cell);
	return found;
}

/* Every list a field refers to has entries, and no other list is there. */
static void
test_lists_are_those_of_the_fields(void **state)
{
	(void)state;
	for (size_t e = 0; entities[e] != NULL; e++)
		for (int i = 0; i < entities[e]->field_count; i++) {
			const char *list = entities[e]->fields[i].list;

			assert_true(list == NULL || count_of(list, NULL) > 1 || comes_later(list));
		}
	for (int i = 0; i < seed.count; i++)
		assert_true(is_list_of_a_field(seed.rows[i].columns[HEADER + CODE_LIST]));
}

static void
test_groupings_are_known(void **state)
{
	(void)state;
	assert_int_equal(count_of("ydelse", "med") + count_of("ydelse", "uden") + 1, count_of("ydelse", NULL));
	assert_true(count_of("ydelse", "uden") >= 1);
	assert_int_equal(count_of("notat", "kontakt") + count_of("notat", ""), count_of("notat", NULL));
	assert_true(count_of("notat", "kontakt") >= 4);
	assert_int_equal(count_of("job", ""), count_of("job", NULL));
}

/* The law's own days. */
static void
test_benefits_end_when_the_law_does(void **state)
{
	(void)state;
	for (int i = 0; i < seed.count; i++) {
		struct code *code = code_of(&seed.rows[i]);

		if (text_equal(code->code, "UDDH")) {
			assert_true(code_is_valid(code, date_make(2025, 6, 30)));
			assert_false(code_is_valid(code, date_make(2025, 7, 1)));
		} else {
			assert_true(code_is_valid(code, today));
		}
		record_free(code);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_headers_are_those_of_first_versions),
	    cmocka_unit_test(test_the_sequence_goes_on_after_the_last),
	    cmocka_unit_test(test_entries_keep_the_rules),
	    cmocka_unit_test(test_codes_and_places_are_unique_in_a_list),
	    cmocka_unit_test(test_search_keys_are_folded_labels),
	    cmocka_unit_test(test_lists_are_those_of_the_fields),
	    cmocka_unit_test(test_groupings_are_known),
	    cmocka_unit_test(test_benefits_end_when_the_law_does),
	};
	return cmocka_run_group_tests(tests, read_seed, NULL);
}
