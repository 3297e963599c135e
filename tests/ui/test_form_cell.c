/* One field of a form by kind: value to text and back, keys, what is typed and not yet right. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "form/form.h"
#include "form/form_cell.h"
#include "model/journal.h"
#include "model/value.h"
#include "model/youth.h"
#include "people.h"
#include "store/change.h"

static struct stage stage;
static struct youth youth;
static struct form_cell cell;
static const struct form_row row = {.field = 0};

static int
open_stage(void **state)
{
	(void)state;
	stage_open(&stage, 24, 80);
	record_init(&youth_entity, &youth);
	return 0;
}

static int
close_stage(void **state)
{
	(void)state;
	cell_clear(&cell);
	record_clear(&youth);
	stage_close(&stage);
	return 0;
}

/* Makes the cell of a field and shows what the record has. */
static void
make(int field)
{
	const struct field *shown = &youth_entity.fields[field];

	cell_clear(&cell);
	cell_init(&cell, &row, shown, &youth);
	if (shown->kind == FIELD_CHOICE || shown->kind == FIELD_FLAGS || shown->kind == FIELD_REFERENCE)
		cell_make_options(&cell, stage.app.store, clock_today());
	cell_show(&cell, &youth);
}

static bool
type(enum press press, uint32_t character)
{
	bool changed;

	cell_key(&cell, &(struct key){.press = press, .character = character}, &changed);
	return changed;
}

static enum status
read_back(void)
{
	struct error error;

	return cell_read(&cell, clock_today(), &error);
}

static char *
typed(void)
{
	struct text text = {0};

	cell_add_typed(&text, &cell);
	return text_take(&text);
}

/* Every field of every form that a person fills in. */
static const struct form_page *const *
all_pages(void)
{
	static const struct form_page *pages[64];
	int count = 0;

	for (int i = 0; entities[i]; i++)
		if (form_page_of(entities[i]))
			pages[count++] = form_page_of(entities[i]);
	return pages;
}

static void
every_field_comes_back_as_it_was(void **state)
{
	(void)state;
	for (const struct form_page *const *page = all_pages(); *page; page++)
		for (int i = 0; i < (*page)->row_count; i++) {
			void *record = record_new((*page)->entity), *after = record_new((*page)->entity);
			const struct field *field;
			struct error error;
			char *before;

			if ((*page)->rows[i].field < 0) {
				record_free(record);
				record_free(after);
				continue;
			}
			field = &(*page)->entity->fields[(*page)->rows[i].field];
			assert_int_equal(field->flags & FIELD_DERIVED, 0);
			cell_clear(&cell);
			cell_init(&cell, &(*page)->rows[i], field, after);
			if (field->kind == FIELD_CHOICE || field->kind == FIELD_FLAGS || field->kind == FIELD_REFERENCE)
				cell_make_options(&cell, stage.app.store, clock_today());
			if (cell.option_count > 0 && cell.widget != WIDGET_CHECKS)
				cell_turn(&cell, cell.option_count - 1);
			else if (cell.option_count > 0)
				cell_turn(&cell, 0);
			before = typed();
			assert_int_equal(cell_read(&cell, clock_today(), &error), STATUS_OK);
			record_copy(record, after);
			cell_show(&cell, record);
			cell_set_typed(&cell, before);
			free(cell.initial);
			cell.initial = before;
			assert_false(cell_is_changed(&cell));
			assert_int_equal(cell_read(&cell, clock_today(), &error), STATUS_OK);
			assert_true(value_equal(field, record, after));
			cell_clear(&cell);
			memset(&cell, 0, sizeof(cell));
			record_free(record);
			record_free(after);
		}
}

static void
a_required_field_of_every_page_is_in_its_form(void **state)
{
	(void)state;
	for (const struct form_page *const *page = all_pages(); *page; page++)
		for (int field = 0; field < (*page)->entity->field_count; field++) {
			bool found = field == (*page)->entity->owner;

			for (int i = 0; i < (*page)->row_count; i++)
				found = found || (*page)->rows[i].field == field;
			if ((*page)->entity->fields[field].flags & FIELD_REQUIRED)
				assert_true(found);
		}
}

static void
chooses_the_way_to_edit(void **state)
{
	(void)state;
	make(YOUTH_FIRST_NAME);
	assert_int_equal(cell.widget, WIDGET_LINE);
	make(YOUTH_NO_CONTACT);
	assert_int_equal(cell.widget, WIDGET_SWITCH);
	make(YOUTH_STATE);
	assert_int_equal(cell.widget, WIDGET_RADIO);
	make(YOUTH_PREFERRED_CONTACT);
	assert_int_equal(cell.widget, WIDGET_CHECKS);
	make(YOUTH_CONSULTANT);
	assert_int_equal(cell.widget, WIDGET_LIST);
	make(YOUTH_BENEFIT);
	assert_int_equal(cell.widget, WIDGET_LIST);
}

static void
moves_in_a_row_of_choices(void **state)
{
	(void)state;
	make(YOUTH_STATE);
	assert_false(type(PRESS_LEFT, 0));
	assert_true(type(PRESS_RIGHT, 0));
	assert_true(type(PRESS_CHARACTER, ' '));
	assert_int_equal(read_back(), STATUS_OK);
	assert_int_equal(youth.state, YOUTH_ACTIVE);
	assert_true(type(PRESS_CHARACTER, 'a'));
	assert_int_equal(read_back(), STATUS_OK);
	assert_int_equal(youth.state, YOUTH_ENDED);
	assert_false(type(PRESS_RIGHT, 0));
	assert_true(type(PRESS_CHARACTER, ' '));
	assert_int_equal(read_back(), STATUS_OK);
	assert_int_equal(youth.state, YOUTH_NEW);
}

static void
turns_marks_on_and_off(void **state)
{
	(void)state;
	make(YOUTH_PREFERRED_CONTACT);
	assert_true(type(PRESS_CHARACTER, ' '));
	assert_false(type(PRESS_RIGHT, 0));
	assert_true(type(PRESS_CHARACTER, ' '));
	assert_int_equal(read_back(), STATUS_OK);
	assert_int_equal(youth.preferred_contact, CONTACT_SMS | CONTACT_CALL);
	assert_true(type(PRESS_CHARACTER, ' '));
	assert_int_equal(read_back(), STATUS_OK);
	assert_int_equal(youth.preferred_contact, CONTACT_SMS);
}

static void
takes_the_only_one_that_fits(void **state)
{
	struct uuid lone = people_add_staff(&stage, "Lone Kjær", "LK");
	char *half;

	(void)state;
	people_add_staff(&stage, "Lotte Berg", "LB");
	make(YOUTH_CONSULTANT);
	type(PRESS_CHARACTER, 'l');
	type(PRESS_CHARACTER, 'o');
	cell_resolve(&cell);
	assert_int_equal(read_back(), STATUS_INVALID);
	half = typed();
	assert_string_equal(half, "?lo");
	free(half);
	type(PRESS_CHARACTER, 'n');
	cell_resolve(&cell);
	assert_int_equal(read_back(), STATUS_OK);
	assert_true(uuid_equal(youth.consultant, lone));
	type(PRESS_CONTROL, 'u');
	cell_resolve(&cell);
	assert_int_equal(read_back(), STATUS_OK);
	assert_true(uuid_is_none(youth.consultant));
}

static void
keeps_someone_who_is_not_in_the_list_any_more(void **state)
{
	struct uuid lone = people_add_staff(&stage, "Lone Kjær", "LK");
	struct staff staff, before;
	struct error error;

	(void)state;
	record_init(&staff_entity, &staff);
	record_init(&staff_entity, &before);
	assert_int_equal(store_read(stage.app.store, &staff_entity, lone, &staff, &error), STATUS_OK);
	record_copy(&before, &staff);
	staff.inactive = true;
	assert_int_equal(store_save(stage.app.store, &before, &staff, "prøve", UUID_NONE, &error), STATUS_OK);
	youth.consultant = lone;
	make(YOUTH_CONSULTANT);
	assert_string_equal(text_get(&cell.edit.text), "Lone Kjær");
	assert_int_equal(read_back(), STATUS_OK);
	assert_true(uuid_equal(youth.consultant, lone));
	record_clear(&staff);
	record_clear(&before);
}

static void
says_what_a_date_means(void **state)
{
	(void)state;
	make(YOUTH_INFORMED);
	cell_set_typed(&cell, "tirsdag");
	cell_interpret(&cell, clock_today());
	assert_string_equal(cell.reading, "= tirsdag 10. marts 2026, uge 11");
	assert_string_equal(cell.brief, "= tir 10. mar 2026");
	cell_set_typed(&cell, "31/2");
	cell_interpret(&cell, clock_today());
	assert_string_equal(cell.reading, "");
	make(YOUTH_BORN);
	cell_set_typed(&cell, "marts 2006");
	cell_interpret(&cell, clock_today());
	assert_string_equal(cell.reading, "= marts 2006 (1.–31. mar.), 19 år");
	assert_int_equal(read_back(), STATUS_OK);
	make(YOUTH_BORN);
	cell_interpret(&cell, clock_today());
	assert_string_equal(cell.reading, "= marts 2006 (1.–31. mar.), 19 år");
}

static void
a_paste_stays_on_one_line(void **state)
{
	bool changed;

	(void)state;
	make(YOUTH_ADDRESS);
	for (const char *letter = "Vej\n4"; *letter; letter++)
		cell_key(&cell,
			 &(struct key){.press = PRESS_CHARACTER, .character = (unsigned char)*letter, .pasted = true},
			 &changed);
	assert_int_equal(read_back(), STATUS_OK);
	assert_string_equal(youth.address, "Vej 4");
}

int
main(void)
{
#define CASE(name) cmocka_unit_test_setup_teardown(name, open_stage, close_stage)
	const struct CMUnitTest tests[] = {
	    CASE(every_field_comes_back_as_it_was),
	    CASE(a_required_field_of_every_page_is_in_its_form),
	    CASE(chooses_the_way_to_edit),
	    CASE(moves_in_a_row_of_choices),
	    CASE(turns_marks_on_and_off),
	    CASE(takes_the_only_one_that_fits),
	    CASE(keeps_someone_who_is_not_in_the_list_any_more),
	    CASE(says_what_a_date_means),
	    CASE(a_paste_stays_on_one_line),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
