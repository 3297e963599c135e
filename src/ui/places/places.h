/* What the files of Steder share. */
#ifndef UI_PLACES_H
#define UI_PLACES_H

#include "list/list_screen.h"
#include "place_view.h"

/* The panel beside or below the list: one place at a glance. */
void place_preview_load(struct app *app, const void *record, void **preview);
void place_preview_draw(struct app *app, const void *preview, struct canvas *canvas, struct rectangle place);
void place_preview_free(void *preview);

/* Draws what is known about a place without its lists; returns the row after. */
int place_draw_facts(struct app *app, const struct place_view *view, struct canvas *canvas, struct rectangle inside);

/* In five rows: what one needs before ringing. */
void place_draw_few(struct app *app, const struct place_view *view, struct canvas *canvas, struct rectangle inside);

/* «Efter runden»: what was decided and what it builds on; returns the row after. */
int place_draw_outcome(const struct place_view *view, struct canvas *canvas, struct rectangle inside);

/* Puts a place into the round being planned, and says how it went. */
void place_to_visit(struct app *app, struct uuid place);

#endif
