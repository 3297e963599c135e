/* A document as plain text. */
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "document_block.h"

enum {
	PAGE = 80,
	NARROW = 60,
	GAP = 2,
	LEAST_COLUMN = 6,
	BAR_LABEL_CELLS = 26,
	BAR_CELLS_LONG = 24,
	BAR_WORDS_CELLS = 15
};

/* Where the text goes, and how wide it may be. */
struct page {
	struct text *out;
	int columns;
};

/* Bytes of the first line of the text that fit in `cells`: broken at a newline, else between words, else anywhere. */
static size_t
line_length(const char *text, int cells)
{
	size_t fit = utf8_fit(text, cells), line = strcspn(text, "\n"), held = 0;
	if (line <= fit)
		return line;
	if (!text[fit])
		return fit;
	for (size_t at = fit; at > 0; at--) {
		if (text[at] == ' ' && !document_holds(text, at))
			return at;
		held = text[at] == ' ' && held == 0 ? at : held;
	}
	if (held > 0)
		return held;
	return fit > 0 ? fit : utf8_next(text, 0);
}

/* What follows a line of that length: one line end or the blanks between words are gone. */
static const char *
rest_after(const char *text, size_t length)
{
	text += length;
	return *text == '\n' ? text + 1 : text + strspn(text, " ");
}

static void
add_wrapped(const struct page *page, const char *text, int indent)
{
	do {
		size_t length = line_length(text, page->columns - indent);
		if (length > 0)
			text_add_format(page->out, "%*s%.*s", indent, "", (int)length, text);
		text_add(page->out, "\n");
		text = rest_after(text, length);
	} while (*text);
}

static void
add_repeated(struct text *out, const char *sign, int times)
{
	for (int i = 0; i < times; i++)
		text_add(out, sign);
}

static void
add_underlined(const struct page *page, const char *text, const char *sign)
{
	int width = utf8_text_width(text);
	add_wrapped(page, text, 0);
	add_repeated(page->out, sign, width < page->columns ? width : page->columns);
	text_add(page->out, "\n");
}

static void
add_head(const struct page *page, const struct document *document)
{
	add_underlined(page, document->title, "=");
	if (document->subtitle[0])
		add_wrapped(page, document->subtitle, 0);
	document_add_day(page->out, document);
	text_add_format(page->out, " · %s\n", document_mark(document));
}

static void
add_heading(const struct page *page, const struct document_block *block)
{
	if (block->numbers[0] < 3)
		add_underlined(page, block->cells[0], block->numbers[0] == 1 ? "=" : "-");
	else
		add_wrapped(page, block->cells[0], 0);
}

/* On a narrow page the values stand under each other. */
static void
add_figure(const struct page *page, const struct document_block *block)
{
	struct text line = {0};
	int room = page->columns - utf8_text_width(block->cells[FIGURE_LABEL]) - GAP;
	if (page->columns < NARROW && !block->cells[FIGURE_NOTE][0] &&
	    utf8_text_width(block->cells[FIGURE_VALUE]) <= room) {
		text_add_format(page->out, "%s%*s%s\n", block->cells[FIGURE_LABEL],
				room + GAP - utf8_text_width(block->cells[FIGURE_VALUE]), "",
				block->cells[FIGURE_VALUE]);
		return;
	}
	text_add_format(&line, "%s: %s", block->cells[FIGURE_LABEL], block->cells[FIGURE_VALUE]);
	if (block->cells[FIGURE_NOTE][0])
		text_add_format(&line, " (%s)", block->cells[FIGURE_NOTE]);
	add_wrapped(page, text_get(&line), 0);
	text_clear(&line);
}

static void
add_bar(const struct page *page, const struct document *document, size_t first, size_t at)
{
	bool wide = page->columns >= PAGE;
	int label_cells = wide ? BAR_LABEL_CELLS : page->columns / 3;
	int bar_cells = wide ? BAR_CELLS_LONG : page->columns - label_cells - BAR_WORDS_CELLS - 2 * GAP;
	bar_cells = bar_cells > 0 ? bar_cells : 1;
	struct text *out = page->out;
	const struct document_block *bar = &document->blocks[at];
	int length = document_bar_length(document, first, at), value = bar->numbers[BAR_VALUE];
	int filled = value <= 0 ? 0 : value >= length ? bar_cells : value * bar_cells / length;
	if (value > 0 && filled == 0)
		filled = 1;
	struct text label = {0};
	utf8_add_cut(&label, bar->cells[BAR_LABEL], label_cells);
	text_add_format(out, "%s%*s", text_get(&label), label_cells - utf8_text_width(text_get(&label)) + GAP, "");
	text_clear(&label);
	if (value >= 0) {
		add_repeated(out, "█", filled);
		add_repeated(out, "░", bar_cells - filled);
		text_add(out, "  ");
	}
	document_add_bar_words(out, bar);
	text_add(out, "\n");
	int goal = bar->numbers[BAR_GOAL];
	if (goal > 0 && goal <= length && value >= 0) {
		int place = goal * bar_cells / length;
		text_add_format(out, "%*s▲\n", label_cells + GAP + (place > 0 ? place - 1 : 0), "");
	}
}

/* The columns' widths, so that the table fits: the widest give way first. */
static void
find_widths(const struct page *page, const struct document *document, size_t table, size_t end, int *widths)
{
	int count = document->blocks[table].count, sum = (count - 1) * GAP;
	for (int i = 0; i < count; i++) {
		widths[i] = 1;
		for (size_t row = table; row < end; row++) {
			const char *cell = document->blocks[row].cells[i];
			for (size_t length; *cell; cell = rest_after(cell, length)) {
				length = line_length(cell, page->columns);
				struct text line = {0};
				text_add_bytes(&line, cell, length);
				int width = utf8_text_width(text_get(&line));
				widths[i] = width > widths[i] ? width : widths[i];
				text_clear(&line);
			}
		}
		sum += widths[i];
	}
	for (; sum > page->columns; sum--) {
		int widest = 0;
		for (int i = 1; i < count; i++)
			if (widths[i] > widths[widest])
				widest = i;
		if (widths[widest] <= LEAST_COLUMN)
			return;
		widths[widest]--;
	}
}

/* One line of a cell, and the cell without it; never blanks at the end of the line. */
static const char *
add_cell(struct text *out, const char *cell, int width, bool right, int *blanks)
{
	size_t length = line_length(cell, width);
	struct text line = {0};
	text_add_bytes(&line, cell, length);
	int room = width - utf8_text_width(text_get(&line));
	room = room > 0 ? room : 0;
	if (length > 0) {
		text_add_format(out, "%*s%s", *blanks + (right ? room : 0), "", text_get(&line));
		*blanks = right ? 0 : room;
	} else {
		*blanks += width;
	}
	*blanks += GAP;
	text_clear(&line);
	return rest_after(cell, length);
}

static void
add_row(struct text *out, const struct document_block *table, const struct document_block *row, const int *widths)
{
	const char *rest[DOCUMENT_COLUMNS];
	bool more = true;
	for (int i = 0; i < row->count; i++)
		rest[i] = row->cells[i];
	while (more) {
		int blanks = 0;
		more = false;
		for (int i = 0; i < row->count; i++) {
			rest[i] = add_cell(out, rest[i], widths[i], block_is_number(table, i), &blanks);
			more |= *rest[i] != '\0';
		}
		text_add(out, "\n");
	}
}

/* The table with its rows; returns the block after. */
static size_t
add_table(const struct page *page, const struct document *document, size_t at)
{
	struct text *out = page->out;
	const struct document_block *table = &document->blocks[at];
	int widths[DOCUMENT_COLUMNS] = {0};
	size_t end = at + 1;
	while (end < document->count && document->blocks[end].kind == BLOCK_ROW)
		end++;
	find_widths(page, document, at, end, widths);
	add_row(out, table, table, widths);
	for (int i = 0; i < table->count; i++) {
		text_add(out, i > 0 ? "  " : "");
		add_repeated(out, "-", widths[i]);
	}
	text_add(out, "\n");
	for (size_t row = at + 1; row < end; row++)
		add_row(out, table, &document->blocks[row], widths);
	return end;
}

/* One block or a group of them; returns the one after. */
static size_t
add_group(const struct page *page, const struct document *document, size_t at)
{
	const struct document_block *block = &document->blocks[at];
	size_t end = document_end_of_group(document, at);
	if (at == 0 || block->kind == BLOCK_HEADING || block[-1].kind != BLOCK_HEADING)
		text_add(page->out, "\n");
	switch (block->kind) {
	case BLOCK_HEADING:
		add_heading(page, block);
		return at + 1;
	case BLOCK_PARAGRAPH:
	case BLOCK_NOTE:
		add_wrapped(page, block->cells[0], block->kind == BLOCK_NOTE ? 2 : 0);
		return at + 1;
	case BLOCK_FIGURE:
		for (size_t i = at; i < end; i++)
			add_figure(page, &document->blocks[i]);
		return end;
	case BLOCK_BAR:
		for (size_t i = at; i < end; i++)
			add_bar(page, document, at, i);
		return end;
	case BLOCK_TABLE:
	case BLOCK_ROW:
		return add_table(page, document, at);
	case BLOCK_KIND_COUNT:
		break;
	}
	return end;
}

void
document_add_text(const struct document *document, int columns, struct text *out)
{
	struct page page = {out, columns};
	add_head(&page, document);
	for (size_t at = 0; at < document->count;)
		at = add_group(&page, document, at);
}

void
document_render_text(const struct document *document, struct text *out)
{
	document_add_text(document, PAGE, out);
}
