/* What an action does when no screen has its own way: work on the subject or the marked records, and opening of
 * screens. */
#include "actions.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/memory.h"
#include "form/form.h"
#include "meeting/meeting.h"
#include "workshop/invite.h"
#include "model/community.h"
#include "model/journal.h"
#include "model/measure.h"
#include "model/place.h"
#include "model/use_log.h"
#include "model/youth.h"
#include "screens.h"
#include "store/change.h"
#include "tabs.h"
#include "undoing.h"

static struct subject
subject_of(struct app *app)
{
	struct screen *screen = app_target(app);
	if (screen && screen->class->subject)
		return screen->class->subject(screen);
	return (struct subject){0};
}

static size_t
marked_of(struct app *app, struct uuid **ids)
{
	struct screen *screen = app_target(app);
	*ids = NULL;
	return screen && screen->class->marked ? screen->class->marked(screen, ids) : 0;
}

static void
unmark(struct app *app)
{
	struct screen *screen = app_target(app);
	if (screen && screen->class->unmark)
		screen->class->unmark(screen);
}

/* Which new record an action about a young person makes. */
static const struct entity *
entity_made_by(enum action action)
{
	static const struct {
		enum action action;
		const struct entity *entity;
	} makes[] = {
	    {ACTION_NOTE, &note_entity},
	    {ACTION_TASK, &task_entity},
	    {ACTION_ATTEMPT, &contact_entity},
	    {ACTION_STATUS, &situation_entity},
	    {ACTION_WISH, &wish_entity},
	    {ACTION_CONSENT, &consent_entity},
	    {ACTION_MEMBERSHIP, &membership_entity},
	};
	for (size_t i = 0; i < sizeof makes / sizeof makes[0]; i++)
		if (makes[i].action == action)
			return makes[i].entity;
	return NULL;
}

static void
make_about_subject(struct app *app, const struct entity *entity)
{
	struct subject subject = subject_of(app);
	struct uuid *ids;
	size_t count = subject.entity == &youth_entity ? marked_of(app, &ids) : 0;
	const struct form_page *page = form_page_of(entity);
	if (count > 0)
		form_open_for_many(app, page, ids, count);
	else
		form_open(app, page, NULL, subject.youth);
}

static void
edit_subject(struct app *app)
{
	struct subject subject = subject_of(app);
	void *record = record_new(subject.entity);
	struct error error;
	if (store_read(app->store, subject.entity, subject.id, record, &error) == STATUS_OK)
		form_open(app, form_page_of(subject.entity), record, UUID_NONE);
	else
		app_fail(app, &error);
	record_free(record);
}

/* One change on each of the records, all in one transaction; does nothing to those that are gone. */
typedef enum status each_function(struct change *change, void *record, struct error *error);

static enum status
change_one(struct app *app, struct change *change, const struct entity *entity, struct uuid id, each_function *each,
	   struct error *error)
{
	void *record = record_new(entity);
	enum status status = store_read(app->store, entity, id, record, error);
	if (status == STATUS_OK)
		status = each(change, record, error);
	record_free(record);
	return status;
}

/* What is changed together. */
struct batch {
	const struct entity *entity;
	const struct uuid *ids;
	size_t count;
};

static void
change_each(struct app *app, const struct batch *batch, const char *label, each_function *each, const char *said)
{
	struct change *change;
	struct error error;
	enum status status = change_begin(app->store, label, NULL, &change, &error);
	if (status != STATUS_OK) {
		app_fail(app, &error);
		return;
	}
	for (size_t i = 0; i < batch->count && status == STATUS_OK; i++)
		status = change_one(app, change, batch->entity, batch->ids[i], each, &error);
	if (status == STATUS_OK)
		status = change_commit(change, &error);
	else
		change_abort(change);
	if (status == STATUS_OK)
		app_say(app, MESSAGE_DONE, "%s Ctrl+Z fortryder.", said);
	else
		app_fail(app, &error);
}

/* «3 unge», or «U-014» for one. */
static void
add_what(struct text *out, const struct subject *subject, size_t marked)
{
	assert(subject->entity);
	if (marked)
		text_add_format(out, "%zu %s", marked, marked == 1 ? subject->entity->label : subject->entity->plural);
	else if (subject->entity->prefix)
		text_add_format(out, "%s-%03d", subject->entity->prefix, subject->number);
	else
		text_add(out, subject->entity->label);
}

static void
delete_subject(struct app *app)
{
	struct subject subject = subject_of(app);
	struct uuid *ids;
	size_t marked = marked_of(app, &ids);
	struct text label = {0};
	struct text said = {0};
	add_what(&label, &subject, marked);
	if (marked || subject.entity->prefix)
		text_add_format(&said, "%s er flyttet til papirkurven.", text_get(&label));
	else
		text_add_format(&said, "Flyttet til papirkurven: %s.", text_get(&label));
	text_add(&label, " til papirkurven");
	struct batch batch = {subject.entity, marked ? ids : &subject.id, marked ? marked : 1};
	change_each(app, &batch, text_get(&label), change_delete, text_get(&said));
	unmark(app);
	free(ids);
	text_clear(&label);
	text_clear(&said);
}

static enum status
finish_task(struct change *change, void *record, struct error *error)
{
	struct task before;
	record_init(&task_entity, &before);
	record_copy(&before, record);
	((struct task *)record)->done = clock_today();
	enum status status = change_save(change, &before, record, error);
	record_clear(&before);
	return status;
}

static enum status
postpone_task(struct change *change, void *record, struct error *error)
{
	struct task before;
	record_init(&task_entity, &before);
	record_copy(&before, record);
	struct task *task = record;
	struct date today = clock_today();
	bool later = !date_is_none(task->due) && date_compare(task->due, today) > 0;
	task->due = date_add_working_days(later ? task->due : today, 1);
	enum status status = change_save(change, &before, record, error);
	record_clear(&before);
	return status;
}

static void
change_task(struct app *app, enum action action)
{
	struct subject subject = subject_of(app);
	struct uuid *ids;
	size_t marked = marked_of(app, &ids);
	bool done = action == ACTION_DONE;
	char said[120];
	snprintf(said, sizeof said, done ? "%s klaret." : "%s udsat til næste hverdag.",
		 marked > 1 ? "Opgaverne er" : "Opgaven er");
	struct batch batch = {&task_entity, marked ? ids : &subject.id, marked ? marked : 1};
	change_each(app, &batch, done ? "opgave klaret" : "opgave udsat", done ? finish_task : postpone_task, said);
	unmark(app);
	free(ids);
}

static enum status
climb(struct change *change, void *record, struct error *error)
{
	struct membership before;
	record_init(&membership_entity, &before);
	record_copy(&before, record);
	enum status status = STATUS_OK;
	if (membership_climb(record, clock_today()))
		status = change_save(change, &before, record, error);
	else
		status = error_set(error, STATUS_INVALID,
				   "Der er ikke et trin højere. Enter retter det, hvis den unge er stoppet.");
	record_clear(&before);
	return status;
}

static void
climb_subject(struct app *app)
{
	struct subject subject = subject_of(app);
	struct batch batch = {&membership_entity, &subject.id, 1};
	change_each(app, &batch, "et trin op i et fællesskab", climb, "Den unge er et trin længere.");
}

/* The marked, or the one the cursor is on; the caller's to free. */
static size_t
youths_of(struct app *app, struct uuid **ids)
{
	struct subject subject = subject_of(app);
	size_t count = subject.entity == &youth_entity ? marked_of(app, ids) : 0;
	if (!count) {
		*ids = memory_new(sizeof **ids);
		**ids = subject.youth;
		count = 1;
	}
	return count;
}

static void
visit_subject(struct app *app)
{
	struct uuid *ids;
	size_t count = youths_of(app, &ids);
	to_visit_open(app, ids, count);
	free(ids);
}

static void
assign_subject(struct app *app)
{
	struct uuid *ids;
	size_t count = youths_of(app, &ids);
	assign_open(app, ids, count);
}

static void
invite_subject(struct app *app)
{
	struct uuid *ids;
	size_t count = youths_of(app, &ids);
	invite_to_workshop(app, ids, count);
	free(ids);
}

static void
open_youth(struct app *app, struct uuid id)
{
	app_go(app, TAB_YOUTH);
	card_open(app, id, NULL, 0);
}

static void
open_place(struct app *app, struct uuid id)
{
	app_go(app, TAB_PLACES);
	place_card_open(app, id, NULL, 0);
}

void
actions_open_record(struct app *app, const struct entity *entity, struct uuid id)
{
	/* Those with more than a form. */
	static const struct {
		const struct entity *entity;
		void (*open)(struct app *app, struct uuid id);
	} opens[] = {
	    {&youth_entity, open_youth},
	    {&workplace_entity, open_place},
	    {&measurement_entity, measure_open_made},
	};
	for (size_t i = 0; i < sizeof opens / sizeof opens[0]; i++)
		if (opens[i].entity == entity) {
			opens[i].open(app, id);
			return;
		}
	void *record = record_new(entity);
	struct error error;
	if (store_read(app->store, entity, id, record, &error) == STATUS_OK)
		form_open(app, form_page_of(entity), record, UUID_NONE);
	else
		app_fail(app, &error);
	record_free(record);
}

static bool
is_about_youth(enum action action)
{
	return entity_made_by(action) != NULL || action == ACTION_ASSIGN || action == ACTION_INVITE ||
	       action == ACTION_MEASURE;
}

/* What only a screen itself can do. */
static bool
is_for_screen(enum action action)
{
	static const enum action own[] = {ACTION_CHOOSE,    ACTION_SAVE,         ACTION_OPEN,      ACTION_NEW,
					  ACTION_FIND,      ACTION_SORT,         ACTION_MARK,      ACTION_EXPORT,
					  ACTION_PREVIOUS,  ACTION_NEXT,         ACTION_RESTORE,   ACTION_PURGE,
					  ACTION_REMIND,    ACTION_ATTEND,       ACTION_PROPOSE,   ACTION_PATHWAY,
					  ACTION_PILE,      ACTION_EXIT_CARDS,   ACTION_NEW_ROUND, ACTION_EDIT_ROUND,
					  ACTION_PRE_VISIT, ACTION_TO_MILESTONE, ACTION_COPY_PLAN};
	for (size_t i = 0; i < sizeof own / sizeof own[0]; i++)
		if (own[i] == action)
			return true;
	return false;
}

bool
actions_enabled(struct app *app, enum action action, const char **reason)
{
	struct screen *screen = app_target(app);
	struct subject subject = subject_of(app);
	bool writes = is_about_youth(action) || action == ACTION_EDIT || action == ACTION_DELETE ||
		      action == ACTION_DONE || action == ACTION_POSTPONE || action == ACTION_DATE ||
		      action == ACTION_NEW || action == ACTION_UNDO || action == ACTION_REDO ||
		      action == ACTION_IMPORT || action == ACTION_REMIND;
	if (writes && app->store && store_is_read_only(app->store))
		*reason = "Filen er åbnet, så den kun kan læses.";
	else if (screen && screen_owns(screen, action))
		return true;
	else if (is_about_youth(action) && action != ACTION_TASK && uuid_is_none(subject.youth))
		*reason = "Stil dig først på en ung.";
	else if ((action == ACTION_EDIT || action == ACTION_DELETE || action == ACTION_HISTORY) && !subject.entity)
		*reason = "Stil dig først på det, du vil ændre.";
	else if ((action == ACTION_DONE || action == ACTION_POSTPONE || action == ACTION_DATE) &&
		 subject.entity != &task_entity && !(action == ACTION_DONE && subject.entity == &membership_entity))
		*reason = "Stil dig først på en opgave.";
	else if (action == ACTION_TO_VISIT && uuid_is_none(subject.youth) && !(screen && screen_takes(screen, action)))
		*reason = "Stil dig først på en ung eller et sted.";
	else if (is_for_screen(action) && !(screen && screen_takes(screen, action)))
		*reason = "Det kan ikke gøres på denne skærm.";
	return *reason == NULL;
}

static bool
open_screen(struct app *app, enum action action)
{
	static const struct {
		enum action action;
		void (*open)(struct app *app);
	} opens[] = {
	    {ACTION_SEARCH, search_open},     {ACTION_MENU, palette_open},      {ACTION_HELP, help_open},
	    {ACTION_TRASH, trash_open},       {ACTION_MESSAGES, messages_open}, {ACTION_IMPORT, import_open},
	    {ACTION_SETTINGS, settings_open}, {ACTION_BACKUP, backup_open},
	};
	for (size_t i = 0; i < sizeof opens / sizeof opens[0]; i++)
		if (opens[i].action == action) {
			opens[i].open(app);
			return true;
		}
	return false;
}

/* The digit of the screen in front turns to its next page. */
static void
go_to_tab(struct app *app, int tab)
{
	struct screen *screen = app_screen(app);
	bool again = app->tab == tab && app_target(app) == screen && screen->class->turn;
	app_go(app, tab);
	if (!again)
		return;
	int page = screen->class->page(screen) + 1;
	screen->class->turn(screen, screen->class->pages[page] ? page : 0);
}

static bool
open_page(struct app *app, enum action action)
{
	static const struct {
		enum action first, last; /* of the pages of a screen, in their order */
		int tab;
	} screens[] = {{ACTION_PAGE_INVITATIONS, ACTION_PAGE_HARVEST, TAB_WORKSHOP},
		       {ACTION_PAGE_BOARD, ACTION_PAGE_GROUP, TAB_VISITS}};
	for (size_t i = 0; i < sizeof screens / sizeof screens[0]; i++) {
		if (action < screens[i].first || action > screens[i].last)
			continue;
		if (app_go_bare(app, screens[i].tab)) {
			struct screen *screen = app_screen(app);
			screen->class->turn(screen, (int)action - (int)screens[i].first);
		}
		return true;
	}
	return false;
}

static bool
open_list(struct app *app, enum action action)
{
	static const struct {
		enum action action;
		const struct entity *entity;
	} lists[] = {{ACTION_TASKS, &task_entity},
		     {ACTION_STAFF, &staff_entity},
		     {ACTION_CODES, &code_entity},
		     {ACTION_HOLIDAYS, &holiday_entity},
		     {ACTION_USE_LOG, &use_log_entity}};
	for (int tab = 0; tab < TAB_COUNT; tab++)
		if (tab_rows[tab].action == action) {
			go_to_tab(app, tab);
			return true;
		}
	for (size_t i = 0; i < sizeof lists / sizeof lists[0]; i++)
		if (lists[i].action == action) {
			records_open(app, lists[i].entity);
			return true;
		}
	return false;
}

static bool
change_subject(struct app *app, enum action action)
{
	struct subject subject = subject_of(app);
	if (entity_made_by(action))
		make_about_subject(app, entity_made_by(action));
	else if (action == ACTION_ASSIGN)
		assign_subject(app);
	else if (action == ACTION_INVITE)
		invite_subject(app);
	else if (action == ACTION_MEASURE)
		measure_open(app, subject.youth);
	else if (action == ACTION_TO_VISIT)
		visit_subject(app);
	else if (action == ACTION_EDIT || action == ACTION_DATE)
		edit_subject(app);
	else if (action == ACTION_DELETE)
		delete_subject(app);
	else if (action == ACTION_DONE && subject.entity == &membership_entity)
		climb_subject(app);
	else if (action == ACTION_DONE || action == ACTION_POSTPONE)
		change_task(app, action);
	else if (action == ACTION_HISTORY)
		history_open(app, subject.entity, subject.id);
	else if (action == ACTION_UNDO && app->meeting)
		meeting_take_back(app);
	else if (action == ACTION_UNDO || action == ACTION_REDO)
		undoing_take(app, action == ACTION_REDO);
	else
		return false;
	return true;
}

bool
actions_do(struct app *app, enum action action)
{
	if (!app->store)
		return false;
	if (action == ACTION_REFRESH) {
		app_reload(app);
		return true;
	}
	return open_screen(app, action) || open_page(app, action) || open_list(app, action) ||
	       change_subject(app, action);
}
