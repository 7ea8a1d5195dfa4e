/*
 * Two weeks of a newcomer with a sore right knee, lived twice: on the screens,
 * key by key, and by command. The knee flares on the ninth day and comes down
 * again. Both histories then hold the same diary.
 */
#include "cli/support/program.h"
#include "pty/pty.h"

enum { DAYS = 14, FLARE_DAY = 9, FLARE_ENDS = 11 };

/* On waking, day by day, and the line that is logged that day; NULL: nothing. */
static const struct lived {
	int morning;
	const char *done;
} lived[DAYS] = {
	{ 1, "walk 35min pain 1 effort 3" }, { 1, NULL }, { 1, "strength 30min pain 2 effort 6" },
	{ 0, "cycle 30min pain 0 effort 3" }, { 1, NULL }, { 1, "walk 40min pain 1 effort 3" }, { 1, NULL },
	{ 1, "cycle 30min pain 1 effort 4" }, { 4, NULL }, { 4, "walk 20min pain 1 effort 2" }, { 2, NULL }, { 1, NULL },
	{ 1, "cycle 20min pain 1 effort 3" }, { 1, NULL },
};

struct twins {
	struct program by_command;
	char home[256], data[300]; /* of the one that lives on the screens */
};

/* --- on the screens ----------------------------------------------------------- */

static struct pty *open_day(const struct twins *twins, int day)
{
	struct pty_given given = { .words = { "--data-dir", twins->data, "--now", twins->by_command.now } };
	char header[24];
	struct pty *pty = pty_start(twins->home, &given);
	snprintf(header, sizeof header, "%d Mar", 2 + day);
	pty_expect(pty, header);
	return pty;
}

static void close_day(struct pty *pty)
{
	pty_type(pty, "Q");
	assert_int_equal(pty_wait(pty), 0);
	pty_expect_restored(pty);
	pty_end(pty);
}

static void answer_first_steps(const struct twins *twins)
{
	struct pty *pty = open_day(twins, 0);
	pty_expect(pty, "first steps");
	pty_type(pty, "i");
	pty_expect(pty, "It is not medical advice");
	pty_type(pty, PTY_ENTER);
	pty_expect(pty, "Is any of these true now?");
	pty_type(pty, "n" PTY_ENTER);
	pty_expect(pty, "Where does it hurt?");
	pty_type(pty, "21\t");
	pty_expect(pty, "Year of birth");
	pty_type(pty, "1988" PTY_ENTER);
	pty_expect(pty, "The start would be");
	pty_type(pty, "\t");
	pty_expect(pty, "How is it these days?");
	pty_type(pty, "3");
	pty_expect(pty, "Build up");
	pty_type(pty, PTY_ESC);
	pty_expect(pty, "How is the knee this morning?");
	close_day(pty);
}

/* True when the weekly question for red flags was there, and answered. */
static bool check_in(struct pty *pty, int morning)
{
	char digit[2] = { (char)('0' + morning), '\0' };
	pty_expect(pty, "How is the knee this morning?");
	pty_type(pty, digit);
	pty_expect(pty, "The knee on waking");
	pty_type(pty, "c");
	pty_expect(pty, "Hours of sleep");
	bool asks_flags = pty_comes(pty, "Anything on the list", 0);
	/* The knee now, yesterday's worst and stairs, the four items of readiness, hours of sleep, swelling. */
	pty_type(pty, digit);
	pty_type(pty, "22" "2323" "7\t" "n");
	pty_type(pty, asks_flags ? "n" : "");
	pty_expect(pty, "75 of 100");
	pty_type(pty, PTY_ENTER);
	pty_expect(pty, "Readiness 75");
	return asks_flags;
}

static void log_line(struct pty *pty, const char *line)
{
	pty_type(pty, ":log ");
	pty_type(pty, line);
	pty_type(pty, PTY_ENTER);
	pty_expect(pty, "Logged. u takes it back.");
}

static void end_flare(struct pty *pty)
{
	pty_expect(pty, "Flare, right knee, day 3");
	pty_type(pty, ":flare end" PTY_ENTER);
	pty_expect_gone(pty, "Flare, right knee");
}

static bool live_on_screens(const struct twins *twins, int day)
{
	struct pty *pty = open_day(twins, day);
	bool asked_flags = check_in(pty, lived[day].morning);
	if (day == FLARE_DAY)
		pty_expect(pty, "Flare, right knee, day 1");
	if (day == FLARE_ENDS)
		end_flare(pty);
	if (lived[day].done != NULL)
		log_line(pty, lived[day].done);
	close_day(pty);
	return asked_flags;
}

/* --- by command ------------------------------------------------------------------ */

static void expect_done(struct program *program, const char *line)
{
	if (program_line(program, line) != 0)
		fail_msg("%s: %s", line, program->told);
}

static void live_by_command(struct program *program, int day, bool asked_flags)
{
	char line[240];
	snprintf(line, sizeof line, "checkin --morning %d --knee %d --worst 2 --stairs 2 --sleep-quality 2 --fatigue 3 "
	         "--soreness 2 --stress 3 --sleep 7 --swelling no %s", lived[day].morning, lived[day].morning,
	         asked_flags ? "--red-flags none" : "");
	expect_done(program, line);
	if (day == FLARE_ENDS)
		expect_done(program, "flare end");
	if (lived[day].done == NULL)
		return;
	snprintf(line, sizeof line, "log '%s'", lived[day].done);
	expect_done(program, line);
}

/* --- both ------------------------------------------------------------------------------ */

static void a_fortnight_on_the_screens_is_the_one_by_command(void **state)
{
	(void)state;
	struct twins twins;
	snprintf(twins.home, sizeof twins.home, "%s", pty_new_home());
	snprintf(twins.data, sizeof twins.data, "%s/history", twins.home);
	program_new(&twins.by_command, "by-command");
	program_at(&twins.by_command, 0, "07:00");
	answer_first_steps(&twins);
	expect_done(&twins.by_command, "intake --knee right --pattern yes --red-flags none --born 1988 --worst-day 3");
	for (int day = 0; day < DAYS; day++) {
		program_at(&twins.by_command, day, "07:30");
		bool asked_flags = live_on_screens(&twins, day);
		live_by_command(&twins.by_command, day, asked_flags);
	}
	char *on_screens = program_dump(twins.data), *by_command = program_dump(twins.by_command.data);
	program_expect_same(on_screens, by_command);
	assert_non_null(strstr(by_command, "flare_word"));
	free(on_screens);
	free(by_command);
	program_free(&twins.by_command);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_fortnight_on_the_screens_is_the_one_by_command),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
