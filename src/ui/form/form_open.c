/* Opening a form: for a new record, an old one, several owners or a draft. */
#include "app/app.h"
#include "base/memory.h"
#include "form_parts.h"
#include "model/value.h"

static struct form *
form_new(struct app *app, const struct form_page *page, const void *record)
{
	struct form *form = screen_new(app, &form_class, sizeof(*form));

	form->screen.text = true;
	form->page = page;
	form->record = record_new(page->entity);
	record_init(&form_extra_entity, &form->extra);
	if (record) {
		form->base = record_new(page->entity);
		record_copy(form->base, record);
		record_copy(form->record, record);
	}
	return form;
}

/* A new record belongs to the first of its owners until it is saved for all of them. */
static void
set_owners(struct form *form, struct uuid *owners, size_t count)
{
	const struct entity *entity = form->page->entity;

	form->owners = owners;
	form->owner_count = count;
	if (count > 0 && entity->owner != ERROR_NO_FIELD)
		value_set_reference(&entity->fields[entity->owner], form->record, owners[0]);
}

static struct uuid *
copy_of(struct uuid owner)
{
	struct uuid *owners = memory_new(sizeof(*owners));

	*owners = owner;
	return owners;
}

void
form_open(struct app *app, const struct form_page *page, const void *record, struct uuid owner)
{
	struct form *form = form_new(app, page, record);

	if (!record && !uuid_is_none(owner))
		set_owners(form, copy_of(owner), 1);
	app_push(app, &form->screen);
}

void
form_open_at(struct app *app, const struct form_page *page, const void *record, int field)
{
	struct form *form = form_new(app, page, record);

	form->first = &page->entity->fields[field];
	app_push(app, &form->screen);
}

static struct form *
open_begun(struct app *app, const struct form_page *page, const void *begun)
{
	struct form *form = form_new(app, page, NULL);
	const int owner = page->entity->owner;

	record_copy(form->record, begun);
	if (owner != ERROR_NO_FIELD && !value_is_empty(&page->entity->fields[owner], begun))
		set_owners(form, copy_of(value_reference(&page->entity->fields[owner], begun)), 1);
	app_push(app, &form->screen);
	return form;
}

void
form_open_with(struct app *app, const struct form_page *page, const void *begun)
{
	open_begun(app, page, begun);
}

void
form_open_series(struct app *app, const struct form_page *page, const void *begun)
{
	struct form *form = open_begun(app, page, begun);

	form->series = record_new(page->entity);
	record_copy(form->series, begun);
}

void
form_open_for_many(struct app *app, const struct form_page *page, struct uuid *owners, size_t count)
{
	struct form *form = form_new(app, page, NULL);

	set_owners(form, owners, count);
	app_push(app, &form->screen);
}

static void *
read_record(struct app *app, const struct draft *draft)
{
	void *record = record_new(draft->entity);
	struct error error;

	if (store_read(app->store, draft->entity, draft->record, record, &error) == STATUS_OK)
		return record;
	app_fail(app, &error);
	record_free(record);
	return NULL;
}

void
form_open_draft(struct app *app, struct uuid id)
{
	struct draft draft = {0};
	struct error error;
	struct form *form;
	void *record = NULL;

	if (draft_read(app->store, id, &draft, &error) != STATUS_OK) {
		app_fail(app, &error);
		return;
	}
	if (!draft.entity || !form_page_of(draft.entity)) {
		app_say(app, MESSAGE_CANNOT, "Kladden hører til noget, som programmet ikke har et skema til.");
		draft_clear(&draft);
		return;
	}
	if (!uuid_is_none(draft.record)) {
		record = read_record(app, &draft);
		if (!record) {
			draft_clear(&draft);
			return;
		}
	}
	form = form_new(app, form_page_of(draft.entity), record);
	if (!record && !uuid_is_none(draft.owner))
		set_owners(form, copy_of(draft.owner), 1);
	form->opening = draft;
	form->draft = id;
	record_free(record);
	app_push(app, &form->screen);
}
