/* A proposal in words: why somebody has the seat, and why somebody else has not. */
#include "model/proposal.h"

#include <string.h>

static const char separator[] = " · ";

static const char *const obstacle_words[OBSTACLE_COUNT] = {
    [OBSTACLE_NONE] = "",
    [OBSTACLE_NO_VISIT] = "ønsker ikke besøg",
    [OBSTACLE_AGE] = "er uden for alderen",
    [OBSTACLE_DAY] = "kan ikke den dag",
    [OBSTACLE_TIME] = "kan ikke på det tidspunkt",
    [OBSTACLE_TAKEN] = "er allerede med",
    [OBSTACLE_SAME_DAY] = "er et andet sted samme dag",
    [OBSTACLE_LIMIT] = "har fået sine besøg",
    [OBSTACLE_FULL] = "fik ikke plads",
};

/* Reasons that say more than the rest of the same kind stand before it. */
static const struct wording {
	unsigned reason;
	unsigned unless; /* said already by one of these */
	const char *words;
} wordings[] = {
    {REASON_NEVER_BEFORE, 0, "har ikke været med før"},        {REASON_FEW_VISITS, 0, "har kun et besøg"},
    {REASON_NEW_PLACE, REASON_NEVER_BEFORE, "stedet er nyt"},  {REASON_SECOND_TIME, 0, "anden gang på stedet"},
    {REASON_CAN_TIME, REASON_CAN_DAY, "kan på det tidspunkt"},
};

static void
add_part(struct text *out, size_t start, const char *words)
{
	if (out->length > start)
		text_add(out, separator);
	text_add(out, words);
}

static bool
is_capital(const char *letter)
{
	return (*letter >= 'A' && *letter <= 'Z') || text_starts_with(letter, "Æ") || text_starts_with(letter, "Ø") ||
	       text_starts_with(letter, "Å");
}

/* «Musik» inside a sentence, but «IT» as it is. A small letter differs from its capital in one bit of its last byte. */
static void
add_uncapitalised(struct text *out, const char *word)
{
	size_t length = word[0] != '\0' && (word[0] & 0x80) != 0 ? 2 : 1;

	if (!is_capital(word) || is_capital(word + length)) {
		text_add(out, word);
		return;
	}
	text_add_bytes(out, word, length);
	out->bytes[out->length - 1] = (char)(out->bytes[out->length - 1] | 0x20);
	text_add(out, word + length);
}

const char *
proposal_obstacle_words(enum proposal_obstacle obstacle)
{
	return obstacle_words[obstacle];
}

void
proposal_add_obstacles(struct text *out, const struct proposal *proposal, int visit)
{
	int counts[OBSTACLE_COUNT] = {0};
	size_t start = out->length;

	for (int person = 0; person < proposal->person_count; person++)
		counts[proposal_obstacle_at(proposal, person, visit)]++;
	for (int obstacle = OBSTACLE_NONE + 1; obstacle < OBSTACLE_COUNT; obstacle++) {
		if (counts[obstacle] == 0)
			continue;
		add_part(out, start, "");
		text_add_format(out, "%d %s", counts[obstacle], obstacle_words[obstacle]);
	}
}

void
proposal_add_reasons(struct text *out, unsigned reasons, struct date day, const char *wish)
{
	size_t start = out->length;

	if (reasons & REASON_WISH) {
		text_add(out, "ønsker ");
		add_uncapitalised(out, text_is_empty(wish) ? "stedet" : wish);
	}
	for (size_t i = 0; i < sizeof(wordings) / sizeof(wordings[0]); i++)
		if ((reasons & wordings[i].reason) != 0 && (reasons & wordings[i].unless) == 0)
			add_part(out, start, wordings[i].words);
	if ((reasons & REASON_CAN_DAY) != 0 && !date_is_none(day)) {
		add_part(out, start, "kan ");
		text_add_format(out, "%se", date_weekday_name(date_weekday(day)));
	}
	if (out->length == start)
		text_add(out, "der er plads");
}
