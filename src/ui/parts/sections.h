/* The panels of a page: beside each other where there is room, else one open and the others as a line each. */
#ifndef UI_SECTIONS_H
#define UI_SECTIONS_H

#include "panel.h"
#include "tui/dialog.h"

enum { SECTIONS_MOST = 5, SECTION_CLOSED = 1 /* rows of a closed one */ };

struct sections {
	int count;
	int focus;
	struct chooser choosers[SECTIONS_MOST];
	int visible[SECTIONS_MOST]; /* rows of lines at the last drawing */
};

/* Gives each section its place: rows is SECTION_CLOSED for one that is only a line. wanted: the rows each would like
 * for its lines. The first is the large one. */
void sections_lay_out(const struct sections *sections, struct rectangle place, const int wanted[],
		      struct rectangle places[]);

/* Draws the frame, or the line of a closed one; true if it is open, with the place inside. summary: what stands in the
 * corner and on the line. */
bool sections_begin(struct sections *sections, int section, struct canvas *canvas, struct rectangle place,
		    const struct panel *panel, struct rectangle *inside);

/* Tab goes around; arrows move among the lines. False if the key is not theirs. */
bool sections_key(struct sections *sections, const struct key *key);

/* A click or the wheel; true if it was on the line that was marked already: to be opened. */
bool sections_click(struct sections *sections, int kind, int value);

/* A line to draw on: where, and how it looks. */
struct line {
	struct rectangle place;
	enum style style;
	bool marked;
};

/* Blanks line `index` of the section on the row, with the mark and the cursor if it is the one. */
struct line sections_line(const struct sections *sections, int section, struct canvas *canvas, struct rectangle place,
			  int index);

int sections_selected(const struct sections *sections, int section); /* -1 if it has no lines */

#endif
