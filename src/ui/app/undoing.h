/* Taking back and repeating: what is said of it, and the cursor going to the place. */
#ifndef UI_UNDOING_H
#define UI_UNDOING_H

#include "app.h"

/* Takes back the user's last change, or repeats what was taken back. */
void undoing_take(struct app *app, bool redo);

#endif
