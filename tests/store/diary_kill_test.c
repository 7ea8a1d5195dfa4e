#include "support/check.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "io/store_diary.h"
#include "support/diary_story.h"
#include "support/faulty.h"
#include "support/files.h"

enum { ENTRIES = 20 };

enum { TELLS = 3 }; /* a day */

/* What hurt on a day: one mark a knee. */
static bool mark_day(struct store *store, struct day day)
{
	const struct zone_pain marks[KNEES] = { { day, SIDE_LEFT, ZONE_OUTER, 1, 0 }, { day, SIDE_RIGHT, ZONE_CENTRE, 2, 1 } };
	return store_zone_pains(store, day, marks, KNEES, a_monday, NULL);
}

/* Tells a run, a morning and what hurt of each of some days, and one byte after each call that came back. */
_Noreturn static void tell(uint64_t seed, int to)
{
	struct store *store;
	struct arena *arena = arena_new();
	struct chance chance = chance_seed(seed);
	char byte = 0, id[27];
	bool good = store_open(&store, path_to("kill.db"), NULL);
	for (int i = 0; good && i < ENTRIES; i++) {
		struct day day = { a_monday_day.n + i };
		struct activity activity = random_activity(&chance, day, arena);
		struct check_in check_in = check_in_blank(day);
		good = store_activity(store, &activity, a_monday, id, NULL) && write(to, &byte, 1) == 1 &&
		       store_check_in(store, &check_in, a_monday, NULL) && write(to, &byte, 1) == 1 &&
		       mark_day(store, day) && write(to, &byte, 1) == 1;
	}
	_exit(!good);
}

static int killed_after(uint64_t seed, int tells, struct chance *chance)
{
	int pipes[2], told = 0, status;
	char byte;
	assert_int_equal(pipe(pipes), 0);
	pid_t child = fork();
	if (child == 0) {
		close(pipes[0]);
		tell(seed, pipes[1]);
	}
	close(pipes[1]);
	while (told < tells && read(pipes[0], &byte, 1) == 1)
		told++;
	for (volatile int spin = chance_between(chance, 0, 400000); spin > 0; spin--)
		;
	kill(child, SIGKILL);
	while (read(pipes[0], &byte, 1) == 1)
		told++;
	close(pipes[0]);
	assert_int_equal(waitpid(child, &status, 0), child);
	if (WIFEXITED(status))
		assert_int_equal(WEXITSTATUS(status), 0);
	return told;
}

/* An entry is there with all its sets or not at all. */
static void assert_whole(const struct diary *diary, uint64_t seed)
{
	struct arena *arena = arena_new();
	struct chance chance = chance_seed(seed);
	struct diary told = diary_blank(), read = diary_blank();
	struct activity *activities = arena_array(arena, diary->activity_count + 1, sizeof *activities);
	for (size_t i = 0; i < diary->activity_count; i++)
		activities[i] = random_activity(&chance, (struct day){ a_monday_day.n + (int32_t)i }, arena);
	told.activities = activities;
	read.activities = diary->activities;
	told.activity_count = read.activity_count = diary->activity_count;
	char *expected = diary_text(&told), *is = diary_text(&read);
	assert_string_equal(is, expected);
	free(expected);
	free(is);
	arena_free(arena);
}

static void wherever_the_program_is_killed_each_entry_is_there_whole_or_not_at_all(void **state)
{
	(void)state;
	struct chance chance = chance_seed(300);
	int midway = 0;
	for (int round = rounds(60, 1000); round > 0; round--) {
		uint64_t seed = (uint64_t)round;
		struct arena *arena = arena_new();
		struct diary diary;
		unlink(path_to("kill.db"));
		unlink(path_to("kill.db-journal"));
		int told = killed_after(seed, chance_between(&chance, 0, TELLS * ENTRIES), &chance);
		struct store *store = opened("kill.db");
		assert_true(store_diary(store, &diary, arena, NULL));
		int there = (int)(diary.activity_count + diary.check_in_count + diary.zone_pain_count / KNEES);
		assert_int_equal(diary.zone_pain_count % KNEES, 0);
		assert_in_range(there, told, told + 1);
		assert_whole(&diary, seed);
		midway += there > 0 && there < TELLS * ENTRIES;
		store_close(store);
		arena_free(arena);
	}
	assert_true(midway > rounds(60, 1000) / 4);
	assert_sound("kill.db");
}

int main(void)
{
	/* A killed program loses nothing that the system has taken, so the disk itself need not be waited for. */
	faulty_install();
	faulty_set(FAULT_UNSYNCED, 0);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(wherever_the_program_is_killed_each_entry_is_there_whole_or_not_at_all),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
