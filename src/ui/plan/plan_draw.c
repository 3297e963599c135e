/* The plan on the canvas: tegn above, milestones below, two trials beside each other where there is room. */
#include "base/utf8.h"
#include "parts/panel.h"
#include "plan.h"

/* Columns of a row of tegn, counted from its right end, and of a milestone. */
enum {
	STATUS = 11,
	TARGET = 6,
	NOW = 10,
	STEP_TITLE = 6,
	TITLE_LEAST = 18,
	TITLE_WANTED = 32,
	WHEN_LEAST = 18,
	AIRY_INSIDE = 13
};

/* One of the panels. */
struct part {
	const struct plan_screen *plan;
	struct canvas *canvas;
	const struct plan_trial *trial;
	int index; /* of the trial */
	int panel;
	struct rectangle inside;
};

static bool
is_focused(const struct plan_screen *plan, int trial, int panel)
{
	return plan->trial == trial && plan->panel == panel;
}

/* Blanks the row and marks it if the cursor is on it. */
static enum style
begin_row(const struct part *part, struct rectangle row, int index)
{
	const struct chooser *chooser = &part->plan->choosers[part->index][part->panel];
	const bool marked = is_focused(part->plan, part->index, part->panel) && chooser->selected == index;
	const enum style style = marked ? STYLE_MARKED : STYLE_TEXT;

	canvas_fill(part->canvas, row, style);
	canvas_hot(part->canvas, row, HOT_PLAN_ROW + part->index * PLAN_PANELS + part->panel, index);
	if (marked) {
		canvas_put(part->canvas, row.row, row.column, 1, style, ">");
		canvas_cursor(part->canvas, row.row, row.column);
	}
	return style;
}

static void
draw_badge(struct canvas *canvas, struct rectangle row, enum style style, enum style own, const char *word)
{
	if (word[0] != '\0')
		canvas_put_format(canvas, row.row, row.column + row.columns - STATUS - 1, STATUS + 1,
				  style == STYLE_MARKED ? style : own, " %s ", word);
}

static void
draw_sign(const struct part *part, struct rectangle row, int index)
{
	const struct plan_sign *sign = &part->trial->signs[index];
	const enum style style = begin_row(part, row, index);
	const int target = row.column + row.columns - STATUS - 2 - TARGET;
	const int now = target - 1 - NOW;

	canvas_put(part->canvas, row.row, row.column + 3, now - row.column - 4, style, sign->title);
	canvas_put_right(part->canvas, row.row, now, NOW, style, sign->now);
	canvas_put_right(part->canvas, row.row, target, TARGET, style, sign->target);
	draw_badge(part->canvas, row, style, standing_style(sign->standing), standing_word(sign->standing));
}

static void
draw_sign_heading(const struct part *part, struct rectangle row)
{
	const int target = row.column + row.columns - STATUS - 2 - TARGET;

	canvas_put(part->canvas, row.row, row.column + 3, NOW, STYLE_HEADING, "Tegn");
	canvas_put_right(part->canvas, row.row, target - 1 - NOW, NOW, STYLE_HEADING, "Nu");
	canvas_put_right(part->canvas, row.row, target, TARGET, STYLE_HEADING, "Mål");
	canvas_put(part->canvas, row.row, row.column + row.columns - STATUS - 1, STATUS, STYLE_HEADING, "Status");
}

/* The widest of what stands in the column, as far as the titles leave room. */
static int
when_width(const struct plan_trial *trial, int columns)
{
	const int room = columns - STEP_TITLE - STATUS - 3;
	int width = 0, most = room - TITLE_WANTED;

	for (int i = 0; i < trial->step_count; i++) {
		const int own = utf8_text_width(trial->steps[i].when);

		width = own > width ? own : width;
	}
	if (most < WHEN_LEAST)
		most = room - TITLE_LEAST < WHEN_LEAST ? room - TITLE_LEAST : WHEN_LEAST;
	return width < most ? width : most;
}

static void
draw_step(const struct part *part, struct rectangle row, int index)
{
	const struct plan_step *step = &part->trial->steps[index];
	const enum style style = begin_row(part, row, index);
	const int width = when_width(part->trial, row.columns);
	const int when = row.column + row.columns - STATUS - 2 - width;

	canvas_put(part->canvas, row.row, row.column + 1, 3, style, step->done ? "[x]" : "[ ]");
	canvas_put(part->canvas, row.row, row.column + STEP_TITLE, when - row.column - STEP_TITLE - 1, style,
		   step->title);
	canvas_put(part->canvas, row.row, when, width, style,
		   utf8_text_width(step->when) > width && step->days[0] != '\0' ? step->days : step->when);
	draw_badge(part->canvas, row, style, step->style, step->badge);
}

static void
draw_rows(struct plan_screen *plan, struct part *part, int spacing,
	  void (*draw_one)(const struct part *, struct rectangle, int))
{
	struct chooser *chooser = &plan->choosers[part->index][part->panel];
	const int room = (part->inside.rows + spacing - 1) / spacing;

	plan->visible[part->index][part->panel] = room;
	chooser_clamp(chooser, room);
	for (int i = 0; i < room && chooser->first + i < chooser->count; i++)
		draw_one(
		    part,
		    (struct rectangle){part->inside.row + i * spacing, part->inside.column, 1, part->inside.columns},
		    chooser->first + i);
}

static void
begin_panel(struct part *part, struct rectangle place, const char *title, const enum action *actions)
{
	part->inside = panel_draw(part->canvas, place,
				  &(struct panel){.title = title,
						  .actions = actions,
						  .focused = is_focused(part->plan, part->index, part->panel)});
}

static void
draw_signs(struct plan_screen *plan, struct canvas *canvas, struct rectangle place, int index, bool both)
{
	static const enum action actions[] = {ACTION_OPEN, ACTION_MEASURE, ACTION_NEW, ACTION_EDIT, ACTION_NONE};
	struct part part = {plan, canvas, &plan->view.trials[index], index, PANEL_SIGNS, {0}};
	struct text title = {0};
	bool airy;

	if (both)
		text_add_format(&title, "%d %s: tegn", part.trial->position, part.trial->brief);
	else
		text_add(&title, "Tegn: nærmer vi os målet?");
	begin_panel(&part, place, text_get(&title), actions);
	text_clear(&title);
	draw_sign_heading(&part, part.inside);
	airy = part.inside.rows >= AIRY_INSIDE && part.inside.rows - 2 >= 2 * part.trial->sign_count - 1;
	part.inside.row += airy ? 2 : 1;
	part.inside.rows -= airy ? 2 : 1;
	draw_rows(plan, &part, airy ? 2 : 1, draw_sign);
}

static void
draw_steps(struct plan_screen *plan, struct canvas *canvas, struct rectangle place, int index, bool both)
{
	static const enum action actions[] = {ACTION_OPEN, ACTION_DONE, ACTION_DATE,
					      ACTION_NEW,  ACTION_EDIT, ACTION_NONE};
	struct part part = {plan, canvas, &plan->view.trials[index], index, PANEL_STEPS, {0}};
	struct text title = {0};

	if (both)
		text_add_format(&title, "%d %s: milepæle", part.trial->position, part.trial->brief);
	else
		text_add(&title, "Milepæle");
	begin_panel(&part, place, text_get(&title), actions);
	text_clear(&title);
	if (part.inside.rows >= AIRY_INSIDE && part.inside.rows > part.trial->step_count) {
		part.inside.row++;
		part.inside.rows--;
	}
	draw_rows(plan, &part, 1, draw_step);
}

/* Rows of the upper panel: what its lines take, but no more than leaves the lower one as much. */
static int
upper_rows(const struct plan_screen *plan, int trial, int rows)
{
	enum { EDGES = 2, HEADING = 1 };
	const int signs = plan->view.trials[trial].sign_count + EDGES + HEADING;
	const int steps = plan->view.trials[trial].step_count + EDGES;
	const int half = rows / 2;

	if (rows >= AIRY_ROWS)
		return half;
	if (signs + steps <= rows)
		return signs;
	return signs < half ? signs : rows - half < steps ? half : rows - steps;
}

static void
draw_trial(struct plan_screen *plan, struct canvas *canvas, struct rectangle place, int index, bool both)
{
	struct rectangle upper = place, lower = place;

	upper.rows = upper_rows(plan, index, place.rows);
	lower.row += upper.rows;
	lower.rows -= upper.rows;
	draw_signs(plan, canvas, upper, index, both);
	draw_steps(plan, canvas, lower, index, both);
}

static void
draw_steps_page(struct plan_screen *plan, struct canvas *canvas, struct rectangle place)
{
	const bool both = place.columns >= PLAN_BOTH && plan->view.trial_count > 1;
	struct rectangle half = place;
	int first = plan->trial;

	if (!both) {
		draw_trial(plan, canvas, place, plan->trial, false);
		return;
	}
	if (first == plan->view.trial_count - 1)
		first--;
	half.columns = place.columns / 2;
	draw_trial(plan, canvas, half, first, true);
	half.column += half.columns;
	half.columns = place.columns - half.columns;
	draw_trial(plan, canvas, half, first + 1, true);
}

static void
draw_text_page(struct plan_screen *plan, struct canvas *canvas, struct rectangle place)
{
	static const enum action evaluation[] = {ACTION_OPEN, ACTION_DONE, ACTION_DATE, ACTION_NONE};
	static const enum action learning[] = {ACTION_OPEN, ACTION_NEW, ACTION_DONE, ACTION_DELETE, ACTION_NONE};
	static const enum action goal[] = {ACTION_OPEN, ACTION_NEW, ACTION_DELETE, ACTION_HISTORY, ACTION_NONE};
	static const enum action meetings[] = {ACTION_OPEN,         ACTION_NEW,    ACTION_TASK,
					       ACTION_TO_MILESTONE, ACTION_DELETE, ACTION_NONE};
	static const enum action *const actions[PLAN_PAGES] = {
	    [PLAN_EVALUATION_PAGE] = evaluation,
	    [PLAN_LEARNING_PAGE] = learning,
	    [PLAN_GOAL_PAGE] = goal,
	    [PLAN_MEETINGS_PAGE] = meetings,
	};
	const struct plan_trial *trial = plan_trial_in_focus(plan);
	struct text title = {0};
	struct rectangle inside;

	if (plan->page == PLAN_EVALUATION_PAGE || plan->page == PLAN_LEARNING_PAGE)
		text_add_format(&title, "Prøvehandling %d: %s", trial->position, trial->brief);
	else if (plan->page == PLAN_GOAL_PAGE)
		text_add_format(&title, "Målplan %d", plan->view.year);
	else
		text_add(&title, "Møder og beslutninger");
	inside = panel_draw(
	    canvas, place, &(struct panel){.title = text_get(&title), .actions = actions[plan->page], .focused = true});
	text_clear(&title);
	plan_page_draw(&plan->pages[plan->page], canvas, inside, HOT_PLAN_ENTRY);
}

void
plan_draw(struct screen *screen, struct canvas *canvas, struct rectangle place)
{
	struct plan_screen *plan = (struct plan_screen *)screen;
	const bool by_trial = plan->page != PLAN_GOAL_PAGE && plan->page != PLAN_MEETINGS_PAGE;

	screen_draw_pages(screen, canvas, place, by_trial ? ", . Skift prøvehandling" : "");
	place.row++;
	place.rows--;
	if (plan->view.trial_count == 0)
		canvas_put(canvas, place.row + 1, 2, place.columns - 4, STYLE_TEXT,
			   "Her er ingen målplan. Den kan ligge i papirkurven (F10, Papirkurv).");
	else if (plan->page == PLAN_STEPS_PAGE)
		draw_steps_page(plan, canvas, place);
	else
		draw_text_page(plan, canvas, place);
}
