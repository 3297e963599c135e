/* The people and lists behind the work: staff, code lists, settings and days to keep free. */
#ifndef MODEL_OFFICE_H
#define MODEL_OFFICE_H

#include "model/record.h"

enum staff_role { ROLE_CONSULTANT, ROLE_COORDINATOR, ROLE_OWNER, ROLE_READER }; /* konsulent, tovholder, ejer, læser */

struct staff {
	struct record record;
	char *name;
	char *initials;
	int role; /* enum staff_role */
	char *phone;
	char *email;
	char *login; /* the user name on the machine, to know who is working */
	bool inactive;
};
enum staff_field {
	STAFF_NAME,
	STAFF_INITIALS,
	STAFF_ROLE,
	STAFF_PHONE,
	STAFF_EMAIL,
	STAFF_LOGIN,
	STAFF_INACTIVE,
	STAFF_FIELD_COUNT
};
extern const struct entity staff_entity;

/* One entry of a code list; the law changes, so the lists are data. */
struct code {
	struct record record;
	char *list;  /* "ydelse", "uddannelse", "job", "kilde", "afslutning", "notat", "samtykke", "interesse", … */
	char *code;  /* "KTH" */
	char *label; /* "Kontanthjælp" */
	char *short_label;
	char *grouping; /* ydelse: "med"/"uden"; notat: "kontakt" when it counts as contact; "" otherwise */
	int position;   /* order within the list */
	struct date valid_from;
	struct date valid_to; /* last day it can be chosen */
};
enum code_field {
	CODE_LIST,
	CODE_CODE,
	CODE_LABEL,
	CODE_SHORT_LABEL,
	CODE_GROUPING,
	CODE_POSITION,
	CODE_VALID_FROM,
	CODE_VALID_TO,
	CODE_FIELD_COUNT
};
extern const struct entity code_entity;
bool code_is_valid(const struct code *code, struct date on);

/* A setting that differs from its default; see setting_rows. */
struct setting {
	struct record record;
	char *name;
	char *value;
};
enum setting_field { SETTING_NAME, SETTING_VALUE, SETTING_FIELD_COUNT };
extern const struct entity setting_entity;

enum setting_name {
	SETTING_FIRST_CONTACT_DAYS, /* working days to the first contact */
	SETTING_CONTACT_AMBER,      /* days without contact */
	SETTING_CONTACT_RED,
	SETTING_CONTACT_LONG,    /* «Ingen kontakt i 30 dage» */
	SETTING_CONSENT_WARNING, /* days before a consent ends */
	SETTING_RIGHTS_DAYS,     /* days to tell about rights */
	SETTING_TRIES,           /* contact attempts before a pause */
	SETTING_NOTE_LOCK_HOURS, /* after this a correction of a note asks why */
	SETTING_DAYTIME_FROM,    /* hours: visits are in the daytime */
	SETTING_DAYTIME_TO,
	SETTING_SMALL_NUMBER, /* the least number of people shown where nobody may be recognised */
	SETTING_PROJECTOR,    /* minutes without keys until the meeting view turns itself on; 0 = never */
	SETTING_LONELINESS,   /* 1: T-ILS can be used */
	SETTING_WELL_BEING,   /* 1: WHO-5 can be used */
	SETTING_COUNT
};

struct setting_row {
	const char *name; /* "dage_til_foerste_kontakt" */
	const char *label;
	const char *help;
	int standard;
	int least, most;
};
extern const struct setting_row setting_rows[SETTING_COUNT];

/* School holidays and other days to keep free of visits; public holidays are computed. */
struct holiday {
	struct record record;
	char *title; /* «Sommerferie» */
	struct date first;
	struct date last;
	bool to_check; /* taken from other municipalities' plans */
};
enum holiday_field { HOLIDAY_TITLE, HOLIDAY_FIRST, HOLIDAY_LAST, HOLIDAY_TO_CHECK, HOLIDAY_FIELD_COUNT };
extern const struct entity holiday_entity;

#endif
