/* The text of a field while it is edited: keys change it, drawing shows the part around the caret. */
#include "tui/edit.h"

#include <string.h>

#include "base/utf8.h"
#include "glyph.h"
#include "wrap.h"

enum { DEFAULT_MAXIMUM = 10000, DEFAULT_COLUMNS = 80, FIRST_COMBINING = 0x300 };

void
edit_clear(struct edit *edit)
{
	text_clear(&edit->text);
	*edit = (struct edit){.many_lines = edit->many_lines, .maximum = edit->maximum};
}

void
edit_set(struct edit *edit, const char *text)
{
	text_set(&edit->text, text);
	edit->caret = edit->text.length;
	edit->scroll = edit->goal = 0;
}

static void
replace(struct edit *edit, size_t from, size_t to, const char *bytes, size_t length)
{
	struct text *text = &edit->text;
	size_t tail = text->length - to;
	text_add_bytes(text, bytes, length);
	if (!text->bytes)
		return;
	memmove(text->bytes + from + length, text->bytes + to, tail);
	memcpy(text->bytes + from, bytes, length);
	text->length = from + length + tail;
	text->bytes[text->length] = '\0';
	edit->caret = from + length;
}

static bool
is_full(const struct edit *edit)
{
	size_t maximum = edit->maximum > 0 ? (size_t)edit->maximum : DEFAULT_MAXIMUM;
	return edit->text.length >= maximum && utf8_count(text_get(&edit->text)) >= maximum;
}

/* A combining character melts together with the grapheme before the caret. */
static bool
insert(struct edit *edit, uint32_t character)
{
	if (is_full(edit))
		return false;
	char bytes[4];
	size_t length = utf8_encode(character, bytes);
	if (character < FIRST_COMBINING) {
		replace(edit, edit->caret, edit->caret, bytes, length);
		return true;
	}
	size_t from = utf8_previous(text_get(&edit->text), edit->caret);
	struct text joined = {0}, normal = {0};
	text_add_bytes(&joined, text_get(&edit->text) + from, edit->caret - from);
	text_add_bytes(&joined, bytes, length);
	utf8_normalize(text_get(&joined), joined.length, &normal);
	replace(edit, from, edit->caret, text_get(&normal), normal.length);
	text_clear(&joined);
	text_clear(&normal);
	return true;
}

static bool
remove_range(struct edit *edit, size_t from, size_t to)
{
	if (from == to)
		return false;
	replace(edit, from, to, "", 0);
	return true;
}

static bool
is_space(char byte)
{
	return byte == ' ' || byte == '\n';
}

static size_t
word_left(const char *text, size_t at)
{
	while (at > 0 && is_space(text[at - 1]))
		at--;
	while (at > 0 && !is_space(text[at - 1]))
		at--;
	return at;
}

static size_t
word_right(const char *text, size_t at)
{
	while (text[at] && !is_space(text[at]))
		at++;
	while (is_space(text[at]))
		at++;
	return at;
}

static int
line_columns(const struct edit *edit)
{
	return edit->columns > 0 ? edit->columns : DEFAULT_COLUMNS;
}

/* The line the caret is on; *number counts from 0. */
static struct wrap
caret_line(const struct edit *edit, int *number)
{
	const char *text = text_get(&edit->text);
	int columns = line_columns(edit);
	struct wrap line = wrap_first(text, columns);
	for (*number = 0; edit->caret >= line.next && wrap_next(&line, text, columns);)
		++*number;
	return line;
}

static int
caret_column(const struct edit *edit, const struct wrap *line)
{
	int column = glyph_width(text_get(&edit->text) + line->start, edit->caret - line->start);
	return column < line_columns(edit) ? column : line_columns(edit);
}

/* The last place for the caret on the line: at a broken word that is before its last grapheme. */
static size_t
line_end(const char *text, const struct wrap *line)
{
	bool broken_word = line->end == line->next && !line->last;
	return broken_word ? utf8_previous(text, line->end) : line->end;
}

static size_t
place_in_line(const char *text, const struct wrap *line, int column)
{
	size_t at = line->start, end = line_end(text, line);
	for (int width = 0; at < end;) {
		size_t after = utf8_next(text, at);
		width += glyph_width(text + at, after - at);
		if (width > column)
			break;
		at = after;
	}
	return at;
}

static bool
move_line(struct edit *edit, int step)
{
	const char *text = text_get(&edit->text);
	int number;
	struct wrap line = caret_line(edit, &number);
	if (edit->goal == 0)
		edit->goal = caret_column(edit, &line) + 1;
	int wanted = number + step;
	if (wanted < 0 || (step > 0 && line.last))
		return false;
	line = wrap_first(text, line_columns(edit));
	while (wanted-- > 0)
		wrap_next(&line, text, line_columns(edit));
	edit->caret = place_in_line(text, &line, edit->goal - 1);
	return true;
}

static void
move_to_edge(struct edit *edit, bool end)
{
	const char *text = text_get(&edit->text);
	if (!edit->many_lines) {
		edit->caret = end ? edit->text.length : 0;
		return;
	}
	int number;
	struct wrap line = caret_line(edit, &number);
	edit->caret = end ? line_end(text, &line) : line.start;
}

static bool
type_character(struct edit *edit, uint32_t character)
{
	if (character == '\n' && !edit->many_lines)
		character = ' ';
	return insert(edit, character);
}

/* The keys that move the caret. */
static bool
move_key(struct edit *edit, const struct key *key)
{
	const char *text = text_get(&edit->text);
	switch ((int)key->press) {
	case PRESS_LEFT:
		edit->caret = utf8_previous(text, edit->caret);
		return true;
	case PRESS_RIGHT:
		edit->caret = utf8_next(text, edit->caret);
		return true;
	case PRESS_WORD_LEFT:
		edit->caret = word_left(text, edit->caret);
		return true;
	case PRESS_WORD_RIGHT:
		edit->caret = word_right(text, edit->caret);
		return true;
	case PRESS_HOME:
	case PRESS_END:
		move_to_edge(edit, key->press == PRESS_END);
		return true;
	default:
		return false;
	}
}

bool
edit_key(struct edit *edit, const struct key *key, bool *changed)
{
	const char *text = text_get(&edit->text);
	*changed = false;
	if (edit->many_lines && (key->press == PRESS_UP || key->press == PRESS_DOWN))
		return move_line(edit, key->press == PRESS_UP ? -1 : 1);
	edit->goal = 0;
	switch ((int)key->press) {
	case PRESS_CHARACTER:
		*changed = type_character(edit, key->character);
		return true;
	case PRESS_ENTER:
		if (!edit->many_lines)
			return false;
		*changed = insert(edit, '\n');
		return true;
	case PRESS_BACKSPACE:
		*changed = remove_range(edit, utf8_previous(text, edit->caret), edit->caret);
		return true;
	case PRESS_DELETE:
		*changed = remove_range(edit, edit->caret, utf8_next(text, edit->caret));
		return true;
	case PRESS_CONTROL:
		if (key->character != 'u')
			return false;
		*changed = remove_range(edit, 0, edit->text.length);
		return true;
	default:
		return move_key(edit, key);
	}
}

static const char *
cut_mark(const struct canvas *canvas)
{
	return canvas->simple ? "." : "…";
}

/* Moves the visible part as little as keeps the caret off the cut marks at both ends. */
static void
scroll_line(struct edit *edit, int caret, int total, int columns)
{
	int step = columns / 4;
	if (total < columns)
		edit->scroll = 0;
	if (edit->scroll > 0 && caret <= edit->scroll)
		edit->scroll = caret > step + 1 ? caret - step - 1 : 0;
	int last = total - edit->scroll > columns ? columns - 2 : columns - 1;
	if (caret - edit->scroll > last)
		edit->scroll = caret - columns + 1 + step;
}

static void
draw_line(struct edit *edit, struct canvas *canvas, struct rectangle place, enum style style, bool focused)
{
	const char *text = text_get(&edit->text);
	if (!focused) {
		canvas_put(canvas, place.row, place.column, place.columns, style, text);
		return;
	}
	int caret = glyph_width(text, edit->caret), total = glyph_width(text, edit->text.length);
	scroll_line(edit, caret, total, place.columns);
	int first = edit->scroll > 0 ? edit->scroll + 1 : 0, cell = 0;
	size_t at = 0;
	while (cell < first && text[at]) {
		struct glyph glyph = glyph_read(text + at, edit->text.length - at);
		cell += glyph.width;
		at += glyph.length;
	}
	int offset = cell - edit->scroll;
	if (edit->scroll > 0)
		canvas_put(canvas, place.row, place.column, 1, style, cut_mark(canvas));
	canvas_put(canvas, place.row, place.column + offset, place.columns - offset, style, text + at);
	canvas_cursor(canvas, place.row, place.column + caret - edit->scroll);
}

static size_t
visible_length(const char *text, const struct wrap *line)
{
	size_t end = line->end;
	while (end > line->start && text[end - 1] == ' ')
		end--;
	return end - line->start;
}

static void
draw_lines(struct edit *edit, struct canvas *canvas, struct rectangle place, enum style style, bool focused)
{
	const char *text = text_get(&edit->text);
	edit->columns = place.columns > 1 ? place.columns - 1 : 1;
	int number;
	struct wrap line = caret_line(edit, &number);
	if (focused && number < edit->scroll)
		edit->scroll = number;
	if (focused && number >= edit->scroll + place.rows)
		edit->scroll = number - place.rows + 1;
	int column = caret_column(edit, &line);
	if (column >= place.columns)
		column = place.columns - 1;
	if (focused)
		canvas_cursor(canvas, place.row + number - edit->scroll, place.column + column);
	struct text shown = {0};
	line = wrap_first(text, edit->columns);
	for (int row = focused ? -edit->scroll : 0; row < place.rows; row++) {
		text_reset(&shown);
		text_add_bytes(&shown, text + line.start, visible_length(text, &line));
		if (row >= 0)
			canvas_put(canvas, place.row + row, place.column, place.columns, style, text_get(&shown));
		if (!wrap_next(&line, text, edit->columns))
			break;
	}
	text_clear(&shown);
}

void
edit_draw(struct edit *edit, struct canvas *canvas, struct rectangle place, enum style style, bool focused)
{
	if (place.rows < 1 || place.columns < 1)
		return;
	canvas_fill(canvas, place, style);
	if (edit->many_lines)
		draw_lines(edit, canvas, place, style, focused);
	else
		draw_line(edit, canvas, place, style, focused);
}

int
edit_wrap(const char *text, int columns, size_t *line_starts, int maximum)
{
	if (!text)
		text = "";
	int count = 0;
	struct wrap line = wrap_first(text, columns);
	do {
		if (line_starts && count < maximum)
			line_starts[count] = line.start;
		count++;
	} while (wrap_next(&line, text, columns));
	return count;
}
