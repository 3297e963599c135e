/* What the journeys share: an invented list to begin with, and a look that shows the screen when it is not as expected.
 */
#include "journey.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <sys/wait.h>

void
journey_import(const struct sandbox *sandbox)
{
	char path[SANDBOX_PATH * 2];
	sandbox_write(sandbox, "unge.csv",
		      "Fornavn;Efternavn;F\xf8"
		      "dselsdato;Telefon\r\n"
		      "Amira;Haddad;12-05-2008;12 34 56 78\r\n"
		      "S\xf8ren;\xd8sterg\xe5rd;01-02-2006;87654321\r\n",
		      path);
	assert_int_equal(sandbox_run(sandbox, NULL, "hent", "unge", path, NULL), 0);
}

void
journey_expect(struct pty *pty, const char *text)
{
	if (!pty_wait_text(pty, text)) {
		fprintf(stderr, "«%s» never came:\n%s\n", text, pty_screen(pty));
		fail();
	}
}

void
journey_expect_gone(struct pty *pty, const char *text)
{
	if (!pty_wait_gone(pty, text)) {
		fprintf(stderr, "«%s» stayed:\n%s\n", text, pty_screen(pty));
		fail();
	}
}

void
journey_expect_end(struct pty *pty, int code)
{
	int status;
	if (!pty_wait_end(pty, &status)) {
		fprintf(stderr, "the program goes on:\n%s\n", pty_screen(pty));
		fail();
	}
	if (!WIFEXITED(status) || WEXITSTATUS(status) != code) {
		fprintf(stderr, "wait status %x:\n%s\n", (unsigned)status, pty_screen(pty));
		fail();
	}
	assert_true(pty_is_restored(pty));
	pty_free(pty);
}

void
journey_leave(struct pty *pty, int code)
{
	pty_press(pty, "C-q");
	journey_expect_end(pty, code);
}

void
journey_dump(const struct sandbox *sandbox, struct text *out)
{
	static const char *const lists[] = {"medarbejdere", "unge",    "notater",   "kontaktforsoeg",
					    "opgaver",      "oensker", "samtykker", "aendringer"};
	for (size_t i = 0; i < sizeof(lists) / sizeof(*lists); i++) {
		text_add_format(out, "%s\n", lists[i]);
		assert_int_equal(sandbox_run(sandbox, out, "vis", lists[i], "--format=json", NULL), 0);
	}
}
