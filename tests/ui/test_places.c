/* Steder: the list by area, the card of a place, a community's ladder, and what is done from each. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "amira.h"
#include "model/activity.h"
#include "model/community.h"
#include "model/place.h"
#include "model/round.h"
#include "model/value.h"
#include "people.h"
#include "app/screens.h"
#include "store/list.h"

static struct stage stage;

static int
open_stage(void **state)
{
	*state = &stage;
	stage_open(&stage, 24, 80);
	stage_keys(&stage, "5");
	return 0;
}

static struct uuid
find(const struct entity *entity, const char *search)
{
	const struct list_query query = {.search = search, .sort = LIST_SORT_NAME};
	struct list *list = list_new(stage.app.store, entity);
	struct error error;
	if (list_set(list, &query, &error) != STATUS_OK || !list_count(list))
		fail_msg("%s is not there", search);
	struct uuid id = record_header(list_at(list, 0))->id;
	list_free(list);
	return id;
}

static void
set(const struct entity *entity, struct uuid id, int field, const char *typed)
{
	amira_change(&stage, entity, id, field, typed);
}

static void
add_note(struct uuid place, const char *text, int month, int day)
{
	struct place_note note;
	record_init(&place_note_entity, &note);
	note.workplace = place;
	note.happened = date_make(2026, month, day);
	note.author = store_actor(stage.app.store);
	value_set_text(&place_note_entity.fields[PLACE_NOTE_TEXT], &note, text);
	stage_save(&stage, &note);
	record_clear(&note);
}

static struct uuid
add_round(void)
{
	struct round round;
	record_init(&round_entity, &round);
	value_set_text(&round_entity.fields[ROUND_TITLE], &round, "Runde 1");
	round.seats = ROUND_SEATS;
	stage_save(&stage, &round);
	struct uuid id = round.record.id;
	record_clear(&round);
	return id;
}

static void
add_visit(struct uuid round, struct uuid place, int month, int day)
{
	struct activity visit;
	record_init(&activity_entity, &visit);
	visit.kind = ACTIVITY_VISIT;
	visit.state = ACTIVITY_PLANNED;
	visit.round = round;
	visit.workplace = place;
	visit.day = date_make(2026, month, day);
	visit.starts = 600;
	visit.ends = 720;
	visit.occasion = 1;
	stage_save(&stage, &visit);
	record_clear(&visit);
}

static void
add_round_place(struct uuid round, struct uuid place)
{
	struct round_place own;
	record_init(&round_place_entity, &own);
	own.round = round;
	own.workplace = place;
	own.position = 1;
	stage_save(&stage, &own);
	record_clear(&own);
}

static struct uuid
add_member(struct uuid youth, const char *community, int step)
{
	struct membership membership;
	record_init(&membership_entity, &membership);
	membership.youth = youth;
	membership.community = find(&community_entity, community);
	membership.step = step;
	membership.origin = ORIGIN_VISIT;
	membership.curious = date_make(2026, 3, 2);
	if (step >= MEMBERSHIP_TRYING)
		membership.trying = date_make(2026, 3, 9);
	if (step >= MEMBERSHIP_MEMBER)
		membership.joined = date_make(2026, 3, 12);
	stage_save(&stage, &membership);
	struct uuid id = membership.record.id;
	record_clear(&membership);
	return id;
}

/* The wireframe's Musikskolen. */
static void
fill(void)
{
	struct uuid school = find(&workplace_entity, "musikskolen");
	set(&workplace_entity, school, WORKPLACE_CONTACT, "Lone K., leder");
	set(&workplace_entity, school, WORKPLACE_PHONE, "00 00 00 01");
	set(&workplace_entity, school, WORKPLACE_OFFERS, "Rap, beats, studie");
	set(&workplace_entity, school, WORKPLACE_OPENING, "hverdage kl. 10-15");
	set(&workplace_entity, school, WORKPLACE_STAFFED, "Ja");
	set(&workplace_entity, school, WORKPLACE_SEATS, "8");
	set(&workplace_entity, school, WORKPLACE_ACCESS, "stueplan, elevator");
	add_note(school, "Første samtale. Meget positive.", 3, 2);
	add_note(school, "Aftalt to datoer i maj. Sender program inden 15.4.", 3, 12);
	struct uuid round = add_round();
	add_visit(round, school, 5, 5);
	add_visit(round, school, 5, 12);
	add_round_place(round, school);
	add_member(people_add(&stage, "Åse", "Østergaard"), "hiphop", MEMBERSHIP_MEMBER);
	add_member(people_add(&stage, "Zoë", "Bæk"), "hiphop", MEMBERSHIP_CURIOUS);
	app_reload(&stage.app);
	stage_screen(&stage);
	stage_wait(&stage, 200);
}

static void
golden_at_every_size(const char *name)
{
	for (const struct stage_size *size = stage_sizes; size->rows; size++) {
		app_resize(&stage.app, size->rows, size->columns);
		stage_screen(&stage);
		stage_wait(&stage, 200);
		stage_golden(&stage, name);
	}
}

static void
the_list_looks_as_drawn(void **state)
{
	(void)state;
	fill();
	golden_at_every_size("steder-#");
}

static void
the_card_looks_as_drawn(void **state)
{
	(void)state;
	fill();
	stage_keys(&stage, "Enter Tab");
	golden_at_every_size("sted-#");
}

static void
a_community_looks_as_drawn(void **state)
{
	(void)state;
	fill();
	stage_keys(&stage, "Enter Tab Enter");
	golden_at_every_size("faellesskab-#");
}

static void
the_list_tells_what_does_not_fit(void **state)
{
	(void)state;
	stage_expect(&stage, "14 steder.");
	stage_expect(&stage, "9 af 14 vist. Pil ned viser flere.");
	stage_reject(&stage, "ABC");
	stage_keys(&stage, "End");
	stage_expect(&stage, ">[ ] Uddannelse & Job (BA&E)");
	stage_expect(&stage, "9 af 14 vist. Pil op viser flere.");
	stage_reject(&stage, "[ ] Musikskolen");
}

static void
groups_are_only_there_in_their_own_order(void **state)
{
	(void)state;
	app_resize(&stage.app, 40, 140);
	stage_expect(&stage, "Kultur & Fritid (7)");
	stage_expect(&stage, "Andre (3)");
	stage_expect(&stage, "grupperet: område");
	stage_keys(&stage, "o Up Enter");
	stage_reject(&stage, "Kultur & Fritid (7)");
	stage_expect(&stage, ">[ ] ABC");
}

/* The selected place is seen under its heading, however low the screen is. */
static void
groups_scroll_with_the_selection(void **state)
{
	(void)state;
	app_resize(&stage.app, 18, 140);
	stage_keys(&stage, "End");
	stage_expect(&stage, ">[ ] Uddannelse & Job (BA&E)");
	stage_expect(&stage, "Andre (3)");
	for (int i = 0; i < 13; i++)
		stage_keys(&stage, "Up");
	stage_expect(&stage, ">[ ] Musikskolen (Hiphopskolen)");
	stage_expect(&stage, "Kultur & Fritid (7)");
}

static void
another_name_finds_the_place(void **state)
{
	(void)state;
	stage_keys(&stage, "s 'svom og fit'");
	stage_expect(&stage, "Svøm og Fitness, Nyvej");
	stage_expect(&stage, "1 af 14 steder vises.");
	stage_reject(&stage, "Dyregården");
	stage_keys(&stage, "Esc Esc F3 'ridecenter'");
	stage_expect(&stage, "Steder (1)");
	stage_keys(&stage, "Enter");
	stage_expect(&stage, "Steder > Albertslund ridecenter");
	stage_expect(&stage, "Heste og ridning");
}

static void
filters_find_who_lacks_a_contact(void **state)
{
	(void)state;
	fill();
	stage_keys(&stage, "f Space Enter");
	stage_expect(&stage, " Mangler kontakt ×");
	stage_expect(&stage, ">[ ] Vikingelandsbyen");
	stage_reject(&stage, "[ ] Musikskolen");
	stage_keys(&stage, "Esc f Down Space Enter");
	stage_expect(&stage, " Valgt til runden ×");
	stage_expect(&stage, "[ ] Musikskolen");
	stage_reject(&stage, "Vikingelandsbyen");
}

static void
a_note_is_about_the_place(void **state)
{
	(void)state;
	stage_keys(&stage, "t 'Ringer igen fredag' C-s");
	stage_wait(&stage, 200);
	stage_expect(&stage, "Seneste      i dag: Ringer igen fredag");
	stage_keys(&stage, "Enter");
	stage_keys(&stage, "Tab Tab Tab");
	stage_expect(&stage, "Kontakter (1)");
	stage_expect(&stage, "Ringer igen fredag");
	stage_keys(&stage, "x");
	stage_expect(&stage, "Kontakter (0)");
	stage_keys(&stage, "z");
	stage_expect(&stage, "Kontakter (1)");
}

static void
a_place_is_chosen_for_the_round(void **state)
{
	(void)state;
	stage_keys(&stage, "b");
	stage_expect(&stage, "Der er ingen besøgsrunde at vælge til.");
	add_round();
	stage_keys(&stage, "b");
	stage_expect(&stage, "Musikskolen er valgt til Runde 1.");
	stage_keys(&stage, "b");
	stage_expect(&stage, "Stedet er allerede valgt til Runde 1.");
	stage_keys(&stage, "Down b Down b");
	stage_expect(&stage, "Albertslund ridecenter er valgt til Runde 1.");
	stage_keys(&stage, "Down b");
	stage_expect(&stage, "Runde 1 har allerede 3 steder.");
	stage_keys(&stage, "z b");
	stage_expect(&stage, "Toftegården er valgt til Runde 1.");
	stage_keys(&stage, "Down Down Down b");
	stage_expect(&stage, "Det er en funktion og ikke et sted.");
}

static void
the_card_makes_a_community(void **state)
{
	(void)state;
	stage_keys(&stage, "Enter Tab");
	stage_expect(&stage, "Fællesskaber (1)");
	stage_keys(&stage, "n 'Band' C-s");
	stage_expect(&stage, "Fællesskaber (2)");
	stage_expect(&stage, "Band");
	stage_keys(&stage, "Tab n");
	stage_expect(&stage, "Besøg laves på skærmen Besøg");
	stage_keys(&stage, "Esc .");
	stage_expect(&stage, "Steder");
}

static void
young_people_climb_the_ladder(void **state)
{
	(void)state;
	people_add(&stage, "Åse", "Østergaard");
	people_add(&stage, "Zoë", "Bæk");
	stage_keys(&stage, "Enter Tab Enter");
	stage_expect(&stage, "Ingen unge er på vej ind endnu.");
	stage_keys(&stage, "n Space Space Enter");
	stage_expect(&stage, "2 unge føjet til Hiphopskolen som nysgerrig.");
	stage_expect(&stage, "0 med · 0 prøver · 2 nysgerrige");
	stage_keys(&stage, "k");
	stage_expect(&stage, "0 med · 1 prøver · 1 nysgerrige");
	stage_keys(&stage, "k");
	stage_expect(&stage, "1 med · 0 prøver · 1 nysgerrige");
	stage_keys(&stage, "k");
	stage_expect(&stage, "! Der er ikke et trin højere.");
	stage_keys(&stage, "z");
	stage_expect(&stage, "0 med · 1 prøver · 1 nysgerrige");
	stage_keys(&stage, "n Enter");
	stage_expect(&stage, "De valgte er her allerede.");
}

static void
the_card_of_a_young_person_tells_and_climbs(void **state)
{
	(void)state;
	struct uuid youth = people_add(&stage, "Åse", "Østergaard");
	card_open(&stage.app, youth, NULL, 0);
	stage_screen(&stage);
	stage_expect(&stage, "Med i       Intet endnu");
	app_act(&stage.app, ACTION_MEMBERSHIP);
	stage_screen(&stage);
	stage_expect(&stage, "Nyt fællesskab for U-001");
	stage_keys(&stage, "'hip' Enter Enter Right");
	stage_expect(&stage, "Prøver fra     17-03-2026");
	stage_keys(&stage, "C-s");
	stage_expect(&stage, "Med i       Hiphopskolen: prøver");
	stage_expect(&stage, "Med i     Hiphopskolen: nysgerrig");
	stage_keys(&stage, "Home Down k");
	stage_expect(&stage, "Med i       Hiphopskolen: med");
	stage_keys(&stage, "z");
	stage_expect(&stage, "Med i       Hiphopskolen: prøver");
}

static void
a_deleted_place_can_be_put_back(void **state)
{
	(void)state;
	stage_keys(&stage, "Enter x");
	stage_expect(&stage, ">[ ] Vikingelandsbyen");
	stage_reject(&stage, "Musikskolen");
	app_act(&stage.app, ACTION_TRASH);
	stage_screen(&stage);
	stage_expect(&stage, "Papirkurv: steder");
	stage_expect(&stage, "Musikskolen (Hiphopskolen)");
	stage_keys(&stage, "Enter Esc Home");
	stage_expect(&stage, ">[ ] Musikskolen (Hiphopskolen)");
}

static void
a_new_place_stands_among_the_others(void **state)
{
	(void)state;
	stage_keys(&stage, "n 'Biblioteket' C-s End");
	stage_expect(&stage, ">[ ] Biblioteket");
	stage_expect(&stage, "Andre");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(the_list_looks_as_drawn, open_stage, stage_teardown),
	    cmocka_unit_test_setup_teardown(the_card_looks_as_drawn, open_stage, stage_teardown),
	    cmocka_unit_test_setup_teardown(a_community_looks_as_drawn, open_stage, stage_teardown),
	    cmocka_unit_test_setup_teardown(the_list_tells_what_does_not_fit, open_stage, stage_teardown),
	    cmocka_unit_test_setup_teardown(groups_are_only_there_in_their_own_order, open_stage, stage_teardown),
	    cmocka_unit_test_setup_teardown(groups_scroll_with_the_selection, open_stage, stage_teardown),
	    cmocka_unit_test_setup_teardown(another_name_finds_the_place, open_stage, stage_teardown),
	    cmocka_unit_test_setup_teardown(filters_find_who_lacks_a_contact, open_stage, stage_teardown),
	    cmocka_unit_test_setup_teardown(a_note_is_about_the_place, open_stage, stage_teardown),
	    cmocka_unit_test_setup_teardown(a_place_is_chosen_for_the_round, open_stage, stage_teardown),
	    cmocka_unit_test_setup_teardown(the_card_makes_a_community, open_stage, stage_teardown),
	    cmocka_unit_test_setup_teardown(young_people_climb_the_ladder, open_stage, stage_teardown),
	    cmocka_unit_test_setup_teardown(the_card_of_a_young_person_tells_and_climbs, open_stage, stage_teardown),
	    cmocka_unit_test_setup_teardown(a_deleted_place_can_be_put_back, open_stage, stage_teardown),
	    cmocka_unit_test_setup_teardown(a_new_place_stands_among_the_others, open_stage, stage_teardown),
	};
	return cmocka_run_group_tests_name("places", tests, NULL, NULL);
}
