/* One row of an entity's field table: everything that is true of a value wherever it is read, shown or stored. */
#ifndef MODEL_FIELD_H
#define MODEL_FIELD_H

#include <stddef.h>

#include "base/clock.h"
#include "base/date.h"
#include "base/period.h"
#include "base/uuid.h"

struct entity;

/* A closed set: each kind implies one C type and one stored form. */
enum field_kind {
	FIELD_TEXT,      /* char *, owned, NULL = empty; TEXT */
	FIELD_INTEGER,   /* int, INTEGER_NONE = not given; INTEGER */
	FIELD_BOOLEAN,   /* bool; INTEGER 0/1 */
	FIELD_DATE,      /* struct date; TEXT yyyy-mm-dd */
	FIELD_PERIOD,    /* struct period; TEXT, see period_format */
	FIELD_INSTANT,   /* struct instant; TEXT, UTC with milliseconds */
	FIELD_CHOICE,    /* int, one of choices[].value; INTEGER. 0 is always «not told» or the default */
	FIELD_FLAGS,     /* int, a sum of choices[].value (bits); INTEGER */
	FIELD_REFERENCE, /* struct uuid, the id of a record of `target`; TEXT */
};

enum { INTEGER_NONE = -2147483647 - 1 };

enum field_flag {
	FIELD_REQUIRED = 1,   /* must be filled to save */
	FIELD_PERSONAL = 2,   /* tells who a person is or what they said: never in the meeting view, log or title */
	FIELD_SENSITIVE = 4,  /* special category: besides never in lists, exports and saved filters */
	FIELD_SEARCHABLE = 8, /* part of the record's stored search form */
	FIELD_SORT_NAME = 16, /* part of the record's stored sort key, in table order */
	FIELD_DERIVED = 32,   /* kept by the store from other records; never edited, imported or in the history */
};

/* How a text is written and checked. */
enum field_format {
	FORMAT_PLAIN,
	FORMAT_NAME,
	FORMAT_PHONE, /* stored as 8 digits (or digits as given for foreign numbers), shown 12 34 56 78 */
	FORMAT_EMAIL,
	FORMAT_POSTCODE, /* 4 digits */
	FORMAT_CLOCK,    /* INTEGER: minutes since midnight, shown 13.00 */
	FORMAT_LONG,     /* several lines */
};

struct choice {
	int value;
	const char *label;
};

struct field {
	const char *name; /* member and SQL column */
	enum field_kind kind;
	size_t offset;
	const char *label;
	const char *heading; /* in a list, when the label is too long; NULL = label */
	int width;           /* cells its values usually need */
	unsigned flags;      /* enum field_flag */
	enum field_format format;
	enum date_context context; /* DATE, PERIOD: which way an incomplete date looks */
	int maximum; /* TEXT: code points (0 = 200, or 10000 for FORMAT_LONG); INTEGER: the largest value */
	const struct choice *choices; /* CHOICE, FLAGS: ends with a NULL label */
	const struct entity *target;  /* REFERENCE */
	const char *list;             /* REFERENCE to code: which code list */
	const char *hint;             /* grey beside the field: «dag-måned-år, fx 14-03-2008» */
	const char *help;             /* why it is asked and what to write, one or two sentences */
	const char *words;            /* other headings an import accepts, separated by '|' */
};

/* The C type of each kind, checked at compile time by FIELD. */
#define FIELD_TYPE_TEXT char *
#define FIELD_TYPE_INTEGER int
#define FIELD_TYPE_BOOLEAN _Bool
#define FIELD_TYPE_DATE struct date
#define FIELD_TYPE_PERIOD struct period
#define FIELD_TYPE_INSTANT struct instant
#define FIELD_TYPE_CHOICE int
#define FIELD_TYPE_FLAGS int
#define FIELD_TYPE_REFERENCE struct uuid

/* FIELD(youth, first_name, TEXT, .label = "Fornavn", …) */
#define FIELD(tag, member, kind_, ...)                                                                                 \
	{                                                                                                              \
		.name = #member, .kind = FIELD_##kind_,                                                                \
		.offset = offsetof(struct tag, member) +                                                               \
			  0 * sizeof(char[_Generic(((struct tag *)0)->member, FIELD_TYPE_##kind_ : 1)]),               \
		__VA_ARGS__                                                                                            \
	}

#endif
