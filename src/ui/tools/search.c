/* Search everywhere: people for every letter typed, notes when the typing pauses. */
#include <stdio.h>
#include <stdlib.h>

#include "app/actions.h"
#include "base/clock.h"
#include "form/form.h"
#include "model/journal.h"
#include "model/place.h"
#include "model/value.h"
#include "model/youth.h"
#include "parts/panel.h"
#include "app/screens.h"
#include "store/search.h"
#include "tui/edit.h"

enum { MILLISECONDS_TO_NOTES = 150, LINES = 3 * SEARCH_HITS + 1 };

enum line_kind { LINE_PERSON, LINE_PLACE, LINE_NOTE, LINE_NEW_YOUTH };

enum only { ONLY_ALL, ONLY_PEOPLE, ONLY_PLACES, ONLY_NOTES, ONLY_COUNT };

/* What the selection can stand on. */
struct line {
	enum line_kind kind;
	int index; /* in the hits of its kind */
};

struct search {
	struct screen screen;
	struct edit edit;
	struct people_hits people;
	struct place_hits places;
	struct note_hits notes;
	bool notes_wanted;
	int64_t notes_due;
	enum only only;
	struct line lines[LINES];
	struct chooser chooser;
};

static struct search *
of(struct screen *screen)
{
	return (struct search *)screen;
}

static void
add_lines(struct search *search, enum line_kind kind, int count, enum only only)
{
	for (int i = 0; i < count && (search->only == ONLY_ALL || search->only == only); i++)
		search->lines[search->chooser.count++] = (struct line){kind, i};
}

static void
collect_lines(struct search *search)
{
	search->chooser.count = 0;
	add_lines(search, LINE_PERSON, search->people.count, ONLY_PEOPLE);
	add_lines(search, LINE_PLACE, search->places.count, ONLY_PLACES);
	add_lines(search, LINE_NOTE, search->notes.count, ONLY_NOTES);
	bool may_write = !store_is_read_only(search->screen.app->store);
	if (search->only == ONLY_ALL && may_write && search->edit.text.length)
		search->lines[search->chooser.count++] = (struct line){LINE_NEW_YOUTH, 0};
	chooser_clamp(&search->chooser, LINES);
}

static enum status
load(struct screen *screen, struct error *error)
{
	struct search *search = of(screen);
	const char *typed = text_get(&search->edit.text);
	search->people = (struct people_hits){0};
	enum status status = STATUS_OK;
	if (!text_is_empty(typed))
		status = search_people(screen->app->store, typed, clock_today(), &search->people, error);
	if (status == STATUS_OK)
		status = search_places(screen->app->store, typed, &search->places, error);
	collect_lines(search);
	return status;
}

static void
typed_changed(struct search *search)
{
	search->screen.stale = true;
	search->chooser.selected = 0;
	search->notes = (struct note_hits){0};
	search->notes_wanted = true;
	search->notes_due = clock_monotonic() + MILLISECONDS_TO_NOTES;
}

static int
tick(struct screen *screen, int64_t now, bool *repaint)
{
	struct search *search = of(screen);
	if (!search->notes_wanted)
		return -1;
	if (now < search->notes_due)
		return (int)(search->notes_due - now);
	search->notes_wanted = false;
	struct error error;
	if (search_notes(screen->app->store, text_get(&search->edit.text), &search->notes, &error) != STATUS_OK)
		app_fail(screen->app, &error);
	collect_lines(search);
	*repaint = true;
	return -1;
}

static void
add_person(const struct person_hit *hit, struct text *left, struct text *right)
{
	text_add_format(left, "%s-%03d %s", youth_entity.prefix, hit->number, hit->title);
	if (hit->age >= 0)
		text_add_format(left, ", %d år", hit->age);
	text_add(right, choice_label(youth_entity.fields[YOUTH_STATE].choices, hit->state));
}

static void
add_note(const struct note_hit *hit, struct text *left, struct text *right)
{
	text_add_format(left, "%s-%03d ", youth_entity.prefix, hit->youth_number);
	date_add_relative(left, hit->happened, clock_today());
	text_add_format(left, ": %s", hit->excerpt);
	text_add(right, hit->kind);
}

static void
draw_line(struct search *search, struct canvas *canvas, struct rectangle row, int index)
{
	const struct line *line = &search->lines[index];
	struct text left = {0};
	struct text right = {0};
	switch (line->kind) {
	case LINE_PERSON:
		add_person(&search->people.items[line->index], &left, &right);
		break;
	case LINE_PLACE:
		text_add(&left, search->places.items[line->index].title);
		text_add(&right, search->places.items[line->index].department);
		break;
	case LINE_NOTE:
		add_note(&search->notes.items[line->index], &left, &right);
		break;
	case LINE_NEW_YOUTH:
		text_add_format(&left, "Opret ny ung ved navn «%s»", text_get(&search->edit.text));
		break;
	}
	bool selected = index == search->chooser.selected;
	enum style style = selected ? STYLE_MARKED : STYLE_TEXT;
	canvas_fill(canvas, row, style);
	canvas_put(canvas, row.row, row.column + 1, 1, style, selected ? ">" : " ");
	canvas_put(canvas, row.row, row.column + 3, row.columns - 17, style, text_get(&left));
	canvas_put_right(canvas, row.row, row.column + row.columns - 14, 13, style, text_get(&right));
	canvas_hot(canvas, row, HOT_LOCAL, index);
	text_clear(&left);
	text_clear(&right);
}

static void
draw_heading(const struct search *search, struct canvas *canvas, struct rectangle row, enum line_kind kind)
{
	static const char *const names[] = {
	    [LINE_PERSON] = "Unge", [LINE_PLACE] = "Steder", [LINE_NOTE] = "Noter", [LINE_NEW_YOUTH] = "Kommandoer"};
	struct text text = {0};
	text_add(&text, names[kind]);
	if (kind == LINE_PERSON)
		text_add_format(&text, " (%ld)", search->people.total);
	if (kind == LINE_PLACE)
		text_add_format(&text, " (%ld)", search->places.total);
	if (kind == LINE_NOTE)
		text_add_format(&text, " (%d%s)", search->notes.count, search->notes.more ? " eller flere" : "");
	canvas_put(canvas, row.row, row.column + 1, row.columns - 1, STYLE_HEADING, text_get(&text));
	text_clear(&text);
}

static void
draw_lines(struct search *search, struct canvas *canvas, struct rectangle inside)
{
	int row = inside.row;
	for (int i = 0; i < search->chooser.count && row < inside.row + inside.rows; i++) {
		struct rectangle place = {row, inside.column, 1, inside.columns};
		if (i == 0 || search->lines[i].kind != search->lines[i - 1].kind) {
			draw_heading(search, canvas, place, search->lines[i].kind);
			place.row = ++row;
		}
		if (row < inside.row + inside.rows)
			draw_line(search, canvas, place, i);
		row++;
	}
}

static void
add_found(const struct search *search, struct text *out)
{
	if (search->edit.text.length)
		text_add_format(out, "%ld fundet", search->people.total + search->places.total + search->notes.count);
}

static void
draw(struct screen *screen, struct canvas *canvas, struct rectangle place)
{
	(void)place;
	static const char *const edges[ONLY_COUNT] = {"Piletaster Vælg · Enter Åbn · Tab Kun unge · Esc Luk",
						      "Piletaster Vælg · Enter Åbn · Tab Kun steder · Esc Luk",
						      "Piletaster Vælg · Enter Åbn · Tab Kun noter · Esc Luk",
						      "Piletaster Vælg · Enter Åbn · Tab Alt · Esc Luk"};
	struct search *search = of(screen);
	struct rectangle window = panel_middle(canvas, 20, 68);
	canvas_frame(canvas, window,
		     &(struct frame){.title = "Søg overalt", .actions = edges[search->only], .focused = true});
	struct rectangle inside = {window.row + 1, window.column + 1, window.rows - 2, window.columns - 2};
	canvas_put(canvas, inside.row, inside.column + 1, 4, STYLE_TEXT, "Søg:");
	edit_draw(&search->edit, canvas, (struct rectangle){inside.row, inside.column + 6, 1, inside.columns - 22},
		  STYLE_FIELD_FOCUSED, true);
	struct text found = {0};
	add_found(search, &found);
	canvas_put_right(canvas, inside.row, inside.column + inside.columns - 15, 14, STYLE_DIM, text_get(&found));
	text_clear(&found);
	canvas_put(canvas, inside.row + inside.rows - 1, inside.column + 1, inside.columns - 2, STYLE_DIM,
		   "æ=ae, ø=oe/o, å=aa/a. Store og små bogstaver er ens.");
	draw_lines(search, canvas, (struct rectangle){inside.row + 2, inside.column, inside.rows - 4, inside.columns});
}

/* «Aase Lund» becomes first and last name; one word is the first name. */
static void
new_youth(struct app *app, const char *typed)
{
	app_go(app, TAB_YOUTH);
	struct youth youth;
	record_init(&youth_entity, &youth);
	struct error error;
	if (value_read(&youth_entity.fields[YOUTH_FIRST_NAME], typed, clock_today(), &youth, &error) == STATUS_OK)
		form_open_with(app, form_page_of(&youth_entity), &youth);
	else
		app_fail(app, &error);
	record_clear(&youth);
}

static void
open_line(struct search *search)
{
	struct app *app = search->screen.app;
	if (search->chooser.selected >= search->chooser.count)
		return;
	struct line line = search->lines[search->chooser.selected];
	struct uuid youth = line.kind == LINE_PERSON ? search->people.items[line.index].id : UUID_NONE;
	struct uuid note = line.kind == LINE_NOTE ? search->notes.items[line.index].id : UUID_NONE;
	if (line.kind == LINE_NEW_YOUTH) {
		struct text typed = {0};
		text_set(&typed, text_get(&search->edit.text));
		new_youth(app, text_get(&typed));
		text_clear(&typed);
		return;
	}
	if (line.kind == LINE_PLACE) {
		struct uuid place = search->places.items[line.index].id;
		app_pop(app, &search->screen);
		actions_open_record(app, &workplace_entity, place);
		return;
	}
	if (line.kind == LINE_NOTE)
		youth = search->notes.items[line.index].youth;
	app_pop(app, &search->screen);
	actions_open_record(app, &youth_entity, youth);
	if (!uuid_is_none(note))
		actions_open_record(app, &note_entity, note);
}

static bool
act(struct screen *screen, enum action action)
{
	if (action != ACTION_BACK && action != ACTION_SEARCH)
		return false;
	app_pop(screen->app, screen);
	return true;
}

static bool
type(struct screen *screen, const struct key *key)
{
	struct search *search = of(screen);
	if (key->press == PRESS_ENTER) {
		open_line(search);
		return true;
	}
	if (key->press == PRESS_TAB) {
		search->only = (enum only)((search->only + 1) % ONLY_COUNT);
		collect_lines(search);
		return true;
	}
	if (key->press == PRESS_UP || key->press == PRESS_DOWN)
		return chooser_key(&search->chooser, key, LINES);
	bool changed = false;
	bool used = edit_key(&search->edit, key, &changed);
	if (changed)
		typed_changed(search);
	return used;
}

static void
click(struct screen *screen, int kind, int value)
{
	struct search *search = of(screen);
	if (kind != HOT_LOCAL)
		return;
	search->chooser.selected = value;
	open_line(search);
}

static struct subject
subject(struct screen *screen)
{
	struct search *search = of(screen);
	if (search->chooser.selected >= search->chooser.count)
		return (struct subject){0};
	struct line line = search->lines[search->chooser.selected];
	if (line.kind == LINE_PLACE)
		return (struct subject){.entity = &workplace_entity, .id = search->places.items[line.index].id};
	if (line.kind != LINE_PERSON)
		return (struct subject){0};
	const struct person_hit *hit = &search->people.items[line.index];
	return (struct subject){.entity = &youth_entity, .id = hit->id, .number = hit->number, .youth = hit->id};
}

static void
close_search(struct screen *screen)
{
	edit_clear(&of(screen)->edit);
	free(screen);
}

static const struct screen_class search_class = {
    .name = "søg",
    .help = "søgningen",
    .overlay = true,
    .load = load,
    .draw = draw,
    .act = act,
    .type = type,
    .click = click,
    .subject = subject,
    .tick = tick,
    .close = close_search,
};

void
search_open(struct app *app)
{
	struct search *search = screen_new(app, &search_class, sizeof *search);
	search->screen.text = true;
	search_warm(app->store);
	app_push(app, &search->screen);
}
