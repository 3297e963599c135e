/* The work with one invented young person: talks, attempts, follow-ups, wishes, consents and changes. */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "practice_work.h"

enum { FIRST_MINUTE = 9 * 60, WORKING_MINUTES = 6 * 60 };

/* The first note and the first wish are thrown away again at the end. */
static void
note_trash(struct practice *practice, const void *record)
{
	const struct record *header = record_header(record);
	if (header->entity != (practice->trash_count == 0 ? &note_entity : &wish_entity) || practice->trash_count == 2)
		return;
	practice->trash[practice->trash_count].entity = header->entity;
	practice->trash[practice->trash_count++].id = header->id;
}

enum status
practice_add(struct practice *practice, void *record, struct error *error)
{
	struct findings findings;
	record_check(record, practice->today, &findings);
	assert(findings_count(&findings, SEVERITY_ERROR) == 0);
	record_of(record)->id = random_uuid(&practice->random);
	enum status status = bulk_add(practice->bulk, record, error);
	if (status == STATUS_OK)
		note_trash(practice, record);
	record_clear(record);
	return status;
}

static struct date
latest(struct date a, struct date b)
{
	return date_compare(a, b) > 0 ? a : b;
}

static struct uuid
author_for(struct practice *practice, const struct youth *youth)
{
	if (!uuid_is_none(youth->consultant) && !practice_chance(practice, 15))
		return youth->consultant;
	return practice->staff[random_below(&practice->random, practice->staff_count)];
}

static enum status
add_note(struct practice *practice, const struct youth *youth, struct date happened, bool talk, struct error *error)
{
	struct note note;
	struct text kind = {0}, words = {0};
	const char *line = practice_pick(practice, talk ? &practice->conversations : &practice->records);
	record_init(&note_entity, &note);
	practice_add_part(&kind, line, 0);
	practice_add_part(&words, line, 1);
	note.youth = youth->record.id;
	note.kind = practice_pick_among(practice, &practice->notes, text_get(&kind));
	text_clear(&kind);
	note.happened = practice_worked_day(happened, youth->source_date);
	if (practice_chance(practice, 70))
		note.minutes = FIRST_MINUTE + 5 * random_below(&practice->random, WORKING_MINUTES / 5);
	note.text = text_take(&words);
	note.author = author_for(practice, youth);
	note.filing = practice_chance(practice, 20) ? FILING_WAITING : FILING_NOT_RELEVANT;
	return practice_add(practice, &note, error);
}

enum status
practice_add_note(struct practice *practice, const struct youth *youth, struct error *error)
{
	struct date happened = date_add_days(practice->today, -random_below(&practice->random, 60));
	return add_note(practice, youth, latest(happened, youth->source_date), practice_chance(practice, 70), error);
}

/* Days since they last spoke: most within two weeks, some far too long ago. */
static int
days_of_silence(struct practice *practice)
{
	int roll = random_below(&practice->random, 100);
	if (roll < 62)
		return random_below(&practice->random, 14);
	if (roll < 86)
		return 14 + random_below(&practice->random, 15);
	return 31 + random_below(&practice->random, 40);
}

static enum status
add_notes(struct practice *practice, const struct youth *youth, struct error *error)
{
	if (youth->state == YOUTH_NEW || practice_chance(practice, 4))
		return STATUS_OK;
	struct date last = date_add_days(practice->today, -days_of_silence(practice));
	last = latest(last, youth->source_date);
	int span = last.day - youth->source_date.day, count = 1 + random_below(&practice->random, 5);
	enum status status = STATUS_OK;
	for (int i = 0; i < count && status == STATUS_OK; i++) {
		struct date happened = date_add_days(youth->source_date, span * i / count);
		status = add_note(practice, youth, happened, practice_chance(practice, 60), error);
	}
	return status == STATUS_OK ? add_note(practice, youth, last, true, error) : status;
}

/* What fits what came of it, or now and then nothing. */
static char *
remark_for(struct practice *practice, int outcome)
{
	struct text remark = {0};
	for (int tries = 0; tries < 3; tries++) {
		const char *line = practice_pick(practice, &practice->attempts);
		if (practice_number(line, 0) != outcome)
			continue;
		practice_add_part(&remark, line, 1);
		return text_take(&remark);
	}
	return NULL;
}

static enum status
add_attempts(struct practice *practice, const struct youth *youth, struct error *error)
{
	bool new = youth->state == YOUTH_NEW;
	int count = random_below(&practice->random, new ? 4 : 3);
	enum status status = STATUS_OK;
	for (int i = 0; i < count && status == STATUS_OK; i++) {
		struct contact contact;
		record_init(&contact_entity, &contact);
		contact.youth = youth->record.id;
		contact.channel = i % 2 == 0 ? CHANNEL_PHONE : CHANNEL_SMS;
		contact.outcome = practice_chance(practice, 40) ? OUTCOME_MESSAGE_LEFT : OUTCOME_NOT_REACHED;
		if (!new &&i == count - 1)
			contact.outcome = OUTCOME_REACHED;
		struct date day = date_add_days(youth->source_date, 1 + 3 * i);
		day = date_compare(day, practice->today) > 0 ? practice->today : day;
		contact.happened = practice_worked_day(day, youth->source_date);
		contact.text = remark_for(practice, contact.outcome);
		contact.author = author_for(practice, youth);
		status = practice_add(practice, &contact, error);
	}
	return status;
}

static char *
title_for(const char *line, int part, const struct youth *youth)
{
	struct text title = {0}, pattern = {0};
	practice_add_part(&pattern, line, part);
	const char *start = text_get(&pattern), *place = strstr(start, "{navn}");
	text_add_bytes(&title, start, place ? (size_t)(place - start) : strlen(start));
	if (place && youth) {
		youth_add_short_name(&title, youth->first_name, youth->last_name ? youth->last_name : "");
		text_add(&title, place + strlen("{navn}"));
	}
	text_clear(&pattern);
	return text_take(&title);
}

/* The first of staff has something overdue, something today and something later, whatever the dice say. */
static struct date
due_day(struct practice *practice, struct uuid assignee)
{
	static const int turns[] = {90, 5, 20, 60, 40, 95, 70, 30, 50, 21, 65, 75, 45, 10};
	int roll = random_below(&practice->random, 100);
	if (uuid_equal(assignee, practice->staff[0]))
		roll = turns[practice->open_tasks++ % (int)(sizeof turns / sizeof *turns)];
	if (roll < 12)
		return practice_worked_day(date_add_days(practice->today, -2 - random_below(&practice->random, 8)),
					   DATE_NONE);
	if (roll < 22)
		return practice->today;
	int days = roll < 80 ? 1 + random_below(&practice->random, 14) : 15 + random_below(&practice->random, 40);
	return practice_working_day(date_add_days(practice->today, days));
}

static enum status
add_task(struct practice *practice, const struct youth *youth, bool done, struct error *error)
{
	struct task task;
	record_init(&task_entity, &task);
	task.youth = youth->record.id;
	task.title = title_for(practice_pick(practice, &practice->tasks), 0, youth);
	task.assignee = uuid_is_none(youth->consultant) ? practice->staff[0] : youth->consultant;
	task.due = done ? date_add_days(practice->today, -5 - random_below(&practice->random, 40))
			: due_day(practice, task.assignee);
	task.urgent = !done && practice_chance(practice, 3);
	if (done)
		task.done = practice_worked_day(task.due, DATE_NONE);
	return practice_add(practice, &task, error);
}

static enum status
add_appointment(struct practice *practice, const char *line, const struct youth *youth, struct error *error)
{
	struct task task;
	struct text place = {0};
	record_init(&task_entity, &task);
	task.kind = TASK_APPOINTMENT;
	if (youth)
		task.youth = youth->record.id;
	task.title = title_for(line, 2, youth);
	task.due = date_add_working_days(practice->today, practice_number(line, 0));
	task.minutes = practice_number(line, 1);
	practice_add_part(&place, line, 3);
	task.place = text_take(&place);
	task.assignee = youth && !uuid_is_none(youth->consultant) ? youth->consultant : practice->staff[0];
	return practice_add(practice, &task, error);
}

enum status
practice_add_meetings(struct practice *practice, struct error *error)
{
	enum status status = STATUS_OK;
	for (int i = 0; i < practice->appointments.count && status == STATUS_OK; i++)
		if (!strstr(practice->appointments.lines[i], "{navn}"))
			status = add_appointment(practice, practice->appointments.lines[i], NULL, error);
	return status;
}

static enum status
add_tasks(struct practice *practice, const struct youth *youth, struct error *error)
{
	bool going = youth->state != YOUTH_ENDED && youth->state != YOUTH_PAUSED;
	enum status status = STATUS_OK;
	if (practice_chance(practice, 40))
		status = add_task(practice, youth, true, error);
	if (status == STATUS_OK && going && practice_chance(practice, 55))
		status = add_task(practice, youth, false, error);
	if (status != STATUS_OK || youth->state != YOUTH_ACTIVE || !practice_chance(practice, 20))
		return status;
	const struct practice_words *lines = &practice->appointments;
	while (practice->next_appointment < lines->count && !strstr(lines->lines[practice->next_appointment], "{navn}"))
		practice->next_appointment++;
	if (practice->next_appointment == lines->count)
		return STATUS_OK;
	return add_appointment(practice, lines->lines[practice->next_appointment++], youth, error);
}

static enum status
add_wishes(struct practice *practice, const struct youth *youth, struct error *error)
{
	enum status status = STATUS_OK;
	for (int i = 0; i < 3 && status == STATUS_OK; i++) {
		bool skill = i == 2;
		if (youth->state == YOUTH_NEW || !practice_chance(practice, 40))
			continue;
		const char *line = practice_pick(practice, skill ? &practice->skills : &practice->wishes);
		struct wish wish;
		struct text words = {0}, interest = {0};
		record_init(&wish_entity, &wish);
		wish.record.created_at = youth->record.created_at;
		wish.youth = youth->record.id;
		wish.kind = skill ? WISH_SKILL : WISH_WISH;
		practice_add_part(&words, line, 1);
		wish.text = text_take(&words);
		practice_add_part(&interest, line, 0);
		wish.interest = practice_code(&practice->interests, text_get(&interest));
		text_clear(&interest);
		status = practice_add(practice, &wish, error);
	}
	return status;
}

static enum status
add_consent(struct practice *practice, const struct youth *youth, struct error *error)
{
	if (youth->state == YOUTH_NEW || practice->consents.count == 0 || !practice_chance(practice, 75))
		return STATUS_OK;
	struct consent consent;
	record_init(&consent_entity, &consent);
	consent.youth = youth->record.id;
	consent.kind = practice_pick_code(practice, &practice->consents);
	consent.given = practice_chance(practice, 92) ? ANSWER_YES : ANSWER_NO;
	consent.from = date_add_days(youth->source_date, 2 + random_below(&practice->random, 12));
	if (consent.given == ANSWER_YES) {
		int left = practice_chance(practice, 6)   ? -random_below(&practice->random, 10)
			   : practice_chance(practice, 8) ? 1 + random_below(&practice->random, 28)
							  : 40 + random_below(&practice->random, 300);
		consent.until = latest(date_add_days(practice->today, left), consent.from);
	}
	consent.how = memory_copy_text(practice_chance(practice, 60) ? "Skriftligt" : "Mundtligt, noteret samme dag");
	return practice_add(practice, &consent, error);
}

static enum status
add_situation(struct practice *practice, const struct youth *youth, int kind, struct error *error)
{
	struct situation situation;
	record_init(&situation_entity, &situation);
	situation.youth = youth->record.id;
	situation.kind = kind;
	situation.benefit = kind == SITUATION_BENEFIT ? youth->benefit : UUID_NONE;
	situation.education = kind == SITUATION_EDUCATION ? youth->education : UUID_NONE;
	situation.job = kind == SITUATION_JOB ? youth->job : UUID_NONE;
	situation.hours = kind == SITUATION_JOB ? youth->hours : INTEGER_NONE;
	int known = practice->today.day - youth->source_date.day;
	int since = kind == SITUATION_BENEFIT ? 0 : random_below(&practice->random, known + 1);
	situation.since = date_add_days(youth->source_date, since);
	situation.source = memory_copy_text(practice_chance(practice, 50) ? "Den unge selv" : "Jobcentret");
	return practice_add(practice, &situation, error);
}

static enum status
add_situations(struct practice *practice, const struct youth *youth, struct error *error)
{
	enum status status = STATUS_OK;
	if (!uuid_is_none(youth->benefit) && practice_chance(practice, 80))
		status = add_situation(practice, youth, SITUATION_BENEFIT, error);
	if (status == STATUS_OK && !uuid_is_none(youth->education))
		status = add_situation(practice, youth, SITUATION_EDUCATION, error);
	if (status == STATUS_OK && !uuid_is_none(youth->job))
		status = add_situation(practice, youth, SITUATION_JOB, error);
	return status;
}

enum status
practice_add_journal(struct practice *practice, const struct youth *youth, struct error *error)
{
	if (practice->telling)
		return practice_tell_story(practice, youth, error);
	enum status status = add_attempts(practice, youth, error);
	if (status == STATUS_OK)
		status = add_notes(practice, youth, error);
	if (status == STATUS_OK)
		status = add_tasks(practice, youth, error);
	if (status == STATUS_OK)
		status = add_wishes(practice, youth, error);
	if (status == STATUS_OK)
		status = add_consent(practice, youth, error);
	if (status == STATUS_OK)
		status = add_situations(practice, youth, error);
	return status;
}
