/* What the environment says about the terminal. */
#ifndef TUI_ENVIRONMENT_H
#define TUI_ENVIRONMENT_H

#include <stdbool.h>

/* UTF-8 whatever is installed; only for character types: numbers and dates stay in the program's own hands. */
void environment_set_locale(void);

bool environment_refuses_colour(void);

/* Names of terminal types to try, best first; ends with NULL. */
enum { ENVIRONMENT_TYPES = 5 };
void environment_terminal_types(const char *types[ENVIRONMENT_TYPES]);

#endif
