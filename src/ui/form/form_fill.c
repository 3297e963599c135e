/* Making the cells of a form, and what it is called. */
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "form_parts.h"
#include "model/value.h"
#include "model/youth.h"

enum { MILLISECONDS_HOUR = 3600 * 1000 };

static const struct field extra_fields[EXTRA_FIELD_COUNT] = {
    [EXTRA_DUE] = FIELD(
	form_extra, due, DATE, .label = "Følg op", .width = 11, .context = DATE_PLAN, .hint = "laver en opgave til dig",
	.help = "Skriv en dag, så ligger der en opgave på Overblik den dag. Lad feltet stå tomt, hvis du "
		"ikke skal følge op."),
    [EXTRA_WHY] = FIELD(form_extra, why, TEXT, .label = "Grund", .width = 40, .maximum = 200, .flags = FIELD_REQUIRED,
			.hint = "gemmes i historikken",
			.help = "Notatet er ældre og kan være læst af andre. Skriv kort, hvorfor det rettes nu."),
};

static void
add_extra_title(const void *record, struct text *out)
{
	(void)record;
	text_add(out, "skema");
}

const struct entity form_extra_entity = {
    .name = "form_extra",
    .word = "",
    .label = "skema",
    .plural = "skemaer",
    .size = sizeof(struct form_extra),
    .fields = extra_fields,
    .field_count = EXTRA_FIELD_COUNT,
    .owner = ERROR_NO_FIELD,
    .title = add_extra_title,
};

bool
form_is_personal_page(const struct form *form)
{
	return form->page->entity == &youth_entity;
}

/* A note that others may have read is only changed with a reason. */
static bool
asks_why(const struct form *form)
{
	int hours = store_setting(form->screen.app->store, SETTING_NOTE_LOCK_HOURS);
	struct instant created;

	if (!form->base || !form->page->why_after_hours)
		return false;
	created = record_header(form->base)->created_at;
	return clock_now().milliseconds - created.milliseconds > (int64_t)hours * MILLISECONDS_HOUR;
}

static void
init_cell(struct form *form, struct form_cell *cell, const struct form_row *row)
{
	struct store *store = form->screen.app->store;
	const struct field *field = NULL;
	void *record = form->record;

	if (row->field == FORM_FOLLOW_UP) {
		field = &extra_fields[EXTRA_DUE];
		record = &form->extra;
	} else if (row == &form->more[1]) {
		field = &extra_fields[EXTRA_WHY];
		record = &form->extra;
	} else if (row->field != FORM_HEADING) {
		field = &form->page->entity->fields[row->field];
	}
	cell_init(cell, row, field, record);
	if (field && (field->kind == FIELD_CHOICE || field->kind == FIELD_FLAGS || field->kind == FIELD_REFERENCE))
		cell_make_options(cell, store, form->today);
}

static bool
is_of_use(const struct form *form, const struct form_row *row)
{
	return row->field != FORM_FOLLOW_UP || !form->base;
}

static void
make_cells(struct form *form)
{
	const struct form_page *page = form->page;
	int widest = 0;

	form->cells = memory_new((size_t)(page->row_count + 2) * sizeof(*form->cells));
	for (int i = 0; i < page->row_count; i++)
		if (is_of_use(form, &page->rows[i]))
			init_cell(form, &form->cells[form->cell_count++], &page->rows[i]);
	if (asks_why(form)) {
		form->more[0] = (struct form_row){.field = FORM_HEADING, .heading = page->why_after_hours};
		form->more[1] = (struct form_row){.field = EXTRA_WHY};
		init_cell(form, &form->cells[form->cell_count++], &form->more[0]);
		init_cell(form, &form->cells[form->cell_count++], &form->more[1]);
	}
	for (int i = 0; i < form->cell_count; i++)
		if (form->cells[i].option_count > widest)
			widest = form->cells[i].option_count;
	form->matches = memory_new((size_t)(widest + 1) * sizeof(*form->matches));
}

static char *
typed_of(const struct form_cell *cell)
{
	struct text typed = {0};

	cell_add_typed(&typed, cell);
	text_add(&typed, "");
	return text_take(&typed);
}

void
form_refill(struct form *form)
{
	for (int i = 0; i < form->cell_count; i++) {
		struct form_cell *cell = &form->cells[i];

		if (!cell->field || cell->record != form->record)
			continue;
		cell_show(cell, form->base ? form->base : form->record);
		free(cell->initial);
		cell->initial = typed_of(cell);
		cell_show(cell, form->record);
		cell->message[0] = '\0';
		cell_interpret(cell, form->today);
	}
	form_show_rows(form);
}

static enum status
read_about(struct form *form, struct error *error)
{
	const struct entity *entity = form->page->entity;
	struct uuid owner = form->owner_count ? form->owners[0] : UUID_NONE;
	struct text about = {0};
	enum status status = STATUS_OK;
	void *record;

	if (form->owner_count > 1)
		text_add_format(&about, "%zu unge", form->owner_count);
	if (form->base && entity->owner != ERROR_NO_FIELD)
		owner = value_reference(&entity->fields[entity->owner], form->base);
	if (about.length == 0 && !uuid_is_none(owner) && entity->fields[entity->owner].target->small) {
		text_add(&about,
			 store_title(form->screen.app->store, entity->fields[entity->owner].target, owner, true));
	} else if (about.length == 0 && !uuid_is_none(owner)) {
		record = record_new(entity->fields[entity->owner].target);
		status = store_read(form->screen.app->store, record_header(record)->entity, owner, record, error);
		if (status == STATUS_OK) {
			record_add_code(&about, record);
			record_header(record)->entity->title(record, &form->person);
		}
		record_free(record);
	} else if (form->base && entity->prefix) {
		record_add_code(&about, form->base);
	}
	if (about.length < sizeof(form->about))
		memcpy(form->about, text_get(&about), about.length + 1);
	text_clear(&about);
	return status;
}

/* Where there is something to write at once: what was asked for, the first required field that is empty, or an old
 * record's long text. */
static int
first_focus(const struct form *form)
{
	for (int i = 0; i < form->cell_count; i++) {
		const struct form_cell *cell = &form->cells[i];

		if (!cell->field || cell->hidden)
			continue;
		if (form->first  ? cell->field == form->first
		    : form->base ? cell->widget == WIDGET_LONG
				 : (cell->field->flags & FIELD_REQUIRED) && value_is_empty(cell->field, cell->record))
			return i;
	}
	return -1;
}

enum status
form_fill(struct form *form, struct error *error)
{
	enum status status;

	if (form->filled)
		return STATUS_OK;
	form->today = clock_today();
	form->filled = true;
	if (form->opening.body)
		form_take_owners(form, form->opening.body);
	status = read_about(form, error);
	if (!form->base && form->page->prepare)
		form->page->prepare(form->screen.app, form->record);
	make_cells(form);
	form_refill(form);
	for (int i = 0; i < form->cell_count; i++)
		if (form->cells[i].record == &form->extra)
			form->cells[i].initial = typed_of(&form->cells[i]);
	if (form->opening.body)
		form_take_body(form, form->opening.body);
	form->focus = -1;
	form_step(form, 1);
	if (first_focus(form) >= 0)
		form_focus(form, first_focus(form));
	return status;
}

void
form_free(struct form *form)
{
	for (int i = 0; i < form->cell_count; i++)
		cell_clear(&form->cells[i]);
	free(form->cells);
	free(form->matches);
	free(form->owners);
	text_clear(&form->person);
	record_free(form->base);
	record_free(form->record);
	record_free(form->series);
	record_clear(&form->extra);
	draft_clear(&form->opening);
	free(form);
}

bool
form_is_changed(const struct form *form)
{
	for (int i = 0; i < form->cell_count; i++)
		if (form->cells[i].field && cell_is_changed(&form->cells[i]))
			return true;
	return false;
}

/* A heading without rows under it is hidden too. */
void
form_show_rows(struct form *form)
{
	struct form_cell *heading = NULL;

	for (int i = 0; i < form->cell_count; i++) {
		struct form_cell *cell = &form->cells[i];

		if (!cell->field) {
			heading = cell;
			cell->hidden = true;
			continue;
		}
		cell->hidden = cell->record == form->record && form->page->shows &&
			       !form->page->shows(form->record, cell->row->field);
		if (heading && !cell->hidden)
			heading->hidden = false;
	}
}

void
form_add_title(struct text *out, const struct form *form)
{
	bool owned = form->page->entity->owner != ERROR_NO_FIELD;

	if (!form->page->beginning_of)
		text_add(out, form->base ? form->page->title_edit : form->page->title_new);
	else if (form->base)
		text_add_format(out, "Ret %s", form->page->definite_of(form->record));
	else
		text_add(out, form->page->beginning_of(form->record));
	if (form->about[0] && owned)
		text_add_format(out, " %s", form->page->preposition ? form->page->preposition : "om");
	if (form->about[0])
		text_add_format(out, " %s", form->about);
}
