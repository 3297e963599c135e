/* Sikkerhedskopi: asks where, and says what the copy holds. */
#include "store/backup.h"

#include "base/clock.h"
#include "base/file.h"
#include "parts/prompt.h"
#include "app/screens.h"

static bool
answered(struct app *app, void *context, const char *typed)
{
	(void)context;
	if (!typed)
		return true;
	if (text_is_empty(typed)) {
		app_say(app, MESSAGE_CANNOT, "Skriv, hvor kopien skal ligge, eller tryk Esc.");
		return false;
	}
	struct text path = {0};
	struct error error;
	app_add_path(&path, typed);
	bool done = backup_write(app->store, text_get(&path), &error) == STATUS_OK;
	if (done)
		app_say(app, MESSAGE_INFORMATION, "Kopien er gemt og kontrolleret: %s", text_get(&path));
	else
		app_fail(app, &error);
	text_clear(&path);
	return done;
}

void
backup_open(struct app *app)
{
	struct text path = {0};
	char day[DATE_ISO_SIZE];
	file_add_folder_of(&path, store_path(app->store));
	date_format_iso(clock_today(), day);
	text_add_format(&path, "/ungeloeft-kopi-%s.db", day);
	prompt_open(app,
		    &(struct prompt_text){.title = "Sikkerhedskopi",
					  .explanation = "Kopien holder alt: de unges navne og kort, notater, opgaver, "
							 "historik og papirkurv. Læg den et sted, hvor kun I kan komme "
							 "til den. Kun du kan læse filen.\n"
							 "Du kan hente den tilbage med: ungeloeft gendan FIL",
					  .label = "Gem som:",
					  .initial = text_get(&path)},
		    answered, NULL);
	text_clear(&path);
}
