/* The workshop's page «Program» on the canvas. */
#include <string.h>

#include "base/utf8.h"
#include "base/count.h"
#include "model/community.h"
#include "model/value.h"
#include "model/youth.h"
#include "workshop_programme.h"

enum { BADGE = 11, MINUTES = 9, CLOCK = 6, PRESENTER = 20, ROOMY = 96, LABEL = 13, DAY = 10, MEDIUM = 20 };

/* What stands in the column of badges: a word with a style, or nothing. */
struct badge {
	const char *word;
	enum style style;
};

static struct badge
badge_of(const struct programme_item *item)
{
	if (item->state == PROGRAMME_CONSIDERED)
		return (struct badge){"OVERVEJES", STYLE_ATTENTION};
	if (item->state == PROGRAMME_DROPPED)
		return (struct badge){"FRAVALGT", STYLE_DIM};
	if (!uuid_is_none(item->community) && text_is_empty(item->read_more))
		return (struct badge){"LÆS MERE?", STYLE_ATTENTION};
	return (struct badge){NULL, STYLE_TEXT};
}

static void
add_item_title(struct text *out, struct store *store, const struct programme_item *item)
{
	const char *community = store_title(store, &community_entity, item->community, true);

	text_add(out, item->title);
	if (!text_is_empty(community) && !strstr(item->title, community))
		text_add_format(out, ": %s", community);
}

static void
draw_item(struct workshop *workshop, const struct programme_page *page, struct canvas *canvas, struct rectangle place,
	  int index)
{
	const struct programme_item *item = programme_item_at(page, index);
	const struct badge badge = badge_of(item);
	const int time = page->times[index];
	const bool roomy = place.columns >= ROOMY;
	const struct line line = sections_line(&page->sections, SECTION_ITEMS, canvas, place, index);
	const enum style style = !line.marked && item->state == PROGRAMME_DROPPED ? STYLE_DIM : line.style;
	int column = place.column + 1, end = place.column + place.columns - 1 - (roomy || badge.word ? BADGE : 0);
	struct text title = {0};

	if (time != INTEGER_NONE)
		canvas_put_format(canvas, place.row, column, CLOCK, style, "%2d.%02d", time / 60, time % 60);
	column += CLOCK;
	if (item->minutes != INTEGER_NONE)
		canvas_put_format(canvas, place.row, column, MINUTES, style, "%3d min", item->minutes);
	column += MINUTES;
	if (uuid_equal(page->lifted, item->record.id))
		text_add(&title, "▲▼ ");
	add_item_title(&title, workshop->screen.app->store, item);
	if (badge.word)
		canvas_put_format(canvas, place.row, end, BADGE, line.marked ? style : badge.style, " %s ", badge.word);
	if (roomy)
		end -= PRESENTER;
	canvas_put(canvas, place.row, column, end - column - 1, style, text_get(&title));
	if (roomy && item->presenter)
		canvas_put(canvas, place.row, end, PRESENTER - 1, style, item->presenter);
	text_clear(&title);
}

/* «Slut 16.05 · 3 t 5 min, heraf 30 min overvejes» */
static void
add_sum(struct text *out, const struct programme_page *page)
{
	const struct programme_clock *clock = &page->clock;

	if (!page->items.count)
		return;
	if (clock->ends != INTEGER_NONE)
		text_add_format(out, "slut %d.%02d · ", clock->ends / 60, clock->ends % 60);
	text_add_format(out, "%d min", clock->minutes);
	if (clock->considered)
		text_add_format(out, ", %d overvejes", clock->considered);
}

static void
draw_no_items(struct canvas *canvas, struct rectangle inside)
{
	const int room = inside.columns - 3, column = inside.column + 2;

	canvas_put(canvas, inside.row + 1, column, room, STYLE_TEXT, "Her er intet program endnu.");
	canvas_put(canvas, inside.row + 3, column, room, STYLE_TEXT, "Enter begynder med et standardprogram.");
	canvas_put(canvas, inside.row + 4, column, room, STYLE_TEXT, "n skriver det første punkt selv.");
	canvas_cursor(canvas, inside.row + 3, column);
}

/* What there is no column for, of the item in the focus. */
static void
draw_detail(const struct programme_page *page, struct canvas *canvas, struct rectangle place)
{
	const struct programme_item *item = programme_item_at(page, sections_selected(&page->sections, SECTION_ITEMS));
	struct text detail = {0};

	if (item && item->presenter)
		text_add_format(&detail, "Fortalt af %s", item->presenter);
	if (item && item->read_more)
		text_add_format(&detail, "%sLæs mere: %s", detail.length ? " · " : "", item->read_more);
	canvas_put(canvas, place.row, place.column + 1, place.columns - 2, STYLE_DIM, text_get(&detail));
	text_clear(&detail);
}

static void
draw_items(struct workshop *workshop, struct programme_page *page, struct canvas *canvas, struct rectangle place)
{
	struct chooser *chooser = &page->sections.choosers[SECTION_ITEMS];
	struct rectangle inside;
	struct text sum = {0};
	const char *edge = uuid_is_none(page->lifted)
			       ? "n Nyt · k Aftalt · u Overvejes · Mellemrum Flyt · r Ret · x Slet"
			       : "Pil op og ned Flyt · Mellemrum Sæt ned · Esc Fortryd";

	add_sum(&sum, page);
	if (!page->items.count)
		edge = "Enter Standardprogram · n Nyt punkt";
	if (sections_begin(&page->sections, SECTION_ITEMS, canvas, place,
			   &(struct panel){.title = "Program", .corner = text_get(&sum), .edge = edge}, &inside)) {
		page->sections.visible[SECTION_ITEMS] = inside.rows - 1;
		chooser_clamp(chooser, inside.rows - 1);
		if (!chooser->count)
			draw_no_items(canvas, inside);
		for (int i = 0; i < inside.rows - 1 && chooser->first + i < chooser->count; i++)
			draw_item(workshop, page, canvas,
				  (struct rectangle){inside.row + i, inside.column, 1, inside.columns},
				  chooser->first + i);
		draw_detail(page, canvas,
			    (struct rectangle){inside.row + inside.rows - 1, inside.column, 1, inside.columns});
	}
	text_clear(&sum);
}

/* «torsdag 26. marts 2026 kl. 13.00-16.00» */
static void
add_when(struct text *out, const struct activity *activity)
{
	date_add_long(out, activity->day);
	if (date_is_none(activity->day) || activity->starts == INTEGER_NONE)
		return;
	text_add_format(out, " kl. %d.%02d", activity->starts / 60, activity->starts % 60);
	if (activity->ends != INTEGER_NONE)
		text_add_format(out, "-%d.%02d", activity->ends / 60, activity->ends % 60);
}

static void
add_place(struct text *out, struct store *store, struct uuid place)
{
	struct small_list list = store_small(store, &workplace_entity);

	for (int i = 0; i < list.count; i++) {
		const struct workplace *workplace = list.items[i];

		if (!uuid_equal(workplace->record.id, place))
			continue;
		text_add(out, workplace->name);
		if (workplace->neutral == ANSWER_YES)
			text_add(out, " (ikke «systemet»)");
	}
}

/* The lines of the frame: a label, and the field it comes from. */
static const struct {
	const char *label;
	int field;
} frame_lines[FRAME_LINES] = {
    {"Dag", ACTIVITY_DAY},
    {"Sted", ACTIVITY_WORKPLACE},
    {"Vært", ACTIVITY_CONSULTANT},
    {"Svar senest", ACTIVITY_REPLY_BY},
    {"Mødested", ACTIVITY_MEETING_POINT},
    {"Transport", ACTIVITY_TRANSPORT},
    {"Mad", ACTIVITY_FOOD},
    {"Video", ACTIVITY_VIDEO},
    {"Ramme", ACTIVITY_FRAME},
};

int
programme_frame_field(int line)
{
	return frame_lines[line].field;
}

static void
add_frame_value(struct text *out, struct workshop *workshop, int field)
{
	const struct activity *activity = &workshop->activity;
	struct store *store = workshop->screen.app->store;

	if (field == ACTIVITY_DAY)
		add_when(out, activity);
	else if (field == ACTIVITY_WORKPLACE)
		add_place(out, store, activity->workplace);
	else if (field == ACTIVITY_CONSULTANT)
		text_add(out, store_title(store, &staff_entity, activity->consultant, false));
	else if (field == ACTIVITY_REPLY_BY)
		date_add_long(out, activity->reply_by);
	else if (field == ACTIVITY_FRAME)
		utf8_add_first_line(out, activity->frame ? activity->frame : "", 400);
	else
		value_add_field(out, &activity_entity.fields[field], activity);
}

static bool
is_gap(const struct programme_page *page, int field)
{
	for (int i = 0; i < page->gaps.count; i++)
		if (page->gaps.items[i].field == field)
			return true;
	return false;
}

static void
draw_frame_line(struct workshop *workshop, const struct programme_page *page, struct canvas *canvas,
		struct rectangle place, int index)
{
	const int field = frame_lines[index].field;
	const struct line line = sections_line(&page->sections, SECTION_FRAME, canvas, place, index);
	const int column = place.column + 1 + LABEL;
	struct text value = {0};
	int room = place.columns - LABEL - 2;

	add_frame_value(&value, workshop, field);
	canvas_put(canvas, place.row, place.column + 1, LABEL - 1, line.marked ? line.style : STYLE_DIM,
		   frame_lines[index].label);
	if (is_gap(page, field)) {
		const char *word = value.length ? " OBS " : " MANGLER ";

		room -= utf8_text_width(word) + 1;
		canvas_put(canvas, place.row, column + (value.length ? room + 1 : 0), BADGE,
			   line.marked ? line.style : STYLE_ATTENTION, word);
	}
	canvas_put(canvas, place.row, column, value.length ? room : 0, line.style, text_get(&value));
	text_clear(&value);
}

static void
draw_frame(struct workshop *workshop, struct programme_page *page, struct canvas *canvas, struct rectangle place)
{
	const struct activity *activity = &workshop->activity;
	struct chooser *chooser = &page->sections.choosers[SECTION_FRAME];
	struct rectangle inside;
	struct text summary = {0};

	date_add_short(&summary, activity->day);
	if (sections_begin(&page->sections, SECTION_FRAME, canvas, place,
			   &(struct panel){.title = "Rammen",
					   .corner = place.rows > 1 ? NULL : text_get(&summary),
					   .edge = "Enter Ret · h Historik"},
			   &inside)) {
		page->sections.visible[SECTION_FRAME] = inside.rows;
		chooser_clamp(chooser, inside.rows);
		for (int i = 0; i < inside.rows && chooser->first + i < chooser->count; i++)
			draw_frame_line(workshop, page, canvas,
					(struct rectangle){inside.row + i, inside.column, 1, inside.columns},
					chooser->first + i);
	}
	text_clear(&summary);
}

static void
draw_open_line(const struct programme_page *page, struct canvas *canvas, struct rectangle place, int index)
{
	const struct open_invitation *open = owned_at(&page->opens, index);
	const struct line line = sections_line(&page->sections, SECTION_OPEN, canvas, place, index);
	struct text day = {0};
	int column = place.column + 1;

	date_add_short(&day, open->published);
	canvas_put(canvas, place.row, column, DAY, line.style, text_get(&day));
	column += DAY + 1;
	canvas_put(canvas, place.row, column, MEDIUM, line.style, open->medium);
	column += MEDIUM + 1;
	if (open->link)
		canvas_put(canvas, place.row, column, place.column + place.columns - 1 - column, line.style,
			   open->link);
	text_clear(&day);
}

static void
draw_open(struct workshop *workshop, struct programme_page *page, struct canvas *canvas, struct rectangle place)
{
	const int signed_up = workshop->activity.anonymous_sign_ups;
	struct chooser *chooser = &page->sections.choosers[SECTION_OPEN];
	struct rectangle inside;
	struct text summary = {0};

	if (place.rows == SECTION_CLOSED)
		text_add_format(&summary, "%d opslag · ", page->opens.count);
	text_add_format(&summary, "%d tilmeldt uden navn", signed_up == INTEGER_NONE ? 0 : signed_up);
	if (sections_begin(&page->sections, SECTION_OPEN, canvas, place,
			   &(struct panel){.title = "Åbne invitationer",
					   .corner = text_get(&summary),
					   .edge = "n Nyt opslag · + og - Tilmeldte uden navn · r Ret · x Slet"},
			   &inside)) {
		page->sections.visible[SECTION_OPEN] = inside.rows;
		chooser_clamp(chooser, inside.rows);
		if (!chooser->count)
			canvas_put(canvas, inside.row, inside.column + 1, inside.columns - 2, STYLE_DIM,
				   "Intet opslag endnu. Et opslag inviterer alle unge.");
		for (int i = 0; i < inside.rows && chooser->first + i < chooser->count; i++)
			draw_open_line(page, canvas,
				       (struct rectangle){inside.row + i, inside.column, 1, inside.columns},
				       chooser->first + i);
	}
	text_clear(&summary);
}

static void
draw_gap(const struct programme_page *page, struct canvas *canvas, struct rectangle place, int index)
{
	enum { WORD = 6 };
	const struct line line = sections_line(&page->sections, SECTION_GAPS, canvas, place, index);

	canvas_put(canvas, place.row, place.column + 1, WORD, line.marked ? line.style : STYLE_ATTENTION, " OBS ");
	canvas_put(canvas, place.row, place.column + 1 + WORD, place.columns - WORD - 2, line.style,
		   page->gaps.items[index].message);
}

static void
draw_gaps(struct workshop *workshop, struct programme_page *page, struct canvas *canvas, struct rectangle place)
{
	struct chooser *chooser = &page->sections.choosers[SECTION_GAPS];
	struct rectangle inside;
	struct text summary = {0};

	if (page->gaps.count)
		count_add(&summary, page->gaps.count);
	else
		text_add(&summary, "intet");
	if (sections_begin(
		&page->sections, SECTION_GAPS, canvas, place,
		&(struct panel){.title = "Det mangler", .corner = text_get(&summary), .edge = "Enter Gør det nu"},
		&inside)) {
		page->sections.visible[SECTION_GAPS] = inside.rows;
		chooser_clamp(chooser, inside.rows);
		if (!chooser->count)
			canvas_put(canvas, inside.row, inside.column + 1, inside.columns - 2, STYLE_TEXT,
				   workshop->activity.state >= ACTIVITY_HELD
				       ? "Workshoppen er holdt eller aflyst."
				       : "Alt, hvad målplanen beder om, er på plads.");
		for (int i = 0; i < inside.rows && chooser->first + i < chooser->count; i++)
			draw_gap(page, canvas, (struct rectangle){inside.row + i, inside.column, 1, inside.columns},
				 chooser->first + i);
	}
	text_clear(&summary);
}

void
programme_draw(struct workshop *workshop, void *state, struct canvas *canvas, struct rectangle place)
{
	struct programme_page *page = state;
	const int wanted[SECTION_COUNT] = {
	    [SECTION_FRAME] = FRAME_LINES,
	    [SECTION_OPEN] = page->opens.count,
	    [SECTION_GAPS] = page->gaps.count,
	};
	struct rectangle places[SECTION_COUNT];

	sections_lay_out(&page->sections, place, wanted, places);
	draw_items(workshop, page, canvas, places[SECTION_ITEMS]);
	draw_frame(workshop, page, canvas, places[SECTION_FRAME]);
	draw_open(workshop, page, canvas, places[SECTION_OPEN]);
	draw_gaps(workshop, page, canvas, places[SECTION_GAPS]);
}
