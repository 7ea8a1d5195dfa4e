/* Each slip in an exercise file has its exact faults. */
#include "support/check.h"
#include "support/lint.h"

static const struct slip {
	const char *what;
	int line;          /* of lint_squat that is replaced */
	const char *with;
	const char *faults; /* without the file */
} slips[] = {
	{ "an unknown key", 9, "  rest: 60\n",
	  "1:3: \"rest_s\" is missing\n"
	  "9:3: unknown key \"rest\" (did you mean \"rest_s\"?)\n" },
	{ "a key with a slip", 10, "  pain_cieling: 3\n",
	  "1:3: \"pain_ceiling\" is missing\n"
	  "10:3: unknown key \"pain_cieling\" (did you mean \"pain_ceiling\"?)\n" },
	{ "a missing key", 9, "",
	  "1:3: \"rest_s\" is missing\n" },
	{ "a doubled key", 9, "  rest_s: 60\n  rest_s: 75\n",
	  "10:3: \"rest_s\" stands here twice (first on line 9)\n" },
	{ "a number with a letter", 7, "  dose: {sets: 3x, reps: 8}\n",
	  "7:16: \"sets\" must be a whole number, not \"3x\"\n" },
	{ "a fraction", 7, "  dose: {sets: 3.5, reps: 8}\n",
	  "7:16: \"sets\" must be a whole number, not \"3.5\"\n" },
	{ "a word for a number", 7, "  dose: {sets: three, reps: 8}\n",
	  "7:16: \"sets\" must be a whole number, not \"three\"\n" },
	{ "a hexadecimal number", 7, "  dose: {sets: 0x3, reps: 8}\n",
	  "7:16: \"sets\" must be a whole number, not \"0x3\"\n" },
	{ "a number in quotes", 7, "  dose: {sets: '3', reps: 8}\n",
	  "7:16: \"sets\" must be a whole number (take the quotes off)\n" },
	{ "no number at all", 7, "  dose: {sets: , reps: 8}\n",
	  "7:16: \"sets\" must be a whole number\n" },
	{ "a number out of range", 7, "  dose: {sets: 300, reps: 8}\n",
	  "7:16: \"sets\" must be 1 to 12\n" },
	{ "a number below zero", 7, "  dose: {sets: -3, reps: 8}\n",
	  "7:16: \"sets\" must be 1 to 12\n" },
	{ "a number beyond any machine's", 7, "  dose: {sets: 99999999999999999999, reps: 8}\n",
	  "7:16: \"sets\" must be 1 to 12\n" },
	{ "ten, not eight: 010", 7, "  dose: {sets: 010, reps: 8}\n", "" },
	{ "a word that is none of its list", 3, "  kind: strenght\n",
	  "3:9: \"kind\" cannot be \"strenght\" (one of strength, balance, impact, mobility, recovery, drill, cardio)\n" },
	{ "a list for a word", 3, "  kind: [strength]\n",
	  "3:9: \"kind\" must be a word, not a list or a mapping\n" },
	{ "a word for a list", 6, "  targets: quadriceps\n",
	  "6:12: \"targets\" must be a list (as in [one, two])\n" },
	{ "an empty list", 12, "  cues: []\n",
	  "12:9: \"cues\" must have 1 to 6 entries, not 0\n" },
	{ "a list that is too long", 12, "  cues: [a, b, c, d, e, f, g]\n",
	  "12:9: \"cues\" must have 1 to 6 entries, not 7\n" },
	{ "a list in a list", 12, "  cues: [[a]]\n",
	  "12:10: \"cues\" must be a text, not a list or a mapping\n" },
	{ "a word for a mapping", 7, "  dose: 3x8\n",
	  "7:9: \"dose\" must be keys with values (as in \"sets: ...\")\n" },
	{ "an id with a blank", 1, "- id: my squat\n",
	  "1:7: \"id\" must be an id of 2 to 48 characters (small letters, digits and hyphens)\n" },
	{ "an id of one letter", 1, "- id: a\n",
	  "1:7: \"id\" must be an id of 2 to 48 characters (small letters, digits and hyphens)\n" },
	{ "a name that is too wide", 2, "  name: A squat whose name goes on and on until it ends\n",
	  "2:9: \"name\" is 47 columns wide, at most 40 fit\n" },
	{ "a name that is empty", 2, "  name: ''\n",
	  "2:9: \"name\" is empty\n" },
	{ "a name on two lines", 2, "  name: |\n    Squat\n    deep\n",
	  "2:9: \"name\" must be one line (join its lines)\n" },
	{ "a name with an order for the terminal", 2, "  name: \"Squat\\e[2J\"\n",
	  "2:9: \"name\" holds a control character (take it out)\n" },
	{ "a cue that is too wide", 12,
	  "  cues: [This cue goes on for far longer than any person could read it in the middle of a set.]\n",
	  "12:10: \"cues\" is 85 columns wide, at most 76 fit\n" },
	{ "yes for true", 10, "  pain_ceiling: 3\n  form_gate: yes\n",
	  "11:14: \"form_gate\" must be true or false, not \"yes\"\n" },
	{ "equipment that is none", 6, "  targets: [quadriceps]\n  equipment: [stepp]\n",
	  "7:15: unknown equipment \"stepp\" (did you mean \"step\"?)\n" },
	{ "either of two, one of them none", 6, "  targets: [quadriceps]\n  equipment: [step or trampoline]\n",
	  "7:15: unknown equipment \"trampoline\" (exercises/SCHEMA.md lists the kit words)\n" },
	{ "a dose without repetitions", 7, "  dose: {sets: 3}\n",
	  "7:3: the dose of \"work: reps\" needs \"reps\"\n" },
	{ "no dose", 7, "",
	  "1:3: the dose of \"work: reps\" needs \"sets\"\n"
	  "1:3: the dose of \"work: reps\" needs \"reps\"\n" },
	{ "a dose of another work", 7, "  dose: {sets: 3, reps: 8, contacts: 10}\n",
	  "7:28: \"contacts\" does not fit \"work: reps\"\n" },
	{ "a hold with a tempo", 4, "  work: hold\n",
	  "7:3: the dose of \"work: hold\" needs \"hold_s\"\n"
	  "8:3: \"tempo\" does not fit \"work: hold\"\n" },
	{ "counted work without a tempo", 8, "",
	  "1:3: \"work: reps\" needs \"tempo\"\n" },
	{ "a tempo that starts with nothing", 8,
	  "  tempo: {eccentric: 0, pause: 0, concentric: 1, top: 0, starts: eccentric}\n",
	  "8:10: the phase that a repetition starts with takes 0 s\n" },
	{ "a tempo that starts with a pause", 8,
	  "  tempo: {eccentric: 3, pause: 0, concentric: 1, top: 0, starts: pause}\n",
	  "8:66: \"starts\" cannot be \"pause\" (one of eccentric, concentric)\n" },
	{ "breathing outside of breathing", 8,
	  "  tempo: {eccentric: 3, pause: 0, concentric: 1, top: 0, starts: eccentric}\n"
	  "  breath: {in_s: 4, out_s: 6}\n",
	  "9:3: \"breath\" does not fit \"work: reps\"\n" },
	{ "an end that the dose does not have", 4, "  work: reps\n  until: sometime\n",
	  "5:10: \"until\" cannot be \"sometime\" (one of reps, time, key)\n" },
	{ "an end that nothing in the dose brings", 4, "  work: contacts\n  until: time\n",
	  "8:3: the dose of \"work: contacts\" needs \"contacts\"\n"
	  "8:19: \"reps\" does not fit \"work: contacts\"\n"
	  "9:3: \"tempo\" does not fit \"work: contacts\"\n" },
	{ "a tier without a source", 11, "  knee_load: {tier: low, confidence: found}\n",
	  "11:14: the knee load is \"found\" without a source (name a source, or say \"inferred\")\n" },
	{ "a tier of a source that is not there", 11,
	  "  knee_load: {tier: low, confidence: found, source: paper-2021}\n",
	  "11:53: the source \"paper-2021\" is not in SOURCES.yaml (did you mean \"paper-2020\"?)\n" },
	{ "a big word with a letter that cannot be drawn", 8,
	  "  tempo: {eccentric: 3, pause: 0, concentric: 1, top: 0, starts: eccentric}\n"
	  "  words: {eccentric: SINK, concentric: JUMP}\n",
	  "9:40: \"JUMP\" has a letter that cannot be drawn big (the big letters are ACDEFGHIKLMNOPRSTUWY)\n" },
	{ "a harder neighbour that is not there", 12, "  cues: [Knee.]\n  harder: squad\n",
	  "13:11: there is no exercise \"squad\" (did you mean \"squat\"?)\n" },
	{ "a substitute that is not there", 12, "  cues: [Knee.]\n  substitutes: [kneeling-curl]\n",
	  "13:17: there is no exercise \"kneeling-curl\"\n" },
	{ "itself as its easier neighbour", 12, "  cues: [Knee.]\n  easier: squat\n",
	  "13:11: \"easier\" goes round in a loop: squat -> squat (leave one of them out)\n" },
	{ "a kind of another folder", 3, "  kind: cardio\n",
	  "3:9: \"kind: cardio\" in the folder strength (move it to cardio/)\n" },
	{ "three slips at once", 9, "  rest: 60\n  lead_in_s: 99\n  sides: left\n",
	  "1:3: \"rest_s\" is missing\n"
	  "9:3: unknown key \"rest\" (did you mean \"rest_s\"?)\n"
	  "10:14: \"lead_in_s\" must be 0 to 30\n"
	  "11:3: \"sides\" stands here twice (first on line 5)\n" },
	{ "a tab for blanks", 9, "\trest_s: 60\n",
	  "9:1: a tab in the indentation (indent with blanks)\n" },
	{ "one blank too few", 9, " rest_s: 60\n",
	  "9:2: did not find expected '-' indicator (check the indentation)\n" },
	{ "an anchor", 9, "  rest_s: &rest 60\n",
	  "9:11: an anchor (&) is not read (write the value out)\n" },
	{ "an alias", 9, "  rest_s: *rest\n",
	  "9:11: an alias (*) is not read (write the value out)\n" },
	{ "a tag", 9, "  rest_s: !!int 60\n",
	  "9:11: a tag (!) is not read (leave it out, or put the text in quotes)\n" },
	{ "a merge key", 9, "  <<: 60\n",
	  "1:3: \"rest_s\" is missing\n"
	  "9:3: unknown key \"<<\"\n" },
	{ "a colon in a text", 2, "  name: Squat: deep\n",
	  "2:14: mapping values are not allowed in this context (put a text with \": \" in it in quotes)\n" },
	{ "a bracket that stays open", 12, "  cues: [Knee over the second toe.\n",
	  "13:1: did not find expected ',' or ']' (close the bracket)\n" },
	{ "a second document", 12, "  cues: [Knee.]\n---\n- id: lunge\n",
	  "13:1: a second document (one document a file: take the --- out or make it a file of its own)\n" },
};

static void test_each_slip_in_an_exercise_has_its_exact_faults(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof slips / sizeof *slips; i++) {
		const struct slip *slip = &slips[i];
		const char *dir = lint_library("slips", lint_squat_with(slip->line, slip->with));
		assert_string_equal(lint_faults_of(dir, "strength/squat.yaml"), slip->faults);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_each_slip_in_an_exercise_has_its_exact_faults),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
