/* kill -9 in the middle of saves: what was confirmed is there, and the file is whole. */
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/random.h"
#include "harm.h"

enum { KILLS = 200, CONFIRMED_MOST = 4, SPIN = 60000 };

/* What the child has been told is saved. */
struct confirmed {
	int value;
	int count;
};

static void
save_for_ever(const char *path, int out)
{
	struct store *store = NULL;
	struct error error;
	struct confirmed confirmed;

	if (store_open(&(struct store_options){.path = path}, &store, &error) != STATUS_OK)
		_exit(1);
	confirmed.count = harm_count(store);
	for (;;) {
		if (harm_raise(store, &confirmed.value, &error) != STATUS_OK ||
		    write(out, &confirmed, sizeof confirmed) != sizeof confirmed ||
		    harm_add_youth(store, "Bo Bæk", &error) != STATUS_OK)
			_exit(1);
		confirmed.count++;
		if (write(out, &confirmed, sizeof confirmed) != sizeof confirmed)
			_exit(1);
	}
}

/* Gives the last thing the child confirmed before it died. */
static struct confirmed
kill_one(const char *path, struct random *random)
{
	struct confirmed last = {-1, -1}, next;
	volatile int spin = random_below(random, SPIN);
	int ends[2], wanted = 1 + random_below(random, CONFIRMED_MOST), outcome;
	pid_t child;

	assert_int_equal(pipe(ends), 0);
	child = fork();
	assert_true(child >= 0);
	if (child == 0) {
		close(ends[0]);
		save_for_ever(path, ends[1]);
	}
	close(ends[1]);
	while (wanted-- > 0 && read(ends[0], &next, sizeof next) == sizeof next)
		last = next;
	while (spin > 0)
		spin--;
	assert_int_equal(kill(child, SIGKILL), 0);
	assert_int_equal(waitpid(child, &outcome, 0), child);
	assert_true(WIFSIGNALED(outcome));
	while (read(ends[0], &next, sizeof next) == sizeof next)
		last = next;
	close(ends[0]);
	assert_true(last.value > 0);
	return last;
}

static void
test_kill(void **state)
{
	struct harm *harm = *state;
	struct random random;

	random_seed(&random, 9);
	for (int i = 0; i < KILLS; i++) {
		struct confirmed last = kill_one(harm->path, &random);
		struct store *store = harm_open(harm->path);
		int value = harm_value(store), count = harm_count(store);

		assert_in_range(value, last.value, last.value + 1);
		assert_in_range(count, last.count, last.count + 1);
		harm_expect_clean(store);
		store_close(store);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(test_kill, harm_setup, harm_teardown),
	};
	return cmocka_run_group_tests_name("kill", tests, NULL, NULL);
}
