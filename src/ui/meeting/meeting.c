/* Going into the meeting view and out of it, its keys, and the noting of decisions. */
#include "meeting.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/actions.h"
#include "app/app_parts.h"
#include "base/clock.h"
#include "base/log.h"
#include "base/memory.h"
#include "base/utf8.h"
#include "model/journal.h"
#include "model/value.h"
#include "model/youth.h"
#include "parts/prompt.h"
#include "app/screens.h"
#include "store/change.h"
#include "store/draft.h"
#include "tui/terminal.h"

enum { TOGETHER_COLUMNS = 120, TOGETHER_ROWS = 36, NARROW = 80 };

static struct meeting *
of(struct screen *screen)
{
	return (struct meeting *)screen;
}

/* What stood there stays if it cannot be read again. */
static enum status
load(struct screen *screen, struct error *error)
{
	struct meeting *meeting = of(screen);
	struct meeting_figures *fresh = memory_new(sizeof *fresh);
	enum status status = meeting_figures_read(fresh, screen->app->store, clock_today(), error);
	meeting_figures_clear(status == STATUS_OK ? &meeting->figures : fresh);
	if (status == STATUS_OK)
		meeting->figures = *fresh;
	free(fresh);
	meeting->decisions.count = meeting->figures.decision_count;
	chooser_clamp(&meeting->decisions, meeting->decisions.count);
	return status;
}

static void
draw_bar(struct meeting *meeting, struct canvas *canvas)
{
	char right[80];
	canvas_fill(canvas, (struct rectangle){0, 0, 1, canvas->columns}, STYLE_MEETING);
	int used = canvas_put(canvas, 0, 1, canvas->columns - 1, STYLE_MEETING,
			      canvas->columns < NARROW ? "MØDEVISNING" : "MØDEVISNING - navne er skjult");
	if (store_is_practice(meeting->screen.app->store))
		canvas_put(canvas, 0, used + 2, 9, STYLE_PRACTICE, " ØVEDATA ");
	if (meeting->page < MEETING_WALL_PAGES)
		snprintf(right, sizeof right, "%s · side %d af %d", meeting_pages[meeting->page].title,
			 meeting->page + 1, MEETING_WALL_PAGES);
	else
		snprintf(right, sizeof right, "%s", meeting_pages[meeting->page].title);
	int width = utf8_text_width(right);
	canvas_put_right(canvas, 0, canvas->columns - width - 1, width, STYLE_MEETING, right);
}

static void
draw_keys(struct meeting *meeting, struct canvas *canvas)
{
	static const struct {
		const char *key, *label;
		enum action action;
		bool wide; /* left out where there is no room */
	} keys[] = {{"PgDn", "Næste", ACTION_NONE, false},        {"PgUp", "Forrige", ACTION_NONE, true},
		    {"n", "Notér beslutning", ACTION_NEW, false}, {"+", "Større", ACTION_NONE, true},
		    {"F1", "Hjælp", ACTION_HELP, false},          {"F8", "Afslut", ACTION_MEETING, false}};
	int column = 0, row = canvas->rows - 1;
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		const char *label = meeting->large && *keys[i].key == '+' ? "Mindre" : keys[i].label;
		const char *key = meeting->large && *keys[i].key == '+' ? "-" : keys[i].key;
		int width = utf8_text_width(key) + 1 + utf8_text_width(label);
		if (keys[i].wide && canvas->columns < NARROW)
			continue;
		int used = canvas_put(canvas, row, column, canvas->columns - column, STYLE_HEADING, key);
		canvas_put(canvas, row, column + used + 1, canvas->columns - column, STYLE_TEXT, label);
		if (keys[i].action != ACTION_NONE)
			canvas_hot(canvas, (struct rectangle){row, column, 1, width}, HOT_ACTION, (int)keys[i].action);
		column += width + (canvas->columns >= 140 ? 3 : 1);
	}
}

static void
draw(struct screen *screen, struct canvas *canvas, struct rectangle place)
{
	struct meeting *meeting = of(screen);
	const struct meeting_page *page = &meeting_pages[meeting->page];
	draw_bar(meeting, canvas);
	draw_keys(meeting, canvas);
	canvas_cursor(canvas, canvas->rows - 1, 0);
	struct rectangle inside = {place.row + 1, place.column, place.rows - 3, place.columns};
	if (meeting->figures.read)
		page->draw(meeting, canvas, inside);
	else
		canvas_put(canvas, inside.row + 1, inside.column + 1, inside.columns - 2, STYLE_TEXT,
			   "Tallene kan ikke læses lige nu. F5 prøver igen.");
}

static void
add_note(struct screen *screen, struct text *out)
{
	const struct meeting *meeting = of(screen);
	for (const char *at = meeting_pages[meeting->page].note; *at; at++)
		if (*at == '#')
			text_add_format(out, "%d", meeting->figures.k);
		else
			text_add_bytes(out, at, 1);
}

static void
turn(struct meeting *meeting, int step)
{
	int page = meeting->page >= MEETING_WALL_PAGES ? 0 : meeting->page + step;
	meeting->page = (page + MEETING_WALL_PAGES) % MEETING_WALL_PAGES;
}

/* Presenters send PgUp and PgDn; the arrows do the same. */
static bool
type(struct screen *screen, const struct key *key)
{
	struct meeting *meeting = of(screen);
	bool listed = meeting->page == MEETING_DECISIONS && meeting->decisions.count > 0;
	if (listed && (key->press == PRESS_UP || key->press == PRESS_DOWN))
		return chooser_key(&meeting->decisions, key, meeting->decisions.count);
	if (key->press == PRESS_PAGE_DOWN || key->press == PRESS_RIGHT || key_is_character(key, ' '))
		turn(meeting, 1);
	else if (key->press == PRESS_PAGE_UP || key->press == PRESS_LEFT)
		turn(meeting, -1);
	else if (key->press == PRESS_HOME)
		meeting->page = 0;
	else if (key->press == PRESS_END)
		meeting->page = MEETING_WALL_PAGES - 1;
	else if (key_is_character(key, '+') || key_is_character(key, '-'))
		meeting->large = key_is_character(key, '+');
	else
		return false;
	return true;
}

static bool
has_phone(const char *text)
{
	enum { PHONE_DIGITS = 8 };
	int digits = 0;
	for (; *text && digits < PHONE_DIGITS; text++) {
		if (*text >= '0' && *text <= '9')
			digits++;
		else if (*text != ' ')
			digits = 0;
	}
	return digits == PHONE_DIGITS;
}

/* Why the text should not stand on a wall; NULL if there is no reason. */
static const char *
doubt(const struct meeting *meeting, const char *text)
{
	if (cpr_is_in(text))
		return "Det ligner et CPR-nummer. Det skal ikke stå her.";
	if (has_phone(text))
		return "Det ligner et telefonnummer. Det skal ikke stå her.";
	if (meeting->names && name_marks_are_in(meeting->names, text))
		return "Det ligner et navn. Skriv fx «en ung» i stedet.";
	return NULL;
}

/* The same text once more is what was meant. */
static bool
is_doubted(struct meeting *meeting, const char *typed)
{
	const char *reason = doubt(meeting, typed);
	if (!reason || strcmp(meeting->doubted, typed) == 0)
		return false;
	snprintf(meeting->doubted, sizeof meeting->doubted, "%s", typed);
	app_say(meeting->screen.app, MESSAGE_CANNOT, "%s Enter gemmer alligevel.", reason);
	return true;
}

static void *
make_decision(struct meeting *meeting, const char *typed)
{
	struct decision *decision = record_new(&decision_entity);
	decision->plan = meeting->figures.plan;
	decision->day = clock_today();
	value_set_text(&decision_entity.fields[DECISION_TEXT], decision, typed);
	return decision;
}

static void *
make_task(struct meeting *meeting, const char *typed)
{
	struct task *task = record_new(&task_entity);
	(void)meeting;
	value_set_text(&task_entity.fields[TASK_TITLE], task, typed);
	return task;
}

static void
remember(struct meeting *meeting, const void *record)
{
	const struct record *header = record_header(record);
	meeting->noted = memory_resize(meeting->noted, (size_t)meeting->noted_count + 1, sizeof *meeting->noted);
	meeting->noted[meeting->noted_count++] = (struct meeting_noted){header->entity, header->id, header->version};
}

/* To Papirkurv: what was there before cannot be read here, so there is nothing to put back. */
static enum status
remove_noted(struct store *store, const struct meeting_noted *noted, struct error *error)
{
	struct change *change;
	struct text label = {0};
	text_add_format(&label, "%s til papirkurven", noted->entity->label);
	enum status status = change_begin(store, text_get(&label), NULL, &change, error);
	text_clear(&label);
	if (status != STATUS_OK)
		return status;
	void *record = record_new(noted->entity);
	status = store_read(store, noted->entity, noted->id, record, error);
	if (status == STATUS_OK && record_header(record)->version != noted->version)
		status = error_set(error, STATUS_CONFLICT, "Det er rettet siden. Der er ikke fortrudt noget.");
	if (status == STATUS_OK)
		status = change_delete(change, record, error);
	record_free(record);
	if (status == STATUS_OK)
		return change_commit(change, error);
	change_abort(change);
	return status;
}

void
meeting_take_back(struct app *app)
{
	struct meeting *meeting = of(app->tabs[TAB_OVERVIEW].screens[0]); /* under whatever was opened on it */
	struct error error;
	if (!meeting->noted_count) {
		app_say(app, MESSAGE_CANNOT, "Der er ikke noteret noget i mødet at fortryde.");
		return;
	}
	const struct meeting_noted *noted = &meeting->noted[meeting->noted_count - 1];
	enum status status = remove_noted(app->store, noted, &error);
	if (status == STATUS_OK)
		app_say(app, MESSAGE_DONE, "Fortrudt: %s. Den ligger i papirkurven.", noted->entity->label);
	else
		app_fail(app, &error);
	if (status == STATUS_OK || status == STATUS_CONFLICT || status == STATUS_NOT_FOUND)
		meeting->noted_count--;
}

static bool
keep(struct app *app, struct meeting *meeting, void *record, const char *label)
{
	struct error error;
	bool kept = store_save(app->store, NULL, record, label, UUID_NONE, &error) == STATUS_OK;
	if (kept) {
		remember(meeting, record);
		app_say(app, MESSAGE_DONE, "Gemt: %s. Ctrl+Z fortryder.", label);
	} else {
		app_fail(app, &error);
	}
	meeting->doubted[0] = '\0';
	record_free(record);
	return kept;
}

static bool
decision_typed(struct app *app, void *context, const char *typed)
{
	struct meeting *meeting = context;
	if (!typed || !*typed)
		return true;
	return !is_doubted(meeting, typed) && keep(app, meeting, make_decision(meeting, typed), "beslutning");
}

static bool
task_typed(struct app *app, void *context, const char *typed)
{
	struct meeting *meeting = context;
	if (!typed || !*typed)
		return true;
	return !is_doubted(meeting, typed) && keep(app, meeting, make_task(meeting, typed), "opgave");
}

static bool
go_to_sister(struct meeting *meeting, enum action action)
{
	for (int i = 0; i < MEETING_PAGE_COUNT; i++)
		if (meeting_pages[i].action == action) {
			meeting->page = i;
			return true;
		}
	return false;
}

/* What was being typed when it began is not lost. */
static void
tell_of_drafts(struct app *app)
{
	struct drafts drafts;
	struct error error;
	if (drafts_read(app->store, &drafts, &error) != STATUS_OK) {
		app_fail(app, &error);
		return;
	}
	if (drafts.count > 0)
		app_say(app, MESSAGE_INFORMATION, "Det, du var ved at skrive, ligger som kladde på Overblik (1).");
	drafts_clear(&drafts);
}

static void
end_answered(struct app *app, void *context, int answer)
{
	(void)context;
	if (answer != 1)
		return;
	app_close_screens(app);
	store_set_meeting(app->store, false);
	app->meeting = false;
	app->message.text[0] = '\0';
	app_start(app);
	app->tab = app->tab_before;
	tell_of_drafts(app);
}

static void
ask_to_end(struct app *app)
{
	static const char *const buttons[] = {"b:Bliv i mødevisning", "v:Vis navne igen", NULL};
	if (!app->question_answer)
		app_ask(app, "Vis navne igen?", "Alle, der kan se skærmen, kan så læse de unges navne.", buttons,
			end_answered, NULL);
}

static bool
act(struct screen *screen, enum action action)
{
	struct meeting *meeting = of(screen);
	if (action == ACTION_NEW)
		prompt_open(screen->app,
			    &(struct prompt_text){.title = "Notér beslutning",
						  .explanation = "Skriv kort, hvad I besluttede. Ingen navne på unge.",
						  .label = "Beslutning"},
			    decision_typed, meeting);
	else if (action == ACTION_TASK)
		prompt_open(
		    screen->app,
		    &(struct prompt_text){.title = "Notér opgave",
					  .explanation = "Skriv kort, hvad der skal gøres. Ingen navne på unge.",
					  .label = "Opgave"},
		    task_typed, meeting);
	else if (action == ACTION_BACK)
		ask_to_end(screen->app);
	else
		return go_to_sister(meeting, action);
	return true;
}

static void
click(struct screen *screen, int kind, int value)
{
	if (kind < 0)
		turn(of(screen), value);
}

static void
close_meeting(struct screen *screen)
{
	struct meeting *meeting = of(screen);
	meeting_figures_clear(&meeting->figures);
	name_marks_free(meeting->names);
	free(meeting->noted);
	free(meeting);
}

static const struct told *
told(const struct screen *screen)
{
	(void)screen;
	return told_meeting;
}

static const enum action actions[] = {ACTION_NEW, ACTION_TASK, ACTION_NONE};

static const struct screen_class class = {
    .name = "moede",
    .actions = actions,
    .help = "mødevisningen",
    .told = told,
    .whole = true,
    .load = load,
    .draw = draw,
    .status = add_note,
    .act = act,
    .type = type,
    .click = click,
    .close = close_meeting,
};

/* What stood there goes before anything new is read. */
static void
blank(struct app *app)
{
	canvas_erase(&app->canvas);
	canvas_fill(&app->canvas, (struct rectangle){0, 0, 1, app->canvas.columns}, STYLE_MEETING);
	canvas_put(&app->canvas, 0, 1, app->canvas.columns - 1, STYLE_MEETING, "MØDEVISNING - navne er skjult");
	if (!app->has_terminal)
		return;
	terminal_repaint();
	terminal_paint(&app->canvas);
}

static void
begin(struct app *app)
{
	struct error error;
	blank(app);
	while (app->question_answer)
		app_answer(app, DIALOG_ESCAPED);
	app_abandon(app);
	app->tab_before = app->tab;
	app_close_screens(app);
	struct name_marks *names = name_marks_make(app->store, &error);
	if (!names)
		log_error(&error);
	store_set_meeting(app->store, true);
	app->meeting = true;
	app->message.text[0] = '\0';
	app->tab = TAB_OVERVIEW;
	struct meeting *meeting = screen_new(app, &class, sizeof *meeting);
	meeting->names = names;
	meeting->page = app->canvas.columns >= TOGETHER_COLUMNS && app->canvas.rows >= TOGETHER_ROWS ? MEETING_TOGETHER
												     : MEETING_WORKSHOP;
	app_push(app, &meeting->screen);
}

void
meeting_switch(struct app *app)
{
	if (!app->store)
		return;
	if (app->meeting)
		ask_to_end(app);
	else
		begin(app);
}
