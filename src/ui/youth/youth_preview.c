/* The panel beside the list: one young person at a glance. */
#include "youth_preview.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/clock.h"
#include "base/memory.h"
#include "exchange/export.h"
#include "parts/fact.h"
#include "model/value.h"
#include "model/youth.h"
#include "parts/panel.h"
#include "store/timeline.h"

enum { EVENTS_MAXIMUM = 8 };

struct preview {
	struct youth youth;
	struct timeline timeline;
};

void
youth_preview_load(struct app *app, const void *record, void **preview)
{
	struct preview *new = memory_new(sizeof *new);
	record_init(&youth_entity, &new->youth);
	record_copy(&new->youth, record);
	struct error error;
	if (timeline_read(app->store, new->youth.record.id, &new->timeline, &error) != STATUS_OK)
		app_fail(app, &error);
	*preview = new;
}

void
youth_preview_free(void *preview)
{
	struct preview *old = preview;
	timeline_clear(&old->timeline);
	record_clear(&old->youth);
	free(old);
}

static void
add_contact(const struct youth *youth, struct text *out)
{
	if (youth->address_protected) {
		text_add(out, "Adressebeskyttet");
		return;
	}
	value_add_field(out, &youth_entity.fields[YOUTH_PHONE], youth);
	struct text preferred = {0};
	value_add_field(&preferred, &youth_entity.fields[YOUTH_PREFERRED_CONTACT], youth);
	if (preferred.length)
		text_add_format(out, "%shelst %s", out->length ? ", " : "", text_get(&preferred));
	text_clear(&preferred);
}

static int
draw_facts(struct app *app, const struct youth *youth, struct canvas *canvas, struct rectangle inside)
{
	static const int fields[] = {YOUTH_BORN,          YOUTH_BENEFIT,    YOUTH_EDUCATION,
				     YOUTH_JOB,           YOUTH_CONSULTANT, YOUTH_STATE,
				     YOUTH_CONSENT_UNTIL, YOUTH_NEEDS,      YOUTH_AVAILABILITY};
	struct text value = {0};
	int row = inside.row;
	add_contact(youth, &value);
	row = fact_draw(canvas, inside, row, "Kontakt", text_get(&value));
	for (size_t i = 0; i < sizeof fields / sizeof fields[0] && row < inside.row + inside.rows; i++) {
		const struct field *field = &youth_entity.fields[fields[i]];
		if (value_is_empty(field, youth))
			continue;
		text_reset(&value);
		export_add_value(&value, app->store, field, youth);
		row = fact_draw(canvas, inside, row, field->heading ? field->heading : field->label, text_get(&value));
	}
	text_clear(&value);
	return row;
}

static void
draw_events(const struct timeline *timeline, struct canvas *canvas, struct rectangle inside, int row)
{
	int end = inside.row + inside.rows;
	if (row + 1 >= end)
		return;
	canvas_put(canvas, row++, inside.column + 1, inside.columns - 1, STYLE_HEADING, "Seneste hændelser");
	for (size_t i = 0; i < timeline->count && i < EVENTS_MAXIMUM && row < end; i++) {
		const struct timeline_item *item = &timeline->items[i];
		struct text when = {0};
		date_add_relative(&when, item->date, clock_today());
		canvas_put(canvas, row, inside.column + 1, 1, STYLE_DIM, "●");
		canvas_put(canvas, row, inside.column + 3, 10, STYLE_TEXT, text_get(&when));
		canvas_put(canvas, row, inside.column + 14, 10, STYLE_TEXT, item->kind);
		canvas_put(canvas, row, inside.column + 25, inside.columns - 26, STYLE_TEXT,
			   item->text ? item->text : "");
		text_clear(&when);
		row++;
	}
}

void
youth_preview_draw(struct app *app, const void *shown, struct canvas *canvas, struct rectangle place)
{
	static const enum action actions[] = {ACTION_OPEN, ACTION_EDIT, ACTION_NOTE, ACTION_HISTORY, ACTION_NONE};
	const struct preview *preview = shown;
	struct text title = {0};
	record_add_code(&title, &preview->youth);
	text_add(&title, " ");
	youth_entity.title(&preview->youth, &title);
	int age = youth_age(&preview->youth, clock_today());
	if (age >= 0)
		text_add_format(&title, ", %d år", age);
	struct rectangle inside =
	    panel_draw(canvas, place, &(struct panel){.title = text_get(&title), .actions = actions});
	text_clear(&title);
	if (canvas->rows >= AIRY_ROWS) {
		inside.row++;
		inside.rows--;
	}
	int row = draw_facts(app, &preview->youth, canvas, inside);
	draw_events(&preview->timeline, canvas, inside, row + 1);
}
