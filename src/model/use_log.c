/* The use log: its table of fields. */
#include "model/use_log.h"

static const struct choice ways[] = {{USE_SHOWN, "Vist"}, {USE_SAVED, "Gemt"}, {0, NULL}};

static const struct field fields[USE_LOG_FIELD_COUNT] = {
    [USE_LOG_WHAT] = FIELD(use_log, what, TEXT, .label = "Liste", .width = 34, .maximum = 160,
			   .flags = FIELD_REQUIRED | FIELD_SEARCHABLE,
			   .help = "Den liste med navne, der blev lavet. Her står ingen navne."),
    [USE_LOG_WAY] = FIELD(use_log, way, CHOICE, .label = "Hvordan", .width = 7, .choices = ways,
			  .help = "Om listen blev vist på skærmen eller gemt i en fil."),
    [USE_LOG_COUNT] = FIELD(use_log, count, INTEGER, .label = "Antal", .width = 7, .maximum = 100000000,
			    .help = "Så mange stod der på listen."),
    [USE_LOG_PURPOSE] = FIELD(use_log, purpose, TEXT, .label = "Formål", .width = 34, .maximum = 160,
			      .flags = FIELD_SEARCHABLE, .help = "Det, listen blev lavet til."),
};

static void
title(const void *record, struct text *out)
{
	const struct use_log *entry = record;

	text_add(out, text_is_empty(entry->what) ? "brugslog" : entry->what);
}

const struct entity use_log_entity = {
    .name = "use_log",
    .word = "brugslog",
    .label = "linje i brugsloggen",
    .plural = "linjer i brugsloggen",
    .size = sizeof(struct use_log),
    .fields = fields,
    .field_count = USE_LOG_FIELD_COUNT,
    .owner = ERROR_NO_FIELD,
    .title = title,
};
