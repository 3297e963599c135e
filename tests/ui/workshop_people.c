/* A workshop nine days away with forty-two young people invited to it. */
#include "workshop_people.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <cmocka.h>

#include "base/clock.h"
#include "model/activity.h"
#include "model/invitation.h"
#include "model/journal.h"
#include "model/place.h"
#include "model/value.h"
#include "model/youth.h"

/* Those of the picture by name; the others are made up by number. */
static const struct guest {
	const char *first_name, *last_name;
	int age, channel;
	int day; /* of March, sent */
	int reply, transport;
	const char *company;
	int reminded;     /* of March; 0 = not */
	int tries;        /* rung in vain */
	const char *said; /* when they were spoken with */
} guests[] = {
    {.first_name = "Bo",
     .last_name = "Æbelø Hald",
     .age = 24,
     .channel = INVITED_BY_CASE_WORKER,
     .day = 5,
     .reminded = 12},
    {.first_name = "Emil", .last_name = "Østerhave", .age = 20, .channel = INVITED_BY_PHONE, .day = 6, .tries = 2},
    {.first_name = "Mads",
     .last_name = "Ågård Hald",
     .age = 29,
     .channel = INVITED_BY_PHONE,
     .day = 6,
     .transport = TRANSPORT_ORDERED,
     .said = "Ville tale med sin kontaktperson"},
    {.first_name = "Amira",
     .last_name = "Haddad",
     .age = 17,
     .channel = INVITED_BY_PHONE,
     .day = 10,
     .reply = REPLY_YES,
     .transport = TRANSPORT_MISSING},
    {.first_name = "Cecilie",
     .last_name = "Åkjær Hagen",
     .age = 22,
     .channel = INVITED_BY_CASE_WORKER,
     .day = 5,
     .reply = REPLY_YES,
     .company = "Vil gerne være med til at planlægge"},
    {.first_name = "Jonas",
     .last_name = "Thrane Harder",
     .age = 16,
     .channel = INVITED_BY_SOCIAL_MEDIA,
     .day = 11,
     .reply = REPLY_YES,
     .company = "Tager en ven med"},
    {.first_name = "Ida",
     .last_name = "Kjær Hartmann",
     .age = 27,
     .channel = INVITED_BY_CASE_WORKER,
     .day = 2,
     .reply = REPLY_NO},
};

enum { GUESTS = sizeof guests / sizeof guests[0], NOT_REACHED = 9 };

/* How many of each channel answered what, the ones above included. */
static const struct {
	int channel, yes, no, nothing;
} channels[] = {{INVITED_BY_CASE_WORKER, 9, 2, 8}, {INVITED_BY_PHONE, 6, 1, 4}, {INVITED_BY_SOCIAL_MEDIA, 3, 1, 8}};

static struct uuid
add_place(struct stage *stage)
{
	struct workplace place;
	record_init(&workplace_entity, &place);
	value_set_text(&workplace_entity.fields[WORKPLACE_NAME], &place, "Villa Prøve");
	place.neutral = ANSWER_YES;
	stage_save(stage, &place);
	struct uuid id = place.record.id;
	record_clear(&place);
	return id;
}

struct uuid
workshop_people_add_another(struct stage *stage, struct date day, int state)
{
	struct activity activity;
	record_init(&activity_entity, &activity);
	activity.kind = ACTIVITY_WORKSHOP;
	activity.state = state;
	activity.day = day;
	stage_save(stage, &activity);
	return activity.record.id;
}

static struct uuid
add_workshop(struct stage *stage)
{
	struct activity activity;
	record_init(&activity_entity, &activity);
	activity.kind = ACTIVITY_WORKSHOP;
	activity.state = ACTIVITY_PLANNED;
	activity.day = date_make(2026, 3, 26);
	activity.starts = 13 * 60;
	activity.ends = 16 * 60;
	activity.workplace = add_place(stage);
	activity.consultant = store_actor(stage->app.store);
	value_set_text(&activity_entity.fields[ACTIVITY_TITLE], &activity, "Workshop for unge");
	stage_save(stage, &activity);
	struct uuid id = activity.record.id;
	record_clear(&activity);
	return id;
}

static struct uuid
add_youth(struct stage *stage, const struct guest *guest)
{
	struct youth youth;
	record_init(&youth_entity, &youth);
	value_set_text(&youth_entity.fields[YOUTH_FIRST_NAME], &youth, guest->first_name);
	value_set_text(&youth_entity.fields[YOUTH_LAST_NAME], &youth, guest->last_name);
	value_set_text(&youth_entity.fields[YOUTH_PHONE], &youth, "12345678");
	youth.born.first = youth.born.last = date_make(2026 - guest->age, 1, 15);
	youth.state = YOUTH_ACTIVE;
	stage_save(stage, &youth);
	struct uuid id = youth.record.id;
	record_clear(&youth);
	return id;
}

static void
add_contact(struct stage *stage, struct uuid youth, int outcome, const char *said)
{
	struct contact contact;
	record_init(&contact_entity, &contact);
	contact.youth = youth;
	contact.channel = CHANNEL_PHONE;
	contact.happened = date_make(2026, 3, 13);
	contact.outcome = outcome;
	contact.author = store_actor(stage->app.store);
	value_set_text(&contact_entity.fields[CONTACT_TEXT], &contact, said);
	stage_save(stage, &contact);
	record_clear(&contact);
}

static void
invite(struct stage *stage, struct uuid activity, const struct guest *guest, bool reached)
{
	struct invitation invitation;
	record_init(&invitation_entity, &invitation);
	invitation.youth = add_youth(stage, guest);
	invitation.activity = activity;
	invitation.channel = guest->channel;
	invitation.sent = date_make(2026, 3, guest->day);
	invitation.reply = guest->reply;
	invitation.replied = guest->reply == REPLY_NONE ? DATE_NONE : date_make(2026, 3, 12);
	invitation.reminded = guest->reminded ? date_make(2026, 3, guest->reminded) : DATE_NONE;
	invitation.transport = guest->transport;
	value_set_text(&invitation_entity.fields[INVITATION_COMPANY], &invitation, guest->company);
	stage_save(stage, &invitation);
	for (int i = 0; i < guest->tries; i++)
		add_contact(stage, invitation.youth, OUTCOME_NOT_REACHED, NULL);
	if (guest->reply == REPLY_NONE && reached)
		add_contact(stage, invitation.youth, OUTCOME_REACHED, guest->said);
	record_clear(&invitation);
}

static int
count_named(int channel, int reply)
{
	int count = 0;
	for (size_t i = 0; i < GUESTS; i++)
		count += guests[i].channel == channel && guests[i].reply == reply;
	return count;
}

struct uuid
workshop_people_add(struct stage *stage)
{
	static const int replies[] = {REPLY_YES, REPLY_NO, REPLY_NONE};
	struct uuid activity = add_workshop(stage);
	int number = 0, silent = 0;
	for (size_t i = 0; i < GUESTS; i++)
		invite(stage, activity, &guests[i], guests[i].reply != REPLY_NONE || silent++ >= 2);
	for (size_t c = 0; c < sizeof channels / sizeof channels[0]; c++)
		for (int r = 0; r < 3; r++) {
			const int wanted[] = {channels[c].yes, channels[c].no, channels[c].nothing};
			int left = wanted[r] - count_named(channels[c].channel, replies[r]);
			for (; left > 0; left--) {
				char last_name[32];
				snprintf(last_name, sizeof last_name, "Prøvesen %02d", ++number);
				struct guest guest = {.first_name = "Noah",
						      .last_name = last_name,
						      .age = 21,
						      .channel = channels[c].channel,
						      .day = 9,
						      .reply = replies[r]};
				invite(stage, activity, &guest, replies[r] != REPLY_NONE || silent++ > NOT_REACHED);
			}
		}
	app_go(&stage->app, TAB_WORKSHOP);
	return activity;
}
