/* Carries out a command, or hands over to the screens. */
#include "cli/cli.h"

#include <signal.h>
#include <stdio.h>

#include "command.h"

static void
fill_screens(const struct invocation *invocation, struct cli_screens *screens)
{
	*screens = (struct cli_screens){
	    .path = invocation->values[OPTION_FILE],
	    .screen = invocation->values[OPTION_SCREEN],
	    .theme = invocation->values[OPTION_THEME],
	    .glyphs = invocation->values[OPTION_GLYPHS],
	    .read_only = invocation->values[OPTION_READ_ONLY] != NULL,
	    .meeting = invocation->values[OPTION_MEETING] != NULL,
	    .no_mouse = invocation->values[OPTION_NO_MOUSE] != NULL,
	    .force_network = invocation->values[OPTION_FORCE] != NULL,
	};
}

int
cli_run(int count, char **arguments, struct cli_screens *screens)
{
	struct invocation invocation;
	int code = command_parse(count, arguments, &invocation);
	if (code != EXIT_OK)
		return code;
	/* A closed pipe or a full disk is told as what it is. */
	(void)signal(SIGPIPE, SIG_IGN);
	(void)signal(SIGXFSZ, SIG_IGN);
	if (invocation.values[OPTION_HELP]) {
		help_print(invocation.command);
		return end_output(EXIT_OK);
	}
	if (invocation.values[OPTION_VERSION]) {
		printf("ungeloeft " UNGELOEFT_VERSION "\n");
		return end_output(EXIT_OK);
	}
	if (invocation.command)
		return invocation.command->run(&invocation);
	fill_screens(&invocation, screens);
	return -1;
}
