#include "store_inner.h"

static const char *const session_columns[] = {
	"id", "ulid", "routine_id", "title", "kind", "status", "started_unix_s", "started_offset_s", "day",
	"ended_unix_s", "ended_offset_s", "active_ms", "lead_in_s", "switch_s", "rest_ends", "pain_stop", NULL,
};

static const char *const item_columns[] = {
	"session", "item", "slot", "in_group", "exercise_id", "exercise_name", "rest_s", "sets", "reps", "hold_s",
	"duration_s", "duration_max_s", "distance_m", "contacts", "steps", "on_s", "off_s", "each_way", "pain",
	"pain_skipped", "effort", "effort_skipped", "choice", "skip", "next_exercise_id", "form", "form_skipped", NULL,
};

static const char *const set_columns[] = {
	"session", "item", "set_index", "side", "exercise_id", "exercise_name", "status", "reps", "held_ms",
	"rest_ms", "pain", "pain_skipped", NULL,
};

static const char *const pause_columns[] = {
	"session", "pause", "kind", "from_ms", "to_ms", NULL,
};

static const char *const intake_columns[] = {
	"id", "since", "knee", "pattern", "flags", "born", "sex", "worst_day", "worst", "pain_stairs_down",
	"pain_stairs_up", "pain_squat", "pain_sitting", "pain_run", "pain_downhill", "pain_jump", "pain_night",
	"pain_months", "akps", "running", "run_pain", "run_settles_min", "weekly_m", "week_1_m", "week_2_m",
	"week_3_m", "week_4_m", "longest_m", "cadence", "run_days", "shoes", "surface", "stairs_day", "sitting_h10",
	"standing_h10", "kit", "units", "strength_on_run_days", "cadence_target", "raise_percent", NULL,
};

static const char *const goal_columns[] = {
	"ulid", "distance_m", "week_m", "pain", "by_day", "words", "since", NULL,
};

static const char *const check_in_columns[] = {
	"day", "morning_left", "morning_right", "now_left", "now_right", "worst", "stairs", "sleep_min",
	"instrument", "sleep_halves", "fatigue_halves", "soreness_halves", "stress_halves", "mood_halves",
	"swelling", "flags", "note", NULL,
};

static const char *const activity_columns[] = {
	"id", "session", "ulid", "kind", "status", "day", "start_unix_s", "start_offset_s", "duration_s",
	"distance_m", "effort", "side", "pain", "pain_before", "pain_after", "settled_min", "settled", "cadence",
	"stage", "stress", "eased", "limp", "swelling", "zone", "felt_before", "felt_after", "surface", "hills",
	"shoes", "routine_id", "planned_id", "title", "note", NULL,
};

static const char *const activity_exercise_columns[] = {
	"activity", "exercise", "exercise_id", "pain", "effort", "form", NULL,
};

static const char *const activity_set_columns[] = {
	"activity", "place", "exercise", "set_index", "side", "status", "reps", "held_s", "load_g", "pain",
	"effort", "form", NULL,
};

static const char *const flare_word_columns[] = {
	"day", "side", "word", NULL,
};

static const char *const advice_columns[] = {
	"id", "day", "words", NULL,
};

static const char *const test_result_columns[] = {
	"day", "test_id", "left_value", "right_value", "value", "pain", "detail", NULL,
};

static const char *const score_columns[] = {
	"day", "score_id", "total10", "answers", NULL,
};

static const char *const plan_change_columns[] = {
	"id", "ulid", "kind", "made", "from_day", "what", "to_day", "other", "distance_m", "duration_s", "reason",
	"note", NULL,
};

static const char *const exclusion_columns[] = {
	"exercise_id", "since", "review", "reason", NULL,
};

static const char *const zone_pain_columns[] = {
	"day", "side", "zone", "pain", "quality", NULL,
};

static const char *const experiment_columns[] = {
	"ulid", "candidate", "since", "runs", "order_bits", "stopped", NULL,
};

static const char *const report_question_columns[] = {
	"place", "words", NULL,
};

const struct tracked store_tracked[] = {
	{ "session", 1, session_columns },
	{ "session_item", 2, item_columns },
	{ "session_set", 4, set_columns },
	{ "session_pause", 2, pause_columns },
	{ "intake", 1, intake_columns },
	{ "goal", 1, goal_columns },
	{ "check_in", 1, check_in_columns },
	{ "activity", 1, activity_columns },
	{ "activity_exercise", 2, activity_exercise_columns },
	{ "activity_set", 2, activity_set_columns },
	{ "flare_word", 2, flare_word_columns },
	{ "advice", 1, advice_columns },
	{ "test_result", 2, test_result_columns },
	{ "score", 2, score_columns },
	{ "plan_change", 1, plan_change_columns },
	{ "exclusion", 1, exclusion_columns },
	{ "zone_pain", 3, zone_pain_columns },
	{ "experiment", 1, experiment_columns },
	{ "report_question", 1, report_question_columns },
};
const int store_tracked_count = sizeof store_tracked / sizeof store_tracked[0];
