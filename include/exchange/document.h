/* A report on paper or in a file: built block by block, then written as text, PDF, CSV or spreadsheet. */
#ifndef EXCHANGE_DOCUMENT_H
#define EXCHANGE_DOCUMENT_H

#include <stdbool.h>

#include "base/date.h"
#include "base/error.h"
#include "base/text.h"

enum document_format { DOCUMENT_TEXT, DOCUMENT_PDF, DOCUMENT_CSV, DOCUMENT_SPREADSHEET, DOCUMENT_FORMAT_COUNT };

/* How a column is set. A number column stands to the right, and a spreadsheet can reckon with «9» and «12,5» in it. */
enum document_column_kind { DOCUMENT_WORDS, DOCUMENT_NUMBER };

struct document_column {
	const char *heading;
	enum document_column_kind kind;
};

enum { DOCUMENT_COLUMNS = 24 };

/* One bar of a chart. The numbers stand beside it as text: «18 af 42». */
struct document_bar {
	const char *label;
	int value;         /* -1: not shown, then there is no bar either */
	int of;            /* the length of the whole bar; 0: as long as the longest of the chart */
	int goal;          /* where the mark is; 0: none */
	const char *words; /* instead of the numbers («under 5»), or NULL */
};

struct document;

/* Texts are copied, and what could steer a terminal in them is made harmless. The date is also the file's own, so that
 * the same figures give the same bytes. has_names puts «NAVNE» on every page, else «uden navne» stands there. */
struct document *document_new(const char *title, const char *subtitle, struct date date, bool has_names);
void document_free(struct document *document);

void document_add_heading(struct document *document, int level, const char *text); /* level 1-3 */
void document_add_paragraph(struct document *document, const char *text);
void document_add_note(struct document *document, const char *text); /* a footnote or an explanation, in small type */

/* Key figures and bars that follow each other stand together. */
void document_add_figure(struct document *document, const char *label, const char *value, const char *note);
void document_add_bar(struct document *document, const struct document_bar *bar);

/* A table begins with its columns; then its rows follow, with a cell for each column. It is named (as a sheet of the
 * spreadsheet) after the last heading before it. */
void document_add_table(struct document *document, const struct document_column *columns, int count);
void document_add_row(struct document *document, const char *const *cells);

/* A word for the file name and the choice: "tekst" "txt", "PDF" "pdf" … */
const char *document_format_label(enum document_format format);
const char *document_format_suffix(enum document_format format);

/* This copy of the program can write it: PDF and spreadsheet need libraries and the program beside this one. */
bool document_has_format(enum document_format format);

/* Appends the bytes of the file. */
enum status document_render(const struct document *document, enum document_format format, struct text *out,
			    struct error *error) MUST_CHECK;

/* Appends it as plain text so many columns wide, for a screen; as a file it has 80. */
void document_add_text(const struct document *document, int columns, struct text *out);

/* Writes a file only its owner can read, whole or not at all; over one that is there only if `replace`. */
enum status document_write(const struct document *document, enum document_format format, const char *path, bool replace,
			   struct error *error) MUST_CHECK;

#endif
