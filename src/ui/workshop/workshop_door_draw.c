/* The page På dagen on the canvas: the large counter above, the door list below. */
#include <stdio.h>

#include "base/clock.h"
#include "base/utf8.h"
#include "parts/digits.h"
#include "model/value.h"
#include "model/youth.h"
#include "parts/panel.h"
#include "workshop_door.h"

enum { LEAD = 5 /* «>[x] » */, PANEL_LARGE = DIGITS_ROWS + 4, PANEL_SMALL = 3, PLACE_LARGE = 17, LOWEST = 3 };

enum column { SHOW_NAME, SHOW_REPLY, SHOW_ATTENDANCE, SHOW_TRANSPORT, SHOW_NEEDS, SHOW_COUNT };

static const struct {
	const char *heading;
	int width;
	int priority; /* the highest is dropped first */
} columns[SHOW_COUNT] = {
    [SHOW_NAME] = {"Navn", 24, 0},       [SHOW_REPLY] = {"Svar", 10, 1},   [SHOW_ATTENDANCE] = {"På dagen", 14, 0},
    [SHOW_TRANSPORT] = {"Kørsel", 7, 2}, [SHOW_NEEDS] = {"Hensyn", 16, 3},
};

bool
door_is_rest(const struct invited *row)
{
	enum invitation_status status = invitation_status(&row->invitation);
	return status == INVITATION_SIGNED_UP || status == INVITATION_MAYBE;
}

int
door_count_rest(const struct roster *roster)
{
	int count = 0;
	for (size_t i = 0; i < roster->count; i++)
		count += door_is_rest(&roster->rows[i]);
	return count;
}

/* «11 med navn · 2 uden navn · 3 lyttede · 1 afbud · 2 udeblevet» */
static void
add_summary(struct text *out, const struct door_page *page)
{
	const struct funnel *funnel = &page->funnel;
	text_add_format(out, "%d med navn · %d uden navn", funnel->all.came, funnel->anonymous_attended);
	if (funnel->walk_ins)
		text_add_format(out, " · %d uden tilmelding", funnel->walk_ins);
	if (funnel->listening)
		text_add_format(out, " · %d lyttede", funnel->listening);
	if (funnel->all.cancelled)
		text_add_format(out, " · %d afbud", funnel->all.cancelled);
	if (funnel->all.no_show)
		text_add_format(out, " · %d udeblevet", funnel->all.no_show);
}

/* What is still to come. */
static void
add_expected(struct text *out, const struct workshop *workshop, const struct door_page *page)
{
	struct date day = workshop->activity.day;
	int rest = door_count_rest(&page->roster);
	if (page->funnel.attended >= TURNOUT_GOAL)
		text_add_format(out, "Målet er nået: mindst %d er mødt op.", TURNOUT_GOAL);
	else
		text_add_format(out, "%d mere, så er målet på %d nået.", TURNOUT_GOAL - page->funnel.attended,
				TURNOUT_GOAL);
	if (!date_is_none(day) && date_compare(day, clock_today()) <= 0 && rest)
		text_add_format(out, " %d tilmeldte er ikke set.", rest);
}

static void
draw_counter(struct workshop *workshop, const struct door_page *page, struct canvas *canvas, struct rectangle place)
{
	char figure[24];
	struct text summary = {0}, expected = {0};
	snprintf(figure, sizeof figure, "%d/%d", page->funnel.attended, TURNOUT_GOAL);
	add_summary(&summary, page);
	add_expected(&expected, workshop, page);
	struct rectangle inside = panel_draw(canvas, place, &(struct panel){.title = "Mødt op"});
	enum style style = page->funnel.attended >= TURNOUT_GOAL ? STYLE_BAR_2 : STYLE_HEADING;
	if (place.rows >= PANEL_LARGE) {
		int width = digits_draw(canvas, inside.row, inside.column + 2, style, figure, DIGITS_BLOCK);
		int beside = inside.column + 2 + width + 3, room = inside.column + inside.columns - beside - 1;
		canvas_put_format(canvas, inside.row + 2, beside, room, STYLE_TEXT, "%d af %d", page->funnel.attended,
				  TURNOUT_GOAL);
		canvas_put(canvas, inside.row + DIGITS_ROWS, inside.column + 1, inside.columns - 2, STYLE_TEXT,
			   text_get(&summary));
		canvas_put(canvas, inside.row + DIGITS_ROWS + 1, inside.column + 1, inside.columns - 2, STYLE_TEXT,
			   text_get(&expected));
	} else {
		int used = canvas_put_format(canvas, inside.row, inside.column + 1, inside.columns - 2, style,
					     "%d af %d", page->funnel.attended, TURNOUT_GOAL);
		canvas_put_format(canvas, inside.row, inside.column + 1 + used, inside.columns - 2 - used, STYLE_TEXT,
				  " · %s", text_get(&summary));
	}
	text_clear(&summary);
	text_clear(&expected);
}

static const char *
attendance_word(const struct invitation *invitation)
{
	if (invitation->attendance == ATTENDANCE_PARTLY)
		return "MØDT DELVIST";
	if (invitation->attendance == ATTENDANCE_CAME && invitation->takes_part == TAKES_PART_LISTENING)
		return "MØDT, LYTTER";
	if (invitation->attendance == ATTENDANCE_NONE)
		return "";
	return invitation_status_word(invitation_status(invitation));
}

static void
add_cell(struct text *out, const struct invited *row, int column)
{
	const struct invitation *invitation = &row->invitation;
	const struct field *fields = invitation_entity.fields;
	if (column == SHOW_NAME)
		text_add(out, row->name);
	else if (column == SHOW_REPLY && invitation->channel == INVITED_WALK_IN)
		text_add(out, "kom selv");
	else if (column == SHOW_REPLY)
		text_add(out, choice_label(fields[INVITATION_REPLY].choices, invitation->reply));
	else if (column == SHOW_ATTENDANCE && invitation->attendance != ATTENDANCE_NONE)
		text_add_format(out, " %s ", attendance_word(invitation));
	else if (column == SHOW_TRANSPORT && invitation->transport != TRANSPORT_NONE)
		text_add(out, choice_label(fields[INVITATION_TRANSPORT].choices, invitation->transport));
	else if (column == SHOW_NEEDS)
		text_add(out, invitation->needs);
}

static int
lay_out(int room, int widths[SHOW_COUNT])
{
	int used, priority = LOWEST;
	do {
		used = -1;
		for (int i = 0; i < SHOW_COUNT; i++) {
			widths[i] = columns[i].priority <= priority ? columns[i].width : 0;
			used += widths[i] ? widths[i] + 1 : 0;
		}
	} while (used > room && --priority >= 0);
	widths[widths[SHOW_NEEDS] ? SHOW_NEEDS : SHOW_NAME] += room - used;
	return used;
}

static enum style
attendance_style(const struct invitation *invitation)
{
	if (invitation_came(invitation))
		return STYLE_OK;
	return invitation->attendance == ATTENDANCE_NO_SHOW ? STYLE_ATTENTION : STYLE_NEUTRAL;
}

static void
draw_row(struct canvas *canvas, const int widths[SHOW_COUNT], struct rectangle place, const struct invited *row,
	 enum style style)
{
	bool selected = style != STYLE_TEXT;
	int column = place.column + LEAD;
	struct text cell = {0};
	canvas_fill(canvas, place, style);
	canvas_put_format(canvas, place.row, place.column, LEAD, style, "%s[%s] ", selected ? ">" : " ",
			  invitation_came(&row->invitation) ? "x" : " ");
	for (int i = 0; i < SHOW_COUNT; i++) {
		if (!widths[i])
			continue;
		text_reset(&cell);
		add_cell(&cell, row, i);
		canvas_put(canvas, place.row, column, widths[i],
			   i == SHOW_ATTENDANCE && !selected ? attendance_style(&row->invitation) : style,
			   text_get(&cell));
		column += widths[i] + 1;
	}
	text_clear(&cell);
}

static void
draw_rows(struct workshop *workshop, struct door_page *page, struct canvas *canvas, struct rectangle inside)
{
	struct roster *roster = &page->roster;
	int widths[SHOW_COUNT], column = inside.column + LEAD;
	lay_out(inside.columns - LEAD - 1, widths);
	for (int i = 0; i < SHOW_COUNT; column += widths[i] ? widths[i] + 1 : 0, i++)
		canvas_put(canvas, inside.row, column, widths[i], STYLE_HEADING, columns[i].heading);
	for (int i = 0; i < roster->visible; i++) {
		int line = roster->chooser.first + i;
		const struct invited *row = roster_at(roster, line);
		struct rectangle there = {inside.row + 1 + i, inside.column, 1, inside.columns};
		bool selected = line == roster->chooser.selected;
		if (!row)
			break;
		draw_row(canvas, widths, there, row,
			 !selected               ? STYLE_TEXT
			 : workshop->screen.text ? STYLE_MARKED_UNFOCUSED
						 : STYLE_MARKED);
		canvas_hot(canvas, there, DOOR_HOT_ROW, line);
		if (selected && !workshop->screen.text)
			canvas_cursor(canvas, there.row, there.column);
	}
}

static void
draw_nothing(const struct workshop *workshop, const struct roster *roster, struct canvas *canvas,
	     struct rectangle inside)
{
	const char *text = "Ingen er inviteret endnu. i skriver en, der er mødt, + tæller en uden navn.";
	if (store_in_meeting(workshop->screen.app->store))
		text = "Listen vises ikke i mødevisning.";
	else if (roster->count)
		text = "Ingen passer. Esc fjerner søgningen. i skriver en, der ikke står på listen.";
	canvas_put(canvas, inside.row + 1, inside.column + 2, inside.columns - 3, STYLE_TEXT, text);
	canvas_cursor(canvas, inside.row + 1, inside.column + 2);
}

static void
draw_search(struct workshop *workshop, struct roster *roster, struct canvas *canvas, struct rectangle place)
{
	enum { FIELD = 24, LABEL = 5 };
	bool focused = workshop->screen.text;
	canvas_put(canvas, place.row, place.column + 1, LABEL, STYLE_TEXT, "Søg:");
	edit_draw(&roster->search, canvas, (struct rectangle){place.row, place.column + 1 + LABEL, 1, FIELD},
		  focused ? STYLE_FIELD_FOCUSED : STYLE_FIELD, focused);
	canvas_hot(canvas, (struct rectangle){place.row, place.column, 1, LABEL + FIELD}, DOOR_HOT_SEARCH, 0);
	canvas_put(canvas, place.row, place.column + LABEL + FIELD + 3, place.columns - LABEL - FIELD - 4, STYLE_DIM,
		   "Enter og så Mellemrum: mødt");
}

void
door_draw(struct workshop *workshop, void *state, struct canvas *canvas, struct rectangle place)
{
	struct door_page *page = state;
	struct roster *roster = &page->roster;
	bool searched = workshop->screen.text || roster->search.text.length;
	struct rectangle above = place, below = place;
	above.rows = place.rows >= PLACE_LARGE ? PANEL_LARGE : PANEL_SMALL;
	below.row += above.rows;
	below.rows -= above.rows;
	draw_counter(workshop, page, canvas, above);
	roster->visible = below.rows - 3 - searched;
	chooser_clamp(&roster->chooser, roster->visible);
	char corner[48];
	snprintf(corner, sizeof corner, "efter navn · %d af %zu", roster->chooser.count, roster->count);
	struct rectangle inside = panel_draw(
	    canvas, below,
	    &(struct panel){.title = "Dørliste",
			    .corner = corner,
			    .edge = place.columns >= 80
					? "Mellemrum Mødt · r Ret · s Søg · i Ny ved døren · + - Uden navn · k Slut"
					: "Mellemrum Mødt · r Ret · s Søg · i Ny · + - · k Slut",
			    .focused = true});
	if (searched) {
		draw_search(workshop, roster, canvas, inside);
		inside.row++;
		inside.rows--;
	}
	if (roster->chooser.count)
		draw_rows(workshop, page, canvas, inside);
	else
		draw_nothing(workshop, roster, canvas, inside);
}
