/* Copies of the file, their return, and the check of its health. */
#include <stdio.h>

#include "command.h"
#include "exchange/export.h"
#include "store/backup.h"

int
run_copy(const struct invocation *invocation)
{
	struct error error;
	struct store *store = open_store(invocation, OPEN_TO_READ);
	if (!store)
		return EXIT_FAILED;
	enum status status = backup_write(store, invocation->arguments[0], &error);
	store_close(store);
	if (status != STATUS_OK)
		return say_error(&error);
	say("Kopien er kontrolleret og ligger i %s.", invocation->arguments[0]);
	return EXIT_OK;
}

int
run_restore(const struct invocation *invocation)
{
	struct error error;
	struct text path = {0}, kept = {0};
	add_path(&path, invocation);
	enum status status = backup_restore(invocation->arguments[0], text_get(&path), &kept, &error);
	int code = EXIT_OK;
	if (status != STATUS_OK)
		code = say_error(&error);
	else
		say("%s er gendannet.", text_get(&path));
	if (status == STATUS_OK && kept.length > 0)
		say("Det, der var der før, ligger i %s.", text_get(&kept));
	text_clear(&path);
	text_clear(&kept);
	return code;
}

int
run_check(const struct invocation *invocation)
{
	struct error error;
	struct health health = {0};
	struct text harmless = {0};
	struct store *store = open_store(invocation, OPEN_TO_READ);
	if (!store)
		return EXIT_FAILED;
	enum status status = store_check(store, &health, &error);
	store_close(store);
	int code = health.problems > 0 ? EXIT_PROBLEMS : EXIT_OK;
	if (status == STATUS_OK) {
		export_add_harmless(&harmless, text_get(&health.report), true);
		fputs(text_get(&harmless), stdout);
		if (health.problems > 0)
			printf("%ld fejl i %ld poster.\n", health.problems, health.records);
		else
			printf("Alt er i orden: %ld poster.\n", health.records);
		code = end_output(code);
	} else {
		code = say_error(&error);
	}
	health_clear(&health);
	text_clear(&harmless);
	return code;
}
