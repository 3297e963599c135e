/* What terminals send for keys whatever their description says: xterm, VT220, Linux, PuTTY, rxvt, Sun. */
#include "tui/key.h"

#include <stddef.h>

#define SEQUENCE(bytes, name)                                                                                          \
	{                                                                                                              \
		"\033" bytes,                                                                                          \
		{                                                                                                      \
			.press = PRESS_##name                                                                          \
		}                                                                                                      \
	}
#define FUNCTION(bytes, number)                                                                                        \
	{                                                                                                              \
		"\033" bytes,                                                                                          \
		{                                                                                                      \
			.press = PRESS_FUNCTION, .character = number                                                   \
		}                                                                                                      \
	}
#define KEYPAD(bytes, digit)                                                                                           \
	{                                                                                                              \
		"\033O" bytes,                                                                                         \
		{                                                                                                      \
			.press = PRESS_CHARACTER, .character = digit                                                   \
		}                                                                                                      \
	}

const struct key_sequence key_sequences[] = {
    FUNCTION("OP", 1),
    FUNCTION("OQ", 2),
    FUNCTION("OR", 3),
    FUNCTION("OS", 4),
    FUNCTION("OT", 5),
    FUNCTION("OU", 6),
    FUNCTION("OV", 7),
    FUNCTION("OW", 8),
    FUNCTION("OX", 9),
    FUNCTION("OY", 10),
    FUNCTION("OZ", 11),
    FUNCTION("O[", 12),
    FUNCTION("[11~", 1),
    FUNCTION("[12~", 2),
    FUNCTION("[13~", 3),
    FUNCTION("[14~", 4),
    FUNCTION("[15~", 5),
    FUNCTION("[17~", 6),
    FUNCTION("[18~", 7),
    FUNCTION("[19~", 8),
    FUNCTION("[20~", 9),
    FUNCTION("[21~", 10),
    FUNCTION("[23~", 11),
    FUNCTION("[24~", 12),
    FUNCTION("[[A", 1),
    FUNCTION("[[B", 2),
    FUNCTION("[[C", 3),
    FUNCTION("[[D", 4),
    FUNCTION("[[E", 5),
    FUNCTION("[224z", 1),
    FUNCTION("[225z", 2),
    FUNCTION("[226z", 3),
    FUNCTION("[227z", 4),
    FUNCTION("[228z", 5),
    FUNCTION("[229z", 6),
    FUNCTION("[230z", 7),
    FUNCTION("[231z", 8),
    FUNCTION("[232z", 9),
    FUNCTION("[233z", 10),
    FUNCTION("[192z", 11),
    FUNCTION("[234z", 11),
    FUNCTION("[193z", 12),
    FUNCTION("[235z", 12),
    SEQUENCE("[A", UP),
    SEQUENCE("[B", DOWN),
    SEQUENCE("[C", RIGHT),
    SEQUENCE("[D", LEFT),
    SEQUENCE("OA", UP),
    SEQUENCE("OB", DOWN),
    SEQUENCE("OC", RIGHT),
    SEQUENCE("OD", LEFT),
    SEQUENCE("[1~", HOME),
    SEQUENCE("[7~", HOME),
    SEQUENCE("[H", HOME),
    SEQUENCE("OH", HOME),
    SEQUENCE("[4~", END),
    SEQUENCE("[8~", END),
    SEQUENCE("[F", END),
    SEQUENCE("OF", END),
    SEQUENCE("[2~", INSERT),
    SEQUENCE("[3~", DELETE),
    SEQUENCE("[5~", PAGE_UP),
    SEQUENCE("[6~", PAGE_DOWN),
    SEQUENCE("[Z", BACK_TAB),
    SEQUENCE("[1;5D", WORD_LEFT),
    SEQUENCE("[1;5C", WORD_RIGHT),
    SEQUENCE("[5D", WORD_LEFT),
    SEQUENCE("[5C", WORD_RIGHT),
    SEQUENCE("Od", WORD_LEFT),
    SEQUENCE("Oc", WORD_RIGHT),
    SEQUENCE("[200~", PASTE_BEGIN),
    SEQUENCE("[201~", PASTE_END),
    SEQUENCE("OM", ENTER),
    KEYPAD("j", '*'),
    KEYPAD("k", '+'),
    KEYPAD("l", ','),
    KEYPAD("m", '-'),
    KEYPAD("n", '.'),
    KEYPAD("o", '/'),
    KEYPAD("p", '0'),
    KEYPAD("q", '1'),
    KEYPAD("r", '2'),
    KEYPAD("s", '3'),
    KEYPAD("t", '4'),
    KEYPAD("u", '5'),
    KEYPAD("v", '6'),
    KEYPAD("w", '7'),
    KEYPAD("x", '8'),
    KEYPAD("y", '9'),
    {NULL, {.press = PRESS_NOTHING}},
};
