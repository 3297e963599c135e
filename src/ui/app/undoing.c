/* Taking back and repeating: what is said of it, and the cursor going to the place. */
#include "undoing.h"

#include <string.h>

#include "app_parts.h"
#include "model/youth.h"
#include "model/value.h"

/* Where a change was: the record, and whose it is. */
struct spot {
	const struct entity *entity;
	struct uuid id;
	struct uuid youth;
	struct text code; /* «U-014», "" if it is nobody's */
};

static void
read_youth(struct spot *spot, struct store *store)
{
	void *youth = record_new(&youth_entity);
	struct error error;
	if (store_read(store, &youth_entity, spot->youth, youth, &error) == STATUS_OK)
		record_add_code(&spot->code, youth);
	record_free(youth);
}

static struct spot
find_spot(struct store *store, const struct undone *undone)
{
	struct spot spot = {.entity = undone->entity, .id = undone->id};
	const struct entity *entity = undone->entity;
	void *record = record_new(entity);
	struct error error;
	bool owned = entity->owner != ERROR_NO_FIELD && entity->fields[entity->owner].target == &youth_entity;
	if (entity == &youth_entity)
		spot.youth = undone->id;
	else if (owned && store_read(store, entity, undone->id, record, &error) == STATUS_OK)
		spot.youth = value_reference(&entity->fields[entity->owner], record);
	if (!uuid_is_none(spot.youth))
		read_youth(&spot, store);
	record_free(record);
	return spot;
}

static bool
show(struct screen *screen, const struct spot *spot)
{
	if (!screen || !screen->class->show)
		return false;
	if (screen->class->show(screen, spot->entity, spot->id))
		return true;
	return !uuid_is_none(spot->youth) && screen->class->show(screen, &youth_entity, spot->youth);
}

/* On the screen in front; if it is not there, what is said tells where it was. */
static void
go_to_place(struct app *app, const struct undone *undone, struct text *said)
{
	if (!undone->entity || uuid_is_none(undone->id))
		return;
	struct spot spot = find_spot(app->store, undone);
	app_load(app);
	bool shown = show(app_screen(app), &spot);
	if (!shown && undone->count == 1 && spot.code.length && !strstr(undone->label, text_get(&spot.code)))
		text_add_format(said, " på %s", text_get(&spot.code));
	text_clear(&spot.code);
}

void
undoing_take(struct app *app, bool redo)
{
	struct undone undone;
	struct error error;
	struct text said = {0};
	enum status status = redo ? store_redo(app->store, &undone, &error) : store_undo(app->store, &undone, &error);
	if (status != STATUS_OK) {
		app_fail(app, &error);
		return;
	}
	text_add(&said, undone.label);
	go_to_place(app, &undone, &said);
	app_say(app, MESSAGE_DONE, redo ? "Gentaget: %s. Ctrl+Z fortryder." : "Fortrudt: %s. Ctrl+Y gentager.",
		text_get(&said));
	text_clear(&said);
}
