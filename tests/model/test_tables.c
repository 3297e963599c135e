/* Walks every entity and field: the tables are whole, consistent and fit their columns. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/file.h"
#include "base/fold.h"
#include "base/utf8.h"
#include "model/office.h"
#include "model/youth.h"

enum { LABEL_CELLS = 18, HINT_CELLS = 30, ALIGNMENT = 8, HEADERS = 16 };

static const char *const headers[HEADERS] = {
    "youth.h",   "journal.h", "situation.h",       "office.h", "place.h", "community.h", "activity.h", "invitation.h",
    "harvest.h", "round.h",   "consultant_card.h", "plan.h",   "trial.h", "sign.h",      "measure.h",  "use_log.h"};

static void
name_field(const struct entity *entity, const struct field *field, const char *what)
{
	print_error("%s.%s: %s\n", entity->name, field->name, what);
}

static size_t
size_of_kind(enum field_kind kind)
{
	switch (kind) {
	case FIELD_TEXT:
		return sizeof(char *);
	case FIELD_INTEGER:
	case FIELD_CHOICE:
	case FIELD_FLAGS:
		return sizeof(int);
	case FIELD_BOOLEAN:
		return sizeof(bool);
	case FIELD_DATE:
		return sizeof(struct date);
	case FIELD_PERIOD:
		return sizeof(struct period);
	case FIELD_INSTANT:
		return sizeof(struct instant);
	case FIELD_REFERENCE:
		return sizeof(struct uuid);
	}
	return 0;
}

/* Fields lie in table order with nothing but padding between them. */
static void
test_fields_cover_the_struct(void **state)
{
	(void)state;
	for (size_t e = 0; entities[e] != NULL; e++) {
		size_t end = sizeof(struct record);

		for (int i = 0; i < entities[e]->field_count; i++) {
			const struct field *field = &entities[e]->fields[i];

			assert_non_null(field->name);
			if (field->offset < end || field->offset - end >= ALIGNMENT) {
				name_field(entities[e], field, "out of order, or a member before it is in no table");
				fail();
			}
			end = field->offset + size_of_kind(field->kind);
		}
		assert_true(entities[e]->size >= end && entities[e]->size - end < ALIGNMENT);
	}
}

/* The identifier before the next semicolon; moves *at behind it. False at the closing brace. */
static bool
next_member(const char **at, char name[64])
{
	const char *end, *start;

	for (;;) {
		while (strchr(" \t\n", **at) != NULL)
			++*at;
		if (strncmp(*at, "/*", 2) != 0)
			break;
		*at = strstr(*at, "*/") + 2;
	}
	if (**at == '}')
		return false;
	end = strchr(*at, ';');
	for (start = end; strchr(" *", start[-1]) == NULL;)
		start--;
	assert_true((size_t)(end - start) < 64);
	memcpy(name, start, (size_t)(end - start));
	name[end - start] = '\0';
	*at = end + 1;
	return true;
}

static const char *
find_struct(const struct text *source, const char *entity)
{
	struct text opening = {0};
	const char *found;

	text_add_format(&opening, "\nstruct %s {", entity);
	found = strstr(text_get(source), text_get(&opening));
	found = found != NULL ? found + opening.length : NULL;
	text_clear(&opening);
	return found;
}

/* The members as the header declares them are the rows of the table, in the same order. */
static void
test_no_member_is_missing(void **state)
{
	struct text source = {0}, path = {0};
	struct error error;

	(void)state;
	for (int h = 0; h < HEADERS; h++) {
		struct text one = {0};

		text_reset(&path);
		text_add_format(&path, SOURCE_FOLDER "/include/model/%s", headers[h]);
		assert_int_equal(file_read(text_get(&path), &one, &error), STATUS_OK);
		text_add(&source, text_get(&one));
		text_clear(&one);
	}
	for (size_t e = 0; entities[e] != NULL; e++) {
		const char *at = find_struct(&source, entities[e]->name);
		char name[64];
		int count = 0;

		assert_non_null(at);
		assert_true(next_member(&at, name));
		assert_string_equal(name, "record");
		for (; next_member(&at, name); count++) {
			assert_true(count < entities[e]->field_count);
			assert_string_equal(name, entities[e]->fields[count].name);
		}
		assert_int_equal(count, entities[e]->field_count);
	}
	text_clear(&path);
	text_clear(&source);
}

static void
test_entities_are_unique_and_whole(void **state)
{
	(void)state;
	for (size_t e = 0; entities[e] != NULL; e++) {
		const struct entity *entity = entities[e];

		assert_ptr_equal(entity_find(entity->name), entity);
		assert_ptr_equal(entity_find_word(entity->word), entity);
		assert_non_null(entity->label);
		assert_non_null(entity->plural);
		assert_non_null(entity->title);
		for (const char *at = entity->word; *at != '\0'; at++)
			assert_true(*at >= 'a' && *at <= 'z');
		if (entity->owner != ERROR_NO_FIELD)
			assert_int_equal(entity->fields[entity->owner].kind, FIELD_REFERENCE);
		if (entity->follow != NULL)
			assert_int_not_equal(entity->owner, ERROR_NO_FIELD);
	}
	assert_null(entity_find("unicorn"));
	assert_null(entity_find_word("enhjørninger"));
	assert_ptr_equal(entity_find_word("ØNSKER"), entity_find("wish"));
}

/* What is referred to is in the list before what refers to it, or is of the same kind. */
static void
test_targets_come_first(void **state)
{
	(void)state;
	for (size_t e = 0; entities[e] != NULL; e++)
		for (int i = 0; i < entities[e]->field_count; i++) {
			const struct field *field = &entities[e]->fields[i];
			bool found = false;

			for (size_t t = 0; t <= e && !found; t++)
				found = entities[t] == field->target;
			assert_true(found == (field->kind == FIELD_REFERENCE));
			assert_true((field->list != NULL) == (field->target == &code_entity));
		}
}

static void
check_choices(const struct entity *entity, const struct field *field)
{
	bool has_zero = false;
	int seen = 0;

	assert_non_null(field->choices);
	for (const struct choice *choice = field->choices; choice->label != NULL; choice++) {
		has_zero = has_zero || choice->value == 0;
		if (utf8_text_width(choice->label) > field->width) {
			name_field(entity, field, "a choice is wider than the column");
			fail();
		}
		if (field->kind == FIELD_FLAGS) {
			assert_int_equal(seen & choice->value, 0);
			seen |= choice->value;
		}
	}
	assert_true(has_zero == (field->kind == FIELD_CHOICE));
}

static void
test_choices_are_whole(void **state)
{
	(void)state;
	for (size_t e = 0; entities[e] != NULL; e++)
		for (int i = 0; i < entities[e]->field_count; i++) {
			const struct field *field = &entities[e]->fields[i];

			if (field->kind == FIELD_CHOICE || field->kind == FIELD_FLAGS)
				check_choices(entities[e], field);
			else
				assert_null(field->choices);
		}
}

static void
test_labels_fit(void **state)
{
	(void)state;
	for (size_t e = 0; entities[e] != NULL; e++)
		for (int i = 0; i < entities[e]->field_count; i++) {
			const struct field *field = &entities[e]->fields[i];
			const char *heading = field->heading != NULL ? field->heading : field->label;

			if (utf8_text_width(heading) > field->width) {
				name_field(entities[e], field, "the heading is wider than the column");
				fail();
			}
			assert_true(utf8_text_width(field->label) <= LABEL_CELLS);
			if (field->hint != NULL)
				assert_true(utf8_text_width(field->hint) <= HINT_CELLS);
		}
}

static void
test_every_field_says_why(void **state)
{
	(void)state;
	for (size_t e = 0; entities[e] != NULL; e++)
		for (int i = 0; i < entities[e]->field_count; i++) {
			const char *help = entities[e]->fields[i].help;

			assert_non_null(help);
			assert_true(utf8_is_valid(help, strlen(help)));
			if (strlen(help) <= 20 || strchr(".?", help[strlen(help) - 1]) == NULL) {
				name_field(entities[e], &entities[e]->fields[i], "the help is no whole sentence");
				fail();
			}
			assert_null(strstr(help, "  "));
			assert_null(strstr(help, "borger"));
			assert_null(strstr(help, "klient"));
			assert_null(strstr(help, "sårbar"));
		}
}

/* Appends "|word|word|" of all headings an import knows for the field, folded. */
static void
add_headings(struct text *out, const struct field *field)
{
	struct text folded = {0};

	text_add_format(&folded, "|%s|%s|", field->label, field->words != NULL ? field->words : "");
	for (char *at = folded.bytes, *bar; (bar = strchr(at, '|')) != NULL; at = bar + 1) {
		*bar = '\0';
		if (at[0] == '\0')
			continue;
		text_add(out, "|");
		fold_add_b(out, at);
	}
	text_add(out, "|");
	text_clear(&folded);
}

static bool
share_a_heading(const struct text *mine, const struct field *field)
{
	struct text other = {0};
	char *rest, *word;
	bool shared = false;

	add_headings(&other, field);
	for (word = strtok_r(other.bytes, "|", &rest); word != NULL && !shared; word = strtok_r(NULL, "|", &rest)) {
		struct text marked = {0};

		text_add_format(&marked, "|%s|", word);
		shared = strstr(text_get(mine), text_get(&marked)) != NULL;
		text_clear(&marked);
	}
	text_clear(&other);
	return shared;
}

/* One heading means one field. CPR numbers and whole names are columns the importer knows by itself. */
static void
test_headings_mean_one_field(void **state)
{
	(void)state;
	for (size_t e = 0; entities[e] != NULL; e++)
		for (int i = 0; i < entities[e]->field_count; i++) {
			struct text mine = {0};

			add_headings(&mine, &entities[e]->fields[i]);
			assert_null(strstr(text_get(&mine), "cpr"));
			if (entities[e] == &youth_entity)
				assert_null(strstr(text_get(&mine), "|navn|"));
			for (int j = 0; j < i; j++)
				if (share_a_heading(&mine, &entities[e]->fields[j])) {
					name_field(entities[e], &entities[e]->fields[i], entities[e]->fields[j].name);
					fail();
				}
			text_clear(&mine);
		}
}

/* Every text about a young person is personal, and so is every special category. */
static void
test_personal_texts_are_flagged(void **state)
{
	(void)state;
	for (size_t e = 0; entities[e] != NULL; e++) {
		const struct entity *owner =
		    entities[e]->owner != ERROR_NO_FIELD ? entities[e]->fields[entities[e]->owner].target : NULL;
		bool about_a_person = entities[e] == &youth_entity || owner == &youth_entity;

		for (int i = 0; i < entities[e]->field_count; i++) {
			const struct field *field = &entities[e]->fields[i];
			bool personal = (field->flags & FIELD_PERSONAL) != 0;

			if (about_a_person && field->kind == FIELD_TEXT && !personal) {
				name_field(entities[e], field, "is not marked personal");
				fail();
			}
			if ((field->flags & FIELD_SENSITIVE) != 0)
				assert_true(personal);
			if ((field->flags & FIELD_DERIVED) != 0)
				assert_int_equal(field->flags & FIELD_REQUIRED, 0);
		}
	}
	assert_true((youth_entity.fields[YOUTH_BORN].flags & FIELD_PERSONAL) != 0);
	assert_true((youth_entity.fields[YOUTH_HEALTH].flags & FIELD_SENSITIVE) != 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_fields_cover_the_struct),
	    cmocka_unit_test(test_no_member_is_missing),
	    cmocka_unit_test(test_entities_are_unique_and_whole),
	    cmocka_unit_test(test_targets_come_first),
	    cmocka_unit_test(test_choices_are_whole),
	    cmocka_unit_test(test_labels_fit),
	    cmocka_unit_test(test_every_field_says_why),
	    cmocka_unit_test(test_headings_mean_one_field),
	    cmocka_unit_test(test_personal_texts_are_flagged),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
