/* What is written about and around a young person: notes, contact attempts and tasks. */
#ifndef MODEL_JOURNAL_H
#define MODEL_JOURNAL_H

#include "model/record.h"
#include "model/situation.h"

/* An entry of the journal. The municipality's own case system stays the official one. */
struct note {
	struct record record;
	struct uuid youth;
	struct uuid kind; /* code list «notat»; its group «kontakt» counts as contact */
	struct date happened;
	int minutes; /* clock time it happened, or INTEGER_NONE */
	char *text;
	struct uuid author; /* staff */
	bool sensitive;     /* special category: masked in lists, never exported or searched */
	int filing;         /* enum note_filing: must it be copied to the case system? */
};
enum note_filing { FILING_NOT_RELEVANT, FILING_WAITING, FILING_DONE };
enum note_field {
	NOTE_YOUTH,
	NOTE_KIND,
	NOTE_HAPPENED,
	NOTE_MINUTES,
	NOTE_TEXT,
	NOTE_AUTHOR,
	NOTE_SENSITIVE,
	NOTE_FILING,
	NOTE_FIELD_COUNT
};
extern const struct entity note_entity;

/* A try to reach someone. */
struct contact {
	struct record record;
	struct uuid youth;
	int channel; /* enum contact_channel */
	struct date happened;
	int outcome; /* enum contact_outcome */
	char *text;
	struct uuid author;
};
enum contact_channel {
	CHANNEL_PHONE,
	CHANNEL_SMS,
	CHANNEL_EMAIL,
	CHANNEL_LETTER,
	CHANNEL_SOCIAL_MEDIA,
	CHANNEL_CASE_WORKER,
	CHANNEL_MEETING
};
enum contact_outcome { OUTCOME_NOT_REACHED, OUTCOME_MESSAGE_LEFT, OUTCOME_REACHED };
enum contact_field {
	CONTACT_YOUTH,
	CONTACT_CHANNEL,
	CONTACT_HAPPENED,
	CONTACT_OUTCOME,
	CONTACT_TEXT,
	CONTACT_AUTHOR,
	CONTACT_FIELD_COUNT
};
extern const struct entity contact_entity;

/* Something to do, or an appointment, with or without a young person. */
struct task {
	struct record record;
	struct uuid youth; /* may be none */
	int kind;          /* enum task_kind */
	char *title;
	struct date due;
	int minutes; /* clock time of an appointment, or INTEGER_NONE */
	char *place;
	bool urgent;
	struct uuid assignee; /* staff */
	struct date done;     /* none while open */
};
enum task_kind { TASK_TODO, TASK_APPOINTMENT };
enum task_field {
	TASK_YOUTH,
	TASK_KIND,
	TASK_TITLE,
	TASK_DUE,
	TASK_MINUTES,
	TASK_PLACE,
	TASK_URGENT,
	TASK_ASSIGNEE,
	TASK_DONE,
	TASK_FIELD_COUNT
};
extern const struct entity task_entity;

#endif
