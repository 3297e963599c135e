/* Saving what a list shows as a spreadsheet file. */
#include "list_export.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "base/clock.h"
#include "base/file.h"
#include "exchange/export.h"
#include "prompt.h"

static enum status
write_file(struct list_screen *screen, const char *path, struct error *error)
{
	enum status status = file_create(path, 0600, error);
	if (status != STATUS_OK)
		return status;
	FILE *file = fopen(path, "w");
	if (!file)
		return error_set(error, STATUS_SYSTEM, "Filen kunne ikke åbnes. Vælg et andet sted.");
	struct filter filters[FILTERS_MAXIMUM];
	struct list_query query;
	list_screen_fill_query(screen, filters, &query);
	status = export_write(screen->screen.app->store, screen->page->entity, &query, EXPORT_CSV, file, error);
	if (fclose(file) != 0 && status == STATUS_OK)
		status = error_set(error, STATUS_SYSTEM, "Filen kunne ikke skrives færdig. Er disken fuld?");
	if (status != STATUS_OK)
		remove(path);
	return status;
}

static bool
path_given(struct app *app, void *context, const char *typed)
{
	struct list_screen *screen = context;
	if (!typed)
		return true;
	struct text path = {0};
	app_add_path(&path, typed);
	struct error error;
	bool written = write_file(screen, text_get(&path), &error) == STATUS_OK;
	if (written)
		app_say(app, MESSAGE_DONE, "%ld %s er gemt i filen.", list_count(screen->list),
			screen->page->entity->plural);
	else
		app_fail(app, &error);
	text_clear(&path);
	return written;
}

void
list_export_open(struct list_screen *screen)
{
	char day[DATE_ISO_SIZE];
	date_format_iso(clock_today(), day);
	char name[80];
	snprintf(name, sizeof name, "~/ungeloeft-%s-%s.csv", screen->page->entity->word, day);
	char text[240];
	snprintf(text, sizeof text,
		 "Listen (%ld %s) gemmes som regneark. Filen indeholder navne: læg den et sikkert sted, og slet den, "
		 "når den er brugt.",
		 list_count(screen->list), screen->page->entity->plural);
	prompt_open(screen->screen.app,
		    &(struct prompt_text){.title = "Eksportér", .explanation = text, .label = "Fil:", .initial = name},
		    path_given, screen);
}
