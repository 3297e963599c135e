/* What the timeline says about invitations, replies, attendance, visit rounds and roles. */
#include "model/activity.h"
#include "model/harvest.h"
#include "model/invitation.h"
#include "model/place.h"
#include "model/round.h"
#include "model/value.h"
#include "model/youth.h"
#include "timeline_parts.h"

static const char *
label_of(const struct entity *entity, int field, int value)
{
	return choice_label(entity->fields[field].choices, value);
}

/* «Workshop for de unge, tor 26.3.», «Besøg på Musikskolen, 1. gang, tir 5.5.» */
static void
add_name(struct text *out, struct store *store, sqlite3_stmt *row, bool with_day)
{
	const struct uuid id = column_uuid(row, COLUMN_LABEL);
	const struct activity *activity = small_list_find(store_small(store, &activity_entity), id);
	const char *place = activity == NULL ? "" : store_title(store, &workplace_entity, activity->workplace, true);

	if (activity == NULL) {
		text_add(out, "noget, der er i papirkurven");
		return;
	}
	if (activity->kind == ACTIVITY_VISIT && place[0] != '\0')
		text_add_format(out, "Besøg: %s", place);
	else
		text_add(out, text_is_empty(activity->title) ? label_of(&activity_entity, ACTIVITY_KIND, activity->kind)
							     : activity->title);
	if (activity->kind == ACTIVITY_VISIT && activity->occasion != INTEGER_NONE)
		text_add_format(out, ", %d. gang", activity->occasion);
	if (!with_day || date_is_none(activity->day))
		return;
	text_add(out, ", ");
	date_add_short(out, activity->day);
}

static void
add_invited(struct text *out, int channel)
{
	if (channel == INVITED_NOT_TOLD)
		return;
	text_add(out, " (");
	text_add_lower(out, label_of(&invitation_entity, INVITATION_CHANNEL, channel));
	text_add(out, ")");
}

static const char *
reply_word(int reply)
{
	return reply == REPLY_YES ? "Tilmeldt" : reply == REPLY_NO ? "Afslag" : reply == REPLY_MAYBE ? "Måske" : "Svar";
}

static void
add_before(struct text *out, int before, int after)
{
	if (after == REPLY_NONE) {
		text_add(out, " (intet svar alligevel)");
	} else if (before != REPLY_NONE) {
		text_add(out, " (før: ");
		text_add_lower(out, label_of(&invitation_entity, INVITATION_REPLY, before));
		text_add(out, ")");
	}
}

static void
add_attendance(struct text *out, struct timeline_item *item, int attendance, int takes_part)
{
	timeline_set_kind(item, attendance == ATTENDANCE_PARTLY
				    ? "Mødt"
				    : label_of(&invitation_entity, INVITATION_ATTENDANCE, attendance));
	if (attendance == ATTENDANCE_PARTLY)
		text_add(out, ", noget af tiden");
	if (attendance != ATTENDANCE_CAME && attendance != ATTENDANCE_PARTLY)
		return;
	if (takes_part == TAKES_PART_LISTENING)
		text_add(out, ". Lyttede");
	else if (takes_part == TAKES_PART_ACCOMPANIED)
		text_add(out, ". Kom sammen med en");
}

static void
add_round(struct text *out, sqlite3_stmt *row)
{
	const int state = sqlite3_column_int(row, COLUMN_MARK);
	struct text place = {0};

	text_add_format(&place, "%s: ", column_text(row, COLUMN_LABEL));
	if (state == MEMBER_WAITING)
		text_add(&place, "på venteliste");
	else
		text_add_lower(&place, label_of(&round_member_entity, ROUND_MEMBER_STATE, state));
	if (state == MEMBER_WAITING && sqlite3_column_type(row, COLUMN_MINUTES) != SQLITE_NULL)
		text_add_format(&place, " som nummer %d", sqlite3_column_int(row, COLUMN_MINUTES));
	timeline_add_pair(out, text_get(&place), column_text(row, COLUMN_TEXT));
	text_clear(&place);
}

static void
add_role(struct text *out, sqlite3_stmt *row)
{
	struct text role = {0};

	text_add_format(&role,
			"%s: ", label_of(&ambassador_entity, AMBASSADOR_ROLE, sqlite3_column_int(row, COLUMN_MARK)));
	text_add_lower(&role, label_of(&ambassador_entity, AMBASSADOR_STATE, sqlite3_column_int(row, COLUMN_MINUTES)));
	timeline_add_pair(out, text_get(&role), column_text(row, COLUMN_TEXT));
	text_clear(&role);
}

void
timeline_add_activity(struct text *out, struct store *store, struct timeline_item *item, enum part part,
		      sqlite3_stmt *row)
{
	const int mark = sqlite3_column_int(row, COLUMN_MARK), second = sqlite3_column_int(row, COLUMN_MINUTES);

	if (part == PART_ROUND) {
		timeline_set_kind(item, "Besøg");
		add_round(out, row);
		return;
	}
	if (part == PART_ROLE) {
		timeline_set_kind(item, "Rolle");
		add_role(out, row);
		return;
	}
	add_name(out, store, row, part != PART_ATTENDANCE);
	if (part == PART_INVITED) {
		timeline_set_kind(item, "Inviteret");
		add_invited(out, mark);
	} else if (part == PART_REMINDED) {
		timeline_set_kind(item, "Påmindet");
	} else if (part == PART_ATTENDANCE) {
		add_attendance(out, item, mark, second);
	} else {
		timeline_set_kind(item, reply_word(mark));
		if (part == PART_REPLY_CHANGE)
			add_before(out, second, mark);
	}
}
