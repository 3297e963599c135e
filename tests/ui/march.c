/* A day in March to fill a stage with. */
#include "march.h"

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
#include "model/round.h"
#include "model/value.h"
#include "people.h"
#include "store/change.h"
#include "workday.h"

static void
set_text(void *record, int field, const char *text)
{
	value_set_text(&record_header(record)->entity->fields[field], record, text);
}

struct uuid
march_add_activity(struct stage *stage, int kind, int days, int starts, const char *title, const char *place)
{
	struct activity activity;
	record_init(&activity_entity, &activity);
	activity.kind = kind;
	activity.state = ACTIVITY_PLANNED;
	activity.day = date_add_days(clock_today(), days);
	activity.starts = starts;
	set_text(&activity, ACTIVITY_TITLE, title);
	if (place)
		activity.workplace = workday_place(stage, place);
	else
		set_text(&activity, ACTIVITY_MEETING_POINT, "Rådhuset");
	if (kind == ACTIVITY_WORKSHOP)
		activity.reply_by = date_add_days(clock_today(), -1);
	stage_save(stage, &activity);
	struct uuid id = activity.record.id;
	record_clear(&activity);
	return id;
}

struct uuid
march_add_visit(struct stage *stage, struct uuid round, const char *place, int occasion, int days)
{
	struct activity visit;
	record_init(&activity_entity, &visit);
	visit.kind = ACTIVITY_VISIT;
	visit.state = ACTIVITY_PLANNED;
	visit.day = date_add_days(clock_today(), days);
	visit.starts = 10 * 60;
	visit.round = round;
	visit.workplace = workday_place(stage, place);
	visit.occasion = occasion;
	stage_save(stage, &visit);
	struct uuid id = visit.record.id;
	record_clear(&visit);
	return id;
}

static void
set_contact(struct stage *stage, struct uuid place)
{
	struct workplace before, after;
	struct error error;
	record_init(&workplace_entity, &before);
	record_init(&workplace_entity, &after);
	assert_int_equal(store_read(stage->app.store, &workplace_entity, place, &before, &error), STATUS_OK);
	record_copy(&after, &before);
	set_text(&after, WORKPLACE_CONTACT, "Lone K.");
	assert_int_equal(store_save(stage->app.store, &before, &after, "sted", UUID_NONE, &error), STATUS_OK);
	record_clear(&before);
	record_clear(&after);
}

struct uuid
march_add_round(struct stage *stage, struct uuid places[3])
{
	static const char *const names[] = {"Musikskolen", "Villa Social", "Dyregården"};
	struct round round;
	record_init(&round_entity, &round);
	set_text(&round, ROUND_TITLE, "Runde 1");
	stage_save(stage, &round);
	for (int i = 0; i < 3; i++) {
		struct round_place place;
		record_init(&round_place_entity, &place);
		place.round = round.record.id;
		place.workplace = workday_place(stage, names[i]);
		place.position = i + 1;
		stage_save(stage, &place);
		if (places)
			places[i] = place.workplace;
		record_clear(&place);
	}
	struct uuid id = round.record.id;
	record_clear(&round);
	return id;
}

struct uuid
march_invite(struct stage *stage, struct uuid youth, struct uuid activity, int reply)
{
	struct invitation invitation;
	record_init(&invitation_entity, &invitation);
	invitation.youth = youth;
	invitation.activity = activity;
	invitation.channel = INVITED_BY_PHONE;
	invitation.sent = date_add_days(clock_today(), -10);
	invitation.reply = reply;
	if (reply != REPLY_NONE)
		invitation.replied = date_add_days(clock_today(), -5);
	stage_save(stage, &invitation);
	struct uuid id = invitation.record.id;
	record_clear(&invitation);
	return id;
}

static void
add_contact(struct stage *stage, struct uuid youth)
{
	struct contact contact;
	record_init(&contact_entity, &contact);
	contact.youth = youth;
	contact.happened = date_add_days(clock_today(), -4);
	contact.outcome = OUTCOME_REACHED;
	stage_save(stage, &contact);
	record_clear(&contact);
}

static void
invite_all(struct stage *stage, struct march *march)
{
	for (int i = 0; i < MARCH_INVITED; i++) {
		char last_name[16];
		snprintf(last_name, sizeof last_name, "Prøve%02d", i + 1);
		march->youths[i] = people_add(stage, i == 0 ? "Amira" : "Ung", i == 0 ? "Haddad" : last_name);
		int reply = i < MARCH_SIGNED_UP                    ? REPLY_YES
			    : i < MARCH_SIGNED_UP + MARCH_DECLINED ? REPLY_NO
								   : REPLY_NONE;
		march->invitations[i] = march_invite(stage, march->youths[i], march->workshop, reply);
		if (i >= MARCH_INVITED - MARCH_SPOKEN_WITH)
			add_contact(stage, march->youths[i]);
	}
}

void
march_fill(struct stage *stage, struct march *march)
{
	struct uuid places[3];
	march->workshop =
	    march_add_activity(stage, ACTIVITY_WORKSHOP, 9, 13 * 60, "Workshop for de unge", "Villa Social");
	march->meeting = march_add_activity(stage, ACTIVITY_GROUP_MEETING, 1, 10 * 60, "Møde i arbejdsgruppen", NULL);
	march_add_activity(stage, ACTIVITY_PLANNING_MEETING, 30, 9 * 60, "Planlægning af besøg", "Musikskolen");
	march->round = march_add_round(stage, places);
	for (int i = 0; i < 3; i++)
		set_contact(stage, places[i]);
	march_add_visit(stage, march->round, "Musikskolen", 1, 49);
	march_add_visit(stage, march->round, "Musikskolen", 2, 56);
	invite_all(stage, march);
	people_add_task(stage, march->youths[0], "Ring til Amira H. om kørsel til workshop", 0, INTEGER_NONE);
	people_add_task(stage, UUID_NONE, "Aftal besøgsdatoer med Musikskolen", 0, INTEGER_NONE);
	people_add_task(stage, UUID_NONE, "Forbered spørgsmål om effekt til slutningen", 6, INTEGER_NONE);
	people_add_task(stage, UUID_NONE, "Hør konsulenternes tanker om besøgsrækken", 8, INTEGER_NONE);
	people_add_task(stage, UUID_NONE, "Opsamling på workshop", 20, INTEGER_NONE);
	people_add_task(stage, UUID_NONE, "Nedsæt planlægningsgruppe for besøg", 27, INTEGER_NONE);
}
