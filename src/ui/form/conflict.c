/* Two people changed the same record: mine, theirs and the original, field by field. */
#include <stdlib.h>
#include <string.h>

#include "app/app.h"
#include "base/memory.h"
#include "base/utf8.h"
#include "model/office.h"
#include "model/value.h"
#include "parts/panel.h"
#include "app/screens.h"
#include "tui/edit.h"

enum { HOT_CONFLICT_MINE = HOT_LOCAL, HOT_CONFLICT_THEIRS, HOT_CONFLICT_SAVE };
enum { MARK_COLUMNS = 19, BLOCK_ROWS = 5, WIDEST = 100, FRAME_ROWS = 7 };

typedef void decided_function(struct app *app, void *context, const void *merged, const void *theirs);

/* A field in which the two differ. */
struct difference {
	int field;
	bool both;   /* both have changed it */
	bool theirs; /* chosen */
};

struct conflict {
	struct screen screen;
	const struct entity *entity;
	void *base, *mine, *theirs;
	decided_function *decided;
	void *context;
	struct difference *differences;
	int count;
	int selected; /* count = the button */
	int first;
};

static void *
copy_of(const void *record)
{
	void *copy = record_new(record_header(record)->entity);

	record_copy(copy, record);
	return copy;
}

/* What only they have changed is theirs unless the user says otherwise; all else mine. */
static void
find_differences(struct conflict *conflict)
{
	const struct entity *entity = conflict->entity;

	conflict->differences = memory_new((size_t)entity->field_count * sizeof(*conflict->differences));
	for (int i = 0; i < entity->field_count; i++) {
		const struct field *field = &entity->fields[i];
		bool by_me = !value_equal(field, conflict->base, conflict->mine);
		bool by_them = !value_equal(field, conflict->base, conflict->theirs);

		if ((field->flags & FIELD_DERIVED) || value_equal(field, conflict->mine, conflict->theirs))
			continue;
		conflict->differences[conflict->count++] =
		    (struct difference){.field = i, .both = by_me && by_them, .theirs = by_them && !by_me};
	}
}

static void
add_value(struct text *out, const struct conflict *conflict, int index, const void *record)
{
	const struct field *field = &conflict->entity->fields[index];

	if (field->kind == FIELD_BOOLEAN)
		text_add(out, value_integer(field, record) ? "Ja" : "Nej");
	else if (value_is_empty(field, record))
		text_add(out, "–");
	else if (field->kind == FIELD_REFERENCE)
		text_add(out, store_title(conflict->screen.app->store, field->target, value_reference(field, record),
					  false));
	else
		value_add_field(out, field, record);
	for (size_t i = 0; i < out->length; i++)
		if (out->bytes[i] == '\n')
			out->bytes[i] = ' ';
}

struct choice_line {
	const char *label;
	const void *record;
	bool chosen, choosable;
	int hot;
};

static void
draw_choice(const struct conflict *conflict, struct canvas *canvas, struct rectangle place, int index,
	    const struct choice_line *line)
{
	bool focused = conflict->selected == index && line->chosen;
	enum style style = focused ? STYLE_FIELD_FOCUSED : line->choosable ? STYLE_TEXT : STYLE_DIM;
	const char *mark = !line->choosable ? "   " : !line->chosen ? "( )" : canvas->simple ? "(*)" : "(•)";
	struct text value = {0};

	add_value(&value, conflict, conflict->differences[index].field, line->record);
	canvas_put_format(canvas, place.row, place.column + 2, MARK_COLUMNS - 3, style, "%s %s", mark, line->label);
	canvas_put(canvas, place.row, place.column + MARK_COLUMNS, place.columns - MARK_COLUMNS, STYLE_TEXT,
		   text_get(&value));
	if (line->choosable)
		canvas_hot(canvas, place, line->hot, index);
	if (focused)
		canvas_cursor(canvas, place.row, place.column + 3);
	text_clear(&value);
}

static void
draw_difference(const struct conflict *conflict, struct canvas *canvas, struct rectangle place, int index)
{
	const struct difference *difference = &conflict->differences[index];
	const struct choice_line lines[] = {
	    {"Mit", conflict->mine, !difference->theirs, true, HOT_CONFLICT_MINE},
	    {"Deres", conflict->theirs, difference->theirs, true, HOT_CONFLICT_THEIRS},
	    {"Oprindeligt", conflict->base, false, false, 0},
	};
	int used = canvas_put(canvas, place.row, place.column, place.columns, STYLE_HEADING,
			      conflict->entity->fields[difference->field].label);

	if (difference->both)
		canvas_put(canvas, place.row, place.column + used + 2, place.columns - used - 2, STYLE_ATTENTION,
			   " I har begge rettet ");
	for (int i = 0; i < 3 && i + 1 < place.rows; i++)
		draw_choice(conflict, canvas, (struct rectangle){place.row + 1 + i, place.column, 1, place.columns},
			    index, &lines[i]);
}

static void
draw_button(const struct conflict *conflict, struct canvas *canvas, struct rectangle inside)
{
	bool focused = conflict->selected == conflict->count;
	int row = inside.row + inside.rows - 1;
	int used = canvas_put(canvas, row, inside.column, inside.columns, focused ? STYLE_FIELD_FOCUSED : STYLE_NEUTRAL,
			      " Gem valget (Ctrl+S) ");

	canvas_hot(canvas, (struct rectangle){row, inside.column, 1, used}, HOT_CONFLICT_SAVE, 0);
	canvas_put(canvas, row, inside.column + used + 2, inside.columns - used - 2, STYLE_DIM,
		   "Esc går tilbage til skemaet. Intet er gået tabt.");
	if (focused)
		canvas_cursor(canvas, row, inside.column + 1);
}

static void
draw(struct screen *screen, struct canvas *canvas, struct rectangle place)
{
	struct conflict *conflict = (struct conflict *)screen;
	struct text title = {0}, corner = {0};
	int columns = place.columns < WIDEST ? place.columns : WIDEST;
	struct rectangle frame = panel_middle(canvas, conflict->count * BLOCK_ROWS + FRAME_ROWS, columns), inside;
	int rows, row;

	text_add(&title, "En anden har rettet ");
	record_add_code(&title, conflict->theirs);
	text_add(&title, " imens");
	text_add_format(&corner, "%d af %d felter",
			conflict->selected < conflict->count ? conflict->selected + 1 : conflict->count,
			conflict->count);
	canvas_frame(canvas, frame,
		     &(struct frame){.title = text_get(&title),
				     .corner = conflict->count > 1 ? text_get(&corner) : NULL,
				     .actions = "pil op/ned Felt · pil til siden Mit/Deres · Ctrl+S Gem · Esc Tilbage",
				     .focused = true});
	text_clear(&title);
	text_clear(&corner);
	inside = (struct rectangle){frame.row + 1, frame.column + 2, frame.rows - 2, frame.columns - 4};
	canvas_put(canvas, inside.row, inside.column, inside.columns, STYLE_TEXT,
		   "Vælg for hvert felt, hvad der skal stå.");
	rows = (inside.rows - 4) / BLOCK_ROWS;
	rows = rows < 1 ? 1 : rows;
	if (conflict->selected < conflict->count && conflict->selected < conflict->first)
		conflict->first = conflict->selected;
	if (conflict->selected < conflict->count && conflict->selected >= conflict->first + rows)
		conflict->first = conflict->selected - rows + 1;
	row = inside.row + 2;
	for (int i = conflict->first; i < conflict->count && i < conflict->first + rows; i++, row += BLOCK_ROWS)
		draw_difference(conflict, canvas,
				(struct rectangle){row, inside.column, BLOCK_ROWS - 1, inside.columns}, i);
	draw_button(conflict, canvas, inside);
}

/* open: the window is on the stack; it closes before the decision is carried out. */
static void
decide(struct conflict *conflict, bool open)
{
	struct app *app = conflict->screen.app;
	void *merged = copy_of(conflict->theirs), *theirs = copy_of(conflict->theirs);
	decided_function *decided = conflict->decided;
	void *context = conflict->context;

	for (int i = 0; i < conflict->count; i++)
		if (!conflict->differences[i].theirs)
			value_copy(&conflict->entity->fields[conflict->differences[i].field], merged, conflict->mine);
	if (open)
		app_pop(app, &conflict->screen);
	else
		conflict->screen.class->close(&conflict->screen);
	decided(app, context, merged, theirs);
	record_free(merged);
	record_free(theirs);
}

static void
save(struct conflict *conflict)
{
	decide(conflict, true);
}

static bool
act(struct screen *screen, enum action action)
{
	struct conflict *conflict = (struct conflict *)screen;

	if (action == ACTION_SAVE || (action == ACTION_OPEN && conflict->selected == conflict->count)) {
		save(conflict);
		return true;
	}
	return false;
}

static void
step(struct conflict *conflict, int direction)
{
	int next = conflict->selected + direction;

	if (next >= 0 && next <= conflict->count)
		conflict->selected = next;
}

static bool
type(struct screen *screen, const struct key *key)
{
	struct conflict *conflict = (struct conflict *)screen;
	bool at_button = conflict->selected == conflict->count;

	switch ((int)key->press) {
	case PRESS_UP:
	case PRESS_BACK_TAB:
		step(conflict, -1);
		return true;
	case PRESS_ENTER:
		if (at_button) {
			save(conflict);
			return true;
		}
		step(conflict, 1);
		return true;
	case PRESS_DOWN:
	case PRESS_TAB:
		step(conflict, 1);
		return true;
	case PRESS_LEFT:
	case PRESS_RIGHT:
		if (!at_button)
			conflict->differences[conflict->selected].theirs = key->press == PRESS_RIGHT;
		return true;
	default:
		break;
	}
	if (key_is_character(key, ' ') && !at_button)
		conflict->differences[conflict->selected].theirs = !conflict->differences[conflict->selected].theirs;
	return true;
}

static void
click(struct screen *screen, int kind, int value)
{
	struct conflict *conflict = (struct conflict *)screen;

	if (kind < 0) {
		step(conflict, value);
	} else if (kind == HOT_CONFLICT_SAVE) {
		save(conflict);
	} else {
		conflict->selected = value;
		conflict->differences[value].theirs = kind == HOT_CONFLICT_THEIRS;
	}
}

static void
close(struct screen *screen)
{
	struct conflict *conflict = (struct conflict *)screen;

	record_free(conflict->base);
	record_free(conflict->mine);
	record_free(conflict->theirs);
	free(conflict->differences);
	free(conflict);
}

static const enum action conflict_actions[] = {ACTION_SAVE, ACTION_BACK, ACTION_NONE};

static const struct screen_class conflict_class = {
    .name = "konflikt",
    .actions = conflict_actions,
    .help = "to rettelser på samme tid",
    .overlay = true,
    .draw = draw,
    .act = act,
    .type = type,
    .click = click,
    .close = close,
};

/* When they differ in nothing that is shown, there is nothing to ask. */
void
conflict_open(struct app *app, const void *base, const void *mine, const void *theirs, decided_function *decided,
	      void *context)
{
	struct conflict *conflict = screen_new(app, &conflict_class, sizeof(*conflict));

	conflict->screen.text = true;
	conflict->entity = record_header(base)->entity;
	conflict->base = copy_of(base);
	conflict->mine = copy_of(mine);
	conflict->theirs = copy_of(theirs);
	conflict->decided = decided;
	conflict->context = context;
	find_differences(conflict);
	if (conflict->count == 0)
		decide(conflict, false);
	else
		app_push(app, &conflict->screen);
}
