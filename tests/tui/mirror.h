/* A program for the pseudo-terminal: draws a frame with rows and reports every key it understands. */
#ifndef TESTS_TUI_MIRROR_H
#define TESTS_TUI_MIRROR_H

/* Reports «klar» and the number of colours, then «press character row,column» for each key, «24x80» for a new size and
 * «slut» at the end. Ctrl+Q quits; Ctrl+X crashes; Ctrl+E writes to standard error; Ctrl+K tells whether a key waits,
 * Ctrl+T whether no waiting is a time-out, Ctrl+W how many writes a moved row takes. */
void mirror(int reports);

void mirror_without_hang_up(int reports);
void mirror_without_colour(int reports);
void mirror_with_stale_size(int reports);
void mirror_twice(int reports);

#endif
