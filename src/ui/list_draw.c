/* A list on the canvas: search line and chips, headings, rows, and the panel beside it. */
#include <stdio.h>
#include <string.h>

#include "base/fold.h"
#include "base/utf8.h"
#include "list_screen.h"
#include "panel.h"

enum { COLUMNS_MAXIMUM = 16, NAME_LEAST = 18, ROW_LEAD = 5 /* «>[x] » */ };

/* Which columns are shown and how wide they are. */
struct layout {
	int count;
	struct {
		const struct list_column *column;
		int index; /* in the page's table */
		int width;
	} items[COLUMNS_MAXIMUM];
};

/* Numbers widen with the list: «U-014», «U-64000». */
static int
column_width(const struct list_screen *screen, const struct list_column *column)
{
	int digits = 3;
	for (long most = 999; column->sort == LIST_SORT_NUMBER && most < list_total(screen->list); most = most * 10 + 9)
		digits++;
	return column->width + digits - 3;
}

static int
width_of(const struct list_screen *screen, int priority)
{
	const struct list_page *page = screen->page;
	int width = 0;
	for (int i = 0; i < page->column_count; i++)
		if (page->columns[i].priority <= priority)
			width += column_width(screen, &page->columns[i]) + 1;
	return width - 1;
}

/* Takes columns by priority as long as they fit; the name gets what is left. */
static void
lay_out(const struct list_screen *screen, int room, struct layout *layout)
{
	const struct list_page *page = screen->page;
	int priority = 0;
	while (priority < 9 && width_of(screen, priority + 1) <= room)
		priority++;
	int spare = room - width_of(screen, priority);
	*layout = (struct layout){0};
	for (int i = 0; i < page->column_count && layout->count < COLUMNS_MAXIMUM; i++) {
		const struct list_column *column = &page->columns[i];
		if (column->priority > priority)
			continue;
		int width = column_width(screen, column);
		if (column->priority == 0) {
			width = width + spare < NAME_LEAST ? NAME_LEAST : width + spare;
			spare = 0;
		}
		layout->items[layout->count].column = column;
		layout->items[layout->count].index = i;
		layout->items[layout->count++].width = width;
	}
}

static void
draw_search(struct list_screen *screen, struct canvas *canvas, int row)
{
	bool focused = screen->screen.text;
	canvas_put(canvas, row, 1, 4, STYLE_TEXT, "Søg:");
	enum style style = focused ? STYLE_FIELD_FOCUSED : STYLE_TEXT;
	int width = canvas->columns >= 80 ? 18 : 14;
	edit_draw(&screen->search, canvas, (struct rectangle){row, 6, 1, width}, style, focused);
	canvas_hot(canvas, (struct rectangle){row, 1, 1, width + 5}, LIST_HOT_SEARCH, 0);
	int column = 6 + width + 1;
	for (int i = 0; i < screen->chip_count; i++) {
		struct text chip = {0};
		text_add_format(&chip, " %s × ", screen->chips[i].label);
		int used = utf8_text_width(text_get(&chip));
		if (column + used < canvas->columns) {
			canvas_put(canvas, row, column, used, STYLE_INFORMATION, text_get(&chip));
			canvas_hot(canvas, (struct rectangle){row, column, 1, used}, LIST_HOT_CHIP, i);
		}
		column += used + 1;
		text_clear(&chip);
	}
	bool filters = screen_takes(&screen->screen, ACTION_CHOOSE);
	const char *hint = screen->chip_count ? "f Flere filtre" : focused ? "" : filters ? "s Søg  f Filtre" : "s Søg";
	if (column + utf8_text_width(hint) < canvas->columns) {
		canvas_put(canvas, row, column, canvas->columns - column, STYLE_DIM, hint);
		canvas_hot(canvas, (struct rectangle){row, column, 1, utf8_text_width(hint)}, HOT_ACTION,
			   ACTION_CHOOSE);
	}
}

static void
draw_headings(struct canvas *canvas, const struct layout *layout, int row, int column)
{
	column += ROW_LEAD;
	for (int i = 0; i < layout->count; i++) {
		const struct list_column *shown = layout->items[i].column;
		int width = layout->items[i].width;
		if (shown->right)
			canvas_put_right(canvas, row, column, width, STYLE_HEADING, shown->heading);
		else
			canvas_put(canvas, row, column, width, STYLE_HEADING, shown->heading);
		if (shown->sort != LIST_NO_SORT)
			canvas_hot(canvas, (struct rectangle){row, column, 1, width}, LIST_HOT_HEADING,
				   layout->items[i].index);
		column += width + 1;
	}
}

/* Length in bytes of the match of a folded word at the beginning of the text, or 0. */
static size_t
match_length(const char *text, const char *a, const char *b)
{
	struct text form_a = {0}, form_b = {0};
	size_t found = 0;
	for (size_t end = utf8_next(text, 0); end > 0 && !found; end = text[end] ? utf8_next(text, end) : 0) {
		struct text part = {0};
		text_add_bytes(&part, text, end);
		text_reset(&form_a);
		text_reset(&form_b);
		fold_add_a(&form_a, text_get(&part));
		fold_add_b(&form_b, text_get(&part));
		text_clear(&part);
		if (text_equal(text_get(&form_a), a) || text_equal(text_get(&form_b), b))
			found = end;
		else if (form_b.length > strlen(a))
			break;
	}
	text_clear(&form_a);
	text_clear(&form_b);
	return found;
}

/* Restyles the parts of a drawn text that match the search. */
static void
mark_hits(const struct fold_query *query, struct canvas *canvas, int row, int column, int width, const char *text)
{
	for (int word = 0; word < query->count; word++)
		for (size_t at = 0; text[at]; at = utf8_next(text, at)) {
			size_t length = match_length(text + at, query->words[word].a, query->words[word].b);
			if (!length)
				continue;
			struct text before = {0}, hit = {0};
			text_add_bytes(&before, text, at);
			text_add_bytes(&hit, text + at, length);
			int start = utf8_text_width(text_get(&before));
			int cells = utf8_text_width(text_get(&hit));
			if (start + cells <= width)
				canvas_restyle(canvas, (struct rectangle){row, column + start, 1, cells}, STYLE_HIT);
			text_clear(&before);
			text_clear(&hit);
			break;
		}
}

static void
draw_row(struct list_screen *screen, struct canvas *canvas, const struct layout *layout, struct rectangle place,
	 int index, const struct fold_query *query)
{
	long position = screen->first + index;
	const void *record = list_at(screen->list, position);
	if (!record)
		return;
	bool selected = position == screen->selected;
	bool focused = selected && !screen->screen.text;
	enum style style = focused ? STYLE_MARKED : selected ? STYLE_MARKED_UNFOCUSED : STYLE_TEXT;
	bool is_marked = list_screen_is_marked(screen, record_header(record)->id);
	int row = place.row;
	int column = place.column;
	canvas_fill(canvas, place, style);
	canvas_put(canvas, row, column, ROW_LEAD, style,
		   selected ? (is_marked ? ">[x] " : ">[ ] ") : (is_marked ? " [x] " : " [ ] "));
	if (focused)
		canvas_cursor(canvas, row, column);
	column += ROW_LEAD;
	struct text cell = {0};
	for (int i = 0; i < layout->count; i++) {
		const struct list_column *shown = layout->items[i].column;
		int width = layout->items[i].width;
		text_reset(&cell);
		shown->show(screen->screen.app, record, &cell);
		if (shown->right)
			canvas_put_right(canvas, row, column, width, style, text_get(&cell));
		else
			canvas_put(canvas, row, column, width, style, text_get(&cell));
		if (shown->priority == 0 && query->count && !focused)
			mark_hits(query, canvas, row, column, width, text_get(&cell));
		column += width + 1;
	}
	text_clear(&cell);
}

static void
draw_rows(struct list_screen *screen, struct canvas *canvas, struct rectangle inside)
{
	struct layout layout;
	lay_out(screen, inside.columns - ROW_LEAD - 1, &layout);
	draw_headings(canvas, &layout, inside.row, inside.column);
	struct fold_query query;
	fold_query_parse(&query, text_get(&screen->search.text));
	for (int i = 0; i < inside.rows - 1; i++) {
		struct rectangle place = {inside.row + 1 + i, inside.column, 1, inside.columns};
		draw_row(screen, canvas, &layout, place, i, &query);
		canvas_hot(canvas, place, LIST_HOT_ROW, i);
	}
}

static void
draw_empty(struct list_screen *screen, struct canvas *canvas, struct rectangle inside)
{
	const struct list_page *page = screen->page;
	int row = inside.row + inside.rows / 4;
	int column = inside.column + 8;
	int room = inside.columns - 9;
	if (list_total(screen->list)) {
		canvas_put_format(canvas, row, column, room, STYLE_TEXT, "Ingen passer. %ld %s er skjult.",
				  list_total(screen->list), page->entity->plural);
		canvas_put(canvas, row + 1, column, room, STYLE_DIM, "Esc fjerner ét filter ad gangen.");
		return;
	}
	for (size_t i = 0; i < 4 && page->empty[i]; i++)
		canvas_put(canvas, row++, column, room, STYLE_TEXT, page->empty[i]);
	row++;
	for (int i = 0; page->empty_steps && page->empty_steps[i] != ACTION_NONE; i++) {
		bool selected = i == screen->empty_selected;
		enum style style = selected ? STYLE_MARKED : STYLE_TEXT;
		canvas_put_format(canvas, row, column, room, style, "%s %s ", selected ? ">" : " ",
				  page->step_texts[i]);
		canvas_hot(canvas, (struct rectangle){row, column, 1, room}, LIST_HOT_STEP, i);
		if (selected)
			canvas_cursor(canvas, row, column);
		row++;
	}
}

static void
add_corner(const struct list_screen *screen, int columns, struct text *out)
{
	const char *heading = screen->sort == LIST_SORT_NUMBER ? "nummer" : "navn";
	for (int i = 0; i < screen->page->column_count; i++)
		if (screen->page->columns[i].sort == screen->sort)
			heading = screen->page->columns[i].heading;
	if (screen->mark_count)
		text_add_format(out, "%zu markeret · ", screen->mark_count);
	text_add_format(out, "sorteret: %s %s", heading, screen->descending ? "▼" : "▲");
	if (columns >= WIDE_COLUMNS)
		text_add_format(out, " · %ld af %ld", list_count(screen->list), list_total(screen->list));
}

/* The list takes 4 parts of 7, but never less than its columns want. */
static int
list_columns(const struct list_screen *screen, int columns)
{
	if (columns < WIDE_COLUMNS || !screen->page->draw_preview)
		return columns;
	int least = 62;
	return columns * 4 / 7 > least ? columns * 4 / 7 : least;
}

static void
draw_beside(struct list_screen *screen, struct canvas *canvas, struct rectangle place)
{
	static const enum action actions[] = {ACTION_OPEN, ACTION_EDIT, ACTION_NOTE, ACTION_HISTORY, ACTION_NONE};
	if (screen->preview) {
		screen->page->draw_preview(screen->screen.app, screen->preview, canvas, place);
		return;
	}
	panel_draw(canvas, place, &(struct panel){.actions = actions});
}

void
list_draw(struct screen *base, struct canvas *canvas, struct rectangle place)
{
	struct list_screen *screen = (struct list_screen *)base;
	if (!screen->list)
		return;
	draw_search(screen, canvas, place.row);
	int columns = list_columns(screen, place.columns);
	struct rectangle panel = {place.row + 1, place.column, place.rows - 1, columns};
	struct text corner = {0};
	add_corner(screen, place.columns, &corner);
	struct rectangle inside = panel_draw(canvas, panel,
					     &(struct panel){.title = screen->page->title,
							     .corner = text_get(&corner),
							     .actions = base->class->actions,
							     .edge = screen->page->edge,
							     .focused = true});
	text_clear(&corner);
	screen->visible = inside.rows - 1;
	if (list_count(screen->list))
		draw_rows(screen, canvas, inside);
	else
		draw_empty(screen, canvas, inside);
	if (columns < place.columns)
		draw_beside(screen, canvas,
			    (struct rectangle){panel.row, columns, panel.rows, place.columns - columns});
}
