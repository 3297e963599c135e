/* What the files of «Hent fra fil» share. */
#ifndef UI_IMPORT_SCREEN_H
#define UI_IMPORT_SCREEN_H

#include "app/app.h"
#include "exchange/import.h"

struct import_screen {
	struct screen screen;
	struct import_plan plan;
	struct chooser chooser; /* over the columns */
	int visible;
	bool tried; /* the trial has been run: its result is shown */
	struct import_result result;
};

const char *import_target_label(int target);

void import_draw(struct screen *screen, struct canvas *canvas, struct rectangle place);

#endif
