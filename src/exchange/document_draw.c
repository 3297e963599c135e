/* From the plain form to drawn bytes; only the program that draws has this in it. */
#include "exchange/document_draw.h"

#include <string.h>

#include "document_block.h"

enum { DONE, FAILED, MISUSED };

static enum status
draw(const struct document *document, const char *suffix, struct text *out, struct error *error)
{
	if (strcmp(suffix, document_format_suffix(DOCUMENT_PDF)) == 0)
		return document_render_pdf(document, out, error);
	return document_render_spreadsheet(document, out, error);
}

int
document_draw(const char *suffix, FILE *in, FILE *out)
{
	struct text plain = {0}, drawn = {0};
	struct error error;
	char block[16384];
	size_t length;
	while ((length = fread(block, 1, sizeof block, in)) > 0)
		text_add_bytes(&plain, block, length);
	struct document *document = document_read_plain(text_get(&plain));
	int code = document ? DONE : MISUSED;
	if (document && draw(document, suffix, &drawn, &error) != STATUS_OK)
		code = FAILED;
	if (code == DONE && (fwrite(text_get(&drawn), 1, drawn.length, out) != drawn.length || fflush(out) != 0))
		code = FAILED;
	document_free(document);
	text_clear(&plain);
	text_clear(&drawn);
	return code;
}
