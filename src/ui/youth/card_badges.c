/* The badges of a card: how it stands with the young person, and what is agreed. */
#include "base/utf8.h"
#include "card.h"
#include "model/invitation.h"

enum { THIRTY_SOON = 90 };

struct badge_pen {
	struct canvas *canvas;
	struct rectangle place;
	int column;
};

/* Leaves out what does not fit. */
static void
draw_badge(struct badge_pen *pen, enum style style, const char *word, const char *text)
{
	int width = utf8_text_width(word) + 2 + utf8_text_width(text) + (text[0] ? 1 : 0);

	if (pen->column + width > pen->place.columns)
		return;
	canvas_put_format(pen->canvas, pen->place.row, pen->place.column + pen->column, width, style, " %s ", word);
	canvas_put(pen->canvas, pen->place.row, pen->place.column + pen->column + utf8_text_width(word) + 3,
		   pen->place.columns, STYLE_TEXT, text);
	pen->column += width + 2;
}

static void
draw_silence(const struct card *card, struct badge_pen *pen)
{
	struct store *store = card->screen.app->store;
	const struct youth *youth = &card->youth;
	int days = date_is_none(youth->last_contact) ? -1 : card->today.day - youth->last_contact.day;
	bool waits = youth->state <= YOUTH_ACTIVE && !youth->no_contact;
	struct text text = {0};

	if (!waits || (days >= 0 && days <= store_setting(store, SETTING_CONTACT_AMBER)))
		return;
	if (days < 0)
		text_add(&text, "ikke nået endnu");
	else
		text_add_format(&text, "ingen kontakt i %d dage", days);
	draw_badge(pen, days > store_setting(store, SETTING_CONTACT_RED) ? STYLE_URGENT : STYLE_ATTENTION, "OBS",
		   text_get(&text));
	text_clear(&text);
}

/* What is agreed: above the timeline, where the column with the facts is not. */
static void
draw_invited(const struct card *card, struct badge_pen *pen)
{
	const struct card_invited *invited = &card->invited;
	bool signed_up = invited->answer == INVITATION_SIGNED_UP;
	struct text text = {0};

	if (invited->workshop)
		draw_badge(pen, signed_up ? STYLE_OK : STYLE_NEUTRAL,
			   invitation_status_word((enum invitation_status)invited->answer), "workshop");
	if (invited->visits) {
		date_add_relative(&text, invited->visit_day, card->today);
		if (invited->visits > 1)
			text_add_format(&text, "%s%d til", text.length ? ", " : "", invited->visits - 1);
		draw_badge(pen, STYLE_INFORMATION, "BESØG", text_get(&text));
	}
	text_clear(&text);
}

void
card_draw_badges(const struct card *card, struct canvas *canvas, struct rectangle place)
{
	static const struct {
		const char *word;
		enum style style;
	} states[] = {
	    [YOUTH_NEW] = {"NY", STYLE_INFORMATION},      [YOUTH_CONTACTED] = {"KONTAKTET", STYLE_INFORMATION},
	    [YOUTH_ACTIVE] = {"I FORLØB", STYLE_OK},      [YOUTH_PAUSED] = {"PÅ PAUSE", STYLE_NEUTRAL},
	    [YOUTH_ENDED] = {"AFSLUTTET", STYLE_NEUTRAL},
	};
	struct badge_pen pen = {.canvas = canvas, .place = place};
	const struct youth *youth = &card->youth;
	int thirty = youth_days_to_thirty(youth, card->today), age = youth_age(youth, card->today);
	struct text text = {0};

	if (!instant_is_none(youth->record.deleted_at))
		draw_badge(&pen, STYLE_URGENT, "I PAPIRKURVEN", "");
	if (youth->state >= YOUTH_NEW && youth->state <= YOUTH_ENDED)
		draw_badge(&pen, states[youth->state].style, states[youth->state].word, "");
	if (youth->no_contact)
		draw_badge(&pen, STYLE_ATTENTION, "VIL IKKE KONTAKTES", "");
	draw_silence(card, &pen);
	if (age >= 0 && age < 18)
		draw_badge(&pen, STYLE_NEUTRAL, "UNDER 18", "");
	if (thirty >= 0 && thirty <= THIRTY_SOON) {
		text_add_format(&text, "om %d dage", thirty);
		draw_badge(&pen, STYLE_ATTENTION, "FYLDER 30", text_get(&text));
	}
	if (place.columns > CARD_LEFT)
		draw_invited(card, &pen);
	text_clear(&text);
}
