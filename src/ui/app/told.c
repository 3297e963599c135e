/* The words of the help where a key means something of its own on a screen. */
#include "told.h"

#include <stddef.h>

const struct told told_invitations[] = {
    {ACTION_OPEN, NULL, "Åbne den unges kort"},
    {ACTION_EDIT, NULL, "Skrive svaret: ja, måske, nej eller afbud. Også kørsel og hensyn"},
    {ACTION_ATTEND, NULL, "Gå til dørlisten på siden På dagen"},
    {ACTION_REMIND, NULL, "Skrive, at de er mindet om workshoppen i dag"},
    {ACTION_DELETE, NULL, "Tage den unge af listen. Det kan fortrydes"},
    {ACTION_CHOOSE, NULL, "Vælge, hvem listen viser: intet svar, tilmeldt, ikke nået og flere"},
    {ACTION_INVITE, NULL, "Vælge unge og invitere dem"},
    {ACTION_EXPORT, NULL, "Gemme listen over de inviterede som regnearksfil"},
    {ACTION_DATE, NULL, "Vælge dagen for workshoppen"},
    {ACTION_NEW, NULL, "Lave en ny workshop"},
    {ACTION_PREVIOUS, NULL, "Gå til den forrige workshop"},
    {ACTION_NEXT, NULL, "Gå til den næste workshop"},
    {ACTION_NONE, "Tab", "Gå op til tallene. Dér retter r selve workshoppen"},
    {0},
};

const struct told told_no_workshop[] = {
    {ACTION_NEW, NULL, "Lave den første workshop"},
    {.action = ACTION_COUNT},
    {0},
};

const struct told told_programme[] = {
    {ACTION_OPEN, NULL, "Åbne det markerede. Under «Det mangler»: skrive det, der mangler"},
    {ACTION_NEW, NULL, "Skrive et nyt punkt. Under «Åbne invitationer»: et nyt opslag"},
    {ACTION_DONE, NULL, "Sætte punktet som aftalt"},
    {ACTION_POSTPONE, NULL, "Sætte punktet som noget, I overvejer"},
    {ACTION_MARK, NULL, "Løfte punktet. Pilene flytter det, og Mellemrum sætter det ned"},
    {ACTION_DATE, NULL, "Vælge dagen for workshoppen"},
    {ACTION_ATTEND, NULL, "Gå til dørlisten på siden På dagen"},
    {ACTION_PREVIOUS, NULL, "Gå til den forrige workshop"},
    {ACTION_NEXT, NULL, "Gå til den næste workshop"},
    {ACTION_NONE, "+ og -", "Tælle én op eller ned, der er tilmeldt uden navn"},
    {0},
};

const struct told told_door[] = {
    {ACTION_MARK, NULL, "Skrive, at den unge er mødt. Igen tager det tilbage"},
    {ACTION_EDIT, NULL, "Skrive andet: lyttede, mødt delvist, afbud eller udeblevet"},
    {ACTION_FIND, NULL, "Finde den, der står i døren. Enter og så Mellemrum: mødt"},
    {ACTION_INVITE, NULL, "Skrive unge på, der er mødt uden tilmelding"},
    {ACTION_DONE, NULL, "Slutte dagen: tilmeldte, der ikke er noteret, er udeblevet"},
    {ACTION_OPEN, NULL, "Åbne den unges kort"},
    {.action = ACTION_ATTEND},
    {ACTION_DELETE, NULL, "Tage den unge af listen. Det kan fortrydes"},
    {ACTION_EXPORT, NULL, "Gemme listen over de inviterede som regnearksfil"},
    {ACTION_DATE, NULL, "Vælge dagen for workshoppen"},
    {ACTION_NEW, NULL, "Lave en ny workshop"},
    {ACTION_PREVIOUS, NULL, "Gå til den forrige workshop"},
    {ACTION_NEXT, NULL, "Gå til den næste workshop"},
    {ACTION_NONE, "+ og -", "Tælle én op eller ned, der er mødt uden navn"},
    {0},
};

const struct told told_harvest[] = {
    {ACTION_OPEN, NULL, "Åbne det markerede. Under «Temaer»: vise kun de kort"},
    {ACTION_NEW, NULL, "Skrive et nyt kort. Længere nede: svar, forløb eller ambassadør"},
    {ACTION_DONE, NULL, "Sætte kortet som gjort, og skrive, hvad det blev til"},
    {ACTION_POSTPONE, NULL, "Sætte kortet som «ikke nu»"},
    {ACTION_ATTEND, NULL, "Gå til dørlisten på siden På dagen"},
    {ACTION_PREVIOUS, NULL, "Gå til den forrige workshop"},
    {ACTION_NEXT, NULL, "Gå til den næste workshop"},
    {ACTION_NONE, "+", "Slå bunke til eller fra: det næste kort kommer, når du gemmer"},
    {ACTION_NONE, "Tab", "Gå til temaer, afslutningskort, forløb og ambassadører"},
    {0},
};

const struct told told_board[] = {
    {ACTION_OPEN, NULL, "Åbne besøget, eller kortet for den unge. I Kontrol: gå til det"},
    {ACTION_MARK, NULL, "Løfte en ung. Gå til et andet besøg, og sæt ned med Mellemrum"},
    {ACTION_DATE, NULL, "Vælge dag og tid for besøget"},
    {ACTION_NEW, NULL, "Sætte unge på besøget. I ventelisten: skrive unge op"},
    {ACTION_DELETE, NULL, "Tage den unge af besøget eller ventelisten. Det kan fortrydes"},
    {ACTION_ATTEND, NULL, "Krydse fremmøde af på besøget"},
    {ACTION_TO_VISIT, NULL, "Sætte den unge på et besøg mere"},
    {ACTION_DONE, NULL, "I Kontrol: beholde det, som det er, og skrive hvorfor"},
    {ACTION_EDIT, NULL, "Rette besøget, eller den unges invitation"},
    {ACTION_PREVIOUS, NULL, "Gå til den forrige besøgsrunde"},
    {ACTION_NEXT, NULL, "Gå til den næste besøgsrunde"},
    {ACTION_EXPORT, NULL, "Lave besøgslisten til værten på stedet"},
    {ACTION_NONE, "Tab", "Gå til dem, der venter på plads, og til Kontrol"},
    {0},
};

const struct told told_setup[] = {
    {ACTION_OPEN, NULL, "Lave runden med de tre valgte steder"},
    {ACTION_MARK, NULL, "Vælge stedet til eller fra"},
    {ACTION_PREVIOUS, NULL, "Gå til den forrige besøgsrunde"},
    {ACTION_NEXT, NULL, "Gå til den næste besøgsrunde"},
    {.action = ACTION_COUNT},
    {0},
};

const struct told told_no_round[] = {
    {ACTION_NEW, NULL, "Lave den første besøgsrunde"},
    {.action = ACTION_COUNT},
    {0},
};

const struct told told_calendar[] = {
    {ACTION_OPEN, NULL, "Åbne det, der er den dag"},
    {ACTION_NEW, NULL, "Lave et besøg eller en anden aktivitet den dag"},
    {ACTION_DATE, NULL, "Flytte besøget til en anden dag eller tid"},
    {ACTION_ATTEND, NULL, "Krydse fremmøde af på besøget"},
    {ACTION_EDIT, NULL, "Rette besøget eller aktiviteten"},
    {ACTION_PREVIOUS, NULL, "Gå til måneden før"},
    {ACTION_NEXT, NULL, "Gå til måneden efter"},
    {ACTION_EXPORT, NULL, "Lave rapporten om besøgsrunden"},
    {.action = ACTION_MARK},
    {.action = ACTION_DELETE},
    {.action = ACTION_TO_VISIT},
    {.action = ACTION_DONE},
    {ACTION_NONE, "Home", "Gå til i dag"},
    {ACTION_NONE, "Tab", "Gå til det, der er den dag"},
    {0},
};

const struct told told_group[] = {
    {ACTION_OPEN, NULL, "Åbne den unges kort. På et sted: beslutte, hvordan det går videre"},
    {ACTION_NEW, NULL, "Sætte unge på runden"},
    {ACTION_TO_VISIT, NULL, "Sætte den unge på et besøg"},
    {ACTION_DELETE, NULL, "Tage den unge eller stedet ud af runden. Det kan fortrydes"},
    {ACTION_EDIT, NULL, "Rette den unges plads i gruppen, eller beslutningen om stedet"},
    {ACTION_PREVIOUS, NULL, "Gå til den forrige besøgsrunde"},
    {ACTION_NEXT, NULL, "Gå til den næste besøgsrunde"},
    {ACTION_EXPORT, NULL, "Lave rapporten om besøgsrunden"},
    {.action = ACTION_MARK},
    {.action = ACTION_DATE},
    {.action = ACTION_ATTEND},
    {.action = ACTION_DONE},
    {0},
};

const struct told told_visit[] = {
    {ACTION_MARK, NULL, "Skrive, at den unge er mødt. Igen tager det tilbage"},
    {ACTION_OPEN, NULL, "Åbne den unges kort, eller punktet i programmet"},
    {ACTION_NEW, NULL, "Sætte unge på besøget. I programmet: skrive et punkt"},
    {ACTION_DELETE, NULL, "Tage den unge af besøget, eller slette punktet. Det kan fortrydes"},
    {ACTION_DONE, NULL, "Sætte besøget som afholdt, og skrive dit kort"},
    {ACTION_DATE, NULL, "Vælge dag og tid for besøget"},
    {ACTION_ATTEND, NULL, "Skrive mødt, delvist, afbud eller udeblevet"},
    {ACTION_EDIT, NULL, "Rette den unges invitation, eller punktet i programmet"},
    {ACTION_EXPORT, NULL, "Lave besøgslisten til værten på stedet"},
    {0},
};

const struct told told_proposal[] = {
    {ACTION_OPEN, NULL, "Give pladserne til alle med kryds"},
    {ACTION_MARK, NULL, "Sætte eller fjerne krydset"},
    {ACTION_EDIT, NULL, "Vælge en anden ung til pladsen"},
    {0},
};

const struct told told_places[] = {
    {ACTION_NOTE, NULL, "Skrive et notat om stedet"},
    {ACTION_TO_VISIT, NULL, "Sætte stedet på besøgsrunden"},
    {ACTION_FIND, NULL, "Søge i listen. Skriv en del af navnet"},
    {0},
};

const struct told told_place[] = {
    {ACTION_OPEN, NULL, "Åbne det markerede. I oplysningerne: rette dem"},
    {ACTION_NEW, NULL, "Skrive et nyt fællesskab eller notat om stedet"},
    {ACTION_NOTE, NULL, "Skrive et notat om stedet"},
    {ACTION_TO_VISIT, NULL, "Sætte stedet på besøgsrunden"},
    {ACTION_PREVIOUS, NULL, "Gå til det forrige sted"},
    {ACTION_NEXT, NULL, "Gå til det næste sted"},
    {0},
};

const struct told told_community[] = {
    {ACTION_OPEN, NULL, "Rette, hvor langt den unge er"},
    {ACTION_DONE, NULL, "Flytte den unge et trin op: nysgerrig, prøver, med"},
    {ACTION_NEW, NULL, "Skrive unge på, der er nysgerrige"},
    {0},
};

const struct told told_plan[] = {
    {ACTION_MEASURE, NULL, "Skrive, hvad I har set til tegnet"},
    {ACTION_NEW, NULL, "Skrive noget nyt under den overskrift, du står ved"},
    {ACTION_DONE, NULL, "Sætte milepælen som nået, evalueringen som holdt, læringen som lukket"},
    {ACTION_DATE, NULL, "Vælge en anden dag eller periode"},
    {ACTION_PREVIOUS, NULL, "Gå til den forrige prøvehandling"},
    {ACTION_NEXT, NULL, "Gå til den næste prøvehandling"},
    {ACTION_TASK, NULL, "Lave en opgave. På en beslutning: ud af den"},
    {0},
};

const struct told told_sign[] = {
    {ACTION_OPEN, NULL, "Åbne iagttagelsen. På et tal: vise listen bag det"},
    {ACTION_MEASURE, NULL, "Skrive, hvad I har set til tegnet"},
    {ACTION_NEW, NULL, "Skrive, hvad I har set til tegnet"},
    {0},
};

const struct told told_reports[] = {
    {ACTION_OPEN, NULL, "Vise rapporten alene"},
    {ACTION_EXPORT, NULL, "Gemme eller udskrive rapporten"},
    {ACTION_CHOOSE, NULL, "Vælge perioden"},
    {ACTION_PREVIOUS, NULL, "Vælge den forrige periode, workshop eller runde"},
    {ACTION_NEXT, NULL, "Vælge den næste periode, workshop eller runde"},
    {0},
};

const struct told told_card[] = {
    {ACTION_CHOOSE, NULL, "Vælge, hvad tidslinjen viser"},
    {ACTION_PREVIOUS, NULL, "Gå til den forrige ung"},
    {ACTION_NEXT, NULL, "Gå til den næste ung"},
    {ACTION_ASSIGN, NULL, "Vælge konsulent for den unge"},
    {0},
};

const struct told told_form[] = {
    {ACTION_CHOOSE, NULL, "Vise listen eller kalenderen for feltet"},
    {ACTION_UNDO, NULL, "Fortryde det sidste, du skrev"},
    {0},
};

const struct told told_meeting[] = {
    {ACTION_NEW, NULL, "Notere en beslutning"},
    {ACTION_TASK, NULL, "Notere en opgave"},
    {ACTION_BACK, NULL, "Vise navne igen. Der bliver spurgt først"},
    {.action = ACTION_SEARCH},
    {ACTION_UNDO, NULL, "Fortryde det, der sidst blev noteret i mødet"},
    {.action = ACTION_REDO},
    {.action = ACTION_SAVE},
    {ACTION_NONE, "PgDn, PgUp", "Næste og forrige side. Mellemrum og pilene gør det samme"},
    {ACTION_NONE, "1-6", "1 viser det hele på én side, 2 unge i tal, 3, 4 og 6 en af siderne"},
    {ACTION_NONE, "+ og -", "Gøre de store tal bredere. Ctrl og + gør skriften større"},
    {ACTION_NONE, "F8", "Slutte mødevisning. Der bliver spurgt først"},
    {0},
};

const char *
told_text(const struct told *told, enum action action)
{
	for (; told && (told->action != ACTION_NONE || told->keys); told++)
		if (told->action == action || told->action == ACTION_COUNT)
			return told->text;
	return action_rows[action].help;
}
