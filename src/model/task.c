/* A task or an appointment, with or without a young person. */
#include "model/journal.h"

#include "model/office.h"
#include "model/youth.h"

static const struct choice kinds[] = {{TASK_TODO, "Opgave"}, {TASK_APPOINTMENT, "Aftale"}, {0, NULL}};

static const struct field fields[TASK_FIELD_COUNT] = {
    [TASK_YOUTH] = FIELD(task, youth, REFERENCE, .label = "Ung", .width = 20, .target = &youth_entity,
			 .help = "Den unge, det handler om. Lad feltet stå tomt, hvis det ikke er nogen bestemt."),
    [TASK_KIND] = FIELD(task, kind, CHOICE, .label = "Type", .width = 6, .choices = kinds,
			.help = "En opgave skal gøres inden fristen. En aftale har en dag, en tid og et sted."),
    [TASK_TITLE] = FIELD(task, title, TEXT, .label = "Opgave", .width = 32, .maximum = 120,
			 .flags = FIELD_REQUIRED | FIELD_PERSONAL | FIELD_SEARCHABLE | FIELD_SORT_NAME,
			 .hint = "fx Ring om kørsel",
			 .help = "Det vises på Overblik, når det er tid. Begynd med det, du skal gøre."),
    [TASK_DUE] =
	FIELD(task, due, DATE, .label = "Frist", .width = 11, .context = DATE_PLAN, .hint = "fx fredag, +14 eller 24/3",
	      .help = "Den sidste dag, det kan vente til. Uden frist står opgaven nederst."),
    [TASK_MINUTES] =
	FIELD(task, minutes, INTEGER, .label = "Klokken", .width = 7, .format = FORMAT_CLOCK, .maximum = 24 * 60 - 1,
	      .hint = "fx 13.00", .help = "Hvornår en aftale begynder. Lad feltet stå tomt ved en opgave."),
    [TASK_PLACE] = FIELD(task, place, TEXT, .label = "Sted", .width = 16, .maximum = 80, .flags = FIELD_PERSONAL,
			 .hint = "fx Musikskolen", .help = "Hvor I mødes. Vælg gerne et sted, den unge er tryg ved."),
    [TASK_URGENT] = FIELD(task, urgent, BOOLEAN, .label = "Haster", .width = 6,
			  .help = "Står øverst på Overblik, uanset fristen. Brug det kun, når det ikke kan vente."),
    [TASK_ASSIGNEE] = FIELD(task, assignee, REFERENCE, .label = "Hvem gør det", .heading = "Hvem", .width = 12,
			    .target = &staff_entity, .help = "Opgaven vises på Overblik hos den, du vælger."),
    [TASK_DONE] = FIELD(task, done, DATE, .label = "Klaret den", .width = 11, .context = DATE_HAPPENED,
			.hint = "tom, til det er gjort",
			.help = "Den dag, opgaven blev klaret. På Overblik gør tasten k det for dig."),
};

static void
title(const void *record, struct text *out)
{
	const struct task *task = record;

	text_add(out, text_is_empty(task->title) ? "opgave" : task->title);
}

const struct entity task_entity = {
    .name = "task",
    .word = "opgaver",
    .label = "opgave",
    .plural = "opgaver",
    .size = sizeof(struct task),
    .fields = fields,
    .field_count = TASK_FIELD_COUNT,
    .owner = TASK_YOUTH,
    .refresh = "youth_refresh",
    .title = title,
};
