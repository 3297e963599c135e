/* Building a document, and handing it to a writer. */
#include "exchange/document.h"

#include <assert.h>
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/memory.h"
#include "document_block.h"
#include "exchange/export.h"

#ifndef HAVE_PANGOCAIRO
#define HAVE_PANGOCAIRO 0
#endif
#ifndef HAVE_XLSXWRITER
#define HAVE_XLSXWRITER 0
#endif

enum { LEVELS = 3, NUMBER_DIGITS = 15 };

/* What is known of a format. */
struct format_row {
	const char *label, *suffix;
	bool built; /* its library was there */
	bool apart; /* another program draws it */
};

static const struct format_row formats[DOCUMENT_FORMAT_COUNT] = {
    [DOCUMENT_TEXT] = {"Tekst", "txt", true, false},
    [DOCUMENT_PDF] = {"PDF", "pdf", HAVE_PANGOCAIRO, true},
    [DOCUMENT_CSV] = {"CSV", "csv", true, false},
    [DOCUMENT_SPREADSHEET] = {"Regneark", "xlsx", HAVE_XLSXWRITER, true},
};

/* Harmless and NFC; lines: keeps line ends. */
static char *
copy_of(const char *string, bool lines)
{
	struct text copy = {0};
	export_add_harmless(&copy, string ? string : "", lines);
	return text_take(&copy);
}

struct document *
document_new(const char *title, const char *subtitle, struct date date, bool has_names)
{
	assert(!date_is_none(date));
	struct document *document = memory_new(sizeof *document);
	*document = (struct document){
	    .title = copy_of(title, false),
	    .subtitle = copy_of(subtitle, false),
	    .date = date,
	    .has_names = has_names,
	};
	return document;
}

void
document_free(struct document *document)
{
	if (!document)
		return;
	for (size_t i = 0; i < document->count; i++) {
		for (int j = 0; j < document->blocks[i].count; j++)
			free(document->blocks[i].cells[j]);
		free(document->blocks[i].cells);
	}
	free(document->blocks);
	free(document->title);
	free(document->subtitle);
	free(document);
}

void
document_add_block(struct document *document, enum block_kind kind, const int *numbers, const char *const *cells,
		   int count)
{
	void *blocks = document->blocks;
	memory_reserve(&blocks, &document->capacity, document->count + 1, sizeof *document->blocks);
	document->blocks = blocks;
	struct document_block *block = &document->blocks[document->count++];
	bool lines = kind == BLOCK_PARAGRAPH || kind == BLOCK_NOTE || kind == BLOCK_ROW;
	*block = (struct document_block){.kind = kind, .count = count};
	for (int i = 0; numbers && i < BLOCK_NUMBERS; i++)
		block->numbers[i] = numbers[i];
	block->cells = memory_new((size_t)count * sizeof *block->cells);
	for (int i = 0; i < count; i++)
		block->cells[i] = copy_of(cells[i], lines);
}

void
document_add_heading(struct document *document, int level, const char *text)
{
	assert(level >= 1 && level <= LEVELS);
	document_add_block(document, BLOCK_HEADING, (int[BLOCK_NUMBERS]){level}, &text, 1);
}

void
document_add_paragraph(struct document *document, const char *text)
{
	document_add_block(document, BLOCK_PARAGRAPH, NULL, &text, 1);
}

void
document_add_note(struct document *document, const char *text)
{
	document_add_block(document, BLOCK_NOTE, NULL, &text, 1);
}

void
document_add_figure(struct document *document, const char *label, const char *value, const char *note)
{
	const char *cells[] = {[FIGURE_LABEL] = label, [FIGURE_VALUE] = value, [FIGURE_NOTE] = note};
	document_add_block(document, BLOCK_FIGURE, NULL, cells, FIGURE_CELLS);
}

void
document_add_bar(struct document *document, const struct document_bar *bar)
{
	const char *cells[] = {[BAR_LABEL] = bar->label, [BAR_WORDS] = bar->words};
	int numbers[] = {[BAR_VALUE] = bar->value, [BAR_OF] = bar->of, [BAR_GOAL] = bar->goal};
	document_add_block(document, BLOCK_BAR, numbers, cells, BAR_CELLS);
}

void
document_add_table(struct document *document, const struct document_column *columns, int count)
{
	assert(count > 0 && count <= DOCUMENT_COLUMNS);
	const char *headings[DOCUMENT_COLUMNS];
	int numbers[BLOCK_NUMBERS] = {0};
	for (int i = 0; i < count; i++) {
		headings[i] = columns[i].heading;
		numbers[0] |= (columns[i].kind == DOCUMENT_NUMBER) << i;
	}
	document_add_block(document, BLOCK_TABLE, numbers, headings, count);
}

void
document_add_row(struct document *document, const char *const *cells)
{
	assert(document->count > 0);
	const struct document_block *last = &document->blocks[document->count - 1];
	assert(last->kind == BLOCK_TABLE || last->kind == BLOCK_ROW);
	document_add_block(document, BLOCK_ROW, NULL, cells, last->count);
}

bool
block_is_number(const struct document_block *table, int column)
{
	return (table->numbers[0] >> column) & 1;
}

bool
document_read_number(const char *cell, double *number)
{
	char plain[NUMBER_DIGITS + 3] = "";
	size_t length = 0;
	bool digits = false, comma = false;
	for (const char *at = cell; *at; at++) {
		bool sign = at == cell && (*at == '-' || *at == '+');
		bool thousands = digits && !comma && *at == '.' && isdigit((unsigned char)at[1]) &&
				 isdigit((unsigned char)at[2]) && isdigit((unsigned char)at[3]) &&
				 !isdigit((unsigned char)at[4]);
		if (thousands)
			continue;
		bool decimals = digits && !comma && *at == ',' && isdigit((unsigned char)at[1]);
		if ((!sign && !decimals && !isdigit((unsigned char)*at)) || length >= NUMBER_DIGITS)
			return false;
		digits |= isdigit((unsigned char)*at) != 0;
		comma |= decimals;
		plain[length++] = decimals ? '.' : *at;
	}
	*number = strtod(plain, NULL);
	return digits;
}

const char *
document_mark(const struct document *document)
{
	return document->has_names ? "NAVNE" : "uden navne";
}

size_t
document_end_of_group(const struct document *document, size_t first)
{
	size_t end = first + 1;
	while (end < document->count && document->blocks[end].kind == document->blocks[first].kind)
		end++;
	return end;
}

int
document_bar_length(const struct document *document, size_t first, size_t at)
{
	if (document->blocks[at].numbers[BAR_OF] > 0)
		return document->blocks[at].numbers[BAR_OF];
	int longest = 1;
	for (size_t i = first, end = document_end_of_group(document, first); i < end; i++)
		for (int j = 0; j < BLOCK_NUMBERS; j++)
			if (document->blocks[i].numbers[j] > longest)
				longest = document->blocks[i].numbers[j];
	return longest;
}

bool
document_has_goal(const struct document_block *bar)
{
	return bar->numbers[BAR_GOAL] > 0;
}

void
document_add_bar_words(struct text *out, const struct document_block *bar)
{
	if (bar->cells[BAR_WORDS][0])
		text_add(out, bar->cells[BAR_WORDS]);
	else if (bar->numbers[BAR_VALUE] >= 0)
		text_add_format(out, "%d", bar->numbers[BAR_VALUE]);
	else
		text_add(out, "–");
	if (!bar->cells[BAR_WORDS][0] && bar->numbers[BAR_VALUE] >= 0 && bar->numbers[BAR_OF] > 0)
		text_add_format(out, " af %d", bar->numbers[BAR_OF]);
	if (document_has_goal(bar))
		text_add_format(out, ", målet er %d", bar->numbers[BAR_GOAL]);
}

void
document_add_day(struct text *out, const struct document *document)
{
	int year, month, day;
	date_split(document->date, &year, &month, &day);
	text_add_format(out, "%d. %s %d", day, date_month_name(month), year);
}

const char *
document_format_label(enum document_format format)
{
	return formats[format].label;
}

const char *
document_format_suffix(enum document_format format)
{
	return formats[format].suffix;
}

bool
document_has_format(enum document_format format)
{
	return formats[format].built && (!formats[format].apart || document_has_helper());
}

enum status
document_render(const struct document *document, enum document_format format, struct text *out, struct error *error)
{
	if (!document_has_format(format))
		return error_set(error, STATUS_DENIED,
				 "%s er ikke med i denne udgave af programmet. Vælg tekst eller CSV i stedet.",
				 formats[format].label);
	switch (format) {
	case DOCUMENT_TEXT:
		document_render_text(document, out);
		return STATUS_OK;
	case DOCUMENT_CSV:
		return document_render_csv(document, out, error);
	case DOCUMENT_PDF:
	case DOCUMENT_SPREADSHEET:
		return document_render_apart(document, format, out, error);
	case DOCUMENT_FORMAT_COUNT:
		break;
	}
	return STATUS_OK;
}

enum status
document_write(const struct document *document, enum document_format format, const char *path, bool replace,
	       struct error *error)
{
	struct text bytes = {0};
	enum status status = document_render(document, format, &bytes, error);
	bool made = false;
	if (status == STATUS_OK && !(replace && file_exists(path))) {
		status = file_create(path, 0600, error);
		made = status == STATUS_OK;
	}
	if (status == STATUS_OK)
		status = file_write(path, text_get(&bytes), bytes.length, error);
	if (status != STATUS_OK && made)
		remove(path);
	text_clear(&bytes);
	return status;
}
