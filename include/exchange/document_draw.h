/* What the program that draws does: see src/paper.c. */
#ifndef EXCHANGE_DOCUMENT_DRAW_H
#define EXCHANGE_DOCUMENT_DRAW_H

#include <stdio.h>

/* Reads a document and writes it as "pdf" or "xlsx"; the exit code, 0 when all is written. */
int document_draw(const char *suffix, FILE *in, FILE *out);

#endif
