/* Indstillinger: the days and limits the office has chosen. */
#include <stdio.h>
#include <stdlib.h>

#include "parts/panel.h"
#include "parts/paragraph.h"
#include "parts/prompt.h"
#include "app/screens.h"

struct settings {
	struct screen screen;
	int values[SETTING_COUNT];
	struct chooser chooser;
	int visible;
};

static struct settings *
of(struct screen *screen)
{
	return (struct settings *)screen;
}

static enum status
load(struct screen *screen, struct error *error)
{
	(void)error;
	struct settings *settings = of(screen);
	settings->chooser.count = SETTING_COUNT;
	for (int i = 0; i < SETTING_COUNT; i++)
		settings->values[i] = store_setting(screen->app->store, (enum setting_name)i);
	return STATUS_OK;
}

static void
draw_setting(const struct settings *settings, struct canvas *canvas, struct rectangle row, int index)
{
	enum { LABEL = 36, VALUE = 5 };
	const struct setting_row *setting = &setting_rows[index];
	bool selected = index == settings->chooser.selected;
	enum style style = panel_line(canvas, row, HOT_LOCAL, index, selected);
	canvas_put(canvas, row.row, row.column + 2, LABEL, style, setting->label);
	char value[16];
	snprintf(value, sizeof value, "%d", settings->values[index]);
	canvas_put_right(canvas, row.row, row.column + 2 + LABEL, VALUE, style, value);
	if (settings->values[index] != setting->standard)
		canvas_put_format(canvas, row.row, row.column + LABEL + VALUE + 5, row.columns - LABEL - VALUE - 6,
				  selected ? style : STYLE_DIM, "standard %d", setting->standard);
}

static void
draw(struct screen *screen, struct canvas *canvas, struct rectangle place)
{
	enum { EXPLANATION = 4 };
	struct settings *settings = of(screen);
	struct rectangle inside = panel_draw(
	    canvas, place,
	    &(struct panel){
		.title = "Indstillinger", .corner = "gælder for alle i filen", .edge = "Enter Ret", .focused = true});
	int rows = inside.rows - EXPLANATION;
	settings->visible = rows;
	chooser_clamp(&settings->chooser, rows);
	for (int i = 0; i < rows && settings->chooser.first + i < settings->chooser.count; i++)
		draw_setting(settings, canvas, (struct rectangle){inside.row + i, inside.column, 1, inside.columns},
			     settings->chooser.first + i);
	int shown = settings->chooser.count < rows ? settings->chooser.count : rows;
	paragraph_draw(
	    canvas, (struct rectangle){inside.row + shown + 1, inside.column + 2, EXPLANATION - 1, inside.columns - 4},
	    STYLE_DIM, setting_rows[settings->chooser.selected].help);
}

static bool
read_number(const char *typed, const struct setting_row *setting, int *value)
{
	char *end;
	long number = strtol(typed, &end, 10);
	while (*end == ' ')
		end++;
	if (end == typed || *end || number < setting->least || number > setting->most)
		return false;
	*value = (int)number;
	return true;
}

static bool
answered(struct app *app, void *context, const char *typed)
{
	struct settings *settings = context;
	int index = settings->chooser.selected;
	const struct setting_row *setting = &setting_rows[index];
	int value;
	if (!typed)
		return true;
	if (!read_number(typed, setting, &value)) {
		app_say(app, MESSAGE_CANNOT, "Skriv et helt tal fra %d til %d.", setting->least, setting->most);
		return false;
	}
	struct error error;
	if (store_set_setting(app->store, (enum setting_name)index, value, &error) == STATUS_OK)
		app_say(app, MESSAGE_DONE, "«%s» er nu %d. Ctrl+Z fortryder.", setting->label, value);
	else
		app_fail(app, &error);
	return true;
}

static void
change(struct settings *settings)
{
	int index = settings->chooser.selected;
	const struct setting_row *setting = &setting_rows[index];
	char explanation[300], value[16];
	snprintf(explanation, sizeof explanation, "%s\nSkriv et tal fra %d til %d. Standard er %d.", setting->help,
		 setting->least, setting->most, setting->standard);
	snprintf(value, sizeof value, "%d", settings->values[index]);
	prompt_open(settings->screen.app,
		    &(struct prompt_text){
			.title = setting->label, .explanation = explanation, .label = "Antal:", .initial = value},
		    answered, settings);
}

static bool
act(struct screen *screen, enum action action)
{
	if (action != ACTION_OPEN && action != ACTION_EDIT)
		return false;
	change(of(screen));
	return true;
}

/* F2 means the setting, whatever the rest of the program thinks there is to edit. */
static struct subject
subject(struct screen *screen)
{
	(void)screen;
	return (struct subject){.entity = &setting_entity};
}

static bool
enabled(struct screen *screen, enum action action, const char **reason)
{
	(void)screen;
	if (action != ACTION_DELETE && action != ACTION_HISTORY)
		return true;
	*reason = "En indstilling kan kun rettes.";
	return false;
}

static bool
type(struct screen *screen, const struct key *key)
{
	return chooser_key(&of(screen)->chooser, key, of(screen)->visible);
}

static void
click(struct screen *screen, int kind, int value)
{
	struct settings *settings = of(screen);
	if (chooser_click(&settings->chooser, kind, value, settings->visible))
		change(settings);
}

static void
add_crumb(struct screen *screen, struct text *out)
{
	(void)screen;
	text_add(out, "Indstillinger");
}

static void
add_status(struct screen *screen, struct text *out)
{
	(void)screen;
	text_add(out, "Enter retter den markerede. Farver, tegn og mus skiftes i menuen (F10).");
}

static void
close_settings(struct screen *screen)
{
	free(screen);
}

static const enum action actions[] = {ACTION_OPEN, ACTION_EDIT, ACTION_NONE};

static const struct screen_class settings_class = {
    .name = "indstillinger",
    .help = "indstillingerne",
    .actions = actions,
    .load = load,
    .draw = draw,
    .act = act,
    .type = type,
    .click = click,
    .subject = subject,
    .enabled = enabled,
    .crumb = add_crumb,
    .status = add_status,
    .close = close_settings,
};

void
settings_open(struct app *app)
{
	app_push(app, screen_new(app, &settings_class, sizeof(struct settings)));
}
