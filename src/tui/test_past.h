/* The results of a test over the time of the diary, for beside a page on a large terminal. */
#ifndef STEPDOWN_TUI_TEST_PAST_H
#define STEPDOWN_TUI_TEST_PAST_H

#include "core/programme.h"
#include "tui/screen.h"

/* Draws a chart into the area, a line a leg; nothing where there is no result, or no room. */
void test_past_view(const struct coach_view *coach, const struct test *test, struct area area);

#endif
