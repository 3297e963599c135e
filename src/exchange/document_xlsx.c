/* A document as a spreadsheet: one sheet of what is told, and one for each table. */
#include "document_block.h"

#ifdef HAVE_XLSXWRITER

#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include "base/utf8.h"

enum { NAME_LENGTH = 31, TITLE_LENGTH = 120, DAY_SECONDS = 24 * 60 * 60, LEAST_WIDTH = 10, MOST_WIDTH = 60 };

/* A spreadsheet while it is filled. */
struct book {
	lxw_workbook *workbook;
	lxw_worksheet *overview;
	lxw_row_t row; /* the next of the overview */
	lxw_format *heading, *wrapped;
	int tables;
};

/* Excel takes no [ ] : * ? / \ in a name, no ' at its ends and no name twice. */
static void
add_sheet_name(struct text *out, const struct book *book, const char *wanted)
{
	struct text clean = {0}, number = {0};
	for (; *wanted; wanted++)
		text_add_bytes(&clean, strchr("[]:*?/\\'", *wanted) ? " " : wanted, 1);
	text_add_format(&number, " %d", book->tables);
	utf8_add_cut(out, text_trim(clean.bytes ? clean.bytes : (char[]){""}), NAME_LENGTH);
	if (out->length == 0)
		text_add_format(out, "Tabel%s", text_get(&number));
	if (workbook_get_worksheet_by_name(book->workbook, text_get(out))) {
		struct text cut = {0};
		utf8_add_cut(&cut, text_get(out), NAME_LENGTH - (int)number.length);
		text_add(&cut, text_get(&number));
		text_set(out, text_get(&cut));
		text_clear(&cut);
	}
	text_clear(&clean);
	text_clear(&number);
}

static void
write_cell(lxw_worksheet *sheet, lxw_row_t row, int column, const char *cell, lxw_format *format)
{
	worksheet_write_string(sheet, row, (lxw_col_t)column, cell, format);
}

static void
write_value(lxw_worksheet *sheet, lxw_row_t row, int column, const char *cell)
{
	double number;
	if (document_read_number(cell, &number))
		worksheet_write_number(sheet, row, (lxw_col_t)column, number, NULL);
	else
		write_cell(sheet, row, column, cell, NULL);
}

static void
set_width(lxw_worksheet *sheet, int column, int width)
{
	width = width < LEAST_WIDTH ? LEAST_WIDTH : width > MOST_WIDTH ? MOST_WIDTH : width;
	worksheet_set_column(sheet, (lxw_col_t)column, (lxw_col_t)column, width + 2, NULL);
}

/* The rows of the table at `at`; returns the block after. */
static size_t
write_table(struct book *book, const struct document *document, size_t at, const char *name)
{
	const struct document_block *table = &document->blocks[at];
	struct text sheet_name = {0};
	int widths[DOCUMENT_COLUMNS] = {0};
	lxw_row_t row = 0;
	size_t end = at;
	book->tables++;
	add_sheet_name(&sheet_name, book, name);
	lxw_worksheet *sheet = workbook_add_worksheet(book->workbook, text_get(&sheet_name));
	if (!sheet)
		sheet = workbook_add_worksheet(book->workbook, NULL);
	for (; end < document->count && (end == at || document->blocks[end].kind == BLOCK_ROW); end++, row++) {
		for (int i = 0; i < table->count; i++) {
			const char *cell = document->blocks[end].cells[i];
			int width = utf8_text_width(cell);
			widths[i] = width > widths[i] ? width : widths[i];
			if (row > 0 && block_is_number(table, i))
				write_value(sheet, row, i, cell);
			else
				write_cell(sheet, row, i, cell, row == 0 ? book->heading : book->wrapped);
		}
	}
	for (int i = 0; i < table->count; i++)
		set_width(sheet, i, widths[i]);
	worksheet_freeze_panes(sheet, 1, 0);
	worksheet_repeat_rows(sheet, 0, 0);
	struct text reference = {0};
	text_add_format(&reference, "Se arket «%s»", text_get(&sheet_name));
	write_cell(book->overview, book->row++, 0, text_get(&reference), NULL);
	text_clear(&reference);
	text_clear(&sheet_name);
	return end;
}

static void
write_line(struct book *book, const char *text, lxw_format *format)
{
	write_cell(book->overview, book->row++, 0, text, format);
}

static void
write_bar(struct book *book, const struct document_block *bar, bool first)
{
	static const char *const headings[] = {"", "Antal", "Ud af", "Mål"};
	for (int i = 0; first && i < 4; i++)
		write_cell(book->overview, book->row, i, headings[i], book->heading);
	book->row += first;
	write_cell(book->overview, book->row, 0, bar->cells[BAR_LABEL], NULL);
	if (bar->cells[BAR_WORDS][0])
		write_cell(book->overview, book->row, 1, bar->cells[BAR_WORDS], NULL);
	else if (bar->numbers[BAR_VALUE] >= 0)
		worksheet_write_number(book->overview, book->row, 1, bar->numbers[BAR_VALUE], NULL);
	if (bar->numbers[BAR_OF] > 0)
		worksheet_write_number(book->overview, book->row, 2, bar->numbers[BAR_OF], NULL);
	if (document_has_goal(bar))
		worksheet_write_number(book->overview, book->row, 3, bar->numbers[BAR_GOAL], NULL);
	book->row++;
}

static void
write_figure(struct book *book, const struct document_block *figure)
{
	write_cell(book->overview, book->row, 0, figure->cells[FIGURE_LABEL], NULL);
	write_value(book->overview, book->row, 1, figure->cells[FIGURE_VALUE]);
	write_cell(book->overview, book->row, 2, figure->cells[FIGURE_NOTE], NULL);
	book->row++;
}

static void
write_blocks(struct book *book, const struct document *document)
{
	const char *name = document->title;
	for (size_t at = 0; at < document->count;) {
		const struct document_block *block = &document->blocks[at];
		switch (block->kind) {
		case BLOCK_HEADING:
			name = block->cells[0];
			book->row++;
			write_line(book, name, book->heading);
			break;
		case BLOCK_PARAGRAPH:
		case BLOCK_NOTE:
			write_line(book, block->cells[0], book->wrapped);
			break;
		case BLOCK_FIGURE:
			write_figure(book, block);
			break;
		case BLOCK_BAR:
			write_bar(book, block, at == 0 || block[-1].kind != BLOCK_BAR);
			break;
		case BLOCK_TABLE:
		case BLOCK_ROW:
			at = write_table(book, document, at, name);
			continue;
		case BLOCK_KIND_COUNT:
			break;
		}
		at++;
	}
}

static void
write_head(struct book *book, const struct document *document)
{
	struct text day = {0};
	document_add_day(&day, document);
	text_add_format(&day, " · %s", document_mark(document));
	write_line(book, document->title, book->heading);
	if (document->subtitle[0])
		write_line(book, document->subtitle, NULL);
	write_line(book, text_get(&day), NULL);
	text_clear(&day);
}

static lxw_error
write_book(const struct document *document, const char *path)
{
	char memory[] = "/dev/shm";
	struct text title = {0};
	utf8_add_cut(&title, document->title, TITLE_LENGTH);
	lxw_workbook_options options = {.tmpdir = access(memory, W_OK) == 0 ? memory : NULL};
	struct book book = {.workbook = workbook_new_opt(path, &options)};
	lxw_doc_properties properties = {.title = title.bytes, .created = (time_t)document->date.day * DAY_SECONDS};
	workbook_set_properties(book.workbook, &properties);
	book.heading = workbook_add_format(book.workbook);
	format_set_bold(book.heading);
	book.wrapped = workbook_add_format(book.workbook);
	format_set_text_wrap(book.wrapped);
	format_set_align(book.wrapped, LXW_ALIGN_VERTICAL_TOP);
	book.overview = workbook_add_worksheet(book.workbook, "Oversigt");
	set_width(book.overview, 0, MOST_WIDTH);
	write_head(&book, document);
	write_blocks(&book, document);
	text_clear(&title);
	return workbook_close(book.workbook);
}

enum status
document_render_spreadsheet(const struct document *document, struct text *out, struct error *error)
{
	/* The library writes to a name only; this one leads to memory. */
	char path[32], block[16384];
	int file = memfd_create("regneark", MFD_CLOEXEC);
	snprintf(path, sizeof path, "/proc/self/fd/%d", file);
	lxw_error failed = file < 0 ? LXW_ERROR_CREATING_XLSX_FILE : write_book(document, path);
	ssize_t count = 0;
	if (file >= 0)
		lseek(file, 0, SEEK_SET);
	while (!failed && (count = read(file, block, sizeof block)) > 0)
		text_add_bytes(out, block, (size_t)count);
	if (file >= 0)
		close(file);
	if (!failed && count == 0)
		return STATUS_OK;
	return error_set(error, STATUS_SYSTEM, "Regnearket kunne ikke laves. Prøv igen, eller vælg CSV i stedet.");
}

#else

enum status
document_render_spreadsheet(const struct document *document, struct text *out, struct error *error)
{
	(void)document;
	(void)out;
	return error_set(error, STATUS_DENIED, "Regneark er ikke med i denne udgave af programmet. Vælg CSV i stedet.");
}

#endif
