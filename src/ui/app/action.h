/* Everything a user can do, in one table: dispatch, panel edges, key bar, command palette and help are made from it. */
#ifndef UI_ACTION_H
#define UI_ACTION_H

#include <stdbool.h>

#include "base/text.h"
#include "tui/key.h"

enum action {
	ACTION_NONE,
	/* Anywhere, also in a text field. */
	ACTION_HELP,
	ACTION_EDIT,
	ACTION_SEARCH, /* everywhere */
	ACTION_CHOOSE, /* F4: in a form the list or calendar, in a list the filters */
	ACTION_REFRESH,
	ACTION_NOTE,
	ACTION_UNDO,
	ACTION_REDO,
	ACTION_MEETING, /* the meeting view, on and off */
	ACTION_MENU,
	ACTION_SAVE,
	ACTION_QUIT,
	ACTION_COPY, /* Ctrl+C: says how to copy */
	ACTION_REDRAW,
	ACTION_BACK,
	/* Letters, outside text fields; the same verb on every screen. */
	ACTION_OPEN, /* Enter */
	ACTION_NEW,
	ACTION_DELETE,
	ACTION_FIND, /* in this list */
	ACTION_SORT,
	ACTION_MARK,
	ACTION_DONE,
	ACTION_POSTPONE,
	ACTION_DATE,
	ACTION_HISTORY,
	ACTION_EXPORT,
	ACTION_PREVIOUS,
	ACTION_NEXT,
	ACTION_TASK,    /* new task about the marked */
	ACTION_ASSIGN,  /* choose consultant for the marked */
	ACTION_STATUS,  /* new benefit, education or job for the marked */
	ACTION_ATTEMPT, /* new contact attempt */
	ACTION_WISH,
	ACTION_CONSENT,
	ACTION_MEMBERSHIP,   /* new membership of a community for the marked */
	ACTION_INVITE,       /* to a workshop */
	ACTION_TO_VISIT,     /* into the visit round: a young person or a place */
	ACTION_REMIND,       /* note that the invited were reminded */
	ACTION_ATTEND,       /* the door list */
	ACTION_MEASURE,      /* a measurement of a young person, an observation of a tegn */
	ACTION_TO_MILESTONE, /* a decision becomes one */
	ACTION_PROPOSE,      /* who could fill the free seats */
	ACTION_RESTORE,      /* from Papirkurv or history */
	ACTION_NEW_ROUND,
	ACTION_EDIT_ROUND,
	ACTION_PRE_VISIT, /* the consultant's visit before the group's */
	/* Screens and what is only in the menu. */
	ACTION_SCREEN_OVERVIEW,
	ACTION_SCREEN_YOUTH,
	ACTION_SCREEN_WORKSHOP,
	ACTION_SCREEN_VISITS,
	ACTION_SCREEN_PLACES,
	ACTION_SCREEN_PLAN,
	ACTION_SCREEN_REPORTS,
	ACTION_PAGE_INVITATIONS, /* pages of Workshop and Besøg */
	ACTION_PAGE_PROGRAMME,
	ACTION_PAGE_DOOR,
	ACTION_PAGE_HARVEST,
	ACTION_PAGE_BOARD,
	ACTION_PAGE_CALENDAR,
	ACTION_PAGE_GROUP,
	ACTION_TASKS,      /* the list of all tasks */
	ACTION_PATHWAY,    /* «forløb»: let one grow out of what the young people said */
	ACTION_PILE,       /* the next empty card follows each that is saved */
	ACTION_EXIT_CARDS, /* type in the exit cards of the workshop */
	ACTION_COPY_PLAN,  /* next year's plan made of this one */
	ACTION_IMPORT,
	ACTION_TRASH,
	ACTION_PURGE,
	ACTION_MESSAGES,
	ACTION_SETTINGS,
	ACTION_STAFF,
	ACTION_CODES,
	ACTION_HOLIDAYS,
	ACTION_USE_LOG, /* which lists with names were made */
	ACTION_BACKUP,
	ACTION_THEME,
	ACTION_GLYPHS,
	ACTION_MOUSE,
	ACTION_COUNT
};

struct action_row {
	const char *label;    /* the verb on edges and in the menu: «Markér» */
	const char *in_field; /* its label on the key bar while a text field has the focus; NULL = label */
	const char *help;     /* what it does, in the help screen */
	const char *words;    /* other words people look for in the menu */
	char letter;          /* lower case, ' ' for Mellemrum, 0 = none */
	char second;          /* another character with the same meaning ('/' for Find, ':' for Menu), 0 = none */
	int function;         /* F-key, 0 = none */
	char control;         /* with Ctrl, 0 = none */
	enum press press;     /* PRESS_NOTHING or a key of its own: Enter, Escape, Insert, Delete */
	bool anywhere;        /* its F-key or Ctrl works inside text fields too */
	bool in_menu;
	bool in_meeting; /* can be done in the meeting view too */
};

extern const struct action_row action_rows[ACTION_COUNT];

/* The action of a key, ACTION_NONE if none. text: a text field has the focus, so letters are not actions. */
enum action action_of(const struct key *key, bool text);

/* «F6», «Ctrl+S», «n», «Mellemrum», «Enter»: how it is written on the key bar (prefer_letter: on panel edges). */
void action_add_key(struct text *out, enum action action, bool prefer_letter);

#endif
