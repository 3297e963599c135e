/* A document as a tagged PDF on A4, with its own page numbers. */
#include "document_block.h"

#ifdef HAVE_PANGOCAIRO

#include <assert.h>
#include <limits.h>
#include <stdio.h>

#include "document_pdf.h"

/* In points, as all lengths. */
enum {
	FOOTER = PAGE_HEIGHT - 36,
	FIGURES_A_LINE = 3,
	BAR_LABEL_WIDTH = 150,
	BAR_WIDTH = 190,
	BAR_HEIGHT = 10,
	FIGURES_HEIGHT = 80,
	GROUP_GAP = 7,
	HEADING_GAP = 3,
	FEW_LINES = 2, /* of a text that stand on a page together */
};

static const struct face title_face = {20, true, 0}, small_face = {8.5, false, 0.25}, body_face = {10, false, 0},
			 figure_face = {18, true, 0};
const struct face paper_cell_face = {9, false, 0}, paper_column_face = {9, true, 0};
static const struct face heading_faces[] = {{0}, {15, true, 0}, {12.5, true, 0}, {10.5, true, 0}};

static PangoLayout *
layout_of(const struct paper *paper, const char *string, const struct face *face)
{
	PangoFontDescription *font = pango_font_description_from_string("DejaVu Sans");
	pango_font_description_set_absolute_size(font, face->size * PANGO_SCALE);
	pango_font_description_set_weight(font, face->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
	PangoLayout *layout = pango_layout_new(paper->context);
	pango_layout_set_font_description(layout, font);
	pango_font_description_free(font);
	PangoAttrList *attributes = pango_attr_list_new();
	/* Some readers of tagged text stop at a ligature. */
	pango_attr_list_insert(attributes, pango_attr_font_features_new("liga=0"));
	pango_layout_set_attributes(layout, attributes);
	pango_attr_list_unref(attributes);
	pango_layout_set_text(layout, string, -1);
	return layout;
}

struct lines
paper_lines(const struct paper *paper, const char *string, const struct face *face, double width)
{
	struct text held = {0};
	document_add_held(&held, string);
	PangoLayout *layout = layout_of(paper, text_get(&held), face);
	text_clear(&held);
	pango_layout_set_width(layout, (int)(width * PANGO_SCALE));
	pango_layout_set_wrap(layout, width > 0 ? PANGO_WRAP_WORD_CHAR : PANGO_WRAP_WORD);
	return (struct lines){
	    .layout = layout,
	    .face = face,
	    .count = pango_layout_get_line_count(layout),
	    .step = face->size * 1.4,
	};
}

double
paper_line_width(const struct lines *lines, int index)
{
	PangoRectangle extents;
	pango_layout_line_get_extents(pango_layout_get_line_readonly(lines->layout, index), NULL, &extents);
	return (double)extents.width / PANGO_SCALE;
}

static double
widest_line(const struct lines *lines)
{
	double widest = 0;
	for (int i = 0; i < lines->count; i++) {
		double width = paper_line_width(lines, i);
		widest = width > widest ? width : widest;
	}
	return widest;
}

double
paper_width(const struct paper *paper, const char *string, const struct face *face)
{
	struct lines lines = paper_lines(paper, string, face, 10 * PAGE_WIDTH);
	double width = widest_line(&lines);
	g_object_unref(lines.layout);
	return width;
}

double
paper_least_width(const struct paper *paper, const char *string, const struct face *face)
{
	struct lines lines = paper_lines(paper, string, face, 0);
	double width = widest_line(&lines);
	g_object_unref(lines.layout);
	return width;
}

/* The line is set anew with a blank at its end, which a line broken by the layout
 * lacks and a screen reader needs between the words of two lines. */
void
paper_draw_line(struct paper *paper, const struct lines *lines, int index, double x, double y)
{
	const PangoLayoutLine *line = pango_layout_get_line_readonly(lines->layout, index);
	const char *string = pango_layout_get_text(lines->layout) + line->start_index;
	int length = line->length;
	struct text words = {0};
	while (length > 0 && string[length - 1] == ' ')
		length--;
	document_add_released(&words, string, (size_t)length);
	text_add(&words, length > 0 ? " " : "");
	PangoLayout *layout = layout_of(paper, text_get(&words), lines->face);
	cairo_move_to(paper->cairo, x, y + lines->face->size * 1.1);
	pango_cairo_show_layout_line(paper->cairo, pango_layout_get_line_readonly(layout, 0));
	g_object_unref(layout);
	text_clear(&words);
}

void
paper_set_grey(struct paper *paper, double grey)
{
	cairo_set_source_rgb(paper->cairo, grey, grey, grey);
}

/* One line at a place of the page, whatever the flow; right: it ends at x. */
static void
draw_at(struct paper *paper, const char *string, const struct face *face, double x, bool right)
{
	struct lines lines = paper_lines(paper, string, face, WIDTH);
	paper_set_grey(paper, face->grey);
	paper_draw_line(paper, &lines, 0, right ? x - paper_line_width(&lines, 0) : x, FOOTER);
	g_object_unref(lines.layout);
}

void
paper_open_tag(struct paper *paper, const char *name)
{
	cairo_tag_begin(paper->cairo, name, NULL);
}

void
paper_close_tag(struct paper *paper, const char *name)
{
	cairo_tag_end(paper->cairo, name);
}

static void
end_page(struct paper *paper)
{
	struct text number = {0};
	text_add_format(&number, "Side %d af %d", paper->page, paper->pages);
	draw_at(paper, paper->document->title, &small_face, LEFT, false);
	draw_at(paper, text_get(&number), &small_face, RIGHT, true);
	struct face mark = small_face;
	mark.bold = paper->document->has_names;
	draw_at(paper, document_mark(paper->document), &mark, RIGHT - 80, true);
	text_clear(&number);
	cairo_show_page(paper->cairo);
}

void
paper_next_page(struct paper *paper)
{
	end_page(paper);
	paper->page++;
	paper->y = TOP;
}

void
paper_need(struct paper *paper, double height)
{
	if (paper->y + height > BOTTOM && paper->y > TOP)
		paper_next_page(paper);
}

/* How many of the lines left to draw here: never one alone at the foot of the page or at the top of the next. */
static int
lines_here(const struct paper *paper, const struct lines *lines, int left)
{
	int room = (int)((BOTTOM - paper->y) / lines->step);
	if (room >= left)
		return left;
	if (room == left - 1)
		room--;
	return room < FEW_LINES && paper->y > TOP ? 0 : room;
}

/* A text in the flow, broken over pages where it must be. */
static void
draw_text(struct paper *paper, const char *string, const struct face *face, const char *tag)
{
	struct lines lines = paper_lines(paper, string, face, WIDTH);
	for (int i = 0; i < lines.count;) {
		int here = lines_here(paper, &lines, lines.count - i);
		if (here == 0) {
			paper_next_page(paper);
			continue;
		}
		paper_open_tag(paper, tag);
		paper_set_grey(paper, face->grey);
		for (; here > 0; here--) {
			paper_draw_line(paper, &lines, i++, LEFT, paper->y);
			paper->y += lines.step;
		}
		paper_close_tag(paper, tag);
	}
	g_object_unref(lines.layout);
}

static double
above_heading(int level)
{
	return heading_faces[level].size * 0.8;
}

static void
draw_heading(struct paper *paper, const struct document_block *block)
{
	static const char *const tags[] = {"", "H1", "H2", "H3"};
	int level = block->numbers[0];
	assert(level > 0 && level < OUTLINE_LEVELS);
	if (paper->y > TOP)
		paper->y += above_heading(level);
	char place[64];
	snprintf(place, sizeof place, "page=%d pos=[%d %d]", paper->page, LEFT, (int)paper->y);
	int above = level - 1;
	while (above > 0 && paper->outline[above] == 0)
		above--;
	paper->outline[level] = cairo_pdf_surface_add_outline(paper->surface, paper->outline[above], block->cells[0],
							      place, CAIRO_PDF_OUTLINE_FLAG_OPEN);
	for (int deeper = level + 1; deeper < OUTLINE_LEVELS; deeper++)
		paper->outline[deeper] = 0;
	draw_text(paper, block->cells[0], &heading_faces[level], tags[level]);
	paper->y += HEADING_GAP;
}

static double
draw_cell(struct paper *paper, const char *string, const struct face *face, double x, double y)
{
	struct lines lines = paper_lines(paper, string, face, (double)WIDTH / FIGURES_A_LINE - 2 * CELL_GAP);
	paper_set_grey(paper, face->grey);
	for (int i = 0; i < lines.count; i++)
		paper_draw_line(paper, &lines, i, x, y + i * lines.step);
	g_object_unref(lines.layout);
	return y + lines.count * lines.step;
}

/* Three beside each other: label, large value, note. */
static void
draw_figures(struct paper *paper, size_t first, size_t end)
{
	for (size_t i = first; i < end; i += FIGURES_A_LINE) {
		paper_need(paper, FIGURES_HEIGHT);
		double lowest = paper->y;
		for (size_t j = i; j < end && j < i + FIGURES_A_LINE; j++) {
			char **cells = paper->document->blocks[j].cells;
			double x = LEFT + (double)(j - i) * WIDTH / FIGURES_A_LINE;
			paper_open_tag(paper, "P");
			double y = draw_cell(paper, cells[FIGURE_LABEL], &paper_cell_face, x, paper->y);
			y = draw_cell(paper, cells[FIGURE_VALUE], &figure_face, x, y);
			if (cells[FIGURE_NOTE][0])
				y = draw_cell(paper, cells[FIGURE_NOTE], &small_face, x, y);
			paper_close_tag(paper, "P");
			lowest = y > lowest ? y : lowest;
		}
		paper->y = lowest + 8;
	}
}

void
paper_draw_box(struct paper *paper, double x, double y, double width, double height)
{
	cairo_rectangle(paper->cairo, x, y, width, height);
	cairo_fill(paper->cairo);
}

static void
draw_bar(struct paper *paper, size_t first, size_t at)
{
	const struct document_block *bar = &paper->document->blocks[at];
	struct text words = {0};
	document_add_bar_words(&words, bar);
	struct lines label = paper_lines(paper, bar->cells[BAR_LABEL], &paper_cell_face, BAR_LABEL_WIDTH);
	struct lines beside =
	    paper_lines(paper, text_get(&words), &paper_cell_face, WIDTH - BAR_LABEL_WIDTH - BAR_WIDTH - 2 * CELL_GAP);
	double height = label.step * (label.count > beside.count ? label.count : beside.count) + CELL_GAP;
	double x = LEFT + BAR_LABEL_WIDTH + CELL_GAP, length = document_bar_length(paper->document, first, at);
	paper_need(paper, height);
	paper_open_tag(paper, "P");
	paper_set_grey(paper, 0);
	for (int i = 0; i < label.count; i++)
		paper_draw_line(paper, &label, i, LEFT, paper->y + i * label.step);
	for (int i = 0; i < beside.count; i++)
		paper_draw_line(paper, &beside, i, x + BAR_WIDTH + CELL_GAP, paper->y + i * label.step);
	paper_close_tag(paper, "P");
	int value = bar->numbers[BAR_VALUE], goal = bar->numbers[BAR_GOAL];
	if (value >= 0) {
		double share = value / length;
		paper_set_grey(paper, 0.88);
		paper_draw_box(paper, x, paper->y + 1, BAR_WIDTH, BAR_HEIGHT);
		cairo_set_source_rgb(paper->cairo, 0.05, 0.33, 0.55);
		paper_draw_box(paper, x, paper->y + 1, BAR_WIDTH * (share > 1 ? 1 : share), BAR_HEIGHT);
	}
	if (value >= 0 && goal > 0 && goal <= length) {
		paper_set_grey(paper, 0);
		paper_draw_box(paper, x + BAR_WIDTH * goal / length - 0.75, paper->y - 1.5, 1.5, BAR_HEIGHT + 5);
	}
	paper->y += height;
	g_object_unref(label.layout);
	g_object_unref(beside.layout);
	text_clear(&words);
}

static double
text_height(const struct paper *paper, const char *string, const struct face *face, int most)
{
	struct lines lines = paper_lines(paper, string, face, WIDTH);
	double height = (lines.count < most ? lines.count : most) * lines.step;
	g_object_unref(lines.layout);
	return height;
}

double
paper_note_height(const struct paper *paper, size_t at)
{
	const struct document *document = paper->document;
	if (at >= document->count || document->blocks[at].kind != BLOCK_NOTE)
		return 0;
	return GROUP_GAP + text_height(paper, document->blocks[at].cells[0], &small_face, INT_MAX);
}

/* What stands on a page together with the heading or the note: what is under it, or the beginning of it. */
static double
kept_height(const struct paper *paper, size_t at)
{
	double height = 0;
	for (; at < paper->document->count; at++) {
		const struct document_block *block = &paper->document->blocks[at];
		const struct face *face = &heading_faces[block->kind == BLOCK_HEADING ? block->numbers[0] : 0];
		switch (block->kind) {
		case BLOCK_HEADING:
			height += above_heading(block->numbers[0]) + HEADING_GAP;
			height += text_height(paper, block->cells[0], face, INT_MAX);
			continue;
		case BLOCK_NOTE:
			height += paper_note_height(paper, at);
			if (at + 1 < paper->document->count && block[1].kind == BLOCK_TABLE)
				continue;
			return height;
		case BLOCK_PARAGRAPH:
			return height + text_height(paper, block->cells[0], &body_face, FEW_LINES + 1);
		case BLOCK_FIGURE:
		case BLOCK_BAR:
			return height + FIGURES_HEIGHT;
		case BLOCK_TABLE:
			return height + paper_table_beginning(paper, at);
		case BLOCK_ROW:
		case BLOCK_KIND_COUNT:
			break;
		}
	}
	return height;
}

/* One block or a group of them; returns the one after. */
static size_t
draw_group(struct paper *paper, size_t at)
{
	const struct document_block *block = &paper->document->blocks[at];
	size_t end = document_end_of_group(paper->document, at);
	if (block->kind == BLOCK_HEADING || block->kind == BLOCK_NOTE)
		paper_need(paper, kept_height(paper, at));
	switch (block->kind) {
	case BLOCK_HEADING:
		draw_heading(paper, block);
		return at + 1;
	case BLOCK_PARAGRAPH:
	case BLOCK_NOTE:
		draw_text(paper, block->cells[0], block->kind == BLOCK_NOTE ? &small_face : &body_face, "P");
		end = at + 1;
		break;
	case BLOCK_FIGURE:
		draw_figures(paper, at, end);
		break;
	case BLOCK_BAR:
		for (size_t i = at; i < end; i++)
			draw_bar(paper, at, i);
		break;
	case BLOCK_TABLE:
	case BLOCK_ROW:
		end = paper_draw_table(paper, at);
		break;
	case BLOCK_KIND_COUNT:
		break;
	}
	paper->y += GROUP_GAP;
	return end;
}

static void
draw_head(struct paper *paper)
{
	struct text day = {0};
	document_add_day(&day, paper->document);
	text_add_format(&day, " · %s", document_mark(paper->document));
	draw_text(paper, paper->document->title, &title_face, "H1");
	if (paper->document->subtitle[0])
		draw_text(paper, paper->document->subtitle, &body_face, "P");
	draw_text(paper, text_get(&day), &small_face, "P");
	paper->y += 10;
	text_clear(&day);
}

static cairo_status_t
append(void *out, const unsigned char *bytes, unsigned length)
{
	text_add_bytes(out, (const char *)bytes, length);
	return CAIRO_STATUS_SUCCESS;
}

static PangoContext *
make_context(cairo_t *cairo)
{
	PangoContext *context = pango_cairo_create_context(cairo);
	cairo_font_options_t *options = cairo_font_options_create();
	cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
	cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
	pango_cairo_context_set_font_options(context, options);
	cairo_font_options_destroy(options);
	pango_cairo_context_set_resolution(context, 72);
	pango_context_set_language(context, pango_language_from_string("da"));
	pango_context_set_round_glyph_positions(context, FALSE);
	return context;
}

/* Lays everything out; how many pages it took, or 0 if the library failed. */
static int
draw_document(const struct document *document, int pages, struct text *out)
{
	char day[DATE_ISO_SIZE], created[DATE_ISO_SIZE + 10];
	date_format_iso(document->date, day);
	snprintf(created, sizeof created, "%sT12:00:00Z", day);
	cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(append, out, PAGE_WIDTH, PAGE_HEIGHT);
	cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, document->title);
	cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, created);
	cairo_t *cairo = cairo_create(surface);
	struct paper paper = {
	    .document = document,
	    .cairo = cairo,
	    .surface = surface,
	    .context = make_context(cairo),
	    .y = TOP,
	    .page = 1,
	    .pages = pages,
	};
	paper_open_tag(&paper, "Document");
	draw_head(&paper);
	for (size_t at = 0; at < document->count;)
		at = draw_group(&paper, at);
	paper_close_tag(&paper, "Document");
	end_page(&paper);
	g_object_unref(paper.context);
	bool good = cairo_status(cairo) == CAIRO_STATUS_SUCCESS;
	cairo_destroy(cairo);
	cairo_surface_finish(surface);
	good = good && cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS;
	cairo_surface_destroy(surface);
	return good ? paper.page : 0;
}

enum status
document_render_pdf(const struct document *document, struct text *out, struct error *error)
{
	struct text trial = {0};
	int pages = draw_document(document, 0, &trial);
	text_clear(&trial);
	if (pages > 0 && draw_document(document, pages, out) == pages)
		return STATUS_OK;
	return error_set(error, STATUS_SYSTEM,
			 "PDF'en kunne ikke laves. Prøv igen, eller vælg tekst eller CSV i stedet.");
}

#else

enum status
document_render_pdf(const struct document *document, struct text *out, struct error *error)
{
	(void)document;
	(void)out;
	return error_set(error, STATUS_DENIED,
			 "PDF er ikke med i denne udgave af programmet. Vælg tekst eller CSV i stedet.");
}

#endif
