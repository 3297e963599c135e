/* One young person with everything a card can show. */
#ifndef TESTS_UI_AMIRA_H
#define TESTS_UI_AMIRA_H

#include "stage/stage.h"

/* Amira Haddad: facts, three notes, two tasks, three wishes, one consent. The screen is Unge. */
struct uuid amira_add(struct stage *stage);

struct uuid amira_add_note(struct stage *stage, struct uuid youth, const char *text, int month, int day);

/* Another working on the same file sets a field; typed as a person types it. */
void amira_change(struct stage *stage, const struct entity *entity, struct uuid id, int field, const char *typed);

/* How many records of the entity belong to the owner; *last gets the newest. */
long amira_count(struct stage *stage, const struct entity *entity, struct uuid owner, struct uuid *last);

/* How many drafts there are; *first gets the newest. */
size_t amira_drafts(struct stage *stage, struct uuid *first);

#endif
