/*
 * The run-walk stages of a programme: numbered without a gap, and no step so
 * large that the programme's own limit for a single run would forbid it.
 */
#include "io/library_draft.h"

static void check_number(const struct entry *entry, const struct yaml_node *stage, int expected)
{
	long number;
	const struct yaml_node *node = yaml_get(stage, "stage");
	if (text_int(node->text, 1, expected, &number) && number == expected)
		return;
	reading_fault(entry->in, node, "number them from 1 without a gap", "stage %s stands where %d is expected",
	              node->text, expected);
}

static void check_step(const struct entry *entry, const struct yaml_node *node, size_t at, int longest_m)
{
	const struct stage_rules *rules = &((const struct programme *)entry->value)->stage;
	const struct run_stage *stage = &rules->stages[at];
	int more_s = run_stage_run_s(stage) - run_stage_run_s(stage - 1);
	int more_m = stage->distance_m - longest_m;
	struct arena *arena = entry->in->faults->arena;
	if (more_s < 0)
		reading_fault(entry->in, node, NULL, "stage %zu has less running than stage %zu", at + 1, at);
	else if (more_s > rules->small_step_s && more_m > rules->small_step_m)
		reading_fault(entry->in, node,
		              arena_print(arena, "at most %d s or %d m", rules->small_step_s, rules->small_step_m),
		              "stage %zu is %d s of running and %d m more than before", at + 1, more_s, more_m);
}

static void check_reach(const struct entry *entry)
{
	static const char *const keys[] = { "high_knees_from", "build_up_most" };
	const struct stage_rules *rules = &((const struct programme *)entry->value)->stage;
	const int at[] = { rules->high_knees_from, rules->build_up_most };
	for (size_t i = 0; i < sizeof at / sizeof *at; i++)
		if (at[i] > (int)rules->stage_count)
			reading_fault(entry->in, yaml_get(yaml_get(entry->node, "stage"), keys[i]), NULL,
			              "\"%s\" is %d, the last stage is %zu", keys[i], at[i], rules->stage_count);
}

void programme_check_stages(const struct entry *entry)
{
	const struct stage_rules *rules = &((const struct programme *)entry->value)->stage;
	const struct yaml_node *node = yaml_get(yaml_get(entry->node, "stage"), "stages")->first;
	int longest_m = 0;
	for (size_t i = 0; i < rules->stage_count; i++, node = node->next) {
		check_number(entry, node, (int)i + 1);
		if (i > 0)
			check_step(entry, node, i, longest_m);
		if (rules->stages[i].distance_m > longest_m)
			longest_m = rules->stages[i].distance_m;
	}
	check_reach(entry);
}
