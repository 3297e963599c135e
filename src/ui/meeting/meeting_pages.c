/* The pages of the meeting view: one message each, large enough to be read from the far end of a table. */
#include <stdio.h>
#include <string.h>

#include "base/clock.h"
#include "base/utf8.h"
#include "parts/digits.h"
#include "meeting.h"
#include "parts/paragraph.h"

enum { MARGIN = 4, LABEL_COLUMNS = 20, AIRY = 18 };

/* A place to write on from the top down; lines below it are left out. */
struct sheet {
	struct canvas *canvas;
	struct rectangle place;
	int row;
	bool airy; /* room for blank lines */
};

static struct sheet
sheet_begin(struct canvas *canvas, struct rectangle place)
{
	return (struct sheet){canvas,
			      {place.row, place.column + MARGIN, place.rows, place.columns - 2 * MARGIN},
			      place.row + 1,
			      place.rows >= AIRY};
}

static bool
has_room(const struct sheet *sheet, int rows)
{
	return sheet->row + rows <= sheet->place.row + sheet->place.rows;
}

static void
put(struct sheet *sheet, enum style style, const char *text)
{
	if (has_room(sheet, 1))
		canvas_put(sheet->canvas, sheet->row, sheet->place.column, sheet->place.columns, style, text);
	sheet->row++;
}

static void
skip(struct sheet *sheet)
{
	sheet->row += sheet->airy;
}

static void
put_heading(struct sheet *sheet, const char *text, const char *word)
{
	if (has_room(sheet, 1) && word)
		canvas_put_format(sheet->canvas, sheet->row, sheet->place.column + utf8_text_width(text) + 3,
				  sheet->place.columns, STYLE_ATTENTION, " %s ", word);
	put(sheet, STYLE_HEADING, text);
	skip(sheet);
}

/* A large figure with two lines to its right. */
static void
put_figure(struct sheet *sheet, const struct meeting *meeting, int figure, const char *first, const char *second)
{
	int block = meeting->large ? DIGITS_LARGE_BLOCK : DIGITS_BLOCK;
	char digits[16];
	if (!has_room(sheet, DIGITS_ROWS))
		return;
	snprintf(digits, sizeof digits, "%d", figure);
	int used = digits_draw(sheet->canvas, sheet->row, sheet->place.column, STYLE_BAR_1, digits, block);
	int column = sheet->place.column + used + MARGIN;
	int room = sheet->place.column + sheet->place.columns - column;
	canvas_put(sheet->canvas, sheet->row + 1, column, room, STYLE_TEXT, first);
	canvas_put(sheet->canvas, sheet->row + 3, column, room, STYLE_TEXT, second);
	sheet->row += DIGITS_ROWS + sheet->airy;
}

/* «Tilmeldt  █████░░░░  18 af 42», and a mark under the bar. */
static void
put_bar(struct sheet *sheet, const char *label, long part, long of, const char *shown)
{
	int width = utf8_text_width(shown);
	int bar = sheet->place.columns - LABEL_COLUMNS - width - 3;
	if (!has_room(sheet, 1))
		return;
	canvas_put(sheet->canvas, sheet->row, sheet->place.column, LABEL_COLUMNS - 1, STYLE_TEXT, label);
	canvas_bar(sheet->canvas, (struct rectangle){sheet->row, sheet->place.column + LABEL_COLUMNS, 1, bar},
		   STYLE_BAR_1, part, of);
	canvas_put_right(sheet->canvas, sheet->row, sheet->place.column + LABEL_COLUMNS + bar + 3, width, STYLE_TEXT,
			 shown);
	sheet->row++;
}

static void
put_goal_mark(struct sheet *sheet, long of, int shown_width)
{
	int bar = sheet->place.columns - LABEL_COLUMNS - shown_width - 3;
	long at = of > 0 ? TURNOUT_GOAL * bar / of : 0;
	if (has_room(sheet, 1) && of >= TURNOUT_GOAL)
		canvas_put_format(sheet->canvas, sheet->row, sheet->place.column + LABEL_COLUMNS + (int)at,
				  sheet->place.columns, STYLE_TEXT, "%s %d = målet", sheet->canvas->simple ? "^" : "▲",
				  TURNOUT_GOAL);
	sheet->row++;
}

/* «31 er nået, 20 har ikke svaret»; what would tell of few is left out, and it says so. */
static void
add_answers(struct text *out, const struct meeting_figures *figures)
{
	if (figures->reached == FIGURE_HIDDEN && figures->unanswered == FIGURE_HIDDEN) {
		text_add(out, "svarene er skjult: nogle er få");
		return;
	}
	if (figures->reached != FIGURE_HIDDEN)
		text_add_format(out, "%d er nået, ", figures->reached);
	if (figures->unanswered == FIGURE_HIDDEN)
		text_add(out, "andre svar er skjult");
	else
		text_add_format(out, "%d har ikke svaret", figures->unanswered);
}

static void
draw_workshop(struct meeting *meeting, struct canvas *canvas, struct rectangle place)
{
	const struct meeting_figures *figures = &meeting->figures;
	const struct funnel *funnel = &figures->funnel;
	struct sheet sheet = sheet_begin(canvas, place);
	char line[160];
	if (!figures->has_workshop) {
		put_heading(&sheet, "HAR VI UNGE NOK TIL WORKSHOPPEN?", NULL);
		put(&sheet, STYLE_TEXT, "Der er ingen workshop endnu.");
		return;
	}
	if (figures->turnout.counts.over) {
		put_heading(&sheet, "KOM DER UNGE NOK TIL WORKSHOPPEN?", turnout_state_word(figures->turnout.state));
		snprintf(line, sizeof line, "Målet var, at mindst %d mødte op", TURNOUT_GOAL);
		put_figure(&sheet, meeting, funnel->attended, "unge mødte op", line);
	} else {
		put_heading(&sheet, "HAR VI UNGE NOK TIL WORKSHOPPEN?", turnout_state_word(figures->turnout.state));
		snprintf(line, sizeof line, "Målet er, at mindst %d møder op", TURNOUT_GOAL);
		put_figure(&sheet, meeting, figures->signed_up, "unge er tilmeldt", line);
	}
	struct text answers = {0};
	add_answers(&answers, figures);
	put_figure(&sheet, meeting, funnel->all.invited, "unge er inviteret", text_get(&answers));
	text_clear(&answers);
	snprintf(line, sizeof line, "%d af %d", funnel->all.yes, funnel->all.invited);
	put_bar(&sheet, "Tilmeldt", funnel->all.yes, funnel->all.invited, line);
	put_goal_mark(&sheet, funnel->all.invited, utf8_text_width(line));
}

static void
put_channels(struct sheet *sheet, const struct count_table *channels, const char *taken)
{
	for (int row = 0; row < channels->rows; row++) {
		int part = count_table_at(channels, row, CHANNEL_TAKEN)->count;
		int all = count_table_at(channels, row, CHANNEL_COLUMNS)->count;
		char shown[48];
		snprintf(shown, sizeof shown, "%d af %d %s", part, all, taken);
		put_bar(sheet, channels->labels[row], part, all, shown);
		skip(sheet);
	}
}

static void
add_day(struct text *out, struct date day)
{
	int year, month, number;
	if (date_is_none(day)) {
		text_add(out, "mangler");
		return;
	}
	date_split(day, &year, &month, &number);
	text_add_format(out, "%d. %s", number, date_month_name(month));
}

static void
put_place(struct sheet *sheet, const struct meeting_place *place)
{
	enum { NAME_COLUMNS = 22, SEAT_COLUMNS = 12, DAYS_LEAST = 18 };
	int seats = sheet->place.columns - ROUND_OCCASIONS * SEAT_COLUMNS;
	struct text days = {0};
	bool none = date_is_none(place->visits[0].day) && date_is_none(place->visits[1].day);
	add_day(&days, place->visits[0].day);
	text_add(&days, " og ");
	add_day(&days, place->visits[1].day);
	if (has_room(sheet, 1)) {
		canvas_put(sheet->canvas, sheet->row, sheet->place.column, NAME_COLUMNS - 1, STYLE_TEXT, place->name);
		if (seats - NAME_COLUMNS >= DAYS_LEAST)
			canvas_put(sheet->canvas, sheet->row, sheet->place.column + NAME_COLUMNS, seats - NAME_COLUMNS,
				   STYLE_TEXT, none ? "mangler" : text_get(&days));
		for (int i = 0; i < ROUND_OCCASIONS; i++) {
			const struct meeting_visit *visit = &place->visits[i];
			char taken[24] = "–";
			if (!date_is_none(visit->day))
				snprintf(taken, sizeof taken, "%d af %d", visit->taken, visit->seats);
			canvas_put_right(sheet->canvas, sheet->row, sheet->place.column + seats + i * SEAT_COLUMNS + 1,
					 SEAT_COLUMNS - 2, STYLE_TEXT, taken);
		}
	}
	text_clear(&days);
	sheet->row++;
	skip(sheet);
}

static void
draw_channels(struct meeting *meeting, struct canvas *canvas, struct rectangle place)
{
	const struct meeting_figures *figures = &meeting->figures;
	struct sheet sheet = sheet_begin(canvas, place);
	int missing = 0;
	put_heading(&sheet, "HVORDAN FÅR VI FAT I DE UNGE?", NULL);
	if (figures->channels.rows > 0)
		put_channels(&sheet, &figures->channels, figures->funnel.turnout.over ? "mødte op" : "tilmeldt");
	else
		put(&sheet, STYLE_TEXT, "Ingen er inviteret endnu.");
	struct text heading = {0};
	text_add(&heading, "BESØG");
	if (figures->window.label[0])
		text_add_format(&heading, ": %s", figures->window.label);
	put_heading(&sheet, text_get(&heading), NULL);
	text_clear(&heading);
	if (!figures->place_count)
		put(&sheet, STYLE_TEXT, "Stederne er ikke valgt endnu.");
	for (int i = 0; i < figures->place_count; i++) {
		put_place(&sheet, &figures->places[i]);
		for (int k = 0; k < ROUND_OCCASIONS; k++)
			missing += date_is_none(figures->places[i].visits[k].day);
	}
	if (missing && has_room(&sheet, 1)) {
		canvas_put(canvas, sheet.row, sheet.place.column, 5, STYLE_ATTENTION, " OBS ");
		canvas_put_format(canvas, sheet.row, sheet.place.column + 6, sheet.place.columns - 6, STYLE_TEXT,
				  "%d %s mangler at blive aftalt", missing, missing == 1 ? "dato" : "datoer");
	}
}

static enum style
style_of_word(const char *word)
{
	static const char *const fine[] = {"KLARET", "NÅET", "PÅ VEJ", "TYDELIGT"};
	for (size_t i = 0; i < sizeof fine / sizeof *fine; i++)
		if (strcmp(word, fine[i]) == 0)
			return STYLE_OK;
	return strcmp(word, "FORSINKET") == 0 ? STYLE_URGENT : STYLE_ATTENTION;
}

static void
put_line(struct sheet *sheet, const struct meeting_line *line)
{
	enum { WORD = 14, VALUE = 24 };
	int title = sheet->place.columns - WORD - VALUE;
	if (has_room(sheet, 1)) {
		canvas_put(sheet->canvas, sheet->row, sheet->place.column, title - 1, STYLE_TEXT, line->title);
		canvas_put(sheet->canvas, sheet->row, sheet->place.column + title, VALUE - 1, STYLE_TEXT, line->value);
		if (line->word[0])
			canvas_put_format(sheet->canvas, sheet->row, sheet->place.column + title + VALUE, WORD,
					  style_of_word(line->word), " %s ", line->word);
	}
	sheet->row++;
}

/* Blank lines between them while all can be seen. */
static void
put_lines(struct sheet *sheet, const struct meeting_line *lines, int count)
{
	bool spaced = has_room(sheet, 2 * count);
	for (int i = 0; i < count && has_room(sheet, 1); i++) {
		bool last = !has_room(sheet, 2) && i + 1 < count;
		if (last) {
			char more[32];
			snprintf(more, sizeof more, "+ %d flere", count - i);
			put(sheet, STYLE_DIM, more);
			return;
		}
		put_line(sheet, &lines[i]);
		sheet->row += spaced;
	}
}

static void
put_undated(struct sheet *sheet, int count)
{
	char line[64];
	snprintf(line, sizeof line, "+ %d uden dato", count);
	if (count)
		put(sheet, STYLE_DIM, line);
}

static void
draw_signs(struct meeting *meeting, struct canvas *canvas, struct rectangle place)
{
	struct sheet sheet = sheet_begin(canvas, place);
	put_heading(&sheet, "NÆRMER VI OS MÅLET?", NULL);
	put_lines(&sheet, meeting->figures.signs, meeting->figures.sign_count);
}

static void
draw_milestones(struct meeting *meeting, struct canvas *canvas, struct rectangle place)
{
	struct sheet sheet = sheet_begin(canvas, place);
	put_heading(&sheet, "HVOR LANGT ER VI MED PLANEN?", NULL);
	put_lines(&sheet, meeting->figures.milestones, meeting->figures.milestone_count);
	put_undated(&sheet, meeting->figures.undated_count);
}

static void
draw_decisions(struct meeting *meeting, struct canvas *canvas, struct rectangle place)
{
	struct sheet sheet = sheet_begin(canvas, place);
	put_heading(&sheet, "HVAD HAR VI BESLUTTET?", NULL);
	if (!meeting->figures.decision_count)
		put(&sheet, STYLE_TEXT, "Ingen beslutninger endnu. Tryk n for at notere den første.");
	for (int i = meeting->decisions.selected; i < meeting->figures.decision_count && has_room(&sheet, 2); i++) {
		const struct meeting_line *line = &meeting->figures.decisions[i];
		put(&sheet, STYLE_DIM, line->value);
		sheet.row += paragraph_draw(canvas,
					    (struct rectangle){sheet.row, sheet.place.column,
							       sheet.place.row + sheet.place.rows - sheet.row,
							       sheet.place.columns},
					    STYLE_TEXT, line->title);
		skip(&sheet);
	}
}

static void
put_table(struct sheet *sheet, const struct count_table *table, int k)
{
	int all = count_table_at(table, table->rows, 0)->count;
	for (int row = 0; row < table->rows; row++) {
		const struct small_entry *entry = count_table_at(table, row, 0);
		struct text shown = {0};
		count_table_add(&shown, table, row, 0, k);
		put_bar(sheet, table->labels[row], entry->state == SMALL_SHOWN ? entry->count : 0, all,
			text_get(&shown));
		text_clear(&shown);
	}
	skip(sheet);
}

static void
draw_youth(struct meeting *meeting, struct canvas *canvas, struct rectangle place)
{
	const struct meeting_figures *figures = &meeting->figures;
	struct sheet sheet = sheet_begin(canvas, place);
	struct text why = {0};
	put_heading(&sheet, "HVOR MANGE UNGE ER MED?", NULL);
	put_figure(&sheet, meeting, (int)figures->youth.all, "unge i Ungeløftet", "");
	put_table(&sheet, &figures->states, figures->k);
	put_table(&sheet, &figures->benefit, figures->k);
	count_table_explain(&why, &figures->states, figures->k);
	if (why.length == 0)
		count_table_explain(&why, &figures->benefit, figures->k);
	if (has_room(&sheet, 2))
		paragraph_draw(canvas, (struct rectangle){sheet.row, sheet.place.column, 2, sheet.place.columns},
			       STYLE_DIM, text_get(&why));
	text_clear(&why);
}

/* One of the three large figures side by side. */
static void
draw_pillar(struct canvas *canvas, struct rectangle place, const char *title, const char *digits, const char *lines[2])
{
	canvas_put(canvas, place.row, place.column, place.columns - 1, STYLE_HEADING, title);
	digits_draw(canvas, place.row + 2, place.column, STYLE_BAR_1, digits, DIGITS_LARGE_BLOCK);
	for (int i = 0; i < 2; i++)
		canvas_put(canvas, place.row + 3 + DIGITS_ROWS + i, place.column, place.columns - 1, STYLE_TEXT,
			   lines[i]);
}

static int
dates_agreed(const struct meeting_figures *figures)
{
	int agreed = 0;
	for (int i = 0; i < figures->place_count; i++)
		for (int k = 0; k < ROUND_OCCASIONS; k++)
			agreed += !date_is_none(figures->places[i].visits[k].day);
	return agreed;
}

static void
draw_pillars(const struct meeting_figures *figures, struct canvas *canvas, struct rectangle place)
{
	enum { PILLARS = 3 };
	struct rectangle pillar = {place.row, place.column, place.rows, place.columns / PILLARS};
	struct text community = {0}, below = {0};
	char digits[16];
	bool over = figures->turnout.counts.over;
	snprintf(digits, sizeof digits, "%d", over ? figures->funnel.attended : figures->signed_up);
	draw_pillar(canvas, pillar, "WORKSHOP", digits,
		    (const char *[]){over ? "unge mødte op" : "unge er tilmeldt", "Målet er mindst 15 mødt op"});
	pillar.column += pillar.columns;
	snprintf(digits, sizeof digits, "%d/%d", dates_agreed(figures), ROUND_VISITS);
	draw_pillar(canvas, pillar, "BESØG", digits, (const char *[]){"datoer er aftalt", figures->round});
	pillar.column += pillar.columns;
	bool shown = small_is_shown((int)figures->youth.in_community, figures->k);
	small_add_count(&community, (int)figures->youth.in_community, figures->k);
	text_add_format(&below, "%s%sunge er med i et fællesskab", shown ? "" : text_get(&community), shown ? "" : " ");
	draw_pillar(canvas, pillar, "FÆLLESSKAB", shown ? text_get(&community) : "",
		    (const char *[]){text_get(&below), ""});
	text_clear(&community);
	text_clear(&below);
}

static void
draw_together(struct meeting *meeting, struct canvas *canvas, struct rectangle place)
{
	enum { PILLAR_ROWS = 12 };
	struct sheet sheet = sheet_begin(canvas, place);
	int rest;
	draw_pillars(&meeting->figures, canvas,
		     (struct rectangle){sheet.row, sheet.place.column, PILLAR_ROWS, sheet.place.columns});
	sheet.row += PILLAR_ROWS;
	rest = sheet.place.row + sheet.place.rows - sheet.row;
	put_heading(&sheet, "TEGN", NULL);
	for (int i = 0; i < meeting->figures.sign_count && i < rest / 2; i++)
		put_line(&sheet, &meeting->figures.signs[i]);
	skip(&sheet);
	put_heading(&sheet, "MILEPÆLE", NULL);
	for (int i = 0; i < meeting->figures.milestone_count && has_room(&sheet, 1); i++)
		put_line(&sheet, &meeting->figures.milestones[i]);
}

const struct meeting_page meeting_pages[MEETING_PAGE_COUNT] = {
    [MEETING_WORKSHOP] = {"Workshop", ACTION_SCREEN_WORKSHOP, draw_workshop,
			  "Tal under # vises som «under #». Ingen navne, notater eller fødselsdatoer."},
    [MEETING_CHANNELS] = {"Kanaler og besøg", ACTION_SCREEN_VISITS, draw_channels,
			  "Små grupper er lagt sammen, så ingen kan genkendes."},
    [MEETING_SIGNS] = {"Tegn", ACTION_SCREEN_PLAN, draw_signs, "Tallene regnes ud af det, der er registreret."},
    [MEETING_MILESTONES] = {"Milepæle", ACTION_NONE, draw_milestones,
			    "En milepæl er forsinket, når den sidste dag er gået."},
    [MEETING_DECISIONS] = {"Beslutninger", ACTION_NONE, draw_decisions,
			   "n noterer en beslutning, j en opgave. Skriv ingen navne på unge."},
    [MEETING_TOGETHER] = {"Samlet overblik", ACTION_SCREEN_OVERVIEW, draw_together,
			  "Tal under # vises som «under #». Ingen navne, notater eller fødselsdatoer."},
    [MEETING_YOUTH] = {"Unge i tal", ACTION_SCREEN_YOUTH, draw_youth,
		       "Tal under #, og dem, der ville røbe dem, er skjult."},
};
