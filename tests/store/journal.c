/* Short ways to write and read in the tests of the store. */
#include "journal.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "store/change.h"

struct youth *
journal_read_youth(struct store *store, struct uuid id)
{
	struct youth *youth = record_new(&youth_entity);
	struct error error;

	crowd_good(store_read(store, &youth_entity, id, youth, &error), &error);
	return youth;
}

enum status
journal_save_phone(struct store *store, const struct youth *before, const char *phone, struct error *error)
{
	struct youth *after = record_new(&youth_entity);
	enum status status;

	record_copy(after, before);
	crowd_set_text(after, YOUTH_PHONE, phone);
	status = store_save(store, before, after, "mobil", UUID_NONE, error);
	record_free(after);
	return status;
}

struct uuid
journal_kind(struct crowd *crowd, bool contact)
{
	struct code_list kinds = store_codes(crowd->store, "notat", clock_today());

	for (int i = 0; i < kinds.count; i++)
		if (text_equal(kinds.items[i]->grouping, "kontakt") == contact)
			return kinds.items[i]->record.id;
	fail();
	return UUID_NONE;
}

void
journal_add_note(struct crowd *crowd, struct uuid youth, struct uuid kind, struct date happened, struct note *note)
{
	record_init(&note_entity, note);
	note->youth = youth;
	note->kind = kind;
	note->happened = happened;
	note->author = crowd->staff;
	crowd_set_text(note, NOTE_TEXT, "Talt sammen.");
	crowd_save(crowd, note);
}
