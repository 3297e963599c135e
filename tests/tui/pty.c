/* A program on a pseudo-terminal that reports what it understands, line by line, through a pipe. */
#include <errno.h>
#include <poll.h>
#include <pty.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utmp.h>
#include <cmocka.h>

#include "pty.h"

enum { PATIENCE = 20000 };

/* The test library catches crashes to go on with the next test: not in the child. */
static void
forget_the_test_frame(void)
{
	static const int caught[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGSYS};
	for (size_t i = 0; i < sizeof caught / sizeof *caught; i++)
		signal(caught[i], SIG_DFL);
}

void
pty_start(struct pty *pty, const char *term, void (*program)(int reports))
{
	int pipes[2];
	struct winsize size = {.ws_row = 24, .ws_col = 80};
	*pty = (struct pty){0};
	assert_int_equal(pipe(pipes), 0);
	int slave;
	assert_int_equal(openpty(&pty->master, &slave, NULL, NULL, &size), 0);
	assert_int_equal(tcgetattr(slave, &pty->before), 0);
	pty->process = fork();
	assert_true(pty->process >= 0);
	if (pty->process == 0) {
		close(pipes[0]);
		close(pty->master);
		login_tty(slave);
		forget_the_test_frame();
		if (term)
			setenv("TERM", term, 1);
		else
			unsetenv("TERM");
		program(pipes[1]);
		_exit(0);
	}
	close(pipes[1]);
	close(slave);
	pty->reports = pipes[0];
}

/* Reads what is there from one end; false when it is at its end. */
static bool
drain(int *descriptor, struct text *into)
{
	char bytes[4096];
	ssize_t count = read(*descriptor, bytes, sizeof bytes);
	if (count > 0)
		text_add_bytes(into, bytes, (size_t)count);
	return count > 0 || (count < 0 && errno == EINTR);
}

/* Waits for output or a report; false when there will be no report any more. */
static bool
listen(struct pty *pty)
{
	struct pollfd ends[2] = {{pty->reports, POLLIN, 0}, {pty->master, POLLIN, 0}};
	if (poll(ends, 2, PATIENCE) <= 0)
		fail_msg("nothing came in %d ms; reports: «%s»", PATIENCE, text_get(&pty->lines));
	if ((ends[1].revents & (POLLIN | POLLHUP)) && !drain(&pty->master, &pty->output) && ends[0].revents == 0)
		poll(ends, 1, PATIENCE);
	return ends[0].revents == 0 || drain(&pty->reports, &pty->lines);
}

void
pty_send(struct pty *pty, const char *bytes)
{
	assert_int_equal(write(pty->master, bytes, strlen(bytes)), strlen(bytes));
}

void
pty_resize(struct pty *pty, int rows, int columns)
{
	struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
	assert_int_equal(ioctl(pty->master, TIOCSWINSZ, &size), 0);
}

void
pty_expect(struct pty *pty, const char *report)
{
	const char *end;
	while (!(end = strchr(text_get(&pty->lines), '\n')))
		if (!listen(pty))
			fail_msg("ended instead of «%s»", report);
	char *line = strndup(text_get(&pty->lines), (size_t)(end - text_get(&pty->lines)));
	char *rest = strdup(end + 1);
	text_set(&pty->lines, rest);
	bool same = text_equal(line, report);
	if (!same)
		print_error("reported «%s», not «%s»\n", line, report);
	free(line);
	free(rest);
	assert_true(same);
}

void
pty_vanish(struct pty *pty)
{
	close(pty->master);
	pty->master = -1;
}

int
pty_finish(struct pty *pty)
{
	while (listen(pty))
		;
	int status;
	assert_int_equal(waitpid(pty->process, &status, 0), pty->process);
	if (pty->master < 0)
		return status;
	struct termios after;
	assert_int_equal(tcgetattr(pty->master, &after), 0);
	assert_int_equal(after.c_lflag, pty->before.c_lflag);
	assert_int_equal(after.c_iflag, pty->before.c_iflag);
	assert_int_equal(after.c_oflag, pty->before.c_oflag);
	assert_memory_equal(after.c_cc, pty->before.c_cc, sizeof after.c_cc);
	return status;
}

void
pty_clear(struct pty *pty)
{
	if (pty->master >= 0)
		close(pty->master);
	close(pty->reports);
	text_clear(&pty->output);
	text_clear(&pty->lines);
}
