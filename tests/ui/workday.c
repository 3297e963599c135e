/* A workshop to fill a stage with. */
#include "workday.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "base/clock.h"
#include "model/invitation.h"
#include "model/place.h"
#include "model/value.h"
#include "people.h"

struct uuid
workday_place(struct stage *stage, const char *name)
{
	struct small_list list = store_small(stage->app.store, &workplace_entity);
	for (int i = 0; i < list.count; i++)
		if (text_equal(((const struct workplace *)list.items[i])->name, name))
			return record_header(list.items[i])->id;
	fail_msg("no place %s", name);
	return UUID_NONE;
}

struct uuid
workday_add(struct stage *stage, int days, const char *place)
{
	struct activity activity;
	record_init(&activity_entity, &activity);
	activity.kind = ACTIVITY_WORKSHOP;
	activity.state = days < 0 ? ACTIVITY_HELD : ACTIVITY_PLANNED;
	activity.day = date_add_days(clock_today(), days);
	activity.starts = 13 * 60;
	activity.ends = 16 * 60;
	activity.consultant = store_actor(stage->app.store);
	if (place)
		activity.workplace = workday_place(stage, place);
	value_set_text(&activity_entity.fields[ACTIVITY_TITLE], &activity, "Workshop");
	stage_save(stage, &activity);
	struct uuid id = activity.record.id;
	record_clear(&activity);
	return id;
}

void
workday_add_item(struct stage *stage, struct uuid workshop, const char *title, int minutes, int state)
{
	static int position;
	struct programme_item item;
	record_init(&programme_item_entity, &item);
	item.activity = workshop;
	item.position = ++position % 900;
	item.minutes = minutes;
	item.state = state;
	value_set_text(&programme_item_entity.fields[PROGRAMME_TITLE], &item, title);
	stage_save(stage, &item);
	record_clear(&item);
}

struct uuid
workday_add_input(struct stage *stage, struct uuid workshop, int kind, const char *theme, const char *text)
{
	struct input_card card;
	record_init(&input_card_entity, &card);
	card.activity = workshop;
	card.kind = kind;
	card.theme = theme ? store_find_code(stage->app.store, "tema", theme) : UUID_NONE;
	value_set_text(&input_card_entity.fields[INPUT_TEXT], &card, text);
	stage_save(stage, &card);
	struct uuid id = card.record.id;
	record_clear(&card);
	return id;
}

void
workday_add_card(struct stage *stage, struct uuid workshop, const int answers[EXIT_QUESTIONS], const char *text)
{
	struct exit_card card;
	record_init(&exit_card_entity, &card);
	card.activity = workshop;
	card.heard = answers[0];
	card.contribute = answers[1];
	card.belong = answers[2];
	card.better = answers[3];
	if (text)
		value_set_text(&exit_card_entity.fields[EXIT_TEXT], &card, text);
	stage_save(stage, &card);
	record_clear(&card);
}

struct uuid
workday_add_guest(struct stage *stage, struct uuid workshop, const char *first_name, const char *last_name)
{
	struct invitation invitation;
	struct uuid youth = people_add(stage, first_name, last_name);
	record_init(&invitation_entity, &invitation);
	invitation.youth = youth;
	invitation.activity = workshop;
	invitation.channel = INVITED_BY_PHONE;
	invitation.sent = date_add_days(clock_today(), -14);
	invitation.reply = REPLY_YES;
	invitation.attendance = ATTENDANCE_CAME;
	stage_save(stage, &invitation);
	record_clear(&invitation);
	return youth;
}

void
workday_turn(struct stage *stage, const char *page)
{
	const struct screen *screen;
	stage_keys(stage, "3");
	screen = app_screen(&stage->app);
	for (int i = 0; screen->class->pages[i]; i++)
		if (text_equal(screen->class->pages[i], page))
			screen->class->turn(app_screen(&stage->app), i);
	stage_screen(stage);
}
