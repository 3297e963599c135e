/* Reads LC_CTYPE, NO_COLOR and TERM. */
#include "environment.h"

#include <langinfo.h>
#include <locale.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

void
environment_set_locale(void)
{
	if (!setlocale(LC_CTYPE, "") || strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
		setlocale(LC_CTYPE, "C.UTF-8");
}

bool
environment_refuses_colour(void)
{
	const char *value = getenv("NO_COLOR");
	return value && *value;
}

void
environment_terminal_types(const char *types[ENVIRONMENT_TYPES])
{
	static const char *const known[] = {"xterm-256color", "xterm", "vt100", NULL};
	const char *own = getenv("TERM");
	int count = 0;
	if (own && *own)
		types[count++] = own;
	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		types[count++] = known[i];
}
