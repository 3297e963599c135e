/* The table of actions, and which key means which. */
#include "action.h"

#include <assert.h>
#include <string.h>

const struct action_row action_rows[ACTION_COUNT] = {
    [ACTION_HELP] = {.label = "Hjælp",
		     .help = "Vise hjælp til det, du er i gang med",
		     .words = "hjælp hvordan taster",
		     .letter = '?',
		     .function = 1,
		     .anywhere = true,
		     .in_menu = true,
		     .in_meeting = true},
    [ACTION_EDIT] = {.label = "Ret",
		     .help = "Rette det markerede",
		     .words = "ændre rediger",
		     .letter = 'r',
		     .function = 2,
		     .anywhere = true,
		     .in_menu = true},
    [ACTION_SEARCH] = {.label = "Søg",
		       .help = "Søge overalt: unge, noter og kommandoer",
		       .words = "find leder efter søg overalt",
		       .function = 3,
		       .anywhere = true,
		       .in_menu = true},
    [ACTION_CHOOSE] = {.label = "Filtre",
		       .in_field = "Vælg",
		       .help = "Vælge, hvad listen viser. I et skema: vise listen eller kalenderen",
		       .words = "filter vis kun mangler begræns",
		       .letter = 'f',
		       .function = 4,
		       .anywhere = true,
		       .in_menu = true},
    [ACTION_REFRESH] = {.label = "Opdatér",
			.help = "Læse det hele igen",
			.words = "genindlæs opdater",
			.function = 5,
			.anywhere = true,
			.in_menu = true,
			.in_meeting = true},
    [ACTION_NOTE] = {.label = "Notat",
		     .help = "Skrive et nyt notat om den unge, du står på",
		     .words = "skriv notat journal samtale telefon",
		     .letter = 't',
		     .function = 6,
		     .anywhere = true,
		     .in_menu = true},
    [ACTION_UNDO] = {.label = "Fortryd",
		     .help = "Fortryde det sidste, du gjorde",
		     .words = "fortryd tilbage angre",
		     .letter = 'z',
		     .function = 7,
		     .control = 'z',
		     .anywhere = true,
		     .in_menu = true},
    [ACTION_REDO] = {.label = "Gentag",
		     .help = "Gøre det igen, som du lige har fortrudt",
		     .words = "gentag gendan igen",
		     .control = 'y',
		     .anywhere = true,
		     .in_menu = true},
    [ACTION_MEETING] = {.label = "Møde",
			.help = "Vise det hele uden navne, til en stor skærm. F8 igen afslutter",
			.words = "mødevisning møde skjul navne projektor storskærm",
			.function = 8,
			.anywhere = true,
			.in_menu = true,
			.in_meeting = true},
    [ACTION_MENU] = {.label = "Menu",
		     .help = "Finde alt ved at skrive, hvad du vil",
		     .words = "menu kommandoer",
		     .second = ':',
		     .function = 10,
		     .control = 'p',
		     .anywhere = true,
		     .in_meeting = true},
    [ACTION_SAVE] = {.label = "Gem", .help = "Gemme skemaet", .words = "gem", .control = 's', .anywhere = true},
    [ACTION_QUIT] = {.label = "Afslut",
		     .help = "Lukke programmet. Det, du har skrevet, bliver liggende som kladde",
		     .words = "afslut luk stop forlad",
		     .control = 'q',
		     .anywhere = true,
		     .in_menu = true,
		     .in_meeting = true},
    [ACTION_COPY] = {.label = "Kopiér",
		     .help = "Vise, hvordan du kopierer tekst",
		     .words = "kopier udklip",
		     .control = 'c',
		     .anywhere = true,
		     .in_meeting = true},
    [ACTION_REDRAW] = {.label = "Tegn igen",
		       .help = "Tegne skærmen igen",
		       .words = "tegn skærm rod",
		       .control = 'l',
		       .anywhere = true,
		       .in_menu = true,
		       .in_meeting = true},
    [ACTION_BACK] = {.label = "Luk",
		     .help = "Gå et skridt tilbage. Esc sletter aldrig noget",
		     .words = "luk tilbage",
		     .second = 'q',
		     .press = PRESS_ESCAPE,
		     .anywhere = true,
		     .in_meeting = true},
    [ACTION_OPEN] = {.label = "Åbn", .help = "Åbne det markerede", .words = "åbn vis kort", .press = PRESS_ENTER},
    [ACTION_NEW] = {.label = "Ny",
		    .help = "Oprette en ny i listen",
		    .words = "opret ny ung tilføj",
		    .letter = 'n',
		    .press = PRESS_INSERT,
		    .in_menu = true,
		    .in_meeting = true},
    [ACTION_DELETE] = {.label = "Slet",
		       .help = "Flytte til papirkurven. Det kan fortrydes",
		       .words = "slet fjern smid ud",
		       .letter = 'x',
		       .press = PRESS_DELETE,
		       .in_menu = true},
    [ACTION_FIND] = {.label = "Søg i listen",
		     .help = "Søge i listen. Skriv en del af navnet, nummeret eller telefonen",
		     .words = "søg liste navn telefon",
		     .letter = 's',
		     .second = '/',
		     .in_menu = true},
    [ACTION_SORT] =
	{.label = "Sortér", .help = "Vælge rækkefølge", .words = "orden rækkefølge", .letter = 'o', .in_menu = true},
    [ACTION_MARK] = {.label = "Markér",
		     .help = "Markere flere og så gøre noget for dem alle på én gang",
		     .words = "vælg flere afkryds",
		     .letter = ' '},
    [ACTION_DONE] = {.label = "Klaret",
		     .help = "Sætte opgaven som klaret. På dagen: afslutte workshoppen",
		     .words = "færdig klar løst",
		     .letter = 'k',
		     .in_menu = true},
    [ACTION_POSTPONE] = {.label = "Udsæt",
			 .help = "Udsætte opgaven til næste hverdag",
			 .words = "senere flyt frist",
			 .letter = 'u',
			 .in_menu = true},
    [ACTION_DATE] = {.label = "Dato",
		     .help = "Vælge en anden frist for opgaven, eller en anden dag",
		     .words = "frist dag kalender",
		     .letter = 'd',
		     .in_menu = true},
    [ACTION_HISTORY] = {.label = "Historik",
			.help = "Se, hvem der har rettet hvad og hvornår",
			.words = "historik versioner hvem ændret",
			.letter = 'h',
			.in_menu = true},
    [ACTION_EXPORT] = {.label = "Eksportér",
		       .help = "Gemme listen som regnearksfil",
		       .words = "csv regneark excel udskriv eksport",
		       .letter = 'e',
		       .in_menu = true},
    [ACTION_PREVIOUS] = {.label = "Forrige", .help = "Gå til den forrige i listen", .words = "", .letter = ','},
    [ACTION_NEXT] = {.label = "Næste", .help = "Gå til den næste i listen", .words = "", .letter = '.'},
    [ACTION_TASK] = {.label = "Opgave",
		     .help = "Lave en opgave eller aftale om den unge",
		     .words = "opgave husk frist aftale opfølgning",
		     .letter = 'j',
		     .in_menu = true,
		     .in_meeting = true},
    [ACTION_ASSIGN] = {.label = "Konsulent",
		       .help = "Vælge konsulent for de markerede",
		       .words = "tildel konsulent medarbejder",
		       .letter = 'c',
		       .in_menu = true},
    [ACTION_STATUS] = {.label = "Status",
		       .help = "Skrive ny ydelse, uddannelse eller job",
		       .words = "ydelse uddannelse job status timer",
		       .letter = 'y',
		       .in_menu = true},
    [ACTION_ATTEMPT] = {.label = "Kontaktforsøg",
			.help = "Skrive et forsøg på at få fat i den unge",
			.words = "ring sms kontakt forsøg",
			.letter = 'v',
			.in_menu = true},
    [ACTION_WISH] = {.label = "Ønske",
		     .help = "Skrive et ønske eller en kompetence med den unges egne ord",
		     .words = "ønske kompetence interesse",
		     .letter = 'w',
		     .in_menu = true},
    [ACTION_CONSENT] = {.label = "Samtykke",
			.help = "Skrive et samtykke",
			.words = "samtykke tilladelse",
			.in_menu = true},
    [ACTION_MEMBERSHIP] = {.label = "Med i",
			   .help = "Skrive, at den unge er nysgerrig på, prøver eller er med i et fællesskab",
			   .words = "fællesskab medlem med i hold klub",
			   .in_menu = true},
    [ACTION_INVITE] = {.label = "Invitér",
		       .help = "Invitere de markerede til workshoppen",
		       .words = "inviter indbyd workshop",
		       .letter = 'i',
		       .in_menu = true},
    [ACTION_TO_VISIT] = {.label = "Til besøg",
			 .help = "Sætte det markerede på besøgsrunden",
			 .words = "besøg runde sted tur",
			 .letter = 'b',
			 .in_menu = true},
    [ACTION_REMIND] = {.label = "Påmind",
		       .help = "Skrive, at de inviterede er mindet om det",
		       .words = "påmind husk rykker",
		       .letter = 'p',
		       .in_menu = true},
    [ACTION_ATTEND] = {.label = "Fremmøde",
		       .help = "Krydse af, hvem der er mødt",
		       .words = "fremmøde mødt dørliste afkryds",
		       .letter = 'a',
		       .in_menu = true},
    [ACTION_MEASURE] = {.label = "Måling",
			.help = "Måle, hvordan den unge har det, eller skrive, hvad I har set til et tegn",
			.words = "måling tegn iagttagelse trivsel who-5 min vej spørgsmål",
			.letter = 'm',
			.in_menu = true},
    [ACTION_TO_MILESTONE] = {.label = "Til milepæl",
			     .help = "Gøre en beslutning til en milepæl i planen",
			     .words = "beslutning milepæl plan",
			     .letter = '*',
			     .in_menu = true},
    [ACTION_PROPOSE] = {.label = "Forslag",
			.help = "Få et forslag til, hvem der kan få de ledige pladser",
			.words = "forslag gruppe fordel pladser",
			.letter = 'g',
			.in_menu = true},
    [ACTION_RESTORE] = {.label = "Gendan",
			.help = "Lægge det markerede tilbage, som det var",
			.words = "gendan papirkurv tilbage",
			.in_menu = true},
    [ACTION_NEW_ROUND] = {.label = "Ny besøgsrunde",
			  .help = "Lave en ny besøgsrunde: navn, gruppe, pladser og periode",
			  .words = "runde opret ny besøgsrække",
			  .in_menu = true},
    [ACTION_EDIT_ROUND] = {.label = "Ret besøgsrunden",
			   .help = "Rette rundens navn, gruppe, pladser og periode",
			   .words = "runde fast åben gruppe pladser periode",
			   .in_menu = true},
    [ACTION_PRE_VISIT] = {.label = "Forbesøg",
			  .help = "Aftale eller notere konsulentens eget besøg på stedet inden gruppen",
			  .words = "forbesøg se stedet først",
			  .in_menu = true},
    [ACTION_SCREEN_OVERVIEW] = {.label = "Overblik",
				.help = "Gå til Overblik",
				.words = "start forside opgaver",
				.letter = '1',
				.in_menu = true,
				.in_meeting = true},
    [ACTION_SCREEN_YOUTH] = {.label = "Unge",
			     .help = "Gå til listen over unge",
			     .words = "liste unge",
			     .letter = '2',
			     .in_menu = true,
			     .in_meeting = true},
    [ACTION_SCREEN_WORKSHOP] = {.label = "Workshop",
				.help = "Gå til workshoppen",
				.words = "workshop invitationer tragt",
				.letter = '3',
				.in_menu = true,
				.in_meeting = true},
    [ACTION_SCREEN_VISITS] = {.label = "Besøg",
			      .help = "Gå til besøgsrunden",
			      .words = "besøg runde tavle kalender",
			      .letter = '4',
			      .in_menu = true,
			      .in_meeting = true},
    [ACTION_SCREEN_PLACES] = {.label = "Steder",
			      .help = "Gå til stederne",
			      .words = "steder arbejdspladser fællesskaber",
			      .letter = '5',
			      .in_menu = true,
			      .in_meeting = true},
    [ACTION_SCREEN_PLAN] = {.label = "Plan",
			    .help = "Gå til målplanen",
			    .words = "målplan tegn milepæle evaluering læring mål møder",
			    .letter = '6',
			    .in_menu = true,
			    .in_meeting = true},
    [ACTION_SCREEN_REPORTS] = {.label = "Rapporter",
			       .help = "Gå til rapporterne",
			       .words = "rapport udskriv pdf regneark månedsstatus dørliste star",
			       .letter = '7',
			       .in_menu = true},
    [ACTION_TASKS] = {.label = "Opgaver: vis alle",
		      .help = "Se alle opgaver og aftaler",
		      .words = "opgaver aftaler huskeliste",
		      .in_menu = true},
    [ACTION_PATHWAY] = {.label = "Lav forløb",
			.help = "Lade et forløb vokse ud af de kort, der er markeret i opsamlingen",
			.words = "forløb opsamling input kort ramme etabler",
			.in_menu = true},
    [ACTION_PILE] = {.label = "Bunke til/fra",
		     .help = "Taste mange kort i opsamlingen: det næste kommer, når du gemmer",
		     .words = "bunke input kort hurtig tastning flere",
		     .in_menu = true},
    [ACTION_EXIT_CARDS] = {.label = "Tast svar på kort",
			   .help = "Taste workshoppens afslutningskort, ét ark ad gangen",
			   .words = "afslutningskort spørgeskema svar workshop",
			   .in_menu = true},
    [ACTION_COPY_PLAN] = {.label = "Næste års plan",
			  .help = "Lave næste års målplan ud fra denne, uden datoer og resultater",
			  .words = "målplan kopi nyt år 2027",
			  .in_menu = true},
    [ACTION_IMPORT] = {.label = "Hent fra fil",
		       .help = "Hente unge fra en regnearksfil (CSV)",
		       .words = "hent import csv regneark excel fil",
		       .in_menu = true},
    [ACTION_TRASH] = {.label = "Papirkurv",
		      .help = "Se det, der er slettet, og lægge det tilbage",
		      .words = "papirkurv slettet gendan",
		      .in_menu = true},
    [ACTION_PURGE] = {.label = "Slet endeligt",
		      .help = "Slette for altid. Det kan ikke fortrydes",
		      .words = "slet endeligt fjern helt",
		      .in_menu = true},
    [ACTION_MESSAGES] = {.label = "Beskeder",
			 .help = "Se alle beskeder siden start",
			 .words = "beskeder fejl log",
			 .in_menu = true},
    [ACTION_SETTINGS] = {.label = "Indstillinger",
			 .help = "Ændre frister og grænser",
			 .words = "opsætning indstillinger grænser dage",
			 .in_menu = true},
    [ACTION_STAFF] = {.label = "Medarbejdere",
		      .help = "Se og rette medarbejdere",
		      .words = "konsulent tovholder kollega bruger",
		      .in_menu = true},
    [ACTION_CODES] = {.label = "Kodelister",
		      .help = "Se og rette listerne over ydelser, kilder og typer",
		      .words = "ydelser kilder typer lister koder",
		      .in_menu = true},
    [ACTION_HOLIDAYS] = {.label = "Ferier, lukkedage",
			 .help = "Se og rette de dage, der ikke skal være besøg",
			 .words = "ferie helligdag lukket skoleferie",
			 .in_menu = true},
    [ACTION_USE_LOG] = {.label = "Brugslog",
			.help = "Se, hvem der har lavet lister med navne, hvornår og til hvad",
			.words = "brugslog log hvem har lavet liste navne eksport",
			.in_menu = true},
    [ACTION_BACKUP] = {.label = "Sikkerhedskopi",
		       .help = "Gemme en kopi af alle data",
		       .words = "kopi backup sikkerhed",
		       .in_menu = true},
    [ACTION_THEME] = {.label = "Farver: skift",
		      .help = "Skifte mellem mørk, lys og sort/hvid",
		      .words = "tema farver lys mørk",
		      .in_menu = true,
		      .in_meeting = true},
    [ACTION_GLYPHS] = {.label = "Tegn: skift",
		       .help = "Skifte mellem streger og simple tegn",
		       .words = "tegn ascii simpel",
		       .in_menu = true,
		       .in_meeting = true},
    [ACTION_MOUSE] = {.label = "Mus til/fra",
		      .help = "Slå musen til eller fra",
		      .words = "mus klik",
		      .in_menu = true,
		      .in_meeting = true},
};

static bool
is_key_of(const struct action_row *row, const struct key *key)
{
	switch (key->press) {
	case PRESS_FUNCTION:
		return row->function != 0 && (int)key->character == row->function;
	case PRESS_CONTROL:
		return row->control != 0 && key_is_control(key, row->control);
	case PRESS_CHARACTER:
		return (row->letter && key_is_character(key, (uint32_t)row->letter)) ||
		       (row->second && key_is_character(key, (uint32_t)row->second));
	case PRESS_NOTHING:
	case PRESS_ENTER:
	case PRESS_ESCAPE:
	case PRESS_TAB:
	case PRESS_BACK_TAB:
	case PRESS_BACKSPACE:
	case PRESS_DELETE:
	case PRESS_INSERT:
	case PRESS_UP:
	case PRESS_DOWN:
	case PRESS_LEFT:
	case PRESS_RIGHT:
	case PRESS_WORD_LEFT:
	case PRESS_WORD_RIGHT:
	case PRESS_HOME:
	case PRESS_END:
	case PRESS_PAGE_UP:
	case PRESS_PAGE_DOWN:
	case PRESS_PASTE_BEGIN:
	case PRESS_PASTE_END:
	case PRESS_CLICK:
	case PRESS_WHEEL_UP:
	case PRESS_WHEEL_DOWN:
		break;
	}
	return row->press != PRESS_NOTHING && row->press == key->press;
}

enum action
action_of(const struct key *key, bool text)
{
	for (int action = 1; action < ACTION_COUNT; action++) {
		const struct action_row *row = &action_rows[action];
		if (!is_key_of(row, key))
			continue;
		if (text && (!row->anywhere || key->press == PRESS_CHARACTER))
			return ACTION_NONE;
		return (enum action)action;
	}
	return ACTION_NONE;
}

static bool
add_letter(struct text *out, const struct action_row *row)
{
	if (row->letter == ' ')
		text_add(out, "Mellemrum");
	else if (row->letter)
		text_add_character(out, (unsigned char)row->letter);
	else
		return false;
	return true;
}

void
action_add_key(struct text *out, enum action action, bool prefer_letter)
{
	const struct action_row *row = &action_rows[action];
	if (prefer_letter && add_letter(out, row))
		return;
	if (row->press == PRESS_ENTER)
		text_add(out, "Enter");
	else if (row->press == PRESS_ESCAPE)
		text_add(out, "Esc");
	else if (row->function)
		text_add_format(out, "F%d", row->function);
	else if (row->control)
		text_add_format(out, "Ctrl+%c", row->control - 'a' + 'A');
	else
		add_letter(out, row);
}
