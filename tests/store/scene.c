/* Short ways to make activities, invitations and visit rounds in the tests of the store. */
#include "scene.h"

#include "model/plan.h"
#include "model/round.h"
#include "store/change.h"

struct uuid
scene_activity(struct crowd *crowd, int kind, struct date day)
{
	struct activity activity;
	struct uuid id;

	record_init(&activity_entity, &activity);
	activity.kind = kind;
	activity.state = ACTIVITY_PLANNED;
	activity.day = day;
	id = crowd_save(crowd, &activity);
	record_clear(&activity);
	return id;
}

void
scene_invite(struct crowd *crowd, struct uuid youth, struct uuid activity, int reply, int attendance,
	     struct invitation *invitation)
{
	record_init(&invitation_entity, invitation);
	invitation->youth = youth;
	invitation->activity = activity;
	invitation->channel = INVITED_BY_PHONE;
	invitation->sent = date_make(2026, 3, 7);
	invitation->reply = reply;
	invitation->attendance = attendance;
	crowd_save(crowd, invitation);
}

struct uuid
scene_invited(struct crowd *crowd, struct uuid youth, struct uuid activity, int reply, int attendance)
{
	struct invitation invitation;
	struct uuid id;

	scene_invite(crowd, youth, activity, reply, attendance, &invitation);
	id = invitation.record.id;
	record_clear(&invitation);
	return id;
}

void
scene_delete(struct crowd *crowd, void *record)
{
	struct change *change;
	struct error error;

	crowd_good(change_begin(crowd->store, "prøve", NULL, &change, &error), &error);
	crowd_good(change_delete(change, record, &error), &error);
	crowd_good(change_commit(change, &error), &error);
}

void
scene_delete_plans(struct crowd *crowd)
{
	struct small_list list = store_small(crowd->store, &plan_entity);
	struct uuid ids[8];
	int count = 0;

	for (; count < list.count && count < 8; count++)
		ids[count] = record_header(list.items[count])->id;
	while (count-- > 0) {
		struct plan plan;
		struct error error;

		record_init(&plan_entity, &plan);
		crowd_good(store_read(crowd->store, &plan_entity, ids[count], &plan, &error), &error);
		scene_delete(crowd, &plan);
		record_clear(&plan);
	}
}

struct uuid
scene_round(struct crowd *crowd)
{
	struct round round;
	struct uuid id;

	record_init(&round_entity, &round);
	crowd_set_text(&round, ROUND_TITLE, "Runde 1");
	round.seats = ROUND_SEATS;
	id = crowd_save(crowd, &round);
	record_clear(&round);
	return id;
}

struct uuid
scene_visit(struct crowd *crowd, struct uuid round, struct uuid workplace, int occasion, struct date day)
{
	struct activity activity;
	struct uuid id;

	record_init(&activity_entity, &activity);
	activity.kind = ACTIVITY_VISIT;
	activity.state = ACTIVITY_PLANNED;
	activity.day = day;
	activity.starts = 10 * 60;
	activity.ends = 12 * 60;
	activity.round = round;
	activity.workplace = workplace;
	activity.occasion = occasion;
	activity.consultant = crowd->staff;
	id = crowd_save(crowd, &activity);
	record_clear(&activity);
	return id;
}

struct uuid
scene_wait(struct crowd *crowd, struct uuid youth, struct uuid round, int position)
{
	struct round_member member;
	struct uuid id;

	record_init(&round_member_entity, &member);
	member.youth = youth;
	member.round = round;
	member.state = MEMBER_WAITING;
	member.position = position;
	id = crowd_save(crowd, &member);
	record_clear(&member);
	return id;
}
