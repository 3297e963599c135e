/* The key decoder: every known sequence, and nothing leaks from unknown, late or cut-off ones. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/random.h"
#include "tui/key.h"

/* Input that is already there. PAUSE is a silence longer than any wait. */
enum { PAUSE = 1, LIMIT = 256 };

struct script {
	struct key_input inputs[LIMIT];
	int count, at;
	int longest_wait;
};

static struct script script;
static struct key_decoder decoder;

static struct key_input
script_next(void *context, int milliseconds)
{
	struct script *from = context;
	if (milliseconds > from->longest_wait)
		from->longest_wait = milliseconds;
	if (from->at == from->count)
		return (struct key_input){.unit = KEY_UNIT_END};
	return from->inputs[from->at++];
}

static void
script_back(void *context, struct key_input input)
{
	struct script *from = context;
	assert_true(from->at > 0);
	from->inputs[--from->at] = input;
}

static const struct key_source source = {script_next, script_back, &script};

static void
add_unit(struct key_input input)
{
	assert_true(script.count < LIMIT);
	script.inputs[script.count++] = input;
}

/* Bytes as characters; PAUSE as silence. */
static void
feed(const char *bytes)
{
	for (; *bytes; bytes++) {
		bool pause = *bytes == PAUSE;
		add_unit((struct key_input){.unit = pause ? KEY_UNIT_NONE : KEY_UNIT_CHARACTER,
					    .character = (unsigned char)*bytes});
	}
}

static int
set_up(void **state)
{
	(void)state;
	script = (struct script){0};
	decoder = (struct key_decoder){0};
	return 0;
}

static struct key
decode(void)
{
	struct key key;
	assert_true(key_decode(&decoder, &source, -1, &key));
	return key;
}

static void
assert_end(void)
{
	struct key key;
	assert_false(key_decode(&decoder, &source, -1, &key));
	assert_int_equal(key.press, PRESS_NOTHING);
}

static void
assert_presses(const char *bytes, const enum press *presses, int count)
{
	set_up(NULL);
	feed(bytes);
	for (int i = 0; i < count; i++) {
		struct key key = decode();
		if (key.press != presses[i])
			fail_msg("«%s» key %d is %d, not %d", bytes + 1, i, (int)key.press, (int)presses[i]);
	}
	assert_end();
}
#define PRESSES(bytes, ...)                                                                                            \
	assert_presses(bytes, (const enum press[]){__VA_ARGS__},                                                       \
		       (int)(sizeof((enum press[]){__VA_ARGS__}) / sizeof(enum press)))

static void
every_known_sequence_is_its_key(void **state)
{
	(void)state;
	for (const struct key_sequence *known = key_sequences; known->sequence; known++) {
		set_up(NULL);
		feed(known->sequence);
		if (known->key.press == PRESS_PASTE_END)
			decoder.in_paste = true;
		struct key key = decode();
		assert_int_equal(key.press, known->key.press);
		assert_int_equal(key.character, known->key.character);
		assert_end();
	}
}

static void
no_sequence_is_listed_twice(void **state)
{
	(void)state;
	for (const struct key_sequence *a = key_sequences; a->sequence; a++)
		for (const struct key_sequence *b = a + 1; b->sequence; b++)
			assert_string_not_equal(a->sequence, b->sequence);
}

static void
f1_to_f12_come_in_five_encodings(void **state)
{
	(void)state;
	int forms[13] = {0};
	for (const struct key_sequence *known = key_sequences; known->sequence; known++)
		if (known->key.press == PRESS_FUNCTION)
			forms[known->key.character]++;
	for (int number = 1; number <= 4; number++)
		assert_true(forms[number] >= 4);
	for (int number = 5; number <= 12; number++)
		assert_true(forms[number] >= 3);
}

static void
control_characters_are_keys(void **state)
{
	(void)state;
	PRESSES("\r", PRESS_ENTER);
	PRESSES("\n", PRESS_ENTER);
	PRESSES("\t", PRESS_TAB);
	PRESSES("\b", PRESS_BACKSPACE);
	PRESSES("\177", PRESS_BACKSPACE);
	PRESSES("\034\037", PRESS_NOTHING, PRESS_NOTHING);
	set_up(NULL);
	feed("\032\023\021\003");
	static const char letters[] = "zsqc";
	for (int i = 0; i < 4; i++) {
		struct key key = decode();
		assert_true(key_is_control(&key, letters[i]));
		assert_false(key_is_character(&key, (unsigned char)letters[i]));
	}
}

static void
letters_match_in_either_case(void **state)
{
	(void)state;
	static const uint32_t characters[] = {'n', 'N', 0xE6, 0xC6, 0xF8, 0xE5, 0xC5};
	static const uint32_t expected[] = {'N', 'n', 0xC6, 0xE6, 0xD8, 0xC5, 0xE5};
	for (size_t i = 0; i < sizeof characters / sizeof *characters; i++) {
		add_unit((struct key_input){.unit = KEY_UNIT_CHARACTER, .character = characters[i]});
		struct key key = decode();
		assert_int_equal(key.character, characters[i]);
		assert_true(key_is_character(&key, expected[i]));
		assert_false(key_is_character(&key, '['));
	}
}

static void
escape_alone_does_not_wait(void **state)
{
	(void)state;
	feed("\033\001");
	assert_int_equal(decode().press, PRESS_ESCAPE);
	assert_int_equal(script.longest_wait, 0);
	PRESSES("\033\033\001", PRESS_ESCAPE, PRESS_ESCAPE);
}

static void
escape_before_a_key_is_two_keys(void **state)
{
	(void)state;
	feed("\033");
	add_unit((struct key_input){.unit = KEY_UNIT_KEY, .key = {.press = PRESS_UP}});
	assert_int_equal(decode().press, PRESS_ESCAPE);
	assert_int_equal(decode().press, PRESS_UP);
}

static void
unknown_sequences_are_swallowed_whole(void **state)
{
	(void)state;
	PRESSES("\033[1;2Cn", PRESS_NOTHING, PRESS_CHARACTER);
	PRESSES("\033[15;2~n", PRESS_NOTHING, PRESS_CHARACTER);
	PRESSES("\033[?62;4cn", PRESS_NOTHING, PRESS_CHARACTER);
	PRESSES("\033Obn", PRESS_NOTHING, PRESS_CHARACTER);
	PRESSES("\033[M !!n", PRESS_NOTHING, PRESS_CHARACTER);
	PRESSES("\033[9999999999999999999999999999999999999999999999~n", PRESS_NOTHING, PRESS_CHARACTER);
	PRESSES("\033]11;rgb:0/0/0\007n", PRESS_NOTHING, PRESS_CHARACTER);
	PRESSES("\033]11;rgb:0/0/0\033\\n", PRESS_NOTHING, PRESS_CHARACTER);
	PRESSES("\033P1$r0m\033\\n", PRESS_NOTHING, PRESS_CHARACTER);
	PRESSES("\033[1\370n", PRESS_NOTHING, PRESS_CHARACTER);
}

static void
alt_letters_are_ignored(void **state)
{
	(void)state;
	PRESSES("\033xn", PRESS_NOTHING, PRESS_CHARACTER);
	PRESSES("\033\rn", PRESS_NOTHING, PRESS_CHARACTER);
}

static void
a_slow_sequence_after_escape_is_its_rest(void **state)
{
	(void)state;
	PRESSES("\033\001[A", PRESS_ESCAPE, PRESS_UP);
	PRESSES("\033\001[15;2~", PRESS_ESCAPE, PRESS_NOTHING);
	PRESSES("\033\001O", PRESS_ESCAPE, PRESS_CHARACTER);
	PRESSES("\033\001a[", PRESS_ESCAPE, PRESS_CHARACTER, PRESS_CHARACTER);
	feed("[");
	decoder = (struct key_decoder){.lone_escape = true, .escape_at = -1000000};
	assert_int_equal(decode().press, PRESS_CHARACTER);
}

static void
the_rest_of_a_cut_off_sequence_never_leaks(void **state)
{
	(void)state;
	PRESSES("\033[1\001;5Dn", PRESS_NOTHING, PRESS_NOTHING, PRESS_NOTHING, PRESS_NOTHING, PRESS_CHARACTER);
	PRESSES("\033[\001An", PRESS_NOTHING, PRESS_NOTHING, PRESS_CHARACTER);
	PRESSES("\033[1\r", PRESS_NOTHING, PRESS_ENTER);
	PRESSES("\033[1\033[A", PRESS_NOTHING, PRESS_UP);
	PRESSES("\033[12", PRESS_NOTHING);
}

static void
mouse_presses_are_clicks(void **state)
{
	(void)state;
	feed("\033[<0;12;3M\033[<0;12;3m\033[<64;1;1M\033[<65;1;2M\033[<2;5;5M\033[<0;0;3M\033[<0;5M");
	struct key key = decode();
	assert_int_equal(key.press, PRESS_CLICK);
	assert_int_equal(key.row, 2);
	assert_int_equal(key.column, 11);
	static const enum press rest[] = {PRESS_NOTHING, PRESS_WHEEL_UP, PRESS_WHEEL_DOWN,
					  PRESS_NOTHING, PRESS_NOTHING,  PRESS_NOTHING};
	for (size_t i = 0; i < sizeof rest / sizeof *rest; i++)
		assert_int_equal(decode().press, rest[i]);
}

static void
pasted_text_is_marked_and_cannot_act(void **state)
{
	(void)state;
	feed("\033[200~n\t\r\n\023\033x\033[A\033\r\033[201~n");
	static const enum press presses[] = {PRESS_PASTE_BEGIN, PRESS_CHARACTER, PRESS_CHARACTER, PRESS_CHARACTER,
					     PRESS_NOTHING,     PRESS_NOTHING,   PRESS_NOTHING,   PRESS_NOTHING,
					     PRESS_PASTE_END,   PRESS_CHARACTER};
	static const uint32_t characters[] = {0, 'n', ' ', '\n', 0, 0, 0, 0, 0, 'n'};
	for (int i = 0; i < 10; i++) {
		struct key key = decode();
		assert_int_equal(key.press, presses[i]);
		assert_int_equal(key.character, characters[i]);
		assert_int_equal(key.pasted, i > 0 && i < 4);
		assert_int_equal(key_is_character(&key, 'n'), i == 9);
	}
}

static void
function_keys_count_for_nothing_in_a_paste(void **state)
{
	(void)state;
	decoder.in_paste = true;
	add_unit((struct key_input){.unit = KEY_UNIT_KEY, .key = {.press = PRESS_FUNCTION, .character = 8}});
	add_unit((struct key_input){.unit = KEY_UNIT_KEY, .key = {.press = PRESS_PASTE_END}});
	add_unit((struct key_input){.unit = KEY_UNIT_KEY, .key = {.press = PRESS_PASTE_END}});
	assert_int_equal(decode().press, PRESS_NOTHING);
	assert_int_equal(decode().press, PRESS_PASTE_END);
	assert_int_equal(decode().press, PRESS_NOTHING);
}

static void
escape_ends_a_paste_that_lost_its_end(void **state)
{
	(void)state;
	feed("\033\001");
	decoder = (struct key_decoder){.in_paste = true, .paste_at = -1000000};
	assert_int_equal(decode().press, PRESS_PASTE_END);
	assert_false(decoder.in_paste);
}

static void
invisible_characters_are_not_typed(void **state)
{
	(void)state;
	static const uint32_t hostile[] = {0x200B, 0x202E, 0xFEFF, 0x85, 0, 0xE0041, 0xFFFF};
	for (size_t i = 0; i < sizeof hostile / sizeof *hostile; i++) {
		add_unit((struct key_input){.unit = KEY_UNIT_CHARACTER, .character = hostile[i]});
		assert_int_equal(decode().press, PRESS_NOTHING);
	}
	add_unit((struct key_input){.unit = KEY_UNIT_CHARACTER, .character = 0x9B});
	feed("A");
	assert_int_equal(decode().press, PRESS_UP);
}

static void
silence_is_nothing_and_the_end_is_the_end(void **state)
{
	(void)state;
	PRESSES("\001", PRESS_NOTHING);
	PRESSES("\033", PRESS_ESCAPE);
	PRESSES("\033[", PRESS_NOTHING);
}

int
main(void)
{
#define TEST(function) cmocka_unit_test_setup(function, set_up)
	const struct CMUnitTest tests[] = {
	    TEST(every_known_sequence_is_its_key),
	    TEST(no_sequence_is_listed_twice),
	    TEST(f1_to_f12_come_in_five_encodings),
	    TEST(control_characters_are_keys),
	    TEST(letters_match_in_either_case),
	    TEST(escape_alone_does_not_wait),
	    TEST(escape_before_a_key_is_two_keys),
	    TEST(unknown_sequences_are_swallowed_whole),
	    TEST(alt_letters_are_ignored),
	    TEST(a_slow_sequence_after_escape_is_its_rest),
	    TEST(the_rest_of_a_cut_off_sequence_never_leaks),
	    TEST(mouse_presses_are_clicks),
	    TEST(pasted_text_is_marked_and_cannot_act),
	    TEST(function_keys_count_for_nothing_in_a_paste),
	    TEST(escape_ends_a_paste_that_lost_its_end),
	    TEST(invisible_characters_are_not_typed),
	    TEST(silence_is_nothing_and_the_end_is_the_end),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
