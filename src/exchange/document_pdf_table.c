/* Tables of a PDF: widths, rows broken over pages, headings repeated. */
#include "document_block.h"

#ifdef HAVE_PANGOCAIRO

#include "document_pdf.h"

/* A table while it is drawn. */
struct table {
	const struct document_block *block;
	double x[DOCUMENT_COLUMNS + 1]; /* left edges, and the right one of the last */
};

/* Each column as wide as its texts; where that is too much the widest give way first. */
static void
find_columns(const struct paper *paper, size_t at, size_t end, struct table *table)
{
	int widths[DOCUMENT_COLUMNS] = {0}, sum = 0;
	int count = paper->document->blocks[at].count;
	table->block = &paper->document->blocks[at];
	for (int i = 0; i < count; i++) {
		for (size_t row = at; row < end; row++) {
			const struct face *face = row == at ? &paper_column_face : &paper_cell_face;
			int width = (int)paper_width(paper, paper->document->blocks[row].cells[i], face) + CELL_GAP + 2;
			widths[i] = width > widths[i] ? width : widths[i];
		}
		widths[i] = widths[i] > WIDTH ? WIDTH : widths[i];
		sum += widths[i];
	}
	while (sum > WIDTH) {
		int widest = 0;
		for (int i = 1; i < count; i++)
			if (widths[i] > widths[widest])
				widest = i;
		widths[widest]--;
		sum--;
	}
	table->x[0] = LEFT;
	for (int i = 0; i < count; i++)
		table->x[i + 1] = table->x[i] + widths[i];
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
	paper->y += (last - *line) * cells[0].step + 4;
	*line = last;
}

static int
make_cells(const struct paper *paper, const struct table *table, const struct document_block *row, struct lines *cells)
{
	int most = 1;
	for (int i = 0; i < row->count; i++) {
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

static void
draw_row(struct paper *paper, const struct table *table, const struct document_block *row)
{
	struct lines cells[DOCUMENT_COLUMNS] = {0};
	int count = make_cells(paper, table, row, cells), line = 0;
	bool is_high = count * cells[0].step > BOTTOM - TOP - 60;
	if (paper->y + (is_high ? 1 : count) * cells[0].step + 4 > BOTTOM)
		continue_table(paper, table);
	while (line < count) {
		draw_row_part(paper, table, cells, false, &line);
		if (line < count)
			continue_table(paper, table);
	}
	free_cells(cells, row->count);
	draw_rule(paper, table, 0.3);
}

size_t
paper_draw_table(struct paper *paper, size_t at)
{
	const struct document_block *blocks = paper->document->blocks;
	struct table table = {0};
	size_t end = at + 1;
	while (end < paper->document->count && blocks[end].kind == BLOCK_ROW)
		end++;
	find_columns(paper, at, end, &table);
	paper_need(paper, 60);
	paper_open_tag(paper, "Table");
	draw_column_headings(paper, &table);
	for (size_t row = at + 1; row < end; row++)
		draw_row(paper, &table, &blocks[row]);
	paper_close_tag(paper, "Table");
	return end;
}

#endif
