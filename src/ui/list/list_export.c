/* Saving what a list shows as a spreadsheet file. */
#include "list_export.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/file.h"
#include "base/memory.h"
#include "exchange/export.h"
#include "parts/prompt.h"

/* What is written while the question is open. */
struct list_export {
	const struct entity *entity;
	struct filter filters[FILTERS_MAXIMUM];
	struct list_query query; /* its filters and search are the two here */
	char *search;
	long count;
};

static enum status
write_file(struct app *app, const struct list_export *export, const char *path, struct error *error)
{
	enum status status = file_create(path, 0600, error);
	if (status != STATUS_OK)
		return status;
	status = export_log(app->store, export->entity, USE_SAVED, export->count, error);
	if (status != STATUS_OK) {
		remove(path);
		return status;
	}
	FILE *file = fopen(path, "w");
	if (!file)
		return error_set(error, STATUS_SYSTEM, "Filen kunne ikke åbnes. Vælg et andet sted.");
	status = export_write(app->store, export->entity, &export->query, EXPORT_CSV, file, error);
	if (fclose(file) != 0 && status == STATUS_OK)
		status = error_set(error, STATUS_SYSTEM, "Filen kunne ikke skrives færdig. Er disken fuld?");
	if (status != STATUS_OK)
		remove(path);
	return status;
}

static bool
path_given(struct app *app, void *context, const char *typed)
{
	struct list_export *export = context;
	bool written = true;
	if (typed) {
		struct text path = {0};
		struct error error;
		app_add_path(&path, typed);
		written = write_file(app, export, text_get(&path), &error) == STATUS_OK;
		text_clear(&path);
		if (written)
			app_say(app, MESSAGE_DONE, "%ld %s er gemt i filen.", export->count, export->entity->plural);
		else
			app_fail(app, &error);
	}
	if (written) {
		free(export->search);
		free(export);
	}
	return written;
}

void
list_export_query(struct app *app, const struct entity *entity, const struct list_query *query, long count)
{
	struct list_export *export = memory_new(sizeof *export);
	export->entity = entity;
	export->count = count;
	export->query = *query;
	export->search = memory_copy_text(query->search);
	export->query.search = export->search;
	memcpy(export->filters, query->filters, (size_t)query->filter_count * sizeof export->filters[0]);
	export->query.filters = export->filters;
	char day[DATE_ISO_SIZE];
	date_format_iso(clock_today(), day);
	char name[80];
	snprintf(name, sizeof name, "~/ungeloeft-%s-%s.csv", entity->word, day);
	char text[240];
	snprintf(text, sizeof text,
		 "Listen (%ld %s) gemmes som regneark. Filen indeholder navne: læg den et sikkert sted, og slet den, "
		 "når den er brugt.",
		 count, entity->plural);
	prompt_open(app,
		    &(struct prompt_text){.title = "Eksportér", .explanation = text, .label = "Fil:", .initial = name},
		    path_given, export);
}

void
list_export_open(struct list_screen *screen)
{
	struct filter filters[FILTERS_MAXIMUM];
	struct list_query query;
	list_screen_fill_query(screen, filters, &query);
	list_export_query(screen->screen.app, screen->page->entity, &query, list_count(screen->list));
}
