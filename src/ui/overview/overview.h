/* What the files of Overblik share. */
#ifndef UI_OVERVIEW_H
#define UI_OVERVIEW_H

#include "app/app.h"
#include "store/agenda.h"

enum overview_panel { PANEL_TASKS, PANEL_WORKSHOP, PANEL_APPOINTMENTS, PANEL_FIGURES, PANEL_PLAN, PANEL_COUNT };

enum overview_line_kind {
	LINE_ITEM,
	LINE_LATER, /* «+ 4 opgaver senere» */
	LINE_STEP,  /* something to begin with in an empty file */
	LINE_BLANK,
};

struct overview_line {
	enum overview_line_kind kind;
	const struct agenda_item *item; /* LINE_ITEM */
	enum action step;               /* LINE_STEP */
};

enum overview_figure {
	TALLY_ALL,
	TALLY_ACTIVE,
	TALLY_IN_COMMUNITY,
	TALLY_OCCUPIED,
	TALLY_PAUSED,
	TALLY_WITH_BENEFIT,
	TALLY_WITHOUT_BENEFIT,
	TALLY_COUNT
};

enum { OVERVIEW_TASKS = 40, OVERVIEW_APPOINTMENTS = 12, OVERVIEW_LINES = 80 };

struct overview {
	struct screen screen;
	bool loaded;
	struct agenda agenda;
	struct agenda appointments;
	struct youth_figures figures;
	int settings[SETTING_COUNT];
	enum overview_panel panel; /* with the focus */
	struct chooser choosers[PANEL_COUNT];
	struct rectangle places[PANEL_COUNT];       /* at the last drawing; no rows: there was no room for it */
	int visible[PANEL_COUNT];                   /* rows inside at the last drawing */
	struct overview_line lines[OVERVIEW_LINES]; /* of PANEL_TASKS, as many as there is room for */
	int room;                                   /* rows the lines were chosen for */
	long hidden;                                /* open tasks behind «+ n opgaver senere» */
};

long overview_figure(const struct overview *overview, enum overview_figure figure);
const char *overview_figure_label(enum overview_figure figure);

/* Opens what is behind a line or a figure. */
void overview_open_item(struct app *app, const struct agenda_item *item);
void overview_open_workshop(struct app *app, struct uuid id); /* none: only the screen */
void overview_open_figure(struct app *app, enum overview_figure figure);

/* Chooses which lines the panel of tasks shows in so many rows. */
void overview_choose_lines(struct overview *overview, int room);

/* The line of the panel in focus; NULL where there is none. */
const struct agenda_item *overview_item(const struct overview *overview);

/* The box about the workshop. */
void overview_draw_workshop(const struct overview *overview, struct canvas *canvas, struct rectangle place);

/* The box about the plan. */
void overview_draw_plan(const struct overview *overview, struct canvas *canvas, struct rectangle place);

void overview_draw(struct screen *screen, struct canvas *canvas, struct rectangle place);

#endif
