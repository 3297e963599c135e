/* Encoding and separator of a spreadsheet text file, from one pass over its bytes. */
#include "csv_sniff.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/utf8.h"

enum { CHUNK = 1 << 18, CARRY = 4, FIRST_COMBINING_LEAD = 0xCC };

/* Letters beyond ASCII seen so far. */
struct census {
	long valid;  /* whole UTF-8 sequences */
	long broken; /* bytes that cannot be UTF-8 */
};

/* Index of the first byte beyond ASCII from `at` on, or length. */
static size_t
skip_ascii(const char *bytes, size_t at, size_t length)
{
	const uint64_t high = 0x8080808080808080u;
	uint64_t word;
	while (at + sizeof word <= length) {
		memcpy(&word, bytes + at, sizeof word);
		if (word & high)
			break;
		at += sizeof word;
	}
	while (at < length && (unsigned char)bytes[at] < 0x80)
		at++;
	return at;
}

bool
csv_has_foreign(const char *bytes, size_t length)
{
	return skip_ascii(bytes, 0, length) < length;
}

bool
csv_may_decompose(const char *bytes, size_t length)
{
	for (size_t i = skip_ascii(bytes, 0, length); i < length; i++)
		if ((unsigned char)bytes[i] >= FIRST_COMBINING_LEAD)
			return true;
	return false;
}

/* Counts in bytes[0..length); returns how many bytes at the end are the beginning of an unfinished sequence. */
static size_t
count_letters(struct census *census, const char *bytes, size_t length, bool last)
{
	size_t at = 0;
	while ((at = skip_ascii(bytes, at, length)) < length) {
		if (!last && length - at < CARRY)
			return length - at;
		size_t used;
		if (utf8_decode(bytes + at, length - at, &used) == UTF8_INVALID)
			census->broken++;
		else
			census->valid++;
		at += used;
	}
	return 0;
}

static ssize_t
read_some(int file, char *bytes, size_t size)
{
	ssize_t got;
	do
		got = read(file, bytes, size);
	while (got < 0 && errno == EINTR);
	return got;
}

static int
take_census(int file, struct census *census)
{
	char *chunk = memory_resize(NULL, CHUNK + CARRY, 1);
	size_t carried = 0;
	int failure = lseek(file, 0, SEEK_SET) < 0 ? errno : 0;
	while (!failure) {
		ssize_t got = read_some(file, chunk + carried, CHUNK);
		if (got < 0) {
			failure = errno;
			break;
		}
		size_t length = carried + (size_t)got;
		carried = count_letters(census, chunk, length, got == 0);
		memmove(chunk, chunk + length - carried, carried);
		if (got == 0)
			break;
	}
	free(chunk);
	return failure;
}

/* The separator that the heading has most of outside quotes. */
static char
find_separator(const char *heading, size_t length)
{
	static const char candidates[] = ";\t,";
	long counts[3] = {0};
	bool quoted = false;
	for (size_t i = 0; i < length; i++) {
		char byte = heading[i];
		if (byte == '"')
			quoted = !quoted;
		else if (!quoted && (byte == '\n' || byte == '\r'))
			break;
		for (int j = 0; j < 3; j++)
			counts[j] += !quoted && byte == candidates[j];
	}
	int best = 0;
	for (int j = 1; j < 3; j++)
		if (counts[j] > counts[best])
			best = j;
	return candidates[best];
}

/* Excel's own first line «sep=;»: how many bytes it takes, or 0. */
static size_t
separator_line(const char *bytes, size_t length)
{
	if (length < 6 || strncasecmp(bytes, "sep=", 4) != 0 || !strchr(";,\t", bytes[4]))
		return 0;
	if (bytes[5] == '\n')
		return 6;
	if (bytes[5] != '\r')
		return 0;
	return length > 6 && bytes[6] == '\n' ? 7 : 6;
}

/* Files that are something else are named as such. */
static const char *
foreign_kind(const char *head, size_t length)
{
	if (length >= 4 && memcmp(head, "PK\x03\x04", 4) == 0)
		return "Det er et regneark og ikke en CSV-fil. Åbn det i Excel, vælg Gem som og «CSV UTF-8», og prøv "
		       "igen.";
	if (length >= 4 && memcmp(head, "\xD0\xCF\x11\xE0", 4) == 0)
		return "Det er et gammelt Excel-ark. Åbn det i Excel, vælg Gem som og «CSV UTF-8», og prøv igen.";
	if (length >= 5 && memcmp(head, "%PDF-", 5) == 0)
		return "Det er en PDF og ikke en CSV-fil. Bed om listen som regneark, og gem den som «CSV UTF-8».";
	if (length >= 2 && (memcmp(head, "\xFF\xFE", 2) == 0 || memcmp(head, "\xFE\xFF", 2) == 0))
		return "Filen er gemt som «Unicode-tekst». Åbn den i Excel, vælg Gem som og «CSV UTF-8», og prøv igen.";
	return NULL;
}

static enum status
look_at_head(int file, struct csv_sniff *sniff, struct error *error)
{
	char *head = memory_resize(NULL, BUFSIZ * 8, 1);
	ssize_t got = read_some(file, head, BUFSIZ * 8);
	size_t length = got > 0 ? (size_t)got : 0;
	const char *kind = foreign_kind(head, length);
	enum status status = STATUS_OK;
	if (got < 0 || kind) {
		status = error_set(error, got < 0 ? STATUS_SYSTEM : STATUS_INVALID, "%s",
				   kind ? kind : "Filen kunne ikke læses. Er det en mappe?");
	} else {
		bool marked = length >= 3 && memcmp(head, "\xEF\xBB\xBF", 3) == 0;
		size_t mark = marked ? 3 : 0;
		size_t line = separator_line(head + mark, length - mark);
		sniff->encoding = marked ? CSV_UTF8 : CSV_WINDOWS_1252;
		sniff->start = (long)(mark + line);
		sniff->start_line = line > 0 ? 2 : 1;
		sniff->separator = line > 0 ? head[mark + 4] : find_separator(head + mark, length - mark);
	}
	free(head);
	return status;
}

static enum status
look(int file, struct csv_sniff *sniff, struct error *error)
{
	struct stat properties;
	if (fstat(file, &properties) != 0 || !S_ISREG(properties.st_mode))
		return error_set(error, STATUS_INVALID, "Det er ikke en almindelig fil. Vælg en CSV-fil.");
	sniff->total = (long)properties.st_size;
	enum status status = look_at_head(file, sniff, error);
	if (status != STATUS_OK || sniff->encoding == CSV_UTF8)
		return status;
	struct census census = {0};
	int failure = take_census(file, &census);
	if (failure) {
		(void)error_set(error, STATUS_SYSTEM,
				"Filen kunne ikke læses. Prøv at kopiere den til din egen mappe.");
		error_detail(error, "csv: %s", strerror(failure));
		return STATUS_SYSTEM;
	}
	/* Danish text in Windows-1252 has hardly a valid sequence; a damaged UTF-8 file has mostly valid ones. */
	if (census.broken == 0 || census.valid > census.broken)
		sniff->encoding = CSV_UTF8;
	return STATUS_OK;
}

enum status
csv_sniff_open(const char *path, int *file, struct csv_sniff *sniff, struct error *error)
{
	*sniff = (struct csv_sniff){.separator = ';', .start_line = 1};
	*file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	if (*file < 0) {
		int number = errno;
		enum status status = number == ENOENT || number == ENOTDIR ? STATUS_NOT_FOUND : STATUS_SYSTEM;
		(void)error_set(error, status, "%s",
				status == STATUS_NOT_FOUND
				    ? "Filen findes ikke. Se efter, om navnet er skrevet rigtigt."
				: number == EACCES
				    ? "Du har ikke lov til at læse filen. Kopiér den til din egen mappe, og prøv igen."
				    : "Filen kunne ikke åbnes.");
		error_detail(error, "csv open: %s", strerror(number));
		return status;
	}
	(void)posix_fadvise(*file, 0, 0, POSIX_FADV_SEQUENTIAL);
	enum status status = look(*file, sniff, error);
	if (status != STATUS_OK) {
		(void)close(*file);
		*file = -1;
	}
	return status;
}
