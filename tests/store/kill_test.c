#include "support/check.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "support/faulty.h"
#include "support/files.h"
#include "support/story.h"

enum { EVENTS = 30 };

/* Plays the story into the store and tells after each call that came back: one byte each, the start first. */
_Noreturn static void play(const struct story *story, int told)
{
	struct store *store;
	int64_t id;
	char byte = 0;
	bool good = store_open(&store, path_to("kill.db"), NULL) &&
	            store_session_start(store, &story->plan, a_monday, a_monday_day, &id, NULL) &&
	            write(told, &byte, 1) == 1;
	for (size_t i = 0; good && i < story->count; i++) {
		struct session_event ev = story->log[i];
		ev.undone_by = 0;
		good = store_session_event(store, id, &ev, a_monday, NULL) && write(told, &byte, 1) == 1 &&
		       store_session_clock(store, id, ev.at_ms + 1, a_monday, NULL);
	}
	good = good && store_session_end(store, id, &story->state, SESSION_LEFT, a_monday, NULL) &&
	       write(told, &byte, 1) == 1;
	_exit(!good);
}

/* Somewhere within the next call or two, wherever the machine happens to be. */
static void pass_some_time(struct chance *chance)
{
	for (volatile int spin = chance_between(chance, 0, 400000); spin > 0; spin--)
		;
}

/* Kills the child after it has told `tells` times, and a little later; how often it has told in all. */
static int killed_after(const struct story *story, int tells, struct chance *chance)
{
	int pipes[2], told = 0;
	char byte;
	assert_int_equal(pipe(pipes), 0);
	pid_t child = fork();
	if (child == 0) {
		close(pipes[0]);
		play(story, pipes[1]);
	}
	close(pipes[1]);
	while (told < tells && read(pipes[0], &byte, 1) == 1)
		told++;
	pass_some_time(chance);
	kill(child, SIGKILL);
	while (read(pipes[0], &byte, 1) == 1)
		told++;
	close(pipes[0]);
	int status;
	assert_int_equal(waitpid(child, &status, 0), child);
	if (WIFEXITED(status))
		assert_int_equal(WEXITSTATUS(status), 0);
	return told;
}

static void assert_replays(const struct unfinished *unfinished, const struct story *story)
{
	struct session_event log[EVENTS];
	memcpy(log, story->log, unfinished->log_count * sizeof *log);
	session_log_resolve(log, unfinished->log_count);
	struct session now = session_replay(unfinished->plan, unfinished->log, unfinished->log_count,
	                                    unfinished->at_ms);
	struct session then = session_replay(&story->plan, log, unfinished->log_count, unfinished->at_ms);
	story_assert_same(&now, &then);
}

/* `told` counts the start, then the events, then the end. */
static void assert_all_that_was_told_is_there(const struct story *story, int told)
{
	struct arena *arena = arena_new();
	struct store *store = opened("kill.db");
	struct unfinished unfinished;
	bool found;
	size_t count;
	const struct exercise *exercises = story_exercises(&count);
	assert_true(store_session_unfinished(store, exercises, count, &unfinished, &found, arena, NULL));
	if (found) {
		int there = 1 + (int)unfinished.log_count;
		assert_true(there == told || there == told + 1);
		if (unfinished.log_count > 0)
			assert_in_range(unfinished.at_ms, story->log[unfinished.log_count - 1].at_ms,
			                story->log[unfinished.log_count - 1].at_ms + 1);
		assert_replays(&unfinished, story);
	} else {
		assert_true(told == 0 || told >= 1 + (int)story->count);
	}
	store_close(store);
	arena_free(arena);
}

static void wherever_the_program_is_killed_all_it_acknowledged_is_there(void **state)
{
	(void)state;
	static struct story story;
	struct chance chance = chance_seed(200);
	int midway = 0;
	for (int round = rounds(200, 2000); round > 0; round--) {
		unlink(path_to("kill.db"));
		unlink(path_to("kill.db-journal"));
		story_start(&story);
		while (story.count < EVENTS && story_step(&story, &chance))
			;
		int told = killed_after(&story, chance_between(&chance, 0, (int)story.count + 1), &chance);
		assert_all_that_was_told_is_there(&story, told);
		midway += told > 0 && told < 1 + (int)story.count;
	}
	assert_true(midway > rounds(200, 2000) / 4);
	assert_sound("kill.db");
}

/* A child that is cut off at the `good`-th write of saving one event; false when the event needs no so many. */
static bool cut_off_at(const struct story *story, int64_t id, int good)
{
	pid_t child = fork();
	if (child == 0) {
		struct store *store;
		if (!store_open(&store, path_to("cut.db"), NULL))
			_exit(1);
		faulty_set(FAULT_CUT, good);
		_exit(!store_session_event(store, id, &story->log[0], a_monday, NULL));
	}
	int status;
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	assert_true(WEXITSTATUS(status) == 0 || WEXITSTATUS(status) == FAULTY_CUT);
	return WEXITSTATUS(status) == FAULTY_CUT;
}

static void cut_off_at_any_write_of_a_commit_the_history_is_sound(void **state)
{
	(void)state;
	static struct story story;
	struct chance chance = chance_seed(1);
	struct store *store = opened("cut.db");
	int64_t id, before = 0;
	int good = 0;
	story_start(&story);
	assert_true(story_step(&story, &chance));
	assert_true(store_session_start(store, &story.plan, a_monday, a_monday_day, &id, NULL));
	store_close(store);
	for (bool cut = true; cut; good++) {
		cut = cut_off_at(&story, id, good);
		store_close(opened("cut.db"));
		assert_sound("cut.db");
		int64_t after = asked("cut.db", "SELECT count(*) FROM session_event");
		assert_in_range(after, cut ? before : before + 1, before + 1);
		before = after;
	}
	assert_true(good > 5);
}

int main(void)
{
	/* A killed program loses nothing that the system has taken, so the disk itself need not be waited for. */
	faulty_install();
	faulty_set(FAULT_UNSYNCED, 0);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cut_off_at_any_write_of_a_commit_the_history_is_sound),
		cmocka_unit_test(wherever_the_program_is_killed_all_it_acknowledged_is_there),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
