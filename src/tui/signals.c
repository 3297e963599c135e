/* Signals and sleeping without missing one in between. */
#include "signals.h"

#include <poll.h>
#include <stddef.h>
#include <time.h>

static const int flag_signals[FLAG_SIGNALS] = {SIGHUP, SIGTERM, SIGINT, SIGQUIT, SIGWINCH, SIGTSTP, SIGCONT};
static const int crash_signals[CRASH_SIGNALS] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};

void
signals_catch(struct signals *before, void (*note)(int), void (*crash)(int))
{
	struct sigaction action = {.sa_handler = note};
	sigfillset(&action.sa_mask);
	for (int i = 0; i < FLAG_SIGNALS; i++)
		sigaction(flag_signals[i], &action, &before->flags[i]);
	action = (struct sigaction){.sa_handler = crash};
	for (int i = 0; i < CRASH_SIGNALS; i++)
		sigaction(crash_signals[i], &action, &before->crashes[i]);
	action = (struct sigaction){.sa_handler = SIG_IGN};
	sigaction(SIGPIPE, &action, NULL);
	sigaction(SIGXFSZ, &action, NULL);
}

void
signals_release(const struct signals *before)
{
	for (int i = 0; i < FLAG_SIGNALS; i++)
		sigaction(flag_signals[i], &before->flags[i], NULL);
	signals_release_crashes(before);
}

void
signals_release_crashes(const struct signals *before)
{
	for (int i = 0; i < CRASH_SIGNALS; i++)
		sigaction(crash_signals[i], &before->crashes[i], NULL);
}

int
signals_wait(int descriptor, int64_t milliseconds, bool (*is_noted)(void))
{
	sigset_t flags, before;
	sigemptyset(&flags);
	for (int i = 0; i < FLAG_SIGNALS; i++)
		sigaddset(&flags, flag_signals[i]);
	struct pollfd input = {.fd = descriptor, .events = POLLIN};
	struct timespec time = {milliseconds / 1000, milliseconds % 1000 * 1000000};
	sigprocmask(SIG_BLOCK, &flags, &before);
	int ready = is_noted() ? 0 : ppoll(&input, 1, milliseconds < 0 ? NULL : &time, &before);
	sigprocmask(SIG_SETMASK, &before, NULL);
	return ready > 0 ? input.revents : 0;
}
