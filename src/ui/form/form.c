/* A form: moving between its fields, typing in them, time passing. */
#include "form.h"

#include <stdlib.h>

#include "app/app.h"
#include "form_parts.h"
#include "model/youth.h"
#include "app/screens.h"

enum { MILLISECONDS_DRAFT = 2000, MILLISECONDS_ALIKE = 300, PAGE_STEP = 6 };

struct form_cell *
form_cell_at(struct form *form, int focus)
{
	return focus >= 0 && focus < form->cell_count ? &form->cells[focus] : NULL;
}

static bool
can_stand_at(struct form *form, int focus)
{
	const struct form_cell *cell = form_cell_at(form, focus);

	if (cell)
		return cell->field && !cell->hidden;
	return focus != form->cell_count + STOP_ALIKE || form->alike.count > 0;
}

static void
find_alike(struct form *form)
{
	struct error error;

	form->alike_due = false;
	form->alike = (struct likeness){0};
	if (search_alike(form->screen.app->store, form->record, form->today, &form->alike, &error) != STATUS_OK)
		app_fail(form->screen.app, &error);
}

static void
leave_cell(struct form *form)
{
	struct form_cell *cell = form_cell_at(form, form->focus);

	form->popup = POPUP_NONE;
	if (!cell)
		return;
	cell_resolve(cell);
	form_check_cell(form, cell);
	form_show_rows(form);
	if (form->alike_due)
		find_alike(form);
}

void
form_focus(struct form *form, int focus)
{
	struct text typed = {0};
	struct form_cell *cell;

	leave_cell(form);
	form->focus = focus;
	cell = form_cell_at(form, focus);
	if (!cell)
		return;
	cell_add_typed(&typed, cell);
	free(cell->entered);
	cell->entered = text_take(&typed);
	cell_keep(cell);
	cell->fresh = true;
	if (cell_is_text(cell))
		cell->edit.caret = cell->edit.text.length;
}

void
form_step(struct form *form, int direction)
{
	int count = form->cell_count + STOP_COUNT, next = form->focus;

	leave_cell(form);
	do
		next = (next + direction + count) % count;
	while (!can_stand_at(form, next));
	form_focus(form, next);
}

/* Several fields at a time, but not around the end. */
static void
step_far(struct form *form, int direction)
{
	int last = form->cell_count + STOP_SAVE, goal = form->focus + direction * PAGE_STEP;

	goal = goal < 0 ? 0 : goal > last ? last : goal;
	while (!can_stand_at(form, goal) && goal < last)
		goal++;
	form_focus(form, goal);
}

static bool
tells_who(const struct form *form, const struct form_cell *cell)
{
	int field = cell->row->field;

	return form_is_personal_page(form) && !form->base && cell->record == form->record &&
	       (field == YOUTH_FIRST_NAME || field == YOUTH_LAST_NAME || field == YOUTH_BORN || field == YOUTH_PHONE);
}

static void
adjust_others(struct form *form, const struct form_cell *changed)
{
	int field = ERROR_NO_FIELD;

	if (form->page->adjust && changed->record == form->record)
		field = form->page->adjust(form->record, changed->row->field);
	for (int i = 0; field != ERROR_NO_FIELD && i < form->cell_count; i++) {
		struct form_cell *cell = &form->cells[i];

		if (cell->record != form->record || cell->row->field != field)
			continue;
		cell_show(cell, form->record);
		cell_interpret(cell, form->today);
	}
}

void
form_changed(struct form *form)
{
	struct form_cell *cell = form_cell_at(form, form->focus);
	struct error error;

	if (!cell)
		return;
	if (cell_read(cell, form->today, &error) == STATUS_OK) {
		cell->message[0] = '\0';
		adjust_others(form, cell);
	}
	cell_interpret(cell, form->today);
	if (!cell_is_text(cell) || cell->widget == WIDGET_LIST)
		form_show_rows(form);
	form->changed_at = clock_monotonic();
	form->draft_due = true;
	form->alike_due = form->alike_due || tells_who(form, cell);
}

void
form_show_alike(struct form *form)
{
	if (form->alike.count > 0)
		card_open(form->screen.app, form->alike.items[0].id, NULL, 0);
}

static void
save_or_close(struct form *form, int stop)
{
	struct app *app = form->screen.app;

	if (stop == STOP_SAVE)
		form_save(form);
	else if (stop == STOP_CLOSE)
		app_act(app, ACTION_BACK);
	else
		form_show_alike(form);
}

void
form_choose(struct form *form, int stop)
{
	form_focus(form, form->cell_count + stop);
	save_or_close(form, stop);
}

/* Ctrl+Z and Ctrl+Y in a form turn the field to what stood there and back. */
static void
turn_back(struct form *form)
{
	struct form_cell *cell = form_cell_at(form, form->focus);
	struct text typed = {0};

	if (!cell || !cell->entered)
		return;
	cell_add_typed(&typed, cell);
	if (text_equal(text_get(&typed), cell->entered)) {
		app_say(form->screen.app, MESSAGE_INFORMATION,
			"Feltet er ikke ændret. Luk skemaet med Esc for at fortryde det, der er gemt.");
		text_clear(&typed);
		return;
	}
	cell_set_typed(cell, cell->entered);
	free(cell->entered);
	text_add(&typed, "");
	cell->entered = text_take(&typed);
	form->popup = POPUP_NONE;
	form_changed(form);
}

static bool
close_popup(struct form *form)
{
	struct form_cell *cell = form_cell_at(form, form->focus);

	if (form->popup == POPUP_NONE)
		return false;
	if (form->popup == POPUP_LIST && cell && cell->kept) {
		cell_set_typed(cell, cell->kept);
		form_changed(form);
		cell->fresh = true;
	}
	form->popup = POPUP_NONE;
	return true;
}

static bool
act(struct screen *screen, enum action action)
{
	struct form *form = (struct form *)screen;

	switch ((int)action) {
	case ACTION_SAVE:
		form_save(form);
		return true;
	case ACTION_CHOOSE:
		form_open_popup(form, true);
		return true;
	case ACTION_OPEN:
		return screen->class->type(screen, &(struct key){.press = PRESS_ENTER});
	case ACTION_UNDO:
	case ACTION_REDO:
		turn_back(form);
		return true;
	case ACTION_BACK:
		return close_popup(form);
	default:
		return false;
	}
}

static bool
move(struct form *form, const struct key *key)
{
	switch ((int)key->press) {
	case PRESS_ENTER:
	case PRESS_TAB:
	case PRESS_DOWN:
		form_step(form, 1);
		return true;
	case PRESS_BACK_TAB:
	case PRESS_UP:
		form_step(form, -1);
		return true;
	case PRESS_PAGE_DOWN:
	case PRESS_PAGE_UP:
		step_far(form, key->press == PRESS_PAGE_DOWN ? 1 : -1);
		return true;
	default:
		return false;
	}
}

static bool
type_at_stop(struct form *form, const struct key *key)
{
	int stop = form->focus - form->cell_count;

	if (key->press == PRESS_ENTER || key_is_character(key, ' ')) {
		save_or_close(form, stop);
		return true;
	}
	if (key->press == PRESS_LEFT || key->press == PRESS_RIGHT) {
		form_step(form, key->press == PRESS_LEFT ? -1 : 1);
		return true;
	}
	return move(form, key);
}

static bool
type(struct screen *screen, const struct key *key)
{
	struct form *form = (struct form *)screen;
	struct form_cell *cell = form_cell_at(form, form->focus);
	bool changed = false, used;

	if (!form->filled)
		return false;
	if (!cell)
		return type_at_stop(form, key);
	if (form->popup != POPUP_NONE && form_popup_key(form, key))
		return true;
	if (cell->widget == WIDGET_LIST && key->press == PRESS_DOWN) {
		form_open_popup(form, true);
		return true;
	}
	used = cell_key(cell, key, &changed);
	if (changed) {
		form_changed(form);
		form_popup_follow(form);
	}
	return used || move(form, key);
}

static void
click(struct screen *screen, int kind, int value)
{
	struct form *form = (struct form *)screen;
	struct form_cell *cell;

	if (kind < 0) {
		form_step(form, value);
	} else if (kind == HOT_FORM_STOP && value >= form->cell_count) {
		form_choose(form, value - form->cell_count);
	} else if (kind == HOT_FORM_STOP) {
		form_focus(form, value);
	} else if (kind == HOT_FORM_OPTION) {
		form_focus(form, value / HOT_OPTIONS);
		cell = form_cell_at(form, form->focus);
		if (cell->widget == WIDGET_SWITCH)
			cell->chosen = !cell->chosen;
		cell_turn(cell, value % HOT_OPTIONS);
		form_changed(form);
	} else if (kind == HOT_FORM_LINE) {
		form_take_line(form, value);
	} else if (kind == HOT_FORM_DAY) {
		form_take_day(form, value);
	}
}

static int
sooner(int wait, int64_t left)
{
	int rest = left < 0 ? 0 : (int)left;

	return wait < 0 || rest < wait ? rest : wait;
}

static int
tick(struct screen *screen, int64_t now, bool *repaint)
{
	struct form *form = (struct form *)screen;
	int wait = -1;

	if (form->alike_due && now - form->changed_at >= MILLISECONDS_ALIKE) {
		find_alike(form);
		*repaint = true;
	}
	if (form->draft_due && now - form->changed_at >= MILLISECONDS_DRAFT) {
		form_keep_draft(form);
		*repaint = true;
	}
	if (form->alike_due)
		wait = sooner(wait, form->changed_at + MILLISECONDS_ALIKE - now);
	if (form->draft_due)
		wait = sooner(wait, form->changed_at + MILLISECONDS_DRAFT - now);
	return wait;
}

static enum status
load(struct screen *screen, struct error *error)
{
	return form_fill((struct form *)screen, error);
}

static bool
leave(struct screen *screen)
{
	return form_leave((struct form *)screen);
}

static void
abandon(struct screen *screen)
{
	struct form *form = (struct form *)screen;

	if (form->filled && form_is_changed(form))
		form_keep_draft(form);
}

static void
crumb(struct screen *screen, struct text *out)
{
	struct form *form = (struct form *)screen;

	if (form->person.length)
		text_add(out, text_get(&form->person));
	else
		form_add_title(out, form);
}

static void
status(struct screen *screen, struct text *out)
{
	struct form *form = (struct form *)screen;

	if (form->trouble[0]) {
		text_add_format(out, "! %s", form->trouble);
	} else if (store_is_read_only(screen->app->store)) {
		text_add(out, "Filen er åbnet, så den kun kan læses. Her kan intet gemmes.");
	} else if (!uuid_is_none(form->draft) && !form->draft_due) {
		text_add(out, "Kladde gemt ");
		instant_add_clock(out, form->opening.saved_at);
		text_add(out, ". Du kan lukke og fortsætte senere.");
	} else {
		text_add_format(out, "Kladden gemmes løbende. Ctrl+S gemmer %s, Esc lukker.", form_definite(form));
	}
}

static void
close(struct screen *screen)
{
	form_free((struct form *)screen);
}

static const enum action form_actions[] = {ACTION_SAVE, ACTION_CHOOSE, ACTION_UNDO, ACTION_BACK, ACTION_NONE};

static const struct told *
told(const struct screen *screen)
{
	(void)screen;
	return told_form;
}

const struct screen_class form_class = {
    .name = "skema",
    .actions = form_actions,
    .help = "et skema",
    .told = told,
    .load = load,
    .draw = form_draw,
    .act = act,
    .type = type,
    .click = click,
    .tick = tick,
    .leave = leave,
    .abandon = abandon,
    .crumb = crumb,
    .status = status,
    .close = close,
};
