/* What the files of the workshop's page «Opsamling» share. */
#ifndef UI_WORKSHOP_HARVEST_H
#define UI_WORKSHOP_HARVEST_H

#include "model/harvest.h"
#include "app/owned.h"
#include "parts/sections.h"
#include "store/funnel.h"
#include "workshop.h"

enum harvest_section {
	HARVEST_CARDS,
	HARVEST_COUNTS,
	HARVEST_EXIT,
	HARVEST_PATHWAYS,
	HARVEST_AMBASSADORS,
	HARVEST_SECTIONS
};

/* How many cards there are of a theme or a kind. */
struct harvest_count {
	bool by_theme;
	struct uuid theme; /* by_theme; none = cards without one */
	int kind;          /* else: enum input_kind */
	int count;
};

/* A line of the section of pathways: a pathway, or a card it grew from. */
struct harvest_line {
	int pathway;
	int card; /* -1: the pathway itself */
};

struct harvest_ambassador {
	struct uuid id, youth;
	int number; /* of the young person */
	char name[64];
	int role, state;
	struct date since;
};

enum { HARVEST_COUNTS_MOST = 32 };

struct harvest_page {
	struct sections sections;
	struct uuid activity; /* what the rest was read for */
	struct owned cards;
	int *shown; /* indexes of cards, as many as the section has lines */
	bool filtered;
	struct harvest_count filter; /* what the cards shown are of */
	struct uuid *marks;
	size_t mark_count, mark_capacity;
	bool pile; /* a new empty card follows each that is saved */
	struct harvest_count counts[HARVEST_COUNTS_MOST];
	struct exit_summary summary;
	char **texts; /* what the exit cards want remembered; none while they are few */
	int text_count;
	struct owned pathways;
	struct harvest_line *lines;
	struct harvest_ambassador *ambassadors;
};

const struct input_card *harvest_card(const struct harvest_page *page);         /* in the focus, or NULL */
const struct input_card *harvest_shown(const struct harvest_page *page, int i); /* line i of the cards */
bool harvest_is_marked(const struct harvest_page *page, struct uuid id);
void harvest_unmark(struct harvest_page *page);

/* workshop_harvest_read.c */
enum status harvest_read(struct workshop *workshop, struct harvest_page *page, struct error *error);
void harvest_show(struct harvest_page *page); /* chooses the cards of the filter */
void harvest_clear(struct harvest_page *page);
bool harvest_counts_card(const struct harvest_count *count, const struct input_card *card);
void harvest_add_label(struct text *out, struct store *store, const struct harvest_count *count);

/* workshop_harvest_draw.c */
void harvest_draw(struct workshop *workshop, void *state, struct canvas *canvas, struct rectangle place);

/* workshop_harvest_change.c: the marked cards, or the one in the focus */
void harvest_finish(struct workshop *workshop, struct harvest_page *page);  /* asks what it became */
void harvest_put_off(struct workshop *workshop, struct harvest_page *page); /* «Ikke nu» */
void harvest_make_pathway(struct workshop *workshop, struct harvest_page *page);
void harvest_begin_card(struct workshop *workshop, const struct harvest_page *page);
void harvest_pick_ambassadors(struct workshop *workshop);

#endif
