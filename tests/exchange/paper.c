/* Documents rendered in a folder of a test's own, and what other programs find in them. */
#include "paper.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"

static char folder[] = "/tmp/ungeloeft-papir-XXXXXX";

int
paper_make_folder(void **state)
{
	(void)state;
	return mkdtemp(folder) ? 0 : -1;
}

int
paper_remove_folder(void **state)
{
	(void)state;
	return rmdir(folder);
}

char *
paper_render(struct document *document, enum document_format format, size_t *length)
{
	struct text out = {0};
	struct error error;
	if (document_render(document, format, &out, &error) != STATUS_OK)
		fail_msg("%s (%s)", error.message, error.detail);
	document_free(document);
	*length = out.length;
	return text_take(&out);
}

void
paper_add_path(struct text *out, const char *name)
{
	text_add_format(out, "%s/%s", folder, name);
}

/* What the command says about the rendered file, whose name takes the place of the %s. */
char *
paper_ask(const char *command, const char *bytes, size_t length)
{
	struct text path = {0}, line = {0}, answer = {0};
	struct error error;
	char block[4096];
	size_t count;
	paper_add_path(&path, "fil");
	assert_int_equal(file_write(text_get(&path), bytes, length, &error), STATUS_OK);
	for (const char *at = command; *at; at++) {
		if (*at == '#')
			text_add(&line, text_get(&path));
		else
			text_add_bytes(&line, at, 1);
	}
	FILE *pipe = popen(text_get(&line), "r");
	assert_non_null(pipe);
	while ((count = fread(block, 1, sizeof block, pipe)) > 0)
		text_add_bytes(&answer, block, count);
	assert_int_equal(pclose(pipe), 0);
	unlink(text_get(&path));
	text_clear(&path);
	text_clear(&line);
	return text_take(&answer);
}

/* Every word, in that order. */
void
paper_assert_tells(char *answer, const char *const *words)
{
	const char *at = answer;
	for (; *words; words++) {
		const char *found = strstr(at, *words);
		if (!found)
			fail_msg("«%s» is not where it should be in:\n%s", *words, answer);
		at = found + strlen(*words);
	}
	free(answer);
}

int
paper_count(const char *text, const char *word)
{
	int count = 0;
	for (; (text = strstr(text, word)); text++)
		count++;
	return count;
}

/* A copy without the library says so, and what to choose instead. */
void
paper_skip_without(enum document_format format)
{
	if (document_has_format(format))
		return;
	struct text out = {0};
	struct error error;
	struct document *document = document_new("Prøve", NULL, date_make(2026, 3, 17), false);
	assert_int_equal(document_render(document, format, &out, &error), STATUS_DENIED);
	assert_non_null(strstr(error.message, "ikke med i denne udgave af programmet. Vælg tekst eller CSV"));
	assert_int_equal(out.length, 0);
	document_free(document);
	skip();
}
