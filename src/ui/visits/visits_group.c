/* The group of a visit round: how often each has been there, and how it goes on with the places. */
#include <stdio.h>

#include "app/actions.h"
#include "base/clock.h"
#include "base/utf8.h"
#include "model/value.h"
#include "model/youth.h"
#include "parts/panel.h"
#include "app/screens.h"
#include "store/list.h"
#include "store/seating.h"
#include "visits_parts.h"

enum { CODE = 6, DOTS = 8, STATE = 12, NAME_LEAST = 18, NAME_MOST = 28, CAN = 16, ROOMY = 76 };

/* Who is in it first, then who waits, then who does not want to. */
static int
rank_of(const struct round_person *person)
{
	return person->state == MEMBER_WAITING ? 1 : person->state == MEMBER_DOES_NOT_WANT ? 2 : 0;
}

static const struct round_person *
person_at(const struct visits *visits, int index)
{
	for (int rank = 0; rank <= 2; rank++)
		for (size_t i = 0; i < visits->people.people_count; i++)
			if (rank_of(&visits->people.people[i]) == rank && index-- == 0)
				return &visits->people.people[i];
	return NULL;
}

static const struct dosage *
dosage_of(const struct visits *visits, struct uuid youth)
{
	for (size_t i = 0; i < visits->figures.count; i++)
		if (uuid_equal(visits->figures.people[i].youth, youth))
			return &visits->figures.people[i];
	return NULL;
}

static void
take_place(struct visits *visits, const struct round_place *place)
{
	for (int i = 0; i < visits->plan.place_count; i++) {
		struct place_decided *decided = &visits->decided[i];

		if (!uuid_equal(visits->plan.places[i].workplace, place->workplace))
			continue;
		decided->round_place = place->record.id;
		decided->decision = place->decision;
		snprintf(decided->why, sizeof decided->why, "%s", place->why ? place->why : "");
	}
}

static void
count_held(struct visits *visits)
{
	for (int i = 0; i < visits->plan.visit_count; i++)
		for (int at = 0; at < visits->plan.place_count; at++)
			if (uuid_equal(visits->plan.visits[i].workplace, visits->plan.places[at].workplace)) {
				visits->decided[at].visits++;
				visits->decided[at].held += visits->plan.visits[i].state == ACTIVITY_HELD;
			}
}

enum status
group_load(struct visits *visits, struct error *error)
{
	struct list *places = list_new(visits->screen.app->store, &round_place_entity);
	enum status status =
	    list_set(places, &(struct list_query){.sort = LIST_SORT_NAME, .owner = visits->round}, error);

	for (int i = 0; i < PLAN_PLACES; i++)
		visits->decided[i] = (struct place_decided){0};
	for (long i = 0; status == STATUS_OK && !uuid_is_none(visits->round) && i < list_count(places); i++)
		if (list_at(places, i))
			take_place(visits, list_at(places, i));
	list_free(places);
	count_held(visits);
	visits->group.count = (int)visits->people.people_count;
	chooser_clamp(&visits->group, visits->group_visible);
	visits->decisions.count = visits->plan.place_count;
	chooser_clamp(&visits->decisions, visits->decisions.count);
	return status;
}

/* «●●•···»: been there, has a seat, neither; in the order of the board, first both visits at a place. */
static void
add_dots(struct text *out, const struct dosage *dosage)
{
	for (unsigned bit = 1; bit < 1u << ROUND_VISITS; bit <<= 1)
		text_add(out, !dosage ? "·" : dosage->attended & bit ? "●" : dosage->seated & bit ? "•" : "·");
}

static int
count_bits(unsigned bits)
{
	int count = 0;

	for (; bits; bits &= bits - 1)
		count++;
	return count;
}

static const char *
state_word(const struct visits *visits, const struct round_person *person)
{
	if (person->state == NO_MEMBER || (person->state == MEMBER_IN_GROUP && visits->form == ROUND_OPEN))
		return "Har plads";
	return choice_label(round_member_entity.fields[ROUND_MEMBER_STATE].choices, person->state);
}

/* What «Kan» takes; nothing on a narrow screen. */
static int
can_width(struct rectangle place)
{
	return place.columns >= 2 * ROOMY - CAN ? 2 * CAN : place.columns >= ROOMY ? CAN : 0;
}

static int
name_width(struct rectangle place)
{
	int width = place.columns - 2 - CODE - DOTS - STATE - (place.columns >= ROOMY ? 2 * CAN : 0);

	return width < NAME_LEAST ? NAME_LEAST : width > NAME_MOST ? NAME_MOST : width;
}

static void
draw_person(const struct visits *visits, struct canvas *canvas, struct rectangle place, int index)
{
	const struct round_person *person = person_at(visits, index);
	bool marked = visits->group_panel == GROUP_PEOPLE && visits->group.selected == index;
	enum style style = marked ? STYLE_MARKED : STYLE_TEXT;
	int column = place.column + 1, width = name_width(place), end = place.column + place.columns;
	const struct dosage *dosage = dosage_of(visits, person->youth);
	struct text dots = {0};

	canvas_fill(canvas, place, style);
	canvas_hot(canvas, place, HOT_PERSON, index);
	canvas_put_format(canvas, place.row, column, CODE, style, "U-%03d", person->number);
	canvas_put(canvas, place.row, column + CODE, width, style, person->name);
	column += CODE + width + 1;
	add_dots(&dots, dosage);
	canvas_put(canvas, place.row, column, DOTS, style, text_get(&dots));
	text_clear(&dots);
	canvas_put(canvas, place.row, column + DOTS, STATE - 1, style, state_word(visits, person));
	column += DOTS + STATE;
	canvas_put(canvas, place.row, column, can_width(place) - 1, style, person->availability);
	column += can_width(place);
	if (end - column > 4)
		canvas_put(canvas, place.row, column, end - column - 1, style, person->needs);
	if (!marked)
		return;
	canvas_put(canvas, place.row, place.column, 1, style, ">");
	canvas_cursor(canvas, place.row, place.column);
}

static void
draw_headings(struct canvas *canvas, struct rectangle place)
{
	int column = place.column + 1, width = name_width(place), end = place.column + place.columns;

	canvas_put(canvas, place.row, column, CODE + width, STYLE_HEADING, "Ung");
	column += CODE + width + 1;
	canvas_put(canvas, place.row, column, DOTS, STYLE_HEADING, "Gange");
	canvas_put(canvas, place.row, column + DOTS, STATE - 1, STYLE_HEADING, "Status");
	column += DOTS + STATE;
	canvas_put(canvas, place.row, column, can_width(place) - 1, STYLE_HEADING, "Kan");
	column += can_width(place);
	if (end - column > 4)
		canvas_put(canvas, place.row, column, end - column - 1, STYLE_HEADING, "Hensyn");
}

static void
draw_people(struct visits *visits, struct canvas *canvas, struct rectangle place)
{
	static const enum action edge[] = {ACTION_OPEN,   ACTION_NEW,  ACTION_TO_VISIT,
					   ACTION_DELETE, ACTION_EDIT, ACTION_NONE};
	bool focused = visits->group_panel == GROUP_PEOPLE;
	int below = visits->group.count - visits->group.first - (place.rows - 3);
	struct text corner = {0};
	struct rectangle rows;

	text_add(&corner, "● mødt  • plads");
	if (below > 0)
		text_add_format(&corner, "  ▼ %d mere", below);
	rows = panel_draw(
	    canvas, place,
	    &(struct panel){
		.title = "Gruppe", .corner = text_get(&corner), .actions = focused ? edge : NULL, .focused = focused});
	text_clear(&corner);
	if (visits->group.count == 0) {
		canvas_put(canvas, rows.row, rows.column + 1, rows.columns - 2, STYLE_TEXT,
			   "Her er ingen unge endnu. n sætter den første på.");
		canvas_cursor(canvas, rows.row, rows.column + 1);
		return;
	}
	draw_headings(canvas, rows);
	rows.row++;
	rows.rows--;
	visits->group_visible = rows.rows;
	chooser_clamp(&visits->group, rows.rows);
	for (int i = 0; i < rows.rows && visits->group.first + i < visits->group.count; i++)
		draw_person(visits, canvas, (struct rectangle){rows.row + i, rows.column, 1, rows.columns},
			    visits->group.first + i);
}

static void
draw_decision(const struct visits *visits, struct canvas *canvas, struct rectangle place, int index)
{
	const struct place_decided *decided = &visits->decided[index];
	bool marked = visits->group_panel == GROUP_PLACES && visits->decisions.selected == index;
	bool over = decided->visits > 0 && decided->held == decided->visits;
	enum style style = marked ? STYLE_MARKED : STYLE_TEXT;
	int width = place.columns < ROOMY ? NAME_LEAST : NAME_MOST;
	const char *word = choice_label(round_place_entity.fields[ROUND_PLACE_DECISION].choices, decided->decision);
	struct text text = {0};

	canvas_fill(canvas, place, style);
	canvas_hot(canvas, place, HOT_PLACE, index);
	text_add_format(&text, "%d af %d afholdt · ", decided->held, decided->visits);
	if (decided->decision != DECISION_NONE)
		text_add_format(&text, "%s%s%s", word, decided->why[0] ? ": " : "", decided->why);
	else
		text_add(&text, over ? "Fortsæt, justér eller stop?" : "besluttes bagefter");
	canvas_put(canvas, place.row, place.column + 1, width - 2, style, visits->plan.places[index].name);
	canvas_put(canvas, place.row, place.column + width, place.columns - width - 1, style, text_get(&text));
	text_clear(&text);
	if (!marked)
		return;
	canvas_put(canvas, place.row, place.column, 1, style, ">");
	canvas_cursor(canvas, place.row, place.column);
}

void
group_draw(struct visits *visits, struct canvas *canvas, struct rectangle place)
{
	static const enum action edge[] = {ACTION_OPEN, ACTION_PRE_VISIT, ACTION_DELETE, ACTION_NONE};
	bool focused = visits->group_panel == GROUP_PLACES;
	const struct round_figures *figures = &visits->figures;
	struct rectangle people = place, places = place, rows;
	struct text corner = {0};

	places.rows = visits->plan.place_count + 2;
	people.rows -= places.rows;
	places.row += people.rows;
	draw_people(visits, canvas, people);
	if (figures->seats > 0)
		text_add_format(&corner, "Mødt %d af %d · afbud %d · udeblevet %d", figures->came, figures->seats,
				figures->cancelled, figures->no_show);
	else if (!focused)
		text_add(&corner, "Tab Skift panel");
	rows = panel_draw(canvas, places,
			  &(struct panel){.title = places.columns < ROOMY ? "Stederne" : "Stederne efter runden",
					  .corner = corner.length ? text_get(&corner) : NULL,
					  .actions = focused ? edge : NULL,
					  .focused = focused});
	text_clear(&corner);
	for (int i = 0; i < rows.rows && i < visits->plan.place_count; i++)
		draw_decision(visits, canvas, (struct rectangle){rows.row + i, rows.column, 1, rows.columns}, i);
}

void
group_add_status(const struct visits *visits, struct text *out)
{
	const struct round_figures *figures = &visits->figures;
	const struct round_person *person = person_at(visits, visits->group.selected);
	const struct dosage *dosage = person ? dosage_of(visits, person->youth) : NULL;

	if (visits->group_panel == GROUP_PLACES)
		text_add(out, "Enter beslutter, hvordan det går videre. x tager stedet ud af runden.");
	else if (figures->two_or_more > 0)
		text_add_format(out, "%d har været med to gange eller flere. %d af %d kom igen til samme sted.",
				figures->two_or_more, figures->came_back, figures->first_time);
	else if (dosage)
		text_add_format(out, "U-%03d har plads %d af %d gange. Enter åbner kortet.", person->number,
				count_bits(dosage->seated), ROUND_VISITS);
	else
		text_add(out, "b sætter en ung på et besøg. Tab går til stederne.");
}

struct subject
group_subject(struct visits *visits)
{
	const struct round_person *person = person_at(visits, visits->group.selected);

	if (visits->group_panel == GROUP_PLACES || !person)
		return (struct subject){0};
	return (struct subject){&youth_entity, person->youth, person->number, person->youth};
}

/* The first who waits takes the place in a fixed group; each seat that becomes free goes to one in an open round. */
static enum status
refill(struct visits *visits, struct change *change, struct uuid youth, struct text *said, struct error *error)
{
	const struct round_person *next = visits_waiting(visits, 0);
	struct uuid promoted;
	enum status status = STATUS_OK;

	if (visits->form == ROUND_FIXED && next && !uuid_equal(next->youth, youth)) {
		visits_add_promoted(said, visits->screen.app, next->youth);
		return round_join(change, visits->round, next->youth, "", error);
	}
	for (size_t i = 0; i < visits->people.seat_count && visits->form == ROUND_OPEN && status == STATUS_OK; i++) {
		const struct round_seat *seat = &visits->people.seats[i];

		if (!seat->held || !uuid_equal(seat->youth, youth))
			continue;
		status = round_promote(change, seat->activity, &promoted, error);
		if (status == STATUS_OK)
			visits_add_promoted(said, visits->screen.app, promoted);
	}
	return status;
}

static void
leave(struct visits *visits, const struct round_person *person)
{
	struct text said = {0};
	struct change *change;
	struct error error;
	enum status status;

	text_add_format(&said, "U-%03d er ude af runden", person->number);
	status = change_begin(visits->screen.app->store, text_get(&said), NULL, &change, &error);
	if (status == STATUS_OK)
		status = round_leave(change, visits->round, person->youth, &error);
	if (status == STATUS_OK && rank_of(person) == 0)
		status = refill(visits, change, person->youth, &said, &error);
	visits_finish(visits->screen.app, change, status, text_get(&said), &error);
	text_clear(&said);
}

static void
picked(struct app *app, void *context, const struct uuid *ids, size_t count)
{
	visits_choose_open(app, context, ids, count);
}

static bool
act_on_place(struct visits *visits, enum action action)
{
	if (visits->decisions.selected >= visits->plan.place_count)
		return false;
	if (action == ACTION_OPEN || action == ACTION_EDIT)
		actions_open_record(visits->screen.app, &round_place_entity,
				    visits->decided[visits->decisions.selected].round_place);
	else if (action == ACTION_PRE_VISIT)
		pre_visit_open(visits, visits->decisions.selected);
	else if (action == ACTION_DELETE)
		place_remove(visits, visits->decisions.selected);
	else
		return false;
	return true;
}

bool
group_act(struct visits *visits, enum action action)
{
	struct app *app = visits->screen.app;
	const struct round_person *person = person_at(visits, visits->group.selected);

	if (visits->group_panel == GROUP_PLACES && act_on_place(visits, action))
		return true;
	if (action == ACTION_NEW) {
		youth_pick_open(app, "Vælg unge til runden", picked, visits);
		return true;
	}
	if (visits->group_panel == GROUP_PLACES || !person)
		return false;
	if (action == ACTION_OPEN)
		card_open(app, person->youth, NULL, 0);
	else if (action == ACTION_TO_VISIT)
		visits_choose_open(app, visits, &person->youth, 1);
	else if (action == ACTION_DELETE)
		leave(visits, person);
	else if (action == ACTION_EDIT && !uuid_is_none(person->member))
		actions_open_record(app, &round_member_entity, person->member);
	else if (action == ACTION_EDIT)
		actions_open_record(app, &youth_entity, person->youth);
	else
		return false;
	return true;
}

bool
group_type(struct visits *visits, const struct key *key)
{
	if (key->press == PRESS_TAB || key->press == PRESS_BACK_TAB) {
		visits->group_panel = visits->group_panel == GROUP_PEOPLE ? GROUP_PLACES : GROUP_PEOPLE;
		return true;
	}
	return visits->group_panel == GROUP_PEOPLE ? chooser_key(&visits->group, key, visits->group_visible)
						   : chooser_key(&visits->decisions, key, visits->decisions.count);
}

void
group_click(struct visits *visits, int kind, int value)
{
	enum group_panel panel = kind == HOT_PLACE ? GROUP_PLACES : GROUP_PEOPLE;
	struct chooser *chooser = panel == GROUP_PLACES ? &visits->decisions : &visits->group;
	bool same = visits->group_panel == panel;

	visits->group_panel = panel;
	if (chooser_click(chooser, kind, value, panel == GROUP_PLACES ? chooser->count : visits->group_visible) && same)
		group_act(visits, ACTION_OPEN);
}
