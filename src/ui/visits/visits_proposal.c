/* «Forslag»: who could fill the free seats of the round, looked at and changed before it is done. */
#include <stdio.h>
#include <stdlib.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "base/count.h"
#include "model/youth.h"
#include "parts/panel.h"
#include "app/screens.h"
#include "store/proposal.h"
#include "store/seating.h"
#include "visits_parts.h"

enum { NAME = 24, NAME_NARROW = 18, REASONS = 160 };

/* A visit, a seat proposed at it, why there are no more, or somebody without a seat. */
enum line_kind { LINE_VISIT, LINE_SEAT, LINE_REST, LINE_BLANK, LINE_HEADING, LINE_LEFT };

struct line {
	enum line_kind kind;
	struct uuid activity; /* the visit */
	struct uuid youth;
	int number;
	bool on;
	char name[ROUND_NAME];
	char words[REASONS];
};

struct proposing {
	struct screen screen;
	struct visits *visits; /* of the tab Besøg, below */
	struct uuid round;
	bool together; /* a fixed group: a seat is one at every visit still to come */
	bool made;
	struct line *lines;
	size_t line_count, line_capacity;
	struct chooser chooser;
	int visible;
	int picking; /* the line that gets another person */
};

static struct line *
add_line(struct proposing *proposing, enum line_kind kind, struct uuid activity)
{
	struct line *line;

	memory_reserve((void **)&proposing->lines, &proposing->line_capacity, proposing->line_count + 1,
		       sizeof(*proposing->lines));
	line = &proposing->lines[proposing->line_count++];
	*line = (struct line){.kind = kind, .activity = activity};
	return line;
}

static void
set_person(struct line *line, const struct proposal_input *input, int person)
{
	line->youth = input->persons[person].id;
	line->number = input->persons[person].number;
	snprintf(line->name, sizeof line->name, "%s", input->names[person].name);
}

static bool
has_seat(const struct proposing *proposing, struct uuid youth)
{
	for (size_t i = 0; i < proposing->line_count; i++)
		if (proposing->lines[i].kind == LINE_SEAT && uuid_equal(proposing->lines[i].youth, youth))
			return true;
	return false;
}

static void
add_seats(struct proposing *proposing, const struct proposal_input *input, const struct proposal *proposal, int visit)
{
	const struct round_plan *plan = &proposing->visits->plan;
	int place = input->visits[visit].place, given = 0;
	struct text words = {0};

	for (int i = 0; i < proposal->count; i++) {
		const struct proposal_choice *choice = &proposal->choices[i];
		struct line *line;
		bool first;

		if (choice->visit != visit)
			continue;
		first = !has_seat(proposing, input->persons[choice->person].id);
		line = add_line(proposing, LINE_SEAT, input->visits[visit].id);
		set_person(line, input, choice->person);
		line->on = true;
		text_reset(&words);
		text_add(&words, first && input->names[choice->person].waiting ? "venter på plads · " : "");
		proposal_add_reasons(&words, choice->reasons, input->visits[visit].day,
				     place < 0 ? NULL : plan->places[place].interest_name);
		snprintf(line->words, sizeof line->words, "%s", text_get(&words));
		given++;
	}
	text_reset(&words);
	if (given < plan->seats - plan->visits[visit].taken)
		proposal_add_obstacles(&words, proposal, visit);
	if (words.length > 0)
		snprintf(add_line(proposing, LINE_REST, input->visits[visit].id)->words, REASONS, "Ikke flere: %s",
			 text_get(&words));
	text_clear(&words);
}

/* Those without a seat at any of the visits. */
static void
add_left_out(struct proposing *proposing, const struct proposal_input *input, const struct proposal *proposal)
{
	bool first = true;

	for (int i = 0; i < input->request.person_count; i++) {
		enum proposal_obstacle obstacle = proposal_person_obstacle(proposal, i);
		struct line *line;

		if (obstacle == OBSTACLE_NONE || obstacle == OBSTACLE_TAKEN)
			continue;
		if (first) {
			add_line(proposing, LINE_BLANK, UUID_NONE);
			add_line(proposing, LINE_HEADING, UUID_NONE);
		}
		first = false;
		line = add_line(proposing, LINE_LEFT, UUID_NONE);
		set_person(line, input, i);
		snprintf(line->words, sizeof line->words, "%s", proposal_obstacle_words(obstacle));
	}
}

static bool
has_choice(const struct proposal *proposal, int visit)
{
	for (int i = 0; i < proposal->count; i++)
		if (proposal->choices[i].visit == visit)
			return true;
	return false;
}

static void
lay_out(struct proposing *proposing, const struct proposal_input *input, const struct proposal *proposal)
{
	proposing->line_count = 0;
	for (int i = 0; i < input->request.visit_count; i++) {
		if (input->visits[i].free == 0 && !has_choice(proposal, i))
			continue;
		if (proposing->line_count > 0)
			add_line(proposing, LINE_BLANK, UUID_NONE);
		add_line(proposing, LINE_VISIT, input->visits[i].id);
		add_seats(proposing, input, proposal, i);
	}
	add_left_out(proposing, input, proposal);
	proposing->chooser.count = (int)proposing->line_count;
}

static bool
is_choice(const struct line *line)
{
	return line->kind == LINE_SEAT || line->kind == LINE_LEFT;
}

/* Made once: what is looked at stays as it is until it is accepted. */
static enum status
load(struct screen *screen, struct error *error)
{
	struct proposing *proposing = (struct proposing *)screen;
	struct proposal_input input;
	struct proposal proposal;
	enum status status;

	if (proposing->made)
		return STATUS_OK;
	status = proposal_read(screen->app->store, proposing->round, &proposing->visits->plan, proposing->together,
			       &input, error);
	if (status == STATUS_OK) {
		proposal_fill(&input, &proposal);
		lay_out(proposing, &input, &proposal);
		proposal_clear(&proposal);
		proposing->made = true;
	}
	proposal_input_clear(&input);
	while (proposing->chooser.selected + 1 < proposing->chooser.count &&
	       !is_choice(&proposing->lines[proposing->chooser.selected]))
		proposing->chooser.selected++;
	return status;
}

static int
count_on(const struct proposing *proposing)
{
	int count = 0;

	for (size_t i = 0; i < proposing->line_count; i++)
		count += proposing->lines[i].on;
	return count;
}

static int
count_left(const struct proposing *proposing)
{
	int count = 0;

	for (size_t i = 0; i < proposing->line_count; i++)
		count += proposing->lines[i].kind == LINE_LEFT;
	return count;
}

static void
draw_heading(const struct proposing *proposing, struct canvas *canvas, struct rectangle place, const struct line *line)
{
	const struct plan_visit *visit = visits_find(proposing->visits, line->activity);
	struct text text = {0};

	if (line->kind == LINE_HEADING) {
		text_add(&text, "Uden plads: ");
		count_add_of(&text, count_left(proposing), youth_entity.label, youth_entity.plural);
	} else if (visit) {
		int free = proposing->visits->plan.seats - visit->taken;

		visits_add_where(&text, proposing->visits, visit->activity);
		text_add(&text, date_is_none(visit->day) ? " · dato mangler" : " · ");
		date_add_short(&text, visit->day);
		text_add_format(&text, free == 1 ? " · 1 ledig" : " · %d ledige", free);
		if (proposing->together)
			text_add(&text, " · og alle de næste gange");
	}
	canvas_put(canvas, place.row, place.column + 1, place.columns - 2, STYLE_HEADING, text_get(&text));
	text_clear(&text);
}

static void
draw_line(const struct proposing *proposing, struct canvas *canvas, struct rectangle place, int index)
{
	const struct line *line = &proposing->lines[index];
	bool marked = proposing->chooser.selected == index;
	enum style style = marked ? STYLE_MARKED : line->kind == LINE_SEAT && line->on ? STYLE_TEXT : STYLE_DIM;
	int name = place.columns < 78 ? NAME_NARROW : NAME, column = place.column + 6;

	canvas_fill(canvas, place, marked ? style : STYLE_TEXT);
	canvas_hot(canvas, place, HOT_LOCAL, index);
	if (line->kind == LINE_VISIT || line->kind == LINE_HEADING) {
		draw_heading(proposing, canvas, place, line);
	} else if (is_choice(line)) {
		if (line->kind == LINE_SEAT)
			canvas_put(canvas, place.row, place.column + 2, 3, style, line->on ? "[x]" : "[ ]");
		canvas_put_format(canvas, place.row, column, 6 + name, style, "U-%03d %s", line->number, line->name);
		column += 7 + name;
	}
	canvas_put(canvas, place.row, column, place.column + place.columns - column - 1, style, line->words);
	if (!marked)
		return;
	canvas_put(canvas, place.row, place.column, 1, style, ">");
	canvas_cursor(canvas, place.row, place.column);
}

static void
draw(struct screen *screen, struct canvas *canvas, struct rectangle place)
{
	struct proposing *proposing = (struct proposing *)screen;
	int below = proposing->chooser.count - proposing->chooser.first - (place.rows - 2);
	struct text corner = {0};
	struct rectangle rows;

	count_add_of(&corner, count_on(proposing), "plads", "pladser");
	if (below > 0)
		text_add_format(&corner, "  ▼ %d mere", below);
	rows = panel_draw(canvas, place,
			  &(struct panel){.title = "Forslag til de ledige pladser",
					  .corner = text_get(&corner),
					  .edge = "Enter Sæt alle · Mellemrum Til/fra · r En anden · Esc Luk",
					  .focused = true});
	text_clear(&corner);
	proposing->visible = rows.rows;
	chooser_clamp(&proposing->chooser, rows.rows);
	if (proposing->line_count == 0) {
		canvas_put(canvas, rows.row, rows.column + 1, rows.columns - 2, STYLE_TEXT,
			   "Der er ingen ledige pladser på de kommende besøg.");
		canvas_cursor(canvas, rows.row, rows.column + 1);
	}
	for (int i = 0; i < rows.rows && proposing->chooser.first + i < proposing->chooser.count; i++)
		draw_line(proposing, canvas, (struct rectangle){rows.row + i, rows.column, 1, rows.columns},
			  proposing->chooser.first + i);
}

static enum status
give(struct proposing *proposing, struct change *change, const struct line *line, struct error *error)
{
	enum status status;

	if (proposing->together)
		return round_join(change, proposing->round, line->youth, line->words, error);
	status = seat_give(change, line->activity, line->youth, line->words, error);
	return status == STATUS_OK ? seats_check(change, line->activity, error) : status;
}

/* All that are on, in one change. */
static void
accept(struct proposing *proposing)
{
	struct app *app = proposing->screen.app;
	struct text said = {0};
	struct change *change;
	struct error error;
	enum status status;

	if (count_on(proposing) == 0) {
		app_say(app, MESSAGE_CANNOT, "Ingen er valgt. Mellemrum vælger, Esc lukker.");
		return;
	}
	count_add_of(&said, count_on(proposing), "plads er givet efter forslag", "pladser er givet efter forslag");
	status = change_begin(app->store, text_get(&said), NULL, &change, &error);
	for (size_t i = 0; i < proposing->line_count && status == STATUS_OK; i++)
		if (proposing->lines[i].on)
			status = give(proposing, change, &proposing->lines[i], &error);
	if (visits_finish(app, change, status, text_get(&said), &error))
		app_pop(app, &proposing->screen);
	text_clear(&said);
}

static bool
is_proposed(const struct proposing *proposing, struct uuid activity, struct uuid youth)
{
	for (size_t i = 0; i < proposing->line_count; i++)
		if (proposing->lines[i].kind == LINE_SEAT && uuid_equal(proposing->lines[i].activity, activity) &&
		    uuid_equal(proposing->lines[i].youth, youth))
			return true;
	return false;
}

static void
picked(struct app *app, void *context, const struct uuid *ids, size_t count)
{
	struct proposing *proposing = context;
	struct line *line = &proposing->lines[proposing->picking];
	struct text name = {0};
	struct youth youth;
	struct error error;

	(void)count;
	if (is_proposed(proposing, line->activity, ids[0])) {
		app_say(app, MESSAGE_CANNOT, "Den unge er allerede foreslået til den gang. Vælg en anden.");
		return;
	}
	record_init(&youth_entity, &youth);
	if (store_read(app->store, &youth_entity, ids[0], &youth, &error) == STATUS_OK) {
		youth_entity.title(&youth, &name);
		line->youth = ids[0];
		line->number = youth.record.number;
		line->on = true;
		snprintf(line->name, sizeof line->name, "%s", text_get(&name));
		snprintf(line->words, sizeof line->words, "valgt af dig");
	} else {
		app_fail(app, &error);
	}
	record_clear(&youth);
	text_clear(&name);
}

static bool
act(struct screen *screen, enum action action)
{
	struct proposing *proposing = (struct proposing *)screen;
	struct line *line = proposing->chooser.selected < proposing->chooser.count
				? &proposing->lines[proposing->chooser.selected]
				: NULL;
	bool seat = line && line->kind == LINE_SEAT;

	if (action == ACTION_OPEN)
		accept(proposing);
	else if (action == ACTION_MARK && seat)
		line->on = !line->on;
	else if (action == ACTION_EDIT && seat) {
		proposing->picking = proposing->chooser.selected;
		youth_pick_open(screen->app, "Vælg en anden til pladsen", picked, proposing);
	} else if (action == ACTION_EDIT || action == ACTION_MARK) {
		app_say(screen->app, MESSAGE_INFORMATION, "Stil dig på en foreslået plads.");
	} else {
		return false;
	}
	return true;
}

static bool
type(struct screen *screen, const struct key *key)
{
	struct proposing *proposing = (struct proposing *)screen;
	bool up = key->press == PRESS_UP || key->press == PRESS_PAGE_UP;
	struct chooser *chooser = &proposing->chooser;
	int before = chooser->selected;

	if (!chooser_key(chooser, key, proposing->visible))
		return false;
	while (proposing->line_count > 0 && proposing->lines[chooser->selected].kind == LINE_BLANK &&
	       chooser->selected != before)
		chooser->selected += up ? -1 : 1;
	return true;
}

static void
click(struct screen *screen, int kind, int value)
{
	struct proposing *proposing = (struct proposing *)screen;

	if (chooser_click(&proposing->chooser, kind, value, proposing->visible))
		act(screen, ACTION_MARK);
}

/* What is not wanted is left out, and nobody is deleted. */
static bool
enabled(struct screen *screen, enum action action, const char **reason)
{
	(void)screen;
	if (action == ACTION_DELETE)
		*reason = "Mellemrum tager en ung ud af forslaget.";
	return *reason == NULL;
}

static struct subject
subject(struct screen *screen)
{
	const struct proposing *proposing = (const struct proposing *)screen;
	const struct line *line;

	if (proposing->chooser.selected >= proposing->chooser.count)
		return (struct subject){0};
	line = &proposing->lines[proposing->chooser.selected];
	return is_choice(line) ? (struct subject){&youth_entity, line->youth, line->number, line->youth}
			       : (struct subject){0};
}

static void
crumb(struct screen *screen, struct text *out)
{
	text_add_format(out, "%s > Forslag", ((struct proposing *)screen)->visits->title);
}

static void
add_status(struct screen *screen, struct text *out)
{
	(void)screen;
	text_add(out, "Intet er gemt endnu. Enter giver alle med kryds plads.");
}

static void
close_proposing(struct screen *screen)
{
	free(((struct proposing *)screen)->lines);
	free(screen);
}

static const enum action actions[] = {ACTION_OPEN, ACTION_MARK, ACTION_EDIT, ACTION_NONE};

static const enum action own[] = {ACTION_EDIT, ACTION_NONE};

static const struct told *
told(const struct screen *screen)
{
	(void)screen;
	return told_proposal;
}

static const struct screen_class class = {
    .name = "forslag",
    .actions = actions,
    .own = own,
    .help = "forslaget",
    .told = told,
    .load = load,
    .draw = draw,
    .act = act,
    .type = type,
    .click = click,
    .enabled = enabled,
    .subject = subject,
    .crumb = crumb,
    .status = add_status,
    .close = close_proposing,
};

void
proposal_open(struct visits *visits)
{
	struct proposing *proposing = screen_new(visits->screen.app, &class, sizeof *proposing);

	proposing->visits = visits;
	proposing->round = visits->round;
	proposing->together = visits->form == ROUND_FIXED;
	app_push(visits->screen.app, &proposing->screen);
}
