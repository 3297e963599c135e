/* One young person with everything a card can show. */
#include "amira.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "model/journal.h"
#include "model/value.h"
#include "model/youth.h"
#include "store/change.h"
#include "store/draft.h"
#include "store/list.h"

static void
check(enum status status, const struct error *error)
{
	if (status != STATUS_OK)
		fail_msg("%s (%s)", error->message, error->detail);
}

static void
put(struct youth *youth, int field, const char *typed)
{
	struct error error;

	check(value_read(&youth_entity.fields[field], typed, clock_today(), youth, &error), &error);
}

static struct uuid
add_youth(struct stage *stage)
{
	struct store *store = stage->app.store;
	struct youth youth;
	struct uuid id;

	record_init(&youth_entity, &youth);
	put(&youth, YOUTH_FIRST_NAME, "Amira");
	put(&youth, YOUTH_LAST_NAME, "Haddad");
	put(&youth, YOUTH_BORN, "12-09-2008");
	put(&youth, YOUTH_PHONE, "12345678");
	put(&youth, YOUTH_PREFERRED_CONTACT, "Sms");
	put(&youth, YOUTH_ADDRESS, "Syrenvej 4");
	put(&youth, YOUTH_NEEDS, "Kan ikke selv transportere sig");
	put(&youth, YOUTH_AVAILABILITY, "tir, ons, tor kl. 9-14");
	youth.state = YOUTH_ACTIVE;
	youth.consultant = store_actor(store);
	youth.benefit = store_find_code(store, "ydelse", "Uden ydelse");
	youth.source = store_find_code(store, "kilde", "Klubsocialrådgiver");
	youth.source_date = date_make(2026, 2, 11);
	stage_save(stage, &youth);
	id = youth.record.id;
	record_clear(&youth);
	return id;
}

struct uuid
amira_add_note(struct stage *stage, struct uuid youth, const char *text, int month, int day)
{
	struct note note;
	struct uuid id;

	record_init(&note_entity, &note);
	note.youth = youth;
	note.kind = store_find_code(stage->app.store, "notat", "Samtale");
	note.happened = date_make(2026, month, day);
	note.minutes = 822;
	note.author = store_actor(stage->app.store);
	value_set_text(&note_entity.fields[NOTE_TEXT], &note, text);
	stage_save(stage, &note);
	id = note.record.id;
	record_clear(&note);
	return id;
}

static void
add_task(struct stage *stage, struct uuid youth, const char *title, int days)
{
	struct task task;

	record_init(&task_entity, &task);
	task.youth = youth;
	task.due = date_add_days(clock_today(), days);
	task.assignee = store_actor(stage->app.store);
	value_set_text(&task_entity.fields[TASK_TITLE], &task, title);
	stage_save(stage, &task);
	record_clear(&task);
}

static void
add_wish(struct stage *stage, struct uuid youth, const char *text)
{
	struct wish wish;

	record_init(&wish_entity, &wish);
	wish.youth = youth;
	value_set_text(&wish_entity.fields[WISH_TEXT], &wish, text);
	stage_save(stage, &wish);
	record_clear(&wish);
}

static void
add_consent(struct stage *stage, struct uuid youth)
{
	struct consent consent;
	struct code_list kinds = store_codes(stage->app.store, "samtykke", clock_today());

	assert_true(kinds.count > 0);
	record_init(&consent_entity, &consent);
	consent.youth = youth;
	consent.kind = kinds.items[0]->record.id;
	consent.given = ANSWER_YES;
	consent.from = clock_today();
	consent.until = date_make(2026, 9, 1);
	stage_save(stage, &consent);
	record_clear(&consent);
}

struct uuid
amira_add(struct stage *stage)
{
	struct uuid id;

	clock_fix(date_make(2026, 2, 11), 11, 30);
	id = add_youth(stage);
	add_wish(stage, id, "Musik");
	add_wish(stage, id, "tegning");
	add_wish(stage, id, "dyr");
	add_consent(stage, id);
	clock_fix(date_make(2026, 3, 17), 13, 42);
	amira_add_note(stage, id, "Interesse for hiphop og tegning.\nUtryg ved at komme på rådhuset.", 2, 24);
	amira_add_note(stage, id, "Invitation sendt. Svarede «ja måske»", 3, 10);
	amira_add_note(stage, id, "Vil gerne med, men mangler kørsel. Undersøger taxa eller følgeskab med Klubben.", 3,
		       17);
	add_task(stage, id, "Find kørsel til 26. marts", 0);
	add_task(stage, id, "Ring efter workshop", 10);
	app_go(&stage->app, TAB_YOUTH);
	return id;
}

void
amira_change(struct stage *stage, const struct entity *entity, struct uuid id, int field, const char *typed)
{
	void *before = record_new(entity), *after = record_new(entity);
	struct error error;

	check(store_read(stage->app.store, entity, id, before, &error), &error);
	record_copy(after, before);
	check(value_read(&entity->fields[field], typed, clock_today(), after, &error), &error);
	check(store_save(stage->app.store, before, after, "prøve", UUID_NONE, &error), &error);
	record_free(before);
	record_free(after);
}

long
amira_count(struct stage *stage, const struct entity *entity, struct uuid owner, struct uuid *last)
{
	struct list *list = list_new(stage->app.store, entity);
	struct list_query query = {.sort = LIST_SORT_NUMBER, .owner = owner};
	struct error error;
	long count;

	check(list_set(list, &query, &error), &error);
	count = list_count(list);
	if (last && count > 0)
		*last = record_header(list_at(list, count - 1))->id;
	list_free(list);
	return count;
}

size_t
amira_drafts(struct stage *stage, struct uuid *first)
{
	struct drafts drafts = {0};
	struct error error;
	size_t count;

	check(drafts_read(stage->app.store, &drafts, &error), &error);
	count = drafts.count;
	if (first && count > 0)
		*first = drafts.items[0].id;
	drafts_clear(&drafts);
	return count;
}
