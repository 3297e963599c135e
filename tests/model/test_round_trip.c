/* Random values of every field of every entity: nothing is lost as text, in a copy or in a check. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "model/value.h"
#include "sample.h"

enum { ROUNDS = 200 };

static const struct date today = {20529}; /* 17-03-2026 */

static void
name_field(const struct entity *entity, const struct field *field, const char *what)
{
	print_error("%s.%s: %s\n", entity->name, field->name, what);
}

static void
check_stored(const struct entity *entity, const struct field *field, const void *record)
{
	struct text stored = {0};
	void *other = record_new(entity);

	value_add_stored(&stored, field, record);
	assert_true(value_parse_stored(field, text_get(&stored), other));
	if (!value_equal(field, record, other)) {
		name_field(entity, field, text_get(&stored));
		fail();
	}
	record_free(other);
	text_clear(&stored);
}

static void
check_field_form(const struct entity *entity, const struct field *field, const void *record)
{
	struct text shown = {0};
	struct error error = {0};
	void *other = record_new(entity);

	if (field->kind == FIELD_REFERENCE)
		value_add_stored(&shown, field, record);
	else
		value_add_field(&shown, field, record);
	if (value_read(field, text_get(&shown), today, other, &error) != STATUS_OK ||
	    !value_equal(field, record, other)) {
		name_field(entity, field, text_get(&shown));
		fail_msg("%s", error.message);
	}
	record_free(other);
	text_clear(&shown);
}

static void
test_values_come_back(void **state)
{
	struct random random;

	(void)state;
	random_seed(&random, 2026);
	for (size_t e = 0; entities[e] != NULL; e++) {
		void *record = record_new(entities[e]);

		for (int round = 0; round < ROUNDS; round++)
			for (int i = 0; i < entities[e]->field_count; i++) {
				const struct field *field = &entities[e]->fields[i];

				sample_fill(&random, field, record);
				check_stored(entities[e], field, record);
				check_field_form(entities[e], field, record);
			}
		for (int i = 0; i < entities[e]->field_count; i++) {
			value_clear(&entities[e]->fields[i], record);
			assert_true(value_is_empty(&entities[e]->fields[i], record));
			check_stored(entities[e], &entities[e]->fields[i], record);
			check_field_form(entities[e], &entities[e]->fields[i], record);
		}
		record_free(record);
	}
}

/* Little is asked for: these and no others. */
static void
test_the_required_fields(void **state)
{
	struct text required = {0};

	(void)state;
	for (size_t e = 0; entities[e] != NULL; e++)
		for (int i = 0; i < entities[e]->field_count; i++)
			if ((entities[e]->fields[i].flags & FIELD_REQUIRED) != 0)
				text_add_format(&required, "%s.%s ", entities[e]->name, entities[e]->fields[i].name);
	assert_string_equal(
	    text_get(&required),
	    "staff.name staff.initials code.list code.code code.label setting.name holiday.title holiday.first "
	    "holiday.last workplace.name "
	    "place_note.workplace place_note.happened place_note.text community.workplace "
	    "community.name youth.first_name "
	    "note.youth note.kind note.happened note.text contact.youth contact.happened task.title "
	    "wish.youth wish.text consent.youth consent.kind situation.youth situation.since "
	    "membership.youth membership.community "
	    "round.title programme_item.activity programme_item.title open_invitation.activity "
	    "open_invitation.medium pathway.title input_card.activity input_card.text exit_card.activity "
	    "consultant_card.activity consultant_card.staff invitation.youth invitation.activity "
	    "ambassador.youth round_place.round round_place.workplace round_member.youth round_member.round "
	    "round_exception.round round_exception.rule round_exception.reason round_exception.decided_by "
	    "plan.year plan.title background_figure.plan background_figure.text background_figure.value "
	    "background_figure.source requirement.plan requirement.text question.plan question.text trial.plan "
	    "trial.position trial.title trial.brief sign.trial sign.title observation.sign observation.day "
	    "observation.text milestone.trial milestone.title evaluation.trial learning.trial learning.insight "
	    "decision.plan decision.day decision.text measurement.youth measurement.day use_log.what ");
	text_clear(&required);
}

static void
test_required_fields_are_required(void **state)
{
	struct random random;
	struct findings findings;

	(void)state;
	random_seed(&random, 7);
	for (size_t e = 0; entities[e] != NULL; e++) {
		void *record = record_new(entities[e]);

		for (int i = 0; i < entities[e]->field_count; i++) {
			const struct field *field = &entities[e]->fields[i];
			const struct finding *finding;

			if ((field->flags & FIELD_REQUIRED) == 0)
				continue;
			sample_fill_all(&random, record);
			record_check(record, today, &findings);
			finding = findings_for(&findings, i);
			assert_true(finding == NULL || strstr(finding->message, "skal udfyldes") == NULL);
			value_clear(field, record);
			record_check(record, today, &findings);
			finding = findings_for(&findings, i);
			assert_non_null(finding);
			assert_int_equal(finding->severity, SEVERITY_ERROR);
			assert_non_null(strstr(finding->message, "skal udfyldes"));
		}
		record_free(record);
	}
}

/* Copying gives an equal record of its own; changing any one field that is not derived makes them differ. */
static void
test_records_copy(void **state)
{
	struct random random;

	(void)state;
	random_seed(&random, 99);
	for (size_t e = 0; entities[e] != NULL; e++) {
		void *record = record_new(entities[e]), *copy = record_new(entities[e]);

		sample_fill_all(&random, record);
		record_copy(copy, record);
		assert_true(record_equal(record, copy));
		for (int i = 0; i < entities[e]->field_count; i++) {
			const struct field *field = &entities[e]->fields[i];

			if ((field->flags & FIELD_DERIVED) != 0 || value_is_empty(field, copy))
				continue;
			value_clear(field, copy);
			assert_false(record_equal(record, copy));
			value_copy(field, copy, record);
			assert_true(record_equal(record, copy));
		}
		record_free(record);
		record_free(copy);
	}
}

/* A title is never empty, whether the record is or not. */
static void
test_titles_say_something(void **state)
{
	struct random random;
	struct text title = {0};

	(void)state;
	random_seed(&random, 3);
	for (size_t e = 0; entities[e] != NULL; e++) {
		void *record = record_new(entities[e]);

		for (int filled = 0; filled < 2; filled++) {
			text_reset(&title);
			entities[e]->title(record, &title);
			assert_false(text_is_empty(text_get(&title)));
			assert_null(strchr(text_get(&title), '\n'));
			sample_fill_all(&random, record);
		}
		record_free(record);
	}
	text_clear(&title);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_values_come_back),
	    cmocka_unit_test(test_the_required_fields),
	    cmocka_unit_test(test_required_fields_are_required),
	    cmocka_unit_test(test_records_copy),
	    cmocka_unit_test(test_titles_say_something),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
