/*
 * Fills a new history with years of daily entries, a check-in and what was
 * done on each day, of a virtual runner who keeps to a fixed week; with notes,
 * marks on the knee map, tests and scores now and then:
 *
 *   diary_fill FILE YEARS
 */
#include "base/text.h"
#include "io/clock.h"
#include "io/store_diary.h"
#include "support/faulty.h"
#include "support/shipped.h"
#include "support/virtual_runner.h"

enum { DAYS_A_YEAR = 365 };

static const struct shelf *shelf;

/* A routine as a plan would ask for it, at the doses it begins with. */
static struct planned session_of(const char *routine_id, enum entry_kind kind, struct arena *arena)
{
	const struct routine *routine = shelf_routine(shelf, routine_id);
	struct planned_exercise *exercises = arena_array(arena, routine->slot_count, sizeof *exercises);
	for (size_t i = 0; i < routine->slot_count; i++) {
		const struct slot *slot = &routine->slots[i];
		exercises[i].exercise = exercise_find(shelf->exercises, shelf->exercise_count, slot->exercise_id);
		exercises[i].dose = slot_dose(slot, exercises[i].exercise);
	}
	return (struct planned){ .kind = kind, .what = routine->id, .title = routine->title, .duration_s = 1800,
		.distance_m = NOT_KNOWN, .stage = NOT_KNOWN, .exercises = exercises, .exercise_count = routine->slot_count };
}

/* Monday to Sunday: strength and mobility in turn with three easy runs; `what` NULL is a run. */
static const char *const week[] = { "strength-a", NULL, "mobility-hips-ankles-calves", NULL, "strength-b", NULL,
	"recovery" };

static void do_day(struct virtual_runner *runner, struct day day, struct arena *arena)
{
	const char *routine = week[day_weekday(day) - 1];
	struct planned item = routine == NULL
		? (struct planned){ .kind = PLANNED_RUN, .stage = NOT_KNOWN, .distance_m = 3000, .duration_s = 1200, .id = "x" }
		: session_of(routine, strncmp(routine, "strength", 8) == 0 ? PLANNED_STRENGTH : PLANNED_MOBILITY, arena);
	struct planned_day planned = { .day = day, .items = &item, .count = 1 };
	virtual_runner_wake(runner, day);
	virtual_runner_follow(runner, &planned);
	virtual_runner_sleep(runner);
}

static const char *const notes[] = { NULL, "new shoes", NULL, "stairs at work", "hills, warm", NULL, "slept badly" };

static const char *note_of(struct day day)
{
	return notes[(size_t)day.n % (sizeof notes / sizeof notes[0])];
}

/* Every third day. */
static bool write_marks(struct store *store, struct day day, struct stamp now, struct err *err)
{
	int8_t pain = (int8_t)(1 + day.n % 4);
	struct zone_pain marks[] = {
		{ .day = day, .side = SIDE_LEFT, .zone = ZONE_UPPER + day.n % 3, .pain = pain, .quality = 1U << QUALITY_DULL },
		{ .day = day, .side = SIDE_RIGHT, .zone = ZONE_OUTER, .pain = 1, .quality = 1U << QUALITY_STIFF },
	};
	return day.n % 3 != 0 || store_zone_pains(store, day, marks, 1 + (size_t)day.n % 2, now, err);
}

/* Every fourth week. */
static bool write_measures(struct store *store, struct day day, struct stamp now, struct err *err)
{
	static const char *const tests[] = { "side-plank", "heel-raise", "single-leg-bridge", "step-down" };
	int16_t grown = (int16_t)(day.n / 28 % 20);
	struct score score = { .score_id = "akps", .day = day, .total10 = (int16_t)(600 + 10 * grown) };
	bool good = day.n % 28 != 0 || store_score(store, &score, now, err);
	for (size_t i = 0; good && day.n % 28 == 0 && i < sizeof tests / sizeof tests[0]; i++) {
		struct test_result result = { .test_id = tests[i], .day = day, .left = (int16_t)(20 + grown),
			.right = (int16_t)(24 + grown), .value = NOT_KNOWN, .pain = 2 };
		good = store_test_result(store, &result, now, err);
	}
	return good;
}

static bool write_check_in(struct store *store, const struct check_in *told, struct stamp now, struct err *err)
{
	struct check_in check_in = *told;
	check_in.note = note_of(told->day);
	check_in.sleep_min = (int16_t)(360 + 15 * (told->day.n % 9));
	return store_check_in(store, &check_in, now, err) && write_marks(store, told->day, now, err) &&
	       write_measures(store, told->day, now, err);
}

static bool write_activity(struct store *store, const struct activity *told, struct stamp now, struct err *err)
{
	char id[27];
	struct activity activity = *told;
	activity.id = activity.planned_id = NULL;
	activity.note = note_of((struct day){ told->day.n + 1 });
	if (activity_is_run(told)) {
		activity.surface = told->day.n % 4 == 0 ? SURFACE_TRAIL : SURFACE_ROAD;
		activity.hills = told->day.n % 5 == 0 ? HILLS_DOWN : HILLS_FLAT;
		activity.shoes = told->day.n / 200 % 2 == 0 ? "red" : "blue";
	}
	return store_activity(store, &activity, now, id, err);
}

static bool write_all(struct store *store, const struct diary *diary, struct stamp now, struct err *err)
{
	bool good = store_intake(store, &diary->intake, stamp_day(now, ROLLOVER_H), now, err);
	for (size_t i = 0; good && i < diary->check_in_count; i++)
		good = write_check_in(store, &diary->check_ins[i], now, err);
	for (size_t i = 0; good && i < diary->activity_count; i++)
		good = write_activity(store, &diary->activities[i], now, err);
	return good;
}

static int fill(const char *path, int days)
{
	struct arena *arena = arena_new();
	struct clock clock = clock_real();
	struct stamp now = clock.wall(clock.ctx);
	struct day today = stamp_day(now, ROLLOVER_H), first = { today.n - days };
	struct runner_traits traits = runner_steady;
	traits.capacity = 30;
	traits.gain = 0;
	struct virtual_runner *runner = virtual_runner_new(shelf, first, days, &traits, 1, arena);
	for (int i = 0; i < days; i++)
		do_day(runner, (struct day){ first.n + i }, arena);
	struct store *store = NULL;
	struct err err = { 0 };
	faulty_install();
	faulty_set(FAULT_UNSYNCED, 0);
	bool good = store_open(&store, path, &err) && write_all(store, virtual_runner_diary(runner), now, &err);
	if (!good)
		fprintf(stderr, "diary_fill: %s: %s\n", path, err.text);
	store_close(store);
	arena_free(arena);
	return good ? 0 : 1;
}

int main(int argc, char **argv)
{
	long years;
	if (argc != 3 || !text_int(argv[2], 1, 100, &years)) {
		fprintf(stderr, "usage: diary_fill FILE YEARS\n");
		return 2;
	}
	struct library *library = shipped_library();
	shelf = library_shelf(library);
	int status = fill(argv[1], (int)years * DAYS_A_YEAR);
	library_free(library);
	return status;
}
