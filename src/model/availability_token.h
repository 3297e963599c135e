/* The words of «Kan», cut one by one. */
#ifndef MODEL_AVAILABILITY_TOKEN_H
#define MODEL_AVAILABILITY_TOKEN_H

#include <stdbool.h>

enum { WEEKDAYS = 7 };

enum meaning {
	MEANS_END,
	MEANS_UNKNOWN,
	MEANS_NOTHING, /* «kl.», «om» */
	MEANS_COMMA,
	MEANS_STOP,
	MEANS_DASH,
	MEANS_AND,
	MEANS_DAY,        /* value: its bit */
	MEANS_DAYS,       /* value: bits */
	MEANS_EVERY,      /* «alle», before a day */
	MEANS_DAY_NOUN,   /* «dage», after «alle» */
	MEANS_WEEKEND_IN, /* «i», before «weekenden» */
	MEANS_ANY,        /* «altid» */
	MEANS_TIME,       /* value: minutes */
	MEANS_FROM,       /* «fra» */
	MEANS_AFTER,
	MEANS_TO, /* «til» */
	MEANS_BEFORE,
	MEANS_BETWEEN,
	MEANS_PART_BEFORE, /* a part of the day that ends at value: «formiddag» */
	MEANS_PART_AFTER,  /* a part of the day that begins at value: «eftermiddag» */
	MEANS_NOT,
	MEANS_BUT, /* ends what «ikke» is about */
	MEANS_CAN, /* as «men», but «tirsdag kan hun ikke» turns the order round */
};

struct token {
	enum meaning meaning;
	int value;
};

/* Cuts one token and returns where the next begins. *is_short is about the token before, and then about this one: a
 * full stop behind a short word is an abbreviation's. */
const char *token_cut(const char *at, struct token *token, bool *is_short);

#endif
