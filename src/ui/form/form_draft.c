/* What is typed in a form as a draft: one line a field, with what stood there when editing began. */
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "form_parts.h"
#include "model/value.h"

/* A line is «phone=12 34»; «phone<11 22» is the stored value it replaces; «*owners=», the first line, has several
 * owners. */
static const char owners_key[] = "*owners";

static void
add_escaped(struct text *out, const char *value)
{
	for (; *value; value++) {
		if (*value == '\\')
			text_add(out, "\\\\");
		else if (*value == '\n')
			text_add(out, "\\n");
		else
			text_add_bytes(out, value, 1);
	}
}

static void
add_unescaped(struct text *out, const char *value, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		bool escaped = value[i] == '\\' && i + 1 < length;

		if (!escaped)
			text_add_bytes(out, value + i, 1);
		else if (value[++i] == 'n')
			text_add(out, "\n");
		else
			text_add_bytes(out, value + i, 1);
	}
}

static void
add_line(struct text *out, const char *key, char separator, const char *value)
{
	text_add_format(out, "%s%c", key, separator);
	add_escaped(out, value);
	text_add(out, "\n");
}

static void
add_cell(struct text *out, const struct form *form, const struct form_cell *cell)
{
	struct text value = {0};

	cell_add_typed(&value, cell);
	add_line(out, cell->field->name, '=', text_get(&value));
	if (form->base && cell->record == form->record) {
		text_reset(&value);
		value_add_stored(&value, cell->field, form->base);
		add_line(out, cell->field->name, '<', text_get(&value));
	}
	text_clear(&value);
}

static void
add_owners(struct text *out, const struct form *form)
{
	struct text list = {0};
	char id[UUID_SIZE];

	for (size_t i = 0; i < form->owner_count; i++) {
		uuid_format(form->owners[i], id);
		text_add_format(&list, "%s%s", i ? "," : "", id);
	}
	add_line(out, owners_key, '=', text_get(&list));
	text_clear(&list);
}

/* Of an old record only what was changed; of a new one everything, for defaults such as «i dag» move on. */
void
form_add_body(struct text *out, const struct form *form)
{
	if (form->owner_count > 1)
		add_owners(out, form);
	for (int i = 0; i < form->cell_count; i++)
		if (form->cells[i].field && (!form->base || cell_is_changed(&form->cells[i])))
			add_cell(out, form, &form->cells[i]);
}

static struct form_cell *
find_cell(struct form *form, const char *name, size_t length)
{
	for (int i = 0; i < form->cell_count; i++) {
		const struct field *field = form->cells[i].field;

		if (field && strlen(field->name) == length && strncmp(field->name, name, length) == 0)
			return &form->cells[i];
	}
	return NULL;
}

static void
take_owners(struct form *form, const char *list)
{
	struct uuid *owners = memory_new((strlen(list) / (UUID_SIZE - 1) + 1) * sizeof(*owners));
	size_t count = 0;

	while (strlen(list) >= UUID_SIZE - 1) {
		char id[UUID_SIZE] = "";

		memcpy(id, list, UUID_SIZE - 1);
		if (uuid_read(id, &owners[count]))
			count++;
		list += UUID_SIZE - 1 + (list[UUID_SIZE - 1] == ',' ? 1 : 0);
	}
	free(form->owners);
	form->owners = owners;
	form->owner_count = count;
}

/* wanted: '<' for what stood there, '=' for what is typed. */
static void
take_line(struct form *form, const char *line, size_t length, char wanted)
{
	size_t name = 0;
	struct text value = {0};
	struct form_cell *cell;

	while (name < length && line[name] != '=' && line[name] != '<')
		name++;
	if (name == length || line[name] != wanted)
		return;
	add_unescaped(&value, line + name + 1, length - name - 1);
	cell = find_cell(form, line, name);
	if (cell && wanted == '=')
		cell_set_typed(cell, text_get(&value));
	else if (cell && form->base)
		value_parse_stored(cell->field, text_get(&value), form->base);
	text_clear(&value);
}

void
form_take_owners(struct form *form, const char *body)
{
	struct text list = {0};
	size_t key = sizeof(owners_key) - 1, length = strcspn(body, "\n");

	if (strncmp(body, owners_key, key) != 0 || body[key] != '=')
		return;
	add_unescaped(&list, body + key + 1, length - key - 1);
	take_owners(form, text_get(&list));
	text_clear(&list);
}

static void
take_lines(struct form *form, const char *body, char wanted)
{
	while (*body) {
		size_t length = strcspn(body, "\n");

		take_line(form, body, length, wanted);
		body += length + (body[length] == '\n' ? 1 : 0);
	}
}

/* base becomes what it was when editing began, so that what others have changed since is seen when saving. */
void
form_take_body(struct form *form, const char *body)
{
	struct error error;

	if (form->base) {
		take_lines(form, body, '<');
		record_of(form->base)->version = form->opening.version;
		form_refill(form);
	}
	take_lines(form, body, '=');
	for (int i = 0; i < form->cell_count; i++) {
		struct form_cell *cell = &form->cells[i];

		if (!cell->field || !cell_is_changed(cell))
			continue;
		if (cell_read(cell, form->today, &error) != STATUS_OK)
			form_check_cell(form, cell);
		cell_interpret(cell, form->today);
	}
	form_show_rows(form);
}

bool
form_keep_draft(struct form *form)
{
	struct app *app = form->screen.app;
	const struct record *header = form->base ? record_header(form->base) : NULL;
	struct text body = {0};
	struct error error;
	struct draft draft = {.id = form->draft,
			      .entity = form->page->entity,
			      .record = header ? header->id : UUID_NONE,
			      .version = header ? header->version : 0,
			      .owner = form->owner_count ? form->owners[0] : UUID_NONE};
	enum status status;

	form->draft_due = false;
	if (store_is_read_only(app->store))
		return false;
	if (header && form->page->entity->owner != ERROR_NO_FIELD)
		draft.owner = value_reference(&form->page->entity->fields[form->page->entity->owner], form->base);
	form_add_body(&body, form);
	text_add(&body, "");
	draft.body = text_take(&body);
	status = draft_write(app->store, &draft, &error);
	if (status == STATUS_OK) {
		form->draft = draft.id;
		form->opening.saved_at = clock_now();
	} else {
		app_fail(app, &error);
	}
	free(draft.body);
	return status == STATUS_OK;
}

void
form_drop_draft(struct form *form)
{
	struct app *app = form->screen.app;
	struct error error;

	form->draft_due = false;
	if (uuid_is_none(form->draft))
		return;
	if (draft_drop(app->store, form->draft, &error) != STATUS_OK)
		app_fail(app, &error);
	form->draft = UUID_NONE;
}
