/* The first run on the canvas. */
#include <stdio.h>

#include "base/utf8.h"
#include "first_run.h"
#include "model/value.h"
#include "parts/panel.h"
#include "parts/paragraph.h"

enum { WINDOW_ROWS = 18, WINDOW_COLUMNS = 64, AIRY_INSIDE = 16, LABEL = 12 };

/* Where the next line goes. */
struct pen {
	struct canvas *canvas;
	struct rectangle place;
	bool airy; /* blank lines between the parts */
};

static void
skip(struct pen *pen)
{
	if (!pen->airy)
		return;
	pen->place.row++;
	pen->place.rows--;
}

static void
write_line(struct pen *pen, enum style style, const char *text)
{
	if (pen->place.rows > 0)
		canvas_put(pen->canvas, pen->place.row, pen->place.column, pen->place.columns, style, text);
	pen->place.row++;
	pen->place.rows--;
}

static void
write_paragraph(struct pen *pen, enum style style, const char *text)
{
	int used = paragraph_draw(pen->canvas, pen->place, style, text);
	pen->place.row += used;
	pen->place.rows -= used;
}

/* One choice at an offset in the line; returns the cells used. */
static int
put_option(const struct pen *pen, int offset, bool chosen, bool focused, int value)
{
	static const char *const labels[OPTION_COUNT] = {
	    "Ja, det ser rigtigt ud",
	    "Nej, vis kun simple tegn",
	    "Mørk",
	    "Lys",
	    "Sort/hvid med understregning",
	    "Prøv med opdigtede data (anbefales)",
	    "Tom, og hent unge fra en regnearksfil (CSV)",
	    "Tom",
	};
	int row = pen->place.row, column = pen->place.column + offset;
	int used = canvas_put_format(pen->canvas, row, column, pen->place.columns - offset,
				     focused ? STYLE_MARKED : STYLE_TEXT, "(%s) %s", chosen ? "•" : " ", labels[value]);
	canvas_hot(pen->canvas, (struct rectangle){row, column, 1, used}, HOT_LOCAL, value);
	if (focused) {
		canvas_put(pen->canvas, row, pen->place.column, 1, STYLE_TEXT, ">");
		canvas_cursor(pen->canvas, row, column);
	}
	return used;
}

static void
write_option(struct pen *pen, const struct first_run *run, enum first_option option)
{
	put_option(pen, 2, first_run_is_chosen(run, option), run->focus == (int)option, (int)option);
	pen->place.row++;
	pen->place.rows--;
}

static void
draw_welcome(const struct first_run *run, struct pen *pen)
{
	write_line(pen, STYLE_TEXT, "Her holder du styr på de unge, aftaler og opgaver.");
	skip(pen);
	write_line(pen, STYLE_HEADING, "Kan du læse dette: æ ø å Æ Ø Å   ┌─┐ ███░░ ● ▲");
	write_option(pen, run, OPTION_GLYPHS_YES);
	write_option(pen, run, OPTION_GLYPHS_NO);
	skip(pen);
	write_line(pen, STYLE_HEADING, "Farver");
	int offset = 2;
	for (int i = OPTION_DARK; i <= OPTION_MONO; i++)
		offset +=
		    4 + put_option(pen, offset, first_run_is_chosen(run, (enum first_option)i), run->focus == i, i);
	pen->place.row++;
	pen->place.rows--;
	skip(pen);
	write_line(pen, STYLE_HEADING, "Hvordan vil du begynde?");
	write_option(pen, run, OPTION_PRACTICE);
	write_option(pen, run, OPTION_IMPORT);
	write_option(pen, run, OPTION_EMPTY);
	skip(pen);
	write_line(pen, STYLE_DIM, "Farver og tegn kan altid skiftes i menuen (F10).");
}

static void
write_problem(const struct first_run *run, struct pen *pen, int place)
{
	if (!run->problem[0] || run->problem_at != place)
		return;
	struct text text = {0};
	text_add_format(&text, "! %s", run->problem);
	write_paragraph(pen, STYLE_URGENT, text_get(&text));
	text_clear(&text);
}

static void
write_field(const struct first_run *run, struct pen *pen, const char *label, struct edit *edit, int place)
{
	bool focused = run->focus == place;
	bool wrong = run->problem[0] && run->problem_at == place;
	int row = pen->place.row, column = pen->place.column + LABEL;
	canvas_put(pen->canvas, row, pen->place.column, LABEL - 1, STYLE_TEXT, label);
	struct rectangle field = {row, column, 1, pen->place.columns - LABEL};
	edit_draw(edit, pen->canvas, field,
		  focused ? STYLE_FIELD_FOCUSED
		  : wrong ? STYLE_FIELD_ERROR
			  : STYLE_FIELD,
		  focused);
	canvas_hot(pen->canvas, field, HOT_LOCAL, place);
	pen->place.row++;
	pen->place.rows--;
	write_problem(run, pen, place);
}

static void
draw_who(struct first_run *run, struct pen *pen)
{
	write_paragraph(pen, STYLE_TEXT,
			"Dit navn står ved det, du skriver, så kollegerne kan se, hvem der skrev det.");
	skip(pen);
	write_field(run, pen, "Navn", &run->name, WHO_NAME);
	write_field(run, pen, "Initialer", &run->initials, WHO_INITIALS);
	canvas_put(pen->canvas, pen->place.row, pen->place.column, LABEL - 1, STYLE_TEXT, "Rolle");
	int offset = LABEL;
	for (int i = 0; i < ROLES_OFFERED; i++) {
		const char *label = choice_label(staff_entity.fields[STAFF_ROLE].choices, first_run_roles[i]);
		bool focused = run->focus == WHO_ROLE && run->role == i;
		int used = canvas_put_format(pen->canvas, pen->place.row, pen->place.column + offset,
					     pen->place.columns - offset, focused ? STYLE_MARKED : STYLE_TEXT,
					     "(%s) %s", run->role == i ? "•" : " ", label);
		if (focused)
			canvas_cursor(pen->canvas, pen->place.row, pen->place.column + offset);
		offset += used + (pen->airy ? 3 : 1);
	}
	pen->place.row += 2;
	pen->place.rows -= 2;
	write_paragraph(pen, STYLE_DIM,
			run->focus == WHO_ROLE ? "Pil til siderne vælger rolle. Enter går videre."
					       : "Enter går til næste felt.");
	if (run->begin == BEGIN_PRACTICE)
		write_paragraph(pen, STYLE_DIM, "I øvedata får du en opdigtet konsulents unge og opgaver.");
}

static void
draw_where(struct first_run *run, struct pen *pen)
{
	write_paragraph(pen, STYLE_TEXT, "Hvor skal filen med data ligge?");
	skip(pen);
	write_field(run, pen, "Fil", &run->path, 0);
	if (!run->problem[0])
		write_paragraph(pen, run->folder_good ? STYLE_TEXT : STYLE_URGENT, run->folder);
	skip(pen);
	write_paragraph(
	    pen, STYLE_DIM,
	    "Arbejder I flere sammen på samme maskine, så skriv en mappe, som jeres gruppe deler. En mappe på "
	    "et netværksdrev kan ikke bruges.");
}

static void
write_fact(struct pen *pen, const char *label, const char *value)
{
	canvas_put(pen->canvas, pen->place.row, pen->place.column, LABEL - 1, STYLE_DIM, label);
	struct rectangle place = {pen->place.row, pen->place.column + LABEL, pen->place.rows,
				  pen->place.columns - LABEL};
	int used = paragraph_draw(pen->canvas, place, STYLE_TEXT, value);
	pen->place.row += used > 0 ? used : 1;
	pen->place.rows -= used > 0 ? used : 1;
}

static void
draw_summary(const struct first_run *run, struct pen *pen)
{
	static const char *const begins[] = {
	    [BEGIN_PRACTICE] = "med opdigtede data (øvedata)",
	    [BEGIN_IMPORT] = "tom, og så hentes en regnearksfil",
	    [BEGIN_EMPTY] = "tom",
	};
	struct text who = {0};
	text_add_format(&who, "%s (%s), %s", text_get(&run->name.text), text_get(&run->initials.text),
			choice_label(staff_entity.fields[STAFF_ROLE].choices, first_run_roles[run->role]));
	write_line(pen, STYLE_TEXT, "Er det rigtigt?");
	skip(pen);
	write_fact(pen, "Du er", text_get(&who));
	write_fact(pen, "Du begynder", begins[run->begin]);
	write_fact(pen, "Filen er", text_get(&run->path.text));
	write_fact(pen, "Læses af", run->folder_shared ? "dig og mappens gruppe" : "kun dig");
	text_clear(&who);
	skip(pen);
	if (run->begin == BEGIN_PRACTICE)
		write_paragraph(pen, STYLE_DIM,
				"Øvedata blandes aldrig med rigtige data. Vil du senere begynde rigtigt, så start med "
				"ungeloeft --fil=STI og en ny fil.");
	skip(pen);
	int used = canvas_put(pen->canvas, pen->place.row, pen->place.column, pen->place.columns, STYLE_MARKED,
			      " Opret (Enter) ");
	canvas_hot(pen->canvas, (struct rectangle){pen->place.row, pen->place.column, 1, used}, HOT_ACTION,
		   ACTION_OPEN);
	canvas_cursor(pen->canvas, pen->place.row, pen->place.column + 1);
}

static void
draw_bars(const struct first_run *run, struct canvas *canvas)
{
	static const struct {
		const char *key, *label;
		enum action action;
	} keys[] = {{"Enter", "Næste", ACTION_OPEN},
		    {"Esc", "Tilbage", ACTION_BACK},
		    {"F1", "Hjælp", ACTION_HELP},
		    {"Ctrl+Q", "Afslut", ACTION_QUIT}};
	int last = canvas->rows - 1, column = 0;
	canvas_fill(canvas, (struct rectangle){0, 0, 1, canvas->columns}, STYLE_TOP_BAR);
	canvas_put(canvas, 0, 1, canvas->columns - 16, STYLE_TOP_BAR, "Ungeløft · Velkommen");
	char step[32];
	snprintf(step, sizeof step, "trin %d af %d", (int)run->step + 1, STEP_COUNT);
	canvas_put_right(canvas, 0, canvas->columns - 15, 14, STYLE_TOP_BAR, step);
	canvas_fill(canvas, (struct rectangle){last, 0, 1, canvas->columns}, STYLE_TEXT);
	for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
		int start = column;
		column += canvas_put(canvas, last, column, 8, STYLE_HEADING, keys[i].key) + 1;
		column += canvas_put(canvas, last, column, 12, STYLE_TEXT, keys[i].label) + 1;
		canvas_hot(canvas, (struct rectangle){last, start, 1, column - start - 1}, HOT_ACTION,
			   (int)keys[i].action);
	}
}

void
first_run_draw(struct screen *screen, struct canvas *canvas, struct rectangle place)
{
	static const char *const titles[STEP_COUNT] = {"Velkommen til Ungeløft", "Hvem er du?", "Hvor ligger data?",
						       "Klar til at oprette"};
	struct first_run *run = (struct first_run *)screen;
	canvas_fill(canvas, place, STYLE_TEXT);
	draw_bars(run, canvas);
	struct rectangle window = panel_middle(canvas, WINDOW_ROWS, WINDOW_COLUMNS);
	struct rectangle inside =
	    panel_draw(canvas, window, &(struct panel){.title = titles[run->step], .focused = true});
	struct pen pen = {.canvas = canvas,
			  .place = {inside.row, inside.column + 2, inside.rows, inside.columns - 4},
			  .airy = inside.rows >= AIRY_INSIDE};
	switch (run->step) {
	case STEP_WELCOME:
		draw_welcome(run, &pen);
		break;
	case STEP_WHO:
		draw_who(run, &pen);
		break;
	case STEP_WHERE:
		draw_where(run, &pen);
		break;
	case STEP_SUMMARY:
		draw_summary(run, &pen);
		break;
	case STEP_COUNT:
		break;
	}
}
