/* One-key changes: the record is read anew, changed and saved, so that nobody else's change is lost. */
#ifndef UI_ADJUST_H
#define UI_ADJUST_H

#include "app.h"

typedef void adjust_function(void *record, void *context);

/* Records of an entity, adjusted together. */
struct adjustment {
	const struct entity *entity;
	const struct uuid *ids;
	size_t count;
	const char *label; /* of the change: «punkt aftalt» */
	adjust_function *adjust;
	void *context;
};

/* In a change of its own. True if it was saved; else the reason stands on the message line. */
bool adjust_all(struct app *app, const struct adjustment *adjustment);

/* As part of a change (the label is not used); a record that stays as it was is not written. */
enum status adjust_in(struct change *change, struct store *store, const struct adjustment *adjustment,
		      struct error *error) MUST_CHECK;

#endif
