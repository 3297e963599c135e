/* What takes place: workshops, visits, pre-visits and meetings, with their programme and open invitations. */
#ifndef MODEL_ACTIVITY_H
#define MODEL_ACTIVITY_H

#include "model/record.h"

enum activity_kind {
	ACTIVITY_WORKSHOP,
	ACTIVITY_VISIT,
	ACTIVITY_PRE_VISIT, /* the consultant sees the place before the group does */
	ACTIVITY_GROUP_MEETING,
	ACTIVITY_PLANNING_MEETING,
	ACTIVITY_OTHER,
};
enum activity_state { ACTIVITY_IDEA, ACTIVITY_AGREEING, ACTIVITY_PLANNED, ACTIVITY_HELD, ACTIVITY_CANCELLED };

struct activity {
	struct record record;
	int kind; /* enum activity_kind */
	char *title;
	int state;       /* enum activity_state */
	struct date day; /* none while it is not agreed */
	int starts;      /* minutes since midnight, or INTEGER_NONE */
	int ends;
	struct uuid workplace;  /* where */
	struct uuid round;      /* a visit's or pre-visit's round, or none */
	int occasion;           /* a visit: 1 or 2, the first or second time at the place */
	struct uuid consultant; /* staff: who is with the young people, or hosts */
	struct date reply_by;   /* last day to answer */
	char *meeting_point;    /* where one meets to go together */
	int meeting_time;       /* minutes since midnight */
	char *transport;        /* how one gets there */
	char *food;
	char *frame;            /* what it is about; the words of the invitation */
	char *video;            /* link to an invitation by video */
	int anonymous_sign_ups; /* through the open invitations, so far */
	int anonymous_attended; /* counted heads that no registered young person stands for */
	char *result;           /* what came of it, in a few words */
};

/* «besøget», «workshoppen»: what is said of it when it is saved. activity: a struct activity. */
const char *activity_definite(const void *activity);
const char *activity_beginning(const void *activity); /* «Ny workshop» */

enum activity_field {
	ACTIVITY_KIND,
	ACTIVITY_TITLE,
	ACTIVITY_STATE,
	ACTIVITY_DAY,
	ACTIVITY_STARTS,
	ACTIVITY_ENDS,
	ACTIVITY_WORKPLACE,
	ACTIVITY_ROUND,
	ACTIVITY_OCCASION,
	ACTIVITY_CONSULTANT,
	ACTIVITY_REPLY_BY,
	ACTIVITY_MEETING_POINT,
	ACTIVITY_MEETING_TIME,
	ACTIVITY_TRANSPORT,
	ACTIVITY_FOOD,
	ACTIVITY_FRAME,
	ACTIVITY_VIDEO,
	ACTIVITY_ANONYMOUS_SIGN_UPS,
	ACTIVITY_ANONYMOUS_ATTENDED,
	ACTIVITY_RESULT,
	ACTIVITY_FIELD_COUNT
};
extern const struct entity activity_entity;

enum programme_state { PROGRAMME_AGREED, PROGRAMME_CONSIDERED, PROGRAMME_DROPPED };

/* One item of an activity's programme; with a community it is a presentation of it. */
struct programme_item {
	struct record record;
	struct uuid activity;
	int position;
	char *title;
	int minutes;           /* how long, or INTEGER_NONE */
	int state;             /* enum programme_state: what is undecided stays visible as «overvejes» */
	struct uuid community; /* presented; none = an ordinary item */
	char *presenter;
	char *read_more; /* where the young people can find out more */
};
enum programme_item_field {
	PROGRAMME_ACTIVITY,
	PROGRAMME_POSITION,
	PROGRAMME_TITLE,
	PROGRAMME_MINUTES,
	PROGRAMME_STATE,
	PROGRAMME_COMMUNITY,
	PROGRAMME_PRESENTER,
	PROGRAMME_READ_MORE,
	PROGRAMME_FIELD_COUNT
};
extern const struct entity programme_item_entity;

/* An invitation to everybody; who answers it is only counted, on the activity. */
struct open_invitation {
	struct record record;
	struct uuid activity;
	char *medium; /* «Facebook», «opslag på biblioteket» */
	struct date published;
	char *link;
	char *text;
};
enum open_invitation_field {
	OPEN_INVITATION_ACTIVITY,
	OPEN_INVITATION_MEDIUM,
	OPEN_INVITATION_PUBLISHED,
	OPEN_INVITATION_LINK,
	OPEN_INVITATION_TEXT,
	OPEN_INVITATION_FIELD_COUNT
};
extern const struct entity open_invitation_entity;

#endif
