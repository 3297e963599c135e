/* Figures of the plan asked for in tests: a file with six young people, and values by name. */
#ifndef STORE_FIGURES_H
#define STORE_FIGURES_H

#include "crowd.h"
#include "store/indicator.h"
#include "store/plan_figures.h"

enum { PEOPLE = 6 };

struct scene {
	struct crowd crowd;
	struct uuid people[PEOPLE];
	struct uuid workshop;
};

int figures_setup(void **state); /* to be closed by crowd_teardown */

struct date figures_day(int month, int number); /* of 2026 */

struct indicator_value value_on(struct scene *scene, const char *name, struct date today);
struct indicator_value value_of(struct scene *scene, const char *name);
void assert_share(struct scene *scene, const char *name, int numerator, int denominator);
void assert_number(struct scene *scene, const char *name, int number);
long listed(struct scene *scene, const char *name); /* in the list of young people behind it */

#endif
