/* Allocation zeroes, grows and ends the program with last words. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/memory.h"

static void
new_block_is_zeroed(void **state)
{
	(void)state;
	unsigned char *block = memory_new(1000);
	for (size_t i = 0; i < 1000; i++)
		assert_int_equal(block[i], 0);
	free(block);
	void *nothing = memory_new(0);
	assert_non_null(nothing);
	free(nothing);
}

static void
resize_keeps_contents(void **state)
{
	(void)state;
	int *numbers = memory_resize(NULL, 2, sizeof *numbers);
	numbers[0] = 4;
	numbers[1] = 5;
	numbers = memory_resize(numbers, 5000, sizeof *numbers);
	numbers[4999] = 6;
	assert_int_equal(numbers[0] + numbers[1], 9);
	free(numbers);
	void *nothing = memory_resize(NULL, 0, 8);
	assert_non_null(nothing);
	free(nothing);
}

static void
copies_text(void **state)
{
	(void)state;
	const char *original = "Søren";
	char *copy = memory_copy_text(original);
	assert_string_equal(copy, original);
	assert_ptr_not_equal(copy, original);
	free(copy);
	assert_null(memory_copy_text(NULL));
}

static void
reserve_grows_by_doubling(void **state)
{
	(void)state;
	void *items = NULL;
	size_t capacity = 0, changes = 0;
	for (size_t needed = 1; needed <= 10000; needed++) {
		size_t before = capacity;
		memory_reserve(&items, &capacity, needed, sizeof(int));
		assert_true(capacity >= needed);
		((int *)items)[needed - 1] = (int)needed;
		changes += capacity != before;
	}
	assert_true(changes < 20);
	for (int i = 0; i < 10000; i++)
		assert_int_equal(((int *)items)[i], i + 1);
	free(items);
}

static void
say_goodbye(void)
{
	ssize_t written = write(STDOUT_FILENO, "farvel", 6);
	(void)written;
}

static void
overflow_resize(void)
{
	memory_resize(NULL, SIZE_MAX / 2, 3);
}

static void
huge_resize(void)
{
	memory_resize(NULL, (size_t)PTRDIFF_MAX + 1, 1);
}

static void
huge_new(void)
{
	memory_new(SIZE_MAX);
}

static void
huge_reserve(void)
{
	void *items = NULL;
	size_t capacity = 0;
	memory_reserve(&items, &capacity, SIZE_MAX, 1);
}

/* Runs the function in a child; checks that it said its last words, wrote to standard error and failed. */
static void
expect_clean_end(void (*function)(void))
{
	int channel[2];
	assert_int_equal(pipe(channel), 0);
	pid_t child = fork();
	assert_true(child >= 0);
	if (child == 0) {
		dup2(channel[1], STDOUT_FILENO);
		dup2(channel[1], STDERR_FILENO);
		memory_set_last_words(say_goodbye);
		function();
		_exit(0);
	}
	close(channel[1]);
	char output[512] = "";
	size_t length = 0;
	ssize_t count;
	while ((count = read(channel[0], output + length, sizeof output - 1 - length)) > 0)
		length += (size_t)count;
	close(channel[0]);
	int status;
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), EXIT_FAILURE);
	assert_true(strncmp(output, "farvelungeloeft: ", 17) == 0);
	assert_non_null(strstr(output, "Alt, der er gemt, er i behold."));
}

static void
ends_cleanly_without_memory(void **state)
{
	(void)state;
	expect_clean_end(overflow_resize);
	expect_clean_end(huge_resize);
	expect_clean_end(huge_new);
	expect_clean_end(huge_reserve);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(new_block_is_zeroed),
	    cmocka_unit_test(resize_keeps_contents),
	    cmocka_unit_test(copies_text),
	    cmocka_unit_test(reserve_grows_by_doubling),
	    cmocka_unit_test(ends_cleanly_without_memory),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
