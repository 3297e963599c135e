/* The figures behind the tegn where nobody may be recognised. */
#include "model/indicator_small.h"

#include "model/small_number.h"

/* How many a workshop had in all says nothing about anyone, and neither do numbers of other things than people. */
static bool
is_open(const struct indicator *indicator)
{
	static const char *const totals[] = {"moedt", "tilmeldt", "inviteret"};

	for (size_t i = 0; i < sizeof totals / sizeof *totals; i++)
		if (text_equal(indicator->name, totals[i]))
			return true;
	return !text_equal(indicator->counted, "unge");
}

static bool
is_few(const struct indicator *indicator, const struct indicator_value *value, int k)
{
	const int least = k > SMALL_MEAN ? k : SMALL_MEAN;

	if (indicator->unit == UNIT_CHANGE)
		return value->denominator < least;
	return indicator->unit == UNIT_SHARE && indicator->base == BASE_ANSWERS && value->denominator < SMALL_PERCENT;
}

enum indicator_withheld
indicator_withheld(const struct indicator *indicator, const struct indicator_value *value, int k)
{
	const bool is_share = indicator->unit == UNIT_SHARE && indicator->base == BASE_PEOPLE;

	if (!value->known)
		return WITHHELD_NOTHING;
	if (value->hidden || is_few(indicator, value, k))
		return WITHHELD_ANSWERS;
	if (is_share && !small_has_percent(value->numerator, value->denominator, k))
		return WITHHELD_SHARE;
	if (indicator->unit == UNIT_COUNT && !is_open(indicator) && !small_is_shown(value->number, k))
		return WITHHELD_FEW;
	return WITHHELD_NOTHING;
}

enum indicator_withheld
indicator_add_small(struct text *out, const struct indicator *indicator, const struct indicator_value *value, int k)
{
	const enum indicator_withheld why = indicator_withheld(indicator, value, k);

	switch (why) {
	case WITHHELD_NOTHING:
		indicator_add_value(out, indicator, value);
		break;
	case WITHHELD_FEW:
		small_add_count(out, value->number, k);
		break;
	case WITHHELD_SHARE:
		text_add(out, "skjult");
		break;
	case WITHHELD_ANSWERS:
		text_add(out, indicator->unit == UNIT_CHANGE ? "for få målt" : "få svar");
		break;
	}
	return why;
}

void
indicator_add_base_small(struct text *out, const struct indicator *indicator, const struct indicator_value *value,
			 int k)
{
	const enum indicator_withheld why = indicator_withheld(indicator, value, k);

	if (!value->known || value->hidden)
		return;
	if (indicator->unit == UNIT_CHANGE) {
		small_add_count(out, value->denominator, k);
		text_add(out, " unge målt to gange");
	} else if (why == WITHHELD_SHARE || why == WITHHELD_ANSWERS) {
		small_add_count(out, value->denominator, k);
		text_add_format(out, " %s", indicator->counted);
	} else {
		indicator_add_base(out, indicator, value);
	}
}

enum standing
standing_small(enum standing standing, const struct sign *sign, const struct indicator *indicator,
	       const struct indicator_value *value, int k)
{
	const bool is_seen = sign->kind == SIGN_QUALITATIVE || sign->target == INTEGER_NONE || indicator == NULL;

	if (is_seen)
		return standing;
	switch (indicator_withheld(indicator, value, k)) {
	case WITHHELD_NOTHING:
		return standing;
	case WITHHELD_FEW:
		return sign->target < k ? STANDING_FOLLOWED : standing;
	case WITHHELD_SHARE:
	case WITHHELD_ANSWERS:
		return STANDING_MEASURING;
	}
	return standing;
}
