/* What an import keeps beside the people: rejected rows, names seen, reasons counted. */
#include "import_work.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/fold.h"
#include "base/memory.h"
#include "import_row.h"
#include "store/query.h"

enum { FIRST_SIZE = 1024 };

static const char reason_heading[] = "Årsag";

static enum status
rejects_failed(int number, struct error *error)
{
	(void)error_set(error, STATUS_SYSTEM,
			"Filen med afviste rækker kunne ikke skrives, så ingen er hentet. Er der plads på disken?");
	error_detail(error, "rejects: %s", strerror(number));
	return STATUS_SYSTEM;
}

static bool
is_reason_heading(const char *heading)
{
	struct text own = {0}, other = {0};
	import_add_heading(&own, reason_heading);
	import_add_heading(&other, heading);
	bool same = text_equal(text_get(&own), text_get(&other));
	text_clear(&own);
	text_clear(&other);
	return same;
}

enum status
import_rejects_open(struct import_rejects *rejects, const char *path, const struct csv_row *heading,
		    struct error *error)
{
	*rejects = (struct import_rejects){.reason_there = -1, .width = heading->count};
	if (!path)
		return STATUS_OK;
	enum status status = file_create(path, 0600, error);
	if (status != STATUS_OK)
		return status;
	int descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW);
	rejects->file = descriptor >= 0 ? fdopen(descriptor, "wb") : NULL;
	if (!rejects->file) {
		int number = errno;
		if (descriptor >= 0)
			(void)close(descriptor);
		(void)unlink(path);
		return rejects_failed(number, error);
	}
	rejects->path = path;
	for (int i = 0; i < heading->count; i++)
		if (is_reason_heading(heading->cells[i]))
			rejects->reason_there = i;
	csv_write_start(rejects->file);
	import_rejects_add(rejects, heading, reason_heading);
	rejects->rows = 0;
	return STATUS_OK;
}

void
import_rejects_add(struct import_rejects *rejects, const struct csv_row *row, const char *reason)
{
	if (!rejects->file)
		return;
	int column = 0, width = row->count > rejects->width ? row->count : rejects->width;
	for (int i = 0; i < width; i++)
		if (i != rejects->reason_there)
			csv_write_cell(rejects->file, column++, i < row->count ? row->cells[i] : "");
	csv_write_cell(rejects->file, column, reason);
	csv_write_end_row(rejects->file);
	rejects->rows++;
}

enum status
import_rejects_close(struct import_rejects *rejects, struct error *error)
{
	if (!rejects->file)
		return STATUS_OK;
	errno = 0;
	bool failed = fflush(rejects->file) != 0 || ferror(rejects->file);
	int number = errno;
	if (failed || rejects->rows == 0) {
		import_rejects_drop(rejects);
		return failed ? rejects_failed(number, error) : STATUS_OK;
	}
	failed = fclose(rejects->file) != 0;
	rejects->file = NULL;
	return failed ? rejects_failed(errno, error) : STATUS_OK;
}

void
import_rejects_drop(struct import_rejects *rejects)
{
	if (rejects->file)
		(void)fclose(rejects->file);
	if (rejects->path)
		(void)unlink(rejects->path);
	*rejects = (struct import_rejects){0};
}

/* Never 0, which marks an empty slot. */
static uint64_t
hash_name(const char *first, const char *last, const char *email, const char *address)
{
	struct text folded = {0};
	uint64_t hash = UINT64_C(14695981039346656037);
	const char *const parts[] = {first, last, email, address};
	for (int i = 0; i < 4; i++) {
		fold_add_b(&folded, parts[i] ? parts[i] : "");
		text_add(&folded, "|");
	}
	for (size_t i = 0; i < folded.length; i++)
		hash = (hash ^ (unsigned char)folded.bytes[i]) * UINT64_C(1099511628211);
	text_clear(&folded);
	return hash ? hash : 1;
}

/* The hash's slot, or the empty one where it belongs. */
static size_t
find_slot(const struct import_names *names, uint64_t hash)
{
	size_t slot = (size_t)hash & (names->size - 1);
	while (names->slots[slot] != 0 && names->slots[slot] != hash)
		slot = (slot + 1) & (names->size - 1);
	return slot;
}

static void
grow(struct import_names *names)
{
	struct import_names larger = {.size = names->size ? names->size * 2 : FIRST_SIZE, .count = names->count};
	larger.slots = memory_new(larger.size * sizeof *larger.slots);
	for (size_t i = 0; i < names->size; i++)
		if (names->slots[i])
			larger.slots[find_slot(&larger, names->slots[i])] = names->slots[i];
	free(names->slots);
	*names = larger;
}

static bool
add_hash(struct import_names *names, uint64_t hash)
{
	if (names->count * 2 >= names->size)
		grow(names);
	size_t slot = find_slot(names, hash);
	if (names->slots[slot])
		return false;
	names->slots[slot] = hash;
	names->count++;
	return true;
}

enum status
import_names_read(struct import_names *names, struct store *store, struct error *error)
{
	struct query *query;
	bool found = false;
	enum status status = query_open(store, "import_nameless", &query, error);
	if (status != STATUS_OK)
		return status;
	while ((status = query_next(query, &found, error)) == STATUS_OK && found) {
		char *first = memory_copy_text(query_text(query, 0)), *last = memory_copy_text(query_text(query, 1));
		char *email = memory_copy_text(query_text(query, 2));
		(void)add_hash(names, hash_name(first, last, email, query_text(query, 3)));
		free(first);
		free(last);
		free(email);
	}
	query_close(query);
	return status;
}

bool
import_names_add(struct import_names *names, const struct youth *youth)
{
	return add_hash(names, hash_name(youth->first_name, youth->last_name, youth->email, youth->address));
}

void
import_names_clear(struct import_names *names)
{
	free(names->slots);
	*names = (struct import_names){0};
}

void
import_reasons_add(struct import_reasons *reasons, const char *text)
{
	const int room = (int)(sizeof reasons->items / sizeof *reasons->items);
	for (int i = 0; i < reasons->count; i++)
		if (strncmp(reasons->items[i].text, text, sizeof reasons->items[i].text - 1) == 0) {
			reasons->items[i].count++;
			return;
		}
	if (reasons->count == room)
		return;
	(void)snprintf(reasons->items[reasons->count].text, sizeof reasons->items[0].text, "%s", text);
	reasons->items[reasons->count++].count = 1;
}

void
import_reasons_report(struct import_reasons *reasons, struct import_result *result)
{
	result->reason_count = 0;
	while (result->reason_count < IMPORT_REASONS) {
		int most = -1;
		for (int i = 0; i < reasons->count; i++)
			if (reasons->items[i].count > 0 &&
			    (most < 0 || reasons->items[i].count > reasons->items[most].count))
				most = i;
		if (most < 0)
			return;
		int next = result->reason_count++;
		memcpy(result->reasons[next].reason, reasons->items[most].text, sizeof result->reasons[next].reason);
		result->reasons[next].count = reasons->items[most].count;
		reasons->items[most].count = 0;
	}
}
