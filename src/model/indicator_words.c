/* What the figures behind the tegn say in words, and how a tegn stands. */
#include "model/indicator.h"

#include <stddef.h>
#include <stdlib.h>

const struct indicator *
indicator_find(const char *name)
{
	for (const struct indicator *indicator = indicators; indicator->name != NULL; indicator++)
		if (text_equal(indicator->name, name))
			return indicator;
	return NULL;
}

static int
rounded(int numerator, int denominator)
{
	const int half = denominator / 2;

	return (numerator >= 0 ? numerator + half : numerator - half) / denominator;
}

void
indicator_settle(const struct indicator *indicator, int numerator, int base, struct indicator_value *value)
{
	value->numerator = numerator;
	value->denominator = base > 0 ? base : 0;
	value->known = base != 0;
	value->hidden = false;
	value->number = numerator;
	if (!value->known)
		return;
	if (indicator->unit == UNIT_SHARE)
		value->number = rounded(100 * numerator, base);
	if (indicator->unit == UNIT_CHANGE)
		value->number = rounded(10 * numerator, base * (indicator->parts > 0 ? indicator->parts : 1));
	value->hidden = base > 0 && base < indicator->least;
}

static void
add_tenths(struct text *out, int tenths)
{
	const char *sign = tenths > 0 ? "+" : tenths < 0 ? "-" : "";

	text_add_format(out, "%s%d,%d", sign, abs(tenths) / 10, abs(tenths) % 10);
}

/* A percent of few is no percent. */
static bool
is_percent(const struct indicator *indicator, const struct indicator_value *value)
{
	return indicator->unit == UNIT_SHARE && value->denominator >= PERCENT_BASE;
}

void
indicator_add_value(struct text *out, const struct indicator *indicator, const struct indicator_value *value)
{
	if (!value->known)
		text_add(out, "–");
	else if (value->hidden)
		text_add(out, "få svar");
	else if (indicator->unit == UNIT_CHANGE)
		add_tenths(out, value->number);
	else if (is_percent(indicator, value))
		text_add_format(out, "%d %%", value->number);
	else if (indicator->unit == UNIT_SHARE)
		text_add_format(out, "%d af %d", value->numerator, value->denominator);
	else
		text_add_format(out, "%d", value->number);
}

void
indicator_add_base(struct text *out, const struct indicator *indicator, const struct indicator_value *value)
{
	if (!value->known)
		return;
	switch (indicator->base) {
	case BASE_NONE:
	case BASE_EVENTS:
		break;
	case BASE_PEOPLE:
	case BASE_ANSWERS:
		if (value->hidden)
			text_add_format(out, "under %d %s", indicator->least, indicator->counted);
		else
			text_add_format(out, "%d af %d %s", value->numerator, value->denominator, indicator->counted);
		break;
	case BASE_PAIRS:
		text_add_format(out, "%d målt to gange", value->denominator);
		break;
	case BASE_BACKGROUND:
	case BASE_FIXED:
		if (value->denominator > 0)
			text_add_format(out, "af %d %s", value->denominator, indicator->counted);
		break;
	}
}

void
indicator_add_trend(struct text *out, const struct indicator *indicator, const struct indicator_value *value)
{
	const int difference = value->number - value->previous;

	if (!value->has_previous || !value->known || value->hidden)
		return;
	if (indicator->unit == UNIT_SHARE && value->denominator < PERCENT_BASE)
		return;
	if (difference == 0) {
		text_add(out, "=");
		return;
	}
	text_add(out, difference > 0 ? "▲ fra " : "▼ fra ");
	if (indicator->unit == UNIT_CHANGE)
		add_tenths(out, value->previous);
	else
		text_add_format(out, "%d", value->previous);
}

const char *
standing_word(enum standing standing)
{
	static const char *const words[STANDING_COUNT] = {
	    [STANDING_WAITING] = "VENTER",  [STANDING_MEASURING] = "MÅLES",   [STANDING_TEXT] = "TEKST",
	    [STANDING_FOLLOWED] = "FØLGES", [STANDING_ON_WAY] = "PÅ VEJ",     [STANDING_ATTENTION] = "OBS",
	    [STANDING_DONE] = "KLARET",     [STANDING_NOT_SEEN] = "IKKE SET", [STANDING_BEGINNING] = "BEGYNDENDE",
	    [STANDING_CLEAR] = "TYDELIGT",  [STANDING_OPPOSITE] = "MODSAT",
	};

	return words[standing];
}

static bool
is_reached(const struct sign *sign, int number)
{
	return sign->direction == DIRECTION_UP ? number >= sign->target : number <= sign->target;
}

/* Not there yet: on the way unless it stands still or goes the wrong way. */
static enum standing
on_the_way(const struct sign *sign, const struct indicator_value *value)
{
	int better;

	if (value->number == 0 && sign->direction == DIRECTION_UP)
		return STANDING_WAITING;
	better = value->number - value->previous;
	if (sign->direction == DIRECTION_DOWN)
		better = -better;
	return value->has_previous && better <= 0 ? STANDING_ATTENTION : STANDING_ON_WAY;
}

enum standing
sign_standing(const struct sign *sign, const struct indicator_value *value, const struct indicator_value *ahead,
	      int level)
{
	if (sign->kind == SIGN_QUALITATIVE)
		return level < 0 ? STANDING_TEXT : (enum standing)(STANDING_NOT_SEEN + level);
	if (!value->known && ahead != NULL)
		return ahead->number > 0 ? STANDING_ON_WAY : STANDING_WAITING;
	if (!value->known || value->hidden)
		return STANDING_MEASURING;
	if (sign->target == INTEGER_NONE)
		return STANDING_FOLLOWED;
	return is_reached(sign, value->number) ? STANDING_DONE : on_the_way(sign, value);
}
