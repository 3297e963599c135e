/* People and tasks to fill a stage with. */
#include "people.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <cmocka.h>

#include "base/clock.h"
#include "exchange/export.h"
#include "model/journal.h"
#include "model/plan.h"
#include "model/value.h"
#include "model/youth.h"

struct uuid
people_add(struct stage *stage, const char *first_name, const char *last_name)
{
	struct youth youth;
	record_init(&youth_entity, &youth);
	value_set_text(&youth_entity.fields[YOUTH_FIRST_NAME], &youth, first_name);
	value_set_text(&youth_entity.fields[YOUTH_LAST_NAME], &youth, last_name);
	youth.state = YOUTH_ACTIVE;
	stage_save(stage, &youth);
	struct uuid id = youth.record.id;
	record_clear(&youth);
	return id;
}

struct uuid
people_add_staff(struct stage *stage, const char *name, const char *initials)
{
	struct staff staff;
	record_init(&staff_entity, &staff);
	value_set_text(&staff_entity.fields[STAFF_NAME], &staff, name);
	value_set_text(&staff_entity.fields[STAFF_INITIALS], &staff, initials);
	stage_save(stage, &staff);
	struct uuid id = staff.record.id;
	record_clear(&staff);
	return id;
}

struct uuid
people_add_task(struct stage *stage, struct uuid youth, const char *title, int days, int minutes)
{
	struct task task;
	record_init(&task_entity, &task);
	value_set_text(&task_entity.fields[TASK_TITLE], &task, title);
	task.youth = youth;
	task.kind = minutes == INTEGER_NONE ? TASK_TODO : TASK_APPOINTMENT;
	task.minutes = minutes;
	task.due = date_add_days(clock_today(), days);
	task.assignee = store_actor(stage->app.store);
	stage_save(stage, &task);
	struct uuid id = task.record.id;
	record_clear(&task);
	return id;
}

void
people_delete_plan(struct stage *stage)
{
	struct small_list list = store_small(stage->app.store, &plan_entity);
	struct change *change;
	struct error error;
	struct plan plan;
	if (!list.count)
		return;
	record_init(&plan_entity, &plan);
	record_copy(&plan, list.items[0]);
	assert_int_equal(change_begin(stage->app.store, "planen", NULL, &change, &error), STATUS_OK);
	assert_int_equal(change_delete(change, &plan, &error), STATUS_OK);
	assert_int_equal(change_commit(change, &error), STATUS_OK);
	record_clear(&plan);
	app_reload(&stage->app);
}

const char *
people_field(struct stage *stage, const struct entity *entity, struct uuid id, int field)
{
	void *record = record_new(entity);
	struct error error;
	if (store_read(stage->app.store, entity, id, record, &error) != STATUS_OK)
		fail_msg("%s", error.message);
	text_reset(&stage->screen);
	export_add_value(&stage->screen, stage->app.store, &entity->fields[field], record);
	record_free(record);
	return text_get(&stage->screen);
}
