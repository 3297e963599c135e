/* A wish or a skill, in the young person's own words. */
#include "model/situation.h"

#include "model/office.h"
#include "model/youth.h"

static const struct choice kinds[] = {{WISH_WISH, "Ønske"}, {WISH_SKILL, "Kompetence"}, {0, NULL}};

static const struct field fields[WISH_FIELD_COUNT] = {
    [WISH_YOUTH] = FIELD(wish, youth, REFERENCE, .label = "Ung", .width = 20, .target = &youth_entity,
			 .flags = FIELD_REQUIRED, .help = "Den unge, der har ønsket eller kan det."),
    [WISH_KIND] = FIELD(wish, kind, CHOICE, .label = "Type", .width = 10, .choices = kinds,
			.help = "Et ønske er noget, den unge gerne vil. En kompetence er noget, den unge kan."),
    [WISH_TEXT] =
	FIELD(wish, text, TEXT, .label = "Ønsker", .width = 32, .maximum = 300,
	      .flags = FIELD_REQUIRED | FIELD_PERSONAL | FIELD_SEARCHABLE, .hint = "med den unges egne ord",
	      .help = "Målplanen spørger, om vi kender de unges ønsker og kompetencer. Skriv det, som den unge siger "
		      "det."),
    [WISH_INTEREST] =
	FIELD(wish, interest, REFERENCE, .label = "Interesse", .width = 16, .target = &code_entity, .list = "interesse",
	      .help = "Så programmet kan foreslå steder, der passer. Vælg den, der ligger nærmest."),
};

static void
title(const void *record, struct text *out)
{
	const struct wish *wish = record;

	text_add(out, text_is_empty(wish->text) ? "ønske" : wish->text);
}

const struct entity wish_entity = {
    .name = "wish",
    .word = "oensker",
    .label = "ønske",
    .plural = "ønsker",
    .size = sizeof(struct wish),
    .fields = fields,
    .field_count = WISH_FIELD_COUNT,
    .owner = WISH_YOUTH,
    .title = title,
};
