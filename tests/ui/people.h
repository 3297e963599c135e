/* People and tasks to fill a stage with. */
#ifndef TESTS_UI_PEOPLE_H
#define TESTS_UI_PEOPLE_H

#include "stage/stage.h"

struct uuid people_add(struct stage *stage, const char *first_name, const char *last_name);
struct uuid people_add_staff(struct stage *stage, const char *name, const char *initials);

/* A task of the one who works. youth may be UUID_NONE; minutes INTEGER_NONE makes a task, else an appointment. */
struct uuid people_add_task(struct stage *stage, struct uuid youth, const char *title, int days, int minutes);

/* Deletes the plan of the file, so that none of its milestones waits. */
void people_delete_plan(struct stage *stage);

/* Reads a field as people see it; borrowed until the next call. */
const char *people_field(struct stage *stage, const struct entity *entity, struct uuid id, int field);

#endif
