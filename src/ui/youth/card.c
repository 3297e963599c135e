/* The card of a young person: keys, actions and going from one to the next. */
#include "card.h"

#include <stdlib.h>

#include "app/actions.h"
#include "form/form.h"
#include "model/community.h"
#include "model/journal.h"
#include "app/screens.h"

static struct subject
subject(struct screen *screen)
{
	struct card *card = (struct card *)screen;
	struct subject subject = {&youth_entity, card->id, card->youth.record.number, card->id};
	const struct timeline_item *item;

	if (card->panel == CARD_TASKS && card->task_chooser.selected < card->task_count) {
		subject.entity = &task_entity;
		subject.id = card->tasks[card->task_chooser.selected].id;
		subject.number = 0;
	} else if (card->panel == CARD_TIMELINE && card->selected >= 0 && card->selected < (int)card->timeline.count) {
		item = &card->timeline.items[card->selected];
		if (item->entity && item->entity != &youth_entity) {
			subject.entity = item->entity;
			subject.id = item->id;
			subject.number = 0;
		}
	}
	return subject;
}

/* An open task stands in its panel, all else on the timeline unless a filter hides it. */
static bool
show(struct screen *screen, const struct entity *entity, struct uuid id)
{
	struct card *card = (struct card *)screen;

	for (int i = 0; entity == &task_entity && i < card->task_count; i++)
		if (uuid_equal(card->tasks[i].id, id)) {
			card->panel = CARD_TASKS;
			card->task_chooser.selected = i;
			return true;
		}
	for (size_t i = 0; i < card->timeline.count; i++)
		if (card->timeline.items[i].entity == entity && uuid_equal(card->timeline.items[i].id, id) &&
		    card_shows_item(card, (int)i)) {
			card->panel = CARD_TIMELINE;
			card->selected = (int)i;
			return true;
		}
	return entity == &youth_entity && uuid_equal(id, card->id);
}

static void
open_item(struct card *card)
{
	struct subject marked = subject(&card->screen);
	struct app *app = card->screen.app;

	if (marked.entity == &youth_entity && card->panel == CARD_FACTS)
		form_open(app, form_page_of(&youth_entity), &card->youth, UUID_NONE);
	else if (marked.entity == &youth_entity)
		app_say(app, MESSAGE_INFORMATION, "Her står kun, at kortet blev oprettet. F2 retter oplysningerne.");
	else
		actions_open_record(app, marked.entity, marked.id);
}

/* To another young person of the list the card was opened from. */
static void
go_to(struct card *card, long position)
{
	struct app *app = card->screen.app;
	const void *record = card->list ? list_at(card->list, position) : NULL;

	if (!record) {
		app_say(app, MESSAGE_INFORMATION,
			!card->list                 ? "Kortet er ikke åbnet fra en liste."
			: position < card->position ? "Det er den første i listen."
						    : "Det er den sidste i listen.");
		return;
	}
	card->id = record_header(record)->id;
	card->position = position;
	card->selected = card->first = 0;
	card->task_chooser = (struct chooser){0};
	if (card->panel == CARD_TASKS)
		card->panel = CARD_FACTS;
	card->screen.stale = true;
}

/* Deleting the young person leaves the card. */
static bool
delete_youth(struct card *card)
{
	struct app *app = card->screen.app;
	struct youth youth;
	struct error error;
	bool gone;

	if (subject(&card->screen).entity != &youth_entity)
		return false;
	if (card->panel != CARD_FACTS) {
		app_say(app, MESSAGE_INFORMATION,
			"Oprettelsen kan ikke slettes. Tab går til oplysningerne om den unge.");
		return true;
	}
	actions_do(app, ACTION_DELETE);
	record_init(&youth_entity, &youth);
	gone = store_read(app->store, &youth_entity, card->id, &youth, &error) == STATUS_OK &&
	       !instant_is_none(youth.record.deleted_at);
	record_clear(&youth);
	if (gone)
		app_pop(app, &card->screen);
	return true;
}

static void
next_filter(struct card *card)
{
	do
		card->filter = (enum card_filter)((card->filter + 1) % CARD_FILTER_COUNT);
	while (card->filter == CARD_FILTER_COUNT);
	card->panel = CARD_TIMELINE;
	card->line_columns = 0;
	card->first = 0;
}

static bool
act(struct screen *screen, enum action action)
{
	struct card *card = (struct card *)screen;

	if (!card->loaded)
		return false;
	switch ((int)action) {
	case ACTION_OPEN:
		open_item(card);
		return true;
	case ACTION_EDIT:
		if (card->panel == CARD_TASKS)
			return false;
		form_open(screen->app, form_page_of(&youth_entity), &card->youth, UUID_NONE);
		return true;
	case ACTION_CHOOSE:
		next_filter(card);
		return true;
	case ACTION_DELETE:
		return delete_youth(card);
	case ACTION_PREVIOUS:
	case ACTION_NEXT:
		go_to(card, card->position + (action == ACTION_NEXT ? 1 : -1));
		return true;
	default:
		return false;
	}
}

static void
step_panel(struct card *card, int direction)
{
	do
		card->panel = (enum card_panel)(((int)card->panel + direction + CARD_PANEL_COUNT) % CARD_PANEL_COUNT);
	while (card->panel == CARD_TASKS && card->task_count == 0);
}

static bool
type_in_timeline(struct card *card, const struct key *key)
{
	switch ((int)key->press) {
	case PRESS_UP:
	case PRESS_DOWN:
		card_move(card, key->press == PRESS_UP ? -1 : 1);
		return true;
	case PRESS_PAGE_UP:
	case PRESS_PAGE_DOWN:
		card_page(card, key->press == PRESS_PAGE_UP ? -1 : 1);
		return true;
	case PRESS_HOME:
	case PRESS_END:
		card_go(card, key->press == PRESS_END);
		return true;
	default:
		return false;
	}
}

/* Down from the facts and the last task goes on to what is under them. */
static bool
type_in_facts(struct card *card, const struct key *key)
{
	if (card->panel == CARD_TASKS && chooser_key(&card->task_chooser, key, card->task_rows))
		return true;
	if (key->press == PRESS_DOWN && card->panel == CARD_FACTS && card->task_count > 0)
		card->panel = CARD_TASKS;
	else if (key->press == PRESS_DOWN)
		card->panel = CARD_TIMELINE;
	else if (key->press == PRESS_UP)
		card->panel = CARD_FACTS;
	else
		return false;
	return true;
}

static bool
type(struct screen *screen, const struct key *key)
{
	struct card *card = (struct card *)screen;

	if (!card->loaded)
		return false;
	if (key->press == PRESS_TAB || key->press == PRESS_BACK_TAB) {
		step_panel(card, key->press == PRESS_TAB ? 1 : -1);
		return true;
	}
	return card->panel == CARD_TIMELINE ? type_in_timeline(card, key) : type_in_facts(card, key);
}

static void
click(struct screen *screen, int kind, int value)
{
	struct card *card = (struct card *)screen;
	bool again;

	if (kind < 0) {
		card_move(card, value);
	} else if (kind == HOT_CARD_ITEM) {
		again = card->panel == CARD_TIMELINE && card->selected == value;
		card->panel = CARD_TIMELINE;
		card->selected = value;
		if (again)
			open_item(card);
	} else if (kind == HOT_CARD_TASK) {
		again = card->panel == CARD_TASKS && card->task_chooser.selected == value;
		card->panel = CARD_TASKS;
		card->task_chooser.selected = value;
		if (again)
			open_item(card);
	} else if (kind == HOT_CARD_FACTS) {
		card->panel = CARD_FACTS;
	}
}

static enum status
load(struct screen *screen, struct error *error)
{
	struct card *card = (struct card *)screen;
	enum status status = card_read(card, error);

	if (card->task_count == 0 && card->panel == CARD_TASKS)
		card->panel = CARD_FACTS;
	return status;
}

static void
crumb(struct screen *screen, struct text *out)
{
	struct card *card = (struct card *)screen;

	if (card->loaded)
		youth_entity.title(&card->youth, out);
}

static void
status(struct screen *screen, struct text *out)
{
	struct card *card = (struct card *)screen;

	if (subject(screen).entity == &membership_entity)
		text_add(out, "k går et trin op: nysgerrig, prøver, med. Enter retter.");
	else if (card->panel == CARD_TIMELINE)
		text_add(out, "Enter åbner det markerede. Tab går til oplysninger og opgaver.");
	else if (card->panel == CARD_TASKS)
		text_add(out, "k sætter opgaven som klaret, u udsætter den til næste hverdag.");
	else
		text_add(out, "F2 retter oplysningerne. Tab går videre.");
}

static void
close(struct screen *screen)
{
	struct card *card = (struct card *)screen;

	card_clear(card);
	free(card->lines);
	free(card);
}

static const enum action card_actions[] = {
    ACTION_OPEN,    ACTION_EDIT,       ACTION_NOTE,    ACTION_TASK,     ACTION_ATTEMPT, ACTION_STATUS,   ACTION_WISH,
    ACTION_CONSENT, ACTION_MEMBERSHIP, ACTION_MEASURE, ACTION_CHOOSE,   ACTION_DONE,    ACTION_POSTPONE, ACTION_DATE,
    ACTION_DELETE,  ACTION_HISTORY,    ACTION_ASSIGN,  ACTION_PREVIOUS, ACTION_NEXT,    ACTION_BACK,     ACTION_NONE,
};

static const struct told *
told(const struct screen *screen)
{
	(void)screen;
	return told_card;
}

static const struct screen_class card_class = {
    .name = "kort",
    .actions = card_actions,
    .help = "kortet for en ung",
    .told = told,
    .load = load,
    .draw = card_draw,
    .act = act,
    .type = type,
    .click = click,
    .show = show,
    .subject = subject,
    .crumb = crumb,
    .status = status,
    .close = close,
};

bool
card_is(const struct screen *screen)
{
	return screen->class == &card_class;
}

void
card_open(struct app *app, struct uuid youth, struct list *list, long position)
{
	struct card *card = screen_new(app, &card_class, sizeof(*card));

	card->id = youth;
	card->list = list;
	card->position = position;
	record_init(&youth_entity, &card->youth);
	app_push(app, &card->screen);
}
