/* What people write under «Kan»: every phrase of the practice data, the usual ways, and what nobody can be sure of. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/asset.h"
#include "model/availability.h"
#include "model/field.h"

enum { MON = 1, TUE = 2, WED = 4, THU = 8, FRI = 16, SAT = 32, SUN = 64, ANY = INTEGER_NONE };

static void
test_understood(void **state)
{
	static const struct vector {
		const char *text;
		unsigned weekdays;
		int earliest, latest; /* minutes */
	} vectors[] = {
	    {"", 0, ANY, ANY},
	    {" \n", 0, ANY, ANY},
	    {"tir, ons, tor kl. 9-14", TUE | WED | THU, 540, 840},
	    {"Tir., ons. og tors. kl. 9.00–14.30.", TUE | WED | THU, 540, 870},
	    {"man og fre efter kl. 12", MON | FRI, 720, ANY},
	    {"alle dage før kl. 15", WEEKDAYS_ALL, ANY, 900},
	    {"kun om formiddagen", 0, ANY, 720},
	    {"tirsdag og torsdag", TUE | THU, ANY, ANY},
	    {"efter kl. 13", 0, 780, ANY},
	    {"ikke tirsdage", WEEKDAYS_ALL & ~TUE, ANY, ANY},
	    {"hverdage efter 10", WEEKDAYS_WORKING, 600, ANY},
	    {"kan ikke mandag og fredag", WEEKDAYS_ALL & ~(MON | FRI), ANY, ANY},
	    {"hverdage kl. 10-15", WEEKDAYS_WORKING, 600, 900},
	    {"ma, ti, on, to, fr, lø, sø", WEEKDAYS_ALL, ANY, ANY},
	    {"LØRDAG/SØNDAG", SAT | SUN, ANY, ANY},
	    {"loerdag + soendag", SAT | SUN, ANY, ANY},
	    {"i weekenden", SAT | SUN, ANY, ANY},
	    {"man-tor", MON | TUE | WED | THU, ANY, ANY},
	    {"mandag til onsdag", MON | TUE | WED, ANY, ANY},
	    {"fra torsdag til søndag", THU | FRI | SAT | SUN, ANY, ANY},
	    {"lør–man", SAT | SUN | MON, ANY, ANY},
	    {"tirsdage mellem 9 og 14", TUE, 540, 840},
	    {"tirsdage fra kl. 9 til kl. 14", TUE, 540, 840},
	    {"kl. 0930-1400 tirsdage og onsdage", TUE | WED, 570, 840},
	    {"fra kl 9", 0, 540, ANY},
	    {"tidligst 9:30, senest 14", 0, 570, 840},
	    {"efter 10 og før 14", 0, 600, 840},
	    {"ikke før kl. 10", 0, 600, ANY},
	    {"hverdage, men ikke før 10", WEEKDAYS_WORKING, 600, ANY},
	    {"ikke før kl. 10 eller efter kl. 14", 0, 600, 840},
	    {"ikke om morgenen", 0, 600, ANY},
	    {"ikke om eftermiddagen", 0, ANY, 720},
	    {"tirsdag eftermiddag", TUE, 720, ANY},
	    {"efter middag", 0, 720, ANY},
	    {"om aftenen", 0, 1020, ANY},
	    {"alle hverdage undtagen onsdag", WEEKDAYS_WORKING & ~WED, ANY, ANY},
	    {"tir-fre kl. 9-14, ikke onsdag", TUE | THU | FRI, 540, 840},
	    {"ikke tirsdag. kun formiddag", WEEKDAYS_ALL & ~TUE, ANY, 720},
	    {"kan ikke onsdage, men kan mandage", MON, ANY, ANY},
	    {"Hun kan hver torsdag", THU, ANY, ANY},
	    {"alle ugens dage", WEEKDAYS_ALL, ANY, ANY},
	    {"altid", 0, ANY, ANY},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(vectors) / sizeof(vectors[0]); i++) {
		const struct vector *vector = &vectors[i];
		struct availability can;

		availability_read(vector->text, &can);
		if (!can.understood || can.weekdays != vector->weekdays || can.earliest != vector->earliest ||
		    can.latest != vector->latest)
			fail_msg("«%s»: %d, days %x, %d-%d", vector->text, can.understood, can.weekdays, can.earliest,
				 can.latest);
	}
}

static void
assert_any(const char *text)
{
	struct availability can;

	availability_read(text, &can);
	if (can.understood || can.weekdays != 0 || can.earliest != INTEGER_NONE || can.latest != INTEGER_NONE)
		fail_msg("«%s»: %d, days %x, %d-%d", text, can.understood, can.weekdays, can.earliest, can.latest);
}

/* Better any time and a word about it than a wrong one. */
static void
test_not_understood(void **state)
{
	static const char *const texts[] = {
	    "ved ikke",
	    "aftales",
	    "kan ikke",
	    "ikke",
	    "ikke altid",
	    "helst tirsdage",
	    "hver anden tirsdag",
	    "to dage om ugen",
	    "dage",
	    "ulige uger",
	    "i morgen",
	    "i dag",
	    "efter skole",
	    "efter kl. ti",
	    "efter kl. 12-13",
	    "man kl. 9-12, tir kl. 13-15",
	    "mandag formiddag og tirsdag eftermiddag",
	    "efter 10 tirsdage, før 14",
	    "ikke tirsdag efter 12",
	    "ikke 9-12",
	    "mandag kan hun ikke",
	    "ikke mandag og mandag er ikke en dag",
	    "mandag, men ikke mandag",
	    "ikke alle dage",
	    "tirsdag kl. 10",
	    "kl. 14-9",
	    "kl. 9-9",
	    "kl. 9-25",
	    "kl. 9.75-14",
	    "kl. 009-14",
	    "efter 99999999999999999999",
	    "efter kl. 9, efter kl. 10",
	    "tirsdag -",
	    "- tirsdag",
	    "tirsdag?",
	    "tirs\xC3",
	    "fra",
	    "mellem 9",
	    "før",
	    "til",
	    "alle",
	    "i",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		assert_any(texts[i]);
	availability_read(NULL, &(struct availability){0});
}

/* A field holds 120 characters, but a file may hold more. */
static void
test_long_texts(void **state)
{
	char text[5000];
	struct availability can;

	(void)state;
	memset(text, ',', sizeof(text));
	text[sizeof(text) - 1] = '\0';
	assert_any(text);
	memset(text, 'a', sizeof(text) - 1);
	assert_any(text);
	memset(text, ' ', sizeof(text) - 1);
	memcpy(text + sizeof(text) - 8, "tirsdag", 7);
	availability_read(text, &can);
	assert_true(can.understood);
	assert_int_equal(can.weekdays, TUE);
}

static void
test_practice_phrases(void **state)
{
	const char *line = asset_find("practice/availability.txt");
	int count = 0;

	(void)state;
	assert_non_null(line);
	while (*line != '\0') {
		size_t length = strcspn(line, "\n");
		struct availability can;
		char phrase[200];

		snprintf(phrase, sizeof(phrase), "%.*s", (int)length, line);
		availability_read(phrase, &can);
		if (!can.understood)
			fail_msg("«%s»", phrase);
		if (can.weekdays == 0 && can.earliest == INTEGER_NONE && can.latest == INTEGER_NONE)
			fail_msg("«%s» says nothing", phrase);
		line += length + (line[length] == '\n' ? 1 : 0);
		count++;
	}
	assert_true(count >= 6);
}

static void
test_days_and_times(void **state)
{
	struct date tuesday = date_make(2026, 3, 17);
	struct availability can;

	(void)state;
	availability_read("tirsdage kl. 9-14", &can);
	assert_true(availability_has_day(&can, tuesday));
	assert_false(availability_has_day(&can, date_add_days(tuesday, 1)));
	assert_true(availability_has_day(&can, date_add_days(tuesday, 7)));
	assert_true(availability_has_day(&can, DATE_NONE));
	assert_true(availability_has_time(&can, 540, 840));
	assert_false(availability_has_time(&can, 539, 840));
	assert_false(availability_has_time(&can, 540, 841));
	assert_true(availability_has_time(&can, INTEGER_NONE, INTEGER_NONE));
	assert_true(availability_has_time(&can, 600, INTEGER_NONE));
	assert_false(availability_has_time(&can, 900, INTEGER_NONE));
	assert_false(availability_has_time(&can, INTEGER_NONE, 900));
	availability_read("ved ikke", &can);
	assert_true(availability_has_day(&can, tuesday));
	assert_true(availability_has_time(&can, 0, 1440));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_understood),     cmocka_unit_test(test_not_understood),
	    cmocka_unit_test(test_long_texts),     cmocka_unit_test(test_practice_phrases),
	    cmocka_unit_test(test_days_and_times),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
