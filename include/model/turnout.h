/* «Kommer de 15?»: how many will turn up, from the replies and from how many used to. */
#ifndef MODEL_TURNOUT_H
#define MODEL_TURNOUT_H

#include <stdbool.h>

#include "base/text.h"

enum { TURNOUT_GOAL = 15 }; /* målplanen: «mindst 15 unge» */

/* What somebody answered who is still expected. */
enum reply_class { CLASS_YES, CLASS_MAYBE, CLASS_UNANSWERED, CLASS_COUNT };

/* Of those who had answered so to earlier activities, how many there were and how many came. */
struct show_history {
	int invited[CLASS_COUNT];
	int came[CLASS_COUNT];
};

/* How many in a thousand turn up. Own experience counts from OWN_LEAST on; until then 700 of those who say yes, 300 of
 * those who say maybe, and none of those who have not answered. */
enum { OWN_LEAST = 10 };
struct show_rate {
	int permille;
	bool own;
};

struct turnout_counts {
	int expected[CLASS_COUNT]; /* invited, neither cancelled nor come yet */
	int open;                  /* signed up without a name; expected like those who say yes */
	int came;                  /* heads: with and without a name */
	bool over;                 /* the day has been */
};

enum turnout_state {
	TURNOUT_DONE,    /* KLARET: the goal has turned up */
	TURNOUT_ON_WAY,  /* PÅ VEJ: it can be expected */
	TURNOUT_CAREFUL, /* OBS: it cannot */
	TURNOUT_MISSED,  /* over, and fewer came */
};

struct turnout {
	struct turnout_counts counts;
	struct show_rate rates[CLASS_COUNT];
	int expected;  /* «ca. 13» */
	int low, high; /* eight times in ten it is within these: the mean and 1.28 standard deviations to each side */
	int needed;    /* sign-ups more until the goal can be expected */
	enum turnout_state state;
};

void turnout_forecast(const struct turnout_counts *counts, const struct show_history *history, struct turnout *out);

const char *turnout_state_word(enum turnout_state state); /* «PÅ VEJ» */
/* «18 tilmeldt. Med 4 flere tilmeldte kan 15 forventes at møde op.» */
void turnout_add_sentence(struct text *out, const struct turnout *turnout);
/* Only the last of it, while the day is to come: «Med 4 flere tilmeldte kan 15 forventes at møde op.» */
void turnout_add_needed(struct text *out, const struct turnout *turnout);
/* «ca. 13 (10-15)»; the number that came when it is over. */
void turnout_add_expected(struct text *out, const struct turnout *turnout);
/* «7 af 10 tilmeldte møder normalt op», or «8 af 10 tilmeldte har mødt op hos jer». */
void turnout_add_basis(struct text *out, const struct turnout *turnout);

#endif
