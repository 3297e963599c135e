/* The workplaces that contribute to the plan, and how many of them have had a part in something. */
#include <stdlib.h>

#include "base/memory.h"
#include "model/office.h"
#include "model/place.h"
#include "report_work.h"
#include "store/query.h"

struct parts {
	struct uuid *places;
	size_t count, capacity;
};

static enum status
read_parts(struct report_work *work, const struct plan *plan, struct parts *parts, struct error *error)
{
	struct query *query;
	bool row = true;
	enum status status = query_open(work->store, "report_places", &query, error);
	if (status != STATUS_OK)
		return status;
	query_bind_date(query, "$from", date_make(plan->year, 1, 1));
	query_bind_date(query, "$to", date_make(plan->year, 12, 31));
	while ((status = query_next(query, &row, error)) == STATUS_OK && row) {
		memory_reserve((void **)&parts->places, &parts->capacity, parts->count + 1, sizeof *parts->places);
		parts->places[parts->count++] = query_uuid(query, 0);
	}
	query_close(query);
	return status;
}

static bool
has_part(const struct parts *parts, struct uuid place)
{
	for (size_t i = 0; i < parts->count; i++)
		if (uuid_equal(parts->places[i], place))
			return true;
	return false;
}

/* «Kultur & Fritid: Musikskolen, Vikingelandsbyen … 4 af 7 er med i 2026.» */
static void
add_department(struct report_work *work, const struct plan *plan, const struct parts *parts, struct uuid department,
	       const char *label)
{
	struct small_list list = store_small(work->store, &workplace_entity);
	struct text names = {0};
	int all = 0, with = 0;
	for (int i = 0; i < list.count; i++) {
		const struct workplace *place = list.items[i];
		if (!uuid_equal(place->department, department))
			continue;
		text_add_format(&names, "%s%s", all++ > 0 ? ", " : "", place->name);
		with += has_part(parts, place->record.id) ? 1 : 0;
	}
	if (all > 0)
		report_paragraph(work, "%s: %s. %d af %d er med i %d.", label, text_get(&names), with, all, plan->year);
	text_clear(&names);
}

enum status
report_add_places(struct report_work *work, const struct plan *plan, struct error *error)
{
	struct code_list departments = store_codes(work->store, "omraade", work->options->today);
	struct parts parts = {0};
	enum status status = read_parts(work, plan, &parts, error);
	report_heading(work, 3, "Bidragende arbejdspladser");
	for (int i = 0; i < departments.count && status == STATUS_OK; i++)
		add_department(work, plan, &parts, departments.items[i]->record.id, departments.items[i]->label);
	if (status == STATUS_OK)
		add_department(work, plan, &parts, UUID_NONE, "Andre");
	report_note(work, "Med er det sted, der har en aktivitet, er talt med eller bliver fortalt om på workshoppen.");
	free(parts.places);
	return status;
}
