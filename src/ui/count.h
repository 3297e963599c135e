/* Numbers as people read them. */
#ifndef UI_COUNT_H
#define UI_COUNT_H

#include "base/count.h"

#endif
