/* A measurement with a young person: which questions, then a digit for each answer. */
#include <stdio.h>
#include <stdlib.h>

#include "base/clock.h"
#include "model/measure.h"
#include "model/youth.h"
#include "parts/panel.h"
#include "parts/paragraph.h"
#include "app/screens.h"

enum { WIDTH = 76, ANSWER = 4, TEXT_COLUMN = 9, HOT_QUESTION = HOT_LOCAL, TENS = 10 };

struct measure {
	struct screen screen;
	struct measurement before; /* as stored; version 0 for a new one */
	struct instrument instrument;
	enum instrument_kind kinds[INSTRUMENT_COUNT]; /* that can be chosen */
	struct chooser chooser;
	bool chosen;
	int answers[ANSWERS_MAXIMUM];
	int selected;
	int number;         /* of the young person, for what is said */
	struct text person; /* «U-014 Amira Haddad» */
};

static struct measure *
of(struct screen *screen)
{
	return (struct measure *)screen;
}

static void
choose(struct measure *measure, enum instrument_kind kind)
{
	instrument_read(kind, &measure->instrument);
	measure->before.instrument = (int)kind;
	measure->chosen = true;
}

static bool
is_on(struct store *store, enum instrument_kind kind)
{
	if (kind == INSTRUMENT_LONELINESS)
		return store_setting(store, SETTING_LONELINESS) == 1;
	return kind != INSTRUMENT_WELL_BEING || store_setting(store, SETTING_WELL_BEING) == 1;
}

static void
draw_choice(struct measure *measure, struct canvas *canvas)
{
	struct text title = {0};
	struct rectangle inside;

	text_add_format(&title, "Hvilke spørgsmål til %s?", text_get(&measure->person));
	inside =
	    panel_draw(canvas, panel_middle(canvas, measure->chooser.count + 2, WIDTH),
		       &(struct panel){.title = text_get(&title), .edge = "Enter Vælg · Esc Luk", .focused = true});
	text_clear(&title);
	chooser_clamp(&measure->chooser, inside.rows);
	for (int i = 0; i < measure->chooser.count && i < inside.rows; i++) {
		const struct rectangle row = {inside.row + i, inside.column, 1, inside.columns};
		struct instrument instrument;
		enum style style;

		instrument_read(measure->kinds[i], &instrument);
		style = panel_line(canvas, row, HOT_QUESTION, i, i == measure->chooser.selected);
		canvas_put_format(canvas, row.row, row.column + 2, row.columns - 2, style, "%-16s %d spørgsmål",
				  instrument.name, instrument.question_count);
	}
}

/* «5 Hele tiden · 4 Det meste af tiden …» */
static int
draw_scale(const struct instrument *instrument, struct canvas *canvas, struct rectangle place)
{
	struct text scale = {0};
	int used;

	for (int i = 0; i < instrument->scale_count; i++)
		text_add_format(&scale, "%s%d %s", i > 0 ? " · " : "", instrument->scale[i].value,
				instrument->scale[i].word);
	used = paragraph_draw(canvas, place, STYLE_DIM, text_get(&scale));
	text_clear(&scale);
	return used;
}

static int
draw_question(const struct measure *measure, struct canvas *canvas, struct rectangle place, int index)
{
	const bool focused = measure->selected == index;
	const struct rectangle box = {place.row, place.column + 2, 1, ANSWER};
	const struct rectangle text = {place.row, place.column + TEXT_COLUMN, place.rows,
				       place.columns - TEXT_COLUMN - 1};
	const enum style style = focused ? STYLE_FIELD_FOCUSED : STYLE_FIELD;
	int used;

	canvas_fill(canvas, box, style);
	if (measure->answers[index] != INTEGER_NONE)
		canvas_put_format(canvas, box.row, box.column + 1, ANSWER - 1, style, "%d", measure->answers[index]);
	used = paragraph_draw(canvas, text, focused ? STYLE_HEADING : STYLE_TEXT, measure->instrument.questions[index]);
	canvas_hot(canvas, (struct rectangle){place.row, place.column, used, place.columns}, HOT_QUESTION, index);
	if (focused)
		canvas_cursor(canvas, box.row, box.column + 1);
	return used;
}

static void
draw_questions(struct measure *measure, struct canvas *canvas)
{
	const struct instrument *instrument = &measure->instrument;
	struct text title = {0};
	struct rectangle inside, line;
	int end;

	text_add_format(&title, "%s · %s", instrument->name, text_get(&measure->person));
	inside = panel_draw(canvas, panel_middle(canvas, instrument->question_count * 2 + 9, WIDTH),
			    &(struct panel){.title = text_get(&title),
					    .edge = "tal Svar · ↑↓ Spørgsmål · Ctrl+S Gem · Esc Luk",
					    .focused = true});
	text_clear(&title);
	line = (struct rectangle){inside.row, inside.column + 2, inside.rows, inside.columns - 4};
	end = inside.row + inside.rows;
	line.row += draw_scale(instrument, canvas, line);
	line.row += instrument->lead[0] != '\0' ? paragraph_draw(canvas, line, STYLE_TEXT, instrument->lead) : 0;
	for (int i = 0; i < instrument->question_count && line.row < end; i++)
		line.row += draw_question(
		    measure, canvas, (struct rectangle){line.row, inside.column, end - line.row, inside.columns}, i);
	line.row++;
	line.rows = end - line.row;
	line.row += instrument->note[0] != '\0' ? paragraph_draw(canvas, line, STYLE_TEXT, instrument->note) : 0;
	line.rows = end - line.row;
	paragraph_draw(canvas, line, STYLE_DIM, instrument->source);
}

static void
draw(struct screen *screen, struct canvas *canvas, struct rectangle place)
{
	(void)place;
	if (of(screen)->chosen)
		draw_questions(of(screen), canvas);
	else
		draw_choice(of(screen), canvas);
}

static void
advice_read(struct app *app, void *context, int answer)
{
	(void)app;
	(void)context;
	(void)answer;
}

/* The result on the message line, and what it asks of the consultant in a window. */
static void
say_result(struct app *app, const struct measurement *measurement)
{
	static const char *const buttons[] = {"l:Luk", NULL};
	const char *advice = measurement_advice(measurement);
	struct text result = {0};

	measurement_add_result(&result, measurement);
	app_say(app, MESSAGE_DONE, "Målingen er gemt: %s. Ctrl+Z fortryder.", text_get(&result));
	text_clear(&result);
	if (advice != NULL)
		app_ask(app, "Målingen er gemt", advice, buttons, advice_read, NULL);
}

static bool
is_blank(const struct measure *measure)
{
	for (int i = 0; i < measure->instrument.question_count; i++)
		if (measure->answers[i] != INTEGER_NONE)
			return false;
	return true;
}

static void
save(struct measure *measure)
{
	struct app *app = measure->screen.app;
	const bool new = measure->before.record.version == 0;
	struct measurement after;
	char label[32];
	struct error error;

	if (is_blank(measure)) {
		app_say(app, MESSAGE_CANNOT, "Der er ingen svar endnu. Skriv et tal, eller tryk Esc.");
		return;
	}
	record_init(&measurement_entity, &after);
	record_copy(&after, &measure->before);
	measurement_set_answers(&after, measure->answers);
	snprintf(label, sizeof(label), "måling for U-%03d", measure->number);
	if (store_save(app->store, new ? NULL : &measure->before, &after, label, UUID_NONE, &error) == STATUS_OK) {
		app_pop(app, &measure->screen);
		say_result(app, &after);
	} else {
		app_fail(app, &error);
	}
	record_clear(&after);
}

static bool
act(struct screen *screen, enum action action)
{
	struct measure *measure = of(screen);

	if (action == ACTION_BACK)
		app_pop(screen->app, screen);
	else if (action == ACTION_SAVE && measure->chosen)
		save(measure);
	else
		return false;
	return true;
}

/* A digit is the answer; 1 waits for a 0 where the scale goes to 10. */
static void
answer(struct measure *measure, int digit)
{
	const struct instrument *instrument = &measure->instrument;
	int *given = &measure->answers[measure->selected];

	if (digit == 0 && *given == 1 && instrument->most == TENS) {
		*given = TENS;
	} else if (*given == 1 && instrument->most == TENS && measure->selected + 1 < instrument->question_count) {
		measure->selected++;
		given = &measure->answers[measure->selected];
		*given = digit;
	} else if (digit < instrument->least || digit > instrument->most) {
		app_say(measure->screen.app, MESSAGE_CANNOT, "Svaret er et tal fra %d til %d.", instrument->least,
			instrument->most);
		return;
	} else {
		*given = digit;
	}
	if ((*given != 1 || instrument->most != TENS) && measure->selected + 1 < instrument->question_count)
		measure->selected++;
}

static void
step(struct measure *measure, int direction)
{
	const int count = measure->instrument.question_count;

	measure->selected = (measure->selected + direction + count) % count;
}

static void
type_in_questions(struct measure *measure, const struct key *key)
{
	if (key->press == PRESS_CHARACTER && key->character >= '0' && key->character <= '9')
		answer(measure, (int)key->character - '0');
	else if (key->press == PRESS_DELETE || key->press == PRESS_BACKSPACE)
		measure->answers[measure->selected] = INTEGER_NONE;
	else if (key->press == PRESS_UP || key->press == PRESS_BACK_TAB)
		step(measure, -1);
	else if (key->press == PRESS_DOWN || key->press == PRESS_TAB)
		step(measure, 1);
	else if (key->press == PRESS_ENTER && measure->selected + 1 < measure->instrument.question_count)
		step(measure, 1);
	else if (key->press == PRESS_ENTER)
		save(measure);
}

static bool
type(struct screen *screen, const struct key *key)
{
	struct measure *measure = of(screen);

	if (measure->chosen)
		type_in_questions(measure, key);
	else if (key->press == PRESS_ENTER)
		choose(measure, measure->kinds[measure->chooser.selected]);
	else
		chooser_key(&measure->chooser, key, measure->chooser.count);
	return true;
}

static void
click(struct screen *screen, int kind, int value)
{
	struct measure *measure = of(screen);

	if (kind != HOT_QUESTION)
		return;
	if (measure->chosen)
		measure->selected = value;
	else
		choose(measure, measure->kinds[value]);
}

static void
close_measure(struct screen *screen)
{
	record_clear(&of(screen)->before);
	text_clear(&of(screen)->person);
	free(screen);
}

static const enum action actions[] = {ACTION_SAVE, ACTION_BACK, ACTION_NONE};

static const struct screen_class measure_class = {
    .name = "måling",
    .actions = actions,
    .help = "målingen",
    .overlay = true,
    .draw = draw,
    .act = act,
    .type = type,
    .click = click,
    .close = close_measure,
};

static struct measure *
measure_new(struct app *app)
{
	struct measure *measure = screen_new(app, &measure_class, sizeof(*measure));

	measure->screen.text = true;
	record_init(&measurement_entity, &measure->before);
	for (int i = 0; i < ANSWERS_MAXIMUM; i++)
		measure->answers[i] = INTEGER_NONE;
	return measure;
}

static void
read_person(struct measure *measure)
{
	struct youth youth;
	struct error error;

	record_init(&youth_entity, &youth);
	if (store_read(measure->screen.app->store, &youth_entity, measure->before.youth, &youth, &error) == STATUS_OK) {
		measure->number = youth.record.number;
		record_add_code(&measure->person, &youth);
		text_add(&measure->person, " ");
		youth_entity.title(&youth, &measure->person);
	}
	record_clear(&youth);
}

void
measure_open(struct app *app, struct uuid youth)
{
	struct measure *measure = measure_new(app);

	measure->before.youth = youth;
	measure->before.day = clock_today();
	measure->before.author = store_actor(app->store);
	read_person(measure);
	for (int i = 0; i < INSTRUMENT_COUNT; i++)
		if (is_on(app->store, (enum instrument_kind)i))
			measure->kinds[measure->chooser.count++] = (enum instrument_kind)i;
	app_push(app, &measure->screen);
}

void
measure_open_made(struct app *app, struct uuid measurement)
{
	struct measure *measure = measure_new(app);
	struct error error;

	if (store_read(app->store, &measurement_entity, measurement, &measure->before, &error) != STATUS_OK) {
		app_fail(app, &error);
		close_measure(&measure->screen);
		return;
	}
	choose(measure, (enum instrument_kind)measure->before.instrument);
	measurement_answers(&measure->before, measure->answers);
	read_person(measure);
	app_push(app, &measure->screen);
}
