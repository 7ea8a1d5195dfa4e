/* Each slip in a figure has its exact faults. */
#include "support/check.h"
#include "support/lint.h"

#include "io/library.h"

static const char good[] =
	"- view: side\n"
	"  anchor: sole_n\n"
	"  at: [0, 0.018]\n"
	"  dots: 52\n"
	"  origin: [0.46, 0.955]\n"
	"  work: [thigh_n]\n"
	"  scene:\n"
	"    - {thing: floor}\n"
	"  frames:\n"
	"    - {name: start, angles: {T: 3, hip_n: 6}}\n"
	"    - {name: low, angles: {T: -26.5}, anchor: ball_f}\n";

static const struct slip {
	const char *what;
	int line; /* of the figure, from 1 */
	const char *with;
	const char *faults; /* without the file */
} slips[] = {
	{ "a good one", 1, "- view: side\n", "" },
	{ "a view that is none", 1, "- view: back\n",
	  "1:9: \"view\" cannot be \"back\" (one of side, front)\n" },
	{ "a joint of the other view", 2, "  anchor: sole_l\n",
	  "2:11: \"anchor\" has no \"sole_l\" in a side view (exercises/SCHEMA.md lists them)\n" },
	{ "a place of one number", 3, "  at: [0]\n",
	  "3:7: \"at\" must be two numbers, x and y (as in [0, 0.118])\n" },
	{ "a place of words", 3, "  at: [left, 0]\n",
	  "3:8: \"at\" must be a number, not \"left\"\n" },
	{ "a number with an exponent", 4, "  dots: 5e1\n",
	  "4:9: \"dots\" must be a number, not \"5e1\"\n" },
	{ "a decimal comma", 4, "  dots: '52,5'\n",
	  "4:9: \"dots\" must be a number (take the quotes off)\n" },
	{ "too many dots", 4, "  dots: 201\n",
	  "4:9: \"dots\" must be 10 to 200\n" },
	{ "an origin outside of the canvas", 5, "  origin: [0.46, 1.5]\n",
	  "5:18: \"origin\" must be 0 to 1\n" },
	{ "a part that is none", 6, "  work: [thigh_n, tail]\n",
	  "6:19: \"work\" has no \"tail\" in a side view (exercises/SCHEMA.md lists them)\n" },
	{ "a wall that stands nowhere", 8, "    - {thing: wall}\n",
	  "8:7: \"x\" is missing for a wall\n" },
	{ "a step without its end", 8, "    - {thing: step, from: [0, 0]}\n",
	  "8:7: \"to\" is missing for a step\n" },
	{ "a thing that is none", 8, "    - {thing: chair}\n",
	  "8:15: \"thing\" cannot be \"chair\" (one of floor, step, wall, mat, bench, weight, band, "
	  "line, circle, water, plate, kettlebell)\n" },
	{ "a line without its end", 8, "    - {thing: line, joint: wri_n}\n",
	  "8:7: \"to\" or \"to_joint\" is missing for a line\n" },
	{ "a line with two ends in one", 8, "    - {thing: line, joint: wri_n, to: [0, 1], to_joint: wri_f}\n",
	  "8:47: a line takes \"to\" or \"to_joint\", not both\n" },
	{ "a band to a point of the world", 8, "    - {thing: band, joint: wri_n, to: [0, 1]}\n", "" },
	{ "a circle at a joint", 8, "    - {thing: circle, joint: knee_n, radius: 0.1}\n", "" },
	{ "a circle beside a joint", 8, "    - {thing: circle, joint: knee_n, at: [0.1, 0], radius: 0.1}\n", "" },
	{ "a weight below a hand", 8, "    - {thing: weight, joint: wri_n, at: [0, -0.1], radius: 0.05}\n", "" },
	{ "a kettlebell in a hand", 8, "    - {thing: kettlebell, joint: wri_n, at: [0, -0.1], radius: 0.05}\n", "" },
	{ "a kettlebell in no hand", 8, "    - {thing: kettlebell, at: [0.1, 0.2], radius: 0.05}\n",
	  "8:7: \"joint\" is missing for a kettlebell\n" },
	{ "a plate beside a foot", 8, "    - {thing: plate, joint: sole_f, at: [0, 0.1], radius: 0.1}\n",
	  "8:37: \"at\" does not fit a plate\n" },
	{ "a plate under a foot", 8, "    - {thing: plate, joint: sole_f, radius: 0.1}\n", "" },
	{ "a plate under a hand", 8, "    - {thing: plate, joint: wri_n, radius: 0.1}\n",
	  "8:29: a plate is under sole_n or sole_f, in a side view\n" },
	{ "a ladder against the wall", 8, "    - {thing: wall, x: 0.3, y: 2}\n",
	  "8:29: \"y\" does not fit a wall\n" },
	{ "an angle that is none", 10, "    - {name: start, angles: {T: 3, hip_x: 6}}\n",
	  "10:36: \"angles\" has no \"hip_x\" in a side view (exercises/SCHEMA.md lists them)\n" },
	{ "an angle of the other view", 10, "    - {name: start, angles: {pelvis: 3}}\n",
	  "10:30: \"angles\" has no \"pelvis\" in a side view (exercises/SCHEMA.md lists them)\n" },
	{ "an angle twice", 10, "    - {name: start, angles: {T: 3, T: 4}}\n",
	  "10:36: \"T\" stands here twice\n" },
	{ "an angle too far", 10, "    - {name: start, angles: {T: 361}}\n",
	  "10:33: \"T\" must be -360 to 360\n" },
	{ "a knee that bends too far", 10, "    - {name: start, angles: {T: 3, knee_n: 175}}\n",
	  "10:44: \"knee_n\" goes from -10 to 160 in a side view\n" },
	{ "a body pressed into the floor", 10, "    - {name: start, angles: {T: 3, lift: -0.1}}\n",
	  "10:42: \"lift\" goes from 0 to 0.3 in a side view\n" },
	{ "a shank out of the plane", 10, "    - {name: start, angles: {T: 3, knee_f: 175, k_shank_f: 0.5}}\n", "" },
	{ "a foot that stands on nothing", 3, "  at: [0, 0.118]\n",
	  "3:7: nothing is under the foot that stands (a foot stands on the floor, a step, a bench or a pedal)\n"
	  "11:47: nothing is under the foot that stands (a foot stands on the floor, a step, a bench or a pedal)\n" },
	{ "feet in the floor", 10, "    - {name: start, angles: {T: 3, hip_n: 3, hip_f: 3}, anchor: hip}\n",
	  "10:29: a part of the body is 0.51 heights below the floor\n" },
	{ "a fault with a joint that is none", 7, "  fault: {name: the knee drifts, angles: {knee_l: 3}}\n  scene:\n",
	  "7:43: \"angles\" has no \"knee_l\" in a side view (exercises/SCHEMA.md lists them)\n" },
	{ "a fault with a knee that bends too far", 7, "  fault: {name: the knee drifts, angles: {knee_n: -30}}\n  scene:\n",
	  "7:51: \"knee_n\" goes from -10 to 160 in a side view\n" },
	{ "one frame only", 11, "",
	  "10:5: \"frames\" must have 2 to 4 entries, not 1\n" },
};

/* The figure's file, line `line` of it replaced. */
static const char *file_with(int line, const char *with)
{
	static char text[4000];
	const char *from = good;
	while (--line > 0)
		from = strchr(from, '\n') + 1;
	snprintf(text, sizeof text, "%.*s%s%s", (int)(from - good), good, with, strchr(from, '\n') + 1);
	return text;
}

static void test_each_slip_in_a_figure_has_its_exact_faults(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof slips / sizeof *slips; i++) {
		const char *dir = lint_library("slips", NULL);
		lint_put(dir, "figures/squat.yaml", file_with(slips[i].line, slips[i].with));
		assert_string_equal(lint_faults_of(dir, "figures/squat.yaml"), slips[i].faults);
	}
}

static void test_a_figure_that_no_exercise_uses_is_told_and_a_named_one_must_be_there(void **state)
{
	(void)state;
	char sharing[2000];
	const char *dir = lint_library("unused", NULL);
	lint_put(dir, "figures/sqat.yaml", good);
	assert_string_equal(lint_faults(dir, NULL),
	                    "figures/sqat.yaml: no exercise uses this figure (did you mean \"squat\"?)\n");
	snprintf(sharing, sizeof sharing, "%s  figure: sqat\n", lint_squat);
	lint_put(dir, "strength/squat.yaml", sharing);
	assert_string_equal(lint_faults(dir, NULL), "");
	snprintf(sharing, sizeof sharing, "%s  figure: sqats\n", lint_squat);
	lint_put(dir, "strength/squat.yaml", sharing);
	assert_string_equal(lint_faults(dir, NULL),
	                    "figures/sqat.yaml: no exercise uses this figure (did you mean \"squat\"?)\n"
	                    "strength/squat.yaml:13:11: there is no file figures/sqats.yaml (did you mean \"sqat\"?)\n");
}

/* A library of the one exercise that is read for work that draws nothing. */
static struct library *undrawn(const char *dir, const char *own_dir, struct faults *faults)
{
	struct library *library = NULL;
	assert_true(library_load(&library, dir, own_dir, faults));
	assert_int_equal(library_exercise(library, "squat")->figure_count, 0);
	return library;
}

static void test_a_faulty_figure_costs_the_figure_and_is_told_once(void **state)
{
	(void)state;
	struct faults *faults = faults_new();
	const char *dir = lint_library("faulty", NULL);
	lint_put(dir, "figures/squat.yaml", file_with(4, "  dots: many\n"));
	struct library *library = undrawn(dir, NULL, faults);
	const struct exercise *squat = library_exercise(library, "squat");
	assert_false(library_draw(library, squat, faults));
	assert_false(library_draw_all(library, faults));
	assert_int_equal(squat->figure_count, 0);
	assert_int_equal(faults->count, 1);
	assert_string_equal(faults->at[0].file, "figures/squat.yaml");
	assert_int_equal(faults->at[0].line, 4);
	library_free(library);
	faults_free(faults);
}

static void test_a_figure_of_ones_own_stands_in_place_of_ours(void **state)
{
	(void)state;
	char own[300];
	struct faults *faults = faults_new();
	const char *dir = lint_library("ours", NULL);
	lint_put(dir, "figures/squat.yaml", good);
	snprintf(own, sizeof own, "%s-own", dir);
	lint_put(own, "figures/squat.yaml", file_with(4, "  dots: 60\n"));
	struct library *library = undrawn(dir, own, faults);
	const struct exercise *squat = library_exercise(library, "squat");
	assert_true(library_draw(library, squat, faults));
	assert_true(squat->figures[0].dots == 60);
	library_free(library);
	faults_free(faults);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_figure_that_no_exercise_uses_is_told_and_a_named_one_must_be_there),
		cmocka_unit_test(test_a_faulty_figure_costs_the_figure_and_is_told_once),
		cmocka_unit_test(test_a_figure_of_ones_own_stands_in_place_of_ours),
		cmocka_unit_test(test_each_slip_in_a_figure_has_its_exact_faults),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
