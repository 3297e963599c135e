/* Drawing a card: facts above the timeline, or beside it on a wide screen. */
#include "card.h"

static void
draw(struct card *card, struct canvas *canvas, struct rectangle place, int covered)
{
	struct rectangle facts = place, timeline = place;

	if (!card->loaded) {
		canvas_put(canvas, place.row + 1, place.column + 2, place.columns - 4, STYLE_TEXT,
			   "Kortet kan ikke vises. Esc går tilbage.");
		canvas_cursor(canvas, place.row + 1, place.column + 2);
		return;
	}
	if (place.columns >= CARD_WIDE) {
		facts.columns = CARD_LEFT;
		timeline.column += CARD_LEFT;
		timeline.columns -= CARD_LEFT;
		timeline.rows -= covered;
	} else {
		facts.rows = card_facts_rows(card, place.rows);
		timeline.row += facts.rows;
		timeline.rows -= facts.rows;
	}
	card_draw_facts(card, canvas, facts);
	card_draw_timeline(card, canvas, timeline);
}

void
card_draw(struct screen *screen, struct canvas *canvas, struct rectangle place)
{
	draw((struct card *)screen, canvas, place, 0);
}

void
card_draw_behind(struct screen *screen, struct canvas *canvas, struct rectangle place, int covered)
{
	struct card *card = (struct card *)screen;
	size_t hots = canvas->hot_count;

	draw(card, canvas, place, covered);
	canvas->hot_count = hots;
}
