/* Each slip in a programme has its exact faults. */
#include "support/check.h"
#include "support/lint.h"

#include "base/text.h"
#include "io/library_draft.h"

static const char some_tests[] =
	"- {id: plank, name: Plank, how: Hold it., unit: seconds, sides: true, least: 0, most: 600, sources: [paper-2020],\n"
	"   norms: [{value: 60}]}\n"
	"- {id: squats, name: Squats, how: Do ten., unit: reps, asks_pain: true, least: 0, most: 50, sources: [paper-2020]}\n";

static const char one_line[] = "      - {id: sessions, kind: sessions, text: One session, rule: R1, count: 1}";
#define STAGE(n, run, walk, x, m) \
	"    - {stage: " #n ", run_s: " #run ", walk_s: " #walk ", repeats: " #x ", distance_m: " #m "}"
static const char stage_4[] = STAGE(4, 120, 60, 7, 2741);

static const char last_phase[] =
	"  maintain: {summary: A phase, tier_most: high, impact_from_stage: 4, strength_week: 2, cardio_week: 2, "
	"mobility_week: 4, red_episodes_back: 2, red_episode_days: 14}";
static const char with_exit[] =
	"  maintain: {summary: A phase, tier_most: high, impact_from_stage: 4, strength_week: 2, cardio_week: 2, "
	"mobility_week: 4, exit: [{id: ok, kind: sessions, text: A, rule: R1, count: 1}]}";

static const struct slip {
	const char *what, *line, *with;
	const char *faults; /* each after the line that was replaced; a number in front moves it so many lines on */
} slips[] = {
	{ "as it is", "id: small", "id: small", "" },
	{ "a figure left out", "  red_during: 6", "", "-6:3: \"red_during\" is missing\n" },
	{ "a figure out of range", "  red_during: 6", "  red_during: 11", "15: \"red_during\" must be 1 to 10\n" },
	{ "a key that is none", "  red_during: 6", "  red_during: 6\n  red_durning: 6",
	  "+1:3: unknown key \"red_durning\" (did you mean \"red_during\"?)\n" },
	{ "thresholds out of order", "  run_pain: 3", "  run_pain: 7",
	  "13: \"response.run_pain\", 7, is above \"red_during\", 6\n" },
	{ "more known than there are", "  trend_least: 4", "  trend_least: 8",
	  "16: \"response.trend_least\", 8, is above \"trend_days\", 7\n" },
	{ "a red week larger than an amber one", "  red_week: 80", "  red_week: 95",
	  "13: \"response.red_week\", 95, is above \"amber_week\", 90\n" },
	{ "a flare whose steps are crossed", "  step3_day: 6", "  step3_day: 2",
	  "-1:14: \"flare.step2_day\", 3, is above \"step3_day\", 2\n" },
	{ "a high tier that weighs little",
	  "  tier_hundredths: {none: 0, low: 10, low-moderate: 25, moderate: 50, moderate-high: 75, high: 100}",
	  "  tier_hundredths: {none: 0, low: 10, low-moderate: 25, moderate: 50, moderate-high: 75, high: 60}",
	  "96: \"high\" weighs less than \"moderate-high\"\n" },
	{ "a session that is not there", "  warm_up: short", "  warm_up: shorts",
	  "12: there is no session \"shorts\" (did you mean \"short\"?)\n" },
	{ "a flare of a session that is not there", "  step1: short", "  step1: easy-one",
	  "10: there is no session \"easy-one\"\n" },

	{ "a gap in the stages", stage_4, STAGE(5, 120, 60, 7, 2741),
	  "15: stage 5 stands where 4 is expected (number them from 1 without a gap)\n" },
	{ "a stage that jumps", stage_4, STAGE(4, 240, 60, 5, 4000),
	  "7: stage 4 is 600 s of running and 1584 m more than before (at most 240 s or 500 m)\n"
	  "+1:7: stage 5 has less running than stage 4\n" },
	{ "a stage of less running", stage_4, STAGE(4, 60, 60, 7, 2000), "7: stage 4 has less running than stage 3\n" },
	{ "a stage that is not there", "  build_up_most: 2", "  build_up_most: 14",
	  "18: \"build_up_most\" is 14, the last stage is 13\n" },

	{ "more known days than days", one_line,
	  "      - {id: worst, kind: worst, text: Quiet, rule: R1, days: 7, least: 8, most: 3}",
	  "73: \"worst\" can never be met (there are fewer days)\n" },
	{ "a line without its figures", one_line,
	  "      - {id: quiet, kind: mornings, text: Quiet, rule: R1, days: 7, least: 5, far: 2}",
	  "9: \"kind: mornings\" needs \"count\"\n" },
	{ "a figure that a line has no use of", one_line,
	  "      - {id: stairs, kind: stairs, text: Stairs, rule: R1, days: 7, most: 2, percent: 80}",
	  "78: \"percent\" does not fit \"kind: stairs\"\n" },
	{ "a rule that is not there", one_line,
	  "      - {id: stairs, kind: stairs, text: Stairs, rule: R2, days: 7, most: 2}",
	  "56: there is no rule \"R2\" (did you mean \"R1\"?)\n" },
	{ "a test that is not there", one_line,
	  "      - {id: plank, kind: test, text: Plank, rule: R1, test: planks, least: 30}",
	  "62: there is no test \"planks\" (did you mean \"plank\"?)\n" },
	{ "a test that cannot be entered so high", one_line,
	  "      - {id: squats, kind: test, text: Squats, rule: R1, test: squats, least: 51, pain: 2}",
	  "79: \"squats\" can never be met (the test cannot be entered that high)\n" },
	{ "pain of a test that asks for none", one_line,
	  "      - {id: plank, kind: test, text: Plank, rule: R1, test: plank, least: 30, pain: 2}",
	  "86: \"plank\" can never be met (the test does not ask for pain)\n" },
	{ "a share of what nobody knows to be typical", one_line,
	  "      - {id: squats, kind: test, text: Squats, rule: R1, test: squats, percent: 80}",
	  "81: \"squats\" can never be met (nothing is typical of the test)\n" },
	{ "symmetry of more tests than named", one_line,
	  "      - {id: even, kind: symmetry, text: Even, rule: R1, tests: [plank], count: 2, percent: 90}",
	  "81: \"even\" can never be met (there are fewer tests)\n" },
	{ "symmetry of a test without sides", one_line,
	  "      - {id: even, kind: symmetry, text: Even, rule: R1, tests: [squats], count: 1, percent: 90}",
	  "66: the test \"squats\" has no sides to compare\n" },
	{ "a score that is not there", one_line,
	  "      - {id: koos, kind: score, text: Score, rule: R1, test: koos, least: 85}",
	  "62: there is no score \"koos\" (name it under \"scores\")\n" },
	{ "a score higher than it goes", one_line,
	  "      - {id: akps, kind: score, text: Score, rule: R1, test: akps, least: 101}",
	  "75: \"akps\" can never be met (the score does not go that high)\n" },
	{ "eight runs a week", one_line,
	  "      - {id: run, kind: continuous, text: Run, rule: R1, least: 30, count: 8, days: 14, most: 2}",
	  "76: \"run\" can never be met (a week has seven days)\n" },
	{ "a last phase with an exit", last_phase, with_exit, "123: \"maintain\" is the last phase and has no exit\n" },
	{ "half of a pair", "    red_episode_days: 7", "", "-1:5: \"red_episodes_back\" needs \"red_episode_days\"\n" },

	{ "a week without a rest day", "    sun: [{do: rest}, {do: recovery}]", "    sun: [{do: cardio}]",
	  "-9:5: \"calm-down\" has no rest day (leave one day to mobility and recovery)\n"
	  "-9:5: \"calm-down\" has cardio on 4 days, its phase says 3\n" },
	{ "a rest day with a run", "    sun: [{do: rest}, {do: recovery}]", "    sun: [{do: rest}, {do: run}]",
	  "-9:5: \"calm-down\" has no rest day (leave one day to mobility and recovery)\n"
	  "5: sun of \"calm-down\" is no rest day (rest stands with mobility and recovery alone)\n" },
	{ "strength on two days running",
	  "    tue: [{do: cardio, minutes: 20}, {do: mobility}, {do: recovery}]", "    tue: [{do: strength}, {do: mobility}]",
	  "-4:5: \"calm-down\" has strength on 4 days, its phase says 3\n"
	  "-4:5: \"calm-down\" has cardio on 2 days, its phase says 3\n"
	  "5: strength on mon and tue of \"calm-down\" is too close\n"
	  "+1:5: strength on tue and wed of \"calm-down\" is too close\n" },
	{ "hard work on two days running", "    wed: [{do: cardio, minutes: 30}, {do: mobility}, {do: recovery}]",
	  "    wed: [{do: cardio, minutes: 30}, {do: run, run: quality}, {do: mobility}]",
	  "5: hard work on tue and wed of \"return\" is too close\n"
	  "+1:5: hard work on wed and thu of \"return\" is too close\n" },
	{ "a phase without a week", "    phase: build-up", "    phase: calm-down",
	  "-13:1: \"calm-down\" has more than one week (each phase has one, and alternatives beside it)\n"
	  "-13:1: \"build-up\" has no week (each phase has one, and alternatives beside it)\n"
	  "-2:5: \"build-up\" has mobility on 4 days, its phase says 6\n" },
};

/* The faults expected, with the line numbers of the file they are in. */
static const char *expected(const struct slip *slip)
{
	static char text[4000];
	struct text out = TEXT(text);
	int line = lint_programme_line(slip->line);
	for (const char *at = slip->faults; *at != '\0';) {
		const char *end = strchr(at, '\n') + 1;
		bool moved = *at == '+' || *at == '-';
		int by = moved ? atoi(at) : 0;
		at = moved ? strchr(at, ':') + 1 : at;
		text_addf(&out, "programmes/small.yaml:%d:%.*s", line + by, (int)(end - at), at);
		at = end;
	}
	return text;
}

static const char *faults(const struct slip *slip)
{
	const char *dir = lint_library("programme", NULL);
	lint_put(dir, "tests/some.yaml", some_tests);
	lint_put(dir, "programmes/small.yaml", lint_programme_with(slip->line, slip->with));
	return lint_faults(dir, NULL);
}

static void test_a_test_is_typical_of_what_can_be_entered(void **state)
{
	(void)state;
	const char *dir = lint_library("norms", NULL);
	lint_put(dir, "tests/plank.yaml",
	         "- id: plank\n  name: Plank\n  how: Hold it.\n  unit: seconds\n  least: 0\n  most: 60\n"
	         "  norms: [{age_from: 40, age_to: 30, value: 50}, {value: 90}]\n  sources: [paper-2020]\n"
	         "- {id: squats, name: S, how: H, unit: reps, least: 5, most: 5, sources: [paper-2020]}\n");
	assert_string_equal(lint_faults_of(dir, "tests/plank.yaml"),
	                    "7:11: the ages go from 40 to 30\n"
	                    "7:58: 90 cannot be entered, only 0 to 60 can\n"
	                    "9:52: \"least\" is not below \"most\"\n");
}

/* What is off in a part of a test, and what lint says to it. */
static const struct {
	const char *name, *yaml, *faults;
} off_tests[] = {
	{ "beats", "guide: {kind: metronome}", "6:10: \"kind: metronome\" needs \"beats_min\"\n" },
	{ "foreign", "guide: {kind: hold, reps: 3}",
	  "4:9: \"kind: hold\" counts seconds (as in unit: seconds)\n6:23: \"reps\" does not fit \"kind: hold\"\n" },
	{ "kind", "guide: {kind: metronom, beats_min: 60}",
	  "6:17: \"kind\" cannot be \"metronom\" (one of measured, metronome, hold, countdown, reps, scored)\n" },
	{ "marks", "guide: {kind: scored}", "6:10: \"kind: scored\" and \"items\" go together\n" },
	{ "sum", "guide: {kind: scored}\n  items: [{text: A, marks: [{word: arm, points: 1, text: A}]}]",
	  "9:9: the items add up to 0 to 1, not 0 to 6\n" },
	{ "word", "guide: {kind: scored}\n  items: [{text: A, marks: [{word: arm, points: 1, text: A}, "
	          "{word: arm, points: 6, text: B}]}]",
	  "7:10: the word \"arm\" is there twice\n" },
	{ "bands", "bands: [{most: 4, word: good}, {most: 3, word: poor}]",
	  "6:10: the bands do not stand in order\n6:10: the bands end at 3, the test at 6\n" },
	{ "fine", "guide: {kind: metronome, beats_min: 60}", "" },
};

static void test_a_guide_has_its_figures_and_marks_add_up(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof off_tests / sizeof *off_tests; i++) {
		char yaml[400], folder[40];
		print_message("%s\n", off_tests[i].name);
		snprintf(folder, sizeof folder, "guide-%s", off_tests[i].name);
		const char *dir = lint_library(folder, NULL);
		snprintf(yaml, sizeof yaml,
		         "- id: some\n  name: Some\n  how: Do it.\n  unit: reps\n  sides: true\n  %s\n  least: 0\n  most: 6\n"
		         "  sources: [paper-2020]\n", off_tests[i].yaml);
		lint_put(dir, "tests/some.yaml", yaml);
		assert_string_equal(lint_faults_of(dir, "tests/some.yaml"), off_tests[i].faults);
	}
}

/* The key of a questionnaire whose first three lines are told by each case. */
static const struct {
	const char *name, *id, *yaml, *faults;
} off_questionnaires[] = {
	{ "none", "akps", "scoring: sum\n  answered: 1", "1:3: needs \"items\", or \"count\", \"scale_least\" and \"scale_most\"\n" },
	{ "score", "koos", "scoring: sum\n  count: 2\n  scale_least: 0\n  scale_most: 50\n  answered: 2",
	  "1:7: there is no score \"koos\" (name it under \"scores\" of the programme)\n" },
	{ "range", "akps", "scoring: sum\n  count: 2\n  scale_least: 0\n  scale_most: 4\n  answered: 2",
	  "1:7: its answers give 0 to 8, the score goes from 0 to 100\n" },
	{ "many", "akps", "scoring: sum\n  count: 2\n  scale_least: 0\n  scale_most: 50\n  answered: 3",
	  "8:13: asks for more than its 2 items\n" },
	{ "missing", "akps", "scoring: sum\n  count: 2\n  scale_least: 0\n  scale_most: 50\n  answered: 1",
	  "8:13: \"scoring: sum\" needs all 2 answers: one that is missing would count as 0\n" },
	{ "twice", "akps", "scoring: sum\n  answered: 1\n  own_words: true\n"
	                   "  items: [{text: Limp, answers: [{points: 100}, {points: 100}]}]",
	  "7:10: two answers of item 1 give 100 points\n" },
	{ "words", "akps", "scoring: sum\n  answered: 1\n  items: [{text: Limp, answers: [{points: 100}, {points: 0}]}]",
	  "6:10: item 1 has a \"text\" without \"own_words: true\"\n" },
	{ "wordless", "akps", "scoring: sum\n  answered: 1\n  own_words: true\n"
	                      "  items: [{answers: [{points: 100}, {points: 0}]}]",
	  "7:10: item 1 has no \"text\"\n" },
	{ "percent", "akps", "scoring: percent-free\n  answered: 1\n  items: [{answers: [{points: 100}, {points: 0}]}]",
	  "4:12: \"scoring: percent-free\" needs \"scale_least\" and \"scale_most\"\n" },
	{ "fine", "akps", "scoring: sum\n  answered: 1\n  items: [{answers: [{points: 100}, {points: 0}]}]", "" },
};

static void test_a_questionnaire_gives_a_score_of_the_programme(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof off_questionnaires / sizeof *off_questionnaires; i++) {
		char yaml[500], folder[40];
		print_message("%s\n", off_questionnaires[i].name);
		snprintf(folder, sizeof folder, "questionnaire-%s", off_questionnaires[i].name);
		const char *dir = lint_library(folder, NULL);
		snprintf(yaml, sizeof yaml, "- id: %s\n  about: A knee\n  form: A form\n  %s\n  sources: [paper-2020]\n",
		         off_questionnaires[i].id, off_questionnaires[i].yaml);
		lint_put(dir, "questionnaires/some.yaml", yaml);
		assert_string_equal(lint_faults_of(dir, "questionnaires/some.yaml"), off_questionnaires[i].faults);
	}
}

static void test_a_figure_that_no_rule_claims_is_told(void **state)
{
	(void)state;
	const char *dir = lint_library("unclaimed", NULL);
	lint_put(dir, "RULES.yaml",
	         "- id: R1\n  title: T\n  text: T\n  thresholds: [response, flare, readiness, phases, weeks, stage, load, balance,\n"
	         "    ladder, ledger, habit, trigger, scores, spacing.rest_in_days]\n  sources: [paper-2020]\n  certainty: low\n");
	char expected[200];
	snprintf(expected, sizeof expected, "programmes/small.yaml:%d:3: no rule of RULES.yaml claims "
	         "\"spacing.strength_days\" (name it under \"thresholds\" of the rule it belongs to)\n",
	         lint_programme_line("  strength_days: 2"));
	assert_string_equal(lint_faults(dir, NULL), expected);
}

static void test_a_rule_claims_what_a_programme_can_have_and_names_a_source(void **state)
{
	(void)state;
	const char *dir = lint_library("claims", NULL);
	char rules[2000];
	snprintf(rules, sizeof rules, "%s- {id: R2, title: T, text: T, thresholds: [response.red_druing, \"phases.*.hold_s\"], "
	         "certainty: low}\n", lint_rules);
	lint_put(dir, "RULES.yaml", rules);
	assert_string_equal(lint_faults(dir, NULL),
	                    "RULES.yaml:7:3: \"sources\" is missing\n"
	                    "RULES.yaml:7:44: no programme has \"response.red_druing\" (as in response.red_during)\n");
}

/* Prefix, star and exact name; a name that only begins the same is another one. */
static void test_a_threshold_names_a_figure_its_branch_or_any_of_a_kind(void **state)
{
	(void)state;
	assert_true(threshold_names("response.red_during", "response.red_during"));
	assert_true(threshold_names("flare", "flare.mornings"));
	assert_true(threshold_names("phases.*.hold_s", "phases.calm-down.hold_s"));
	assert_true(threshold_names("phases.*.exit", "phases.return.exit.least"));
	assert_false(threshold_names("phases.*.hold_s", "phases.calm-down.hold_max_s"));
	assert_false(threshold_names("response.red", "response.red_during"));
	assert_false(threshold_names("response.red_during.x", "response.red_during"));
	assert_false(threshold_names("load", "ladder.load_rungs"));
}

static void test_each_slip_in_a_programme_has_its_exact_faults(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof slips / sizeof *slips; i++) {
		print_message("%s\n", slips[i].what);
		assert_string_equal(faults(&slips[i]), expected(&slips[i]));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_each_slip_in_a_programme_has_its_exact_faults),
		cmocka_unit_test(test_a_test_is_typical_of_what_can_be_entered),
		cmocka_unit_test(test_a_guide_has_its_figures_and_marks_add_up),
		cmocka_unit_test(test_a_questionnaire_gives_a_score_of_the_programme),
		cmocka_unit_test(test_a_figure_that_no_rule_claims_is_told),
		cmocka_unit_test(test_a_rule_claims_what_a_programme_can_have_and_names_a_source),
		cmocka_unit_test(test_a_threshold_names_a_figure_its_branch_or_any_of_a_kind),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
