/* The user's own settings file: lines of `nøgle = værdi`, comments kept, written back whole. */
#ifndef BASE_CONFIG_H
#define BASE_CONFIG_H

#include "base/error.h"
#include "base/text.h"

struct config {
	struct text lines; /* the file as it is; all zero is an empty one */
};

/* A missing file is an empty one. A bad line is reported with its number; the good ones count all the same. */
enum status config_read(struct config *config, struct error *error) MUST_CHECK;
enum status config_write(const struct config *config, struct error *error) MUST_CHECK;
void config_clear(struct config *config);

/* Appends the value to out and returns true, or false if the key is not there. */
bool config_get(const struct config *config, const char *key, struct text *out);
void config_set(struct config *config, const char *key, const char *value);

#endif
