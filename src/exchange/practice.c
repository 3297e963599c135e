/* Filling a practice file: staff, invented young people, their journals, and a little in Papirkurv. */
#include "exchange/practice.h"

#include <assert.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "practice_work.h"
#include "store/change.h"

enum { RICH = PRACTICE_PEOPLE, NOTE_EVERY = 10, PROGRESS_STEP = 1000, TRASH_FROM = 20, TRASH_PEOPLE = 2 };

/* Where each word list goes. */
static const struct {
	const char *name;
	size_t offset;
} lists[] = {
    {"first_names", offsetof(struct practice, first_names)},
    {"last_names", offsetof(struct practice, last_names)},
    {"people", offsetof(struct practice, people)},
    {"streets", offsetof(struct practice, streets)},
    {"conversations", offsetof(struct practice, conversations)},
    {"records", offsetof(struct practice, records)},
    {"attempts", offsetof(struct practice, attempts)},
    {"tasks", offsetof(struct practice, tasks)},
    {"appointments", offsetof(struct practice, appointments)},
    {"wishes", offsetof(struct practice, wishes)},
    {"skills", offsetof(struct practice, skills)},
    {"needs", offsetof(struct practice, needs)},
    {"availability", offsetof(struct practice, availability)},
    {"story", offsetof(struct practice, story)},
    {"scene", offsetof(struct practice, scene)},
};

/* Where each code list goes. */
static const struct {
	const char *list;
	size_t offset;
} code_lists[] = {
    {"ydelse", offsetof(struct practice, benefits)},    {"uddannelse", offsetof(struct practice, educations)},
    {"job", offsetof(struct practice, jobs)},           {"kilde", offsetof(struct practice, sources)},
    {"afslutning", offsetof(struct practice, endings)}, {"notat", offsetof(struct practice, notes)},
    {"samtykke", offsetof(struct practice, consents)},  {"interesse", offsetof(struct practice, interests)},
};

static struct practice_words *
words_at(struct practice *practice, size_t offset)
{
	return (struct practice_words *)(void *)((char *)practice + offset);
}

static void
read_codes(struct practice *practice, size_t which)
{
	struct practice_codes *codes = (struct practice_codes *)(void *)((char *)practice + code_lists[which].offset);
	struct code_list list = store_codes(practice->store, code_lists[which].list, practice->today);
	codes->count = list.count < PRACTICE_CODES ? list.count : PRACTICE_CODES;
	for (int i = 0; i < codes->count; i++) {
		codes->ids[i] = list.items[i]->record.id;
		(void)snprintf(codes->codes[i], sizeof codes->codes[i], "%s", list.items[i]->code);
	}
}

static enum status
add_staff(struct practice *practice, const char *line, struct error *error)
{
	struct staff staff;
	struct text name = {0}, initials = {0};
	record_init(&staff_entity, &staff);
	practice_add_part(&name, line, 0);
	practice_add_part(&initials, line, 1);
	staff.name = text_take(&name);
	staff.initials = text_take(&initials);
	staff.role = practice_number(line, 2);
	staff.inactive = practice_number(line, 3) != 0;
	enum status status = store_save(practice->store, NULL, &staff, "øvedata", UUID_NONE, error);
	if (status == STATUS_OK && staff.role == ROLE_CONSULTANT && !staff.inactive &&
	    practice->staff_count < PRACTICE_STAFF)
		practice->staff[practice->staff_count++] = staff.record.id;
	record_clear(&staff);
	return status;
}

static enum status
add_all_staff(struct practice *practice, struct error *error)
{
	struct practice_words lines;
	enum status status = STATUS_OK;
	practice_words_read(&lines, "staff");
	for (int i = 0; i < lines.count && status == STATUS_OK; i++)
		status = add_staff(practice, lines.lines[i], error);
	practice_words_clear(&lines);
	return status;
}

static enum status
begin_bulk(struct practice *practice, long count, struct error *error)
{
	static const struct entity *const others[] = {&staff_entity, &code_entity, &setting_entity, &youth_entity,
						      NULL};
	enum status status = bulk_begin(practice->store, &youth_entity, count, "øvedata", &practice->bulk, error);
	for (size_t i = 0; entities[i] && status == STATUS_OK; i++) {
		bool also = true;
		for (size_t other = 0; others[other]; other++)
			also = also && entities[i] != others[other];
		if (also && (status = bulk_also(practice->bulk, entities[i], error)) != STATUS_OK)
			bulk_abort(practice->bulk);
	}
	return status;
}

static bool
is_whole(const struct practice *practice, const struct youth *youth)
{
	struct findings findings;
	record_check(youth, practice->today, &findings);
	return findings_count(&findings, SEVERITY_ERROR) == 0;
}

static enum status
add_person(struct practice *practice, long number, struct error *error)
{
	struct youth youth;
	bool rich = number <= RICH;
	record_init(&youth_entity, &youth);
	practice_make_youth(practice, number, rich, &youth);
	bool whole = !rich || is_whole(practice, &youth);
	assert(whole);
	(void)whole;
	enum status status = bulk_add(practice->bulk, &youth, error);
	if (rich)
		practice->persons[number] = youth.record.id;
	if (status == STATUS_OK && rich)
		status = practice_add_journal(practice, &youth, error);
	else if (status == STATUS_OK)
		status = practice_invite(practice, &youth, error);
	if (status == STATUS_OK && !rich && number % NOTE_EVERY == 0)
		status = practice_add_note(practice, &youth, error);
	record_clear(&youth);
	return status;
}

/* Two people beyond the count, a note and a wish. */
static enum status
fill_trash(struct practice *practice, long count, struct change *change, struct error *error)
{
	enum status status = STATUS_OK;
	for (int i = 0; i < TRASH_PEOPLE && status == STATUS_OK; i++) {
		struct youth youth;
		record_init(&youth_entity, &youth);
		practice_make_youth(practice, count + 1 + i, true, &youth);
		status = change_save(change, NULL, &youth, error);
		if (status == STATUS_OK)
			status = change_delete(change, &youth, error);
		record_clear(&youth);
	}
	for (int i = 0; i < practice->trash_count && status == STATUS_OK; i++) {
		void *record = record_new(practice->trash[i].entity);
		status = store_read(practice->store, practice->trash[i].entity, practice->trash[i].id, record, error);
		if (status == STATUS_OK)
			status = change_delete(change, record, error);
		record_free(record);
	}
	return status;
}

/* What needs the people to be there. */
static enum status
finish(struct practice *practice, long count, struct error *error)
{
	struct change *change;
	enum status status = change_begin(practice->store, "øvedata", NULL, &change, error);
	if (status != STATUS_OK)
		return status;
	if (count > 0)
		status = practice_edit_scene(practice, change, error);
	if (status == STATUS_OK && count >= TRASH_FROM)
		status = fill_trash(practice, count, change, error);
	if (status == STATUS_OK)
		return change_commit(change, error);
	change_abort(change);
	return status;
}

static enum status
add_people(struct practice *practice, long count, bool (*progress)(void *context, long done, long of), void *context,
	   struct error *error)
{
	enum status status = practice_add_meetings(practice, error);
	for (long i = 1; i <= count && status == STATUS_OK; i++) {
		status = add_person(practice, i, error);
		if (status == STATUS_OK && i == (count < RICH ? count : RICH))
			status = practice_add_scene(practice, error);
		if (status == STATUS_OK && progress && (i % PROGRESS_STEP == 0 || i == count) &&
		    !progress(context, i, count))
			status = error_set(error, STATUS_CANCELLED, "Øvedata blev ikke lavet færdig.");
	}
	if (status == STATUS_OK)
		return bulk_commit(practice->bulk, error);
	bulk_abort(practice->bulk);
	return status;
}

enum status
practice_fill(struct store *store, long count, uint64_t seed, bool (*progress)(void *context, long done, long of),
	      void *context, struct error *error)
{
	assert(store_is_practice(store));
	struct practice *practice = memory_new(sizeof *practice);
	practice->store = store;
	practice->today = clock_today();
	random_seed(&practice->random, seed);
	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
		practice_words_read(words_at(practice, lists[i].offset), lists[i].name);
	enum status status = add_all_staff(practice, error);
	if (status == STATUS_OK) {
		/* Not the one who will work in the file: their own undo begins empty. */
		store_set_actor(store, practice->staff[practice->staff_count > 1 ? 1 : 0]);
		for (size_t i = 0; i < sizeof code_lists / sizeof *code_lists; i++)
			read_codes(practice, i);
		status = begin_bulk(practice, count, error);
	}
	if (status == STATUS_OK)
		status = add_people(practice, count, progress, context, error);
	if (status == STATUS_OK)
		status = finish(practice, count, error);
	store_set_actor(store, practice->staff[0]);
	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
		practice_words_clear(words_at(practice, lists[i].offset));
	practice_clear_scene(practice);
	free(practice);
	return status;
}
