/* The workshop: who is invited, what they answer, who is reminded, and which one is shown. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/clock.h"
#include "base/file.h"
#include "base/utf8.h"
#include "model/activity.h"
#include "model/invitation.h"
#include "model/value.h"
#include "model/youth.h"
#include "people.h"
#include "workshop_people.h"

static void
the_invitations_look_as_drawn(void **state)
{
	(void)state;
	for (const struct stage_size *size = stage_sizes; size->rows; size++) {
		struct stage stage;
		stage_open(&stage, size->rows, size->columns);
		workshop_people_add(&stage);
		stage_golden(&stage, "workshop-#");
		stage_close(&stage);
	}
}

static void
an_empty_file_says_what_a_workshop_is_for(void **state)
{
	struct stage *stage = *state;
	stage_keys(stage, "3");
	stage_expect(stage, "Der er ingen workshop endnu.");
	stage_expect(stage, "mindst 15 unge møder op");
	stage_keys(stage, "p");
	stage_expect(stage, "Tryk n for at lave den første.");
	stage_keys(stage, "Enter");
	stage_expect(stage, "Begynder");
	stage_keys(stage, "C-s");
	stage_expect(stage, "Workshoppen er gemt kl. 13.42. Ctrl+Z fortryder.");
	stage_expect(stage, "Idé · uden dag");
	stage_expect(stage, "Ingen er inviteret endnu.");
	stage_keys(stage, "d '26/3' Enter");
	stage_expect(stage, "Workshoppen er nu torsdag 26. marts 2026.");
	stage_expect(stage, "Planlagt · om 9 dage");
	stage_expect(stage, "Workshop > 26. marts");
	stage_keys(stage, "C-z");
	stage_expect(stage, "uden dag");
}

static void
a_holiday_is_told_of(void **state)
{
	struct stage *stage = *state;
	workshop_people_add(stage);
	stage_keys(stage, "d C-u '3/4' Enter");
	stage_expect(stage, "som er langfredag");
	stage_keys(stage, "d C-u 'medio april' Enter");
	stage_expect(stage, "Skriv en bestemt dag");
}

static void
the_next_workshop_is_shown_and_the_others_are_a_key_away(void **state)
{
	struct stage *stage = *state;
	workshop_people_add(stage);
	workshop_people_add_another(stage, date_make(2026, 10, 1), ACTIVITY_IDEA);
	workshop_people_add_another(stage, date_make(2026, 1, 15), ACTIVITY_HELD);
	stage_keys(stage, "F5");
	stage_expect(stage, "Workshop > 26. marts");
	stage_expect(stage, "2 af 3");
	stage_keys(stage, ".");
	stage_expect(stage, "Workshop > 1. oktober");
	stage_expect(stage, "Ingen er inviteret endnu.");
	stage_keys(stage, ".");
	stage_expect(stage, "Det er den sidste workshop.");
	stage_keys(stage, ", ,");
	stage_expect(stage, "Workshop > 15. januar");
	stage_keys(stage, "n C-s");
	stage_expect(stage, "4 af 4");
	stage_expect(stage, "Idé · uden dag");
}

static void
three_are_invited_at_once(void **state)
{
	struct stage *stage = *state;
	workshop_people_add(stage);
	people_add(stage, "Anna", "Aabye");
	people_add(stage, "Berit", "Aabye");
	people_add(stage, "Carl", "Aabye");
	stage_keys(stage, "i s 'aabye' Enter Space Space Space Enter");
	stage_expect(stage, "Invitér 3 unge");
	stage_keys(stage, "C-s");
	stage_expect(stage, "Vælg med pil til højre, hvem eller hvad der inviterer.");
	stage_keys(stage, "Right Right Down 'vil gerne med' Down Down Enter");
	stage_expect(stage, "3 unge er inviteret.");
	stage_expect(stage, " 45  sagsbeh. 19 · telefon 14 · SoMe 12");
	stage_expect(stage, "Anna Aabye");
	stage_keys(stage, "C-z");
	stage_expect(stage, "Fortrudt: 3 unge inviteret.");
	stage_expect(stage, " 42  sagsbeh. 19");
}

static void
a_draft_is_sent_with_its_day(void **state)
{
	struct stage *stage = *state;
	workshop_people_add(stage);
	people_add(stage, "Anna", "Aabye");
	stage_keys(stage, "i s 'aabye' Enter Enter Right Down Down Right C-s");
	stage_expect(stage, "1 ung er inviteret som kladde.");
	stage_expect(stage, " 42  sagsbeh. 19");
	stage_expect(stage, "1 kladde");
	stage_keys(stage, "s 'aabye' Enter");
	stage_expect(stage, "PLANLAGT");
	stage_keys(stage, "p");
	stage_expect(stage, "Udeladt: 1 kladde.");
	stage_keys(stage, "r d");
	stage_expect(stage, "INTET SVAR");
	stage_expect(stage, " 43  sagsbeh. 20");
}

/* Everything that is done is taken back again, one step at a time. */
static void
all_of_it_is_undone(void **state)
{
	struct stage *stage = *state;
	workshop_people_add(stage);
	people_add(stage, "Anna", "Aabye");
	people_add(stage, "Berit", "Aabye");
	people_add(stage, "Carl", "Aabye");
	stage_keys(stage, "i s 'aabye' Enter Space Space Space Enter Right C-s");
	stage_keys(stage, "s 'anna' Enter r j Esc s 'berit' Enter p Esc a s 'carl' Enter Space +");
	stage_expect(stage, "2 af 15");
	stage_expect(stage, "1 med navn · 1 uden navn");
	stage_keys(stage, "C-z C-z C-z C-z C-z");
	stage_expect(stage, "Fortrudt: 3 unge inviteret.");
	stage_expect(stage, "0 af 15");
	for (int i = 0; i < 2; i++)
		stage_keys(stage, "3");
	stage_expect(stage, " 42  sagsbeh. 19 · telefon 11 · SoMe 12");
	stage_expect(stage, "Tilmeldt   █████████░░░░░░░░░░░░░  18");
}

static void
nobody_is_invited_twice_and_the_unwilling_are_left_out(void **state)
{
	struct stage *stage = *state;
	workshop_people_add(stage);
	struct youth youth;
	record_init(&youth_entity, &youth);
	value_set_text(&youth_entity.fields[YOUTH_FIRST_NAME], &youth, "Amira");
	value_set_text(&youth_entity.fields[YOUTH_LAST_NAME], &youth, "Aabye");
	youth.no_contact = true;
	stage_save(stage, &youth);
	record_clear(&youth);
	record_init(&youth_entity, &youth);
	value_set_text(&youth_entity.fields[YOUTH_FIRST_NAME], &youth, "Amira");
	value_set_text(&youth_entity.fields[YOUTH_LAST_NAME], &youth, "Bæk");
	youth.born.first = youth.born.last = date_make(1990, 5, 1);
	stage_save(stage, &youth);
	record_clear(&youth);
	stage_keys(stage, "i Esc s 'amira' Enter Space Space Space Enter");
	stage_expect(stage, "Invitér 1 ung");
	stage_expect(stage, "1 var inviteret i forvejen. 1 vil ikke kontaktes og er udeladt.");
	stage_expect(stage, "OBS: 1 er ikke mellem 15 og 29 år");
	stage_keys(stage, "Right C-s");
	stage_expect(stage, "1 ung er inviteret.");
	stage_expect(stage, " 43  sagsbeh. 20");
	stage_keys(stage, "i");
	stage_expect(stage, "Ikke inviteret til workshop ×");
	stage_keys(stage, "s 'haddad' Enter");
	stage_expect(stage, "Ingen passer.");
	stage_keys(stage, "Esc Esc s 'haddad' Enter Enter");
	stage_expect(stage, "Ingen at invitere. 1 var inviteret i forvejen.");
}

static void
an_answer_changes_and_its_history_stays(void **state)
{
	struct stage *stage = *state;
	workshop_people_add(stage);
	stage_keys(stage, "r");
	stage_expect(stage, "Svar fra U-001");
	stage_expect(stage, "Nu: INTET SVAR");
	stage_keys(stage, "j");
	stage_expect(stage, "Svaret er nu JA for U-001.");
	stage_expect(stage, "Tilmeldt   ██████████░░░░░░░░░░░░  19");
	stage_keys(stage, "s 'bo æbelø' Enter r n");
	stage_expect(stage, "Svaret er nu NEJ for U-001.");
	stage_expect(stage, "Afslag 5");
	stage_keys(stage, "h");
	stage_expect(stage, "Nej");
	stage_expect(stage, "Ja");
	stage_keys(stage, "Esc C-z C-z");
	stage_expect(stage, "Afslag 4 · intet svar 20");
}

static void
needs_are_written_where_the_answer_is(void **state)
{
	struct stage *stage = *state;
	workshop_people_add(stage);
	stage_keys(stage, "r k");
	stage_expect(stage, "Kørsel: Mangler");
	stage_keys(stage, "k");
	stage_expect(stage, "Kørsel: Bestilt");
	stage_keys(stage, "h 'vegetar' Enter");
	stage_expect(stage, "Det er skrevet på U-001.");
	stage_keys(stage, "r");
	stage_expect(stage, "Hensyn: vegetar");
	stage_keys(stage, "a");
	stage_expect(stage, "afbud 1");
	stage_keys(stage, "s 'bo æbelø' Enter r j");
	stage_expect(stage, "TILMELDT");
	stage_reject(stage, "afbud 1");
}

static void
only_those_it_concerns_are_reminded(void **state)
{
	struct stage *stage = *state;
	workshop_people_add(stage);
	stage_keys(stage, "p");
	stage_expect(stage, "Alle 20 i listen, som det gælder");
	stage_keys(stage, "a");
	stage_expect(stage, "20 påmindet i dag.");
	stage_expect(stage, "Udeladt: 4 nej, 18 tilmeldt (2 dage før).");
	stage_keys(stage, "C-z");
	stage_expect(stage, "Fortrudt: påmindelse til 20 unge.");
	stage_keys(stage, "End Space p");
	stage_expect(stage, "Ingen at påminde. Udeladt: 1 nej.");
	clock_fix(date_make(2026, 3, 24), 9, 0);
	stage_keys(stage, "Esc Home p a");
	stage_expect(stage, "38 påmindet i dag. Udeladt: 4 nej.");
}

static void
a_list_is_found_in_by_name_and_filter(void **state)
{
	struct stage *stage = *state;
	workshop_people_add(stage);
	stage_keys(stage, "s 'aagaard'");
	stage_expect(stage, "1 af 42 passer");
	stage_expect(stage, "Mads Ågård Hald");
	stage_keys(stage, "C-u 'u-007'");
	stage_expect(stage, "1 af 42 passer");
	stage_expect(stage, "Ida Kjær Hartmann");
	stage_keys(stage, "Enter Enter");
	stage_expect(stage, "Workshop > Ida Kjær Hartmann");
	stage_keys(stage, "Esc Esc Home f");
	stage_expect(stage, "[ ] Ikke nået");
	stage_expect(stage, "Via: Telefon");
	stage_reject(stage, "Ring i dag");
	stage_keys(stage, "Down Space Enter");
	stage_expect(stage, "18 af 42 passer");
	stage_keys(stage, "Esc Home");
	stage_expect(stage, "1-7 af 42");
}

/* One calls down the list: who has answered leaves it, and the cursor is on the next. */
static void
who_is_next_to_call_is_under_the_cursor(void **state)
{
	struct stage *stage = *state;
	workshop_people_add(stage);
	clock_fix(date_make(2026, 3, 20), 9, 0);
	stage_keys(stage, "F5 f");
	stage_expect(stage, "Ring i dag");
	stage_keys(stage, "Space Enter Down Down");
	stage_expect(stage, ">[ ] Mads Ågård Hald");
	stage_keys(stage, "r j");
	stage_expect(stage, "Svaret er nu JA for U-003.");
	stage_expect(stage, "19 af 42 passer");
	stage_expect(stage, ">[ ] Noah Prøvesen 10");
	stage_keys(stage, "r a");
	stage_expect(stage, "Svaret er nu AFBUD for U-017.");
	stage_expect(stage, ">[ ] Noah Prøvesen 11");
	stage_keys(stage, "f Space Enter Home r n");
	stage_expect(stage, "Svaret er nu NEJ for U-");
	stage_expect(stage, ">[ ] Emil Østerhave");
}

/* What is brought up to date after an answer is what one reads after opening the page anew. */
static void
an_answer_is_counted_as_if_it_was_read(void **state)
{
	static const char *const answers[] = {"r j", "r m", "r n", "r a", "r i", "End r j", "Home Down r i", "r a"};
	struct stage *stage = *state;
	workshop_people_add(stage);
	clock_fix(date_make(2026, 3, 20), 9, 0);
	stage_keys(stage, "F5");
	for (size_t i = 0; i < sizeof answers / sizeof answers[0]; i++) {
		struct text before = {0};
		stage_keys(stage, answers[i]);
		stage_keys(stage, "Tab Tab");
		text_add(&before, stage_screen(stage));
		stage_keys(stage, "F5 Tab Tab");
		assert_string_equal(text_get(&before), stage_screen(stage));
		text_clear(&before);
	}
}

/* Neither Esc nor the meeting view loses what was typed. */
static void
a_reason_that_was_typed_is_there_again(void **state)
{
	struct stage *stage = *state;
	workshop_people_add(stage);
	people_add(stage, "Anna", "Aabye");
	stage_keys(stage, "i s 'aabye' Enter Enter Right Down 'vil gerne med' Esc");
	stage_expect(stage, "Ingen er inviteret. Det, du skrev, står her næste gang.");
	stage_keys(stage, "i s 'aabye' Enter Enter Down ' igen' F8");
	stage_reject(stage, "vil gerne med");
	stage_keys(stage, "F8 Right Enter i s 'aabye' Enter Enter");
	stage_expect(stage, "vil gerne med igen");
	stage_keys(stage, "Right C-s");
	stage_expect(stage, "1 ung er inviteret.");
	people_add(stage, "Berit", "Aabye");
	stage_keys(stage, "i s 'aabye' Enter Enter");
	stage_expect(stage, "Invitér 1 ung");
	stage_reject(stage, "vil gerne med");
}

/* A click where the text stands. */
static void
click_on(struct stage *stage, const char *text)
{
	struct text line = {0};
	for (int row = 0; row < stage->app.canvas.rows; row++) {
		text_reset(&line);
		canvas_add_row(&line, &stage->app.canvas, row);
		const char *found = strstr(text_get(&line), text);
		if (!found)
			continue;
		line.bytes[found - line.bytes] = '\0';
		int column = utf8_text_width(line.bytes);
		text_clear(&line);
		app_key(&stage->app, &(struct key){.press = PRESS_CLICK, .row = row, .column = column});
		return;
	}
	fail_msg("«%s» is not there to click", text);
}

static void
all_of_it_can_be_clicked(void **state)
{
	struct stage *stage = *state;
	workshop_people_add(stage);
	stage_expect(stage, ">[ ] Bo");
	click_on(stage, "Emil");
	stage_expect(stage, ">[ ] Emil");
	stage_keys(stage, "f Space Enter");
	stage_expect(stage, "20 af 42 passer");
	click_on(stage, "Intet svar ×");
	stage_expect(stage, "af 42 ═");
	click_on(stage, "Mål: mindst");
	stage_keys(stage, "Enter");
	stage_expect(stage, "Ret workshoppen");
	stage_keys(stage, "Esc");
	stage_expect(stage, "Inviterede");
	click_on(stage, "På dagen");
	stage_expect(stage, "Dørliste");
	click_on(stage, "Bo Æbelø");
	click_on(stage, "Bo Æbelø");
	stage_expect(stage, "1 af 15");
}

static void
who_is_to_be_rung_stands_there_with_the_number(void **state)
{
	struct stage *stage = *state;
	workshop_people_add(stage);
	clock_fix(date_make(2026, 3, 19), 9, 0);
	stage_keys(stage, "F5");
	stage_expect(stage, "Ring til 20 i dag: f viser hvem.");
	stage_keys(stage, "f Space Enter");
	stage_expect(stage, "20 af 42 passer");
	stage_expect(stage, "12 34 56 78");
	stage_keys(stage, "v");
	stage_expect(stage, "Nyt kontaktforsøg");
}

static void
one_taken_off_comes_back_by_undo(void **state)
{
	struct stage *stage = *state;
	workshop_people_add(stage);
	stage_keys(stage, "Space Space x");
	stage_expect(stage, "2 unge er taget af listen.");
	stage_expect(stage, "1-7 af 40");
	stage_keys(stage, "z");
	stage_expect(stage, "1-7 af 42");
}

static void
the_list_is_saved_as_a_spreadsheet(void **state)
{
	struct stage *stage = *state;
	struct text file = {0};
	struct error error;
	workshop_people_add(stage);
	stage_keys(stage, "e C-u 'liste.csv' Enter");
	stage_expect(stage, "42 invitationer er gemt i filen.");
	assert_int_equal(file_read("liste.csv", &file, &error), STATUS_OK);
	assert_non_null(strstr(text_get(&file), "Amira Haddad"));
	text_clear(&file);
}

static void
marked_young_people_are_invited_from_their_own_list(void **state)
{
	struct stage *stage = *state;
	people_add(stage, "Anna", "Aabye");
	stage_keys(stage, "2 i");
	stage_expect(stage, "Der er ingen kommende workshop.");
	workshop_people_add(stage);
	stage_keys(stage, "2 s 'aabye' Enter i");
	stage_expect(stage, "Invitér 1 ung");
	stage_keys(stage, "Right C-s 3");
	stage_expect(stage, " 43  sagsbeh. 20");
	stage_keys(stage, "2 Enter i");
	stage_expect(stage, "Ingen at invitere. 1 var inviteret i forvejen.");
}

static void
the_card_tells_of_the_answer(void **state)
{
	struct stage *stage = *state;
	workshop_people_add(stage);
	stage_keys(stage, "s 'haddad' Enter Enter");
	stage_expect(stage, " TILMELDT  workshop");
	app_resize(&stage->app, 40, 140);
	stage_expect(stage, "Workshop    tor 26.3.: tilmeldt");
	stage_keys(stage, "Esc r n Enter");
	stage_expect(stage, "Workshop    tor 26.3.: afslag");
}

/* Zoomed for the wall, an empty screen still says all it has to say. */
static void
an_empty_workshop_is_explained_on_a_small_screen(void **state)
{
	(void)state;
	struct stage stage;
	stage_open(&stage, 18, 60);
	stage_keys(&stage, "3");
	stage_expect(&stage, "> Lav den første workshop. En idé er nok");
	stage_reject(&stage, "…");
	stage_keys(&stage, "4");
	stage_expect(&stage, "n Ny besøgsrunde: tre steder to gange, op til 8 unge.");
	stage_reject(&stage, "…");
	stage_close(&stage);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    ON_STAGE(the_card_tells_of_the_answer),
	    cmocka_unit_test(an_empty_workshop_is_explained_on_a_small_screen),
	    cmocka_unit_test(the_invitations_look_as_drawn),
	    ON_STAGE(an_empty_file_says_what_a_workshop_is_for),
	    ON_STAGE(a_holiday_is_told_of),
	    ON_STAGE(the_next_workshop_is_shown_and_the_others_are_a_key_away),
	    ON_STAGE(three_are_invited_at_once),
	    ON_STAGE(a_draft_is_sent_with_its_day),
	    ON_STAGE(all_of_it_is_undone),
	    ON_STAGE(nobody_is_invited_twice_and_the_unwilling_are_left_out),
	    ON_STAGE(an_answer_changes_and_its_history_stays),
	    ON_STAGE(needs_are_written_where_the_answer_is),
	    ON_STAGE(only_those_it_concerns_are_reminded),
	    ON_STAGE(a_list_is_found_in_by_name_and_filter),
	    ON_STAGE(who_is_next_to_call_is_under_the_cursor),
	    ON_STAGE(an_answer_is_counted_as_if_it_was_read),
	    ON_STAGE(a_reason_that_was_typed_is_there_again),
	    ON_STAGE(all_of_it_can_be_clicked),
	    ON_STAGE(who_is_to_be_rung_stands_there_with_the_number),
	    ON_STAGE(one_taken_off_comes_back_by_undo),
	    ON_STAGE(the_list_is_saved_as_a_spreadsheet),
	    ON_STAGE(marked_young_people_are_invited_from_their_own_list),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
