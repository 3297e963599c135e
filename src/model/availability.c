/* The reading of «Kan»: days, hours and what does not fit, in the words consultants use. */
#include "model/availability.h"

#include "availability_token.h"
#include "model/field.h"

enum { TOKENS_MAX = 64 };

struct reader {
	struct token tokens[TOKENS_MAX + 2]; /* those behind the last mean END */
	int count;
	int at;
	bool is_broken; /* not understood */
	unsigned days, barred;
	int earliest, latest;
	enum meaning last; /* DAYS or TIME: what was told last of what does fit */
	int turns;         /* how often it changed between the two */
	bool is_negated;
	bool negated_days, negated_time; /* since the «ikke» at hand */
};

static void
cut_all(struct reader *reader, const char *text)
{
	bool is_short = false;

	while (*text != '\0' && reader->count < TOKENS_MAX) {
		struct token *token = &reader->tokens[reader->count];

		text = token_cut(text, token, &is_short);
		if (token->meaning != MEANS_NOTHING)
			reader->count++;
	}
	reader->tokens[reader->count] = (struct token){MEANS_END, 0};
	reader->is_broken = *text != '\0';
}

static bool
take(struct reader *reader, enum meaning meaning)
{
	if (reader->tokens[reader->at].meaning != meaning)
		return false;
	reader->at++;
	return true;
}

/* The value of the token taken last. */
static int
taken(const struct reader *reader)
{
	return reader->tokens[reader->at - 1].value;
}

static void
break_if(struct reader *reader, bool is_doubtful)
{
	reader->is_broken = reader->is_broken || is_doubtful;
}

static enum meaning
next_meaning(const struct reader *reader)
{
	return reader->tokens[reader->at].meaning;
}

/* One turn is «tirsdage kl. 9-14»; with another the hours would differ from day to day. */
static void
turn(struct reader *reader, enum meaning kind)
{
	if (reader->last != kind)
		reader->turns++;
	reader->last = kind;
	break_if(reader, reader->turns > 2);
}

static void
tell_days(struct reader *reader, unsigned days)
{
	if (reader->is_negated) {
		reader->barred |= days;
		reader->negated_days = true;
		return;
	}
	reader->days |= days;
	turn(reader, MEANS_DAYS);
}

static void
tell_time(struct reader *reader, int *limit, int minutes)
{
	break_if(reader, *limit != INTEGER_NONE);
	*limit = minutes;
	reader->negated_time = reader->is_negated;
	turn(reader, MEANS_TIME);
}

static void
tell_earliest(struct reader *reader, int minutes)
{
	tell_time(reader, reader->is_negated ? &reader->latest : &reader->earliest, minutes);
}

static void
tell_latest(struct reader *reader, int minutes)
{
	tell_time(reader, reader->is_negated ? &reader->earliest : &reader->latest, minutes);
}

/* Not between two times would leave both ends of the day. */
static void
tell_hours(struct reader *reader, int earliest, int latest)
{
	break_if(reader, reader->is_negated);
	tell_earliest(reader, earliest);
	tell_latest(reader, latest);
}

/* «ikke» is about either days or times; of both it cannot be told what is meant. */
static void
end_negation(struct reader *reader)
{
	break_if(reader, reader->is_negated && reader->negated_days == reader->negated_time);
	reader->is_negated = reader->negated_days = reader->negated_time = false;
}

/* After its first day: «man-tor», «mandag til torsdag». */
static void
read_days(struct reader *reader)
{
	unsigned first = (unsigned)taken(reader), days = first;

	if (take(reader, MEANS_DASH) || take(reader, MEANS_TO)) {
		if (!take(reader, MEANS_DAY)) {
			reader->is_broken = true;
			return;
		}
		for (unsigned day = first; day != (unsigned)taken(reader);) {
			day = day == 1U << (WEEKDAYS - 1) ? 1U : day << 1;
			days |= day;
		}
	}
	tell_days(reader, days);
}

/* «hver tirsdag», «alle ugens dage» */
static void
read_every(struct reader *reader)
{
	enum meaning next = next_meaning(reader);

	if (take(reader, MEANS_DAY_NOUN))
		tell_days(reader, WEEKDAYS_ALL);
	else
		break_if(reader, next != MEANS_EVERY && next != MEANS_DAY && next != MEANS_DAYS);
}

/* After the first of two times; «og» too joins them after «mellem». */
static void
read_hours(struct reader *reader, bool is_between)
{
	int earliest = taken(reader);

	if ((take(reader, MEANS_DASH) || take(reader, MEANS_TO) || (is_between && take(reader, MEANS_AND))) &&
	    take(reader, MEANS_TIME))
		tell_hours(reader, earliest, taken(reader));
	else
		reader->is_broken = true;
}

static void
read_limit(struct reader *reader, void (*tell)(struct reader *reader, int minutes))
{
	if (take(reader, MEANS_TIME))
		tell(reader, taken(reader));
	else
		reader->is_broken = true;
}

/* «fra mandag til fredag» is read from its first day on. */
static void
read_from(struct reader *reader)
{
	enum meaning behind = reader->tokens[reader->at + 1].meaning;

	if (next_meaning(reader) == MEANS_DAY)
		return;
	if (behind != MEANS_DASH && behind != MEANS_TO)
		read_limit(reader, tell_earliest);
	else if (take(reader, MEANS_TIME))
		read_hours(reader, false);
	else
		reader->is_broken = true;
}

static void
read_can(struct reader *reader)
{
	enum meaning before = reader->at > 1 ? reader->tokens[reader->at - 2].meaning : MEANS_COMMA;

	end_negation(reader);
	break_if(reader, before != MEANS_COMMA && before != MEANS_STOP && before != MEANS_BUT && before != MEANS_AND);
}

static void
read_one(struct reader *reader)
{
	struct token token = reader->tokens[reader->at++];

	switch (token.meaning) {
	case MEANS_NOTHING:
	case MEANS_COMMA:
	case MEANS_AND:
	case MEANS_ANY:
		break;
	case MEANS_END:
	case MEANS_UNKNOWN:
	case MEANS_DASH:
	case MEANS_DAY_NOUN:
		reader->is_broken = true;
		break;
	case MEANS_DAY:
		read_days(reader);
		break;
	case MEANS_DAYS:
		tell_days(reader, (unsigned)token.value);
		break;
	case MEANS_EVERY:
		read_every(reader);
		break;
	case MEANS_WEEKEND_IN:
		break_if(reader, next_meaning(reader) != MEANS_DAYS);
		break;
	case MEANS_BETWEEN:
		break_if(reader, !take(reader, MEANS_TIME));
		read_hours(reader, true);
		break;
	case MEANS_TIME:
		read_hours(reader, false);
		break;
	case MEANS_FROM:
		read_from(reader);
		break;
	case MEANS_AFTER:
		read_limit(reader, tell_earliest);
		break;
	case MEANS_TO:
	case MEANS_BEFORE:
		read_limit(reader, tell_latest);
		break;
	case MEANS_PART_AFTER:
		tell_earliest(reader, token.value);
		break;
	case MEANS_PART_BEFORE:
		tell_latest(reader, token.value);
		break;
	case MEANS_NOT:
	case MEANS_STOP:
	case MEANS_BUT:
		end_negation(reader);
		reader->is_negated = token.meaning == MEANS_NOT;
		break;
	case MEANS_CAN:
		read_can(reader);
		break;
	}
}

void
availability_read(const char *text, struct availability *out)
{
	struct reader reader = {.earliest = INTEGER_NONE, .latest = INTEGER_NONE};
	unsigned days;

	cut_all(&reader, text == NULL ? "" : text);
	while (!reader.is_broken && reader.at < reader.count)
		read_one(&reader);
	end_negation(&reader);
	days = (reader.days == 0 ? WEEKDAYS_ALL : reader.days) & ~reader.barred;
	if (reader.is_broken || days == 0 ||
	    (reader.earliest != INTEGER_NONE && reader.latest != INTEGER_NONE && reader.earliest >= reader.latest)) {
		*out = (struct availability){0, INTEGER_NONE, INTEGER_NONE, false};
		return;
	}
	*out = (struct availability){
	    .weekdays = reader.days == 0 && reader.barred == 0 ? 0 : days,
	    .earliest = reader.earliest,
	    .latest = reader.latest,
	    .understood = true,
	};
}

bool
availability_has_day(const struct availability *availability, struct date day)
{
	return availability->weekdays == 0 || date_is_none(day) ||
	       (availability->weekdays >> date_weekday(day) & 1) != 0;
}

bool
availability_has_time(const struct availability *availability, int starts, int ends)
{
	int last = ends != INTEGER_NONE ? ends : starts;

	if (starts != INTEGER_NONE && availability->earliest != INTEGER_NONE && starts < availability->earliest)
		return false;
	return last == INTEGER_NONE || availability->latest == INTEGER_NONE || last <= availability->latest;
}
