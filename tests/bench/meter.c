/* Drives a program on a terminal of 120 columns by a script on standard input and tells what each act cost.
 * Use: meter PROGRAM ARGUMENT... < SCRIPT, or meter --run PROGRAM ARGUMENT... for one without a terminal.
 *
 *   start COUNT KEYS -> TEXT    start it so often until TEXT is there; all but the last are left by KEYS
 *   press KEYS                  settle after each (names as in tests/support/pty.h)
 *   type WORDS                  settle
 *   wait -> TEXT
 *   act NAME COUNT KEYS         each key in turn is one sample: from the key to the end of the painting
 *   until NAME COUNT KEYS [-> TEXT]  the last key is the sample: until TEXT is there («!TEXT»: gone), or the
 *                               painting ends
 *   letters NAME WORD           each letter is a sample
 *   held NAME COUNT RATE KEY    so many keys, RATE a second, then until it has caught up
 *   idle NAME SECONDS
 *   memory NAME
 *
 * Prints lines «name<TAB>measure<TAB>median». */
#include <inttypes.h>
#include <locale.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "support/pty.h"

enum { ROWS = 40, COLUMNS = 120, GAP = 25, SETTLE = 250, SAMPLES = 4000, LINE = 1000 };

/* What the kernel has counted for the program. */
struct counts {
	double cpu; /* milliseconds */
	double writes;
	double wakeups;
	double bytes;
};

enum measure { MEASURE_MS, MEASURE_CPU, MEASURE_BYTES, MEASURE_WRITES, MEASURE_COUNT };
static const char *const measure_names[] = {"ms", "cpu", "bytes", "writes"};

struct series {
	double values[MEASURE_COUNT][SAMPLES];
	int count;
};

struct meter {
	struct pty *pty;
	char **arguments;
	char **environment;
	struct series series;
};

static int64_t
now(void)
{
	struct timespec time;
	clock_gettime(CLOCK_MONOTONIC, &time);
	return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

static _Noreturn void
fail(const char *why, const char *what)
{
	fprintf(stderr, "meter: %s: %s\n", why, what);
	exit(1);
}

/* The number after `name` in /proc/PID/file, 0 if it is not there; an empty name means the first number. */
static double
read_number(const struct meter *meter, const char *file, const char *name)
{
	char path[64], line[256];
	double number = 0;
	snprintf(path, sizeof(path), "/proc/%d/%s", (int)pty_pid(meter->pty), file);
	FILE *stream = fopen(path, "r");
	while (stream && fgets(line, sizeof(line), stream))
		if (strncmp(line, name, strlen(name)) == 0) {
			number = strtod(line + strlen(name), NULL);
			break;
		}
	if (stream)
		fclose(stream);
	return number;
}

static struct counts
count_now(const struct meter *meter)
{
	size_t bytes;
	pty_output(meter->pty, &bytes);
	return (struct counts){
	    .cpu = read_number(meter, "schedstat", "") / 1e6,
	    .writes = read_number(meter, "io", "syscw:"),
	    .wakeups = read_number(meter, "status", "voluntary_ctxt_switches:"),
	    .bytes = (double)bytes,
	};
}

static void
add_sample(struct meter *meter, int64_t from, int64_t to, const struct counts *before)
{
	struct counts after = count_now(meter);
	struct series *series = &meter->series;
	if (series->count == SAMPLES)
		return;
	series->values[MEASURE_MS][series->count] = (double)(to - from) / 1e6;
	series->values[MEASURE_CPU][series->count] = after.cpu - before->cpu;
	series->values[MEASURE_BYTES][series->count] = after.bytes - before->bytes;
	series->values[MEASURE_WRITES][series->count] = after.writes - before->writes;
	series->count++;
}

static int
compare(const void *a, const void *b)
{
	double left = *(const double *)a, right = *(const double *)b;
	return (left > right) - (left < right);
}

static void
print_series(struct meter *meter, const char *name)
{
	struct series *series = &meter->series;
	if (series->count == 0)
		fail("nothing was painted for", name);
	for (int measure = 0; measure < MEASURE_COUNT; measure++) {
		double *values = series->values[measure];
		qsort(values, (size_t)series->count, sizeof(*values), compare);
		printf("%s\t%s\t%.4f\n", name, measure_names[measure], values[series->count / 2]);
	}
	printf("%s\tp95\t%.4f\n", name, series->values[MEASURE_MS][series->count * 95 / 100]);
	series->count = 0;
}

/* Reads until nothing has come for a moment; gives when the last came, 0 if nothing did. */
static int64_t
wait_painted(struct meter *meter, int patience)
{
	int64_t painted = 0;
	while (pty_read(meter->pty, painted ? GAP : patience) > 0)
		painted = pty_read_at(meter->pty);
	return painted;
}

static void
press(struct meter *meter, const char *keys)
{
	char copy[LINE], *rest = copy;
	snprintf(copy, sizeof(copy), "%s", keys);
	for (char *key = strtok_r(copy, " ", &rest); key; key = strtok_r(NULL, " ", &rest)) {
		pty_press(meter->pty, key);
		wait_painted(meter, SETTLE);
	}
}

static void
sample_key(struct meter *meter, const char *key)
{
	struct counts before = count_now(meter);
	int64_t from = now();
	pty_press(meter->pty, key);
	int64_t painted = wait_painted(meter, 2000);
	if (painted)
		add_sample(meter, from, painted, &before);
}

/* TEXT is there, or «!TEXT» is gone. */
static bool
wait_for(struct meter *meter, const char *text)
{
	return *text == '!' ? pty_wait_gone(meter->pty, text + 1) : pty_wait_text(meter->pty, text);
}

static void
do_start(struct meter *meter, int count, const char *keys, const char *text)
{
	for (int i = 0; i < count; i++) {
		int64_t from = now();
		meter->pty = pty_start(meter->arguments, meter->environment, ROWS, COLUMNS);
		if (!meter->pty || !pty_wait_text(meter->pty, text))
			fail("never came", meter->pty ? pty_screen(meter->pty) : text);
		int64_t painted = pty_read_at(meter->pty);
		add_sample(meter, from, painted, &(struct counts){0});
		pty_wait_quiet(meter->pty, SETTLE);
		if (i + 1 == count)
			break;
		int status;
		pty_press(meter->pty, keys);
		if (!pty_wait_end(meter->pty, &status))
			fail("does not leave", pty_screen(meter->pty));
		pty_free(meter->pty);
	}
	print_series(meter, "start");
}

static void
do_act(struct meter *meter, const char *name, int count, const char *keys)
{
	char copy[LINE], *list[32], *rest = copy;
	int length = 0;
	snprintf(copy, sizeof(copy), "%s", keys);
	for (char *key = strtok_r(copy, " ", &rest); key && length < 32; key = strtok_r(NULL, " ", &rest))
		list[length++] = key;
	for (int i = 0; i < count && length > 0; i++)
		sample_key(meter, list[i % length]);
	print_series(meter, name);
}

/* All keys but the last prepare; `type:WORDS` among them is typed. */
static void
do_until(struct meter *meter, const char *name, int count, const char *keys, const char *text)
{
	for (int i = 0; i < count; i++) {
		char copy[LINE], *rest = copy;
		snprintf(copy, sizeof(copy), "%s", keys);
		for (char *key = strtok_r(copy, " ", &rest); key;) {
			char *next = strtok_r(NULL, " ", &rest);
			struct counts before = count_now(meter);
			int64_t from = now();
			if (strncmp(key, "type:", 5) == 0)
				pty_type(meter->pty, key + 5);
			else
				pty_press(meter->pty, key);
			if (!next && text && !wait_for(meter, text))
				fail("never came", pty_screen(meter->pty));
			if (!next && !text)
				wait_painted(meter, 2000);
			if (!next)
				add_sample(meter, from, pty_read_at(meter->pty), &before);
			wait_painted(meter, SETTLE);
			key = next;
		}
	}
	print_series(meter, name);
}

static void
do_letters(struct meter *meter, const char *name, const char *word)
{
	for (; *word; word++)
		sample_key(meter, (char[]){*word, '\0'});
	print_series(meter, name);
}

static void
do_held(struct meter *meter, const char *name, int count, const char *rate_and_key)
{
	char *key;
	int64_t pause = 1000000000 / strtol(rate_and_key, &key, 10);
	struct counts before = count_now(meter);
	int64_t due = now();
	for (int i = 0; i < count; i++, due += pause) {
		for (int64_t left; (left = due - now()) > 0;)
			pty_read(meter->pty, (int)(left / 1000000) + 1);
		pty_press(meter->pty, key);
	}
	int64_t last = now(), painted = wait_painted(meter, SETTLE);
	struct counts after = count_now(meter);
	printf("%s\tms\t%.4f\n", name, painted > last ? (double)(painted - last) / 1e6 : 0);
	printf("%s\tcpu\t%.4f\n", name, (after.cpu - before.cpu) / count);
	printf("%s\tbytes\t%.4f\n", name, (after.bytes - before.bytes) / count);
}

static void
do_idle(struct meter *meter, const char *name, int seconds)
{
	pty_wait_quiet(meter->pty, 1000);
	struct counts before = count_now(meter);
	int64_t until = now() + (int64_t)seconds * 1000000000;
	while (now() < until)
		pty_read(meter->pty, (int)((until - now()) / 1000000) + 1);
	struct counts after = count_now(meter);
	printf("%s\twakeups\t%.4f\n", name, (after.wakeups - before.wakeups) / seconds);
	printf("%s\tcpu\t%.4f\n", name, (after.cpu - before.cpu) / seconds);
	printf("%s\tbytes\t%.4f\n", name, (after.bytes - before.bytes) / seconds);
}

static void
obey(struct meter *meter, char *line)
{
	char *text = strstr(line, " -> ");
	if (text) {
		*text = '\0';
		text += 4;
	}
	char *rest = line;
	const char *command = strtok_r(line, " ", &rest);
	if (!command || *command == '#')
		return;
	if (strcmp(command, "press") == 0) {
		press(meter, rest);
		return;
	}
	if (strcmp(command, "type") == 0) {
		pty_type(meter->pty, rest);
		wait_painted(meter, SETTLE);
		return;
	}
	if (strcmp(command, "wait") == 0) {
		if (!pty_wait_text(meter->pty, text))
			fail("never came", pty_screen(meter->pty));
		return;
	}
	if (strcmp(command, "start") == 0) {
		int count = (int)strtol(rest, &rest, 10);
		do_start(meter, count, rest, text);
		return;
	}
	const char *name = strtok_r(NULL, " ", &rest);
	if (strcmp(command, "memory") == 0)
		printf("%s\tkib\t%.0f\n", name, read_number(meter, "status", "VmHWM:"));
	else if (strcmp(command, "letters") == 0)
		do_letters(meter, name, rest);
	else if (strcmp(command, "idle") == 0)
		do_idle(meter, name, (int)strtol(rest, NULL, 10));
	else {
		int count = (int)strtol(rest, &rest, 10);
		if (strcmp(command, "act") == 0)
			do_act(meter, name, count, rest);
		else if (strcmp(command, "until") == 0)
			do_until(meter, name, count, rest, text);
		else if (strcmp(command, "held") == 0)
			do_held(meter, name, count, rest);
		else
			fail("unknown word", command);
	}
}

static int
run(char **arguments)
{
	int64_t from = now();
	int status;
	struct rusage usage;
	pid_t pid = fork();
	if (pid == 0) {
		execv(arguments[0], arguments);
		_exit(127);
	}
	if (wait4(pid, &status, 0, &usage) < 0 || !WIFEXITED(status))
		fail("did not end", arguments[0]);
	fprintf(stderr, "%.4f %ld\n", (double)(now() - from) / 1e9, usage.ru_maxrss);
	return WEXITSTATUS(status);
}

int
main(int count, char **arguments)
{
	static struct meter meter;
	static char line[LINE];
	if (count < 2)
		fail("use", "meter PROGRAM ARGUMENT... < SCRIPT");
	if (strcmp(arguments[1], "--run") == 0)
		return run(arguments + 2);
	setlocale(LC_CTYPE, "C.UTF-8");
	/* A shield against the neighbours, where it is allowed. */
	sched_setscheduler(0, SCHED_FIFO, &(struct sched_param){.sched_priority = 10});
	meter.arguments = arguments + 1;
	meter.environment = environ;
	while (fgets(line, sizeof(line), stdin)) {
		line[strcspn(line, "\n")] = '\0';
		obey(&meter, line);
	}
	pty_free(meter.pty);
	return 0;
}
