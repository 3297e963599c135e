/* A list on the canvas: search line and chips, headings, rows, and the panel beside it. */
#include <stdio.h>
#include <string.h>

#include "base/fold.h"
#include "base/utf8.h"
#include "list_screen.h"
#include "parts/panel.h"

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

static bool
is_grouped(const struct list_screen *screen)
{
	const struct list_page *page = screen->page;
	return page->group && screen->sort == page->group_sort && screen->screen.app->canvas.columns >= WIDE_COLUMNS;
}

/* What the headings say is no column too. */
static bool
is_shown(const struct list_screen *screen, const struct list_column *column, int priority)
{
	return column->priority <= priority && !(is_grouped(screen) && column->sort == screen->page->group_sort);
}

static int
width_of(const struct list_screen *screen, int priority)
{
	const struct list_page *page = screen->page;
	int width = 0;
	for (int i = 0; i < page->column_count; i++)
		if (is_shown(screen, list_screen_column(screen, i), priority))
			width += column_width(screen, list_screen_column(screen, i)) + 1;
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
		const struct list_column *column = list_screen_column(screen, i);
		if (!is_shown(screen, column, priority))
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

/* The place of a record, under the heading of its group if it is the first of it that is seen. */
struct group_pen {
	struct text group; /* of the record before */
	int gap;           /* blank rows before a heading */
	int row;
};

static bool
add_group(struct list_screen *screen, long position, struct text *out)
{
	const void *record = list_at(screen->list, position);
	if (record)
		screen->page->group(screen->screen.app, record, out);
	return record != NULL;
}

static long
count_group(struct list_screen *screen, const char *group)
{
	struct text own = {0};
	long count = 0;
	for (long i = 0; i < list_count(screen->list); i++) {
		text_reset(&own);
		count += add_group(screen, i, &own) && text_equal(text_get(&own), group);
	}
	text_clear(&own);
	return count;
}

/* Moves past the heading, if there is one; true if it begins a group. */
static bool
step_group(struct list_screen *screen, struct group_pen *pen, long position)
{
	struct text group = {0};
	add_group(screen, position, &group);
	bool begins = !text_equal(text_get(&group), text_get(&pen->group));
	if (begins) {
		text_set(&pen->group, text_get(&group));
		pen->row += pen->gap + 1;
	}
	text_clear(&group);
	return begins;
}

/* Goes down until the selected record is seen under its heading. */
static void
scroll_groups(struct list_screen *screen, struct rectangle inside, int gap)
{
	int needed;
	do {
		struct group_pen pen = {.gap = gap};
		for (long i = screen->first; i <= screen->selected; i++, pen.row++)
			step_group(screen, &pen, i);
		needed = pen.row;
		text_clear(&pen.group);
	} while (needed > inside.rows && screen->first < screen->selected && ++screen->first);
}

static void
draw_groups(struct list_screen *screen, struct canvas *canvas, const struct layout *layout, struct rectangle inside,
	    const struct fold_query *query)
{
	struct group_pen pen = {.gap = canvas->rows >= AIRY_ROWS ? 1 : 0, .row = inside.row};
	int end = inside.row + inside.rows;
	scroll_groups(screen, inside, pen.gap);
	screen->visible = 0;
	for (long i = screen->first; i < list_count(screen->list); i++, pen.row++) {
		if (step_group(screen, &pen, i) && pen.row <= end)
			canvas_put_format(canvas, pen.row - 1, inside.column + 1, inside.columns - 1, STYLE_HEADING,
					  "%s (%ld)", text_get(&pen.group), count_group(screen, text_get(&pen.group)));
		if (pen.row >= end)
			break;
		struct rectangle place = {pen.row, inside.column, 1, inside.columns};
		draw_row(screen, canvas, layout, place, screen->visible, query);
		canvas_hot(canvas, place, LIST_HOT_ROW, screen->visible++);
	}
	text_clear(&pen.group);
}

static void
draw_rows(struct list_screen *screen, struct canvas *canvas, struct rectangle inside)
{
	struct layout layout;
	lay_out(screen, inside.columns - ROW_LEAD - 1, &layout);
	draw_headings(canvas, &layout, inside.row, inside.column);
	struct fold_query query;
	fold_query_parse(&query, text_get(&screen->search.text));
	inside.row++;
	inside.rows--;
	if (is_grouped(screen)) {
		draw_groups(screen, canvas, &layout, inside, &query);
		return;
	}
	for (int i = 0; i < screen->visible; i++) {
		struct rectangle place = {inside.row + i, inside.column, 1, inside.columns};
		draw_row(screen, canvas, &layout, place, i, &query);
		canvas_hot(canvas, place, LIST_HOT_ROW, i);
	}
	if (screen->visible < inside.rows)
		canvas_put_format(canvas, inside.row + screen->visible, inside.column + 1, inside.columns - 2,
				  STYLE_DIM, "%d af %ld vist. Pil %s viser flere.", screen->visible,
				  list_count(screen->list),
				  screen->first + screen->visible < list_count(screen->list) ? "ned" : "op");
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
			heading = list_screen_column(screen, i)->heading;
	if (screen->mark_count)
		text_add_format(out, "%zu markeret · ", screen->mark_count);
	if (is_grouped(screen)) {
		text_add(out, "grupperet: ");
		text_add_lower(out, heading);
	} else {
		text_add_format(out, "sorteret: %s %s", heading, screen->descending ? "▼" : "▲");
	}
	if (columns >= WIDE_COLUMNS && !is_grouped(screen))
		text_add_format(out, " · %ld af %ld", list_count(screen->list), list_total(screen->list));
}

/* The list takes 4 parts of 7 if it says nothing else, but never less than its columns want. */
static int
list_columns(const struct list_screen *screen, int columns)
{
	if (columns < WIDE_COLUMNS || !screen->page->draw_preview)
		return columns;
	int least = 62;
	int wanted = screen->page->percent ? columns * screen->page->percent / 100 : columns * 4 / 7;
	return wanted > least ? wanted : least;
}

static int
rows_below(const struct list_screen *screen)
{
	const struct canvas *canvas = &screen->screen.app->canvas;
	bool fits = canvas->columns < WIDE_COLUMNS && canvas->rows >= 22;
	return fits && screen->page->draw_preview ? screen->page->below : 0;
}

bool
list_screen_has_preview(const struct list_screen *screen)
{
	bool wide = screen->screen.app->canvas.columns >= WIDE_COLUMNS;
	return screen->page->load_preview && (wide || rows_below(screen) > 0);
}

static bool
is_searched(const struct list_screen *screen)
{
	return screen->screen.text || screen->search.text.length || screen->chip_count || !screen->page->quiet;
}

/* Rows for records: where a short list does not fit, the last one says so. */
static int
rows_for(const struct list_screen *screen, int rows)
{
	bool cut = screen->page->quiet && !is_grouped(screen) && list_count(screen->list) > rows;
	return cut && rows > 2 ? rows - 1 : rows;
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
	int lines = is_searched(screen) ? 1 : 0;
	if (lines)
		draw_search(screen, canvas, place.row);
	int columns = list_columns(screen, place.columns);
	int below = rows_below(screen);
	struct rectangle panel = {place.row + lines, place.column, place.rows - lines - below, columns};
	struct text corner = {0};
	add_corner(screen, place.columns, &corner);
	struct rectangle inside = panel_draw(canvas, panel,
					     &(struct panel){.title = screen->page->title,
							     .corner = text_get(&corner),
							     .actions = base->class->actions,
							     .edge = screen->page->edge,
							     .focused = true});
	text_clear(&corner);
	screen->visible = rows_for(screen, inside.rows - 1);
	if (list_count(screen->list))
		draw_rows(screen, canvas, inside);
	else
		draw_empty(screen, canvas, inside);
	if (columns < place.columns)
		draw_beside(screen, canvas,
			    (struct rectangle){panel.row, columns, panel.rows, place.columns - columns});
	else if (below)
		draw_beside(screen, canvas,
			    (struct rectangle){panel.row + panel.rows, place.column, below, place.columns});
}
