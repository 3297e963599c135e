/* Leaving a form with something in it that is not saved. */
#include <stdio.h>

#include "form_parts.h"

static const char *const valid_buttons[] = {"g:Gem", "k:Kassér", "\x1b:Bliv her", NULL};
static const char *const invalid_buttons[] = {"g:Gem som kladde", "k:Kassér", "\x1b:Bliv her", NULL};

enum { ANSWER_SAVE, ANSWER_DISCARD, NAMES_MAXIMUM = 4 };

static void
keep_and_close(struct form *form)
{
	struct app *app = form->screen.app;

	if (!form_keep_draft(form))
		return;
	app_say(app, MESSAGE_DONE, "Kladden er gemt. Du finder den på Overblik.");
	app_pop(app, &form->screen);
}

static void
answer(struct app *app, void *context, int answer)
{
	struct form *form = context;

	if (answer == ANSWER_DISCARD) {
		form_drop_draft(form);
		app_say(app, MESSAGE_INFORMATION, "Kladden er kasseret.");
		app_pop(app, &form->screen);
	} else if (answer == ANSWER_SAVE && form_check(form) > 0) {
		keep_and_close(form);
	} else if (answer == ANSWER_SAVE) {
		form_save(form);
	}
}

/* «Telefon, Kan og Hensyn»; with many only how many. */
static void
add_changed(struct text *out, const struct form *form)
{
	int count = 0, told = 0;

	for (int i = 0; i < form->cell_count; i++)
		count += form->cells[i].field && cell_is_changed(&form->cells[i]) ? 1 : 0;
	if (count > NAMES_MAXIMUM) {
		text_add_format(out, "%d felter", count);
		return;
	}
	for (int i = 0; i < form->cell_count; i++) {
		if (!form->cells[i].field || !cell_is_changed(&form->cells[i]))
			continue;
		told++;
		text_add(out, told == 1 ? "" : told == count ? " og " : ", ");
		text_add(out, form->cells[i].field->label);
	}
}

static void
ask(struct form *form)
{
	struct text text = {0};
	bool valid = form_check(form) == 0;

	text_add(&text, form->base ? "Du har rettet " : "Du har udfyldt ");
	add_changed(&text, form);
	if (form->about[0])
		text_add_format(&text, " for %s", form->about);
	text_add(&text, ".");
	if (!valid)
		text_add(&text, "\nIkke alle felter er rigtige endnu.");
	app_ask(form->screen.app, "Ændringer er ikke gemt", text_get(&text), valid ? valid_buttons : invalid_buttons,
		answer, form);
	text_clear(&text);
}

bool
form_leave(struct form *form)
{
	if (!form->filled)
		return true;
	if (!form_is_changed(form)) {
		form_drop_draft(form);
		return true;
	}
	ask(form);
	return false;
}
