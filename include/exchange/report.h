/* The reports there are: what each is called, what it is about, and the making of one as a document. */
#ifndef EXCHANGE_REPORT_H
#define EXCHANGE_REPORT_H

#include "exchange/document.h"
#include "store/use_log.h"

/* What a report is about, and so what can be chosen. */
enum report_about { REPORT_PERIOD, REPORT_PLAN, REPORT_WORKSHOP, REPORT_ROUND, REPORT_VISIT };

struct report_work;

struct report_row {
	const char *name;    /* "maanedsstatus": on the command line and in file names */
	const char *title;   /* «Månedsstatus» */
	const char *purpose; /* what it is for, one sentence */
	enum report_about about;
	bool has_names; /* refused in the meeting view; written in the use log */
	enum status (*build)(struct report_work *work, struct error *error);
};
extern const struct report_row report_rows[]; /* ends with a NULL name */

const struct report_row *report_find(const char *word); /* by name, æ as ae; NULL if there is none */

struct report_options {
	struct date today;
	struct date from, to; /* the period, both days included */
	struct uuid about;    /* the workshop, round or visit; none = the one that matters now */
	int k;                /* the least number of people shown */
};

/* This year until today, and what the settings say. */
void report_options_init(struct report_options *options, struct store *store, struct date today);

/* What a report can be about, in order of days. */
struct report_choice {
	struct uuid id;
	struct date day; /* none for a round or while it is not agreed */
	char title[96];  /* «Workshop for de unge, tor 26.3.» */
};
enum { REPORT_CHOICES = 64 };
struct report_choices {
	int count;
	int standard; /* the one that matters now; -1: there is none */
	struct report_choice items[REPORT_CHOICES];
};
void report_choices_read(struct store *store, enum report_about about, struct date today,
			 struct report_choices *choices);

/* Makes it. *people is how many stand on a list with names, else 0. DENIED in the meeting view if it has names. */
enum status report_make(struct store *store, const struct report_row *report, const struct report_options *options,
			struct document **document, long *people, struct error *error) MUST_CHECK;

/* Writes in the use log that a list with names was made; does nothing for the others. */
enum status report_log(struct store *store, const struct report_row *report, const struct report_options *options,
		       enum use_way way, long people, struct error *error) MUST_CHECK;

/* Appends «1. jan.–17. mar. 2026»: the period, or what else it is about. */
void report_add_about(struct text *out, struct store *store, const struct report_row *report,
		      const struct report_options *options);

/* Appends "rapport-maanedsstatus-2026-03.pdf". */
void report_add_file_name(struct text *out, const struct report_row *report, const struct report_options *options,
			  enum document_format format);

#endif
