/* Figures of the plan asked for in tests. */
#include "figures.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/clock.h"
#include "store/list.h"

struct date
figures_day(int month, int number)
{
	return date_make(2026, month, number);
}

int
figures_setup(void **state)
{
	static struct scene fresh;
	struct scene *scene = &fresh;
	static const char *const names[PEOPLE] = {"Amira", "Bo", "Cille", "Dan", "Eva", "Finn"};

	fresh = (struct scene){0};
	crowd_open(&scene->crowd);
	for (int i = 0; i < PEOPLE; i++)
		scene->people[i] = crowd_youth(&scene->crowd, names[i], "Prøve");
	*state = scene;
	return 0;
}

struct indicator_value
value_on(struct scene *scene, const char *name, struct date today)
{
	const struct indicator *indicator = indicator_find(name);
	struct indicator_value value;
	struct error error;

	assert_non_null(indicator);
	crowd_good(indicator_read(scene->crowd.store, plan_current(scene->crowd.store, today), indicator, today, &value,
				  &error),
		   &error);
	return value;
}

struct indicator_value
value_of(struct scene *scene, const char *name)
{
	return value_on(scene, name, clock_today());
}

void
assert_share(struct scene *scene, const char *name, int numerator, int denominator)
{
	struct indicator_value value = value_of(scene, name);

	if (value.numerator != numerator || value.denominator != denominator)
		fail_msg("%s: %d of %d, not %d of %d", name, value.numerator, value.denominator, numerator,
			 denominator);
}

void
assert_number(struct scene *scene, const char *name, int number)
{
	struct indicator_value value = value_of(scene, name);

	if (!value.known || value.number != number)
		fail_msg("%s: %s%d, not %d", name, value.known ? "" : "unknown, ", value.number, number);
}

/* How many the list behind the figure shows. */
long
listed(struct scene *scene, const char *name)
{
	const struct indicator *indicator = indicator_find(name);
	struct store *store = scene->crowd.store;
	struct filter filter = {
	    .field = ERROR_NO_FIELD,
	    .test = FILTER_QUERY,
	    .text = indicator->people,
	    .value = indicator_days(store, plan_current(store, clock_today()), indicator, clock_today()),
	};
	struct list_query query = {.filters = &filter, .filter_count = 1, .sort = LIST_SORT_NAME};
	struct list *list = list_new(store, &youth_entity);
	struct error error;
	long count;

	crowd_good(list_set(list, &query, &error), &error);
	count = list_count(list);
	list_free(list);
	return count;
}
