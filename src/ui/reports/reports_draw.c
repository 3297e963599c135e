/* Drawing the list of reports and the report itself. */
#include <string.h>

#include "base/utf8.h"
#include "parts/panel.h"
#include "parts/paragraph.h"
#include "reports.h"

enum { LIST_COLUMNS = 38, LIST_COLUMNS_WIDE = 44, MARGIN = 1, MARK_COLUMNS = 10, WIDEST = 100 };

static void
draw_row(const struct reports *reports, struct canvas *canvas, struct rectangle row, int index)
{
	const struct report_row *report = &report_rows[index];
	bool selected = index == reports->chooser.selected;
	enum style style = !selected ? STYLE_TEXT : reports->reading ? STYLE_MARKED_UNFOCUSED : STYLE_MARKED;
	canvas_fill(canvas, row, style);
	canvas_put(canvas, row.row, row.column, 1, style, selected ? ">" : " ");
	int room = row.columns - 1 - MARK_COLUMNS - 1, mark = row.column + row.columns - MARK_COLUMNS;
	canvas_put(canvas, row.row, row.column + 1, room, style, report->title);
	canvas_put(canvas, row.row, mark, MARK_COLUMNS, style, report->has_names ? "NAVNE" : "uden navne");
	canvas_hot(canvas, row, HOT_LOCAL, index);
	if (selected && !reports->reading)
		canvas_cursor(canvas, row.row, row.column);
}

/* What the report is about, and how that is changed. */
static void
draw_choice(const struct reports *reports, struct canvas *canvas, struct rectangle place)
{
	static const char *const labels[REPORT_ABOUTS] = {[REPORT_PERIOD] = "Periode ",
							  [REPORT_PLAN] = "Plan    ",
							  [REPORT_WORKSHOP] = "Om      ",
							  [REPORT_ROUND] = "Om      ",
							  [REPORT_VISIT] = "Om      "};
	const struct report_row *report = reports_selected(reports);
	int row = place.row, columns = place.columns - 2 * MARGIN;
	canvas_put_format(canvas, row++, place.column + MARGIN, columns, STYLE_TEXT, "%s %s", labels[report->about],
			  reports->words[reports->chooser.selected]);
	if (report->has_names)
		canvas_put(canvas, row++, place.column + MARGIN, columns, STYLE_TEXT, "Kun fornavn og det praktiske");
	else
		canvas_put_format(canvas, row++, place.column + MARGIN, columns, STYLE_TEXT, "Mindste tal %d",
				  reports->options.k);
	if (report->about == REPORT_PERIOD)
		canvas_put(canvas, row, place.column + MARGIN, columns, STYLE_TEXT, "f Ændr valg");
	else if (reports->choices[report->about] > 1)
		canvas_put(canvas, row, place.column + MARGIN, columns, STYLE_TEXT, ", og . vælger en anden");
}

static void
draw_list(struct reports *reports, struct canvas *canvas, struct rectangle place)
{
	static const char edge[] = "Enter Vis · e Gem eller udskriv";
	enum { OPEN_COLUMNS = 9, CHOICE_ROWS = 3, FIRST = 3 };
	struct rectangle inside = panel_draw(
	    canvas, place, &(struct panel){.title = "Rapporter", .edge = edge, .focused = !reports->reading});
	int last = place.row + place.rows - 1, spare = inside.rows - reports->chooser.count - CHOICE_ROWS - 1;
	canvas_hot(canvas, (struct rectangle){last, place.column + FIRST, 1, OPEN_COLUMNS}, HOT_ACTION, ACTION_OPEN);
	canvas_hot(canvas,
		   (struct rectangle){last, place.column + FIRST + OPEN_COLUMNS + 3, 1,
				      utf8_text_width(edge) - OPEN_COLUMNS - 3},
		   HOT_ACTION, ACTION_EXPORT);
	int row = inside.row + (spare > 0);
	for (int i = 0; i < reports->chooser.count; i++)
		draw_row(reports, canvas, (struct rectangle){row++, inside.column, 1, inside.columns}, i);
	row += spare > 2 ? 2 : 1;
	draw_choice(reports, canvas, (struct rectangle){row, inside.column, CHOICE_ROWS, inside.columns});
}

/* The document as text of the width there is, written once for each width. */
static void
write_text(struct reports *reports, int columns)
{
	if (reports->columns == columns)
		return;
	text_reset(&reports->text);
	document_add_text(reports->document, columns, &reports->text);
	reports->columns = columns;
	reports->lines = 0;
	for (const char *at = text_get(&reports->text); *at; at++)
		reports->lines += *at == '\n';
}

static bool
is_rule(const char *line)
{
	size_t length = strcspn(line, "\n");
	return length > 0 && (strspn(line, "=") == length || strspn(line, "-") == length);
}

static void
draw_line(struct canvas *canvas, struct rectangle place, const char *line, const char *next)
{
	struct text words = {0};
	text_add_bytes(&words, line, strcspn(line, "\n"));
	enum style style = is_rule(next) ? STYLE_HEADING : is_rule(line) ? STYLE_DIM : STYLE_TEXT;
	canvas_put(canvas, place.row, place.column, place.columns, style, text_get(&words));
	text_clear(&words);
}

static const char *
after_line(const char *line)
{
	const char *end = strchr(line, '\n');
	return end ? end + 1 : line + strlen(line);
}

/* What there is room for, and a last line that says there is more. */
static void
draw_text(struct reports *reports, struct canvas *canvas, struct rectangle place)
{
	write_text(reports, place.columns);
	bool more = reports->lines > place.rows;
	reports->shown = more ? place.rows - 1 : place.rows;
	if (reports->first > reports->lines - reports->shown)
		reports->first = reports->lines > reports->shown ? reports->lines - reports->shown : 0;
	const char *line = text_get(&reports->text);
	for (int i = 0; i < reports->first; i++)
		line = after_line(line);
	for (int i = 0; i < reports->shown && *line; i++) {
		const char *next = after_line(line);
		draw_line(canvas, (struct rectangle){place.row + i, place.column, 1, place.columns}, line, next);
		line = next;
	}
	if (!more)
		return;
	int pages = (reports->lines + reports->shown - 1) / reports->shown;
	int page = (reports->first + reports->shown - 1) / reports->shown + 1;
	canvas_put_format(canvas, place.row + place.rows - 1, place.column, place.columns, STYLE_DIM,
			  "Side %d af %d. %s viser mere.", page < pages ? page : pages, pages,
			  reports->reading || reports->alone ? "Pil ned" : "PgDn");
}

static void
draw_report(struct reports *reports, struct canvas *canvas, struct rectangle place)
{
	const struct report_row *report = reports->pending ? reports_selected(reports) : reports->made;
	struct text title = {0};
	bool focused = reports->reading || reports->alone;
	text_add_format(&title, "%s%s", reports->alone ? "" : "Forhåndsvisning: ", report ? report->title : "");
	struct rectangle inside =
	    panel_draw(canvas, place,
		       &(struct panel){.title = text_get(&title),
				       .edge = reports->alone ? "e Gem eller udskriv · Esc Tilbage" : NULL,
				       .focused = focused});
	text_clear(&title);
	int columns = inside.columns - 2 * MARGIN;
	struct rectangle text = {inside.row + 1, inside.column + MARGIN, inside.rows - 1,
				 columns < WIDEST ? columns : WIDEST};
	if (focused)
		canvas_cursor(canvas, text.row, text.column);
	if (!report || reports->pending)
		return;
	if (reports->document) {
		draw_text(reports, canvas, text);
		return;
	}
	struct text words = {0};
	text_add_format(&words,
			report->has_names
			    ? "%s\n\nListen viser navne. Den laves først, når du trykker Enter eller e, og så "
			      "skrives det i brugsloggen."
			    : "%s",
			report->purpose);
	paragraph_draw(canvas, text, STYLE_TEXT, text_get(&words));
	text_clear(&words);
}

void
reports_draw(struct reports *reports, struct canvas *canvas, struct rectangle place)
{
	int list = canvas->columns >= WIDE_COLUMNS ? LIST_COLUMNS_WIDE : LIST_COLUMNS;
	if (reports->alone) {
		draw_report(reports, canvas, place);
		return;
	}
	if (canvas->columns < REPORTS_BESIDE) {
		reports->reading = false;
		draw_list(reports, canvas, place);
		return;
	}
	draw_list(reports, canvas, (struct rectangle){place.row, place.column, place.rows, list});
	draw_report(reports, canvas,
		    (struct rectangle){place.row, place.column + list, place.rows, place.columns - list});
}
