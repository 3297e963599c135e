/* The real terminal on a pseudo-terminal: keys under ten terminal types, resize, signals, loss and restoring. */
#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#include <cmocka.h>

#include "mirror.h"
#include "pty.h"
#include "tui/terminal.h"

static const char *const types[] = {
    "xterm-256color", "xterm", "screen", "screen-256color", "tmux-256color", "linux", "vt100", "putty",
    "putty-256color", "ansi",  "dumb",   "xterm-ghostty",
};
enum { TYPES = sizeof types / sizeof *types };

static struct pty pty;

static void
start(const char *type, void (*run)(int))
{
	static const struct {
		const char *type;
		const char *ready;
	} ready[] = {{"linux", "klar 8"}, {"vt100", "klar 0"}, {"ansi", "klar 8"},
		     {"dumb", "klar 0"},  {"xterm", "klar 8"}, {"screen", "klar 8"}};
	const char *expected = "klar 256";
	for (size_t i = 0; i < sizeof ready / sizeof *ready; i++)
		if (text_equal(ready[i].type, type))
			expected = ready[i].ready;
	pty_start(&pty, type, run);
	pty_expect(&pty, run == mirror_without_colour ? "klar 0" : expected);
}

static void
expect_key(struct key key)
{
	char report[64];
	snprintf(report, sizeof report, "%d %u %d,%d%s", (int)key.press, key.character, key.row, key.column,
		 key.pasted ? " indsat" : "");
	pty_expect(&pty, report);
}

static struct key
control(char letter)
{
	return (struct key){.press = PRESS_CONTROL, .character = (unsigned char)letter};
}

static struct key
character(uint32_t codepoint)
{
	return (struct key){.press = PRESS_CHARACTER, .character = codepoint};
}

static void
quit(void)
{
	pty_send(&pty, "\021");
	expect_key(control('q'));
	assert_int_equal(pty_finish(&pty), 0);
}

static int
tear_down(void **state)
{
	(void)state;
	if (pty.process > 0)
		pty_clear(&pty);
	pty = (struct pty){0};
	return 0;
}

/* What must mean nothing at all; the letter after it must come through alone. */
static const char *const unknown[] = {
    "\033[15;2~", "\033[1;2C", "\033[1;3D", "\033x", "\033[?1;2c", "\033[M !!", "\033]0;x\007", "\033[38;5u", "\033Ob",
};

static void
check_type(const char *type)
{
	start(type, mirror);
	for (const struct key_sequence *known = key_sequences; known->sequence; known++) {
		if (known->key.press == PRESS_PASTE_BEGIN || known->key.press == PRESS_PASTE_END)
			continue;
		pty_send(&pty, known->sequence);
		expect_key(known->key);
	}
	for (size_t i = 0; i < sizeof unknown / sizeof *unknown; i++) {
		pty_send(&pty, unknown[i]);
		pty_send(&pty, "n");
		expect_key(character('n'));
	}
	pty_send(&pty, "\033");
	expect_key((struct key){.press = PRESS_ESCAPE});
	pty_send(&pty, "æØå\032\023\003\r\t\177");
	static const uint32_t letters[] = {0xE6, 0xD8, 0xE5};
	for (int i = 0; i < 3; i++)
		expect_key(character(letters[i]));
	expect_key(control('z'));
	expect_key(control('s'));
	expect_key(control('c'));
	expect_key((struct key){.press = PRESS_ENTER});
	expect_key((struct key){.press = PRESS_TAB});
	expect_key((struct key){.press = PRESS_BACKSPACE});
	pty_send(&pty, "\033[<0;5;3M\033[<0;5;3m\033[<65;5;3M");
	expect_key((struct key){.press = PRESS_CLICK, .row = 2, .column = 4});
	expect_key((struct key){.press = PRESS_WHEEL_DOWN, .row = 2, .column = 4});
	pty_send(&pty, "\033[200~a\r\033[201~n");
	expect_key((struct key){.press = PRESS_PASTE_BEGIN});
	expect_key((struct key){.press = PRESS_CHARACTER, .character = 'a', .pasted = true});
	expect_key((struct key){.press = PRESS_CHARACTER, .character = '\n', .pasted = true});
	expect_key((struct key){.press = PRESS_PASTE_END});
	expect_key(character('n'));
	quit();
	pty_clear(&pty);
	pty = (struct pty){0};
}

static void
every_type_of_terminal_gives_the_same_keys(void **state)
{
	(void)state;
	for (int i = 0; i < TYPES; i++)
		check_type(types[i]);
}

static void
the_screen_shows_text_and_nothing_hostile(void **state)
{
	(void)state;
	start("xterm-256color", mirror);
	quit();
	const char *output = text_get(&pty.output);
	assert_non_null(strstr(output, "Åse 漢字"));
	assert_non_null(strstr(output, "række 1 ?[31m?"));
	assert_null(strstr(output, "\u202e"));
	assert_null(strstr(output, "\033[31m"));
	assert_non_null(strstr(output, "\033[38;5;252m"));
}

static void
leaving_clears_and_takes_every_mode_back(void **state)
{
	(void)state;
	start("xterm-256color", mirror);
	quit();
	static const char *const pairs[][2] = {
	    {"\033[?1049h", "\033[?1049l"}, {"\033[?2004h", "\033[?2004l"}, {"\033[?1000h", "\033[?1000l"},
	    {"\033[?1006h", "\033[?1006l"}, {"\033[?1h", "\033[?1l"},       {"\033[?1049h", "\033[3J"},
	};
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		const char *last = NULL;
		for (const char *at = text_get(&pty.output); (at = strstr(at, pairs[i][0])); at++)
			last = at;
		assert_non_null(last);
		assert_non_null(strstr(last, pairs[i][1]));
	}
	const char *title = strstr(text_get(&pty.output), "\033]2;");
	assert_non_null(title);
	assert_true(text_starts_with(title, "\033]2;Ungeløftet\007"));
	assert_null(strstr(title + 1, "\033]2;"));
}

static void
the_keypad_types_digits_after_the_screen_is_entered(void **state)
{
	(void)state;
	start("xterm", mirror);
	pty_send(&pty, "n");
	expect_key(character('n'));
	const char *last = NULL;
	for (const char *at = text_get(&pty.output); (at = strstr(at, "\033=")); at++)
		last = at;
	assert_non_null(last);
	assert_non_null(strstr(last, "\033>"));
	quit();
}

static void
a_printing_terminal_gets_no_modes(void **state)
{
	(void)state;
	start("dumb", mirror);
	quit();
	assert_null(strchr(text_get(&pty.output), '\033'));
}

static void
colour_can_be_refused(void **state)
{
	(void)state;
	start("xterm-256color", mirror_without_colour);
	quit();
	assert_null(strstr(text_get(&pty.output), "\033[38;5;"));
}

static void
a_missing_type_falls_back(void **state)
{
	(void)state;
	pty_start(&pty, NULL, mirror);
	pty_expect(&pty, "klar 256");
	quit();
}

static void
the_size_follows_the_window(void **state)
{
	(void)state;
	start("xterm-256color", mirror_with_stale_size);
	static const int sizes[][2] = {{9, 38}, {60, 200}, {1, 1}, {200, 500}, {24, 80}};
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		char report[32];
		snprintf(report, sizeof report, "%dx%d", sizes[i][0], sizes[i][1]);
		pty_resize(&pty, sizes[i][0], sizes[i][1]);
		pty_expect(&pty, report);
	}
	quit();
}

static void
a_moved_row_is_one_write(void **state)
{
	(void)state;
	start("xterm-256color", mirror);
	pty_send(&pty, "\027");
	expect_key(control('w'));
	pty_expect(&pty, "skriv 1");
	quit();
}

static void
waiting_keys_are_noticed(void **state)
{
	(void)state;
	start("xterm-256color", mirror);
	pty_send(&pty, "\013n");
	expect_key(control('k'));
	pty_expect(&pty, "venter 1");
	expect_key(character('n'));
	pty_send(&pty, "\013");
	expect_key(control('k'));
	pty_expect(&pty, "venter 0");
	pty_send(&pty, "\024");
	expect_key(control('t'));
	pty_expect(&pty, "uden ventetid 1");
	quit();
}

static void
libraries_cannot_write_on_the_screen(void **state)
{
	(void)state;
	start("xterm-256color", mirror);
	pty_send(&pty, "\005");
	expect_key(control('e'));
	quit();
	assert_null(strstr(text_get(&pty.output), "støj"));
}

static void
signals_end_it_with_the_terminal_restored(void **state)
{
	(void)state;
	static const int signals[] = {SIGHUP, SIGTERM, SIGINT};
	for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
		start("xterm-256color", mirror);
		kill(pty.process, signals[i]);
		pty_expect(&pty, "slut");
		assert_int_equal(pty_finish(&pty), 0);
		assert_non_null(strstr(text_get(&pty.output), "\033[3J"));
		pty_clear(&pty);
	}
	pty = (struct pty){0};
}

static void
a_vanished_terminal_is_the_end(void **state)
{
	(void)state;
	start("xterm-256color", mirror_without_hang_up);
	pty_vanish(&pty);
	pty_expect(&pty, "slut");
	assert_int_equal(pty_finish(&pty), 0);
}

static void
it_comes_back_after_a_stop(void **state)
{
	(void)state;
	start("xterm-256color", mirror);
	kill(pty.process, SIGSTOP);
	int status;
	assert_int_equal(waitpid(pty.process, &status, WUNTRACED), pty.process);
	assert_true(WIFSTOPPED(status));
	kill(pty.process, SIGCONT);
	pty_expect(&pty, "24x80");
	kill(pty.process, SIGTSTP);
	pty_expect(&pty, "24x80");
	pty_send(&pty, "ø");
	expect_key(character(0xF8));
	quit();
}

static void
a_crash_gives_the_terminal_back(void **state)
{
	(void)state;
	start("xterm-256color", mirror);
	pty_send(&pty, "\030");
	expect_key(control('x'));
	int status = pty_finish(&pty);
	assert_true(WIFSIGNALED(status));
	assert_int_equal(WTERMSIG(status), SIGSEGV);
	assert_non_null(strstr(text_get(&pty.output), "\033[?2004l"));
	assert_non_null(strstr(text_get(&pty.output), "\033[3J"));
}

static void
it_can_be_opened_again(void **state)
{
	(void)state;
	start("xterm-256color", mirror_twice);
	pty_send(&pty, "\021");
	expect_key(control('q'));
	pty_expect(&pty, "klar 256");
	quit();
}

static void
without_a_terminal_it_says_so(void **state)
{
	(void)state;
	int nothing = open("/dev/null", O_RDWR | O_CLOEXEC), input = dup(STDIN_FILENO);
	dup2(nothing, STDIN_FILENO);
	struct error error;
	struct terminal_options options = {THEME_DARK, true};
	enum status status = terminal_open(&options, &error);
	dup2(input, STDIN_FILENO);
	close(nothing);
	close(input);
	assert_int_equal(status, STATUS_DENIED);
	assert_string_equal(error.message, "Programmet skal køre i en terminal.");
}

int
main(void)
{
#define TEST(function) cmocka_unit_test_teardown(function, tear_down)
	const struct CMUnitTest tests[] = {
	    TEST(every_type_of_terminal_gives_the_same_keys),
	    TEST(the_screen_shows_text_and_nothing_hostile),
	    TEST(leaving_clears_and_takes_every_mode_back),
	    TEST(the_keypad_types_digits_after_the_screen_is_entered),
	    TEST(a_printing_terminal_gets_no_modes),
	    TEST(colour_can_be_refused),
	    TEST(a_missing_type_falls_back),
	    TEST(the_size_follows_the_window),
	    TEST(a_moved_row_is_one_write),
	    TEST(waiting_keys_are_noticed),
	    TEST(libraries_cannot_write_on_the_screen),
	    TEST(signals_end_it_with_the_terminal_restored),
	    TEST(a_vanished_terminal_is_the_end),
	    TEST(it_comes_back_after_a_stop),
	    TEST(a_crash_gives_the_terminal_back),
	    TEST(it_can_be_opened_again),
	    TEST(without_a_terminal_it_says_so),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
