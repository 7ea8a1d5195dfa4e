#include "play.h"

#include <sqlite3.h>
#include <unistd.h>

#include "io/store_diary.h"
#include "support/diary_story.h"
#include "support/files.h"
#include "support/story.h"


static struct day some_day(struct play *play)
{
	return (struct day){ a_monday_day.n + chance_between(&play->chance, 0, play->days - 1) };
}

static bool tell_intake(struct play *play)
{
	struct intake intake = random_intake(&play->chance);
	return store_intake(play->store, &intake, stamp_day(a_monday, ROLLOVER_H), a_monday, NULL);
}

static bool tell_check_in(struct play *play)
{
	struct check_in check_in = random_check_in(&play->chance, some_day(play));
	return store_check_in(play->store, &check_in, a_monday, NULL);
}

/* An entry of the diary as it is, or NULL where it has none. */
static const struct activity *some_activity(struct play *play)
{
	struct diary diary;
	assert_true(store_diary(play->store, &diary, play->arena, NULL));
	if (diary.activity_count == 0)
		return NULL;
	return &diary.activities[chance_between(&play->chance, 0, (int)diary.activity_count - 1)];
}

bool play_activity(struct play *play)
{
	char id[27];
	struct activity activity = random_activity(&play->chance, some_day(play), play->arena);
	return store_activity(play->store, &activity, a_monday, id, NULL);
}

static bool change_activity(struct play *play)
{
	char id[27];
	const struct activity *before = some_activity(play);
	struct activity activity = random_activity(&play->chance, some_day(play), play->arena);
	if (before != NULL)
		activity.id = before->id;
	return store_activity(play->store, &activity, a_monday, id, NULL);
}

static bool delete_activity(struct play *play)
{
	const struct activity *activity = some_activity(play);
	return activity == NULL ? play_activity(play)
	                        : store_activity_delete(play->store, activity->id, a_monday, NULL);
}

static bool tell_flare(struct play *play)
{
	struct flare_word word = { some_day(play), (enum side)chance_between(&play->chance, 0, 2),
		                   chance_between(&play->chance, 0, 1) == 1 };
	return store_flare_word(play->store, &word, a_monday, NULL);
}

static bool tell_advice(struct play *play)
{
	struct advice advice = { some_day(play), "Run on grass" };
	return store_advice(play->store, &advice, a_monday, NULL);
}

static bool tell_test(struct play *play)
{
	struct test_result result = { "heel-raise", some_day(play), (int16_t)chance_between(&play->chance, 0, 40), NOT_KNOWN,
		                      NOT_KNOWN, 2, "trunk" };
	return store_test_result(play->store, &result, a_monday, NULL);
}

bool play_score(struct play *play)
{
	struct score score = { "groc", some_day(play), (int16_t)chance_between(&play->chance, -30, 30), "5 3 - 8" };
	return store_score(play->store, &score, a_monday, NULL);
}

static bool tell_goal(struct play *play)
{
	struct goal goal = random_goal(&play->chance);
	return store_goal(play->store, &goal, a_monday, NULL);
}

static bool tell_plan_change(struct play *play)
{
	struct plan_change change = random_plan_change(&play->chance, some_day(play));
	return store_plan_change(play->store, &change, a_monday, NULL);
}

static bool tell_exclusion(struct play *play)
{
	struct exclusion exclusion = { "bridge", some_day(play), { 0 }, false, "the bench is gone" };
	return store_exclusion(play->store, &exclusion, a_monday, NULL);
}

static bool tell_zone_pains(struct play *play)
{
	struct zone_pain marks[KNEES * ZONES];
	struct day day = some_day(play);
	size_t count = random_zone_pains(&play->chance, day, marks);
	marks[count] = (struct zone_pain){ day, SIDE_LEFT, ZONE_BEHIND, 3, 0 };
	return store_zone_pains(play->store, day, marks, count > 0 ? count : 1, a_monday, NULL);
}

static bool tell_experiment(struct play *play)
{
	char id[27];
	struct experiment experiment = random_experiment(&play->chance, some_day(play));
	return store_experiment(play->store, &experiment, a_monday, id, NULL);
}

static bool tell_question(struct play *play)
{
	static const char *const questions[] = { "May I run downhill?", "How often?" };
	return store_question(play->store, chance_between(&play->chance, 0, REPORT_QUESTIONS - 1),
	                      questions[chance_between(&play->chance, 0, 1)], a_monday, NULL);
}

bool play_session(struct play *play)
{
	static struct story story;
	int64_t id;
	story_start(&story);
	story_follow(&story);
	bool good = store_session_start(play->store, &story.plan, a_monday, a_monday_day, &id, NULL);
	for (size_t i = 0; good && i < story.count; i++)
		good = store_session_event(play->store, id, &story.log[i], a_monday, NULL);
	return good && store_session_end(play->store, id, &story.state, SESSION_FINISHED, a_monday, NULL);
}

bool (*const play_deeds[PLAY_DEEDS])(struct play *) = {
	tell_intake, tell_check_in, play_activity, change_activity, delete_activity, tell_flare, tell_advice, tell_test,
	play_score, tell_goal, tell_plan_change, tell_exclusion, tell_zone_pains, tell_experiment, tell_question,
};

bool play_one(struct play *play)
{
	return play_deeds[chance_between(&play->chance, 0, PLAY_DEEDS - 1)](play);
}

struct play play_begin(const char *name, uint64_t seed)
{
	unlink(path_to(name));
	return (struct play){ .store = opened(name), .days = 4, .chance = chance_seed(seed), .arena = arena_new() };
}

void play_end(struct play *play)
{
	store_close(play->store);
	arena_free(play->arena);
}

int64_t play_newest_change(struct store *store)
{
	sqlite3_stmt *stmt;
	assert_int_equal(sqlite3_prepare_v2(store->db, "SELECT coalesce(max(seq), 0) FROM change", -1, &stmt, NULL), SQLITE_OK);
	assert_int_equal(sqlite3_step(stmt), SQLITE_ROW);
	int64_t seq = sqlite3_column_int64(stmt, 0);
	sqlite3_finalize(stmt);
	return seq;
}

void play_step(struct play *play, int i)
{
	const char *what;
	if (i == PLAY_STEPS / 2)
		assert_true(play_session(play));
	else if (i % 4 == 3)
		assert_true(store_undo(play->store, a_monday, &what, play->arena, NULL));
	else if (i % 7 == 4)
		assert_true(store_redo(play->store, a_monday, &what, play->arena, NULL));
	else
		assert_true(play_one(play));
}
