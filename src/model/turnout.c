/* «Kommer de 15?»: the forecast and its sentences. */
#include "model/turnout.h"

enum { WHOLE = 1000 };

/* What is assumed until there is experience. */
static const int assumed[CLASS_COUNT] = {[CLASS_YES] = 700, [CLASS_MAYBE] = 300, [CLASS_UNANSWERED] = 0};

/* Eight times in ten a number is at most this many hundredths of a standard deviation from its mean. */
enum { DEVIATIONS = 128 };

static struct show_rate
rate_of(const struct show_history *history, enum reply_class reply)
{
	const int invited = history->invited[reply];

	if (invited < OWN_LEAST)
		return (struct show_rate){assumed[reply], false};
	return (struct show_rate){(history->came[reply] * WHOLE + invited / 2) / invited, true};
}

/* Sign-ups that are missing for the mean, in thousandths of a person, to reach the goal. */
static int
count_needed(int mean, int permille)
{
	const int missing = TURNOUT_GOAL * WHOLE - mean;

	if (missing <= 0)
		return 0;
	return permille > 0 ? (missing + permille - 1) / permille : missing / WHOLE + 1;
}

static enum turnout_state
state_of(const struct turnout *turnout)
{
	if (turnout->counts.came >= TURNOUT_GOAL)
		return TURNOUT_DONE;
	if (turnout->counts.over)
		return TURNOUT_MISSED;
	return turnout->needed == 0 ? TURNOUT_ON_WAY : TURNOUT_CAREFUL;
}

static int
square_root(long square)
{
	long root = 0;

	while ((root + 1) * (root + 1) <= square)
		root++;
	return (int)root;
}

static int
whole(int thousandths)
{
	return thousandths < 0 ? 0 : (thousandths + WHOLE / 2) / WHOLE;
}

static int
within(int value, int least, int most)
{
	if (value < least)
		return least;
	return value > most ? most : value;
}

void
turnout_forecast(const struct turnout_counts *counts, const struct show_history *history, struct turnout *out)
{
	int mean = counts->came * WHOLE, people = counts->came, spread;
	long variance = 0;

	*out = (struct turnout){.counts = *counts};
	for (int reply = 0; reply < CLASS_COUNT; reply++) {
		const int expected = counts->expected[reply] + (reply == CLASS_YES ? counts->open : 0);
		const struct show_rate rate = rate_of(history, (enum reply_class)reply);

		out->rates[reply] = rate;
		if (counts->over)
			continue;
		mean += expected * rate.permille;
		people += expected;
		variance += (long)expected * rate.permille * (WHOLE - rate.permille);
	}
	spread = square_root(variance) * DEVIATIONS / 100;
	out->expected = whole(mean);
	out->low = within(whole(mean - spread), counts->came, people);
	out->high = within(whole(mean + spread), counts->came, people);
	out->needed = counts->over ? 0 : count_needed(mean, out->rates[CLASS_YES].permille);
	out->state = state_of(out);
}

const char *
turnout_state_word(enum turnout_state state)
{
	switch (state) {
	case TURNOUT_DONE:
		return "KLARET";
	case TURNOUT_ON_WAY:
		return "PÅ VEJ";
	case TURNOUT_CAREFUL:
		return "OBS";
	case TURNOUT_MISSED:
		return "IKKE NÅET";
	}
	return "";
}

void
turnout_add_needed(struct text *out, const struct turnout *turnout)
{
	if (turnout->needed == 0)
		text_add_format(out, "%d kan forventes at møde op.", TURNOUT_GOAL);
	else
		text_add_format(out, "Med %d %s kan %d forventes at møde op.", turnout->needed,
				turnout->needed == 1 ? "mere tilmeldt" : "flere tilmeldte", TURNOUT_GOAL);
}

void
turnout_add_sentence(struct text *out, const struct turnout *turnout)
{
	const int signed_up = turnout->counts.expected[CLASS_YES] + turnout->counts.open;

	switch (turnout->state) {
	case TURNOUT_DONE:
		text_add_format(out, "%d er mødt op. Målet er mindst %d.", turnout->counts.came, TURNOUT_GOAL);
		return;
	case TURNOUT_MISSED:
		text_add_format(out, "%d mødte op. Målet var mindst %d.", turnout->counts.came, TURNOUT_GOAL);
		return;
	case TURNOUT_ON_WAY:
	case TURNOUT_CAREFUL:
		break;
	}
	if (turnout->counts.came > 0)
		text_add_format(out, "%d er mødt op, og ", turnout->counts.came);
	text_add_format(out, turnout->counts.came > 0 ? "%d flere er tilmeldt. " : "%d tilmeldt. ", signed_up);
	turnout_add_needed(out, turnout);
}

void
turnout_add_expected(struct text *out, const struct turnout *turnout)
{
	if (turnout->counts.over) {
		text_add_format(out, "%d", turnout->counts.came);
		return;
	}
	text_add_format(out, "ca. %d", turnout->expected);
	if (turnout->low < turnout->high)
		text_add_format(out, " (%d-%d)", turnout->low, turnout->high);
}

void
turnout_add_basis(struct text *out, const struct turnout *turnout)
{
	const struct show_rate rate = turnout->rates[CLASS_YES];

	text_add_format(out, "%d af 10 tilmeldte %s", (rate.permille + WHOLE / 20) / (WHOLE / 10),
			rate.own ? "har mødt op hos jer" : "møder normalt op");
}
