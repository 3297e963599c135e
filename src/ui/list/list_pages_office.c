/* The lists of the office: staff, codes, and the days to keep free of visits. */
#include "app/actions.h"
#include "exchange/export.h"
#include "list_screen.h"

static void
show_field(struct app *app, const struct entity *entity, int field, const void *record, struct text *out)
{
	export_add_value(out, app->store, &entity->fields[field], record);
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
    {"Navn", 28, 0, false, LIST_SORT_NAME, list_show_title},
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
    .open = list_open_form,
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
    {"Betegnelse", 32, 0, false, LIST_NO_SORT, list_show_title},
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
    .open = list_open_form,
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
    {"Navn", 26, 0, false, LIST_NO_SORT, list_show_title},
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
    .open = list_open_form,
};

static void
show_use_day(struct app *app, const void *record, struct text *out)
{
	struct instant at = record_header(record)->created_at;
	(void)app;
	date_add_field(out, instant_date(at));
	text_add(out, " ");
	instant_add_clock(out, at);
}

static void
show_use_who(struct app *app, const void *record, struct text *out)
{
	text_add(out, store_title(app->store, &staff_entity, record_header(record)->created_by, true));
}

static void
show_use_way(struct app *app, const void *record, struct text *out)
{
	show_field(app, &use_log_entity, USE_LOG_WAY, record, out);
}

static void
show_use_count(struct app *app, const void *record, struct text *out)
{
	show_field(app, &use_log_entity, USE_LOG_COUNT, record, out);
}

static void
show_use_purpose(struct app *app, const void *record, struct text *out)
{
	show_field(app, &use_log_entity, USE_LOG_PURPOSE, record, out);
}

static const struct list_column use_log_columns[] = {
    {"Hvornår", 20, 1, false, LIST_SORT_NUMBER, show_use_day},
    {"Hvem", 5, 1, false, LIST_NO_SORT, show_use_who},
    {"Liste", 24, 0, false, LIST_NO_SORT, list_show_title},
    {"Antal", 5, 2, true, LIST_NO_SORT, show_use_count},
    {"", 5, 3, false, LIST_NO_SORT, show_use_way},
    {"Formål", 34, 4, false, LIST_NO_SORT, show_use_purpose},
};

static const enum action use_log_actions[] = {ACTION_OPEN, ACTION_FIND, ACTION_EXPORT, ACTION_NONE};

/* The whole of a line that was too long for its row. */
static void
tell_use(struct app *app, const void *record, struct list *list, long position)
{
	const struct use_log *entry = record;
	(void)list;
	(void)position;
	app_say(app, MESSAGE_INFORMATION, "%s. %s", entry->what, entry->purpose ? entry->purpose : "");
}

static bool
use_log_enabled(struct screen *screen, enum action action, const char **reason)
{
	(void)screen;
	if (action == ACTION_DELETE || action == ACTION_EDIT)
		*reason = "Brugsloggen kan ikke rettes eller slettes.";
	return *reason == NULL;
}

const struct list_page use_log_page = {
    .class =
	LIST_CLASS(.name = "brugslog", .help = "brugsloggen", .actions = use_log_actions, .enabled = use_log_enabled),
    .entity = &use_log_entity,
    .title = "Brugslog",
    .columns = use_log_columns,
    .column_count = sizeof use_log_columns / sizeof use_log_columns[0],
    .sort = LIST_SORT_NUMBER,
    .descending = true,
    .empty = {"Her står det, når nogen laver en liste med navne. Der er ingen endnu."},
    .open = tell_use,
};
