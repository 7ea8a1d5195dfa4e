/*
 * The thresholds by which a programme judges: response, flare, readiness.
 */
#include "io/library_draft.h"

#include "core/programme.h"

#define FIGURE(member, least, most) FIELD_FIGURE(response_rules, member, least, most)
static const struct field response_fields[] = {
	FIGURE(usual_mornings, 1, 28), FIGURE(usual_least, 1, 28), FIGURE(usual_oldest_days, 1, 365),
	FIGURE(trend_days, 1, 28), FIGURE(trend_least, 1, 28), FIGURE(trend_rise, 1, 10),
	FIGURE(red_during, 1, 10), FIGURE(red_morning_rise, 1, 10),
	FIGURE(run_pain, 1, 10), FIGURE(session_ceiling, 0, 10), FIGURE(cardio_ceiling, 0, 10),
	FIGURE(settle_min, 1, 1440),
	FIGURE(amber_morning, 1, 10), FIGURE(amber_morning_rise, 1, 10),
	FIGURE(high_mornings, 1, 28), FIGURE(high_of_days, 1, 28),
	FIGURE(counted_rise, 1, 10), FIGURE(counted_apart_days, 1, 28),
	FIGURE(ban_days, 1, 28), FIGURE(free_after_usual_mornings, 1, 7),
	FIGURE(red_week, 1, 100), FIGURE(amber_week, 1, 100),
	FIGURE(shorter_next, 1, 100), FIGURE(half_next, 1, 100),
	FIGURE(swelling_new_days, 1, 28), FIGURE(episode_days, 1, 28),
	FIGURE(run_green_days, 1, 365),
	FIGURE(trend_back_days, 1, 365), FIGURE(late_days, 1, 28),
	FIGURE(see_someone_pain_months, 1, 120), FIGURE(see_someone_akps, 0, 100),
	FIGURE(flag_pain, 1, 10), FIGURE(report_pain, 1, 10), FIGURE(flag_line_days, 1, 28), FIGURE(flag_line_late_days, 1, 28),
	FIGURE(no_better_weeks, 1, 52), FIGURE(no_better_adherence, 0, 100),
	FIGURE(no_better_percent, 1, 100), FIGURE(no_better_points, 1, 10),
	FIGURE(clinician_age, 0, 100),
};
const struct field_table response_rules_table = {
	.name = "Response", TABLE_FIELDS(response_fields), .size = sizeof(struct response_rules),
};
#undef FIGURE

#define FLARE(member) offsetof(struct flare_rules, member)
#define FIGURE(member, least, most) FIELD_FIGURE(flare_rules, member, least, most)
static const struct field flare_fields[] = {
	FIGURE(mornings, 1, 7), FIGURE(step2_day, 2, 60), FIGURE(step3_day, 2, 60),
	FIGURE(earliest_end_day, 1, 60), FIGURE(longest_days, 1, 60), FIGURE(message_day, 1, 60),
	FIGURE(during_most, 0, 10), FIGURE(late_usual_from_day, 1, 60),
	FIGURE(stages_back, 0, 20), FIGURE(first_week, 1, 100),
	FIGURE(cardio_min_s, 60, 10800),
	{ .key = "step1", .kind = FIELD_ID, .required = true, .offset = FLARE(routine[0]), .min = 2, .max = 48 },
	{ .key = "step2", .kind = FIELD_ID, .required = true, .offset = FLARE(routine[1]), .min = 2, .max = 48 },
	{ .key = "step3", .kind = FIELD_ID, .offset = FLARE(routine[2]), .min = 2, .max = 48 },
};
const struct field_table flare_rules_table = {
	.name = "Flare", TABLE_FIELDS(flare_fields), .size = sizeof(struct flare_rules),
};
#undef FIGURE

#define FIGURE(member, least, most) FIELD_FIGURE(ready_rules, member, least, most)
static const struct field ready_fields[] = {
	FIGURE(full, 0, 100), FIGURE(easier, 0, 100), FIGURE(mobility, 0, 100),
	FIGURE(mean_days, 1, 365), FIGURE(mean_least, 1, 365),
	FIGURE(deload_days, 1, 28), FIGURE(deload_least, 1, 28), FIGURE(deload_sd, 0, 100),
};
const struct field_table ready_rules_table = {
	.name = "Readiness", TABLE_FIELDS(ready_fields), .size = sizeof(struct ready_rules),
};
