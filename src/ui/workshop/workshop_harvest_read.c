/* Reading what the workshop's page «Opsamling» shows. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "model/office.h"
#include "model/value.h"
#include "store/list.h"
#include "store/query.h"
#include "workshop_harvest.h"

static struct chooser *
chooser_of(struct harvest_page *page, enum harvest_section section)
{
	return &page->sections.choosers[section];
}

bool
harvest_counts_card(const struct harvest_count *count, const struct input_card *card)
{
	return count->by_theme ? uuid_equal(count->theme, card->theme) : count->kind == card->kind;
}

void
harvest_add_label(struct text *out, struct store *store, const struct harvest_count *count)
{
	if (!count->by_theme)
		text_add(out, choice_label(input_card_entity.fields[INPUT_KIND].choices, count->kind));
	else if (uuid_is_none(count->theme))
		text_add(out, "Uden tema");
	else
		text_add(out, store_title(store, &code_entity, count->theme, false));
}

void
harvest_show(struct harvest_page *page)
{
	struct chooser *chooser = chooser_of(page, HARVEST_CARDS);

	page->shown = memory_resize(page->shown, (size_t)page->cards.count + 1, sizeof *page->shown);
	chooser->count = 0;
	for (int i = 0; i < page->cards.count; i++)
		if (!page->filtered || harvest_counts_card(&page->filter, owned_at(&page->cards, i)))
			page->shown[chooser->count++] = i;
	chooser_clamp(chooser, page->sections.visible[HARVEST_CARDS]);
}

static void
count_card(struct harvest_page *page, const struct harvest_count *as)
{
	struct chooser *chooser = chooser_of(page, HARVEST_COUNTS);
	const struct input_card like = {.theme = as->theme, .kind = as->kind};

	for (int i = 0; i < chooser->count; i++)
		if (page->counts[i].by_theme == as->by_theme && harvest_counts_card(&page->counts[i], &like)) {
			page->counts[i].count++;
			return;
		}
	if (chooser->count < HARVEST_COUNTS_MOST) {
		page->counts[chooser->count] = *as;
		page->counts[chooser->count++].count = 1;
	}
}

/* Themes first, and the most frequent of each first. */
static int
compare_counts(const void *a, const void *b)
{
	const struct harvest_count *one = a, *other = b;

	if (one->by_theme != other->by_theme)
		return one->by_theme ? -1 : 1;
	if (one->count != other->count)
		return other->count - one->count;
	if (one->by_theme && uuid_is_none(one->theme) != uuid_is_none(other->theme))
		return uuid_is_none(one->theme) ? 1 : -1;
	return one->by_theme ? memcmp(&one->theme, &other->theme, sizeof one->theme) : one->kind - other->kind;
}

static void
count_cards(struct harvest_page *page)
{
	struct chooser *chooser = chooser_of(page, HARVEST_COUNTS);

	chooser->count = 0;
	for (int i = 0; i < page->cards.count; i++) {
		const struct input_card *card = owned_at(&page->cards, i);

		count_card(page, &(struct harvest_count){.by_theme = true, .theme = card->theme});
		count_card(page, &(struct harvest_count){.kind = card->kind});
	}
	qsort(page->counts, (size_t)chooser->count, sizeof page->counts[0], compare_counts);
}

static void
add_line(struct harvest_page *page, int pathway, int card)
{
	struct chooser *chooser = chooser_of(page, HARVEST_PATHWAYS);

	page->lines = memory_resize(page->lines, (size_t)chooser->count + 1, sizeof *page->lines);
	page->lines[chooser->count++] = (struct harvest_line){pathway, card};
}

/* The pathways that grew out of the workshop, each with its cards under it. */
static void
gather_pathways(struct workshop *workshop, struct harvest_page *page)
{
	struct small_list list = store_small(workshop->screen.app->store, &pathway_entity);

	chooser_of(page, HARVEST_PATHWAYS)->count = 0;
	for (int i = 0; i < list.count; i++) {
		const struct pathway *pathway = list.items[i];

		if (!uuid_equal(pathway->activity, page->activity))
			continue;
		owned_add(&page->pathways, pathway);
		add_line(page, page->pathways.count - 1, -1);
		for (int card = 0; card < page->cards.count; card++)
			if (uuid_equal(((const struct input_card *)owned_at(&page->cards, card))->pathway,
				       pathway->record.id))
				add_line(page, page->pathways.count - 1, card);
	}
}

static void
add_text(struct harvest_page *page, struct query *query)
{
	page->texts = memory_resize(page->texts, (size_t)page->text_count + 1, sizeof *page->texts);
	page->texts[page->text_count++] = memory_copy_text(query_text(query, 0));
}

static void
add_ambassador(struct harvest_page *page, struct query *query)
{
	struct chooser *chooser = chooser_of(page, HARVEST_AMBASSADORS);
	struct harvest_ambassador *ambassador;

	page->ambassadors = memory_resize(page->ambassadors, (size_t)chooser->count + 1, sizeof *page->ambassadors);
	ambassador = &page->ambassadors[chooser->count++];
	*ambassador = (struct harvest_ambassador){
	    .id = query_uuid(query, 0),
	    .youth = query_uuid(query, 1),
	    .number = query_integer(query, 2),
	    .role = query_integer(query, 5),
	    .state = query_integer(query, 6),
	    .since = query_date(query, 7),
	};
	struct text name = {0};
	text_add(&name, query_text(query, 3));
	if (!text_is_empty(query_text(query, 4)))
		text_add_format(&name, " %s", query_text(query, 4));
	snprintf(ambassador->name, sizeof ambassador->name, "%s", text_get(&name));
	text_clear(&name);
}

static enum status
read_rows(struct harvest_page *page, struct query *query, void (*add)(struct harvest_page *, struct query *),
	  struct error *error)
{
	enum status status = STATUS_OK;
	bool row = true;

	while (status == STATUS_OK && row) {
		status = query_next(query, &row, error);
		if (status == STATUS_OK && row)
			add(page, query);
	}
	query_close(query);
	return status;
}

static enum status
read_texts(struct harvest_page *page, struct store *store, struct error *error)
{
	struct query *query;
	enum status status = query_open(store, "exit_texts", &query, error);

	if (status != STATUS_OK)
		return status;
	query_bind_uuid(query, "$activity", page->activity);
	query_bind_integer(query, "$least", EXIT_HIDDEN_BELOW);
	return read_rows(page, query, add_text, error);
}

static enum status
read_ambassadors(struct harvest_page *page, struct store *store, struct error *error)
{
	struct query *query;
	enum status status = query_open(store, "ambassadors", &query, error);

	return status == STATUS_OK ? read_rows(page, query, add_ambassador, error) : status;
}

void
harvest_clear(struct harvest_page *page)
{
	owned_clear(&page->cards);
	owned_clear(&page->pathways);
	for (int i = 0; i < page->text_count; i++)
		free(page->texts[i]);
	free(page->texts);
	free(page->shown);
	free(page->lines);
	free(page->ambassadors);
	page->texts = NULL;
	page->shown = NULL;
	page->lines = NULL;
	page->ambassadors = NULL;
	page->text_count = 0;
	for (int i = 0; i < HARVEST_SECTIONS; i++)
		page->sections.choosers[i].count = 0;
}

enum status
harvest_read(struct workshop *workshop, struct harvest_page *page, struct error *error)
{
	struct store *store = workshop->screen.app->store;
	enum status status;

	harvest_clear(page);
	page->sections.count = HARVEST_SECTIONS;
	page->activity = workshop->activity.record.id;
	status = owned_read(&page->cards, store, &input_card_entity, page->activity, LIST_SORT_NUMBER, error);
	if (status == STATUS_OK)
		status = exit_summary_read(store, &workshop->activity, &page->summary, error);
	if (status == STATUS_OK && !store_in_meeting(store))
		status = read_texts(page, store, error);
	if (status == STATUS_OK && !store_in_meeting(store))
		status = read_ambassadors(page, store, error);
	count_cards(page);
	gather_pathways(workshop, page);
	chooser_of(page, HARVEST_EXIT)->count = EXIT_QUESTIONS + page->text_count;
	harvest_show(page);
	for (int i = 0; i < HARVEST_SECTIONS; i++)
		chooser_clamp(&page->sections.choosers[i], page->sections.visible[i]);
	return status;
}
