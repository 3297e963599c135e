/* What is changed with one key on the workshop's page «Opsamling». */
#include <stdlib.h>
#include <string.h>

#include "app/adjust.h"
#include "base/memory.h"
#include "base/count.h"
#include "form/form.h"
#include "list/list_screen.h"
#include "model/value.h"
#include "parts/prompt.h"
#include "app/screens.h"
#include "workshop_harvest.h"

/* The marked cards, or the one in the focus; how many. */
static size_t
chosen(const struct harvest_page *page, const struct uuid **ids)
{
	const struct input_card *card = harvest_card(page);

	*ids = page->marks;
	if (page->mark_count)
		return page->mark_count;
	*ids = card ? &card->record.id : NULL;
	return card ? 1 : 0;
}

static struct harvest_page *
page_of(struct workshop *workshop)
{
	return workshop_state(workshop, &workshop_harvest);
}

static void
set_done(void *record, void *context)
{
	struct input_card *card = record;

	card->state = INPUT_DONE;
	if (!text_is_empty(context))
		value_set_text(&input_card_entity.fields[INPUT_OUTCOME], card, context);
}

static void
set_not_now(void *record, void *context)
{
	(void)context;
	((struct input_card *)record)->state = INPUT_NOT_NOW;
}

static bool
finish_answered(struct app *app, void *context, const char *typed)
{
	struct harvest_page *page = page_of(context);
	const struct uuid *ids;
	const size_t count = chosen(page, &ids);
	char *outcome = typed ? strdup(typed) : NULL;

	if (outcome && count &&
	    adjust_all(app, &(struct adjustment){&input_card_entity, ids, count, "input gjort", set_done, outcome})) {
		app_say(app, MESSAGE_DONE, "Der er gjort noget ved det. Fortæl det til de unge. Ctrl+Z fortryder.");
		harvest_unmark(page);
	}
	free(outcome);
	return true;
}

void
harvest_finish(struct workshop *workshop, struct harvest_page *page)
{
	const struct input_card *card = harvest_card(page);
	const struct prompt_text text = {
	    .title = "Det blev til",
	    .explanation = "Hvad er der gjort? Skriv det kort og uden navne. Feltet må stå tomt.",
	    .label = "Gjort",
	    .initial = page->mark_count || !card ? NULL : card->outcome,
	};

	prompt_open(workshop->screen.app, &text, finish_answered, workshop);
}

void
harvest_put_off(struct workshop *workshop, struct harvest_page *page)
{
	struct app *app = workshop->screen.app;
	const struct uuid *ids;
	const size_t count = chosen(page, &ids);

	if (!adjust_all(app, &(struct adjustment){&input_card_entity, ids, count, "input: ikke nu", set_not_now, NULL}))
		return;
	app_say(app, MESSAGE_DONE, "Det er sat til «ikke nu» og bliver stående. Ctrl+Z fortryder.");
	harvest_unmark(page);
}

/* What grows out of a card is under way. */
static void
set_pathway(void *record, void *context)
{
	struct input_card *card = record;

	card->pathway = *(const struct uuid *)context;
	if (card->state == INPUT_NEW)
		card->state = INPUT_UNDER_WAY;
}

static enum status
save_pathway(struct workshop *workshop, struct change *change, const char *title, struct error *error)
{
	struct harvest_page *page = page_of(workshop);
	struct pathway pathway;
	enum status status;

	record_init(&pathway_entity, &pathway);
	value_set_text(&pathway_entity.fields[PATHWAY_TITLE], &pathway, title);
	pathway.activity = page->activity;
	status = change_save(change, NULL, &pathway, error);
	if (status == STATUS_OK)
		status = adjust_in(change, workshop->screen.app->store,
				   &(struct adjustment){&input_card_entity, page->marks, page->mark_count, NULL,
							set_pathway, &pathway.record.id},
				   error);
	record_clear(&pathway);
	return status;
}

static bool
pathway_answered(struct app *app, void *context, const char *typed)
{
	struct workshop *workshop = context;
	struct change *change;
	struct error error;
	enum status status;

	if (!typed)
		return true;
	if (text_is_empty(typed)) {
		app_say(app, MESSAGE_CANNOT, "Forløbet skal have et navn. Skriv det, eller tryk Esc.");
		return false;
	}
	status = change_begin(app->store, "forløb", NULL, &change, &error);
	if (status == STATUS_OK) {
		status = save_pathway(workshop, change, typed, &error);
		if (status == STATUS_OK)
			status = change_commit(change, &error);
		else
			change_abort(change);
	}
	if (status == STATUS_OK) {
		app_say(app, MESSAGE_DONE, "Forløbet er lavet. Ctrl+Z fortryder.");
		harvest_unmark(page_of(workshop));
	} else {
		app_fail(app, &error);
	}
	return true;
}

void
harvest_make_pathway(struct workshop *workshop, struct harvest_page *page)
{
	struct text explanation = {0};

	if (page->mark_count) {
		text_add(&explanation, "Forløbet vokser ud af ");
		count_add_of(&explanation, (long)page->mark_count, "kort", "kort");
		text_add(&explanation, ". Brug gerne de unges eget navn til det.");
	} else {
		text_add(&explanation,
			 "Hvilke kort voksede det ud af? Markér dem først med Mellemrum, så følger de med.");
	}
	prompt_open(
	    workshop->screen.app,
	    &(struct prompt_text){.title = "Lav forløb", .explanation = text_get(&explanation), .label = "Navn"},
	    pathway_answered, workshop);
	text_clear(&explanation);
}

/* A card like those that are shown now. */
void
harvest_begin_card(struct workshop *workshop, const struct harvest_page *page)
{
	struct app *app = workshop->screen.app;
	struct input_card card;

	record_init(&input_card_entity, &card);
	card.activity = page->activity;
	if (page->filtered && page->filter.by_theme)
		card.theme = page->filter.theme;
	if (page->filtered && !page->filter.by_theme)
		card.kind = page->filter.kind;
	if (page->pile)
		form_open_series(app, form_page_of(&input_card_entity), &card);
	else
		form_open_with(app, form_page_of(&input_card_entity), &card);
	record_clear(&card);
}

static void
picked(struct app *app, void *context, const struct uuid *ids, size_t count)
{
	struct uuid *owners = memory_new(count * sizeof *owners);

	(void)context;
	memcpy(owners, ids, count * sizeof *owners);
	form_open_for_many(app, form_page_of(&ambassador_entity), owners, count);
}

/* Those who have come are shown; Esc shows everybody. */
void
harvest_pick_ambassadors(struct workshop *workshop)
{
	static const struct filter came = {
	    .field = ERROR_NO_FIELD, .test = FILTER_QUERY, .text = "youth_came", .date = {INT32_MIN}};
	struct app *app = workshop->screen.app;

	youth_pick_open(app, "Vælg ambassadører", picked, NULL);
	list_screen_add_chip((struct list_screen *)app_top(app), &came, "Har været med", NULL);
}
