/* The lock file beside the database: one writer at a time, in the order they came; freed by the kernel on death. */
#include "lock.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/text.h"

enum { ALARM_MICROSECONDS = 50000 };

static enum status
busy(struct error *error)
{
	return error_set(error, STATUS_BUSY,
			 "En anden gemmer lige nu. Intet er gået tabt. Vent et øjeblik, og tryk Prøv igen.");
}

/* A lock on the first byte, besides the one of flock: shared by all who have the file open, exclusive to replace it. */
static bool
presence_lock(int lock, short type)
{
	struct flock range = {.l_type = type, .l_whence = SEEK_SET, .l_start = 0, .l_len = 1};

	return fcntl(lock, F_OFD_SETLK, &range) == 0;
}

enum status
lock_open(const char *path, mode_t mode, int *lock, struct error *error)
{
	struct text name = {0};
	int descriptor;

	*lock = -1;
	text_add_format(&name, "%s.lock", path);
	descriptor = open(text_get(&name), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, mode);
	text_clear(&name);
	if (descriptor < 0) {
		error_set(error, STATUS_DENIED,
			  "Låsefilen ved siden af databasen kan ikke åbnes. Se efter, om du må skrive i mappen.");
		error_detail(error, "open lock: %s", strerror(errno));
		return error->status;
	}
	/* Only its owner may; for everyone else it is right already. */
	if (fchmod(descriptor, mode) != 0 && errno != EPERM)
		error_detail(error, "fchmod lock: %s", strerror(errno));
	if (!presence_lock(descriptor, F_RDLCK) && (errno == EAGAIN || errno == EACCES)) {
		close(descriptor);
		return error_set(error, STATUS_BUSY,
				 "Databasen er ved at blive gendannet. Vent et øjeblik, og prøv igen.");
	}
	*lock = descriptor;
	return STATUS_OK;
}

void
lock_close(int lock)
{
	if (lock >= 0)
		close(lock);
}

static void
wake(int number)
{
	(void)number;
}

/* flock has no time-out of its own, so a timer interrupts it again and again until the time is up. */
static int
flock_until(int lock, int64_t end)
{
	struct sigaction action = {.sa_handler = wake}, former;
	struct itimerval tick = {{0, ALARM_MICROSECONDS}, {0, ALARM_MICROSECONDS}}, before;
	int result;

	sigemptyset(&action.sa_mask);
	sigaction(SIGALRM, &action, &former);
	setitimer(ITIMER_REAL, &tick, &before);
	do
		result = flock(lock, LOCK_EX);
	while (result != 0 && errno == EINTR && clock_monotonic() < end);
	setitimer(ITIMER_REAL, &before, NULL);
	sigaction(SIGALRM, &former, NULL);
	return result;
}

enum status
lock_take(int lock, int milliseconds, struct error *error)
{
	if (flock(lock, LOCK_EX | LOCK_NB) == 0)
		return STATUS_OK;
	if (errno == EWOULDBLOCK && flock_until(lock, clock_monotonic() + milliseconds) == 0)
		return STATUS_OK;
	busy(error);
	error_detail(error, "flock: %s", strerror(errno));
	return error->status;
}

void
lock_release(int lock)
{
	if (lock >= 0)
		flock(lock, LOCK_UN);
}

enum status
lock_alone(int lock, struct error *error)
{
	if (presence_lock(lock, F_WRLCK))
		return STATUS_OK;
	return error_set(error, STATUS_BUSY,
			 "Databasen er åben et andet sted. Luk programmet der, og prøv igen. Intet er ændret.");
}
