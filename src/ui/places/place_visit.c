/* Putting a place into the visit round that is being planned. */
#include "model/round.h"
#include "model/youth.h"
#include "places.h"
#include "store/change.h"

/* The round being planned, or the newest that runs; NULL if there is none. */
static const struct round *
find_round(struct store *store)
{
	struct small_list list = store_small(store, &round_entity);
	const struct round *found = NULL;
	for (int i = 0; i < list.count; i++) {
		const struct round *round = list.items[i];
		bool better = !found || round->state < found->state ||
			      (round->state == found->state && round->record.number > found->record.number);
		if (round->state != ROUND_DONE && better)
			found = round;
	}
	return found;
}

/* Which columns of the board are taken, as bits; *there tells whether the place has one of them. */
static enum status
read_taken(struct store *store, struct uuid round, struct uuid place, int *taken, bool *there, struct error *error)
{
	struct list *list = list_new(store, &round_place_entity);
	enum status status = list_set(list, &(struct list_query){.sort = LIST_SORT_NUMBER, .owner = round}, error);
	*taken = 0;
	*there = false;
	for (long i = 0; status == STATUS_OK && i < list_count(list); i++) {
		const struct round_place *own = list_at(list, i);
		if (own && own->position > 0)
			*taken |= 1 << own->position;
		*there = *there || (own && uuid_equal(own->workplace, place));
	}
	list_free(list);
	return status;
}

static int
free_position(int taken)
{
	int position = 1;
	while (position <= ROUND_PLACES && (taken & 1 << position))
		position++;
	return position;
}

static enum status
save(struct store *store, struct uuid round, struct uuid place, int position, struct error *error)
{
	struct round_place own;
	struct text label = {0};
	record_init(&round_place_entity, &own);
	own.round = round;
	own.workplace = place;
	own.position = position;
	text_add_format(&label, "%s til besøg", store_title(store, &workplace_entity, place, true));
	enum status status = store_save(store, NULL, &own, text_get(&label), UUID_NONE, error);
	text_clear(&label);
	record_clear(&own);
	return status;
}

/* Said beside the confirmation; målplanen prefers other places but forbids none. */
static const char *
doubt_about(const struct workplace *place)
{
	if (place->operation > OPERATION_MUNICIPAL || place->staffed == ANSWER_NO)
		return " OBS: Målplanen påtænker kommunale steder med personale.";
	return "";
}

static void
put_into(struct app *app, const struct round *round, const struct workplace *place)
{
	struct uuid id = place->record.id, round_id = round->record.id;
	struct text title = {0}, said = {0};
	struct error error;
	int taken;
	bool there;
	text_set(&title, round->title);
	text_add_format(&said, "%s er valgt til %s.%s Ctrl+Z fortryder.", place->name, text_get(&title),
			doubt_about(place));
	enum status status = read_taken(app->store, round_id, id, &taken, &there, &error);
	int position = status == STATUS_OK ? free_position(taken) : 0;
	if (status == STATUS_OK && !there && position <= ROUND_PLACES)
		status = save(app->store, round_id, id, position, &error);
	if (status != STATUS_OK)
		app_fail(app, &error);
	else if (there)
		app_say(app, MESSAGE_INFORMATION, "Stedet er allerede valgt til %s.", text_get(&title));
	else if (position > ROUND_PLACES)
		app_say(app, MESSAGE_CANNOT, "%s har allerede %d steder. Tag ét ud på siden Gruppe (tast 4).",
			text_get(&title), ROUND_PLACES);
	else
		app_say(app, MESSAGE_DONE, "%s", text_get(&said));
	text_clear(&title);
	text_clear(&said);
}

void
place_to_visit(struct app *app, struct uuid id)
{
	const struct round *round = find_round(app->store);
	const struct workplace *place = small_list_find(store_small(app->store, &workplace_entity), id);
	if (!place)
		app_say(app, MESSAGE_CANNOT, "Stedet er slettet. Læg det tilbage fra papirkurven først.");
	else if (place->kind == WORKPLACE_FUNCTION)
		app_say(app, MESSAGE_CANNOT, "Det er en funktion og ikke et sted. Den kan ikke få besøg af de unge.");
	else if (!round)
		app_say(app, MESSAGE_CANNOT,
			"Der er ingen besøgsrunde at vælge til. Lav en på skærmen Besøg (tast 4).");
	else
		put_into(app, round, place);
}
