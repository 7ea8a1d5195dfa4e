#include "support/check.h"

#include "app/app.h"
#include "base/text.h"

/* Clocks set by hand. */
struct hands {
	struct stamp wall;
	int64_t mono_ms;
};

static struct stamp wall(void *ctx)
{
	return ((struct hands *)ctx)->wall;
}

static int64_t mono_ms(void *ctx)
{
	return ((struct hands *)ctx)->mono_ms;
}

static struct stamp moment(const char *text)
{
	struct stamp stamp;
	bool has_offset;
	assert_true(stamp_parse(&stamp, &has_offset, text));
	return stamp;
}

static void pass(struct hands *hands, const char *now, int64_t hours)
{
	hands->wall = moment(now);
	hands->mono_ms += hours * 3600 * 1000;
}

/* Today over no library and no history, at a moment. */
static void open_today(struct app *app, struct home *home, struct front *front, struct hands *hands)
{
	*home = (struct home){ .settings = settings_usual(), .clock = { .wall = wall, .mono_ms = mono_ms, .ctx = hands } };
	app_init(app, home, front);
	app_open_today(app);
}

static void today_becomes_the_next_day_at_its_end(void **state)
{
	(void)state;
	static struct app app;
	struct home home;
	struct front front = { 0 };
	struct hands hands = { .wall = moment("2026-03-02T23:00+01:00"), .mono_ms = 5000 };
	open_today(&app, &home, &front, &hands);
	assert_int_equal(app_deadline_ms(&app), 5000 + 5 * 3600 * 1000);
	pass(&hands, "2026-03-03T04:00+01:00", 5);
	int shown = app.day.n;
	app_due(&app);
	assert_int_equal(app.day.n, shown + 1);
	assert_int_equal(app_deadline_ms(&app), hands.mono_ms + 24 * 3600 * 1000);
	app_close(&app);
}

/* Without a look ahead the end of the day would stay due, and the program never sleep. */
static void in_the_night_to_winter_time_the_day_is_an_hour_longer(void **state)
{
	(void)state;
	static struct app app;
	struct home home;
	struct front front = { 0 };
	struct hands hands = { .wall = moment("2026-10-25T01:00+02:00"), .mono_ms = 5000 };
	open_today(&app, &home, &front, &hands);
	int shown = app.day.n;
	pass(&hands, "2026-10-25T03:00+01:00", 3);
	app_due(&app);
	assert_int_equal(app.day.n, shown);
	assert_int_equal(app_deadline_ms(&app), hands.mono_ms + 3600 * 1000);
	pass(&hands, "2026-10-25T04:00+01:00", 1);
	app_due(&app);
	assert_int_equal(app.day.n, shown + 1);
	app_close(&app);
}

static void a_clock_set_back_an_hour_makes_the_day_an_hour_longer(void **state)
{
	(void)state;
	static struct app app;
	struct home home;
	struct front front = { 0 };
	struct hands hands = { .wall = moment("2026-03-02T23:00+01:00"), .mono_ms = 5000 };
	open_today(&app, &home, &front, &hands);
	pass(&hands, "2026-03-03T03:00+01:00", 5);
	app_due(&app);
	assert_int_equal(app_deadline_ms(&app), hands.mono_ms + 3600 * 1000);
	app_close(&app);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(today_becomes_the_next_day_at_its_end),
		cmocka_unit_test(in_the_night_to_winter_time_the_day_is_an_hour_longer),
		cmocka_unit_test(a_clock_set_back_an_hour_makes_the_day_an_hour_longer),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
