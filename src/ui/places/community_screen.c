/* A community: when it meets, and the young people on its ladder. */
#include <stdio.h>
#include <stdlib.h>

#include "app/actions.h"
#include "base/clock.h"
#include "base/memory.h"
#include "base/count.h"
#include "form/form.h"
#include "model/value.h"
#include "model/youth.h"
#include "parts/panel.h"
#include "places.h"
#include "app/screens.h"
#include "store/change.h"
#include "store/query.h"
#include "tui/dialog.h"

/* Columns of data/query/community_members.sql. */
enum {
	COLUMN_ID,
	COLUMN_YOUTH,
	COLUMN_NUMBER,
	COLUMN_FIRST_NAME,
	COLUMN_LAST_NAME,
	COLUMN_CALL_NAME,
	COLUMN_STEP,
	COLUMN_ORIGIN,
	COLUMN_SINCE,
	COLUMN_TEXT
};

struct member {
	struct uuid id, youth;
	int number, step, origin;
	struct date since;
	char name[96];
	char text[120];
};

struct community_screen {
	struct screen screen;
	struct community community;
	struct uuid id;
	struct member *members;
	struct chooser chooser;
	int visible;
};

static struct community_screen *
of(struct screen *screen)
{
	return (struct community_screen *)screen;
}

static const struct member *
selected(const struct community_screen *community)
{
	const struct chooser *chooser = &community->chooser;
	return chooser->selected < chooser->count ? &community->members[chooser->selected] : NULL;
}

static void
set_name(struct member *member, struct query *query)
{
	struct youth youth;
	struct text title = {0};
	record_init(&youth_entity, &youth);
	value_set_text(&youth_entity.fields[YOUTH_FIRST_NAME], &youth, query_text(query, COLUMN_FIRST_NAME));
	value_set_text(&youth_entity.fields[YOUTH_LAST_NAME], &youth, query_text(query, COLUMN_LAST_NAME));
	value_set_text(&youth_entity.fields[YOUTH_CALL_NAME], &youth, query_text(query, COLUMN_CALL_NAME));
	youth_entity.title(&youth, &title);
	snprintf(member->name, sizeof member->name, "%s", text_get(&title));
	text_clear(&title);
	record_clear(&youth);
}

static void
add_member(struct community_screen *community, struct query *query)
{
	community->members =
	    memory_resize(community->members, (size_t)community->chooser.count + 1, sizeof *community->members);
	struct member *member = &community->members[community->chooser.count++];
	*member = (struct member){
	    .id = query_uuid(query, COLUMN_ID),
	    .youth = query_uuid(query, COLUMN_YOUTH),
	    .number = query_integer(query, COLUMN_NUMBER),
	    .step = query_integer(query, COLUMN_STEP),
	    .origin = query_integer(query, COLUMN_ORIGIN),
	    .since = query_date(query, COLUMN_SINCE),
	};
	set_name(member, query);
	snprintf(member->text, sizeof member->text, "%s", query_text(query, COLUMN_TEXT));
}

static enum status
read_members(struct community_screen *community, struct error *error)
{
	struct query *query;
	bool row = true;
	enum status status = query_open(community->screen.app->store, "community_members", &query, error);
	if (status != STATUS_OK)
		return status;
	query_bind_uuid(query, "$community", community->id);
	while (row && (status = query_next(query, &row, error)) == STATUS_OK)
		if (row)
			add_member(community, query);
	query_close(query);
	return status;
}

static enum status
load(struct screen *screen, struct error *error)
{
	struct community_screen *community = of(screen);
	struct uuid marked = selected(community) ? selected(community)->id : UUID_NONE;
	community->chooser.count = 0;
	enum status status =
	    store_read(screen->app->store, &community_entity, community->id, &community->community, error);
	if (status == STATUS_OK)
		status = read_members(community, error);
	for (int i = 0; i < community->chooser.count; i++)
		if (uuid_equal(community->members[i].id, marked))
			community->chooser.selected = i;
	return status;
}

static void
add_part(struct text *out, const char *part)
{
	if (*part)
		text_add_format(out, "%s%s", out->length ? " · " : "", part);
}

static void
add_age(struct text *out, const struct community *community)
{
	bool from = community->age_from != INTEGER_NONE, to = community->age_to != INTEGER_NONE;
	if (from && to)
		text_add_format(out, "%d-%d år", community->age_from, community->age_to);
	else if (from)
		text_add_format(out, "fra %d år", community->age_from);
	else if (to)
		text_add_format(out, "til %d år", community->age_to);
}

static void
add_price(struct text *out, const struct community *community)
{
	if (community->price == 0)
		text_add(out, "gratis");
	else if (community->price != INTEGER_NONE)
		text_add_format(out, "%d kr. om måneden", community->price);
}

/* «Musikskolen · tirsdage kl. 15-17 · 15-25 år · gratis · 4 ledige» */
static void
add_facts(struct text *out, struct app *app, const struct community *community)
{
	struct text part = {0};
	add_part(out, store_title(app->store, &workplace_entity, community->workplace, true));
	add_part(out, community->meets ? community->meets : "");
	add_age(&part, community);
	add_part(out, text_get(&part));
	text_reset(&part);
	add_price(&part, community);
	add_part(out, text_get(&part));
	text_reset(&part);
	if (community->seats != INTEGER_NONE)
		text_add_format(&part, "%d ledige", community->seats);
	add_part(out, text_get(&part));
	text_reset(&part);
	value_add_field(&part, &community_entity.fields[COMMUNITY_GIVES], community);
	add_part(out, text_get(&part));
	add_part(out, community->closed ? "ophørt" : "");
	text_clear(&part);
}

static void
draw_member(const struct community_screen *community, struct canvas *canvas, struct rectangle place, int index)
{
	enum { NUMBER = 7, STEP = 11, SINCE = 11, ORIGIN = 14, ROOM_FOR_ORIGIN = 70 };
	const struct member *member = &community->members[index];
	enum style style = panel_line(canvas, place, HOT_LOCAL, index, index == community->chooser.selected);
	int origin = place.columns >= ROOM_FOR_ORIGIN ? ORIGIN : 0;
	int room = place.columns - 2 - NUMBER - STEP - SINCE - origin;
	int column = place.column + 1;
	struct text since = {0};
	canvas_put_format(canvas, place.row, column, NUMBER - 1, style, "%s-%03d", youth_entity.prefix, member->number);
	canvas_put(canvas, place.row, column += NUMBER, room - 1, style, member->name);
	canvas_put(canvas, place.row, column += room, STEP - 1, style,
		   choice_label(membership_entity.fields[MEMBERSHIP_STEP].choices, member->step));
	date_add_relative(&since, member->since, clock_today());
	canvas_put(canvas, place.row, column += STEP, SINCE - 1, style, text_get(&since));
	canvas_put(canvas, place.row, column + SINCE, origin - 1, style,
		   member->origin ? choice_label(membership_entity.fields[MEMBERSHIP_ORIGIN].choices, member->origin)
				  : "");
	text_clear(&since);
}

static void
add_corner(const struct community_screen *community, struct text *out)
{
	int counts[MEMBERSHIP_STOPPED + 1] = {0};
	for (int i = 0; i < community->chooser.count; i++)
		counts[community->members[i].step]++;
	text_add_format(out, "%d med · %d prøver · %d nysgerrige", counts[MEMBERSHIP_MEMBER], counts[MEMBERSHIP_TRYING],
			counts[MEMBERSHIP_CURIOUS]);
}

static void
draw(struct screen *screen, struct canvas *canvas, struct rectangle place)
{
	static const char edge[] = "Enter Ret · k Et trin op · n Nye unge · t Notat · x Slet · h Historik";
	struct community_screen *community = of(screen);
	struct text facts = {0}, corner = {0};
	add_corner(community, &corner);
	struct rectangle inside =
	    panel_draw(canvas, place,
		       &(struct panel){.title = text_is_empty(community->community.name) ? "Fællesskab"
											 : community->community.name,
				       .corner = text_get(&corner),
				       .edge = edge,
				       .focused = true});
	add_facts(&facts, screen->app, &community->community);
	canvas_put(canvas, inside.row, inside.column + 1, inside.columns - 2, STYLE_DIM, text_get(&facts));
	inside.row += 2;
	inside.rows -= 2;
	community->visible = inside.rows;
	chooser_clamp(&community->chooser, inside.rows);
	if (!community->chooser.count) {
		canvas_put(canvas, inside.row, inside.column + 1, inside.columns - 2, STYLE_TEXT,
			   "Ingen unge er på vej ind endnu. n vælger dem, der er nysgerrige.");
		canvas_cursor(canvas, inside.row, inside.column + 1);
	}
	for (int i = 0; i < inside.rows && community->chooser.first + i < community->chooser.count; i++)
		draw_member(community, canvas, (struct rectangle){inside.row + i, inside.column, 1, inside.columns},
			    community->chooser.first + i);
	text_clear(&facts);
	text_clear(&corner);
}

static bool
is_there(const struct community_screen *community, struct uuid youth)
{
	for (int i = 0; i < community->chooser.count; i++)
		if (uuid_equal(community->members[i].youth, youth) && community->members[i].step != MEMBERSHIP_STOPPED)
			return true;
	return false;
}

static enum status
add_curious(struct change *change, struct uuid community, struct uuid youth, struct error *error)
{
	struct membership membership;
	record_init(&membership_entity, &membership);
	membership.youth = youth;
	membership.community = community;
	membership.step = MEMBERSHIP_CURIOUS;
	membership.curious = clock_today();
	enum status status = change_save(change, NULL, &membership, error);
	record_clear(&membership);
	return status;
}

static enum status
add_all(const struct community_screen *community, const struct uuid *youths, size_t count, long *added,
	struct error *error)
{
	struct change *change;
	struct text label = {0};
	text_add_format(&label, "unge i %s", community->community.name);
	enum status status = change_begin(community->screen.app->store, text_get(&label), NULL, &change, error);
	text_clear(&label);
	if (status != STATUS_OK)
		return status;
	*added = 0;
	for (size_t i = 0; i < count && status == STATUS_OK; i++)
		if (!is_there(community, youths[i])) {
			status = add_curious(change, community->id, youths[i], error);
			++*added;
		}
	if (status == STATUS_OK)
		return change_commit(change, error);
	change_abort(change);
	return status;
}

static void
picked(struct app *app, void *context, const struct uuid *youths, size_t count)
{
	const struct community_screen *community = context;
	struct text who = {0};
	struct error error;
	long added = 0;
	size_t new = 0;
	for (size_t i = 0; i < count; i++)
		new += !is_there(community, youths[i]);
	if (!new) {
		app_say(app, MESSAGE_INFORMATION, "De valgte er her allerede. k går et trin op.");
		return;
	}
	enum status status = add_all(community, youths, count, &added, &error);
	count_add_of(&who, added, "ung", "unge");
	if (status == STATUS_OK)
		app_say(app, MESSAGE_DONE, "%s føjet til %s som nysgerrig. Ctrl+Z fortryder.", text_get(&who),
			community->community.name);
	else
		app_fail(app, &error);
	text_clear(&who);
}

static bool
act(struct screen *screen, enum action action)
{
	struct community_screen *community = of(screen);
	const struct member *member = selected(community);
	if (action == ACTION_NEW)
		youth_pick_open(screen->app, "Hvem er nysgerrig?", picked, community);
	else if (action == ACTION_OPEN && member)
		actions_open_record(screen->app, &membership_entity, member->id);
	else
		return false;
	return true;
}

static bool
type(struct screen *screen, const struct key *key)
{
	return chooser_key(&of(screen)->chooser, key, of(screen)->visible);
}

static void
click(struct screen *screen, int kind, int value)
{
	struct community_screen *community = of(screen);
	if (chooser_click(&community->chooser, kind, value, community->visible))
		act(screen, ACTION_OPEN);
}

static struct subject
subject(struct screen *screen)
{
	const struct member *member = selected(of(screen));
	if (!member)
		return (struct subject){.entity = &community_entity, .id = of(screen)->id};
	return (struct subject){.entity = &membership_entity, .id = member->id, .youth = member->youth};
}

static void
crumb(struct screen *screen, struct text *out)
{
	const struct community_screen *community = of(screen);
	community_entity.title(&community->community, out);
}

static void
status(struct screen *screen, struct text *out)
{
	(void)screen;
	text_add(out, "Stigen: nysgerrig, prøver, med. Den, der stopper, bliver stående.");
}

static void
close_community(struct screen *screen)
{
	struct community_screen *community = of(screen);
	record_clear(&community->community);
	free(community->members);
	free(community);
}

static const enum action actions[] = {ACTION_OPEN, ACTION_DONE,    ACTION_NEW,    ACTION_NOTE,
				      ACTION_EDIT, ACTION_HISTORY, ACTION_DELETE, ACTION_NONE};

static const struct told *
told(const struct screen *screen)
{
	(void)screen;
	return told_community;
}

static const struct screen_class community_class = {
    .name = "faellesskab",
    .actions = actions,
    .help = "et fællesskab",
    .told = told,
    .load = load,
    .draw = draw,
    .act = act,
    .type = type,
    .click = click,
    .subject = subject,
    .crumb = crumb,
    .status = status,
    .close = close_community,
};

void
community_open(struct app *app, struct uuid id)
{
	struct community_screen *community = screen_new(app, &community_class, sizeof *community);
	community->id = id;
	record_init(&community_entity, &community->community);
	app_push(app, &community->screen);
}
