/* A page of the plan that is read from top to bottom. */
#include "plan_page.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "parts/paragraph.h"
#include "tui/edit.h"

enum { READABLE = 104, INDENT = 2, TEXT_INDENT = 4, MARK_GAP = 2, WHEEL = 3 };

void
plan_page_begin(struct plan_page *page)
{
	for (size_t i = 0; i < page->count; i++)
		free(page->entries[i].text);
	page->count = 0;
	page->columns = 0;
}

void
plan_page_clear(struct plan_page *page)
{
	plan_page_begin(page);
	free(page->entries);
	free(page->lines);
	*page = (struct plan_page){0};
}

static struct plan_entry *
add(struct plan_page *page, enum plan_entry_kind kind, const char *text)
{
	struct plan_entry *entry;

	memory_reserve((void **)&page->entries, &page->capacity, page->count + 1, sizeof(*page->entries));
	entry = &page->entries[page->count++];
	*entry = (struct plan_entry){.kind = kind, .text = memory_copy_text(text), .style = STYLE_TEXT};
	return entry;
}

void
plan_page_heading(struct plan_page *page, const char *text)
{
	add(page, ENTRY_HEADING, text);
}

void
plan_page_makes(struct plan_page *page, const struct entity *entity, struct uuid owner)
{
	struct plan_entry *heading = &page->entries[page->count - 1];

	heading->entity = entity;
	heading->id = owner;
}

void
plan_page_text(struct plan_page *page, const char *label, const char *text)
{
	struct text whole = {0};

	if (label != NULL)
		text_add_format(&whole, "%s: ", label);
	text_add(&whole, text);
	add(page, ENTRY_TEXT, text_get(&whole));
	text_clear(&whole);
}

struct plan_entry *
plan_page_record(struct plan_page *page, const struct entity *entity, struct uuid id, const char *text)
{
	struct plan_entry *entry = add(page, ENTRY_RECORD, text);

	entry->entity = entity;
	entry->id = id;
	return entry;
}

void
plan_entry_mark(struct plan_entry *entry, enum style style, const char *mark)
{
	snprintf(entry->mark, sizeof(entry->mark), "%s", mark);
	entry->style = style;
}

static bool
is_record(const struct plan_page *page, int entry)
{
	return entry >= 0 && (size_t)entry < page->count && page->entries[entry].kind == ENTRY_RECORD;
}

const struct plan_entry *
plan_page_selected(const struct plan_page *page)
{
	return is_record(page, page->selected) ? &page->entries[page->selected] : NULL;
}

const struct plan_entry *
plan_page_heading_above(const struct plan_page *page)
{
	int i = page->selected;

	if (i < 0 || (size_t)i >= page->count)
		i = (int)page->count - 1;
	while (i >= 0 && page->entries[i].kind != ENTRY_HEADING)
		i--;
	return i < 0 ? NULL : &page->entries[i];
}

/* The next record in the direction, or -1. */
static int
next_record(const struct plan_page *page, int from, int step)
{
	for (int i = from + step; i >= 0 && (size_t)i < page->count; i += step)
		if (is_record(page, i))
			return i;
	return -1;
}

static void
keep_selection(struct plan_page *page)
{
	if (is_record(page, page->selected))
		return;
	if (page->selected < 0 || (size_t)page->selected >= page->count)
		page->selected = page->selected < 0 ? -1 : (int)page->count;
	page->selected = next_record(page, page->selected, page->selected < 0 ? 1 : -1);
	if (page->selected < 0)
		page->selected = next_record(page, -1, 1);
}

static void
add_line(struct plan_page *page, struct plan_line line)
{
	memory_reserve((void **)&page->lines, &page->line_capacity, page->line_count + 1, sizeof(*page->lines));
	page->lines[page->line_count++] = line;
}

static int
indent_of(const struct plan_entry *entry)
{
	return entry->kind == ENTRY_TEXT ? TEXT_INDENT : entry->kind == ENTRY_RECORD ? INDENT : 1;
}

static void
make_entry_lines(struct plan_page *page, int index, int columns)
{
	const struct plan_entry *entry = &page->entries[index];
	const int mark = entry->mark[0] != '\0' ? utf8_text_width(entry->mark) + MARK_GAP + 2 : 0;
	size_t starts[PARAGRAPH_LINES];
	int count = edit_wrap(entry->text, columns - indent_of(entry) - mark, starts, PARAGRAPH_LINES);

	if (entry->kind == ENTRY_HEADING && index > 0)
		add_line(page, (struct plan_line){.entry = -1});
	if (count > PARAGRAPH_LINES)
		count = PARAGRAPH_LINES;
	for (int i = 0; i < count; i++)
		add_line(page, (struct plan_line){.entry = index,
						  .from = starts[i],
						  .to = i + 1 < count ? starts[i + 1] : SIZE_MAX,
						  .first = i == 0});
}

static void
make_lines(struct plan_page *page, int columns)
{
	if (page->columns == columns)
		return;
	page->columns = columns;
	page->line_count = 0;
	keep_selection(page);
	for (size_t i = 0; i < page->count; i++)
		make_entry_lines(page, (int)i, (columns < READABLE ? columns : READABLE) - 1);
}

static void
lines_of(const struct plan_page *page, int entry, int *first, int *last)
{
	*first = *last = -1;
	for (size_t i = 0; i < page->line_count; i++)
		if (page->lines[i].entry == entry) {
			*first = *first < 0 ? (int)i : *first;
			*last = (int)i;
		}
}

static void
clamp_scroll(struct plan_page *page)
{
	const int most = (int)page->line_count - page->visible;

	if (page->first > most)
		page->first = most;
	if (page->first < 0)
		page->first = 0;
}

/* The marked entry in view, with the heading when it is the first under it. */
static void
show_selected(struct plan_page *page)
{
	int first, last;

	lines_of(page, page->selected, &first, &last);
	if (first < 0)
		return;
	if (last >= page->first + page->visible)
		page->first = last - page->visible + 1;
	if (first < page->first)
		page->first = first;
	if (next_record(page, page->selected, -1) < 0)
		page->first = 0;
}

static void
draw_line(const struct plan_page *page, struct canvas *canvas, struct rectangle row, const struct plan_line *line,
	  int hot_kind)
{
	const struct plan_entry *entry;
	bool marked;
	enum style style;
	int width, end;

	if (line->entry < 0)
		return;
	entry = &page->entries[line->entry];
	marked = line->entry == page->selected;
	style = entry->kind == ENTRY_HEADING ? STYLE_HEADING : marked ? STYLE_MARKED : STYLE_TEXT;
	canvas_fill(canvas, row, style == STYLE_HEADING ? STYLE_TEXT : style);
	paragraph_draw_line(
	    canvas, (struct rectangle){row.row, row.column + indent_of(entry), 1, row.columns - indent_of(entry)},
	    style, entry->text, line->from, line->to);
	if (entry->kind != ENTRY_RECORD)
		return;
	canvas_hot(canvas, row, hot_kind, line->entry);
	if (!line->first)
		return;
	width = utf8_text_width(entry->mark) + 2;
	end = row.column + (row.columns < READABLE ? row.columns : READABLE);
	if (entry->mark[0] != '\0')
		canvas_put_format(canvas, row.row, end - width - 1, width, marked ? style : entry->style, " %s ",
				  entry->mark);
	if (marked) {
		canvas_put(canvas, row.row, row.column, 1, style, ">");
		canvas_cursor(canvas, row.row, row.column);
	}
}

void
plan_page_draw(struct plan_page *page, struct canvas *canvas, struct rectangle place, int hot_kind)
{
	make_lines(page, place.columns);
	page->visible = place.rows;
	clamp_scroll(page);
	for (int i = 0; i < place.rows && page->first + i < (int)page->line_count; i++)
		draw_line(page, canvas, (struct rectangle){place.row + i, place.column, 1, place.columns},
			  &page->lines[page->first + i], hot_kind);
}

/* To the next record if it is near, else a few lines on, so that long texts can be read. */
static void
step(struct plan_page *page, int direction)
{
	const int next = next_record(page, page->selected, direction);
	int first, last;

	lines_of(page, next, &first, &last);
	if (next >= 0 && first >= page->first - page->visible && first < page->first + 2 * page->visible) {
		page->selected = next;
		show_selected(page);
	} else {
		page->first += direction * WHEEL;
	}
	clamp_scroll(page);
}

static void
turn(struct plan_page *page, int direction)
{
	int target;

	page->first += direction * page->visible;
	clamp_scroll(page);
	for (int i = 0; i < page->visible; i++) {
		target = direction > 0 ? page->first + i : page->first + page->visible - 1 - i;
		if (target >= 0 && (size_t)target < page->line_count && is_record(page, page->lines[target].entry)) {
			page->selected = page->lines[target].entry;
			return;
		}
	}
}

bool
plan_page_key(struct plan_page *page, const struct key *key)
{
	switch ((int)key->press) {
	case PRESS_UP:
	case PRESS_DOWN:
		step(page, key->press == PRESS_UP ? -1 : 1);
		return true;
	case PRESS_PAGE_UP:
	case PRESS_PAGE_DOWN:
		turn(page, key->press == PRESS_PAGE_UP ? -1 : 1);
		return true;
	case PRESS_HOME:
		page->selected = next_record(page, -1, 1);
		page->first = 0;
		return true;
	case PRESS_END:
		page->selected = next_record(page, (int)page->count, -1);
		page->first = (int)page->line_count;
		clamp_scroll(page);
		return true;
	default:
		return false;
	}
}

bool
plan_page_click(struct plan_page *page, int entry)
{
	const bool again = page->selected == entry;

	page->selected = entry;
	return again;
}
