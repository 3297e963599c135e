/* Random values that a person could have entered, for every kind of field. */
#include "sample.h"

#include "base/utf8.h"
#include "model/value.h"

static const char *const words[] = {"Åse", "Nguyễn", "Yıldız", "Bo-Æbelø", "«ja»", "O'Hara",
				    "–",   "a;b",    "\"c\"",  "Zoë",      "12",   "x"};

enum { WORD_COUNT = sizeof(words) / sizeof(words[0]), LAST_DAY = 20000 };

static void
add_phone(struct random *random, struct text *out)
{
	if (random_below(random, 4) == 0)
		text_add_format(out, "+46%07d", random_below(random, 10000000));
	else
		text_add_format(out, "%08d", random_below(random, 100000000));
}

static void
add_words(struct random *random, struct text *out, const struct field *field)
{
	int maximum = field->maximum > 0 ? field->maximum : 200;
	int count = 1 + random_below(random, 6);

	while (count-- > 0) {
		const char *word = words[random_below(random, WORD_COUNT)];

		if (out->length == 0) {
			text_add(out, maximum < 8 ? "Å" : word);
			continue;
		}
		if (utf8_count(text_get(out)) + utf8_count(word) + 1 > (size_t)maximum)
			break;
		text_add(out, field->format == FORMAT_LONG && random_below(random, 3) == 0 ? "\n" : " ");
		text_add(out, word);
	}
}

static void
fill_text(struct random *random, const struct field *field, void *record)
{
	struct text text = {0};

	switch (field->format) {
	case FORMAT_PHONE:
		add_phone(random, &text);
		break;
	case FORMAT_EMAIL:
		text_add_format(&text, "ung%d@example.invalid", random_below(random, 1000));
		break;
	case FORMAT_POSTCODE:
		text_add_format(&text, "%04d", random_below(random, 10000));
		break;
	case FORMAT_PLAIN:
	case FORMAT_NAME:
	case FORMAT_CLOCK:
	case FORMAT_LONG:
		add_words(random, &text, field);
		break;
	}
	value_set_text(field, record, text_get(&text));
	text_clear(&text);
}

static void
fill_choice(struct random *random, const struct field *field, void *record)
{
	int count = 0, value = 0;

	while (field->choices[count].label != NULL)
		count++;
	while (value == 0 && field->kind == FIELD_FLAGS)
		for (int i = 0; i < count; i++)
			value |= random_below(random, 2) == 0 ? 0 : field->choices[i].value;
	if (field->kind == FIELD_CHOICE)
		value = field->choices[random_below(random, count)].value;
	value_set_integer(field, record, value);
}

static void
fill_period(struct random *random, const struct field *field, void *record)
{
	struct text stored = {0};
	int year = 1980 + random_below(random, 30), month = 1 + random_below(random, 12);

	if (random_below(random, 2) == 0)
		text_add_format(&stored, "%d-%02d-%02d", year, month, 1 + random_below(random, 28));
	else
		text_add_format(&stored, "%d-%02d-01/%d-%02d-%02d %s %d", year, month, year, month,
				date_days_in_month(year, month), date_month_name(month), year);
	if (!value_parse_stored(field, text_get(&stored), record))
		value_clear(field, record);
	text_clear(&stored);
}

void
sample_fill(struct random *random, const struct field *field, void *record)
{
	char iso[DATE_ISO_SIZE];
	char instant[INSTANT_SIZE];

	switch (field->kind) {
	case FIELD_TEXT:
		fill_text(random, field, record);
		break;
	case FIELD_INTEGER:
		value_set_integer(field, record, random_below(random, field->maximum > 0 ? field->maximum + 1 : 9999));
		break;
	case FIELD_BOOLEAN:
		value_set_integer(field, record, 1);
		break;
	case FIELD_DATE:
		date_format_iso((struct date){random_below(random, LAST_DAY)}, iso);
		if (!value_parse_stored(field, iso, record))
			value_clear(field, record);
		break;
	case FIELD_PERIOD:
		fill_period(random, field, record);
		break;
	case FIELD_INSTANT:
		instant_format((struct instant){random_below(random, 2000000000) * INT64_C(1000)}, instant);
		if (!value_parse_stored(field, instant, record))
			value_clear(field, record);
		break;
	case FIELD_CHOICE:
	case FIELD_FLAGS:
		fill_choice(random, field, record);
		break;
	case FIELD_REFERENCE:
		value_set_reference(field, record, random_uuid(random));
		break;
	}
}

void
sample_fill_all(struct random *random, void *record)
{
	const struct entity *entity = record_of(record)->entity;

	for (int i = 0; i < entity->field_count; i++)
		if ((entity->fields[i].flags & FIELD_DERIVED) == 0)
			sample_fill(random, &entity->fields[i], record);
}
