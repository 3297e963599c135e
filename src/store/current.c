/* Which workshop and which visit round matter now. */
#include "store/current.h"

static bool
is_prepared(const struct activity *activity, struct date today)
{
	return activity->state < ACTIVITY_HELD &&
	       (date_is_none(activity->day) || date_compare(activity->day, today) >= 0);
}

/* Those without a day come last. */
static bool
is_before(const struct activity *a, const struct activity *b)
{
	if (date_is_none(a->day) || date_is_none(b->day))
		return !date_is_none(a->day);
	return date_compare(a->day, b->day) < 0;
}

const struct activity *
workshop_next(struct store *store, struct date today)
{
	const struct small_list list = store_small(store, &activity_entity);
	const struct activity *next = NULL;

	for (int i = 0; i < list.count; i++) {
		const struct activity *one = list.items[i];

		if (one->kind == ACTIVITY_WORKSHOP && is_prepared(one, today) && (next == NULL || is_before(one, next)))
			next = one;
	}
	return next;
}

const struct activity *
workshop_current(struct store *store, struct date today)
{
	const struct small_list list = store_small(store, &activity_entity);
	const struct activity *current = workshop_next(store, today);

	if (current != NULL)
		return current;
	for (int i = 0; i < list.count; i++) {
		const struct activity *one = list.items[i];

		if (one->kind == ACTIVITY_WORKSHOP && one->state != ACTIVITY_CANCELLED &&
		    (current == NULL || date_compare(one->day, current->day) > 0))
			current = one;
	}
	return current;
}

const struct round *
round_current(struct store *store)
{
	const struct small_list list = store_small(store, &round_entity);

	for (int i = 0; i < list.count; i++) {
		const struct round *round = list.items[i];

		if (round->state != ROUND_DONE)
			return round;
	}
	return list.count > 0 ? list.items[list.count - 1] : NULL;
}
