/* The tables of young people that the wall and the reports tell. */
#include "store/count_tables.h"

#include "model/value.h"
#include "model/youth.h"

enum { STATES = YOUTH_ENDED + 1 };

/* How many are under way is also what «kontakt inden for 14 dage» is a share of. */
void
youth_states_count(const struct youth_figures *youth, int k, struct count_table *table)
{
	const struct choice *choices = youth_entity.fields[YOUTH_STATE].choices;

	count_table_init(table, STATES, 1);
	for (int i = 0; i < STATES; i++) {
		count_table_set_label(table, i, choice_label(choices, i));
		count_table_set(table, i, 0, (int)youth->by_state[i]);
	}
	count_table_suppress_beside(table, YOUTH_ACTIVE, k);
}

static bool
tells(long part, long all, int k)
{
	return small_is_shown((int)part, k) && small_is_shown((int)(all - part), k);
}

bool
youth_tells_active(const struct youth_figures *youth, int k)
{
	return tells(youth->by_state[YOUTH_ACTIVE], youth->all, k);
}

bool
youth_tells_without_benefit(const struct youth_figures *youth, int k)
{
	return tells(youth->without_benefit, youth->all, k);
}

bool
youth_tells_outcome(const struct youth_figures *youth, const struct indicator *indicator,
		    const struct indicator_value *value, int k)
{
	const struct {
		const char *name;
		int part;
	} outcomes[] = {
	    {"i_gang", value->number}, {"i_gang_stadig", value->numerator}, {"faellesskab_foerst", value->denominator}};

	for (size_t i = 0; value->known && i < sizeof outcomes / sizeof *outcomes; i++)
		if (text_equal(indicator->name, outcomes[i].name))
			return small_is_shown((int)youth->in_education_or_job - outcomes[i].part, k);
	return true;
}

/* Those without benefit are told beside the plan's 250. */
void
youth_benefits_count(const struct youth_figures *youth, int k, struct count_table *table)
{
	static const char *const labels[BENEFIT_ROWS] = {
	    [BENEFIT_WITHOUT] = "Uden ydelse", [BENEFIT_WITH] = "Med ydelse", [BENEFIT_UNKNOWN] = "Ydelse ikke oplyst"};
	const long counts[BENEFIT_ROWS] = {[BENEFIT_WITHOUT] = youth->without_benefit,
					   [BENEFIT_WITH] = youth->with_benefit,
					   [BENEFIT_UNKNOWN] = youth->benefit_unknown};

	count_table_init(table, BENEFIT_ROWS, 1);
	for (int i = 0; i < BENEFIT_ROWS; i++) {
		count_table_set_label(table, i, labels[i]);
		count_table_set(table, i, 0, (int)counts[i]);
	}
	count_table_suppress_beside(table, BENEFIT_WITHOUT, k);
}

bool
funnel_channels_count(const struct funnel *funnel, int k, struct count_table *table)
{
	const struct choice *words = invitation_entity.fields[INVITATION_CHANNEL].choices;
	int rows = 0;

	for (int i = 0; i < INVITATION_CHANNELS; i++)
		rows += funnel->channels[i].invited > 0;
	if (rows == 0)
		return false;
	count_table_init(table, rows, CHANNEL_COLUMNS);
	for (int i = 0, row = 0; i < INVITATION_CHANNELS; i++) {
		const struct funnel_part *part = &funnel->channels[i];
		int taken = funnel->turnout.over ? part->came : part->yes;

		if (part->invited == 0)
			continue;
		taken = taken < part->invited ? taken : part->invited;
		count_table_set_label(table, row, choice_label(words, i));
		count_table_set(table, row, CHANNEL_TAKEN, taken);
		count_table_set(table, row++, CHANNEL_NOT_TAKEN, part->invited - taken);
	}
	count_table_merge(table, k);
	return true;
}

void
funnel_replies_count(const struct funnel *funnel, int k, struct count_table *table)
{
	static const char *const labels[REPLIES_ROWS] = {[REPLIES_MAYBE] = "Måske",
							 [REPLIES_NO] = "Nej",
							 [REPLIES_CANCELLED] = "Afbud",
							 [REPLIES_NONE] = "Intet svar"};
	const int counts[REPLIES_ROWS] = {[REPLIES_MAYBE] = funnel->all.maybe,
					  [REPLIES_NO] = funnel->all.no,
					  [REPLIES_CANCELLED] = funnel->all.cancelled,
					  [REPLIES_NONE] = funnel->all.unanswered};

	count_table_init(table, REPLIES_ROWS, 1);
	for (int i = 0; i < REPLIES_ROWS; i++) {
		count_table_set_label(table, i, labels[i]);
		count_table_set(table, i, 0, counts[i]);
	}
	count_table_suppress(table, k);
}

bool
funnel_tells_reached(const struct funnel *funnel, int k)
{
	const struct funnel_part *all = &funnel->all;

	return small_is_shown(all->reached, k) && small_is_shown(all->invited - all->reached, k) &&
	       small_is_shown(all->reached - all->answered, k);
}
