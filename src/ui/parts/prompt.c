/* One line asked for in a small window. */
#include "prompt.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "panel.h"
#include "paragraph.h"
#include "tui/edit.h"

struct prompt {
	struct screen screen;
	const char *title;
	char explanation[600];
	const char *label;
	struct edit edit;
	prompt_function *answer;
	void *context;
};

static void
draw(struct screen *screen, struct canvas *canvas, struct rectangle place)
{
	(void)place;
	struct prompt *prompt = (struct prompt *)screen;
	int lines = edit_wrap(prompt->explanation, 64, NULL, 0);
	struct rectangle window = panel_middle(canvas, lines + 5, 70);
	struct rectangle inside =
	    panel_draw(canvas, window,
		       &(struct panel){.title = prompt->title, .corner = "Enter Videre · Esc Luk", .focused = true});
	struct rectangle above = {inside.row, inside.column + 1, inside.rows, inside.columns - 2};
	int row = inside.row + paragraph_draw(canvas, above, STYLE_TEXT, prompt->explanation) + 1;
	int width = utf8_text_width(prompt->label);
	canvas_put(canvas, row, inside.column + 1, width, STYLE_TEXT, prompt->label);
	edit_draw(&prompt->edit, canvas,
		  (struct rectangle){row, inside.column + 2 + width, 1, inside.columns - width - 3},
		  STYLE_FIELD_FOCUSED, true);
}

static void
answer(struct prompt *prompt, const char *typed)
{
	struct app *app = prompt->screen.app;
	prompt_function *function = prompt->answer;
	void *context = prompt->context;
	char *copy = typed ? strdup(typed) : NULL;
	if (!function(app, context, copy)) {
		free(copy);
		return;
	}
	free(copy);
	prompt->answer = NULL;
	app_pop(app, &prompt->screen);
}

static bool
act(struct screen *screen, enum action action)
{
	if (action != ACTION_BACK)
		return false;
	answer((struct prompt *)screen, NULL);
	return true;
}

static bool
type(struct screen *screen, const struct key *key)
{
	struct prompt *prompt = (struct prompt *)screen;
	bool changed;
	if (key->press == PRESS_ENTER)
		answer(prompt, text_get(&prompt->edit.text));
	else
		edit_key(&prompt->edit, key, &changed);
	return true;
}

static void
close_prompt(struct screen *screen)
{
	struct prompt *prompt = (struct prompt *)screen;
	if (prompt->answer)
		prompt->answer(screen->app, prompt->context, NULL); /* what it was to be used for ends too */
	edit_clear(&prompt->edit);
	free(prompt);
}

static const struct screen_class prompt_class = {
    .name = "spørgsmål",
    .help = "feltet",
    .overlay = true,
    .draw = draw,
    .act = act,
    .type = type,
    .close = close_prompt,
};

void
prompt_open(struct app *app, const struct prompt_text *text, prompt_function *function, void *context)
{
	struct prompt *prompt = screen_new(app, &prompt_class, sizeof *prompt);
	prompt->screen.text = true;
	prompt->title = text->title;
	snprintf(prompt->explanation, sizeof prompt->explanation, "%s", text->explanation);
	prompt->label = text->label;
	edit_set(&prompt->edit, text->initial ? text->initial : "");
	prompt->answer = function;
	prompt->context = context;
	app_push(app, &prompt->screen);
}
