/* The import: mapping, reading, duplicates, rejects, trial, all or nothing, and what is never told. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cmocka.h>

#include "base/file.h"
#include "desk.h"
#include "store/change.h"
#include "store/history.h"

static void
assert_mapped(const struct import_plan *plan, int column, int target)
{
	assert_true(column < plan->column_count);
	assert_int_equal(plan->columns[column].target, target);
}

static void
maps_headings(void **state)
{
	struct desk *desk = *state;
	struct import_plan plan;
	struct error error;
	desk_write(desk, "a.csv",
		   "FORNAVN;efternavn;CPR-nr.;Mobil;E-mail;Postnr;Kontaktperson;Henvist af;Mobiltelefon;Psykisk;"
		   "Sidst kontakt;Andet\r\n"
		   "Ida;Bæk;010203-4000;00000001;;;;;;;;hej\r\n");
	assert_int_equal(import_look(desk->store, desk_path(desk, "a.csv"), &plan, &error), STATUS_OK);
	assert_int_equal(plan.column_count, 12);
	assert_int_equal(plan.rows, 1);
	static const int targets[] = {YOUTH_FIRST_NAME, YOUTH_LAST_NAME, IMPORT_CPR,       YOUTH_PHONE,
				      YOUTH_EMAIL,      YOUTH_POSTCODE,  YOUTH_CONSULTANT, YOUTH_SOURCE,
				      IMPORT_SKIP,      IMPORT_SKIP,     IMPORT_SKIP,      IMPORT_SKIP};
	for (int i = 0; i < 12; i++)
		assert_mapped(&plan, i, targets[i]);
	assert_string_equal(plan.columns[0].example, "Ida");
	assert_null(strstr(plan.columns[2].example, "0102"));
	assert_string_equal(plan.columns[11].example, "hej");
	import_plan_clear(&plan);
}

static void
a_full_name_gives_way_to_a_first_name(void **state)
{
	struct desk *desk = *state;
	struct import_plan plan;
	struct error error;
	desk_write(desk, "a.csv", "Navn;Personnummer\nA;\n");
	assert_int_equal(import_look(desk->store, desk_path(desk, "a.csv"), &plan, &error), STATUS_OK);
	assert_mapped(&plan, 0, IMPORT_FULL_NAME);
	assert_mapped(&plan, 1, IMPORT_CPR);
	import_plan_clear(&plan);
	desk_write(desk, "a.csv", "Navn;Fornavn\nA;\n");
	assert_int_equal(import_look(desk->store, desk_path(desk, "a.csv"), &plan, &error), STATUS_OK);
	assert_mapped(&plan, 0, IMPORT_SKIP);
	assert_mapped(&plan, 1, YOUTH_FIRST_NAME);
	import_plan_clear(&plan);
}

static void
remembers_a_choice_of_columns(void **state)
{
	struct desk *desk = *state;
	struct import_plan plan;
	struct error error;
	const char *path = desk_path(desk, "a.csv");
	desk_write(desk, "a.csv", "Kolonne 1;Kolonne 2\nIda;Bæk\n");
	for (int round = 0; round < 2; round++) {
		assert_int_equal(import_look(desk->store, path, &plan, &error), STATUS_OK);
		plan.columns[0].target = YOUTH_FIRST_NAME;
		plan.columns[1].target = round == 0 ? IMPORT_CPR : YOUTH_LAST_NAME;
		assert_int_equal(import_remember(desk->store, &plan, &error), STATUS_OK);
		import_plan_clear(&plan);
		assert_int_equal(import_look(desk->store, path, &plan, &error), STATUS_OK);
		assert_mapped(&plan, 0, YOUTH_FIRST_NAME);
		assert_mapped(&plan, 1, round == 0 ? IMPORT_CPR : YOUTH_LAST_NAME);
		import_plan_clear(&plan);
	}
	desk_write(desk, "a.csv", "Kolonne 1;Kolonne 3\nIda;Bæk\n");
	assert_int_equal(import_look(desk->store, path, &plan, &error), STATUS_OK);
	assert_mapped(&plan, 0, IMPORT_SKIP);
	import_plan_clear(&plan);
}

static void
assert_born(struct desk *desk, const char *name, int year, int month, int day)
{
	const struct youth *youth = desk_youth(desk, name);
	assert_non_null(youth);
	assert_int_equal(youth->born.first.day, date_make(year, month, day).day);
}

static void
reads_what_excel_writes(void **state)
{
	struct desk *desk = *state;
	struct import_result result;
	desk_add_staff(desk, "Mette B.", "MB");
	enum status status =
	    desk_import(desk,
			"Fornavn;Efternavn;Fødselsdato;Mobil;Postnr.;Ydelse;Konsulent;CPR\r\n"
			"Alma;Abildlund;14-03-2006;+45 12 34 56 78;2620 Albertslund;kontanthjælp;MB;\r\n"
			"Bo;Bæk;2006-03-15;0045 12345679;800;KTH;mette b.;\r\n"
			"Carl;Cedergren;2006-03-16 00:00:00;4512345670;;;;\r\n"
			"Dina;Dahl;marts 2006;;;;;\r\n"
			"Eva;Egelund;;;;;;720305-5001\r\n"
			"Frida;Fjord;;;;;;102034000\r\n"
			"Gry;Gade;7042006;;;;;\r\n",
			"afvist.csv", false, &result);
	assert_int_equal(status, STATUS_OK);
	assert_int_equal(result.failed, 0);
	assert_int_equal(result.added, 7);
	assert_int_equal(result.cpr_dropped, 2);
	assert_false(file_exists(desk_path(desk, "afvist.csv")));
	assert_born(desk, "Alma", 2006, 3, 14);
	assert_string_equal(desk_youth(desk, "Alma")->phone, "12345678");
	assert_string_equal(desk_youth(desk, "Alma")->postcode, "2620");
	struct uuid benefit = store_find_code(desk->store, "ydelse", "KTH");
	assert_false(uuid_is_none(benefit));
	assert_true(uuid_equal(desk_youth(desk, "Alma")->benefit, benefit));
	assert_born(desk, "Bo", 2006, 3, 15);
	assert_string_equal(desk_youth(desk, "Bo")->phone, "12345679");
	assert_string_equal(desk_youth(desk, "Bo")->postcode, "0800");
	assert_true(uuid_equal(desk_youth(desk, "Bo")->consultant, store_find_staff(desk->store, "MB")));
	assert_born(desk, "Carl", 2006, 3, 16);
	assert_string_equal(desk_youth(desk, "Carl")->phone, "12345670");
	assert_born(desk, "Dina", 2006, 3, 1);
	assert_born(desk, "Eva", 2005, 3, 12);
	assert_born(desk, "Frida", 2003, 2, 1);
	assert_born(desk, "Gry", 2006, 4, 7);
}

static void
the_same_word_means_the_same_in_every_row(void **state)
{
	struct desk *desk = *state;
	struct import_result result;
	assert_int_equal(desk_import(desk,
				     "Fornavn;Status;Beskyttet adresse;Helst\nIda;I forløb;Ja;sms, brev\nBo;Ny;Nej;\n"
				     "Zoë;I forløb;Ja;sms, brev\nAlf;Nok;;\nKai;Nok;;\n",
				     NULL, false, &result),
			 STATUS_OK);
	assert_int_equal(result.added, 3);
	assert_int_equal(result.failed, 2);
	for (int i = 0; i < 2; i++) {
		const struct youth *youth = desk_youth(desk, i == 0 ? "Ida" : "Zoë");
		assert_int_equal(youth->state, YOUTH_ACTIVE);
		assert_int_equal(youth->preferred_contact, CONTACT_SMS | CONTACT_LETTER);
		assert_true(youth->address_protected);
	}
	assert_int_equal(desk_youth(desk, "Bo")->state, YOUTH_NEW);
	assert_false(desk_youth(desk, "Bo")->address_protected);
}

/* Without staff there is nobody to choose; with staff an unknown name is worth a question. */
static void
consultants_are_asked_for_when_there_are_any(void **state)
{
	struct desk *desk = *state;
	struct import_result result;
	assert_int_equal(desk_import(desk, "Fornavn;Konsulent\nIda;Lars K.\n", NULL, false, &result), STATUS_OK);
	assert_int_equal(result.added, 1);
	assert_int_equal(result.warnings, 1);
	assert_true(uuid_is_none(desk_youth(desk, "Ida")->consultant));
	desk_add_staff(desk, "Mette B.", "MB");
	assert_int_equal(desk_import(desk, "Fornavn;Konsulent\nBo;Lars K.\nZoë;MB\n", NULL, false, &result), STATUS_OK);
	assert_int_equal(result.added, 1);
	assert_int_equal(result.failed, 1);
	assert_string_equal(result.reasons[0].reason, "Ukendt konsulent.");
}

static void
splits_full_names(void **state)
{
	struct desk *desk = *state;
	struct import_result result;
	assert_int_equal(desk_import(desk, "Navn\nNguyễn Thị Mai\nTindra\n\"Bæk, Zoë\"\n", NULL, false, &result),
			 STATUS_OK);
	assert_int_equal(result.added, 3);
	assert_string_equal(desk_youth(desk, "Mai")->first_name, "Nguyễn Thị");
	assert_string_equal(desk_youth(desk, "Mai")->last_name, "Mai");
	assert_string_equal(desk_youth(desk, "Tindra")->first_name, "Tindra");
	assert_string_equal(desk_youth(desk, "Zoë")->last_name, "Bæk");
}

static const char failing[] = "Fornavn;Efternavn;Fødselsdato;Mobil;Ydelse;CPR\r\n"
			      "Ida;Bæk;01-02-2006;00000001;;\r\n"
			      "Bo;Hemmelig;31-02-2006;;;\r\n"
			      "Åse;Hemmelig;;1234567;;\r\n"
			      "Zoë;Hemmelig;;;Hemmeligydelse;\r\n"
			      ";Hemmelig;;;;\r\n"
			      "Per;Hemmelig;;;;999999-9999\r\n"
			      "Kim;Hemmelig;;;;;;for mange\r\n"
			      ";;;;;\r\n"
			      "Ole;Hemmelig;1-1-2006;;\"x\r\n";

static void
rejects_come_back_with_a_reason(void **state)
{
	struct desk *desk = *state;
	struct import_result result;
	assert_int_equal(desk_import(desk, failing, "afvist.csv", false, &result), STATUS_OK);
	assert_int_equal(result.read, 8);
	assert_int_equal(result.added, 1);
	assert_int_equal(result.failed, 7);
	assert_int_equal(desk_count(desk, &youth_entity, NULL, false), 1);
	struct stat properties;
	assert_int_equal(stat(desk_path(desk, "afvist.csv"), &properties), 0);
	assert_int_equal(properties.st_mode & 0777, 0600);
	struct text text = {0};
	desk_read(desk_path(desk, "afvist.csv"), &text);
	assert_true(text_starts_with(text.bytes, "\xEF\xBB\xBF"
						 "Fornavn;Efternavn;Fødselsdato;Mobil;Ydelse;CPR;Årsag\r\n"
						 "Bo;Hemmelig;31-02-2006;;;;"));
	assert_non_null(strstr(text.bytes, "Zoë;Hemmelig;;;Hemmeligydelse;;Ukendt ydelse.\r\n"));
	assert_non_null(strstr(text.bytes, "Du har skrevet 7"));
	text_clear(&text);
	assert_int_equal(result.reason_count, 7);
	for (int i = 0; i < result.reason_count; i++) {
		assert_int_equal(result.reasons[i].count, 1);
		assert_null(strstr(result.reasons[i].reason, "emmelig"));
		assert_null(strstr(result.reasons[i].reason, "9999"));
		assert_null(strstr(result.reasons[i].reason, "31-02"));
	}
}

static void
a_reason_never_repeats_the_cell(void **state)
{
	struct desk *desk = *state;
	struct import_result result;
	assert_int_equal(desk_import(desk, "Fornavn;Timer\nIda;120\nBo;12\n", NULL, false, &result), STATUS_OK);
	assert_int_equal(result.added, 1);
	assert_int_equal(result.reason_count, 1);
	assert_string_equal(result.reasons[0].reason, "Timer om ugen kan ikke læses.");
}

static void
a_corrected_rejects_file_can_be_taken_in(void **state)
{
	struct desk *desk = *state;
	struct import_result result;
	assert_int_equal(
	    desk_import(desk, "Fornavn;Mobil;Årsag\nBo;1;Et eller andet\nIda;00000002;x\n", "b.csv", false, &result),
	    STATUS_OK);
	assert_int_equal(result.added, 1);
	struct text text = {0};
	desk_read(desk_path(desk, "b.csv"), &text);
	assert_non_null(strstr(text.bytes, "Fornavn;Mobil;Årsag\r\nBo;1;"));
	assert_null(strstr(text.bytes, "Et eller andet"));
	text_clear(&text);
}

static void
an_existing_rejects_file_is_left_alone(void **state)
{
	struct desk *desk = *state;
	struct import_result result;
	desk_write(desk, "b.csv", "mit");
	assert_int_equal(desk_import(desk, "Fornavn\nIda\n", "b.csv", false, &result), STATUS_DENIED);
	assert_int_equal(desk_count(desk, &youth_entity, NULL, false), 0);
	struct text text = {0};
	desk_read(desk_path(desk, "b.csv"), &text);
	assert_string_equal(text.bytes, "mit");
	text_clear(&text);
}

static const char doubles[] = "Fornavn;Efternavn;Fødselsdato;Mobil\n"
			      "Ida;Bæk;01-02-2006;00000001\n"
			      "IDA;Baek;01-02-2006;\n"
			      "Bo;Dahl;;00000001\n"
			      "Åse;Hammer;;\n"
			      "Aase;Hammer;;\n"
			      "Aase;Hammer;03-02-2006;\n";

static void
nobody_is_taken_in_twice(void **state)
{
	struct desk *desk = *state;
	struct import_result result;
	assert_int_equal(desk_import(desk, doubles, "b.csv", false, &result), STATUS_OK);
	assert_int_equal(result.added, 3);
	assert_int_equal(result.duplicates, 3);
	assert_int_equal(result.failed, 0);
	struct text text = {0};
	desk_read(desk_path(desk, "b.csv"), &text);
	assert_non_null(strstr(text.bytes, "Bo;Dahl;;00000001;Findes i forvejen: samme telefonnummer."));
	text_clear(&text);
	assert_int_equal(desk_import(desk, doubles, NULL, false, &result), STATUS_OK);
	assert_int_equal(result.added, 0);
	assert_int_equal(result.duplicates, 6);
	assert_int_equal(desk_count(desk, &youth_entity, NULL, false), 3);
}

static void
a_trial_changes_nothing(void **state)
{
	struct desk *desk = *state;
	struct import_result trial, real;
	assert_int_equal(desk_import(desk, failing, NULL, true, &trial), STATUS_OK);
	assert_int_equal(desk_count(desk, &youth_entity, NULL, false), 0);
	assert_int_equal(desk_import(desk, failing, NULL, false, &real), STATUS_OK);
	assert_memory_equal(&trial, &real, sizeof real);
}

static void
one_undo_takes_all_back(void **state)
{
	struct desk *desk = *state;
	struct import_result result;
	struct undone undone;
	struct error error;
	desk_add_staff(desk, "Mette B.", "MB");
	assert_int_equal(desk_import(desk, doubles, NULL, false, &result), STATUS_OK);
	assert_int_equal(store_undo(desk->store, &undone, &error), STATUS_OK);
	assert_int_equal(desk_count(desk, &youth_entity, NULL, false), 0);
	assert_null(strstr(undone.label, "Ida"));
	assert_int_equal(store_redo(desk->store, &undone, &error), STATUS_OK);
	assert_int_equal(desk_count(desk, &youth_entity, NULL, false), 3);
}

static bool
stop_at_once(void *context, long done, long of)
{
	++*(int *)context;
	assert_true(done <= of);
	return done == 0;
}

static void
stopping_changes_nothing(void **state)
{
	struct desk *desk = *state;
	struct import_plan plan;
	struct import_result result;
	struct error error;
	int calls = 0;
	desk_write(desk, "a.csv", "Fornavn;Mobil\nIda;00000001\nBo;1\n");
	assert_int_equal(import_look(desk->store, desk_path(desk, "a.csv"), &plan, &error), STATUS_OK);
	struct import_options options = {
	    .rejects = desk_path(desk, "b.csv"), .progress = stop_at_once, .context = &calls};
	assert_int_equal(import_run(desk->store, &plan, &options, &result, &error), STATUS_CANCELLED);
	import_plan_clear(&plan);
	assert_int_equal(calls, 2);
	assert_false(file_exists(desk_path(desk, "b.csv")));
	assert_int_equal(desk_count(desk, &youth_entity, NULL, false), 0);
	assert_int_equal(desk_import(desk, "Fornavn\nIda\n", NULL, false, &result), STATUS_OK);
}

static void
refuses_files_without_names(void **state)
{
	struct desk *desk = *state;
	struct import_result result;
	assert_int_equal(desk_import(desk, "", NULL, false, &result), STATUS_INVALID);
	assert_int_equal(desk_import(desk, "Ida;Bæk;00000001\nBo;Dahl;00000002\n", NULL, false, &result),
			 STATUS_INVALID);
	assert_int_equal(desk_import(desk, "Efternavn;Mobil\nBæk;00000001\n", NULL, false, &result), STATUS_INVALID);
	assert_int_equal(desk_count(desk, &youth_entity, NULL, false), 0);
}

static void
notices_that_the_file_changed(void **state)
{
	struct desk *desk = *state;
	struct import_plan plan;
	struct import_result result;
	struct error error;
	desk_write(desk, "a.csv", "Fornavn;Efternavn\nIda;Bæk\n");
	assert_int_equal(import_look(desk->store, desk_path(desk, "a.csv"), &plan, &error), STATUS_OK);
	desk_write(desk, "a.csv", "Efternavn;Fornavn\nBæk;Ida\n");
	struct import_options options = {0};
	assert_int_equal(import_run(desk->store, &plan, &options, &result, &error), STATUS_CONFLICT);
	import_plan_clear(&plan);
}

static void
counts_warnings_and_sums_up(void **state)
{
	struct desk *desk = *state;
	struct import_result result;
	struct text text = {0};
	assert_int_equal(
	    desk_import(desk, "Fornavn;Fødselsdato;CPR\nIda;01-01-1980;\nBo;;010203-4000\n", NULL, false, &result),
	    STATUS_OK);
	assert_int_equal(result.warnings, 1);
	import_add_summary(&text, &result, false);
	assert_string_equal(
	    text.bytes,
	    "2 læst: 2 nye, 0 fandtes i forvejen, 0 kunne ikke læses. 1 er hentet, men bør ses efter: alder, "
	    "konsulent eller datoer. CPR-numrene blev til fødselsdatoer og er ikke gemt.");
	text_reset(&text);
	result = (struct import_result){.read = 64000, .added = 63120, .duplicates = 840, .failed = 40};
	import_add_summary(&text, &result, true);
	assert_string_equal(text.bytes, "Prøve, intet er ændret. 64.000 læst: 63.120 nye, 840 fandtes i forvejen, 40 "
					"kunne ikke læses.");
	text_clear(&text);
}

/* No byte of the file is the number itself. */
static void
no_cpr_number_is_stored(void **state)
{
	struct desk *desk = *state;
	struct import_result result;
	struct text text = {0};
	assert_int_equal(desk_import(desk, "Fornavn;CPR\nIda;720305-5001\nBo;7203065002\n", NULL, false, &result),
			 STATUS_OK);
	assert_int_equal(result.added, 2);
	desk_read(desk->database, &text);
	static const char *const secrets[] = {"5001", "720305", "7203065002"};
	for (int i = 0; i < 3; i++)
		assert_null(memmem(text.bytes, text.length, secrets[i], strlen(secrets[i])));
	text_clear(&text);
}

int
main(void)
{
#define WITH_DESK(test) cmocka_unit_test_setup_teardown(test, desk_open, desk_close)
	const struct CMUnitTest tests[] = {
	    WITH_DESK(maps_headings),
	    WITH_DESK(a_full_name_gives_way_to_a_first_name),
	    WITH_DESK(remembers_a_choice_of_columns),
	    WITH_DESK(reads_what_excel_writes),
	    WITH_DESK(consultants_are_asked_for_when_there_are_any),
	    WITH_DESK(the_same_word_means_the_same_in_every_row),
	    WITH_DESK(splits_full_names),
	    WITH_DESK(rejects_come_back_with_a_reason),
	    WITH_DESK(a_reason_never_repeats_the_cell),
	    WITH_DESK(a_corrected_rejects_file_can_be_taken_in),
	    WITH_DESK(an_existing_rejects_file_is_left_alone),
	    WITH_DESK(nobody_is_taken_in_twice),
	    WITH_DESK(a_trial_changes_nothing),
	    WITH_DESK(one_undo_takes_all_back),
	    WITH_DESK(stopping_changes_nothing),
	    WITH_DESK(refuses_files_without_names),
	    WITH_DESK(notices_that_the_file_changed),
	    WITH_DESK(counts_warnings_and_sums_up),
	    WITH_DESK(no_cpr_number_is_stored),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
