/* A young person of the project. */
#ifndef MODEL_YOUTH_H
#define MODEL_YOUTH_H

#include "model/record.h"

enum youth_state { YOUTH_NEW, YOUTH_CONTACTED, YOUTH_ACTIVE, YOUTH_PAUSED, YOUTH_ENDED };

enum { CONTACT_SMS = 1, CONTACT_CALL = 2, CONTACT_EMAIL = 4, CONTACT_LETTER = 8 };

enum answer { ANSWER_NOT_TOLD, ANSWER_YES, ANSWER_NO };
extern const struct choice answer_choices[];

enum takes_part { TAKES_PART_NOT_TOLD, TAKES_PART_TALKING, TAKES_PART_LISTENING, TAKES_PART_ACCOMPANIED };
extern const struct choice takes_part_choices[];

enum { YOUTH_AGE_FIRST = 15, YOUTH_AGE_LAST = 29 }; /* målplanen: «unge ml. 15 og 29 år» */
enum { YOUTH_MONTHS_TO_THIRTY = 12 * (YOUTH_AGE_LAST + 1) };

struct youth {
	struct record record;
	char *first_name;
	char *last_name;
	char *call_name;
	struct period born; /* a day, or only month and year */
	char *phone;
	char *email;
	char *address;
	char *postcode;
	bool address_protected; /* CPR-loven § 28: address and phone are hidden everywhere */
	int preferred_contact;  /* CONTACT_ bits */
	struct uuid benefit;    /* code list «ydelse»; none = ikke oplyst */
	struct uuid education;  /* code list «uddannelse» */
	struct uuid job;        /* code list «job» */
	int hours;              /* paid hours a week */
	struct uuid consultant; /* staff */
	int state;              /* enum youth_state */
	struct uuid end_reason; /* code list «afslutning»; only when ended */
	struct uuid source;     /* code list «kilde»: who pointed out the young person */
	struct date source_date;
	struct date informed; /* told about their rights (databeskyttelsesforordningen art. 13-14) */
	bool no_contact;      /* does not want to be contacted */
	int in_community;     /* enum answer, when they joined */
	int takes_part;       /* enum takes_part */
	char *needs;          /* practical consideration */
	char *availability;   /* «tir, ons kl. 9-14» */
	int psychological;    /* enum answer; the three are special category (art. 9) */
	int social;
	int health;
	struct date last_contact;  /* derived: latest reached contact or conversation */
	struct date next_due;      /* derived: due day of the next open task */
	char *next_task;           /* derived: its title */
	struct date consent_until; /* derived: last day of the newest given consent */
};

enum youth_field {
	YOUTH_FIRST_NAME,
	YOUTH_LAST_NAME,
	YOUTH_CALL_NAME,
	YOUTH_BORN,
	YOUTH_PHONE,
	YOUTH_EMAIL,
	YOUTH_ADDRESS,
	YOUTH_POSTCODE,
	YOUTH_ADDRESS_PROTECTED,
	YOUTH_PREFERRED_CONTACT,
	YOUTH_BENEFIT,
	YOUTH_EDUCATION,
	YOUTH_JOB,
	YOUTH_HOURS,
	YOUTH_CONSULTANT,
	YOUTH_STATE,
	YOUTH_END_REASON,
	YOUTH_SOURCE,
	YOUTH_SOURCE_DATE,
	YOUTH_INFORMED,
	YOUTH_NO_CONTACT,
	YOUTH_IN_COMMUNITY,
	YOUTH_TAKES_PART,
	YOUTH_NEEDS,
	YOUTH_AVAILABILITY,
	YOUTH_PSYCHOLOGICAL,
	YOUTH_SOCIAL,
	YOUTH_HEALTH,
	YOUTH_LAST_CONTACT,
	YOUTH_NEXT_DUE,
	YOUTH_NEXT_TASK,
	YOUTH_CONSENT_UNTIL,
	YOUTH_FIELD_COUNT
};

extern const struct entity youth_entity;

/* «Cecilie Åkjær Hagen» and «Cecilie H.»; personal. */
void youth_add_name(struct text *out, const char *first_name, const char *last_name);
void youth_add_short_name(struct text *out, const char *first_name, const char *last_name);

/* Whole years on the day, or -1 if the birth is unknown. With only month and year known: the age surely reached. */
int youth_age(const struct youth *youth, struct date on);

/* Days until the 30th birthday, or -1 if unknown or past. */
int youth_days_to_thirty(const struct youth *youth, struct date today);

/* 16 hexadecimal digits that are equal for the same birth date and folded name; "" when the birth is unknown. */
void youth_add_match_key(struct text *out, const struct youth *youth);

/* The birth date in a CPR number, century from the 7th digit; accepts replacement numbers (day 61-91), spaces and
 * hyphen and nine digits (a lost leading zero). Nothing else of the number is kept. False if it is none. */
bool cpr_birth_date(const char *typed, struct date *born);

/* True if a text holds what looks like a CPR number. */
bool cpr_is_in(const char *text);

#endif
