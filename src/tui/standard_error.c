/* Standard error goes to the log while the screen is on. */
#include "standard_error.h"

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include "base/log.h"

int
standard_error_redirect(void)
{
	int log = log_descriptor();
	int real = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
	int target = log >= 0 ? log : open("/dev/null", O_WRONLY | O_CLOEXEC);
	fflush(stderr);
	if (target >= 0)
		dup2(target, STDERR_FILENO);
	if (target >= 0 && log < 0)
		close(target);
	return real;
}

void
standard_error_restore(int real)
{
	if (real < 0)
		return;
	fflush(stderr);
	dup2(real, STDERR_FILENO);
	close(real);
}
