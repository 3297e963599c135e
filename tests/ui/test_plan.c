/* The plan: tegn and milestones as they stand, evaluation, learning, goals and meetings. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "model/activity.h"
#include "model/community.h"
#include "model/invitation.h"
#include "model/sign.h"
#include "model/trial.h"
#include "model/value.h"
#include "people.h"

enum { WORKSHOP_PEOPLE = 5 };

/* Five have said yes to a workshop on 26 March, and one is part of a community. */
static void
fill(struct stage *stage)
{
	static const char *const names[WORKSHOP_PEOPLE] = {"Amira", "Bo", "Cille", "Dan", "Eva"};
	struct activity workshop;
	struct membership membership;

	record_init(&activity_entity, &workshop);
	workshop.kind = ACTIVITY_WORKSHOP;
	workshop.state = ACTIVITY_PLANNED;
	workshop.day = date_make(2026, 3, 26);
	stage_save(stage, &workshop);
	for (int i = 0; i < WORKSHOP_PEOPLE; i++) {
		struct invitation invitation;

		record_init(&invitation_entity, &invitation);
		invitation.youth = people_add(stage, names[i], "Hald");
		invitation.activity = workshop.record.id;
		invitation.sent = date_make(2026, 3, 2);
		invitation.reply = REPLY_YES;
		stage_save(stage, &invitation);
		if (i == 0) {
			record_init(&membership_entity, &membership);
			membership.youth = invitation.youth;
			membership.community =
			    record_header(store_small(stage->app.store, &community_entity).items[0])->id;
			membership.step = MEMBERSHIP_TRYING;
			membership.trying = date_make(2026, 3, 3);
			stage_save(stage, &membership);
			record_clear(&membership);
		}
		record_clear(&invitation);
	}
	record_clear(&workshop);
}

static void
open_plan(struct stage *stage, int rows, int columns)
{
	stage_open(stage, rows, columns);
	fill(stage);
	stage_keys(stage, "6");
}

static void
pictures(void **state)
{
	static const char *const pages[] = {"plan-#", "plan-#-evaluering", "plan-#-laering", "plan-#-maal",
					    "plan-#-moeder"};

	(void)state;
	for (const struct stage_size *size = stage_sizes; size->rows; size++) {
		struct stage stage;

		open_plan(&stage, size->rows, size->columns);
		for (size_t p = 0; p < sizeof(pages) / sizeof(pages[0]); p++) {
			stage_golden(&stage, pages[p]);
			stage_keys(&stage, "6");
		}
		stage_keys(&stage, ". Tab Down");
		stage_golden(&stage, "plan-#-besoeg");
		stage_keys(&stage, ", BackTab Enter");
		stage_golden(&stage, "plan-#-tegn");
		stage_close(&stage);
	}
}

/* k reaches a milestone today, k again takes it back, Ctrl+Z too. */
static void
a_milestone_is_reached_and_taken_back(void **state)
{
	struct stage stage;

	(void)state;
	open_plan(&stage, 24, 80);
	stage_expect(&stage, "FORSINKET");
	stage_keys(&stage, "Tab k");
	stage_expect(&stage, "Milepælen er nået. Ctrl+Z fortryder.");
	stage_expect(&stage, "[x]  Første møde i arbejdsgruppen       medio februar             KLARET");
	stage_reject(&stage, "FORSINKET");
	stage_keys(&stage, "k");
	stage_expect(&stage, "Milepælen er i gang igen.");
	stage_expect(&stage, "FORSINKET");
	stage_keys(&stage, "C-z");
	stage_expect(&stage, "KLARET");
	stage_close(&stage);
}

/* The day after the period's last day it is late; the date is asked for in words. */
static void
a_milestone_gets_a_date(void **state)
{
	struct stage stage;

	(void)state;
	open_plan(&stage, 24, 80);
	stage_keys(&stage, "Tab Down d 'to uge 13' Enter");
	stage_expect(&stage, "Datoen er gemt.");
	stage_expect(&stage, "Identificere de unge uden ydelse   tor 26.3.");
	stage_expect(&stage, "OM 9 DAGE");
	stage_keys(&stage, "d C-u 'sludder' Enter");
	stage_expect(&stage, "Hvornår?");
	stage_keys(&stage, "C-u 'primo marts' Enter");
	stage_expect(&stage, "primo marts               FORSINKET");
	stage_keys(&stage, "d C-u Enter");
	stage_expect(&stage, "Identificere de unge uden ydelse   uden dato");
	stage_close(&stage);
}

static void
a_milestone_warns(void **state)
{
	struct stage stage;

	(void)state;
	open_plan(&stage, 24, 80);
	stage_keys(&stage, "Tab Down Down Down Down");
	stage_expect(&stage, "OBS: påsken ligger i perioden. Venter på «Aftale datoer i maj/juni»");
	stage_keys(&stage, ". Tab Up Up Up Up Tab k");
	stage_expect(&stage, "Milepælen er nået.");
	stage.app.message = (struct message){0};
	stage_keys(&stage, ",");
	stage_reject(&stage, "Venter på «Aftale datoer");
	stage_expect(&stage, "OBS: påsken ligger i perioden. Senest fre 10.4.");
	stage_close(&stage);
}

/* It is said as it is done, for the line below the milestones is then taken. */
static void
a_key_tells_what_it_passes_over(void **state)
{
	struct stage stage;

	(void)state;
	open_plan(&stage, 24, 80);
	stage_keys(&stage, "Tab Down Down Down Down Down d C-u '2/4' Enter");
	stage_expect(&stage, "Datoen er gemt. OBS: det er skærtorsdag. Ctrl+Z fortryder.");
	stage_keys(&stage, "k");
	stage_expect(&stage, "Milepælen er nået. Ctrl+Z fortryder. OBS: «Afholde workshop» er ikke nået.");
	stage_keys(&stage, "k");
	stage_expect(&stage, "Milepælen er i gang igen. Ctrl+Z fortryder.");
	stage_keys(&stage, "d C-u 'ultimo marts/primo april' Enter");
	stage_expect(&stage, "Datoen er gemt. OBS: påsken ligger i perioden. Ctrl+Z fortryder.");
	stage_keys(&stage, "d C-u '3/3' Enter");
	stage_expect(&stage, "Datoen er gemt. Ctrl+Z fortryder.");
	stage_close(&stage);
}

/* Decisions stand on the wall: the name of somebody young is asked about once. */
static void
a_name_in_a_text_for_all_is_asked_about(void **state)
{
	struct stage stage;

	(void)state;
	open_plan(&stage, 24, 80);
	stage_keys(&stage, "6 6 n 'Amira kommer, når hun bliver hentet' C-s");
	stage_expect(&stage, "Vil du gemme alligevel?");
	stage_expect(&stage, "Teksten ligner et navn");
	stage_keys(&stage, "Esc C-u 'En ung kommer, når hun bliver hentet' C-s");
	stage_expect(&stage, "Læring gemt");
	stage_expect(&stage, "En ung kommer");
	stage_close(&stage);
}

/* From the number to those who are counted. */
static void
a_sign_opens_the_people_behind_it(void **state)
{
	struct stage stage;

	(void)state;
	open_plan(&stage, 24, 80);
	stage_expect(&stage, "Enter viser tallene bag. Enter igen viser, hvem der er talt med.");
	stage_keys(&stage, "Enter");
	stage_expect(&stage, "> Mødt op til workshoppen");
	stage_expect(&stage, "Planens ord: Første mål er at få så mange unge som muligt til at komme");
	stage_expect(&stage, "Har sagt ja");
	stage_keys(&stage, "Down Enter");
	stage_expect(&stage, " Har sagt ja × ");
	stage_expect(&stage, "Eva Hald");
	stage_keys(&stage, "6 Esc Down Down Down Enter Enter");
	stage_expect(&stage, " Prøver eller er med × ");
	stage_expect(&stage, "Amira Hald");
	stage_reject(&stage, "Bo Hald");
	stage_close(&stage);
}

/* Cards have no names, so there is no list to open. */
static void
a_card_has_no_list(void **state)
{
	struct stage stage;

	(void)state;
	open_plan(&stage, 24, 80);
	stage_keys(&stage, "Down Down");
	stage_reject(&stage, "Enter igen");
	stage_expect(&stage, "Tab skifter mellem tegn og milepæle.");
	stage_keys(&stage, "Enter Enter");
	stage_expect(&stage, "Bag tallet er der kort uden navn");
	stage_close(&stage);
}

static void
a_sign_is_observed(void **state)
{
	struct stage stage;

	(void)state;
	open_plan(&stage, 24, 80);
	stage_keys(&stage, ". Down m");
	stage_expect(&stage, "Ny iagttagelse");
	stage_keys(&stage, "C-s");
	stage_expect(&stage, "Det så vi skal udfyldes.");
	stage_keys(&stage, "'En ung viste de andre rundt.' C-s");
	stage_expect(&stage, "0 af 5      –  BEGYNDENDE");
	stage_keys(&stage, "Enter End");
	stage_expect(&stage, "17-03-2026 MB: En ung viste de andre rundt.");
	stage_close(&stage);
}

static void
an_evaluation_is_held(void **state)
{
	struct stage stage;

	(void)state;
	open_plan(&stage, 24, 80);
	stage_keys(&stage, "6 k");
	stage_expect(&stage, "Evalueringen er holdt i dag.");
	stage_expect(&stage, "Foreløbig evaluering · holdt tir 17.3.");
	stage_keys(&stage, "6");
	stage_expect(&stage, "Hvilken læring har I fået undervejs og til sidst?");
	stage_close(&stage);
}

/* It stays open until there is a use and a decision. */
static void
a_learning_is_not_closed_without_a_consequence(void **state)
{
	struct stage stage;
	struct learning learning;

	(void)state;
	open_plan(&stage, 24, 80);
	record_init(&learning_entity, &learning);
	learning.trial = record_header(store_small(stage.app.store, &trial_entity).items[0])->id;
	value_set_text(&learning_entity.fields[LEARNING_INSIGHT], &learning, "Mad samler.");
	stage_save(&stage, &learning);
	record_clear(&learning);
	stage_keys(&stage, "6 6");
	stage_expect(&stage, "Undervejs: Mad samler.");
	stage_expect(&stage, "ÅBEN");
	stage_keys(&stage, "k");
	stage_expect(&stage, "Skriv, hvordan I bruger det, før I lukker læringen.");
	stage_expect(&stage, "ÅBEN");
	stage_close(&stage);
}

/* A decision of a meeting becomes a task, another a milestone; each once. */
static void
a_decision_becomes_a_task_or_a_milestone(void **state)
{
	struct stage stage;

	(void)state;
	open_plan(&stage, 24, 80);
	stage_keys(&stage, "6 6 6 6 n 'Spørg Musikskolen om torsdage' C-s");
	stage_expect(&stage, "Spørg Musikskolen om torsdage");
	stage_keys(&stage, "Down j");
	stage_expect(&stage, "Beslutningen er blevet til en opgave. Ctrl+Z fortryder.");
	stage_expect(&stage, "OPGAVE");
	stage_keys(&stage, "j");
	stage_expect(&stage, "Beslutningen er allerede blevet til en opgave.");
	stage_keys(&stage, "n 'Køb boller til workshoppen' C-s End *");
	stage_expect(&stage, "Beslutningen er blevet til en milepæl.");
	stage_keys(&stage, "C-z");
	stage_reject(&stage, "MILEPÆL");
	stage_keys(&stage, "* 1");
	stage_expect(&stage, "Spørg Musikskolen om torsdage");
	stage_keys(&stage, "6 6 Tab End");
	stage_close(&stage);
}

/* A meeting is planned from the page, and what is decided there stands under it. */
static void
a_meeting_has_its_decisions(void **state)
{
	struct stage stage;

	(void)state;
	open_plan(&stage, 24, 80);
	stage_keys(&stage, "6 6 6 6 Enter");
	stage_expect(&stage, "(•) Arbejdsgruppemøde");
	stage_keys(&stage, "C-s");
	stage_expect(&stage, "Arbejdsgruppemøde");
	stage_keys(&stage, "Down n 'Vi mødes hver anden torsdag' C-s");
	stage_expect(&stage, "Vi mødes hver anden torsdag");
	stage_expect(&stage, "Ingen endnu. n skriver en.");
	stage_close(&stage);
}

static void
next_year_is_made_of_this_one(void **state)
{
	struct stage stage;

	(void)state;
	open_plan(&stage, 40, 140);
	stage_keys(&stage, "6 6 6 End Enter");
	stage_expect(&stage, "Planen for 2027 er lavet, uden datoer og resultater. Ctrl+Z fortryder.");
	stage_expect(&stage, "Målplan 2027");
	stage_keys(&stage, "6 6");
	stage_expect(&stage, "Mindst 15 unge møder op");
	stage_reject(&stage, "FORSINKET");
	stage_keys(&stage, "6 6 6 End Enter");
	stage_expect(&stage, "Planen for 2028");
	stage_close(&stage);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(pictures),
	    cmocka_unit_test(a_milestone_is_reached_and_taken_back),
	    cmocka_unit_test(a_milestone_gets_a_date),
	    cmocka_unit_test(a_milestone_warns),
	    cmocka_unit_test(a_key_tells_what_it_passes_over),
	    cmocka_unit_test(a_name_in_a_text_for_all_is_asked_about),
	    cmocka_unit_test(a_sign_opens_the_people_behind_it),
	    cmocka_unit_test(a_card_has_no_list),
	    cmocka_unit_test(a_sign_is_observed),
	    cmocka_unit_test(an_evaluation_is_held),
	    cmocka_unit_test(a_learning_is_not_closed_without_a_consequence),
	    cmocka_unit_test(a_decision_becomes_a_task_or_a_milestone),
	    cmocka_unit_test(a_meeting_has_its_decisions),
	    cmocka_unit_test(next_year_is_made_of_this_one),
	};
	return cmocka_run_group_tests_name("plan", tests, NULL, NULL);
}
