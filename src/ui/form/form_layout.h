/* Where the fields of a form stand, and which part of a long form is seen. */
#ifndef UI_FORM_LAYOUT_H
#define UI_FORM_LAYOUT_H

#include "form_parts.h"

/* Gives every cell its lines: airy if all of it fits so, else close together; what is left over goes to the long text.
 * Takes a blank line off `inside` when airy. Returns how many lines there are in all. */
int layout_form(struct form *form, struct rectangle *inside);

/* Scrolls so that the focus is seen. */
void layout_scroll(struct form *form, int total);

/* Lines of options side by side; place (may be NULL) gets where one of them is, relative to the field. */
int layout_option_lines(const struct form_cell *cell, int columns, int wanted, struct rectangle *place);

int layout_reminder_lines(const struct form *form, const struct form_cell *cell);
int layout_message_lines(const struct form_cell *cell, int columns);

/* The line of a stop. */
int layout_stop_top(const struct form *form, int total, int stop);

#endif
