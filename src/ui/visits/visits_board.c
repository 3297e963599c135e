/* The board of a visit round: what is under the cursor, and where keys and actions take it. */
#include "app/actions.h"
#include "base/clock.h"
#include "form/form.h"
#include "model/invitation.h"
#include "model/youth.h"
#include "app/screens.h"
#include "visits_parts.h"

struct visits_cell *
visits_cell(struct visits *visits)
{
	return &visits->cells[visits->column][visits->occasion];
}

const struct plan_visit *
visits_visit(const struct visits *visits, const struct visits_cell *cell)
{
	return cell->visit < 0 ? NULL : &visits->plan.visits[cell->visit];
}

const struct plan_visit *
visits_find(const struct visits *visits, struct uuid activity)
{
	for (int i = 0; i < visits->plan.visit_count; i++)
		if (uuid_equal(visits->plan.visits[i].activity, activity))
			return &visits->plan.visits[i];
	return NULL;
}

const struct round_seat *
visits_seat_at(const struct visits *visits, const struct visits_cell *cell, int row)
{
	return row < 0 || row >= cell->count ? NULL : &visits->people.seats[visits->order[cell->first + row]];
}

const struct round_seat *
visits_seat(struct visits *visits)
{
	return visits_seat_at(visits, visits_cell(visits), visits->row);
}

void
visits_go(struct visits *visits, struct uuid activity)
{
	for (int i = 0; i < visits->plan.place_count * ROUND_OCCASIONS; i++) {
		const struct visits_cell *cell = &visits->cells[i / ROUND_OCCASIONS][i % ROUND_OCCASIONS];

		if (cell->visit < 0 || !uuid_equal(visits->plan.visits[cell->visit].activity, activity))
			continue;
		visits->column = i / ROUND_OCCASIONS;
		visits->occasion = i % ROUND_OCCASIONS;
		visits->row = BOARD_HEAD;
		visits->panel = BOARD_VISITS;
	}
}

/* Who was set down is under the cursor: on the visit, or among those who wait. */
static void
go_landed(struct visits *visits)
{
	const struct visits_cell *cell = visits_cell(visits);
	const struct round_person *person;

	for (int row = 0; row < cell->count && visits->panel == BOARD_VISITS; row++)
		if (uuid_equal(visits_seat_at(visits, cell, row)->youth, visits->landed))
			visits->row = row;
	for (int i = 0; visits->panel == BOARD_WAITING && (person = visits_waiting(visits, i)) != NULL; i++)
		if (uuid_equal(person->youth, visits->landed))
			visits->waiting.selected = i;
	visits->landed = UUID_NONE;
}

void
board_settle(struct visits *visits)
{
	if (visits->column >= visits->plan.place_count)
		visits->column = visits->plan.place_count > 0 ? visits->plan.place_count - 1 : 0;
	if (!uuid_is_none(visits->landed))
		go_landed(visits);
	if (visits->row >= visits_cell(visits)->count)
		visits->row = visits_cell(visits)->count - 1;
}

void
visits_add_where(struct text *out, const struct visits *visits, struct uuid activity)
{
	const struct plan_visit *visit = visits_find(visits, activity);

	if (!visit)
		return;
	for (int i = 0; i < visits->plan.place_count; i++)
		if (uuid_equal(visits->plan.places[i].workplace, visit->workplace))
			text_add_format(out, "%s ", visits->plan.places[i].name);
	text_add_format(out, "%d. gang", visit->occasion);
}

static void
add_clock(struct text *out, int minutes)
{
	if (minutes % 60 == 0)
		text_add_format(out, "%d", minutes / 60);
	else
		text_add_format(out, "%d.%02d", minutes / 60, minutes % 60);
}

void
visits_add_hours(struct text *out, int starts, int ends)
{
	if (starts == INTEGER_NONE)
		return;
	add_clock(out, starts);
	if (ends == INTEGER_NONE)
		return;
	text_add(out, "-");
	add_clock(out, ends);
}

static void
step_column(struct visits *visits, int step)
{
	int column = visits->column + step;

	if (column < 0 || column >= visits->plan.place_count)
		return;
	visits->column = column;
	if (visits->row >= visits_cell(visits)->count)
		visits->row = visits_cell(visits)->count - 1;
}

static void
step_row(struct visits *visits, int step)
{
	int row = visits->row + step, count = visits_cell(visits)->count;

	if (row >= BOARD_HEAD && row < count) {
		visits->row = row;
	} else if (row >= count && visits->occasion + 1 < ROUND_OCCASIONS) {
		visits->occasion++;
		visits->row = BOARD_HEAD;
	} else if (row < BOARD_HEAD && visits->occasion > 0) {
		visits->occasion--;
		visits->row = visits_cell(visits)->count - 1;
	}
}

static void
go_occasion(struct visits *visits, int occasion)
{
	visits->occasion = occasion;
	if (visits->row >= visits_cell(visits)->count)
		visits->row = visits_cell(visits)->count - 1;
}

static void
step_panel(struct visits *visits, bool back)
{
	int step = back ? BOARD_PANELS - 1 : 1;

	visits->panel = (enum board_panel)(((int)visits->panel + step) % BOARD_PANELS);
}

bool
board_type(struct visits *visits, const struct key *key)
{
	if (key->press == PRESS_TAB || key->press == PRESS_BACK_TAB) {
		step_panel(visits, key->press == PRESS_BACK_TAB);
		return true;
	}
	if (visits->panel != BOARD_VISITS)
		return side_type(visits, key);
	switch ((int)key->press) {
	case PRESS_LEFT:
	case PRESS_RIGHT:
		step_column(visits, key->press == PRESS_RIGHT ? 1 : -1);
		return true;
	case PRESS_UP:
	case PRESS_DOWN:
		step_row(visits, key->press == PRESS_DOWN ? 1 : -1);
		return true;
	case PRESS_PAGE_UP:
	case PRESS_PAGE_DOWN:
		go_occasion(visits, key->press == PRESS_PAGE_DOWN ? ROUND_OCCASIONS - 1 : 0);
		return true;
	case PRESS_HOME:
	case PRESS_END:
		visits->row = key->press == PRESS_HOME ? BOARD_HEAD : visits_cell(visits)->count - 1;
		return true;
	default:
		return false;
	}
}

void
board_click(struct visits *visits, int kind, int value)
{
	if (kind < 0) {
		step_row(visits, value);
	} else if (kind == HOT_CELL) {
		int column = visits->column, occasion = visits->occasion, row = visits->row;

		visits->panel = BOARD_VISITS;
		visits->column = value / CELL_ROWS / ROUND_OCCASIONS;
		visits->occasion = value / CELL_ROWS % ROUND_OCCASIONS;
		visits->row = value % CELL_ROWS - 1;
		if (column == visits->column && occasion == visits->occasion && row == visits->row)
			board_act(visits, ACTION_OPEN);
	} else if (kind == HOT_WAITING || kind == HOT_CONTROL) {
		enum board_panel panel = kind == HOT_WAITING ? BOARD_WAITING : BOARD_CONTROL;
		struct chooser *chooser = kind == HOT_WAITING ? &visits->waiting : &visits->control;
		bool again = visits->panel == panel && chooser->selected == value;

		visits->panel = panel;
		chooser->selected = value;
		if (again)
			side_act(visits, ACTION_OPEN);
	}
}

static void
open_here(struct visits *visits)
{
	const struct plan_visit *visit = visits_visit(visits, visits_cell(visits));
	const struct round_seat *seat = visits_seat(visits);

	if (seat)
		card_open(visits->screen.app, seat->youth, NULL, 0);
	else if (visit)
		visit_open(visits->screen.app, visit->activity, UUID_NONE);
	else
		visit_new_open(visits);
}

static void
edit_here(struct visits *visits)
{
	const struct plan_visit *visit = visits_visit(visits, visits_cell(visits));
	const struct round_seat *seat = visits_seat(visits);

	if (seat)
		actions_open_record(visits->screen.app, &invitation_entity, seat->invitation);
	else if (visit)
		actions_open_record(visits->screen.app, &activity_entity, visit->activity);
	else
		visit_new_open(visits);
}

static void
delete_here(struct visits *visits)
{
	const struct round_seat *seat = visits_seat(visits);

	if (seat)
		seats_remove(visits, seat);
	else
		app_say(visits->screen.app, MESSAGE_INFORMATION,
			"x tager en ung af besøget. Skal besøget aflyses, så ret det med r.");
}

static void
mark_here(struct visits *visits)
{
	if (!uuid_is_none(visits->lift.youth))
		seats_drop(visits);
	else
		seats_lift(visits);
}

/* What is done to the visit under the cursor. */
static bool
act_on_visit(struct visits *visits, enum action action)
{
	const struct plan_visit *visit = visits_visit(visits, visits_cell(visits));
	const struct round_seat *seat = visits_seat(visits);

	if (action != ACTION_DATE && action != ACTION_ATTEND && action != ACTION_NEW && action != ACTION_TO_VISIT &&
	    action != ACTION_EXPORT)
		return false;
	if (!visit)
		visit_new_open(visits);
	else if (action == ACTION_DATE)
		visit_date_open(visits->screen.app, visit->activity);
	else if (action == ACTION_TO_VISIT && seat)
		visits_choose_open(visits->screen.app, visits, &seat->youth, 1);
	else if (action == ACTION_EXPORT)
		reports_show(visits->screen.app, "besoegsliste", visit->activity);
	else if (action == ACTION_ATTEND)
		visit_open(visits->screen.app, visit->activity, seat ? seat->youth : UUID_NONE);
	else
		seats_pick(visits, visit->activity);
	return true;
}

static bool
go_back(struct visits *visits)
{
	if (!uuid_is_none(visits->lift.youth)) {
		app_say(visits->screen.app, MESSAGE_INFORMATION, "U-%03d blev siddende.", visits->lift.number);
		visits->lift = (struct visits_lift){0};
		return true;
	}
	if (visits->panel == BOARD_VISITS)
		return false;
	visits->panel = BOARD_VISITS;
	return true;
}

bool
board_act(struct visits *visits, enum action action)
{
	if (action == ACTION_BACK)
		return go_back(visits);
	if (action == ACTION_PRE_VISIT) {
		pre_visit_open(visits, visits->column);
		return true;
	}
	if (visits->panel != BOARD_VISITS)
		return side_act(visits, action);
	switch ((int)action) {
	case ACTION_OPEN:
		open_here(visits);
		return true;
	case ACTION_EDIT:
		edit_here(visits);
		return true;
	case ACTION_DELETE:
		delete_here(visits);
		return true;
	case ACTION_MARK:
		mark_here(visits);
		return true;
	case ACTION_DONE:
		app_say(visits->screen.app, MESSAGE_INFORMATION,
			"k hører til Kontrol. Tab går derhen. a krydser fremmøde af.");
		return true;
	default:
		return act_on_visit(visits, action);
	}
}

void
board_add_status(struct visits *visits, struct text *out)
{
	const struct plan_visit *visit = visits_visit(visits, visits_cell(visits));
	const struct place_decided *place = &visits->decided[visits->column];

	if (!uuid_is_none(visits->lift.youth) && visits->panel != BOARD_CONTROL)
		text_add_format(out, "%s er løftet. Gå til en gang, og tryk Mellemrum.", visits->lift.name);
	else if (visits->panel != BOARD_VISITS)
		side_add_status(visits, out);
	else if (place->visits > 0 && place->held == place->visits && place->decision == DECISION_NONE)
		text_add(out, "Alle besøg på stedet er afholdt. Beslut på siden Gruppe, hvordan det går videre.");
	else if (!visit)
		text_add(out, "Besøget er aflyst eller ikke lavet endnu. n laver det.");
	else if (visits->screen.app->canvas.columns >= SIDE_COLUMNS)
		text_add(out, "Vælg et felt med piletasterne. Mellemrum løfter en ung, Mellemrum igen sætter ned.");
	else if (visits->screen.app->canvas.columns >= 80)
		text_add(out, "Vælg et felt med piletasterne. Enter åbner. Mellemrum løfter/sætter en ung.");
	else
		text_add(out, "Pilene vælger. Enter åbner. Mellemrum løfter en ung.");
}

struct subject
board_subject(struct visits *visits)
{
	const struct plan_visit *visit = visits_visit(visits, visits_cell(visits));
	const struct round_seat *seat = visits_seat(visits);
	const struct round_person *waiting = visits_waiting(visits, visits->waiting.selected);

	if (visits->panel == BOARD_CONTROL)
		return (struct subject){0};
	if (visits->panel == BOARD_WAITING)
		return waiting ? (struct subject){&youth_entity, waiting->youth, waiting->number, waiting->youth}
			       : (struct subject){0};
	if (seat)
		return (struct subject){&youth_entity, seat->youth, seat->number, seat->youth};
	return visit ? (struct subject){&activity_entity, visit->activity, 0, UUID_NONE} : (struct subject){0};
}
