/* The real terminal through curses: one writer of cells, one reader of keys, and a way out that always restores. */
#include "tui/terminal.h"

#include <curses.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

#include "base/clock.h"
#include "base/memory.h"
#include "environment.h"
#include "shown.h"
#include "signals.h"
#include "standard_error.h"

enum {
	ESCAPE_DELAY = 25,  /* milliseconds that tell Escape from the start of a sequence */
	OWN_KEYS = 4000,    /* key codes of key_sequences begin here, above all of curses' own */
	EMPTY_READS = 100,  /* this many times readable without input: nobody is there any more */
	FEWEST_COLOURS = 8, /* less is none */
	LAST_WORDS_SIZE = 128,
};

static const char title_on[] = "\033[22;2t\033]2;Ungeløftet\007", title_off[] = "\033[23;2t";
static const char mouse_on[] = "\033[?1000h\033[?1006h", mouse_off[] = "\033[?1006l\033[?1000l";
static const char paste_on[] = "\033[?2004h", paste_off[] = "\033[?2004l";
static const char digits_on_keypad[] = "\033>", clear_scrollback[] = "\033[3J";

static struct {
	bool open;
	bool plain;  /* a terminal that only prints: no modes, no colours */
	bool modern; /* one that knows xterm's mouse, title and scroll-back */
	bool mouse, coloured;
	int colours;
	SCREEN *screen;
	WINDOW *keys; /* reading from a pad never paints */
	struct shown shown;
	cchar_t *line; /* one row on its way */
	cchar_t looks[STYLE_COUNT];
	struct key_decoder decoder;
	struct key_input held;
	bool holds;
	int standard_error; /* the real one, or -1 */
	struct termios before;
	struct signals signals;
	char last_words[LAST_WORDS_SIZE];
	volatile sig_atomic_t ended, resized, stopped, continued;
} terminal;

static void
note_signal(int number)
{
	switch (number) {
	case SIGWINCH:
		terminal.resized = 1;
		break;
	case SIGTSTP:
		terminal.stopped = 1;
		break;
	case SIGCONT:
		terminal.continued = 1;
		break;
	default:
		terminal.ended = 1;
	}
}

/* Gives the terminal back and lets whoever handled the signal before do the rest. */
static void
crash(int number)
{
	ssize_t written = write(STDOUT_FILENO, terminal.last_words, strlen(terminal.last_words));
	(void)written;
	tcsetattr(STDIN_FILENO, TCSANOW, &terminal.before);
	signals_release_crashes(&terminal.signals);
	raise(number);
}

static bool
start_screen(void)
{
	const char *types[ENVIRONMENT_TYPES];
	environment_terminal_types(types);
	unsetenv("LINES");
	unsetenv("COLUMNS");
	for (int i = 0; types[i] && !terminal.screen; i++)
		terminal.screen = newterm(types[i], stdout, stdin);
	return terminal.screen != NULL;
}

static const char *
capability(const char *name)
{
	const char *value = tigetstr(name);
	return value && value != (const char *)-1 ? value : "";
}

static void
know_terminal(void)
{
	terminal.plain = !*capability("cup");
	terminal.modern = *capability("kmous") != '\0';
	terminal.colours = terminal.plain || environment_refuses_colour() ? 0 : tigetnum("colors");
	if (terminal.colours < FEWEST_COLOURS || tigetnum("pairs") <= STYLE_COUNT)
		terminal.colours = 0;
	snprintf(terminal.last_words, sizeof terminal.last_words, "%s%s%s%s%s%s%s\r\n",
		 terminal.modern ? mouse_off : "", terminal.plain ? "" : paste_off, capability("sgr0"),
		 capability("op"), capability("clear"), terminal.modern ? clear_scrollback : "", capability("rmcup"));
}

static void
define_keys(void)
{
	define_key(NULL, KEY_MOUSE);
	for (int i = 0; key_sequences[i].sequence; i++)
		define_key(key_sequences[i].sequence, OWN_KEYS + i);
	if (!getenv("ESCDELAY"))
		set_escdelay(ESCAPE_DELAY);
}

/* Control strings bypass curses, which has nothing waiting between two frames. */
static void
send_modes(bool on)
{
	if (terminal.plain)
		return;
	if (on)
		putp(digits_on_keypad);
	putp(on ? paste_on : paste_off);
	if (terminal.modern)
		putp(on ? title_on : title_off);
	if (terminal.modern && terminal.mouse)
		putp(on ? mouse_on : mouse_off);
	fflush(stdout);
}

/* Back from endwin, with what the terminal forgot in it: keypad keys first, or they undo the digits. */
static void
enter_screen(void)
{
	endwin();
	wrefresh(stdscr);
	keypad(terminal.keys, TRUE);
	send_modes(true);
}

static void
take_size(void)
{
	struct winsize size;
	bool known = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0;
	int rows = known ? size.ws_row : LINES, columns = known ? size.ws_col : COLS;
	if (rows != LINES || columns != COLS)
		resize_term(rows, columns);
	shown_resize(&terminal.shown, rows, columns);
	terminal.line = memory_resize(terminal.line, (size_t)columns, sizeof *terminal.line);
}

enum status
terminal_open(const struct terminal_options *options, struct error *error)
{
	if (terminal.open)
		return STATUS_OK;
	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
		return error_set(error, STATUS_DENIED, "Programmet skal køre i en terminal.");
	environment_set_locale();
	tcgetattr(STDIN_FILENO, &terminal.before);
	signals_catch(&terminal.signals, note_signal, crash);
	if (!start_screen()) {
		signals_release(&terminal.signals);
		return error_set(error, STATUS_SYSTEM,
				 "Terminalens type kendes ikke. Skriv «export TERM=xterm», og start programmet igen.");
	}
	terminal.open = true;
	know_terminal();
	terminal.standard_error = standard_error_redirect();
	memory_set_last_words(terminal_close);
	raw();
	noecho();
	nonl();
	typeahead(-1);
	terminal.keys = newpad(1, 1);
	keypad(terminal.keys, TRUE);
	nodelay(terminal.keys, TRUE);
	idlok(stdscr, TRUE);
	define_keys();
	take_size();
	terminal_set_theme(options->theme);
	terminal.mouse = options->mouse;
	/* Until it came back from endwin once, ncurses 6.4 flushes at every cursor movement. */
	enter_screen();
	return STATUS_OK;
}

void
terminal_close(void)
{
	if (!terminal.open)
		return;
	terminal.open = false;
	putp(capability("sgr0"));
	putp(capability("op"));
	putp(capability("clear"));
	if (terminal.modern)
		putp(clear_scrollback);
	send_modes(false);
	endwin();
	tcsetattr(STDIN_FILENO, TCSADRAIN, &terminal.before);
	standard_error_restore(terminal.standard_error);
	signals_release(&terminal.signals);
	memory_set_last_words(NULL);
	delwin(terminal.keys);
	delscreen(terminal.screen);
	free(terminal.line);
	terminal.screen = NULL;
	terminal.keys = NULL;
	shown_clear(&terminal.shown);
	terminal.line = NULL;
	terminal.coloured = terminal.holds = false;
	terminal.decoder = (struct key_decoder){0};
	terminal.ended = terminal.resized = terminal.stopped = terminal.continued = 0;
}

void
terminal_size(int *rows, int *columns)
{
	*rows = terminal.shown.rows;
	*columns = terminal.shown.columns;
}

int
terminal_colours(void)
{
	return terminal.colours;
}

static attr_t
curses_attributes(unsigned attributes)
{
	return (attributes & ATTRIBUTE_BOLD ? A_BOLD : 0) | (attributes & ATTRIBUTE_UNDERLINE ? A_UNDERLINE : 0) |
	       (attributes & ATTRIBUTE_REVERSE ? A_REVERSE : 0);
}

void
terminal_set_theme(enum theme theme)
{
	if (!terminal.open)
		return;
	if (terminal.colours > 0 && theme != THEME_MONO && !terminal.coloured) {
		start_color();
		use_default_colors(); /* for no cell at all: leaving a frame takes fewer bytes */
		terminal.coloured = true;
	}
	for (enum style style = 0; style < STYLE_COUNT; style++) {
		struct look look = style_look(style, theme, terminal.colours);
		short pair = look.foreground >= 0 ? (short)(style + 1) : 0;
		if (pair > 0)
			init_pair(pair, look.foreground, look.background);
		setcchar(&terminal.looks[style], L" ", curses_attributes(look.attributes), pair, NULL);
	}
	wbkgrndset(stdscr, &terminal.looks[STYLE_TEXT]);
	shown_set_theme(&terminal.shown, theme, terminal.colours);
}

void
terminal_set_mouse(bool on)
{
	if (!terminal.open || terminal.mouse == on)
		return;
	terminal.mouse = on;
	if (terminal.modern)
		putp(on ? mouse_on : mouse_off);
	fflush(stdout);
}

void
terminal_repaint(void)
{
	terminal.shown.whole = true;
}

/* Whether the terminal's and the program's idea of the character's width agree. */
static bool
has_known_width(const struct cell *cell)
{
	return cell->text[0] < 0x7F || wcwidth((wchar_t)cell->text[0]) == cell->width;
}

/* The only function that writes text to the screen. */
static void
send_row(int row, const struct cell *cells, int columns)
{
	int count = 0;
	const uint8_t *styles = shown_styles(&terminal.shown, cells, columns);
	for (int column = 0; column < columns; column++) {
		const struct cell *cell = &cells[column];
		if (cell->width == 0 && column > 0 && has_known_width(cell - 1))
			continue;
		cchar_t *out = &terminal.line[count++];
		*out = terminal.looks[styles[column]];
		if (cell->width == 0 || column + cell->width > columns)
			continue;
		out->chars[0] = '?';
		for (int i = 0; i < CELL_CODEPOINTS && has_known_width(cell); i++)
			out->chars[i] = (wchar_t)cell->text[i];
	}
	mvwadd_wchnstr(stdscr, row, 0, terminal.line, count);
}

static int
at_most(int value, int limit)
{
	return value < limit ? value : limit;
}

void
terminal_paint(const struct canvas *canvas)
{
	struct shown *shown = &terminal.shown;
	if (!terminal.open)
		return;
	if (shown->whole) {
		werase(stdscr);
		clearok(stdscr, TRUE);
	}
	int shared_rows = at_most(canvas->rows, shown->rows), shared_columns = at_most(canvas->columns, shown->columns);
	for (int row = 0; row < shared_rows; row++)
		if (shown_take_row(shown, canvas, row))
			send_row(row, &canvas->cells[(size_t)row * (size_t)canvas->columns], shared_columns);
	shown->whole = false;
	wmove(stdscr, at_most(canvas->cursor_row, shown->rows - 1), at_most(canvas->cursor_column, shown->columns - 1));
	wrefresh(stdscr);
}

static struct key
curses_key(wint_t code)
{
	static const struct {
		wint_t code;
		struct key key;
	} known[] = {
	    {KEY_UP, {.press = PRESS_UP}},
	    {KEY_DOWN, {.press = PRESS_DOWN}},
	    {KEY_LEFT, {.press = PRESS_LEFT}},
	    {KEY_RIGHT, {.press = PRESS_RIGHT}},
	    {KEY_HOME, {.press = PRESS_HOME}},
	    {KEY_END, {.press = PRESS_END}},
	    {KEY_PPAGE, {.press = PRESS_PAGE_UP}},
	    {KEY_NPAGE, {.press = PRESS_PAGE_DOWN}},
	    {KEY_IC, {.press = PRESS_INSERT}},
	    {KEY_DC, {.press = PRESS_DELETE}},
	    {KEY_BTAB, {.press = PRESS_BACK_TAB}},
	    {KEY_BACKSPACE, {.press = PRESS_BACKSPACE}},
	    {KEY_ENTER, {.press = PRESS_ENTER}},
	    {KEY_A1, {.press = PRESS_HOME}},
	    {KEY_A3, {.press = PRESS_PAGE_UP}},
	    {KEY_C1, {.press = PRESS_END}},
	    {KEY_C3, {.press = PRESS_PAGE_DOWN}},
	    {KEY_SUSPEND, {.press = PRESS_CONTROL, .character = 'z'}},
	    {KEY_UNDO, {.press = PRESS_CONTROL, .character = 'z'}},
	    {KEY_REDO, {.press = PRESS_CONTROL, .character = 'y'}},
	    {KEY_HELP, {.press = PRESS_FUNCTION, .character = 1}},
	};
	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (known[i].code == code)
			return known[i].key;
	if (code >= KEY_F(1) && code <= KEY_F(12))
		return (struct key){.press = PRESS_FUNCTION, .character = code - KEY_F0};
	return code >= OWN_KEYS ? key_sequences[code - OWN_KEYS].key : (struct key){.press = PRESS_NOTHING};
}

/* What is there now, without waiting. */
static struct key_input
read_input(void)
{
	wint_t code;
	switch (wget_wch(terminal.keys, &code)) {
	case KEY_CODE_YES:
		return (struct key_input){.unit = KEY_UNIT_KEY, .key = curses_key(code)};
	case OK:
		return (struct key_input){.unit = KEY_UNIT_CHARACTER, .character = code};
	default:
		return (struct key_input){.unit = KEY_UNIT_NONE};
	}
}

static bool
has_signal(void)
{
	return terminal.ended || terminal.resized || terminal.stopped || terminal.continued;
}

static struct key_input
next_input(void *context, int milliseconds)
{
	(void)context;
	if (terminal.holds) {
		terminal.holds = false;
		return terminal.held;
	}
	int64_t deadline = clock_monotonic() + milliseconds;
	for (int reads = 0; reads < EMPTY_READS; reads++) {
		struct key_input input = read_input();
		if (input.unit != KEY_UNIT_NONE || milliseconds == 0)
			return input;
		int64_t left = milliseconds < 0 ? -1 : deadline - clock_monotonic();
		int state = left < 0 && milliseconds > 0 ? 0 : signals_wait(STDIN_FILENO, left, has_signal);
		if (state == 0)
			return input;
		input = read_input();
		if (input.unit != KEY_UNIT_NONE)
			return input;
		if (state & (POLLHUP | POLLERR | POLLNVAL))
			break;
	}
	return (struct key_input){.unit = KEY_UNIT_END};
}

static void
hold_input(void *context, struct key_input input)
{
	(void)context;
	terminal.held = input;
	terminal.holds = true;
}

/* Takes the terminal again after somebody else had it. */
static void
come_back(void)
{
	terminal.stopped = terminal.continued = 0;
	enter_screen();
	terminal_repaint();
	terminal.resized = 1;
}

static void
suspend(void)
{
	struct sigaction ours, standard = {.sa_handler = SIG_DFL};
	send_modes(false);
	endwin();
	standard_error_restore(terminal.standard_error);
	sigaction(SIGTSTP, &standard, &ours);
	kill(getpid(), SIGTSTP);
	sigaction(SIGTSTP, &ours, NULL);
	terminal.standard_error = standard_error_redirect();
	come_back();
}

enum terminal_event
terminal_wait(int milliseconds, struct key *key)
{
	static const struct key_source source = {next_input, hold_input, NULL};
	int64_t deadline = clock_monotonic() + milliseconds;
	*key = (struct key){.press = PRESS_NOTHING};
	while (terminal.open && !terminal.ended) {
		if (terminal.stopped)
			suspend();
		if (terminal.continued)
			come_back();
		if (terminal.resized) {
			terminal.resized = 0;
			take_size();
			return TERMINAL_RESIZE;
		}
		int64_t left = milliseconds > 0 ? deadline - clock_monotonic() : milliseconds;
		if (!key_decode(&terminal.decoder, &source, left < 0 && milliseconds > 0 ? 0 : (int)left, key))
			break;
		if (key->press != PRESS_NOTHING)
			return TERMINAL_KEY;
		if (milliseconds >= 0 && clock_monotonic() >= deadline && !has_signal())
			return TERMINAL_TIMEOUT;
	}
	return TERMINAL_END;
}

bool
terminal_has_key(void)
{
	if (!terminal.open)
		return false;
	if (!terminal.holds) {
		struct key_input input = read_input();
		if (input.unit != KEY_UNIT_NONE)
			hold_input(NULL, input);
	}
	return terminal.holds;
}
