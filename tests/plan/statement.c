/* statements.txt, line by line. */
#include "statement.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/file.h"

static void
take_statement(struct statements *statements, char *line)
{
	char *space = strchr(line, ' ');
	if (!space || space[1] == '\0')
		fail_msg("no words: %s", line);
	*space = '\0';
	assert_true(statements->count < STATEMENTS);
	statements->items[statements->count++] = (struct statement){.name = line, .words = space + 1};
}

static void
take_carrier(struct statements *statements, char *line)
{
	assert_true(statements->count > 0);
	struct statement *statement = &statements->items[statements->count - 1];
	if (statement->carrier_count == STATEMENT_CARRIERS)
		fail_msg("%s has too many carriers", statement->name);
	statement->carriers[statement->carrier_count++] = line;
}

void
statements_read(struct statements *statements)
{
	struct text bytes = {0};
	struct error error;
	char *rest, *next = NULL;
	*statements = (struct statements){0};
	assert_int_equal(file_read(SOURCE_FOLDER "/tests/plan/statements.txt", &bytes, &error), STATUS_OK);
	statements->bytes = text_take(&bytes);
	for (char *line = strtok_r(statements->bytes, "\n", &rest); line; line = next) {
		next = strtok_r(NULL, "\n", &rest);
		if (line[0] == '\t')
			take_carrier(statements, line + 1);
		else if (line[0] != '#')
			take_statement(statements, line);
	}
}

void
statements_clear(struct statements *statements)
{
	free(statements->bytes);
	*statements = (struct statements){0};
}
