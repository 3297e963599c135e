/* The day of a workshop, typed as people say it. */
#include "base/clock.h"
#include "base/period.h"
#include "parts/prompt.h"
#include "workshop.h"

static void
set_day(struct activity *activity, void *context)
{
	activity->day = *(const struct date *)context;
	if (activity->state < ACTIVITY_PLANNED && !date_is_none(activity->day))
		activity->state = ACTIVITY_PLANNED;
}

static bool
day_given(struct app *app, void *context, const char *typed)
{
	struct workshop *workshop = context;
	struct date_reading reading = {.date = DATE_NONE, .precision = PRECISION_DAY};
	struct error error;
	if (!typed)
		return true;
	if (!text_is_empty(typed) && date_read(typed, DATE_PLAN, clock_today(), &reading, &error) != STATUS_OK) {
		app_fail(app, &error);
		return false;
	}
	if (reading.precision != PRECISION_DAY) {
		app_say(app, MESSAGE_CANNOT, "Skriv en bestemt dag, fx 26/3 eller to uge 13.");
		return false;
	}
	if (!workshop_change(workshop, "dag for workshoppen", set_day, &reading.date))
		return true;
	struct text day = {0};
	date_add_long(&day, reading.date);
	const char *holiday = date_is_none(reading.date) ? NULL : date_holiday(reading.date);
	app_say(app, MESSAGE_DONE, "Workshoppen er %s%s%s%s. Ctrl+Z fortryder.", day.length ? "nu " : "nu uden dag",
		text_get(&day), holiday ? ", som er " : "", holiday ? holiday : "");
	text_clear(&day);
	return true;
}

void
workshop_ask_day(struct workshop *workshop)
{
	struct text day = {0};
	date_add_field(&day, workshop->activity.day);
	prompt_open(workshop->screen.app,
		    &(struct prompt_text){.title = "Dag for workshoppen",
					  .explanation = "Skriv fx 26/3, to uge 13 eller +14. Tomt felt: ikke aftalt.",
					  .label = "Dag:",
					  .initial = text_get(&day)},
		    day_given, workshop);
	text_clear(&day);
}
