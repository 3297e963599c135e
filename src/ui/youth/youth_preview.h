/* The panel beside the list: one young person at a glance. */
#ifndef UI_YOUTH_PREVIEW_H
#define UI_YOUTH_PREVIEW_H

#include "app/app.h"

void youth_preview_load(struct app *app, const void *record, void **preview);
void youth_preview_draw(struct app *app, const void *preview, struct canvas *canvas, struct rectangle place);
void youth_preview_free(void *preview);

#endif
