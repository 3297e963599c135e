/* A program on a terminal of ours: starts it, presses its keys, and reads its screen through libvterm. */
#include "support/pty.h"

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <regex.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/pidfd.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>
#include <utmp.h>
#include <vterm.h>

/* After Esc alone, longer than any program of ours waits for the rest of a sequence. */
enum { ESCAPE_PAUSE = 120 };

struct pty {
	pid_t pid;
	int process; /* readable when the program has ended */
	int master;
	int slave; /* kept open, so that the settings can be read when the program has ended */
	bool ended;
	int status;
	int64_t read_at;
	int presses;
	struct termios before;
	VTerm *terminal;
	VTermScreen *screen;
	char *output;
	size_t length;
	size_t capacity;
	char *text;
	char *line;
};

static int64_t
nanoseconds_now(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

static void
send_bytes(const char *bytes, size_t length, void *context)
{
	struct pty *pty = context;
	while (length > 0 && pty->master >= 0) {
		ssize_t sent = write(pty->master, bytes, length);
		if (sent < 0)
			return;
		bytes += sent;
		length -= (size_t)sent;
	}
}

static _Noreturn void
become(int slave, char *const *arguments, char *const *environment)
{
	login_tty(slave);
	sigset_t none;
	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
	execve(arguments[0], arguments, environment);
	_exit(127);
}

struct pty *
pty_start(char *const *arguments, char *const *environment, int rows, int columns)
{
	struct pty *pty = calloc(1, sizeof(*pty));
	struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
	if (!pty || openpty(&pty->master, &pty->slave, NULL, NULL, &size) != 0) {
		free(pty);
		return NULL;
	}
	fcntl(pty->master, F_SETFD, FD_CLOEXEC);
	tcgetattr(pty->slave, &pty->before);
	pty->pid = fork();
	if (pty->pid == 0)
		become(pty->slave, arguments, environment);
	pty->process = pidfd_open(pty->pid, 0);
	pty->terminal = vterm_new(rows, columns);
	vterm_set_utf8(pty->terminal, 1);
	vterm_output_set_callback(pty->terminal, send_bytes, pty);
	pty->screen = vterm_obtain_screen(pty->terminal);
	vterm_screen_enable_altscreen(pty->screen, 1);
	vterm_screen_reset(pty->screen, 1);
	return pty;
}

void
pty_free(struct pty *pty)
{
	if (!pty)
		return;
	if (!pty->ended) {
		kill(pty->pid, SIGKILL);
		waitpid(pty->pid, NULL, 0);
	}
	if (pty->master >= 0)
		close(pty->master);
	close(pty->slave);
	close(pty->process);
	vterm_free(pty->terminal);
	free(pty->output);
	free(pty->text);
	free(pty->line);
	free(pty);
}

static void
keep_output(struct pty *pty, const char *bytes, size_t length)
{
	if (pty->length + length + 1 > pty->capacity) {
		pty->capacity = (pty->length + length + 1) * 2;
		pty->output = realloc(pty->output, pty->capacity);
		if (!pty->output)
			abort();
	}
	memcpy(pty->output + pty->length, bytes, length);
	pty->length += length;
	pty->output[pty->length] = '\0';
}

static size_t
read_once(struct pty *pty, int milliseconds)
{
	struct pollfd ready[] = {
	    {.fd = pty->master, .events = POLLIN},
	    {.fd = pty->process, .events = POLLIN},
	};
	if (poll(ready, pty->ended ? 1 : 2, milliseconds) <= 0)
		return 0;
	if (ready[0].revents & POLLIN) {
		char bytes[65536];
		ssize_t got = read(pty->master, bytes, sizeof(bytes));
		if (got > 0) {
			pty->read_at = nanoseconds_now();
			keep_output(pty, bytes, (size_t)got);
			vterm_input_write(pty->terminal, bytes, (size_t)got);
			return (size_t)got;
		}
	}
	if (!pty->ended && (ready[1].revents & POLLIN)) {
		waitpid(pty->pid, &pty->status, 0);
		pty->ended = true;
	}
	return 0;
}

size_t
pty_read(struct pty *pty, int milliseconds)
{
	return read_once(pty, milliseconds);
}

int64_t
pty_read_at(const struct pty *pty)
{
	return pty->read_at;
}

void
pty_wait_quiet(struct pty *pty, int milliseconds)
{
	while (read_once(pty, milliseconds) > 0)
		;
}

static size_t
add_character(char *out, uint32_t character)
{
	if (character < 0x80) {
		out[0] = (char)character;
		return 1;
	}
	if (character < 0x800) {
		out[0] = (char)(0xc0 | character >> 6);
		out[1] = (char)(0x80 | (character & 0x3f));
		return 2;
	}
	size_t length = character < 0x10000 ? 3 : 4;
	out[0] = (char)(length == 3 ? 0xe0 | character >> 12 : 0xf0 | character >> 18);
	for (size_t i = 1; i < length; i++)
		out[i] = (char)(0x80 | (character >> (6 * (length - 1 - i)) & 0x3f));
	return length;
}

/* Writes one row without trailing blanks; gives its length. */
static size_t
add_row(struct pty *pty, int row, int columns, char *out)
{
	size_t length = 0, solid = 0;
	for (int column = 0; column < columns; column++) {
		VTermScreenCell cell;
		vterm_screen_get_cell(pty->screen, (VTermPos){.row = row, .col = column}, &cell);
		if (cell.chars[0] == (uint32_t)-1)
			continue; /* the right half of a wide character */
		if (cell.chars[0] == 0)
			out[length++] = ' ';
		for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell.chars[i] != 0; i++)
			length += add_character(out + length, cell.chars[i]);
		if (cell.chars[0] != 0 && cell.chars[0] != ' ')
			solid = length;
	}
	out[solid] = '\0';
	return solid;
}

const char *
pty_screen(struct pty *pty)
{
	int rows, columns;
	vterm_get_size(pty->terminal, &rows, &columns);
	free(pty->text);
	pty->text = malloc((size_t)rows * ((size_t)columns * 4 * VTERM_MAX_CHARS_PER_CELL + 1) + 1);
	if (!pty->text)
		abort();
	size_t length = 0;
	for (int row = 0; row < rows; row++) {
		length += add_row(pty, row, columns, pty->text + length);
		pty->text[length++] = '\n';
	}
	pty->text[length] = '\0';
	return pty->text;
}

const char *
pty_row(struct pty *pty, int row)
{
	int rows, columns;
	vterm_get_size(pty->terminal, &rows, &columns);
	free(pty->line);
	pty->line = malloc((size_t)columns * 4 * VTERM_MAX_CHARS_PER_CELL + 1);
	if (!pty->line)
		abort();
	add_row(pty, row, columns, pty->line);
	return pty->line;
}

bool
pty_has_text(struct pty *pty, const char *text)
{
	return strstr(pty_screen(pty), text) != NULL;
}

void
pty_cursor(struct pty *pty, int *row, int *column)
{
	VTermPos position;
	vterm_state_get_cursorpos(vterm_obtain_state(pty->terminal), &position);
	*row = position.row;
	*column = position.col;
}

static bool
is_there(struct pty *pty, const void *text)
{
	return pty_has_text(pty, text);
}

static bool
is_gone(struct pty *pty, const void *text)
{
	return !pty_has_text(pty, text);
}

static bool
is_match(struct pty *pty, const void *expression)
{
	return regexec(expression, pty_screen(pty), 0, NULL, 0) == 0;
}

static bool
is_ended(struct pty *pty, const void *unused)
{
	(void)unused;
	return pty->ended;
}

static bool
wait_until(struct pty *pty, bool (*is_so)(struct pty *pty, const void *what), const void *what)
{
	int64_t deadline = nanoseconds_now() / 1000000 + PTY_DEADLINE;
	for (;;) {
		while (read_once(pty, 0) > 0)
			;
		if (is_so(pty, what))
			return true;
		int64_t left = deadline - nanoseconds_now() / 1000000;
		if (left <= 0)
			return false;
		if (pty->ended)
			return false; /* what it wrote was read above */
		read_once(pty, (int)left);
	}
}

bool
pty_wait_text(struct pty *pty, const char *text)
{
	return wait_until(pty, is_there, text);
}

bool
pty_wait_gone(struct pty *pty, const char *text)
{
	return wait_until(pty, is_gone, text);
}

bool
pty_wait_match(struct pty *pty, const char *pattern)
{
	regex_t expression;
	if (regcomp(&expression, pattern, REG_EXTENDED | REG_NEWLINE | REG_NOSUB) != 0)
		return false;
	bool found = wait_until(pty, is_match, &expression);
	regfree(&expression);
	return found;
}

bool
pty_wait_end(struct pty *pty, int *status)
{
	if (!wait_until(pty, is_ended, NULL))
		return false;
	*status = pty->status;
	return true;
}

static const struct {
	const char *name;
	VTermKey key;
	VTermModifier modifier;
} named_keys[] = {
    {"Enter", VTERM_KEY_ENTER, VTERM_MOD_NONE},
    {"Esc", VTERM_KEY_ESCAPE, VTERM_MOD_NONE},
    {"Tab", VTERM_KEY_TAB, VTERM_MOD_NONE},
    {"S-Tab", VTERM_KEY_TAB, VTERM_MOD_SHIFT},
    {"Backspace", VTERM_KEY_BACKSPACE, VTERM_MOD_NONE},
    {"Delete", VTERM_KEY_DEL, VTERM_MOD_NONE},
    {"Insert", VTERM_KEY_INS, VTERM_MOD_NONE},
    {"Up", VTERM_KEY_UP, VTERM_MOD_NONE},
    {"Down", VTERM_KEY_DOWN, VTERM_MOD_NONE},
    {"Left", VTERM_KEY_LEFT, VTERM_MOD_NONE},
    {"Right", VTERM_KEY_RIGHT, VTERM_MOD_NONE},
    {"C-Left", VTERM_KEY_LEFT, VTERM_MOD_CTRL},
    {"C-Right", VTERM_KEY_RIGHT, VTERM_MOD_CTRL},
    {"Home", VTERM_KEY_HOME, VTERM_MOD_NONE},
    {"End", VTERM_KEY_END, VTERM_MOD_NONE},
    {"PageUp", VTERM_KEY_PAGEUP, VTERM_MOD_NONE},
    {"PageDown", VTERM_KEY_PAGEDOWN, VTERM_MOD_NONE},
};

static void
press_one(struct pty *pty, const char *name)
{
	pty->presses++;
	for (size_t i = 0; i < sizeof(named_keys) / sizeof(*named_keys); i++)
		if (strcmp(name, named_keys[i].name) == 0) {
			vterm_keyboard_key(pty->terminal, named_keys[i].key, named_keys[i].modifier);
			if (named_keys[i].key == VTERM_KEY_ESCAPE)
				pty_wait_quiet(pty, ESCAPE_PAUSE);
			return;
		}
	int number;
	if (sscanf(name, "F%d", &number) == 1)
		vterm_keyboard_key(pty->terminal, (VTermKey)VTERM_KEY_FUNCTION(number), VTERM_MOD_NONE);
	else if (strcmp(name, "Space") == 0)
		send_bytes(" ", 1, pty);
	else if (name[0] == 'C' && name[1] == '-')
		send_bytes(&(char){(char)(name[2] & 0x1f)}, 1, pty);
	else
		send_bytes(name, strlen(name), pty);
}

void
pty_press(struct pty *pty, const char *names)
{
	char *copy = strdup(names), *rest = copy;
	if (!copy)
		abort();
	while (read_once(pty, 0) > 0)
		; /* the mode of the cursor keys may have come */
	for (char *name = strtok_r(copy, " ", &rest); name; name = strtok_r(NULL, " ", &rest))
		press_one(pty, name);
	free(copy);
}

void
pty_type(struct pty *pty, const char *text)
{
	send_bytes(text, strlen(text), pty);
}

int
pty_presses(const struct pty *pty)
{
	return pty->presses;
}

void
pty_resize(struct pty *pty, int rows, int columns)
{
	vterm_set_size(pty->terminal, rows, columns);
	ioctl(pty->master, TIOCSWINSZ,
	      &(struct winsize){.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns});
}

void
pty_signal(struct pty *pty, int signal)
{
	kill(pty->pid, signal);
}

void
pty_vanish(struct pty *pty)
{
	close(pty->master);
	pty->master = -1;
}

pid_t
pty_pid(const struct pty *pty)
{
	return pty->pid;
}

const char *
pty_output(const struct pty *pty, size_t *length)
{
	*length = pty->length;
	return pty->output ? pty->output : "";
}

/* Whether the last `ESC [ ? … mode … h` or `l` of the output was an `h`; `at_first` if there was none. */
static bool
is_mode_on(const struct pty *pty, long mode, bool at_first)
{
	bool on = at_first;
	for (const char *at = pty->output; at && (at = strstr(at, "\033[?"));) {
		bool named = false;
		at += 2;
		do {
			char *end;
			at++;
			named = strtol(at, &end, 10) == mode || named;
			at = end;
		} while (*at == ';');
		if (named && (*at == 'h' || *at == 'l'))
			on = *at == 'h';
	}
	return on;
}

bool
pty_is_restored(const struct pty *pty)
{
	struct termios now;
	if (tcgetattr(pty->slave, &now) != 0 || now.c_lflag != pty->before.c_lflag ||
	    now.c_iflag != pty->before.c_iflag || now.c_oflag != pty->before.c_oflag)
		return false;
	const long must_be_off[] = {1049, 1000, 1002, 1006, 2004};
	for (size_t i = 0; i < sizeof(must_be_off) / sizeof(*must_be_off); i++)
		if (is_mode_on(pty, must_be_off[i], false))
			return false;
	return is_mode_on(pty, 25, true);
}
