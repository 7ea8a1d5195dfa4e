/*
 * The diary in the store. Reading gives all of it, guided sessions as
 * activities among the others; each write is one action that undo takes back.
 */
#ifndef STEPDOWN_IO_STORE_DIARY_H
#define STEPDOWN_IO_STORE_DIARY_H

#include "core/diary.h"
#include "io/store.h"

/* The whole diary, in `arena`. */
bool store_diary(struct store *store, struct diary *out, struct arena *arena, struct err *err);

/*
 * Packs what was told day by day where more than a few weeks of it are not, so that the next reading is quick.
 * Nothing anybody sees is changed, and when it fails nothing is lost.
 */
bool store_diary_pack(struct store *store, struct err *err);

/* Each replaces what was there of the same day or id, in one transaction; `words` of the action are made here. */
bool store_intake(struct store *store, const struct intake *intake, struct day today, struct stamp now, struct err *err);
bool store_check_in(struct store *store, const struct check_in *check_in, struct stamp now, struct err *err);
/* An activity with its exercises and sets; `id` NULL: a new one, whose ULID comes in `id_out`. A guided one keeps its sets. */
bool store_activity(struct store *store, const struct activity *activity, struct stamp now, char id_out[static 27],
                    struct err *err);
bool store_activity_delete(struct store *store, const char *id, struct stamp now, struct err *err);
bool store_flare_word(struct store *store, const struct flare_word *word, struct stamp now, struct err *err);
bool store_advice(struct store *store, const struct advice *advice, struct stamp now, struct err *err);
bool store_test_result(struct store *store, const struct test_result *result, struct stamp now, struct err *err);
bool store_score(struct store *store, const struct score *score, struct stamp now, struct err *err);
/* The marks of the knee map of a day in place of those there were; none at all takes them away. */
bool store_zone_pains(struct store *store, struct day day, const struct zone_pain *marks, size_t count,
                      struct stamp now, struct err *err);
/* An experiment; `id` NULL: a new one, whose ULID comes in `id_out`. */
bool store_experiment(struct store *store, const struct experiment *experiment, struct stamp now,
                      char id_out[static 27], struct err *err);
/* The question in `place`, 0 up; NULL or "" takes it away. */
bool store_question(struct store *store, int place, const char *text, struct stamp now, struct err *err);
bool store_goal(struct store *store, const struct goal *goal, struct stamp now, struct err *err);
bool store_goal_delete(struct store *store, const char *id, struct stamp now, struct err *err);
bool store_plan_change(struct store *store, const struct plan_change *change, struct stamp now, struct err *err);
bool store_exclusion(struct store *store, const struct exclusion *exclusion, struct stamp now, struct err *err);
bool store_exclusion_delete(struct store *store, const char *exercise_id, struct stamp now, struct err *err);

/* --- plans: versioned, never changed ------------------------------------------ */

struct plan_version {
	int version;         /* 1 up */
	struct stamp made;
	struct day day;      /* it was made for */
	const char *json;    /* the plan with its why-records, as `plan --json` prints it */
	int64_t diary_seq;   /* the newest change of the diary it was made from */
	const char *library; /* the version of the library it was made with */
	int sessions;        /* that it asked for on that day: struct day_planned of the diary */
};

/* Adds a version when `json` differs from the newest one of that day; `*version` is the one in force. */
bool store_plan_keep(struct store *store, struct day day, const char *json, int sessions, const char *library,
                     struct stamp now, int *version, struct err *err);
/* The newest version made on or before `day`; `*found` false when there is none. */
bool store_plan_version(struct store *store, struct day day, struct plan_version *out, bool *found,
                        struct arena *arena, struct err *err);
bool store_plan_versions(struct store *store, struct plan_version **rows, size_t *count, struct arena *arena,
                         struct err *err);

/*
 * The store as it was when the change `seq` was the newest: a copy in memory
 * with all later changes taken back, to replay a stored plan from.
 */
bool store_as_of(struct store **out, struct store *store, int64_t seq, struct err *err);

#endif
