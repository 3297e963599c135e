/* What can be chosen in a field of a form: choices, code lists, staff and other small lists. */
#include <stdlib.h>
#include <string.h>

#include "base/fold.h"
#include "base/memory.h"
#include "base/utf8.h"
#include "form_cell.h"
#include "model/office.h"
#include "model/value.h"
#include "store/store.h"

enum { RADIO_CHOICES = 8, RADIO_REFERENCES = 5, RADIO_COLUMNS = 58, MARK_COLUMNS = 4, GAP_COLUMNS = 2 };

static struct form_option *
add_option(struct form_cell *cell, int value, struct uuid id, const char *label)
{
	struct form_option *option;

	cell->options = memory_resize(cell->options, (size_t)cell->option_count + 1, sizeof(*cell->options));
	option = &cell->options[cell->option_count++];
	*option = (struct form_option){.value = value, .id = id, .label = memory_copy_text(label)};
	return option;
}

static void
add_folded(struct form_option *option, const char *other)
{
	struct text words = {0}, folded = {0};

	text_add_format(&words, "%s %s", option->label, other ? other : "");
	fold_add_stored(&folded, text_get(&words));
	option->folded = text_take(&folded);
	text_clear(&words);
}

static void
add_codes(struct form_cell *cell, struct store *store, struct date today)
{
	struct code_list codes = store_codes(store, cell->field->list, today);

	for (int i = 0; i < codes.count; i++) {
		struct form_option *option = add_option(cell, 0, codes.items[i]->record.id, codes.items[i]->label);

		add_folded(option, codes.items[i]->code);
	}
}

static void
add_staff(struct form_cell *cell, struct store *store)
{
	struct staff_list staff = store_staff(store);

	for (int i = 0; i < staff.count; i++) {
		struct form_option *option = add_option(cell, 0, staff.items[i]->record.id, staff.items[i]->name);

		add_folded(option, staff.items[i]->initials);
	}
}

static void
add_small(struct form_cell *cell, struct store *store)
{
	const struct entity *entity = cell->field->target;
	struct small_list list = store_small(store, entity);

	for (int i = 0; i < list.count; i++) {
		struct text title = {0};

		entity->title(list.items[i], &title);
		add_folded(add_option(cell, 0, record_header(list.items[i])->id, text_get(&title)),
			   entity->brief == ERROR_NO_FIELD ? NULL
							   : value_text(&entity->fields[entity->brief], list.items[i]));
		text_clear(&title);
	}
}

/* What stands there stays possible, also when the list has it no longer. */
static void
add_current(struct form_cell *cell, struct store *store)
{
	struct uuid id = value_reference(cell->field, cell->record);

	if (uuid_is_none(id) || cell_find_option(cell, id) >= 0)
		return;
	add_folded(add_option(cell, 0, id, store_title(store, cell->field->target, id, false)), NULL);
}

static int
options_width(const struct form_cell *cell)
{
	int width = 0;

	for (int i = 0; i < cell->option_count; i++)
		width += MARK_COLUMNS + utf8_text_width(cell->options[i].label) + GAP_COLUMNS;
	return width - GAP_COLUMNS;
}

/* A few short entries are shown side by side; then «none» is an entry too. */
static void
make_reference(struct form_cell *cell)
{
	bool required = (cell->field->flags & FIELD_REQUIRED) != 0;
	int count = cell->option_count + (required ? 0 : 1);

	cell->widget = WIDGET_LIST;
	if (!cell->field->list || cell->option_count == 0 || count > RADIO_REFERENCES ||
	    options_width(cell) > RADIO_COLUMNS)
		return;
	cell->widget = WIDGET_RADIO;
	if (!required)
		add_folded(add_option(cell, 0, UUID_NONE, "Ikke oplyst"), NULL);
}

void
cell_clear_options(struct form_cell *cell)
{
	for (int i = 0; i < cell->option_count; i++) {
		free(cell->options[i].label);
		free(cell->options[i].folded);
	}
	free(cell->options);
	cell->options = NULL;
	cell->option_count = 0;
}

void
cell_make_options(struct form_cell *cell, struct store *store, struct date today)
{
	const struct field *field = cell->field;

	cell_clear_options(cell);
	if (field->kind == FIELD_REFERENCE) {
		if (field->list)
			add_codes(cell, store, today);
		else if (field->target == &staff_entity)
			add_staff(cell, store);
		else if (field->target->small)
			add_small(cell, store);
		add_current(cell, store);
		make_reference(cell);
		return;
	}
	for (const struct choice *choice = field->choices; choice && choice->label; choice++)
		add_folded(add_option(cell, choice->value, UUID_NONE, choice->label), NULL);
	if (field->kind == FIELD_FLAGS)
		cell->widget = WIDGET_CHECKS;
	else
		cell->widget = cell->option_count <= RADIO_CHOICES ? WIDGET_RADIO : WIDGET_LIST;
}

int
cell_find_option(const struct form_cell *cell, struct uuid id)
{
	for (int i = 0; i < cell->option_count; i++)
		if (uuid_equal(cell->options[i].id, id))
			return i;
	return -1;
}

int
cell_match(const struct form_cell *cell, bool all, int *matches)
{
	struct fold_query query = {0};
	int count = 0;

	fold_query_parse(&query, all ? "" : text_get(&cell->edit.text));
	for (int i = 0; i < cell->option_count; i++)
		if (fold_matches(&query, cell->options[i].folded))
			matches[count++] = i;
	return count;
}
