/* The workshop's page «Program»: the frame, what happens when, who is invited openly, and what is missing. */
#include "workshop_programme.h"

#include <stdlib.h>

#include "app/actions.h"
#include "base/memory.h"
#include "form/form.h"
#include "list/list_screen.h"

const struct programme_item *
programme_item_at(const struct programme_page *page, int index)
{
	return index >= 0 && index < page->items.count ? owned_at(&page->items, index) : NULL;
}

const struct programme_item *
programme_selected(const struct programme_page *page)
{
	if (page->sections.focus != SECTION_ITEMS)
		return NULL;
	return programme_item_at(page, sections_selected(&page->sections, SECTION_ITEMS));
}

static int
count_agreed(struct store *store)
{
	struct small_list list = store_small(store, &workplace_entity);
	int count = 0;

	for (int i = 0; i < list.count; i++)
		count += ((const struct workplace *)list.items[i])->state == WORKPLACE_AGREED;
	return count;
}

void
programme_reckon(struct workshop *workshop, struct programme_page *page)
{
	struct store *store = workshop->screen.app->store;
	const struct programme programme = {
	    .activity = &workshop->activity,
	    .place = small_list_find(store_small(store, &workplace_entity), workshop->activity.workplace),
	    .items = page->items.records,
	    .count = page->items.count,
	    .places_agreed = count_agreed(store),
	};

	page->times = memory_resize(page->times, (size_t)page->items.count + 1, sizeof *page->times);
	page->clock = programme_clock(&programme, page->times);
	programme_find_gaps(&programme, &page->gaps);
}

static void
count_lines(struct programme_page *page)
{
	struct chooser *choosers = page->sections.choosers;

	page->sections.count = SECTION_COUNT;
	choosers[SECTION_ITEMS].count = page->items.count;
	choosers[SECTION_FRAME].count = FRAME_LINES;
	choosers[SECTION_OPEN].count = page->opens.count;
	choosers[SECTION_GAPS].count = page->gaps.count;
	for (int i = 0; i < SECTION_COUNT; i++)
		chooser_clamp(&choosers[i], page->sections.visible[i]);
}

static enum status
load(struct workshop *workshop, void *state, struct error *error)
{
	struct programme_page *page = state;
	struct store *store = workshop->screen.app->store;
	const struct uuid id = workshop->activity.record.id;
	const struct programme_item *selected =
	    programme_item_at(page, sections_selected(&page->sections, SECTION_ITEMS));
	const struct uuid kept = selected && uuid_equal(page->activity, id) ? selected->record.id : UUID_NONE;
	enum status status = STATUS_OK;

	page->lifted = UUID_NONE;
	page->activity = id;
	owned_clear(&page->items);
	owned_clear(&page->opens);
	if (!uuid_is_none(id))
		status = owned_read(&page->items, store, &programme_item_entity, id, LIST_SORT_NAME, error);
	if (status == STATUS_OK && !uuid_is_none(id))
		status = owned_read(&page->opens, store, &open_invitation_entity, id, LIST_SORT_NUMBER, error);
	programme_reckon(workshop, page);
	if (owned_find(&page->items, kept) >= 0)
		page->sections.choosers[SECTION_ITEMS].selected = owned_find(&page->items, kept);
	count_lines(page);
	return status;
}

static struct subject
subject(struct workshop *workshop, void *state)
{
	struct programme_page *page = state;
	const int line = sections_selected(&page->sections, page->sections.focus);
	const struct programme_item *item = programme_selected(page);

	if (item)
		return (struct subject){.entity = &programme_item_entity, .id = item->record.id};
	if (page->sections.focus == SECTION_OPEN && line >= 0)
		return (struct subject){.entity = &open_invitation_entity,
					.id = record_header(owned_at(&page->opens, line))->id};
	if (page->sections.focus == SECTION_FRAME && !uuid_is_none(page->activity))
		return (struct subject){.entity = &activity_entity, .id = workshop->activity.record.id};
	return (struct subject){0};
}

/* What has to be filled in: an item, the frame, or a new item. */
static void
open_gap(struct workshop *workshop, struct programme_page *page, const struct programme_gap *gap)
{
	struct app *app = workshop->screen.app;
	const struct programme_item *item = programme_item_at(page, gap->item);

	if (item)
		actions_open_record(app, &programme_item_entity, item->record.id);
	else if (gap->field != ERROR_NO_FIELD)
		form_open_at(app, form_page_of(&activity_entity), &workshop->activity, gap->field);
	else
		programme_begin_item(workshop, page);
}

static void
open_selected(struct workshop *workshop, struct programme_page *page)
{
	const struct subject here = subject(workshop, page);
	const int line = sections_selected(&page->sections, page->sections.focus);

	if (here.entity == &activity_entity && line >= 0)
		form_open_at(workshop->screen.app, form_page_of(here.entity), &workshop->activity,
			     programme_frame_field(line));
	else if (here.entity)
		actions_open_record(workshop->screen.app, here.entity, here.id);
	else if (page->sections.focus == SECTION_GAPS && line >= 0)
		open_gap(workshop, page, &page->gaps.items[line]);
	else if (page->sections.focus == SECTION_ITEMS)
		programme_make_standard(workshop, page);
}

static void
begin_new(struct workshop *workshop, struct programme_page *page)
{
	if (page->sections.focus == SECTION_OPEN)
		form_open(workshop->screen.app, form_page_of(&open_invitation_entity), NULL, page->activity);
	else
		programme_begin_item(workshop, page);
}

static bool
act(struct workshop *workshop, void *state, enum action action)
{
	struct programme_page *page = state;
	const bool lifted = !uuid_is_none(page->lifted);

	if (action == ACTION_MARK)
		programme_lift(workshop, page);
	else if (action == ACTION_BACK && lifted)
		programme_put_back(workshop, page);
	else if (action == ACTION_OPEN && lifted)
		programme_lift(workshop, page);
	else if (action == ACTION_OPEN)
		open_selected(workshop, page);
	else if (action == ACTION_EDIT && subject(workshop, page).entity)
		open_selected(workshop, page);
	else if (action == ACTION_NEW)
		begin_new(workshop, page);
	else if (action == ACTION_DONE)
		programme_set_state(workshop, page, PROGRAMME_AGREED);
	else if (action == ACTION_POSTPONE)
		programme_set_state(workshop, page, PROGRAMME_CONSIDERED);
	else
		return false;
	return true;
}

static bool
type(struct workshop *workshop, void *state, const struct key *key)
{
	struct programme_page *page = state;

	if (key_is_character(key, '+') || key_is_character(key, '-')) {
		programme_count(workshop, key_is_character(key, '+') ? 1 : -1);
		return true;
	}
	if (uuid_is_none(page->lifted))
		return sections_key(&page->sections, key);
	if (key->press == PRESS_UP || key->press == PRESS_DOWN)
		programme_move(workshop, page, key->press == PRESS_UP ? -1 : 1);
	return true;
}

static void
click(struct workshop *workshop, void *state, int kind, int value)
{
	struct programme_page *page = state;

	if (uuid_is_none(page->lifted) && sections_click(&page->sections, kind, value))
		open_selected(workshop, page);
}

static bool
enabled(struct workshop *workshop, void *state, enum action action, const char **reason)
{
	struct programme_page *page = state;
	const bool changes_item = action == ACTION_DONE || action == ACTION_POSTPONE || action == ACTION_MARK;

	if (uuid_is_none(page->activity) && (action == ACTION_OPEN || changes_item))
		*reason = "Der er ingen workshop endnu.";
	else if (changes_item && !programme_selected(page))
		*reason = "Stil dig først på et punkt i programmet.";
	else if (action == ACTION_DELETE && page->sections.focus == SECTION_FRAME)
		*reason = "Her sletter du punkter og opslag, ikke hele workshoppen.";
	else if (!uuid_is_none(page->lifted) && (action == ACTION_DELETE || action == ACTION_EDIT))
		*reason = "Sæt først punktet ned med Mellemrum.";
	(void)workshop;
	return *reason == NULL;
}

static void
add_status(struct workshop *workshop, void *state, struct text *out)
{
	const struct programme_page *page = state;
	const int line = sections_selected(&page->sections, SECTION_GAPS);

	if (page->sections.focus == SECTION_GAPS && line >= 0)
		text_add(out, page->gaps.items[line].message);
	else if (!uuid_is_none(page->lifted))
		text_add(out, "Flyt punktet med pil op og ned. Mellemrum sætter det ned, Esc fortryder.");
	else if (workshop->activity.state >= ACTIVITY_HELD)
		text_add(out, "Tab går til rammen og de åbne invitationer.");
	else if (!page->gaps.count)
		text_add(out, "Alt, hvad målplanen beder om, er på plads.");
	else
		text_add_format(out, "%d ting mangler endnu. Tab går til «Det mangler».", page->gaps.count);
}

static void
close_page(struct workshop *workshop, void *state)
{
	struct programme_page *page = state;

	(void)workshop;
	owned_clear(&page->items);
	owned_clear(&page->opens);
	free(page->times);
}

static const enum action actions[] = {ACTION_OPEN,     ACTION_NEW,    ACTION_EDIT,    ACTION_DONE, ACTION_POSTPONE,
				      ACTION_MARK,     ACTION_DELETE, ACTION_HISTORY, ACTION_DATE, ACTION_ATTEND,
				      ACTION_PREVIOUS, ACTION_NEXT,   ACTION_NONE};
static const enum action own[] = {ACTION_DONE, ACTION_POSTPONE, ACTION_DATE, ACTION_NONE};

const struct workshop_page workshop_programme = {
    .name = "Program",
    .help = "programmet for workshoppen",
    .told = told_programme,
    .actions = actions,
    .own = own,
    .size = sizeof(struct programme_page),
    .load = load,
    .draw = programme_draw,
    .act = act,
    .type = type,
    .click = click,
    .enabled = enabled,
    .subject = subject,
    .status = add_status,
    .close = close_page,
};
