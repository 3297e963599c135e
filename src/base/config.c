/* The settings file, kept as its lines. */
#include "base/config.h"

#include <string.h>

#include "base/file.h"
#include "base/utf8.h"

/* Where one line lies in the text; end is at its '\n' or at the end of the text. */
struct line {
	const char *start;
	const char *end;
};

/* The parts of a `key = value` line. */
struct setting {
	struct line key;
	struct line value;
};

static bool
is_blank(char byte)
{
	return byte == ' ' || byte == '\t' || byte == '\r';
}

static struct line
trimmed(struct line line)
{
	while (line.start < line.end && is_blank(*line.start))
		line.start++;
	while (line.end > line.start && is_blank(line.end[-1]))
		line.end--;
	return line;
}

/* The next line of the text from *at; false at the end. */
static bool
next_line(const char **at, struct line *line)
{
	if (!**at)
		return false;
	line->start = *at;
	line->end = strchrnul(*at, '\n');
	*at = *line->end ? line->end + 1 : line->end;
	return true;
}

/* Empty lines, comments and [section] headings say nothing. */
static bool
says_nothing(struct line line)
{
	line = trimmed(line);
	return line.start == line.end || *line.start == '#' || *line.start == ';' || *line.start == '[';
}

static bool
read_setting(struct line line, struct setting *setting)
{
	const char *equals = memchr(line.start, '=', (size_t)(line.end - line.start));
	if (says_nothing(line) || !equals)
		return false;
	setting->key = trimmed((struct line){line.start, equals});
	setting->value = trimmed((struct line){equals + 1, line.end});
	return setting->key.start < setting->key.end;
}

static bool
is_key(struct line found, const char *key)
{
	size_t length = (size_t)(found.end - found.start);
	return strlen(key) == length && memcmp(found.start, key, length) == 0;
}

/* The last line that sets the key counts. */
static bool
find(const struct config *config, const char *key, struct line *line, struct setting *setting)
{
	bool found = false;
	struct line candidate;
	struct setting read;
	for (const char *at = text_get(&config->lines); next_line(&at, &candidate);) {
		if (read_setting(candidate, &read) && is_key(read.key, key)) {
			*line = candidate;
			*setting = read;
			found = true;
		}
	}
	return found;
}

static void
add_path(struct text *out)
{
	file_add_home(out, XDG_CONFIG);
	text_add(out, "/indstillinger.ini");
}

static enum status
check_lines(const struct config *config, struct error *error)
{
	int number = 0;
	struct line line;
	struct setting setting;
	for (const char *at = text_get(&config->lines); next_line(&at, &line);) {
		number++;
		if (says_nothing(line) || read_setting(line, &setting))
			continue;
		error_set(error, STATUS_INVALID,
			  "Linje %d i indstillingerne kan ikke læses og bruges ikke. Skriv den som: nøgle = værdi",
			  number);
		error_detail(error, "config line %d", number);
		return STATUS_INVALID;
	}
	return STATUS_OK;
}

enum status
config_read(struct config *config, struct error *error)
{
	struct text path = {0}, bytes = {0};
	text_reset(&config->lines);
	add_path(&path);
	enum status status = file_read(text_get(&path), &bytes, error);
	if (status == STATUS_OK) {
		utf8_normalize(text_get(&bytes), bytes.length, &config->lines);
		status = check_lines(config, error);
	} else if (status == STATUS_NOT_FOUND) {
		error_clear(error);
		status = STATUS_OK;
	}
	text_clear(&bytes);
	text_clear(&path);
	return status;
}

enum status
config_write(const struct config *config, struct error *error)
{
	struct text path = {0}, folder = {0};
	add_path(&path);
	file_add_folder_of(&folder, text_get(&path));
	enum status status = file_make_folder(text_get(&folder), error);
	if (status == STATUS_OK)
		status = file_write(text_get(&path), text_get(&config->lines), config->lines.length, error);
	text_clear(&folder);
	text_clear(&path);
	return status;
}

void
config_clear(struct config *config)
{
	text_clear(&config->lines);
}

bool
config_get(const struct config *config, const char *key, struct text *out)
{
	struct line line;
	struct setting setting;
	if (!find(config, key, &line, &setting))
		return false;
	text_add_bytes(out, setting.value.start, (size_t)(setting.value.end - setting.value.start));
	return true;
}

/* A line break in a value would make it two lines. */
static void
add_line(struct text *out, const char *key, const char *value)
{
	text_add_format(out, "%s = ", key);
	for (; *value; value++) {
		char byte = *value == '\n' || *value == '\r' ? ' ' : *value;
		text_add_bytes(out, &byte, 1);
	}
	text_add(out, "\n");
}

void
config_set(struct config *config, const char *key, const char *value)
{
	struct line line;
	struct setting setting;
	struct text changed = {0};
	const char *rest = "";
	if (find(config, key, &line, &setting)) {
		text_add_bytes(&changed, text_get(&config->lines), (size_t)(line.start - text_get(&config->lines)));
		rest = *line.end ? line.end + 1 : line.end;
	} else {
		text_add(&changed, text_get(&config->lines));
		if (changed.length > 0 && changed.bytes[changed.length - 1] != '\n')
			text_add(&changed, "\n");
	}
	add_line(&changed, key, value);
	text_add(&changed, rest);
	text_clear(&config->lines);
	config->lines = changed;
}
