/* The young people of a visit round: who has a seat where, and who waits. */
#ifndef STORE_ROUND_PEOPLE_H
#define STORE_ROUND_PEOPLE_H

#include "model/round.h"
#include "store/store.h"

enum { ROUND_NAME = 96, ROUND_SHORT_NAME = 32, ROUND_WORDS = 160, NO_MEMBER = -1 };

struct round_seat {
	struct uuid invitation;
	struct uuid activity;
	struct uuid youth;
	int number;     /* of the young person */
	int attendance; /* enum attendance */
	bool held;      /* neither declined nor cancelled */
	int transport;  /* enum transport_need */
	char name[ROUND_NAME];
	char short_name[ROUND_SHORT_NAME]; /* «Amira H.» */
	char needs[ROUND_WORDS];
	char company[ROUND_WORDS];
};

struct round_person {
	struct uuid youth;
	struct uuid member; /* none: only by a seat */
	int number;
	int state;    /* enum round_member_state, or NO_MEMBER */
	int position; /* in the waiting list */
	char name[ROUND_NAME];
	char short_name[ROUND_SHORT_NAME];
	char needs[ROUND_WORDS];
	char availability[ROUND_WORDS];
};

struct round_people {
	struct round_seat *seats; /* in the order they were given; those not held too */
	size_t seat_count;
	struct round_person *people; /* the waiting list in its order, then by number */
	size_t people_count;
};

enum status round_people_read(struct store *store, struct uuid round, struct round_people *people,
			      struct error *error) MUST_CHECK;

/* Only the seats of one activity, of a round or not. */
enum status visit_people_read(struct store *store, struct uuid activity, struct round_people *people,
			      struct error *error) MUST_CHECK;

void round_people_clear(struct round_people *people);

#endif
