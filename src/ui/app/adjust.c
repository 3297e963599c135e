/* One-key changes: the record is read anew, changed and saved, so that nobody else's change is lost. */
#include "adjust.h"

static enum status
adjust_one(struct change *change, struct store *store, const struct adjustment *adjustment, struct uuid id,
	   struct error *error)
{
	void *before = record_new(adjustment->entity);
	void *after = record_new(adjustment->entity);
	enum status status = store_read(store, adjustment->entity, id, before, error);

	if (status == STATUS_OK) {
		record_copy(after, before);
		adjustment->adjust(after, adjustment->context);
		if (!record_equal(before, after))
			status = change_save(change, before, after, error);
	}
	record_free(before);
	record_free(after);
	return status;
}

enum status
adjust_in(struct change *change, struct store *store, const struct adjustment *adjustment, struct error *error)
{
	enum status status = STATUS_OK;

	for (size_t i = 0; i < adjustment->count && status == STATUS_OK; i++)
		status = adjust_one(change, store, adjustment, adjustment->ids[i], error);
	return status;
}

static enum status
save_all(struct app *app, const struct adjustment *adjustment, struct error *error)
{
	struct change *change;
	enum status status = change_begin(app->store, adjustment->label, NULL, &change, error);

	if (status != STATUS_OK)
		return status;
	status = adjust_in(change, app->store, adjustment, error);
	if (status == STATUS_OK)
		return change_commit(change, error);
	change_abort(change);
	return status;
}

bool
adjust_all(struct app *app, const struct adjustment *adjustment)
{
	struct error error;
	const bool saved = save_all(app, adjustment, &error) == STATUS_OK;

	if (!saved)
		app_fail(app, &error);
	return saved;
}
