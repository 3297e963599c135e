/* The named looks of the program; screens never use colour numbers. */
#ifndef TUI_STYLE_H
#define TUI_STYLE_H

#include <stdbool.h>

enum style {
	STYLE_TEXT,
	STYLE_DIM,
	STYLE_TOP_BAR,
	STYLE_PRACTICE, /* the banner ØVEDATA in the top bar */
	STYLE_TAB_ACTIVE,
	STYLE_MARKED, /* the row the cursor is on */
	STYLE_MARKED_UNFOCUSED,
	STYLE_FRAME,
	STYLE_FRAME_FOCUSED,
	STYLE_HEADING,
	STYLE_OK,          /* badge or message: done */
	STYLE_ATTENTION,   /* badge OBS */
	STYLE_URGENT,      /* badge HASTER, error line */
	STYLE_INFORMATION, /* badge, chip */
	STYLE_NEUTRAL,     /* badge, button */
	STYLE_MEETING,     /* the bar MØDEVISNING */
	STYLE_FIELD,
	STYLE_FIELD_FOCUSED,
	STYLE_FIELD_ERROR,
	STYLE_HIT, /* the part of a text that was searched for */
	STYLE_BAR_1,
	STYLE_BAR_2,
	STYLE_BAR_3,
	STYLE_BAR_4,
	STYLE_COUNT
};

enum theme { THEME_DARK, THEME_LIGHT, THEME_MONO };

enum { ATTRIBUTE_BOLD = 1, ATTRIBUTE_UNDERLINE = 2, ATTRIBUTE_REVERSE = 4 };

/* How a style looks; colour -1 means the terminal's own (mono only). */
struct look {
	short foreground;
	short background;
	unsigned attributes;
};

/* colours: what the terminal has (256 and more, 8-255, fewer). */
struct look style_look(enum style style, enum theme theme, int colours);

#endif
