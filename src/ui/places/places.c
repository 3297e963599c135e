/* Steder: the workplaces of the plan and those that came later, by the part of the municipality they belong to. */
#include "places.h"

#include <stdlib.h>

#include "base/clock.h"
#include "base/memory.h"
#include "form/form.h"
#include "model/round.h"
#include "model/value.h"
#include "model/youth.h"
#include "app/screens.h"
#include "store/query.h"

enum { VISITS_SHOWN = 2 };

/* What the columns show of a place beside its own fields, read once for all of them. */
struct about_place {
	struct uuid place;
	struct date visits[VISITS_SHOWN];
	int visit_count;
	struct date newest_note;
	bool chosen; /* for the round being planned */
};

struct places {
	struct list_screen list;
	struct about_place *about;
	int about_count;
	struct text round; /* «Runde 1»; empty if none is planned */
};

/* Columns of data/query/places.sql. */
enum { COLUMN_PART, COLUMN_PLACE, COLUMN_DAY, COLUMN_TITLE };
enum { PART_VISIT = 1, PART_NOTE, PART_ROUND };

static struct places *
of(struct screen *screen)
{
	return (struct places *)screen;
}

static struct about_place *
find_about(const struct places *places, struct uuid place)
{
	for (int i = 0; i < places->about_count; i++)
		if (uuid_equal(places->about[i].place, place))
			return &places->about[i];
	return NULL;
}

static struct about_place *
make_about(struct places *places, struct uuid place)
{
	struct about_place *about = find_about(places, place);
	if (about)
		return about;
	places->about = memory_resize(places->about, (size_t)places->about_count + 1, sizeof *places->about);
	about = &places->about[places->about_count++];
	*about = (struct about_place){.place = place, .newest_note = DATE_NONE};
	return about;
}

static void
add_row(struct places *places, struct query *query)
{
	int part = query_integer(query, COLUMN_PART);
	struct uuid place = query_uuid(query, COLUMN_PLACE);
	if (part == PART_ROUND)
		text_set(&places->round, query_text(query, COLUMN_TITLE));
	if (uuid_is_none(place))
		return;
	struct about_place *about = make_about(places, place);
	if (part == PART_NOTE)
		about->newest_note = query_date(query, COLUMN_DAY);
	else if (part == PART_ROUND)
		about->chosen = true;
	else if (about->visit_count < VISITS_SHOWN)
		about->visits[about->visit_count++] = query_date(query, COLUMN_DAY);
}

static void
forget_about(struct places *places)
{
	free(places->about);
	places->about = NULL;
	places->about_count = 0;
	text_clear(&places->round);
}

static enum status
load(struct screen *screen, struct error *error)
{
	struct places *places = of(screen);
	struct query *query;
	bool row = true;
	enum status status = list_load(screen, error);
	forget_about(places);
	if (status == STATUS_OK)
		status = query_open(screen->app->store, "places", &query, error);
	if (status != STATUS_OK)
		return status;
	while (row && (status = query_next(query, &row, error)) == STATUS_OK)
		if (row)
			add_row(places, query);
	query_close(query);
	return status;
}

/* The list is the first screen of its tab for as long as there is one. */
static const struct about_place *
about_of(struct app *app, const void *record)
{
	return find_about(of(app->tabs[TAB_PLACES].screens[0]), record_header(record)->id);
}

static void
show_name(struct app *app, const void *record, struct text *out)
{
	(void)app;
	place_add_name(out, record);
}

static void
show_department(struct app *app, const void *record, struct text *out)
{
	struct uuid department = ((const struct workplace *)record)->department;
	text_add(out, uuid_is_none(department) ? "Andre" : store_title(app->store, &code_entity, department, true));
}

static void
show_contact(struct app *app, const void *record, struct text *out)
{
	(void)app;
	text_add(out, text_is_empty(((const struct workplace *)record)->contact) ? "Mangler" : "Ja");
}

static void
show_seats(struct app *app, const void *record, struct text *out)
{
	(void)app;
	int seats = ((const struct workplace *)record)->seats;
	if (seats == INTEGER_NONE)
		text_add(out, "–");
	else
		text_add_format(out, "%d", seats);
}

static void
show_visits(struct app *app, const void *record, struct text *out)
{
	const struct about_place *about = about_of(app, record);
	for (int i = 0; about && i < about->visit_count; i++) {
		int year, month, day;
		date_split(about->visits[i], &year, &month, &day);
		text_add_format(out, "%s%d.%d.", i ? " " : "", day, month);
	}
	if (about && about->chosen && !about->visit_count)
		text_add(out, "valgt");
}

static void
show_newest(struct app *app, const void *record, struct text *out)
{
	const struct about_place *about = about_of(app, record);
	if (about)
		date_add_relative(out, about->newest_note, clock_today());
}

static void
add_group(struct app *app, const void *record, struct text *out)
{
	struct uuid department = ((const struct workplace *)record)->department;
	text_add(out, uuid_is_none(department) ? "Andre" : store_title(app->store, &code_entity, department, false));
}

static const struct list_column columns[] = {
    {"Sted", 26, 0, false, LIST_SORT_NAME, show_name},
    {"Område", 16, 3, false, WORKPLACE_DEPARTMENT, show_department},
    {"Kontakt", 8, 1, false, LIST_NO_SORT, show_contact},
    {"Plads", 5, 2, true, LIST_NO_SORT, show_seats},
    {"Besøg", 13, 4, false, LIST_NO_SORT, show_visits},
    {"Seneste", 10, 5, false, LIST_NO_SORT, show_newest},
};

static struct filter
make_field(int field, enum filter_test test, int value)
{
	return (struct filter){.field = field, .test = test, .value = value};
}

static struct filter
make_no_contact(struct app *app)
{
	(void)app;
	return make_field(WORKPLACE_CONTACT, FILTER_EMPTY, 0);
}

static struct filter
make_chosen(struct app *app)
{
	(void)app;
	return (struct filter){.field = ERROR_NO_FIELD, .test = FILTER_QUERY, .text = "places_chosen"};
}

static struct filter
make_municipal(struct app *app)
{
	(void)app;
	return make_field(WORKPLACE_OPERATION, FILTER_EQUALS, OPERATION_MUNICIPAL);
}

static struct filter
make_staffed(struct app *app)
{
	(void)app;
	return make_field(WORKPLACE_STAFFED, FILTER_EQUALS, ANSWER_YES);
}

static struct filter
make_neutral(struct app *app)
{
	(void)app;
	return make_field(WORKPLACE_NEUTRAL, FILTER_EQUALS, ANSWER_YES);
}

static const struct quick_filter quick_filters[] = {
    {"mangler_kontakt", "Mangler kontakt", make_no_contact, NULL},
    {"valgt", "Valgt til runden", make_chosen, NULL},
    {"kommunale", "Kommunale", make_municipal, NULL},
    {"personale", "Personale i dagtimer", make_staffed, NULL},
    {"neutrale", "Ikke «systemet»", make_neutral, NULL},
    {0},
};

static const int filter_fields[] = {WORKPLACE_DEPARTMENT, WORKPLACE_STATE, WORKPLACE_INTEREST, WORKPLACE_KIND, -1};

static void
open_place(struct app *app, const void *record, struct list *list, long position)
{
	place_card_open(app, record_header(record)->id, list, position);
}

static bool
act(struct screen *screen, enum action action)
{
	const void *record = of(screen)->list.list ? list_screen_record(&of(screen)->list) : NULL;
	if (action == ACTION_NOTE && record)
		form_open(screen->app, form_page_of(&place_note_entity), NULL, record_header(record)->id);
	else if (action == ACTION_TO_VISIT && record)
		place_to_visit(screen->app, record_header(record)->id);
	else
		return list_act(screen, action);
	return true;
}

static void
add_status(struct screen *screen, struct text *out)
{
	const struct places *places = of(screen);
	int chosen = 0;
	for (int i = 0; i < places->about_count; i++)
		chosen += places->about[i].chosen;
	list_status(screen, out);
	if (places->round.length)
		text_add_format(out, " %d er valgt til %s.", chosen, text_get(&places->round));
}

static void
close_places(struct screen *screen)
{
	forget_about(of(screen));
	list_close(screen);
}

static const enum action actions[] = {ACTION_OPEN,   ACTION_NEW,     ACTION_EDIT, ACTION_NOTE,   ACTION_TO_VISIT,
				      ACTION_CHOOSE, ACTION_FIND,    ACTION_SORT, ACTION_EXPORT, ACTION_MARK,
				      ACTION_DELETE, ACTION_HISTORY, ACTION_NONE};

/* A note here is about the place. */
static const enum action own[] = {ACTION_NOTE, ACTION_NONE};

static const struct told *
told(const struct screen *screen)
{
	(void)screen;
	return told_places;
}

static const struct list_page places_page = {
    .class = {.name = "steder",
	      .help = "listen over steder",
	      .told = told,
	      .actions = actions,
	      .own = own,
	      .load = load,
	      .draw = list_draw,
	      .act = act,
	      .type = list_type,
	      .click = list_click,
	      .subject = list_subject,
	      .marked = list_marked,
	      .unmark = list_unmark,
	      .tick = list_tick,
	      .crumb = list_crumb,
	      .status = add_status,
	      .close = close_places},
    .entity = &workplace_entity,
    .title = "Arbejdspladser og fællesskaber",
    .columns = columns,
    .column_count = sizeof columns / sizeof columns[0],
    .sort = WORKPLACE_DEPARTMENT,
    .quick_filters = quick_filters,
    .filter_fields = filter_fields,
    .empty = {"Her er ingen steder endnu. Tryk n for at oprette det første."},
    .open = open_place,
    .load_preview = place_preview_load,
    .draw_preview = place_preview_draw,
    .free_preview = place_preview_free,
    .group = add_group,
    .group_sort = WORKPLACE_DEPARTMENT,
    .quiet = true,
    .below = 7,
    .percent = 60,
};

struct screen *
places_new(struct app *app)
{
	struct places *places = screen_new(app, &places_page.class, sizeof *places);
	list_screen_begin(&places->list, &places_page);
	return &places->list.screen;
}
