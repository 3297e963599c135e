/* A young person's invitation to an activity, the answer, the practical needs and the attendance. */
#ifndef MODEL_INVITATION_H
#define MODEL_INVITATION_H

#include "model/record.h"

enum invitation_channel {
	INVITED_NOT_TOLD,
	INVITED_BY_CASE_WORKER,
	INVITED_BY_PHONE,
	INVITED_BY_SOCIAL_MEDIA,
	INVITED_BY_LETTER,
	INVITED_BY_VIDEO,
	INVITED_BY_YOUTH, /* ung-til-ung */
	INVITED_WALK_IN,  /* came without an invitation */
};
enum invitation_reply { REPLY_NONE, REPLY_YES, REPLY_MAYBE, REPLY_NO };
enum attendance { ATTENDANCE_NONE, ATTENDANCE_CAME, ATTENDANCE_PARTLY, ATTENDANCE_CANCELLED, ATTENDANCE_NO_SHOW };
enum transport_need { TRANSPORT_NONE, TRANSPORT_MISSING, TRANSPORT_ORDERED };

/* One live one for each young person and activity; a new try is a contact attempt. Attendance is independent of the
 * reply. For a visit it is the seat. */
struct invitation {
	struct record record;
	struct uuid youth;
	struct uuid activity;
	int channel;         /* enum invitation_channel */
	char *reason;        /* why this young person was chosen */
	struct date sent;    /* none: a draft, «Kladde» */
	int reply;           /* enum invitation_reply */
	struct date replied; /* the day of the newest reply */
	struct date reminded;
	int transport;  /* enum transport_need */
	char *needs;    /* food and other practical needs */
	char *company;  /* «tager en ven med» */
	int attendance; /* enum attendance */
	int takes_part; /* enum takes_part: how; to listen is taking part */
};
enum invitation_field {
	INVITATION_YOUTH,
	INVITATION_ACTIVITY,
	INVITATION_CHANNEL,
	INVITATION_REASON,
	INVITATION_SENT,
	INVITATION_REPLY,
	INVITATION_REPLIED,
	INVITATION_REMINDED,
	INVITATION_TRANSPORT,
	INVITATION_NEEDS,
	INVITATION_COMPANY,
	INVITATION_ATTENDANCE,
	INVITATION_TAKES_PART,
	INVITATION_FIELD_COUNT
};
extern const struct entity invitation_entity;

/* What people call where an invitation stands: the ladder of the workshop's list. */
enum invitation_status {
	INVITATION_PLANNED,    /* PLANLAGT: a draft */
	INVITATION_UNANSWERED, /* INTET SVAR */
	INVITATION_MAYBE,      /* MÅSKE */
	INVITATION_SIGNED_UP,  /* TILMELDT */
	INVITATION_DECLINED,   /* AFSLAG */
	INVITATION_CANCELLED,  /* AFBUD */
	INVITATION_CAME,       /* MØDT */
	INVITATION_NO_SHOW,    /* UDEBLEVET */
};
enum invitation_status invitation_status(const struct invitation *invitation);
const char *invitation_status_word(enum invitation_status status); /* «INTET SVAR» */

bool invitation_came(const struct invitation *invitation); /* wholly or partly */

/* A seat that counts against the room: invited, and neither declined nor cancelled. */
bool invitation_holds_seat(const struct invitation *invitation);

/* The project is for those from 15 to 29, on the day they are invited and on the day itself: appends a sentence to warn
 * with, or nothing. Days may be none. */
struct youth;
void invitation_add_age_warning(struct text *out, const struct youth *youth, struct date invited, struct date day);

#endif
