/* The calendar of the visits: months, days, and what is done on a day. */
#include "visits_calendar.h"

#include "app/actions.h"
#include "base/clock.h"
#include "form/form.h"

enum { NAMED_COLUMNS = 80 };

struct date
month_first(struct date day)
{
	int year, month, number;

	date_split(day, &year, &month, &number);
	return date_make(year, month, 1);
}

enum status
calendar_load(struct visits *visits, struct error *error)
{
	struct store *store = visits->screen.app->store;
	struct date first = month_first(visits->day);

	visits->first_day = date_add_days(first, -date_weekday(first));
	calendar_read_free(store, visits->first_day, CALENDAR_SPAN, visits->free);
	calendar_clear(&visits->days);
	return calendar_read(store, visits->first_day, date_add_days(visits->first_day, CALENDAR_SPAN - 1),
			     &visits->days, error);
}

const struct calendar_entry *
day_entry(const struct visits *visits, struct date day, int index)
{
	for (size_t i = 0; i < visits->days.count; i++)
		if (date_compare(visits->days.entries[i].day, day) == 0 && index-- == 0)
			return &visits->days.entries[i];
	return NULL;
}

int
day_count(const struct visits *visits, struct date day)
{
	int count = 0;

	while (day_entry(visits, day, count))
		count++;
	return count;
}

const struct calendar_free *
day_free(const struct visits *visits, struct date day)
{
	int at = day.day - visits->first_day.day;

	return at < 0 || at >= CALENDAR_SPAN || !visits->free[at].name[0] ? NULL : &visits->free[at];
}

static void
go_to(struct visits *visits, struct date day)
{
	if (date_compare(month_first(day), month_first(visits->day)) != 0)
		visits->screen.stale = true;
	visits->day = day;
	visits->in_day = false;
	visits->entries = (struct chooser){0};
}

static bool
type_in_day(struct visits *visits, const struct key *key)
{
	visits->entries.count = day_count(visits, visits->day);
	if (key->press == PRESS_TAB || key->press == PRESS_BACK_TAB || key->press == PRESS_LEFT) {
		visits->in_day = false;
		return true;
	}
	return chooser_key(&visits->entries, key, visits->entries.count);
}

bool
calendar_page_type(struct visits *visits, const struct key *key)
{
	struct calendar calendar = {.date = visits->day, .today = clock_today()};

	if (visits->in_day)
		return type_in_day(visits, key);
	if (key->press == PRESS_TAB || key->press == PRESS_BACK_TAB) {
		visits->in_day = day_count(visits, visits->day) > 0;
		return true;
	}
	if (!calendar_key(&calendar, key))
		return false;
	go_to(visits, calendar.date);
	return true;
}

static const struct calendar_entry *
marked_entry(const struct visits *visits)
{
	return day_entry(visits, visits->day, visits->in_day ? visits->entries.selected : 0);
}

static void
open_entry(struct visits *visits)
{
	const struct calendar_entry *entry = marked_entry(visits);
	struct app *app = visits->screen.app;

	if (!entry) {
		app_say(app, MESSAGE_INFORMATION, "Der er intet den dag. n laver et besøg eller en anden aktivitet.");
		return;
	}
	if (!visits->in_day && day_count(visits, visits->day) > 1)
		visits->in_day = true;
	else if (entry->kind == ACTIVITY_VISIT)
		visit_open(app, entry->activity, UUID_NONE);
	else
		actions_open_record(app, &activity_entity, entry->activity);
}

static void
new_on_day(struct visits *visits)
{
	struct activity activity;

	record_init(&activity_entity, &activity);
	activity.kind = uuid_is_none(visits->round) ? ACTIVITY_OTHER : ACTIVITY_VISIT;
	activity.round = visits->round;
	activity.state = ACTIVITY_AGREEING;
	activity.day = visits->day;
	form_open_with(visits->screen.app, form_page_of(&activity_entity), &activity);
	record_clear(&activity);
}

/* What is done to the activity of the day. */
static bool
act_on_entry(struct visits *visits, enum action action)
{
	const struct calendar_entry *entry = marked_entry(visits);
	struct app *app = visits->screen.app;

	if (action != ACTION_DATE && action != ACTION_EDIT && action != ACTION_ATTEND)
		return false;
	if (!entry)
		app_say(app, MESSAGE_INFORMATION, "Der er intet den dag. n laver et besøg eller en anden aktivitet.");
	else if (action == ACTION_DATE)
		visit_date_open(visits->screen.app, entry->activity);
	else if (action == ACTION_ATTEND && entry->kind == ACTIVITY_VISIT)
		visit_open(app, entry->activity, UUID_NONE);
	else
		actions_open_record(app, &activity_entity, entry->activity);
	return true;
}

bool
calendar_page_act(struct visits *visits, enum action action)
{
	if (action == ACTION_PREVIOUS || action == ACTION_NEXT)
		go_to(visits, date_add_months(visits->day, action == ACTION_NEXT ? 1 : -1));
	else if (action == ACTION_OPEN)
		open_entry(visits);
	else if (action == ACTION_NEW)
		new_on_day(visits);
	else if (action == ACTION_BACK && visits->in_day)
		visits->in_day = false;
	else
		return act_on_entry(visits, action);
	return true;
}

void
calendar_click(struct visits *visits, int kind, int value)
{
	struct date day = {value};
	bool again = kind == HOT_DAY && !visits->in_day && date_compare(day, visits->day) == 0;

	if (kind < 0)
		go_to(visits, date_add_months(visits->day, value));
	else if (kind == HOT_DAY && !again)
		go_to(visits, day);
	else if (kind == HOT_ENTRY) {
		visits->in_day = true;
		visits->entries.selected = value;
		open_entry(visits);
	} else if (again) {
		open_entry(visits);
	}
}

static void
add_day(struct text *out, struct date day)
{
	int year, month, number;

	date_split(day, &year, &month, &number);
	text_add_format(out, "%d.%d.", number, month);
}

/* The public holidays of the month, with their names where there is room: «Kristi himmelfartsdag 14.5. og 2.
 * pinsedag 25.5.» */
static int
add_closed(struct text *out, const struct visits *visits)
{
	struct date first = month_first(visits->day), days[31];
	int count = 0;

	for (struct date day = first; date_compare(month_first(day), first) == 0; day = date_add_days(day, 1)) {
		const struct calendar_free *free = day_free(visits, day);

		if (free && free->closed && date_weekday(day) < 5)
			days[count++] = day;
	}
	for (int i = 0; i < count; i++) {
		text_add(out, i == 0 ? "" : i + 1 < count ? ", " : " og ");
		if (visits->screen.app->canvas.columns >= NAMED_COLUMNS)
			text_add_format(out, "%s ", day_free(visits, days[i])->name);
		add_day(out, days[i]);
	}
	return count;
}

void
calendar_add_status(const struct visits *visits, struct text *out)
{
	const struct calendar_free *free = day_free(visits, visits->day);

	if (free)
		text_add_format(out,
				free->closed ? "Det er %s. Vælg en anden dag, eller behold den."
					     : "%s. Hold helst dagen fri for besøg.",
				free->name);
	else if (add_closed(out, visits) > 0)
		text_add(out, " er spærret.");
	else
		text_add(out, "Pilene vælger en dag. PgUp og PgDn skifter måned, Home går til i dag.");
}
