/* The meeting view: the whole program as pages for the wall, on which no young person can be recognised. */
#ifndef UI_MEETING_H
#define UI_MEETING_H

#include "app/app.h"
#include "meeting_figures.h"
#include "store/name_marks.h"
#include "tui/dialog.h"

enum meeting_page_name {
	MEETING_WORKSHOP,
	MEETING_CHANNELS,
	MEETING_SIGNS,
	MEETING_MILESTONES,
	MEETING_DECISIONS,
	MEETING_WALL_PAGES, /* those that PgDn goes around */
	MEETING_YOUTH = MEETING_WALL_PAGES,
	MEETING_TOGETHER, /* all in one, on a screen with room for it */
	MEETING_PAGE_COUNT
};

struct meeting_noted {
	const struct entity *entity;
	struct uuid id;
	int version;
};

struct meeting {
	struct screen screen;
	int page;   /* enum meeting_page_name */
	bool large; /* figures of three cells a block */
	struct meeting_figures figures;
	struct chooser decisions;
	struct name_marks *names;    /* NULL if they could not be read */
	struct meeting_noted *noted; /* in this meeting, oldest first, without what was taken back */
	int noted_count;
	char doubted[240]; /* the text that was last taken for a name: said again, it is meant */
};

struct meeting_page {
	const char *title;  /* «Workshop» */
	enum action action; /* the screen it stands for, or ACTION_NONE */
	void (*draw)(struct meeting *meeting, struct canvas *canvas, struct rectangle place);
	const char *note; /* in the message line; # stands for the least number shown */
};
extern const struct meeting_page meeting_pages[MEETING_PAGE_COUNT];

/* On at once, whatever is open: what is being typed becomes a draft. Off after a question. */
void meeting_switch(struct app *app);

/* While it is on: takes back what was noted last, and nothing that was done before it. */
void meeting_take_back(struct app *app);

#endif
