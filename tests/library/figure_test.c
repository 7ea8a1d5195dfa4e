/* Each slip in a figure has its exact faults. */
#include "support/check.h"
#include "support/lint.h"

static const char good[] =
	"    - view: side\n"
	"      anchor: sole_n\n"
	"      at: [0, 0.118]\n"
	"      dots: 52\n"
	"      origin: [0.46, 0.955]\n"
	"      work: [thigh_n]\n"
	"      scene:\n"
	"        - {thing: wall, x: 0.3}\n"
	"      frames:\n"
	"        - {name: start, angles: {T: 3, hip_n: 6}}\n"
	"        - {name: low, angles: {T: -26.5}, anchor: ball_f}\n";

static const struct slip {
	const char *what;
	int line; /* of the figure, from 1 */
	const char *with;
	const char *faults; /* without the file */
} slips[] = {
	{ "a good one", 1, "    - view: side\n", "" },
	{ "a view that is none", 1, "    - view: back\n",
	  "14:13: \"view\" cannot be \"back\" (one of side, front)\n" },
	{ "a joint of the other view", 2, "      anchor: sole_l\n",
	  "15:15: \"anchor\" has no \"sole_l\" in a side view (exercises/SCHEMA.md lists them)\n" },
	{ "a place of one number", 3, "      at: [0]\n",
	  "16:11: \"at\" must be two numbers, x and y (as in [0, 0.118])\n" },
	{ "a place of words", 3, "      at: [left, 0]\n",
	  "16:12: \"at\" must be a number, not \"left\"\n" },
	{ "a number with an exponent", 4, "      dots: 5e1\n",
	  "17:13: \"dots\" must be a number, not \"5e1\"\n" },
	{ "a decimal comma", 4, "      dots: '52,5'\n",
	  "17:13: \"dots\" must be a number (take the quotes off)\n" },
	{ "too many dots", 4, "      dots: 201\n",
	  "17:13: \"dots\" must be 10 to 200\n" },
	{ "an origin outside of the canvas", 5, "      origin: [0.46, 1.5]\n",
	  "18:22: \"origin\" must be 0 to 1\n" },
	{ "a part that is none", 6, "      work: [thigh_n, tail]\n",
	  "19:23: \"work\" has no \"tail\" in a side view (exercises/SCHEMA.md lists them)\n" },
	{ "a wall that stands nowhere", 8, "        - {thing: wall}\n",
	  "21:11: \"x\" is missing for a wall\n" },
	{ "a step without its end", 8, "        - {thing: step, from: [0, 0]}\n",
	  "21:11: \"to\" is missing for a step\n" },
	{ "a thing that is none", 8, "        - {thing: chair}\n",
	  "21:19: \"thing\" cannot be \"chair\" (one of floor, step, wall, mat, bench, weight, band)\n" },
	{ "an angle that is none", 10, "        - {name: start, angles: {T: 3, hip_x: 6}}\n",
	  "23:40: \"angles\" has no \"hip_x\" in a side view (exercises/SCHEMA.md lists them)\n" },
	{ "an angle of the other view", 10, "        - {name: start, angles: {pelvis: 3}}\n",
	  "23:34: \"angles\" has no \"pelvis\" in a side view (exercises/SCHEMA.md lists them)\n" },
	{ "an angle twice", 10, "        - {name: start, angles: {T: 3, T: 4}}\n",
	  "23:40: \"T\" stands here twice\n" },
	{ "an angle too far", 10, "        - {name: start, angles: {T: 361}}\n",
	  "23:37: \"T\" must be -360 to 360\n" },
	{ "one frame only", 11, "",
	  "23:9: \"frames\" must have 2 to 4 entries, not 1\n" },
};

/* A file with lint_squat and the figure, line `line` of it replaced. */
static const char *exercise_with(int line, const char *with)
{
	static char text[4000];
	const char *from = good;
	while (--line > 0)
		from = strchr(from, '\n') + 1;
	snprintf(text, sizeof text, "%s  figures:\n%.*s%s%s", lint_squat, (int)(from - good), good, with,
	         strchr(from, '\n') + 1);
	return text;
}

static void test_each_slip_in_a_figure_has_its_exact_faults(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof slips / sizeof *slips; i++) {
		const char *dir = lint_library("slips", exercise_with(slips[i].line, slips[i].with));
		assert_string_equal(lint_faults_of(dir, "strength/squat.yaml"), slips[i].faults);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_each_slip_in_a_figure_has_its_exact_faults),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
