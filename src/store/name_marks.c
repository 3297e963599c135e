/* The parts of all names as salted numbers, to know one when it is typed. */
#include "store/name_marks.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/fold.h"
#include "base/memory.h"
#include "connection.h"

enum { LETTERS_LEAST = 3 };

struct name_marks {
	uint64_t salt;
	uint64_t *marks; /* ascending */
	size_t count, capacity;
};

static uint64_t
mark_of(uint64_t salt, const char *word, size_t length)
{
	uint64_t mark = salt;

	for (size_t i = 0; i < length; i++)
		mark = (mark ^ (unsigned char)word[i]) * UINT64_C(1099511628211);
	return mark;
}

/* The next word of a folded text, without signs around it; its length, 0 at the end. */
static size_t
next_word(const char **at)
{
	size_t length = 0;

	while (**at != '\0' && !isalnum((unsigned char)**at) && (unsigned char)**at < 0x80)
		++*at;
	while (isalnum((unsigned char)(*at)[length]) || (unsigned char)(*at)[length] >= 0x80)
		length++;
	return length;
}

static void
add_words(struct name_marks *marks, const char *folded)
{
	size_t length;

	for (; (length = next_word(&folded)) > 0; folded += length) {
		if (length < LETTERS_LEAST)
			continue;
		memory_reserve((void **)&marks->marks, &marks->capacity, marks->count + 1, sizeof *marks->marks);
		marks->marks[marks->count++] = mark_of(marks->salt, folded, length);
	}
}

static int
compare_marks(const void *a, const void *b)
{
	const uint64_t first = *(const uint64_t *)a, second = *(const uint64_t *)b;

	return (first > second) - (first < second);
}

struct name_marks *
name_marks_make(struct store *store, struct error *error)
{
	sqlite3_stmt *statement = statement_get(store, "SELECT search_key FROM youth", error);
	const struct uuid salt = uuid_make();
	struct name_marks *marks;
	enum status status;
	bool row;

	if (statement == NULL)
		return NULL;
	marks = memory_new(sizeof *marks);
	memcpy(&marks->salt, &salt, sizeof marks->salt);
	while ((status = statement_step(store, statement, &row, error)) == STATUS_OK && row)
		add_words(marks, column_text(statement, 0));
	sqlite3_reset(statement);
	if (status != STATUS_OK) {
		name_marks_free(marks);
		return NULL;
	}
	if (marks->count > 0)
		qsort(marks->marks, marks->count, sizeof *marks->marks, compare_marks);
	return marks;
}

void
name_marks_free(struct name_marks *marks)
{
	if (marks == NULL)
		return;
	free(marks->marks);
	free(marks);
}

static bool
has_word(const struct name_marks *marks, const char *folded)
{
	size_t length;

	for (; (length = next_word(&folded)) > 0; folded += length) {
		uint64_t mark = mark_of(marks->salt, folded, length);

		if (length >= LETTERS_LEAST && marks->count > 0 &&
		    bsearch(&mark, marks->marks, marks->count, sizeof mark, compare_marks) != NULL)
			return true;
	}
	return false;
}

bool
name_marks_are_in(const struct name_marks *marks, const char *text)
{
	struct text folded = {0};
	bool found;

	fold_add_a(&folded, text);
	found = has_word(marks, text_get(&folded));
	text_reset(&folded);
	fold_add_b(&folded, text);
	found = found || has_word(marks, text_get(&folded));
	text_clear(&folded);
	return found;
}
