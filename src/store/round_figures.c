/* The figures of a visit round, and who gets a seat that becomes free. */
#include <stdlib.h>

#include "base/memory.h"
#include "changing.h"
#include "model/activity.h"
#include "model/availability.h"
#include "model/invitation.h"
#include "store/query.h"
#include "store/round_plan.h"
#include "store/seating.h"

/* Columns of data/query/round_dosage.sql. */
enum { COLUMN_YOUTH, COLUMN_POSITION, COLUMN_OCCASION, COLUMN_REPLY, COLUMN_ATTENDANCE, COLUMN_NOTED };

/* The bit of a visit, or 0 when it stands nowhere on the board. */
static unsigned
dot_of(int position, int occasion)
{
	if (position < 1 || position > ROUND_PLACES || occasion < 1 || occasion > ROUND_OCCASIONS)
		return 0;
	return 1U << ((position - 1) * ROUND_OCCASIONS + occasion - 1);
}

static struct dosage *
person_of(struct round_figures *figures, struct query *query, size_t *capacity)
{
	const struct uuid youth = query_uuid(query, COLUMN_YOUTH);

	if (figures->count > 0 && uuid_equal(figures->people[figures->count - 1].youth, youth))
		return &figures->people[figures->count - 1];
	memory_reserve((void **)&figures->people, capacity, figures->count + 1, sizeof(*figures->people));
	figures->people[figures->count] = (struct dosage){.youth = youth};
	return &figures->people[figures->count++];
}

/* Visits where nothing is noted yet say nothing about who comes. */
static void
add_invitation(struct round_figures *figures, struct query *query, unsigned *noted, size_t *capacity)
{
	const struct invitation invitation = {.reply = query_integer(query, COLUMN_REPLY),
					      .attendance = query_integer(query, COLUMN_ATTENDANCE)};
	struct dosage *person = person_of(figures, query, capacity);
	const unsigned dot = dot_of(query_integer(query, COLUMN_POSITION), query_integer(query, COLUMN_OCCASION));

	if (invitation_came(&invitation))
		person->attended |= dot;
	if (invitation_holds_seat(&invitation))
		person->seated |= dot;
	if (query_integer(query, COLUMN_NOTED) == 0)
		return;
	*noted |= dot;
	figures->seats += invitation_holds_seat(&invitation) ? 1 : 0;
	figures->came += invitation_came(&invitation) ? 1 : 0;
	figures->no_show += invitation.attendance == ATTENDANCE_NO_SHOW ? 1 : 0;
	figures->cancelled += invitation.attendance == ATTENDANCE_CANCELLED ? 1 : 0;
}

static int
count_dots(unsigned dots)
{
	int count = 0;

	for (; dots != 0; dots &= dots - 1)
		count++;
	return count;
}

static void
add_up(struct round_figures *figures, unsigned noted)
{
	for (size_t i = 0; i < figures->count; i++) {
		const unsigned attended = figures->people[i].attended;
		bool first_time = false, came_back = false;

		figures->two_or_more += count_dots(attended) >= 2 ? 1 : 0;
		for (int position = 1; position <= ROUND_PLACES; position++) {
			const unsigned first = dot_of(position, 1), second = dot_of(position, 2);
			const bool begun = (attended & first) != 0 && (noted & second) != 0;

			first_time = first_time || begun;
			came_back = came_back || (begun && (attended & second) != 0);
		}
		figures->first_time += first_time ? 1 : 0;
		figures->came_back += came_back ? 1 : 0;
	}
}

enum status
round_figures_read(struct store *store, struct uuid round, struct round_figures *figures, struct error *error)
{
	struct query *query;
	unsigned noted = 0;
	size_t capacity = 0;
	enum status status;
	bool row;

	*figures = (struct round_figures){0};
	status = query_open(store, "round_dosage", &query, error);
	if (status != STATUS_OK)
		return status;
	query_bind_uuid(query, "$round", round);
	while ((status = query_next(query, &row, error)) == STATUS_OK && row)
		add_invitation(figures, query, &noted, &capacity);
	query_close(query);
	if (status == STATUS_OK)
		add_up(figures, noted);
	else
		round_figures_clear(figures);
	return status;
}

void
round_figures_clear(struct round_figures *figures)
{
	free(figures->people);
	*figures = (struct round_figures){0};
}

static enum status
count_taken(struct store *store, struct uuid activity, int *taken, struct error *error)
{
	struct query *query;
	enum status status = query_open(store, "visit_seats", &query, error);
	bool row;

	if (status != STATUS_OK)
		return status;
	query_bind_uuid(query, "$activity", activity);
	status = query_next(query, &row, error);
	if (status == STATUS_OK && row)
		*taken = query_integer(query, 0);
	query_close(query);
	return status;
}

/* The visit, and the seats of its round; what is in no round has none. */
static enum status
read_visit(struct store *store, struct uuid id, struct activity *visit, int *seats, struct error *error)
{
	struct round round;
	enum status status = store_read(store, &activity_entity, id, visit, error);

	*seats = 0;
	if (status != STATUS_OK || uuid_is_none(visit->round))
		return status;
	record_init(&round_entity, &round);
	status = store_read(store, &round_entity, visit->round, &round, error);
	*seats = round.seats == INTEGER_NONE ? ROUND_SEATS : round.seats;
	record_clear(&round);
	return status;
}

enum status
visit_seats_read(struct store *store, struct uuid activity, int *taken, int *seats, struct error *error)
{
	struct activity visit;
	enum status status;

	*taken = 0;
	record_init(&activity_entity, &visit);
	status = read_visit(store, activity, &visit, seats, error);
	record_clear(&visit);
	return status == STATUS_OK ? count_taken(store, activity, taken, error) : status;
}

static bool
can_come(const struct activity *visit, const char *availability)
{
	struct availability can;

	availability_read(availability, &can);
	return availability_has_day(&can, visit->day) && availability_has_time(&can, visit->starts, visit->ends);
}

static enum status
find_next(struct store *store, const struct activity *visit, struct uuid *youth, struct error *error)
{
	struct query *query;
	enum status status = query_open(store, "round_next", &query, error);
	bool row;

	if (status != STATUS_OK)
		return status;
	query_bind_uuid(query, "$round", visit->round);
	query_bind_uuid(query, "$activity", visit->record.id);
	while ((status = query_next(query, &row, error)) == STATUS_OK && row && uuid_is_none(*youth))
		if (can_come(visit, query_text(query, 1)))
			*youth = query_uuid(query, COLUMN_YOUTH);
	query_close(query);
	return status;
}

static enum status
promote(struct change *change, const struct activity *visit, int seats, struct uuid *youth, struct error *error)
{
	int taken = 0;
	enum status status = count_taken(change->store, visit->record.id, &taken, error);

	if (status != STATUS_OK || taken >= seats || visit->state >= ACTIVITY_HELD)
		return status;
	status = find_next(change->store, visit, youth, error);
	if (status != STATUS_OK || uuid_is_none(*youth))
		return status;
	return seat_give(change, visit->record.id, *youth, "Fra ventelisten", error);
}

enum status
round_promote(struct change *change, struct uuid activity, struct uuid *youth, struct error *error)
{
	struct activity visit;
	int seats;
	enum status status;

	*youth = UUID_NONE;
	record_init(&activity_entity, &visit);
	status = read_visit(change->store, activity, &visit, &seats, error);
	if (status == STATUS_OK)
		status = promote(change, &visit, seats, youth, error);
	record_clear(&visit);
	return status;
}
