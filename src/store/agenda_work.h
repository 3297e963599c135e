/* Inside the agenda: how lines are made, and those about activities, visits and places. */
#ifndef STORE_AGENDA_WORK_H
#define STORE_AGENDA_WORK_H

#include "connection.h"
#include "store/agenda.h"

struct agenda_item *agenda_add(struct agenda *agenda, enum agenda_kind kind); /* valid until the next one */
void agenda_copy(char *to, size_t size, const char *text);                    /* as much as there is room for */
void agenda_set_person(struct agenda_item *item, const char *first, const char *last);

/* Reads agenda->workshop, visits and plan too. */
enum status agenda_add_work(struct store *store, struct date today, struct agenda *agenda,
			    struct error *error) MUST_CHECK;

#endif
