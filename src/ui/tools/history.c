/* The history of one record: who changed what and when, from what to what, and back again. */
#include "store/history.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/app.h"
#include "base/memory.h"
#include "base/utf8.h"
#include "model/office.h"
#include "model/value.h"
#include "parts/paragraph.h"
#include "app/screens.h"
#include "store/change.h"
#include "tui/dialog.h"

enum { LABEL_COLUMNS = 7 };
enum { HOT_HISTORY_ROW = HOT_LOCAL };
enum { DATE_COLUMNS = 18, WHO_COLUMNS = 5, FIELD_COLUMNS = 18, TITLE_SIZE = 64, NARROW = 76 };

struct history_screen {
	struct screen screen;
	const struct entity *entity;
	struct uuid id;
	void *record; /* as it is now */
	bool loaded;
	struct history history;
	struct chooser chooser;
	int visible;
};

static enum status
load(struct screen *screen, struct error *error)
{
	struct history_screen *history = (struct history_screen *)screen;
	enum status status;

	history_clear(&history->history);
	status = store_read(screen->app->store, history->entity, history->id, history->record, error);
	if (status == STATUS_OK)
		status = history_read(screen->app->store, history->entity, history->id, &history->history, error);
	history->loaded = status == STATUS_OK;
	history->chooser.count = (int)history->history.count;
	chooser_clamp(&history->chooser, history->visible > 0 ? history->visible : 1);
	return status;
}

/* A stored value as a person reads it. */
static void
add_value(struct text *out, const struct history_screen *history, int index, const char *stored)
{
	const struct field *field = &history->entity->fields[index];
	void *record = record_new(history->entity);

	if (!stored || !stored[0] || !value_parse_stored(field, stored, record))
		text_add(out, "–");
	else if (field->kind == FIELD_REFERENCE && field->target->small)
		text_add(out,
			 store_title(history->screen.app->store, field->target, value_reference(field, record), false));
	else if (field->kind == FIELD_REFERENCE)
		text_add(out, field->target->label);
	else if (value_is_empty(field, record))
		text_add(out, field->kind == FIELD_BOOLEAN ? "Nej" : "–");
	else
		value_add_field(out, field, record);
	record_free(record);
}

static const char *
act_word(enum history_act act)
{
	switch (act) {
	case HISTORY_CREATED:
		return "Oprettet";
	case HISTORY_CHANGED:
		return "Rettet";
	case HISTORY_DELETED:
		return "Til papirkurven";
	case HISTORY_RESTORED:
		return "Gendannet";
	case HISTORY_IMPORTED:
		return "Hentet fra fil";
	}
	return "";
}

static void
add_what(struct text *out, const struct history_screen *history, const struct history_row *row)
{
	if (row->act == HISTORY_CHANGED && row->field != ERROR_NO_FIELD) {
		add_value(out, history, row->field, row->before);
		text_add(out, " → ");
		add_value(out, history, row->field, row->after);
	}
	if (row->by_undo)
		text_add(out, out->length ? " (fortrudt)" : "(fortrudt)");
	if (row->why)
		text_add_format(out, "%sGrund: %s", out->length ? " · " : "", row->why);
	for (size_t i = 0; i < out->length; i++)
		if (out->bytes[i] == '\n')
			out->bytes[i] = ' ';
}

static void
add_when(struct text *out, const struct history_row *row, struct date today)
{
	int minutes = instant_minutes(row->at);

	date_add_relative(out, instant_date(row->at), today);
	text_add_format(out, " %02d.%02d", minutes / 60, minutes % 60);
}

static void
draw_row(struct history_screen *history, struct canvas *canvas, struct rectangle place, int index)
{
	const struct history_row *row = &history->history.rows[index];
	struct store *store = history->screen.app->store;
	bool marked = index == history->chooser.selected;
	enum style style = marked ? STYLE_MARKED : STYLE_TEXT;
	struct text when = {0}, what = {0};
	int who = place.column + DATE_COLUMNS, field = who + WHO_COLUMNS;
	int field_columns = place.columns < NARROW ? FIELD_COLUMNS - 4 : FIELD_COLUMNS, rest = field + field_columns;

	add_when(&when, row, clock_today());
	add_what(&what, history, row);
	if (marked)
		canvas_fill(canvas, place, style);
	canvas_put(canvas, place.row, place.column, 1, style, marked ? ">" : " ");
	canvas_put(canvas, place.row, place.column + 1, DATE_COLUMNS - 2, style, text_get(&when));
	canvas_put(canvas, place.row, who, WHO_COLUMNS - 1, style, store_title(store, &staff_entity, row->actor, true));
	canvas_put(canvas, place.row, field, field_columns - 1, style,
		   row->act == HISTORY_CHANGED && row->field != ERROR_NO_FIELD
		       ? history->entity->fields[row->field].label
		       : act_word(row->act));
	canvas_put(canvas, place.row, rest, place.column + place.columns - rest - 1, style, text_get(&what));
	canvas_hot(canvas, place, HOT_HISTORY_ROW, index);
	if (marked)
		canvas_cursor(canvas, place.row, place.column);
	text_clear(&when);
	text_clear(&what);
}

/* Draws «Før  …» in at most half of what is left. */
static void
draw_part(struct canvas *canvas, struct rectangle *place, const char *label, const char *text)
{
	struct rectangle right = {place->row, place->column + LABEL_COLUMNS, (place->rows + 1) / 2,
				  place->columns - LABEL_COLUMNS};
	int used;

	if (place->rows <= 0)
		return;
	canvas_put(canvas, place->row, place->column, LABEL_COLUMNS - 1, STYLE_HEADING, label);
	used = paragraph_draw(canvas, right, STYLE_TEXT, text);
	used = used > 0 ? used : 1;
	place->row += used;
	place->rows -= used;
}

/* The marked row in full. */
static void
draw_marked(struct history_screen *history, struct canvas *canvas, struct rectangle place)
{
	const struct history_row *row;
	struct text before = {0}, after = {0};

	if (history->chooser.count == 0)
		return;
	row = &history->history.rows[history->chooser.selected];
	if (row->why)
		draw_part(canvas, &place, "Grund", row->why);
	if (row->act == HISTORY_CHANGED && row->field != ERROR_NO_FIELD) {
		add_value(&before, history, row->field, row->before);
		add_value(&after, history, row->field, row->after);
		draw_part(canvas, &place, "Før", text_get(&before));
		draw_part(canvas, &place, "Efter", text_get(&after));
	}
	text_clear(&before);
	text_clear(&after);
}

static void
draw(struct screen *screen, struct canvas *canvas, struct rectangle place)
{
	struct history_screen *history = (struct history_screen *)screen;
	struct text title = {0};
	struct rectangle inside, detail;

	text_add(&title, "Historik");
	if (history->loaded && history->entity->prefix) {
		text_add(&title, " for ");
		record_add_code(&title, history->record);
	} else if (history->loaded) {
		text_add_format(&title, " for %s", history->entity->label);
	}
	canvas_frame(canvas, place,
		     &(struct frame){.title = text_get(&title),
				     .corner = "nyeste først",
				     .actions = "Enter Gendan denne · Esc Luk",
				     .focused = true});
	inside = (struct rectangle){place.row + 1, place.column + 1, place.rows - 2, place.columns - 2};
	text_clear(&title);
	canvas_cursor(canvas, inside.row, inside.column);
	canvas_put(canvas, inside.row, inside.column + 1, inside.columns - 2, STYLE_DIM, "Hvornår          Hvem Hvad");
	inside.row++;
	inside.rows--;
	detail = (struct rectangle){inside.row + inside.rows * 2 / 3 + 1, inside.column + 1,
				    inside.rows - inside.rows * 2 / 3 - 1, inside.columns - 2};
	inside.rows = inside.rows * 2 / 3;
	history->visible = inside.rows;
	chooser_clamp(&history->chooser, inside.rows);
	for (int i = 0; i < inside.rows && history->chooser.first + i < history->chooser.count; i++)
		draw_row(history, canvas, (struct rectangle){inside.row + i, inside.column, 1, inside.columns},
			 history->chooser.first + i);
	draw_marked(history, canvas, detail);
}

/* Puts the value back that stood in the field before the row's change. */
static enum status
put_back(struct history_screen *history, const struct history_row *row, struct error *error)
{
	const struct field *field = &history->entity->fields[row->field];
	void *record = record_new(history->entity);
	struct text label = {0};
	enum status status = STATUS_OK;

	record_copy(record, history->record);
	if (!row->before || !value_parse_stored(field, row->before, record))
		value_clear(field, record);
	if (value_equal(field, record, history->record)) {
		status =
		    error_set(error, STATUS_INVALID, "%s er allerede, som det var før denne rettelse.", field->label);
	} else {
		record_add_code(&label, record);
		text_add_format(&label, ": %s sat tilbage", field->label);
		status =
		    store_save(history->screen.app->store, history->record, record, text_get(&label), UUID_NONE, error);
		text_clear(&label);
	}
	record_free(record);
	return status;
}

static enum status
take_out_of_trash(struct history_screen *history, struct error *error)
{
	struct change *change;
	struct text label = {0};
	enum status status;

	record_add_code(&label, history->record);
	text_add(&label, " gendannet");
	status = change_begin(history->screen.app->store, text_get(&label), NULL, &change, error);
	text_clear(&label);
	if (status != STATUS_OK)
		return status;
	status = change_restore(change, history->record, error);
	if (status == STATUS_OK)
		return change_commit(change, error);
	change_abort(change);
	return status;
}

static void
restore(struct history_screen *history)
{
	struct app *app = history->screen.app;
	const struct history_row *row;
	struct error error;
	enum status status;
	const char *said;

	if (history->chooser.count == 0)
		return;
	row = &history->history.rows[history->chooser.selected];
	if (row->act == HISTORY_CHANGED && row->field != ERROR_NO_FIELD) {
		status = put_back(history, row, &error);
		said = history->entity->fields[row->field].label;
	} else if (row->act == HISTORY_DELETED && !instant_is_none(record_header(history->record)->deleted_at)) {
		status = take_out_of_trash(history, &error);
		said = "Det slettede";
	} else {
		app_say(app, MESSAGE_INFORMATION, "Her er intet at gendanne. Vælg en linje, hvor noget er rettet.");
		return;
	}
	if (status != STATUS_OK)
		app_fail(app, &error);
	else
		app_say(app, MESSAGE_DONE, "%s er sat tilbage til det, der stod før. Ctrl+Z fortryder.", said);
}

static bool
act(struct screen *screen, enum action action)
{
	struct history_screen *history = (struct history_screen *)screen;

	if (!history->loaded || (action != ACTION_RESTORE && action != ACTION_OPEN))
		return false;
	restore(history);
	return true;
}

static bool
enabled(struct screen *screen, enum action action, const char **reason)
{
	if (action == ACTION_RESTORE && store_is_read_only(screen->app->store))
		*reason = "Filen er åbnet, så den kun kan læses.";
	return *reason == NULL;
}

static bool
type(struct screen *screen, const struct key *key)
{
	struct history_screen *history = (struct history_screen *)screen;

	return chooser_key(&history->chooser, key, history->visible);
}

static void
click(struct screen *screen, int kind, int value)
{
	struct history_screen *history = (struct history_screen *)screen;

	if (kind == HOT_HISTORY_ROW)
		history->chooser.selected = value;
	else if (kind < 0)
		history->chooser.selected += value;
	chooser_clamp(&history->chooser, history->visible);
}

static void
crumb(struct screen *screen, struct text *out)
{
	struct history_screen *history = (struct history_screen *)screen;

	if (history->loaded && history->entity->prefix) {
		history->entity->title(history->record, out);
		text_add(out, " > ");
	}
	text_add(out, "Historik");
}

static void
status(struct screen *screen, struct text *out)
{
	(void)screen;
	text_add(out, "Enter gendanner det, der stod før den markerede rettelse.");
}

static void
close(struct screen *screen)
{
	struct history_screen *history = (struct history_screen *)screen;

	history_clear(&history->history);
	record_free(history->record);
	free(history);
}

static const enum action history_actions[] = {ACTION_OPEN, ACTION_RESTORE, ACTION_BACK, ACTION_NONE};

static const struct screen_class history_class = {
    .name = "historik",
    .actions = history_actions,
    .help = "historikken",
    .load = load,
    .draw = draw,
    .act = act,
    .type = type,
    .click = click,
    .enabled = enabled,
    .crumb = crumb,
    .status = status,
    .close = close,
};

void
history_open(struct app *app, const struct entity *entity, struct uuid id)
{
	struct history_screen *history = screen_new(app, &history_class, sizeof(*history));

	history->entity = entity;
	history->id = id;
	history->record = record_new(entity);
	app_push(app, &history->screen);
}
