/* The card of a place: facts, communities, visits, what was agreed, and what was decided after the round. */
#include "place_card.h"

#include <stdlib.h>

#include "app/actions.h"
#include "form/form.h"
#include "model/activity.h"
#include "model/round.h"
#include "app/screens.h"

static struct place_card *
of(struct screen *screen)
{
	return (struct place_card *)screen;
}

static struct subject
subject(struct screen *screen)
{
	const struct place_card *card = of(screen);
	const struct place_view *view = &card->view;
	int selected = card->choosers[card->panel].selected;
	struct subject place = {.entity = &workplace_entity, .id = card->id, .number = view->place.record.number};
	if (card->panel == PLACE_COMMUNITIES && selected < view->community_count)
		return (struct subject){.entity = &community_entity, .id = view->communities[selected].id};
	if (card->panel == PLACE_VISITS && selected < view->visit_count)
		return (struct subject){.entity = &activity_entity, .id = view->visits[selected].id};
	if (card->panel == PLACE_CONTACTS && selected < view->contact_count)
		return (struct subject){.entity = &place_note_entity, .id = view->contacts[selected].id};
	if (card->panel == PLACE_OUTCOME && !uuid_is_none(view->outcome.id))
		return (struct subject){.entity = &round_place_entity, .id = view->outcome.id};
	return place;
}

static void
open_selected(struct place_card *card)
{
	struct app *app = card->screen.app;
	struct subject marked = subject(&card->screen);
	if (marked.entity == &community_entity)
		community_open(app, marked.id);
	else if (marked.entity == &activity_entity)
		app_go(app, TAB_VISITS);
	else if (marked.entity == &workplace_entity)
		form_open(app, form_page_of(&workplace_entity), &card->view.place, UUID_NONE);
	else if (form_page_of(marked.entity))
		actions_open_record(app, marked.entity, marked.id);
}

/* What the panel in focus holds. */
static void
make_new(struct place_card *card)
{
	struct app *app = card->screen.app;
	if (card->panel == PLACE_VISITS || card->panel == PLACE_OUTCOME)
		app_say(app, MESSAGE_INFORMATION, "Besøg laves på skærmen Besøg (tast 4). b vælger stedet til runden.");
	else
		form_open(app, form_page_of(card->panel == PLACE_CONTACTS ? &place_note_entity : &community_entity),
			  NULL, card->id);
}

static void
go_to(struct place_card *card, long position)
{
	const struct record *record = card->list ? list_at(card->list, position) : NULL;
	if (!record) {
		app_say(card->screen.app, MESSAGE_INFORMATION, "Der er ikke flere steder den vej.");
		return;
	}
	card->id = record->id;
	card->position = position;
	for (int i = 0; i < PLACE_PANEL_COUNT; i++)
		card->choosers[i] = (struct chooser){0};
	card->screen.stale = true;
}

/* Deleting the place leaves its card. */
static void
delete_marked(struct place_card *card)
{
	struct app *app = card->screen.app;
	bool whole = subject(&card->screen).entity == &workplace_entity;
	struct workplace place;
	struct error error;
	actions_do(app, ACTION_DELETE);
	if (!whole)
		return;
	record_init(&workplace_entity, &place);
	bool gone = store_read(app->store, &workplace_entity, card->id, &place, &error) == STATUS_OK &&
		    !instant_is_none(place.record.deleted_at);
	record_clear(&place);
	if (gone)
		app_pop(app, &card->screen);
}

static bool
act(struct screen *screen, enum action action)
{
	struct place_card *card = of(screen);
	if (!card->view.found)
		return false;
	switch ((int)action) {
	case ACTION_OPEN:
		open_selected(card);
		return true;
	case ACTION_NEW:
		make_new(card);
		return true;
	case ACTION_NOTE:
		form_open(screen->app, form_page_of(&place_note_entity), NULL, card->id);
		return true;
	case ACTION_TO_VISIT:
		place_to_visit(screen->app, card->id);
		return true;
	case ACTION_DELETE:
		delete_marked(card);
		return true;
	case ACTION_PREVIOUS:
	case ACTION_NEXT:
		go_to(card, card->position + (action == ACTION_NEXT ? 1 : -1));
		return true;
	default:
		return false;
	}
}

static bool
enabled(struct screen *screen, enum action action, const char **reason)
{
	const struct entity *marked = subject(screen).entity;
	bool changes = action == ACTION_EDIT || action == ACTION_DELETE || action == ACTION_DATE;
	if (changes && marked == &activity_entity)
		*reason = "Besøget rettes på skærmen Besøg (tast 4).";
	else if (changes && !form_page_of(marked))
		*reason = "Det rettes på skærmen Besøg (tast 4).";
	return *reason == NULL;
}

static void
step_panel(struct place_card *card, int step)
{
	card->panel = (enum place_panel)(((int)card->panel + step + PLACE_PANEL_COUNT) % PLACE_PANEL_COUNT);
	if (card->panel != PLACE_FACTS)
		card->shown = card->panel;
}

static bool
type(struct screen *screen, const struct key *key)
{
	struct place_card *card = of(screen);
	if (key->press == PRESS_TAB || key->press == PRESS_BACK_TAB) {
		step_panel(card, key->press == PRESS_TAB ? 1 : -1);
		return true;
	}
	if (card->panel == PLACE_FACTS && key->press == PRESS_DOWN) {
		step_panel(card, 1);
		return true;
	}
	return chooser_key(&card->choosers[card->panel], key, card->visible[card->panel]);
}

static void
click(struct screen *screen, int kind, int value)
{
	struct place_card *card = of(screen);
	if (kind < 0) {
		struct key key = {.press = value < 0 ? PRESS_UP : PRESS_DOWN};
		type(screen, &key);
		return;
	}
	enum place_panel panel = (enum place_panel)(kind - HOT_PLACE);
	bool again = card->panel == panel && card->choosers[panel].selected == value;
	card->panel = panel;
	if (panel != PLACE_FACTS)
		card->shown = panel;
	card->choosers[panel].selected = value;
	if (again)
		open_selected(card);
}

static enum status
load(struct screen *screen, struct error *error)
{
	struct place_card *card = of(screen);
	enum status status = place_view_read(screen->app->store, card->id, &card->view, error);
	card->choosers[PLACE_FACTS].count = card->choosers[PLACE_OUTCOME].count = 1;
	card->choosers[PLACE_COMMUNITIES].count = card->view.community_count;
	card->choosers[PLACE_VISITS].count = card->view.visit_count;
	card->choosers[PLACE_CONTACTS].count = card->view.contact_count;
	return status;
}

static void
crumb(struct screen *screen, struct text *out)
{
	workplace_entity.title(&of(screen)->view.place, out);
}

static void
status(struct screen *screen, struct text *out)
{
	static const char *const says[PLACE_PANEL_COUNT] = {
	    [PLACE_FACTS] = "Enter retter oplysningerne. Tab går til fællesskaber, besøg og kontakter.",
	    [PLACE_COMMUNITIES] = "Enter viser, hvem der er på vej ind. n laver et fællesskab.",
	    [PLACE_VISITS] = "Enter går til besøgsrunden.",
	    [PLACE_CONTACTS] = "Enter åbner notatet. n skriver et nyt.",
	    [PLACE_OUTCOME] = "Her står, hvad I besluttede efter runden.",
	};
	text_add(out, says[of(screen)->panel]);
}

static void
close_card(struct screen *screen)
{
	place_view_clear(&of(screen)->view);
	free(screen);
}

static const enum action actions[] = {ACTION_OPEN,     ACTION_NEW,  ACTION_EDIT,    ACTION_NOTE,   ACTION_TO_VISIT,
				      ACTION_PREVIOUS, ACTION_NEXT, ACTION_HISTORY, ACTION_DELETE, ACTION_NONE};

/* A note here is about the place. */
static const enum action own[] = {ACTION_NOTE, ACTION_NONE};

static const struct told *
told(const struct screen *screen)
{
	(void)screen;
	return told_place;
}

static const struct screen_class place_card_class = {
    .name = "sted",
    .actions = actions,
    .own = own,
    .help = "kortet for et sted",
    .told = told,
    .load = load,
    .draw = place_card_draw,
    .act = act,
    .type = type,
    .click = click,
    .enabled = enabled,
    .subject = subject,
    .crumb = crumb,
    .status = status,
    .close = close_card,
};

void
place_card_open(struct app *app, struct uuid place, struct list *list, long position)
{
	struct place_card *card = screen_new(app, &place_card_class, sizeof *card);
	card->id = place;
	card->list = list;
	card->position = position;
	card->shown = PLACE_COMMUNITIES;
	place_view_init(&card->view);
	app_push(app, &card->screen);
}
