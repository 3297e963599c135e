/* One invented person whose story is told to the end, so that every screen has an example. */
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "practice_work.h"

enum { PART_WHAT, PART_DAY, PART_MINUTES, PART_WHO, PART_WORDS, PART_MORE };
enum { YEARS = 17, KNOWN_DAYS = 34, CONSENT_DAYS = 168 };

static char *
copy_words(const char *line, int part)
{
	struct text words = {0};
	practice_add_part(&words, line, part);
	return text_take(&words);
}

static void
set_text(char **text, const char *words)
{
	free(*text);
	*text = memory_copy_text(words);
}

void
practice_begin_story(struct practice *practice, struct youth *youth)
{
	struct date born = date_add_days(date_add_months(practice->today, -12 * YEARS), -186);
	youth->born = (struct period){.first = born, .last = born};
	youth->state = YOUTH_ACTIVE;
	youth->no_contact = youth->address_protected = false;
	youth->end_reason = youth->education = youth->job = UUID_NONE;
	youth->hours = INTEGER_NONE;
	youth->preferred_contact = CONTACT_SMS;
	youth->benefit = practice_code(&practice->benefits, "INGEN");
	youth->consultant = practice->staff[0];
	youth->source_date = date_add_days(practice->today, -KNOWN_DAYS);
	youth->informed = date_add_days(youth->source_date, 13);
	youth->in_community = ANSWER_NO;
	youth->takes_part = TAKES_PART_LISTENING;
	set_text(&youth->needs, "Kan ikke selv transportere sig");
	set_text(&youth->availability, "tir, ons, tor kl. 9-14");
}

static enum status
tell_note(struct practice *practice, const struct youth *youth, const char *line, struct error *error)
{
	struct note note;
	char *kind = copy_words(line, PART_WORDS);
	record_init(&note_entity, &note);
	note.youth = youth->record.id;
	note.kind = practice_pick_among(practice, &practice->notes, kind);
	note.happened = date_add_days(practice->today, practice_number(line, PART_DAY));
	note.minutes = practice_number(line, PART_MINUTES);
	note.author = practice->staff[practice_number(line, PART_WHO) % practice->staff_count];
	note.text = copy_words(line, PART_MORE);
	free(kind);
	return practice_add(practice, &note, error);
}

static enum status
tell_contact(struct practice *practice, const struct youth *youth, const char *line, struct error *error)
{
	struct contact contact;
	record_init(&contact_entity, &contact);
	contact.youth = youth->record.id;
	contact.channel = CHANNEL_SMS;
	contact.outcome = OUTCOME_REACHED;
	contact.happened = date_add_days(practice->today, practice_number(line, PART_DAY));
	contact.author = practice->staff[practice_number(line, PART_WHO) % practice->staff_count];
	contact.text = copy_words(line, PART_WORDS);
	return practice_add(practice, &contact, error);
}

static enum status
tell_task(struct practice *practice, const struct youth *youth, const char *line, struct error *error)
{
	struct task task;
	record_init(&task_entity, &task);
	task.youth = youth->record.id;
	task.due = date_add_days(practice->today, practice_number(line, PART_DAY));
	task.assignee = practice->staff[practice_number(line, PART_WHO) % practice->staff_count];
	task.title = copy_words(line, PART_WORDS);
	if (text_starts_with(line, "done"))
		task.done = task.due;
	return practice_add(practice, &task, error);
}

static enum status
tell_wish(struct practice *practice, const struct youth *youth, const char *line, struct error *error)
{
	struct wish wish;
	char *interest = copy_words(line, PART_WORDS);
	record_init(&wish_entity, &wish);
	wish.youth = youth->record.id;
	wish.record.created_at = youth->record.created_at;
	wish.kind = text_starts_with(line, "skill") ? WISH_SKILL : WISH_WISH;
	wish.interest = practice_code(&practice->interests, interest);
	wish.text = copy_words(line, PART_MORE);
	free(interest);
	return practice_add(practice, &wish, error);
}

static enum status
tell_consent(struct practice *practice, const struct youth *youth, struct error *error)
{
	struct consent consent;
	if (practice->consents.count == 0)
		return STATUS_OK;
	record_init(&consent_entity, &consent);
	consent.youth = youth->record.id;
	consent.kind = practice->consents.ids[0];
	consent.given = ANSWER_YES;
	consent.from = youth->informed;
	consent.until = date_add_days(practice->today, CONSENT_DAYS);
	consent.how = memory_copy_text("Skriftligt");
	return practice_add(practice, &consent, error);
}

enum status
practice_tell_story(struct practice *practice, const struct youth *youth, struct error *error)
{
	enum status status = tell_consent(practice, youth, error);
	for (int i = 0; i < practice->story.count && status == STATUS_OK; i++) {
		const char *line = practice->story.lines[i];
		if (text_starts_with(line, "note"))
			status = tell_note(practice, youth, line, error);
		else if (text_starts_with(line, "sms"))
			status = tell_contact(practice, youth, line, error);
		else if (text_starts_with(line, "task") || text_starts_with(line, "done"))
			status = tell_task(practice, youth, line, error);
		else
			status = tell_wish(practice, youth, line, error);
	}
	return status;
}
