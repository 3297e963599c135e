/* Wires the command line and the screens together. */
#include <locale.h>
#include <langinfo.h>
#include <signal.h>
#include <string.h>

#include "base/clock.h"
#include "base/log.h"
#include "cli/cli.h"
#include "ui/ui.h"

int
main(int count, char **arguments)
{
	if (!setlocale(LC_ALL, "") || strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
		setlocale(LC_CTYPE, "C.UTF-8");
	setlocale(LC_NUMERIC, "C");
	/* A full disk or a closed pipe is an error to tell of, not an end. */
	signal(SIGXFSZ, SIG_IGN);
	signal(SIGPIPE, SIG_IGN);
	clock_fix_from_environment();
	log_open();

	struct cli_screens screens = {0};
	int code = cli_run(count, arguments, &screens);
	if (code < 0)
		code = ui_run(&(struct ui_options){
		    .path = screens.path,
		    .screen = screens.screen,
		    .theme = screens.theme,
		    .glyphs = screens.glyphs,
		    .read_only = screens.read_only,
		    .meeting = screens.meeting,
		    .no_mouse = screens.no_mouse,
		    .force_network = screens.force_network,
		});
	log_close();
	return code;
}
