/* The facts of a card: who it is, how to reach them, what is agreed, and the open tasks. */
#include <string.h>

#include "base/utf8.h"
#include "card.h"
#include "model/invitation.h"
#include "model/value.h"
#include "parts/panel.h"
#include "parts/paragraph.h"

enum {
	LABEL_COLUMNS = 10,
	WIDE_LABEL_COLUMNS = 12,
	PAIRS_COMPACT = 4,
	TASKS_COMPACT = 2,
	TASKS_AIRY = 4,
	AIRY_PLACE = 26,
	VALUE_LINES = 3,
};

static const char none[] = "–";

static void
add_reference(const struct card *card, struct text *out, int field)
{
	const struct field *row = &youth_entity.fields[field];

	text_add(out, store_title(card->screen.app->store, row->target, value_reference(row, &card->youth), false));
}

static void
add_field(const struct card *card, struct text *out, int field)
{
	value_add_field(out, &youth_entity.fields[field], &card->youth);
}

static void
add_phone(const struct card *card, struct text *out)
{
	struct text preferred = {0};

	if (card->youth.address_protected) {
		text_add(out, "Adressebeskyttet");
		return;
	}
	add_field(card, out, YOUTH_PHONE);
	add_field(card, &preferred, YOUTH_PREFERRED_CONTACT);
	if (preferred.length) {
		bool alone = out->length == 0;

		text_add(out, alone ? "helst " : " (helst ");
		text_add_lower(out, text_get(&preferred));
		text_add(out, alone ? "" : ")");
	}
	text_clear(&preferred);
}

static void
add_address(const struct card *card, struct text *out)
{
	if (card->youth.address_protected) {
		text_add(out, "Adressebeskyttet");
		return;
	}
	add_field(card, out, YOUTH_ADDRESS);
	if (out->length && !text_is_empty(card->youth.postcode))
		text_add(out, ", ");
	add_field(card, out, YOUTH_POSTCODE);
}

static void
add_email(const struct card *card, struct text *out)
{
	if (card->youth.address_protected)
		text_add(out, "Adressebeskyttet");
	else
		add_field(card, out, YOUTH_EMAIL);
}

static void
add_job(const struct card *card, struct text *out)
{
	add_reference(card, out, YOUTH_JOB);
	if (out->length && card->youth.hours != INTEGER_NONE)
		text_add_format(out, ", %d timer", card->youth.hours);
}

static void
add_one_consent(const struct card_consent *consent, bool kind, struct text *out)
{
	if (kind)
		text_add_format(out, "%s: ", consent->kind);
	if (consent->given != ANSWER_YES) {
		text_add(out, consent->given == ANSWER_NO ? "Nej" : "Ikke oplyst");
		return;
	}
	text_add(out, "Ja");
	if (!date_is_none(consent->until)) {
		text_add(out, ", til ");
		date_add_field(out, consent->until);
	}
}

static void
add_consents(const struct card *card, struct text *out)
{
	if (card->consent_count == 0)
		text_add(out, "Intet endnu");
	for (int i = 0; i < card->consent_count; i++) {
		if (i > 0)
			text_add(out, "; ");
		add_one_consent(&card->consents[i], card->consent_count > 1, out);
	}
}

static void
add_informed(const struct card *card, struct text *out)
{
	if (date_is_none(card->youth.informed))
		text_add(out, "Ikke oplyst om dem");
	else
		text_add(out, "Oplyst ");
	date_add_field(out, card->youth.informed);
}

static void
add_benefit(const struct card *card, struct text *out)
{
	add_reference(card, out, YOUTH_BENEFIT);
	if (!out->length)
		text_add(out, "Ikke oplyst");
}

static void
add_wishes(const struct card *card, struct text *out)
{
	text_add(out, text_get(&card->wishes));
}

static void
add_communities(const struct card *card, struct text *out)
{
	text_add(out, card->communities.length ? text_get(&card->communities) : "Intet endnu");
}

/* «tor 26.3.: tilmeldt» */
static void
add_workshop(const struct card *card, struct text *out)
{
	const struct card_invited *invited = &card->invited;

	if (!invited->workshop)
		return;
	date_add_relative(out, invited->workshop_day, card->today);
	text_add(out, out->length ? ": " : "");
	text_add_lower(out, invitation_status_word((enum invitation_status)invited->answer));
}

/* «tir 5.5. Musikskolen, 2 til» */
static void
add_visits(const struct card *card, struct text *out)
{
	const struct card_invited *invited = &card->invited;

	if (!invited->visits)
		return;
	date_add_relative(out, invited->visit_day, card->today);
	text_add_format(out, "%s%s", out->length ? " " : "", invited->place);
	if (invited->visits > 1)
		text_add_format(out, ", %d til", invited->visits - 1);
}

static void
add_skills(const struct card *card, struct text *out)
{
	text_add(out, text_get(&card->skills));
}

/* A line of the facts: a field, or what `add` makes of several. Pairs stand beside each other above the timeline. */
struct fact {
	const char *label;
	int field;
	void (*add)(const struct card *card, struct text *out);
};

static const struct fact pairs[] = {
    {"Telefon", 0, add_phone},
    {"Konsulent", YOUTH_CONSULTANT, NULL},
    {"Ydelse", 0, add_benefit},
    {"Samtykke", 0, add_consents},
    {"Ønsker", 0, add_wishes},
    {"Med i", 0, add_communities},
    {"Hensyn", YOUTH_NEEDS, NULL},
    {"Henvist", YOUTH_SOURCE, NULL},
    {"Kan", YOUTH_AVAILABILITY, NULL},
    {"Uddannelse", YOUTH_EDUCATION, NULL},
    {"Født", YOUTH_BORN, NULL},
    {"Job", 0, add_job},
    {"Adresse", 0, add_address},
    {"E-mail", 0, add_email},
    {"Med før", YOUTH_IN_COMMUNITY, NULL},
    {"Kompetencer", 0, add_skills},
};

/* A NULL label is a blank line. */
static const struct fact column[] = {
    {"Født", YOUTH_BORN, NULL},
    {"Telefon", 0, add_phone},
    {"E-mail", 0, add_email},
    {"Adresse", 0, add_address},
    {"Ydelse", 0, add_benefit},
    {"Uddannelse", YOUTH_EDUCATION, NULL},
    {"Job", 0, add_job},
    {"Konsulent", YOUTH_CONSULTANT, NULL},
    {"Henvist af", YOUTH_SOURCE, NULL},
    {"Samtykke", 0, add_consents},
    {"Rettigheder", 0, add_informed},
    {NULL, 0, NULL},
    {"Ønsker", 0, add_wishes},
    {"Kompetencer", 0, add_skills},
    {"Hensyn", YOUTH_NEEDS, NULL},
    {"Kan", YOUTH_AVAILABILITY, NULL},
    {NULL, 0, NULL},
    {"Workshop", 0, add_workshop},
    {"Besøg", 0, add_visits},
    {"Med i", 0, add_communities},
    {"Med før", YOUTH_IN_COMMUNITY, NULL},
    {"Deltager", YOUTH_TAKES_PART, NULL},
};

enum { PAIR_COUNT = sizeof(pairs) / sizeof(pairs[0]) / 2, COLUMN_COUNT = sizeof(column) / sizeof(column[0]) };

static void
add_fact(const struct card *card, const struct fact *fact, struct text *out)
{
	if (fact->add)
		fact->add(card, out);
	else if (youth_entity.fields[fact->field].kind == FIELD_REFERENCE)
		add_reference(card, out, fact->field);
	else
		add_field(card, out, fact->field);
	if (!out->length)
		text_add(out, none);
}

/* Draws label and value; returns the lines used, at most place.rows. */
static int
draw_fact(const struct card *card, struct canvas *canvas, struct rectangle place, const struct fact *fact, int label)
{
	struct text value = {0};
	struct rectangle right = {place.row, place.column + label, place.rows, place.columns - label};
	int used = 1;

	add_fact(card, fact, &value);
	canvas_put(canvas, place.row, place.column, label - 1, STYLE_DIM, fact->label);
	if (place.rows > 1)
		used = paragraph_draw(canvas, right, STYLE_TEXT, text_get(&value));
	else
		canvas_put(canvas, right.row, right.column, right.columns, STYLE_TEXT, text_get(&value));
	text_clear(&value);
	return used;
}

static void
draw_task(const struct card *card, struct canvas *canvas, struct rectangle place, int index)
{
	const struct agenda_item *task = &card->tasks[index];
	bool focused = card->panel == CARD_TASKS && index == card->task_chooser.selected;
	enum style style = focused ? STYLE_MARKED : STYLE_TEXT;
	enum style badge = task->urgency == URGENCY_URGENT  ? STYLE_URGENT
			   : task->urgency == URGENCY_TODAY ? STYLE_ATTENTION
							    : style;
	struct text when = {0};
	int width;

	if (task->urgency == URGENCY_LATER)
		date_add_relative(&when, task->due, card->today);
	else
		agenda_add_when(&when, task, card->today);
	width = utf8_text_width(text_get(&when)) + 2;
	if (focused)
		canvas_fill(canvas, place, style);
	canvas_put(canvas, place.row, place.column, 1, style, focused ? ">" : " ");
	canvas_put(canvas, place.row, place.column + 1, 4, style, "[ ] ");
	canvas_put(canvas, place.row, place.column + 5, place.columns - 5 - width - 1, style, task->title);
	if (width > 2)
		canvas_put_format(canvas, place.row, place.column + place.columns - width, width, badge, " %s ",
				  text_get(&when));
	canvas_hot(canvas, place, HOT_CARD_TASK, index);
	if (focused)
		canvas_cursor(canvas, place.row, place.column);
	text_clear(&when);
}

static void
draw_tasks(struct card *card, struct canvas *canvas, struct rectangle place)
{
	card->task_rows = place.rows;
	card->task_chooser.count = card->task_count;
	chooser_clamp(&card->task_chooser, place.rows);
	for (int i = 0; i < place.rows && card->task_chooser.first + i < card->task_count; i++)
		draw_task(card, canvas, (struct rectangle){place.row + i, place.column, 1, place.columns},
			  card->task_chooser.first + i);
}

static int
pair_rows(int rows)
{
	return rows >= AIRY_PLACE ? (int)PAIR_COUNT : PAIRS_COMPACT;
}

static int
task_rows(const struct card *card, int rows)
{
	int most = rows >= AIRY_PLACE ? TASKS_AIRY : rows < 18 ? 1 : TASKS_COMPACT;

	return card->task_count < most ? card->task_count : most;
}

int
card_facts_rows(const struct card *card, int rows)
{
	return pair_rows(rows) + 1 + task_rows(card, rows) + 2;
}

void
card_add_title(const struct card *card, struct text *out)
{
	int age = youth_age(&card->youth, card->today);

	record_add_code(out, &card->youth);
	text_add(out, " ");
	youth_entity.title(&card->youth, out);
	if (age >= 0)
		text_add_format(out, ", %d år", age);
}

static void
draw_pairs(struct card *card, struct canvas *canvas, struct rectangle inside)
{
	int rows = inside.rows - 1 - task_rows(card, canvas->rows - 4);
	int half = inside.columns * 54 / 100;

	for (int i = 0; i < rows && i < PAIR_COUNT; i++) {
		draw_fact(card, canvas, (struct rectangle){inside.row + i, inside.column + 1, 1, half - 2},
			  &pairs[2 * i], LABEL_COLUMNS);
		draw_fact(card, canvas,
			  (struct rectangle){inside.row + i, inside.column + half, 1, inside.columns - half - 1},
			  &pairs[2 * i + 1], WIDE_LABEL_COLUMNS);
	}
	card_draw_badges(card, canvas, (struct rectangle){inside.row + rows, inside.column + 1, 1, inside.columns - 2});
	draw_tasks(card, canvas,
		   (struct rectangle){inside.row + rows + 1, inside.column, inside.rows - rows - 1, inside.columns});
}

static void
draw_column(struct card *card, struct canvas *canvas, struct rectangle inside)
{
	int row = inside.row + 1, tasks = task_rows(card, inside.rows);
	int bottom = inside.row + inside.rows - (tasks ? tasks + 2 : 0);

	card_draw_badges(card, canvas, (struct rectangle){row, inside.column + 1, 1, inside.columns - 2});
	row += 2;
	for (int i = 0; i < COLUMN_COUNT && row < bottom; i++) {
		struct rectangle place = {row, inside.column + 1, bottom - row, inside.columns - 2};

		if (place.rows > VALUE_LINES)
			place.rows = VALUE_LINES;
		row += column[i].label ? draw_fact(card, canvas, place, &column[i], WIDE_LABEL_COLUMNS) : 1;
	}
	if (tasks == 0)
		return;
	row = row + 1 > bottom ? bottom : row;
	canvas_put(canvas, row + 1, inside.column + 1, inside.columns - 2, STYLE_HEADING, "Opgaver");
	draw_tasks(card, canvas, (struct rectangle){row + 2, inside.column, tasks, inside.columns});
}

void
card_draw_facts(struct card *card, struct canvas *canvas, struct rectangle place)
{
	static const enum action facts[] = {ACTION_EDIT, ACTION_ASSIGN, ACTION_PREVIOUS, ACTION_NEXT, ACTION_NONE};
	static const enum action alone[] = {ACTION_EDIT, ACTION_ASSIGN, ACTION_NONE};
	static const enum action tasks[] = {ACTION_DONE, ACTION_POSTPONE, ACTION_DATE, ACTION_OPEN, ACTION_NONE};
	struct text title = {0}, corner = {0};
	struct rectangle inside;

	card_add_title(card, &title);
	if (card->list && card->position >= 0)
		text_add_format(&corner, "%ld af %ld", card->position + 1, list_count(card->list));
	inside = panel_draw(canvas, place,
			    &(struct panel){.title = text_get(&title),
					    .corner = corner.length ? text_get(&corner) : NULL,
					    .actions = card->panel == CARD_TASKS ? tasks
						       : card->list              ? facts
										 : alone,
					    .focused = card->panel != CARD_TIMELINE});
	canvas_hot(canvas, inside, HOT_CARD_FACTS, 0);
	if (card->panel == CARD_FACTS)
		canvas_cursor(canvas, inside.row, inside.column + 1);
	if (place.columns == CARD_LEFT)
		draw_column(card, canvas, inside);
	else
		draw_pairs(card, canvas, inside);
	text_clear(&title);
	text_clear(&corner);
}
