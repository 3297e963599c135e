/* Editing text in a field: one line, or several with word wrap. */
#ifndef TUI_EDIT_H
#define TUI_EDIT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"
#include "tui/canvas.h"
#include "tui/key.h"

struct edit {
	struct text text;
	size_t caret;    /* byte index at a grapheme boundary */
	bool many_lines; /* Enter makes a new line; otherwise newlines of a paste become blanks */
	int maximum;     /* code points; 0 = 10000 */
	int scroll;       /* first visible cell (one line) or line (many) */
	int columns;      /* cells a line had when drawn last: what up and down go by */
	int goal;         /* column that up and down aim for, plus one; 0 for none */
};

void edit_clear(struct edit *edit);
void edit_set(struct edit *edit, const char *text); /* caret at the end */

/* Handles characters, Backspace (a whole grapheme), Delete, Home, End, arrows, Ctrl+arrows, Ctrl+U; up and down only
 * with many lines. Returns true if it used the key; *changed tells whether the text did. */
bool edit_key(struct edit *edit, const struct key *key, bool *changed);

/* Draws in the place and, when focused, sets the cursor. */
void edit_draw(struct edit *edit, struct canvas *canvas, struct rectangle place, enum style style, bool focused);

/* Breaks `text` in lines of at most `columns` cells at words; returns the number of lines. For reading, not
 * editing. line_starts (may be NULL) gets at most `maximum` byte indexes. */
int edit_wrap(const char *text, int columns, size_t *line_starts, int maximum);

#endif
