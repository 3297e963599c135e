/* Small windows in the middle of the screen, and the keys that work in them. */
#include "tui/dialog.h"

#include "tui/edit.h"
#include "glyph.h"
#include "wrap.h"

enum { MARGIN = 2, WIDEST = 76, BUTTON_GAP = 2 };
enum { LETTER_ESCAPE = 0x1B };

/* Where the parts of a question lie. */
struct layout {
	struct rectangle frame;
	struct rectangle buttons[DIALOG_BUTTONS];
	int text_rows;
};

static bool
is_enter_letter(char letter)
{
	return letter == '\r' || letter == '\n';
}

static void
add_button_text(struct text *out, const struct dialog *dialog, int index)
{
	char letter = dialog->buttons[index].letter;
	text_add_format(out, " %s", dialog->buttons[index].label);
	if (letter == LETTER_ESCAPE)
		text_add(out, " (Esc)");
	else if (is_enter_letter(letter))
		text_add(out, " (Enter)");
	else if (letter)
		text_add_format(out, " (%c)", letter);
	text_add(out, " ");
}

static int
button_width(const struct dialog *dialog, int index)
{
	struct text label = {0};
	add_button_text(&label, dialog, index);
	int width = glyph_width(text_get(&label), label.length);
	text_clear(&label);
	return width;
}

/* Buttons in rows from the left, relative to the frame; returns how many rows. */
static int
place_buttons(const struct dialog *dialog, struct layout *layout, int columns)
{
	int row = 0, column = 0;
	for (int i = 0; i < dialog->button_count; i++) {
		int width = button_width(dialog, i);
		if (column > 0 && column + width > columns) {
			row++;
			column = 0;
		}
		layout->buttons[i] = (struct rectangle){row, column, 1, width < columns ? width : columns};
		column += width + BUTTON_GAP;
	}
	return dialog->button_count > 0 ? row + 1 : 0;
}

static struct rectangle
centre(const struct canvas *canvas, int rows, int columns)
{
	if (rows > canvas->rows)
		rows = canvas->rows;
	if (columns > canvas->columns)
		columns = canvas->columns;
	return (struct rectangle){(canvas->rows - rows) / 2, (canvas->columns - columns) / 2, rows, columns};
}

static struct layout
arrange(const struct dialog *dialog, const struct canvas *canvas)
{
	struct layout layout = {0};
	int columns = canvas->columns - 2 * MARGIN < WIDEST ? canvas->columns - 2 * MARGIN : WIDEST;
	int inside = columns - 2 - 2 * MARGIN;
	layout.text_rows = edit_wrap(dialog->text, inside, NULL, 0);
	int button_rows = place_buttons(dialog, &layout, inside);
	int rows = layout.text_rows + button_rows + 4;
	layout.frame = centre(canvas, rows, columns);
	if (rows > layout.frame.rows)
		layout.text_rows -= rows - layout.frame.rows;
	for (int i = 0; i < dialog->button_count; i++) {
		layout.buttons[i].row += layout.frame.row + layout.text_rows + 2;
		layout.buttons[i].column += layout.frame.column + 1 + MARGIN;
	}
	return layout;
}

static void
draw_text(const struct dialog *dialog, struct canvas *canvas, const struct layout *layout)
{
	const char *text = dialog->text ? dialog->text : "";
	int column = layout->frame.column + 1 + MARGIN, columns = layout->frame.columns - 2 - 2 * MARGIN;
	struct wrap line = wrap_first(text, columns);
	struct text shown = {0};
	for (int row = 0; row < layout->text_rows; row++) {
		text_reset(&shown);
		text_add_bytes(&shown, text + line.start, line.end - line.start);
		canvas_put(canvas, layout->frame.row + 1 + row, column, columns, STYLE_TEXT, text_get(&shown));
		if (!wrap_next(&line, text, columns))
			break;
	}
	text_clear(&shown);
}

/* Single strokes as every window on top has, but in the colour of what has the focus. */
static void
draw_frame(struct canvas *canvas, struct rectangle place, const char *title, const char *actions)
{
	canvas_frame(canvas, place, &(struct frame){.title = title, .actions = actions});
	int right = place.column + place.columns - 1;
	canvas_restyle(canvas, (struct rectangle){place.row, place.column, 1, 2}, STYLE_FRAME_FOCUSED);
	canvas_restyle(canvas, (struct rectangle){place.row, place.column, place.rows, 1}, STYLE_FRAME_FOCUSED);
	canvas_restyle(canvas, (struct rectangle){place.row, right, place.rows, 1}, STYLE_FRAME_FOCUSED);
}

void
dialog_draw(const struct dialog *dialog, struct canvas *canvas, int hot_kind)
{
	struct layout layout = arrange(dialog, canvas);
	draw_frame(canvas, layout.frame, dialog->title, NULL);
	draw_text(dialog, canvas, &layout);
	struct text label = {0};
	for (int i = 0; i < dialog->button_count; i++) {
		struct rectangle place = layout.buttons[i];
		enum style style = i == dialog->focus ? STYLE_MARKED : STYLE_NEUTRAL;
		text_reset(&label);
		add_button_text(&label, dialog, i);
		canvas_put(canvas, place.row, place.column, place.columns, style, text_get(&label));
		canvas_hot(canvas, place, hot_kind, i);
		if (i == dialog->focus)
			canvas_cursor(canvas, place.row, place.column + 1);
	}
	text_clear(&label);
}

static int
button_of(const struct dialog *dialog, const struct key *key)
{
	for (int i = 0; i < dialog->button_count; i++) {
		char letter = dialog->buttons[i].letter;
		if (letter && key_is_character(key, (unsigned char)letter))
			return i;
		if (letter == LETTER_ESCAPE && key->press == PRESS_ESCAPE)
			return i;
	}
	return key->press == PRESS_ESCAPE ? DIALOG_ESCAPED : DIALOG_GOES_ON;
}

int
dialog_key(struct dialog *dialog, const struct key *key)
{
	int count = dialog->button_count;
	if (key->press == PRESS_ENTER)
		return count > 0 ? dialog->focus : DIALOG_ESCAPED;
	bool forwards = key->press == PRESS_RIGHT || key->press == PRESS_DOWN || key->press == PRESS_TAB;
	bool backwards = key->press == PRESS_LEFT || key->press == PRESS_UP || key->press == PRESS_BACK_TAB;
	if (count > 0 && forwards)
		dialog->focus = (dialog->focus + 1) % count;
	if (count > 0 && backwards)
		dialog->focus = (dialog->focus + count - 1) % count;
	return button_of(dialog, key);
}

void
chooser_clamp(struct chooser *chooser, int visible)
{
	if (visible < 1)
		visible = 1;
	if (chooser->selected >= chooser->count)
		chooser->selected = chooser->count - 1;
	if (chooser->selected < 0)
		chooser->selected = 0;
	if (chooser->first > chooser->selected)
		chooser->first = chooser->selected;
	if (chooser->first <= chooser->selected - visible)
		chooser->first = chooser->selected - visible + 1;
	if (chooser->first > chooser->count - visible)
		chooser->first = chooser->count - visible;
	if (chooser->first < 0)
		chooser->first = 0;
}

bool
chooser_key(struct chooser *chooser, const struct key *key, int visible)
{
	int before = chooser->selected;
	int page = visible > 1 ? visible - 1 : 1;
	switch ((int)key->press) {
	case PRESS_UP:
		chooser->selected--;
		break;
	case PRESS_DOWN:
		chooser->selected++;
		break;
	case PRESS_PAGE_UP:
		chooser->selected -= page;
		break;
	case PRESS_PAGE_DOWN:
		chooser->selected += page;
		break;
	case PRESS_HOME:
		chooser->selected = 0;
		break;
	case PRESS_END:
		chooser->selected = chooser->count - 1;
		break;
	default:
		return false;
	}
	chooser_clamp(chooser, visible);
	return chooser->selected != before;
}

bool
chooser_click(struct chooser *chooser, int hot_kind, int value, int visible)
{
	bool wheel = hot_kind < 0;
	bool again = !wheel && chooser->selected == value;
	chooser->selected = wheel ? chooser->selected + value : value;
	chooser_clamp(chooser, visible);
	return again;
}

/* 64000 as «64.000». */
static void
add_number(struct text *out, long number)
{
	if (number < 0)
		number = 0;
	if (number < 1000) {
		text_add_format(out, "%ld", number);
		return;
	}
	add_number(out, number / 1000);
	text_add_format(out, ".%03ld", number % 1000);
}

void
progress_draw(struct canvas *canvas, const char *verb, const char *noun, long done, long of)
{
	enum { BAR = 20, PADDING = 2, REST = 11 };
	struct text line = {0};
	text_add_format(&line, "%s ", verb);
	add_number(&line, done);
	if (of > 0) {
		text_add(&line, " af ");
		add_number(&line, of);
	}
	text_add_format(&line, " %s", noun);
	int words = glyph_width(text_get(&line), line.length);
	int bar = of > 0 ? BAR : 0, gap = of > 0 ? PADDING : 0;
	int spare = canvas->columns - 2 - 2 * PADDING - words - gap - PADDING - REST;
	if (bar > spare)
		bar = spare > 0 ? spare : 0;
	struct rectangle place = centre(canvas, 3, words + gap + bar + PADDING + REST + 2 + 2 * PADDING);
	draw_frame(canvas, place, NULL, NULL);
	int row = place.row + 1, column = place.column + 1 + PADDING, end = place.column + place.columns - 1;
	column += canvas_put(canvas, row, column, end - column, STYLE_TEXT, text_get(&line)) + gap;
	canvas_bar(canvas, (struct rectangle){row, column, 1, bar}, STYLE_BAR_1, done, of);
	column += bar + PADDING;
	canvas_put(canvas, row, column, end - column, STYLE_DIM, "Esc stopper");
	canvas_cursor(canvas, row, place.column + 1 + PADDING);
	text_clear(&line);
}
