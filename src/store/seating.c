/* Giving and taking the seats of visits, inside a change. */
#include "store/seating.h"

#include <stdlib.h>

#include "base/clock.h"
#include "base/memory.h"
#include "changing.h"
#include "model/activity.h"
#include "model/invitation.h"
#include "model/value.h"
#include "store/query.h"
#include "store/round_plan.h"

/* What a named query about a round, a young person or an activity gives as ids. */
struct asked {
	const char *query;
	struct uuid round;
	struct uuid youth;
	struct uuid activity;
};

static enum status
read_ids(struct store *store, const struct asked *asked, struct uuid **ids, size_t *count, struct error *error)
{
	struct query *query;
	size_t capacity = 0;
	bool row;
	enum status status = query_open(store, asked->query, &query, error);

	*ids = NULL;
	*count = 0;
	if (status != STATUS_OK)
		return status;
	query_bind_uuid(query, "$round", asked->round);
	query_bind_uuid(query, "$youth", asked->youth);
	query_bind_uuid(query, "$activity", asked->activity);
	query_bind_date(query, "$today", clock_today());
	while ((status = query_next(query, &row, error)) == STATUS_OK && row) {
		memory_reserve((void **)ids, &capacity, *count + 1, sizeof **ids);
		(*ids)[(*count)++] = query_uuid(query, 0);
	}
	query_close(query);
	return status;
}

/* The first of them, or none. */
static enum status
read_id(struct store *store, const struct asked *asked, struct uuid *id, struct error *error)
{
	struct uuid *ids;
	size_t count;
	enum status status = read_ids(store, asked, &ids, &count, error);

	*id = status == STATUS_OK && count > 0 ? ids[0] : UUID_NONE;
	free(ids);
	return status;
}

enum status
round_coming(struct store *store, struct uuid round, struct uuid **ids, size_t *count, struct error *error)
{
	return read_ids(store, &(struct asked){.query = "round_coming", .round = round}, ids, count, error);
}

/* Changes a stored record by a function that knows what is to be different. */
typedef void edit_function(void *record, const void *wanted);

static enum status
change_stored(struct change *change, const struct entity *entity, struct uuid id, edit_function *edit,
	      const void *wanted, struct error *error)
{
	void *before = record_new(entity), *after = record_new(entity);
	enum status status = store_read(change->store, entity, id, before, error);

	if (status == STATUS_OK) {
		record_copy(after, before);
		edit(after, wanted);
		if (!record_equal(before, after))
			status = change_save(change, before, after, error);
	}
	record_free(before);
	record_free(after);
	return status;
}

static enum status
delete_stored(struct change *change, const struct entity *entity, struct uuid id, struct error *error)
{
	void *record = record_new(entity);
	enum status status = store_read(change->store, entity, id, record, error);

	if (status == STATUS_OK)
		status = change_delete(change, record, error);
	record_free(record);
	return status;
}

/* Neither declined nor cancelled any more. */
static void
revive(void *record, const void *wanted)
{
	struct invitation *invitation = record;

	(void)wanted;
	if (invitation_holds_seat(invitation))
		return;
	invitation->attendance = ATTENDANCE_NONE;
	invitation->reply = REPLY_NONE;
	invitation->replied = DATE_NONE;
}

static enum status
new_seat(struct change *change, struct uuid activity, struct uuid youth, const char *reason, struct error *error)
{
	struct invitation invitation;
	enum status status;

	record_init(&invitation_entity, &invitation);
	invitation.activity = activity;
	invitation.youth = youth;
	value_set_text(&invitation_entity.fields[INVITATION_REASON], &invitation, reason);
	status = change_save(change, NULL, &invitation, error);
	record_clear(&invitation);
	return status;
}

static enum status
stop_waiting(struct change *change, struct uuid activity, struct uuid youth, struct error *error)
{
	struct asked asked = {.query = "member_find", .youth = youth};
	struct round_member member;
	struct activity visit;
	struct uuid id = UUID_NONE;
	enum status status;

	record_init(&activity_entity, &visit);
	record_init(&round_member_entity, &member);
	status = store_read(change->store, &activity_entity, activity, &visit, error);
	asked.round = visit.round;
	if (status == STATUS_OK)
		status = read_id(change->store, &asked, &id, error);
	if (status == STATUS_OK && !uuid_is_none(id))
		status = store_read(change->store, &round_member_entity, id, &member, error);
	if (status == STATUS_OK && !uuid_is_none(id) && member.state != MEMBER_IN_GROUP)
		status = change_delete(change, &member, error);
	record_clear(&member);
	record_clear(&visit);
	return status;
}

enum status
seat_give(struct change *change, struct uuid activity, struct uuid youth, const char *reason, struct error *error)
{
	struct uuid id;
	enum status status = read_id(
	    change->store, &(struct asked){.query = "seat_find", .youth = youth, .activity = activity}, &id, error);

	if (status == STATUS_OK && uuid_is_none(id))
		status = new_seat(change, activity, youth, reason, error);
	else if (status == STATUS_OK)
		status = change_stored(change, &invitation_entity, id, revive, NULL, error);
	if (status == STATUS_OK)
		status = stop_waiting(change, activity, youth, error);
	return status;
}

enum status
seats_check(struct change *change, struct uuid activity, struct error *error)
{
	int taken, seats;
	enum status status = visit_seats_read(change->store, activity, &taken, &seats, error);

	if (status == STATUS_OK && taken > seats)
		status =
		    error_set(error, STATUS_INVALID,
			      "Gruppen er fuld: %d af %d pladser. Intet er ændret. Vælg en anden gang.", seats, seats);
	return status;
}

enum status
seat_take(struct change *change, struct uuid invitation, struct error *error)
{
	return delete_stored(change, &invitation_entity, invitation, error);
}

static void
set_member(void *record, const void *wanted)
{
	struct round_member *member = record;
	const struct round_member *as = wanted;

	member->state = as->state;
	member->position = as->position;
}

static enum status
keep_member(struct change *change, const struct round_member *wanted, struct error *error)
{
	struct asked asked = {.query = "member_find", .round = wanted->round, .youth = wanted->youth};
	struct round_member member;
	struct uuid id;
	enum status status = read_id(change->store, &asked, &id, error);

	if (status != STATUS_OK)
		return status;
	if (!uuid_is_none(id))
		return change_stored(change, &round_member_entity, id, set_member, wanted, error);
	record_init(&round_member_entity, &member);
	member.round = wanted->round;
	member.youth = wanted->youth;
	set_member(&member, wanted);
	status = change_save(change, NULL, &member, error);
	record_clear(&member);
	return status;
}

enum status
member_set(struct change *change, struct uuid round, struct uuid youth, enum round_member_state state,
	   struct error *error)
{
	return keep_member(
	    change,
	    &(struct round_member){.round = round, .youth = youth, .state = (int)state, .position = INTEGER_NONE},
	    error);
}

static enum status
for_coming(struct change *change, struct uuid round, struct uuid youth, const char *reason, struct error *error)
{
	struct uuid *visits;
	size_t count;
	enum status status = round_coming(change->store, round, &visits, &count, error);

	for (size_t i = 0; i < count && status == STATUS_OK; i++) {
		struct asked asked = {.query = "seat_find", .youth = youth, .activity = visits[i]};
		struct uuid seat = UUID_NONE;

		if (reason != NULL)
			status = seat_give(change, visits[i], youth, reason, error);
		if (reason != NULL && status == STATUS_OK)
			status = seats_check(change, visits[i], error);
		else if (status == STATUS_OK)
			status = read_id(change->store, &asked, &seat, error);
		if (status == STATUS_OK && !uuid_is_none(seat))
			status = seat_take(change, seat, error);
	}
	free(visits);
	return status;
}

enum status
round_join(struct change *change, struct uuid round, struct uuid youth, const char *reason, struct error *error)
{
	enum status status = member_set(change, round, youth, MEMBER_IN_GROUP, error);

	return status == STATUS_OK ? for_coming(change, round, youth, reason, error) : status;
}

enum status
member_leave(struct change *change, struct uuid round, struct uuid youth, struct error *error)
{
	struct asked asked = {.query = "member_find", .round = round, .youth = youth};
	struct uuid id;
	enum status status = read_id(change->store, &asked, &id, error);

	if (status != STATUS_OK || uuid_is_none(id))
		return status;
	return delete_stored(change, &round_member_entity, id, error);
}

enum status
round_leave(struct change *change, struct uuid round, struct uuid youth, struct error *error)
{
	enum status status = member_leave(change, round, youth, error);

	return status == STATUS_OK ? for_coming(change, round, youth, NULL, error) : status;
}

static void
set_position(void *record, const void *wanted)
{
	((struct round_member *)record)->position = *(const int *)wanted;
}

/* Counts the waiting list from 1 again, with `member` before `before`. */
static enum status
renumber(struct change *change, const struct asked *asked, struct uuid member, struct uuid before, struct error *error)
{
	struct uuid *waiting;
	size_t count;
	int position = 0;
	enum status status = read_ids(change->store, asked, &waiting, &count, error);

	for (size_t i = 0; i <= count && status == STATUS_OK; i++) {
		bool here = i == count ? uuid_is_none(before) : uuid_equal(waiting[i], before);

		if (here)
			position++;
		if (here)
			status = change_stored(change, &round_member_entity, member, set_position, &position, error);
		if (status != STATUS_OK || i == count || uuid_equal(waiting[i], member))
			continue;
		position++;
		status = change_stored(change, &round_member_entity, waiting[i], set_position, &position, error);
	}
	free(waiting);
	return status;
}

enum status
waiting_set(struct change *change, struct uuid round, struct uuid youth, struct uuid before, struct error *error)
{
	struct asked asked = {.query = "member_find", .round = round, .youth = youth};
	struct uuid member = UUID_NONE, before_member = UUID_NONE;
	enum status status;

	if (uuid_equal(youth, before))
		return STATUS_OK;
	status = member_set(change, round, youth, MEMBER_WAITING, error);
	if (status == STATUS_OK)
		status = read_id(change->store, &asked, &member, error);
	asked.youth = before;
	if (status == STATUS_OK && !uuid_is_none(before))
		status = read_id(change->store, &asked, &before_member, error);
	asked.query = "round_waiting";
	return status == STATUS_OK ? renumber(change, &asked, member, before_member, error) : status;
}
