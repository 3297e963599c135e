/* What is written about and around a young person: notes, contact attempts, tasks, wishes, consents, dated situations.
 */
#ifndef MODEL_JOURNAL_H
#define MODEL_JOURNAL_H

#include "model/record.h"

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

/* A wish or a skill in the young person's own words. */
struct wish {
	struct record record;
	struct uuid youth;
	int kind; /* enum wish_kind */
	char *text;
	struct uuid interest; /* code list «interesse» */
};
enum wish_kind { WISH_WISH, WISH_SKILL };
enum wish_field { WISH_YOUTH, WISH_KIND, WISH_TEXT, WISH_INTEREST, WISH_FIELD_COUNT };
extern const struct entity wish_entity;

/* A consent of one type, given or refused. */
struct consent {
	struct record record;
	struct uuid youth;
	struct uuid kind; /* code list «samtykke» */
	int given;        /* enum answer */
	struct date from;
	struct date until; /* last day it holds; none = until withdrawn */
	char *how;
};
enum consent_field {
	CONSENT_YOUTH,
	CONSENT_KIND,
	CONSENT_GIVEN,
	CONSENT_FROM,
	CONSENT_UNTIL,
	CONSENT_HOW,
	CONSENT_FIELD_COUNT
};
extern const struct entity consent_entity;

/* Benefit, education or job from a day; saving one also sets the young person's own field. */
struct situation {
	struct record record;
	struct uuid youth;
	int kind;            /* enum situation_kind */
	struct uuid benefit; /* by kind exactly one of the three is filled */
	struct uuid education;
	struct uuid job;
	int hours; /* paid hours a week, with a job */
	struct date since;
	struct date until;
	char *source;
};
enum situation_kind { SITUATION_BENEFIT, SITUATION_EDUCATION, SITUATION_JOB };
enum situation_field {
	SITUATION_YOUTH,
	SITUATION_KIND,
	SITUATION_BENEFIT_CODE,
	SITUATION_EDUCATION_CODE,
	SITUATION_JOB_CODE,
	SITUATION_HOURS,
	SITUATION_SINCE,
	SITUATION_UNTIL,
	SITUATION_SOURCE,
	SITUATION_FIELD_COUNT
};
extern const struct entity situation_entity;

#endif
