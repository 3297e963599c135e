/* One invented young person. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/fold.h"
#include "base/memory.h"
#include "practice_work.h"

enum { DAYS_A_YEAR = 365, PHONES = 100000000 };

/* Codes of the lists a new file begins with; the more often, the likelier. */
static const char without_benefit[] = "INGEN INGEN INGEN INGEN INGEN INGEN LOEN";
static const char with_benefit[] = "KTH KTH KTH KTH KTH DP SU SU SYG FGU JAF";
static const char in_education[] = "FGU EUDG GYM ENK STU HOEJ";
static const char in_job[] = "FRI FRI ORD SMAA PRAK LAER";
static const char ended_because[] = "UDD JOB FAEL ANDET NEJ FLYT";

static char *
copy_part(const char *line, int part)
{
	struct text text = {0};
	practice_add_part(&text, line, part);
	if (text.length > 0)
		return text_take(&text);
	text_clear(&text);
	return NULL;
}

static void
make_name(struct practice *practice, long number, struct youth *youth)
{
	const struct practice_words *people = &practice->people;
	practice->telling = false;
	if (practice->next_person < people->count &&
	    practice_number(people->lines[practice->next_person], 0) == number) {
		const char *line = people->lines[practice->next_person++];
		youth->first_name = copy_part(line, 1);
		youth->last_name = copy_part(line, 2);
		char *mark = copy_part(line, 3);
		practice->telling = mark != NULL;
		free(mark);
		return;
	}
	youth->first_name = memory_copy_text(practice_pick(practice, &practice->first_names));
	const char *last = practice_pick(practice, &practice->last_names);
	if (!practice_chance(practice, 30)) {
		youth->last_name = memory_copy_text(last);
		return;
	}
	struct text both = {0};
	text_add_format(&both, "%s %s", practice_pick(practice, &practice->last_names), last);
	youth->last_name = text_take(&both);
}

/* Mostly 15-29 years, now and then 30, which the program must say something about. */
static void
make_birth(struct practice *practice, bool rich, struct youth *youth)
{
	int years = YOUTH_AGE_FIRST + random_below(&practice->random, YOUTH_AGE_LAST - YOUTH_AGE_FIRST + 1);
	if (practice_chance(practice, 3))
		years = YOUTH_AGE_LAST + 1;
	int days = 1 + random_below(&practice->random, DAYS_A_YEAR - 2);
	struct date born = date_add_days(date_add_months(practice->today, -12 * years), -days);
	bool unknown = rich && practice_chance(practice, 4), imprecise = rich && practice_chance(practice, 4);
	if (unknown)
		return;
	youth->born = (struct period){.first = born, .last = born};
	if (!imprecise)
		return;
	int year, month, day;
	date_split(born, &year, &month, &day);
	youth->born.first = date_make(year, month, 1);
	youth->born.last = date_make(year, month, date_days_in_month(year, month));
	snprintf(youth->born.label, sizeof youth->born.label, "%s %d", date_month_name(month), year);
}

static void
add_letters(struct text *out, const char *name)
{
	struct text folded = {0};
	fold_add_a(&folded, name ? name : "");
	for (const char *byte = text_get(&folded); *byte && *byte != ' '; byte++)
		if (*byte >= 'a' && *byte <= 'z')
			text_add_bytes(out, byte, 1);
	text_clear(&folded);
}

static void
make_contact(struct practice *practice, long number, bool rich, struct youth *youth)
{
	struct text text = {0};
	bool mailed = practice_chance(practice, 60), housed = practice_chance(practice, 75);
	if (!rich || !practice_chance(practice, 8)) {
		text_add_format(&text, "%08ld", number % PHONES);
		youth->phone = text_take(&text);
	}
	if (mailed) {
		add_letters(&text, youth->first_name);
		text_add_format(&text, "%ld@example.invalid", number);
		youth->email = text_take(&text);
	}
	if (housed) {
		text_add_format(&text, "%s %d", practice_pick(practice, &practice->streets),
				1 + random_below(&practice->random, 120));
		youth->address = text_take(&text);
		youth->postcode = memory_copy_text("2620");
	}
	youth->address_protected = rich && practice_chance(practice, 3);
	if (practice_chance(practice, 70))
		youth->preferred_contact = practice_chance(practice, 60) ? CONTACT_SMS : CONTACT_CALL;
	if (practice_chance(practice, 10))
		youth->preferred_contact |= CONTACT_LETTER;
}

static void
make_state(struct practice *practice, struct youth *youth)
{
	int roll = random_below(&practice->random, 100);
	youth->state = roll < 8    ? YOUTH_NEW
		       : roll < 18 ? YOUTH_CONTACTED
		       : roll < 84 ? YOUTH_ACTIVE
		       : roll < 95 ? YOUTH_PAUSED
				   : YOUTH_ENDED;
	if (youth->state == YOUTH_ENDED)
		youth->end_reason = practice_pick_among(practice, &practice->endings, ended_because);
	if (youth->state == YOUTH_ENDED && uuid_is_none(youth->end_reason))
		youth->state = YOUTH_PAUSED;
	bool new = youth->state == YOUTH_NEW;
	int known = new ? random_below(&practice->random, 14) : 20 + random_below(&practice->random, 220);
	youth->source = practice_pick_code(practice, &practice->sources);
	youth->source_date = practice_working_day(date_add_days(practice->today, -known));
	if (date_compare(youth->source_date, practice->today) > 0)
		youth->source_date = practice->today;
	if (!new &&practice_chance(practice, 85))
		youth->informed = date_add_days(youth->source_date, 3 + random_below(&practice->random, 12));
	youth->no_contact = youth->state == YOUTH_ENDED && practice_chance(practice, 40);
}

static void
make_situation(struct practice *practice, struct youth *youth)
{
	int roll = random_below(&practice->random, 100);
	if (roll < 90)
		youth->benefit =
		    practice_pick_among(practice, &practice->benefits, roll < 48 ? with_benefit : without_benefit);
	if (practice_chance(practice, 7))
		youth->education = practice_pick_among(practice, &practice->educations, in_education);
	if (practice_chance(practice, 7)) {
		youth->job = practice_pick_among(practice, &practice->jobs, in_job);
		youth->hours = 4 + random_below(&practice->random, 20);
	}
	if (practice_chance(practice, 70))
		youth->in_community = practice_chance(practice, 25) ? ANSWER_YES : ANSWER_NO;
	if (practice_chance(practice, 50))
		youth->takes_part = TAKES_PART_TALKING + random_below(&practice->random, 3);
}

struct instant
practice_moment(struct date day)
{
	enum { MORNING = 9 * 60 * 60 * 1000, DAY = 24 * 60 * 60 * 1000 };
	return date_is_none(day) ? INSTANT_NONE : (struct instant){(int64_t)day.day * DAY + MORNING};
}

void
practice_make_youth(struct practice *practice, long number, bool rich, struct youth *youth)
{
	youth->record.id = random_uuid(&practice->random);
	make_name(practice, number, youth);
	make_birth(practice, rich, youth);
	make_contact(practice, number, rich, youth);
	make_state(practice, youth);
	make_situation(practice, youth);
	if (rich && practice_chance(practice, 25))
		youth->needs = memory_copy_text(practice_pick(practice, &practice->needs));
	if (rich && practice_chance(practice, 40))
		youth->availability = memory_copy_text(practice_pick(practice, &practice->availability));
	int who = practice_chance(practice, 45) ? 0 : random_below(&practice->random, practice->staff_count);
	if (!rich || !practice_chance(practice, 4))
		youth->consultant = practice->staff[who];
	if (practice->telling)
		practice_begin_story(practice, youth);
	youth->record.created_at = practice_moment(youth->source_date);
}
