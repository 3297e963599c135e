/* A form when the file cannot be written: nothing typed is lost, and saving can be tried again. */
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/file.h>
#include <unistd.h>
#include <cmocka.h>

#include "amira.h"
#include "form/form.h"
#include "model/journal.h"
#include "model/youth.h"
#include "people.h"
#include "app/screens.h"

static struct stage stage;
static struct uuid amira;

static int
open_stage(void **state)
{
	*state = &stage;
	stage_open(&stage, 24, 80);
	amira = amira_add(&stage);
	card_open(&stage.app, amira, NULL, 0);
	stage_screen(&stage);
	return 0;
}

/* Opens the same file again in another way. */
static void
reopen(struct store_options options)
{
	struct uuid actor = store_actor(stage.app.store);
	struct text path = {0};
	struct error error;

	text_add(&path, store_path(stage.app.store));
	store_close(stage.app.store);
	options.path = text_get(&path);
	if (store_open(&options, &stage.app.store, &error) != STATUS_OK)
		fail_msg("%s", error.message);
	store_set_actor(stage.app.store, actor);
	text_clear(&path);
	app_reload(&stage.app);
}

static void
tries_again_when_another_is_writing(void **state)
{
	struct text lock = {0};
	int descriptor;

	(void)state;
	reopen((struct store_options){.lock_wait = 1});
	text_add_format(&lock, "%s.lock", store_path(stage.app.store));
	stage_keys(&stage, "F6 'Taxa er bestilt.'");
	descriptor = open(text_get(&lock), O_RDWR | O_CLOEXEC);
	text_clear(&lock);
	assert_true(descriptor >= 0);
	assert_int_equal(flock(descriptor, LOCK_EX), 0);
	stage_keys(&stage, "C-s");
	stage_expect(&stage, "Taxa er bestilt.");
	stage_expect(&stage, "Nyt notat om U-001");
	stage_expect(&stage, "!");
	assert_int_equal(close(descriptor), 0);
	stage_wait(&stage, 2500);
	assert_int_equal(amira_drafts(&stage, NULL), 1);
	stage_keys(&stage, "C-s");
	stage_expect(&stage, "Notat gemt kl. 13.42.");
	assert_int_equal(amira_drafts(&stage, NULL), 0);
	assert_int_equal(amira_count(&stage, &note_entity, amira, NULL), 4);
}

static void
keeps_what_is_typed_in_a_file_that_is_only_read(void **state)
{
	(void)state;
	reopen((struct store_options){.read_only = true});
	stage_keys(&stage, "F6");
	stage_expect(&stage, "Filen er åbnet, så den kun kan læses.");
	stage_reject(&stage, "Nyt notat");
	form_open(&stage.app, form_page_of(&note_entity), NULL, amira);
	stage_keys(&stage, "'Taxa er bestilt.' C-s");
	stage_expect(&stage, "Nyt notat om U-001");
	stage_expect(&stage, "Taxa er bestilt.");
	stage_wait(&stage, 5000);
	assert_int_equal(amira_drafts(&stage, NULL), 0);
}

static void
saves_nothing_when_nothing_changed(void **state)
{
	(void)state;
	stage_keys(&stage, "F2 C-s");
	stage_expect(&stage, "Der er ikke ændret noget.");
	stage_expect(&stage, "Tidslinje");
	stage_keys(&stage, "F2 'x' Back C-s");
	stage_expect(&stage, "Der er ikke ændret noget.");
}

int
main(void)
{
#define JOURNEY(name) cmocka_unit_test_setup_teardown(name, open_stage, stage_teardown)
	const struct CMUnitTest tests[] = {
	    JOURNEY(tries_again_when_another_is_writing),
	    JOURNEY(keeps_what_is_typed_in_a_file_that_is_only_read),
	    JOURNEY(saves_nothing_when_nothing_changed),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
