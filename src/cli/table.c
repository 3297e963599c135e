/* Every option and command of the program, with the words that explain them. */
#include <string.h>

#include "base/fold.h"
#include "command.h"

const struct option_row option_rows[OPTION_COUNT] = {
    [OPTION_FILE] = {.name = "fil", .argument = "STI", .help = "databasefilen; ellers $UNGELOEFT_FIL eller din egen"},
    [OPTION_FORCE] = {.name = "netdrev", .help = "åbn filen, selv om den ligger på et netdrev (frarådes)"},
    [OPTION_SCREEN] = {.name = "skaerm",
		       .argument = "NAVN",
		       .values = {"overblik", "unge", "workshop", "besoeg", "steder", "plan", "rapporter"},
		       .help = "begynd på den skærm"},
    [OPTION_READ_ONLY] = {.name = "laes", .help = "kun læse; intet kan rettes"},
    [OPTION_MEETING] = {.name = "moede", .help = "begynd i mødevisning, uden navne"},
    [OPTION_THEME] = {.name = "tema", .argument = "TEMA", .values = {"moerk", "lys", "mono"}, .help = "farver"},
    [OPTION_GLYPHS] = {.name = "tegn",
		       .argument = "TEGN",
		       .values = {"sikker", "simpel"},
		       .help = "stregtegn; simpel, hvis rammerne ser forkerte ud"},
    [OPTION_NO_MOUSE] = {.name = "ingen-mus", .help = "brug ikke musen"},
    [OPTION_SEARCH] = {.name = "soeg", .argument = "TEKST", .help = "kun dem, der har alle ordene"},
    [OPTION_FORMAT] = {.name = "format",
		       .argument = "FORMAT",
		       .values = {"tekst", "csv", "json"},
		       .help = "listens form, ellers tekst"},
    [OPTION_TRIAL] = {.name = "proev", .help = "prøv det hele, men gem intet"},
    [OPTION_REJECTS] = {.name = "afvist",
			.argument = "FIL",
			.help = "ny fil til de rækker, der ikke blev hentet, med en årsag ved hver"},
    [OPTION_AMOUNT] = {.name = "antal", .argument = "N", .help = "hvor mange unge; ellers 57"},
    [OPTION_SEED] = {.name = "froe", .argument = "N", .help = "samme frø giver de samme personer; ellers 2026"},
    [OPTION_REPORT_FORMAT] = {.name = "format",
			      .argument = "FORMAT",
			      .values = {"tekst", "pdf", "csv", "xlsx"},
			      .help = "rapportens form, ellers tekst"},
    [OPTION_OUT] = {.name = "ud", .argument = "FIL", .help = "skriv til en ny fil"},
    [OPTION_REPLACE] = {.name = "erstat", .help = "skriv over filen, hvis den findes"},
    [OPTION_FROM] = {.name = "fra", .argument = "DATO", .help = "periodens første dag; ellers 1. januar"},
    [OPTION_TO] = {.name = "til", .argument = "DATO", .help = "periodens sidste dag; ellers i dag"},
    [OPTION_ABOUT] = {.name = "om",
		      .argument = "TEKST",
		      .help = "hvilken workshop, runde eller hvilket besøg: en dato eller en del af navnet"},
    [OPTION_HELP] = {.name = "hjaelp", .other = "help", .letter = 'h', .help = "vis hjælpen"},
    [OPTION_VERSION] = {.name = "version", .help = "vis programmets version"},
};

enum { FILE_OPTIONS = TAKES(OPTION_FILE) | TAKES(OPTION_FORCE) };

const unsigned screen_options = FILE_OPTIONS | TAKES(OPTION_SCREEN) | TAKES(OPTION_READ_ONLY) | TAKES(OPTION_MEETING) |
				TAKES(OPTION_THEME) | TAKES(OPTION_GLYPHS) | TAKES(OPTION_NO_MOUSE) |
				TAKES(OPTION_HELP) | TAKES(OPTION_VERSION);

const struct command_row command_rows[] = {
    {.word = "overblik",
     .arguments = "",
     .options = FILE_OPTIONS | TAKES(OPTION_READ_ONLY) | TAKES(OPTION_FORMAT),
     .summary = "vis som tekst, hvad der skal gøres nu",
     .help = "Viser opgaver, næste aftaler, workshoppen og tal om de unge, som tekst eller json. Intet ændres.",
     .run = run_overview},
    {.word = "vis",
     .arguments = "LISTE",
     .least = 1,
     .most = 1,
     .options = FILE_OPTIONS | TAKES(OPTION_READ_ONLY) | TAKES(OPTION_SEARCH) | TAKES(OPTION_FORMAT),
     .summary = "skriv en liste: unge, notater, opgaver …",
     .help = "Listen sorteres efter navn. Følsomme oplysninger skrives aldrig, og telefon og adresse udelades for den, "
	     "der har adressebeskyttelse. CSV kan åbnes i Excel.",
     .run = run_list},
    {.word = "rapport",
     .arguments = "[NAVN]",
     .most = 1,
     .options = FILE_OPTIONS | TAKES(OPTION_READ_ONLY) | TAKES(OPTION_REPORT_FORMAT) | TAKES(OPTION_OUT) |
		TAKES(OPTION_REPLACE) | TAKES(OPTION_FROM) | TAKES(OPTION_TO) | TAKES(OPTION_ABOUT),
     .summary = "skriv en rapport, eller vis, hvilke der er",
     .help =
	 "Rapporter er uden navne, og små tal er skjult. Lister med navne er mærket NAVNE, og det skrives i "
	 "brugsloggen, når en bliver lavet. Uden NAVN vises, hvilke der er. En PDF eller et regneark gemmes med --ud.",
     .run = run_report},
    {.word = "hent",
     .arguments = "unge FIL.csv",
     .least = 2,
     .most = 2,
     .options = FILE_OPTIONS | TAKES(OPTION_TRIAL) | TAKES(OPTION_REJECTS),
     .summary = "hent unge fra et regneark gemt som CSV",
     .help =
	 "Kolonnerne findes ved deres overskrifter. Et CPR-nummer bliver til en fødselsdato og gemmes ikke. Unge, "
	 "der findes i forvejen, springes over. Alt hentes på én gang og kan fortrydes på én gang. Databasen oprettes, "
	 "hvis den ikke findes.",
     .run = run_import},
    {.word = "oevedata",
     .arguments = "",
     .options = FILE_OPTIONS | TAKES(OPTION_AMOUNT) | TAKES(OPTION_SEED),
     .summary = "lav en ny fil med opdigtede personer",
     .help = "Til at øve sig på. Filen må ikke findes i forvejen, så skriv dens navn med --fil.",
     .run = run_practice},
    {.word = "kopi",
     .arguments = "FIL",
     .least = 1,
     .most = 1,
     .options = FILE_OPTIONS,
     .summary = "skriv en sikkerhedskopi til en ny fil",
     .help = "Kopien kontrolleres, og andre kan arbejde imens. Filen må ikke findes i forvejen.",
     .run = run_copy},
    {.word = "gendan",
     .arguments = "FIL",
     .least = 1,
     .most = 1,
     .options = FILE_OPTIONS,
     .summary = "sæt en sikkerhedskopi i stedet for databasen",
     .help = "Kopien kontrolleres først. Det, der var der før, gemmes ved siden af. Ingen må arbejde i filen imens.",
     .run = run_restore},
    {.word = "tjek",
     .arguments = "",
     .options = FILE_OPTIONS | TAKES(OPTION_READ_ONLY),
     .summary = "undersøg, om databasen er hel",
     .help = "Skriver, hvad der er galt, uden navne. Intet ændres.",
     .run = run_check},
    {.word = "hjaelp",
     .arguments = "[KOMMANDO]",
     .most = 1,
     .summary = "vis denne hjælp, eller hjælp til én kommando",
     .help = "Det samme som --hjaelp.",
     .run = run_help},
    {.word = "manual",
     .arguments = "",
     .hidden = true,
     .summary = "skriv manualsiden til man(1)",
     .help = "Bruges, når programmet installeres.",
     .run = run_manual},
    {.word = "fuldfoer",
     .arguments = "",
     .hidden = true,
     .summary = "skriv reglerne, der lader bash fuldføre ord",
     .help = "Bruges, når programmet installeres.",
     .run = run_completion},
    {0},
};

const struct command_row *
command_find(const char *word)
{
	struct text folded = {0};
	const struct command_row *found = NULL;
	fold_add_a(&folded, word);
	for (const struct command_row *row = command_rows; row->word && !found; row++)
		if (text_equal(text_get(&folded), row->word))
			found = row;
	text_clear(&folded);
	return found;
}
