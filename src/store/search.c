/* Search over all young people by name, number and phone, and over the words of notes. */
#include "store/search.h"

#include <stdio.h>
#include <string.h>

#include "base/log.h"
#include "base/utf8.h"
#include "condition.h"
#include "model/place.h"
#include "model/youth.h"
#include "names.h"
#include "store/list.h"

enum { LETTERS_LEAST = 3, EXCERPT_CELLS = 40, EXCERPT_BEFORE = 16 };

static void
hit_read(struct person_hit *hit, const struct youth *youth, struct date today)
{
	struct text title = {0}, cut = {0};

	youth_entity.title(youth, &title);
	utf8_add_cut(&cut, text_get(&title), (int)sizeof hit->title / 3);
	hit->id = youth->record.id;
	hit->number = youth->record.number;
	snprintf(hit->title, sizeof hit->title, "%s", text_get(&cut));
	hit->age = youth_age(youth, today);
	hit->state = youth->state;
	text_clear(&title);
	text_clear(&cut);
}

void
search_warm(struct store *store)
{
	struct error error;

	if (names_get(store, &error) == NULL)
		log_error(&error);
}

enum status
search_people(struct store *store, const char *typed, struct date today, struct people_hits *hits, struct error *error)
{
	const struct list_query query = {.search = typed, .sort = LIST_SORT_NAME};
	struct list *list;
	enum status status;

	*hits = (struct people_hits){0};
	if (text_is_empty(typed))
		return STATUS_OK;
	list = list_new(store, &youth_entity);
	status = list_set(list, &query, error);
	if (status == STATUS_OK)
		hits->total = list_count(list);
	while (hits->count < SEARCH_HITS && hits->count < hits->total) {
		const struct youth *youth = list_at(list, hits->count);

		if (youth == NULL)
			break;
		hit_read(&hits->items[hits->count++], youth, today);
	}
	list_free(list);
	return status;
}

static void
place_hit_read(struct store *store, struct place_hit *hit, const struct workplace *place)
{
	struct text title = {0}, cut = {0};

	workplace_entity.title(place, &title);
	utf8_add_cut(&cut, text_get(&title), (int)sizeof hit->title / 3);
	hit->id = place->record.id;
	snprintf(hit->title, sizeof hit->title, "%s", text_get(&cut));
	snprintf(hit->department, sizeof hit->department, "%s",
		 store_title(store, &code_entity, place->department, true));
	text_clear(&title);
	text_clear(&cut);
}

enum status
search_places(struct store *store, const char *typed, struct place_hits *hits, struct error *error)
{
	const struct list_query query = {.search = typed, .sort = LIST_SORT_NAME};
	struct list *list;
	enum status status;

	*hits = (struct place_hits){0};
	if (text_is_empty(typed))
		return STATUS_OK;
	list = list_new(store, &workplace_entity);
	status = list_set(list, &query, error);
	if (status == STATUS_OK)
		hits->total = list_count(list);
	while (hits->count < SEARCH_HITS && hits->count < hits->total) {
		const struct workplace *place = list_at(list, hits->count);

		if (place == NULL)
			break;
		place_hit_read(store, &hits->items[hits->count++], place);
	}
	list_free(list);
	return status;
}

/* Where in a text the first word of the query is found; 0 if it is not to be seen. */
static size_t
find_word(const struct fold_query *query, const char *text)
{
	struct fold_query one = {.count = 1};
	struct text word = {0}, folded = {0};
	size_t at = 0;
	bool found = false;

	one.words[0] = query->words[0];
	while (text[at] != '\0' && !found) {
		const size_t size = strcspn(text + at, " \n\t");

		text_reset(&word);
		text_reset(&folded);
		text_add_bytes(&word, text + at, size);
		fold_add_stored(&folded, text_get(&word));
		found = size > 0 && fold_matches(&one, text_get(&folded));
		if (!found)
			at += size + (text[at + size] != '\0' ? 1 : 0);
	}
	text_clear(&word);
	text_clear(&folded);
	return found ? at : 0;
}

/* «…talt med Aase fra Klubben…» in one line. */
static void
set_excerpt(struct note_hit *hit, const struct fold_query *query, const char *text)
{
	size_t from = find_word(query, text), end;
	struct text out = {0};

	for (int i = 0; i < EXCERPT_BEFORE && from > 0; i++)
		from = utf8_previous(text, from);
	while (from > 0 && text[from] != ' ' && text[from] != '\n')
		from = utf8_previous(text, from);
	text_add(&out, from > 0 ? "…" : "");
	from += from > 0 ? 1 : 0;
	end = from + utf8_fit(text + from, EXCERPT_CELLS);
	text_add_bytes(&out, text + from, end - from);
	text_add(&out, text[end] != '\0' ? "…" : "");
	for (size_t i = 0; i < out.length; i++)
		if (out.bytes[i] == '\n' || out.bytes[i] == '\t')
			out.bytes[i] = ' ';
	snprintf(hit->excerpt, sizeof hit->excerpt, "%.*s", (int)(sizeof hit->excerpt - 1), text_get(&out));
	text_clear(&out);
}

static void
note_read(struct note_hits *hits, const struct fold_query *query, sqlite3_stmt *statement)
{
	struct note_hit *hit = &hits->items[hits->count++];

	hit->id = column_uuid(statement, 0);
	hit->youth = column_uuid(statement, 1);
	hit->youth_number = sqlite3_column_int(statement, 2);
	hit->happened = column_date(statement, 3);
	snprintf(hit->kind, sizeof hit->kind, "%s", column_text(statement, 4));
	set_excerpt(hit, query, column_text(statement, 5));
}

/* Only words long enough, the longest first. */
static void
parse_words(struct fold_query *query, const char *typed)
{
	struct fold_query all;

	fold_query_parse(&all, typed);
	query->count = 0;
	for (int i = 0; i < all.count; i++) {
		if (utf8_count(all.words[i].a) < LETTERS_LEAST)
			continue;
		query->words[query->count++] = all.words[i];
		if (strlen(all.words[i].a) > strlen(query->words[0].a)) {
			query->words[query->count - 1] = query->words[0];
			query->words[0] = all.words[i];
		}
	}
}

enum status
search_notes(struct store *store, const char *typed, struct note_hits *hits, struct error *error)
{
	struct fold_query query;
	sqlite3_stmt *statement;
	enum status status;
	bool row;

	*hits = (struct note_hits){0};
	parse_words(&query, typed);
	if (query.count == 0)
		return STATUS_OK;
	statement = query_get(store, "search_notes", error);
	if (statement == NULL)
		return error->status;
	condition_bind_like(statement, "$a", query.words[0].a);
	condition_bind_like(statement, "$b", query.words[0].b);
	while ((status = statement_step(store, statement, &row, error)) == STATUS_OK && row && !hits->more) {
		if (!fold_matches(&query, column_text(statement, 6)))
			continue;
		if (hits->count == SEARCH_HITS)
			hits->more = true;
		else
			note_read(hits, &query, statement);
	}
	sqlite3_reset(statement);
	return status;
}

enum status
search_alike(struct store *store, const struct youth *youth, struct date today, struct likeness *alike,
	     struct error *error)
{
	sqlite3_stmt *statement;
	struct text sql = {0}, key = {0};
	struct youth found;
	enum status status;
	bool row;

	*alike = (struct likeness){0};
	text_add(&sql, "SELECT ");
	sql_add_columns(&sql, store, &youth_entity, NULL);
	text_add(&sql, " FROM youth WHERE deleted_at IS NULL AND (match_key = $match_key OR phone = $phone)"
		       " AND id <> $id ORDER BY number LIMIT $limit");
	statement = statement_get(store, text_get(&sql), error);
	text_clear(&sql);
	if (statement == NULL)
		return error->status;
	youth_add_match_key(&key, youth);
	statement_bind_text(statement, "$match_key", key.length > 0 ? text_get(&key) : NULL);
	statement_bind_text(statement, "$phone", text_is_empty(youth->phone) ? NULL : youth->phone);
	statement_bind_text(statement, "$id", "");
	if (!uuid_is_none(youth->record.id))
		statement_bind_uuid(statement, "$id", youth->record.id);
	statement_bind_integer(statement, "$limit", SEARCH_HITS);
	text_clear(&key);
	record_init(&youth_entity, &found);
	while ((status = statement_step(store, statement, &row, error)) == STATUS_OK && row) {
		row_read(statement, &youth_entity, &found);
		hit_read(&alike->items[alike->count++], &found, today);
	}
	sqlite3_reset(statement);
	record_clear(&found);
	return status;
}
