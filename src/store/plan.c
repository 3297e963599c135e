/* A plan for the next year, made from this one. */
#include "store/plan.h"

#include <stdlib.h>

#include "base/memory.h"
#include "model/sign.h"
#include "model/trial.h"
#include "model/value.h"
#include "store/change.h"

/* Which id a copied record got, to point what referred to the old one at the new one. */
struct twin {
	struct uuid from, to;
};

struct copying {
	struct store *store;
	struct change *change;
	struct twin *twins;
	size_t count, capacity;
};

static struct uuid
twin_of(const struct copying *copying, struct uuid from)
{
	for (size_t i = 0; i < copying->count; i++)
		if (uuid_equal(copying->twins[i].from, from))
			return copying->twins[i].to;
	return UUID_NONE;
}

static enum status
save_twin(struct copying *copying, struct uuid from, void *record, struct error *error)
{
	enum status status = change_save(copying->change, NULL, record, error);

	if (status != STATUS_OK)
		return status;
	memory_reserve((void **)&copying->twins, &copying->capacity, copying->count + 1, sizeof(*copying->twins));
	copying->twins[copying->count++] = (struct twin){from, record_of(record)->id};
	return STATUS_OK;
}

/* What is only true of the year that was. */
static void
forget(void *record)
{
	const struct entity *entity = record_of(record)->entity;
	static const struct {
		const struct entity *entity;
		int field;
	} gone[] = {
	    {&question_entity, QUESTION_ANSWER},
	    {&trial_entity, TRIAL_STARTS},
	    {&trial_entity, TRIAL_ENDS},
	    {&trial_entity, TRIAL_STATE},
	    {&trial_entity, TRIAL_WHY},
	    {&trial_entity, TRIAL_DECIDED_BY},
	    {&trial_entity, TRIAL_DECIDED},
	    {&milestone_entity, MILESTONE_PERIOD},
	    {&milestone_entity, MILESTONE_STATE},
	    {&milestone_entity, MILESTONE_DONE},
	    {&milestone_entity, MILESTONE_DEPENDS_ON},
	    {&evaluation_entity, EVALUATION_DUE},
	    {&evaluation_entity, EVALUATION_HELD},
	    {&evaluation_entity, EVALUATION_CONCLUSION},
	    {&evaluation_entity, EVALUATION_EFFECT},
	    {&evaluation_entity, EVALUATION_WORTH},
	};

	for (size_t i = 0; i < sizeof(gone) / sizeof(gone[0]); i++)
		if (gone[i].entity == entity)
			value_clear(&entity->fields[gone[i].field], record);
}

/* The records of a small entity whose owner has been copied, in their order. */
static enum status
copy_owned(struct copying *copying, const struct entity *entity, struct error *error)
{
	const struct field *owner = &entity->fields[entity->owner];
	struct small_list list = store_small(copying->store, entity);
	void **records = memory_new((size_t)(list.count + 1) * sizeof(*records));
	enum status status = STATUS_OK;
	int count = 0;

	for (int i = 0; i < list.count; i++)
		if (!uuid_is_none(twin_of(copying, value_reference(owner, list.items[i])))) {
			records[count] = record_new(entity);
			record_copy(records[count++], list.items[i]);
		}
	for (int i = 0; i < count; i++) {
		void *copy = record_new(entity);

		for (int f = 0; f < entity->field_count; f++)
			value_copy(&entity->fields[f], copy, records[i]);
		forget(copy);
		value_set_reference(owner, copy, twin_of(copying, value_reference(owner, records[i])));
		if (status == STATUS_OK)
			status = save_twin(copying, record_of(records[i])->id, copy, error);
		record_free(copy);
		record_free(records[i]);
	}
	free(records);
	return status;
}

static enum status
copy_plan(struct copying *copying, const struct plan *plan, struct uuid *id, struct error *error)
{
	struct plan copy;
	struct text title = {0};
	enum status status;

	record_init(&plan_entity, &copy);
	for (int f = 0; f < PLAN_FIELD_COUNT; f++)
		value_copy(&plan_entity.fields[f], &copy, plan);
	copy.year++;
	copy.published = DATE_NONE;
	text_add_format(&title, "Målplan %d", copy.year);
	value_set_text(&plan_entity.fields[PLAN_TITLE], &copy, text_get(&title));
	value_clear(&plan_entity.fields[PLAN_SOURCE], &copy);
	status = save_twin(copying, plan->record.id, &copy, error);
	*id = copy.record.id;
	record_clear(&copy);
	text_clear(&title);
	return status;
}

static enum status
copy_all(struct copying *copying, const struct plan *plan, struct uuid *copy, struct error *error)
{
	static const struct entity *const owned[] = {
	    &background_figure_entity, &question_entity,  &trial_entity, &sign_entity,
	    &milestone_entity,         &evaluation_entity};
	enum status status = copy_plan(copying, plan, copy, error);

	for (size_t i = 0; i < sizeof(owned) / sizeof(owned[0]) && status == STATUS_OK; i++)
		status = copy_owned(copying, owned[i], error);
	return status;
}

static bool
has_plan_of(struct store *store, int year)
{
	struct small_list list = store_small(store, &plan_entity);

	for (int i = 0; i < list.count; i++)
		if (((const struct plan *)list.items[i])->year == year)
			return true;
	return false;
}

static enum status
copy_in_change(struct store *store, const struct plan *plan, struct uuid *copy, struct error *error)
{
	struct copying copying = {.store = store};
	struct text label = {0};
	enum status status;

	text_add_format(&label, "målplan for %d", plan->year + 1);
	status = change_begin(store, text_get(&label), NULL, &copying.change, error);
	text_clear(&label);
	if (status != STATUS_OK)
		return status;
	status = copy_all(&copying, plan, copy, error);
	if (status == STATUS_OK)
		status = change_commit(copying.change, error);
	else
		change_abort(copying.change);
	free(copying.twins);
	return status;
}

enum status
plan_copy(struct store *store, struct uuid plan, struct uuid *copy, struct error *error)
{
	struct plan original;
	enum status status;

	record_init(&plan_entity, &original);
	status = store_read(store, &plan_entity, plan, &original, error);
	if (status == STATUS_OK && has_plan_of(store, original.year + 1))
		status = error_set(error, STATUS_INVALID, "Der er allerede en målplan for %d. Ret i den i stedet.",
				   original.year + 1);
	if (status == STATUS_OK)
		status = copy_in_change(store, &original, copy, error);
	record_clear(&original);
	return status;
}
