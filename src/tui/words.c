#include "tui/words.h"

#include <string.h>

#include "core/session.h"

enum { MINUTE_S = 60, HOUR_S = 3600, DAY_S = 86400 };

/* --- doses --------------------------------------------------------------- */

void words_seconds(struct text *out, int seconds)
{
	if (seconds < 2 * MINUTE_S && seconds != MINUTE_S)
		text_addf(out, "%d s", seconds);
	else if (seconds % MINUTE_S == 0)
		text_addf(out, "%d min", seconds / MINUTE_S);
	else
		text_addf(out, "%d min %d s", seconds / MINUTE_S, seconds % MINUTE_S);
}

/* "30 s", "15-20 s", "20-45 min". */
static void duration(struct text *out, const struct dose *dose)
{
	if (dose->duration_max_s > dose->duration_s) {
		bool minutes = dose->duration_s % MINUTE_S == 0 && dose->duration_max_s % MINUTE_S == 0;
		text_addf(out, "%d-", minutes ? dose->duration_s / MINUTE_S : dose->duration_s);
		words_seconds(out, dose->duration_max_s);
	} else {
		words_seconds(out, dose->duration_s);
	}
}

static void repetitions(struct text *out, const struct dose *dose)
{
	text_addf(out, "%d", dose->reps);
	if (dose->hold_s > 0)
		text_addf(out, " x %d s", dose->hold_s);
}

static void hold(struct text *out, const struct dose *dose)
{
	if (dose->duration_s > 0)
		duration(out, dose);
	else
		repetitions(out, dose);
}

static void contacts(struct text *out, const struct dose *dose)
{
	text_addf(out, "%d landings", dose->contacts);
}

static void steps(struct text *out, const struct dose *dose)
{
	text_addf(out, "%d steps", dose->steps);
}

static void distance(struct text *out, const struct dose *dose)
{
	text_addf(out, "%d m", dose->distance_m);
	if (dose->duration_s > 0) {
		text_add(out, " or ");
		duration(out, dose);
	}
}

static void intervals(struct text *out, const struct dose *dose)
{
	words_seconds(out, dose->on_s);
	text_add(out, " on, ");
	words_seconds(out, dose->off_s);
	text_add(out, " off");
}

/* What one set is, by the kind of work, and whether the dose says it. */
static void (*const one_set[WORK_KINDS])(struct text *, const struct dose *) = {
	[WORK_REPS] = repetitions, [WORK_HOLD] = hold,         [WORK_TIME] = duration,
	[WORK_CONTACTS] = contacts, [WORK_STEPS] = steps,      [WORK_DISTANCE] = distance,
	[WORK_INTERVALS] = intervals, [WORK_BREATH] = duration,
};

static bool is_counted(const struct dose *dose)
{
	return dose->reps > 0 || dose->duration_s > 0 || dose->contacts > 0 || dose->steps > 0 ||
	       dose->distance_m > 0 || dose->on_s > 0;
}

/* Work by the clock alone says "60 s", not "1 x 60 s". */
static bool counts_sets(const struct exercise *exercise, const struct dose *dose)
{
	return dose->sets > 1 || (dose->sets == 1 && exercise->work != WORK_TIME &&
	                          exercise->work != WORK_BREATH && exercise->work != WORK_HOLD);
}

static const char *const side_words[SIDES_KINDS] = {
	[SIDES_BOTH] = "", [SIDES_EACH] = " each side", [SIDES_ALTERNATE] = " each side in turn",
};

void words_dose(struct text *out, const struct exercise *exercise, const struct dose *dose)
{
	if (!is_counted(dose)) {
		text_add(out, "at your own pace");
		return;
	}
	if (counts_sets(exercise, dose))
		text_addf(out, "%d x ", dose->sets);
	one_set[exercise->work](out, dose);
	if (dose->each_way)
		text_add(out, " each way");
	text_add(out, side_words[exercise->sides]);
}

/* --- tempo --------------------------------------------------------------- */

void words_small(struct text *out, const char *word)
{
	for (; *word != '\0'; word++) {
		char letter = *word >= 'A' && *word <= 'Z' ? (char)(*word - 'A' + 'a') : *word;
		text_add_bytes(out, &letter, 1);
	}
}

static void phase(struct text *out, const struct exercise *exercise, enum phase which, int seconds, bool first)
{
	if (!first)
		text_add(out, "  ");
	words_small(out, exercise_phase_word(exercise, which));
	text_addf(out, " %d", seconds);
}

static void four_phases(struct text *out, const struct exercise *exercise)
{
	static const enum phase ring[] = { PHASE_ECCENTRIC, PHASE_PAUSE, PHASE_CONCENTRIC, PHASE_TOP };
	const struct four_phases *tempo = &exercise->tempo;
	const int seconds[] = { tempo->eccentric_s, tempo->pause_s, tempo->concentric_s, tempo->top_s };
	int start = tempo->starts == PHASE_CONCENTRIC ? 2 : 0;
	bool first = true;
	for (int i = 0; i < 4; i++) {
		int at = (start + i) % 4;
		if (seconds[at] == 0)
			continue;
		phase(out, exercise, ring[at], seconds[at], first);
		first = false;
	}
}

void words_tempo(struct text *out, const struct exercise *exercise)
{
	if (exercise->has_tempo) {
		four_phases(out, exercise);
	} else if (exercise->in_s > 0) {
		phase(out, exercise, PHASE_IN, exercise->in_s, true);
		phase(out, exercise, PHASE_OUT, exercise->out_s, false);
	} else if (exercise->pace != NULL) {
		text_add(out, exercise->pace);
	}
}

int words_rep_s(const struct exercise *exercise)
{
	const struct four_phases *tempo = &exercise->tempo;
	if (exercise->has_tempo)
		return tempo->eccentric_s + tempo->pause_s + tempo->concentric_s + tempo->top_s;
	return exercise->in_s > 0 ? exercise->in_s + exercise->out_s : 0;
}

/* --- time and days ------------------------------------------------------- */

int words_minutes_number(int64_t ms)
{
	int64_t minutes = (ms + 30000) / 60000;
	return ms > 0 && minutes == 0 ? 1 : (int)minutes;
}

void words_minutes(struct text *out, int64_t ms)
{
	text_addf(out, "%d min", words_minutes_number(ms));
}

void words_clock(struct text *out, int64_t ms)
{
	/* Past zero the seconds gone are whole ones too: -0:01 stands from the first full second. */
	int64_t seconds = ms >= 0 ? (ms + 999) / 1000 : -ms / 1000;
	if (ms < 0 && seconds > 0)
		text_add(out, "-");
	if (seconds >= HOUR_S)
		text_addf(out, "%d:%02d:%02d", (int)(seconds / HOUR_S), (int)(seconds / MINUTE_S % 60),
		          (int)(seconds % 60));
	else
		text_addf(out, "%d:%02d", (int)(seconds / MINUTE_S), (int)(seconds % 60));
}

void words_date(struct text *out, struct day day, struct day today)
{
	struct date date = day_to_date(day);
	text_addf(out, "%d %s", date.day, day_month_name(date.month));
	if (date.year != day_to_date(today).year)
		text_addf(out, " %d", date.year);
}

void words_date_short(struct text *out, struct day day, struct day today)
{
	struct date date = day_to_date(day);
	if (date.year == day_to_date(today).year)
		text_addf(out, "%d %s", date.day, day_month_name(date.month));
	else
		text_addf(out, "%s %d", day_month_name(date.month), date.year);
}

void words_weekday_date(struct text *out, struct day day)
{
	struct date date = day_to_date(day);
	text_addf(out, "%s %d %s", day_weekday_name(day_weekday(day)), date.day, day_month_name(date.month));
}

void words_time(struct text *out, struct stamp stamp)
{
	int second = stamp_second_of_day(stamp);
	text_addf(out, "%02d:%02d", second / HOUR_S, second / MINUTE_S % 60);
}

void words_ago(struct text *out, int64_t seconds)
{
	if (seconds < MINUTE_S)
		text_add(out, "just now");
	else if (seconds < 2 * HOUR_S)
		text_addf(out, "%d min ago", (int)(seconds / MINUTE_S));
	else if (seconds < 2 * DAY_S)
		text_addf(out, "%d h ago", (int)(seconds / HOUR_S));
	else
		text_addf(out, "%d days ago", (int)(seconds / DAY_S));
}

/* --- lengths and load ---------------------------------------------------- */

void words_distance(struct text *out, int32_t metres, enum units units)
{
	measure_distance(out, metres, units);
}

void words_points(struct text *out, int tenths)
{
	if (tenths < 0)
		text_add(out, "·");
	else
		text_addf(out, "%d", tenths / 10);
}

/* --- the rest ------------------------------------------------------------ */

const char *words_knee(enum side side)
{
	static const char *const knees[SIDE_NAMES] = {
		[SIDE_LEFT] = "left knee", [SIDE_RIGHT] = "right knee", [SIDE_BOTH] = "both knees"
	};
	return knees[side];
}

void words_count(struct text *out, long count, const char *one, const char *many)
{
	text_addf(out, "%ld %s", count, count == 1 ? one : many);
}

void words_list(struct text *out, const struct words *words, const char *none)
{
	if (words->count == 0)
		text_add(out, none);
	for (size_t i = 0; i < words->count; i++) {
		text_add(out, i > 0 ? ", " : "");
		text_add(out, words->at[i]);
	}
}

const char *words_tier(enum knee_tier tier)
{
	static const char *const words[TIER_KINDS] = {
		[TIER_NONE] = "none",
		[TIER_LOW] = "low",
		[TIER_LOW_MODERATE] = "low to moderate",
		[TIER_MODERATE] = "moderate",
		[TIER_MODERATE_HIGH] = "moderate to high",
		[TIER_HIGH] = "high",
	};
	return words[tier];
}

/* "Scattone Silva R, Song K" begins with the first author; the last word before the comma are initials. */
void words_source(struct text *out, const struct source *source)
{
	size_t name = strcspn(source->authors, ",");
	size_t initials = name;
	while (initials > 0 && source->authors[initials - 1] != ' ')
		initials--;
	text_add_bytes(out, source->authors, initials > 1 ? initials - 1 : name);
	text_addf(out, " %d", source->year);
}

void words_answer(struct text *out, int answer)
{
	if (answer >= 0)
		text_addf(out, "%d", answer);
	else
		text_add(out, answer == ANSWER_SKIPPED ? "–" : "·");
}
