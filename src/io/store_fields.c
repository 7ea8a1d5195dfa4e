#include "store_record.h"

#include <stddef.h>

/* Where a member lies, for a row of a table of fields. */
#define IN(type, member) offsetof(struct type, member), sizeof(((const struct type *)0)->member)
#define COUNT(fields) (sizeof(fields) / sizeof((fields)[0]))

enum { MOST_M = 1000000, MOST_DAY_S = 86400, MOST_S = 604800 };

static const char *const units_words[UNITS_KINDS] = { [UNITS_KM] = "km", [UNITS_MI] = "mi" };

/* --- intake -------------------------------------------------------------------- */

static const struct field intake_fields[] = {
	{ "since", FIELD_DAY, IN(intake, since), 0, 0, NULL, offsetof(struct intake, ready) },
	{ "knee", FIELD_KNOWN_WORD, IN(intake, knee), 0, SIDE_BOTH, store_side_words, 0 },
	{ "pattern", FIELD_SAID_WORD, IN(intake, pattern), 0, PATTERNS - 1, pattern_words, 0 },
	{ "flags", FIELD_BITS, IN(intake, flags), 0, RED_FLAGS - 1, red_flag_words, offsetof(struct intake, flags_asked) },
	{ "born", FIELD_NUMBER, IN(intake, born), 1900, 2200, NULL, 0 },
	{ "sex", FIELD_SAID_WORD, IN(intake, sex), 0, SEX_KINDS - 1, sex_words, 0 },
	{ "worst_day", FIELD_NUMBER, IN(intake, worst_day), 0, 10, NULL, 0 },
	{ "worst", FIELD_KNOWN_WORD, IN(intake, worst), 0, PLACES - 1, place_words, 0 },
	{ "pain_stairs_down", FIELD_NUMBER, IN(intake, pain_at[PLACE_STAIRS_DOWN]), 0, 10, NULL, 0 },
	{ "pain_stairs_up", FIELD_NUMBER, IN(intake, pain_at[PLACE_STAIRS_UP]), 0, 10, NULL, 0 },
	{ "pain_squat", FIELD_NUMBER, IN(intake, pain_at[PLACE_SQUAT]), 0, 10, NULL, 0 },
	{ "pain_sitting", FIELD_NUMBER, IN(intake, pain_at[PLACE_SITTING]), 0, 10, NULL, 0 },
	{ "pain_run", FIELD_NUMBER, IN(intake, pain_at[PLACE_RUN]), 0, 10, NULL, 0 },
	{ "pain_downhill", FIELD_NUMBER, IN(intake, pain_at[PLACE_DOWNHILL]), 0, 10, NULL, 0 },
	{ "pain_jump", FIELD_NUMBER, IN(intake, pain_at[PLACE_JUMP]), 0, 10, NULL, 0 },
	{ "pain_night", FIELD_NUMBER, IN(intake, pain_at[PLACE_NIGHT]), 0, 10, NULL, 0 },
	{ "pain_months", FIELD_NUMBER, IN(intake, pain_months), 0, 1200, NULL, 0 },
	{ "akps", FIELD_NUMBER, IN(intake, akps), 0, 100, NULL, 0 },
	{ "running", FIELD_SAID_WORD, IN(intake, running), 0, SAID_YES, yes_no_words, 0 },
	{ "run_pain", FIELD_NUMBER, IN(intake, run_pain), 0, 10, NULL, 0 },
	{ "run_settles_min", FIELD_NUMBER, IN(intake, run_settles_min), 0, 1440, NULL, 0 },
	{ "weekly_m", FIELD_NUMBER, IN(intake, weekly_m), 0, MOST_M, NULL, 0 },
	{ "week_1_m", FIELD_NUMBER, IN(intake, weeks_m[0]), 0, MOST_M, NULL, 0 },
	{ "week_2_m", FIELD_NUMBER, IN(intake, weeks_m[1]), 0, MOST_M, NULL, 0 },
	{ "week_3_m", FIELD_NUMBER, IN(intake, weeks_m[2]), 0, MOST_M, NULL, 0 },
	{ "week_4_m", FIELD_NUMBER, IN(intake, weeks_m[3]), 0, MOST_M, NULL, 0 },
	{ "longest_m", FIELD_NUMBER, IN(intake, longest_m), 0, MOST_M, NULL, 0 },
	{ "cadence", FIELD_NUMBER, IN(intake, cadence), 1, 400, NULL, 0 },
	{ "run_days", FIELD_COUNT, IN(intake, run_days), 0, 127, NULL, 0 },
	{ "shoes", FIELD_TEXT, IN(intake, shoes), 0, 0, NULL, 0 },
	{ "surface", FIELD_SAID_WORD, IN(intake, surface), 0, SURFACES - 1, surface_words, 0 },
	{ "stairs_day", FIELD_NUMBER, IN(intake, stairs_day), 0, 1000, NULL, 0 },
	{ "sitting_h10", FIELD_NUMBER, IN(intake, sitting_h10), 0, 240, NULL, 0 },
	{ "standing_h10", FIELD_NUMBER, IN(intake, standing_h10), 0, 240, NULL, 0 },
	{ "kit", FIELD_BITS, IN(intake, kit), 0, KITS - 1, kit_words, offsetof(struct intake, kit_asked) },
	{ "units", FIELD_WORD, IN(intake, units), 0, UNITS_KINDS - 1, units_words, 0 },
	{ "strength_on_run_days", FIELD_SAID_WORD, IN(intake, strength_on_run_days), 0, SAID_YES, yes_no_words, 0 },
	{ "cadence_target", FIELD_SAID_WORD, IN(intake, cadence_target), 0, SAID_YES, yes_no_words, 0 },
	{ "raise_percent", FIELD_NUMBER, IN(intake, raise_percent), 0, 100, NULL, 0 },
};

const struct record record_intake = {
	"intake", { "id" }, intake_fields, COUNT(intake_fields), sizeof(struct intake), "id", "id",
};

/* --- mornings ------------------------------------------------------------------- */

static const struct field check_in_fields[] = {
	{ "day", FIELD_DAY, IN(check_in, day), 0, 0, NULL, 0 },
	{ "morning_left", FIELD_NUMBER, IN(check_in, morning[SIDE_LEFT]), 0, 10, NULL, 0 },
	{ "morning_right", FIELD_NUMBER, IN(check_in, morning[SIDE_RIGHT]), 0, 10, NULL, 0 },
	{ "now_left", FIELD_NUMBER, IN(check_in, now[SIDE_LEFT]), 0, 10, NULL, 0 },
	{ "now_right", FIELD_NUMBER, IN(check_in, now[SIDE_RIGHT]), 0, 10, NULL, 0 },
	{ "worst", FIELD_NUMBER, IN(check_in, worst), 0, 10, NULL, 0 },
	{ "stairs", FIELD_NUMBER, IN(check_in, stairs), 0, 10, NULL, 0 },
	{ "sleep_min", FIELD_NUMBER, IN(check_in, sleep_min), 0, 1440, NULL, 0 },
	{ "instrument", FIELD_WORD, IN(check_in, instrument), 0, INSTRUMENTS - 1, instrument_words, 0 },
	{ "sleep_halves", FIELD_NUMBER, IN(check_in, item_halves[READY_SLEEP]), 2, 14, NULL, 0 },
	{ "fatigue_halves", FIELD_NUMBER, IN(check_in, item_halves[READY_FATIGUE]), 2, 14, NULL, 0 },
	{ "soreness_halves", FIELD_NUMBER, IN(check_in, item_halves[READY_SORENESS]), 2, 14, NULL, 0 },
	{ "stress_halves", FIELD_NUMBER, IN(check_in, item_halves[READY_STRESS]), 2, 14, NULL, 0 },
	{ "mood_halves", FIELD_NUMBER, IN(check_in, item_halves[READY_MOOD]), 2, 14, NULL, 0 },
	{ "swelling", FIELD_SAID_WORD, IN(check_in, swelling), 0, SAID_YES, yes_no_words, 0 },
	{ "flags", FIELD_BITS, IN(check_in, flags), 0, RED_FLAGS - 1, red_flag_words,
	  offsetof(struct check_in, flags_asked) },
	{ "note", FIELD_TEXT, IN(check_in, note), 0, 0, NULL, 0 },
};

const struct record record_check_in = {
	"check_in", { NULL }, check_in_fields, COUNT(check_in_fields), sizeof(struct check_in), "day", "day",
};

/* --- what was done ----------------------------------------------------------------- */

static const struct field activity_fields[] = {
	{ "ulid", FIELD_TEXT, IN(activity, id), 0, 0, NULL, 0 },
	{ "kind", FIELD_WORD, IN(activity, kind), 0, ACTIVITY_KINDS - 1, activity_words, 0 },
	{ "status", FIELD_WORD, IN(activity, status), SESSION_FINISHED, SESSION_LEFT, store_status_words, 0 },
	{ "day", FIELD_DAY, IN(activity, day), 0, 0, NULL, 0 },
	{ "start", FIELD_STAMP, IN(activity, start), 0, 0, NULL, offsetof(struct activity, has_time) },
	{ "duration_s", FIELD_NUMBER, IN(activity, duration_s), 0, MOST_S, NULL, 0 },
	{ "distance_m", FIELD_NUMBER, IN(activity, distance_m), 0, MOST_M, NULL, 0 },
	{ "effort", FIELD_NUMBER, IN(activity, effort), 0, 10, NULL, 0 },
	{ "side", FIELD_WORD, IN(activity, side), 0, SIDE_BOTH, store_side_words, 0 },
	{ "pain", FIELD_NUMBER, IN(activity, during), 0, 10, NULL, 0 },
	{ "pain_before", FIELD_NUMBER, IN(activity, before), 0, 10, NULL, 0 },
	{ "pain_after", FIELD_NUMBER, IN(activity, after), 0, 10, NULL, 0 },
	{ "settled_min", FIELD_NUMBER, IN(activity, settled_min), 0, 1440, NULL, 0 },
	{ "settled", FIELD_SAID_WORD, IN(activity, settled), 0, SAID_YES, yes_no_words, 0 },
	{ "cadence", FIELD_NUMBER, IN(activity, cadence), 1, 400, NULL, 0 },
	{ "stage", FIELD_NUMBER, IN(activity, stage), 1, 99, NULL, 0 },
	{ "stress", FIELD_SAID_WORD, IN(activity, stress), 0, STRESSES - 1, stress_words, 0 },
	{ "eased", FIELD_SAID_WORD, IN(activity, eased), 0, SAID_YES, yes_no_words, 0 },
	{ "limp", FIELD_SAID_WORD, IN(activity, limp), 0, SAID_YES, yes_no_words, 0 },
	{ "swelling", FIELD_SAID_WORD, IN(activity, swelling), 0, SAID_YES, yes_no_words, 0 },
	{ "zone", FIELD_SAID_WORD, IN(activity, zone), 0, ZONES - 1, zone_words, 0 },
	{ "felt_before", FIELD_NUMBER, IN(activity, felt_before), 1, 7, NULL, 0 },
	{ "felt_after", FIELD_NUMBER, IN(activity, felt_after), 1, 7, NULL, 0 },
	{ "surface", FIELD_SAID_WORD, IN(activity, surface), 0, SURFACES - 1, surface_words, 0 },
	{ "hills", FIELD_SAID_WORD, IN(activity, hills), 0, HILLS_KINDS - 1, hills_words, 0 },
	{ "shoes", FIELD_TEXT, IN(activity, shoes), 0, 0, NULL, 0 },
	{ "routine_id", FIELD_TEXT, IN(activity, routine_id), 0, 0, NULL, 0 },
	{ "planned_id", FIELD_TEXT, IN(activity, planned_id), 0, 0, NULL, 0 },
	{ "title", FIELD_TEXT, IN(activity, title), 0, 0, NULL, 0 },
	{ "note", FIELD_TEXT, IN(activity, note), 0, 0, NULL, 0 },
};

const struct record record_activity = {
	"activity", { "id", "session" }, activity_fields, COUNT(activity_fields), sizeof(struct activity), "ulid", "id",
};

static const struct field exercise_done_fields[] = {
	{ "exercise_id", FIELD_TEXT, IN(exercise_done, exercise_id), 0, 0, NULL, 0 },
	{ "pain", FIELD_NUMBER, IN(exercise_done, pain), 0, 10, NULL, 0 },
	{ "effort", FIELD_NUMBER, IN(exercise_done, effort), 0, 10, NULL, 0 },
	{ "form", FIELD_NUMBER, IN(exercise_done, form), 1, 5, NULL, 0 },
};

const struct record record_exercise_done = {
	"activity_exercise", { "activity", "exercise" }, exercise_done_fields, COUNT(exercise_done_fields),
	sizeof(struct exercise_done), NULL, "activity, exercise",
};

static const struct field set_done_fields[] = {
	{ "exercise", FIELD_COUNT, IN(set_done, exercise), 0, 99, NULL, 0 },
	{ "set_index", FIELD_COUNT, IN(set_done, set), 0, 99, NULL, 0 },
	{ "side", FIELD_WORD, IN(set_done, side), 0, SIDE_BOTH, store_side_words, 0 },
	{ "status", FIELD_WORD, IN(set_done, status), SET_DONE, SET_SKIPPED, store_set_words, 0 },
	{ "reps", FIELD_NUMBER, IN(set_done, reps), 0, 10000, NULL, 0 },
	{ "held_s", FIELD_NUMBER, IN(set_done, held_s), 0, MOST_DAY_S, NULL, 0 },
	{ "load_g", FIELD_NUMBER, IN(set_done, load_g), 0, MOST_M, NULL, 0 },
	{ "pain", FIELD_NUMBER, IN(set_done, pain), 0, 10, NULL, 0 },
	{ "effort", FIELD_NUMBER, IN(set_done, effort), 0, 10, NULL, 0 },
	{ "form", FIELD_NUMBER, IN(set_done, form), 1, 5, NULL, 0 },
};

const struct record record_set_done = {
	"activity_set", { "activity", "place" }, set_done_fields, COUNT(set_done_fields), sizeof(struct set_done), NULL,
	"activity, place",
};

/* --- what else was told --------------------------------------------------------------- */

static const struct field goal_fields[] = {
	{ "ulid", FIELD_TEXT, IN(goal, id), 0, 0, NULL, 0 },
	{ "distance_m", FIELD_NUMBER, IN(goal, distance_m), 0, MOST_M, NULL, 0 },
	{ "week_m", FIELD_NUMBER, IN(goal, week_m), 0, MOST_M, NULL, 0 },
	{ "pain", FIELD_NUMBER, IN(goal, pain), 0, 10, NULL, 0 },
	{ "by_day", FIELD_DAY, IN(goal, by), 0, 0, NULL, offsetof(struct goal, has_by) },
	{ "words", FIELD_TEXT, IN(goal, text), 0, 0, NULL, 0 },
	{ "since", FIELD_DAY, IN(goal, since), 0, 0, NULL, 0 },
};

const struct record record_goal = {
	"goal", { NULL }, goal_fields, COUNT(goal_fields), sizeof(struct goal), "ulid", "ulid",
};

static const char *const flare_words[] = { "end", "start" };

static const struct field flare_word_fields[] = {
	{ "day", FIELD_DAY, IN(flare_word, day), 0, 0, NULL, 0 },
	{ "side", FIELD_WORD, IN(flare_word, side), 0, SIDE_BOTH, store_side_words, 0 },
	{ "word", FIELD_WORD, IN(flare_word, begins), 0, 1, flare_words, 0 },
};

const struct record record_flare_word = {
	"flare_word", { NULL }, flare_word_fields, COUNT(flare_word_fields), sizeof(struct flare_word), "day, side",
	"day, side",
};

static const struct field advice_fields[] = {
	{ "day", FIELD_DAY, IN(advice, day), 0, 0, NULL, 0 },
	{ "words", FIELD_TEXT, IN(advice, text), 0, 0, NULL, 0 },
};

const struct record record_advice = {
	"advice", { "id" }, advice_fields, COUNT(advice_fields), sizeof(struct advice), NULL, "day, id",
};

static const struct field test_result_fields[] = {
	{ "day", FIELD_DAY, IN(test_result, day), 0, 0, NULL, 0 },
	{ "test_id", FIELD_TEXT, IN(test_result, test_id), 0, 0, NULL, 0 },
	{ "left_value", FIELD_NUMBER, IN(test_result, left), 0, INT16_MAX, NULL, 0 },
	{ "right_value", FIELD_NUMBER, IN(test_result, right), 0, INT16_MAX, NULL, 0 },
	{ "value", FIELD_NUMBER, IN(test_result, value), 0, INT16_MAX, NULL, 0 },
	{ "pain", FIELD_NUMBER, IN(test_result, pain), 0, 10, NULL, 0 },
	{ "detail", FIELD_TEXT, IN(test_result, detail), 0, 0, NULL, 0 },
};

const struct record record_test_result = {
	"test_result", { NULL }, test_result_fields, COUNT(test_result_fields), sizeof(struct test_result), "day, test_id",
	"day, test_id",
};

static const struct field score_fields[] = {
	{ "day", FIELD_DAY, IN(score, day), 0, 0, NULL, 0 },
	{ "score_id", FIELD_TEXT, IN(score, score_id), 0, 0, NULL, 0 },
	{ "total10", FIELD_COUNT, IN(score, total10), -1000, INT16_MAX, NULL, 0 },
	{ "answers", FIELD_TEXT, IN(score, answers), 0, 0, NULL, 0 },
};

const struct record record_score = {
	"score", { NULL }, score_fields, COUNT(score_fields), sizeof(struct score), "day, score_id", "day, score_id",
};

static const struct field plan_change_fields[] = {
	{ "ulid", FIELD_TEXT, IN(plan_change, id), 0, 0, NULL, 0 },
	{ "kind", FIELD_WORD, IN(plan_change, kind), 0, CHANGE_KINDS - 1, change_words, 0 },
	{ "made", FIELD_DAY, IN(plan_change, made), 0, 0, NULL, 0 },
	{ "from_day", FIELD_DAY, IN(plan_change, from), 0, 0, NULL, 0 },
	{ "what", FIELD_TEXT, IN(plan_change, what), 0, 0, NULL, 0 },
	{ "to_day", FIELD_DAY, IN(plan_change, to), 0, 0, NULL, 0 },
	{ "other", FIELD_TEXT, IN(plan_change, other), 0, 0, NULL, 0 },
	{ "distance_m", FIELD_NUMBER, IN(plan_change, distance_m), 0, MOST_M, NULL, 0 },
	{ "duration_s", FIELD_NUMBER, IN(plan_change, duration_s), 0, MOST_S, NULL, 0 },
	{ "reason", FIELD_SAID_WORD, IN(plan_change, reason), 0, REASONS - 1, reason_words, 0 },
	{ "note", FIELD_TEXT, IN(plan_change, note), 0, 0, NULL, 0 },
};

const struct record record_plan_change = {
	"plan_change", { "id" }, plan_change_fields, COUNT(plan_change_fields), sizeof(struct plan_change), NULL,
	"made, id",
};

static const struct field exclusion_fields[] = {
	{ "exercise_id", FIELD_TEXT, IN(exclusion, exercise_id), 0, 0, NULL, 0 },
	{ "since", FIELD_DAY, IN(exclusion, since), 0, 0, NULL, 0 },
	{ "review", FIELD_DAY, IN(exclusion, review), 0, 0, NULL, offsetof(struct exclusion, has_review) },
	{ "reason", FIELD_TEXT, IN(exclusion, reason), 0, 0, NULL, 0 },
};

const struct record record_exclusion = {
	"exclusion", { NULL }, exclusion_fields, COUNT(exclusion_fields), sizeof(struct exclusion), "exercise_id",
	"exercise_id",
};

/* --- for looking back ------------------------------------------------------------------- */

static const struct field zone_pain_fields[] = {
	{ "day", FIELD_DAY, IN(zone_pain, day), 0, 0, NULL, 0 },
	{ "side", FIELD_WORD, IN(zone_pain, side), SIDE_LEFT, SIDE_RIGHT, store_side_words, 0 },
	{ "zone", FIELD_WORD, IN(zone_pain, zone), ZONE_NOT_SAID + 1, ZONES - 1, zone_words, 0 },
	{ "pain", FIELD_NUMBER, IN(zone_pain, pain), 0, 10, NULL, 0 },
	{ "quality", FIELD_BITS, IN(zone_pain, quality), 0, QUALITIES - 1, quality_words, 0 },
};

const struct record record_zone_pain = {
	"zone_pain", { NULL }, zone_pain_fields, COUNT(zone_pain_fields), sizeof(struct zone_pain), "day, side, zone",
	"day, side, zone",
};

static const struct field experiment_fields[] = {
	{ "ulid", FIELD_TEXT, IN(experiment, id), 0, 0, NULL, 0 },
	{ "candidate", FIELD_TEXT, IN(experiment, candidate), 0, 0, NULL, 0 },
	{ "since", FIELD_DAY, IN(experiment, since), 0, 0, NULL, 0 },
	{ "runs", FIELD_COUNT, IN(experiment, runs), 1, EXPERIMENT_RUNS_MOST, NULL, 0 },
	{ "order_bits", FIELD_COUNT, IN(experiment, order), 0, (1 << EXPERIMENT_RUNS_MOST) - 1, NULL, 0 },
	{ "stopped", FIELD_DAY, IN(experiment, stopped), 0, 0, NULL, offsetof(struct experiment, has_stopped) },
};

const struct record record_experiment = {
	"experiment", { NULL }, experiment_fields, COUNT(experiment_fields), sizeof(struct experiment), "ulid",
	"since, ulid",
};

static const struct field report_question_fields[] = {
	{ "place", FIELD_COUNT, IN(report_question, place), 1, REPORT_QUESTIONS, NULL, 0 },
	{ "words", FIELD_TEXT, IN(report_question, words), 0, 0, NULL, 0 },
};

const struct record record_report_question = {
	"report_question", { NULL }, report_question_fields, COUNT(report_question_fields),
	sizeof(struct report_question), "place", "place",
};
