/* The lists with names, for the door and for the host: a first name and what is practical, nothing else. */
#include "model/invitation.h"
#include "report_work.h"
#include "store/query.h"

static const struct document_column columns[] = {
    {"Mødt", DOCUMENT_WORDS}, {"Fornavn", DOCUMENT_WORDS}, {"Praktisk", DOCUMENT_WORDS}};

static void
add_part(struct text *out, const char *part)
{
	if (text_is_empty(part))
		return;
	text_add(out, out->length > 0 ? ". " : "");
	text_add(out, part);
}

static void
add_person(struct report_work *work, struct query *query)
{
	struct text practical = {0};
	int transport = query_integer(query, 1);
	if (transport == TRANSPORT_MISSING)
		add_part(&practical, "Mangler kørsel");
	if (transport == TRANSPORT_ORDERED)
		add_part(&practical, "Kørsel er bestilt");
	add_part(&practical, query_text(query, 2));
	add_part(&practical, query_text(query, 3));
	document_add_row(work->document, (const char *const[]){"[ ]", query_text(query, 0), text_get(&practical)});
	text_clear(&practical);
	work->people++;
}

/* seats: those who have not answered hold a seat too. */
static enum status
add_list(struct report_work *work, bool seats, struct error *error)
{
	struct query *query;
	bool row;
	enum status status = query_open(work->store, "report_door", &query, error);
	if (status != STATUS_OK)
		return status;
	query_bind_uuid(query, "$activity", work->about);
	query_bind_integer(query, "$seats", seats);
	document_add_table(work->document, columns, 3);
	while ((status = query_next(query, &row, error)) == STATUS_OK && row)
		add_person(work, query);
	query_close(query);
	report_note(work, "Listen viser navne. Læg den ikke fra dig, og makulér den, når dagen er gået.");
	return status;
}

enum status
report_door_list(struct report_work *work, struct error *error)
{
	if (!uuid_is_none(work->about))
		return add_list(work, false, error);
	report_paragraph(work, "Der er ingen workshop endnu.");
	return STATUS_OK;
}

enum status
report_host_list(struct report_work *work, struct error *error)
{
	if (!uuid_is_none(work->about))
		return add_list(work, true, error);
	report_paragraph(work, "Der er ingen besøg med en dato endnu.");
	return STATUS_OK;
}
