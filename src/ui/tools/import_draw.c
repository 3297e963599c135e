/* «Hent fra fil» on the canvas: the columns and what they become, then what a trial found. */
#include <stdio.h>
#include <string.h>

#include "base/count.h"
#include "import_screen.h"
#include "parts/panel.h"
#include "parts/paragraph.h"

/* How wide the three parts of a row are. */
struct widths {
	int heading, target;
};

static void
draw_column(const struct import_screen *screen, struct canvas *canvas, struct rectangle row, int index,
	    const struct widths *widths)
{
	const struct import_column *column = &screen->plan.columns[index];
	bool selected = index == screen->chooser.selected;
	enum style style = panel_line(canvas, row, HOT_LOCAL, index, selected);
	enum style target = column->target == IMPORT_SKIP && !selected ? STYLE_DIM : style;
	int at = row.column + 2;
	canvas_put(canvas, row.row, at, widths->heading - 1, style, column->heading);
	at += widths->heading;
	canvas_put_format(canvas, row.row, at, widths->target - 1, target, selected ? "← %s →" : "  %s",
			  import_target_label(column->target));
	at += widths->target;
	canvas_put(canvas, row.row, at, row.column + row.columns - at - 1, selected ? style : STYLE_DIM,
		   column->example);
}

static void
draw_columns(struct import_screen *screen, struct canvas *canvas, struct rectangle inside)
{
	int room = inside.columns - 3;
	struct widths widths = {room * 3 / 10, room * 2 / 5};
	int at = inside.column + 2;
	canvas_put(canvas, inside.row, at, widths.heading - 1, STYLE_HEADING, "Kolonne i filen");
	canvas_put(canvas, inside.row, at + widths.heading + 2, widths.target - 3, STYLE_HEADING, "Bliver til");
	at += widths.heading + widths.target;
	canvas_put(canvas, inside.row, at, inside.column + inside.columns - at - 1, STYLE_HEADING, "Eksempel");
	int rows = inside.rows - 1;
	screen->visible = rows;
	chooser_clamp(&screen->chooser, rows);
	for (int i = 0; i < rows && screen->chooser.first + i < screen->chooser.count; i++)
		draw_column(screen, canvas, (struct rectangle){inside.row + 1 + i, inside.column, 1, inside.columns},
			    screen->chooser.first + i, &widths);
}

static void
draw_count(struct canvas *canvas, struct rectangle *place, long count, const char *text)
{
	enum { NUMBER = 10 };
	struct text number = {0};
	count_add(&number, count);
	canvas_put_right(canvas, place->row, place->column, NUMBER, count ? STYLE_TEXT : STYLE_DIM, text_get(&number));
	canvas_put(canvas, place->row, place->column + NUMBER + 2, place->columns - NUMBER - 2,
		   count ? STYLE_TEXT : STYLE_DIM, text);
	text_clear(&number);
	place->row++;
	place->rows--;
}

static void
draw_reasons(struct canvas *canvas, struct rectangle place, const struct import_result *result)
{
	if (!result->reason_count || place.rows < 3)
		return;
	canvas_put(canvas, place.row + 1, place.column + 2, place.columns - 2, STYLE_HEADING, "Det kunne ikke læses");
	place.row += 2;
	place.rows -= 2;
	for (int i = 0; i < result->reason_count && place.rows > 0; i++)
		draw_count(canvas, &place, result->reasons[i].count, result->reasons[i].reason);
}

static void
draw_result(const struct import_screen *screen, struct canvas *canvas, struct rectangle inside)
{
	const struct import_result *result = &screen->result;
	struct rectangle place = {inside.row + 1, inside.column, inside.rows - 1, inside.columns - 1};
	canvas_put(canvas, inside.row, inside.column + 2, inside.columns - 3, STYLE_TEXT,
		   "Filen er læst på prøve. Intet er ændret endnu.");
	canvas_cursor(canvas, inside.row, inside.column);
	draw_count(canvas, &place, result->read, "rækker er læst");
	draw_count(canvas, &place, result->added, "unge er nye og bliver hentet");
	if (result->duplicates)
		draw_count(canvas, &place, result->duplicates, "findes i forvejen og springes over");
	if (result->failed)
		draw_count(canvas, &place, result->failed, "kan ikke læses; de lægges i en fil med årsagen");
	if (result->warnings)
		draw_count(canvas, &place, result->warnings, "bør ses efter, fx alderen; de hentes med");
	if (result->cpr_dropped)
		draw_count(canvas, &place, result->cpr_dropped, "CPR-numre bliver til fødselsdatoer og gemmes ikke");
	draw_reasons(canvas, place, result);
}

static const char *
file_name(const char *path)
{
	const char *slash = strrchr(path, '/');
	return slash ? slash + 1 : path;
}

void
import_draw(struct screen *base, struct canvas *canvas, struct rectangle place)
{
	struct import_screen *screen = (struct import_screen *)base;
	struct text title = {0}, corner = {0}, edge = {0};
	text_add_format(&title, "Hent fra fil: %s", file_name(screen->plan.path));
	text_add(&corner, "ca. ");
	count_add_of(&corner, screen->plan.rows, "række", "rækker");
	if (screen->tried && screen->result.added) {
		text_add(&edge, "Enter Hent ");
		count_add_of(&edge, screen->result.added, "ung", "unge");
		text_add(&edge, " · Esc Tilbage til kolonnerne");
	} else if (screen->tried) {
		text_add(&edge, "Esc Tilbage til kolonnerne");
	} else {
		text_add(&edge, "←/→ Skift felt · Enter Prøv filen · Esc Luk");
	}
	struct rectangle inside = panel_draw(canvas, place,
					     &(struct panel){.title = text_get(&title),
							     .corner = screen->tried ? NULL : text_get(&corner),
							     .edge = text_get(&edge),
							     .focused = true});
	text_clear(&title);
	text_clear(&corner);
	text_clear(&edge);
	if (screen->tried)
		draw_result(screen, canvas, inside);
	else
		draw_columns(screen, canvas, inside);
}
