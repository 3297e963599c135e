/* Two processes on one file: no save is lost, and every conflict is told. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "harm.h"
#include "store/history.h"

enum { PROCESSES = 2, SAVES = 500 };

struct tally {
	int saved;
	int conflicts;
	int others;
};

static void
work(const char *path, int out)
{
	struct tally tally = {0};
	struct store *store = NULL;
	struct error error;
	int value;

	if (store_open(&(struct store_options){.path = path, .lock_wait = 60000}, &store, &error) != STATUS_OK)
		_exit(1);
	for (int i = 0; i < SAVES; i++) {
		enum status status = harm_raise(store, &value, &error);

		if (status == STATUS_OK)
			tally.saved++;
		else if (status == STATUS_CONFLICT)
			tally.conflicts++;
		else
			tally.others++;
		if (harm_add_youth(store, "Bo Bæk", &error) != STATUS_OK)
			tally.others++;
	}
	store_close(store);
	_exit(write(out, &tally, sizeof tally) == sizeof tally ? 0 : 1);
}

static void
test_two(void **state)
{
	struct harm *harm = *state;
	struct tally sum = {0}, one;
	struct history history;
	struct youth youth;
	struct store *store;
	struct error error;
	int ends[2];

	assert_int_equal(pipe(ends), 0);
	for (int i = 0; i < PROCESSES; i++) {
		pid_t child = fork();

		assert_true(child >= 0);
		if (child == 0)
			work(harm->path, ends[1]);
	}
	for (int i = 0; i < PROCESSES; i++) {
		int outcome;

		assert_true(wait(&outcome) > 0);
		assert_int_equal(outcome, 0);
		assert_int_equal(read(ends[0], &one, sizeof one), sizeof one);
		sum.saved += one.saved;
		sum.conflicts += one.conflicts;
		sum.others += one.others;
	}
	close(ends[0]);
	close(ends[1]);

	store = harm_open(harm->path);
	assert_int_equal(sum.others, 0);
	assert_int_equal(sum.saved + sum.conflicts, PROCESSES * SAVES);
	assert_int_equal(harm_value(store), sum.saved);
	assert_int_equal(harm_count(store), 1 + PROCESSES * SAVES);
	record_init(&youth_entity, &youth);
	harm_good(store_read_number(store, &youth_entity, 1, &youth, &error), &error);
	harm_good(history_read(store, &youth_entity, youth.record.id, &history, &error), &error);
	assert_int_equal(history.count, sum.saved + 1);
	history_clear(&history);
	record_clear(&youth);
	harm_expect_clean(store);
	store_close(store);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(test_two, harm_setup, harm_teardown),
	};
	return cmocka_run_group_tests_name("two", tests, NULL, NULL);
}
