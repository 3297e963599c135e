/* The key decoder against random input: no crash, no endless loop, no letter out of a sequence, no key out of a paste.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/random.h"
#include "base/utf8.h"
#include "tui/key.h"

/* Two bytes each: what kind of unit, and which. */
struct stream {
	const uint8_t *data;
	size_t size, at;
	struct key_input returned;
	bool has_returned;
};

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct key_input
unit_of(uint8_t kind, uint8_t value)
{
	static const uint32_t wide[] = {0xE6, 0x9B, 0x8F, 0x202E, 0x1F600, 0x10FFFF, 0xFEFF, 0x301};
	switch (kind % 16) {
	case 0:
		return (struct key_input){.unit = KEY_UNIT_NONE};
	case 1:
		return (struct key_input){.unit = KEY_UNIT_KEY,
					  .key = {.press = PRESS_NOTHING + value % PRESS_WHEEL_DOWN, .character = 'x'}};
	case 2:
		return (struct key_input){.unit = KEY_UNIT_CHARACTER, .character = wide[value % 8]};
	case 3:
		return (struct key_input){.unit = KEY_UNIT_CHARACTER, .character = 0x1B};
	default:
		return (struct key_input){.unit = KEY_UNIT_CHARACTER, .character = value};
	}
}

static struct key_input
stream_next(void *context, int milliseconds)
{
	struct stream *stream = context;
	assert_true(milliseconds >= -1);
	if (stream->has_returned) {
		stream->has_returned = false;
		return stream->returned;
	}
	if (stream->at + 2 > stream->size)
		return (struct key_input){.unit = KEY_UNIT_END};
	stream->at += 2;
	return unit_of(stream->data[stream->at - 2], stream->data[stream->at - 1]);
}

static void
stream_back(void *context, struct key_input input)
{
	struct stream *stream = context;
	assert_false(stream->has_returned);
	stream->returned = input;
	stream->has_returned = true;
}

/* Every decoded key moves on in the stream, is harmless, and in a paste is text or its end. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct stream stream = {.data = data, .size = size};
	struct key_source source = {stream_next, stream_back, &stream};
	struct key_decoder decoder = {0};
	struct key key;
	bool pasting = false;
	for (size_t keys = 0; key_decode(&decoder, &source, -1, &key); keys++) {
		assert_true(keys <= size);
		if (key.press == PRESS_CHARACTER) {
			assert_true(key.character == '\n' || !utf8_is_hostile(key.character));
			assert_int_equal(key.pasted, pasting);
		} else {
			assert_false(key.pasted);
			assert_true(!pasting || key.press == PRESS_NOTHING || key.press == PRESS_PASTE_END);
		}
		if (key.press == PRESS_PASTE_BEGIN || key.press == PRESS_PASTE_END)
			pasting = key.press == PRESS_PASTE_BEGIN;
		assert_int_equal(decoder.in_paste, pasting);
	}
	return 0;
}

#ifndef FUZZING

static void
random_input_is_harmless(void **state)
{
	(void)state;
	struct random random;
	random_seed(&random, 20260317);
	uint8_t data[400];
	for (int round = 0; round < 20000; round++) {
		size_t size = (size_t)random_below(&random, sizeof data);
		for (size_t i = 0; i < size; i++)
			data[i] = (uint8_t)random_next(&random);
		LLVMFuzzerTestOneInput(data, size);
	}
}

/* Bytes on their way to the decoder: 0 is a silence. */
struct bytes {
	char bytes[2048];
	size_t length, at;
};

static struct key_input
bytes_next(void *context, int milliseconds)
{
	struct bytes *bytes = context;
	(void)milliseconds;
	if (bytes->at == bytes->length)
		return (struct key_input){.unit = KEY_UNIT_END};
	unsigned char byte = (unsigned char)bytes->bytes[bytes->at++];
	return (struct key_input){.unit = byte ? KEY_UNIT_CHARACTER : KEY_UNIT_NONE, .character = byte};
}

static void
bytes_back(void *context, struct key_input input)
{
	struct bytes *bytes = context;
	bytes->bytes[--bytes->at] = (char)input.character;
	if (input.unit == KEY_UNIT_END)
		bytes->at++;
}

static void
add_byte(struct bytes *bytes, char byte)
{
	bytes->bytes[bytes->length++] = byte;
}

/* A control sequence, cut off by silences anywhere; every byte after ESC could leak as a letter. */
static void
add_sequence(struct bytes *bytes, struct random *random)
{
	static const char parameters[] = "0123456789;<=>?: !\"#$%&'()*+,-./";
	add_byte(bytes, '\033');
	bool cut = random_below(random, 4) == 0;
	add_byte(bytes, '[');
	for (int count = random_below(random, 12); count > 0; count--) {
		if (cut && random_below(random, 3) == 0)
			add_byte(bytes, 0);
		add_byte(bytes, parameters[random_below(random, sizeof parameters - 1)]);
	}
	if (cut && random_below(random, 2) == 0)
		add_byte(bytes, 0);
	char final = (char)('@' + random_below(random, '~' - '@' + 1));
	add_byte(bytes, final == 'M' || final == '[' ? '~' : final);
}

static void
no_letter_comes_out_of_a_sequence(void **state)
{
	(void)state;
	struct random random;
	random_seed(&random, 1);
	for (int round = 0; round < 5000; round++) {
		struct bytes bytes = {.length = 0};
		int typed = 0, characters = 0;
		for (int part = 0; part < 40; part++) {
			bool letter = random_below(&random, 3) == 0;
			if (letter)
				add_byte(&bytes, 'n');
			else
				add_sequence(&bytes, &random);
			typed += letter;
		}
		struct key_source source = {bytes_next, bytes_back, &bytes};
		struct key_decoder decoder = {0};
		struct key key;
		while (key_decode(&decoder, &source, -1, &key)) {
			decoder.in_paste = false;
			characters += key.press == PRESS_CHARACTER;
			assert_true(key.press != PRESS_CHARACTER || key.character == 'n');
		}
		assert_int_equal(characters, typed);
	}
}

static void
known_trouble_is_harmless(void **state)
{
	(void)state;
	static const char *const inputs[] = {
	    "\033",
	    "\033[",
	    "\033O",
	    "\033[M",
	    "\033[M !",
	    "\033]",
	    "\033P\033",
	    "\033[200~",
	    "\033[200~\033[201",
	    "\033[<",
	    "\033[<999999999999;1;1M",
	    "\033[<;;M",
	    "\033[[",
	    "\033[[[",
	    "\033\033\033\033[",
	    "\233",
	    "\217",
	    "\033[200~\033]\033[201~",
	    "\033[201~\033[201~",
	    "\r\n\r\n",
	    "\033[1;5",
	    "\033_\033\033\\",
	};
	for (size_t i = 0; i < sizeof inputs / sizeof *inputs; i++) {
		struct bytes bytes = {.length = strlen(inputs[i])};
		memcpy(bytes.bytes, inputs[i], bytes.length);
		struct key_source source = {bytes_next, bytes_back, &bytes};
		struct key_decoder decoder = {0};
		struct key key;
		size_t keys = 0;
		while (key_decode(&decoder, &source, -1, &key)) {
			assert_true(++keys <= bytes.length);
			assert_true(key.press != PRESS_CHARACTER || key.pasted);
		}
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(random_input_is_harmless),
	    cmocka_unit_test(no_letter_comes_out_of_a_sequence),
	    cmocka_unit_test(known_trouble_is_harmless),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

#endif
