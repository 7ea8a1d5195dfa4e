#include "mark_list.h"
#include "session_screen.h"
#include "tables.h"

#include "tui/command.h"
#include "tui/edit.h"
#include "tui/everywhere.h"
#include "tui/list.h"
#include "tui/screens.h"

const struct binding_table binding_tables[] = {
	{ "Today", today_day_bindings },
	{ "Today, with an unfinished session", today_day_unfinished_bindings },
	{ "Today, while training is paused", today_locked_bindings },
	{ "Today, all sessions", today_all_bindings },
	{ "Today, before the first steps", today_first_bindings },
	{ "Today, before the first steps, with an unfinished session", today_unfinished_bindings },
	{ "Today, without a diary", today_bindings },
	{ "Today, with a faulty library", today_faulty_bindings },
	{ "On the card of the day", today_lesson_bindings },
	{ "When a flare begins or ends", today_flare_bindings },
	{ "When a flare begins in one of two knees", today_flare_knee_bindings },
	{ "Check-in", check_in_bindings },
	{ "First steps, at the beginning", intake_first_bindings },
	{ "First steps", intake_bindings },
	{ "In a list of lines to mark", mark_list_bindings },
	{ "When something should be looked at", red_flag_bindings },
	{ "In a set", session_screen_keys[MODE_WORK] },
	{ "In a set that a key ends", session_screen_keys[MODE_OPEN] },
	{ "In a rest", session_screen_keys[MODE_REST] },
	{ "In a rest past its time", session_screen_keys[MODE_OVERDUE] },
	{ "In a pause", session_screen_keys[MODE_PAUSED] },
	{ "At the question for pain or effort", session_screen_keys[MODE_SCALE] },
	{ "At the question for form", session_screen_keys[MODE_FORM] },
	{ "At a pain above the limit", session_screen_keys[MODE_CHOICE] },
	{ "At the reason for a skip", session_screen_keys[MODE_SKIP] },
	{ "On the sets that were done", session_screen_keys[MODE_SETS] },
	{ "On leaving a session", session_screen_keys[MODE_LEAVE] },
	{ "At the end of a session", session_screen_keys[MODE_SUMMARY] },
	{ "Library", library_list_bindings },
	{ "One exercise", library_detail_bindings },
	{ "History", history_list_bindings },
	{ "One past session", history_detail_bindings },
	{ "Plan", plan_card_bindings },
	{ "Plan as rows", plan_row_bindings },
	{ "One planned item", plan_item_bindings },
	{ "While an item is moved", plan_move_bindings },
	{ "While two items are swapped", plan_swap_bindings },
	{ "At the reason for leaving an item out", plan_skip_bindings },
	{ "Why", why_bindings },
	{ "At a morning that is missing", why_answer_bindings },
	{ "What if", what_if_bindings },
	{ "While a what-if is typed", what_if_line_bindings },
	{ "Diary entry", log_bindings },
	{ "Knee map", knee_map_bindings },
	{ "On the : line", command_bindings },
	{ "Help", help_bindings },
	{ "In a list or a long page", list_arrow_bindings },
	{ "In a list, letters too", list_letter_bindings },
	{ "While typing", edit_bindings },
	{ "Everywhere", everywhere_bindings },
	{ NULL, NULL },
};
