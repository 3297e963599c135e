/* The program's screens on a canvas without a terminal, on a file of their own, with the clock standing at
 * 17-03-2026 13.42. */
#ifndef TESTS_STAGE_H
#define TESTS_STAGE_H

#include "app/app.h"

struct stage {
	struct app app;
	char folder[64];
	struct text screen; /* as last drawn */
};

/* A new practice file with one staff member, «Mette B.» (MB), who is working, and nothing else. */
void stage_open(struct stage *stage, int rows, int columns);
void stage_close(struct stage *stage);

/* For cmocka: *state is a stage of 24 rows and 80 columns, closed whether the test fails or not. */
int stage_setup(void **state);
int stage_teardown(void **state); /* closes the stage that *state points to */
#define ON_STAGE(test) cmocka_unit_test_setup_teardown(test, stage_setup, stage_teardown)

/* Types words: F1-F12, Enter, Esc, Tab, BackTab, Up, Down, Left, Right, Home, End, PgUp, PgDn, Ins, Del, Back, Space,
 * C-x; 'text' in single quotes is typed letter by letter; any other word too. The screen is drawn after each key. */
void stage_keys(struct stage *stage, const char *keys);

/* Draws and returns the whole screen as text, rows ended by \n; borrowed until the next call. */
const char *stage_screen(struct stage *stage);

/* Fails the test, printing the screen, unless the text stands (or does not stand) on it. */
void stage_expect(struct stage *stage, const char *text);
void stage_reject(struct stage *stage, const char *text);

/* Time passes: screens are ticked as if so many milliseconds had gone by. */
void stage_wait(struct stage *stage, int milliseconds);

/* Compares the screen with tests/golden/<name>.txt, failing with the first differing row; a # in the name stands for
 * the screen's columns. With the environment variable UNGELOEFT_GOLDEN=write the file is written instead. */
void stage_golden(struct stage *stage, const char *name);

/* The sizes that screens are drawn for; ends with 0 rows. */
struct stage_size {
	int rows, columns;
};
extern const struct stage_size stage_sizes[];

/* stage_golden at each of the sizes; a # is in the name. */
void stage_goldens(struct stage *stage, const char *name);

/* Saves a new record as the staff member at work, failing the test if it cannot. */
void stage_save(struct stage *stage, void *record);

#endif
