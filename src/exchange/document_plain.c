/* A document as lines of fields with tabs between, lossless: what one program hands to the other that draws it. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "document_block.h"

static const char first_line[] = "ungeloeft-papir 1";

enum { HEAD_FIELDS = 4, BLOCK_FIELDS = 1 + BLOCK_NUMBERS, FIELDS = BLOCK_FIELDS + DOCUMENT_COLUMNS };

/* No tab is in a text, for it is not harmless; line ends are. */
static void
add_field(struct text *out, const char *field)
{
	for (; *field; field++) {
		if (*field == '\n' || *field == '\\')
			text_add(out, *field == '\n' ? "\\n" : "\\\\");
		else
			text_add_bytes(out, field, 1);
	}
}

void
document_add_plain(struct text *out, const struct document *document)
{
	char day[DATE_ISO_SIZE];
	date_format_iso(document->date, day);
	text_add_format(out, "%s\n%s\t%s\t", first_line, day, document->has_names ? "1" : "0");
	add_field(out, document->title);
	text_add(out, "\t");
	add_field(out, document->subtitle);
	for (size_t i = 0; i < document->count; i++) {
		const struct document_block *block = &document->blocks[i];
		text_add_format(out, "\n%d", (int)block->kind);
		for (int j = 0; j < BLOCK_NUMBERS; j++)
			text_add_format(out, "\t%d", block->numbers[j]);
		for (int j = 0; j < block->count; j++) {
			text_add(out, "\t");
			add_field(out, block->cells[j]);
		}
	}
	text_add(out, "\n");
}

/* In place. */
static void
unescape(char *field)
{
	char *to = field;
	for (; *field; field++) {
		if (*field == '\\' && field[1])
			*to++ = *++field == 'n' ? '\n' : *field;
		else
			*to++ = *field;
	}
	*to = '\0';
}

/* The fields of the next line, which is taken apart; 0 at the end. */
static int
next_line(char **at, char *fields[FIELDS])
{
	int count = 0;
	if (!**at)
		return 0;
	char *line = *at, *end = strchrnul(line, '\n');
	*at = *end ? end + 1 : end;
	*end = '\0';
	while (line && count < FIELDS) {
		char *tab = strchr(line, '\t');
		if (tab)
			*tab = '\0';
		unescape(line);
		fields[count++] = line;
		line = tab ? tab + 1 : NULL;
	}
	return count;
}

/* The cells a block of the kind must have; -1 for any number. */
static int
cells_of(int kind)
{
	switch (kind) {
	case BLOCK_FIGURE:
		return FIGURE_CELLS;
	case BLOCK_BAR:
		return BAR_CELLS;
	case BLOCK_TABLE:
	case BLOCK_ROW:
		return -1;
	default:
		return 1;
	}
}

static bool
add_block_read(struct document *document, char **fields, int count)
{
	int numbers[BLOCK_NUMBERS], kind = atoi(fields[0]), cells = count - BLOCK_FIELDS;
	const struct document_block *last = document->count > 0 ? &document->blocks[document->count - 1] : NULL;
	if (cells < 1 || kind < 0 || kind >= BLOCK_KIND_COUNT || (cells_of(kind) >= 0 && cells != cells_of(kind)))
		return false;
	if (kind == BLOCK_ROW && (!last || cells != last->count || last->kind < BLOCK_TABLE))
		return false;
	for (int i = 0; i < BLOCK_NUMBERS; i++)
		numbers[i] = atoi(fields[1 + i]);
	if (kind == BLOCK_HEADING && (numbers[0] < 1 || numbers[0] > 3))
		return false;
	document_add_block(document, (enum block_kind)kind, numbers, (const char *const *)(fields + BLOCK_FIELDS),
			   cells);
	return true;
}

struct document *
document_read_plain(const char *plain)
{
	char *copy = memory_copy_text(plain), *at = copy, *fields[FIELDS];
	struct document *document = NULL;
	struct date date;
	bool good = next_line(&at, fields) == 1 && strcmp(fields[0], first_line) == 0 &&
		    next_line(&at, fields) == HEAD_FIELDS && date_parse_iso(fields[0], &date) && !date_is_none(date);
	if (good)
		document = document_new(fields[2], fields[3], date, fields[1][0] == '1');
	for (int count; good && (count = next_line(&at, fields)) > 0;)
		good = add_block_read(document, fields, count);
	free(copy);
	if (good)
		return document;
	document_free(document);
	return NULL;
}
