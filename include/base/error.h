/* The result of everything that may fail, and the one Danish sentence the user is told. */
#ifndef BASE_ERROR_H
#define BASE_ERROR_H

#define MUST_CHECK __attribute__((warn_unused_result))
#define PRINTF_LIKE(text, first) __attribute__((format(printf, text, first)))

enum status {
	STATUS_OK,
	STATUS_NOT_FOUND, /* the record or file is not there (any more) */
	STATUS_CONFLICT,  /* someone else changed it since it was read */
	STATUS_INVALID,   /* the input breaks a rule; nothing was changed */
	STATUS_BUSY,      /* someone else holds the file; trying again may help */
	STATUS_CANCELLED, /* the user stopped it; nothing was changed */
	STATUS_DENIED,    /* not allowed: read-only, unsafe place, newer or foreign file */
	STATUS_SYSTEM,    /* disk, memory, operating system */
};

enum { ERROR_NO_FIELD = -1 };

/* Filled once where the failure is known and passed up untouched. */
struct error {
	enum status status;
	int field;         /* index in the entity's field table, or ERROR_NO_FIELD */
	char message[320]; /* one or two Danish sentences: what happened, that nothing is lost, what to do */
	char detail[320];  /* for the log: no value a person typed, no name, no bound parameter */
};

/* Sets status, field = ERROR_NO_FIELD, an empty detail and the message; returns the status. */
enum status error_set(struct error *error, enum status status, const char *format, ...) PRINTF_LIKE(3, 4);

/* The same for one field of a record. */
enum status error_set_field(struct error *error, int field, const char *format, ...) PRINTF_LIKE(3, 4);

/* Adds the technical cause, for the log only. */
void error_detail(struct error *error, const char *format, ...) PRINTF_LIKE(2, 3);

void error_clear(struct error *error);

#endif
