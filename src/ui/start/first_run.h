/* What the files of the first run share. */
#ifndef UI_FIRST_RUN_H
#define UI_FIRST_RUN_H

#include "app/app.h"
#include "tui/edit.h"

enum first_step { STEP_WELCOME, STEP_WHO, STEP_WHERE, STEP_SUMMARY, STEP_COUNT };

enum first_begin { BEGIN_PRACTICE, BEGIN_IMPORT, BEGIN_EMPTY };

/* The choices of the first step, in the order the focus goes. */
enum first_option {
	OPTION_GLYPHS_YES,
	OPTION_GLYPHS_NO,
	OPTION_DARK,
	OPTION_LIGHT,
	OPTION_MONO,
	OPTION_PRACTICE,
	OPTION_IMPORT,
	OPTION_EMPTY,
	OPTION_COUNT
};

/* The places of the focus in the second step. */
enum { WHO_NAME, WHO_INITIALS, WHO_ROLE, WHO_COUNT };

enum { ROLES_OFFERED = 3 };
extern const int first_run_roles[ROLES_OFFERED]; /* enum staff_role */

struct first_run {
	struct screen screen;
	enum first_step step;
	int focus;
	enum first_begin begin;
	struct edit name, initials, path;
	int role; /* index of first_run_roles */
	char given_path[1024];
	char problem[320]; /* what must be put right in this step; "" = nothing */
	int problem_at;    /* the place of the focus it is about */
	char folder[320];  /* what was found about the folder */
	bool folder_good;
	bool folder_shared;
};

bool first_run_is_chosen(const struct first_run *run, enum first_option option);

void first_run_draw(struct screen *screen, struct canvas *canvas, struct rectangle place);

/* Looks where the file is to lie and says what it means. Reads no more than the folder. */
void first_run_look_at_folder(struct first_run *run);

/* Makes the file and opens the program on it; the screen is then gone. Returns false, having said why, when it could
 * not: then nothing was made. */
bool first_run_make(struct first_run *run);

#endif
