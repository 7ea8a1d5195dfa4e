/* Each slip in a session file has its exact faults. */
#include "support/check.h"
#include "support/lint.h"

static const char head[] =
	"id: strength-x\n"
	"title: Strength X\n"
	"kind: strength\n"
	"summary: Squats\n"
	"lead_in_s: 5\n"
	"switch_s: 10\n"
	"rest_ends: time\n";

static const struct slip {
	const char *what;
	const char *tail; /* from line 8 on */
	const char *faults; /* without the file */
} slips[] = {
	{ "a good one", "slots:\n  - {pattern: knee, exercise: squat, sets: 2, reps: 10, rest_s: 0}\n", "" },
	{ "no slots", "",
	  "1:1: \"slots\" is missing\n" },
	{ "an empty list of slots", "slots: []\n",
	  "8:8: \"slots\" must have 1 to 32 entries, not 0\n" },
	{ "an unknown exercise", "slots:\n  - {pattern: knee, exercise: sqaut}\n",
	  "9:31: there is no exercise \"sqaut\" (did you mean \"squat\"?)\n" },
	{ "no exercise", "slots:\n  - {pattern: knee}\n",
	  "9:5: \"exercise\" is missing\n" },
	{ "a figure that does not fit", "slots:\n  - {pattern: knee, exercise: squat, duration_s: 30}\n",
	  "9:38: \"duration_s\" does not fit \"work: reps\"\n" },
	{ "too many sets", "slots:\n  - {pattern: knee, exercise: squat, sets: 13}\n",
	  "9:44: \"sets\" must be 1 to 12\n" },
	{ "a group that is not there", "slots:\n  - {pattern: knee, exercise: squat, group: ring}\n",
	  "9:45: there is no group \"ring\" (name it under \"groups\")\n" },
	{ "a good group",
	  "slots:\n  - {pattern: knee, exercise: squat, group: ring}\n  - {pattern: knee, exercise: squat, group: ring}\n"
	  "groups:\n  - {name: ring, rounds: 3, inner_rest_s: 15, outer_rest_s: 60}\n", "" },
	{ "a group of one",
	  "slots:\n  - {pattern: knee, exercise: squat, group: ring}\n"
	  "groups:\n  - {name: ring, rounds: 3, inner_rest_s: 15, outer_rest_s: 60}\n",
	  "11:5: a group needs two slots or more (name it in \"group:\" of each slot)\n" },
	{ "a group torn apart",
	  "slots:\n  - {pattern: knee, exercise: squat, group: ring}\n  - {pattern: knee, exercise: squat}\n"
	  "  - {pattern: knee, exercise: squat, group: ring}\n"
	  "groups:\n  - {name: ring, rounds: 3, inner_rest_s: 15, outer_rest_s: 60}\n",
	  "11:45: the slots of a group must stand together (move the slot up to the others)\n" },
	{ "sets in a group",
	  "slots:\n  - {pattern: knee, exercise: squat, group: ring, sets: 2}\n"
	  "  - {pattern: knee, exercise: squat, group: ring}\n"
	  "groups:\n  - {name: ring, rounds: 3, inner_rest_s: 15, outer_rest_s: 60}\n",
	  "9:51: \"sets\" does not fit a slot of a group (the rounds of the group tell them)\n" },
	{ "two groups of one name",
	  "slots:\n  - {pattern: knee, exercise: squat, group: ring}\n  - {pattern: knee, exercise: squat, group: ring}\n"
	  "groups:\n  - {name: ring, rounds: 3, inner_rest_s: 15, outer_rest_s: 60}\n"
	  "  - {name: ring, rounds: 2, inner_rest_s: 15, outer_rest_s: 60}\n",
	  "13:12: there are two groups \"ring\"\n" },
	{ "a key twice", "slots:\n  - {pattern: knee, exercise: squat}\nkind: recovery\n",
	  "10:1: \"kind\" stands here twice (first on line 3)\n" },
};

static const char *session(const char *tail)
{
	static char text[4000];
	snprintf(text, sizeof text, "%s%s", head, tail);
	return text;
}

static void test_each_slip_in_a_session_has_its_exact_faults(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof slips / sizeof *slips; i++) {
		const char *dir = lint_library("slips", NULL);
		lint_put(dir, "sessions/strength-x.yaml", session(slips[i].tail));
		assert_string_equal(lint_faults_of(dir, "sessions/strength-x.yaml"), slips[i].faults);
	}
}

/* `count` slots of `sets` sets. */
static const char *slots(int count, int sets)
{
	static char text[3000];
	int length = snprintf(text, sizeof text, "slots:\n");
	for (int i = 0; i < count; i++)
		length += snprintf(text + length, sizeof text - (size_t)length,
		                   "  - {pattern: knee, exercise: squat, sets: %d}\n", sets);
	return text;
}

static void test_a_session_that_is_longer_than_its_limits_is_told(void **state)
{
	(void)state;
	const char *dir = lint_library("long", NULL);
	lint_put(dir, "sessions/strength-x.yaml", session(slots(32, 6)));
	assert_string_equal(lint_faults(dir, NULL), "");
	lint_put(dir, "sessions/strength-x.yaml", session(slots(28, 7)));
	assert_string_equal(lint_faults(dir, NULL),
	                    "sessions/strength-x.yaml:8:1: 196 sets in all, at most 192 fit a session\n");
	lint_put(dir, "sessions/strength-x.yaml", session(slots(33, 1)));
	assert_string_equal(lint_faults(dir, NULL),
	                    "sessions/strength-x.yaml:9:3: \"slots\" must have 1 to 32 entries, not 33\n");
}

static void test_a_list_is_no_session(void **state)
{
	(void)state;
	const char *dir = lint_library("list", NULL);
	lint_put(dir, "sessions/strength-x.yaml", "- id: strength-x\n");
	assert_string_equal(lint_faults(dir, NULL),
	                    "sessions/strength-x.yaml:1:1: must be keys with values (as in \"id: ...\")\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_each_slip_in_a_session_has_its_exact_faults),
		cmocka_unit_test(test_a_session_that_is_longer_than_its_limits_is_told),
		cmocka_unit_test(test_a_list_is_no_session),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
