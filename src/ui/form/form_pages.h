/* The forms of several entities, kept in tables of what belongs together. */
#ifndef UI_FORM_PAGES_H
#define UI_FORM_PAGES_H

#include "form.h"

struct form_page_table {
	const struct form_page *pages;
	size_t count;
};

extern const struct form_page_table place_form_pages;
extern const struct form_page_table activity_form_pages;
extern const struct form_page_table plan_form_pages;

#define FORM_ROWS(table) .rows = table, .row_count = sizeof(table) / sizeof(table[0])
#define FORM_PAGE_TABLE(table)                                                                                         \
	{                                                                                                              \
		table, sizeof(table) / sizeof(table[0])                                                                \
	}

#endif
