/* Tables of a PDF: widths, rows broken over pages, headings repeated. */
#include "document_block.h"

#ifdef HAVE_PANGOCAIRO

#include "document_pdf.h"

enum { ROW_GAP = 4, FIRST_ROWS = 2 };

/* A table while it is drawn. */
struct table {
	const struct document_block *block;
	double x[DOCUMENT_COLUMNS + 1]; /* left edges, and the right one of the last; no width: left out */
};

/* The widest column that is wider than what it needs at least; if none is, the widest. */
static int
find_giving(const int *widths, const int *least, int count)
{
	int giving = -1, widest = 0;
	for (int i = 0; i < count; i++) {
		if (widths[i] > widths[widest])
			widest = i;
		if (widths[i] > least[i] && (giving < 0 || widths[i] > widths[giving]))
			giving = i;
	}
	return giving < 0 ? widest : giving;
}

/* Nobody has written anything in it. A list with names has room to write by hand. */
static bool
is_left_out(const struct document *document, size_t at, size_t end, int column)
{
	for (size_t row = at + 1; row < end; row++)
		if (document->blocks[row].cells[column][0])
			return false;
	return !document->has_names && column > 0 && end > at + 1;
}

static size_t
find_end(const struct document *document, size_t at)
{
	size_t end = at + 1;
	while (end < document->count && document->blocks[end].kind == BLOCK_ROW)
		end++;
	return end;
}

/* Each column as wide as its texts; where that is too much the widest give way first, as far as no word is broken. */
static void
find_columns(const struct paper *paper, size_t at, struct table *table)
{
	const struct document_block *blocks = paper->document->blocks;
	int widths[DOCUMENT_COLUMNS] = {0}, least[DOCUMENT_COLUMNS] = {0}, sum = 0, count = blocks[at].count;
	size_t end = find_end(paper->document, at);
	table->block = &blocks[at];
	for (int i = 0; i < count; i++) {
		if (is_left_out(paper->document, at, end, i))
			continue;
		for (size_t row = at; row < end; row++) {
			const struct face *face = row == at ? &paper_column_face : &paper_cell_face;
			int width = (int)paper_width(paper, blocks[row].cells[i], face) + CELL_GAP + 2;
			int word = (int)paper_least_width(paper, blocks[row].cells[i], face) + CELL_GAP + 2;
			widths[i] = width > widths[i] ? width : widths[i];
			least[i] = word > least[i] ? word : least[i];
		}
		widths[i] = widths[i] > WIDTH ? WIDTH : widths[i];
		sum += widths[i];
	}
	for (; sum > WIDTH; sum--)
		widths[find_giving(widths, least, count)]--;
	table->x[0] = LEFT;
	for (int i = 0; i < count; i++)
		table->x[i + 1] = table->x[i] + widths[i];
	if (paper->document->has_names)
		table->x[count] = RIGHT;
}

static bool
is_shown(const struct table *table, int column)
{
	return table->x[column + 1] > table->x[column];
}

static void
draw_rule(struct paper *paper, const struct table *table, double thickness)
{
	paper_set_grey(paper, 0.45);
	paper_draw_box(paper, LEFT, paper->y, table->x[table->block->count] - LEFT, thickness);
}

/* The lines of a row from *line on that fit the page, `most` of them; *line goes on. */
static void
draw_row_part(struct paper *paper, const struct table *table, const struct lines *cells, bool heading, int *line)
{
	int count = table->block->count, last = *line, end = *line;
	for (int i = 0; i < count; i++)
		end = cells[i].count > end ? cells[i].count : end;
	while (last < end && paper->y + (last - *line + 1) * cells[0].step <= BOTTOM)
		last++;
	paper_open_tag(paper, "TR");
	for (int i = 0; i < count; i++) {
		if (!is_shown(table, i))
			continue;
		paper_open_tag(paper, heading ? "TH" : "TD");
		paper_set_grey(paper, 0);
		for (int j = *line; j < last && j < cells[i].count; j++) {
			double x = table->x[i];
			if (block_is_number(table->block, i))
				x = table->x[i + 1] - CELL_GAP - paper_line_width(&cells[i], j);
			paper_draw_line(paper, &cells[i], j, x, paper->y + (j - *line) * cells[i].step + 2);
		}
		paper_close_tag(paper, heading ? "TH" : "TD");
	}
	paper_close_tag(paper, "TR");
	paper->y += (last - *line) * cells[0].step + ROW_GAP;
	*line = last;
}

static int
make_cells(const struct paper *paper, const struct table *table, const struct document_block *row, struct lines *cells)
{
	int most = 1;
	for (int i = 0; i < row->count; i++) {
		if (!is_shown(table, i)) {
			cells[i] = (struct lines){0};
			continue;
		}
		const struct face *face = row->kind == BLOCK_TABLE ? &paper_column_face : &paper_cell_face;
		cells[i] = paper_lines(paper, row->cells[i], face, table->x[i + 1] - table->x[i] - CELL_GAP);
		most = cells[i].count > most ? cells[i].count : most;
	}
	return most;
}

static void
free_cells(struct lines *cells, int count)
{
	for (int i = 0; i < count; i++)
		if (cells[i].layout)
			g_object_unref(cells[i].layout);
}

static void
draw_column_headings(struct paper *paper, const struct table *table)
{
	struct lines cells[DOCUMENT_COLUMNS] = {0};
	int line = 0;
	make_cells(paper, table, table->block, cells);
	draw_row_part(paper, table, cells, true, &line);
	free_cells(cells, table->block->count);
	draw_rule(paper, table, 1);
}

/* A new page in the middle of a table: its tags end and begin again, and the headings are repeated. */
static void
continue_table(struct paper *paper, const struct table *table)
{
	paper_close_tag(paper, "Table");
	paper_next_page(paper);
	paper_open_tag(paper, "Table");
	draw_column_headings(paper, table);
}

/* A row higher than a page begins wherever it has to. */
static bool
is_high(double height)
{
	return height > BOTTOM - TOP - 60;
}

static double
row_height(const struct paper *paper, const struct table *table, const struct document_block *row)
{
	struct lines cells[DOCUMENT_COLUMNS] = {0};
	double height = make_cells(paper, table, row, cells) * cells[0].step;
	double least = is_high(height) ? cells[0].step : height;
	free_cells(cells, row->count);
	return least + ROW_GAP;
}

static void
draw_row(struct paper *paper, const struct table *table, const struct document_block *row)
{
	struct lines cells[DOCUMENT_COLUMNS] = {0};
	int count = make_cells(paper, table, row, cells), line = 0;
	while (line < count) {
		draw_row_part(paper, table, cells, false, &line);
		if (line < count)
			continue_table(paper, table);
	}
	free_cells(cells, row->count);
	draw_rule(paper, table, 0.3);
}

double
paper_table_beginning(const struct paper *paper, size_t at)
{
	struct table table = {0};
	size_t end = find_end(paper->document, at);
	double height = 0;
	find_columns(paper, at, &table);
	for (size_t row = at; row < end && row <= at + FIRST_ROWS; row++)
		height += row_height(paper, &table, &paper->document->blocks[row]);
	return is_high(height) ? BOTTOM - TOP - 60 : height;
}

size_t
paper_draw_table(struct paper *paper, size_t at)
{
	const struct document_block *blocks = paper->document->blocks;
	struct table table = {0};
	size_t end = find_end(paper->document, at);
	find_columns(paper, at, &table);
	paper_need(paper, paper_table_beginning(paper, at));
	paper_open_tag(paper, "Table");
	draw_column_headings(paper, &table);
	for (size_t row = at + 1; row < end; row++) {
		double note = row + 1 == end ? paper_note_height(paper, end) : 0;
		if (paper->y + row_height(paper, &table, &blocks[row]) + note > BOTTOM)
			continue_table(paper, &table);
		draw_row(paper, &table, &blocks[row]);
	}
	paper_close_tag(paper, "Table");
	return end;
}

#endif
