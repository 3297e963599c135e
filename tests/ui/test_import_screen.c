/* Hent fra fil: columns, trial, the whole file at once, and what was left out. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "base/file.h"
#include "model/value.h"
#include "model/youth.h"
#include "people.h"
#include "store/list.h"

static void
write_file(struct stage *stage, const char *name, const char *content)
{
	struct error error;
	char path[128];
	snprintf(path, sizeof path, "%s/%s", stage->folder, name);
	assert_int_equal(file_write(path, content, strlen(content), &error), STATUS_OK);
}

static void
open_file(struct stage *stage, const char *name)
{
	char keys[160];
	stage_keys(stage, "F10 'hent' Enter");
	stage_expect(stage, "Hent unge fra fil");
	snprintf(keys, sizeof keys, "'%s/%s' Enter", stage->folder, name);
	stage_keys(stage, keys);
}

static long
count_youths(struct stage *stage)
{
	struct list *list = list_new(stage->app.store, &youth_entity);
	struct error error;
	assert_int_equal(list_set(list, &(struct list_query){.sort = LIST_SORT_NAME}, &error), STATUS_OK);
	long count = list_count(list);
	list_free(list);
	return count;
}

static const char people[] = "Fornavn;Efternavn;Mobil;Skostørrelse\r\n"
			     "Amira;Haddad;00000001;38\r\n"
			     "Bo;Hald;00000002;44\r\n"
			     ";Uden fornavn;00000003;40\r\n"
			     "Amira;Haddad;00000001;38\r\n";

static void
shows_what_each_column_becomes(void **state)
{
	struct stage *stage = *state;
	write_file(stage, "unge.csv", people);
	open_file(stage, "unge.csv");
	stage_expect(stage, "Hent fra fil: unge.csv");
	stage_expect(stage, "← Fornavn →");
	stage_expect(stage, "springes over");
	stage_expect(stage, "Haddad");
	assert_int_equal(count_youths(stage), 0);
}

static void
tries_before_it_takes(void **state)
{
	struct stage *stage = *state;
	write_file(stage, "unge.csv", people);
	open_file(stage, "unge.csv");
	stage_keys(stage, "Enter");
	stage_expect(stage, "Filen er læst på prøve. Intet er ændret endnu.");
	stage_expect(stage, "4  rækker er læst");
	stage_expect(stage, "2  unge er nye og bliver hentet");
	stage_expect(stage, "1  findes i forvejen");
	stage_expect(stage, "1  kan ikke læses");
	stage_expect(stage, "Det kunne ikke læses");
	stage_expect(stage, "Enter Hent 2 unge");
	assert_int_equal(count_youths(stage), 0);
	stage_keys(stage, "Esc");
	stage_expect(stage, "Kolonne i filen");
}

static void
takes_all_and_takes_all_back(void **state)
{
	struct stage *stage = *state;
	struct error error;
	struct text rejects = {0};
	char path[128];
	write_file(stage, "unge.csv", people);
	open_file(stage, "unge.csv");
	stage_keys(stage, "Enter Enter");
	stage_expect(stage, "2 hentet, 2 sprunget over. De ligger i unge-afvist.csv med årsagen.");
	stage_expect(stage, "Amira Haddad");
	assert_int_equal(count_youths(stage), 2);
	snprintf(path, sizeof path, "%s/unge-afvist.csv", stage->folder);
	assert_int_equal(file_read(path, &rejects, &error), STATUS_OK);
	assert_non_null(strstr(text_get(&rejects), "Årsag"));
	assert_non_null(strstr(text_get(&rejects), "Uden fornavn"));
	text_clear(&rejects);
	stage_keys(stage, "C-z");
	assert_int_equal(count_youths(stage), 0);
	stage_keys(stage, "C-y");
	assert_int_equal(count_youths(stage), 2);
}

static void
a_second_time_adds_nobody(void **state)
{
	struct stage *stage = *state;
	write_file(stage, "unge.csv", "Fornavn;Efternavn;Mobil\nAmira;Haddad;00000001\n");
	open_file(stage, "unge.csv");
	stage_keys(stage, "Enter Enter");
	assert_int_equal(count_youths(stage), 1);
	open_file(stage, "unge.csv");
	stage_keys(stage, "Enter");
	stage_expect(stage, "0  unge er nye og bliver hentet");
	stage_reject(stage, "Enter Hent");
	stage_keys(stage, "Enter");
	stage_expect(stage, "Der er ingen nye unge at hente i filen.");
	assert_int_equal(count_youths(stage), 1);
}

static void
a_column_can_become_something_else(void **state)
{
	struct stage *stage = *state;
	write_file(stage, "unge.csv", "Fornavn;Noget\nAmira;Haddad\n");
	open_file(stage, "unge.csv");
	stage_keys(stage, "Down Right");
	stage_expect(stage, "← Fornavn →");
	stage_keys(stage, "Enter");
	stage_expect(stage, "To kolonner bliver til «Fornavn».");
	stage_keys(stage, "Right");
	stage_expect(stage, "← Efternavn →");
	stage_keys(stage, "Enter Enter");
	stage_expect(stage, "1 hentet, 0 sprunget over. Ctrl+Z");
	stage_expect(stage, "Amira Haddad");
	open_file(stage, "unge.csv");
	stage_keys(stage, "Down");
	stage_expect(stage, "← Efternavn →");
}

static void
every_target_can_be_reached_both_ways(void **state)
{
	struct stage *stage = *state;
	write_file(stage, "unge.csv", "Fornavn;Noget\nAmira;Haddad\n");
	open_file(stage, "unge.csv");
	stage_keys(stage, "Left Left");
	stage_expect(stage, "← Hele navnet →");
	stage_keys(stage, "Left");
	stage_expect(stage, "← CPR, kun fødselsdato →");
	stage_keys(stage, "Left");
	stage_reject(stage, "Samtykke til");
	stage_keys(stage, "Right Right Right Right");
	stage_expect(stage, "← Fornavn →");
}

static void
says_when_the_file_cannot_be_read(void **state)
{
	struct stage *stage = *state;
	open_file(stage, "findes-ikke.csv");
	stage_expect(stage, "Hent unge fra fil");
	stage_expect(stage, " ! ");
	stage_keys(stage, "C-u Enter");
	stage_expect(stage, "Skriv filens navn, eller tryk Esc.");
	stage_keys(stage, "Esc");
	stage_reject(stage, "Hent unge fra fil");
}

static void
looks_as_drawn(void **state)
{
	(void)state;
	for (const struct stage_size *size = stage_sizes; size->rows; size++) {
		struct stage stage;
		stage_open(&stage, size->rows, size->columns);
		write_file(&stage, "unge.csv", people);
		open_file(&stage, "unge.csv");
		stage_golden(&stage, "hent-#");
		stage_keys(&stage, "Enter");
		stage_golden(&stage, "hent-#-proeve");
		stage_close(&stage);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    ON_STAGE(shows_what_each_column_becomes),     ON_STAGE(tries_before_it_takes),
	    ON_STAGE(takes_all_and_takes_all_back),       ON_STAGE(a_second_time_adds_nobody),
	    ON_STAGE(a_column_can_become_something_else), ON_STAGE(every_target_can_be_reached_both_ways),
	    ON_STAGE(says_when_the_file_cannot_be_read),  cmocka_unit_test(looks_as_drawn),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
