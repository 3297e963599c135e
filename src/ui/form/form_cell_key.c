/* Keys in a field of a form. */
#include <stdlib.h>

#include "base/fold.h"
#include "form_cell.h"

static bool
is_space(const struct key *key)
{
	return key_is_character(key, ' ');
}

static int
sideways(const struct key *key)
{
	return key->press == PRESS_LEFT ? -1 : key->press == PRESS_RIGHT ? 1 : 0;
}

/* The next option after the chosen one whose label begins with the letter. */
static int
find_letter(const struct form_cell *cell, const struct key *key)
{
	struct text letter = {0}, folded = {0};
	int found = -1;

	if (key->press != PRESS_CHARACTER || key->pasted)
		return -1;
	text_add_character(&letter, key->character);
	fold_add_a(&folded, text_get(&letter));
	for (int i = 1; i <= cell->option_count && found < 0 && folded.length; i++) {
		int option = (cell->chosen + i + cell->option_count) % cell->option_count;

		if (text_starts_with(cell->options[option].folded, text_get(&folded)))
			found = option;
	}
	text_clear(&letter);
	text_clear(&folded);
	return found;
}

static bool
key_in_radio(struct form_cell *cell, const struct key *key, bool *changed)
{
	int before = cell->chosen, count = cell->option_count;
	int option = find_letter(cell, key);

	if (count == 0)
		return false;
	if (sideways(key))
		option = before < 0 ? 0 : before + sideways(key);
	else if (is_space(key))
		option = (before + 1) % count;
	else if (option < 0)
		return false;
	if (option >= 0 && option < count)
		cell_turn(cell, option);
	*changed = cell->chosen != before;
	return true;
}

static bool
key_in_checks(struct form_cell *cell, const struct key *key, bool *changed)
{
	int cursor = cell->cursor + sideways(key);

	if (sideways(key)) {
		if (cursor >= 0 && cursor < cell->option_count)
			cell->cursor = cursor;
		return true;
	}
	if (!is_space(key))
		return false;
	cell_turn(cell, cell->cursor);
	*changed = true;
	return true;
}

static bool
key_in_switch(struct form_cell *cell, const struct key *key, bool *changed)
{
	if (!is_space(key) && !key_is_character(key, 'x'))
		return false;
	cell->chosen = !cell->chosen;
	*changed = true;
	return true;
}

static bool
key_in_list(struct form_cell *cell, const struct key *key, bool *changed)
{
	bool types = key->press == PRESS_CHARACTER && !key->pasted;

	if (cell->fresh && types)
		edit_set(&cell->edit, "");
	if (types || key->press == PRESS_BACKSPACE)
		cell->fresh = false;
	return edit_key(&cell->edit, key, changed);
}

bool
cell_key(struct form_cell *cell, const struct key *key, bool *changed)
{
	*changed = false;
	switch (cell->widget) {
	case WIDGET_HEADING:
		return false;
	case WIDGET_LINE:
	case WIDGET_LONG:
		return edit_key(&cell->edit, key, changed);
	case WIDGET_SWITCH:
		return key_in_switch(cell, key, changed);
	case WIDGET_RADIO:
		return key_in_radio(cell, key, changed);
	case WIDGET_CHECKS:
		return key_in_checks(cell, key, changed);
	case WIDGET_LIST:
		return key_in_list(cell, key, changed);
	}
	return false;
}
