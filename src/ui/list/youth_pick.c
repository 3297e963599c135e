/* Choosing young people for something, in the list of Unge on top of another screen. */
#include <stdlib.h>

#include "list_screen.h"
#include "app/screens.h"

struct youth_pick {
	struct list_screen list;
	struct list_page page;
	picked_function *picked;
	void *context;
};

static const enum action actions[] = {ACTION_OPEN, ACTION_MARK,   ACTION_NEW, ACTION_FIND,
				      ACTION_SORT, ACTION_CHOOSE, ACTION_NONE};

static const struct told told_pick[] = {
    {ACTION_OPEN, NULL, "Tage dem med kryds, eller den, du står på"},
    {ACTION_MARK, NULL, "Sætte kryds ved flere"},
    {ACTION_NEW, NULL, "Oprette en ung, der ikke er på listen endnu"},
    {0},
};

static const struct told *
told(const struct screen *screen)
{
	(void)screen;
	return told_pick;
}

/* The marked ones, or the one the cursor is on. */
static void
take(struct youth_pick *pick)
{
	struct app *app = pick->list.screen.app;
	picked_function *picked = pick->picked;
	void *context = pick->context;
	struct uuid *ids = NULL;
	size_t count = list_marked(&pick->list.screen, &ids);
	const struct record *record = list_screen_record(&pick->list);
	struct uuid one = record ? record->id : UUID_NONE;
	app_pop(app, &pick->list.screen);
	if (count)
		picked(app, context, ids, count);
	else if (!uuid_is_none(one))
		picked(app, context, &one, 1);
	free(ids);
}

/* What is marked here is to be chosen, not deleted. */
static bool
enabled(struct screen *screen, enum action action, const char **reason)
{
	(void)screen;
	if (action == ACTION_DELETE)
		*reason = "Her vælger du kun. Mellemrum sætter og fjerner kryds.";
	return *reason == NULL;
}

static bool
act(struct screen *screen, enum action action)
{
	if (action != ACTION_OPEN)
		return list_act(screen, action);
	take((struct youth_pick *)screen);
	return true;
}

void
youth_pick_open(struct app *app, const char *title, picked_function *picked, void *context)
{
	youth_pick_among(app, title, NULL, picked, context);
}

void
youth_pick_among(struct app *app, const char *title, const char *quick_filter, picked_function *picked, void *context)
{
	struct youth_pick *pick = screen_new(app, &youth_page.class, sizeof *pick);
	pick->page = youth_page;
	pick->page.title = title;
	pick->page.class.name = "vaelg-unge";
	pick->page.class.help = "valget af unge";
	pick->page.class.actions = actions;
	pick->page.class.told = told;
	pick->page.class.enabled = enabled;
	pick->page.class.act = act;
	pick->page.edge = "Enter Vælg · Mellemrum Markér · n Ny ung · s Søg · Esc Luk";
	pick->picked = picked;
	pick->context = context;
	list_screen_begin(&pick->list, &pick->page);
	if (quick_filter)
		youth_list_filter(&pick->list, quick_filter);
	app_push(app, &pick->list.screen);
}
