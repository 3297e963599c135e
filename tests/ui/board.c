/* A visit round to fill a stage with: three places, six visits, seats and a waiting list. */
#include "board.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "model/activity.h"
#include "model/invitation.h"
#include "model/place.h"
#include "model/value.h"
#include "model/youth.h"
#include "people.h"
#include "store/list.h"

static const struct {
	int number;
	const char *first, *last;
} named[] = {
    {2, "Ida Kjær", "Hartmann"}, {9, "Cecilie Åkjær", "Hagen"}, {12, "Nanna Fjord", "Hald"}, {14, "Amira", "Haddad"},
    {18, "Fatima Y.", "Hassan"}, {21, "Aksel H.", "Nørgaard"},  {27, "Leyla", "Demirhan"},   {31, "Oliver", "Skov"},
    {33, "Bo Æbelø", "Hald"},    {40, "Emil", "Østerhave"},     {44, "Mads Ågård", "Hald"},  {47, "Sofie", "Holm"},
    {49, "Zara", "Khan"},        {51, "Jonas T.", "Harder"},    {56, "Åse", "Hammer"},
};

static const struct {
	const char *workplace;
	int day, month; /* 0 = no date */
	int starts, ends;
	int seats[ROUND_SEATS + 1]; /* numbers, 0 at the end */
} visits[ROUND_VISITS] = {
    {"Musikskolen", 5, 5, 600, 720, {14, 21, 27, 51, 18, 56}},
    {"Musikskolen", 12, 5, 600, 720, {14, 21, 27, 51, 18}},
    {"Villa Social", 20, 5, 780, 900, {9, 14, 12, 2, 40, 18, 33, 56}},
    {"Villa Social", 0, 0, INTEGER_NONE, INTEGER_NONE, {0}},
    {"Dyregården", 0, 0, INTEGER_NONE, INTEGER_NONE, {0}},
    {"Dyregården", 0, 0, INTEGER_NONE, INTEGER_NONE, {0}},
};

/* All of it is one change: much faster. */
static struct change *change;

static void
save(void *record)
{
	struct error error;

	if (change_save(change, NULL, record, &error) != STATUS_OK)
		fail_msg("%s", error.message);
}

static struct uuid
find_place(struct stage *stage, const char *name)
{
	struct small_list places = store_small(stage->app.store, &workplace_entity);

	for (int i = 0; i < places.count; i++)
		if (text_equal(((const struct workplace *)places.items[i])->name, name))
			return record_header(places.items[i])->id;
	fail_msg("%s is not among the places", name);
	return UUID_NONE;
}

static void
add_people(struct board *board)
{
	for (int number = 1; number <= BOARD_PEOPLE; number++) {
		struct youth youth;
		char other[16];

		record_init(&youth_entity, &youth);
		snprintf(other, sizeof other, "Ung%d", number);
		value_set_text(&youth_entity.fields[YOUTH_FIRST_NAME], &youth, other);
		youth.state = YOUTH_PAUSED;
		for (size_t i = 0; i < sizeof named / sizeof named[0]; i++) {
			if (named[i].number != number)
				continue;
			youth.state = YOUTH_ACTIVE;
			value_set_text(&youth_entity.fields[YOUTH_FIRST_NAME], &youth, named[i].first);
			value_set_text(&youth_entity.fields[YOUTH_LAST_NAME], &youth, named[i].last);
		}
		if (number == 51)
			value_set_text(&youth_entity.fields[YOUTH_AVAILABILITY], &youth, "ikke tirsdage");
		if (number == 14)
			value_set_text(&youth_entity.fields[YOUTH_NEEDS], &youth, "spiser ikke kød");
		save(&youth);
		board->people[number] = youth.record.id;
		record_clear(&youth);
	}
}

static void
add_member(const struct board *board, int number, enum round_member_state state, int position)
{
	struct round_member member;

	record_init(&round_member_entity, &member);
	member.round = board->round;
	member.youth = board->people[number];
	member.state = (int)state;
	member.position = position;
	save(&member);
	record_clear(&member);
}

static void
add_activity(struct activity *activity, const char *title)
{
	value_set_text(&activity_entity.fields[ACTIVITY_TITLE], activity, title);
	save(activity);
}

static void
add_seat(struct uuid visit, struct uuid youth)
{
	struct invitation invitation;

	record_init(&invitation_entity, &invitation);
	invitation.activity = visit;
	invitation.youth = youth;
	save(&invitation);
	record_clear(&invitation);
}

static void
add_visit(struct stage *stage, struct board *board, int at)
{
	struct activity visit;
	char title[64];

	record_init(&activity_entity, &visit);
	visit.kind = ACTIVITY_VISIT;
	visit.round = board->round;
	visit.workplace = find_place(stage, visits[at].workplace);
	visit.occasion = at % 2 + 1;
	visit.state = visits[at].day ? ACTIVITY_PLANNED : ACTIVITY_AGREEING;
	if (visits[at].day) {
		visit.day = date_make(2026, visits[at].month, visits[at].day);
		visit.consultant = at < 2 ? store_actor(stage->app.store) : board->lars;
	}
	visit.starts = visits[at].starts;
	visit.ends = visits[at].ends;
	if (at == 0) {
		value_set_text(&activity_entity.fields[ACTIVITY_MEETING_POINT], &visit, "Rådhuset");
		visit.meeting_time = 9 * 60 + 40;
	}
	snprintf(title, sizeof title, "%s, %d. gang", visits[at].workplace, at % 2 + 1);
	add_activity(&visit, title);
	board->visits[at] = visit.record.id;
	record_clear(&visit);
	for (int i = 0; visits[at].seats[i]; i++)
		add_seat(board->visits[at], board->people[visits[at].seats[i]]);
}

static void
add_pre_visit(struct stage *stage, const struct board *board)
{
	struct activity visit;

	record_init(&activity_entity, &visit);
	visit.kind = ACTIVITY_PRE_VISIT;
	visit.round = board->round;
	visit.workplace = find_place(stage, "Musikskolen");
	visit.state = ACTIVITY_HELD;
	visit.day = date_make(2026, 3, 12);
	add_activity(&visit, "Forbesøg: Musikskolen");
	record_clear(&visit);
}

static void
add_round(struct stage *stage, struct board *board)
{
	struct round round;

	record_init(&round_entity, &round);
	value_set_text(&round_entity.fields[ROUND_TITLE], &round, "Runde 1");
	round.seats = ROUND_SEATS;
	round.window = (struct period){date_make(2026, 5, 1), date_make(2026, 6, 30), "maj/juni"};
	save(&round);
	board->round = round.record.id;
	record_clear(&round);
	for (int i = 0; i < ROUND_PLACES; i++) {
		struct round_place place;

		record_init(&round_place_entity, &place);
		place.round = board->round;
		place.workplace = find_place(stage, visits[i * 2].workplace);
		place.position = i + 1;
		save(&place);
		record_clear(&place);
	}
}

void
board_fill(struct stage *stage, struct board *board)
{
	static const int waiting[] = {31, 44, 47, 49}, unwilling[] = {5, 6, 7};

	struct error error;

	*board = (struct board){0};
	board->lars = people_add_staff(stage, "Lars K.", "LK");
	assert_int_equal(change_begin(stage->app.store, "prøve", NULL, &change, &error), STATUS_OK);
	add_people(board);
	add_round(stage, board);
	for (int i = 0; i < ROUND_VISITS; i++)
		add_visit(stage, board, i);
	add_pre_visit(stage, board);
	for (int i = 0; i < 4; i++)
		add_member(board, waiting[i], MEMBER_WAITING, i + 1);
	for (int i = 0; i < 3; i++)
		add_member(board, unwilling[i], MEMBER_DOES_NOT_WANT, INTEGER_NONE);
	assert_int_equal(change_commit(change, &error), STATUS_OK);
}

void
board_promote(struct stage *stage)
{
	struct staff before, after;
	struct error error;

	record_init(&staff_entity, &before);
	record_init(&staff_entity, &after);
	assert_int_equal(store_read(stage->app.store, &staff_entity, store_actor(stage->app.store), &before, &error),
			 STATUS_OK);
	record_copy(&after, &before);
	after.role = ROLE_COORDINATOR;
	assert_int_equal(store_save(stage->app.store, &before, &after, "rolle", UUID_NONE, &error), STATUS_OK);
	record_clear(&before);
	record_clear(&after);
}

static void
add_records(struct stage *stage, const struct entity *entity, struct text *out)
{
	struct list *list = list_new(stage->app.store, entity);
	struct error error;

	assert_int_equal(list_set(list, &(struct list_query){.sort = LIST_SORT_NUMBER}, &error), STATUS_OK);
	for (long i = 0; i < list_count(list); i++) {
		const void *record = list_at(list, i);

		for (int field = 0; field < entity->field_count; field++) {
			value_add_stored(out, &entity->fields[field], record);
			text_add(out, ";");
		}
		text_add(out, "\n");
	}
	list_free(list);
}

void
board_state(struct stage *stage, struct text *out)
{
	text_reset(out);
	add_records(stage, &invitation_entity, out);
	add_records(stage, &round_member_entity, out);
	add_records(stage, &round_exception_entity, out);
}
