/* Taking in young people from a spreadsheet file: every row checked, all in one change or nothing. */
#include "exchange/import.h"

#include <stdlib.h>
#include <string.h>

#include "base/count.h"
#include "base/memory.h"
#include "import_row.h"
#include "import_work.h"
#include "store/bulk.h"

enum { PROGRESS_STEP = 1000 };

/* One import on its way. */
struct import_work {
	const struct import_options *options;
	struct csv_reader *file;
	struct import_reader *reader;
	struct bulk *bulk;
	struct import_rejects rejects;
	struct import_names names;
	struct import_reasons reasons;
	struct import_result *result;
	struct youth youth;
};

static void
reject(struct import_work *work, const struct csv_row *row, const char *reason)
{
	work->result->failed++;
	import_reasons_add(&work->reasons, reason);
	import_rejects_add(&work->rejects, row, reason);
}

static const char *
match_reason(enum bulk_match match)
{
	switch (match) {
	case BULK_NEW:
		break;
	case BULK_SAME_PERSON:
		return "Findes i forvejen: samme fødselsdato og navn.";
	case BULK_SAME_PHONE:
		return "Findes i forvejen: samme telefonnummer.";
	}
	return NULL;
}

/* *reason is NULL for someone new. */
static enum status
find_double(struct import_work *work, const char **reason, struct error *error)
{
	enum bulk_match match = BULK_NEW;
	struct uuid id;
	*reason = NULL;
	if (period_is_none(&work->youth.born) && text_is_empty(work->youth.phone)) {
		if (!import_names_add(&work->names, &work->youth))
			*reason = "Findes i forvejen: samme navn, og fødselsdato og telefon mangler.";
		return STATUS_OK;
	}
	enum status status = bulk_find(work->bulk, &work->youth, &match, &id, error);
	*reason = match_reason(match);
	return status;
}

static enum status
add_youth(struct import_work *work, const struct csv_row *row, bool doubtful, struct error *error)
{
	struct findings findings;
	record_check(&work->youth, work->reader->today, &findings);
	for (int i = 0; i < findings.count; i++)
		if (findings.items[i].severity == SEVERITY_ERROR) {
			reject(work, row, findings.items[i].message);
			return STATUS_OK;
		}
	const char *reason;
	enum status status = find_double(work, &reason, error);
	if (status != STATUS_OK)
		return status;
	if (reason) {
		work->result->duplicates++;
		import_rejects_add(&work->rejects, row, reason);
		return STATUS_OK;
	}
	work->result->added++;
	work->result->warnings += doubtful || findings.count > 0;
	return bulk_add(work->bulk, &work->youth, error);
}

static enum status
take_row(struct import_work *work, const struct csv_row *row, struct error *error)
{
	struct import_notice notice;
	if (import_row_is_empty(row))
		return STATUS_OK;
	work->result->read++;
	record_clear(&work->youth);
	enum status status = import_read_row(work->reader, row, &work->youth, &notice, error);
	if (status == STATUS_INVALID) {
		reject(work, row, error->message);
		return STATUS_OK;
	}
	if (status != STATUS_OK)
		return status;
	long added = work->result->added;
	if (uuid_is_none(work->youth.consultant))
		work->youth.consultant = work->options->consultant;
	status = add_youth(work, row, notice.doubtful, error);
	work->result->cpr_dropped += notice.cpr && work->result->added > added;
	return status;
}

static bool
tell_progress(const struct import_work *work)
{
	long read = work->result->read, bytes = csv_bytes_read(work->file);
	if (!work->options->progress)
		return true;
	double share = bytes > 0 ? (double)csv_bytes_total(work->file) / (double)bytes : 1;
	long all = (long)((double)read * share);
	return work->options->progress(work->options->context, read, all > read ? all : read);
}

static enum status
take_rows(struct import_work *work, struct error *error)
{
	struct csv_row row;
	bool found = true, go_on = tell_progress(work);
	enum status status = STATUS_OK;
	for (long seen = 1; go_on && found && status == STATUS_OK; seen++) {
		status = csv_next(work->file, &row, &found, error);
		if (status == STATUS_OK && found)
			status = take_row(work, &row, error);
		if (seen % PROGRESS_STEP == 0)
			go_on = tell_progress(work);
	}
	if (status == STATUS_OK && go_on)
		go_on = tell_progress(work);
	if (status == STATUS_OK && !go_on)
		return error_set(error, STATUS_CANCELLED, "Hentningen blev stoppet. Ingen er hentet.");
	return status;
}

static enum status
end_rows(struct import_work *work, enum status status, struct error *error)
{
	if (status == STATUS_OK)
		status = import_rejects_close(&work->rejects, error);
	if (status == STATUS_OK && !work->options->trial && work->result->added > 0) {
		status = bulk_commit(work->bulk, error);
		work->bulk = NULL;
	}
	if (work->bulk)
		bulk_abort(work->bulk);
	work->bulk = NULL;
	if (status != STATUS_OK)
		import_rejects_drop(&work->rejects);
	return status;
}

/* The plan was made from the file as it was when it was looked at. */
static enum status
check_heading(const struct import_plan *plan, const struct csv_row *row, bool found, struct error *error)
{
	int count = found && row->count < IMPORT_COLUMNS ? row->count : IMPORT_COLUMNS;
	bool same = found && count == plan->column_count;
	bool named = false;
	for (int i = 0; i < plan->column_count && same; i++) {
		same = strncmp(row->cells[i], plan->columns[i].heading, strlen(plan->columns[i].heading)) == 0;
		named |= plan->columns[i].target == YOUTH_FIRST_NAME || plan->columns[i].target == IMPORT_FULL_NAME;
	}
	if (!same)
		return error_set(error, STATUS_CONFLICT, "Filen er ændret, siden den blev åbnet. Vælg den igen.");
	if (!named)
		return error_set(error, STATUS_INVALID,
				 "Ingen kolonne hedder Fornavn eller Navn. Skriv overskrifter i filens første linje.");
	return STATUS_OK;
}

static enum status
run(struct import_work *work, struct store *store, struct error *error)
{
	struct csv_row row;
	bool found;
	const struct import_plan *plan = work->reader->plan;
	enum status status = csv_next(work->file, &row, &found, error);
	if (status == STATUS_OK)
		status = check_heading(plan, &row, found, error);
	if (status == STATUS_OK)
		status = import_rejects_open(&work->rejects, work->options->rejects, &row, error);
	if (status != STATUS_OK)
		return status;
	status = import_names_read(&work->names, store, error);
	if (status == STATUS_OK)
		status = bulk_begin(store, &youth_entity, plan->rows, "unge hentet fra en fil", &work->bulk, error);
	if (status == STATUS_OK)
		status = take_rows(work, error);
	return end_rows(work, status, error);
}

enum status
import_run(struct store *store, const struct import_plan *plan, const struct import_options *options,
	   struct import_result *result, struct error *error)
{
	struct import_work work = {.options = options, .result = result};
	*result = (struct import_result){0};
	enum status status = csv_open(plan->path, &work.file, error);
	if (status != STATUS_OK)
		return status;
	work.reader = memory_new(sizeof *work.reader);
	work.reader->store = store;
	work.reader->plan = plan;
	work.reader->today = clock_today();
	work.reader->alone = store_staff(store).count == 0;
	record_init(&youth_entity, &work.youth);
	status = run(&work, store, error);
	import_reasons_report(&work.reasons, result);
	record_clear(&work.youth);
	import_names_clear(&work.names);
	free(work.reader);
	csv_close(work.file);
	return status;
}

void
import_add_summary(struct text *out, const struct import_result *result, bool trial)
{
	if (trial)
		text_add(out, "Prøve, intet er ændret. ");
	count_add(out, result->read);
	text_add(out, " læst: ");
	count_add_of(out, result->added, "ny, ", "nye, ");
	count_add(out, result->duplicates);
	text_add(out, " fandtes i forvejen, ");
	count_add(out, result->failed);
	text_add(out, " kunne ikke læses.");
	if (result->warnings > 0) {
		text_add(out, " ");
		count_add(out, result->warnings);
		text_add(out, " er hentet, men bør ses efter: alder, konsulent eller datoer.");
	}
	if (result->cpr_dropped > 0)
		text_add(out, " CPR-numrene blev til fødselsdatoer og er ikke gemt.");
}
