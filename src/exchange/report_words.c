/* Short ways to add to a report: figures that hide small numbers, explanations, and periods. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/count.h"
#include "model/value.h"
#include "report_work.h"
#include "store/plan_figures.h"

PRINTF_LIKE(1, 0)
static char *
format_text(const char *format, va_list arguments)
{
	char *text = NULL;
	return vasprintf(&text, format, arguments) < 0 ? NULL : text;
}

void
report_paragraph(struct report_work *work, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	char *text = format_text(format, arguments);
	va_end(arguments);
	document_add_paragraph(work->document, text);
	free(text);
}

void
report_note(struct report_work *work, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	char *text = format_text(format, arguments);
	va_end(arguments);
	document_add_note(work->document, text);
	free(text);
}

void
report_add_fact(struct text *out, const char *label, const char *value)
{
	if (!text_is_empty(value))
		text_add_format(out, "%s%s: %s", out->length > 0 ? "\n" : "", label, value);
}

void
report_heading(struct report_work *work, int level, const char *text)
{
	document_add_heading(work->document, level, text);
}

/* The figure, and that it is not shown if so. */
static void
add_people(struct report_work *work, struct text *out, int count)
{
	small_add_count(out, count, work->options->k);
	if (!small_is_shown(count, work->options->k))
		work->hidden |= HIDDEN_FEW;
}

void
report_people(struct report_work *work, const char *label, long count, const char *note)
{
	struct text value = {0};
	if (small_is_shown((int)count, work->options->k))
		count_add(&value, count);
	else
		add_people(work, &value, (int)count);
	document_add_figure(work->document, label, text_get(&value), note);
	text_clear(&value);
}

void
report_number(struct report_work *work, const char *label, long count, const char *note)
{
	struct text value = {0};
	count_add(&value, count);
	document_add_figure(work->document, label, text_get(&value), note);
	text_clear(&value);
}

void
report_share(struct report_work *work, const char *label, int count, int base)
{
	struct text value = {0};
	if (base == 0) {
		text_add(&value, "–");
	} else if (small_has_percent(count, base, work->options->k)) {
		text_add_format(&value, "%d af %d (", count, base);
		small_add_percent(&value, count, base, work->options->k);
		text_add(&value, ")");
	} else {
		text_add(&value, "skjult");
		work->hidden |= HIDDEN_SHARE;
	}
	document_add_figure(work->document, label, text_get(&value), NULL);
	text_clear(&value);
}

void
report_add_entry(struct report_work *work, struct text *out, const struct count_table *table, int row, int column)
{
	count_table_add(out, table, row, column, work->options->k);
	if (count_table_at(table, row, column)->state != SMALL_SHOWN)
		work->hidden |= HIDDEN_FEW;
}

void
report_explain(struct report_work *work, const struct count_table *table)
{
	struct text why = {0};
	if (!table->merged && !table->whole)
		return;
	count_table_explain(&why, table, work->options->k);
	if (why.length > 0)
		document_add_note(work->document, text_get(&why));
	text_clear(&why);
}

void
report_add_period(struct text *out, const struct period *period)
{
	if (period_is_none(period))
		text_add(out, "ingen dato");
	else
		period_add_field(out, period);
}

int
report_owned(struct report_work *work, const struct entity *entity, struct uuid owner, report_each *each, void *context)
{
	struct small_list list = store_small(work->store, entity);
	int count = 0;
	for (int i = 0; i < list.count; i++) {
		const struct record *record = list.items[i];
		const struct field *field = &entity->fields[entity->owner];
		if (!uuid_equal(value_reference(field, record), owner))
			continue;
		each(work, record, context);
		count++;
	}
	return count;
}
