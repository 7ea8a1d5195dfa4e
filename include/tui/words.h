/*
 * Numbers of an exercise, of time and of days as a person says them. Each
 * function adds to a builder and allocates nothing, so that a screen, a line
 * of text and the command line say the same.
 */
#ifndef STEPDOWN_TUI_WORDS_H
#define STEPDOWN_TUI_WORDS_H

#include "base/day.h"
#include "base/text.h"
#include "core/diary.h"
#include "core/exercise.h"

/* "3 x 8 each side", "4 x 30 s", "5 min", "3 x 20 m or 15 s"; "at your own pace" where nothing is counted. */
void words_dose(struct text *out, const struct exercise *exercise, const struct dose *dose);

/* "lower 3  rise 1", "in 4  out 6", a pace in words; nothing where the exercise has none. */
void words_tempo(struct text *out, const struct exercise *exercise);

/* A word of the screen in small letters: "lower" for "LOWER". */
void words_small(struct text *out, const char *word);

/* Seconds of one repetition by its tempo or breath; 0 where it has none. */
int words_rep_s(const struct exercise *exercise);

/* "75 s", "2 min", "1 min 30 s": a length as a dose or a rest is spoken. */
void words_seconds(struct text *out, int seconds);

/* Whole minutes, rounded to the nearest, at least 1 for anything above 0: "38 min". */
void words_minutes(struct text *out, int64_t ms);
int words_minutes_number(int64_t ms);

/* "12:41", "1:02:05", "-0:04". Seconds are rounded up, as a countdown shows them. */
void words_clock(struct text *out, int64_t ms);

/* "10 Mar", with the year where it is not that of `today`: "10 Mar 2025". */
void words_date(struct text *out, struct day day, struct day today);

/* "3.3 km", "800 m", "2.1 mi"; rounded down to a tenth. Nothing where it is not known. */
void words_distance(struct text *out, int32_t metres, enum units units);

/* Knee load in tenths of a point as whole points, rounded down: "34"; "·" where it is not known. */
void words_points(struct text *out, int tenths);

/* At most 8 columns: "10 Mar", in another year than `today` "Mar 2025". */
void words_date_short(struct text *out, struct day day, struct day today);

/* "Sat 21 Nov". */
void words_weekday_date(struct text *out, struct day day);

/* "09:05", local time. */
void words_time(struct text *out, struct stamp stamp);

/* "just now", "14 min ago", "3 h ago", "2 days ago". */
void words_ago(struct text *out, int64_t seconds);

/* "left knee", "right knee", "both knees". */
const char *words_knee(enum side side);

/* "1 exercise", "5 exercises". */
void words_count(struct text *out, long count, const char *one, const char *many);

/* "quadriceps, hip abductors"; `none` where there are no words. */
void words_list(struct text *out, const struct words *words, const char *none);

/* "none", "low", "low to moderate", ... */
const char *words_tier(enum knee_tier tier);

/* "Scattone Silva 2024": the first author and the year. */
void words_source(struct text *out, const struct source *source);

/* An answer of 0 to 10: its digit; "–" skipped, "·" not asked. */
void words_answer(struct text *out, int answer);

#endif
