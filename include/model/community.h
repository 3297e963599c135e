/* The communities young people can be part of, and the ladder each climbs in them. */
#ifndef MODEL_COMMUNITY_H
#define MODEL_COMMUNITY_H

#include "model/record.h"

/* What a community gives (målplanen: «social hygge, men også give strukturer, relationer og miljøer»). */
enum { GIVES_COSINESS = 1, GIVES_STRUCTURE = 2, GIVES_RELATIONS = 4, GIVES_SETTING = 8 };

struct community {
	struct record record;
	struct uuid workplace; /* where it meets */
	char *name;            /* «Hiphopskolen» */
	struct uuid interest;  /* code list «interesse» */
	char *meets;           /* «tirsdage kl. 15-17» */
	int age_from;
	int age_to;
	int price;       /* kroner a month; 0 = free */
	int seats;       /* free seats, or INTEGER_NONE */
	int gives;       /* GIVES_ bits */
	char *read_more; /* where one finds out more */
	bool closed;     /* no longer there */
};
enum community_field {
	COMMUNITY_WORKPLACE,
	COMMUNITY_NAME,
	COMMUNITY_INTEREST,
	COMMUNITY_MEETS,
	COMMUNITY_AGE_FROM,
	COMMUNITY_AGE_TO,
	COMMUNITY_PRICE,
	COMMUNITY_SEATS,
	COMMUNITY_GIVES,
	COMMUNITY_READ_MORE,
	COMMUNITY_CLOSED,
	COMMUNITY_FIELD_COUNT
};
extern const struct entity community_entity;

enum membership_step { MEMBERSHIP_CURIOUS, MEMBERSHIP_TRYING, MEMBERSHIP_MEMBER, MEMBERSHIP_STOPPED };
enum membership_origin {
	ORIGIN_NOT_TOLD,
	ORIGIN_CONSULTANT,
	ORIGIN_WORKSHOP,
	ORIGIN_VISIT,
	ORIGIN_FRIEND,
	ORIGIN_SELF,
};

/* «Med i»: a young person on the ladder of one community; each step keeps its day. */
struct membership {
	struct record record;
	struct uuid youth;
	struct uuid community;
	int step;   /* enum membership_step */
	int origin; /* enum membership_origin: how it began */
	struct date curious;
	struct date trying;
	struct date joined;
	struct date stopped;
	char *text; /* in the young person's own words */
};
enum membership_field {
	MEMBERSHIP_YOUTH,
	MEMBERSHIP_COMMUNITY,
	MEMBERSHIP_STEP,
	MEMBERSHIP_ORIGIN,
	MEMBERSHIP_CURIOUS_DAY,
	MEMBERSHIP_TRYING_DAY,
	MEMBERSHIP_JOINED_DAY,
	MEMBERSHIP_STOPPED_DAY,
	MEMBERSHIP_TEXT,
	MEMBERSHIP_FIELD_COUNT
};
extern const struct entity membership_entity;

/* The day the present step was reached, or none. */
struct date membership_since(const struct membership *membership);

/* One step up the ladder, reached on the day; false where there is none: a member, or one who has stopped. */
bool membership_climb(struct membership *membership, struct date day);

#endif
