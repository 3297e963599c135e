/* The box of Overblik about the workshop: who is invited, who answered, and whether enough can be expected. */
#include "base/clock.h"
#include "base/utf8.h"
#include "base/count.h"
#include "overview.h"
#include "parts/panel.h"
#include "workshop/workshop.h"

enum { WIDE_BOX = 56, NARROW_BOX = 26, AIRY_ROWS_INSIDE = 12, USUAL_ROWS = 9, BARS = 5, PERCENT = 100 };

/* The box while it is drawn from above. */
struct box {
	struct canvas *canvas;
	struct rectangle inside;
	int row; /* the next */
	const struct workshop_figures *workshop;
};

static bool
is_wide(const struct box *box)
{
	return box->inside.columns >= WIDE_BOX;
}

static int
rows_left(const struct box *box)
{
	return box->inside.row + box->inside.rows - box->row;
}

static void
put(struct box *box, int indent, const char *text)
{
	if (rows_left(box) > 0)
		canvas_put(box->canvas, box->row++, box->inside.column + indent, box->inside.columns - indent - 1,
			   STYLE_TEXT, text);
}

static int
bar_column(const struct box *box)
{
	return is_wide(box) ? 14 : 12;
}

/* In a box that is very narrow the number stands alone. */
static int
bar_columns(const struct box *box)
{
	if (box->inside.columns < NARROW_BOX)
		return 0;
	return box->inside.columns - bar_column(box) - (is_wide(box) ? 12 : 6);
}

struct bar {
	const char *label;
	int value;
	enum style style;
	int rank; /* the least important ones go first when there is little room */
};

static void
draw_bar(struct box *box, const struct bar *bar)
{
	const struct rectangle inside = box->inside;
	const int columns = bar_columns(box), column = inside.column + bar_column(box);
	struct text number = {0};
	count_add(&number, bar->value);
	canvas_put(box->canvas, box->row, inside.column + 1, bar_column(box) - 2, STYLE_TEXT, bar->label);
	if (columns > 0)
		canvas_bar(box->canvas, (struct rectangle){box->row, column, 1, columns}, bar->style, bar->value,
			   box->workshop->funnel.all.invited);
	int width = columns == 0 ? inside.columns - bar_column(box) - 1 : is_wide(box) ? 6 : 4;
	if (columns > 0 && utf8_text_width(text_get(&number)) > width - 1)
		width = utf8_text_width(text_get(&number)) + 1;
	canvas_put_right(box->canvas, box->row, column + columns, width, STYLE_TEXT, text_get(&number));
	box->row++;
	text_clear(&number);
}

static int
signed_up(const struct workshop_figures *workshop)
{
	return workshop->funnel.all.yes + workshop->funnel.anonymous_sign_ups;
}

static void
draw_bars(struct box *box, int most)
{
	const struct funnel *funnel = &box->workshop->funnel;
	const bool over = box->workshop->turnout.counts.over;
	const struct bar coming[BARS] = {
	    {"Inviteret", funnel->all.invited, STYLE_BAR_1, 0},
	    {"Nået", funnel->all.reached, STYLE_BAR_1, 4},
	    {"Tilmeldt", signed_up(box->workshop), STYLE_BAR_2, 1},
	    {"Afslag", funnel->all.no + funnel->all.cancelled, STYLE_BAR_3, 3},
	    {"Intet svar", funnel->all.unanswered, STYLE_BAR_4, 2},
	};
	const struct bar been[BARS] = {
	    {"Inviteret", funnel->all.invited, STYLE_BAR_1, 0},     {"Nået", funnel->all.reached, STYLE_BAR_1, 4},
	    {"Tilmeldt", signed_up(box->workshop), STYLE_BAR_1, 2}, {"Mødt op", funnel->attended, STYLE_BAR_2, 1},
	    {"Udeblevet", funnel->all.no_show, STYLE_BAR_3, 3},
	};
	for (int i = 0; i < BARS; i++) {
		const struct bar *bar = over ? &been[i] : &coming[i];
		if (bar->rank < most && rows_left(box) > 0)
			draw_bar(box, bar);
	}
}

/* «▲ 15 = målet» under the cell of the fifteenth. */
static void
draw_goal(struct box *box)
{
	const int invited = box->workshop->funnel.all.invited, columns = bar_columns(box);
	if (invited < TURNOUT_GOAL) {
		box->row++;
		return;
	}
	const int at = (TURNOUT_GOAL * columns + invited - 1) / invited;
	const int indent = bar_column(box) + (at > 0 ? at - 1 : 0);
	canvas_put_format(box->canvas, box->row++, box->inside.column + indent, box->inside.columns - indent,
			  STYLE_TEXT, "▲ %d = målet", TURNOUT_GOAL);
}

/* The word to begin with: enough have signed up is not yet enough that come. */
static enum turnout_state
first_state(const struct workshop_figures *workshop)
{
	if (workshop->turnout.state == TURNOUT_CAREFUL && signed_up(workshop) >= TURNOUT_GOAL)
		return TURNOUT_ON_WAY;
	return workshop->turnout.state;
}

static void
put_badge(const struct box *box, int column, enum turnout_state state)
{
	canvas_put_format(box->canvas, box->row, column, 12, workshop_style(state), " %s ", turnout_state_word(state));
}

/* Only with a day is there something to expect. */
static void
draw_sentences(struct box *box)
{
	enum { SENTENCE = 12 };
	const struct turnout *turnout = &box->workshop->turnout;
	const enum turnout_state first = first_state(box->workshop);
	struct text text = {0};
	put_badge(box, box->inside.column + 1, first);
	if (turnout->state == TURNOUT_DONE || turnout->state == TURNOUT_MISSED) {
		turnout_add_sentence(&text, turnout);
		put(box, SENTENCE, text_get(&text));
		if (turnout->counts.over)
			put(box, SENTENCE, "Skriv, hvad der kom ud af det, under Workshop.");
		text_clear(&text);
		return;
	}
	text_add_format(&text, "%d er tilmeldt.", signed_up(box->workshop));
	put(box, SENTENCE, text_get(&text));
	text_reset(&text);
	if (turnout->state != first && rows_left(box) > 0)
		put_badge(box, box->inside.column + 1, turnout->state);
	text_add_format(&text, "Hvis %d af 10 tilmeldte møder op, kommer der %d.",
			(turnout->rates[CLASS_YES].permille + PERCENT / 2) / PERCENT, turnout->expected);
	put(box, SENTENCE, text_get(&text));
	text_reset(&text);
	if (turnout->needed > 0) {
		text_add_format(&text, "Med %d %s kan %d forventes.", turnout->needed,
				turnout->needed == 1 ? "mere tilmeldt" : "flere tilmeldte", TURNOUT_GOAL);
		put(box, SENTENCE, text_get(&text));
	}
	text_clear(&text);
}

/* «9 dage til.» */
static void
add_days_left(struct text *out, int days)
{
	if (days > 1)
		text_add_format(out, "%d dage til. ", days);
	else if (days >= 0)
		text_add(out, days == 1 ? "I morgen. " : "I dag. ");
}

static void
draw_brief(struct box *box)
{
	const struct turnout *turnout = &box->workshop->turnout;
	const enum turnout_state first = first_state(box->workshop);
	const int badge = utf8_text_width(turnout_state_word(first)) + 2;
	struct text text = {0};
	if (rows_left(box) <= 0)
		return;
	put_badge(box, box->inside.column + box->inside.columns - badge, first);
	if (box->inside.columns < NARROW_BOX)
		text_add_format(&text, "Mål %d", TURNOUT_GOAL);
	else if (turnout->counts.over)
		text_add_format(&text, "%d mødte op, mål %d", turnout->counts.came, TURNOUT_GOAL);
	else
		text_add_format(&text, "%d tilmeldt, mål %d", signed_up(box->workshop), TURNOUT_GOAL);
	canvas_put(box->canvas, box->row++, box->inside.column + 1, box->inside.columns - badge - 2, STYLE_TEXT,
		   text_get(&text));
	text_reset(&text);
	if (turnout->counts.over) {
		text_add(&text, "Skriv, hvad det førte til.");
	} else {
		add_days_left(&text, box->workshop->day.day - clock_today().day);
		if (turnout->needed > 0)
			text_add_format(&text, "Få %d %s med.", turnout->needed,
					turnout->needed == 1 ? "mere" : "flere");
		else
			text_add_format(&text, "Ca. %d kan komme.", turnout->expected);
	}
	put(box, 1, text_get(&text));
	text_clear(&text);
}

static void
draw_workshop(struct box *box)
{
	const bool dated = !date_is_none(box->workshop->day);
	const bool airy = is_wide(box) && box->inside.rows >= AIRY_ROWS_INSIDE;
	const bool usual = box->inside.rows >= USUAL_ROWS;
	const int sentences = box->inside.columns < NARROW_BOX ? 1 : 2;
	if (usual)
		put(box, 1, "Mål: mindst 15 unge møder op");
	if (airy)
		box->row++;
	draw_bars(box, usual ? BARS : box->inside.rows - (dated ? sentences : 0));
	if (airy)
		draw_goal(box);
	if (usual)
		box->row++;
	if (!dated)
		put(box, 1, "Dagen er ikke aftalt endnu.");
	else if (airy)
		draw_sentences(box);
	else
		draw_brief(box);
}

static void
add_distance(struct text *out, int days)
{
	if (days < -1)
		text_add_format(out, "for %d dage siden", -days);
	else if (days > 1)
		text_add_format(out, "om %d dage", days);
	else
		text_add(out, days == 0 ? "i dag" : days == 1 ? "i morgen" : "i går");
}

/* «Workshop torsdag 26. marts 2026, Villa Social, om 9 dage», «Workshop 26. marts», «Workshop 26.3.» */
static void
add_title(struct text *out, const struct workshop_figures *workshop, int columns)
{
	int year, month, day;
	text_add(out, "Workshop");
	if (uuid_is_none(workshop->id) || date_is_none(workshop->day))
		return;
	text_add(out, " ");
	date_split(workshop->day, &year, &month, &day);
	if (columns < NARROW_BOX)
		text_add_format(out, "%d.%d.", day, month);
	else if (columns < WIDE_BOX)
		text_add_format(out, "%d. %s", day, date_month_name(month));
	else
		date_add_long(out, workshop->day);
	if (columns < WIDE_BOX)
		return;
	if (workshop->place[0])
		text_add_format(out, ", %s", workshop->place);
	text_add(out, ", ");
	add_distance(out, workshop->day.day - clock_today().day);
}

static void
draw_none(struct box *box)
{
	const bool tiny = box->inside.columns < NARROW_BOX;
	put(box, 1, tiny ? "Ingen planlagt." : "Ingen workshop er planlagt.");
	if (!tiny)
		box->row++;
	if (is_wide(box)) {
		put(box, 1, "Tryk 3, og begynd med dag og sted.");
	} else {
		put(box, 1, tiny ? "3 begynder en." : "Tryk 3, og begynd med");
		put(box, 1, tiny ? "" : "dag og sted.");
	}
}

void
overview_draw_workshop(const struct overview *overview, struct canvas *canvas, struct rectangle place)
{
	const struct workshop_figures *workshop = &overview->agenda.workshop;
	const bool focused = overview->panel == PANEL_WORKSHOP;
	const bool edge = focused || place.columns >= WIDE_BOX;
	struct text title = {0};
	add_title(&title, workshop, place.columns - 2);
	struct rectangle inside = panel_draw(
	    canvas, place,
	    &(struct panel){.title = text_get(&title), .edge = edge ? "3 Åbn workshop" : NULL, .focused = focused});
	text_clear(&title);
	canvas_hot(canvas, place, HOT_LOCAL + PANEL_WORKSHOP, 0);
	if (focused)
		canvas_cursor(canvas, inside.row, inside.column);
	struct box box = {canvas, inside, inside.row, workshop};
	if (uuid_is_none(workshop->id))
		draw_none(&box);
	else
		draw_workshop(&box);
}
