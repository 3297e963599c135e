/* A file with everything the reports tell of. */
#include "report_scene.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "model/activity.h"
#include "model/community.h"
#include "model/harvest.h"
#include "model/invitation.h"
#include "model/journal.h"
#include "model/measure.h"
#include "model/place.h"
#include "model/plan.h"
#include "model/round.h"
#include "model/sign.h"
#include "model/trial.h"
#include "model/value.h"
#include "model/youth.h"
#include "store/change.h"

const char *const report_scene_words[] = {"zhensyn", "ztider",  "zadresse", "znotat", "zkontakt", "zopgave",
					  "zønske",  "zgrund",  "zmad",     "zven",   "zkort",    "ziagttag",
					  "zmedlem", "zundtag", "zblad",    "zvej",   NULL};

/* The records that others refer to. */
struct scene {
	struct desk *desk;
	struct uuid people[SCENE_PEOPLE];
	struct uuid workshop, round;
};

static const char *
name_of(const char *stem, int index)
{
	static char names[4][16];
	static int next;
	next = (next + 1) % 4;
	(void)snprintf(names[next], sizeof names[next], "%s%c%c", stem, 'a' + index / 26, 'a' + index % 26);
	return names[next];
}

const char *
report_scene_first(int index)
{
	return name_of("Xafo", index);
}

const char *
report_scene_last(int index)
{
	return name_of("Ywen", index);
}

static void
set(void *record, int field, const char *text)
{
	value_set_text(&record_header(record)->entity->fields[field], record, text);
}

/* Saves a new record and frees what it owns; gives its id. */
static struct uuid
save(struct scene *scene, void *record)
{
	struct error error;
	if (store_save(scene->desk->store, NULL, record, "prøve", UUID_NONE, &error) != STATUS_OK)
		fail_msg("%s (%s)", error.message, error.detail);
	struct uuid id = record_header(record)->id;
	record_clear(record);
	return id;
}

static struct date
day(int month, int number)
{
	return date_make(2026, month, number);
}

/* Of a short list, by its title. */
static struct uuid
find(struct scene *scene, const struct entity *entity, int field, const char *text)
{
	struct small_list list = store_small(scene->desk->store, entity);
	for (int i = 0; i < list.count; i++)
		if (text_equal(value_text(&entity->fields[field], list.items[i]), text))
			return record_header(list.items[i])->id;
	fail_msg("no «%s»", text);
	return UUID_NONE;
}

/* 12 under way, 6 contacted, 4 new, 2 ended; 14 without benefit, 6 with one, 4 unknown. */
static void
add_people(struct scene *scene)
{
	for (int i = 0; i < SCENE_PEOPLE; i++) {
		struct youth youth;
		char phone[16];
		record_init(&youth_entity, &youth);
		set(&youth, YOUTH_FIRST_NAME, report_scene_first(i));
		set(&youth, YOUTH_LAST_NAME, report_scene_last(i));
		(void)snprintf(phone, sizeof phone, "987650%02d", i);
		set(&youth, YOUTH_PHONE, phone);
		set(&youth, YOUTH_EMAIL, "zblad@example.invalid");
		set(&youth, YOUTH_ADDRESS, "zvej 17, zadresse");
		set(&youth, YOUTH_NEEDS, "zhensyn");
		set(&youth, YOUTH_AVAILABILITY, "ztider");
		youth.born.first = youth.born.last = date_make(2005, 8, 1 + i);
		bool active = i < 8 || (i >= 14 && i < 18);
		youth.state = active ? YOUTH_ACTIVE : i < 14 ? YOUTH_CONTACTED : i < 22 ? YOUTH_NEW : YOUTH_ENDED;
		if (youth.state == YOUTH_ENDED)
			youth.end_reason = store_codes(scene->desk->store, "afslutning", day(3, 1)).items[0]->record.id;
		youth.source_date = i < 17 ? date_make(2025, 11, 3) : day(2, 2);
		if (i < 20)
			youth.benefit = store_find_code(scene->desk->store, "ydelse", i < 14 ? "INGEN" : "KTH");
		scene->people[i] = save(scene, &youth);
	}
}

/* 6 of those under way were spoken with or came lately; all have something written about them. */
static void
add_journal(struct scene *scene)
{
	for (int i = 0; i < 12; i++) {
		struct contact contact;
		record_init(&contact_entity, &contact);
		contact.youth = scene->people[i];
		contact.happened = i < 6 ? day(3, 10) : day(1, 12);
		contact.outcome = OUTCOME_REACHED;
		set(&contact, CONTACT_TEXT, "zkontakt");
		save(scene, &contact);
		struct note note;
		record_init(&note_entity, &note);
		note.youth = scene->people[i];
		note.kind = store_codes(scene->desk->store, "notat", day(1, 2)).items[0]->record.id;
		note.happened = day(1, 2);
		set(&note, NOTE_TEXT, "znotat");
		save(scene, &note);
		struct task task;
		record_init(&task_entity, &task);
		task.youth = scene->people[i];
		task.due = day(4, 1);
		set(&task, TASK_TITLE, "zopgave");
		save(scene, &task);
		struct wish wish;
		record_init(&wish_entity, &wish);
		wish.youth = scene->people[i];
		set(&wish, WISH_TEXT, "zønske");
		save(scene, &wish);
	}
}

/* 9 are in a community, 4 of them since February; 6 began education in February; 6 were measured twice. */
static void
add_progress(struct scene *scene)
{
	struct uuid community = find(scene, &community_entity, COMMUNITY_NAME, "Hiphopskolen");
	for (int i = 0; i < 9; i++) {
		struct membership membership;
		record_init(&membership_entity, &membership);
		membership.youth = scene->people[i];
		membership.community = community;
		membership.step = MEMBERSHIP_MEMBER;
		membership.joined = i < 5 ? date_make(2025, 6, 1) : day(2, 10);
		set(&membership, MEMBERSHIP_TEXT, "zmedlem");
		save(scene, &membership);
	}
	for (int i = 0; i < 6; i++) {
		struct situation situation;
		record_init(&situation_entity, &situation);
		situation.youth = scene->people[i];
		situation.kind = SITUATION_EDUCATION;
		situation.education = store_find_code(scene->desk->store, "uddannelse", "HF");
		if (uuid_is_none(situation.education))
			situation.education =
			    store_codes(scene->desk->store, "uddannelse", day(2, 2)).items[1]->record.id;
		situation.since = day(2, 2);
		save(scene, &situation);
	}
	for (int i = 0; i < 12; i++) {
		struct measurement measurement;
		record_init(&measurement_entity, &measurement);
		measurement.youth = scene->people[i / 2];
		measurement.instrument = INSTRUMENT_LIFE_SATISFACTION;
		measurement.day = i % 2 == 0 ? day(1, 10) : day(3, 10);
		measurement.answer_1 = i % 2 == 0 ? 5 : 6;
		measurement.score = measurement.answer_1;
		save(scene, &measurement);
	}
}

static void
invite(struct scene *scene, struct uuid activity, int person, int reply, int attendance)
{
	struct invitation invitation;
	record_init(&invitation_entity, &invitation);
	invitation.youth = scene->people[person];
	invitation.activity = activity;
	invitation.channel = person < 10   ? INVITED_BY_CASE_WORKER
			     : person < 19 ? INVITED_BY_PHONE
					   : INVITED_BY_SOCIAL_MEDIA;
	invitation.sent = day(2, 16);
	invitation.reply = reply;
	invitation.attendance = attendance;
	invitation.transport = person == 0 ? TRANSPORT_MISSING : TRANSPORT_NONE;
	set(&invitation, INVITATION_REASON, "zgrund");
	if (person < 2)
		set(&invitation, INVITATION_NEEDS, "zmad");
	if (person == 3)
		set(&invitation, INVITATION_COMPANY, "zven");
	save(scene, &invitation);
}

/* Of 24 invited 14 came (5 of 10, 4 of 9 and 5 of 5 by channel), 1 stayed away, 1 cancelled, 1 said maybe, 2 no, and 5
 * have not answered; 3 heads came without a name. */
static void
add_workshop(struct scene *scene)
{
	struct activity workshop;
	record_init(&activity_entity, &workshop);
	workshop.kind = ACTIVITY_WORKSHOP;
	workshop.state = ACTIVITY_HELD;
	workshop.day = day(3, 5);
	workshop.workplace = find(scene, &workplace_entity, WORKPLACE_NAME, "Villa Social");
	workshop.anonymous_attended = 3;
	set(&workshop, ACTIVITY_TITLE, "Workshop for de unge");
	scene->workshop = save(scene, &workshop);
	for (int i = 0; i < SCENE_PEOPLE; i++) {
		bool came = i < 5 || (i >= 10 && i < 14) || i >= 19;
		if (came)
			invite(scene, scene->workshop, i, REPLY_YES, ATTENDANCE_CAME);
		else if (i < 10)
			invite(scene, scene->workshop, i, REPLY_NONE, ATTENDANCE_NONE);
		else if (i == 14)
			invite(scene, scene->workshop, i, REPLY_YES, ATTENDANCE_NO_SHOW);
		else if (i == 15)
			invite(scene, scene->workshop, i, REPLY_YES, ATTENDANCE_CANCELLED);
		else
			invite(scene, scene->workshop, i, i == 16 ? REPLY_MAYBE : REPLY_NO, ATTENDANCE_NONE);
	}
}

static void
add_card(struct scene *scene, const char *theme, const char *text, bool may_quote, const char *outcome)
{
	struct input_card card;
	record_init(&input_card_entity, &card);
	card.activity = scene->workshop;
	card.theme = store_find_code(scene->desk->store, "tema", theme);
	card.may_quote = may_quote;
	card.state = outcome ? INPUT_DONE : INPUT_NEW;
	set(&card, INPUT_TEXT, text);
	if (outcome)
		set(&card, INPUT_OUTCOME, outcome);
	save(scene, &card);
}

/* 12 exit cards: 10 of 12, 9 of 12, 8 answers and 3 answers; 6 input cards, of which one may be told as it is. */
static void
add_harvest(struct scene *scene)
{
	for (int i = 0; i < 12; i++) {
		struct exit_card card;
		record_init(&exit_card_entity, &card);
		card.activity = scene->workshop;
		card.heard = i < 10 ? 5 : 2;
		card.contribute = i < 9 ? 4 : 3;
		card.belong = i < 8 ? 4 : INTEGER_NONE;
		card.better = i < 3 ? 4 : INTEGER_NONE;
		set(&card, EXIT_TEXT, "zkort");
		save(scene, &card);
	}
	add_card(scene, "TRYG", "Man skal kunne komme alene", true, "Der står altid en ved døren");
	add_card(scene, "TRYG", "Det siger Xafoab også", true, NULL);
	add_card(scene, "TRYG", "Skriv til 010203-1234", true, NULL);
	add_card(scene, "TRYG", "zkort", false, NULL);
	add_card(scene, "STED", "zkort", false, NULL);
	add_card(scene, "STED", "zkort", false, "Vi bruger Villa Social");
	struct pathway pathway;
	record_init(&pathway_entity, &pathway);
	pathway.activity = scene->workshop;
	pathway.started = day(3, 10);
	pathway.participants = 9;
	set(&pathway, PATHWAY_TITLE, "Torsdagsklubben");
	save(scene, &pathway);
}

static struct uuid
add_visit(struct scene *scene, struct uuid place, int occasion, struct date when, int state)
{
	struct activity visit;
	record_init(&activity_entity, &visit);
	visit.kind = ACTIVITY_VISIT;
	visit.state = state;
	visit.day = when;
	visit.starts = 10 * 60;
	visit.ends = 12 * 60;
	visit.workplace = place;
	visit.round = scene->round;
	visit.occasion = occasion;
	visit.consultant = store_actor(scene->desk->store);
	set(&visit, ACTIVITY_TITLE, "Besøg");
	return save(scene, &visit);
}

/* The first visit: 6 came, 1 stayed away, 1 cancelled; the second: 4 came, 4 stayed away; the third is to come. */
static void
add_round(struct scene *scene)
{
	static const char *const names[ROUND_PLACES] = {"Musikskolen", "Villa Social", "Dyregården"};
	struct uuid places[ROUND_PLACES];
	struct round round;
	record_init(&round_entity, &round);
	round.seats = ROUND_SEATS;
	round.window = (struct period){day(3, 1), day(6, 30), "marts til juni"};
	set(&round, ROUND_TITLE, "Runde 1");
	scene->round = save(scene, &round);
	for (int i = 0; i < ROUND_PLACES; i++) {
		struct round_place place;
		record_init(&round_place_entity, &place);
		places[i] = place.workplace = find(scene, &workplace_entity, WORKPLACE_NAME, names[i]);
		place.round = scene->round;
		place.position = i + 1;
		place.decision = i == 0 ? DECISION_CONTINUE : DECISION_NONE;
		if (i == 0)
			set(&place, ROUND_PLACE_WHY, "De unge vil gerne igen");
		save(scene, &place);
	}
	struct uuid visits[3];
	visits[0] = add_visit(scene, places[0], 1, day(3, 9), ACTIVITY_HELD);
	visits[1] = add_visit(scene, places[0], 2, day(3, 11), ACTIVITY_HELD);
	visits[2] = add_visit(scene, places[1], 1, day(5, 7), ACTIVITY_PLANNED);
	for (int i = 0; i < ROUND_SEATS; i++) {
		invite(scene, visits[0], i, REPLY_YES,
		       i < 6    ? ATTENDANCE_CAME
		       : i == 6 ? ATTENDANCE_NO_SHOW
				: ATTENDANCE_CANCELLED);
		invite(scene, visits[1], i, REPLY_YES, i < 4 ? ATTENDANCE_CAME : ATTENDANCE_NO_SHOW);
		invite(scene, visits[2], i, i == 7 ? REPLY_NO : REPLY_NONE, ATTENDANCE_NONE);
	}
	struct round_exception exception;
	record_init(&round_exception_entity, &exception);
	exception.round = scene->round;
	exception.decided_by = store_actor(scene->desk->store);
	set(&exception, EXCEPTION_RULE, "forbesoeg");
	set(&exception, EXCEPTION_REASON, "zundtag");
	save(scene, &exception);
}

/* The first evaluation is made, something was learned, and a tegn was seen twice. */
static void
add_plan(struct scene *scene)
{
	struct store *store = scene->desk->store;
	const struct trial *trial = store_small(store, &trial_entity).items[0];
	struct uuid trial_id = trial->record.id, plan = trial->plan;
	struct small_list list = store_small(store, &sign_entity);
	struct uuid sign = record_header(list.items[list.count - 1])->id;
	for (int i = 0; i < 2; i++) {
		struct observation observation;
		record_init(&observation_entity, &observation);
		observation.sign = sign;
		observation.day = i == 0 ? day(2, 12) : day(3, 12);
		observation.level = i == 0 ? LEVEL_BEGINNING : LEVEL_CLEAR;
		set(&observation, OBSERVATION_TEXT, "ziagttag af Xafoaa");
		save(scene, &observation);
	}
	struct learning learning;
	record_init(&learning_entity, &learning);
	learning.trial = trial_id;
	learning.decision = LEARNING_CONTINUE;
	learning.decided = day(3, 16);
	set(&learning, LEARNING_INSIGHT, "Personlige invitationer virker");
	set(&learning, LEARNING_USE, "Vi ringer til alle");
	save(scene, &learning);
	struct requirement requirement;
	record_init(&requirement_entity, &requirement);
	requirement.plan = plan;
	set(&requirement, REQUIREMENT_TEXT, "Flere unge i fællesskaber");
	set(&requirement, REQUIREMENT_TARGET, "25");
	set(&requirement, REQUIREMENT_RESULT, "I gang");
	save(scene, &requirement);
	struct small_list evaluations = store_small(store, &evaluation_entity);
	struct evaluation before, after;
	record_init(&evaluation_entity, &before);
	record_init(&evaluation_entity, &after);
	record_copy(&before, evaluations.items[0]);
	record_copy(&after, &before);
	after.held = day(3, 16);
	set(&after, EVALUATION_EFFECT, "Flere har fundet et sted");
	set(&after, EVALUATION_WORTH, "De bliver hørt");
	struct error error;
	assert_int_equal(store_save(store, &before, &after, "prøve", UUID_NONE, &error), STATUS_OK);
	record_clear(&before);
	record_clear(&after);
}

void
report_scene_fill(struct desk *desk)
{
	struct scene scene = {.desk = desk};
	desk_add_staff(desk, "Mette B.", "MB");
	add_people(&scene);
	add_journal(&scene);
	add_progress(&scene);
	add_workshop(&scene);
	add_harvest(&scene);
	add_round(&scene);
	add_plan(&scene);
}
