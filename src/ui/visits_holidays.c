/* Ferier og lukkedage: the list of days to keep free of visits. */
#include "form.h"
#include "list_screen.h"
#include "model/value.h"

static void
show(const void *record, int field, struct text *out)
{
	value_add_field(out, &holiday_entity.fields[field], record);
}

static void
show_title(struct app *app, const void *record, struct text *out)
{
	(void)app;
	show(record, HOLIDAY_TITLE, out);
}

static void
show_first(struct app *app, const void *record, struct text *out)
{
	(void)app;
	show(record, HOLIDAY_FIRST, out);
}

static void
show_last(struct app *app, const void *record, struct text *out)
{
	(void)app;
	show(record, HOLIDAY_LAST, out);
}

static void
show_to_check(struct app *app, const void *record, struct text *out)
{
	(void)app;
	text_add(out, ((const struct holiday *)record)->to_check ? "skal tjekkes" : "");
}

static void
open_form(struct app *app, const void *record, struct list *list, long position)
{
	(void)list;
	(void)position;
	form_open(app, form_page_of(&holiday_entity), record, UUID_NONE);
}

static const struct list_column columns[] = {
    {"Navn", 26, 0, false, LIST_NO_SORT, show_title},
    {"Første dag", 11, 1, false, LIST_SORT_NAME, show_first},
    {"Sidste dag", 11, 2, false, LIST_NO_SORT, show_last},
    {"", 12, 3, false, LIST_NO_SORT, show_to_check},
};

static const enum action actions[] = {ACTION_OPEN, ACTION_NEW,  ACTION_DELETE, ACTION_MARK,
				      ACTION_SORT, ACTION_FIND, ACTION_EXPORT, ACTION_NONE};

const struct list_page holiday_page = {
    .class = LIST_CLASS(.name = "ferier", .help = "listen over ferier og lukkedage", .actions = actions),
    .entity = &holiday_entity,
    .title = "Ferier og lukkedage",
    .columns = columns,
    .column_count = sizeof columns / sizeof columns[0],
    .sort = LIST_SORT_NAME,
    .empty = {"Her er ingen ferier endnu. Tryk n for at skrive den første."},
    .open = open_form,
};
