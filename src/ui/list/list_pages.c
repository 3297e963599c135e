/* The lists of young people and tasks, and the opening of all lists. */
#include <stdio.h>

#include "app/actions.h"
#include "base/clock.h"
#include "list_screen.h"
#include "model/agenda.h"
#include "model/journal.h"
#include "model/value.h"
#include "model/youth.h"
#include "app/screens.h"
#include "youth/youth_preview.h"

enum { HALF_A_YEAR = 183 }; /* days */

void
list_show_number(struct app *app, const void *record, struct text *out)
{
	(void)app;
	record_add_code(out, record);
}

void
list_show_title(struct app *app, const void *record, struct text *out)
{
	(void)app;
	record_header(record)->entity->title(record, out);
}

static void
show_age(struct app *app, const void *record, struct text *out)
{
	(void)app;
	int age = youth_age(record, clock_today());
	if (age >= 0)
		text_add_format(out, "%d", age);
}

static void
show_state(struct app *app, const void *record, struct text *out)
{
	(void)app;
	text_add(out, choice_label(youth_entity.fields[YOUTH_STATE].choices, ((const struct youth *)record)->state));
}

/* «i dag», «tor 10.3.», and from a long silence on the number of days. */
static void
show_last_contact(struct app *app, const void *record, struct text *out)
{
	struct date last = ((const struct youth *)record)->last_contact;
	struct date today = clock_today();
	int days = date_is_none(last) ? 0 : today.day - last.day;
	if (date_is_none(last))
		text_add(out, "aldrig");
	else if (days >= store_setting(app->store, SETTING_CONTACT_LONG))
		text_add_format(out, "%d dage siden", days);
	else
		date_add_relative(out, last, today);
}

static void
show_next(struct app *app, const void *record, struct text *out)
{
	(void)app;
	const struct youth *youth = record;
	if (!youth->next_task) {
		text_add(out, "–");
		return;
	}
	text_add(out, youth->next_task);
	if (!date_is_none(youth->next_due)) {
		int year, month, day;
		date_split(youth->next_due, &year, &month, &day);
		text_add_format(out, " %d.%d.", day, month);
	}
}

static void
show_consultant(struct app *app, const void *record, struct text *out)
{
	text_add(out, store_title(app->store, &staff_entity, ((const struct youth *)record)->consultant, true));
}

static const struct list_column youth_columns[] = {
    {"Nr", 5, 1, false, LIST_SORT_NUMBER, list_show_number},
    {"Navn", 23, 0, false, LIST_SORT_NAME, list_show_title},
    {"Alder", 5, 2, true, YOUTH_BORN, show_age},
    {"Status", 10, 1, false, YOUTH_STATE, show_state},
    {"Sidst kontakt", 14, 3, false, YOUTH_LAST_CONTACT, show_last_contact},
    {"Næste", 10, 4, false, YOUTH_NEXT_DUE, show_next},
    {"Kons.", 5, 5, false, LIST_NO_SORT, show_consultant},
};

/* «om 15 dage». */
static void
show_thirty(struct app *app, const void *record, struct text *out)
{
	(void)app;
	int days = youth_days_to_thirty(record, clock_today());
	if (days == 0)
		text_add(out, "i dag");
	else if (days > 0)
		text_add_format(out, "om %d %s", days, days == 1 ? "dag" : "dage");
}

/* In the place of «Alder». */
static const struct list_column thirty_column = {"Fylder 30", 11, 2, false, YOUTH_BORN, show_thirty};

static struct filter
make_query(const char *name, int value)
{
	return (struct filter){
	    .field = ERROR_NO_FIELD, .test = FILTER_QUERY, .text = name, .value = value, .date = clock_today()};
}

static struct filter
make_silent(struct app *app)
{
	return make_query("youth_silent", store_setting(app->store, SETTING_CONTACT_LONG));
}

static struct filter
make_first_contact(struct app *app)
{
	return make_query("youth_first_contact", store_setting(app->store, SETTING_FIRST_CONTACT_DAYS));
}

static struct filter
make_never_reached(struct app *app)
{
	return make_query("youth_never_reached", store_setting(app->store, SETTING_TRIES));
}

static struct filter
make_consent_ending(struct app *app)
{
	return make_query("youth_consent_ending", store_setting(app->store, SETTING_CONSENT_WARNING));
}

static struct filter
make_rights(struct app *app)
{
	return make_query("youth_rights", store_setting(app->store, SETTING_RIGHTS_DAYS));
}

static struct filter
make_mine(struct app *app)
{
	return (struct filter){.field = YOUTH_CONSULTANT, .test = FILTER_EQUALS, .id = store_actor(app->store)};
}

static struct filter
make_thirty(struct app *app)
{
	(void)app;
	return make_query("youth_turning_thirty", HALF_A_YEAR);
}

static struct filter
make_thirty_soon(struct app *app)
{
	(void)app;
	return make_query("youth_turning_thirty", AGENDA_THIRTY_DAYS);
}

static struct filter
make_missing(struct app *app)
{
	(void)app;
	return make_query("youth_missing", 0);
}

static struct filter
make_no_phone(struct app *app)
{
	(void)app;
	return (struct filter){.field = YOUTH_PHONE, .test = FILTER_EMPTY};
}

static struct filter
make_no_consultant(struct app *app)
{
	(void)app;
	return (struct filter){.field = YOUTH_CONSULTANT, .test = FILTER_EMPTY};
}

static struct filter
make_no_birth(struct app *app)
{
	(void)app;
	return (struct filter){.field = YOUTH_BORN, .test = FILTER_EMPTY};
}

static struct filter
make_without_community(struct app *app)
{
	(void)app;
	return make_query("youth_without_community", 0);
}

static struct filter
make_not_invited(struct app *app)
{
	(void)app;
	return make_query("youth_not_invited", 0);
}

static const struct quick_filter youth_quick_filters[] = {
    {"mine", "Mine unge", make_mine, NULL},
    {"ingen_kontakt", "Ingen kontakt længe", make_silent, NULL},
    {"foerste_kontakt", "Venter på første kontakt", make_first_contact, NULL},
    {"aldrig_naaet", "Aldrig nået", make_never_reached, NULL},
    {"uden_faellesskab", "Uden fællesskab", make_without_community, NULL},
    {"samtykke", "Samtykke udløber", make_consent_ending, NULL},
    {"rettigheder", "Ikke oplyst om rettigheder", make_rights, NULL},
    {"fylder_30", "Fylder 30 inden et halvt år", make_thirty, &thirty_column},
    {"mangler", "Mangler oplysninger", make_missing, NULL},
    {"mangler_telefon", "Mangler telefon", make_no_phone, NULL},
    {"mangler_konsulent", "Mangler konsulent", make_no_consultant, NULL},
    {"mangler_foedt", "Mangler fødselsdato", make_no_birth, NULL},
    {YOUTH_NOT_INVITED, "Ikke inviteret til workshop", make_not_invited, NULL},
    {0},
};

static struct filter
make_active(struct app *app)
{
	(void)app;
	return (struct filter){.field = YOUTH_STATE, .test = FILTER_EQUALS, .value = YOUTH_ACTIVE};
}

static struct filter
make_paused(struct app *app)
{
	(void)app;
	return (struct filter){.field = YOUTH_STATE, .test = FILTER_EQUALS, .value = YOUTH_PAUSED};
}

static struct filter
make_occupied(struct app *app)
{
	(void)app;
	return make_query("youth_occupied", 0);
}

static struct filter
make_no_show(struct app *app)
{
	(void)app;
	return make_query("youth_no_show", AGENDA_NO_SHOW_DAYS);
}

static struct filter
make_in_community(struct app *app)
{
	(void)app;
	return make_query("youth_in_community", 0);
}

static struct filter
make_with_benefit(struct app *app)
{
	(void)app;
	return (struct filter){.field = YOUTH_BENEFIT, .test = FILTER_GROUP, .text = "med"};
}

static struct filter
make_without_benefit(struct app *app)
{
	(void)app;
	return (struct filter){.field = YOUTH_BENEFIT, .test = FILTER_GROUP, .text = "uden"};
}

/* Behind the figures of the overview; the menu of filters has them by field. */
static const struct quick_filter youth_figure_filters[] = {
    {"i_forloeb", "I forløb", make_active, NULL},
    {"pause", "På pause", make_paused, NULL},
    {"i_faellesskab", "I et fællesskab", make_in_community, NULL},
    {"kom_ikke", "Kom ikke sidst", make_no_show, NULL},
    {"fylder_30_snart", "Fylder 30 inden 60 dage", make_thirty_soon, &thirty_column},
    {"i_gang", "Uddannelse eller job", make_occupied, NULL},
    {"med_ydelse", "Med ydelse", make_with_benefit, NULL},
    {"uden_ydelse", "Uden ydelse", make_without_benefit, NULL},
    {0},
};

static const int youth_filter_fields[] = {YOUTH_STATE, YOUTH_CONSULTANT, YOUTH_BENEFIT, YOUTH_IN_COMMUNITY, -1};

static const enum action youth_actions[] = {ACTION_OPEN, ACTION_MARK,   ACTION_INVITE, ACTION_TO_VISIT, ACTION_NEW,
					    ACTION_SORT, ACTION_ASSIGN, ACTION_TASK,   ACTION_STATUS,   ACTION_DELETE,
					    ACTION_FIND, ACTION_CHOOSE, ACTION_EXPORT, ACTION_NONE};

static const enum action youth_steps[] = {ACTION_NEW, ACTION_IMPORT, ACTION_NONE};

static const char *const youth_step_texts[] = {"Opret den første unge (ca. 1 minut)",
					       "Hent unge fra en regnearksfil (CSV)"};

static void
open_youth(struct app *app, const void *record, struct list *list, long position)
{
	card_open(app, record_header(record)->id, list, position);
}

const struct list_page youth_page = {
    .class = LIST_CLASS(.name = "unge", .help = "listen over unge", .actions = youth_actions),
    .entity = &youth_entity,
    .title = "Unge",
    .columns = youth_columns,
    .column_count = sizeof youth_columns / sizeof youth_columns[0],
    .sort = LIST_SORT_NAME,
    .quick_filters = youth_quick_filters,
    .filter_fields = youth_filter_fields,
    .empty = {"Der er ingen unge endnu.", "", "Skriv kun det nødvendige om de unge og ikke mere."},
    .empty_steps = youth_steps,
    .step_texts = youth_step_texts,
    .open = open_youth,
    .load_preview = youth_preview_load,
    .draw_preview = youth_preview_draw,
    .free_preview = youth_preview_free,
};

void
list_open_form(struct app *app, const void *record, struct list *list, long position)
{
	(void)list;
	(void)position;
	actions_open_record(app, record_header(record)->entity, record_header(record)->id);
}

static void
show_task_due(struct app *app, const void *record, struct text *out)
{
	(void)app;
	date_add_relative(out, ((const struct task *)record)->due, clock_today());
}

static void
show_task_state(struct app *app, const void *record, struct text *out)
{
	(void)app;
	const struct task *task = record;
	bool late = !date_is_none(task->due) && date_compare(task->due, clock_today()) < 0;
	if (!date_is_none(task->done))
		text_add(out, "KLARET");
	else if (task->urgent || late)
		text_add(out, "HASTER");
	else if (date_compare(task->due, clock_today()) == 0)
		text_add(out, "I DAG");
}

static void
show_task_assignee(struct app *app, const void *record, struct text *out)
{
	text_add(out, store_title(app->store, &staff_entity, ((const struct task *)record)->assignee, true));
}

static const struct list_column task_columns[] = {
    {"Frist", 10, 1, false, TASK_DUE, show_task_due},
    {"Opgave", 30, 0, false, LIST_SORT_NAME, list_show_title},
    {"", 7, 1, false, LIST_NO_SORT, show_task_state},
    {"Hvem", 5, 2, false, LIST_NO_SORT, show_task_assignee},
};

static struct filter
make_open_task(struct app *app)
{
	(void)app;
	return (struct filter){.field = TASK_DONE, .test = FILTER_EMPTY};
}

static struct filter
make_my_task(struct app *app)
{
	return (struct filter){.field = TASK_ASSIGNEE, .test = FILTER_EQUALS, .id = store_actor(app->store)};
}

static const struct quick_filter task_quick_filters[] = {
    {"aabne", "Ikke klaret", make_open_task, NULL}, {"mine", "Mine opgaver", make_my_task, NULL}, {0}};

static const int task_filter_fields[] = {TASK_KIND, TASK_ASSIGNEE, -1};

static const enum action task_actions[] = {ACTION_OPEN,     ACTION_MARK,   ACTION_NEW,  ACTION_DONE,
					   ACTION_POSTPONE, ACTION_DELETE, ACTION_SORT, ACTION_FIND,
					   ACTION_CHOOSE,   ACTION_EXPORT, ACTION_NONE};

const struct list_page task_page = {
    .class = LIST_CLASS(.name = "opgaver", .help = "listen over opgaver", .actions = task_actions),
    .entity = &task_entity,
    .title = "Opgaver",
    .columns = task_columns,
    .column_count = sizeof task_columns / sizeof task_columns[0],
    .sort = TASK_DUE,
    .quick_filters = task_quick_filters,
    .filter_fields = task_filter_fields,
    .empty = {"Der er ingen opgaver endnu. Tryk n for at lave den første."},
    .open = list_open_form,
};

static const struct list_page *const record_pages[] = {&task_page, &staff_page, &code_page, &holiday_page,
						       &use_log_page};

struct screen *
youth_list_new(struct app *app)
{
	return list_screen_new(app, &youth_page);
}

static void
show_quick(struct list_screen *screen, const struct quick_filter *quick, const char *name)
{
	for (; quick->name; quick++)
		if (text_equal(quick->name, name))
			list_screen_add_quick(screen, quick);
}

void
records_open(struct app *app, const struct entity *entity)
{
	for (size_t i = 0; i < sizeof record_pages / sizeof record_pages[0]; i++)
		if (record_pages[i]->entity == entity) {
			struct screen *screen = list_screen_new(app, record_pages[i]);
			if (record_pages[i]->quick_filters)
				show_quick((struct list_screen *)screen, record_pages[i]->quick_filters,
					   record_pages[i]->quick_filters[0].name);
			app_push(app, screen);
		}
}

void
youth_list_filter(struct list_screen *screen, const char *quick_filter)
{
	show_quick(screen, youth_quick_filters, quick_filter);
}

/* The list of Unge in front, without a search or a filter. */
static struct list_screen *
youth_list_bare(struct app *app)
{
	app_go(app, TAB_YOUTH);
	struct stack *stack = &app->tabs[TAB_YOUTH];
	while (stack->depth > 1)
		app_pop(app, stack->screens[stack->depth - 1]);
	struct list_screen *screen = (struct list_screen *)stack->screens[0];
	edit_set(&screen->search, "");
	screen->chip_count = 0;
	return screen;
}

void
youth_list_show(struct app *app, const char *quick_filter)
{
	struct list_screen *screen = youth_list_bare(app);
	show_quick(screen, screen->page->quick_filters, quick_filter);
	show_quick(screen, youth_figure_filters, quick_filter);
	if (screen->list)
		list_screen_query(screen);
}

void
youth_list_show_query(struct app *app, const char *label, const char *query, int days)
{
	struct list_screen *screen = youth_list_bare(app);
	struct filter filter = make_query(query, days);
	list_screen_add_chip(screen, &filter, label, NULL);
	if (screen->list)
		list_screen_query(screen);
}
