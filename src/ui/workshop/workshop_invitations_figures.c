/* The figures of the invitations: from invited to turned up, by channel, and what is practical. */
#include <stdio.h>
#include <string.h>

#include "base/clock.h"
#include "base/utf8.h"
#include "base/count.h"
#include "model/place.h"
#include "model/value.h"
#include "model/youth.h"
#include "parts/panel.h"
#include "workshop_invitations.h"

enum { ROWS_SHORT = 5, ROWS_USUAL = 9, ROWS_AIRY = 17, PLACE_USUAL = 17, PLACE_AIRY = 33, WIDE_PANELS = 130 };
enum { LABEL = 11, NUMBER = 3 };

int
invitations_figure_rows(struct rectangle place)
{
	return place.rows >= PLACE_AIRY ? ROWS_AIRY : place.rows >= PLACE_USUAL ? ROWS_USUAL : ROWS_SHORT;
}

/* «sagsbeh. 19 · telefon 11 · SoMe 12» */
static void
add_channels(struct text *out, const struct funnel *funnel)
{
	static const char *const names[INVITATION_CHANNELS] = {
	    [INVITED_NOT_TOLD] = "ikke oplyst", [INVITED_BY_CASE_WORKER] = "sagsbeh.",
	    [INVITED_BY_PHONE] = "telefon",     [INVITED_BY_SOCIAL_MEDIA] = "SoMe",
	    [INVITED_BY_LETTER] = "brev",       [INVITED_BY_VIDEO] = "video",
	    [INVITED_BY_YOUTH] = "ung til ung", [INVITED_WALK_IN] = "selv",
	};
	bool any = false;
	for (int i = 1; i <= INVITATION_CHANNELS; i++) {
		int channel = i % INVITATION_CHANNELS; /* not told comes last */
		if (!funnel->channels[channel].invited)
			continue;
		text_add_format(out, "%s%s %d", any ? " · " : "", names[channel], funnel->channels[channel].invited);
		any = true;
	}
}

static void
add_share(struct text *out, int part, int all, const char *after)
{
	if (all > 0)
		text_add_format(out, "%d %%%s", (int)((part * 200L + all) / (2L * all)), after);
}

/* «Afslag 4 · intet svar 20 (heraf 9 ikke nået)» */
static void
add_rest(struct text *out, const struct funnel *funnel)
{
	const struct funnel_part *all = &funnel->all;
	text_add_format(out, "Afslag %d", all->no);
	if (all->cancelled)
		text_add_format(out, " · afbud %d", all->cancelled);
	if (all->maybe)
		text_add_format(out, " · måske %d", all->maybe);
	text_add_format(out, " · intet svar %d", all->unanswered);
	if (all->not_reached)
		text_add_format(out, " (heraf %d ikke nået)", all->not_reached);
	if (funnel->drafts) {
		text_add(out, " · ");
		count_add_of(out, funnel->drafts, "kladde", "kladder");
	}
}

static void
add_open(struct text *out, const struct funnel *funnel, bool counted)
{
	text_add(out, "SoMe-opslag er åbne invitationer og tælles for sig");
	if (counted && funnel->open_invitations) {
		text_add(out, ": ");
		count_add_of(out, funnel->open_invitations, "opslag", "opslag");
	}
	if (counted && funnel->anonymous_sign_ups)
		text_add_format(out, "%s%d uden navn", funnel->open_invitations ? ", " : ": ",
				funnel->anonymous_sign_ups);
	text_add(out, ".");
}

static bool
is_begun(const struct workshop *workshop, const struct funnel *funnel)
{
	struct date day = workshop->activity.day;
	return funnel->attended > 0 || (!date_is_none(day) && date_compare(day, clock_today()) <= 0);
}

static void
add_attended(struct text *out, const struct workshop *workshop, const struct funnel *funnel, bool wide)
{
	if (!is_begun(workshop, funnel))
		text_add(out, wide ? "på dagen" : "registreres på dagen (tast a)");
	else if (funnel->anonymous_attended)
		text_add_format(out, "heraf %d uden navn", funnel->anonymous_attended);
	else
		text_add_format(out, "målet er mindst %d", TURNOUT_GOAL);
}

/* Where the bars begin, how wide they are and what their whole length stands for. */
struct bars {
	struct rectangle inside;
	int width;
	int whole;
};

static void
draw_bar(struct canvas *canvas, const struct bars *bars, int row, const char *label, int value)
{
	int column = bars->inside.column + 1;
	canvas_put(canvas, row, column, LABEL, STYLE_TEXT, label);
	canvas_bar(canvas, (struct rectangle){row, column + LABEL, 1, bars->width}, STYLE_BAR_1, value, bars->whole);
	char number[16];
	snprintf(number, sizeof number, "%d", value);
	canvas_put_right(canvas, row, column + LABEL + bars->width + 1, NUMBER, STYLE_TEXT, number);
}

/* Only what fits whole. */
static void
draw_detail(struct canvas *canvas, const struct bars *bars, int row, int gap, const char *text)
{
	int column = bars->inside.column + 1 + LABEL + bars->width + 1 + NUMBER + gap;
	int room = bars->inside.column + bars->inside.columns - column;
	if (utf8_text_width(text) <= room)
		canvas_put(canvas, row, column, room, STYLE_TEXT, text);
}

static void
draw_funnel(struct workshop *workshop, const struct invitations_page *page, struct canvas *canvas,
	    const struct bars *bars, int step)
{
	const struct funnel *funnel = &page->funnel;
	const struct {
		const char *label;
		int value;
	} rows[] = {{"Inviteret", funnel->all.invited},
		    {"Nået", funnel->all.reached},
		    {"Tilmeldt", funnel->all.yes},
		    {"Mødt op", funnel->attended}};
	bool wide = step > 1;
	struct text detail = {0};
	for (int i = 0; i < 4; i++) {
		int row = bars->inside.row + i * step;
		text_reset(&detail);
		if (i == 0 && !wide)
			add_channels(&detail, funnel);
		else if (i == 3)
			add_attended(&detail, workshop, funnel, wide);
		else
			add_share(&detail, rows[i].value, funnel->all.invited, wide ? "" : " af inviterede");
		draw_bar(canvas, bars, row, rows[i].label, rows[i].value);
		draw_detail(canvas, bars, row, wide ? 1 : 2, text_get(&detail));
	}
	text_clear(&detail);
}

static void
draw_goal(const struct invitations_page *page, struct canvas *canvas, struct rectangle inside, int row)
{
	int column = inside.column + 1, room = inside.columns - 2;
	struct text text = {0};
	int used =
	    canvas_put_format(canvas, row, column, room, STYLE_TEXT, "Mål: mindst %d møder op", TURNOUT_GOAL) + 3;
	if (page->turnout.state == TURNOUT_ON_WAY || page->turnout.state == TURNOUT_CAREFUL)
		text_add_format(&text, " %d TILMELDT ", page->funnel.all.yes);
	else
		text_add_format(&text, " %s ", turnout_state_word(page->turnout.state));
	used +=
	    canvas_put(canvas, row, column + used, room - used, workshop_style(page->turnout.state), text_get(&text)) +
	    1;
	text_reset(&text);
	text_add(&text, page->turnout.counts.over ? "mødt op: " : "forventet fremmøde: ");
	turnout_add_expected(&text, &page->turnout);
	canvas_put(canvas, row, column + used, room - used, STYLE_TEXT, text_get(&text));
	text_clear(&text);
}

static void
draw_text(struct canvas *canvas, struct rectangle inside, int row, const struct text *text)
{
	canvas_put(canvas, row, inside.column + 1, inside.columns - 2, STYLE_TEXT, text_get(text));
}

static void
draw_short(const struct invitations_page *page, struct canvas *canvas, struct rectangle inside)
{
	struct text text = {0};
	text_add_format(&text, "Inviteret %d · nået %d · tilmeldt %d · mødt op %d", page->funnel.all.invited,
			page->funnel.all.reached, page->funnel.all.yes, page->funnel.attended);
	draw_text(canvas, inside, inside.row, &text);
	text_reset(&text);
	add_rest(&text, &page->funnel);
	draw_text(canvas, inside, inside.row + 1, &text);
	text_reset(&text);
	text_add_format(&text, "Mål: mindst %d · forventet fremmøde: ", TURNOUT_GOAL);
	turnout_add_expected(&text, &page->turnout);
	draw_text(canvas, inside, inside.row + 2, &text);
	text_clear(&text);
}

static void
draw_usual(struct workshop *workshop, const struct invitations_page *page, struct canvas *canvas,
	   struct rectangle inside)
{
	struct bars bars = {inside, 22, page->funnel.all.invited};
	draw_funnel(workshop, page, canvas, &bars, 1);
	struct text text = {0};
	add_rest(&text, &page->funnel);
	draw_text(canvas, inside, inside.row + 4, &text);
	draw_goal(page, canvas, inside, inside.row + 5);
	text_reset(&text);
	add_open(&text, &page->funnel, true);
	draw_text(canvas, inside, inside.row + 6, &text);
	text_clear(&text);
}

static void
draw_airy(struct workshop *workshop, const struct invitations_page *page, struct canvas *canvas,
	  struct rectangle inside)
{
	const struct funnel *funnel = &page->funnel;
	struct bars bars = {inside, inside.columns - 26, funnel->all.invited};
	bars.inside.row++;
	bars.whole = bars.whole < TURNOUT_GOAL ? TURNOUT_GOAL : bars.whole;
	bars.whole = bars.whole < funnel->attended ? funnel->attended : bars.whole;
	draw_funnel(workshop, page, canvas, &bars, 2);
	int mark = inside.column + LABEL + bars.width * TURNOUT_GOAL / bars.whole;
	canvas_put_format(canvas, inside.row + 8, mark, inside.columns - mark, STYLE_TEXT, "▲ %d = målet",
			  TURNOUT_GOAL);
	struct text text = {0};
	add_rest(&text, funnel);
	draw_text(canvas, inside, inside.row + 10, &text);
	text_reset(&text);
	text_add(&text, page->turnout.counts.over ? "Mødt op " : "Forventet fremmøde ");
	turnout_add_expected(&text, &page->turnout);
	draw_text(canvas, inside, inside.row + 11, &text);
	text_reset(&text);
	if (!page->turnout.counts.over)
		turnout_add_basis(&text, &page->turnout);
	draw_text(canvas, inside, inside.row + 12, &text);
	text_reset(&text);
	add_open(&text, funnel, true);
	draw_text(canvas, inside, inside.row + 13, &text);
	text_clear(&text);
}

static void
draw_channel(struct canvas *canvas, struct rectangle inside, int row, const char *label, const struct funnel_part *part)
{
	enum { NAME = 20, CELL = 11 };
	const int numbers[] = {part->invited, part->yes, part->no, part->unanswered};
	canvas_put(canvas, row, inside.column + 1, NAME, STYLE_TEXT, label);
	for (int i = 0; i < 4; i++) {
		char number[16];
		snprintf(number, sizeof number, "%d", numbers[i]);
		canvas_put_right(canvas, row, inside.column + NAME + 1 + i * CELL, CELL, STYLE_TEXT, number);
	}
}

static void
draw_channels(const struct funnel *funnel, struct canvas *canvas, struct rectangle inside)
{
	enum { CHANNELS_AIRY = 4 };
	int channels = 0;
	for (int i = 0; i < INVITATION_CHANNELS; i++)
		channels += funnel->channels[i].invited > 0;
	int row = inside.row + (channels <= CHANNELS_AIRY);
	canvas_put(canvas, row++, inside.column + 1, inside.columns - 2, STYLE_HEADING,
		   "Inviteret via         Inviteret   Tilmeldt     Afslag Intet svar");
	for (int i = 1; i <= INVITATION_CHANNELS; i++) {
		int channel = i % INVITATION_CHANNELS;
		const char *label = choice_label(invitation_entity.fields[INVITATION_CHANNEL].choices, channel);
		if (funnel->channels[channel].invited)
			draw_channel(canvas, inside, row++,
				     channel == INVITED_BY_SOCIAL_MEDIA ? "SoMe (privat besked)" : label,
				     &funnel->channels[channel]);
	}
	draw_channel(canvas, inside, row + (channels <= CHANNELS_AIRY), "I alt", &funnel->all);
}

static void
add_place(struct text *out, struct app *app, struct uuid id)
{
	struct small_list all = store_small(app->store, &workplace_entity);
	for (int i = 0; i < all.count; i++) {
		const struct workplace *place = all.items[i];
		if (!uuid_equal(place->record.id, id))
			continue;
		text_add(out, place->name);
		if (place->neutral == ANSWER_YES)
			text_add(out, " (ikke «systemet»)");
		else if (place->neutral == ANSWER_NO)
			text_add(out, " · OBS: mange forbinder det med «systemet»");
	}
	if (!out->length)
		text_add(out, "ikke aftalt endnu");
}

static void
add_clock(struct text *out, int minutes)
{
	text_add_format(out, minutes % 60 ? "%d.%02d" : "%d", minutes / 60, minutes % 60);
}

/* «torsdag 26. marts 2026 kl. 13-16» */
static void
add_time(struct text *out, const struct activity *activity)
{
	if (date_is_none(activity->day))
		text_add(out, "ikke aftalt endnu. d sætter dagen");
	date_add_long(out, activity->day);
	if (activity->starts == INTEGER_NONE)
		return;
	text_add(out, " kl. ");
	add_clock(out, activity->starts);
	if (activity->ends == INTEGER_NONE)
		return;
	text_add(out, "-");
	add_clock(out, activity->ends);
}

static void
draw_fact(struct canvas *canvas, struct rectangle inside, int row, const char *label, struct text *value)
{
	canvas_put(canvas, row, inside.column + 1, LABEL, STYLE_TEXT, label);
	canvas_put(canvas, row, inside.column + 1 + LABEL + 1, inside.columns - LABEL - 3, STYLE_TEXT, text_get(value));
	text_reset(value);
}

static void
draw_practical(struct workshop *workshop, const struct funnel *funnel, struct canvas *canvas, struct rectangle inside)
{
	int row = inside.row + inside.rows - 6;
	struct text value = {0};
	canvas_put(canvas, row, inside.column + 1, inside.columns - 2, STYLE_HEADING, "Praktisk");
	add_place(&value, workshop->screen.app, workshop->activity.workplace);
	draw_fact(canvas, inside, row + 1, "Sted", &value);
	add_time(&value, &workshop->activity);
	draw_fact(canvas, inside, row + 2, "Tid", &value);
	text_add_format(&value, "%d mangler kørsel · %d har bestilt", funnel->transport_missing,
			funnel->transport_ordered);
	draw_fact(canvas, inside, row + 3, "Kørsel", &value);
	if (funnel->needs)
		text_add_format(&value,
				funnel->needs == 1 ? "%d særligt hensyn (se kort)" : "%d særlige hensyn (se kort)",
				funnel->needs);
	else
		text_add(&value, "ingen særlige hensyn");
	draw_fact(canvas, inside, row + 4, "Mad", &value);
	text_clear(&value);
}

void
invitations_draw_figures(struct workshop *workshop, const struct invitations_page *page, struct canvas *canvas,
			 struct rectangle place)
{
	bool pair = place.columns >= WIDE_PANELS && place.rows >= ROWS_AIRY;
	struct rectangle left = {place.row, place.column, place.rows, pair ? place.columns / 2 : place.columns};
	struct rectangle right = {place.row, left.columns, place.rows, place.columns - left.columns};
	struct panel panel = {.title = "Invitationer: fra inviteret til mødt op", .focused = page->on_frame};
	if (!pair)
		panel.actions = invitations_frame_actions;
	struct rectangle inside = panel_draw(canvas, left, &panel);
	canvas_hot(canvas, inside, INVITATIONS_HOT_FRAME, 0);
	if (pair)
		draw_airy(workshop, page, canvas, inside);
	else if (place.rows >= ROWS_USUAL)
		draw_usual(workshop, page, canvas, inside);
	else
		draw_short(page, canvas, inside);
	if (!pair && place.rows >= ROWS_AIRY)
		draw_practical(workshop, &page->funnel, canvas, inside);
	if (page->on_frame)
		canvas_cursor(canvas, inside.row, inside.column);
	if (!pair)
		return;
	inside = panel_draw(
	    canvas, right,
	    &(struct panel){.title = "Kanal og svar", .actions = invitations_frame_actions, .focused = page->on_frame});
	canvas_hot(canvas, inside, INVITATIONS_HOT_FRAME, 0);
	draw_channels(&page->funnel, canvas, inside);
	draw_practical(workshop, &page->funnel, canvas, inside);
}
