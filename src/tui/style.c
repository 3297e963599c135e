/* The table of looks: 256 colours dark and light, 8 colours, and none. */
#include "tui/style.h"

#include <stddef.h>

enum { BLACK, RED, GREEN, YELLOW, BLUE, MAGENTA, CYAN, WHITE };
enum { NO_COLOUR = -1 };
enum { BOLD = ATTRIBUTE_BOLD, LINE = ATTRIBUTE_UNDERLINE, REVERSE = ATTRIBUTE_REVERSE };

/* One style in the four palettes. */
struct looks {
	struct look dark;
	struct look light;
	struct look eight;
	unsigned mono;
};

static const struct looks table[STYLE_COUNT] = {
    [STYLE_TEXT] = {{252, 234, 0}, {16, 231, 0}, {WHITE, BLACK, 0}, 0},
    [STYLE_DIM] = {{246, 234, 0}, {240, 231, 0}, {WHITE, BLACK, 0}, 0},
    [STYLE_TOP_BAR] = {{231, 24, BOLD}, {231, 24, BOLD}, {WHITE, BLUE, BOLD}, REVERSE},
    [STYLE_PRACTICE] = {{16, 220, BOLD}, {16, 220, BOLD}, {BLACK, CYAN, 0}, REVERSE | BOLD},
    [STYLE_TAB_ACTIVE] = {{231, 25, BOLD}, {231, 25, BOLD}, {WHITE, BLUE, BOLD}, REVERSE},
    [STYLE_MARKED] = {{231, 25, BOLD}, {231, 25, BOLD}, {WHITE, BLUE, BOLD}, REVERSE},
    [STYLE_MARKED_UNFOCUSED] = {{252, 238, 0}, {16, 254, 0}, {WHITE, BLACK, LINE}, LINE},
    [STYLE_FRAME] = {{244, 234, 0}, {243, 231, 0}, {WHITE, BLACK, 0}, 0},
    [STYLE_FRAME_FOCUSED] = {{117, 234, 0}, {25, 231, 0}, {CYAN, BLACK, 0}, 0},
    [STYLE_HEADING] = {{117, 234, BOLD}, {25, 231, BOLD}, {CYAN, BLACK, BOLD}, BOLD},
    [STYLE_OK] = {{16, 36, 0}, {16, 36, 0}, {BLACK, GREEN, 0}, BOLD},
    [STYLE_ATTENTION] = {{16, 214, 0}, {16, 214, 0}, {BLACK, CYAN, 0}, REVERSE},
    [STYLE_URGENT] = {{231, 124, BOLD}, {231, 124, BOLD}, {WHITE, RED, BOLD}, REVERSE | BOLD},
    [STYLE_INFORMATION] = {{16, 74, 0}, {16, 74, 0}, {BLACK, WHITE, 0}, BOLD},
    [STYLE_NEUTRAL] = {{16, 250, 0}, {16, 250, 0}, {WHITE, BLACK, 0}, 0},
    [STYLE_MEETING] = {{16, 220, BOLD}, {16, 220, BOLD}, {BLACK, CYAN, 0}, REVERSE | BOLD},
    [STYLE_FIELD] = {{231, 236, 0}, {16, 254, 0}, {WHITE, BLACK, LINE}, LINE},
    [STYLE_FIELD_FOCUSED] = {{16, 229, 0}, {16, 229, 0}, {BLACK, WHITE, 0}, REVERSE},
    [STYLE_FIELD_ERROR] = {{231, 88, BOLD}, {231, 88, BOLD}, {WHITE, RED, BOLD}, REVERSE | BOLD},
    [STYLE_HIT] = {{16, 227, BOLD}, {16, 227, BOLD}, {WHITE, BLACK, BOLD | LINE}, BOLD | LINE},
    [STYLE_BAR_1] = {{74, 234, 0}, {25, 231, 0}, {CYAN, BLACK, 0}, 0},
    [STYLE_BAR_2] = {{36, 234, 0}, {28, 231, 0}, {GREEN, BLACK, 0}, 0},
    [STYLE_BAR_3] = {{214, 234, 0}, {130, 231, 0}, {WHITE, BLACK, BOLD}, 0},
    [STYLE_BAR_4] = {{175, 234, 0}, {125, 231, 0}, {WHITE, BLACK, 0}, 0},
};

struct look
style_look(enum style style, enum theme theme, int colours)
{
	const struct looks *looks = &table[style];
	if (theme == THEME_MONO || colours < 8)
		return (struct look){NO_COLOUR, NO_COLOUR, looks->mono};
	if (colours < 256)
		return looks->eight;
	return theme == THEME_LIGHT ? looks->light : looks->dark;
}
