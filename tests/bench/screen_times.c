/*
 * What the screens that look back take over a diary, in this process:
 *
 *   screen_times DATA_DIR
 *
 * One line a screen: its name, and the least milliseconds of making it, of
 * renewing it after a write, and of drawing it once.
 */
#include "app/coach.h"
#include "bench/figures.h"
#include "bench/probe.h"
#include "tui/screens.h"

#include <stdio.h>

enum { ROUNDS = 11, ROWS = 60, COLS = 200 };

static const char today[] = "";

static struct screen *calendar(const struct coach_view *coach)
{
	return calendar_screen_new(coach, today);
}

static struct screen *day_page(const struct coach_view *coach)
{
	return day_screen_new(coach, today);
}

static struct screen *knee_map(const struct coach_view *coach)
{
	return knee_map_screen_new(coach, today, (struct look){ .figure = GLYPHS_BRAILLE });
}

static struct screen *tests(const struct coach_view *coach)
{
	return tests_screen_new(coach, "");
}

/* `key` is pressed before it is drawn; 0: none. */
static const struct made {
	const char *name;
	struct screen *(*new)(const struct coach_view *);
	uint32_t key;
} screens[] = {
	{ "month", calendar, 0 },
	{ "quarter", calendar, 'Q' },
	{ "year", calendar, 'y' },
	{ "table", calendar, 't' },
	{ "day", day_page, 0 },
	{ "map", knee_map, 0 },
	{ "progress", progress_screen_new, 0 },
	{ "tests", tests, 0 },
	{ "triggers", triggers_screen_new, 0 },
	{ "report", report_screen_new, 0 },
};

struct times {
	struct series make, renew, draw;
};

static void once(struct times *times, const struct made *made, const struct coach_view *view, struct area area)
{
	struct effects fx = { 0 };
	double began = now_ms();
	struct screen *screen = made->new(view);
	series_add(&times->make, now_ms() - began);
	if (made->key != 0)
		screen_update(screen, &(struct msg){ .kind = MSG_KEY, .key = made->key, .rows = ROWS, .cols = COLS }, &fx);
	began = now_ms();
	screen_view(screen, area, 0);
	series_add(&times->draw, now_ms() - began);
	began = now_ms();
	screen->class->renew(screen, view);
	series_add(&times->renew, now_ms() - began);
	screen_free(screen);
}

static void measure(const struct coach_view *view)
{
	struct grid *grid = grid_new(ROWS, COLS);
	for (size_t i = 0; i < sizeof screens / sizeof screens[0]; i++) {
		struct times times = { 0 };
		for (int round = 0; round < ROUNDS; round++)
			once(&times, &screens[i], view, area_all(grid));
		printf("%s %f %f %f\n", screens[i].name, percentile(&times.make, 0), percentile(&times.renew, 0),
		       percentile(&times.draw, 0));
	}
	grid_free(grid);
}

/* As the program does after each write: the diary, and the plan made from it. The first time stores and packs. */
static bool read_coach(struct coach *coach, const struct home *home, struct err *err)
{
	struct series ms = { 0 };
	bool good = coach_read(coach, home, COACH_DAYS, home->arena, err) && coach_keep(coach, home, err);
	for (int round = 0; good && round < ROUNDS; round++) {
		struct coach again;
		struct arena *arena = arena_new();
		double began = now_ms();
		good = coach_read(&again, home, COACH_DAYS, arena, err);
		series_add(&ms, now_ms() - began);
		arena_free(arena);
	}
	printf("coach %f %f 0\n", percentile(&ms, 0), percentile(&ms, 0));
	return good;
}

int main(int argc, char **argv)
{
	struct home home;
	struct coach coach;
	struct err err = { 0 };
	if (argc != 2) {
		fprintf(stderr, "usage: screen_times DATA_DIR\n");
		return 2;
	}
	bool good = home_find(&home, &(struct home_given){ .data_dir = argv[1] }, &err) &&
	            home_read_library(&home, true) && home_open_store(&home) && read_coach(&coach, &home, &err);
	if (good)
		measure(coach_view(&coach, &home));
	else
		fprintf(stderr, "screen_times: %s: %s\n", argv[1], err.text);
	home_close(&home);
	return good ? 0 : 1;
}
