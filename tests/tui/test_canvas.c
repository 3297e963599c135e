/* Drawing on the canvas: clipping, wide characters, hostile text, frames and bars. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/random.h"
#include "base/utf8.h"
#include "picture.h"

static struct canvas canvas;

static int
set_up(void **state)
{
	(void)state;
	canvas_resize(&canvas, 5, 20);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	canvas_clear(&canvas);
	return 0;
}

static const struct cell *
cell(int row, int column)
{
	return &canvas.cells[row * canvas.columns + column];
}

static void
danish_text_takes_a_cell_a_letter(void **state)
{
	(void)state;
	assert_int_equal(canvas_put(&canvas, 1, 2, 18, STYLE_HEADING, "Åse Æbelø"), 9);
	assert_row(&canvas, 1, "  Åse Æbelø");
	assert_int_equal(cell(1, 2)->text[0], 0xC5);
	assert_int_equal(style_at(&canvas, 1, 10), STYLE_HEADING);
	assert_int_equal(style_at(&canvas, 1, 11), STYLE_TEXT);
}

static void
cut_text_ends_in_an_ellipsis(void **state)
{
	(void)state;
	assert_int_equal(canvas_put(&canvas, 0, 0, 6, STYLE_TEXT, "Workshop"), 6);
	assert_row(&canvas, 0, "Works…");
	assert_int_equal(canvas_put(&canvas, 1, 0, 8, STYLE_TEXT, "Workshop"), 8);
	assert_row(&canvas, 1, "Workshop");
	assert_int_equal(canvas_put(&canvas, 2, 15, 100, STYLE_TEXT, "Workshop"), 5);
	assert_row(&canvas, 2, "               Work…");
	assert_int_equal(canvas_put(&canvas, 3, 0, 1, STYLE_TEXT, "ab"), 1);
	assert_row(&canvas, 3, "…");
}

static void
drawing_outside_does_nothing(void **state)
{
	(void)state;
	assert_int_equal(canvas_put(&canvas, -1, 0, 5, STYLE_TEXT, "abc"), 0);
	assert_int_equal(canvas_put(&canvas, 5, 0, 5, STYLE_TEXT, "abc"), 0);
	assert_int_equal(canvas_put(&canvas, 0, 20, 5, STYLE_TEXT, "abc"), 0);
	assert_int_equal(canvas_put(&canvas, 0, 0, 0, STYLE_TEXT, "abc"), 0);
	assert_int_equal(canvas_put(&canvas, 0, 0, -3, STYLE_TEXT, "abc"), 0);
	assert_int_equal(canvas_put(&canvas, 0, 0, 5, STYLE_TEXT, NULL), 0);
	canvas_fill(&canvas, (struct rectangle){-5, -5, 6, 6}, STYLE_OK);
	canvas_fill(&canvas, (struct rectangle){4, 19, 1000, 1000}, STYLE_OK);
	canvas_restyle(&canvas, (struct rectangle){9, 9, 2, 2}, STYLE_OK);
	canvas_frame(&canvas, (struct rectangle){3, 15, 30, 30}, &(struct frame){.title = "Lang titel"});
	canvas_bar(&canvas, (struct rectangle){4, -3, 1, 40}, STYLE_BAR_1, 1, 2);
	assert_int_equal(style_at(&canvas, 0, 0), STYLE_OK);
	assert_int_equal(style_at(&canvas, 0, 1), STYLE_TEXT);
	assert_whole(&canvas);
}

static void
text_left_of_the_edge_is_clipped(void **state)
{
	(void)state;
	canvas_put(&canvas, 0, -2, 10, STYLE_TEXT, "abcdef");
	assert_row(&canvas, 0, "cdef");
	canvas_put(&canvas, 1, -1, 10, STYLE_TEXT, "漢字");
	assert_row(&canvas, 1, " 字");
	assert_whole(&canvas);
}

static void
right_aligned_text_ends_at_the_edge_of_its_place(void **state)
{
	(void)state;
	assert_int_equal(canvas_put_right(&canvas, 0, 2, 8, STYLE_TEXT, "42 år"), 5);
	assert_row(&canvas, 0, "     42 år");
	canvas_put_right(&canvas, 1, 0, 4, STYLE_TEXT, "for lang");
	assert_row(&canvas, 1, "for…");
}

static void
formatted_text_may_be_long(void **state)
{
	(void)state;
	canvas_resize(&canvas, 1, 900);
	assert_int_equal(canvas_put_format(&canvas, 0, 0, 900, STYLE_TEXT, "%800s|", "x"), 801);
	assert_int_equal(cell(0, 800)->text[0], '|');
	assert_int_equal(canvas_put_format(&canvas, 0, 0, 900, STYLE_TEXT, "%d af %d", 3, 4), 6);
}

static void
a_wide_character_is_never_cut_in_half(void **state)
{
	(void)state;
	assert_int_equal(canvas_put(&canvas, 0, 0, 10, STYLE_TEXT, "漢字"), 4);
	assert_int_equal(cell(0, 0)->width, 2);
	assert_int_equal(cell(0, 1)->width, 0);
	assert_int_equal(canvas_put(&canvas, 1, 0, 4, STYLE_TEXT, "漢字漢"), 3);
	assert_row(&canvas, 1, "漢…");
	assert_int_equal(canvas_put(&canvas, 2, 19, 1, STYLE_TEXT, "漢"), 1);
	assert_row(&canvas, 2, "                   …");
	canvas_put(&canvas, 0, 1, 1, STYLE_TEXT, "x");
	assert_row(&canvas, 0, " x字");
	canvas_put(&canvas, 0, 2, 1, STYLE_TEXT, "y");
	assert_row(&canvas, 0, " xy");
	assert_whole(&canvas);
}

static void
combining_marks_share_a_cell_until_they_flood(void **state)
{
	(void)state;
	assert_int_equal(canvas_put(&canvas, 0, 0, 20, STYLE_TEXT, "A\u030Ase"), 3);
	assert_int_equal(cell(0, 0)->text[1], 0x30A);
	struct text flood = {0};
	text_add(&flood, "e");
	for (int i = 0; i < 500; i++)
		text_add_character(&flood, 0x301);
	text_add(&flood, "x");
	assert_int_equal(canvas_put(&canvas, 1, 0, 20, STYLE_TEXT, text_get(&flood)), 3);
	assert_row(&canvas, 1, "e\u0301\u0301?x");
	assert_int_equal(canvas_put(&canvas, 2, 0, 20, STYLE_TEXT, "\u0301a"), 2);
	assert_row(&canvas, 2, "?a");
	text_clear(&flood);
}

static void
hostile_characters_are_one_visible_cell_each(void **state)
{
	(void)state;
	static const struct {
		const char *text, *shown;
	} cases[] = {
	    {"a\tb\nc\rd", "a?b?c?d"}, {"\033[31mrød", "?[31mrød"}, {"\033]0;x\007", "?]0;x?"},
	    {"a\302\233b", "a?b"},     {"a\342\200\256b", "a?b"},   {"a\342\200\213\342\200\215b", "a??b"},
	    {"\357\273\277a", "?a"},   {"\363\240\201\201a", "?a"}, {"a\177b\b", "a?b?"},
	    {"\377\376a", "??a"},      {"J\370rgen", "J?rgen"},     {"a\303", "a?"},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		canvas_erase(&canvas);
		assert_int_equal(canvas_put(&canvas, 0, 0, 20, STYLE_TEXT, cases[i].text),
				 utf8_text_width(cases[i].shown));
		assert_row(&canvas, 0, cases[i].shown);
	}
}

static void
random_bytes_leave_only_harmless_cells(void **state)
{
	(void)state;
	struct random random;
	random_seed(&random, 7);
	for (int round = 0; round < 5000; round++) {
		char bytes[40];
		int length = random_below(&random, 39);
		for (int i = 0; i < length; i++)
			bytes[i] = (char)(random_below(&random, 255) + 1);
		bytes[length] = '\0';
		int column = random_below(&random, 30) - 5, columns = random_below(&random, 24);
		int used = canvas_put(&canvas, random_below(&random, 5), column, columns, STYLE_TEXT, bytes);
		assert_in_range(used, 0, columns);
	}
	assert_whole(&canvas);
	for (int i = 0; i < canvas.rows * canvas.columns; i++)
		for (int j = 0; j < CELL_CODEPOINTS && canvas.cells[i].text[j]; j++)
			assert_false(utf8_is_hostile(canvas.cells[i].text[j]));
}

static void
a_frame_has_texts_in_its_edges(void **state)
{
	(void)state;
	canvas_resize(&canvas, 3, 30);
	canvas_put(&canvas, 1, 5, 5, STYLE_OK, "gone");
	canvas_frame(&canvas, (struct rectangle){0, 0, 3, 30},
		     &(struct frame){"Unge", "12 af 57", "Enter Åbn · n Ny", true});
	assert_picture(&canvas, "╔═ Unge ══════════ 12 af 57 ═╗\n"
				"║                            ║\n"
				"╚═ Enter Åbn · n Ny ═════════╝\n");
	assert_int_equal(style_at(&canvas, 0, 0), STYLE_FRAME_FOCUSED);
	assert_int_equal(style_at(&canvas, 0, 3), STYLE_HEADING);
	canvas_frame(&canvas, (struct rectangle){0, 0, 3, 20},
		     &(struct frame){"En meget lang titel", "7", "En meget lang linje", false});
	assert_row(&canvas, 0, "┌─ En meget … ─ 7 ─┐2 af 57 ═╗");
}

static void
frames_bars_and_marks_have_ascii_forms(void **state)
{
	(void)state;
	canvas_resize(&canvas, 4, 24);
	canvas.simple = true;
	canvas_frame(&canvas, (struct rectangle){0, 0, 3, 12}, &(struct frame){.title = "Åse", .focused = true});
	canvas_frame(&canvas, (struct rectangle){0, 12, 3, 12}, &(struct frame){.title = "Bo"});
	canvas_bar(&canvas, (struct rectangle){1, 1, 1, 10}, STYLE_BAR_1, 4, 10);
	canvas_put(&canvas, 1, 13, 10, STYLE_TEXT, "▲▼● ─│æøå");
	canvas_put(&canvas, 3, 0, 4, STYLE_TEXT, "Workshop");
	assert_picture(&canvas, "+= Åse ====++- Bo -----+\n"
				"|####......||^v* -|æøå |\n"
				"+==========++----------+\n"
				"Wor.\n");
}

static void
a_bar_shows_that_something_and_that_not_everything_is_done(void **state)
{
	(void)state;
	static const struct {
		long filled, of;
		const char *shown;
	} cases[] = {
	    {0, 0, "░░░░░░░░░░"},      {0, 9, "░░░░░░░░░░"},    {9, 9, "██████████"},   {1, 1000, "█░░░░░░░░░"},
	    {999, 1000, "█████████░"}, {50, 100, "█████░░░░░"}, {20, 10, "██████████"}, {-5, 10, "░░░░░░░░░░"},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		canvas_bar(&canvas, (struct rectangle){0, 0, 1, 10}, STYLE_BAR_2, cases[i].filled, cases[i].of);
		assert_row(&canvas, 0, cases[i].shown);
	}
}

static void
restyling_keeps_the_text(void **state)
{
	(void)state;
	canvas_put(&canvas, 2, 0, 20, STYLE_TEXT, "Amira");
	canvas_restyle(&canvas, (struct rectangle){2, 0, 1, 20}, STYLE_MARKED);
	assert_row(&canvas, 2, "Amira");
	assert_int_equal(style_at(&canvas, 2, 19), STYLE_MARKED);
	assert_int_equal(style_at(&canvas, 1, 0), STYLE_TEXT);
}

static void
the_topmost_hot_place_is_found(void **state)
{
	(void)state;
	canvas_hot(&canvas, (struct rectangle){0, 0, 5, 20}, 1, 10);
	canvas_hot(&canvas, (struct rectangle){1, 2, 1, 3}, 2, 20);
	assert_int_equal(canvas_hot_at(&canvas, 0, 0)->value, 10);
	assert_int_equal(canvas_hot_at(&canvas, 1, 4)->kind, 2);
	assert_int_equal(canvas_hot_at(&canvas, 1, 5)->kind, 1);
	assert_null(canvas_hot_at(&canvas, 5, 0));
	canvas_erase(&canvas);
	assert_null(canvas_hot_at(&canvas, 0, 0));
}

static void
the_cursor_stays_on_the_canvas(void **state)
{
	(void)state;
	canvas_cursor(&canvas, 99, -4);
	assert_int_equal(canvas.cursor_row, 4);
	assert_int_equal(canvas.cursor_column, 0);
	canvas_resize(&canvas, 0, 0);
	canvas_cursor(&canvas, 3, 3);
	assert_int_equal(canvas.cursor_row, 0);
}

int
main(void)
{
	setlocale(LC_CTYPE, "C.UTF-8");
#define TEST(function) cmocka_unit_test_setup_teardown(function, set_up, tear_down)
	const struct CMUnitTest tests[] = {
	    TEST(danish_text_takes_a_cell_a_letter),
	    TEST(cut_text_ends_in_an_ellipsis),
	    TEST(drawing_outside_does_nothing),
	    TEST(text_left_of_the_edge_is_clipped),
	    TEST(right_aligned_text_ends_at_the_edge_of_its_place),
	    TEST(formatted_text_may_be_long),
	    TEST(a_wide_character_is_never_cut_in_half),
	    TEST(combining_marks_share_a_cell_until_they_flood),
	    TEST(hostile_characters_are_one_visible_cell_each),
	    TEST(random_bytes_leave_only_harmless_cells),
	    TEST(a_frame_has_texts_in_its_edges),
	    TEST(frames_bars_and_marks_have_ascii_forms),
	    TEST(a_bar_shows_that_something_and_that_not_everything_is_done),
	    TEST(restyling_keeps_the_text),
	    TEST(the_topmost_hot_place_is_found),
	    TEST(the_cursor_stays_on_the_canvas),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
