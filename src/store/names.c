/* The folded names of all young people in memory, searched faster than one types. */
#include "names.h"

#include <assert.h>
#include <string.h>

#include "model/youth.h"

enum { BLOCK_LINES = 64, LONG_LINE = 0 };

struct name_index {
	unsigned long generation; /* store_keys of youth when loaded */
	char *arena;              /* lines as fold_add_stored made them, each with its NUL */
	size_t length;
	size_t capacity;
	uint32_t *numbers; /* of each line */
	uint8_t *lengths;  /* of each line with its NUL, or LONG_LINE */
	uint32_t *offsets; /* of each BLOCK_LINES-th line */
	size_t count;      /* of lines */
	size_t room;       /* for lines */
};

/* One run through a stretch of lines. */
struct scan {
	const struct name_index *index;
	const struct fold_query *query;
	const struct bits *filter;
	struct name_hits *hits;
	const char *needle[2]; /* a line without any of them is no hit; the second may be NULL */
	size_t size[2];
	const char *next[2]; /* where each stands next, or the end */
	bool sure;           /* a line with the needle is a hit */
};

static void
names_reserve(struct name_index *index, size_t size)
{
	size_t blocks;

	if (index->length + size > index->capacity) {
		index->capacity = (index->length + size) * 3 / 2 + 4096;
		index->arena = memory_resize(index->arena, index->capacity, 1);
	}
	if (index->count < index->room)
		return;
	index->room = index->room * 3 / 2 + 1024;
	blocks = index->room / BLOCK_LINES + 1;
	index->numbers = memory_resize(index->numbers, index->room, sizeof *index->numbers);
	index->lengths = memory_resize(index->lengths, index->room, sizeof *index->lengths);
	index->offsets = memory_resize(index->offsets, blocks, sizeof *index->offsets);
}

static void
names_add(struct name_index *index, uint32_t number, const char *line, size_t size)
{
	names_reserve(index, size);
	if (index->count % BLOCK_LINES == 0)
		index->offsets[index->count / BLOCK_LINES] = (uint32_t)index->length;
	memcpy(index->arena + index->length, line, size);
	index->length += size;
	index->numbers[index->count] = number;
	index->lengths[index->count] = size > UINT8_MAX ? LONG_LINE : (uint8_t)size;
	index->count++;
}

static void
names_shrink(struct name_index *index)
{
	if (index->count == 0)
		return;
	index->capacity = index->length;
	index->room = index->count;
	index->arena = memory_resize(index->arena, index->capacity, 1);
	index->numbers = memory_resize(index->numbers, index->room, sizeof *index->numbers);
	index->lengths = memory_resize(index->lengths, index->room, sizeof *index->lengths);
}

static enum status
names_load(struct store *store, struct name_index *index, struct error *error)
{
	sqlite3_stmt *statement = statement_get(
	    store, "SELECT number, search_key FROM youth WHERE deleted_at IS NULL ORDER BY sort_key, number", error);
	enum status status;
	bool row;

	if (statement == NULL)
		return error->status;
	while ((status = statement_step(store, statement, &row, error)) == STATUS_OK && row) {
		const char *line = column_text(statement, 1);

		names_add(index, (uint32_t)sqlite3_column_int(statement, 0), line, strlen(line) + 1);
	}
	sqlite3_reset(statement);
	names_shrink(index);
	return status;
}

static size_t
line_size(const struct name_index *index, size_t line, const char *start)
{
	return index->lengths[line] != LONG_LINE ? index->lengths[line] : strlen(start) + 1;
}

static const char *
line_start(const struct name_index *index, size_t line)
{
	assert(line % BLOCK_LINES == 0 || line == index->count);
	return index->arena + (line < index->count ? index->offsets[line / BLOCK_LINES] : index->length);
}

static const char *
scan_find(struct scan *scan, int which, const char *at, const char *end)
{
	const char *found;

	if (scan->next[which] >= at)
		return scan->next[which];
	found = memmem(at, (size_t)(end - at), scan->needle[which], scan->size[which]);
	return scan->next[which] = found == NULL ? end : found;
}

static const char *
scan_next(struct scan *scan, const char *at, const char *end)
{
	const char *first = scan_find(scan, 0, at, end);

	if (scan->needle[1] != NULL) {
		const char *second = scan_find(scan, 1, at, end);

		first = second < first ? second : first;
	}
	return first;
}

static void
scan_hit(struct scan *scan, size_t line)
{
	struct name_hits *hits = scan->hits;

	if (hits->count == hits->capacity) {
		hits->capacity = hits->capacity * 2 + 256;
		hits->numbers = memory_resize(hits->numbers, hits->capacity, sizeof *hits->numbers);
	}
	hits->numbers[hits->count++] = scan->index->numbers[line];
	bits_add(&hits->blocks, line / BLOCK_LINES);
}

/* Looks through the lines from..to-1, both at the edge of a block. */
static void
scan_lines(struct scan *scan, size_t from, size_t to)
{
	const struct name_index *index = scan->index;
	const char *start = line_start(index, from), *end = line_start(index, to), *found;
	size_t line = from;

	scan->next[0] = scan->next[1] = NULL;
	while ((found = scan_next(scan, start, end)) < end) {
		size_t size = line_size(index, line, start);

		while (start + size <= found) {
			start += size;
			size = line_size(index, ++line, start);
		}
		if ((scan->filter == NULL || bits_has(scan->filter, index->numbers[line])) &&
		    (scan->sure || fold_matches(scan->query, start)))
			scan_hit(scan, line);
		start += size;
		line++;
	}
}

/* The longest word is what lines are looked through for. */
static void
scan_prepare(struct scan *scan)
{
	const struct fold_query *query = scan->query;
	size_t longest = 0;

	for (int i = 0; i < query->count; i++) {
		size_t size = strlen(query->words[i].a);
		bool same = strcmp(query->words[i].a, query->words[i].b) == 0;

		if (size <= longest)
			continue;
		longest = size;
		scan->needle[0] = query->words[i].a;
		scan->needle[1] = same ? NULL : query->words[i].b;
		scan->sure = same && query->count == 1;
	}
	for (int i = 0; i < 2; i++)
		scan->size[i] = scan->needle[i] == NULL ? 0 : strlen(scan->needle[i]);
}

static bool
query_is_grown(const struct fold_query *old, const struct fold_query *new)
{
	for (int i = 0; i < old->count; i++) {
		bool found = false;

		for (int k = 0; k < new->count && !found; k++)
			found = strstr(new->words[k].a, old->words[i].a) != NULL &&
				strstr(new->words[k].b, old->words[i].b) != NULL;
		if (!found)
			return false;
	}
	return true;
}

static void
find_everybody(const struct name_index *index, struct scan *scan)
{
	for (size_t line = 0; line < index->count; line++)
		if (scan->filter == NULL || bits_has(scan->filter, index->numbers[line]))
			scan_hit(scan, line);
}

static void
find_in_blocks(struct scan *scan, const struct bits *blocks, size_t count)
{
	const size_t limit = (count + BLOCK_LINES - 1) / BLOCK_LINES;

	for (size_t block = 0; block < limit; block++) {
		size_t from = block;

		while (block < limit && (blocks == NULL || bits_has(blocks, block)))
			block++;
		if (block > from)
			scan_lines(scan, from * BLOCK_LINES, block < limit ? block * BLOCK_LINES : count);
	}
}

const struct name_index *
names_get(struct store *store, struct error *error)
{
	const unsigned long generation = store_keys(store, &youth_entity);

	if (store->names != NULL && store->names->generation == generation)
		return store->names;
	names_free(store->names);
	store->names = memory_new(sizeof *store->names);
	store->names->generation = generation;
	if (names_load(store, store->names, error) == STATUS_OK)
		return store->names;
	names_free(store->names);
	store->names = NULL;
	return NULL;
}

void
names_free(struct name_index *index)
{
	if (index == NULL)
		return;
	free(index->arena);
	free(index->numbers);
	free(index->lengths);
	free(index->offsets);
	free(index);
}

size_t
names_count(const struct name_index *index)
{
	return index->count;
}

const uint32_t *
names_numbers(const struct name_index *index)
{
	return index->numbers;
}

void
names_find(const struct name_index *index, const struct fold_query *query, const struct bits *filter,
	   struct name_hits *hits)
{
	struct scan scan = {.index = index, .query = query, .filter = filter, .hits = hits};
	const bool narrow =
	    hits->serial == index->generation + 1 && hits->filter == filter && query_is_grown(&hits->query, query);
	struct bits blocks = hits->blocks;

	hits->blocks = (struct bits){NULL, 0};
	bits_reset(&hits->blocks, index->count / BLOCK_LINES);
	hits->count = 0;
	scan_prepare(&scan);
	if (scan.needle[0] == NULL)
		find_everybody(index, &scan);
	else
		find_in_blocks(&scan, narrow ? &blocks : NULL, index->count);
	bits_clear(&blocks);
	hits->query = *query;
	hits->filter = filter;
	hits->serial = index->generation + 1;
}

void
name_hits_clear(struct name_hits *hits)
{
	free(hits->numbers);
	bits_clear(&hits->blocks);
	*hits = (struct name_hits){0};
}
