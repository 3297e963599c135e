/* The screens: opens the file, shows the terminal and lives until the user leaves. */
#ifndef UI_UI_H
#define UI_UI_H

#include <stdbool.h>

struct ui_options {
	const char *path;   /* the database file, or NULL for the default */
	const char *screen; /* where to begin, or NULL */
	const char *theme;  /* «moerk», «lys», «mono», or NULL */
	const char *glyphs; /* «sikker», «simpel», or NULL */
	bool read_only;
	bool meeting; /* begin in the meeting view */
	bool no_mouse;
	bool force_network;
};

/* Returns the exit code. */
int ui_run(const struct ui_options *options);

#endif
