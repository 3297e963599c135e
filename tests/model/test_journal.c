/* The rules of notes, contact attempts, tasks, consents and dated situations. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "model/journal.h"
#include "model/value.h"
#include "model/youth.h"

static const struct date today = {20529}; /* 17-03-2026 */

/* What is said about a field: "" for nothing. */
static const char *
said(const void *record, int field, enum severity severity)
{
	static struct findings findings;
	const struct finding *finding;

	record_check(record, today, &findings);
	finding = findings_for(&findings, field);
	if (finding == NULL)
		return "";
	assert_int_equal(finding->severity, severity);
	return finding->message;
}

static void
test_what_happened_is_not_ahead(void **state)
{
	struct note *note = record_new(&note_entity);
	struct contact *contact = record_new(&contact_entity);

	(void)state;
	note->happened = contact->happened = today;
	assert_string_equal(said(note, NOTE_HAPPENED, SEVERITY_WARNING), "");
	assert_string_equal(said(contact, CONTACT_HAPPENED, SEVERITY_WARNING), "");
	note->happened = contact->happened = date_add_days(today, 1);
	assert_non_null(strstr(said(note, NOTE_HAPPENED, SEVERITY_WARNING), "fremtiden"));
	assert_non_null(strstr(said(contact, CONTACT_HAPPENED, SEVERITY_WARNING), "fremtiden"));
	record_free(note);
	record_free(contact);
}

static void
test_a_task_needs_only_a_title(void **state)
{
	struct task *task = record_new(&task_entity);
	struct findings findings;

	(void)state;
	value_set_text(&task_entity.fields[TASK_TITLE], task, "Ring om kørsel");
	record_check(task, today, &findings);
	assert_int_equal(findings.count, 0);
	value_set_text(&task_entity.fields[TASK_TITLE], task, "Ring til 720305-5001");
	assert_non_null(strstr(said(task, TASK_TITLE, SEVERITY_WARNING), "CPR-nummer"));
	record_free(task);
}

static void
test_a_consent_does_not_end_before_it_begins(void **state)
{
	struct consent *consent = record_new(&consent_entity);

	(void)state;
	consent->until = today;
	assert_string_equal(said(consent, CONSENT_UNTIL, SEVERITY_ERROR), "");
	consent->from = today;
	assert_string_equal(said(consent, CONSENT_UNTIL, SEVERITY_ERROR), "");
	consent->until = date_add_days(today, -1);
	assert_non_null(strstr(said(consent, CONSENT_UNTIL, SEVERITY_ERROR), "før det begynder"));
	consent->until = DATE_NONE;
	assert_string_equal(said(consent, CONSENT_UNTIL, SEVERITY_ERROR), "");
	record_free(consent);
}

/* By kind exactly one of the three codes is filled, whichever combination was entered. */
static void
test_a_situation_has_the_code_of_its_kind(void **state)
{
	(void)state;
	for (int kind = SITUATION_BENEFIT; kind <= SITUATION_JOB; kind++)
		for (int filled = 0; filled < 8; filled++) {
			struct situation *situation = record_new(&situation_entity);
			struct findings findings;

			situation->kind = kind;
			situation->youth = uuid_make();
			situation->since = today;
			for (int code = 0; code < 3; code++)
				if ((filled & 1 << code) != 0)
					value_set_reference(&situation_entity.fields[SITUATION_BENEFIT_CODE + code],
							    situation, uuid_make());
			record_check(situation, today, &findings);
			assert_int_equal(findings.count == 0, filled == 1 << kind);
			for (int code = 0; code < 3; code++) {
				bool right = ((filled & 1 << code) != 0) == (code == kind);

				assert_int_equal(findings_for(&findings, SITUATION_BENEFIT_CODE + code) == NULL, right);
			}
			record_free(situation);
		}
}

static void
test_hours_belong_to_a_job(void **state)
{
	struct situation *situation = record_new(&situation_entity);

	(void)state;
	situation->hours = 12;
	assert_non_null(strstr(said(situation, SITUATION_HOURS, SEVERITY_ERROR), "job"));
	situation->kind = SITUATION_JOB;
	assert_string_equal(said(situation, SITUATION_HOURS, SEVERITY_ERROR), "");
	situation->since = today;
	situation->until = date_add_days(today, -1);
	assert_non_null(strstr(said(situation, SITUATION_UNTIL, SEVERITY_ERROR), "før den første"));
	record_free(situation);
}

static void
test_a_situation_changes_the_young_person(void **state)
{
	struct youth *youth = record_new(&youth_entity);
	struct situation *situation = record_new(&situation_entity);
	struct uuid benefit = uuid_make(), education = uuid_make(), job = uuid_make();

	(void)state;
	situation->kind = SITUATION_BENEFIT;
	situation->benefit = benefit;
	situation_entity.follow(situation, youth);
	situation->kind = SITUATION_EDUCATION;
	situation->education = education;
	situation_entity.follow(situation, youth);
	assert_int_equal(youth->hours, INTEGER_NONE);
	situation->kind = SITUATION_JOB;
	situation->job = job;
	situation->hours = 18;
	situation_entity.follow(situation, youth);
	assert_true(uuid_equal(youth->benefit, benefit));
	assert_true(uuid_equal(youth->education, education));
	assert_true(uuid_equal(youth->job, job));
	assert_int_equal(youth->hours, 18);
	record_free(youth);
	record_free(situation);
}

static void
test_what_is_over_changes_nothing(void **state)
{
	struct youth *youth = record_new(&youth_entity);
	struct situation *situation = record_new(&situation_entity);

	(void)state;
	situation->benefit = uuid_make();
	assert_true(instant_parse("2026-03-17T12:00:00.000Z", &situation->record.created_at));
	situation->until = date_add_days(today, -1);
	situation_entity.follow(situation, youth);
	assert_true(uuid_is_none(youth->benefit));
	situation->until = today;
	situation_entity.follow(situation, youth);
	assert_true(uuid_equal(youth->benefit, situation->benefit));
	record_free(youth);
	record_free(situation);
}

static void
assert_title(const void *record, const char *title)
{
	struct text out = {0};

	record_header(record)->entity->title(record, &out);
	assert_string_equal(text_get(&out), title);
	text_clear(&out);
}

static void
test_titles(void **state)
{
	struct note *note = record_new(&note_entity);
	struct contact *contact = record_new(&contact_entity);
	struct consent *consent = record_new(&consent_entity);
	struct situation *situation = record_new(&situation_entity);

	(void)state;
	assert_title(note, "notat");
	value_set_text(&note_entity.fields[NOTE_TEXT], note, "Taxa er bestilt.\nAmira får besked.");
	assert_title(note, "Taxa er bestilt.");
	contact->channel = CHANNEL_SMS;
	contact->outcome = OUTCOME_REACHED;
	assert_title(contact, "Sms: Nået");
	assert_title(consent, "Samtykke");
	consent->from = today;
	assert_title(consent, "Samtykke fra 17-03-2026");
	situation->kind = SITUATION_JOB;
	situation->since = today;
	assert_title(situation, "Job fra 17-03-2026");
	record_free(note);
	record_free(contact);
	record_free(consent);
	record_free(situation);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_what_happened_is_not_ahead),
	    cmocka_unit_test(test_a_task_needs_only_a_title),
	    cmocka_unit_test(test_a_consent_does_not_end_before_it_begins),
	    cmocka_unit_test(test_a_situation_has_the_code_of_its_kind),
	    cmocka_unit_test(test_hours_belong_to_a_job),
	    cmocka_unit_test(test_a_situation_changes_the_young_person),
	    cmocka_unit_test(test_what_is_over_changes_nothing),
	    cmocka_unit_test(test_titles),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
