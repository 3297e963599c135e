/* The workplaces that contribute, what is agreed with them, their communities and who takes part in those. */
#ifndef MODEL_PLACE_H
#define MODEL_PLACE_H

#include "model/record.h"

enum workplace_kind { WORKPLACE_PLACE, WORKPLACE_FUNCTION }; /* målplanen: two of the 14 are functions, not places */
enum workplace_operation {
	OPERATION_NOT_TOLD,
	OPERATION_MUNICIPAL,
	OPERATION_VOLUNTEER,
	OPERATION_ASSOCIATION,
	OPERATION_COMPANY
};
enum workplace_state { WORKPLACE_SUGGESTED, WORKPLACE_CLARIFYING, WORKPLACE_AGREED, WORKPLACE_REJECTED };

struct workplace {
	struct record record;
	char *name;
	char *aliases;          /* other names people use, separated by commas: «Svøm og Fit» */
	struct uuid department; /* code list «omraade»; none = «Andre» */
	int kind;               /* enum workplace_kind */
	char *contact;          /* the contact person and their title */
	char *phone;
	char *email;
	char *address;
	char *opening;        /* «hverdage kl. 10-15» */
	int operation;        /* enum workplace_operation */
	int staffed;          /* enum answer: staff are there in the daytime */
	int neutral;          /* enum answer: not a place one thinks of as «systemet» */
	struct uuid interest; /* code list «interesse»: what it is about */
	char *offers;         /* what one can do there */
	int seats;            /* young people a visit has room for */
	char *access;         /* «stueplan, elevator» */
	char *young_host;     /* young people who already come there and help inviting */
	char *read_more;      /* link */
	char *video;          /* link to a video that invites */
	int state;            /* enum workplace_state, as a place to visit */
	int suggestion;       /* the plan's suggested visit it belongs to, 1-4; same number = either or */
	char *suggested_for;  /* «Hiphopskolen» */
};
enum workplace_field {
	WORKPLACE_NAME,
	WORKPLACE_ALIASES,
	WORKPLACE_DEPARTMENT,
	WORKPLACE_KIND,
	WORKPLACE_CONTACT,
	WORKPLACE_PHONE,
	WORKPLACE_EMAIL,
	WORKPLACE_ADDRESS,
	WORKPLACE_OPENING,
	WORKPLACE_OPERATION,
	WORKPLACE_STAFFED,
	WORKPLACE_NEUTRAL,
	WORKPLACE_INTEREST,
	WORKPLACE_OFFERS,
	WORKPLACE_SEATS,
	WORKPLACE_ACCESS,
	WORKPLACE_YOUNG_HOST,
	WORKPLACE_READ_MORE,
	WORKPLACE_VIDEO,
	WORKPLACE_STATE,
	WORKPLACE_SUGGESTION,
	WORKPLACE_SUGGESTED_FOR,
	WORKPLACE_FIELD_COUNT
};
extern const struct entity workplace_entity;

/* What was agreed with a workplace. */
struct place_note {
	struct record record;
	struct uuid workplace;
	struct date happened;
	char *text;
	struct uuid author; /* staff */
};
enum place_note_field {
	PLACE_NOTE_WORKPLACE,
	PLACE_NOTE_HAPPENED,
	PLACE_NOTE_TEXT,
	PLACE_NOTE_AUTHOR,
	PLACE_NOTE_FIELD_COUNT
};
extern const struct entity place_note_entity;

#endif
