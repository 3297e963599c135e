/* The card of a place on the canvas: facts and lists beside each other, or one list under the facts. */
#include <string.h>

#include "base/utf8.h"
#include "parts/panel.h"
#include "place_card.h"

enum { LADDER_COLUMNS = 9, NAME_LEAST = 16, OUTCOME_ROWS = 6 };

static const enum action fact_actions[] = {ACTION_EDIT,     ACTION_NOTE, ACTION_TO_VISIT,
					   ACTION_PREVIOUS, ACTION_NEXT, ACTION_NONE};
static const enum action list_actions[] = {ACTION_OPEN, ACTION_NEW, ACTION_EDIT, ACTION_DELETE, ACTION_NONE};
static const enum action view_actions[] = {ACTION_OPEN, ACTION_NONE};

static const char *const titles[PLACE_PANEL_COUNT] = {
    [PLACE_COMMUNITIES] = "Fællesskaber",
    [PLACE_VISITS] = "Besøg",
    [PLACE_CONTACTS] = "Kontakter",
    [PLACE_OUTCOME] = "Efter runden",
};

/* Draws the row's mark; returns its style. */
static enum style
begin_line(const struct place_card *card, struct canvas *canvas, struct rectangle place, enum place_panel panel,
	   int index)
{
	bool marked = card->panel == panel && card->choosers[panel].selected == index;
	return panel_line(canvas, place, HOT_PLACE + (int)panel, index, marked);
}

static void
draw_ladder_headings(struct canvas *canvas, struct rectangle place)
{
	int column = place.column + place.columns - 1 - 4 * (LADDER_COLUMNS + 1);
	for (int step = 0; step <= MEMBERSHIP_STOPPED; step++, column += LADDER_COLUMNS + 1)
		canvas_put_right(canvas, place.row, column, LADDER_COLUMNS, STYLE_HEADING,
				 membership_entity.fields[MEMBERSHIP_STEP].choices[step].label);
	canvas_put(canvas, place.row, place.column + 1, NAME_LEAST, STYLE_HEADING, "Fællesskab");
}

static void
draw_community(const struct place_card *card, struct canvas *canvas, struct rectangle place, int index)
{
	const struct place_community *community = &card->view.communities[index];
	enum style style = begin_line(card, canvas, place, PLACE_COMMUNITIES, index);
	int room = place.columns - 2 - 4 * (LADDER_COLUMNS + 1);
	struct text name = {0};
	text_add(&name, community->name);
	if (community->closed)
		text_add(&name, " (ophørt)");
	else if (community->meets[0] && utf8_text_width(community->name) + 3 < room)
		text_add_format(&name, ", %s", community->meets);
	canvas_put(canvas, place.row, place.column + 1, room, style, text_get(&name));
	int column = place.column + place.columns - 1 - 4 * (LADDER_COLUMNS + 1);
	for (int step = 0; step <= MEMBERSHIP_STOPPED; step++, column += LADDER_COLUMNS + 1) {
		text_reset(&name);
		if (community->steps[step])
			text_add_format(&name, "%d", community->steps[step]);
		else
			text_add(&name, "–");
		canvas_put_right(canvas, place.row, column, LADDER_COLUMNS, style, text_get(&name));
	}
	text_clear(&name);
}

static void
draw_visit(const struct place_card *card, struct canvas *canvas, struct rectangle place, int index)
{
	enum { WHEN = 24, WHAT = 12 };
	const struct place_visit *visit = &card->view.visits[index];
	enum style style = begin_line(card, canvas, place, PLACE_VISITS, index);
	struct text when = {0};
	place_add_visit(&when, visit);
	canvas_put(canvas, place.row, place.column + 1, WHEN, style, text_get(&when));
	canvas_put_format(canvas, place.row, place.column + 1 + WHEN, WHAT, style,
			  visit->held ? "%d kom" : "%d tilmeldt", visit->held ? visit->came : visit->taken);
	canvas_put(canvas, place.row, place.column + 1 + WHEN + WHAT, place.columns - 2 - WHEN - WHAT, style,
		   visit->round);
	text_clear(&when);
}

static void
draw_contact(const struct place_card *card, struct canvas *canvas, struct rectangle place, int index)
{
	enum { DAY = 12, AUTHOR = 3 };
	const struct place_contact *contact = &card->view.contacts[index];
	enum style style = begin_line(card, canvas, place, PLACE_CONTACTS, index);
	struct text words = {0};
	place_add_contact_day(&words, contact);
	canvas_put(canvas, place.row, place.column + 1, DAY, style, text_get(&words));
	text_reset(&words);
	utf8_add_first_line(&words, contact->text, place.columns - DAY - AUTHOR - 4);
	canvas_put(canvas, place.row, place.column + 1 + DAY, place.columns - DAY - AUTHOR - 4, style,
		   text_get(&words));
	canvas_put_right(canvas, place.row, place.column + place.columns - AUTHOR - 1, AUTHOR, style, contact->author);
	text_clear(&words);
}

static const char *
empty_words(enum place_panel panel)
{
	if (panel == PLACE_COMMUNITIES)
		return "Ingen fællesskaber endnu. n laver det første.";
	if (panel == PLACE_VISITS)
		return "Ingen besøg endnu. b vælger stedet til besøgsrunden.";
	return "Ingen kontakter endnu. t skriver, hvad I aftaler.";
}

static void
draw_lines(struct place_card *card, struct canvas *canvas, struct rectangle inside, enum place_panel panel)
{
	static void (*const draws[PLACE_PANEL_COUNT])(const struct place_card *, struct canvas *, struct rectangle,
						      int) = {
	    [PLACE_COMMUNITIES] = draw_community, [PLACE_VISITS] = draw_visit, [PLACE_CONTACTS] = draw_contact};
	struct chooser *chooser = &card->choosers[panel];
	if (panel == PLACE_COMMUNITIES && chooser->count) {
		draw_ladder_headings(canvas, inside);
		inside.row++;
		inside.rows--;
	}
	card->visible[panel] = inside.rows;
	chooser_clamp(chooser, inside.rows);
	if (!chooser->count)
		canvas_put(canvas, inside.row, inside.column + 1, inside.columns - 2, STYLE_DIM, empty_words(panel));
	if (!chooser->count && card->panel == panel)
		canvas_cursor(canvas, inside.row, inside.column);
	for (int i = 0; i < inside.rows && chooser->first + i < chooser->count; i++)
		draws[panel](card, canvas, (struct rectangle){inside.row + i, inside.column, 1, inside.columns},
			     chooser->first + i);
}

static void
draw_list(struct place_card *card, struct canvas *canvas, struct rectangle place, enum place_panel panel)
{
	struct text title = {0};
	bool own = panel == PLACE_COMMUNITIES || panel == PLACE_CONTACTS;
	text_add(&title, titles[panel]);
	if (panel != PLACE_OUTCOME)
		text_add_format(&title, " (%d)", card->choosers[panel].count);
	struct rectangle inside = panel_draw(canvas, place,
					     &(struct panel){.title = text_get(&title),
							     .actions = own ? list_actions : view_actions,
							     .focused = card->panel == panel});
	text_clear(&title);
	if (panel != PLACE_OUTCOME) {
		draw_lines(card, canvas, inside, panel);
		return;
	}
	place_draw_outcome(&card->view, canvas, inside);
	canvas_hot(canvas, inside, HOT_PLACE + (int)panel, 0);
	if (card->panel == panel)
		canvas_cursor(canvas, inside.row, inside.column);
}

static void
draw_facts(struct place_card *card, struct canvas *canvas, struct rectangle place, bool few)
{
	struct text title = {0}, corner = {0};
	workplace_entity.title(&card->view.place, &title);
	if (card->list)
		text_add_format(&corner, "%ld af %ld", card->position + 1, list_count(card->list));
	struct rectangle inside = panel_draw(canvas, place,
					     &(struct panel){.title = text_get(&title),
							     .corner = corner.length ? text_get(&corner) : NULL,
							     .actions = fact_actions,
							     .focused = card->panel == PLACE_FACTS});
	canvas_hot(canvas, inside, HOT_PLACE + PLACE_FACTS, 0);
	if (card->panel == PLACE_FACTS)
		canvas_cursor(canvas, inside.row, inside.column);
	if (few)
		place_draw_few(card->screen.app, &card->view, canvas, inside);
	else
		place_draw_facts(card->screen.app, &card->view, canvas, inside);
	text_clear(&title);
	text_clear(&corner);
}

static void
draw_wide(struct place_card *card, struct canvas *canvas, struct rectangle place)
{
	int left = place.columns * 45 / 100, part = place.rows / 3;
	struct rectangle facts = {place.row, place.column, place.rows - OUTCOME_ROWS, left};
	struct rectangle list = {place.row, place.column + left, part, place.columns - left};
	draw_facts(card, canvas, facts, false);
	draw_list(card, canvas, (struct rectangle){place.row + facts.rows, place.column, OUTCOME_ROWS, left},
		  PLACE_OUTCOME);
	draw_list(card, canvas, list, PLACE_COMMUNITIES);
	list.row += part;
	draw_list(card, canvas, list, PLACE_VISITS);
	list.row += part;
	list.rows = place.rows - 2 * part;
	draw_list(card, canvas, list, PLACE_CONTACTS);
}

void
place_card_draw(struct screen *screen, struct canvas *canvas, struct rectangle place)
{
	enum { FACT_ROWS = 7 };
	struct place_card *card = (struct place_card *)screen;
	if (!card->view.found) {
		canvas_put(canvas, place.row + 1, place.column + 2, place.columns - 4, STYLE_TEXT,
			   "Stedet kan ikke vises. Esc går tilbage.");
		canvas_cursor(canvas, place.row + 1, place.column + 2);
		return;
	}
	if (place.columns >= WIDE_COLUMNS) {
		draw_wide(card, canvas, place);
		return;
	}
	draw_facts(card, canvas, (struct rectangle){place.row, place.column, FACT_ROWS, place.columns}, true);
	draw_list(card, canvas,
		  (struct rectangle){place.row + FACT_ROWS, place.column, place.rows - FACT_ROWS, place.columns},
		  card->shown);
}
