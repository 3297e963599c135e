/* What every entity has in common, and the life of a record in memory. */
#ifndef MODEL_RECORD_H
#define MODEL_RECORD_H

#include <stdbool.h>

#include "base/error.h"
#include "base/text.h"
#include "model/field.h"

/* First member of every entity's struct. */
struct record {
	const struct entity *entity;
	struct uuid id; /* none until saved */
	int number;     /* running per entity, shown to people (U-014); 0 until saved */
	int version;    /* raised by each save; 0 until saved */
	struct instant created_at;
	struct uuid created_by;    /* staff */
	struct instant deleted_at; /* none unless in Papirkurv */
};

enum severity { SEVERITY_ERROR, SEVERITY_WARNING };

/* What the rules say about one record: errors stop a save, warnings ask «Vil du gemme alligevel?». */
struct finding {
	enum severity severity;
	int field;
	char message[200];
};

enum { FINDINGS_MAXIMUM = 24 };

struct findings {
	int count;
	struct finding items[FINDINGS_MAXIMUM];
};

/* Adds unless full. */
void findings_add(struct findings *findings, enum severity severity, int field, const char *format, ...)
    PRINTF_LIKE(4, 5);
int findings_count(const struct findings *findings, enum severity severity);
const struct finding *findings_for(const struct findings *findings, int field); /* NULL if none; errors first */

struct entity {
	const char *name;   /* SQL table: "youth" */
	const char *word;   /* on the command line: "unge" */
	const char *label;  /* "ung" */
	const char *plural; /* "unge" */
	const char *prefix; /* of the number: "U" gives U-014; NULL = the number is not shown */
	size_t size;
	const struct field *fields;
	int field_count;
	int owner;           /* the REFERENCE field to the record this one belongs to, or ERROR_NO_FIELD */
	bool small;          /* few records (staff, codes, places): the store keeps them in memory */
	int brief;           /* small: the TEXT field that is its short title, or ERROR_NO_FIELD */
	bool anonymous;      /* nobody may see who typed it, when or in which order: the header tells nothing */
	const char *refresh; /* named query run for the owner after a change of one of these, or NULL */
	/* Rules over several fields; the table's own (required, maximum, format) are already checked. May be NULL. */
	void (*check)(const void *record, struct date today, struct findings *findings);
	/* Changes that a new record of this entity makes to its owner, saved in the same change. May be NULL. */
	void (*follow)(const void *record, void *owner);
	/* What a person calls it: «Amira Haddad», «Ring om kørsel». Personal. Never NULL. */
	void (*title)(const void *record, struct text *out);
};

/* All entities, NULL at the end. */
extern const struct entity *const entities[];
enum { ENTITIES_MOST = 64 };
int entity_index(const struct entity *entity);           /* its place in entities */
const struct entity *entity_find(const char *name);      /* by SQL table; NULL if none */
const struct entity *entity_find_word(const char *word); /* by the command line's word */

void record_init(const struct entity *entity, void *record); /* empty, not saved */
void record_clear(void *record);                             /* frees what it owns */
void *record_new(const struct entity *entity);
void record_free(void *record);                  /* NULL is fine */
void record_copy(void *to, const void *from);    /* to: initialised; same entity */
bool record_equal(const void *a, const void *b); /* all fields but derived ones */

struct record *record_of(void *record);
const struct record *record_header(const void *record);

/* «U-014», or the entity's label where numbers are not shown: safe in messages and logs. */
void record_add_code(struct text *out, const void *record);

/* Runs the table's rules and entity->check; findings is emptied first. */
void record_check(const void *record, struct date today, struct findings *findings);

#endif
