/* What the journeys share: an invented list to begin with, and a look that shows the screen when it is not as expected.
 */
#include "journey.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>
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
journey_import_family(const struct sandbox *sandbox, const char *family, int count)
{
	static const char *const names[] = {"Anna",  "Berit", "Carl",  "Dorte", "Emil", "Freja", "Gustav",
					    "Hanne", "Ida",   "Jens",  "Karen", "Lars", "Mette", "Niels",
					    "Olga",  "Peter", "Rikke", "Simon", "Tina", "Ulla"};
	char path[SANDBOX_PATH * 2];
	struct text list = {0};
	text_add(&list, "Fornavn;Efternavn;Født\n");
	for (int i = 0; i < count; i++)
		text_add_format(&list, "%s;%s;01-02-%d\n", names[i], family, 2000 + i % 10);
	sandbox_write(sandbox, "familie.csv", text_get(&list), path);
	assert_int_equal(sandbox_run(sandbox, NULL, "hent", "unge", path, NULL), 0);
	text_clear(&list);
}

static struct pty *
start(const struct sandbox *sandbox, const char *screen)
{
	struct text option = {0};
	text_add_format(&option, "--skaerm=%s", screen);
	struct pty *pty = sandbox_start(sandbox, 24, 80, text_get(&option), NULL);
	text_clear(&option);
	journey_expect(pty, "Hvem er du?");
	return pty;
}

struct pty *
journey_start(const struct sandbox *sandbox, const char *screen)
{
	struct pty *pty = start(sandbox, screen);
	pty_press(pty, "Esc");
	journey_expect_gone(pty, "Hvem er du?");
	return pty;
}

struct pty *
journey_start_as(const struct sandbox *sandbox, const char *screen, const char *name, const char *initials)
{
	struct pty *pty = start(sandbox, screen);
	pty_press(pty, "End Enter");
	journey_expect(pty, "Navn:");
	pty_type(pty, name);
	pty_press(pty, "Enter");
	journey_expect(pty, "Initialer:");
	pty_type(pty, initials);
	pty_press(pty, "Enter");
	journey_expect(pty, "Velkommen.");
	return pty;
}

void
journey_repeat(struct pty *pty, int count, const char *keys)
{
	for (int i = 0; i < count; i++)
		pty_press(pty, keys);
}

enum { MORE_THAN_ANY_JOURNEY = 300 };

void
journey_undo_all(struct pty *pty)
{
	journey_repeat(pty, MORE_THAN_ANY_JOURNEY, "C-z");
	journey_expect(pty, "Der er ikke noget at fortryde.");
}

void
journey_redo_all(struct pty *pty)
{
	journey_repeat(pty, MORE_THAN_ANY_JOURNEY, "C-y");
	journey_expect(pty, "Der er ikke noget at gentage.");
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
journey_expect_match(struct pty *pty, const char *pattern)
{
	if (!pty_wait_match(pty, pattern)) {
		fprintf(stderr, "no row is like «%s»:\n%s\n", pattern, pty_screen(pty));
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

/* What says when and how often something was done, not what is so. */
static bool
is_bookkeeping(const char *table)
{
	static const char *const tables[] = {"change", "history", "sequence", "draft", "use_log"};
	for (size_t i = 0; i < sizeof(tables) / sizeof(*tables); i++)
		if (strcmp(table, tables[i]) == 0)
			return true;
	return false;
}

static void
dump_rows(sqlite3 *database, const char *table, struct text *out)
{
	struct text sql = {0};
	sqlite3_stmt *rows;
	bool record = sqlite3_table_column_metadata(database, NULL, table, "deleted_at", NULL, NULL, NULL, NULL,
						    NULL) == SQLITE_OK;
	text_add_format(&sql, "SELECT * FROM \"%s\" %s ORDER BY 1", table, record ? "WHERE deleted_at IS NULL" : "");
	assert_int_equal(sqlite3_prepare_v2(database, text_get(&sql), -1, &rows, NULL), SQLITE_OK);
	while (sqlite3_step(rows) == SQLITE_ROW) {
		text_add(out, table);
		for (int i = 0; i < sqlite3_column_count(rows); i++) {
			const char *name = sqlite3_column_name(rows, i);
			const char *value = (const char *)sqlite3_column_text(rows, i);
			if (value && strcmp(name, "version") != 0)
				text_add_format(out, " %s=«%s»", name, value);
		}
		text_add(out, "\n");
	}
	sqlite3_finalize(rows);
	text_clear(&sql);
}

void
journey_dump(const struct sandbox *sandbox, struct text *out)
{
	sqlite3 *database;
	sqlite3_stmt *tables;
	assert_int_equal(sqlite3_open_v2(sandbox->database, &database, SQLITE_OPEN_READONLY, NULL), SQLITE_OK);
	assert_int_equal(sqlite3_prepare_v2(database,
					    "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name", -1,
					    &tables, NULL),
			 SQLITE_OK);
	while (sqlite3_step(tables) == SQLITE_ROW) {
		const char *table = (const char *)sqlite3_column_text(tables, 0);
		if (!is_bookkeeping(table))
			dump_rows(database, table, out);
	}
	sqlite3_finalize(tables);
	sqlite3_close(database);
}

void
journey_expect_dump(const struct sandbox *sandbox, const struct text *dump)
{
	struct text now = {0};
	journey_dump(sandbox, &now);
	const char *is = text_get(&now), *was = text_get(dump);
	size_t same = 0;
	while (is[same] && is[same] == was[same])
		same++;
	if (is[same] || was[same]) {
		while (same > 0 && is[same - 1] != '\n')
			same--;
		fprintf(stderr, "is:  %.*s\nwas: %.*s\n", (int)strcspn(is + same, "\n"), is + same,
			(int)strcspn(was + same, "\n"), was + same);
		fail();
	}
	text_clear(&now);
}
