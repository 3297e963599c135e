/* Lists out, young people in, and practice files. */
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "command.h"
#include "exchange/export.h"
#include "exchange/import.h"
#include "exchange/practice.h"

enum { PRACTICE_MOST = 5000000 };

static enum export_format
format_of(const char *word)
{
	if (text_equal(word, "csv"))
		return EXPORT_CSV;
	return text_equal(word, "json") ? EXPORT_JSON : EXPORT_TEXT;
}

/* Before the names are out of the file. */
static enum status
log_list(struct store *store, const struct entity *entity, const struct list_query *query, struct error *error)
{
	struct list *list = list_new(store, entity);
	enum status status = list_set(list, query, error);
	long count = list_count(list);
	list_free(list);
	return status == STATUS_OK ? export_log(store, entity, USE_SHOWN, count, error) : status;
}

int
run_list(const struct invocation *invocation)
{
	const struct entity *entity = entity_find_word(invocation->arguments[0]);
	struct error error;
	if (!entity)
		return say_usage("kender ikke listen «%s». Skriv «ungeloeft vis --hjaelp» for at se alle.",
				 invocation->arguments[0]);
	bool names = export_is_about_people(entity);
	if (names && invocation->values[OPTION_READ_ONLY])
		return say_usage("listen har navne og skal skrives i brugsloggen, så den kan ikke laves med --laes.");
	struct store *store = open_store(invocation, names ? OPEN_TO_WRITE : OPEN_TO_READ);
	if (!store)
		return EXIT_FAILED;
	struct list_query query = {.search = invocation->values[OPTION_SEARCH], .sort = LIST_SORT_NAME};
	enum export_format format = format_of(invocation->values[OPTION_FORMAT]);
	enum status status = names ? log_list(store, entity, &query, &error) : STATUS_OK;
	if (status == STATUS_OK)
		status = export_write(store, entity, &query, format, stdout, &error);
	store_close(store);
	if (status == STATUS_OK)
		return end_output(EXIT_OK);
	return ferror(stdout) ? end_output(EXIT_FAILED) : say_error(&error);
}

static void
remove_new_file(const char *path)
{
	static const char *const endings[] = {"", "-journal", ".lock"};
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
		struct text name = {0};
		text_add_format(&name, "%s%s", path, endings[i]);
		(void)unlink(text_get(&name));
		text_clear(&name);
	}
}

static void
say_unused_columns(const struct import_plan *plan)
{
	struct text headings = {0};
	for (int i = 0; i < plan->column_count; i++)
		if (plan->columns[i].target == IMPORT_SKIP && plan->columns[i].heading[0])
			text_add_format(&headings, "%s%s", headings.length > 0 ? ", " : "", plan->columns[i].heading);
	if (headings.length > 0)
		say("Disse kolonner bruges ikke: %s.", text_get(&headings));
	text_clear(&headings);
}

static void
say_result(const struct import_result *result, const struct import_options *options)
{
	struct text summary = {0};
	import_add_summary(&summary, result, options->trial);
	say("%s", text_get(&summary));
	text_clear(&summary);
	for (int i = 0; i < result->reason_count; i++)
		say("%7ld: %s", result->reasons[i].count, result->reasons[i].reason);
	if (result->failed + result->duplicates == 0)
		return;
	if (options->rejects)
		say("Rækkerne, der ikke blev hentet, står i %s med en årsag ved hver.", options->rejects);
	else if (result->failed > 0)
		say("Brug --afvist=FIL for at få rækkerne, der ikke kunne læses, i en fil med en årsag ved hver.");
}

static int
import_file(struct store *store, const struct invocation *invocation)
{
	char words[] = "Henter";
	struct import_plan plan;
	struct import_result result;
	struct error error;
	struct import_options options = {
	    .trial = invocation->values[OPTION_TRIAL] != NULL,
	    .rejects = invocation->values[OPTION_REJECTS],
	    .progress = show_progress,
	    .context = words,
	};
	if (import_look(store, invocation->arguments[1], &plan, &error) != STATUS_OK)
		return say_error(&error);
	enum status status = import_run(store, &plan, &options, &result, &error);
	end_progress();
	if (status == STATUS_OK) {
		say_unused_columns(&plan);
		say_result(&result, &options);
	}
	import_plan_clear(&plan);
	if (status != STATUS_OK)
		return say_error(&error);
	return result.failed > 0 ? EXIT_PROBLEMS : EXIT_OK;
}

int
run_import(const struct invocation *invocation)
{
	if (entity_find_word(invocation->arguments[0]) != &youth_entity)
		return say_usage("kun unge kan hentes. Brug: ungeloeft hent unge FIL.csv");
	struct text path = {0};
	add_path(&path, invocation);
	bool new = !file_exists(text_get(&path));
	struct store *store = open_store(invocation, OPEN_OR_MAKE);
	int code = store ? import_file(store, invocation) : EXIT_FAILED;
	store_close(store);
	bool kept = code != EXIT_FAILED && !invocation->values[OPTION_TRIAL];
	if (new &&store && !kept)
		remove_new_file(text_get(&path));
	else if (new &&store)
		say("%s er en ny database.", text_get(&path));
	text_clear(&path);
	return code;
}

/* False unless the value is a whole number from least to most. */
static bool
read_number(const char *value, long least, long most, long *out)
{
	char *end;
	errno = 0;
	*out = strtol(value, &end, 10);
	return errno == 0 && end != value && *end == '\0' && *out >= least && *out <= most;
}

static int
make_practice(const char *path, const struct invocation *invocation, long count, long seed)
{
	char words[] = "Laver unge:";
	struct store *store;
	struct error error;
	struct store_options options = {
	    .path = path, .create = true, .practice = true, .force_network = invocation->values[OPTION_FORCE] != NULL};
	if (file_exists(path)) {
		say("ungeloeft: %s findes i forvejen og er ikke rørt. Vælg et andet navn med --fil.", path);
		return EXIT_FAILED;
	}
	if (store_open(&options, &store, &error) != STATUS_OK)
		return say_error(&error);
	enum status status = practice_fill(store, count, (uint64_t)seed, show_progress, words, &error);
	end_progress();
	store_close(store);
	if (status != STATUS_OK) {
		remove_new_file(path);
		return say_error(&error);
	}
	say("Øvedata med %ld opdigtede unge ligger i %s.", count, path);
	return EXIT_OK;
}

int
run_practice(const struct invocation *invocation)
{
	const char *amount = invocation->values[OPTION_AMOUNT], *seed_typed = invocation->values[OPTION_SEED];
	const char *place = getenv("UNGELOEFT_FIL");
	long count = PRACTICE_COUNT, seed = PRACTICE_SEED;
	if (amount && !read_number(amount, 0, PRACTICE_MOST, &count))
		return say_usage("--antal skal være et helt tal fra 0 til %d.", PRACTICE_MOST);
	if (seed_typed && !read_number(seed_typed, 0, LONG_MAX, &seed))
		return say_usage("--froe skal være et helt tal.");
	if (!invocation->values[OPTION_FILE] && text_is_empty(place))
		return say_usage("Skriv, hvor øvedata skal ligge: ungeloeft oevedata --fil=oeve.db");
	struct text path = {0};
	add_path(&path, invocation);
	int code = make_practice(text_get(&path), invocation, count, seed);
	text_clear(&path);
	return code;
}
