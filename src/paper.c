/* The program that draws: reads a document on standard input and writes it as pdf or xlsx to standard output. */
#include <locale.h>
#include <stdio.h>
#include <unistd.h>

#include "exchange/document_draw.h"

int
main(int count, char **arguments)
{
	if (count != 2 || !setlocale(LC_CTYPE, "C.UTF-8"))
		return 2;
	/* The libraries for fonts never give back what they hold, so all ends at once. */
	_exit(document_draw(arguments[1], stdin, stdout));
}
