/* Growing texts, trimming, comparing and distance. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"

static void
empty_text_reads_as_empty_string(void **state)
{
	(void)state;
	struct text text = {0};
	assert_string_equal(text_get(&text), "");
	text_add(&text, NULL);
	text_add(&text, "");
	text_add_bytes(&text, "x", 0);
	assert_string_equal(text_get(&text), "");
	assert_int_equal(text.length, 0);
	text_reset(&text);
	text_clear(&text);
}

static void
adds_and_grows(void **state)
{
	(void)state;
	struct text text = {0};
	for (int i = 0; i < 5000; i++)
		text_add(&text, "æø");
	assert_int_equal(text.length, 20000);
	assert_int_equal(strlen(text_get(&text)), 20000);
	text_reset(&text);
	assert_string_equal(text_get(&text), "");
	assert_true(text.capacity > 20000);
	text_add_bytes(&text, "abc", 2);
	text_add_character(&text, 0xE5);
	text_add_character(&text, 0x1F600);
	assert_string_equal(text_get(&text), "abå😀");
	text_set(&text, "ny");
	assert_string_equal(text_get(&text), "ny");
	text_set(&text, NULL);
	assert_string_equal(text_get(&text), "");
	text_clear(&text);
	assert_null(text.bytes);
	assert_int_equal(text.capacity, 0);
}

static void
adds_formats_of_any_length(void **state)
{
	(void)state;
	struct text text = {0};
	text_add_format(&text, "%s", "");
	assert_int_equal(text.length, 0);
	text_add_format(&text, "%d af %d", 3, 15);
	text_add_format(&text, "%5000s", "x");
	assert_int_equal(text.length, 5007);
	assert_true(text_starts_with(text_get(&text), "3 af 15  "));
	assert_int_equal(text_get(&text)[5006], 'x');
	text_clear(&text);
}

static void
take_gives_the_bytes_away(void **state)
{
	(void)state;
	struct text text = {0};
	text_add(&text, "mit");
	char *taken = text_take(&text);
	assert_string_equal(taken, "mit");
	assert_string_equal(text_get(&text), "");
	free(taken);
	taken = text_take(&text);
	assert_string_equal(taken, "");
	free(taken);
}

static void
equality_takes_null_as_empty(void **state)
{
	(void)state;
	assert_true(text_equal(NULL, ""));
	assert_true(text_equal(NULL, NULL));
	assert_true(text_equal("å", "å"));
	assert_false(text_equal("a", NULL));
	assert_false(text_equal("a", "A"));
	assert_true(text_starts_with("Ågård", "Åg"));
	assert_true(text_starts_with("x", ""));
	assert_false(text_starts_with("Åg", "Ågård"));
	assert_false(text_starts_with(NULL, "a"));
}

static void
knows_white_space(void **state)
{
	(void)state;
	assert_true(text_is_empty(NULL));
	assert_true(text_is_empty(""));
	assert_true(text_is_empty(" \t\r\n\v\f"));
	assert_true(text_is_empty(" \xC2\xA0 "));
	assert_false(text_is_empty("  x"));
	assert_false(text_is_empty("å"));
	assert_false(text_is_empty("\xC2\xA3"));
}

static void
trims_both_ends(void **state)
{
	(void)state;
	const struct {
		const char *from, *to;
	} cases[] = {
	    {"", ""},
	    {"   ", ""},
	    {"a", "a"},
	    {" a b ", "a b"},
	    {"\t\r\nÅse Hammer\n", "Åse Hammer"},
	    {"\xC2\xA0"
	     "12 34\xC2\xA0 \xC2\xA0",
	     "12 34"},
	    {" à", "à"}, /* its last byte is 0xA0 */
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char text[64];
		strcpy(text, cases[i].from);
		assert_string_equal(text_trim(text), cases[i].to);
	}
}

static void
measures_distance(void **state)
{
	(void)state;
	assert_int_equal(text_distance("", ""), 0);
	assert_int_equal(text_distance("", "abc"), 3);
	assert_int_equal(text_distance("abc", ""), 3);
	assert_int_equal(text_distance("moede", "moede"), 0);
	assert_int_equal(text_distance("mode", "moede"), 1);
	assert_int_equal(text_distance("moede", "mode"), 1);
	assert_int_equal(text_distance("hent", "gent"), 1);
	assert_int_equal(text_distance("overblik", "oberlik"), 2);
	assert_int_equal(text_distance("kitten", "sitting"), 3);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(empty_text_reads_as_empty_string),
	    cmocka_unit_test(adds_and_grows),
	    cmocka_unit_test(adds_formats_of_any_length),
	    cmocka_unit_test(take_gives_the_bytes_away),
	    cmocka_unit_test(equality_takes_null_as_empty),
	    cmocka_unit_test(knows_white_space),
	    cmocka_unit_test(trims_both_ends),
	    cmocka_unit_test(measures_distance),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
