/* statements.txt, read: what the plan says, and what is said to carry it. */
#ifndef TESTS_PLAN_STATEMENT_H
#define TESTS_PLAN_STATEMENT_H

enum { STATEMENTS = 160, STATEMENT_CARRIERS = 12 };

struct statement {
	char *name; /* «51», or the letter of an open question */
	char *words;
	char *carriers[STATEMENT_CARRIERS]; /* «indicator moedt» */
	int carrier_count;
};

struct statements {
	char *bytes;
	struct statement items[STATEMENTS];
	int count;
};

/* Fails the test on a line it cannot read. */
void statements_read(struct statements *statements);
void statements_clear(struct statements *statements);

#endif
