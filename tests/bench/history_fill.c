/*
 * Fills a new history with years of daily sessions of the shipped library:
 *
 *   history_fill FILE YEARS
 */
#include "base/text.h"
#include "io/clock.h"
#include "io/library.h"
#include "support/faulty.h"
#include "support/fill.h"

static const char *const routines[] = { "strength-a", "mobility-hips-ankles-calves", "strength-b" };
enum { ROUTINES = sizeof routines / sizeof routines[0] };

static bool follow(struct story *story, const struct library *library, const char *id)
{
	size_t count;
	const char *missing;
	const struct exercise *exercises = library_exercises(library, &count);
	const struct routine *routine = library_routine(library, id);
	story->count = 0;
	if (routine == NULL ||
	    !session_plan_build(&story->plan, routine, exercises, count, NULL, 6, &missing)) {
		fprintf(stderr, "history_fill: the library has no session %s\n", id);
		return false;
	}
	story->state = session_start(&story->plan);
	story_follow(story);
	return true;
}

static int fill(const char *path, const struct library *library, int years)
{
	static struct story stories[ROUTINES];
	struct store *store;
	struct err err = { 0 };
	struct clock clock = clock_real();
	for (size_t i = 0; i < ROUTINES; i++)
		if (!follow(&stories[i], library, routines[i]))
			return 1;
	faulty_install();
	faulty_set(FAULT_UNSYNCED, 0);
	if (!store_open(&store, path, &err)) {
		fprintf(stderr, "history_fill: %s: %s\n", path, err.text);
		return 1;
	}
	struct day yesterday = { stamp_day(clock.wall(clock.ctx), 4).n - 1 };
	fill_days(store, stories, ROUTINES, (int)(years * 365.25), yesterday);
	store_close(store);
	return 0;
}

int main(int argc, char **argv)
{
	long years;
	struct library *library = NULL;
	if (argc != 3 || !text_int(argv[2], 1, 200, &years)) {
		fprintf(stderr, "usage: history_fill FILE YEARS\n");
		return 2;
	}
	struct faults *faults = faults_new();
	if (!library_load(&library, TEST_SOURCE_DIR "/exercises", NULL, faults)) {
		fprintf(stderr, "history_fill: the library has faults\n");
		faults_free(faults);
		return 1;
	}
	int status = fill(argv[1], library, (int)years);
	library_free(library);
	faults_free(faults);
	return status;
}
