/*
 * The diary from the shell: what is told is in the history, what is off is refused with what to
 * write instead, and of a refused command nothing is stored.
 */
#define _GNU_SOURCE
#include "support/check.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

enum { WORDS = 60, OUTPUT = 1 << 20 };

static char out[OUTPUT], told[8192];
static const char *home_name = "home", *now = "2026-03-02T09:00+01:00";

static const char *path(const char *name)
{
	static char text[4][256];
	static int turn;
	turn = (turn + 1) % 4;
	snprintf(text[turn], sizeof text[turn], "%s/%s", test_folder(), name);
	return text[turn];
}

static void read_into(const char *name, char *text, size_t size)
{
	FILE *file = fopen(path(name), "r");
	assert_non_null(file);
	text[fread(text, 1, size - 1, file)] = '\0';
	fclose(file);
}

static void be_program(const char *const *words)
{
	char *argv[WORDS + 8] = { (char *)(uintptr_t)"stepdown", (char *)(uintptr_t)"--data-dir",
		(char *)(uintptr_t)path(home_name), (char *)(uintptr_t)"--now", (char *)(uintptr_t)now };
	for (int i = 0; words[i] != NULL; i++)
		argv[i + 5] = (char *)(uintptr_t)words[i];
	dup2(open("/dev/null", O_RDONLY), STDIN_FILENO);
	dup2(open(path("out"), O_WRONLY | O_CREAT | O_TRUNC, 0600), STDOUT_FILENO);
	dup2(open(path("told"), O_WRONLY | O_CREAT | O_TRUNC, 0600), STDERR_FILENO);
	setenv("HOME", path("nobody"), 1);
	unsetenv("XDG_DATA_HOME");
	unsetenv("XDG_CONFIG_HOME");
	execv(TEST_PROGRAM, argv);
	_exit(127);
}

/* Runs the program in the folder `home_name` at `now` and gives its exit code. */
static int run(const char *const *words)
{
	int status;
	pid_t child = fork();
	if (child == 0)
		be_program(words);
	assert_int_equal(waitpid(child, &status, 0), child);
	read_into("out", out, sizeof out);
	read_into("told", told, sizeof told);
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

#define RUN(...) run((const char *const[]){ __VA_ARGS__, NULL })

static void must(const char *const *words)
{
	int code = run(words);
	if (code != 0)
		fail_msg("%s %s: exit %d, %s", words[0], words[1], code, told);
}

#define MUST(...) must((const char *const[]){ __VA_ARGS__, NULL })

static void assert_out(const char *words)
{
	if (strstr(out, words) == NULL)
		fail_msg("\"%s\" is not in:\n%s", words, out);
}

/* A new home with a whole intake. */
static void begin(const char *name)
{
	home_name = name;
	now = "2026-03-02T09:00+01:00";
	MUST("intake", "--knee", "right", "--pattern", "yes", "--red-flags", "none", "--born", "1988");
}

static int entries(void)
{
	int count = 0;
	MUST("history", "--json");
	for (const char *at = out; (at = strstr(at, "\"kind\":")) != NULL; at++)
		count++;
	return count;
}

/* The value of a text member of the last output. */
static const char *member(const char *key)
{
	static char value[128];
	char quoted[64];
	snprintf(quoted, sizeof quoted, "\"%s\":\"", key);
	const char *at = strstr(out, quoted);
	assert_non_null(at);
	at += strlen(quoted);
	snprintf(value, sizeof value, "%.*s", (int)strcspn(at, "\""), at);
	return value;
}

/* --- intake ----------------------------------------------------------------------- */

static void an_intake_is_told_in_parts_and_says_what_is_missing(void **state)
{
	(void)state;
	home_name = "parts";
	MUST("intake", "--json");
	assert_out("\"missing\":[\"knee\",\"pattern\",\"red-flags\",\"born\"],\"complete\":false,\"phase\":null");
	assert_int_equal(access(path("parts"), F_OK), -1);
	MUST("intake", "--knee", "right", "--pattern", "yes");
	MUST("intake", "--born", "1988", "--weekly-km", "20", "--weeks", "18,20,16,19", "--kit", "step,mat,band", "--json");
	assert_out("\"missing\":[\"red-flags\"],\"complete\":false");
	assert_out("\"weekly_m\":20000,\"weeks_m\":[18000,20000,16000,19000]");
	assert_out("\"kit\":[\"step\",\"band\"]");
	MUST("intake", "--red-flags", "none", "--pain-at", "stairs-down=4,squat=5", "--worst-day", "4", "--json");
	assert_out("\"missing\":[],\"complete\":true,\"phase\":\"calm-down\",\"locked\":false");
	assert_out("\"stairs-down\":4");
	assert_out("\"red_flags\":[]");
	assert_out("\"since\":\"2026-03-02\"");
}

static void a_warning_sign_locks_and_advice_unlocks(void **state)
{
	(void)state;
	begin("locks");
	MUST("intake", "--red-flags", "giving-way,locked", "--json");
	assert_out("\"red_flags\":[\"locked\",\"giving-way\"]");
	assert_out("\"locked\":true");
	assert_int_equal(RUN("log", "run", "5km", "--json"), 6);
	assert_out("\"verdict\":{\"code\":\"D0\"");
	assert_int_equal(entries(), 1);
	assert_int_equal(RUN("log", "walk", "3km"), 0);
	MUST("checkin", "--morning", "1", "--json");
	assert_out("\"locked\":true");
	MUST("intake", "--advised", "Run, but not downhill", "--json");
	assert_out("\"locked\":false");
	assert_int_equal(RUN("log", "run", "4km"), 0);
}

/* --- mornings ------------------------------------------------------------------------ */

static void a_morning_is_edited_on_the_same_day(void **state)
{
	(void)state;
	begin("morning");
	MUST("checkin", "--morning", "1", "--sleep-quality", "2", "--fatigue", "3", "--soreness", "2", "--json");
	assert_out("\"readiness\":null,\"compared\":null,\"usual\":{\"left\":null,\"right\":null}");
	MUST("checkin", "--stress", "3", "--json");
	assert_out("\"readiness\":75");
	MUST("undo");
	assert_out("check-in of 2 Mar");
	MUST("checkin", "--json");
	assert_out("\"readiness\":null");
}

static void answers_of_the_other_instrument_are_its_own(void **state)
{
	(void)state;
	begin("mclean");
	MUST("checkin", "--instrument", "mclean5", "--sleep-quality", "4", "--fatigue", "4", "--soreness", "3", "--stress",
	     "4", "--mood", "4.5", "--json");
	assert_out("\"readiness\":73");
}

/* --- activities ------------------------------------------------------------------------- */

static void a_run_is_logged_in_one_line_or_by_options(void **state)
{
	(void)state;
	begin("runs");
	MUST("log", "run 5km 31:20 pain 2 effort 4 trail", "--date", "2026-03-01", "--json");
	assert_out("\"kind\":\"run\",\"date\":\"2026-03-01\",\"start\":null,\"duration_s\":1880,\"distance_m\":5000");
	assert_out("\"side\":\"right\",\"pain\":{\"before\":null,\"during\":2");
	assert_out("\"rule\":\"R19\"");
	assert_out("\"spike_class\"");
	MUST("log", "run", "--distance", "3mi", "--duration", "30min", "--time", "07:30", "--pain", "1", "--settled", "no",
	     "--side", "both", "--date", "sunday", "--json");
	assert_out("\"start\":\"2026-03-01T07:30:00+01:00\",\"duration_s\":1800,\"distance_m\":4828");
	assert_out("\"settled_min\":null,\"settled_same_day\":false");
	assert_int_equal(entries(), 2);
	MUST("history", "--kind", "walk", "--json");
	assert_out("\"activities\":[]");
	MUST("history", "--from", "2026-03-01", "--to", "2026-03-01", "--kind", "run");
	assert_out("5.0 km");
	MUST("history", "--to", "2026-02-28", "--json");
	assert_out("\"activities\":[]");
}

static void the_small_hours_belong_to_the_day_before(void **state)
{
	(void)state;
	begin("night");
	now = "2026-03-02T04:50+01:00";
	MUST("log", "walk", "--time", "03:35", "--duration", "70min", "--json");
	assert_out("\"date\":\"2026-03-01\",\"start\":\"2026-03-02T03:35:00+01:00\"");
	now = "2026-03-03T02:40+01:00";
	MUST("log", "run", "--time", "02:05", "--duration", "30min", "--json");
	assert_out("\"date\":\"2026-03-02\",\"start\":\"2026-03-03T02:05:00+01:00\"");
	assert_int_equal(RUN("log", "run", "--time", "03:05", "--duration", "30min"), 2);
	assert_non_null(strstr(told, "still to come"));
	now = "2026-03-03T09:00+01:00";
	assert_int_equal(RUN("log", "run", "--time", "03:05", "--date", "2026-03-03"), 2);
}

static void strength_is_logged_with_its_sets(void **state)
{
	(void)state;
	begin("sets");
	MUST("log", "strength", "--session", "strength-b", "--set", "lateral-step-down-20 left 8 pain 2 effort 6 form 4",
	     "--set", "lateral-step-down-20 right 8", "--set", "side-plank right 30s", "--json");
	assert_out("{\"exercise\":\"lateral-step-down-20\",\"pain\":2,\"effort\":6,\"form\":4}");
	assert_out("{\"exercise\":\"side-plank\",\"set\":1,\"side\":\"right\",\"reps\":null,\"hold_s\":30");
	assert_out("\"session\":\"strength-b\"");
}

static void an_entry_is_edited_deleted_and_brought_back(void **state)
{
	(void)state;
	char id[64];
	begin("edit");
	MUST("log", "run", "5km", "31:20", "--json");
	snprintf(id, sizeof id, "%s", member("id"));
	MUST("edit", id, "--pain", "3", "--distance", "5.5km", "--json");
	assert_out("\"duration_s\":1880,\"distance_m\":5500");
	assert_out("\"during\":3");
	MUST("edit", id, "--pain", "-", "--json");
	assert_out("\"during\":null");
	MUST("delete", id);
	assert_int_equal(entries(), 0);
	MUST("undo");
	assert_int_equal(entries(), 1);
	MUST("undo");
	MUST("history", "--json");
	assert_out("\"during\":3");
	MUST("redo");
	MUST("history", "--json");
	assert_out("\"during\":null");
}

static void the_same_entry_twice_is_refused(void **state)
{
	(void)state;
	begin("twice");
	MUST("log", "run", "5km", "31:20");
	assert_int_equal(RUN("log", "run", "5km", "31:20"), 1);
	assert_non_null(strstr(told, "in the diary already"));
	assert_int_equal(RUN("log", "run", "5km", "31:20", "--time", "07:00"), 0);
	assert_int_equal(entries(), 2);
}

/* --- tests, scores, goals ------------------------------------------------------------------ */

static void a_test_shows_both_legs_and_until_when_it_counts(void **state)
{
	(void)state;
	begin("tests");
	MUST("test", "heel-raise", "--left", "25");
	MUST("test", "heel-raise", "--right", "22", "--pain", "1", "--json");
	assert_out("{\"test\":\"heel-raise\",\"date\":\"2026-03-02\",\"left\":25,\"right\":22,\"value\":null,\"pain\":1,\"lsi\":88,");
	assert_out("\"counts_until\":\"2026-03-30\"");
	MUST("test", "--json");
	assert_out("heel-raise");
}

static void a_score_tells_a_change_that_counts(void **state)
{
	(void)state;
	begin("scores");
	MUST("score", "akps", "--total", "60", "--date", "2026-02-02", "--json");
	assert_out("\"score\":60,\"change\":null,\"counts\":false");
	MUST("score", "akps", "--total", "69", "--date", "2026-02-16", "--json");
	assert_out("\"score\":69,\"change\":9,\"counts\":false");
	MUST("score", "akps", "5", "5", "5", "8", "4", "8", "7", "8", "8", "10", "10", "5", "5", "--json");
	assert_out("\"score\":88,\"change\":28,\"counts\":true");
}

static void a_scored_test_takes_what_was_seen_by_its_words(void **state)
{
	(void)state;
	begin("marks");
	MUST("test", "step-down-score", "--left", "trunk,pelvis,knee", "--right", "arm,trunk,knee-foot", "--json");
	assert_out("\"left\":3,\"right\":4,\"value\":null,\"pain\":null,\"lsi\":null,\"norm\":1,");
	assert_out("\"detail\":\"left trunk pelvis knee, right arm trunk knee-foot\"");
	MUST("test", "step-down-score", "--left", "none", "--json");
	assert_out("\"left\":0,\"right\":4,");
	assert_out("\"detail\":\"left none, right arm trunk knee-foot\"");
	MUST("test", "step-down-score", "--right", "2", "--json");
	assert_out("\"detail\":\"left none\"");
	assert_int_equal(RUN("test", "step-down-score", "--left", "knee,knee-foot"), 2);
	assert_non_null(strstr(told, "either \"knee\" or \"knee-foot\", not both"));
	assert_int_equal(RUN("test", "step-down-score", "--left", "hip"), 2);
	assert_non_null(strstr(told, "has no mark \"hip\""));
	assert_int_equal(RUN("test", "heel-raise", "--left", "trunk"), 2);
}

static void answers_are_kept_with_the_score_and_no_published_change_counts_nothing(void **state)
{
	(void)state;
	begin("answers");
	MUST("score", "koos-pf", "1", "2", "-", "1", "2", "-", "0", "1", "2", "1", "1", "--json");
	assert_out("\"score\":69,\"change\":null,\"counts\":false,\"answers\":\"1 2 - 1 2 - 0 1 2 1 1\"");
	MUST("score", "ostrc-o", "17", "13", "13", "8", "--date", "2026-02-02", "--json");
	MUST("score", "ostrc-o", "0", "--json");
	assert_out("\"score\":0,\"change\":-51,\"counts\":false,\"answers\":\"0\"");
	assert_int_equal(RUN("score", "koos-pf", "1", "1", "1", "1", "1", "-", "-", "-", "-", "-", "-"), 2);
	assert_non_null(strstr(told, "needs 6 answers, 5 are there"));
	assert_int_equal(RUN("score", "akps", "4", "5", "5", "8", "4", "8", "7", "8", "8", "10", "10", "5", "5"), 2);
	assert_non_null(strstr(told, "answer 1 of akps takes 5, 3 or 0, not 4"));
	MUST("score", "akps");
	assert_out("1  Limp: 5, 3 or 0");
	MUST("score");
	assert_out("AKPS, kneecap pain (Kujala): no score yet; `stepdown score akps` shows what it asks.\n");
	assert_out("OSTRC-O, overuse of the knee: 0 of 100 on ");
	MUST("score", "--json");
	assert_out("\"scores\":[{\"id\":\"akps\",\"date\":null,\"score\":null,");
	assert_int_equal(RUN("score", "--total", "3"), 2);
	assert_non_null(strstr(told, "it is not said which score"));
}

static void goals_are_set_and_taken_away(void **state)
{
	(void)state;
	begin("goals");
	MUST("goal", "10", "km", "by", "2026-06-01", "--json");
	assert_out("\"text\":\"10 km by 2026-06-01\",\"distance_m\":10000,\"week_m\":null,\"pain\":null,\"by\":\"2026-06-01\"");
	MUST("goal", "--delete", member("id"), "--json");
	assert_out("\"goals\":[]");
	MUST("intake", "--goal", "30 km a week");
	MUST("goal", "--json");
	assert_out("\"week_m\":30000");
}

static void where_it_hurt_is_marked_and_counted(void **state)
{
	(void)state;
	begin("map");
	MUST("map", "--json");
	assert_out("\"date\":\"2026-03-02\",\"zones\":[],\"days\":28,\"heat\":[]}");
	MUST("map", "--right", "centre=3,outer-line=1", "--kind", "dull,stiff");
	MUST("map", "--date", "2026-02-27", "--right", "centre=2", "--left", "behind=0");
	MUST("log", "walk", "20min", "pain", "4", "--zone", "upper", "--date", "2026-02-26");
	MUST("map", "--json");
	assert_out("\"zones\":[{\"side\":\"right\",\"zone\":\"centre\",\"pain\":3,\"kinds\":[\"dull\",\"stiff\"]},"
	           "{\"side\":\"right\",\"zone\":\"outer-line\",\"pain\":1,\"kinds\":[\"dull\",\"stiff\"]}]");
	assert_out("\"heat\":[{\"side\":\"right\",\"zone\":\"upper\",\"days\":1,\"sum\":4},"
	           "{\"side\":\"right\",\"zone\":\"centre\",\"days\":2,\"sum\":5},"
	           "{\"side\":\"right\",\"zone\":\"outer-line\",\"days\":1,\"sum\":1}]");
	/* The kinds of a zone stay when its number alone is told anew; the others of the day too. */
	MUST("map", "--right", "centre=4,outer-line=-");
	MUST("map", "--json", "--days", "1");
	assert_out("\"zones\":[{\"side\":\"right\",\"zone\":\"centre\",\"pain\":4,\"kinds\":[\"dull\",\"stiff\"]}],"
	           "\"days\":1,\"heat\":[{\"side\":\"right\",\"zone\":\"centre\",\"days\":1,\"sum\":4}]");
	MUST("map", "--clear");
	assert_out("nothing is marked");
	MUST("undo");
	assert_out("where it hurt on 2 Mar");
	MUST("map");
	assert_out("right  around it             4: dull, stiff\n");
}

/* --- what is off ------------------------------------------------------------------------------ */

static const struct bad {
	const char *words[8];
	const char *told;
} bad[] = {
	{ { "checkin", "--knee", "11" }, "--knee takes a whole number from 0 to 10, not \"11\"" },
	{ { "checkin", "--morning", "7,5" }, "whole number" },
	{ { "checkin", "--morning", "-1" }, "whole number" },
	{ { "checkin", "--morning", "" }, "whole number" },
	{ { "checkin", "--sleep", "25" }, "hours up to 24" },
	{ { "checkin", "--sleep", "7,5" }, "with a point, not a comma" },
	{ { "checkin", "--sleep-quality", "8" }, "1 to 7" },
	{ { "checkin", "--sleep-quality", "2.5" }, "whole number" },
	{ { "checkin", "--mood", "3" }, "mclean5" },
	{ { "checkin", "--instrument", "hooper" }, "did you mean \"hooper4\"" },
	{ { "checkin", "--swelling", "maybe" }, "no, yes" },
	{ { "checkin", "--red-flags", "lokced" }, "did you mean \"locked\"" },
	{ { "checkin", "--morning", "2", "--date", "2026-03-03" }, "still to come" },
	{ { "checkin", "--morning", "2", "--date", "2026-02-29" }, "a day that exists" },
	{ { "checkin", "--morning", "2", "--date", "1987-05-05" }, "1988, the year of birth" },
	{ { "checkin", "--morning", "2", "--morning", "3" }, "came twice" },
	{ { "log", "run", "--distance", "5kms" }, "5km" },
	{ { "log", "run", "--distance", "7,5km" }, "with a point, not a comma" },
	{ { "log", "run", "5kms" }, "write 5km" },
	{ { "log", "run 5km 5km" }, "told twice" },
	{ { "log", "run", "--distance", "0km", "--duration", "2h" }, "0 km" },
	{ { "log", "run", "50km", "31:20" }, "cannot be" },
	{ { "log", "run", "5km", "--date", "2026-03-03" }, "still to come" },
	{ { "log", "run", "5km", "--date", "2026-02-30" }, "a day that exists" },
	{ { "log", "run", "5km", "--time", "25:00" }, "07:30" },
	{ { "log", "run", "5km", "--time", "23:00" }, "still to come" },
	{ { "log", "run", "5km", "--pain", "2", "--pain", "3" }, "came twice" },
	{ { "log", "run", "5km", "--settled", "soon" }, "minutes" },
	{ { "log", "run", "5km", "--set", "side-plank left 30s" }, "has no sets" },
	{ { "log", "rum", "5km" }, "did you mean \"run\"" },
	{ { "log", "strength", "--session", "strength-z" }, "no session" },
	{ { "log", "strength", "--set", "birdge left 8" }, "--set" },
	{ { "edit", "01HZZZZZZZZZZZZZZZZZZZZZZZ", "--pain", "2" }, "no activity" },
	{ { "delete", "01HZZZZZZZZZZZZZZZZZZZZZZZ" }, "no activity" },
	{ { "intake", "--born", "2030" }, "year of birth" },
	{ { "intake", "--born", "88" }, "1900 to 2200" },
	{ { "intake", "--weeks", "18,20,16" }, "last four weeks" },
	{ { "intake", "--pain-at", "squat=12" }, "squat=12" },
	{ { "intake", "--kit", "stepp" }, "did you mean \"step\"" },
	{ { "intake", "--run-days", "mon,fry" }, "fry" },
	{ { "intake", "--sitting-h", "15", "--standing-h", "12" }, "24 hours" },
	{ { "intake", "--goal", "faster" }, "10 km by" },
	{ { "intake", "--goal", "10 km by 2026-01-01" }, "is over" },
	{ { "intake", "--advised", " " }, "a few words" },
	{ { "history", "--from", "2026-03-02", "--to", "2026-03-01" }, "--from is after --to" },
	{ { "history", "--kind", "runs" }, "runs" },
	{ { "test", "heel-raise", "--value", "3" }, "--left and --right" },
	{ { "test", "heel-raise", "--left", "999" }, "999" },
	{ { "test", "heel-rise", "--left", "9" }, "no test" },
	{ { "score", "akps", "--total", "101" }, "0 to 100" },
	{ { "score", "akps", "5", "5" }, "13 answers" },
	{ { "score", "kujala" }, "akps" },
	{ { "goal", "fly" }, "10 km by" },
	{ { "map", "--right", "knee=3" }, "there are upper, centre" },
	{ { "map", "--right", "centr=3" }, "did you mean \"centre\"" },
	{ { "map", "--right", "centre=11" }, "0 to 10 for centre" },
	{ { "map", "--right", "centre" }, "centre=3,outer=1" },
	{ { "map", "--left", "outer=1," }, "not \"\"" },
	{ { "map", "--left", "outer=1", "--kind", "nice" }, "dull, sharp, stiff" },
	{ { "map", "--kind", "dull" }, "tell them too" },
	{ { "map", "--right", "centre=1", "--date", "2026-03-03" }, "still to come" },
	{ { "map", "--right", "centre=1", "--date", "1987-05-05" }, "1988, the year of birth" },
	{ { "map", "--days", "0" }, "1 to 36500" },
};

static void what_is_off_is_refused_with_what_to_write_and_nothing_is_stored(void **state)
{
	(void)state;
	static char before[OUTPUT];
	begin("bad");
	MUST("history", "--json");
	memcpy(before, out, sizeof before);
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
		int code = run(bad[i].words);
		if (code != 2 || strstr(told, bad[i].told) == NULL || out[0] != '\0')
			fail_msg("%s %s %s: exit %d, \"%s\"", bad[i].words[0], bad[i].words[1], bad[i].words[2] ? bad[i].words[2] : "",
			         code, told);
	}
	MUST("history", "--json");
	assert_string_equal(out, before);
	MUST("undo");
	assert_out("answered the intake");
}

int main(void)
{
	test_folder(); /* made here, not by the first child */
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_intake_is_told_in_parts_and_says_what_is_missing),
		cmocka_unit_test(a_warning_sign_locks_and_advice_unlocks),
		cmocka_unit_test(a_morning_is_edited_on_the_same_day),
		cmocka_unit_test(answers_of_the_other_instrument_are_its_own),
		cmocka_unit_test(a_run_is_logged_in_one_line_or_by_options),
		cmocka_unit_test(the_small_hours_belong_to_the_day_before),
		cmocka_unit_test(strength_is_logged_with_its_sets),
		cmocka_unit_test(an_entry_is_edited_deleted_and_brought_back),
		cmocka_unit_test(the_same_entry_twice_is_refused),
		cmocka_unit_test(a_test_shows_both_legs_and_until_when_it_counts),
		cmocka_unit_test(a_score_tells_a_change_that_counts),
		cmocka_unit_test(a_scored_test_takes_what_was_seen_by_its_words),
		cmocka_unit_test(answers_are_kept_with_the_score_and_no_published_change_counts_nothing),
		cmocka_unit_test(goals_are_set_and_taken_away),
		cmocka_unit_test(where_it_hurt_is_marked_and_counted),
		cmocka_unit_test(what_is_off_is_refused_with_what_to_write_and_nothing_is_stored),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
