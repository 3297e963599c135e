/* What the overview of the command line reads, for text and for JSON. */
#ifndef CLI_OVERVIEW_PARTS_H
#define CLI_OVERVIEW_PARTS_H

#include "store/agenda.h"

struct cli_overview {
	struct date today;
	int settings[SETTING_COUNT];
	struct agenda agenda;
	struct agenda appointments;
	struct youth_figures figures;
};

void print_overview_json(const struct cli_overview *overview);

#endif
