/* The question that must be answered with SLET: gone for good, counted in numbers first. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/count.h"
#include "model/youth.h"
#include "parts/prompt.h"
#include "app/screens.h"
#include "store/change.h"

static const char word[] = "SLET";

/* What is to go, while the question is open. */
struct purge {
	void *record;
	char what[60]; /* «U-033», «notat»: no name */
	char title[80];
};

static void
carry_out(struct app *app, const struct purge *purge)
{
	struct purge_counts counts;
	struct error error;
	if (store_purge(app->store, purge->record, &counts, &error) == STATUS_OK)
		app_say(app, MESSAGE_INFORMATION, "Slettet endeligt: %s. Det kan ikke fortrydes.", purge->what);
	else
		app_fail(app, &error);
}

static bool
answered(struct app *app, void *context, const char *typed)
{
	struct purge *purge = context;
	if (typed && strcmp(typed, word) != 0) {
		app_say(app, MESSAGE_CANNOT, "Skriv SLET med store bogstaver, eller tryk Esc for at lade være.");
		return false;
	}
	if (typed)
		carry_out(app, purge);
	else
		app_say(app, MESSAGE_INFORMATION, "Intet er slettet.");
	record_free(purge->record);
	free(purge);
	return true;
}

static void
add_explanation(struct text *out, const struct entity *entity, const struct purge_counts *counts)
{
	int others = counts->records - 1 - counts->notes;
	if (entity == &youth_entity) {
		text_add(out, "Kortet");
		if (counts->notes) {
			text_add(out, others > 0 ? ", " : " og ");
			count_add_of(out, counts->notes, "notat", "notater");
		}
		if (others > 0) {
			text_add(out, " og ");
			count_add_of(out, others, "anden ting", "andre ting");
		}
		text_add(out, " slettes");
	} else {
		text_add(out, "Det slettes");
	}
	text_add(out, " sammen med historikken og kan ikke hentes igen.\n"
		      "Sikkerhedskopier, I har taget, slettes ikke.");
}

void
purge_open(struct app *app, const void *record)
{
	const struct entity *entity = record_header(record)->entity;
	struct purge_counts counts;
	struct error error;
	if (store_count_purge(app->store, record, &counts, &error) != STATUS_OK) {
		app_fail(app, &error);
		return;
	}
	struct purge *purge = memory_new(sizeof *purge);
	purge->record = record_new(entity);
	record_copy(purge->record, record);
	struct text what = {0}, explanation = {0};
	record_add_code(&what, record);
	snprintf(purge->what, sizeof purge->what, "%s", text_get(&what));
	snprintf(purge->title, sizeof purge->title, "Slet endeligt: %s", purge->what);
	add_explanation(&explanation, entity, &counts);
	prompt_open(app,
		    &(struct prompt_text){.title = purge->title,
					  .explanation = text_get(&explanation),
					  .label = "Skriv SLET for at fortsætte:"},
		    answered, purge);
	text_clear(&what);
	text_clear(&explanation);
}
