/* The word lists of the practice data, and choosing from them. */
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/asset.h"
#include "base/memory.h"
#include "practice_work.h"

void
practice_words_read(struct practice_words *words, const char *name)
{
	struct text path = {0};
	text_add_format(&path, "practice/%s.txt", name);
	const char *bytes = asset_find(text_get(&path));
	text_clear(&path);
	assert(bytes);
	*words = (struct practice_words){.bytes = memory_copy_text(bytes)};
	size_t capacity = 0;
	void *lines = NULL;
	for (char *line = words->bytes, *next; line && *line; line = next) {
		next = strchr(line, '\n');
		if (next)
			*next++ = '\0';
		if (*line == '#' || *line == '\0')
			continue;
		memory_reserve(&lines, &capacity, (size_t)words->count + 1, sizeof *words->lines);
		words->lines = lines;
		words->lines[words->count++] = line;
	}
	assert(words->count > 0);
}

void
practice_words_clear(struct practice_words *words)
{
	free(words->lines);
	free(words->bytes);
	*words = (struct practice_words){0};
}

static const char *
find_part(const char *line, int part)
{
	for (; part > 0 && line; part--) {
		line = strchr(line, '|');
		line = line ? line + 1 : NULL;
	}
	return line ? line : "";
}

void
practice_add_part(struct text *out, const char *line, int part)
{
	const char *start = find_part(line, part);
	text_add_bytes(out, start, strcspn(start, "|"));
}

int
practice_number(const char *line, int part)
{
	return atoi(find_part(line, part));
}

bool
practice_chance(struct practice *practice, int percent)
{
	return random_below(&practice->random, 100) < percent;
}

const char *
practice_pick(struct practice *practice, const struct practice_words *words)
{
	return words->lines[random_below(&practice->random, words->count)];
}

struct uuid
practice_pick_code(struct practice *practice, const struct practice_codes *codes)
{
	return codes->count > 0 ? codes->ids[random_below(&practice->random, codes->count)] : UUID_NONE;
}

struct uuid
practice_code(const struct practice_codes *codes, const char *code)
{
	for (int i = 0; i < codes->count; i++)
		if (strcmp(codes->codes[i], code) == 0)
			return codes->ids[i];
	return UUID_NONE;
}

struct uuid
practice_pick_among(struct practice *practice, const struct practice_codes *codes, const char *among)
{
	int count = 1;
	char code[16];
	for (const char *byte = among; *byte; byte++)
		count += *byte == ' ';
	for (int skip = random_below(&practice->random, count); skip > 0; skip--)
		among = strchr(among, ' ') + 1;
	(void)snprintf(code, sizeof code, "%.*s", (int)strcspn(among, " "), among);
	struct uuid id = practice_code(codes, code);
	return uuid_is_none(id) ? practice_pick_code(practice, codes) : id;
}

struct date
practice_working_day(struct date near)
{
	while (!date_is_working_day(near))
		near = date_add_days(near, 1);
	return near;
}

struct date
practice_worked_day(struct date near, struct date first)
{
	while (!date_is_working_day(near) && date_compare(near, first) > 0)
		near = date_add_days(near, -1);
	return near;
}
