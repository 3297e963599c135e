/* Saving what a form holds: one record or one for each owner, with its follow-up, in one change. */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "form_parts.h"
#include "model/journal.h"
#include "model/value.h"
#include "model/youth.h"
#include "app/screens.h"
#include "store/change.h"

enum { TEXT_SIZE = 160 };

static const char *const warning_buttons[] = {"t:Tilbage", "g:Gem alligevel", NULL};

/* «notat om U-014», «3 notater», «U-014», «ny ung». */
static void
add_label(struct text *out, const struct form *form)
{
	const struct entity *entity = form->page->entity;

	if (form->base && entity->prefix)
		text_add(out, form->about);
	else if (entity->prefix)
		text_add_format(out, "ny %s", entity->label);
	else if (form->page->definite_of)
		text_add(out, form_definite(form));
	else if (form->about[0])
		text_add_format(out, "%s om %s", entity->label, form->about);
	else
		text_add(out, entity->label);
}

const char *
form_definite(const struct form *form)
{
	return form->page->definite_of ? form->page->definite_of(form->record) : form->page->definite;
}

static bool
wants_follow_up(const struct form *form)
{
	return !date_is_none(form->extra.due);
}

static enum status
save_follow_up(struct form *form, struct change *change, struct uuid owner, struct error *error)
{
	struct task task;
	enum status status;

	record_init(&task_entity, &task);
	task.youth = owner;
	task.due = form->extra.due;
	task.assignee = store_actor(form->screen.app->store);
	value_set_text(&task_entity.fields[TASK_TITLE], &task, "Følg op");
	status = change_save(change, NULL, &task, error);
	record_clear(&task);
	return status;
}

static enum status
save_record(struct form *form, struct change *change, size_t index, struct error *error)
{
	const struct entity *entity = form->page->entity;
	void *record = record_new(entity);
	enum status status;

	record_copy(record, form->record);
	if (form->owner_count > 0)
		value_set_reference(&entity->fields[entity->owner], record, form->owners[index]);
	status = change_save(change, form->base, record, error);
	if (status == STATUS_OK && wants_follow_up(form))
		status = save_follow_up(form, change, value_reference(&entity->fields[entity->owner], record), error);
	if (status == STATUS_OK && index == 0)
		*record_of(form->record) = *record_header(record);
	record_free(record);
	return status;
}

static enum status
save_all(struct form *form, struct change *change, struct error *error)
{
	size_t count = form->owner_count ? form->owner_count : 1;
	enum status status = STATUS_OK;

	for (size_t i = 0; i < count && status == STATUS_OK; i++)
		status = save_record(form, change, i, error);
	if (status == STATUS_OK && !uuid_is_none(form->draft))
		status = change_drop_draft(change, form->draft, error);
	return status;
}

static enum status
save_change(struct form *form, struct error *error)
{
	struct record before = *record_header(form->record);
	struct change *change;
	struct text label = {0};
	const char *why = text_is_empty(form->extra.why) ? NULL : form->extra.why;
	enum status status;

	add_label(&label, form);
	status = change_begin(form->screen.app->store, text_get(&label), why, &change, error);
	text_clear(&label);
	if (status != STATUS_OK)
		return status;
	status = save_all(form, change, error);
	if (status == STATUS_OK)
		status = change_commit(change, error);
	else
		change_abort(change);
	if (status != STATUS_OK)
		*record_of(form->record) = before;
	return status;
}

/* ASCII and æ, ø, å, whose second bytes differ from those of the capitals in one bit. */
static void
capitalise(char *word)
{
	if (word[0] >= 'a' && word[0] <= 'z')
		word[0] = (char)toupper((unsigned char)word[0]);
	else if (text_starts_with(word, "æ") || text_starts_with(word, "ø") || text_starts_with(word, "å"))
		word[1] = (char)(word[1] & ~0x20);
}

static void
say_saved(struct form *form)
{
	const struct entity *entity = form->page->entity;
	struct text what = {0}, clock = {0};
	char *said;

	if (entity->prefix)
		record_add_code(&what, form->record);
	else if (form->owner_count > 1)
		text_add_format(&what, "%zu %s", form->owner_count, entity->plural);
	else if (form->page->definite_of)
		text_add_format(&what, "%s er", form_definite(form));
	else
		text_add(&what, entity->label);
	if (wants_follow_up(form))
		text_add(&what, " og opgave");
	said = text_take(&what);
	capitalise(said);
	instant_add_clock(&clock, clock_now());
	app_say(form->screen.app, MESSAGE_DONE, "%s gemt %s. Ctrl+Z fortryder.", said, text_get(&clock));
	free(said);
	text_clear(&clock);
}

static void
finish(struct form *form)
{
	struct app *app = form->screen.app;
	bool opens = form_is_personal_page(form) && !form->base;
	struct uuid id = record_header(form->record)->id;

	const struct form_page *page = form->page;
	void *series = form->series;

	form->draft = UUID_NONE;
	form->series = NULL;
	say_saved(form);
	app_pop(app, &form->screen);
	if (opens)
		card_open(app, id, NULL, 0);
	if (series)
		form_open_series(app, page, series);
	record_free(series);
}

static void store_form(struct form *form);

static void
close_unchanged(struct form *form, const char *said)
{
	struct app *app = form->screen.app;

	form_drop_draft(form);
	app_say(app, MESSAGE_INFORMATION, "%s", said);
	app_pop(app, &form->screen);
}

static void
take_decision(struct app *app, void *context, const void *merged, const void *theirs)
{
	struct form *form = context;

	(void)app;
	record_copy(form->base, theirs);
	record_copy(form->record, merged);
	form_refill(form);
	if (form_is_changed(form))
		store_form(form);
	else
		close_unchanged(form, "Der står det samme som før. Intet er ændret.");
}

/* Someone else was first: the two are shown beside each other. */
static void
resolve_conflict(struct form *form)
{
	struct app *app = form->screen.app;
	void *theirs = record_new(form->page->entity);
	struct error error;

	if (store_read(app->store, form->page->entity, record_header(form->base)->id, theirs, &error) != STATUS_OK) {
		form_keep_draft(form);
		app_fail(app, &error);
	} else {
		conflict_open(app, form->base, form->record, theirs, take_decision, form);
	}
	record_free(theirs);
}

/* The form keeps everything; the message stays in view, and the draft is tried, later if others are writing now. */
static void
keep_what_is_typed(struct form *form, const struct error *error)
{
	if (error->status == STATUS_BUSY) {
		form->draft_due = true;
		form->changed_at = clock_monotonic();
	} else if (!store_is_read_only(form->screen.app->store)) {
		form_keep_draft(form);
	}
	snprintf(form->trouble, sizeof(form->trouble), "%s", error->message);
	app_fail(form->screen.app, error);
}

static void
store_form(struct form *form)
{
	struct error error;
	enum status status = save_change(form, &error);

	if (status == STATUS_OK) {
		finish(form);
		return;
	}
	if (status == STATUS_CONFLICT && form->base) {
		resolve_conflict(form);
		return;
	}
	keep_what_is_typed(form, &error);
}

static void
answer_warnings(struct app *app, void *context, int answer)
{
	(void)app;
	if (answer == 1)
		store_form(context);
}

/* Returns false if there is nothing to ask. */
static bool
ask_about_warnings(struct form *form)
{
	struct text text = {0};
	bool asks = false;

	for (int i = 0; i < form->cell_count; i++) {
		struct form_cell *cell = &form->cells[i];

		if (!cell->message[0] || cell->severity != SEVERITY_WARNING)
			continue;
		text_add_format(&text, "%s%s", text.length ? "\n" : "", cell->message);
		asks = true;
	}
	if (asks && text_get(&text)[text.length - 1] != '?')
		text_add(&text, "\nVil du gemme alligevel?");
	if (asks)
		app_ask(form->screen.app, "Vil du gemme alligevel?", text_get(&text), warning_buttons, answer_warnings,
			form);
	text_clear(&text);
	return asks;
}

void
form_save(struct form *form)
{
	struct app *app = form->screen.app;
	int faults, fault;

	form->popup = POPUP_NONE;
	form->trouble[0] = '\0';
	if (form->base && !form_is_changed(form)) {
		close_unchanged(form, "Der er ikke ændret noget.");
		return;
	}
	faults = form_check(form);
	if (faults > 0 && form_first_fault(form, &fault)) {
		form->focus = form->cell_count + STOP_SAVE;
		form_focus(form, fault);
		if (faults == 1)
			app_say(app, MESSAGE_CANNOT, "1 felt skal rettes. Markøren står i det.");
		else
			app_say(app, MESSAGE_CANNOT, "%d felter skal rettes. Markøren står i det første.", faults);
		return;
	}
	form_doubt_names(form);
	if (!ask_about_warnings(form))
		store_form(form);
}
