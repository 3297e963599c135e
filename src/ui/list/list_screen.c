/* A list over any entity: what its keys do. */
#include "list_screen.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/memory.h"
#include "form/form.h"
#include "list_export.h"
#include "model/value.h"
#include "model/youth.h"
#include "app/screens.h"
#include "store/search.h"

enum { MILLISECONDS_TO_PREVIEW = 100, WHEEL_ROWS = 3 };

static struct list_screen *
of(struct screen *screen)
{
	return (struct list_screen *)screen;
}

void
list_screen_fill_query(const struct list_screen *screen, struct filter *filters, struct list_query *query)
{
	for (int i = 0; i < screen->chip_count; i++)
		filters[i] = screen->chips[i].filter;
	*query = (struct list_query){
	    .filters = filters,
	    .filter_count = screen->chip_count,
	    .search = text_get(&screen->search.text),
	    .sort = screen->sort,
	    .descending = screen->descending,
	    .deleted = screen->page->trash,
	};
}

static enum status
set_query(struct list_screen *screen, struct error *error)
{
	struct filter filters[FILTERS_MAXIMUM];
	struct list_query query;
	list_screen_fill_query(screen, filters, &query);
	return list_set(screen->list, &query, error);
}

/* Keeps the selection inside the list and in sight, fetches what is in sight, and plans the preview. */
static void
settle(struct list_screen *screen)
{
	long count = list_count(screen->list);
	int visible = screen->visible > 0 ? screen->visible : 1;
	if (screen->selected >= count)
		screen->selected = count - 1;
	if (screen->selected < 0)
		screen->selected = 0;
	if (screen->selected < screen->first)
		screen->first = screen->selected;
	if (screen->selected >= screen->first + visible)
		screen->first = screen->selected - visible + 1;
	if (screen->first > count - visible)
		screen->first = count - visible;
	if (screen->first < 0)
		screen->first = 0;
	list_at(screen->list, screen->first);
	list_at(screen->list, screen->first + visible - 1);
	const struct record *record = list_at(screen->list, screen->selected);
	screen->id = record ? record->id : UUID_NONE;
	if (screen->page->load_preview && !uuid_equal(screen->id, screen->preview_id))
		screen->preview_due = clock_monotonic() + MILLISECONDS_TO_PREVIEW;
}

void
list_screen_query(struct list_screen *screen)
{
	struct error error;
	if (set_query(screen, &error) != STATUS_OK)
		app_fail(screen->screen.app, &error);
	screen->selected = 0;
	screen->first = 0;
	screen->screen.stale = false;
	settle(screen);
}

static void
forget_preview(struct list_screen *screen)
{
	if (screen->preview)
		screen->page->free_preview(screen->preview);
	screen->preview = NULL;
	screen->preview_id = UUID_NONE;
}

enum status
list_load(struct screen *base, struct error *error)
{
	struct list_screen *screen = of(base);
	if (!screen->list) {
		screen->list = list_new(base->app->store, screen->page->entity);
		enum status status = set_query(screen, error);
		settle(screen);
		return status;
	}
	enum status status = list_refresh(screen->list, error);
	if (status != STATUS_OK)
		return status;
	const struct record *there = list_at(screen->list, screen->selected);
	if (!uuid_is_none(screen->id) && !(there && uuid_equal(there->id, screen->id))) {
		long position = list_find(screen->list, screen->id);
		if (position >= 0)
			screen->selected = position;
	}
	settle(screen);
	forget_preview(screen);
	screen->preview_due = clock_monotonic();
	return STATUS_OK;
}

const void *
list_screen_record(struct list_screen *screen)
{
	return screen->list ? list_at(screen->list, screen->selected) : NULL;
}

bool
list_show(struct screen *base, const struct entity *entity, struct uuid id)
{
	struct list_screen *screen = of(base);
	long position = screen->list && screen->page->entity == entity ? list_find(screen->list, id) : -1;
	if (position < 0)
		return false;
	screen->selected = position;
	settle(screen);
	return true;
}

struct subject
list_subject(struct screen *base)
{
	struct list_screen *screen = of(base);
	const struct record *record = list_screen_record(screen);
	if (!record)
		return (struct subject){0};
	const struct entity *entity = screen->page->entity;
	struct subject subject = {.entity = entity, .id = record->id, .number = record->number};
	if (entity == &youth_entity)
		subject.youth = record->id;
	else if (entity->owner != ERROR_NO_FIELD && entity->fields[entity->owner].target == &youth_entity)
		subject.youth = value_reference(&entity->fields[entity->owner], record);
	return subject;
}

static size_t
find_mark(const struct list_screen *screen, struct uuid id)
{
	size_t at = 0;
	while (at < screen->mark_count && !uuid_equal(screen->marks[at], id))
		at++;
	return at;
}

bool
list_screen_is_marked(const struct list_screen *screen, struct uuid id)
{
	return find_mark(screen, id) < screen->mark_count;
}

static void
toggle_mark(struct list_screen *screen)
{
	const struct record *record = list_screen_record(screen);
	if (!record)
		return;
	size_t at = find_mark(screen, record->id);
	if (at < screen->mark_count) {
		screen->marks[at] = screen->marks[--screen->mark_count];
	} else {
		memory_reserve((void **)&screen->marks, &screen->mark_capacity, screen->mark_count + 1,
			       sizeof *screen->marks);
		screen->marks[screen->mark_count++] = record->id;
	}
	screen->selected++;
	settle(screen);
}

size_t
list_marked(struct screen *base, struct uuid **ids)
{
	struct list_screen *screen = of(base);
	if (!screen->mark_count)
		return 0;
	*ids = malloc(screen->mark_count * sizeof **ids);
	memcpy(*ids, screen->marks, screen->mark_count * sizeof **ids);
	return screen->mark_count;
}

void
list_unmark(struct screen *base)
{
	of(base)->mark_count = 0;
}

int
list_screen_find_chip(const struct list_screen *screen, const struct filter *filter, const char *quick)
{
	for (int i = 0; i < screen->chip_count; i++) {
		const struct chip *chip = &screen->chips[i];
		bool same = quick ? chip->quick && text_equal(chip->quick, quick)
				  : !chip->quick && chip->filter.field == filter->field &&
					chip->filter.test == filter->test && chip->filter.value == filter->value &&
					uuid_equal(chip->filter.id, filter->id);
		if (same)
			return i;
	}
	return -1;
}

void
list_screen_add_chip(struct list_screen *screen, const struct filter *filter, const char *label, const char *quick)
{
	if (screen->chip_count == FILTERS_MAXIMUM)
		return;
	struct chip *chip = &screen->chips[screen->chip_count++];
	*chip = (struct chip){.filter = *filter, .quick = quick};
	snprintf(chip->label, sizeof chip->label, "%s", label);
}

void
list_screen_add_quick(struct list_screen *screen, const struct quick_filter *quick)
{
	struct filter filter = quick->make(screen->screen.app);
	int count = screen->chip_count;
	list_screen_add_chip(screen, &filter, quick->label, quick->name);
	if (!quick->column || screen->chip_count == count)
		return;
	screen->chips[count].column = quick->column;
	screen->sort = quick->column->sort;
	screen->descending = false;
}

const struct list_column *
list_screen_column(const struct list_screen *screen, int index)
{
	const struct list_column *column = &screen->page->columns[index];
	for (int i = 0; i < screen->chip_count; i++)
		if (screen->chips[i].column && screen->chips[i].column->sort == column->sort)
			return screen->chips[i].column;
	return column;
}

void
list_screen_drop_chip(struct list_screen *screen, int index)
{
	screen->chip_count--;
	memmove(&screen->chips[index], &screen->chips[index + 1],
		(size_t)(screen->chip_count - index) * sizeof screen->chips[0]);
}

static void
open_search(struct list_screen *screen)
{
	screen->screen.text = true;
	if (screen->page->entity == &youth_entity)
		search_warm(screen->screen.app->store);
}

/* One step back inside the list: out of the search field, then the text, the chips and the marks, one at a time. */
static bool
go_back(struct list_screen *screen)
{
	if (screen->search.text.length) {
		edit_set(&screen->search, "");
		list_screen_query(screen);
	} else if (screen->screen.text) {
		screen->screen.text = false;
	} else if (screen->chip_count) {
		list_screen_drop_chip(screen, screen->chip_count - 1);
		list_screen_query(screen);
	} else if (screen->mark_count) {
		screen->mark_count = 0;
	} else {
		return false;
	}
	return true;
}

static void
open_selected(struct list_screen *screen)
{
	const void *record = list_screen_record(screen);
	if (record)
		screen->page->open(screen->screen.app, record, screen->list, screen->selected);
	else if (screen->page->empty_steps && !list_total(screen->list))
		app_act(screen->screen.app, screen->page->empty_steps[screen->empty_selected]);
}

bool
list_act(struct screen *base, enum action action)
{
	struct list_screen *screen = of(base);
	if (action == ACTION_BACK)
		return go_back(screen);
	if (!screen_takes(base, action))
		return false;
	if (action == ACTION_OPEN)
		open_selected(screen);
	else if (action == ACTION_NEW)
		form_open(base->app, form_page_of(screen->page->entity), NULL, UUID_NONE);
	else if (action == ACTION_FIND)
		open_search(screen);
	else if (action == ACTION_CHOOSE)
		filter_open(base->app, base);
	else if (action == ACTION_SORT)
		sort_open(base->app, base);
	else if (action == ACTION_MARK)
		toggle_mark(screen);
	else if (action == ACTION_EXPORT)
		list_export_open(screen);
	else
		return false;
	return true;
}

static bool
move(struct list_screen *screen, const struct key *key)
{
	long page = screen->visible > 1 ? screen->visible - 1 : 1;
	long last = list_count(screen->list) - 1;
	if (key->press == PRESS_UP)
		screen->selected--;
	else if (key->press == PRESS_DOWN)
		screen->selected++;
	else if (key->press == PRESS_PAGE_UP) {
		screen->selected -= page;
		screen->first -= page;
	} else if (key->press == PRESS_PAGE_DOWN) {
		screen->selected += page;
		screen->first += page;
	} else if (key->press == PRESS_HOME)
		screen->selected = 0;
	else if (key->press == PRESS_END)
		screen->selected = last;
	else
		return false;
	settle(screen);
	return true;
}

static bool
choose_step(struct list_screen *screen, const struct key *key)
{
	int count = 0;
	while (screen->page->empty_steps[count] != ACTION_NONE)
		count++;
	if (key->press == PRESS_DOWN && screen->empty_selected + 1 < count)
		screen->empty_selected++;
	else if (key->press == PRESS_UP && screen->empty_selected > 0)
		screen->empty_selected--;
	else
		return false;
	return true;
}

static bool
type_search(struct list_screen *screen, const struct key *key)
{
	if (key->press == PRESS_ENTER || key->press == PRESS_DOWN || key->press == PRESS_TAB) {
		screen->screen.text = false;
		return true;
	}
	bool changed = false;
	bool used = edit_key(&screen->search, key, &changed);
	if (changed)
		list_screen_query(screen);
	return used;
}

bool
list_type(struct screen *base, const struct key *key)
{
	struct list_screen *screen = of(base);
	if (!screen->list)
		return false;
	if (base->text)
		return type_search(screen, key);
	if (screen->page->empty_steps && !list_total(screen->list))
		return choose_step(screen, key);
	return move(screen, key);
}

static void
sort_by(struct list_screen *screen, int sort)
{
	screen->descending = screen->sort == sort && !screen->descending;
	screen->sort = sort;
	list_screen_query(screen);
}

void
list_click(struct screen *base, int kind, int value)
{
	struct list_screen *screen = of(base);
	if (!screen->list)
		return;
	if (kind < 0) {
		screen->selected += value * WHEEL_ROWS;
		settle(screen);
	} else if (kind == LIST_HOT_ROW && screen->first + value == screen->selected) {
		open_selected(screen);
	} else if (kind == LIST_HOT_ROW) {
		screen->selected = screen->first + value;
		settle(screen);
	} else if (kind == LIST_HOT_CHIP) {
		list_screen_drop_chip(screen, value);
		list_screen_query(screen);
	} else if (kind == LIST_HOT_HEADING) {
		sort_by(screen, screen->page->columns[value].sort);
	} else if (kind == LIST_HOT_SEARCH) {
		open_search(screen);
	} else if (kind == LIST_HOT_STEP) {
		screen->empty_selected = value;
		open_selected(screen);
	}
}

/* Reads the preview when the selection has rested. */
int
list_tick(struct screen *base, int64_t now, bool *repaint)
{
	struct list_screen *screen = of(base);
	bool wanted = screen->list && list_screen_has_preview(screen) && app_screen(base->app) == base &&
		      !uuid_equal(screen->id, screen->preview_id);
	if (!wanted)
		return -1;
	if (now < screen->preview_due)
		return (int)(screen->preview_due - now);
	forget_preview(screen);
	const void *record = list_screen_record(screen);
	if (record)
		screen->page->load_preview(base->app, record, &screen->preview);
	screen->preview_id = screen->id;
	*repaint = true;
	return -1;
}

void
list_status(struct screen *base, struct text *out)
{
	struct list_screen *screen = of(base);
	if (!screen->list)
		return;
	long count = list_count(screen->list);
	long total = list_total(screen->list);
	const char *noun = total == 1 ? screen->page->entity->label : screen->page->entity->plural;
	if (count == total)
		text_add_format(out, "%ld %s.", total, noun);
	else if (count == 0)
		text_add_format(out, "Ingen passer. %ld %s er skjult. Esc fjerner ét filter ad gangen.", total, noun);
	else
		text_add_format(out, "%ld af %ld %s vises. Esc fjerner ét filter ad gangen.", count, total, noun);
}

void
list_close(struct screen *base)
{
	struct list_screen *screen = of(base);
	forget_preview(screen);
	list_free(screen->list);
	edit_clear(&screen->search);
	free(screen->marks);
	free(screen);
}

void
list_crumb(struct screen *base, struct text *out)
{
	if (base->app->tabs[base->app->tab].screens[0] != base)
		text_add(out, of(base)->page->title);
}

void
list_screen_begin(struct list_screen *screen, const struct list_page *page)
{
	screen->screen.class = &page->class;
	screen->page = page;
	screen->sort = page->sort;
	screen->descending = page->descending;
}

struct screen *
list_screen_new(struct app *app, const struct list_page *page)
{
	struct list_screen *screen = screen_new(app, &page->class, sizeof *screen);
	list_screen_begin(screen, page);
	return &screen->screen;
}
