/* The timeline of a card: its lines, moving in them, drawing them. */
#include <stdint.h>
#include <string.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "card.h"
#include "model/harvest.h"
#include "model/invitation.h"
#include "model/journal.h"
#include "model/round.h"
#include "parts/panel.h"
#include "parts/paragraph.h"
#include "tui/edit.h"

enum { ITEM_LINES = 400, AUTHOR_COLUMNS = 3, MARK_COLUMN = 1, DATE_COLUMN = 3, AIRY_PANEL_COLUMNS = 90 };
enum { NARROW_KIND = DATE_COLUMN + 10, YEAR_LENGTH = 5 };

/* Where the parts of a line stand within the panel. */
struct columns {
	int kind, text, author, text_columns;
	bool wide;
};

static struct columns
columns_of(int columns)
{
	struct columns place = {.wide = columns >= AIRY_PANEL_COLUMNS};
	int kind_columns = columns < 70 ? 9 : 10;

	place.kind = DATE_COLUMN + (place.wide ? 21 : columns < 70 ? 10 : 14);
	place.text = place.kind + kind_columns + (place.wide ? 1 : 0);
	place.author = columns - AUTHOR_COLUMNS - 1;
	place.text_columns = place.author - place.text - 2;
	return place;
}

bool
card_shows_item(const struct card *card, int item)
{
	const struct entity *entity = card->timeline.items[item].entity;
	bool taking_part =
	    entity == &invitation_entity || entity == &round_member_entity || entity == &ambassador_entity;
	bool listed = taking_part || entity == &note_entity || entity == &contact_entity || entity == &task_entity;

	switch (card->filter) {
	case CARD_ALL:
	case CARD_FILTER_COUNT:
		return true;
	case CARD_NOTES:
		return entity == &note_entity;
	case CARD_CONTACTS:
		return entity == &contact_entity;
	case CARD_TASKS_ONLY:
		return entity == &task_entity;
	case CARD_ACTIVITIES:
		return taking_part;
	case CARD_REST:
		return !listed;
	}
	return true;
}

static void
add_line(struct card *card, struct card_line line)
{
	void *lines = card->lines;

	memory_reserve(&lines, &card->line_capacity, card->line_count + 1, sizeof(*card->lines));
	card->lines = lines;
	card->lines[card->line_count++] = line;
}

static void
add_item(struct card *card, int item, int columns)
{
	const char *text = card->timeline.items[item].text;
	size_t starts[ITEM_LINES];
	int count = edit_wrap(text, columns, starts, ITEM_LINES);

	if (count > ITEM_LINES)
		count = ITEM_LINES;
	for (int i = 0; i < count; i++)
		add_line(card, (struct card_line){.item = item,
						  .from = starts[i],
						  .to = i + 1 < count ? starts[i + 1] : SIZE_MAX,
						  .first = i == 0});
	if (card->line_airy)
		add_line(card, (struct card_line){.item = item, .blank = true});
}

void
card_make_lines(struct card *card, int columns, bool airy)
{
	int text_columns = columns_of(columns).text_columns;

	if (card->line_columns == columns && card->line_airy == airy)
		return;
	card->line_columns = columns;
	card->line_airy = airy;
	card->line_count = 0;
	card->shown_items = 0;
	for (int i = 0; i < (int)card->timeline.count; i++) {
		if (!card_shows_item(card, i))
			continue;
		add_item(card, i, text_columns);
		card->shown_items++;
	}
	card_clamp(card);
}

/* The lines [*from, *to) of an item. */
static void
lines_of(const struct card *card, int item, int *from, int *to)
{
	int count = (int)card->line_count;

	for (*from = 0; *from < count && card->lines[*from].item != item; ++*from)
		;
	for (*to = *from; *to < count && card->lines[*to].item == item && !card->lines[*to].blank; ++*to)
		;
}

void
card_clamp(struct card *card)
{
	int from, to, count = (int)card->line_count;

	if (count == 0) {
		card->selected = -1;
		card->first = 0;
		return;
	}
	lines_of(card, card->selected, &from, &to);
	if (from == count) {
		card->selected = card->lines[0].item;
		lines_of(card, card->selected, &from, &to);
	}
	if (to - from <= card->visible) {
		if (to > card->first + card->visible)
			card->first = to - card->visible;
		if (from < card->first)
			card->first = from;
	} else if (card->first < from || card->first > to - card->visible) {
		card->first = card->first < from ? from : to - card->visible;
	}
}

static int
step_item(const struct card *card, int direction)
{
	int from, to, line;

	lines_of(card, card->selected, &from, &to);
	line = direction < 0 ? from - 1 : to;
	while (line >= 0 && line < (int)card->line_count && card->lines[line].blank)
		line += direction;
	if (line < 0 || line >= (int)card->line_count)
		return card->selected;
	return card->lines[line].item;
}

void
card_move(struct card *card, int direction)
{
	int from, to, next;

	if (card->selected < 0 || card->line_count == 0)
		return;
	lines_of(card, card->selected, &from, &to);
	if (to - from > card->visible && (direction > 0 ? to > card->first + card->visible : from < card->first)) {
		card->first += direction;
		return;
	}
	next = step_item(card, direction);
	if (next == card->selected)
		return;
	card->selected = next;
	lines_of(card, next, &from, &to);
	if (to - from > card->visible)
		card->first = direction > 0 ? from : to - card->visible;
	card_clamp(card);
}

void
card_page(struct card *card, int direction)
{
	int from, to, goal;

	if (card->selected < 0 || card->line_count == 0)
		return;
	lines_of(card, card->selected, &from, &to);
	goal = from + direction * (card->visible > 1 ? card->visible - 1 : 1);
	goal = goal < 0 ? 0 : goal >= (int)card->line_count ? (int)card->line_count - 1 : goal;
	if (card->lines[goal].item == card->selected)
		card_move(card, direction);
	else
		card->selected = card->lines[goal].item;
	card_clamp(card);
}

void
card_go(struct card *card, bool end)
{
	if (card->line_count == 0)
		return;
	card->selected = card->lines[end ? card->line_count - 1 : 0].item;
	card_clamp(card);
}

static int
year_of(struct date date)
{
	int year, month, day;

	date_split(date, &year, &month, &day);
	return year;
}

static void
add_clock(struct text *out, const struct timeline_item *item, const char *gap)
{
	if (item->minutes != INTEGER_NONE)
		text_add_format(out, "%s%02d.%02d", gap, item->minutes / 60, item->minutes % 60);
}

/* Wide: «tir 17. mar 13.42», or the year instead of the time. Narrow: «i dag  13.42», «tor 12.3.» */
static void
add_date(struct text *out, const struct card *card, const struct timeline_item *item, bool wide)
{
	struct text date = {0};
	bool this_year = year_of(item->date) == year_of(card->today);

	if (!wide) {
		date_add_relative(out, item->date, card->today);
		if (item->date.day == card->today.day && columns_of(card->line_columns).kind > NARROW_KIND)
			add_clock(out, item, "  ");
		return;
	}
	date_add_medium(&date, item->date);
	text_add_bytes(out, text_get(&date), date.length - (this_year ? YEAR_LENGTH : 0));
	if (this_year)
		add_clock(out, item, " ");
	text_clear(&date);
}

static void
draw_item_head(const struct card *card, struct canvas *canvas, struct rectangle line, const struct timeline_item *item,
	       enum style style)
{
	struct columns columns = columns_of(card->line_columns);
	struct text date = {0};

	add_date(&date, card, item, columns.wide);
	canvas_put(canvas, line.row, line.column + MARK_COLUMN, 1, style, canvas->simple ? "." : "●");
	canvas_put(canvas, line.row, line.column + DATE_COLUMN, columns.kind - DATE_COLUMN - 1, style, text_get(&date));
	canvas_put(canvas, line.row, line.column + columns.kind, columns.text - columns.kind - 1, style, item->kind);
	canvas_put_right(canvas, line.row, line.column + columns.author, AUTHOR_COLUMNS, style, item->author);
	text_clear(&date);
}

static void
draw_line(const struct card *card, struct canvas *canvas, struct rectangle place, int index)
{
	const struct card_line *line = &card->lines[index];
	const struct timeline_item *item = &card->timeline.items[line->item];
	bool marked = line->item == card->selected && !line->blank;
	bool last = line->item == card->lines[card->line_count - 1].item;
	enum style style = !marked ? STYLE_TEXT : card->panel == CARD_TIMELINE ? STYLE_MARKED : STYLE_MARKED_UNFOCUSED;
	struct columns columns = columns_of(card->line_columns);

	if (marked)
		canvas_fill(canvas, place, style);
	canvas_hot(canvas, place, HOT_CARD_ITEM, line->item);
	if (!line->first && !last)
		canvas_put(canvas, place.row, place.column + MARK_COLUMN, 1, marked ? style : STYLE_DIM,
			   canvas->simple ? "|" : "│");
	if (line->first)
		draw_item_head(card, canvas, place, item, style);
	if (!line->blank)
		paragraph_draw_line(canvas,
				    (struct rectangle){place.row, place.column + columns.text, 1, columns.text_columns},
				    style, item->text, line->from, line->to);
	if (marked && (line->first || index == card->first)) {
		canvas_put(canvas, place.row, place.column, 1, style, ">");
		if (card->panel == CARD_TIMELINE)
			canvas_cursor(canvas, place.row, place.column);
	}
}

static const char *
filter_word(enum card_filter filter)
{
	static const char *const words[CARD_FILTER_COUNT] = {
	    [CARD_ALL] = "alle typer",
	    [CARD_NOTES] = "kun notater",
	    [CARD_CONTACTS] = "kun kontaktforsøg",
	    [CARD_TASKS_ONLY] = "kun opgaver",
	    [CARD_ACTIVITIES] = "kun aktiviteter",
	    [CARD_REST] = "kun øvrigt",
	};

	return words[filter];
}

static void
draw_count(const struct card *card, struct canvas *canvas, struct rectangle inside)
{
	int row = (int)card->line_count - card->first + (card->line_airy ? 0 : 1);

	if (row >= inside.rows)
		return;
	if (card->line_count == 0)
		canvas_put(canvas, inside.row, inside.column + MARK_COLUMN, inside.columns - 2, STYLE_DIM,
			   "Ingen af den type. f viser den næste type.");
	else
		canvas_put_format(canvas, inside.row + row, inside.column + MARK_COLUMN, inside.columns - 2, STYLE_DIM,
				  "%d af %zu hændelser", card->shown_items, card->timeline.count);
}

void
card_draw_timeline(struct card *card, struct canvas *canvas, struct rectangle place)
{
	static const enum action actions[] = {ACTION_NOTE, ACTION_OPEN,   ACTION_CHOOSE,  ACTION_DELETE, ACTION_HISTORY,
					      ACTION_TASK, ACTION_STATUS, ACTION_ATTEMPT, ACTION_WISH,   ACTION_NONE};
	bool airy = place.columns >= AIRY_PANEL_COLUMNS && place.rows >= 16;
	struct text corner = {0};
	struct rectangle inside;

	text_add_format(&corner, "%s · nyeste først", filter_word(card->filter));
	inside = panel_draw(canvas, place,
			    &(struct panel){.title = "Tidslinje",
					    .corner = text_get(&corner),
					    .actions = actions,
					    .focused = card->panel == CARD_TIMELINE});
	text_clear(&corner);
	if (airy) {
		inside.row++;
		inside.rows--;
	}
	card->visible = inside.rows;
	card_make_lines(card, inside.columns, airy);
	card_clamp(card);
	if (card->panel == CARD_TIMELINE)
		canvas_cursor(canvas, inside.row, inside.column);
	for (int i = 0; i < inside.rows && card->first + i < (int)card->line_count; i++)
		draw_line(card, canvas, (struct rectangle){inside.row + i, inside.column, 1, inside.columns},
			  card->first + i);
	draw_count(card, canvas, inside);
}
