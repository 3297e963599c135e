/* Inside the practice data: word lists, codes and the making of one invented person with a journal. */
#ifndef PRACTICE_WORK_H
#define PRACTICE_WORK_H

#include "base/random.h"
#include "model/journal.h"
#include "model/youth.h"
#include "store/bulk.h"

/* The lines of one file of data/practice, without comments. */
struct practice_words {
	char *bytes;
	char **lines;
	int count;
};

void practice_words_read(struct practice_words *words, const char *name); /* asserts that the file is there */
void practice_words_clear(struct practice_words *words);

/* The index-th part of a line, between '|'; appended to out. */
void practice_add_part(struct text *out, const char *line, int part);
int practice_number(const char *line, int part); /* 0 if there is none */

enum { PRACTICE_CODES = 64, PRACTICE_STAFF = 12 };

/* The entries of one code list that can be chosen today. */
struct practice_codes {
	int count;
	struct uuid ids[PRACTICE_CODES];
	char codes[PRACTICE_CODES][16];
};

/* A record of the scene by the name it has there. */
struct practice_key {
	char *name;
	struct uuid id;
};

/* The scene speaks of people by number up to the first; from there on every so many are invited to the workshop too. */
enum { PRACTICE_PEOPLE = 350, PRACTICE_INVITE_EVERY = 6, PRACTICE_INVITED_MOST = 10000 };

struct practice {
	struct store *store;
	struct bulk *bulk;
	struct random random;
	struct date today;
	struct practice_words first_names, last_names, people, streets, conversations, records, attempts, tasks,
	    appointments, wishes, skills, needs, availability, story, scene;
	struct practice_codes benefits, educations, jobs, sources, endings, notes, consents, interests;
	struct uuid staff[PRACTICE_STAFF]; /* who have young people; the first is the one the file opens for */
	int staff_count;
	int next_person;      /* in people */
	int next_appointment; /* in appointments */
	int open_tasks;       /* of the first of staff, so far */
	bool telling;         /* the person at hand is the one of story */
	struct {
		const struct entity *entity;
		struct uuid id;
	} trash[2]; /* what is put in Papirkurv at the end */
	int trash_count;
	struct uuid persons[PRACTICE_PEOPLE + 1]; /* by number */
	struct practice_key *keys;
	int key_count;
	int invited; /* beside those of the scene */
};

bool practice_chance(struct practice *practice, int percent);
const char *practice_pick(struct practice *practice, const struct practice_words *words);
struct uuid practice_pick_code(struct practice *practice, const struct practice_codes *codes);
/* One of the words of `among`, parted by spaces; any entry when the list does not have it. */
struct uuid practice_pick_among(struct practice *practice, const struct practice_codes *codes, const char *among);
struct uuid practice_code(const struct practice_codes *codes, const char *code); /* none if there is no such one */
struct date practice_working_day(struct date near);                   /* the day itself or the next working day */
struct date practice_worked_day(struct date near, struct date first); /* or the one before, but not before first */

/* Fills an empty record with the number-th person. rich: some values are missing or unusual. */
/* The morning of a day. */
struct instant practice_moment(struct date day);

void practice_make_youth(struct practice *practice, long number, bool rich, struct youth *youth);

/* Everything that is written about one person who has been added. */
enum status practice_add_journal(struct practice *practice, const struct youth *youth, struct error *error) MUST_CHECK;
/* The story of the person at hand instead, from data/practice/story.txt. */
void practice_begin_story(struct practice *practice, struct youth *youth);
enum status practice_tell_story(struct practice *practice, const struct youth *youth, struct error *error) MUST_CHECK;
/* Adds a record of the journal and empties it. */
enum status practice_add(struct practice *practice, void *record, struct error *error) MUST_CHECK;
/* One note, for the many. */
enum status practice_add_note(struct practice *practice, const struct youth *youth, struct error *error) MUST_CHECK;
/* The new records of data/practice/scene.txt, when the people are there; the changed ones, when all is written. */
enum status practice_add_scene(struct practice *practice, struct error *error) MUST_CHECK;
struct change;
enum status practice_edit_scene(struct practice *practice, struct change *change, struct error *error) MUST_CHECK;
void practice_clear_scene(struct practice *practice);
/* One of the many is invited to the workshop, or not. */
enum status practice_invite(struct practice *practice, const struct youth *youth, struct error *error) MUST_CHECK;
/* Meetings that are about no one in particular. */
enum status practice_add_meetings(struct practice *practice, struct error *error) MUST_CHECK;

#endif
