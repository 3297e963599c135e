/* Reading the command line by the tables, with a guess when a word is unknown. */
#include <stdlib.h>
#include <string.h>

#include "base/fold.h"
#include "command.h"

enum { WORD_SIZE = 64, DISTANCE_MAXIMUM = 3 };

/* Lower case, æ as ae, hyphens as they are; cut at WORD_SIZE. */
static void
fold_word(const char *word, size_t length, char out[WORD_SIZE])
{
	struct text part = {0}, folded = {0};
	text_add_bytes(&part, word, length < WORD_SIZE ? length : WORD_SIZE);
	fold_add_a(&folded, text_get(&part));
	size_t used = folded.length < WORD_SIZE ? folded.length : WORD_SIZE - 1;
	memcpy(out, text_get(&folded), used);
	out[used] = '\0';
	for (char *byte = out; *byte; byte++)
		if (*byte == ' ')
			*byte = '-';
	text_clear(&part);
	text_clear(&folded);
}

/* Keeps the nearest candidate so far. */
struct guess {
	const char *word;
	int distance;
};

static void
guess_consider(struct guess *guess, const char *typed, const char *candidate)
{
	int length = (int)strlen(typed), limit = length <= 3 ? 1 : length <= 5 ? 2 : DISTANCE_MAXIMUM;
	int distance = text_distance(typed, candidate);
	if (length >= 2 && text_starts_with(candidate, typed))
		distance = distance < 1 ? distance : 1;
	if (distance > limit || (guess->word && guess->distance <= distance))
		return;
	*guess = (struct guess){candidate, distance};
}

static const char *
guess_option(const char *typed)
{
	struct guess guess = {0};
	for (int i = 0; i < OPTION_COUNT; i++)
		guess_consider(&guess, typed, option_rows[i].name);
	return guess.word;
}

static int
refuse_option(const char *argument, size_t length, const char *typed)
{
	const char *near = guess_option(typed);
	if (near)
		return say_usage("kender ikke «%.*s». Mente du --%s?", (int)length, argument, near);
	return say_usage("kender ikke «%.*s». Skriv «ungeloeft --hjaelp» for at se alle.", (int)length, argument);
}

static int
refuse_command(const char *word)
{
	char typed[WORD_SIZE];
	struct guess guess = {0};
	fold_word(word, strlen(word), typed);
	if (entity_find_word(word))
		return say_usage("kender ikke «%s». Mente du «ungeloeft vis %s»?", word, entity_find_word(word)->word);
	for (const struct command_row *row = command_rows; row->word; row++)
		if (!row->hidden)
			guess_consider(&guess, typed, row->word);
	if (guess.word)
		return say_usage("kender ikke «%s». Mente du %s?", word, guess.word);
	return say_usage("kender ikke «%s». Skriv «ungeloeft --hjaelp» for at se alle.", word);
}

/* Of two with the same name the one that the command takes. */
static int
find_option(const char *typed, const struct command_row *command)
{
	int found = OPTION_COUNT;
	for (int i = 0; i < OPTION_COUNT; i++) {
		bool is_named = text_equal(typed, option_rows[i].name) ||
				(option_rows[i].other && text_equal(typed, option_rows[i].other));
		if (is_named && (found == OPTION_COUNT || (command && (command->options & TAKES(i)))))
			found = i;
	}
	return found;
}

/* The value as the table spells it, or NULL. */
static const char *
find_value(const struct option_row *row, const char *value)
{
	char typed[WORD_SIZE];
	fold_word(value, strlen(value), typed);
	for (int i = 0; row->values[i]; i++)
		if (text_equal(typed, row->values[i]))
			return row->values[i];
	return row->values[0] ? NULL : value;
}

static int
take_value(struct invocation *invocation, int option, const char *value)
{
	const struct option_row *row = &option_rows[option];
	struct text choices = {0};
	if (!value)
		return say_usage("--%s mangler en værdi: --%s=%s", row->name, row->name, row->argument);
	invocation->values[option] = find_value(row, value);
	if (invocation->values[option])
		return EXIT_OK;
	for (int i = 0; row->values[i]; i++)
		text_add_format(&choices, "%s%s", i == 0 ? "" : row->values[i + 1] ? ", " : " eller ", row->values[i]);
	int code = say_usage("--%s kender ikke «%s». Vælg %s.", row->name, value, text_get(&choices));
	text_clear(&choices);
	return code;
}

/* One argument that begins with '-'; *at moves on past a value that stands by itself. */
static int
take_option(int count, char **arguments, int *at, struct invocation *invocation)
{
	const char *argument = arguments[*at];
	char typed[WORD_SIZE];
	int option = OPTION_COUNT;
	const char *sign = strchr(argument, '=');
	size_t length = sign ? (size_t)(sign - argument) : strlen(argument);
	if (argument[1] == '-') {
		fold_word(argument + 2, length - 2, typed);
		option = find_option(typed, invocation->command);
	} else {
		fold_word(argument + 1, length - 1, typed);
		for (int i = 0; i < OPTION_COUNT && argument[2] == '\0'; i++)
			if (option_rows[i].letter && option_rows[i].letter == argument[1])
				option = i;
	}
	if (option == OPTION_COUNT)
		return refuse_option(argument, length, typed);
	if (option_rows[option].argument)
		return take_value(invocation, option, sign ? sign + 1 : *at + 1 < count ? arguments[++*at] : NULL);
	if (sign)
		return say_usage("--%s tager ingen værdi.", option_rows[option].name);
	invocation->values[option] = "";
	return EXIT_OK;
}

static int
take_word(const char *word, struct invocation *invocation)
{
	if (!invocation->command) {
		invocation->command = command_find(word);
		return invocation->command ? EXIT_OK : refuse_command(word);
	}
	if (invocation->count == invocation->command->most)
		return say_usage("«%s» er for meget. Brug: ungeloeft %s %s", word, invocation->command->word,
				 invocation->command->arguments);
	invocation->arguments[invocation->count++] = word;
	return EXIT_OK;
}

/* Options and arguments against what the command takes. */
static int
check(const struct invocation *invocation)
{
	const struct command_row *command = invocation->command;
	unsigned taken = command ? command->options | TAKES(OPTION_HELP) : screen_options;
	if (invocation->values[OPTION_HELP] || invocation->values[OPTION_VERSION])
		return EXIT_OK;
	for (int i = 0; i < OPTION_COUNT; i++) {
		if (!invocation->values[i] || (taken & TAKES(i)))
			continue;
		if (command)
			return say_usage("--%s hører ikke til «%s».", option_rows[i].name, command->word);
		return say_usage("--%s hører til en kommando. Skriv «ungeloeft --hjaelp» for at se dem.",
				 option_rows[i].name);
	}
	if (command && invocation->count < command->least)
		return say_usage("der mangler noget. Brug: ungeloeft %s %s", command->word, command->arguments);
	return EXIT_OK;
}

int
command_parse(int count, char **arguments, struct invocation *invocation)
{
	bool words_only = false;
	int code = EXIT_OK;
	*invocation = (struct invocation){0};
	for (int i = 1; i < count && code == EXIT_OK; i++) {
		const char *argument = arguments[i];
		if (!words_only && strcmp(argument, "--") == 0)
			words_only = true;
		else if (!words_only && argument[0] == '-' && argument[1] != '\0')
			code = take_option(count, arguments, &i, invocation);
		else
			code = take_word(argument, invocation);
	}
	return code == EXIT_OK ? check(invocation) : code;
}
