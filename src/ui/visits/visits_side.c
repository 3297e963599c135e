/* Beside the board: who waits for a seat, and what the rules of the round say. */
#include <string.h>

#include "model/round.h"
#include "app/actions.h"
#include "base/utf8.h"
#include "form/form.h"
#include "parts/panel.h"
#include "parts/paragraph.h"
#include "app/screens.h"
#include "visits_parts.h"

enum { BADGE = 6 };

static void
add_line(struct visits *visits, const struct round_rule *rule, const struct round_finding *finding)
{
	if (visits->control.count < CONTROL_LINES)
		visits->lines[visits->control.count++] = (struct control_line){rule, finding};
}

/* One line for what is kept or overridden, one for each finding of the others. */
static void
add_rule(struct visits *visits, const struct round_rule *rule)
{
	const struct round_finding *overridden = NULL;
	int broken = 0;

	for (int i = 0; i < visits->findings.count; i++) {
		const struct round_finding *finding = &visits->findings.items[i];

		if (finding->rule != rule || finding->severity == RULE_OK)
			continue;
		if (finding->overridden != NULL) {
			overridden = finding;
			continue;
		}
		add_line(visits, rule, finding);
		broken++;
	}
	if (broken == 0)
		add_line(visits, rule, overridden);
}

void
side_load(struct visits *visits)
{
	visits->waiting_count = visits->unwilling = 0;
	for (size_t i = 0; i < visits->people.people_count; i++) {
		visits->waiting_count += visits->people.people[i].state == MEMBER_WAITING;
		visits->unwilling += visits->people.people[i].state == MEMBER_DOES_NOT_WANT;
	}
	visits->waiting.count = visits->waiting_count;
	chooser_clamp(&visits->waiting, visits->waiting_visible);
	visits->control.count = 0;
	for (const struct round_rule *rule = round_rules; rule->name && visits->plan.place_count > 0; rule++)
		add_rule(visits, rule);
	chooser_clamp(&visits->control, visits->control_visible);
}

const struct round_person *
visits_waiting(const struct visits *visits, int index)
{
	for (size_t i = 0; i < visits->people.people_count; i++)
		if (visits->people.people[i].state == MEMBER_WAITING && index-- == 0)
			return &visits->people.people[i];
	return NULL;
}

static void
draw_person(const struct visits *visits, struct canvas *canvas, struct rectangle place, int index)
{
	const struct round_person *person = visits_waiting(visits, index);
	bool marked = visits->panel == BOARD_WAITING && visits->waiting.selected == index;
	bool lifted = uuid_equal(visits->lift.youth, person->youth) && uuid_is_none(visits->lift.invitation);
	enum style style = marked ? STYLE_MARKED : lifted ? STYLE_DIM : STYLE_TEXT;

	canvas_fill(canvas, place, style);
	canvas_hot(canvas, place, HOT_WAITING, index);
	canvas_put_format(canvas, place.row, place.column + 1, place.columns - 2, style, "U-%03d %s%s", person->number,
			  person->name, lifted ? " ↑" : "");
	if (!marked)
		return;
	canvas_put(canvas, place.row, place.column, 1, style, ">");
	canvas_cursor(canvas, place.row, place.column);
}

static void
draw_waiting_foot(const struct visits *visits, struct canvas *canvas, struct rectangle rows)
{
	static const char hint[] = "Mellemrum løfter en ung. Gå til en gang, og tryk Mellemrum for at sætte ned.";

	if (visits->unwilling > 0 && rows.rows > 0) {
		canvas_put_format(canvas, rows.row, rows.column + 1, rows.columns - 2, STYLE_TEXT,
				  "Ønsker ikke besøg: %d", visits->unwilling);
		rows.row += 2;
		rows.rows -= 2;
	}
	if (rows.rows > 2)
		paragraph_draw(canvas, (struct rectangle){rows.row, rows.column + 1, rows.rows, rows.columns - 2},
			       STYLE_DIM, hint);
}

static void
draw_waiting(struct visits *visits, struct canvas *canvas, struct rectangle place)
{
	static const enum action edge[] = {ACTION_MARK, ACTION_NEW, ACTION_DELETE, ACTION_EDIT, ACTION_NONE};
	bool focused = visits->panel == BOARD_WAITING;
	struct rectangle rows = panel_draw(canvas, place,
					   &(struct panel){.title = "Venter på plads",
							   .actions = focused ? edge : NULL,
							   .edge = focused ? NULL : "Tab Skift panel",
							   .focused = focused});
	int shown;

	if (rows.rows >= 12) {
		rows.row++;
		rows.rows--;
	}
	visits->waiting_visible = rows.rows;
	chooser_clamp(&visits->waiting, rows.rows);
	shown = visits->waiting.count - visits->waiting.first;
	shown = shown < rows.rows ? shown : rows.rows;
	for (int i = 0; i < shown; i++)
		draw_person(visits, canvas, (struct rectangle){rows.row + i, rows.column, 1, rows.columns},
			    visits->waiting.first + i);
	if (shown == 0)
		canvas_put(canvas, rows.row, rows.column + 1, rows.columns - 2, STYLE_DIM,
			   "Ingen venter. n sætter på.");
	if (shown == 0 && focused)
		canvas_cursor(canvas, rows.row, rows.column + 1);
	shown += shown == 0;
	rows.row += shown + 1;
	rows.rows -= shown + 1;
	draw_waiting_foot(visits, canvas, rows);
}

static enum style
badge_style(const struct control_line *line, bool marked)
{
	if (marked)
		return STYLE_MARKED;
	if (!line->finding || line->finding->overridden)
		return STYLE_OK;
	return line->finding->severity == RULE_BROKEN ? STYLE_URGENT : STYLE_ATTENTION;
}

/* What is found, in brief; if that is too long the place is cut and not what it lacks. */
static void
draw_finding(struct canvas *canvas, struct rectangle place, enum style style, const struct round_finding *finding)
{
	enum { PLACE_LEAST = 8 };
	const char *lacks = strstr(finding->brief, ": ");
	int room = lacks ? place.columns - utf8_text_width(lacks) : 0;

	if (room < PLACE_LEAST || utf8_text_width(finding->brief) <= place.columns) {
		canvas_put(canvas, place.row, place.column, place.columns, style, finding->brief);
		return;
	}
	canvas_put_format(canvas, place.row, place.column, room, style, "%.*s", (int)(lacks - finding->brief),
			  finding->brief);
	canvas_put(canvas, place.row, place.column + room, place.columns - room, style, lacks);
}

static void
draw_line(const struct visits *visits, struct canvas *canvas, struct rectangle place, int index)
{
	const struct control_line *line = &visits->lines[index];
	bool marked = visits->panel == BOARD_CONTROL && visits->control.selected == index;
	bool kept = !line->finding || line->finding->overridden;
	enum style style = marked ? STYLE_MARKED : STYLE_TEXT;
	struct rectangle said = {place.row, place.column + 1 + BADGE, 1, place.columns - BADGE - 2};
	struct text text = {0};

	canvas_fill(canvas, place, style);
	canvas_hot(canvas, place, HOT_CONTROL, index);
	canvas_put_format(canvas, place.row, place.column + 1, BADGE, badge_style(line, marked), " %-4s ",
			  rule_severity_word(kept ? RULE_OK : line->finding->severity));
	text_add(&text, line->rule->label);
	if (kept && line->finding)
		text_add_format(&text, " · %s", line->finding->overridden);
	if (kept)
		canvas_put(canvas, said.row, said.column, said.columns, style, text_get(&text));
	else
		draw_finding(canvas, said, style, line->finding);
	text_clear(&text);
	if (!marked)
		return;
	canvas_put(canvas, place.row, place.column, 1, style, ">");
	canvas_cursor(canvas, place.row, place.column);
}

static void
draw_control(struct visits *visits, struct canvas *canvas, struct rectangle place)
{
	bool focused = visits->panel == BOARD_CONTROL;
	struct text below = {0};
	struct rectangle rows;
	int hidden;

	chooser_clamp(&visits->control, visits->control_visible);
	hidden = visits->control.count - visits->control.first - visits->control_visible;
	if (hidden > 0 && visits->control_visible > 0)
		text_add_format(&below, "▼ %d mere", hidden);
	rows = panel_draw(canvas, place,
			  &(struct panel){.title = "Kontrol",
					  .corner = below.length ? text_get(&below) : NULL,
					  .edge = focused ? "Enter Gå til · k Behold" : NULL,
					  .focused = focused});
	text_clear(&below);
	if (rows.rows > visits->control.count) {
		rows.row++;
		rows.rows--;
	}
	visits->control_visible = rows.rows;
	chooser_clamp(&visits->control, rows.rows);
	for (int i = 0; i < rows.rows && visits->control.first + i < visits->control.count; i++)
		draw_line(visits, canvas, (struct rectangle){rows.row + i, rows.column, 1, rows.columns},
			  visits->control.first + i);
}

void
side_draw(struct visits *visits, struct canvas *canvas, struct rectangle place, bool waiting)
{
	if (waiting)
		draw_waiting(visits, canvas, place);
	else
		draw_control(visits, canvas, place);
}

/* The whole of what the panel says in brief, and why it is a rule. */
void
side_add_status(const struct visits *visits, struct text *out)
{
	const struct control_line *line = &visits->lines[visits->control.selected];

	if (visits->panel == BOARD_WAITING)
		text_add(out, "Den øverste får den næste plads. Mellemrum løfter og sætter ned.");
	else if (visits->control.count == 0)
		return;
	else if (!line->finding || line->finding->overridden) {
		text_add(out, line->rule->why);
	} else {
		text_add_format(out, "%s ", line->finding->message);
		visits_add_where(out, visits, line->finding->activity);
		text_add_format(out, "%s%s", uuid_is_none(line->finding->activity) ? "" : ". ", line->rule->why);
	}
}

/* To what a finding is about that is of no single visit: the place it names, else the first visit without a date. */
static void
go_near(struct visits *visits, const struct round_finding *finding)
{
	visits->panel = BOARD_VISITS;
	visits->row = BOARD_HEAD;
	visits->occasion = 0;
	for (int column = 0; column < visits->plan.place_count; column++)
		if (text_starts_with(finding->message, visits->plan.places[column].name)) {
			visits->column = column;
			return;
		}
	for (int i = 0; i < visits->plan.visit_count; i++)
		if (date_is_none(visits->plan.visits[i].day)) {
			visits_go(visits, visits->plan.visits[i].activity);
			return;
		}
}

static void
open_line(struct visits *visits)
{
	const struct control_line *line = &visits->lines[visits->control.selected];

	if (!line->finding)
		app_say(visits->screen.app, MESSAGE_INFORMATION, "Det er i orden.");
	else if (!uuid_is_none(line->finding->activity))
		visits_go(visits, line->finding->activity);
	else
		go_near(visits, line->finding);
}

static bool
act_on_control(struct visits *visits, enum action action)
{
	const struct control_line *line = &visits->lines[visits->control.selected];
	struct app *app = visits->screen.app;

	if (visits->control.count == 0)
		return false;
	if (action == ACTION_OPEN)
		open_line(visits);
	else if (action == ACTION_DONE && (!line->finding || line->finding->overridden))
		app_say(app, MESSAGE_INFORMATION, "Det er i orden. Her er intet at beholde.");
	else if (action == ACTION_DONE)
		round_keep(visits, line->finding);
	else
		return false;
	return true;
}

static void
wait_picked(struct app *app, void *context, const struct uuid *ids, size_t count)
{
	(void)app;
	seats_wait(context, ids, count, UUID_NONE);
}

static bool
act_on_waiting(struct visits *visits, enum action action)
{
	const struct round_person *person = visits_waiting(visits, visits->waiting.selected);
	struct app *app = visits->screen.app;

	if (action == ACTION_TO_VISIT && person)
		visits_choose_open(app, visits, &person->youth, 1);
	else if (action == ACTION_NEW)
		youth_pick_open(app, "Vælg unge til ventelisten", wait_picked, visits);
	else if (action == ACTION_MARK && !uuid_is_none(visits->lift.youth))
		seats_drop(visits);
	else if (action == ACTION_MARK && person)
		seats_lift(visits);
	else if (action == ACTION_OPEN && person)
		card_open(app, person->youth, NULL, 0);
	else if (action == ACTION_EDIT && person)
		actions_open_record(app, &round_member_entity, person->member);
	else if (action == ACTION_DELETE && person)
		waiting_remove(visits, person);
	else
		return false;
	return true;
}

bool
side_act(struct visits *visits, enum action action)
{
	return visits->panel == BOARD_WAITING ? act_on_waiting(visits, action) : act_on_control(visits, action);
}

bool
side_type(struct visits *visits, const struct key *key)
{
	if (visits->panel == BOARD_WAITING && (key->press == PRESS_LEFT || key->press == PRESS_RIGHT)) {
		visits->panel = BOARD_VISITS;
		return true;
	}
	return visits->panel == BOARD_WAITING ? chooser_key(&visits->waiting, key, visits->waiting_visible)
					      : chooser_key(&visits->control, key, visits->control_visible);
}
