/* The inside of a document, for its writers. */
#ifndef EXCHANGE_DOCUMENT_BLOCK_H
#define EXCHANGE_DOCUMENT_BLOCK_H

#include <stddef.h>

#include "exchange/document.h"

enum block_kind {
	BLOCK_HEADING,
	BLOCK_PARAGRAPH,
	BLOCK_NOTE,
	BLOCK_FIGURE,
	BLOCK_BAR,
	BLOCK_TABLE,
	BLOCK_ROW,
	BLOCK_KIND_COUNT
};

enum { FIGURE_LABEL, FIGURE_VALUE, FIGURE_NOTE, FIGURE_CELLS };
enum { BAR_LABEL, BAR_WORDS, BAR_CELLS };
enum { BAR_VALUE, BAR_OF, BAR_GOAL, BLOCK_NUMBERS };

/* One of a document. */
struct document_block {
	enum block_kind kind;
	int numbers[BLOCK_NUMBERS]; /* HEADING: its level; TABLE: a bit for each number column; BAR: BAR_VALUE … */
	int count;
	char **cells; /* TABLE and ROW: one a column; FIGURE, BAR: as above; the others: the text */
};

struct document {
	char *title;
	char *subtitle; /* "" if none */
	struct date date;
	bool has_names;
	struct document_block *blocks;
	size_t count, capacity;
};

/* Takes the cells as they are (already harmless). */
void document_add_block(struct document *document, enum block_kind kind, const int *numbers, const char *const *cells,
			int count);

bool block_is_number(const struct document_block *table, int column);

/* Reads «9», «-1.250» or «12,5» as Danish people write them; false for anything else. */
bool document_read_number(const char *cell, double *number);

const char *document_mark(const struct document *document); /* «NAVNE» or «uden navne» */

/* The last of the blocks from `first` on that are of the same kind, and one. */
size_t document_end_of_group(const struct document *document, size_t first);

/* The longest bar of the chart `first` begins, at least 1. */
int document_bar_length(const struct document *document, size_t first, size_t at);

/* Appends what stands beside the bar: «18 af 42» and, when it has a goal, «målet er 15». */
void document_add_bar_words(struct text *out, const struct document_block *bar);
bool document_has_goal(const struct document_block *bar);

/* Appends «17. marts 2026». */
void document_add_day(struct text *out, const struct document *document);

/* The blank text[at] stands inside «77 %», «16 af 42», «kl. 13.00» or «17. marts 2026», so no line ends there. */
bool document_holds(const char *text, size_t at);

/* Appends the text with signs no layout breaks a line at where it is held together, and without them again. */
void document_add_held(struct text *out, const char *string);
void document_add_released(struct text *out, const char *bytes, size_t length);

/* The lossless form between this program and the one that draws. */
void document_add_plain(struct text *out, const struct document *document);
struct document *document_read_plain(const char *plain); /* NULL if it is not of that form */

/* Writers; each appends to out. The last two are drawn by a program of their own (src/paper.c). */
void document_render_text(const struct document *document, struct text *out);
enum status document_render_csv(const struct document *document, struct text *out, struct error *error) MUST_CHECK;
enum status document_render_pdf(const struct document *document, struct text *out, struct error *error) MUST_CHECK;
enum status document_render_spreadsheet(const struct document *document, struct text *out,
					struct error *error) MUST_CHECK;

/* Lets the other program draw the document. */
enum status document_render_apart(const struct document *document, enum document_format format, struct text *out,
				  struct error *error) MUST_CHECK;
bool document_has_helper(void);

#endif
