/* Diaries by chance, and a diary as text, member by member, without the store's own tables. */
#ifndef STEPDOWN_TESTS_STORE_DIARY_STORY_H
#define STEPDOWN_TESTS_STORE_DIARY_STORY_H

#include "base/arena.h"
#include "core/diary.h"
#include "support/check.h"

struct intake random_intake(struct chance *chance);
struct check_in random_check_in(struct chance *chance, struct day day);
struct activity random_activity(struct chance *chance, struct day day, struct arena *arena);
struct goal random_goal(struct chance *chance);
struct plan_change random_plan_change(struct chance *chance, struct day day);

struct experiment random_experiment(struct chance *chance, struct day day);
/* Marks of a day in the order of the file; how many. */
size_t random_zone_pains(struct chance *chance, struct day day, struct zone_pain out[static KNEES * ZONES]);

/* One line a thing; the ids of activities, goals and changes are left out. The caller frees it. */
char *diary_text(const struct diary *diary);

#endif
