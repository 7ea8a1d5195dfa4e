/* What the files of the why screen share. */
#ifndef STEPDOWN_TUI_WHY_SCREEN_H
#define STEPDOWN_TUI_WHY_SCREEN_H

#include "base/text.h"
#include "digits.h"
#include "tables.h"
#include "tui/everywhere.h"
#include "tui/screens.h"

enum { WHY_ROOMY = 20 }; /* rows from which the page begins with a blank one */

struct why_screen {
	struct screen screen;
	struct coach_view coach;
	struct notice notice;
	char item[PLANNED_ID]; /* "": the plan as a whole */
	const struct day_why *then; /* of a day as it was stored; NULL: of the plan there is now */
	int top;
	bool sources;          /* in full */
	bool asking;           /* a missing morning is being answered, of `knee` */
	int knee;
	struct digits digits;
	struct check_in check_in;
};

/* The item it is about; NULL: the plan as a whole. */
const struct planned *why_screen_item(const struct why_screen *why);
/* The first morning that is asked for; false when none is. */
bool why_screen_missing(const struct why_screen *why, struct day *out);
/* "Right knee on waking, Wed 11 Mar, 0 to 10". */
void why_screen_question(struct text *out, const struct why_screen *why);

/* The page, `top` rows scrolled; returns all its rows. */
int why_screen_page(const struct why_screen *why, struct area area, int top);
void why_screen_say(const struct screen *screen, struct lines *lines, int64_t now_ms);

#endif
