/* Papirkurv: putting back, turning to the other kinds, and gone for good. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "model/journal.h"
#include "model/youth.h"
#include "people.h"
#include "workshop_people.h"

static bool
is_deleted(struct stage *stage, const struct entity *entity, struct uuid id)
{
	void *record = record_new(entity);
	struct error error;
	bool there = store_read(stage->app.store, entity, id, record, &error) == STATUS_OK;
	bool deleted = there && !instant_is_none(record_header(record)->deleted_at);
	record_free(record);
	assert_true(there);
	return deleted;
}

static void
puts_back_what_was_deleted(void **state)
{
	struct stage *stage = *state;
	struct uuid amira = people_add(stage, "Amira", "Haddad");
	stage_keys(stage, "2 x");
	assert_true(is_deleted(stage, &youth_entity, amira));
	stage_keys(stage, "F10 'papirkurv' Enter");
	stage_expect(stage, "Papirkurv: unge");
	stage_expect(stage, "Amira Haddad");
	stage_expect(stage, "i dag kl. 13.42");
	stage->app.message.text[0] = '\0';
	stage_expect(stage, "1 ung i papirkurven.");
	stage_keys(stage, "Enter");
	stage_expect(stage, "U-001 er lagt tilbage. Ctrl+Z fortryder.");
	assert_false(is_deleted(stage, &youth_entity, amira));
}

static void
puts_back_all_marked(void **state)
{
	struct stage *stage = *state;
	struct uuid ids[2] = {people_add(stage, "Amira", "Haddad"), people_add(stage, "Bo", "Hald")};
	stage_keys(stage, "2 Space Space x F10 'papirkurv' Enter Space Space Enter");
	stage_expect(stage, "2 unge er lagt tilbage.");
	assert_false(is_deleted(stage, &youth_entity, ids[0]));
	assert_false(is_deleted(stage, &youth_entity, ids[1]));
}

static void
turns_to_the_kinds_that_have_something(void **state)
{
	struct stage *stage = *state;
	people_add(stage, "Amira", "Haddad");
	people_add_task(stage, UUID_NONE, "Ring til Musikskolen", 0, INTEGER_NONE);
	stage_keys(stage, "2 x F10 'opgaver vis' Enter x F10 'papirkurv' Enter");
	stage_expect(stage, "Papirkurv: unge");
	stage_keys(stage, "Tab");
	stage_expect(stage, "Papirkurv: opgaver");
	stage_expect(stage, "Ring til Musikskolen");
	stage_keys(stage, "Tab");
	stage_expect(stage, "Papirkurv: unge");
	stage_keys(stage, "BackTab");
	stage_expect(stage, "Papirkurv: opgaver");
}

/* There is one live invitation of a person to an activity. */
static void
leaves_what_there_is_a_new_one_of(void **state)
{
	struct stage *stage = *state;
	workshop_people_add(stage);
	stage_keys(stage, "s 'aebeloe' Enter x");
	stage_expect(stage, "er taget af listen. Ctrl+Z fortryder.");
	stage_keys(stage, "Esc i s 'aebeloe' Enter Enter Right C-s");
	stage_expect(stage, "1 ung er inviteret.");
	stage_keys(stage, "F10 'papirkurv' Enter");
	stage_expect(stage, "Papirkurv: invitationer");
	stage_keys(stage, "Enter");
	stage_expect(stage, "! Der er kommet en ny i stedet. Slet den, hvis den gamle skal tilbage.");
	stage_expect(stage, ">[ ] U-001 · Invitation");
	stage_keys(stage, "Esc Esc s 'aebeloe' Enter x F10 'papirkurv' Enter Enter");
	stage_expect(stage, "Lagt tilbage: invitation. Ctrl+Z fortryder.");
}

static void
hides_the_text_of_sensitive_notes(void **state)
{
	struct stage *stage = *state;
	struct uuid amira = people_add(stage, "Amira", "Haddad");
	struct note note;
	struct change *change;
	struct error error;
	record_init(&note_entity, &note);
	note.youth = amira;
	note.text = strdup("Hemmelig tekst");
	note.sensitive = true;
	note.happened = clock_today();
	note.kind = store_codes(stage->app.store, "notat", clock_today()).items[0]->record.id;
	stage_save(stage, &note);
	assert_int_equal(change_begin(stage->app.store, "prøve", NULL, &change, &error), STATUS_OK);
	assert_int_equal(change_delete(change, &note, &error), STATUS_OK);
	assert_int_equal(change_commit(change, &error), STATUS_OK);
	record_clear(&note);
	stage_keys(stage, "F10 'papirkurv' Enter");
	stage_expect(stage, "Papirkurv: notater");
	stage_expect(stage, "Følsomt notat");
	stage_reject(stage, "Hemmelig");
}

/* Two young people may have the same task, or a note that says nothing of whom. */
static void
says_whose_it_was(void **state)
{
	struct stage *stage = *state;
	struct uuid amira = people_add(stage, "Amira", "Haddad");
	struct uuid bo = people_add(stage, "Bo", "Hald");
	people_add_task(stage, amira, "Ring om kørsel", 0, INTEGER_NONE);
	people_add_task(stage, bo, "Ring om kørsel", 0, INTEGER_NONE);
	people_add_task(stage, UUID_NONE, "Ring til Musikskolen", 0, INTEGER_NONE);
	stage_keys(stage, "F10 'opgaver vis' Enter");
	for (int i = 0; i < 3; i++)
		stage_keys(stage, "Space");
	stage_keys(stage, "x F10 'papirkurv' Enter");
	stage_expect(stage, " U-001 · Ring om kørsel");
	stage_expect(stage, " U-002 · Ring om kørsel");
	stage_expect(stage, "[ ] Ring til Musikskolen");
	stage_reject(stage, "Haddad");
}

static void
is_only_looked_at(void **state)
{
	struct stage *stage = *state;
	people_add(stage, "Amira", "Haddad");
	stage_keys(stage, "2 x F10 'papirkurv' Enter r");
	stage_expect(stage, "Det er slettet. Læg det tilbage først med Enter.");
	stage_keys(stage, "t");
	stage_expect(stage, "Stil dig først på en ung.");
}

static void
purges_only_after_the_word(void **state)
{
	struct stage *stage = *state;
	struct error error;
	struct uuid amira = people_add(stage, "Amira", "Haddad");
	stage_keys(stage, "2 x F10 'papirkurv' Enter x");
	stage_expect(stage, "Slet endeligt: U-001");
	stage_expect(stage, "kan ikke hentes igen.");
	stage_keys(stage, "'slet' Enter");
	stage_expect(stage, "Skriv SLET med store bogstaver");
	stage_keys(stage, "Esc");
	stage_expect(stage, "Intet er slettet.");
	assert_true(is_deleted(stage, &youth_entity, amira));
	stage_keys(stage, "x 'SLET' Enter");
	stage_expect(stage, "Slettet endeligt: U-001.");
	void *record = record_new(&youth_entity);
	assert_int_equal(store_read(stage->app.store, &youth_entity, amira, record, &error), STATUS_NOT_FOUND);
	record_free(record);
}

static void
says_when_it_is_empty(void **state)
{
	struct stage *stage = *state;
	stage_keys(stage, "F10 'papirkurv' Enter");
	stage_expect(stage, "Her ligger ingen slettede unge.");
	stage_keys(stage, "x");
	stage_expect(stage, "Stil dig først på det, du vil");
	stage_keys(stage, "Tab");
	stage_expect(stage, "Der er ikke slettet andet.");
}

static void
looks_as_drawn(void **state)
{
	(void)state;
	for (const struct stage_size *size = stage_sizes; size->rows; size++) {
		struct stage stage;
		stage_open(&stage, size->rows, size->columns);
		stage_keys(&stage, "2 F10 'papirkurv' Enter");
		stage_golden(&stage, "papirkurv-#-tom");
		stage_keys(&stage, "Esc");
		people_add(&stage, "Amira", "Haddad");
		people_add(&stage, "Åse", "Hammer");
		stage_keys(&stage, "Space Space x F10 'papirkurv' Enter");
		stage.app.message.text[0] = '\0';
		stage_golden(&stage, "papirkurv-#");
		stage_close(&stage);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    ON_STAGE(puts_back_what_was_deleted),
	    ON_STAGE(puts_back_all_marked),
	    ON_STAGE(turns_to_the_kinds_that_have_something),
	    ON_STAGE(leaves_what_there_is_a_new_one_of),
	    ON_STAGE(hides_the_text_of_sensitive_notes),
	    ON_STAGE(says_whose_it_was),
	    ON_STAGE(is_only_looked_at),
	    ON_STAGE(purges_only_after_the_word),
	    ON_STAGE(says_when_it_is_empty),
	    cmocka_unit_test(looks_as_drawn),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
