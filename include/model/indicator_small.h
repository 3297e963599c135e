/* The figures behind the tegn where nobody may be recognised: on the wall and in reports without names. */
#ifndef MODEL_INDICATOR_SMALL_H
#define MODEL_INDICATOR_SMALL_H

#include "model/indicator.h"

/* Why a figure is not told as it is. */
enum indicator_withheld {
	WITHHELD_NOTHING,
	WITHHELD_FEW,     /* «under 5» */
	WITHHELD_SHARE,   /* a share of few people, or that tells of few */
	WITHHELD_ANSWERS, /* too few answers */
};

/* k as in small_number.h. */
enum indicator_withheld indicator_withheld(const struct indicator *indicator, const struct indicator_value *value,
					   int k);

/* Appends the figure, or what is said instead. */
enum indicator_withheld indicator_add_small(struct text *out, const struct indicator *indicator,
					    const struct indicator_value *value, int k);

/* Appends what the figure is of, as indicator_add_base, or only how many. */
void indicator_add_base_small(struct text *out, const struct indicator *indicator, const struct indicator_value *value,
			      int k);

/* How a tegn stands, but for what its target would tell of a figure that is withheld. */
enum standing standing_small(enum standing standing, const struct sign *sign, const struct indicator *indicator,
			     const struct indicator_value *value, int k);

#endif
