/* Decoding, hostile characters, widths, normal form, graphemes and Windows-1252. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

static void
encodes_and_decodes_everything(void **state)
{
	(void)state;
	for (unsigned codepoint = 0; codepoint <= 0x10FFFF; codepoint++) {
		if (codepoint >= 0xD800 && codepoint <= 0xDFFF)
			continue;
		char bytes[4];
		size_t used, length = utf8_encode(codepoint, bytes);
		if (utf8_decode(bytes, length, &used) != (int)codepoint || used != length)
			fail_msg("U+%04X", codepoint);
	}
	char bytes[4];
	assert_int_equal(utf8_encode(0xD800, bytes), 3);
	assert_memory_equal(bytes, "\xEF\xBF\xBD", 3);
	assert_int_equal(utf8_encode(0x110000, bytes), 3);
	assert_memory_equal(bytes, "\xEF\xBF\xBD", 3);
}

static void
refuses_broken_sequences(void **state)
{
	(void)state;
	const struct {
		const char *bytes;
		size_t used;
	} bad[] = {
	    {"\x80", 1}, /* lone continuation */
	    {"\xBF", 1},
	    {"\xC0\x80", 1},     /* overlong NUL */
	    {"\xC1\xBF", 1},     /* overlong */
	    {"\xE0\x80\x80", 1}, /* overlong */
	    {"\xE0\x9F\xBF", 1},
	    {"\xF0\x8F\xBF\xBF", 1}, /* overlong */
	    {"\xED\xA0\x80", 1},     /* surrogate */
	    {"\xED\xBF\xBF", 1},
	    {"\xF4\x90\x80\x80", 1}, /* above U+10FFFF */
	    {"\xF5\x80\x80\x80", 1},
	    {"\xFE", 1},
	    {"\xFF", 1},
	    {"\xC3", 1}, /* cut */
	    {"\xC3(", 1},
	    {"\xE2\x82", 2},
	    {"\xE2\x82(", 2},
	    {"\xF0\x9F\x98", 3},
	    {"\xF0\x9F\x98(", 3},
	};
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		size_t used, length = strlen(bad[i].bytes);
		assert_int_equal(utf8_decode(bad[i].bytes, length, &used), UTF8_INVALID);
		assert_int_equal(used, bad[i].used);
		assert_false(utf8_is_valid(bad[i].bytes, length));
	}
	assert_true(utf8_is_valid("Åse €😀", strlen("Åse €😀")));
	assert_true(utf8_is_valid("", 0));
	assert_false(utf8_is_valid("a\0b", 3));
}

static void
decode_stays_inside_its_bytes(void **state)
{
	(void)state;
	const char *smiley = "\xF0\x9F\x98\x80";
	for (size_t length = 1; length < 4; length++) {
		char *exact = malloc(length);
		memcpy(exact, smiley, length);
		size_t used;
		assert_int_equal(utf8_decode(exact, length, &used), UTF8_INVALID);
		assert_int_equal(used, length);
		free(exact);
	}
}

static void
knows_hostile_characters(void **state)
{
	(void)state;
	const struct {
		unsigned first, last;
	} hostile[] = {
	    {0x00, 0x1F},       {0x7F, 0x9F},       {0xAD, 0xAD},         {0x034F, 0x034F},     {0x061C, 0x061C},
	    {0x180E, 0x180E},   {0x200B, 0x200F},   {0x2028, 0x202E},     {0x2060, 0x2064},     {0x2066, 0x206F},
	    {0x3164, 0x3164},   {0xD800, 0xDFFF},   {0xE000, 0xF8FF},     {0xFDD0, 0xFDEF},     {0xFE00, 0xFE0F},
	    {0xFEFF, 0xFEFF},   {0xFFF9, 0xFFFB},   {0xFFFE, 0xFFFF},     {0x1FFFE, 0x1FFFF},   {0xE0000, 0xE007F},
	    {0xE0100, 0xE01EF}, {0xF0000, 0xFFFFF}, {0x100000, 0x10FFFF}, {0x110000, 0x110010},
	};
	for (size_t i = 0; i < sizeof hostile / sizeof *hostile; i++)
		for (unsigned c = hostile[i].first; c <= hostile[i].last; c++)
			if (!utf8_is_hostile(c) || utf8_width(c) != 1)
				fail_msg("U+%04X is harmless or not one cell", c);
	const unsigned harmless[] = {' ',    'a',    '~',    0xA0,   0xE5,   0xC5,   0x131,   0x301,   0x30A,
				     0x627,  0x2013, 0x2026, 0x20AC, 0x2500, 0x2588, 0x3042,  0x4E00,  0xAC00,
				     0xFFFD, 0x1EC5, 0x25CF, 0x5D0,  0xFF21, 0x2190, 0x1F600, 0x20000, 0x1F1E9};
	for (size_t i = 0; i < sizeof harmless / sizeof *harmless; i++)
		if (utf8_is_hostile(harmless[i]))
			fail_msg("U+%04X is hostile", harmless[i]);
}

static void
measures_widths(void **state)
{
	(void)state;
	assert_int_equal(utf8_width('a'), 1);
	assert_int_equal(utf8_width(0xE5), 1);
	assert_int_equal(utf8_width(0x30A), 0);
	assert_int_equal(utf8_width(0x4E00), 2);
	assert_int_equal(utf8_width(0x1F600), 2);
	assert_int_equal(utf8_width(0x2500), 1);
	assert_int_equal(utf8_text_width(""), 0);
	assert_int_equal(utf8_text_width("Åse Østergård"), 13);
	assert_int_equal(utf8_text_width("A\xCC\x8Ase"), 3);
	assert_int_equal(utf8_text_width("日本"), 4);
	assert_int_equal(utf8_text_width("a\x1B[31m\x9B"), 7);
}

static void
measures_widths_without_a_locale(void **state)
{
	(void)state;
	setlocale(LC_CTYPE, "C");
	assert_int_equal(utf8_text_width("Åse 日本"), 8);
	assert_int_equal(utf8_width(0x30A), 0);
	assert_non_null(setlocale(LC_CTYPE, "C.UTF-8"));
}

static void
check_normal(const char *from, size_t length, const char *expected)
{
	struct text out = {0};
	text_add(&out, "»");
	utf8_normalize(from, length, &out);
	assert_string_equal(text_get(&out) + strlen("»"), expected);
	text_clear(&out);
}

static void
normalizes(void **state)
{
	(void)state;
	check_normal("", 0, "");
	check_normal("Soren", 5, "Soren");
	check_normal("Åse é", strlen("Åse é"), "Åse é");
	check_normal("A\xCC\x8Ase", 5, "Åse");
	check_normal("e\xCC\x81\xCC\xA3", 5, "ẹ́");
	check_normal("\xE2\x84\xAB", 3, "Å"); /* the ångström sign */
	check_normal("Nguye\xCC\x82\xCC\x83n", 10, "Nguyễn");
	check_normal("a\xFFz", 3, "a\xEF\xBF\xBDz");
	check_normal("S\xF8ren", 5, "S\xEF\xBF\xBDren");
	check_normal("a\0z", 3, "a\xEF\xBF\xBDz");
	check_normal("\xC3", 1, "\xEF\xBF\xBD");
	check_normal("\xED\xA0\x80", 3, "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
}

static void
walks_graphemes(void **state)
{
	(void)state;
	const char *const graphemes[] = {
	    "a",         "å",
	    "A\xCC\x8A", "e\xCC\x81\xCC\xA3",
	    "日",        "\r\n",
	    "x",         "\xFF",
	    "y",         "👨‍👩‍👧",
	    "🇩🇰",        "🇸🇪",
	    "z",         "\n",
	    "é",         "é",
	    "한",        "q",
	};
	size_t count = sizeof graphemes / sizeof *graphemes, boundaries[32] = {0};
	struct text text = {0};
	for (size_t i = 0; i < count; i++) {
		text_add(&text, graphemes[i]);
		boundaries[i + 1] = text.length;
	}
	const char *string = text_get(&text);
	for (size_t i = 0; i < count; i++) {
		assert_int_equal(utf8_next(string, boundaries[i]), boundaries[i + 1]);
		assert_int_equal(utf8_previous(string, boundaries[i + 1]), boundaries[i]);
	}
	assert_int_equal(utf8_next(string, text.length), text.length);
	assert_int_equal(utf8_previous(string, 0), 0);
	text_clear(&text);
}

static void
previous_agrees_with_next_on_any_bytes(void **state)
{
	(void)state;
	const char *const pieces[] = {"a", "å", "\xCC\x8A", "\r",       "\n",      "\xE2\x80\x8D",
				      "🇩", "👩", "\xFF",     "\xE2\x82", "\xD8\x80"};
	unsigned seed = 1;
	for (int round = 0; round < 3000; round++) {
		char string[128] = "";
		for (int i = 0; i < 12; i++) {
			seed = seed * 1103515245 + 12345;
			strcat(string, pieces[(seed >> 16) % (sizeof pieces / sizeof *pieces)]);
		}
		size_t last = 0;
		for (size_t at = 0; string[at]; last = at) {
			at = utf8_next(string, at);
			assert_true(at > last && at <= strlen(string));
			assert_int_equal(utf8_previous(string, at), last);
		}
	}
}

static void
check_cut(const char *string, int cells, const char *expected)
{
	struct text out = {0};
	utf8_add_cut(&out, string, cells);
	assert_string_equal(text_get(&out), expected);
	assert_true(utf8_text_width(text_get(&out)) <= (cells > 0 ? cells : 0));
	text_clear(&out);
}

static void
fits_and_cuts(void **state)
{
	(void)state;
	assert_int_equal(utf8_fit("Åse", 0), 0);
	assert_int_equal(utf8_fit("Åse", 1), 2);
	assert_int_equal(utf8_fit("A\xCC\x8Ase", 1), 3);
	assert_int_equal(utf8_fit("日本", 1), 0);
	assert_int_equal(utf8_fit("日本", 3), 3);
	assert_int_equal(utf8_fit("abc", 99), 3);
	check_cut("Østergård", 9, "Østergård");
	check_cut("Østergård", 8, "Østergå…");
	check_cut("Østergård", 1, "…");
	check_cut("Østergård", 0, "");
	check_cut("Østergård", -3, "");
	check_cut("日本語", 5, "日本…");
	check_cut("日本語", 4, "日…");
	check_cut("", 4, "");
}

static void
counts_code_points(void **state)
{
	(void)state;
	assert_int_equal(utf8_count(""), 0);
	assert_int_equal(utf8_count("Åse"), 3);
	assert_int_equal(utf8_count("A\xCC\x8Ase"), 4);
	assert_int_equal(utf8_count("😀\xFF"), 2);
}

static void
reads_windows1252(void **state)
{
	(void)state;
	struct text out = {0};
	const char bytes[] = "S\xF8ren \xC5g\xE5rd \x80 \x93x\x94 \x85 \x8A\x9E \x81\x8D\x8F\x90\x9D \0\xA0\xFF";
	utf8_add_windows1252(&out, bytes, sizeof bytes - 1);
	assert_string_equal(text_get(&out), "Søren Ågård € “x” … Šž \uFFFD\uFFFD\uFFFD\uFFFD\uFFFD \uFFFD\u00A0ÿ");
	text_clear(&out);
	for (int byte = 0; byte < 256; byte++) {
		char one = (char)byte;
		utf8_add_windows1252(&out, &one, 1);
	}
	assert_true(utf8_is_valid(text_get(&out), out.length));
	assert_int_equal(utf8_count(text_get(&out)), 256);
	text_clear(&out);
}

int
main(void)
{
	if (!setlocale(LC_CTYPE, "C.UTF-8"))
		return 1;
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(encodes_and_decodes_everything),
	    cmocka_unit_test(refuses_broken_sequences),
	    cmocka_unit_test(decode_stays_inside_its_bytes),
	    cmocka_unit_test(knows_hostile_characters),
	    cmocka_unit_test(measures_widths),
	    cmocka_unit_test(measures_widths_without_a_locale),
	    cmocka_unit_test(normalizes),
	    cmocka_unit_test(walks_graphemes),
	    cmocka_unit_test(previous_agrees_with_next_on_any_bytes),
	    cmocka_unit_test(fits_and_cuts),
	    cmocka_unit_test(counts_code_points),
	    cmocka_unit_test(reads_windows1252),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
