/* Values of fields as text and back, generic over every entity. */
#ifndef MODEL_VALUE_H
#define MODEL_VALUE_H

#include "model/record.h"

bool value_is_empty(const struct field *field, const void *record);
bool value_equal(const struct field *field, const void *a, const void *b);
void value_clear(const struct field *field, void *record); /* back to empty */
void value_copy(const struct field *field, void *to, const void *from);

/* The stored form: ISO dates, digits, uuids. Lossless. */
void value_add_stored(struct text *out, const struct field *field, const void *record);
bool value_parse_stored(const struct field *field, const char *stored, void *record); /* false: record unchanged */

/* As a person reads and edits it: 26-03-2026, 12 34 56 78, Ja, «Sms, Brev». A REFERENCE adds nothing: who draws it asks
 * the store for the title. */
void value_add_field(struct text *out, const struct field *field, const void *record);

/* Reads what a person typed or a file held. "" empties. Normalises (NFC, trimmed, digits of a phone). On STATUS_INVALID
 * the record is unchanged and error->message says what to write instead. A REFERENCE takes only the stored form. */
enum status value_read(const struct field *field, const char *typed, struct date today, void *record,
		       struct error *error) MUST_CHECK;

const char *choice_label(const struct choice *choices, int value); /* "" if unknown */

/* Direct access for those who know the kind; asserts it. */
const char *value_text(const struct field *field, const void *record); /* never NULL */
int value_integer(const struct field *field, const void *record);      /* INTEGER, BOOLEAN, CHOICE, FLAGS */
struct uuid value_reference(const struct field *field, const void *record);
void value_set_text(const struct field *field, void *record, const char *text);
void value_set_integer(const struct field *field, void *record, int value);
void value_set_reference(const struct field *field, void *record, struct uuid id);

#endif
