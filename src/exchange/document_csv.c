/* A document as one sheet of CSV for Danish Excel. */
#include <stdio.h>
#include <stdlib.h>

#include "document_block.h"
#include "exchange/csv.h"

static void
write_row(FILE *out, const char *const *cells, int count)
{
	for (int i = 0; i < count; i++)
		csv_write_cell(out, i, cells[i]);
	csv_write_end_row(out);
}

static void
write_line(FILE *out, const char *text)
{
	write_row(out, &text, 1);
}

static void
write_head(FILE *out, const struct document *document)
{
	struct text day = {0};
	document_add_day(&day, document);
	write_line(out, document->title);
	if (document->subtitle[0])
		write_line(out, document->subtitle);
	write_row(out, (const char *const[]){text_get(&day), document_mark(document)}, 2);
	text_clear(&day);
}

static void
write_bar(FILE *out, const struct document_block *bar)
{
	char goal[12] = "", of[12] = "", value[12] = "";
	if (document_has_goal(bar))
		snprintf(goal, sizeof goal, "%d", bar->numbers[BAR_GOAL]);
	if (bar->numbers[BAR_OF] > 0)
		snprintf(of, sizeof of, "%d", bar->numbers[BAR_OF]);
	if (bar->numbers[BAR_VALUE] >= 0)
		snprintf(value, sizeof value, "%d", bar->numbers[BAR_VALUE]);
	const char *shown = bar->cells[BAR_WORDS][0] ? bar->cells[BAR_WORDS] : value;
	write_row(out, (const char *const[]){bar->cells[BAR_LABEL], shown, of, goal}, 4);
}

static void
write_block(FILE *out, const struct document *document, size_t at)
{
	const struct document_block *block = &document->blocks[at];
	bool first = at == 0 || document->blocks[at - 1].kind != block->kind;
	if (block->kind == BLOCK_HEADING || (first && (block->kind == BLOCK_TABLE || block->kind == BLOCK_BAR)))
		csv_write_end_row(out);
	if (block->kind != BLOCK_BAR) {
		write_row(out, (const char *const *)block->cells, block->count);
		return;
	}
	if (first)
		write_row(out, (const char *const[]){"", "Antal", "Ud af", "Mål"}, 4);
	write_bar(out, block);
}

enum status
document_render_csv(const struct document *document, struct text *out, struct error *error)
{
	char *bytes = NULL;
	size_t length = 0;
	FILE *file = open_memstream(&bytes, &length);
	if (!file)
		return error_set(error, STATUS_SYSTEM, "Filen kunne ikke laves. Prøv igen.");
	csv_write_start(file);
	write_head(file, document);
	for (size_t i = 0; i < document->count; i++)
		write_block(file, document, i);
	bool whole = fclose(file) == 0;
	if (whole)
		text_add_bytes(out, bytes, length);
	free(bytes);
	return whole ? STATUS_OK : error_set(error, STATUS_SYSTEM, "Filen kunne ikke laves. Prøv igen.");
}
