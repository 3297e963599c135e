/* Everything that happened around one young person, newest first. */
#ifndef STORE_TIMELINE_H
#define STORE_TIMELINE_H

#include "store/store.h"

struct timeline_item {
	const struct entity *entity; /* of the record behind; NULL for the creation */
	struct uuid id;
	struct date date;
	int minutes;     /* clock time, or INTEGER_NONE */
	char kind[32];   /* «Telefon», «Sms», «Opgave», «Ydelse», «Oprettet» */
	char *text;      /* personal; «Følsomt notat. Enter viser det.» for a sensitive note */
	char author[12]; /* initials */
};

struct timeline {
	struct timeline_item *items;
	size_t count;
};

enum status timeline_read(struct store *store, struct uuid youth, struct timeline *timeline,
			  struct error *error) MUST_CHECK;
void timeline_clear(struct timeline *timeline);

#endif
