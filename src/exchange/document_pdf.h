/* A document on its way to a PDF: what its pages and its tables share. */
#ifndef EXCHANGE_DOCUMENT_PDF_H
#define EXCHANGE_DOCUMENT_PDF_H

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include "document_block.h"

/* In points (1/72 inch). */
enum {
	PAGE_WIDTH = 595,
	PAGE_HEIGHT = 842,
	LEFT = 56,
	RIGHT = PAGE_WIDTH - 56,
	WIDTH = RIGHT - LEFT,
	TOP = 56,
	BOTTOM = PAGE_HEIGHT - 64,
	CELL_GAP = 6,
	OUTLINE_LEVELS = 4,
};

/* How a text is set. */
struct face {
	double size;
	bool bold;
	double grey; /* 0 black */
};

/* A document on its way to pages. It is laid out twice: first to learn how many pages there are. */
struct paper {
	const struct document *document;
	cairo_t *cairo;
	cairo_surface_t *surface;
	PangoContext *context;
	double y;
	int page, pages;
	int outline[OUTLINE_LEVELS]; /* the last entry of each level; 0 is the root */
};

/* A text broken in lines. */
struct lines {
	PangoLayout *layout;
	const struct face *face;
	int count;
	double step; /* from line to line */
};

extern const struct face paper_cell_face, paper_column_face;

struct lines paper_lines(const struct paper *paper, const char *string, const struct face *face, double width);
double paper_width(const struct paper *paper, const char *string, const struct face *face);       /* unbroken */
double paper_least_width(const struct paper *paper, const char *string, const struct face *face); /* the longest word */

/* Draws one line with its upper edge at y. */
void paper_draw_line(struct paper *paper, const struct lines *lines, int index, double x, double y);
double paper_line_width(const struct lines *lines, int index);

void paper_set_grey(struct paper *paper, double grey);
void paper_draw_box(struct paper *paper, double x, double y, double width, double height);
void paper_open_tag(struct paper *paper, const char *name);
void paper_close_tag(struct paper *paper, const char *name);
void paper_next_page(struct paper *paper);
void paper_need(struct paper *paper, double height); /* a new page unless there is room */

/* The block if it is a note, with the gap above it; else 0. */
double paper_note_height(const struct paper *paper, size_t at);

/* The table and its rows; returns the block after. A note under it stands beside its last row. */
size_t paper_draw_table(struct paper *paper, size_t at);
double paper_table_beginning(const struct paper *paper, size_t at); /* the height of its headings and first rows */

#endif
