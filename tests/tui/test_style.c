/* The palettes: contrast by the WCAG formula, the allowed pairs of 8 colours, and no colour in mono. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "tui/style.h"

enum { BLACK, RED, GREEN, YELLOW, BLUE, MAGENTA, CYAN, WHITE };

static const enum theme colour_themes[] = {THEME_DARK, THEME_LIGHT};

/* share to the power 2.4: its square times the fifth root of its square. */
static double
power(double share)
{
	double square = share * share, root = 1;
	for (int i = 0; i < 60; i++)
		root -= (root - square / (root * root * root * root)) / 5;
	return square * root;
}

static double
channel(int value)
{
	double share = value / 255.0;
	return share <= 0.03928 ? share / 12.92 : power((share + 0.055) / 1.055);
}

/* Relative luminance of a colour of the cube or the grey ramp. */
static double
luminance(int colour)
{
	static const int levels[] = {0, 95, 135, 175, 215, 255};
	assert_in_range(colour, 16, 255);
	int red, green, blue;
	if (colour >= 232) {
		red = green = blue = 8 + 10 * (colour - 232);
	} else {
		red = levels[(colour - 16) / 36];
		green = levels[(colour - 16) / 6 % 6];
		blue = levels[(colour - 16) % 6];
	}
	return 0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);
}

static double
contrast(struct look look)
{
	double a = luminance(look.foreground), b = luminance(look.background);
	return a > b ? (a + 0.05) / (b + 0.05) : (b + 0.05) / (a + 0.05);
}

static void
contrast_formula_knows_known_pairs(void **state)
{
	(void)state;
	static const struct {
		struct look look;
		double ratio;
	} known[] = {{{16, 231, 0}, 21.0}, {{16, 16, 0}, 1.0}, {{231, 25, 0}, 6.4}, {{246, 234, 0}, 5.6}};
	for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
		double difference = contrast(known[i].look) - known[i].ratio;
		assert_true(difference > -0.06 && difference < 0.06);
	}
}

static void
every_pair_of_256_colours_can_be_read(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof colour_themes / sizeof *colour_themes; i++)
		for (enum style style = 0; style < STYLE_COUNT; style++) {
			bool frame = style == STYLE_FRAME || style == STYLE_FRAME_FOCUSED;
			double ratio = contrast(style_look(style, colour_themes[i], 256));
			if (ratio < (frame ? 3 : 4.5))
				fail_msg("style %d theme %d has contrast %.2f", (int)style, colour_themes[i], ratio);
		}
}

static bool
is_allowed_pair(struct look look)
{
	bool bold = look.attributes & ATTRIBUTE_BOLD;
	switch (look.background) {
	case BLACK:
		return look.foreground == GREEN || look.foreground == CYAN || look.foreground == WHITE;
	case GREEN:
	case CYAN:
		return look.foreground == BLACK;
	case WHITE:
		return look.foreground == BLACK || look.foreground == BLUE;
	case BLUE:
		return look.foreground == WHITE;
	case RED:
		return look.foreground == WHITE && bold;
	default:
		return false;
	}
}

static void
eight_colours_use_only_pairs_that_can_be_read_everywhere(void **state)
{
	(void)state;
	static const int counts[] = {8, 16, 88, 255};
	for (size_t i = 0; i < sizeof counts / sizeof *counts; i++)
		for (enum style style = 0; style < STYLE_COUNT; style++) {
			struct look look = style_look(style, THEME_LIGHT, counts[i]);
			if (!is_allowed_pair(look))
				fail_msg("style %d uses %d on %d", (int)style, look.foreground, look.background);
			if (look.foreground == BLACK && (look.attributes & ATTRIBUTE_BOLD))
				fail_msg("style %d is bold on black text", (int)style);
		}
}

static void
assert_mono(enum theme theme, int colours)
{
	for (enum style style = 0; style < STYLE_COUNT; style++) {
		struct look look = style_look(style, theme, colours);
		assert_int_equal(look.foreground, -1);
		assert_int_equal(look.background, -1);
	}
}

static void
mono_has_no_colour(void **state)
{
	(void)state;
	assert_mono(THEME_MONO, 256);
	assert_mono(THEME_DARK, 0);
	assert_mono(THEME_LIGHT, 7);
}

static void
what_must_stand_out_does_without_colour(void **state)
{
	(void)state;
	static const enum style strong[] = {STYLE_TOP_BAR, STYLE_MARKED,      STYLE_TAB_ACTIVE, STYLE_ATTENTION,
					    STYLE_URGENT,  STYLE_MEETING,     STYLE_PRACTICE,   STYLE_FIELD_FOCUSED,
					    STYLE_HIT,     STYLE_FIELD_ERROR, STYLE_FIELD};
	for (size_t i = 0; i < sizeof strong / sizeof *strong; i++)
		assert_int_not_equal(style_look(strong[i], THEME_MONO, 256).attributes, 0);
	assert_int_not_equal(style_look(STYLE_MARKED, THEME_MONO, 0).attributes,
			     style_look(STYLE_MARKED_UNFOCUSED, THEME_MONO, 0).attributes);
}

static void
the_themes_differ(void **state)
{
	(void)state;
	assert_int_equal(style_look(STYLE_TEXT, THEME_DARK, 256).background, 234);
	assert_int_equal(style_look(STYLE_TEXT, THEME_LIGHT, 256).background, 231);
	assert_int_equal(style_look(STYLE_TEXT, THEME_DARK, 1 << 24).background, 234);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(contrast_formula_knows_known_pairs),
	    cmocka_unit_test(every_pair_of_256_colours_can_be_read),
	    cmocka_unit_test(eight_colours_use_only_pairs_that_can_be_read_everywhere),
	    cmocka_unit_test(mono_has_no_colour),
	    cmocka_unit_test(what_must_stand_out_does_without_colour),
	    cmocka_unit_test(the_themes_differ),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
