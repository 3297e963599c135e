/* Those who are invited to an activity or came to it, in memory: who is shown, in which order, and who is marked. */
#ifndef UI_INVITE_ROSTER_H
#define UI_INVITE_ROSTER_H

#include "model/activity.h"
#include "model/invitation.h"
#include "store/funnel.h"
#include "store/store.h"
#include "tui/dialog.h"
#include "tui/edit.h"

struct invited {
	struct invitation invitation; /* without its header but the id */
	int number;                   /* of the young person: U-014 */
	char *name;
	char *search; /* the name, folded */
	char *phone;  /* as people read it; "" or NULL: none, or protected */
	int age;      /* on the day of the activity, or today while there is none; -1 = unknown */
	bool no_contact;
	bool spoken;  /* since it was sent */
	bool reached; /* answered, came, cancelled, or spoken */
	bool call;    /* on today's list of calls */
	bool marked;
	char *latest; /* what happened last, in a few words */
};

/* Filters: those of one group are alternatives, the groups must all hold. */
enum roster_filter {
	ROSTER_CALL,
	ROSTER_UNANSWERED,
	ROSTER_MAYBE,
	ROSTER_SIGNED_UP,
	ROSTER_DECLINED,
	ROSTER_CANCELLED,
	ROSTER_DRAFT,
	ROSTER_NOT_REACHED,
	ROSTER_TRANSPORT,
	ROSTER_NEEDS,
	ROSTER_CHANNEL_FIRST, /* one for each channel */
	ROSTER_FILTERS = ROSTER_CHANNEL_FIRST + INVITED_WALK_IN + 1
};

enum roster_order { ROSTER_UNANSWERED_FIRST, ROSTER_BY_NAME };

struct roster {
	struct invited *rows; /* by name */
	size_t count, capacity;
	enum roster_order order;
	unsigned filters; /* a bit for each roster_filter that is on */
	struct edit search;
	int *shown;             /* indexes of rows, in order; chooser.count of them */
	struct chooser chooser; /* over shown */
	int visible;            /* lines at the last drawing */
	struct uuid selected;   /* invitation, to find it again */
	struct uuid activity;   /* whose roster it is */
};

/* Reads who is invited to the activity. Keeps marks, filters, search and the selected one while it is the same.
 * The funnel gets what follows from them. */
enum status roster_load(struct roster *roster, struct store *store, const struct activity *activity,
			struct funnel *funnel, struct error *error) MUST_CHECK;
void roster_clear(struct roster *roster);

/* Chooses the lines anew, after a filter, the search or the order changed. */
void roster_choose(struct roster *roster);

void invited_settle(struct invited *row);                         /* what follows from its invitation */
struct invited *roster_selected(const struct roster *roster);     /* NULL if there is none */
struct invited *roster_at(const struct roster *roster, int line); /* NULL outside */
bool roster_move(struct roster *roster, const struct key *key);   /* arrows, pages */
void roster_select(struct roster *roster, int line);              /* kept inside */
void roster_stay(struct roster *roster); /* the next choosing keeps the line, whoever is there then */
int roster_count_marked(const struct roster *roster);
size_t roster_marked(const struct roster *roster, struct uuid **ids); /* invitations; the caller's to free */
/* The marked, or the one row when none is. */
size_t roster_chosen(const struct roster *roster, struct uuid **ids);
void roster_unmark(struct roster *roster);

void roster_toggle_filter(struct roster *roster, enum roster_filter filter); /* the selection goes to the top */
const char *roster_filter_label(enum roster_filter filter);
int roster_filter_count(const struct roster *roster, enum roster_filter filter); /* of all rows */

/* Takes a key of the search field: true if it was used. Enter, Tab and down leave it: *text is set to false. */
bool roster_type_search(struct roster *roster, const struct key *key, bool *text);

/* One step back: the text, the field, the filters, the marks. False when there was none to take. */
bool roster_back(struct roster *roster, bool *text);

#endif
