/* Keys sort as Danish readers expect. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include "base/collate.h"
#include "base/utf8.h"

/* In CLDR's Danish order; the second «Åse» is decomposed and equal to the first. */
static const char *const names[] = {
    "Abildgaard", "Anna Lise", "Anna-Lise", "Annalise", "É",           "Eva",       "Éva",    "Isak",   "Isaac",
    "Kabel",      "Kåre",      "Kaare",     "Myller",   "Müller",      "Mütze",     "Vagner", "Wagner", "Zoe",
    "Æble",       "Ärlig",     "Ø",         "Öberg",    "Ørsted",      "Østergård", "Øzgür",  "Özgür",  "Aabenraa",
    "Ågård",      "Aagaard",   "Aaliyah",   "Åse",      "A\xCC\x8Ase", "åse",       "aase",
};

enum { NAME_COUNT = sizeof names / sizeof *names };

static void
check_order(const char *a, const char *b)
{
	if (collate_compare(a, b) >= 0 || collate_compare(b, a) <= 0)
		fail_msg("«%s» is not before «%s»", a, b);
}

static void
sorts_the_vector(void **state)
{
	(void)state;
	for (int i = 0; i < NAME_COUNT; i++) {
		for (int j = i + 1; j < NAME_COUNT; j++) {
			if (strcmp(names[i], "Åse") == 0 && strcmp(names[j], "A\xCC\x8Ase") == 0)
				assert_int_equal(collate_compare(names[i], names[j]), 0);
			else
				check_order(names[i], names[j]);
		}
		assert_int_equal(collate_compare(names[i], names[i]), 0);
	}
}

static void
letters_come_before_accents_and_accents_before_capitals(void **state)
{
	(void)state;
	check_order("", "a");
	check_order("", " ");
	check_order("a", "aaa"); /* aaa is å + a */
	check_order("Zz", "aa");
	check_order("Hans", "hans");
	check_order("hans", "Hansen");
	check_order("HANS", "HaNS");
	check_order("HaNS", "Hans");
	check_order("Hans Andersen", "Hans andersen");
	check_order("Hans andersen", "hans Andersen");
	check_order("de la", "dela");
	check_order("eva b", "Éva c");
	check_order("René", "Renéa");
	check_order("Rene", "René");
	check_order("rene", "René");
	check_order("Rene B", "René B");
	check_order("0", "1");
	check_order("9", "a");
	check_order("-", "0");
	check_order("_", "-");
	check_order("Æ", "Ø");
	check_order("Ø", "Å");
	check_order("æ", "ä");
	check_order("ø", "ö");
	check_order("ö", "ő");
	check_order("y", "ü");
	check_order("ü", "z");
	check_order("d", "đ");
	check_order("đ", "e");
	check_order("l", "ł");
	check_order("ł", "m");
	check_order("strass", "straß");
	check_order("straß", "strast");
	check_order("tha", "þa");
	check_order("þa", "thb");
	check_order("v", "w");
	check_order("å", "я");
	check_order("а", "я");
	check_order("O-a", "O–a");
}

static void
capitals_sort_the_same_over_long_gaps(void **state)
{
	(void)state;
	char upper[400], lower[400];
	for (size_t place = 0; place < 300; place++) {
		memset(lower, 'b', 300);
		lower[300] = '\0';
		memcpy(upper, lower, sizeof upper);
		upper[place] = 'B';
		check_order(upper, lower);
		if (place > 0) {
			char earlier[400];
			memcpy(earlier, lower, sizeof earlier);
			earlier[place - 1] = 'B';
			check_order(earlier, upper);
		}
	}
}

static void
keys_are_printable(void **state)
{
	(void)state;
	struct text key = {0};
	for (unsigned codepoint = 1; codepoint < 0x3000; codepoint++) {
		struct text one = {0};
		text_add_character(&one, codepoint);
		text_add(&one, "a");
		text_reset(&key);
		collate_add_key(&key, text_get(&one));
		assert_true(utf8_is_valid(text_get(&key), key.length));
		for (size_t i = 0; i < key.length; i++)
			if ((unsigned char)key.bytes[i] < ' ' || key.bytes[i] == 0x7F)
				fail_msg("U+%04X", codepoint);
		text_clear(&one);
	}
	text_reset(&key);
	text_add(&key, "before ");
	collate_add_key(&key, "Åse Øst");
	assert_true(text_starts_with(text_get(&key), "before }se!|st "));
	text_clear(&key);
}

static void
ignores_what_cannot_be_seen(void **state)
{
	(void)state;
	assert_int_equal(collate_compare("S\u00F8\u200Bren", "Søren"), 0);
	assert_int_equal(collate_compare("a\u00A0b", "a b"), 0);
	assert_int_equal(collate_compare("a\tb", "a b"), 0);
	assert_int_equal(collate_compare("\u200B", ""), 0);
	assert_int_equal(collate_compare("\xFF", "\xFE"), 0);
}

/* Every printable ASCII character has a place of its own but the letters, which pair up. */
static void
ascii_has_distinct_places(void **state)
{
	(void)state;
	for (int a = ' '; a < 0x7F; a++) {
		for (int b = a + 1; b < 0x7F; b++) {
			const char first[] = {(char)a, '\0'}, second[] = {(char)b, '\0'};
			assert_int_not_equal(collate_compare(first, second), 0);
		}
	}
}

static int
compare(const void *a, const void *b)
{
	return collate_compare(*(const char *const *)a, *(const char *const *)b);
}

static void
order_is_total_on_random_texts(void **state)
{
	(void)state;
	const char *const pieces[] = {"a", "A", "aa", "å", "Å", "e", "é",       "E",
				      " ", "-", "z",  "ø", "ö", "ß", "\xCC\x81"};
	enum { COUNT = 120 };
	static char texts[COUNT][64];
	const char *sorted[COUNT];
	unsigned seed = 3;
	for (int i = 0; i < COUNT; i++) {
		texts[i][0] = '\0';
		for (int j = 0; j < 5; j++) {
			seed = seed * 1103515245 + 12345;
			strcat(texts[i], pieces[(seed >> 16) % (sizeof pieces / sizeof *pieces)]);
		}
		sorted[i] = texts[i];
	}
	qsort(sorted, COUNT, sizeof *sorted, compare);
	for (int i = 0; i < COUNT; i++)
		for (int j = i; j < COUNT; j++)
			assert_true(collate_compare(sorted[i], sorted[j]) <= 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(sorts_the_vector),
	    cmocka_unit_test(letters_come_before_accents_and_accents_before_capitals),
	    cmocka_unit_test(capitals_sort_the_same_over_long_gaps),
	    cmocka_unit_test(keys_are_printable),
	    cmocka_unit_test(ignores_what_cannot_be_seen),
	    cmocka_unit_test(ascii_has_distinct_places),
	    cmocka_unit_test(order_is_total_on_random_texts),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
