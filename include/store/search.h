/* Search everywhere: people as fast as one types, notes when there is a pause. */
#ifndef STORE_SEARCH_H
#define STORE_SEARCH_H

#include "store/store.h"

enum { SEARCH_HITS = 5 };

/* Makes the first letter of a search over young people as quick as the next ones. */
void search_warm(struct store *store);

struct people_hits {
	long total;
	int count; /* at most SEARCH_HITS */
	struct person_hit {
		struct uuid id;
		int number;
		char title[96];
		int age; /* -1 = unknown */
		int state;
	} items[SEARCH_HITS];
};
enum status search_people(struct store *store, const char *typed, struct date today, struct people_hits *hits,
			  struct error *error) MUST_CHECK;

/* By name, and by the other names people use. */
struct place_hits {
	long total;
	int count; /* at most SEARCH_HITS */
	struct place_hit {
		struct uuid id;
		char title[120];
		char department[32]; /* in short */
	} items[SEARCH_HITS];
};
enum status search_places(struct store *store, const char *typed, struct place_hits *hits,
			  struct error *error) MUST_CHECK;

struct note_hits {
	int count;
	bool more;
	struct note_hit {
		struct uuid id, youth;
		int youth_number;
		struct date happened;
		char kind[32];
		char excerpt[120]; /* «…talt med Aase fra Klubben…» */
	} items[SEARCH_HITS];
};
/* Words of at least three letters only; sensitive notes are left out. */
enum status search_notes(struct store *store, const char *typed, struct note_hits *hits,
			 struct error *error) MUST_CHECK;

/* Young people who may be the same: same birth and folded name, or same phone. */
struct likeness {
	int count;
	struct person_hit items[SEARCH_HITS];
};
struct youth;
enum status search_alike(struct store *store, const struct youth *youth, struct date today, struct likeness *alike,
			 struct error *error) MUST_CHECK;

#endif
