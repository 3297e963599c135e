/* Documents rendered in a folder of a test's own, and what other programs find in them. */
#ifndef TESTS_EXCHANGE_PAPER_H
#define TESTS_EXCHANGE_PAPER_H

#include "exchange/document.h"

/* For cmocka's group setup and teardown. */
int paper_make_folder(void **state);
int paper_remove_folder(void **state);
void paper_add_path(struct text *out, const char *name);

/* The bytes, for the caller to free; the document is freed. */
char *paper_render(struct document *document, enum document_format format, size_t *length);

/* What the command says about those bytes in a file, whose name takes the place of the #. */
char *paper_ask(const char *command, const char *bytes, size_t length);

/* Every word, in that order; the list ends with NULL, and the answer is freed. */
void paper_assert_tells(char *answer, const char *const *words);
int paper_count(const char *text, const char *word);

/* A copy without the library says so, and what to choose instead; then the test is skipped. */
void paper_skip_without(enum document_format format);

#endif
