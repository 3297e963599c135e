/* A round that has no places yet: the suggested ones and all others, and the making of the six visits. */
#include <stdio.h>
#include <stdlib.h>

#include "base/clock.h"
#include "model/place.h"
#include "model/value.h"
#include "parts/panel.h"
#include "visits_parts.h"

static bool
is_before(const struct setup_line *a, const struct setup_line *b)
{
	if (a->suggestion == INTEGER_NONE || b->suggestion == INTEGER_NONE)
		return a->suggestion != INTEGER_NONE && b->suggestion == INTEGER_NONE;
	return a->suggestion < b->suggestion;
}

static bool
was_chosen(const struct setup_line *lines, int count, struct uuid workplace)
{
	for (int i = 0; i < count; i++)
		if (uuid_equal(lines[i].workplace, workplace))
			return lines[i].chosen;
	return false;
}

/* The plan's suggestions by their number, then the others by name. */
void
setup_load(struct visits *visits)
{
	struct small_list places = store_small(visits->screen.app->store, &workplace_entity);
	struct setup_line *lines = visits->setup, before[SETUP_LINES];
	int before_count = visits->setup_chooser.count, count = 0;

	if (visits->rounds == 0 || visits->plan.place_count > 0) {
		visits->setup_chooser = (struct chooser){0};
		return;
	}
	for (int i = 0; i < before_count; i++)
		before[i] = lines[i];
	for (int i = 0; i < places.count && count < SETUP_LINES; i++) {
		const struct workplace *place = places.items[i];
		struct setup_line line = {.workplace = place->record.id, .suggestion = place->suggestion};
		struct text name = {0};
		int at = count++;

		if (place->kind != WORKPLACE_PLACE || place->state == WORKPLACE_REJECTED) {
			count--;
			continue;
		}
		workplace_entity.title(place, &name);
		snprintf(line.name, sizeof line.name, "%s", text_get(&name));
		text_clear(&name);
		line.chosen = was_chosen(before, before_count, line.workplace);
		for (; at > 0 && is_before(&line, &lines[at - 1]); at--)
			lines[at] = lines[at - 1];
		lines[at] = line;
	}
	visits->setup_chooser.count = count;
	chooser_clamp(&visits->setup_chooser, visits->setup_visible);
}

/* Another place with the same number: either the one or the other. */
static struct setup_line *
find_other(struct visits *visits, const struct setup_line *line)
{
	for (int i = 0; i < visits->setup_chooser.count && line->suggestion != INTEGER_NONE; i++)
		if (&visits->setup[i] != line && visits->setup[i].suggestion == line->suggestion)
			return &visits->setup[i];
	return NULL;
}

static int
count_chosen(const struct visits *visits)
{
	int count = 0;

	for (int i = 0; i < visits->setup_chooser.count; i++)
		count += visits->setup[i].chosen;
	return count;
}

static void
draw_line(struct visits *visits, struct canvas *canvas, struct rectangle place, int index)
{
	struct setup_line *line = &visits->setup[index];
	const struct setup_line *other = find_other(visits, line);
	bool marked = visits->setup_chooser.selected == index;
	enum style style = marked ? STYLE_MARKED : STYLE_TEXT;
	struct text text = {0};

	canvas_fill(canvas, place, style);
	canvas_hot(canvas, place, HOT_SETUP, index);
	text_add_format(&text, "[%c] %s", line->chosen ? 'x' : ' ', line->name);
	if (other)
		text_add_format(&text, " – eller %s", other->name);
	if (line->suggestion != INTEGER_NONE)
		text_add_format(&text, " · målplanens forslag %d", line->suggestion);
	canvas_put(canvas, place.row, place.column + 2, place.columns - 3, style, text_get(&text));
	text_clear(&text);
	if (!marked)
		return;
	canvas_put(canvas, place.row, place.column, 1, style, ">");
	canvas_cursor(canvas, place.row, place.column + 3);
}

void
setup_draw(struct visits *visits, struct canvas *canvas, struct rectangle place)
{
	struct chooser *chooser = &visits->setup_chooser;
	char corner[32];
	struct rectangle rows;

	snprintf(corner, sizeof corner, "%d af %d valgt", count_chosen(visits), ROUND_PLACES);
	rows = panel_draw(canvas, place,
			  &(struct panel){.title = "Hvilke tre steder skal runden besøge?",
					  .corner = corner,
					  .edge = "Mellemrum Vælg · Enter Lav seks besøg",
					  .focused = true});
	visits->setup_visible = rows.rows;
	chooser_clamp(chooser, rows.rows);
	for (int i = 0; i < rows.rows && chooser->first + i < chooser->count; i++)
		draw_line(visits, canvas, (struct rectangle){rows.row + i, rows.column, 1, rows.columns},
			  chooser->first + i);
}

static void
toggle(struct visits *visits)
{
	struct setup_line *line = &visits->setup[visits->setup_chooser.selected];
	struct setup_line *other = find_other(visits, line);
	struct app *app = visits->screen.app;

	if (!line->chosen && count_chosen(visits) - (other && other->chosen) == ROUND_PLACES) {
		app_say(app, MESSAGE_CANNOT, "Målplanen siger tre steder. Fjern først krydset ved et af dem.");
		return;
	}
	line->chosen = !line->chosen;
	if (line->chosen && other && other->chosen) {
		other->chosen = false;
		app_say(app, MESSAGE_INFORMATION,
			"Målplanen siger enten det ene eller det andet. Det andet er valgt fra.");
	}
}

static enum status
save_place(struct visits *visits, struct change *change, const struct setup_line *line, int position,
	   struct error *error)
{
	struct round_place place;
	enum status status;

	record_init(&round_place_entity, &place);
	place.round = visits->round;
	place.workplace = line->workplace;
	place.position = position;
	status = change_save(change, NULL, &place, error);
	record_clear(&place);
	return status;
}

static enum status
save_visit(struct visits *visits, struct change *change, const struct setup_line *line, int occasion,
	   struct error *error)
{
	const char *name = store_title(visits->screen.app->store, &workplace_entity, line->workplace, true);
	struct text title = {0};
	struct activity visit;
	enum status status;

	text_add_format(&title, "%s, %d. gang", name, occasion);
	record_init(&activity_entity, &visit);
	visit.kind = ACTIVITY_VISIT;
	visit.state = ACTIVITY_AGREEING;
	visit.round = visits->round;
	visit.workplace = line->workplace;
	visit.occasion = occasion;
	value_set_text(&activity_entity.fields[ACTIVITY_TITLE], &visit, text_get(&title));
	status = change_save(change, NULL, &visit, error);
	record_clear(&visit);
	text_clear(&title);
	return status;
}

/* Three places and twice as many visits, all in one change. */
static void
make(struct visits *visits)
{
	struct app *app = visits->screen.app;
	struct change *change;
	struct error error;
	enum status status;
	int position = 0;

	if (count_chosen(visits) != ROUND_PLACES) {
		app_say(app, MESSAGE_CANNOT, "Vælg tre steder med Mellemrum. Du har valgt %d.", count_chosen(visits));
		return;
	}
	status = change_begin(app->store, "tre steder og seks besøg i runden", NULL, &change, &error);
	for (int i = 0; i < visits->setup_chooser.count && status == STATUS_OK; i++) {
		const struct setup_line *line = &visits->setup[i];

		if (!line->chosen)
			continue;
		status = save_place(visits, change, line, ++position, &error);
		for (int occasion = 1; occasion <= ROUND_OCCASIONS && status == STATUS_OK; occasion++)
			status = save_visit(visits, change, line, occasion, &error);
	}
	visits_finish(visits->screen.app, change, status, "Runden har nu tre steder og seks besøg uden dato", &error);
}

bool
setup_act(struct visits *visits, enum action action)
{
	if (action == ACTION_MARK && visits->setup_chooser.count > 0)
		toggle(visits);
	else if (action == ACTION_OPEN)
		make(visits);
	else
		return false;
	return true;
}

bool
setup_type(struct visits *visits, const struct key *key)
{
	return chooser_key(&visits->setup_chooser, key, visits->setup_visible);
}

void
setup_click(struct visits *visits, int kind, int value)
{
	bool again = visits->setup_chooser.selected == value;

	if (kind == HOT_SETUP && again)
		toggle(visits);
	visits->setup_chooser.selected = kind == HOT_SETUP ? value : visits->setup_chooser.selected + value;
	chooser_clamp(&visits->setup_chooser, visits->setup_visible);
}
