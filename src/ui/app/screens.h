/* How each screen is opened. */
#ifndef UI_SCREENS_H
#define UI_SCREENS_H

#include "store/list.h"
#include "app.h"

struct screen *overview_new(struct app *app);
struct screen *youth_list_new(struct app *app);
struct screen *workshop_new(struct app *app);
struct screen *visits_new(struct app *app);
struct screen *places_new(struct app *app);
struct screen *plan_new(struct app *app);
struct screen *reports_new(struct app *app);

/* The card of a young person. list: where , and . go, or NULL; it must outlive the card (the screen below owns it). */
void card_open(struct app *app, struct uuid youth, struct list *list, long position);

/* The card of a place; list and position as above. */
void place_card_open(struct app *app, struct uuid place, struct list *list, long position);

/* Who is on the ladder of a community. */
void community_open(struct app *app, struct uuid community);

/* The list of another entity with search, sort and editing: tasks, staff, codes. */
void records_open(struct app *app, const struct entity *entity);

/* Choosing young people for something, on top of the tab in front: the list of Unge with its search, filters and marks.
 * title: «Vælg unge til workshoppen» (borrowed). picked gets at least one id, only during the call, and may push
 * another screen; the list is closed before. */
typedef void picked_function(struct app *app, void *context, const struct uuid *ids, size_t count);
void youth_pick_open(struct app *app, const char *title, picked_function *picked, void *context);

/* The same with a quick filter on to begin with. */
#define YOUTH_NOT_INVITED "ikke_inviteret"
void youth_pick_among(struct app *app, const char *title, const char *quick_filter, picked_function *picked,
		      void *context);

/* Rapporter with the report of this name in front, about this workshop, round or visit. */
void reports_show(struct app *app, const char *name, struct uuid about);

/* Asks where in the visit round they are to be put: on the waiting list or a visit. The ids are copied. */
void to_visit_open(struct app *app, const struct uuid *youths, size_t count);

/* Unge with exactly this filter on, by its name in list_pages.c; all of them if no filter has the name. */
void youth_list_show(struct app *app, const char *quick_filter);

/* Unge with those a named query gives, so many days back; label: of the chip. The name is borrowed. */
void youth_list_show_query(struct app *app, const char *label, const char *query, int days);

/* Asks for a measurement of a young person, or opens one that was made. */
void measure_open(struct app *app, struct uuid youth);
void measure_open_made(struct app *app, struct uuid measurement);

void history_open(struct app *app, const struct entity *entity, struct uuid id);
void trash_open(struct app *app);
void purge_open(struct app *app, const void *record); /* the question that wants SLET typed */
void search_open(struct app *app);
void palette_open(struct app *app);
void help_open(struct app *app);
void messages_open(struct app *app);
void import_open(struct app *app);
void settings_open(struct app *app);
void backup_open(struct app *app);
void sort_open(struct app *app, struct screen *list); /* the menu of columns */
void filter_open(struct app *app, struct screen *list);
void assign_open(struct app *app, struct uuid *youths, size_t count); /* takes the ids over */

/* Asks who is working, when the machine's user name is not known in the file. */
void who_open(struct app *app);

/* Before there is a file: asks the four things and makes it. Returns false if the user left. Runs on a canvas of its
 * own through app. */
void first_run_open(struct app *app, const char *path);

/* Mit / deres / oprindeligt, field by field. base: as read, mine: as typed, theirs: as stored; all are copied. decided
 * gets the record to save on top of theirs; not called when the user goes back. */
void conflict_open(struct app *app, const void *base, const void *mine, const void *theirs,
		   void (*decided)(struct app *app, void *context, const void *merged, const void *theirs),
		   void *context);

#endif
