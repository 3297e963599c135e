/* What the pages of the screen Workshop share: which workshop is shown, and how a page hangs on the screen. */
#ifndef UI_WORKSHOP_H
#define UI_WORKSHOP_H

#include "app/app.h"
#include "model/activity.h"
#include "model/turnout.h"

struct workshop;

/* A page is functions over a state of its own, which lives as long as the screen. Those that may be NULL do nothing.
 * load is called when the page is turned to, when another workshop is shown and when the store changed; what was
 * marked in another workshop is then to be forgotten. */
struct workshop_page {
	const char *name;           /* «Invitationer», on the row of pages */
	const char *help;           /* heading in the help: «de inviterede» */
	const struct told *told;    /* what its keys do there; may be NULL */
	const enum action *actions; /* what act takes, in the order of the panel's edge; ends with ACTION_NONE */
	const enum action *own;     /* of those, what needs no task or other record below the cursor; may be NULL */
	size_t size;                /* of the state: all zero to begin with */
	enum status (*load)(struct workshop *workshop, void *state, struct error *error);
	void (*draw)(struct workshop *workshop, void *state, struct canvas *canvas, struct rectangle place);
	bool (*act)(struct workshop *workshop, void *state, enum action action);
	bool (*type)(struct workshop *workshop, void *state, const struct key *key);
	void (*click)(struct workshop *workshop, void *state, int kind, int value);
	bool (*enabled)(struct workshop *workshop, void *state, enum action action, const char **reason);
	struct subject (*subject)(struct workshop *workshop, void *state);
	size_t (*marked)(struct workshop *workshop, void *state, struct uuid **ids);
	void (*unmark)(struct workshop *workshop, void *state);
	void (*status)(struct workshop *workshop, void *state, struct text *out);
	void (*close)(struct workshop *workshop, void *state); /* frees what the state owns */
};

extern const struct workshop_page workshop_invitations;
extern const struct workshop_page workshop_programme;
extern const struct workshop_page workshop_door;
extern const struct workshop_page workshop_harvest;

enum { WORKSHOP_PAGES_MOST = 6 };

struct workshop {
	struct screen screen;
	struct screen_class class; /* the screen's own: its actions are those of the page */
	int page;
	const char *names[WORKSHOP_PAGES_MOST + 1];
	void *states[WORKSHOP_PAGES_MOST];
	int count;                /* workshops there are */
	int position;             /* of the one shown, in the order of their days */
	int newest;               /* the highest number when a new one was begun; 0 = none was */
	struct activity activity; /* the one shown; without an id when there is none */
};

/* Turns to a page of the screen. */
void workshop_turn(struct workshop *workshop, const struct workshop_page *page);

/* Shows a workshop on the screen Workshop, at a page (NULL: the one that is turned to). */
void workshop_show(struct app *app, struct uuid workshop, const struct workshop_page *page);

/* The state of a page, also of one that is not shown. */
void *workshop_state(const struct workshop *workshop, const struct workshop_page *page);

/* Saves a change of the workshop itself. The record is read anew: only what `edit` sets is changed. */
typedef void workshop_edit(struct activity *activity, void *context);
bool workshop_change(struct workshop *workshop, const char *label, workshop_edit *edit, void *context);

/* Asks for another day. */
void workshop_ask_day(struct workshop *workshop);

/* The look of the word for how many will come. */
enum style workshop_style(enum turnout_state state);

/* The workshop that is being prepared: the next one that is neither held nor cancelled, else one without a day. False
 * if there is none. */
bool workshop_coming(struct app *app, struct activity *activity);

#endif
