/* What keys do on a screen, where that is another thing than the table of actions says of them. */
#ifndef UI_TOLD_H
#define UI_TOLD_H

#include "action.h"

/* One key in the help; a list of them ends with a row without action and keys. */
struct told {
	enum action action; /* ACTION_NONE: keys that are no action, named in keys. ACTION_COUNT: all other actions */
	const char *keys;
	const char *text; /* NULL: does nothing here, and is left out */
};

extern const struct told told_no_workshop[], told_invitations[], told_programme[], told_door[], told_harvest[];
extern const struct told told_board[], told_setup[], told_no_round[], told_calendar[], told_group[];
extern const struct told told_visit[], told_proposal[];
extern const struct told told_places[], told_place[], told_community[];
extern const struct told told_plan[], told_sign[], told_reports[];
extern const struct told told_card[], told_form[], told_meeting[];

/* What the action does on a screen that tells so (told may be NULL); NULL if it does nothing there. */
const char *told_text(const struct told *told, enum action action);

#endif
