/* The workshop's page «Opsamling»: what the young people said, how they found it, and what grew out of it. */
#include "workshop_harvest.h"

#include <stdlib.h>
#include <string.h>

#include "app/actions.h"
#include "base/memory.h"
#include "exit_cards.h"
#include "model/youth.h"

const struct input_card *
harvest_shown(const struct harvest_page *page, int i)
{
	const bool there = i >= 0 && i < page->sections.choosers[HARVEST_CARDS].count;

	return there ? owned_at(&page->cards, page->shown[i]) : NULL;
}

const struct input_card *
harvest_card(const struct harvest_page *page)
{
	if (page->sections.focus != HARVEST_CARDS)
		return NULL;
	return harvest_shown(page, sections_selected(&page->sections, HARVEST_CARDS));
}

bool
harvest_is_marked(const struct harvest_page *page, struct uuid id)
{
	for (size_t i = 0; i < page->mark_count; i++)
		if (uuid_equal(page->marks[i], id))
			return true;
	return false;
}

void
harvest_unmark(struct harvest_page *page)
{
	page->mark_count = 0;
}

static void
toggle_mark(struct harvest_page *page)
{
	struct chooser *chooser = &page->sections.choosers[HARVEST_CARDS];
	const struct uuid id = harvest_card(page)->record.id;
	void *marks = page->marks;
	size_t kept = 0;

	for (size_t i = 0; i < page->mark_count; i++)
		if (!uuid_equal(page->marks[i], id))
			page->marks[kept++] = page->marks[i];
	if (kept == page->mark_count) {
		memory_reserve(&marks, &page->mark_capacity, page->mark_count + 1, sizeof *page->marks);
		page->marks = marks;
		page->marks[kept++] = id;
	}
	page->mark_count = kept;
	chooser->selected++;
	chooser_clamp(chooser, page->sections.visible[HARVEST_CARDS]);
}

/* Marks of cards that are gone, or of another workshop, are dropped. */
static void
drop_old_marks(struct harvest_page *page)
{
	size_t kept = 0;

	for (size_t i = 0; i < page->mark_count; i++)
		if (owned_find(&page->cards, page->marks[i]) >= 0)
			page->marks[kept++] = page->marks[i];
	page->mark_count = kept;
}

static enum status
load(struct workshop *workshop, void *state, struct error *error)
{
	struct harvest_page *page = state;
	const struct input_card *card = harvest_shown(page, sections_selected(&page->sections, HARVEST_CARDS));
	const struct uuid id = card ? card->record.id : UUID_NONE;

	if (!uuid_equal(page->activity, workshop->activity.record.id))
		page->filtered = false;
	enum status status = harvest_read(workshop, page, error);
	drop_old_marks(page);
	for (int i = 0; i < page->sections.choosers[HARVEST_CARDS].count; i++)
		if (uuid_equal(harvest_shown(page, i)->record.id, id))
			page->sections.choosers[HARVEST_CARDS].selected = i;
	return status;
}

static struct subject
subject_of_line(const struct harvest_page *page, int line)
{
	const struct harvest_line *at = &page->lines[line];

	if (at->card >= 0)
		return (struct subject){.entity = &input_card_entity,
					.id = record_header(owned_at(&page->cards, at->card))->id};
	return (struct subject){.entity = &pathway_entity,
				.id = record_header(owned_at(&page->pathways, at->pathway))->id};
}

static struct subject
subject(struct workshop *workshop, void *state)
{
	const struct harvest_page *page = state;
	const int line = sections_selected(&page->sections, page->sections.focus);
	const struct input_card *card = harvest_card(page);

	(void)workshop;
	if (card)
		return (struct subject){.entity = &input_card_entity, .id = card->record.id};
	if (page->sections.focus == HARVEST_PATHWAYS && line >= 0)
		return subject_of_line(page, line);
	if (page->sections.focus == HARVEST_AMBASSADORS && line >= 0)
		return (struct subject){.entity = &ambassador_entity,
					.id = page->ambassadors[line].id,
					.number = page->ambassadors[line].number,
					.youth = page->ambassadors[line].youth};
	return (struct subject){0};
}

static void
show_all(struct harvest_page *page)
{
	page->filtered = false;
	harvest_show(page);
}

static void
toggle_filter(struct harvest_page *page, const struct harvest_count *count)
{
	page->filtered = true;
	page->filter = *count;
	page->sections.focus = HARVEST_CARDS;
	page->sections.choosers[HARVEST_CARDS].selected = 0;
	harvest_show(page);
}

static void
enter_exit_cards(struct workshop *workshop)
{
	const char *reason = NULL;

	if (exit_cards_allowed(&workshop->activity, &reason))
		exit_cards_open(workshop->screen.app, &workshop->activity);
	else
		app_say(workshop->screen.app, MESSAGE_CANNOT, "%s", reason);
}

static void
open_selected(struct workshop *workshop, struct harvest_page *page)
{
	const struct subject here = subject(workshop, page);
	const int line = sections_selected(&page->sections, page->sections.focus);

	if (here.entity == &ambassador_entity)
		actions_open_record(workshop->screen.app, &youth_entity, here.youth);
	else if (here.entity)
		actions_open_record(workshop->screen.app, here.entity, here.id);
	else if (page->sections.focus == HARVEST_COUNTS && line >= 0)
		toggle_filter(page, &page->counts[line]);
	else if (page->sections.focus == HARVEST_EXIT)
		enter_exit_cards(workshop);
}

static void
begin_new(struct workshop *workshop, struct harvest_page *page)
{
	switch ((enum harvest_section)page->sections.focus) {
	case HARVEST_EXIT:
		enter_exit_cards(workshop);
		break;
	case HARVEST_PATHWAYS:
		harvest_make_pathway(workshop, page);
		break;
	case HARVEST_AMBASSADORS:
		harvest_pick_ambassadors(workshop);
		break;
	case HARVEST_CARDS:
	case HARVEST_COUNTS:
	case HARVEST_SECTIONS:
		harvest_begin_card(workshop, page);
		break;
	}
}

static void
toggle_pile(struct app *app, struct harvest_page *page)
{
	page->pile = !page->pile;
	app_say(app, MESSAGE_INFORMATION,
		page->pile ? "Bunke er slået til: når du gemmer et kort, kommer det næste. Esc slutter."
			   : "Bunke er slået fra: ét kort ad gangen.");
}

static bool
act(struct workshop *workshop, void *state, enum action action)
{
	struct harvest_page *page = state;
	const struct subject here = subject(workshop, page);

	if (action == ACTION_MARK)
		toggle_mark(page);
	else if (action == ACTION_OPEN)
		open_selected(workshop, page);
	else if (action == ACTION_EDIT && here.entity)
		actions_open_record(workshop->screen.app, here.entity, here.id);
	else if (action == ACTION_NEW)
		begin_new(workshop, page);
	else if (action == ACTION_DONE)
		harvest_finish(workshop, page);
	else if (action == ACTION_POSTPONE)
		harvest_put_off(workshop, page);
	else if (action == ACTION_PATHWAY)
		harvest_make_pathway(workshop, page);
	else if (action == ACTION_PILE)
		toggle_pile(workshop->screen.app, page);
	else if (action == ACTION_EXIT_CARDS)
		enter_exit_cards(workshop);
	else if (action == ACTION_BACK && page->mark_count)
		harvest_unmark(page);
	else if (action == ACTION_BACK && page->filtered)
		show_all(page);
	else
		return false;
	return true;
}

static bool
type(struct workshop *workshop, void *state, const struct key *key)
{
	struct harvest_page *page = state;

	if (key_is_character(key, '+')) {
		toggle_pile(workshop->screen.app, page);
		return true;
	}
	return sections_key(&page->sections, key);
}

static void
click(struct workshop *workshop, void *state, int kind, int value)
{
	struct harvest_page *page = state;

	if (sections_click(&page->sections, kind, value))
		open_selected(workshop, page);
}

static bool
enabled(struct workshop *workshop, void *state, enum action action, const char **reason)
{
	struct harvest_page *page = state;
	const bool of_card = action == ACTION_DONE || action == ACTION_POSTPONE || action == ACTION_MARK;

	if (of_card && !harvest_card(page))
		*reason = "Stil dig først på et kort.";
	else if (action == ACTION_EXIT_CARDS)
		exit_cards_allowed(&workshop->activity, reason);
	return *reason == NULL;
}

static size_t
marked(struct workshop *workshop, void *state, struct uuid **ids)
{
	const struct harvest_page *page = state;

	(void)workshop;
	*ids = NULL;
	if (!page->mark_count || page->sections.focus != HARVEST_CARDS)
		return 0;
	*ids = memory_new(page->mark_count * sizeof **ids);
	memcpy(*ids, page->marks, page->mark_count * sizeof **ids);
	return page->mark_count;
}

static void
unmark(struct workshop *workshop, void *state)
{
	(void)workshop;
	harvest_unmark(state);
}

static void
add_status(struct workshop *workshop, void *state, struct text *out)
{
	const struct harvest_page *page = state;

	(void)workshop;
	if (page->mark_count)
		text_add_format(out, "%zu markeret. Tab til «Forløb», og n laver et af dem.", page->mark_count);
	else if (page->filtered)
		text_add(out, "Kun nogle af kortene vises. Esc viser alle igen.");
	else if (!page->cards.count)
		text_add(out, "n skriver det første kort. Tab går til resten af siden.");
	else
		text_add_format(out, "%d input. Tab går til resten af siden.", page->cards.count);
}

static void
close_page(struct workshop *workshop, void *state)
{
	struct harvest_page *page = state;

	(void)workshop;
	harvest_clear(page);
	free(page->marks);
}

static const enum action actions[] = {
    ACTION_OPEN,       ACTION_NEW,    ACTION_EDIT,     ACTION_DONE,    ACTION_POSTPONE,
    ACTION_MARK,       ACTION_DELETE, ACTION_HISTORY,  ACTION_PATHWAY, ACTION_PILE,
    ACTION_EXIT_CARDS, ACTION_ATTEND, ACTION_PREVIOUS, ACTION_NEXT,    ACTION_NONE,
};
static const enum action own[] = {ACTION_DONE, ACTION_POSTPONE,   ACTION_PATHWAY,
				  ACTION_PILE, ACTION_EXIT_CARDS, ACTION_NONE};

const struct workshop_page workshop_harvest = {
    .name = "Opsamling",
    .help = "opsamlingen på workshoppen",
    .told = told_harvest,
    .actions = actions,
    .own = own,
    .size = sizeof(struct harvest_page),
    .load = load,
    .draw = harvest_draw,
    .act = act,
    .type = type,
    .click = click,
    .enabled = enabled,
    .subject = subject,
    .marked = marked,
    .unmark = unmark,
    .status = add_status,
    .close = close_page,
};
