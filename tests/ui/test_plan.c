/* The plan: tegn and milestones as they stand, evaluation, learning, goals and meetings. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "model/activity.h"
#include "model/community.h"
#include "model/invitation.h"
#include "model/sign.h"
#include "model/value.h"
#include "people.h"

enum { WORKSHOP_PEOPLE = 5 };

/* Five have said yes to a workshop on 26 March, and one is part of a community. */
static void
fill(struct stage *stage)
{
	static const char *const names[WORKSHOP_PEOPLE] = {"Amira", "Bo", "Cille", "Dan", "Eva"};
	struct activity workshop;
	struct membership membership;

	record_init(&activity_entity, &workshop);
	workshop.kind = ACTIVITY_WORKSHOP;
	workshop.state = ACTIVITY_PLANNED;
	workshop.day = date_make(2026, 3, 26);
	stage_save(stage, &workshop);
	for (int i = 0; i < WORKSHOP_PEOPLE; i++) {
		struct invitation invitation;

		record_init(&invitation_entity, &invitation);
		invitation.youth = people_add(stage, names[i], "Hald");
		invitation.activity = workshop.record.id;
		invitation.sent = date_make(2026, 3, 2);
		invitation.reply = REPLY_YES;
		stage_save(stage, &invitation);
		if (i == 0) {
			record_init(&membership_entity, &membership);
			membership.youth = invitation.youth;
			membership.community =
			    record_header(store_small(stage->app.store, &community_entity).items[0])->id;
			membership.step = MEMBERSHIP_TRYING;
			membership.trying = date_make(2026, 3, 3);
			stage_save(stage, &membership);
			record_clear(&membership);
		}
		record_clear(&invitation);
	}
	record_clear(&workshop);
}

static void
open_plan(struct stage *stage, int rows, int columns)
{
	stage_open(stage, rows, columns);
	fill(stage);
	stage_keys(stage, "6");
}

static void
pictures(void **state)
{
	static const struct {
		int rows, columns;
		const char *name;
	} sizes[] = {{18, 60, "60"}, {24, 80, "80"}, {40, 140, "140"}};
	static const char *const pages[] = {"", "-evaluering", "-laering", "-maal", "-moeder"};

	(void)state;
	for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
		struct stage stage;
		char name[64];

		open_plan(&stage, sizes[i].rows, sizes[i].columns);
		for (size_t p = 0; p < sizeof(pages) / sizeof(pages[0]); p++) {
			snprintf(name, sizeof(name), "plan-%s%s", sizes[i].name, pages[p]);
			stage_golden(&stage, name);
			stage_keys(&stage, "6");
		}
		stage_keys(&stage, ". Tab Down");
		snprintf(name, sizeof(name), "plan-%s-besoeg", sizes[i].name);
		stage_golden(&stage, name);
		stage_close(&stage);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(pictures),
	};
	return cmocka_run_group_tests_name("plan", tests, NULL, NULL);
}
