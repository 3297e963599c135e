/* Inviting young people to an activity, and what is done with the invitations afterwards. */
#ifndef UI_INVITE_H
#define UI_INVITE_H

#include "app/app.h"
#include "invite_roster.h"

struct workshop;

/* Asks how and why, then invites those who can be; says who cannot and why. The ids are copied. */
void invite_open(struct app *app, const struct activity *activity, const struct uuid *youths, size_t count);

/* The same, to the workshop that is being prepared. */
void invite_to_workshop(struct app *app, const struct uuid *youths, size_t count);

/* Choose from the list of Unge first, for the workshop shown. */
void invite_pick(struct app *app, struct workshop *workshop);

/* The answers and practical needs of the marked, or of the one row, on the page Invitationer. */
void invite_reply_open(struct workshop *workshop, const struct roster *roster);

/* Whether they came, and how. */
void invite_attendance_open(struct app *app, const struct roster *roster);

/* Notes that those it concerns were reminded today, and says who was left out. */
void invite_remind(struct app *app, const struct activity *activity, struct roster *roster);

/* Takes the marked, or the one row, off the list. */
void invite_remove(struct app *app, struct roster *roster);

/* «U-014», or «3 unge» when several are marked: what a message or a label speaks of. */
void invite_add_whom(struct text *out, const struct roster *roster);

#endif
