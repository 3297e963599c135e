/* The register of all entities; what others refer to comes first. */
#include "model/record.h"

#include <assert.h>
#include <stddef.h>
#include <string.h>

#include "base/fold.h"
#include "model/activity.h"
#include "model/community.h"
#include "model/consultant_card.h"
#include "model/harvest.h"
#include "model/invitation.h"
#include "model/journal.h"
#include "model/measure.h"
#include "model/office.h"
#include "model/place.h"
#include "model/plan.h"
#include "model/round.h"
#include "model/sign.h"
#include "model/situation.h"
#include "model/trial.h"
#include "model/use_log.h"
#include "model/youth.h"

const struct entity *const entities[] = {&staff_entity,
					 &code_entity,
					 &setting_entity,
					 &holiday_entity,
					 &workplace_entity,
					 &place_note_entity,
					 &community_entity,
					 &youth_entity,
					 &note_entity,
					 &contact_entity,
					 &task_entity,
					 &wish_entity,
					 &consent_entity,
					 &situation_entity,
					 &membership_entity,
					 &round_entity,
					 &activity_entity,
					 &programme_item_entity,
					 &open_invitation_entity,
					 &pathway_entity,
					 &input_card_entity,
					 &exit_card_entity,
					 &consultant_card_entity,
					 &invitation_entity,
					 &ambassador_entity,
					 &round_place_entity,
					 &round_member_entity,
					 &round_exception_entity,
					 &plan_entity,
					 &background_figure_entity,
					 &requirement_entity,
					 &question_entity,
					 &trial_entity,
					 &sign_entity,
					 &observation_entity,
					 &milestone_entity,
					 &evaluation_entity,
					 &learning_entity,
					 &decision_entity,
					 &measurement_entity,
					 &use_log_entity,
					 NULL};

_Static_assert(sizeof entities / sizeof entities[0] - 1 <= ENTITIES_MOST, "what is kept for each has room for all");

int
entity_index(const struct entity *entity)
{
	int index = 0;

	while (entities[index] != NULL && entities[index] != entity)
		index++;
	assert(entities[index] != NULL);
	return index;
}

const struct entity *
entity_find(const char *name)
{
	for (size_t i = 0; entities[i] != NULL; i++)
		if (strcmp(entities[i]->name, name) == 0)
			return entities[i];
	return NULL;
}

const struct entity *
entity_find_word(const char *word)
{
	struct text wanted = {0}, own = {0};
	const struct entity *found = NULL;

	fold_add_b(&wanted, word);
	for (size_t i = 0; entities[i] != NULL && found == NULL; i++) {
		text_reset(&own);
		fold_add_b(&own, entities[i]->word);
		if (text_equal(text_get(&own), text_get(&wanted)))
			found = entities[i];
	}
	text_clear(&own);
	text_clear(&wanted);
	return found;
}
