/* Keys as the program understands them, whatever the terminal sent. */
#ifndef TUI_KEY_H
#define TUI_KEY_H

#include <stdbool.h>
#include <stdint.h>

enum press {
	PRESS_NOTHING,   /* an unknown sequence, swallowed */
	PRESS_CHARACTER, /* character: a printable code point, or '\n' inside a paste */
	PRESS_CONTROL,   /* character: 'a'-'z' held with Ctrl */
	PRESS_FUNCTION,  /* character: 1-12 */
	PRESS_ENTER,
	PRESS_ESCAPE,
	PRESS_TAB,
	PRESS_BACK_TAB,
	PRESS_BACKSPACE,
	PRESS_DELETE,
	PRESS_INSERT,
	PRESS_UP,
	PRESS_DOWN,
	PRESS_LEFT,
	PRESS_RIGHT,
	PRESS_WORD_LEFT,
	PRESS_WORD_RIGHT,
	PRESS_HOME,
	PRESS_END,
	PRESS_PAGE_UP,
	PRESS_PAGE_DOWN,
	PRESS_PASTE_BEGIN,
	PRESS_PASTE_END,
	PRESS_CLICK,      /* row, column */
	PRESS_WHEEL_UP,   /* row, column */
	PRESS_WHEEL_DOWN, /* row, column */
};

struct key {
	enum press press;
	uint32_t character;
	int row, column;
	bool pasted; /* came between the marks of a paste */
};

bool key_is_character(const struct key *key, uint32_t character); /* typed, not pasted; letters in either case */
bool key_is_control(const struct key *key, char letter);
bool key_is_function(const struct key *key, int number);

/* Where the decoder takes its input: one unit at a time. */
enum key_unit { KEY_UNIT_NONE, KEY_UNIT_CHARACTER, KEY_UNIT_KEY, KEY_UNIT_END };

/* A function key the terminal library recognised (already a press), or a character. */
struct key_input {
	enum key_unit unit;
	uint32_t character;
	struct key key;
};

struct key_source {
	/* Waits at most `milliseconds` (0 = not at all, -1 = for ever). */
	struct key_input (*next)(void *context, int milliseconds);
	/* Gives one unit back to be read next. */
	void (*back)(void *context, struct key_input input);
	void *context;
};

/* What remains between two keys. All zero to begin with. */
struct key_decoder {
	bool in_paste;
	bool lone_escape;  /* the last key was Escape alone */
	bool unfinished;   /* the last sequence was cut off; its rest may still come */
	int64_t escape_at; /* clock_monotonic of either */
	int64_t paste_at;  /* clock_monotonic of the last character pasted */
};

/* Decodes the next key. Returns false at the end of input (the terminal is gone); PRESS_NOTHING if nothing came in time
 * or the sequence is unknown. */
bool key_decode(struct key_decoder *decoder, const struct key_source *source, int milliseconds, struct key *out);

/* The escape sequences known beside the terminal's own description; ends with a NULL sequence. */
struct key_sequence {
	const char *sequence; /* with the leading ESC */
	struct key key;
};
extern const struct key_sequence key_sequences[];

#endif
