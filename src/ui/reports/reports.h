/* Rapporter: the list of reports and, beside it or alone, the one that is chosen. */
#ifndef UI_REPORTS_H
#define UI_REPORTS_H

#include "app/app.h"
#include "exchange/report.h"

enum { REPORTS_MOST = 16, REPORT_ABOUTS = REPORT_VISIT + 1, REPORTS_BESIDE = 72 /* columns it takes to show both */ };

struct reports {
	struct screen screen;
	struct chooser chooser; /* over report_rows */
	struct report_options options;
	struct uuid about[REPORT_ABOUTS]; /* what was chosen; none = what matters now */
	int choices[REPORT_ABOUTS];       /* how many there are */
	char words[REPORTS_MOST][120];    /* what each report is about */
	const struct report_row *made;    /* what the document is; NULL = nothing yet */
	struct document *document;        /* NULL: it has names and is not made before it is asked for */
	struct text text;                 /* the document, of `columns` */
	int columns;                      /* 0 = to be written again */
	int lines;                        /* of the text */
	int first;                        /* the first one shown */
	int shown;                        /* how many there is room for */
	bool reading;                     /* the report has the focus */
	bool alone;                       /* over the whole width */
	bool pending;                     /* another report is to be made, at `due` */
	int64_t due;
	enum document_format formats[DOCUMENT_FORMAT_COUNT]; /* those offered, in the order of the buttons */
	enum document_format format;                         /* the one that was chosen */
};

const struct report_row *reports_selected(const struct reports *reports);

/* The options as they are for a report. */
struct report_options reports_options(const struct reports *reports, const struct report_row *report);

/* Makes the selected one. Names only when `names`: that is logged. */
enum status reports_make(struct reports *reports, bool names, struct error *error) MUST_CHECK;

void reports_draw(struct reports *reports, struct canvas *canvas, struct rectangle place);

/* Asks for the format and the place of the file. */
void reports_save(struct reports *reports);

/* Asks for the period. */
void reports_ask_period(struct reports *reports);

#endif
