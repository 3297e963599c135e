/* Editing: graphemes, normal form, words, lines, scrolling, limits. */
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
#include "tui/edit.h"

static struct edit edit;
static struct canvas canvas;

static int
set_up(void **state)
{
	(void)state;
	edit = (struct edit){0};
	canvas_resize(&canvas, 4, 12);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	edit_clear(&edit);
	canvas_clear(&canvas);
	return 0;
}

static bool
send(struct key key)
{
	bool changed;
	return edit_key(&edit, &key, &changed);
}

static bool
changes(struct key key)
{
	bool changed;
	assert_true(edit_key(&edit, &key, &changed));
	return changed;
}

static void
type(const char *text)
{
	for (size_t at = 0, used; text[at]; at += used)
		assert_true(send(typed((uint32_t)utf8_decode(text + at, strlen(text + at), &used))));
}

static void
assert_text(const char *expected)
{
	assert_string_equal(text_get(&edit.text), expected);
	assert_int_equal(edit.text.length, strlen(expected));
}

static void
typing_goes_in_at_the_caret(void **state)
{
	(void)state;
	type("Åe");
	send(press(PRESS_LEFT));
	assert_true(changes(typed('s')));
	assert_text("Åse");
	assert_int_equal(edit.caret, 3);
	send(press(PRESS_HOME));
	type("æ");
	assert_text("æÅse");
	send(press(PRESS_END));
	type("!");
	assert_text("æÅse!");
}

static void
setting_puts_the_caret_at_the_end(void **state)
{
	(void)state;
	edit_set(&edit, "Telefon");
	type("er");
	assert_text("Telefoner");
	edit_set(&edit, NULL);
	assert_text("");
	assert_int_equal(edit.caret, 0);
}

static void
typed_marks_become_normal_form(void **state)
{
	(void)state;
	type("xA\u030Ase");
	assert_text("xÅse");
	send(press(PRESS_HOME));
	type("\u0301");
	assert_true(utf8_is_valid(text_get(&edit.text), edit.text.length));
}

static void
backspace_and_delete_take_whole_graphemes(void **state)
{
	(void)state;
	edit_set(&edit, "ae\u0301\u0323b");
	send(press(PRESS_LEFT));
	assert_true(changes(press(PRESS_BACKSPACE)));
	assert_text("ab");
	assert_true(changes(press(PRESS_DELETE)));
	assert_text("a");
	assert_false(changes(press(PRESS_DELETE)));
	assert_true(changes(press(PRESS_BACKSPACE)));
	assert_false(changes(press(PRESS_BACKSPACE)));
	assert_text("");
}

static void
words_are_jumped_over(void **state)
{
	(void)state;
	edit_set(&edit, "Ring til Åse");
	send(press(PRESS_WORD_LEFT));
	assert_int_equal(edit.caret, 9);
	send(press(PRESS_WORD_LEFT));
	assert_int_equal(edit.caret, 5);
	send(press(PRESS_WORD_LEFT));
	send(press(PRESS_WORD_LEFT));
	assert_int_equal(edit.caret, 0);
	send(press(PRESS_WORD_RIGHT));
	assert_int_equal(edit.caret, 5);
	send(press(PRESS_WORD_RIGHT));
	send(press(PRESS_WORD_RIGHT));
	assert_int_equal(edit.caret, strlen("Ring til Åse"));
}

static void
control_u_clears(void **state)
{
	(void)state;
	edit_set(&edit, "gammelt");
	assert_true(changes((struct key){.press = PRESS_CONTROL, .character = 'u'}));
	assert_text("");
	assert_false(send((struct key){.press = PRESS_CONTROL, .character = 's'}));
}

static void
keys_of_the_form_are_left_alone(void **state)
{
	(void)state;
	static const enum press others[] = {PRESS_ENTER, PRESS_ESCAPE,   PRESS_TAB,  PRESS_UP,
					    PRESS_DOWN,  PRESS_FUNCTION, PRESS_CLICK};
	edit_set(&edit, "x");
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		assert_false(send(press(others[i])));
	assert_text("x");
}

static void
a_pasted_newline_is_a_blank_in_one_line_only(void **state)
{
	(void)state;
	struct key newline = {.press = PRESS_CHARACTER, .character = '\n', .pasted = true};
	type("a");
	send(newline);
	type("b");
	assert_text("a b");
	edit.many_lines = true;
	send(newline);
	send(press(PRESS_ENTER));
	assert_text("a b\n\n");
}

static void
the_maximum_counts_characters(void **state)
{
	(void)state;
	edit.maximum = 3;
	type("æøåx");
	assert_text("æøå");
	assert_false(changes(typed('y')));
	edit_set(&edit, "");
	edit.maximum = 0;
	for (int i = 0; i < 10005; i++)
		send(typed('x'));
	assert_int_equal(edit.text.length, 10000);
}

static void
draw(int columns, bool focused)
{
	canvas_erase(&canvas);
	edit_draw(&edit, &canvas, (struct rectangle){0, 1, edit.many_lines ? 3 : 1, columns}, STYLE_FIELD, focused);
	assert_whole(&canvas);
	assert_in_range(canvas.cursor_column, focused ? 1 : 0, columns);
}

static void
a_short_text_does_not_scroll(void **state)
{
	(void)state;
	edit_set(&edit, "123456789");
	draw(10, true);
	assert_row(&canvas, 0, " 123456789");
	assert_int_equal(canvas.cursor_column, 10);
	assert_int_equal(style_at(&canvas, 0, 10), STYLE_FIELD);
	assert_int_equal(style_at(&canvas, 0, 11), STYLE_TEXT);
}

static void
a_long_text_scrolls_with_the_caret(void **state)
{
	(void)state;
	edit_set(&edit, "abcdefghijklmnop");
	draw(10, true);
	assert_row(&canvas, 0, " …klmnop");
	assert_int_equal(canvas.cursor_column, 8);
	send(press(PRESS_HOME));
	draw(10, true);
	assert_row(&canvas, 0, " abcdefghi…");
	assert_int_equal(canvas.cursor_column, 1);
	for (size_t i = 0; i < edit.text.length; i++) {
		send(press(PRESS_RIGHT));
		draw(10, true);
		const struct cell *cell = &canvas.cells[canvas.cursor_column];
		assert_int_equal(cell->text[0],
				 text_get(&edit.text)[edit.caret] ? text_get(&edit.text)[edit.caret] : ' ');
	}
	for (size_t i = edit.text.length; i-- > 0;) {
		send(press(PRESS_LEFT));
		draw(10, true);
		assert_int_equal(canvas.cells[canvas.cursor_column].text[0], text_get(&edit.text)[i]);
	}
	send(press(PRESS_END));
	draw(10, false);
	assert_row(&canvas, 0, " abcdefghi…");
	assert_int_equal(canvas.cursor_column, 0);
}

static void
text_breaks_at_words(void **state)
{
	(void)state;
	size_t starts[4];
	assert_int_equal(edit_wrap("Ring til Amira", 8, starts, 4), 2);
	assert_int_equal(starts[0], 0);
	assert_int_equal(starts[1], 9);
	assert_int_equal(edit_wrap("", 8, starts, 4), 1);
	assert_int_equal(edit_wrap(NULL, 8, NULL, 0), 1);
	assert_int_equal(edit_wrap("a\n\nb\n", 8, starts, 4), 4);
	assert_int_equal(starts[3], 5);
	assert_int_equal(edit_wrap("abcdefghij", 4, starts, 4), 3);
	assert_int_equal(starts[2], 8);
	assert_int_equal(edit_wrap("ab    cd", 4, starts, 4), 2);
	assert_int_equal(starts[1], 6);
	assert_int_equal(edit_wrap("漢字漢", 3, starts, 1), 3);
	assert_int_equal(edit_wrap("漢字漢", 0, starts, 1), 3);
}

static void
many_lines_wrap_and_move_up_and_down(void **state)
{
	(void)state;
	edit.many_lines = true;
	edit_set(&edit, "Ring til Amira\nog Bo");
	draw(10, true);
	assert_picture(&canvas, " Ring til\n Amira\n og Bo\n");
	assert_int_equal(canvas.cursor_row, 2);
	assert_int_equal(canvas.cursor_column, 6);
	assert_true(send(press(PRESS_UP)));
	assert_true(send(press(PRESS_UP)));
	draw(10, true);
	assert_int_equal(canvas.cursor_row, 0);
	assert_int_equal(canvas.cursor_column, 6);
	assert_false(send(press(PRESS_UP)));
	send(press(PRESS_END));
	assert_int_equal(edit.caret, 8);
	send(press(PRESS_DOWN));
	assert_int_equal(edit.caret, 14);
	send(press(PRESS_HOME));
	assert_int_equal(edit.caret, 9);
	send(press(PRESS_DOWN));
	assert_false(send(press(PRESS_DOWN)));
}

static void
many_lines_scroll(void **state)
{
	(void)state;
	edit.many_lines = true;
	edit_set(&edit, "1\n2\n3\n4\n5");
	draw(5, true);
	assert_picture(&canvas, " 3\n 4\n 5\n");
	draw(5, false);
	assert_picture(&canvas, " 1\n 2\n 3\n");
	for (int i = 0; i < 4; i++)
		send(press(PRESS_UP));
	draw(5, true);
	assert_picture(&canvas, " 1\n 2\n 3\n");
	assert_int_equal(canvas.cursor_row, 0);
}

static void
the_end_of_a_broken_word_is_on_its_own_line(void **state)
{
	(void)state;
	edit.many_lines = true;
	edit_set(&edit, "abcdefgh   ");
	draw(5, true);
	assert_picture(&canvas, " abcd\n efgh\n");
	send(press(PRESS_UP));
	send(press(PRESS_END));
	draw(5, true);
	assert_int_equal(canvas.cursor_row, 0);
	assert_int_equal(edit.caret, 3);
}

static void
any_keys_keep_the_text_valid_and_the_caret_inside(void **state)
{
	(void)state;
	static const uint32_t characters[] = {'a', ' ', '\n', 0xE6, 0x301, 0x6F22, 0x1F600, 0x1161, 0x1112};
	static const enum press moves[] = {PRESS_LEFT, PRESS_RIGHT,  PRESS_WORD_LEFT, PRESS_UP, PRESS_DOWN,
					   PRESS_HOME, PRESS_DELETE, PRESS_BACKSPACE, PRESS_END};
	struct random random;
	random_seed(&random, 5);
	for (int round = 0; round < 4000; round++) {
		edit.many_lines = round / 500 % 2;
		if (random_below(&random, 3) > 0)
			send(typed(characters[random_below(&random, 9)]));
		else
			send(press(moves[random_below(&random, 9)]));
		assert_true(edit.caret <= edit.text.length);
		assert_true(utf8_is_valid(text_get(&edit.text), edit.text.length));
		draw(1 + random_below(&random, 11), true);
		if (round % 400 == 0)
			edit_set(&edit, "");
	}
}

int
main(void)
{
	setlocale(LC_CTYPE, "C.UTF-8");
#define TEST(function) cmocka_unit_test_setup_teardown(function, set_up, tear_down)
	const struct CMUnitTest tests[] = {
	    TEST(typing_goes_in_at_the_caret),
	    TEST(setting_puts_the_caret_at_the_end),
	    TEST(typed_marks_become_normal_form),
	    TEST(backspace_and_delete_take_whole_graphemes),
	    TEST(words_are_jumped_over),
	    TEST(control_u_clears),
	    TEST(keys_of_the_form_are_left_alone),
	    TEST(a_pasted_newline_is_a_blank_in_one_line_only),
	    TEST(the_maximum_counts_characters),
	    TEST(a_short_text_does_not_scroll),
	    TEST(a_long_text_scrolls_with_the_caret),
	    TEST(text_breaks_at_words),
	    TEST(many_lines_wrap_and_move_up_and_down),
	    TEST(many_lines_scroll),
	    TEST(the_end_of_a_broken_word_is_on_its_own_line),
	    TEST(any_keys_keep_the_text_valid_and_the_caret_inside),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
