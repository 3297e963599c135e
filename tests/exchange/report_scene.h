/* A file with everything the reports tell of, of numbers that can be counted by hand, and of words found nowhere else.
 */
#ifndef TESTS_EXCHANGE_REPORT_SCENE_H
#define TESTS_EXCHANGE_REPORT_SCENE_H

#include "desk.h"

enum { SCENE_PEOPLE = 24 };

void report_scene_fill(struct desk *desk);

/* «Xafoaa» and «Ywenaa»: of the young person with this index; borrowed until the next call but three. */
const char *report_scene_first(int index);
const char *report_scene_last(int index);

/* What was written about the young people, and may stand in no report without names; ends with NULL. */
extern const char *const report_scene_words[];

#endif
