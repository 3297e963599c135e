/* The programme of a workshop as a whole: its clock, and what the plan asks for that is not there. */
#include "model/programme.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/fold.h"
#include "base/text.h"
#include "model/youth.h"

enum { ITEMS_AFTER_CARDS = 1 };

/* Each word or run of words as folded letters. */
static bool
has_any(const char *text, const char *const words[])
{
	struct text folded = {0};
	bool found = false;

	fold_add_a(&folded, text ? text : "");
	for (int i = 0; words[i] && !found; i++)
		found = strstr(text_get(&folded), words[i]) != NULL;
	text_clear(&folded);
	return found;
}

static bool
takes_place(const struct programme_item *item)
{
	return item->state != PROGRAMME_DROPPED;
}

struct programme_clock
programme_clock(const struct programme *programme, int times[])
{
	struct programme_clock clock = {.ends = programme->activity->starts};

	for (int i = 0; i < programme->count; i++) {
		const struct programme_item *item = &programme->items[i];
		const bool considered = item->state == PROGRAMME_CONSIDERED;

		if (times)
			times[i] = takes_place(item) ? clock.ends : INTEGER_NONE;
		if (!takes_place(item))
			continue;
		if (item->minutes == INTEGER_NONE) {
			clock.ends = considered ? clock.ends : INTEGER_NONE;
			continue;
		}
		clock.minutes += item->minutes;
		clock.considered += considered ? item->minutes : 0;
		if (clock.ends != INTEGER_NONE)
			clock.ends += item->minutes;
	}
	return clock;
}

static void gap_add(struct programme_gaps *gaps, int field, int item, const char *format, ...) PRINTF_LIKE(4, 5);

static void
gap_add(struct programme_gaps *gaps, int field, int item, const char *format, ...)
{
	va_list arguments;
	struct programme_gap *gap;

	if (gaps->count == PROGRAMME_GAPS)
		return;
	gap = &gaps->items[gaps->count++];
	gap->field = field;
	gap->item = item;
	va_start(arguments, format);
	vsnprintf(gap->message, sizeof gap->message, format, arguments);
	va_end(arguments);
}

/* «et sted, som man ikke forbinder med systemet» */
static void
find_place_gaps(const struct programme *programme, struct programme_gaps *gaps)
{
	const struct workplace *place = programme->place;

	if (!place)
		gap_add(gaps, ACTIVITY_WORKPLACE, -1, "Vælg et sted, som man ikke forbinder med systemet.");
	else if (place->neutral == ANSWER_NO)
		gap_add(gaps, ACTIVITY_WORKPLACE, -1, "Man forbinder stedet med systemet. Vælg et andet, hvis I kan.");
	else if (place->neutral != ANSWER_YES)
		gap_add(gaps, ACTIVITY_WORKPLACE, -1,
			"Det står ikke, om man forbinder stedet med systemet. Skriv det på stedet.");
}

static void
find_frame_gaps(const struct activity *activity, struct programme_gaps *gaps)
{
	if (date_is_none(activity->day))
		gap_add(gaps, ACTIVITY_DAY, -1, "Vælg en dag.");
	if (activity->starts == INTEGER_NONE)
		gap_add(gaps, ACTIVITY_STARTS, -1, "Skriv, hvornår den begynder.");
	if (uuid_is_none(activity->consultant))
		gap_add(gaps, ACTIVITY_CONSULTANT, -1, "Vælg, hvem der er vært.");
	if (date_is_none(activity->reply_by))
		gap_add(gaps, ACTIVITY_REPLY_BY, -1, "Skriv, hvornår de unge senest skal svare.");
	if (text_is_empty(activity->transport))
		gap_add(gaps, ACTIVITY_TRANSPORT, -1, "Skriv, hvordan man kommer derhen.");
	if (text_is_empty(activity->food))
		gap_add(gaps, ACTIVITY_FOOD, -1, "Skriv, hvad der er at spise.");
}

/* «De unge inviteres ind som eksperter», «holde sig lidt i baggrunden og bare lytte» */
static void
find_word_gaps(const struct programme *programme, struct programme_gaps *gaps)
{
	static const char *const experts[] = {"ekspert", NULL}, *const listen[] = {"lytte", NULL},
				 *const safe[] = {"tryg", NULL}, *const orders[] = {"skal moede", "har pligt", NULL};
	const char *frame = programme->activity->frame;
	bool is_safe = has_any(frame, safe);

	for (int i = 0; i < programme->count; i++)
		is_safe = is_safe || (takes_place(&programme->items[i]) && has_any(programme->items[i].title, safe));
	if (!has_any(frame, experts))
		gap_add(gaps, ACTIVITY_FRAME, -1, "Skriv i rammen, at de unge er eksperterne.");
	if (!has_any(frame, listen))
		gap_add(gaps, ACTIVITY_FRAME, -1, "Skriv i rammen, at man også er velkommen til bare at lytte.");
	if (has_any(frame, orders))
		gap_add(gaps, ACTIVITY_FRAME, -1, "Rammen lyder som en ordre. Det er frivilligt at komme.");
	if (!is_safe)
		gap_add(gaps, ERROR_NO_FIELD, -1, "Sæt et punkt på, der skaber en god og tryg stemning.");
}

/* «Det vil vi spørge om i slutningen af workshoppen.» */
static void
find_card_gaps(const struct programme *programme, struct programme_gaps *gaps)
{
	static const char *const cards[] = {"afslutningskort", "spoergeskema", NULL};
	int found = -1, after = 0;

	for (int i = 0; i < programme->count; i++) {
		if (!takes_place(&programme->items[i]))
			continue;
		if (has_any(programme->items[i].title, cards)) {
			found = i;
			after = 0;
		} else {
			after++;
		}
	}
	if (found < 0)
		gap_add(gaps, ERROR_NO_FIELD, -1,
			"Sæt et punkt med afslutningskort til sidst. Der spørger vi de unge.");
	else if (after > ITEMS_AFTER_CARDS)
		gap_add(gaps, ERROR_NO_FIELD, found, "Flyt afslutningskortet til sidst i programmet.");
}

static void
find_item_gaps(const struct programme *programme, struct programme_gaps *gaps)
{
	bool presents = false;

	for (int i = 0; i < programme->count; i++) {
		const struct programme_item *item = &programme->items[i];

		if (!takes_place(item))
			continue;
		presents = presents || !uuid_is_none(item->community);
		if (!uuid_is_none(item->community) && text_is_empty(item->read_more))
			gap_add(gaps, ERROR_NO_FIELD, i, "Skriv, hvor man kan læse mere om fællesskabet i punkt %d.",
				i + 1);
		if (!uuid_is_none(item->community) && text_is_empty(item->presenter))
			gap_add(gaps, ERROR_NO_FIELD, i, "Skriv, hvem der fortæller i punkt %d.", i + 1);
		if (item->state == PROGRAMME_AGREED && item->minutes == INTEGER_NONE)
			gap_add(gaps, ERROR_NO_FIELD, i, "Skriv, hvor længe punkt %d varer.", i + 1);
		if (item->state == PROGRAMME_CONSIDERED)
			gap_add(gaps, ERROR_NO_FIELD, i, "Beslut, om punkt %d skal med.", i + 1);
	}
	if (!presents)
		gap_add(gaps, ERROR_NO_FIELD, -1, "Præsentér nogle af de fællesskaber, der findes i dag.");
	if (!programme->places_agreed)
		gap_add(gaps, ERROR_NO_FIELD, -1, "Vælg stederne til besøgene, før workshoppen præsenterer dem.");
}

static void
find_clock_gaps(const struct programme *programme, struct programme_gaps *gaps)
{
	const int ends = programme->activity->ends;
	const struct programme_clock clock = programme_clock(programme, NULL);

	if (clock.ends != INTEGER_NONE && ends != INTEGER_NONE && clock.ends > ends)
		gap_add(gaps, ACTIVITY_ENDS, -1, "Programmet varer %d minutter længere, end der er tid til.",
			clock.ends - ends);
}

void
programme_find_gaps(const struct programme *programme, struct programme_gaps *gaps)
{
	gaps->count = 0;
	if (programme->activity->state >= ACTIVITY_HELD)
		return;
	find_place_gaps(programme, gaps);
	find_frame_gaps(programme->activity, gaps);
	find_word_gaps(programme, gaps);
	find_item_gaps(programme, gaps);
	find_card_gaps(programme, gaps);
	find_clock_gaps(programme, gaps);
}
