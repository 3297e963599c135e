/* What the files of the page Invitationer share. */
#ifndef UI_WORKSHOP_INVITATIONS_H
#define UI_WORKSHOP_INVITATIONS_H

#include "app/adjust.h"
#include "invite_roster.h"
#include "store/funnel.h"
#include "workshop.h"

struct invitations_page {
	struct roster roster;
	struct funnel funnel;
	struct show_history history;
	struct turnout turnout;
	bool on_frame; /* the cursor is on the workshop itself, not on the list */
};

enum { INVITATIONS_HOT_ROW = HOT_LOCAL, INVITATIONS_HOT_FRAME, INVITATIONS_HOT_SEARCH, INVITATIONS_HOT_CHIP };

void invitations_draw(struct workshop *workshop, void *state, struct canvas *canvas, struct rectangle place);

/* The figures above the list, in so many rows as they get. */
void invitations_draw_figures(struct workshop *workshop, const struct invitations_page *page, struct canvas *canvas,
			      struct rectangle place);
int invitations_figure_rows(struct rectangle place);

/* The menu of filters; the list follows at once. */
void invitations_filter_open(struct app *app, struct roster *roster);

/* After an answer of the one row was saved: the cursor is on the next to call, and nothing is read again if nothing
 * else changed. before: the generation of the store until then. */
void invitations_note(struct workshop *workshop, unsigned long before, adjust_function *adjust, void *context);

/* Saves the whole list as a spreadsheet file. */
void invitations_export(struct workshop *workshop, const struct roster *roster);

extern const enum action invitations_frame_actions[]; /* on the edge of the figures */

#endif
