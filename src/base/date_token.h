/* What people type in a date field, cut in numbers and lower-case words. */
#ifndef BASE_DATE_TOKEN_H
#define BASE_DATE_TOKEN_H

#include <stdbool.h>

enum { TOKEN_MAX = 12, TOKEN_WORD_SIZE = 24 };

struct token {
	bool is_number;
	bool joined;                /* '/' or a dash stands before it */
	int value;                  /* of a number */
	int digits;                 /* how many it was typed with, at most 8 */
	char word[TOKEN_WORD_SIZE]; /* of a word */
};

struct tokens {
	int count;
	char sign; /* '+' or '-' in front of the first, or '\0' */
	struct token items[TOKEN_MAX];
};

/* False if the text holds anything else. What stands in parentheses at the end is left out. */
bool tokens_read(struct tokens *tokens, const char *typed);

bool token_is_number(const struct token *token, int least_digits, int most_digits);
bool token_is_word(const struct token *token, const char *word);

int token_weekday(const struct token *token); /* 0 = Monday; two letters are enough; -1 for none */
int token_month(const struct token *token);   /* 1-12, 0 for none */
int token_third(const struct token *token);   /* primo 1, medio 2, ultimo 3, 0 for none */

#endif
