/* The panel beside the list of places, and the facts that the card shows too. */
#include <stdlib.h>

#include "base/memory.h"
#include "exchange/export.h"
#include "parts/fact.h"
#include "model/value.h"
#include "model/youth.h"
#include "parts/panel.h"
#include "places.h"

enum { ROWS_FOR_ALL = 12, CONTACTS_SHOWN = 6, DAY_COLUMNS = 12 };

void
place_preview_load(struct app *app, const void *record, void **preview)
{
	struct place_view *view = memory_new(sizeof *view);
	struct error error;
	place_view_init(view);
	if (place_view_read(app->store, record_header(record)->id, view, &error) != STATUS_OK)
		app_fail(app, &error);
	*preview = view;
}

void
place_preview_free(void *preview)
{
	place_view_clear(preview);
	free(preview);
}

static void
add_field(struct text *out, struct app *app, const struct workplace *place, int field)
{
	export_add_value(out, app->store, &workplace_entity.fields[field], place);
}

static void
add_seats(struct text *out, const struct workplace *place, bool access)
{
	if (place->seats != INTEGER_NONE)
		text_add_format(out, "%d unge pr. gang", place->seats);
	if (access && !text_is_empty(place->access))
		text_add_format(out, "%s%s", out->length ? " · " : "", place->access);
}

static void
add_offers(struct text *out, struct app *app, const struct workplace *place)
{
	text_add(out, text_is_empty(place->offers) ? store_title(app->store, &code_entity, place->interest, false)
						   : place->offers);
}

/* «Ja, hverdage kl. 10-15» */
static void
add_staffed(struct text *out, struct app *app, const struct workplace *place)
{
	add_field(out, app, place, WORKPLACE_STAFFED);
	if (!text_is_empty(place->opening))
		text_add_format(out, "%s%s", out->length ? ", " : "", place->opening);
}

static void
add_newest(struct text *out, const struct place_view *view)
{
	if (!view->contact_count)
		return;
	place_add_contact_day(out, &view->contacts[0]);
	text_add_format(out, ": %s", view->contacts[0].text);
}

void
place_draw_few(struct app *app, const struct place_view *view, struct canvas *canvas, struct rectangle inside)
{
	struct text value = {0};
	const struct workplace *place = &view->place;
	place_add_contact(&value, place);
	struct rectangle line = {inside.row, inside.column, 1, inside.columns};
	fact_draw(canvas, line, line.row++, "Kontakt", text_get(&value));
	text_reset(&value);
	add_offers(&value, app, place);
	if (!text_is_empty(place->opening))
		text_add_format(&value, "%s%s %s", value.length ? ". " : "",
				place->staffed == ANSWER_YES ? "Medarbejder til stede" : "Åbent", place->opening);
	fact_draw(canvas, line, line.row++, "Tilbyder", text_get(&value));
	text_reset(&value);
	add_seats(&value, place, true);
	fact_draw(canvas, line, line.row++, "Plads", text_get(&value));
	text_reset(&value);
	add_newest(&value, view);
	fact_draw(canvas, line, line.row++, "Seneste", text_get(&value));
	text_reset(&value);
	text_add_format(&value, "Fortsæt samarbejde? %s", place_decision_word(view));
	fact_draw(canvas, line, line.row, "Efter runden", text_get(&value));
	text_clear(&value);
}

static int
draw_field(struct app *app, const struct place_view *view, struct canvas *canvas, struct rectangle inside, int row,
	   int field)
{
	const struct field *shown = &workplace_entity.fields[field];
	struct text value = {0};
	if (!value_is_empty(shown, &view->place)) {
		add_field(&value, app, &view->place, field);
		row = fact_draw(canvas, inside, row, shown->heading ? shown->heading : shown->label, text_get(&value));
	}
	text_clear(&value);
	return row;
}

int
place_draw_facts(struct app *app, const struct place_view *view, struct canvas *canvas, struct rectangle inside)
{
	static const int rest[] = {WORKPLACE_ACCESS,  WORKPLACE_ADDRESS,    WORKPLACE_OPERATION, WORKPLACE_NEUTRAL,
				   WORKPLACE_ALIASES, WORKPLACE_YOUNG_HOST, WORKPLACE_READ_MORE};
	struct text value = {0};
	const struct workplace *place = &view->place;
	text_add(&value, uuid_is_none(place->department)
			     ? "Andre"
			     : store_title(app->store, &code_entity, place->department, false));
	int row = fact_draw(canvas, inside, inside.row, "Område", text_get(&value));
	text_reset(&value);
	place_add_contact(&value, place);
	row = fact_draw(canvas, inside, row, "Kontakt", text_get(&value));
	text_reset(&value);
	add_offers(&value, app, place);
	row = fact_draw(canvas, inside, row, "Tilbyder", text_get(&value));
	text_reset(&value);
	add_staffed(&value, app, place);
	row = fact_draw(canvas, inside, row, "Personale", text_get(&value));
	text_reset(&value);
	add_seats(&value, place, false);
	row = fact_draw(canvas, inside, row, "Plads", text_get(&value));
	for (size_t i = 0; i < sizeof rest / sizeof rest[0]; i++)
		row = draw_field(app, view, canvas, inside, row, rest[i]);
	row = fact_draw(canvas, inside, row, "Video", text_is_empty(place->video) ? "mangler" : place->video);
	text_clear(&value);
	return row;
}

int
place_draw_outcome(const struct place_view *view, struct canvas *canvas, struct rectangle inside)
{
	const struct place_outcome *outcome = &view->outcome;
	struct text value = {0};
	text_add(&value, place_decision_word(view));
	if (outcome->why.length)
		text_add_format(&value, ": %s", text_get(&outcome->why));
	int row = fact_draw(canvas, inside, inside.row, "Fortsæt?", text_get(&value));
	text_reset(&value);
	if (outcome->came_again)
		text_add_format(&value, "%d", outcome->came_again);
	row = fact_draw(canvas, inside, row, "Kom igen", text_get(&value));
	row = fact_draw(canvas, inside, row, "Stedet siger", text_get(&outcome->staff_view));
	text_clear(&value);
	return row;
}

static int
draw_heading(struct canvas *canvas, struct rectangle inside, int row, const char *heading)
{
	if (row < inside.row + inside.rows)
		canvas_put(canvas, row, inside.column + 1, inside.columns - 2, STYLE_HEADING, heading);
	return row + 1;
}

static int
draw_visits(const struct place_view *view, struct canvas *canvas, struct rectangle inside, int row)
{
	struct text value = {0};
	row = draw_heading(canvas, inside, row, "Besøg");
	if (!view->visit_count)
		row = fact_draw(canvas, inside, row, "Ingen endnu", " ");
	for (int i = 0; i < view->visit_count; i++) {
		text_reset(&value);
		place_add_visit(&value, &view->visits[i]);
		row = fact_draw(canvas, inside, row, view->visits[i].held ? "Afholdt" : "Planlagt", text_get(&value));
	}
	text_clear(&value);
	return row;
}

static int
draw_contacts(const struct place_view *view, struct canvas *canvas, struct rectangle inside, int row)
{
	struct text day = {0};
	row = draw_heading(canvas, inside, row, "Kontakter");
	if (!view->contact_count)
		row = fact_draw(canvas, inside, row, "Ingen endnu", " ");
	for (int i = 0; i < view->contact_count && i < CONTACTS_SHOWN; i++) {
		text_reset(&day);
		place_add_contact_day(&day, &view->contacts[i]);
		row = fact_draw(canvas, inside, row, text_get(&day), view->contacts[i].text);
	}
	text_clear(&day);
	return row;
}

void
place_preview_draw(struct app *app, const void *preview, struct canvas *canvas, struct rectangle place)
{
	static const enum action actions[] = {ACTION_EDIT, ACTION_NOTE, ACTION_EXPORT, ACTION_NONE};
	const struct place_view *view = preview;
	struct text title = {0};
	bool few = place.rows < ROWS_FOR_ALL;
	workplace_entity.title(&view->place, &title);
	struct rectangle inside =
	    panel_draw(canvas, place, &(struct panel){.title = text_get(&title), .actions = few ? NULL : actions});
	text_clear(&title);
	if (few) {
		place_draw_few(app, view, canvas, inside);
		return;
	}
	inside.row++;
	inside.rows--;
	int row = place_draw_facts(app, view, canvas, inside);
	row = draw_visits(view, canvas, inside, row + 1);
	row = draw_contacts(view, canvas, inside, row + 1);
	row = draw_heading(canvas, inside, row + 1, "Efter runden");
	if (row < inside.row + inside.rows)
		place_draw_outcome(
		    view, canvas,
		    (struct rectangle){row, inside.column, inside.row + inside.rows - row, inside.columns});
}
