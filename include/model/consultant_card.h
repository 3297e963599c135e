/* What a consultant thinks of an activity right after it. */
#ifndef MODEL_CONSULTANT_CARD_H
#define MODEL_CONSULTANT_CARD_H

#include "model/record.h"

/* «Konsulentens kort»: ten seconds after an activity. 1-5, INTEGER_NONE = not answered. */
struct consultant_card {
	struct record record;
	struct uuid activity;
	struct uuid staff;
	int closer;  /* «Jeg kom tættere på de unge» */
	int talk;    /* «Vi fik en bedre samtale end på kontoret» */
	int noticed; /* «Jeg blev opmærksom på noget, jeg ikke vidste» */
	char *text;
};
enum consultant_card_field {
	CONSULTANT_CARD_ACTIVITY,
	CONSULTANT_CARD_STAFF,
	CONSULTANT_CARD_CLOSER,
	CONSULTANT_CARD_TALK,
	CONSULTANT_CARD_NOTICED,
	CONSULTANT_CARD_TEXT,
	CONSULTANT_CARD_FIELD_COUNT
};
extern const struct entity consultant_card_entity;

#endif
