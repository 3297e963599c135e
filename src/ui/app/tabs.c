/* The screens one digit away. */
#include "tabs.h"

#include "screens.h"

const struct tab_row tab_rows[TAB_COUNT] = {
    [TAB_OVERVIEW] = {"Overblik", ACTION_SCREEN_OVERVIEW, overview_new},
    [TAB_YOUTH] = {"Unge", ACTION_SCREEN_YOUTH, youth_list_new},
    [TAB_WORKSHOP] = {"Workshop", ACTION_SCREEN_WORKSHOP, workshop_new},
    [TAB_VISITS] = {"Besøg", ACTION_SCREEN_VISITS, visits_new},
    [TAB_PLACES] = {"Steder", ACTION_SCREEN_PLACES, places_new},
    [TAB_PLAN] = {"Plan", ACTION_SCREEN_PLAN, plan_new},
    [TAB_REPORTS] = {"Rapporter", ACTION_SCREEN_REPORTS, reports_new},
};
