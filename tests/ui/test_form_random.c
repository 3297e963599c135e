/* Any keys in any order, in any size: the screens of a young person never break, and the cursor stays on the canvas. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "amira.h"
#include "base/random.h"
#include "model/youth.h"
#include "app/screens.h"

enum { ROUNDS = 40, KEYS = 120 };

static const enum press presses[] = {
    PRESS_ENTER,     PRESS_TAB,        PRESS_TAB,       PRESS_TAB,       PRESS_BACK_TAB, PRESS_BACKSPACE,
    PRESS_DELETE,    PRESS_UP,         PRESS_DOWN,      PRESS_DOWN,      PRESS_LEFT,     PRESS_RIGHT,
    PRESS_WORD_LEFT, PRESS_WORD_RIGHT, PRESS_HOME,      PRESS_END,       PRESS_PAGE_UP,  PRESS_PAGE_DOWN,
    PRESS_ESCAPE,    PRESS_CHARACTER,  PRESS_CHARACTER, PRESS_CHARACTER, PRESS_FUNCTION, PRESS_CLICK,
    PRESS_WHEEL_UP,  PRESS_WHEEL_DOWN, PRESS_CONTROL,
};

static struct key
random_key(struct random *random, const struct canvas *canvas)
{
	static const uint32_t letters[] = {'1', '2', '3',  '0',   '-',    '+', ' ', 'm',
					   'e', 'x', 0xE6, 0x301, 0x4E2D, 'f', 'h', '.'};
	static const uint32_t functions[] = {2, 4, 6};
	static const uint32_t controls[] = {'s', 'z', 'y', 'u'};
	struct key key = {.press = presses[random_below(random, sizeof(presses) / sizeof(presses[0]))]};

	if (key.press == PRESS_CHARACTER)
		key.character = letters[random_below(random, sizeof(letters) / sizeof(letters[0]))];
	else if (key.press == PRESS_FUNCTION)
		key.character = functions[random_below(random, 3)];
	else if (key.press == PRESS_CONTROL)
		key.character = controls[random_below(random, 4)];
	key.row = random_below(random, canvas->rows);
	key.column = random_below(random, canvas->columns);
	return key;
}

/* The cursor is always on the canvas: whoever listens to the screen follows it. */
static void
check_cursor(const struct canvas *canvas)
{
	assert_in_range(canvas->cursor_row, 0, canvas->rows - 1);
	assert_in_range(canvas->cursor_column, 0, canvas->columns - 1);
}

static void
play(struct stage *stage, struct random *random)
{
	bool repaint;

	for (int i = 0; i < KEYS && !stage->app.quit; i++) {
		struct key key = random_key(random, &stage->app.canvas);

		app_key(&stage->app, &key);
		if (random_below(random, 10) == 0)
			app_tick(&stage->app, clock_monotonic() + 3000, &repaint);
		if (random_below(random, 20) == 0)
			app_resize(&stage->app, 18 + random_below(random, 30), 60 + random_below(random, 100));
		app_update(&stage->app);
		check_cursor(&stage->app.canvas);
	}
	stage->app.quit = false;
}

/* Back to the list, whatever is open. */
static void
close_all(struct app *app)
{
	while (app->question_answer)
		app_key(app, &(struct key){.press = PRESS_ESCAPE});
	while (app->overlays.depth > 0)
		app_pop(app, app_top(app));
	app_go(app, TAB_YOUTH);
	while (app->tabs[TAB_YOUTH].depth > 1)
		app_pop(app, app_screen(app));
}

static void
survives_any_keys(void **state)
{
	struct stage stage;
	struct random random;
	struct uuid amira;

	(void)state;
	random_seed(&random, 9);
	stage_open(&stage, 24, 80);
	amira = amira_add(&stage);
	for (int i = 0; i < ROUNDS; i++) {
		close_all(&stage.app);
		card_open(&stage.app, amira, NULL, 0);
		app_update(&stage.app);
		play(&stage, &random);
	}
	stage_close(&stage);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(survives_any_keys)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
