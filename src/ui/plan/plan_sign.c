/* One tegn: the plan's words, the figures that show it with the lists behind them, and what was seen. */
#include <stdlib.h>

#include "app/actions.h"
#include "base/clock.h"
#include "model/sign.h"
#include "app/owned.h"
#include "plan.h"
#include "app/screens.h"
#include "store/indicator.h"

struct sign_screen {
	struct screen screen;
	struct uuid plan;
	struct sign sign;
	struct plan_page page;
	bool loaded;
};

static struct sign_screen *
of(struct screen *screen)
{
	return (struct sign_screen *)screen;
}

/* Records are few, so they stand under their figure. */
static enum status
add_records(struct plan_page *page, struct store *store, const struct plan *plan, const struct indicator *indicator,
	    struct error *error)
{
	struct indicator_records records;
	enum status status = indicator_records_read(store, plan, indicator, clock_today(), &records, error);

	for (size_t i = 0; status == STATUS_OK && i < records.count; i++) {
		struct text line = {0};

		text_add_format(&line, "  %s · ", records.items[i].title);
		date_add_short(&line, records.items[i].day);
		plan_page_record(page, indicator->of, records.items[i].id, text_get(&line));
		text_clear(&line);
	}
	indicator_records_clear(&records);
	return status;
}

/* «Mødte op · 12 af 20 gange · ▲ fra 55». */
static void
add_figure_line(struct text *out, const struct indicator *indicator, const struct indicator_value *value)
{
	void (*const parts[])(struct text *, const struct indicator *,
			      const struct indicator_value *) = {indicator_add_base, indicator_add_trend};
	struct text part = {0};

	text_add(out, indicator->title);
	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
		text_reset(&part);
		parts[i](&part, indicator, value);
		if (part.length > 0)
			text_add_format(out, " · %s", text_get(&part));
	}
	text_clear(&part);
}

static enum status
add_figure(struct plan_page *page, struct store *store, const struct plan *plan, const struct indicator *indicator,
	   struct error *error)
{
	struct indicator_value value;
	struct text line = {0}, mark = {0};
	struct plan_entry *entry;
	enum status status = indicator_read(store, plan, indicator, clock_today(), &value, error);

	if (status != STATUS_OK)
		return status;
	add_figure_line(&line, indicator, &value);
	indicator_add_value(&mark, indicator, &value);
	entry = plan_page_record(page, NULL, UUID_NONE, text_get(&line));
	entry->what = indicator;
	plan_entry_mark(entry, STYLE_NEUTRAL, text_get(&mark));
	plan_page_text(page, NULL, indicator->formula);
	text_clear(&line);
	text_clear(&mark);
	return indicator->records != NULL ? add_records(page, store, plan, indicator, error) : STATUS_OK;
}

static enum status
add_figures(struct sign_screen *screen, struct store *store, const struct plan *plan, struct error *error)
{
	enum status status = STATUS_OK;
	int count = 0;

	plan_page_heading(&screen->page, "Tal");
	for (const struct indicator *indicator = indicators; indicator->name != NULL && status == STATUS_OK;
	     indicator++)
		if (text_equal(indicator->lead, screen->sign.indicator) && indicator_is_on(store, indicator)) {
			status = add_figure(&screen->page, store, plan, indicator, error);
			count++;
		}
	if (count == 0)
		plan_page_text(&screen->page, NULL, "Tegnet har ingen tal. Det ses på iagttagelserne.");
	return status;
}

static void
add_observation(struct plan_page *page, struct store *store, const struct observation *observation)
{
	static const enum standing standings[] = {STANDING_NOT_SEEN, STANDING_BEGINNING, STANDING_CLEAR,
						  STANDING_OPPOSITE};
	struct text line = {0};

	date_add_field(&line, observation->day);
	text_add_format(&line, " %s: %s", store_title(store, &staff_entity, observation->author, true),
			observation->text != NULL ? observation->text : "teksten vises ikke her");
	plan_entry_mark(plan_page_record(page, &observation_entity, observation->record.id, text_get(&line)),
			standing_style(standings[observation->level]), standing_word(standings[observation->level]));
	text_clear(&line);
}

/* The newest first. */
static enum status
add_observations(struct sign_screen *screen, struct store *store, struct error *error)
{
	struct owned list = {0};
	enum status status =
	    owned_read(&list, store, &observation_entity, screen->sign.record.id, LIST_SORT_NUMBER, error);

	plan_page_heading(&screen->page, "Iagttagelser");
	for (int i = list.count - 1; status == STATUS_OK && i >= 0; i--)
		add_observation(&screen->page, store, owned_at(&list, i));
	if (list.count == 0)
		plan_page_text(&screen->page, NULL, "Ingen endnu. m skriver, hvad I har set.");
	owned_clear(&list);
	return status;
}

static enum status
load(struct screen *base, struct error *error)
{
	struct sign_screen *screen = of(base);
	struct store *store = base->app->store;
	struct plan plan;
	enum status status;

	record_init(&plan_entity, &plan);
	status = store_read(store, &plan_entity, screen->plan, &plan, error);
	if (status == STATUS_OK)
		status = store_read(store, &sign_entity, screen->sign.record.id, &screen->sign, error);
	screen->loaded = status == STATUS_OK;
	plan_page_begin(&screen->page);
	if (status == STATUS_OK) {
		plan_page_heading(&screen->page, screen->sign.title);
		plan_page_text(&screen->page, "Planens ord", screen->sign.text);
		plan_page_text(&screen->page, "Sådan ser vi det", screen->sign.method);
		status = add_figures(screen, store, &plan, error);
	}
	if (status == STATUS_OK)
		status = add_observations(screen, store, error);
	record_clear(&plan);
	return status;
}

static void
draw(struct screen *base, struct canvas *canvas, struct rectangle place)
{
	static const enum action actions[] = {ACTION_OPEN, ACTION_MEASURE, ACTION_EDIT, ACTION_BACK, ACTION_NONE};
	struct sign_screen *screen = of(base);
	struct rectangle inside =
	    panel_draw(canvas, place, &(struct panel){.title = "Tegn", .actions = actions, .focused = true});

	plan_page_draw(&screen->page, canvas, inside, HOT_LOCAL);
}

static struct subject
subject(struct screen *base)
{
	struct sign_screen *screen = of(base);
	const struct plan_entry *entry = plan_page_selected(&screen->page);

	if (!screen->loaded)
		return (struct subject){0};
	if (entry != NULL && entry->entity != NULL)
		return (struct subject){.entity = entry->entity, .id = entry->id};
	return (struct subject){.entity = &sign_entity, .id = screen->sign.record.id};
}

/* The young people behind the number, or why there is no such list. */
static void
open_figure(struct sign_screen *screen, const struct indicator *indicator)
{
	struct app *app = screen->screen.app;
	struct plan plan;
	struct error error;
	int days = -1;

	record_init(&plan_entity, &plan);
	if (store_read(app->store, &plan_entity, screen->plan, &plan, &error) == STATUS_OK)
		days = indicator_days(app->store, &plan, indicator, clock_today());
	record_clear(&plan);
	if (indicator->records != NULL)
		app_say(app, MESSAGE_INFORMATION, "Det, der er talt, står lige under tallet.");
	else if (indicator->people == NULL)
		app_say(app, MESSAGE_INFORMATION, "Bag tallet er der kort uden navn, så der er ingen liste over unge.");
	else if (days < 0)
		app_say(app, MESSAGE_INFORMATION, "Året er gået, så listen kan ikke vises, som den var.");
	else
		youth_list_show_query(app, indicator->title, indicator->people, days);
}

static bool
act(struct screen *base, enum action action)
{
	struct sign_screen *screen = of(base);
	const struct plan_entry *entry = plan_page_selected(&screen->page);

	if (!screen->loaded)
		return false;
	if (action == ACTION_MEASURE || action == ACTION_NEW)
		plan_observe(base->app, screen->sign.record.id);
	else if (action == ACTION_OPEN && entry != NULL && entry->what != NULL)
		open_figure(screen, entry->what);
	else if (action == ACTION_OPEN && entry != NULL)
		actions_open_record(base->app, entry->entity, entry->id);
	else
		return false;
	return true;
}

static bool
enabled(struct screen *base, enum action action, const char **reason)
{
	if (action == ACTION_DELETE && subject(base).entity != &observation_entity)
		*reason = "Stil dig på en iagttagelse for at slette den.";
	return *reason == NULL;
}

static bool
type(struct screen *base, const struct key *key)
{
	return plan_page_key(&of(base)->page, key);
}

static void
click(struct screen *base, int kind, int value)
{
	struct key key = {.press = value < 0 ? PRESS_UP : PRESS_DOWN};

	if (kind < 0)
		type(base, &key);
	else if (plan_page_click(&of(base)->page, value))
		act(base, ACTION_OPEN);
}

static void
crumb(struct screen *base, struct text *out)
{
	if (of(base)->loaded)
		text_add(out, of(base)->sign.title);
}

static void
status(struct screen *base, struct text *out)
{
	(void)base;
	text_add(out, "Enter på et tal viser dem, der er talt. m skriver, hvad I har set.");
}

static void
close_sign(struct screen *base)
{
	struct sign_screen *screen = of(base);

	plan_page_clear(&screen->page);
	record_clear(&screen->sign);
	free(screen);
}

static const enum action actions[] = {ACTION_OPEN,    ACTION_MEASURE, ACTION_NEW,  ACTION_EDIT,
				      ACTION_HISTORY, ACTION_DELETE,  ACTION_BACK, ACTION_NONE};

static const enum action own[] = {ACTION_MEASURE, ACTION_NONE};

static const struct told *
told(const struct screen *screen)
{
	(void)screen;
	return told_sign;
}

static const struct screen_class sign_class = {
    .name = "tegn",
    .actions = actions,
    .own = own,
    .help = "et tegn",
    .told = told,
    .load = load,
    .draw = draw,
    .act = act,
    .type = type,
    .click = click,
    .enabled = enabled,
    .subject = subject,
    .crumb = crumb,
    .status = status,
    .close = close_sign,
};

void
plan_sign_open(struct app *app, struct uuid plan, struct uuid sign)
{
	struct sign_screen *screen = screen_new(app, &sign_class, sizeof(*screen));

	screen->plan = plan;
	record_init(&sign_entity, &screen->sign);
	screen->sign.record.id = sign;
	app_push(app, &screen->screen);
}
