/* Typing in the exit cards of a workshop: one row of keys for each sheet of paper. */
#include "exit_cards.h"

#include <stdlib.h>

#include "base/clock.h"
#include "model/value.h"
#include "parts/panel.h"
#include "parts/paragraph.h"
#include "store/funnel.h"
#include "tui/edit.h"

enum { TEXT_CELL = EXIT_QUESTIONS, CELLS };
enum { NOT_TYPED = -1, BOX = 5, BOX_GAP = 3, HIGH = 16 };
enum { HOT_CELL = HOT_LOCAL };

struct exit_cards {
	struct screen screen;
	struct activity activity;
	struct exit_summary summary;
	int answers[EXIT_QUESTIONS]; /* 1-5, INTEGER_NONE = no answer on the paper, NOT_TYPED */
	struct edit text;
	int cell;
};

static struct exit_cards *
of(struct screen *screen)
{
	return (struct exit_cards *)screen;
}

bool
exit_cards_allowed(const struct activity *activity, const char **reason)
{
	if (date_is_none(activity->day))
		*reason = "Workshoppen har ingen dag endnu. Kortene udfyldes, når den er slut.";
	else if (date_compare(clock_today(), activity->day) < 0)
		*reason = "Workshoppen er ikke holdt endnu. Kortene kan tastes fra selve dagen.";
	return *reason == NULL;
}

static void
begin_card(struct exit_cards *cards)
{
	for (int i = 0; i < EXIT_QUESTIONS; i++)
		cards->answers[i] = NOT_TYPED;
	edit_set(&cards->text, "");
	cards->cell = 0;
}

static enum status
load(struct screen *screen, struct error *error)
{
	struct exit_cards *cards = of(screen);

	return exit_summary_read(screen->app->store, &cards->activity, &cards->summary, error);
}

static void
draw_box(const struct exit_cards *cards, struct canvas *canvas, int row, int column, int index)
{
	const int answer = cards->answers[index];
	const bool focused = cards->cell == index;
	const enum style style = focused ? STYLE_FIELD_FOCUSED : STYLE_FIELD;
	const struct rectangle box = {row, column, 1, BOX};

	canvas_fill(canvas, box, style);
	if (answer == INTEGER_NONE)
		canvas_put(canvas, row, column + BOX / 2, 1, style, "-");
	else if (answer != NOT_TYPED)
		canvas_put_format(canvas, row, column + BOX / 2, 1, style, "%d", answer);
	canvas_hot(canvas, box, HOT_CELL, index);
	if (focused)
		canvas_cursor(canvas, row, column + BOX / 2);
}

static int
draw_questions(const struct exit_cards *cards, struct canvas *canvas, struct rectangle inside, int row, bool airy)
{
	for (int i = 0; i < EXIT_QUESTIONS; i++) {
		const int column = inside.column + 2 + BOX + BOX_GAP;

		draw_box(cards, canvas, row, inside.column + 2, i);
		canvas_put(canvas, row, column, inside.columns - (column - inside.column) - 1,
			   cards->cell == i ? STYLE_HEADING : STYLE_TEXT, exit_questions[i]);
		row += airy ? 2 : 1;
	}
	return row;
}

static void
draw(struct screen *screen, struct canvas *canvas, struct rectangle place)
{
	struct exit_cards *cards = of(screen);
	const bool focused = cards->cell == TEXT_CELL;
	struct text corner = {0};

	text_add_format(&corner, "kort %d · %d tastet", cards->summary.cards + 1, cards->summary.cards);
	struct rectangle inside = panel_draw(canvas, place,
					     &(struct panel){.title = "Afslutningskort uden navn",
							     .corner = text_get(&corner),
							     .edge = "Enter Gem og næste · Ctrl+Z Fortryd · Esc Slut",
							     .focused = true});
	text_clear(&corner);
	const bool airy = inside.rows >= HIGH;
	struct rectangle hint = {inside.row, inside.column + 2, 3, inside.columns - 4};
	int row = inside.row + (airy ? 1 : 0);
	hint.row = row;
	row += 1 + paragraph_draw(canvas, hint, STYLE_DIM,
				  "Skriv et tal for hvert svar: 1 = slet ikke, 5 = i høj grad. - betyder intet "
				  "svar. Bland kortene først.");
	row = draw_questions(cards, canvas, inside, row, airy) + (airy ? 0 : 1);
	canvas_put(canvas, row, inside.column + 2, inside.columns - 4, focused ? STYLE_HEADING : STYLE_TEXT,
		   "Hvad skal vi huske? (uden navne)");
	struct rectangle field = {row + 1, inside.column + 2, 1, inside.columns - 4};
	edit_draw(&cards->text, canvas, field, focused ? STYLE_FIELD_FOCUSED : STYLE_FIELD, focused);
	canvas_hot(canvas, field, HOT_CELL, TEXT_CELL);
}

static bool
is_blank(const struct exit_cards *cards)
{
	for (int i = 0; i < EXIT_QUESTIONS; i++)
		if (cards->answers[i] > 0)
			return false;
	return text_is_empty(text_get(&cards->text.text));
}

static void
fill(const struct exit_cards *cards, struct exit_card *card)
{
	int *const members[EXIT_QUESTIONS] = {&card->heard, &card->contribute, &card->belong, &card->better};

	card->activity = cards->activity.record.id;
	for (int i = 0; i < EXIT_QUESTIONS; i++)
		*members[i] = cards->answers[i] > 0 ? cards->answers[i] : INTEGER_NONE;
	if (!text_is_empty(text_get(&cards->text.text)))
		value_set_text(&exit_card_entity.fields[EXIT_TEXT], card, text_get(&cards->text.text));
}

static void
save(struct exit_cards *cards)
{
	struct app *app = cards->screen.app;
	struct exit_card card;
	struct error error;

	if (is_blank(cards)) {
		app_say(app, MESSAGE_CANNOT, "Kortet er tomt. Skriv mindst ét svar, eller tryk Esc.");
		return;
	}
	record_init(&exit_card_entity, &card);
	fill(cards, &card);
	if (store_save(app->store, NULL, &card, "afslutningskort", UUID_NONE, &error) == STATUS_OK) {
		app_say(app, MESSAGE_DONE, "Kort %d er tastet. Ctrl+Z fortryder.", cards->summary.cards + 1);
		begin_card(cards);
	} else {
		app_fail(app, &error);
	}
	record_clear(&card);
}

static void
type_answer(struct exit_cards *cards, const struct key *key)
{
	const bool none = key_is_character(key, '0') || key_is_character(key, '-');

	if (!none && (key->character < '0' + EXIT_LEAST || key->character > '0' + EXIT_MOST)) {
		app_say(cards->screen.app, MESSAGE_CANNOT, "Svaret er et tal fra 1 til 5, eller - for intet svar.");
		return;
	}
	cards->answers[cards->cell++] = none ? INTEGER_NONE : (int)key->character - '0';
}

static void
erase(struct exit_cards *cards)
{
	if (cards->cell > 0)
		cards->cell--;
	cards->answers[cards->cell] = NOT_TYPED;
}

static bool
type(struct screen *screen, const struct key *key)
{
	struct exit_cards *cards = of(screen);
	const bool in_text = cards->cell == TEXT_CELL;
	bool changed;

	if (key->press == PRESS_ENTER)
		save(cards);
	else if (key->press == PRESS_TAB || key->press == PRESS_DOWN)
		cards->cell = (cards->cell + 1) % CELLS;
	else if (key->press == PRESS_BACK_TAB || key->press == PRESS_UP)
		cards->cell = (cards->cell + CELLS - 1) % CELLS;
	else if (key->press == PRESS_BACKSPACE && (!in_text || !cards->text.text.length))
		erase(cards);
	else if (in_text)
		return edit_key(&cards->text, key, &changed);
	else if (key->press == PRESS_CHARACTER)
		type_answer(cards, key);
	else
		return false;
	return true;
}

static bool
act(struct screen *screen, enum action action)
{
	if (action != ACTION_SAVE)
		return false;
	save(of(screen));
	return true;
}

static void
click(struct screen *screen, int kind, int value)
{
	if (kind == HOT_CELL)
		of(screen)->cell = value;
}

static void
keep_answered(struct app *app, void *context, int answer)
{
	struct exit_cards *cards = context;

	if (answer == 1)
		app_pop(app, &cards->screen);
}

/* A card half typed is not thrown away by Esc alone. */
static bool
leave(struct screen *screen)
{
	static const char *const buttons[] = {"b:Bliv her", "k:Kassér", NULL};
	struct exit_cards *cards = of(screen);

	if (is_blank(cards))
		return true;
	app_ask(screen->app, "Kassér kortet?", "Kortet er ikke gemt endnu. Enter bliver her, så du kan gemme det.",
		buttons, keep_answered, cards);
	return false;
}

static void
add_crumb(struct screen *screen, struct text *out)
{
	(void)screen;
	text_add(out, "Afslutningskort");
}

static void
add_status(struct screen *screen, struct text *out)
{
	const struct exit_summary *summary = &of(screen)->summary;

	text_add_format(out, "%d af %d mødte har svaret.", summary->cards, summary->present);
}

static void
close_cards(struct screen *screen)
{
	struct exit_cards *cards = of(screen);

	record_clear(&cards->activity);
	edit_clear(&cards->text);
	free(cards);
}

static const enum action actions[] = {ACTION_SAVE, ACTION_NONE};

static const struct screen_class class = {
    .name = "afslutningskort",
    .actions = actions,
    .help = "afslutningskortene",
    .load = load,
    .draw = draw,
    .act = act,
    .type = type,
    .click = click,
    .leave = leave,
    .crumb = add_crumb,
    .status = add_status,
    .close = close_cards,
};

void
exit_cards_open(struct app *app, const struct activity *activity)
{
	struct exit_cards *cards = screen_new(app, &class, sizeof *cards);

	cards->screen.text = true;
	cards->text.maximum = exit_card_entity.fields[EXIT_TEXT].maximum;
	record_init(&activity_entity, &cards->activity);
	record_copy(&cards->activity, activity);
	begin_card(cards);
	app_push(app, &cards->screen);
}
