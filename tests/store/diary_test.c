#include "support/check.h"

#include <sqlite3.h>
#include <unistd.h>

#include "io/store_diary.h"
#include "support/diary_story.h"
#include "support/faulty.h"
#include "support/files.h"
#include "support/story.h"

static struct diary diary_in(struct store *store, struct arena *arena)
{
	struct diary diary;
	struct err err = { 0 };
	if (!store_diary(store, &diary, arena, &err))
		fail_msg("%s", err.text);
	return diary;
}

static void assert_same_diary(const struct diary *a, const struct diary *b)
{
	char *one = diary_text(a), *other = diary_text(b);
	assert_string_equal(one, other);
	free(one);
	free(other);
}

/* --- what is written is read ---------------------------------------------------- */

/* A day's activities in the order the diary has them: two at known times, one without. */
static void write_day(struct store *store, struct chance *chance, struct day day, struct activity *out,
                      struct arena *arena)
{
	char id[27];
	for (int i = 0; i < 3; i++) {
		out[i] = random_activity(chance, day, arena);
		out[i].has_time = i < 2;
		out[i].start = i < 2 ? (struct stamp){ day.n * INT64_C(86400) + 30000 * (i + 1), 3600 } : (struct stamp){ 0 };
	}
	static const int told[] = { 1, 2, 0 };
	for (int i = 0; i < 3; i++)
		assert_true(store_activity(store, &out[told[i]], a_monday, id, NULL));
}

enum { DAYS = 5 };

static void any_diary_is_read_as_it_was_written(void **state)
{
	(void)state;
	struct chance chance = chance_seed(42);
	faulty_set(FAULT_UNSYNCED, 0);
	for (int round = rounds(40, 2000); round > 0; round--) {
		struct arena *arena = arena_new();
		unlink(path_to("any.db"));
		struct store *store = opened("any.db");
		struct activity activities[3 * DAYS];
		struct check_in check_ins[DAYS];
		struct plan_change changes[DAYS];
		struct flare_word flares[DAYS];
		struct score scores[DAYS];
		struct test_result tests[DAYS];
		struct advice advice[DAYS];
		struct zone_pain zone_pains[DAYS * KNEES * ZONES];
		struct experiment experiment = random_experiment(&chance, a_monday_day);
		char experiment_id[27];
		struct goal goal = random_goal(&chance);
		struct exclusion exclusion = { "bridge", a_monday_day, { a_monday_day.n + 28 }, true, NULL };
		struct diary diary = diary_blank();
		diary.intake = random_intake(&chance);
		for (int i = 0; i < DAYS; i++) {
			struct day day = { a_monday_day.n + i };
			write_day(store, &chance, day, &activities[3 * i], arena);
			check_ins[i] = random_check_in(&chance, day);
			changes[i] = random_plan_change(&chance, day);
			flares[i] = (struct flare_word){ day, (enum side)chance_between(&chance, 0, 2), i % 2 == 0 };
			scores[i] = (struct score){ "akps", day, (int16_t)chance_between(&chance, 0, 1000), i % 2 == 0 ? "5 3 - 8" : NULL };
			tests[i] = (struct test_result){ "step-down", day, NOT_KNOWN, (int16_t)i, 7, NOT_KNOWN,
				                            i % 2 == 0 ? "trunk pelvis" : NULL };
			advice[i] = (struct advice){ day, "Run, but not downhill" };
			assert_true(store_check_in(store, &check_ins[i], a_monday, NULL));
			assert_true(store_plan_change(store, &changes[i], a_monday, NULL));
			assert_true(store_flare_word(store, &flares[i], a_monday, NULL));
			assert_true(store_score(store, &scores[i], a_monday, NULL));
			assert_true(store_test_result(store, &tests[i], a_monday, NULL));
			assert_true(store_advice(store, &advice[i], a_monday, NULL));
			struct zone_pain *marks = &zone_pains[diary.zone_pain_count];
			size_t count = random_zone_pains(&chance, day, marks);
			assert_true(store_zone_pains(store, day, marks, count, a_monday, NULL));
			diary.zone_pain_count += count;
		}
		assert_true(store_intake(store, &diary.intake, stamp_day(a_monday, ROLLOVER_H), a_monday, NULL));
		assert_true(store_goal(store, &goal, a_monday, NULL));
		assert_true(store_exclusion(store, &exclusion, a_monday, NULL));
		assert_true(store_experiment(store, &experiment, a_monday, experiment_id, NULL));
		diary.questions[2] = "May I run downhill?";
		assert_true(store_question(store, 2, diary.questions[2], a_monday, NULL));
		struct intake *intake = &diary.intake;
		intake->started = true;
		intake->ready = intake->knee != NOT_KNOWN && intake->flags_asked && intake->pattern != PATTERN_NOT_SAID &&
		                intake->born != NOT_KNOWN;
		intake->since = a_monday_day;
		diary.goals = &goal, diary.goal_count = 1;
		diary.check_ins = check_ins, diary.check_in_count = DAYS;
		diary.activities = activities, diary.activity_count = (size_t)3 * DAYS;
		diary.flare_words = flares, diary.flare_word_count = DAYS;
		diary.advice = advice, diary.advice_count = DAYS;
		diary.tests = tests, diary.test_count = DAYS;
		diary.scores = scores, diary.score_count = DAYS;
		diary.changes = changes, diary.change_count = DAYS;
		diary.zone_pains = zone_pains;
		diary.experiments = &experiment, diary.experiment_count = 1;
		diary.exclusions = &exclusion, diary.exclusion_count = 1;
		struct diary read = diary_in(store, arena);
		assert_same_diary(&diary, &read);
		store_close(store);
		arena_free(arena);
	}
	faulty_set(FAULT_NONE, 0);
	assert_sound("any.db");
}

/* --- what is put in place of what was there ----------------------------------------- */

static void marks_of_a_day_take_the_place_of_those_before(void **state)
{
	(void)state;
	struct store *store = opened("marks.db");
	struct arena *arena = arena_new();
	const struct zone_pain first[] = { { a_monday_day, SIDE_LEFT, ZONE_OUTER, 3, 1 << QUALITY_DULL },
		                           { a_monday_day, SIDE_RIGHT, ZONE_CENTRE, 5, 0 } };
	const struct zone_pain second = { a_monday_day, SIDE_RIGHT, ZONE_CENTRE, 2, 1 << QUALITY_STIFF };
	const char *what;
	assert_true(store_zone_pains(store, a_monday_day, NULL, 0, a_monday, NULL));
	assert_int_equal(asked("marks.db", "SELECT count(*) FROM action"), 0);
	assert_true(store_zone_pains(store, a_monday_day, first, 2, a_monday, NULL));
	assert_true(store_zone_pains(store, a_monday_day, &second, 1, a_monday, NULL));
	struct diary diary = diary_in(store, arena);
	assert_int_equal(diary.zone_pain_count, 1);
	assert_int_equal(diary.zone_pains[0].pain, 2);
	assert_int_equal(diary.zone_pains[0].quality, 1 << QUALITY_STIFF);
	assert_true(store_zone_pains(store, a_monday_day, NULL, 0, a_monday, NULL));
	assert_int_equal(diary_in(store, arena).zone_pain_count, 0);
	assert_true(store_undo(store, a_monday, &what, arena, NULL));
	assert_string_equal(what, "where it hurt on 2 Mar");
	assert_true(store_undo(store, a_monday, &what, arena, NULL));
	diary = diary_in(store, arena);
	assert_int_equal(diary.zone_pain_count, 2);
	assert_int_equal(diary.zone_pains[0].side, SIDE_LEFT);
	assert_int_equal(diary.zone_pains[1].quality, 0);
	store_close(store);
	arena_free(arena);
}

static void a_question_stands_in_its_place_until_it_is_taken_away(void **state)
{
	(void)state;
	struct store *store = opened("question.db");
	struct arena *arena = arena_new();
	assert_true(store_question(store, 0, "May I run downhill?", a_monday, NULL));
	assert_true(store_question(store, 2, "For how long?", a_monday, NULL));
	assert_true(store_question(store, 0, "May I run on trails?", a_monday, NULL));
	struct diary diary = diary_in(store, arena);
	assert_string_equal(diary.questions[0], "May I run on trails?");
	assert_null(diary.questions[1]);
	assert_string_equal(diary.questions[2], "For how long?");
	assert_true(store_question(store, 0, "", a_monday, NULL));
	assert_true(store_question(store, 2, NULL, a_monday, NULL));
	diary = diary_in(store, arena);
	assert_null(diary.questions[0]);
	assert_null(diary.questions[2]);
	store_close(store);
	arena_free(arena);
}

static void an_experiment_is_stopped_under_its_id(void **state)
{
	(void)state;
	struct store *store = opened("experiment.db");
	struct arena *arena = arena_new();
	char id[27], same[27];
	const char *what;
	struct experiment experiment = { .candidate = "downhill", .since = a_monday_day, .runs = 6, .order = 0x2d };
	assert_true(store_experiment(store, &experiment, a_monday, id, NULL));
	experiment.id = id;
	experiment.stopped = (struct day){ a_monday_day.n + 9 };
	experiment.has_stopped = true;
	assert_true(store_experiment(store, &experiment, a_monday, same, NULL));
	assert_string_equal(same, id);
	struct diary diary = diary_in(store, arena);
	assert_int_equal(diary.experiment_count, 1);
	assert_int_equal(diary.experiments[0].order, 0x2d);
	assert_true(diary.experiments[0].has_stopped);
	assert_true(store_undo(store, a_monday, &what, arena, NULL));
	assert_string_equal(what, "stopped an experiment: downhill");
	assert_false(diary_in(store, arena).experiments[0].has_stopped);
	store_close(store);
	arena_free(arena);
}

static void a_diary_of_nothing_is_blank(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	struct store *store = opened("blank.db");
	struct diary blank = diary_blank(), read = diary_in(store, arena);
	assert_same_diary(&blank, &read);
	store_close(store);
	arena_free(arena);
}

/* --- a morning is answered bit by bit ---------------------------------------------- */

static void what_is_not_answered_again_stays_as_it_was_answered(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	struct store *store = opened("morning.db");
	struct check_in first = check_in_blank(a_monday_day), second = first;
	first.morning[SIDE_RIGHT] = 2;
	first.item_halves[READY_SLEEP] = 6;
	first.flags_asked = true;
	second.morning[SIDE_RIGHT] = 3;
	second.item_halves[READY_FATIGUE] = 8;
	second.swelling = SAID_NO;
	assert_true(store_check_in(store, &first, a_monday, NULL));
	assert_true(store_check_in(store, &second, a_monday, NULL));
	struct diary diary = diary_in(store, arena);
	assert_int_equal(diary.check_in_count, 1);
	assert_int_equal(diary.check_ins[0].morning[SIDE_RIGHT], 3);
	assert_int_equal(diary.check_ins[0].morning[SIDE_LEFT], NOT_KNOWN);
	assert_int_equal(diary.check_ins[0].item_halves[READY_SLEEP], 6);
	assert_int_equal(diary.check_ins[0].item_halves[READY_FATIGUE], 8);
	assert_int_equal(diary.check_ins[0].swelling, SAID_NO);
	assert_true(diary.check_ins[0].flags_asked);
	store_close(store);
	arena_free(arena);
}

static void answers_of_two_instruments_are_never_mixed(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	struct store *store = opened("instrument.db");
	struct check_in hooper = check_in_blank(a_monday_day), mclean = hooper, none = hooper;
	hooper.item_halves[READY_SLEEP] = 14;
	mclean.instrument = INSTRUMENT_MCLEAN5;
	mclean.item_halves[READY_MOOD] = 5;
	none.worst = 4;
	assert_true(store_check_in(store, &hooper, a_monday, NULL));
	assert_true(store_check_in(store, &mclean, a_monday, NULL));
	assert_true(store_check_in(store, &none, a_monday, NULL));
	struct diary diary = diary_in(store, arena);
	assert_int_equal(diary.check_ins[0].instrument, INSTRUMENT_MCLEAN5);
	assert_int_equal(diary.check_ins[0].item_halves[READY_SLEEP], NOT_KNOWN);
	assert_int_equal(diary.check_ins[0].item_halves[READY_MOOD], 5);
	assert_int_equal(diary.check_ins[0].worst, 4);
	store_close(store);
	arena_free(arena);
}

static void an_intake_is_ready_since_the_day_it_first_was(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	struct store *store = opened("since.db");
	struct intake intake = intake_blank();
	struct stamp later = { a_monday.unix_s + 3 * 86400, a_monday.utc_offset_s };
	struct stamp after = { later.unix_s + 86400, 0 };
	intake.knee = SIDE_RIGHT;
	intake.flags_asked = true;
	intake.born = 1988;
	assert_true(store_intake(store, &intake, stamp_day(a_monday, ROLLOVER_H), a_monday, NULL));
	assert_false(diary_in(store, arena).intake.ready);
	intake.pattern = PATTERN_YES;
	assert_true(store_intake(store, &intake, stamp_day(later, ROLLOVER_H), later, NULL));
	assert_true(diary_in(store, arena).intake.ready);
	assert_int_equal(diary_in(store, arena).intake.since.n, a_monday_day.n + 3);
	intake.knee = SIDE_BOTH;
	assert_true(store_intake(store, &intake, stamp_day(after, ROLLOVER_H), after, NULL));
	assert_int_equal(diary_in(store, arena).intake.since.n, a_monday_day.n + 3);
	store_close(store);
	arena_free(arena);
}

/* --- guided sessions are activities among the others ---------------------------------- */

static void a_guided_session_is_read_with_its_exercises_and_sets(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	make_history("guided.db");
	struct store *store = opened("guided.db");
	struct diary diary = diary_in(store, arena);
	assert_int_equal(diary.activity_count, 1);
	const struct activity *a = &diary.activities[0];
	assert_true(a->guided);
	assert_int_equal(a->kind, ACTIVITY_STRENGTH);
	assert_int_equal(a->day.n, a_monday_day.n);
	assert_string_equal(a->routine_id, "strength-b");
	assert_int_equal(a->set_count, 12);
	for (size_t i = 0; i < a->set_count; i++)
		assert_in_range(a->sets[i].exercise, 0, a->exercise_count - 1);
	int worst = NOT_KNOWN;
	for (size_t i = 0; i < a->exercise_count; i++)
		worst = a->exercises[i].pain > worst ? a->exercises[i].pain : worst;
	assert_int_equal(a->during, worst);
	store_close(store);
	arena_free(arena);
}

static void what_is_told_of_a_guided_session_leaves_its_sets(void **state)
{
	(void)state;
	char id[27];
	const char *what;
	struct arena *arena = arena_new();
	make_history("told.db");
	struct store *store = opened("told.db");
	struct diary before = diary_in(store, arena);
	struct activity told = before.activities[0];
	told.settled_min = 20;
	told.during = 4;
	told.side = SIDE_LEFT;
	told.set_count = 0;
	assert_true(store_activity(store, &told, a_monday, id, NULL));
	assert_string_equal(id, told.id);
	struct diary after = diary_in(store, arena);
	assert_int_equal(after.activity_count, 1);
	assert_int_equal(after.activities[0].settled_min, 20);
	assert_int_equal(after.activities[0].during, 4);
	assert_int_equal(after.activities[0].side, SIDE_LEFT);
	assert_int_equal(after.activities[0].set_count, 12);
	assert_true(store_activity_delete(store, told.id, a_monday, NULL));
	assert_int_equal(diary_in(store, arena).activity_count, 0);
	assert_true(store_undo(store, a_monday, &what, arena, NULL));
	assert_string_equal(what, "deleted Strength B of 5 min");
	struct diary back = diary_in(store, arena);
	assert_same_diary(&after, &back);
	assert_true(store_undo(store, a_monday, &what, arena, NULL));
	back = diary_in(store, arena);
	assert_same_diary(&before, &back);
	store_close(store);
	arena_free(arena);
}

/* --- changing and deleting ---------------------------------------------------------------- */

static void an_activity_is_changed_and_deleted_by_its_id(void **state)
{
	(void)state;
	char id[27], same[27];
	struct chance chance = chance_seed(7);
	struct arena *arena = arena_new();
	struct store *store = opened("change.db");
	struct activity run = activity_blank(ACTIVITY_RUN, a_monday_day);
	run.distance_m = 5000;
	assert_true(store_activity(store, &run, a_monday, id, NULL));
	for (int round = rounds(20, 200); round > 0; round--) {
		struct activity changed = random_activity(&chance, a_monday_day, arena);
		changed.id = id;
		assert_true(store_activity(store, &changed, a_monday, same, NULL));
		assert_string_equal(same, id);
		struct diary read = diary_in(store, arena), expected = read;
		expected.activities = &changed;
		expected.activity_count = 1;
		assert_same_diary(&expected, &read);
	}
	assert_true(store_activity_delete(store, id, a_monday, NULL));
	assert_int_equal(diary_in(store, arena).activity_count, 0);
	assert_int_equal(asked("change.db", "SELECT (SELECT count(*) FROM activity_set) + (SELECT count(*) FROM activity_exercise)"), 0);
	store_close(store);
	arena_free(arena);
}

static void an_id_that_is_not_there_is_told(void **state)
{
	(void)state;
	struct err err = { 0 };
	char id[27];
	struct store *store = opened("missing.db");
	struct activity run = activity_blank(ACTIVITY_RUN, a_monday_day);
	run.id = "01HZZZZZZZZZZZZZZZZZZZZZZZ";
	assert_false(store_activity(store, &run, a_monday, id, &err));
	assert_int_equal(err.code, ERR_NOT_FOUND);
	assert_false(store_activity_delete(store, run.id, a_monday, &err));
	assert_int_equal(err.code, ERR_NOT_FOUND);
	assert_false(store_goal_delete(store, run.id, a_monday, &err));
	assert_int_equal(err.code, ERR_NOT_FOUND);
	assert_int_equal(asked("missing.db", "SELECT count(*) FROM action"), 0);
	store_close(store);
}

static void actions_say_what_they_did(void **state)
{
	(void)state;
	char id[27];
	const char *what;
	struct arena *arena = arena_new();
	struct store *store = opened("words.db");
	struct activity run = activity_blank(ACTIVITY_RUN, a_monday_day);
	struct check_in morning = check_in_blank(a_monday_day);
	run.distance_m = 5000;
	assert_true(store_check_in(store, &morning, a_monday, NULL));
	assert_true(store_activity(store, &run, a_monday, id, NULL));
	assert_true(store_undo(store, a_monday, &what, arena, NULL));
	assert_string_equal(what, "logged a run of 5.0 km");
	assert_true(store_undo(store, a_monday, &what, arena, NULL));
	assert_string_equal(what, "check-in of 2 Mar");
	store_close(store);
	arena_free(arena);
}

/* As another program would that knows nothing of what may stand there. */
static void spoil(const char *name, const char *sql)
{
	sqlite3 *db;
	assert_int_equal(sqlite3_open(path_to(name), &db), SQLITE_OK);
	assert_int_equal(sqlite3_exec(db, "PRAGMA ignore_check_constraints = ON", NULL, NULL, NULL), SQLITE_OK);
	assert_int_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
	assert_int_equal(sqlite3_close(db), SQLITE_OK);
}

/* Two sets of one exercise. */
static void write_sets(struct store *store)
{
	char id[27];
	struct exercise_done exercise = { "squat", 2, 5, NOT_KNOWN };
	struct set_done sets[2];
	for (int set = 0; set < 2; set++)
		sets[set] = (struct set_done){ .set = (int8_t)set, .side = SIDE_BOTH, .status = SET_DONE, .reps = 10,
			.held_s = NOT_KNOWN, .load_g = NOT_KNOWN, .pain = 2, .effort = NOT_KNOWN, .form = NOT_KNOWN };
	struct activity activity = activity_blank(ACTIVITY_STRENGTH, (struct day){ 20000 });
	activity.exercises = &exercise;
	activity.sets = sets;
	activity.exercise_count = 1;
	activity.set_count = 2;
	assert_true(store_activity(store, &activity, a_monday, id, NULL));
}

static void sets_that_do_not_fit_are_told_not_read(void **state)
{
	(void)state;
	static const char *const spoils[] = {
		"UPDATE activity_set SET status = 'odd' WHERE place = 1",
		"UPDATE activity_set SET pain = 11 WHERE place = 0",
		"UPDATE activity_set SET exercise = 1 WHERE place = 1",
		"UPDATE activity_exercise SET effort = -1",
	};
	for (size_t i = 0; i < sizeof spoils / sizeof spoils[0]; i++) {
		unlink(path_to("odd.db"));
		struct store *store = opened("odd.db");
		struct arena *arena = arena_new();
		write_sets(store);
		assert_int_equal(diary_in(store, arena).activities[0].set_count, 2);
		spoil("odd.db", spoils[i]);
		struct diary diary;
		struct err err = { 0 };
		assert_false(store_diary(store, &diary, arena, &err));
		assert_int_equal(err.code, ERR_DAMAGED);
		store_close(store);
		arena_free(arena);
	}
}

int main(void)
{
	faulty_install();
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(any_diary_is_read_as_it_was_written),
		cmocka_unit_test(marks_of_a_day_take_the_place_of_those_before),
		cmocka_unit_test(a_question_stands_in_its_place_until_it_is_taken_away),
		cmocka_unit_test(an_experiment_is_stopped_under_its_id),
		cmocka_unit_test(a_diary_of_nothing_is_blank),
		cmocka_unit_test(what_is_not_answered_again_stays_as_it_was_answered),
		cmocka_unit_test(answers_of_two_instruments_are_never_mixed),
		cmocka_unit_test(an_intake_is_ready_since_the_day_it_first_was),
		cmocka_unit_test(a_guided_session_is_read_with_its_exercises_and_sets),
		cmocka_unit_test(what_is_told_of_a_guided_session_leaves_its_sets),
		cmocka_unit_test(an_activity_is_changed_and_deleted_by_its_id),
		cmocka_unit_test(an_id_that_is_not_there_is_told),
		cmocka_unit_test(actions_say_what_they_did),
		cmocka_unit_test(sets_that_do_not_fit_are_told_not_read),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
