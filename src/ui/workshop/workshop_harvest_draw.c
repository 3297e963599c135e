/* The workshop's page «Opsamling» on the canvas. */
#include <string.h>

#include "base/utf8.h"
#include "base/count.h"
#include "model/community.h"
#include "model/value.h"
#include "parts/paragraph.h"
#include "workshop_harvest.h"

enum { MARK = 4, KIND = 17, THEME = 15, STATE = 8, ROOMY = 72, LABEL = 20, QUESTION = 46, NUMBER = 5, PERCENT = 6 };

/* What the small drawing functions share. */
struct view {
	struct workshop *workshop;
	struct harvest_page *page;
	struct canvas *canvas;
	enum harvest_section section;
	struct rectangle inside; /* below any heading */
};

typedef void draw_line_function(const struct view *view, struct rectangle place, int index);

static struct store *
store_of(const struct view *view)
{
	return view->workshop->screen.app->store;
}

static void
draw_lines(const struct view *view, draw_line_function *draw_line)
{
	struct chooser *chooser = &view->page->sections.choosers[view->section];
	const struct rectangle inside = view->inside;

	view->page->sections.visible[view->section] = inside.rows;
	chooser_clamp(chooser, inside.rows);
	for (int i = 0; i < inside.rows && chooser->first + i < chooser->count; i++)
		draw_line(view, (struct rectangle){inside.row + i, inside.column, 1, inside.columns},
			  chooser->first + i);
}

static void
draw_empty(const struct view *view, const char *text)
{
	const struct rectangle inside = {view->inside.row, view->inside.column + 1, view->inside.rows,
					 view->inside.columns - 2};

	paragraph_draw(view->canvas, inside, STYLE_DIM, text);
}

static bool
begin(struct view *view, struct rectangle place, const char *title, const struct text *corner, const char *edge)
{
	const struct panel panel = {.title = title, .corner = text_get(corner), .edge = edge};

	return sections_begin(&view->page->sections, (int)view->section, view->canvas, place, &panel, &view->inside);
}

/* What was said, between marks if it may be quoted. */
static void
add_words(struct text *out, const struct input_card *card, int room)
{
	if (card->may_quote)
		text_add(out, "«");
	utf8_add_first_line(out, card->text ? card->text : "", room - (card->may_quote ? 2 : 0));
	if (card->may_quote)
		text_add(out, "»");
}

static void
draw_card(const struct view *view, struct rectangle place, int index)
{
	const struct input_card *card = harvest_shown(view->page, index);
	const struct field *fields = input_card_entity.fields;
	const struct line line = sections_line(&view->page->sections, HARVEST_CARDS, view->canvas, place, index);
	const bool roomy = place.columns >= ROOMY;
	const int end = place.column + place.columns - 1 - STATE;
	int column = place.column + 1;
	struct text words = {0};

	canvas_put(view->canvas, place.row, column, MARK, line.style,
		   harvest_is_marked(view->page, card->record.id) ? "[x]" : "[ ]");
	column += MARK;
	canvas_put(view->canvas, place.row, column, KIND - 1, line.style,
		   choice_label(fields[INPUT_KIND].choices, card->kind));
	column += KIND;
	if (roomy) {
		canvas_put(view->canvas, place.row, column, THEME - 1, line.style,
			   store_title(store_of(view), &code_entity, card->theme, true));
		column += THEME;
	}
	add_words(&words, card, end - column - 1);
	canvas_put(view->canvas, place.row, column, end - column - 1, line.style, text_get(&words));
	canvas_put(view->canvas, place.row, end, STATE, line.style,
		   choice_label(fields[INPUT_STATE].choices, card->state));
	text_clear(&words);
}

/* What there is no column for, of the card in the focus. */
static void
draw_detail(const struct view *view, struct rectangle place)
{
	const struct input_card *card =
	    harvest_shown(view->page, sections_selected(&view->page->sections, HARVEST_CARDS));
	const char *pathway = card ? store_title(store_of(view), &pathway_entity, card->pathway, false) : "";
	struct text detail = {0};

	if (card && card->may_quote)
		text_add(&detail, "Må citeres");
	if (!text_is_empty(pathway))
		text_add_format(&detail, "%sForløb: %s", detail.length ? " · " : "", pathway);
	if (card && card->outcome)
		text_add_format(&detail, "%sDet blev til: %s", detail.length ? " · " : "", card->outcome);
	canvas_put(view->canvas, place.row, place.column + 1, place.columns - 2, STYLE_DIM, text_get(&detail));
	text_clear(&detail);
}

static void
add_cards_corner(struct text *out, const struct view *view)
{
	const struct harvest_page *page = view->page;

	if (page->pile)
		text_add(out, "bunke · ");
	if (page->filtered) {
		text_add(out, "kun ");
		harvest_add_label(out, store_of(view), &page->filter);
		text_add_format(out, ": %d af ", page->sections.choosers[HARVEST_CARDS].count);
	}
	count_add(out, page->cards.count);
}

static void
draw_cards(struct view *view, struct rectangle place)
{
	struct text corner = {0};

	view->section = HARVEST_CARDS;
	add_cards_corner(&corner, view);
	if (begin(view, place, "Input fra unge", &corner,
		  "n Nyt · + Bunke · Mellemrum Markér · k Gjort · u Ikke nu · r Ret · x Slet")) {
		struct rectangle last = {view->inside.row + view->inside.rows - 1, view->inside.column, 1,
					 view->inside.columns};
		view->inside.rows--;
		if (!view->page->cards.count)
			draw_empty(view,
				   "Her er ingen kort endnu. Skriv, hvad de unge sagde: hvad der står i vejen, deres "
				   "idéer og ønsker. n skriver det første.");
		draw_lines(view, draw_card);
		draw_detail(view, last);
	}
	text_clear(&corner);
}

static void
draw_count(const struct view *view, struct rectangle place, int index)
{
	const struct harvest_count *count = &view->page->counts[index];
	const struct line line = sections_line(&view->page->sections, HARVEST_COUNTS, view->canvas, place, index);
	const int bar = place.columns - LABEL - NUMBER - 3;
	struct text label = {0};

	harvest_add_label(&label, store_of(view), count);
	canvas_put(view->canvas, place.row, place.column + 1, LABEL - 1, line.style, text_get(&label));
	canvas_bar(view->canvas, (struct rectangle){place.row, place.column + 1 + LABEL, 1, bar},
		   line.marked       ? line.style
		   : count->by_theme ? STYLE_BAR_1
				     : STYLE_BAR_2,
		   count->count, view->page->cards.count);
	canvas_put_format(view->canvas, place.row, place.column + place.columns - NUMBER - 1, NUMBER, line.style, "%*d",
			  NUMBER, count->count);
	text_clear(&label);
}

static void
draw_counts(struct view *view, struct rectangle place)
{
	struct text corner = {0};

	view->section = HARVEST_COUNTS;
	if (view->page->sections.choosers[HARVEST_COUNTS].count) {
		harvest_add_label(&corner, store_of(view), &view->page->counts[0]);
		text_add_format(&corner, " %d", view->page->counts[0].count);
	}
	if (begin(view, place, "Temaer og slags", &corner, "Enter Vis kun de kort")) {
		if (!view->page->cards.count)
			draw_empty(view, "Her tælles kortene, når de er skrevet.");
		draw_lines(view, draw_count);
	}
	text_clear(&corner);
}

static void
draw_question(const struct view *view, struct rectangle place, int index)
{
	const struct exit_question *question = &view->page->summary.questions[index];
	const struct line line = sections_line(&view->page->sections, HARVEST_EXIT, view->canvas, place, index);
	const bool roomy = place.columns >= ROOMY;
	const int width = roomy ? QUESTION : LABEL;
	const struct rectangle bar = {place.row, place.column + 1 + width, 1, place.columns - width - PERCENT - 3};

	canvas_put(view->canvas, place.row, place.column + 1, width - 1, line.style,
		   roomy ? exit_questions[index] : exit_card_entity.fields[EXIT_HEARD + index].label);
	if (question->hidden) {
		canvas_put(view->canvas, place.row, bar.column, bar.columns, line.style, "færre end 5 svar");
		return;
	}
	canvas_bar(view->canvas, bar, line.marked ? line.style : STYLE_BAR_2, question->percent, 100);
	canvas_put_format(view->canvas, place.row, place.column + place.columns - PERCENT - 1, PERCENT, line.style,
			  "%3d %%", question->percent);
}

static void
draw_exit_line(const struct view *view, struct rectangle place, int index)
{
	if (index < EXIT_QUESTIONS) {
		draw_question(view, place, index);
		return;
	}
	const struct line line = sections_line(&view->page->sections, HARVEST_EXIT, view->canvas, place, index);
	struct text words = {0};
	utf8_add_first_line(&words, view->page->texts[index - EXIT_QUESTIONS], place.columns - 4);
	canvas_put_format(view->canvas, place.row, place.column + 1, place.columns - 2, line.style, "«%s»",
			  text_get(&words));
	text_clear(&words);
}

static void
draw_exit(struct view *view, struct rectangle place)
{
	const struct exit_summary *summary = &view->page->summary;
	struct text corner = {0};

	view->section = HARVEST_EXIT;
	text_add_format(&corner, "%d af %d mødte har svaret", summary->cards, summary->present);
	if (begin(view, place, "Afslutningskort: 4-5", &corner,
		  "n Tast et kort · søjlen er svarene 4 og 5")) {
		if (summary->cards < EXIT_HIDDEN_BELOW)
			draw_empty(view,
				   "Resultatet vises, når mindst 5 har svaret. n taster kortene, ét ark ad gangen.");
		else
			draw_lines(view, draw_exit_line);
	}
	text_clear(&corner);
}

/* «Tegneholdet · begyndt tor 26.3. · Tegnegruppen · 6 unge» */
static void
add_pathway(struct text *out, const struct view *view, const struct pathway *pathway)
{
	const char *community = store_title(store_of(view), &community_entity, pathway->community, false);

	text_add(out, pathway->title);
	if (date_is_none(pathway->started)) {
		text_add(out, " · ikke begyndt");
	} else {
		text_add(out, " · begyndt ");
		date_add_short(out, pathway->started);
	}
	if (!text_is_empty(community))
		text_add_format(out, " · %s", community);
	if (pathway->participants != INTEGER_NONE) {
		text_add(out, " · ");
		count_add_of(out, pathway->participants, "ung", "unge");
	}
}

static void
draw_pathway_line(const struct view *view, struct rectangle place, int index)
{
	const struct harvest_line *at = &view->page->lines[index];
	const struct line line = sections_line(&view->page->sections, HARVEST_PATHWAYS, view->canvas, place, index);
	struct text words = {0};
	const int indent = at->card < 0 ? 1 : 4;

	if (at->card < 0)
		add_pathway(&words, view, owned_at(&view->page->pathways, at->pathway));
	else
		add_words(&words, owned_at(&view->page->cards, at->card), place.columns - indent - 1);
	canvas_put(view->canvas, place.row, place.column + indent, place.columns - indent - 1,
		   at->card < 0 || line.marked ? line.style : STYLE_DIM, text_get(&words));
	text_clear(&words);
}

static void
draw_pathways(struct view *view, struct rectangle place)
{
	struct text corner = {0};
	int begun = 0;

	view->section = HARVEST_PATHWAYS;
	for (int i = 0; i < view->page->pathways.count; i++)
		begun += !date_is_none(((const struct pathway *)owned_at(&view->page->pathways, i))->started);
	text_add_format(&corner, "%d, heraf %d begyndt", view->page->pathways.count, begun);
	if (begin(view, place, "Forløb fra workshoppen", &corner, "n Lav forløb af de markerede · r Ret · x Slet")) {
		if (!view->page->pathways.count)
			draw_empty(view, "Intet forløb endnu. Markér de kort, det vokser ud af, og tryk n her.");
		draw_lines(view, draw_pathway_line);
	}
	text_clear(&corner);
}

static void
draw_ambassador(const struct view *view, struct rectangle place, int index)
{
	enum { ROLE = 14, ANSWER = 8, NAME_LEAST = 18 };
	const struct harvest_ambassador *ambassador = &view->page->ambassadors[index];
	const struct field *fields = ambassador_entity.fields;
	const struct line line = sections_line(&view->page->sections, HARVEST_AMBASSADORS, view->canvas, place, index);
	int column = place.column + 1, room = place.columns - 2 - ROLE - ANSWER;

	canvas_put(view->canvas, place.row, column, room - 1, line.style, ambassador->name);
	column += room;
	canvas_put(view->canvas, place.row, column, ROLE - 1, line.style,
		   choice_label(fields[AMBASSADOR_ROLE].choices, ambassador->role));
	column += ROLE;
	canvas_put(view->canvas, place.row, column, ANSWER, line.style,
		   choice_label(fields[AMBASSADOR_STATE].choices, ambassador->state));
}

static void
draw_ambassadors(struct view *view, struct rectangle place)
{
	const int all = view->page->sections.choosers[HARVEST_AMBASSADORS].count;
	struct text corner = {0};
	int yes = 0;

	view->section = HARVEST_AMBASSADORS;
	for (int i = 0; i < all; i++)
		yes += view->page->ambassadors[i].state == AMBASSADOR_YES;
	text_add_format(&corner, "%d har sagt ja", yes);
	if (begin(view, place, "Ambassadører og medværter", &corner, "n Vælg unge · Enter Kort · r Ret · x Slet")) {
		if (!all)
			draw_empty(view, "Ingen endnu. n vælger blandt de unge, der har været med.");
		draw_lines(view, draw_ambassador);
	}
	text_clear(&corner);
}

void
harvest_draw(struct workshop *workshop, void *state, struct canvas *canvas, struct rectangle place)
{
	struct harvest_page *page = state;
	struct view view = {.workshop = workshop, .page = page, .canvas = canvas};
	struct rectangle places[HARVEST_SECTIONS];
	int wanted[HARVEST_SECTIONS];

	for (int i = 0; i < HARVEST_SECTIONS; i++)
		wanted[i] = page->sections.choosers[i].count;
	if (page->summary.cards < EXIT_HIDDEN_BELOW)
		wanted[HARVEST_EXIT] = 2;
	sections_lay_out(&page->sections, place, wanted, places);
	draw_cards(&view, places[HARVEST_CARDS]);
	draw_counts(&view, places[HARVEST_COUNTS]);
	draw_exit(&view, places[HARVEST_EXIT]);
	draw_pathways(&view, places[HARVEST_PATHWAYS]);
	draw_ambassadors(&view, places[HARVEST_AMBASSADORS]);
}
