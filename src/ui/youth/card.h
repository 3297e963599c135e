/* The inside of a young person's card: what is read, and what its files share. */
#ifndef UI_CARD_H
#define UI_CARD_H

#include "app/app.h"
#include "model/agenda.h"
#include "model/youth.h"
#include "store/list.h"
#include "store/timeline.h"
#include "tui/dialog.h"

enum card_panel { CARD_TIMELINE, CARD_FACTS, CARD_TASKS, CARD_PANEL_COUNT };

enum card_filter {
	CARD_ALL,
	CARD_NOTES,
	CARD_CONTACTS,
	CARD_TASKS_ONLY,
	CARD_ACTIVITIES,
	CARD_REST,
	CARD_FILTER_COUNT
};

/* One line of the timeline as it is drawn: a piece of an item's text, or a blank after it. */
struct card_line {
	int item;
	size_t from, to; /* bytes of the item's text */
	bool first;
	bool blank;
};

struct card_consent {
	char kind[64];
	int given; /* enum answer */
	struct date until;
};

/* What a young person is invited to that is still to come. */
struct card_invited {
	bool workshop; /* to one */
	int answer;    /* enum invitation_status */
	struct date workshop_day;
	int visits; /* with a seat */
	struct date visit_day;
	char place[64]; /* of the next visit */
};

struct card {
	struct screen screen;
	struct uuid id;
	struct list *list; /* where , and . go; NULL = none */
	long position;
	struct youth youth;
	bool loaded;
	struct timeline timeline;
	struct agenda_item *tasks; /* open ones, in order */
	int task_count;
	struct text wishes, skills; /* «Musik, dyr» */
	struct text communities;    /* «Hiphopskolen: prøver» */
	struct card_consent *consents;
	int consent_count;
	struct card_invited invited;
	enum card_panel panel;
	enum card_filter filter;
	struct chooser task_chooser;
	struct card_line *lines;
	size_t line_count, line_capacity;
	int line_columns; /* lines are made for this width; 0 = not made */
	bool line_airy;
	int shown_items;        /* items the filter lets through */
	int selected;           /* item of the timeline, -1 = none */
	int first;              /* first line seen */
	int facts_first;        /* first line of the facts seen, when they are many */
	int visible, task_rows; /* lines at the last drawing */
	struct date today;
};

enum { HOT_CARD_ITEM = HOT_LOCAL, HOT_CARD_TASK, HOT_CARD_FACTS };

bool card_is(const struct screen *screen);

/* card_read.c */
enum status card_read(struct card *card, struct error *error) MUST_CHECK;
void card_clear(struct card *card); /* what card_read made */

/* card_timeline.c */
void card_make_lines(struct card *card, int columns, bool airy);
bool card_shows_item(const struct card *card, int item);
void card_move(struct card *card, int direction); /* to the next item, or further down a long one */
void card_page(struct card *card, int direction);
void card_go(struct card *card, bool end);
void card_clamp(struct card *card);
void card_draw_timeline(struct card *card, struct canvas *canvas, struct rectangle place);

/* card_facts.c */
void card_draw_facts(struct card *card, struct canvas *canvas, struct rectangle place);
int card_facts_rows(const struct card *card, int rows); /* of the panel above the timeline */
void card_add_title(const struct card *card, struct text *out);

/* card_badges.c */
void card_draw_badges(const struct card *card, struct canvas *canvas, struct rectangle place);

/* card_draw.c */
void card_draw(struct screen *screen, struct canvas *canvas, struct rectangle place);
enum { CARD_WIDE = 140, CARD_LEFT = 46 };

/* Draws a wide card behind something else that covers the lower right; nothing of it takes clicks or the cursor. */
void card_draw_behind(struct screen *screen, struct canvas *canvas, struct rectangle place, int covered);

#endif
