/*
 * Figures: views, key frames and scenes. The names of angles, parts and
 * joints depend on the view, which therefore is the first field of its table.
 */
#include "io/library_draft.h"

#include <assert.h>
#include <string.h>

static const char *const views[FIGURE_VIEWS] = { [VIEW_SIDE] = "side", [VIEW_FRONT] = "front" };

static const char *const things[SCENE_KINDS] = {
	[SCENE_FLOOR] = "floor", [SCENE_STEP] = "step",     [SCENE_WALL] = "wall", [SCENE_MAT] = "mat",
	[SCENE_BENCH] = "bench", [SCENE_WEIGHT] = "weight", [SCENE_BAND] = "band",
	[SCENE_LINE] = "line",   [SCENE_CIRCLE] = "circle", [SCENE_WATER] = "water",
	[SCENE_PLATE] = "plate", [SCENE_KETTLEBELL] = "kettlebell",
};

static_assert(offsetof(struct figure, anchor_y) == offsetof(struct figure, anchor_x) + sizeof(float),
              "a point is two floats");

#define THING(member) offsetof(struct scene_thing, member)
static const struct field thing_fields[] = {
	{ .key = "thing", .kind = FIELD_WORD, .required = true, .offset = THING(kind), FIELD_WORDS(things) },
	{ .key = "from", .kind = FIELD_POINT, .offset = THING(x0), .min = -3, .max = 3 },
	{ .key = "to", .kind = FIELD_POINT, .offset = THING(x1), .min = -3, .max = 3 },
	{ .key = "at", .kind = FIELD_POINT, .offset = THING(x0), .min = -3, .max = 3 },
	{ .key = "x", .kind = FIELD_NUMBER, .offset = THING(x0), .min = -3, .max = 3 },
	{ .key = "y", .kind = FIELD_NUMBER, .offset = THING(y0), .min = -3, .max = 3 },
	{ .key = "joint", .kind = FIELD_JOINT, .offset = THING(joint) },
	{ .key = "to_joint", .kind = FIELD_JOINT, .offset = THING(joint2) },
	{ .key = "radius", .kind = FIELD_NUMBER, .offset = THING(x1), .min = 0, .max = 1 },
};
static const struct scene_thing thing_blank = { .joint = FIGURE_JOINTS, .joint2 = FIGURE_JOINTS };
static const struct field_table thing_table = {
	.name = "Scene", TABLE_FIELDS(thing_fields),
	.size = sizeof(struct scene_thing), .blank = &thing_blank,
};

#define FRAME(member) offsetof(struct key_frame, member)
static const struct field frame_fields[] = {
	{ .key = "name", .kind = FIELD_TEXT, .required = true, .offset = FRAME(name), .min = 1, .max = 16 },
	{ .key = "angles", .kind = FIELD_ANGLES, .required = true, .offset = FRAME(pose), .min = -360, .max = 360 },
	{ .key = "anchor", .kind = FIELD_JOINT, .offset = FRAME(anchor) },
};
static const struct key_frame frame_blank = { .anchor = FIGURE_JOINTS };
static const struct field_table frame_table = {
	.name = "Frame", TABLE_FIELDS(frame_fields),
	.size = sizeof(struct key_frame), .blank = &frame_blank,
};

#define FAULT(member) offsetof(struct figure_fault, member)
static const struct field fault_fields[] = {
	{ .key = "name", .kind = FIELD_TEXT, .required = true, .offset = FAULT(name), .min = 3, .max = 40 },
	{ .key = "angles", .kind = FIELD_ANGLES, .required = true, .offset = FAULT(pose), .count_offset = FAULT(own),
	  .min = -360, .max = 360 },
};
static const struct figure_fault fault_blank;
static const struct field_table fault_table = {
	.name = "Fault", TABLE_FIELDS(fault_fields),
	.size = sizeof(struct figure_fault), .blank = &fault_blank,
};

#define FIGURE(member) offsetof(struct figure, member)
static const struct field figure_fields[] = {
	{ .key = "view", .kind = FIELD_VIEW, .required = true, .offset = FIGURE(view), FIELD_WORDS(views) },
	{ .key = "anchor", .kind = FIELD_JOINT, .required = true, .offset = FIGURE(anchor) },
	{ .key = "at", .kind = FIELD_POINT, .required = true, .offset = FIGURE(anchor_x), .min = -3, .max = 3 },
	{ .key = "dots", .kind = FIELD_NUMBER, .required = true, .offset = FIGURE(dots), .min = 10, .max = 200 },
	{ .key = "origin", .kind = FIELD_POINT, .required = true, .offset = FIGURE(origin_x), .min = 0, .max = 1 },
	{ .key = "work", .kind = FIELD_PARTS, .required = true, .offset = FIGURE(work) },
	{ .key = "toe_line", .kind = FIELD_BOOL, .offset = FIGURE(toe_line) },
	{ .key = "low_line", .kind = FIELD_BOOL, .offset = FIGURE(low_line) },
	{ .key = "cycle_s", .kind = FIELD_NUMBER, .offset = FIGURE(cycle_s), .min = 1, .max = 20 },
	{ .key = "fault", .kind = FIELD_MAP, .offset = FIGURE(fault), .table = &fault_table },
	{ .key = "scene", .kind = FIELD_ARRAY, .offset = FIGURE(scene), .count_offset = FIGURE(scene_count),
	  .max = FIGURE_THINGS, .table = &thing_table },
	{ .key = "frames", .kind = FIELD_ARRAY, .required = true, .offset = FIGURE(frame),
	  .count_offset = FIGURE(frame_count), .min = 2, .max = FIGURE_FRAMES, .table = &frame_table },
};
static const struct figure figure_blank;

static void complete(void *out)
{
	struct figure *figure = out;
	for (int i = 0; i < figure->frame_count; i++)
		if (figure->frame[i].anchor == FIGURE_JOINTS)
			figure->frame[i].anchor = figure->anchor;
	for (int i = 0; i < FIGURE_ANGLES; i++)
		if ((figure->fault.own & UINT32_C(1) << i) == 0)
			figure->fault.pose.at[i] = figure->frame[1].pose.at[i];
}

const struct field_table figure_table = {
	.name = "Figure", TABLE_FIELDS(figure_fields),
	.size = sizeof(struct figure), .blank = &figure_blank, .complete = complete,
};

void field_read_point(struct reading *in, const struct field *field, const struct yaml_node *node, void *out)
{
	float point[2];
	if (node->kind != YAML_LIST || node->count != 2) {
		reading_fault(in, node, "as in [0, 0.118]", "\"%s\" must be two numbers, x and y", field->key);
		return;
	}
	memcpy(point, out, sizeof point);
	field_read_number(in, field, node->first, &point[0]);
	field_read_number(in, field, node->first->next, &point[1]);
	memcpy(out, point, sizeof point);
}

void field_read_view(struct reading *in, const struct field *field, const struct yaml_node *node, void *out)
{
	field_read_word(in, field, node, out);
	memcpy(&in->view, out, sizeof in->view);
}

static void fault_name(struct reading *in, const struct field *field, const struct yaml_node *node)
{
	reading_fault(in, node, "exercises/SCHEMA.md lists them", "\"%s\" has no \"%s\" in a %s view", field->key,
	              node->text, views[in->view]);
}

void field_read_joint(struct reading *in, const struct field *field, const struct yaml_node *node, void *out)
{
	enum figure_joint joint = figure_joint_find(in->view, node->text);
	if (joint == FIGURE_JOINTS)
		fault_name(in, field, node);
	else
		memcpy(out, &joint, sizeof joint);
}

void field_read_parts(struct reading *in, const struct field *field, const struct yaml_node *node, void *out)
{
	uint32_t mask = 0;
	if (node->kind != YAML_LIST) {
		reading_fault(in, node, "as in [thigh_l, shank_l]", "\"%s\" must be a list", field->key);
		return;
	}
	for (const struct yaml_node *child = node->first; child != NULL; child = child->next) {
		enum figure_part part = figure_part_find(in->view, child->text);
		if (part == FIGURE_PARTS)
			fault_name(in, field, child);
		else
			mask |= UINT32_C(1) << part;
	}
	memcpy(out, &mask, sizeof mask);
}

static_assert(FIGURE_ANGLES <= 32, "the angles seen fit a mask");

static void read_angle(struct reading *in, const struct field *field, const struct yaml_node *node,
                       struct pose *pose, uint32_t *seen)
{
	enum figure_angle angle = figure_angle_find(in->view, node->key->text);
	struct field number = { .key = node->key->text, .kind = FIELD_NUMBER, .min = field->min, .max = field->max };
	if (angle == FIGURE_ANGLES) {
		fault_name(in, field, node->key);
	} else if ((*seen & UINT32_C(1) << angle) != 0) {
		reading_fault(in, node->key, NULL, "\"%s\" stands here twice", node->key->text);
	} else {
		*seen |= UINT32_C(1) << angle;
		field_read_number(in, &number, node, &pose->at[angle]);
	}
}

void field_read_angles(struct reading *in, const struct field *field, const struct yaml_node *node, void *out)
{
	struct pose pose = pose_standing(in->view);
	uint32_t seen = 0;
	if (node->kind != YAML_MAPPING) {
		reading_fault(in, node, "as in {T: -1, hip_l: -5}", "\"%s\" must be angles with numbers", field->key);
		return;
	}
	for (const struct yaml_node *child = node->first; child != NULL; child = child->next)
		read_angle(in, field, child, &pose, &seen);
	memcpy(out, &pose, sizeof pose);
	if (field->count_offset != 0)
		memcpy((unsigned char *)out - field->offset + field->count_offset, &seen, sizeof seen);
}

/* What each thing needs: a key, or another one in its place, or both. It takes no other but a way from its joint. */
static const struct need {
	const char *key, *or;
	bool both;
} thing_needs[SCENE_KINDS][2] = {
	[SCENE_STEP] = { { "from", NULL }, { "to", NULL } },
	[SCENE_MAT] = { { "from", NULL }, { "to", NULL } },
	[SCENE_BENCH] = { { "from", NULL }, { "to", NULL } },
	[SCENE_WALL] = { { "x", NULL } },
	[SCENE_WEIGHT] = { { "joint", NULL }, { "radius", NULL } },
	[SCENE_KETTLEBELL] = { { "joint", NULL }, { "radius", NULL } },
	[SCENE_BAND] = { { "joint", NULL }, { "to_joint", "to" } },
	[SCENE_LINE] = { { "from", "joint" }, { "to", "to_joint" } },
	[SCENE_CIRCLE] = { { "at", "joint", true }, { "radius", NULL } },
	[SCENE_WATER] = { { "y", NULL } },
	[SCENE_PLATE] = { { "joint", NULL }, { "radius", NULL } },
};

static bool is_needed(const struct need *need, const char *key)
{
	return need->key != NULL && (text_same(need->key, key) || (need->or != NULL && text_same(need->or, key)));
}

static void check_need(const struct reading *in, const struct yaml_node *node, const struct need *need, const char *thing)
{
	bool has = yaml_get(node, need->key) != NULL, other = need->or != NULL && yaml_get(node, need->or) != NULL;
	if (!has && !other && need->or != NULL)
		reading_fault(in, node, NULL, "\"%s\" or \"%s\" is missing for a %s", need->key, need->or, thing);
	else if (!has && !other)
		reading_fault(in, node, NULL, "\"%s\" is missing for a %s", need->key, thing);
	else if (has && other && !need->both)
		reading_fault(in, yaml_get(node, need->or)->key, NULL, "a %s takes \"%s\" or \"%s\", not both", thing, need->key,
		              need->or);
}

static bool takes_a_way(enum scene_kind kind, const char *key)
{
	return (kind == SCENE_WEIGHT || kind == SCENE_KETTLEBELL) && text_same(key, "at");
}

static void check_thing(const struct reading *in, const struct yaml_node *node, enum scene_kind kind)
{
	const struct need *needs = thing_needs[kind];
	for (size_t i = 0; i < 2; i++)
		if (needs[i].key != NULL)
			check_need(in, node, &needs[i], things[kind]);
	for (const struct yaml_node *at = node->first; at != NULL; at = at->next)
		if (!text_same(at->key->text, "thing") && !is_needed(&needs[0], at->key->text) &&
		    !is_needed(&needs[1], at->key->text) && !takes_a_way(kind, at->key->text))
			reading_fault(in, at->key, NULL, "\"%s\" does not fit a %s", at->key->text, things[kind]);
}

/* From the front a plate would be a line across the toes. */
static void check_plate(const struct reading *in, const struct yaml_node *node, const struct figure *figure,
                        const struct scene_thing *plate)
{
	const struct yaml_node *joint = yaml_get(node, "joint");
	bool sole = plate->joint == JOINT_SOLE_N || plate->joint == JOINT_SOLE_F;
	if (joint != NULL && (!sole || figure->view != VIEW_SIDE))
		reading_fault(in, joint, NULL, "a plate is under sole_n or sole_f, in a side view");
}

static void check_scene(const struct reading *in, const struct yaml_node *scene, const struct figure *figure)
{
	const struct yaml_node *thing = scene == NULL ? NULL : scene->first;
	for (int i = 0; i < figure->scene_count && thing != NULL; i++, thing = thing->next) {
		check_thing(in, thing, figure->scene[i].kind);
		if (figure->scene[i].kind == SCENE_PLATE)
			check_plate(in, thing, figure, &figure->scene[i]);
	}
}

/* Angles that no body has: a slip of a sign or a digit. */
static void check_angles(const struct reading *in, const struct yaml_node *angles, enum figure_view view,
                         const struct pose *pose)
{
	for (const struct yaml_node *at = angles->first; at != NULL; at = at->next) {
		float least, most;
		if (!figure_angle_fits(view, pose, figure_angle_find(view, at->key->text), &least, &most))
			reading_fault(in, at, NULL, "\"%s\" goes from %g to %g in a %s view", at->key->text, (double)least,
			              (double)most, views[view]);
	}
}

static void check_ground(const struct reading *in, const struct yaml_node *node, const struct figure *figure, int i)
{
	const struct yaml_node *anchor = yaml_get(node, "anchor");
	float sunk = figure_sunk(figure, i);
	if (anchor != NULL && !figure_stands(figure, figure->frame[i].anchor))
		reading_fault(in, anchor, "a foot stands on the floor, a step, a bench or a pedal",
		              "nothing is under the foot that stands");
	if (sunk > 0)
		reading_fault(in, yaml_get(node, "angles"), NULL, "a part of the body is %.2f heights below the floor",
		              (double)sunk);
}

void figure_check(const struct reading *in, const struct yaml_node *node, const struct figure *figure)
{
	const struct yaml_node *frame = yaml_get(node, "frames")->first, *fault = yaml_get(node, "fault");
	check_scene(in, yaml_get(node, "scene"), figure);
	if (!figure_stands(figure, figure->anchor))
		reading_fault(in, yaml_get(node, "at"), "a foot stands on the floor, a step, a bench or a pedal",
		              "nothing is under the foot that stands");
	for (int i = 0; i < figure->frame_count; i++, frame = frame->next) {
		size_t faults = faults_total(in->faults);
		check_angles(in, yaml_get(frame, "angles"), figure->view, &figure->frame[i].pose);
		if (faults_total(in->faults) == faults)
			check_ground(in, frame, figure, i);
	}
	if (fault != NULL)
		check_angles(in, yaml_get(fault, "angles"), figure->view, &figure->fault.pose);
}
