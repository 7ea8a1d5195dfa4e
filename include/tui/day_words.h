/*
 * The page of a day in words: the same on the screen, in lines and on the
 * command line.
 */
#ifndef STEPDOWN_TUI_DAY_WORDS_H
#define STEPDOWN_TUI_DAY_WORDS_H

#include "base/text.h"
#include "core/day_page.h"

/* What the words are told with. */
struct day_voice {
	const struct day_page *page;
	const struct shelf *shelf;
	const struct diary *diary;
};

/* "Strength B", "Run-walk 3/1 x 6", "Run 5.2 km": what an activity is called. */
void day_activity_title(struct text *out, const struct shelf *shelf, const struct activity *activity,
                        enum units units);

/* "Green. Run-walk 3/1 x 6, first time at stage 7." */
void day_title(struct text *out, const struct day_voice *voice);

/* "on waking", "peak in the run", with the knee where both are sore: "left, on waking". */
void day_moment_label(struct text *out, const struct day_voice *voice, const struct moment *moment);
/* "1"; "–" skipped, "·" missing, "○" still to come. */
void day_moment_value(struct text *out, const struct moment *moment);
/* Beside it: "usual 1", "20 min after", "outer". */
void day_moment_remark(struct text *out, const struct day_voice *voice, const struct moment *moment);
/* "09:31"; nothing where it is not known. */
void day_moment_time(struct text *out, const struct moment *moment);

/* The facts of an entry one by one, `*at` from 0 up: false behind the last. Only what is told has one. */
bool day_fact(const struct day_voice *voice, const struct day_entry *entry, int *at, const char **label,
              struct text *value);

/* An exercise of it: its name, and in `out` "left 8 8 8  right 8 8 7   pain 2  effort 6". */
const char *day_exercise(struct text *out, const struct shelf *shelf, const struct activity *activity, size_t exercise);

/* "hooper4: sleep 2, fatigue 3, soreness –, stress 3   readiness not known   slept 7 h 30 min   swelling no". */
void day_check_in_words(struct text *out, const struct day_voice *voice);

/* "Run-walk 3/1 x 6   load 34   peak 1   next morning 1". */
void day_beside_words(struct text *out, const struct day_voice *voice, const struct day_beside *beside);

/* "outer, left 3, dull". */
void day_zone_words(struct text *out, const struct zone_pain *zone);

/* "Run-walk 3/1 x 6: done"; "Strength B: left out". */
void day_wanted_words(struct text *out, const struct day_voice *voice, const struct day_wanted *wanted);

/* "left out: strength-b, pain"; what the runner changed in the plan of that day. */
void day_change_words(struct text *out, const struct day_voice *voice, const struct plan_change *change);

/* True for an answer that was changed; what was not known before was told later. */
bool day_is_edit(const struct amendment *amendment);
/* "14 Mar 20:05: effort 4 to 3". */
void day_amendment_words(struct text *out, const struct day_voice *voice, const struct amendment *amendment);
/* "once, ", "3 times; ": before the first of them; nothing where nothing was. */
void day_amendments_head(struct text *out, const struct day_page *page);
/* "settled, shoes, note": what was told later; false where nothing was. */
bool day_added_words(struct text *out, const struct day_voice *voice);

/* True when each knee of the intake has rows of its own. */
bool day_names_knee(const struct day_voice *voice);

#endif
