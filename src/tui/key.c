/* From what a terminal sends to keys: known sequences become keys, everything unknown is swallowed whole. */
#include "tui/key.h"

#include <stddef.h>
#include <string.h>

#include "base/clock.h"
#include "base/utf8.h"

enum {
	ESCAPE = 0x1B,
	BELL = 0x07,
	CONTROL_SEQUENCE = 0x9B, /* the 8-bit form of ESC [ */
	SINGLE_SHIFT = 0x8F,     /* the 8-bit form of ESC O */
	BYTE_WAIT = 50,          /* milliseconds between the bytes of one sequence */
	REST_WAIT = 500,         /* milliseconds in which «[» after Escape belongs to it */
	PASTE_STALL = 1000,      /* milliseconds of silence after which Escape ends a paste that lost its end */
	SEQUENCE_SIZE = 32,
};

/* A key while it is being read. */
struct reading {
	struct key_decoder *decoder;
	const struct key_source *source;
};

static struct key_input
next(const struct reading *reading, int milliseconds)
{
	return reading->source->next(reading->source->context, milliseconds);
}

static void
back(const struct reading *reading, struct key_input input)
{
	reading->source->back(reading->source->context, input);
}

static bool
is_ascii_letter(uint32_t character)
{
	return (character | 0x20) >= 'a' && (character | 0x20) <= 'z';
}

static uint32_t
lower(uint32_t character)
{
	bool latin = character >= 0xC0 && character <= 0xDE && character != 0xD7;
	bool upper = (is_ascii_letter(character) && character < 'a') || latin;
	return upper ? character + 0x20 : character;
}

static bool
take_number(const char **at, int *number)
{
	const char *start = *at;
	for (*number = 0; **at >= '0' && **at <= '9' && *at - start < 6; ++*at)
		*number = *number * 10 + (**at - '0');
	return *at > start;
}

/* ESC [ < button ; column ; row M: only presses of the left button and the wheel mean something. */
static struct key
mouse_key(const char *parameters)
{
	struct key key = {.press = PRESS_NOTHING};
	int button, column, row;
	bool whole = take_number(&parameters, &button) && *parameters++ == ';' && take_number(&parameters, &column) &&
		     *parameters++ == ';' && take_number(&parameters, &row) && *parameters == 'M';
	if (!whole || row < 1 || column < 1)
		return key;
	key.press = button == 0    ? PRESS_CLICK
		    : button == 64 ? PRESS_WHEEL_UP
		    : button == 65 ? PRESS_WHEEL_DOWN
				   : PRESS_NOTHING;
	key.row = row - 1;
	key.column = column - 1;
	return key;
}

static struct key
sequence_key(const char *sequence)
{
	for (const struct key_sequence *known = key_sequences; known->sequence; known++)
		if (strcmp(known->sequence, sequence) == 0)
			return known->key;
	if (strncmp(sequence, "\033[<", 3) == 0)
		return mouse_key(sequence + 3);
	return (struct key){.press = PRESS_NOTHING};
}

static void
remember_unfinished(const struct reading *reading)
{
	reading->decoder->unfinished = true;
	reading->decoder->escape_at = clock_monotonic();
}

/* Takes the next unit of a sequence. What cannot belong to it is a key of its own and is given back. */
static bool
take_sequence_byte(const struct reading *reading, uint32_t *character)
{
	struct key_input input = next(reading, BYTE_WAIT);
	if (input.unit == KEY_UNIT_NONE) {
		remember_unfinished(reading);
		return false;
	}
	if (input.unit != KEY_UNIT_CHARACTER || input.character < ' ') {
		back(reading, input);
		return false;
	}
	*character = input.character;
	return true;
}

/* The three bytes of an old mouse report, swallowed. */
static struct key
skip_old_mouse(const struct reading *reading)
{
	for (int i = 0; i < 3; i++) {
		uint32_t ignored;
		if (!take_sequence_byte(reading, &ignored))
			break;
	}
	return (struct key){.press = PRESS_NOTHING};
}

/* Reads on after ESC and `introducer` ('[' or 'O') to the final byte. */
static struct key
read_sequence(const struct reading *reading, uint32_t introducer)
{
	char sequence[SEQUENCE_SIZE] = {ESCAPE, (char)introducer};
	size_t length = 2;
	bool whole = true;
	for (;;) {
		uint32_t character;
		if (!take_sequence_byte(reading, &character))
			return (struct key){.press = PRESS_NOTHING};
		if (character < 0x7F && length + 1 < sizeof sequence)
			sequence[length++] = (char)character;
		else
			whole = false;
		bool linux_function = introducer == '[' && character == '[' && length == 3;
		if (character >= 0x40 && character != 0x7F && !linux_function)
			break;
	}
	if (strcmp(sequence, "\033[M") == 0)
		return skip_old_mouse(reading);
	return whole ? sequence_key(sequence) : (struct key){.press = PRESS_NOTHING};
}

/* Swallows a string that the terminal sends (an answer, a title) up to BEL or ESC \. */
static struct key
skip_string(const struct reading *reading)
{
	for (uint32_t before = 0;;) {
		struct key_input input = next(reading, BYTE_WAIT);
		if (input.unit == KEY_UNIT_NONE)
			remember_unfinished(reading);
		if (input.unit == KEY_UNIT_KEY || input.unit == KEY_UNIT_END)
			back(reading, input);
		if (input.unit != KEY_UNIT_CHARACTER || input.character == BELL ||
		    (before == ESCAPE && input.character == '\\'))
			break;
		before = input.character;
	}
	return (struct key){.press = PRESS_NOTHING};
}

static struct key
lone_escape(const struct reading *reading)
{
	struct key_decoder *decoder = reading->decoder;
	int64_t now = clock_monotonic();
	if (decoder->in_paste) {
		if (now - decoder->paste_at < PASTE_STALL)
			return (struct key){.press = PRESS_NOTHING};
		return (struct key){.press = PRESS_PASTE_END};
	}
	decoder->lone_escape = true;
	decoder->escape_at = now;
	return (struct key){.press = PRESS_ESCAPE};
}

/* After ESC: the terminal library has already waited, so what follows is either there or never comes. */
static struct key
read_escape(const struct reading *reading)
{
	struct key_input input = next(reading, 0);
	if (input.unit == KEY_UNIT_NONE)
		return lone_escape(reading);
	if (input.unit != KEY_UNIT_CHARACTER || input.character == ESCAPE) {
		back(reading, input);
		return lone_escape(reading);
	}
	if (input.character == '[' || input.character == 'O')
		return read_sequence(reading, input.character);
	bool string = input.character < 0x80 && strchr("]PX^_", (int)input.character);
	if (string && input.character && !reading->decoder->in_paste)
		return skip_string(reading);
	return (struct key){.press = PRESS_NOTHING};
}

/* A new line; a line feed that comes with the return is part of it. */
static struct key
pasted_line(const struct reading *reading, uint32_t character)
{
	if (character == '\r') {
		struct key_input input = next(reading, 0);
		if (input.unit != KEY_UNIT_NONE && (input.unit != KEY_UNIT_CHARACTER || input.character != '\n'))
			back(reading, input);
	}
	return (struct key){.press = PRESS_CHARACTER, .character = '\n'};
}

static struct key
control_key(const struct reading *reading, uint32_t character)
{
	bool pasted = reading->decoder->in_paste;
	switch (character) {
	case ESCAPE:
		return read_escape(reading);
	case '\r':
	case '\n':
		return pasted ? pasted_line(reading, character) : (struct key){.press = PRESS_ENTER};
	case '\t':
		if (pasted)
			return (struct key){.press = PRESS_CHARACTER, .character = ' '};
		return (struct key){.press = PRESS_TAB};
	case '\b':
	case 0x7F:
		return (struct key){.press = PRESS_BACKSPACE};
	case CONTROL_SEQUENCE:
		return read_sequence(reading, '[');
	case SINGLE_SHIFT:
		return read_sequence(reading, 'O');
	default:
		if (character < 1 || character > 26)
			return (struct key){.press = PRESS_NOTHING};
		return (struct key){.press = PRESS_CONTROL, .character = character - 1 + 'a'};
	}
}

static struct key
character_key(const struct reading *reading, uint32_t character)
{
	struct key_decoder *decoder = reading->decoder;
	bool recent = clock_monotonic() - decoder->escape_at < REST_WAIT;
	bool after_escape = decoder->lone_escape && recent, rest = decoder->unfinished && recent;
	decoder->lone_escape = decoder->unfinished = false;
	if (character < ' ' || (character >= 0x7F && character < 0xA0))
		return control_key(reading, character);
	if (rest) {
		bool final = character >= 0x40 && character < 0x7F;
		if (!final)
			remember_unfinished(reading);
		return (struct key){.press = PRESS_NOTHING};
	}
	if (after_escape && character == '[')
		return read_sequence(reading, '[');
	if (utf8_is_hostile(character))
		return (struct key){.press = PRESS_NOTHING};
	return (struct key){.press = PRESS_CHARACTER, .character = character};
}

/* Inside a paste only characters and its end count: nothing pasted can act as a key. */
static struct key
mark_pasted(struct key_decoder *decoder, struct key key)
{
	if (key.press == PRESS_PASTE_BEGIN && !decoder->in_paste) {
		decoder->in_paste = true;
		decoder->paste_at = clock_monotonic();
		return key;
	}
	if (!decoder->in_paste)
		return key.press == PRESS_PASTE_END ? (struct key){.press = PRESS_NOTHING} : key;
	if (key.press == PRESS_PASTE_END) {
		decoder->in_paste = false;
		return key;
	}
	if (key.press != PRESS_CHARACTER)
		return (struct key){.press = PRESS_NOTHING};
	decoder->paste_at = clock_monotonic();
	key.pasted = true;
	return key;
}

bool
key_decode(struct key_decoder *decoder, const struct key_source *source, int milliseconds, struct key *out)
{
	struct reading reading = {decoder, source};
	*out = (struct key){.press = PRESS_NOTHING};
	struct key_input input = next(&reading, milliseconds);
	switch (input.unit) {
	case KEY_UNIT_END:
		return false;
	case KEY_UNIT_NONE:
		return true;
	case KEY_UNIT_KEY:
		decoder->lone_escape = decoder->unfinished = false;
		*out = mark_pasted(decoder, input.key);
		return true;
	case KEY_UNIT_CHARACTER:
		*out = mark_pasted(decoder, character_key(&reading, input.character));
		return true;
	}
	return true;
}

bool
key_is_character(const struct key *key, uint32_t character)
{
	return key->press == PRESS_CHARACTER && !key->pasted && lower(key->character) == lower(character);
}

bool
key_is_control(const struct key *key, char letter)
{
	return key->press == PRESS_CONTROL && key->character == lower((unsigned char)letter);
}

bool
key_is_function(const struct key *key, int number)
{
	return key->press == PRESS_FUNCTION && key->character == (uint32_t)number;
}
