/* Beside a wide form: help to the field and young people who may be the same. */
#include "base/utf8.h"
#include "form_parts.h"
#include "model/value.h"
#include "parts/paragraph.h"

void
form_add_alike(struct text *out, const struct person_hit *hit)
{
	text_add_format(out, "U-%03d %s", hit->number, hit->title);
	if (hit->age >= 0)
		text_add_format(out, ", %d år", hit->age);
}

static const char *
way_to_fill(const struct form_cell *cell)
{
	switch (cell->widget) {
	case WIDGET_LIST:
		return "Skriv de første bogstaver, og vælg med pil ned og Enter. F4 viser hele listen.";
	case WIDGET_RADIO:
		return "Pil til venstre og højre vælger.";
	case WIDGET_CHECKS:
		return "Pil til venstre og højre flytter. Mellemrum sætter og fjerner kryds.";
	case WIDGET_SWITCH:
		return "Mellemrum sætter og fjerner kryds.";
	case WIDGET_LONG:
		return "Enter giver en ny linje. Tab går til det næste felt.";
	case WIDGET_HEADING:
	case WIDGET_LINE:
		break;
	}
	if (cell->field->kind != FIELD_DATE && cell->field->kind != FIELD_PERIOD)
		return "";
	if (cell->field->context == DATE_BORN)
		return "Skriv fx 14-03-2008, 140308 eller marts 2008.";
	return cell->field->context == DATE_PLAN ? "Skriv fx 26/3, fredag, +14 eller uge 13. F4 viser kalenderen."
						 : "Skriv fx i dag, tirsdag eller 12/3. F4 viser kalenderen.";
}

/* Draws a paragraph and a blank line; takes them off the place. */
static void
draw_part(struct canvas *canvas, struct rectangle *place, enum style style, const char *text)
{
	int used = paragraph_draw(canvas, *place, style, text);

	if (used == 0)
		return;
	place->row += used + 1;
	place->rows -= used + 1;
}

static void
draw_alike(struct form *form, struct canvas *canvas, struct rectangle *place)
{
	struct text line = {0};

	if (form->alike.count == 0)
		return;
	draw_part(canvas, place, STYLE_HEADING, "Måske er den unge allerede oprettet");
	for (int i = 0; i < form->alike.count && place->rows > 0; i++) {
		text_reset(&line);
		form_add_alike(&line, &form->alike.items[i]);
		canvas_put(canvas, place->row++, place->column, place->columns, STYLE_TEXT, text_get(&line));
		place->rows--;
	}
	place->row++;
	place->rows--;
	draw_part(canvas, place, STYLE_DIM, "Tab til linjen under felterne, Enter viser kortet.");
	text_clear(&line);
}

void
form_draw_side(struct form *form, struct canvas *canvas, struct rectangle place)
{
	const struct form_cell *cell = form_cell_at(form, form->focus);
	struct rectangle inside = {place.row + 2, place.column + 2, place.rows - 3, place.columns - 4};
	struct text title = {0};

	text_add(&title, "Hjælp");
	if (cell)
		text_add_format(&title, " til feltet %s", cell->field->label);
	canvas_frame(canvas, place, &(struct frame){.title = text_get(&title)});
	text_clear(&title);
	if (cell) {
		draw_part(canvas, &inside, STYLE_TEXT, cell->field->help ? cell->field->help : "");
		draw_part(canvas, &inside, STYLE_DIM, way_to_fill(cell));
	} else {
		draw_part(
		    canvas, &inside, STYLE_TEXT,
		    "Ctrl+S gemmer, uanset hvor du står. Esc lukker, og så bliver du spurgt, om det skal gemmes.");
	}
	draw_alike(form, canvas, &inside);
}
