/* The page Invitationer on the canvas: the figures above, the list of the invited below. */
#include <stdio.h>

#include "base/clock.h"
#include "base/utf8.h"
#include "model/value.h"
#include "parts/panel.h"
#include "workshop_invitations.h"

enum { LEAD = 5 /* «>[x] » */, WIDE = 120, NAME_LEAST = 18 };

enum column {
	SHOW_NUMBER,
	SHOW_NAME,
	SHOW_AGE,
	SHOW_CHANNEL,
	SHOW_SENT,
	SHOW_STATUS,
	SHOW_TRANSPORT,
	SHOW_PHONE,
	SHOW_LATEST,
	SHOW_COUNT
};

/* The lowest priority is dropped first on a narrow screen; what is left over goes to the last column, or the name. */
static const struct {
	const char *heading;
	int narrow, wide;
	int priority; /* 0 always */
} columns[SHOW_COUNT] = {
    [SHOW_NUMBER] = {"Nr", 6, 6, 5},        [SHOW_NAME] = {"Navn", 24, 26, 0},
    [SHOW_AGE] = {"Alder", 5, 5, 6},        [SHOW_CHANNEL] = {"Inviteret via", 14, 16, 2},
    [SHOW_SENT] = {"Sendt", 11, 12, 3},     [SHOW_STATUS] = {"Status", 12, 13, 0},
    [SHOW_TRANSPORT] = {"Kørsel", 7, 9, 1}, [SHOW_PHONE] = {"Telefon", 11, 12, 0},
    [SHOW_LATEST] = {"Seneste", 20, 30, 4},
};

struct layout {
	int widths[SHOW_COUNT]; /* 0 = not shown */
};

static bool
is_calling(const struct roster *roster)
{
	return roster->filters >> ROSTER_CALL & 1;
}

static int
width_at(const struct roster *roster, int room, int priority, struct layout *layout)
{
	int used = -1;
	for (int i = 0; i < SHOW_COUNT; i++) {
		bool shown = columns[i].priority <= priority && (i != SHOW_PHONE || is_calling(roster));
		layout->widths[i] = !shown ? 0 : room >= WIDE ? columns[i].wide : columns[i].narrow;
		used += shown ? layout->widths[i] + 1 : 0;
	}
	return used;
}

static void
lay_out(const struct roster *roster, int room, struct layout *layout)
{
	enum { LOWEST = 6 };
	int priority = LOWEST;
	while (priority > 0 && width_at(roster, room, priority, layout) > room)
		priority--;
	int spare = room - width_at(roster, room, priority, layout);
	int takes = layout->widths[SHOW_LATEST] ? SHOW_LATEST : SHOW_NAME;
	layout->widths[takes] += spare;
	if (layout->widths[SHOW_NAME] < NAME_LEAST)
		layout->widths[SHOW_NAME] = NAME_LEAST;
}

static enum style
status_style(enum invitation_status status)
{
	switch (status) {
	case INVITATION_UNANSWERED:
	case INVITATION_NO_SHOW:
		return STYLE_ATTENTION;
	case INVITATION_MAYBE:
		return STYLE_INFORMATION;
	case INVITATION_SIGNED_UP:
	case INVITATION_CAME:
		return STYLE_OK;
	case INVITATION_PLANNED:
	case INVITATION_DECLINED:
	case INVITATION_CANCELLED:
		break;
	}
	return STYLE_NEUTRAL;
}

static void
add_cell(struct text *out, const struct invited *row, int column)
{
	const struct invitation *invitation = &row->invitation;
	const struct field *fields = invitation_entity.fields;
	if (column == SHOW_NUMBER)
		text_add_format(out, "U-%03d", row->number);
	else if (column == SHOW_NAME)
		text_add(out, row->name);
	else if (column == SHOW_AGE && row->age >= 0)
		text_add_format(out, "%*d", columns[SHOW_AGE].narrow, row->age);
	else if (column == SHOW_CHANNEL && invitation->channel != INVITED_NOT_TOLD)
		text_add(out, choice_label(fields[INVITATION_CHANNEL].choices, invitation->channel));
	else if (column == SHOW_SENT && date_is_none(invitation->sent))
		text_add(out, "kladde");
	else if (column == SHOW_SENT)
		date_add_short(out, invitation->sent);
	else if (column == SHOW_STATUS)
		text_add_format(out, " %s ", invitation_status_word(invitation_status(invitation)));
	else if (column == SHOW_TRANSPORT && invitation->transport != TRANSPORT_NONE)
		text_add(out, choice_label(fields[INVITATION_TRANSPORT].choices, invitation->transport));
	else if (column == SHOW_PHONE)
		text_add(out, text_is_empty(row->phone) ? "ingen" : row->phone);
	else if (column == SHOW_LATEST)
		text_add(out, row->latest);
}

static void
draw_row(struct canvas *canvas, const struct layout *layout, struct rectangle place, const struct invited *row,
	 enum style style)
{
	int column = place.column;
	struct text cell = {0};
	canvas_fill(canvas, place, style);
	bool selected = style != STYLE_TEXT;
	canvas_put_format(canvas, place.row, column, LEAD, style, "%s[%s] ", selected ? ">" : " ",
			  row->marked ? "x" : " ");
	column += LEAD;
	for (int i = 0; i < SHOW_COUNT; i++) {
		if (!layout->widths[i])
			continue;
		text_reset(&cell);
		add_cell(&cell, row, i);
		enum style own =
		    i == SHOW_STATUS && !selected ? status_style(invitation_status(&row->invitation)) : style;
		canvas_put(canvas, place.row, column, layout->widths[i], own, text_get(&cell));
		column += layout->widths[i] + 1;
	}
	text_clear(&cell);
}

static void
draw_search(const struct workshop *workshop, struct roster *roster, struct canvas *canvas, struct rectangle place)
{
	enum { FIELD = 18, LABEL = 5 };
	bool focused = workshop->screen.text;
	canvas_put(canvas, place.row, place.column + 1, LABEL, STYLE_TEXT, "Søg:");
	edit_draw(&roster->search, canvas, (struct rectangle){place.row, place.column + 1 + LABEL, 1, FIELD},
		  focused ? STYLE_FIELD_FOCUSED : STYLE_FIELD, focused);
	canvas_hot(canvas, (struct rectangle){place.row, place.column, 1, LABEL + FIELD}, INVITATIONS_HOT_SEARCH, 0);
	int column = place.column + 1 + LABEL + FIELD + 1, end = place.column + place.columns - 1;
	for (int i = 0; i < ROSTER_FILTERS; i++) {
		if (!(roster->filters >> i & 1))
			continue;
		int width = utf8_text_width(roster_filter_label((enum roster_filter)i)) + 4;
		if (column + width > end)
			break;
		canvas_put_format(canvas, place.row, column, width, STYLE_INFORMATION, " %s × ",
				  roster_filter_label((enum roster_filter)i));
		canvas_hot(canvas, (struct rectangle){place.row, column, 1, width}, INVITATIONS_HOT_CHIP, i);
		column += width + 1;
	}
}

static void
add_corner(const struct roster *roster, struct text *out)
{
	int marked = roster_count_marked(roster);
	int first = roster->chooser.first + 1, last = roster->chooser.first + roster->visible;
	if (marked)
		text_add_format(out, "%d markeret · ", marked);
	text_add(out, "intet svar først · ");
	if (roster->chooser.count < (int)roster->count)
		text_add_format(out, "%d af %zu passer", roster->chooser.count, roster->count);
	else if (last < roster->chooser.count || first > 1)
		text_add_format(out, "%d-%d af %zu", first, last < roster->chooser.count ? last : roster->chooser.count,
				roster->count);
	else
		text_add_format(out, "%zu", roster->count);
}

static void
draw_nothing(const struct workshop *workshop, const struct roster *roster, struct canvas *canvas,
	     struct rectangle inside)
{
	int row = inside.row + 1, column = inside.column + 3, room = inside.columns - 4;
	if (store_in_meeting(workshop->screen.app->store)) {
		canvas_put(canvas, row, column, room, STYLE_TEXT, "De inviterede vises ikke i mødevisning.");
	} else if (roster->count) {
		canvas_put_format(canvas, row, column, room, STYLE_TEXT, "Ingen passer. %zu er skjult.", roster->count);
		canvas_put(canvas, row + 1, column, room, STYLE_DIM, "Esc fjerner søgningen og filtrene.");
	} else {
		canvas_put(canvas, row, column, room, STYLE_TEXT, "Ingen er inviteret endnu.");
		canvas_put(canvas, row + 1, column, room, STYLE_MARKED, "> Vælg de første unge (tast i) ");
		canvas_hot(canvas, (struct rectangle){row + 1, column, 1, room}, HOT_ACTION, ACTION_INVITE);
	}
	canvas_cursor(canvas, row + 1, column);
}

static void
draw_list(struct workshop *workshop, struct invitations_page *page, struct canvas *canvas, struct rectangle place)
{
	struct roster *roster = &page->roster;
	struct text corner = {0};
	bool focused = !page->on_frame,
	     searched = workshop->screen.text || roster->filters || roster->search.text.length;
	roster->visible = place.rows - 3 - searched;
	chooser_clamp(&roster->chooser, roster->visible);
	add_corner(roster, &corner);
	struct rectangle inside = panel_draw(canvas, place,
					     &(struct panel){.title = "Inviterede",
							     .corner = text_get(&corner),
							     .actions = workshop->screen.class->actions,
							     .focused = focused});
	text_clear(&corner);
	if (searched) {
		draw_search(workshop, roster, canvas, inside);
		inside.row++;
		inside.rows--;
	}
	if (!roster->chooser.count) {
		draw_nothing(workshop, roster, canvas, inside);
		return;
	}
	struct layout layout;
	lay_out(roster, inside.columns - LEAD - 1, &layout);
	int column = inside.column + LEAD;
	for (int i = 0; i < SHOW_COUNT; column += layout.widths[i] ? layout.widths[i] + 1 : 0, i++)
		canvas_put(canvas, inside.row, column, layout.widths[i], STYLE_HEADING, columns[i].heading);
	for (int i = 0; i < roster->visible; i++) {
		int line = roster->chooser.first + i;
		const struct invited *row = roster_at(roster, line);
		struct rectangle there = {inside.row + 1 + i, inside.column, 1, inside.columns};
		bool selected = line == roster->chooser.selected;
		if (!row)
			break;
		draw_row(canvas, &layout, there, row,
			 !selected                           ? STYLE_TEXT
			 : focused && !workshop->screen.text ? STYLE_MARKED
							     : STYLE_MARKED_UNFOCUSED);
		canvas_hot(canvas, there, INVITATIONS_HOT_ROW, line);
		if (selected && focused && !workshop->screen.text)
			canvas_cursor(canvas, there.row, there.column);
	}
}

void
invitations_draw(struct workshop *workshop, void *state, struct canvas *canvas, struct rectangle place)
{
	struct invitations_page *page = state;
	struct rectangle above = place, below = place;
	above.rows = invitations_figure_rows(place);
	below.row += above.rows;
	below.rows -= above.rows;
	invitations_draw_figures(workshop, page, canvas, above);
	draw_list(workshop, page, canvas, below);
}
