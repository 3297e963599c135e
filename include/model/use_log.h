/* «Brugslog»: who took names out of the program, when, and what for. */
#ifndef MODEL_USE_LOG_H
#define MODEL_USE_LOG_H

#include "model/record.h"

enum use_way { USE_SHOWN, USE_SAVED };

/* Who and when are the record's own created_by and created_at. No value of a person is kept. */
struct use_log {
	struct record record;
	char *what; /* «Dørliste, workshop 26-03-2026» */
	int way;    /* enum use_way */
	int count;  /* how many people or records */
	char *purpose;
};
enum use_log_field { USE_LOG_WHAT, USE_LOG_WAY, USE_LOG_COUNT, USE_LOG_PURPOSE, USE_LOG_FIELD_COUNT };
extern const struct entity use_log_entity;

#endif
