/*
 * The binding tables that more than one file of this floor reads: the help
 * page and the man page are made from all of them.
 */
#ifndef STEPDOWN_TUI_TABLES_H
#define STEPDOWN_TUI_TABLES_H

#include "tui/keys.h"

extern const struct binding today_bindings[];
extern const struct binding today_unfinished_bindings[];
extern const struct binding today_faulty_bindings[];
extern const struct binding today_first_bindings[];
extern const struct binding today_day_bindings[];
extern const struct binding today_day_unfinished_bindings[];
extern const struct binding today_locked_bindings[];
extern const struct binding today_all_bindings[];
extern const struct binding today_lesson_bindings[];
extern const struct binding today_flare_bindings[];
extern const struct binding today_flare_knee_bindings[];
extern const struct binding check_in_bindings[];
extern const struct binding intake_bindings[];
extern const struct binding intake_first_bindings[];
extern const struct binding red_flag_bindings[];
extern const struct binding library_list_bindings[];
extern const struct binding library_detail_bindings[];
extern const struct binding history_list_bindings[];
extern const struct binding history_detail_bindings[];
extern const struct binding day_page_bindings[];
extern const struct binding help_bindings[];
extern const struct binding plan_card_bindings[];
extern const struct binding plan_row_bindings[];
extern const struct binding plan_item_bindings[];
extern const struct binding plan_move_bindings[];
extern const struct binding plan_swap_bindings[];
extern const struct binding plan_skip_bindings[];
extern const struct binding why_bindings[];
extern const struct binding why_answer_bindings[];
extern const struct binding what_if_bindings[];
extern const struct binding what_if_line_bindings[];
extern const struct binding log_bindings[];
extern const struct binding knee_map_bindings[];
extern const struct binding progress_bindings[];
extern const struct binding progress_page_bindings[];
extern const struct binding calendar_bindings[];
extern const struct binding calendar_choose_bindings[];
extern const struct binding cadence_bindings[];
extern const struct binding graphics_bindings[];
extern const struct binding report_bindings[];
extern const struct binding report_question_bindings[];
extern const struct binding trigger_list_bindings[];
extern const struct binding trigger_page_bindings[];
extern const struct binding trigger_begin_bindings[];
extern const struct binding trigger_stop_bindings[];
extern const struct binding guide_ready_bindings[];
extern const struct binding guide_run_bindings[];
extern const struct binding guide_number_bindings[];
extern const struct binding guide_mark_bindings[];
extern const struct binding guide_pain_bindings[];
extern const struct binding guide_told_bindings[];
extern const struct binding tests_list_bindings[];
extern const struct binding tests_one_bindings[];
extern const struct binding tests_ask_bindings[];

extern const struct binding settings_bindings[];
extern const struct binding sound_bindings[];

#endif
