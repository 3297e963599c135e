/* The lists of the office: staff, codes, and the days to keep free of visits. */
#include "actions.h"
#include "exchange/export.h"
#include "list_screen.h"

static void
show_title(struct app *app, const void *record, struct text *out)
{
	(void)app;
	record_header(record)->entity->title(record, out);
}

static void
show_field(struct app *app, const struct entity *entity, int field, const void *record, struct text *out)
{
	export_add_value(out, app->store, &entity->fields[field], record);
}

static void
open_form(struct app *app, const void *record, struct list *list, long position)
{
	(void)list;
	(void)position;
	actions_open_record(app, record_header(record)->entity, record_header(record)->id);
}

static void
show_staff_initials(struct app *app, const void *record, struct text *out)
{
	show_field(app, &staff_entity, STAFF_INITIALS, record, out);
}

static void
show_staff_role(struct app *app, const void *record, struct text *out)
{
	show_field(app, &staff_entity, STAFF_ROLE, record, out);
}

static void
show_staff_inactive(struct app *app, const void *record, struct text *out)
{
	(void)app;
	if (((const struct staff *)record)->inactive)
		text_add(out, "ikke aktiv");
}

static const struct list_column staff_columns[] = {
    {"Navn", 28, 0, false, LIST_SORT_NAME, show_title},
    {"Init.", 6, 1, false, LIST_NO_SORT, show_staff_initials},
    {"Rolle", 12, 2, false, LIST_NO_SORT, show_staff_role},
    {"", 10, 3, false, LIST_NO_SORT, show_staff_inactive},
};

static const enum action record_actions[] = {ACTION_OPEN, ACTION_NEW,  ACTION_DELETE, ACTION_MARK,
					     ACTION_SORT, ACTION_FIND, ACTION_EXPORT, ACTION_NONE};

const struct list_page staff_page = {
    .class = LIST_CLASS(.name = "medarbejdere", .help = "listen over medarbejdere", .actions = record_actions),
    .entity = &staff_entity,
    .title = "Medarbejdere",
    .columns = staff_columns,
    .column_count = sizeof staff_columns / sizeof staff_columns[0],
    .sort = LIST_SORT_NAME,
    .empty = {"Her er ingen medarbejdere endnu. Tryk n for at oprette den første."},
    .open = open_form,
};

static void
show_code_list(struct app *app, const void *record, struct text *out)
{
	show_field(app, &code_entity, CODE_LIST, record, out);
}

static void
show_code_code(struct app *app, const void *record, struct text *out)
{
	show_field(app, &code_entity, CODE_CODE, record, out);
}

static void
show_code_until(struct app *app, const void *record, struct text *out)
{
	show_field(app, &code_entity, CODE_VALID_TO, record, out);
}

static const struct list_column code_columns[] = {
    {"Liste", 12, 1, false, LIST_SORT_NAME, show_code_list},
    {"Kode", 8, 2, false, LIST_NO_SORT, show_code_code},
    {"Betegnelse", 32, 0, false, LIST_NO_SORT, show_title},
    {"Gælder til", 10, 3, false, LIST_NO_SORT, show_code_until},
};

const struct list_page code_page = {
    .class = LIST_CLASS(.name = "kodelister", .help = "kodelisterne", .actions = record_actions),
    .entity = &code_entity,
    .title = "Kodelister",
    .columns = code_columns,
    .column_count = sizeof code_columns / sizeof code_columns[0],
    .sort = LIST_SORT_NAME,
    .empty = {"Her er ingen koder endnu. Tryk n for at oprette den første."},
    .open = open_form,
};

static void
show_first(struct app *app, const void *record, struct text *out)
{
	show_field(app, &holiday_entity, HOLIDAY_FIRST, record, out);
}

static void
show_last(struct app *app, const void *record, struct text *out)
{
	show_field(app, &holiday_entity, HOLIDAY_LAST, record, out);
}

static void
show_to_check(struct app *app, const void *record, struct text *out)
{
	(void)app;
	text_add(out, ((const struct holiday *)record)->to_check ? "skal tjekkes" : "");
}

static const struct list_column holiday_columns[] = {
    {"Navn", 26, 0, false, LIST_NO_SORT, show_title},
    {"Første dag", 11, 1, false, LIST_SORT_NAME, show_first},
    {"Sidste dag", 11, 2, false, LIST_NO_SORT, show_last},
    {"", 12, 3, false, LIST_NO_SORT, show_to_check},
};

const struct list_page holiday_page = {
    .class = LIST_CLASS(.name = "ferier", .help = "listen over ferier og lukkedage", .actions = record_actions),
    .entity = &holiday_entity,
    .title = "Ferier og lukkedage",
    .columns = holiday_columns,
    .column_count = sizeof holiday_columns / sizeof holiday_columns[0],
    .sort = LIST_SORT_NAME,
    .empty = {"Her er ingen ferier endnu. Tryk n for at skrive den første."},
    .open = open_form,
};
