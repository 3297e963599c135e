/* The figures of one activity: from invited to turned up, whom to ring, and what the exit cards say. */
#ifndef STORE_FUNNEL_H
#define STORE_FUNNEL_H

#include "model/activity.h"
#include "model/harvest.h"
#include "model/invitation.h"
#include "model/turnout.h"
#include "store/store.h"

enum { INVITATION_CHANNELS = INVITED_WALK_IN + 1 };

/* Invited is who an invitation was sent to: neither drafts nor those who came without one. What is in Papirkurv never
 * counts. invited = answered + unanswered; answered = yes + maybe + no + cancelled. */
struct funnel_part {
	int invited;
	int reached; /* answered, came, or spoken with since the day it was sent */
	int answered;
	int yes; /* and not cancelled */
	int maybe;
	int no;
	int cancelled; /* AFBUD, whatever was answered before */
	int unanswered;
	int not_reached; /* of the unanswered */
	int came;        /* with a name; also those who were not invited */
	int no_show;
};

struct funnel {
	int identified; /* young people in the file */
	struct funnel_part all;
	struct funnel_part channels[INVITATION_CHANNELS]; /* enum invitation_channel */
	int drafts;
	int walk_ins;           /* of those who came */
	int anonymous_sign_ups; /* as told on the activity */
	int anonymous_attended;
	int attended;          /* came and anonymous_attended */
	int transport_missing; /* among those who are still expected or came */
	int transport_ordered;
	int needs;     /* the same, with something to consider; 0 in the meeting view */
	int listening; /* of those who came */
	int open_invitations;
	struct turnout_counts turnout;
};

enum status funnel_read(struct store *store, const struct activity *activity, struct date today, struct funnel *funnel,
			struct error *error) MUST_CHECK;

/* The same for one who has read the invitations: begin, add each, and change one without reading again. Not for the
 * meeting view. spoken: the young person was spoken with since the day it was sent. */
enum status funnel_begin(struct store *store, const struct activity *activity, struct date today, struct funnel *funnel,
			 struct error *error) MUST_CHECK;
void funnel_add(struct funnel *funnel, const struct invitation *invitation, bool spoken);
void funnel_change(struct funnel *funnel, const struct invitation *before, const struct invitation *after, bool spoken);

/* How those who were invited before turned up, by their reply: from activities that are held and where attendance was
 * noted. */
enum status show_history_read(struct store *store, struct date today, struct show_history *history,
			      struct error *error) MUST_CHECK;

/* Whom to ring: a week before those who have not answered or said maybe; two days before those who said yes too; on the
 * day those who said yes. Never who declined, cancelled, has come or wants no contact; not who was spoken with,
 * answered or was reminded since that stage began. */
enum call_stage { CALL_NONE, CALL_WEEK_BEFORE, CALL_TWO_DAYS_BEFORE, CALL_ON_THE_DAY };
enum call_stage call_stage(struct date day, struct date today); /* D-7 to D-3, D-2 and D-1, D-0 */

struct call {
	struct uuid youth;
	struct uuid invitation;
	int reply; /* enum invitation_reply */
	struct date sent;
	struct date reminded;
	struct date last_contact;
	bool transport_missing;
};

struct call_list {
	enum call_stage stage;
	struct call *calls; /* unanswered first, then maybe, then yes; by name */
	size_t count;
};

enum status call_list_read(struct store *store, const struct activity *activity, struct date today,
			   struct call_list *list, struct error *error) MUST_CHECK;
void call_list_clear(struct call_list *list);

/* How many there are on the list, which is not read for it. */
enum status call_list_count(struct store *store, const struct activity *activity, struct date today, long *count,
			    struct error *error) MUST_CHECK;

/* The exit cards of one activity; nothing is told of fewer than EXIT_HIDDEN_BELOW answers. */
enum { EXIT_HIDDEN_BELOW = 5 };

struct exit_question {
	int answered; /* 0 when hidden */
	int percent;  /* who answered 4 or 5; -1 when hidden */
	bool hidden;
};

struct exit_summary {
	int cards;   /* typed in */
	int present; /* who turned up, with and without a name */
	struct exit_question questions[EXIT_QUESTIONS];
};

enum status exit_summary_read(struct store *store, const struct activity *activity, struct exit_summary *summary,
			      struct error *error) MUST_CHECK;

#endif
