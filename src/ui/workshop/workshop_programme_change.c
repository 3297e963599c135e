/* What is changed with one key on the workshop's page «Program». */
#include <stdlib.h>
#include <string.h>

#include "app/adjust.h"
#include "base/asset.h"
#include "base/memory.h"
#include "form/form.h"
#include "model/value.h"
#include "workshop_programme.h"

enum { STEP = 10 /* between the positions of items, so that a new one fits */ };

static void
set_state(void *record, void *context)
{
	((struct programme_item *)record)->state = *(const int *)context;
}

/* «u» on what is considered already drops it. */
void
programme_set_state(struct workshop *workshop, struct programme_page *page, int state)
{
	static const char *const labels[] = {"punkt aftalt", "punkt overvejes", "punkt fravalgt"};
	static const char *const said[] = {
	    "Punktet er aftalt. Ctrl+Z fortryder.",
	    "Punktet overvejes. k aftaler det, u fravælger det.",
	    "Punktet er fravalgt. k tager det med igen, Ctrl+Z fortryder.",
	};
	struct app *app = workshop->screen.app;
	const struct programme_item *item = programme_selected(page);

	if (state == PROGRAMME_CONSIDERED && item->state != PROGRAMME_AGREED)
		state = PROGRAMME_DROPPED;
	if (item->state == state)
		app_say(app, MESSAGE_INFORMATION, "Det står der allerede.");
	else if (adjust_all(app, &(struct adjustment){&programme_item_entity, &item->record.id, 1, labels[state],
						      set_state, &state}))
		app_say(app, MESSAGE_DONE, "%s", said[state]);
}

static void
set_position(void *record, void *context)
{
	const struct owned *items = context;

	((struct programme_item *)record)->position = (owned_find(items, record_header(record)->id) + 1) * STEP;
}

static void
save_order(struct workshop *workshop, struct programme_page *page)
{
	struct app *app = workshop->screen.app;
	struct uuid *ids = memory_new((size_t)page->items.count * sizeof *ids);

	for (int i = 0; i < page->items.count; i++)
		ids[i] = record_header(owned_at(&page->items, i))->id;
	if (adjust_all(app, &(struct adjustment){&programme_item_entity, ids, (size_t)page->items.count,
						 "programmet i ny rækkefølge", set_position, &page->items}))
		app_say(app, MESSAGE_DONE, "Punktet er flyttet. Ctrl+Z fortryder.");
	workshop->screen.stale = true;
	free(ids);
}

void
programme_lift(struct workshop *workshop, struct programme_page *page)
{
	if (uuid_is_none(page->lifted)) {
		page->lifted = programme_selected(page)->record.id;
		return;
	}
	page->lifted = UUID_NONE;
	save_order(workshop, page);
}

void
programme_move(struct workshop *workshop, struct programme_page *page, int step)
{
	struct chooser *chooser = &page->sections.choosers[SECTION_ITEMS];
	const int to = chooser->selected + step;

	if (to < 0 || to >= page->items.count)
		return;
	owned_swap(&page->items, chooser->selected, to);
	chooser->selected = to;
	programme_reckon(workshop, page);
}

void
programme_put_back(struct workshop *workshop, struct programme_page *page)
{
	page->lifted = UUID_NONE;
	workshop->screen.stale = true;
	app_say(workshop->screen.app, MESSAGE_INFORMATION, "Punktet står, hvor det stod før.");
}

static void
add_sign_up(struct activity *activity, void *context)
{
	const int before = activity->anonymous_sign_ups;

	activity->anonymous_sign_ups = (before == INTEGER_NONE ? 0 : before) + *(const int *)context;
}

void
programme_count(struct workshop *workshop, int step)
{
	struct app *app = workshop->screen.app;
	const int before = workshop->activity.anonymous_sign_ups;

	if (step < 0 && before <= 0)
		app_say(app, MESSAGE_INFORMATION, "Der er ingen tilmeldte uden navn at trække fra.");
	else if (workshop_change(workshop, "tilmeldte uden navn", add_sign_up, &step))
		app_say(app, MESSAGE_DONE, "%d tilmeldt uden navn. Ctrl+Z fortryder.",
			(before == INTEGER_NONE ? 0 : before) + step);
}

/* After the one in the focus, else last. */
static int
choose_position(const struct programme_page *page)
{
	const struct programme_item *here = programme_selected(page);
	const int selected = sections_selected(&page->sections, SECTION_ITEMS);
	const struct programme_item *next = programme_item_at(page, selected + 1);
	const struct programme_item *last = programme_item_at(page, page->items.count - 1);

	if (here && next)
		return here->position + (next->position - here->position) / 2;
	return last ? last->position + STEP : STEP;
}

void
programme_begin_item(struct workshop *workshop, const struct programme_page *page)
{
	struct programme_item item;

	record_init(&programme_item_entity, &item);
	item.activity = workshop->activity.record.id;
	item.position = choose_position(page);
	form_open_with(workshop->screen.app, form_page_of(&programme_item_entity), &item);
	record_clear(&item);
}

/* A line «15|aftalt|Velkomst». */
static enum status
save_line(struct change *change, struct uuid activity, const char *line, int position, struct error *error)
{
	const char *state = strchr(line, '|') + 1;
	const char *title = strchr(state, '|') + 1;
	struct programme_item item;
	struct text words = {0};

	record_init(&programme_item_entity, &item);
	text_add_bytes(&words, title, strcspn(title, "\n"));
	item.activity = activity;
	item.position = position;
	item.minutes = atoi(line);
	item.state = text_starts_with(state, "overvejes") ? PROGRAMME_CONSIDERED : PROGRAMME_AGREED;
	item.title = text_take(&words);
	enum status status = change_save(change, NULL, &item, error);
	record_clear(&item);
	return status;
}

static void
set_frame(void *record, void *context)
{
	struct activity *activity = record;
	struct text words = {0};

	(void)context;
	if (!text_is_empty(activity->frame))
		return;
	text_add(&words, asset_find("workshop/frame.txt"));
	words.bytes[words.length - 1] = '\0';
	value_set_text(&activity_entity.fields[ACTIVITY_FRAME], activity, text_get(&words));
	text_clear(&words);
}

static enum status
save_standard(struct workshop *workshop, struct change *change, struct error *error)
{
	const struct uuid activity = workshop->activity.record.id;
	enum status status = STATUS_OK;
	int position = 0;

	for (const char *line = asset_find("workshop/programme.txt"); line && *line && status == STATUS_OK;
	     line = strchr(line, '\n') + 1)
		if (*line != '#') {
			position += STEP;
			status = save_line(change, activity, line, position, error);
		}
	if (status == STATUS_OK)
		status = adjust_in(change, workshop->screen.app->store,
				   &(struct adjustment){&activity_entity, &activity, 1, NULL, set_frame, NULL}, error);
	return status;
}

void
programme_make_standard(struct workshop *workshop, struct programme_page *page)
{
	struct app *app = workshop->screen.app;
	struct change *change;
	struct error error;
	enum status status = change_begin(app->store, "standardprogram", NULL, &change, &error);

	(void)page;
	if (status == STATUS_OK) {
		status = save_standard(workshop, change, &error);
		if (status == STATUS_OK)
			status = change_commit(change, &error);
		else
			change_abort(change);
	}
	if (status == STATUS_OK)
		app_say(app, MESSAGE_DONE, "Her er et program at rette i. Ctrl+Z fortryder.");
	else
		app_fail(app, &error);
}
