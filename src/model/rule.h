/* What one row of a field table demands of its value. */
#ifndef MODEL_RULE_H
#define MODEL_RULE_H

#include "model/field.h"

#include "base/error.h"
#include "base/text.h"

/* Cleans a typed text as the field wants it kept (NFC, one space, digits of a phone) into out, which is emptied first;
 * the error says what to write instead. */
enum status rule_read_text(const struct field *field, const char *typed, struct text *out,
			   struct error *error) MUST_CHECK;

/* A text a person words freely: neither phone, e-mail nor postcode. */
bool rule_is_free_text(const struct field *field);

/* CHOICE: one of the choices; FLAGS: a sum of them. */
bool rule_knows_choice(const struct field *field, int value);

#endif
