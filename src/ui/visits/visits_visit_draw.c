/* One visit on the canvas: the facts, who takes part, and the programme. */
#include <stdio.h>

#include "base/utf8.h"
#include "model/invitation.h"
#include "model/value.h"
#include "parts/panel.h"
#include "visits_visit.h"

enum { NAME = 26, NAME_NARROW = 18, WORD = 13, BESIDE = 120 };

static enum style
attendance_style(const struct round_seat *seat)
{
	switch ((enum attendance)seat->attendance) {
	case ATTENDANCE_CAME:
	case ATTENDANCE_PARTLY:
		return STYLE_OK;
	case ATTENDANCE_NO_SHOW:
		return STYLE_ATTENTION;
	case ATTENDANCE_CANCELLED:
		return STYLE_NEUTRAL;
	case ATTENDANCE_NONE:
		break;
	}
	return STYLE_DIM;
}

static void
add_practical(struct text *out, const struct round_seat *seat)
{
	if (seat->transport == TRANSPORT_MISSING)
		text_add(out, "kørsel mangler");
	else if (seat->transport == TRANSPORT_ORDERED)
		text_add(out, "kørsel bestilt");
	text_add(out, out->length && seat->needs[0] ? " · " : "");
	text_add(out, seat->needs);
	text_add(out, out->length && seat->company[0] ? " · " : "");
	text_add(out, seat->company);
}

static void
draw_seat(const struct visit *visit, struct canvas *canvas, struct rectangle place, int index)
{
	const struct round_seat *seat = &visit->people.seats[index];
	bool marked = visit->panel == VISIT_PEOPLE && visit->seats.selected == index;
	enum style style = marked ? STYLE_MARKED : STYLE_TEXT;
	int column = place.column + 1, width = place.columns < 70 ? NAME_NARROW : NAME;
	const char *word = choice_label(invitation_entity.fields[INVITATION_ATTENDANCE].choices, seat->attendance);
	struct text practical = {0};

	if (seat->attendance == ATTENDANCE_NONE)
		word = seat->held ? "" : "Nej";
	canvas_fill(canvas, place, style);
	canvas_hot(canvas, place, HOT_SEAT, index);
	canvas_put_format(canvas, place.row, column, 6 + width, style, "U-%03d %s", seat->number, seat->name);
	column += 7 + width;
	if (word[0])
		canvas_put_format(canvas, place.row, column, WORD + 1, marked ? style : attendance_style(seat), " %s ",
				  word);
	column += WORD + 2;
	add_practical(&practical, seat);
	canvas_put(canvas, place.row, column, place.column + place.columns - column - 1, style, text_get(&practical));
	text_clear(&practical);
	if (!marked)
		return;
	canvas_put(canvas, place.row, place.column, 1, style, ">");
	canvas_cursor(canvas, place.row, place.column);
}

static int
count_came(const struct visit *visit)
{
	int came = 0;

	for (size_t i = 0; i < visit->people.seat_count; i++)
		came += visit->people.seats[i].attendance == ATTENDANCE_CAME ||
			visit->people.seats[i].attendance == ATTENDANCE_PARTLY;
	return came;
}

static int
count_held(const struct visit *visit)
{
	int held = 0;

	for (size_t i = 0; i < visit->people.seat_count; i++)
		held += visit->people.seats[i].held;
	return held;
}

static void
draw_people(struct visit *visit, struct canvas *canvas, struct rectangle place)
{
	bool focused = visit->panel == VISIT_PEOPLE;
	char corner[40];
	struct rectangle rows;

	snprintf(corner, sizeof corner, "%d af %d mødt", count_came(visit), count_held(visit));
	rows =
	    panel_draw(canvas, place,
		       &(struct panel){.title = "Deltagere",
				       .corner = corner,
				       .edge = focused ? "Mellemrum Mødt · a Andet · n Ny · x Fjern · k Afholdt" : NULL,
				       .focused = focused});
	visit->seats_visible = rows.rows;
	chooser_clamp(&visit->seats, rows.rows);
	for (int i = 0; i < rows.rows && visit->seats.first + i < visit->seats.count; i++)
		draw_seat(visit, canvas, (struct rectangle){rows.row + i, rows.column, 1, rows.columns},
			  visit->seats.first + i);
	if (visit->seats.count > 0)
		return;
	canvas_put(canvas, rows.row, rows.column + 1, rows.columns - 2, STYLE_TEXT,
		   "Her er ingen unge endnu. n sætter den første på.");
	canvas_cursor(canvas, rows.row, rows.column + 1);
}

static void
draw_item(const struct visit *visit, struct canvas *canvas, struct rectangle place, int index)
{
	const struct programme_item *item = list_at(visit->programme, index);
	bool marked = visit->panel == VISIT_PROGRAMME && visit->items.selected == index;
	enum style style = marked ? STYLE_MARKED : STYLE_TEXT;
	struct text text = {0};

	if (!item)
		return;
	text_add(&text, item->title ? item->title : "");
	if (item->minutes != INTEGER_NONE)
		text_add_format(&text, " · %d min.", item->minutes);
	if (item->state == PROGRAMME_CONSIDERED)
		text_add(&text, " · overvejes");
	if (item->state == PROGRAMME_DROPPED)
		text_add(&text, " · udgår");
	canvas_fill(canvas, place, style);
	canvas_hot(canvas, place, HOT_ITEM, index);
	canvas_put(canvas, place.row, place.column + 1, place.columns - 2, style, text_get(&text));
	text_clear(&text);
	if (!marked)
		return;
	canvas_put(canvas, place.row, place.column, 1, style, ">");
	canvas_cursor(canvas, place.row, place.column);
}

static void
draw_programme(struct visit *visit, struct canvas *canvas, struct rectangle place)
{
	static const enum action edge[] = {ACTION_OPEN, ACTION_NEW, ACTION_DELETE, ACTION_NONE};
	bool focused = visit->panel == VISIT_PROGRAMME;
	struct rectangle rows = panel_draw(canvas, place,
					   &(struct panel){.title = "Program",
							   .corner = focused ? NULL : "Tab Skift panel",
							   .actions = focused ? edge : NULL,
							   .focused = focused});

	visit->items_visible = rows.rows;
	chooser_clamp(&visit->items, rows.rows);
	for (int i = 0; i < rows.rows && visit->items.first + i < visit->items.count; i++)
		draw_item(visit, canvas, (struct rectangle){rows.row + i, rows.column, 1, rows.columns},
			  visit->items.first + i);
	if (visit->items.count == 0)
		canvas_put(canvas, rows.row, rows.column + 1, rows.columns - 2, STYLE_DIM,
			   "Intet program endnu. n skriver et punkt.");
	if (visit->items.count == 0 && focused)
		canvas_cursor(canvas, rows.row, rows.column + 1);
}

void
visit_draw(struct screen *screen, struct canvas *canvas, struct rectangle place)
{
	struct visit *visit = (struct visit *)screen;
	struct rectangle people, programme;
	int room = place.columns - 3;

	if (!visit->loaded) {
		canvas_put(canvas, place.row + 1, place.column + 2, place.columns - 4, STYLE_TEXT,
			   "Besøget kan ikke vises. Esc går tilbage.");
		return;
	}
	canvas_put(canvas, place.row, place.column + 2, room, STYLE_HEADING,
		   text_get(utf8_text_width(text_get(&visit->facts)) <= room ? &visit->facts : &visit->facts_brief));
	place.row++;
	place.rows--;
	people = programme = place;
	if (place.columns >= BESIDE) {
		people.columns = place.columns * 2 / 3;
		programme.column += people.columns;
		programme.columns -= people.columns;
	} else {
		programme.rows = place.rows >= 18 ? 7 : 4;
		people.rows -= programme.rows;
		programme.row += people.rows;
	}
	draw_people(visit, canvas, people);
	draw_programme(visit, canvas, programme);
}
