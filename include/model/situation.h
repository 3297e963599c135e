/* What holds for a young person: wishes, consents and dated situations. */
#ifndef MODEL_SITUATION_H
#define MODEL_SITUATION_H

#include "model/record.h"

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
