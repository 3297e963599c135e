/* What is behind each line and figure of Overblik. */
#include "app/actions.h"
#include "form/form.h"
#include "model/activity.h"
#include "model/journal.h"
#include "model/place.h"
#include "model/youth.h"
#include "overview.h"
#include "app/screens.h"
#include "visits/visits_parts.h"
#include "workshop/workshop.h"

void
overview_open_figure(struct app *app, enum overview_figure figure)
{
	static const char *const names[TALLY_COUNT] = {
	    [TALLY_IN_COMMUNITY] = "i_faellesskab",
	    [TALLY_ALL] = "alle",
	    [TALLY_ACTIVE] = "i_forloeb",
	    [TALLY_OCCUPIED] = "i_gang",
	    [TALLY_PAUSED] = "pause",
	    [TALLY_WITH_BENEFIT] = "med_ydelse",
	    [TALLY_WITHOUT_BENEFIT] = "uden_ydelse",
	};
	youth_list_show(app, names[figure]);
}

/* The list of young people a line counts. */
static const char *const filters[AGENDA_KIND_COUNT] = {
    [AGENDA_NO_SHOW] = "kom_ikke",           [AGENDA_FIRST_CONTACT] = "foerste_kontakt",
    [AGENDA_NEVER_REACHED] = "aldrig_naaet", [AGENDA_SILENCE] = "ingen_kontakt",
    [AGENDA_CONSENT] = "samtykke",           [AGENDA_RIGHTS] = "rettigheder",
    [AGENDA_THIRTY] = "fylder_30_snart",     [AGENDA_MISSING] = "mangler",
};

static void
open_workshop(struct app *app, struct uuid id, const struct workshop_page *page)
{
	if (app_go_bare(app, TAB_WORKSHOP))
		workshop_show(app, id, page);
}

void
overview_open_workshop(struct app *app, struct uuid id)
{
	open_workshop(app, id, NULL);
}

static void
open_visit(struct app *app, struct uuid id)
{
	if (app_go_bare(app, TAB_VISITS))
		visit_open(app, id, UUID_NONE);
}

static void
open_round(struct app *app, struct uuid id, enum visits_page page)
{
	struct visits *visits = app_go_bare(app, TAB_VISITS) ? visits_of(app, id) : NULL;
	if (visits)
		visits->screen.class->turn(&visits->screen, (int)page);
}

static void
open_activity(struct app *app, const struct agenda_item *item)
{
	if (item->activity == ACTIVITY_WORKSHOP)
		open_workshop(app, item->id, NULL);
	else if (item->activity == ACTIVITY_VISIT && item->turn > 0)
		open_visit(app, item->id);
	else
		actions_open_record(app, &activity_entity, item->id);
}

/* The thing itself: the young person a task is about rather than the task. */
static void
open_task(struct app *app, const struct agenda_item *item)
{
	if (uuid_is_none(item->youth))
		actions_open_record(app, &task_entity, item->id);
	else
		actions_open_record(app, &youth_entity, item->youth);
}

void
overview_open_item(struct app *app, const struct agenda_item *item)
{
	switch (item->kind) {
	case AGENDA_TASK:
		open_task(app, item);
		break;
	case AGENDA_DRAFT:
		form_open_draft(app, item->id);
		break;
	case AGENDA_ACTIVITY:
		open_activity(app, item);
		break;
	case AGENDA_ATTENDANCE:
		if (item->activity == ACTIVITY_VISIT)
			open_visit(app, item->id);
		else
			open_workshop(app, item->id, &workshop_door);
		break;
	case AGENDA_ANSWERS:
	case AGENDA_CALLS:
		open_workshop(app, item->id, &workshop_invitations);
		break;
	case AGENDA_EXIT_CARDS:
		open_workshop(app, item->id, &workshop_harvest);
		break;
	case AGENDA_VISIT_DATES:
	case AGENDA_PRE_VISIT:
		open_round(app, item->id, VISITS_BOARD);
		break;
	case AGENDA_DECISION:
		open_round(app, item->id, VISITS_GROUP);
		break;
	case AGENDA_MILESTONE:
		app_go_bare(app, TAB_PLAN);
		break;
	case AGENDA_CONTACT_PERSON:
		if (app_go_bare(app, TAB_PLACES) && item->count == 1)
			place_card_open(app, item->id, NULL, 0);
		break;
	case AGENDA_NO_SHOW:
	case AGENDA_FIRST_CONTACT:
	case AGENDA_NEVER_REACHED:
	case AGENDA_SILENCE:
	case AGENDA_CONSENT:
	case AGENDA_RIGHTS:
	case AGENDA_THIRTY:
	case AGENDA_MISSING:
		youth_list_show(app, filters[item->kind]);
		break;
	case AGENDA_KIND_COUNT:
		break;
	}
}
