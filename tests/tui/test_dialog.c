/* The small windows: question, choice, month and progress. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "picture.h"
#include "tui/dialog.h"

enum { KIND = 7 };

static struct canvas canvas;

static int
set_up(void **state)
{
	(void)state;
	canvas_resize(&canvas, 10, 80);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	canvas_clear(&canvas);
	return 0;
}

static struct dialog
unsaved(void)
{
	return (struct dialog){
	    .title = "Ændringer er ikke gemt",
	    .text = "Du har rettet Telefon og Hensyn for U-014.",
	    .buttons = {{"Gem", 'g'}, {"Kassér", 'k'}, {"Bliv her", '\033'}},
	    .button_count = 3,
	};
}

static void
a_question_looks_as_drawn(void **state)
{
	(void)state;
	struct dialog dialog = unsaved();
	dialog_draw(&dialog, &canvas, KIND);
	assert_picture(&canvas, "\n\n"
				"  ┌─ Ændringer er ikke gemt ─────────────────────────────────────────────────┐\n"
				"  │  Du har rettet Telefon og Hensyn for U-014.                              │\n"
				"  │                                                                          │\n"
				"  │   Gem (g)    Kassér (k)    Bliv her (Esc)                                │\n"
				"  │                                                                          │\n"
				"  └──────────────────────────────────────────────────────────────────────────┘\n");
	assert_int_equal(canvas.cursor_row, 5);
	assert_int_equal(canvas.cursor_column, 6);
	assert_int_equal(style_at(&canvas, 5, 6), STYLE_MARKED);
	assert_int_equal(style_at(&canvas, 5, 17), STYLE_NEUTRAL);
	assert_int_equal(canvas_hot_at(&canvas, 5, 20)->value, 1);
	assert_int_equal(canvas_hot_at(&canvas, 5, 20)->kind, KIND);
	assert_null(canvas_hot_at(&canvas, 3, 20));
}

static void
a_narrow_question_wraps_text_and_buttons(void **state)
{
	(void)state;
	canvas_resize(&canvas, 12, 34);
	struct dialog dialog = unsaved();
	dialog_draw(&dialog, &canvas, KIND);
	assert_picture(&canvas, "\n\n"
				"  ┌─ Ændringer er ikke gemt ───┐\n"
				"  │  Du har rettet Telefon og  │\n"
				"  │  Hensyn for U-014.         │\n"
				"  │                            │\n"
				"  │   Gem (g)    Kassér (k)    │\n"
				"  │   Bliv her (Esc)           │\n"
				"  │                            │\n"
				"  └────────────────────────────┘\n");
}

static void
a_question_survives_any_size(void **state)
{
	(void)state;
	struct dialog dialog = unsaved();
	for (int rows = 0; rows < 12; rows++)
		for (int columns = 0; columns < 30; columns++) {
			canvas_resize(&canvas, rows, columns);
			dialog_draw(&dialog, &canvas, KIND);
			progress_draw(&canvas, "Henter", "unge", 120, 350);
			assert_whole(&canvas);
		}
}

static void
a_question_is_answered_by_focus_or_letter(void **state)
{
	(void)state;
	struct dialog dialog = unsaved();
	struct key key = press(PRESS_ENTER);
	assert_int_equal(dialog_key(&dialog, &key), 0);
	key = press(PRESS_RIGHT);
	assert_int_equal(dialog_key(&dialog, &key), DIALOG_GOES_ON);
	key = press(PRESS_ENTER);
	assert_int_equal(dialog_key(&dialog, &key), 1);
	key = press(PRESS_BACK_TAB);
	dialog_key(&dialog, &key);
	dialog_key(&dialog, &key);
	assert_int_equal(dialog.focus, 2);
	key = typed('G');
	assert_int_equal(dialog_key(&dialog, &key), 0);
	key.pasted = true;
	assert_int_equal(dialog_key(&dialog, &key), DIALOG_GOES_ON);
	key = typed('x');
	assert_int_equal(dialog_key(&dialog, &key), DIALOG_GOES_ON);
}

static void
escape_is_the_button_that_says_so(void **state)
{
	(void)state;
	struct dialog dialog = unsaved();
	struct key key = press(PRESS_ESCAPE);
	assert_int_equal(dialog_key(&dialog, &key), 2);
	dialog.button_count = 2;
	assert_int_equal(dialog_key(&dialog, &key), DIALOG_ESCAPED);
	dialog.button_count = 0;
	key = press(PRESS_ENTER);
	assert_int_equal(dialog_key(&dialog, &key), DIALOG_ESCAPED);
}

static void
a_choice_stays_within_its_lines(void **state)
{
	(void)state;
	struct chooser chooser = {.count = 10};
	struct key key = press(PRESS_UP);
	assert_false(chooser_key(&chooser, &key, 4));
	key = press(PRESS_PAGE_DOWN);
	assert_true(chooser_key(&chooser, &key, 4));
	assert_int_equal(chooser.selected, 3);
	assert_int_equal(chooser.first, 0);
	key = press(PRESS_DOWN);
	chooser_key(&chooser, &key, 4);
	assert_int_equal(chooser.first, 1);
	key = press(PRESS_END);
	chooser_key(&chooser, &key, 4);
	assert_int_equal(chooser.selected, 9);
	assert_int_equal(chooser.first, 6);
	key = press(PRESS_HOME);
	assert_true(chooser_key(&chooser, &key, 4));
	assert_int_equal(chooser.first, 0);
	key = typed('x');
	assert_false(chooser_key(&chooser, &key, 4));
}

static void
a_click_or_the_wheel_selects(void **state)
{
	(void)state;
	struct chooser chooser = {.count = 10};
	assert_false(chooser_click(&chooser, KIND, 3, 4));
	assert_int_equal(chooser.selected, 3);
	assert_true(chooser_click(&chooser, KIND, 3, 4));
	assert_false(chooser_click(&chooser, -1, 1, 4));
	assert_int_equal(chooser.selected, 4);
	assert_int_equal(chooser.first, 1);
	chooser.selected = 0;
	assert_false(chooser_click(&chooser, -1, -1, 4));
	assert_int_equal(chooser.selected, 0);
	assert_int_equal(chooser.first, 0);
}

static void
a_choice_that_shrinks_is_clamped(void **state)
{
	(void)state;
	struct chooser chooser = {.count = 2, .selected = 9, .first = 8};
	chooser_clamp(&chooser, 4);
	assert_int_equal(chooser.selected, 1);
	assert_int_equal(chooser.first, 0);
	chooser = (struct chooser){.count = 0, .selected = 3, .first = 3};
	chooser_clamp(&chooser, 4);
	assert_int_equal(chooser.selected, 0);
	assert_int_equal(chooser.first, 0);
	chooser = (struct chooser){.count = 9, .selected = 8};
	chooser_clamp(&chooser, 0);
	assert_int_equal(chooser.first, 8);
}

static void
a_month_begins_on_monday(void **state)
{
	(void)state;
	struct calendar calendar = {date_make(2026, 5, 14), date_make(2026, 3, 17)};
	calendar_draw(&calendar, &canvas, 0, 0, KIND);
	assert_picture(&canvas, "┌─ Maj 2026 ───────────────┐\n"
				"│ Uge ma ti on to fr lø sø │\n"
				"│ 18               1* 2  3 │\n"
				"│ 19   4  5  6  7  8  9 10 │\n"
				"│ 20  11 12 13 14*15 16 17 │\n"
				"│ 21  18 19 20 21 22 23 24*│\n"
				"│ 22  25*26 27 28 29 30 31 │\n"
				"│                          │\n"
				"│ * Kristi himmelfartsdag  │\n"
				"└─ PgUp/PgDn · Home I dag ─┘\n");
	assert_int_equal(style_at(&canvas, 4, 15), STYLE_MARKED);
	assert_int_equal(canvas.cursor_row, 4);
	assert_int_equal(canvas.cursor_column, 15);
	assert_int_equal(canvas_hot_at(&canvas, 2, 21)->value, date_make(2026, 5, 2).day);
	assert_null(canvas_hot_at(&canvas, 2, 5));
}

static void
every_month_shows_all_its_days(void **state)
{
	(void)state;
	for (int year = 2015; year < 2030; year++)
		for (int month = 1; month <= 12; month++) {
			canvas_erase(&canvas);
			struct calendar calendar = {date_make(year, month, 1), date_make(2026, 3, 17)};
			calendar_draw(&calendar, &canvas, 0, 0, KIND);
			assert_int_equal(canvas.hot_count, date_days_in_month(year, month));
		}
}

static void
keys_walk_through_the_months(void **state)
{
	(void)state;
	static const struct {
		enum press press;
		int month, day;
	} steps[] = {
	    {PRESS_HOME, 3, 17}, {PRESS_RIGHT, 3, 18},     {PRESS_DOWN, 3, 25},    {PRESS_LEFT, 3, 24},
	    {PRESS_UP, 3, 17},   {PRESS_PAGE_DOWN, 4, 17}, {PRESS_PAGE_UP, 3, 17}, {PRESS_PAGE_UP, 2, 17},
	};
	struct calendar calendar = {date_make(2024, 2, 29), date_make(2026, 3, 17)};
	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
		struct key key = press(steps[i].press);
		assert_true(calendar_key(&calendar, &key));
		assert_int_equal(calendar.date.day, date_make(2026, steps[i].month, steps[i].day).day);
	}
	struct key key = typed('1');
	assert_false(calendar_key(&calendar, &key));
	calendar.date = date_make(2199, 12, 31);
	key = press(PRESS_RIGHT);
	assert_true(calendar_key(&calendar, &key));
	assert_int_equal(calendar.date.day, date_make(2199, 12, 31).day);
}

static void
a_calendar_without_a_day_begins_today(void **state)
{
	(void)state;
	struct calendar calendar = {DATE_NONE, date_make(2026, 3, 17)};
	calendar_draw(&calendar, &canvas, 0, 0, KIND);
	assert_row(&canvas, 0, "┌─ Marts 2026 ─────────────┐");
	assert_row(&canvas, 8, "│ I dag                    │");
	struct key key = press(PRESS_RIGHT);
	calendar_key(&calendar, &key);
	assert_int_equal(calendar.date.day, date_make(2026, 3, 18).day);
}

static void
progress_shows_how_far(void **state)
{
	(void)state;
	canvas_resize(&canvas, 5, 70);
	progress_draw(&canvas, "Henter", "unge", 120, 350);
	assert_row(&canvas, 2, "   │  Henter 120 af 350 unge  ███████░░░░░░░░░░░░░  Esc stopper  │");
	canvas_erase(&canvas);
	progress_draw(&canvas, "Henter", "unge", 64000, 1000000);
	assert_row(&canvas, 2, "│  Henter 64.000 af 1.000.000 unge  █░░░░░░░░░░░░░░░░░  Esc stopper  │");
	canvas_erase(&canvas);
	progress_draw(&canvas, "Læser", "linjer", 1001, 0);
	assert_row(&canvas, 2, "                │  Læser 1.001 linjer  Esc stopper  │");
}

int
main(void)
{
	setlocale(LC_CTYPE, "C.UTF-8");
#define TEST(function) cmocka_unit_test_setup_teardown(function, set_up, tear_down)
	const struct CMUnitTest tests[] = {
	    TEST(a_question_looks_as_drawn),
	    TEST(a_narrow_question_wraps_text_and_buttons),
	    TEST(a_question_survives_any_size),
	    TEST(a_question_is_answered_by_focus_or_letter),
	    TEST(escape_is_the_button_that_says_so),
	    TEST(a_choice_stays_within_its_lines),
	    TEST(a_click_or_the_wheel_selects),
	    TEST(a_choice_that_shrinks_is_clamped),
	    TEST(a_month_begins_on_monday),
	    TEST(every_month_shows_all_its_days),
	    TEST(keys_walk_through_the_months),
	    TEST(a_calendar_without_a_day_begins_today),
	    TEST(progress_shows_how_far),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
