/*
 * Any bytes as a file of figures: refused with a place within them, or every
 * view can be drawn at every moment of a set, each joint at a number.
 */
#include "expect.h"

#include <math.h>

#include "io/library_draft.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

enum { FAR = 100 /* heights: nothing of a body is that far away */ };

static bool is_near(struct point p)
{
	return fabsf(p.x) < FAR && fabsf(p.y) < FAR;
}

static void expect_drawn(const struct figure *figure, const struct pose *pose)
{
	struct limb limbs[FIGURE_LIMBS];
	struct skeleton bones = figure_skeleton(figure, pose);
	int count = figure_limbs(figure, pose, limbs);
	for (int i = 0; i < FIGURE_JOINTS; i++)
		expect(is_near(bones.joint[i]));
	expect(count > 0 && count <= FIGURE_LIMBS);
	for (int i = 0; i < count; i++)
		expect(is_near(limbs[i].a) && is_near(limbs[i].b) && limbs[i].part < FIGURE_PARTS);
}

static void expect_moves(const struct figure *figure)
{
	enum { PHASE_MS = 3000, STEP_MS = 250 };
	const struct four_phases tempo = { .eccentric_s = 3, .concentric_s = 1, .starts = PHASE_ECCENTRIC };
	for (int phase = 0; phase < PHASE_KINDS; phase++)
		for (int ms = 0; ms <= PHASE_MS; ms += STEP_MS) {
			struct tempo_at at = { .phase = (enum phase)phase, .rep = ms / STEP_MS, .into_ms = ms, .left_ms = PHASE_MS - ms };
			struct pose pose = figure_pose(figure, &tempo, &at);
			expect_drawn(figure, &pose);
			if (figure->fault.name == NULL)
				continue;
			pose = figure_fault_pose(figure, &pose);
			expect_drawn(figure, &pose);
		}
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	struct arena *arena = arena_new(), *scratch = arena_new();
	struct faults *faults = faults_new();
	struct reading in = { .file = "figures/input.yaml", .bytes = (const char *)bytes, .length = size, .arena = arena,
	                      .faults = faults };
	struct yaml_fault fault = { .line = -1 };
	struct views views = { 0 };
	const struct yaml_node *root = yaml_parse(in.bytes, size, scratch, &fault);
	if (root == NULL)
		expect_place(&fault, in.bytes, size);
	else if (views_read(&in, root, &views))
		for (size_t i = 0; i < views.count; i++)
			expect_moves(&views.at[i]);
	else
		expect(faults_total(faults) > 0);
	faults_sort(faults);
	expect_printable(faults);
	faults_free(faults);
	arena_free(scratch);
	arena_free(arena);
	return 0;
}
