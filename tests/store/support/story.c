#include "story.h"

#include "support/library.h"

enum { STORY_EXERCISES = 5, STORY_SLOTS = 4 };

/* Built once and then left alone: plans and states point into it. */
static struct exercise exercises[STORY_EXERCISES];

const struct exercise *story_exercises(size_t *count)
{
	enum { BRIDGE, STEP_DOWN, EASIER, PLANK, TAPS };
	static const int tempo[] = { 3, 0, 1, 0 };
	*count = STORY_EXERCISES;
	if (exercises[BRIDGE].id != NULL)
		return exercises;
	exercises[BRIDGE] = counted_exercise("bridge", 2, 4, tempo, 20);
	exercises[STEP_DOWN] = counted_exercise("lateral-step-down-20", 2, 3, tempo, 30);
	exercises[EASIER] = counted_exercise("lateral-step-down-10", 2, 5, tempo, 30);
	exercises[PLANK] = held_exercise("side-plank", 2, 15, 20);
	exercises[TAPS] = counted_exercise("heel-taps", 3, 4, tempo, 10);
	exercises[STEP_DOWN].sides = exercises[EASIER].sides = exercises[PLANK].sides = SIDES_EACH;
	exercises[STEP_DOWN].form_gate = exercises[TAPS].form_gate = true;
	exercises[STEP_DOWN].easier = &exercises[EASIER];
	exercises[STEP_DOWN].easier_id = exercises[EASIER].id;
	return exercises;
}

void story_plan(struct session_plan *plan)
{
	static const struct slot_group group = { .name = "circuit", .rounds = 2, .inner_rest_s = 5, .outer_rest_s = 25 };
	struct slot slots[STORY_SLOTS] = { slot_of("bridge"), slot_of("lateral-step-down-20"), slot_of("side-plank"),
		                           slot_of("heel-taps") };
	slots[2].group = slots[3].group = 0;
	const struct routine routine = { .id = "strength-b", .title = "Strength B", .kind = "strength", .lead_in_s = 5,
		                         .switch_s = 10, .rest_ends = REST_ENDS_TIME, .slots = slots,
		                         .slot_count = STORY_SLOTS, .groups = &group, .group_count = 1 };
	const char *missing;
	size_t count;
	const struct exercise *all = story_exercises(&count);
	assert_true(session_plan_build(plan, &routine, all, count, NULL, 6, &missing));
}

void story_start(struct story *story)
{
	story->count = 0;
	story_plan(&story->plan);
	story->state = session_start(&story->plan);
}

static void happen(struct story *story, struct session_event ev)
{
	story->log[story->count++] = ev;
	session_log_resolve(story->log, story->count);
	story->state = session_replay(&story->plan, story->log, story->count, ev.at_ms);
}

static int32_t value_of(enum session_event_kind kind, struct chance *chance)
{
	switch (kind) {
	case SESSION_SKIP:
		return chance_between(chance, 0, SKIP_REASONS - 1);
	case SESSION_REST_ADD:
		return chance_between(chance, 0, 1) == 0 ? 15 : -15;
	case SESSION_PAIN:
	case SESSION_EFFORT:
		return chance_between(chance, 0, 4) == 0 ? ANSWER_SKIPPED : chance_between(chance, 0, 6);
	case SESSION_FORM:
		return chance_between(chance, 0, 4) == 0 ? ANSWER_SKIPPED : chance_between(chance, 1, 5);
	case SESSION_CHOICE:
		return chance_between(chance, 0, CHOICE_STOP - 1);
	case SESSION_EDIT_REPS:
		return chance_between(chance, 0, 9);
	default:
		return 0;
	}
}

static bool is_possible(const struct story *story, enum session_event_kind kind)
{
	if (kind == SESSION_UNDO)
		return session_log_undo_target(story->log, story->count) >= 0;
	if (kind == SESSION_REDO)
		return session_log_redo_target(story->log, story->count) >= 0;
	return kind != SESSION_TICK && session_accepts(&story->state, kind);
}

/* Leaving ends the story, so it comes seldom. */
static enum session_event_kind kind_of(const struct story *story, struct chance *chance)
{
	for (;;) {
		enum session_event_kind kind = chance_between(chance, 0, SESSION_EVENT_KINDS - 1);
		if (is_possible(story, kind) && (kind != SESSION_LEAVE || chance_between(chance, 0, 29) == 0))
			return kind;
	}
}

bool story_step(struct story *story, struct chance *chance)
{
	if (session_ended(&story->state) || story->count == STORY_EVENTS)
		return false;
	int64_t before_ms = story->state.now_ms;
	int64_t at_ms = before_ms + chance_between(chance, 0, 12000);
	story->state = session_replay(&story->plan, story->log, story->count, at_ms);
	if (session_ended(&story->state))
		return false;
	enum session_event_kind kind = kind_of(story, chance);
	happen(story, (struct session_event){
		.kind = kind,
		.at_ms = at_ms,
		.ref_ms = kind == SESSION_GAP ? before_ms : 0,
		.value = value_of(kind, chance),
		.item = (int16_t)chance_between(chance, 0, story->plan.items - 1),
		.set = (int16_t)chance_between(chance, 0, 1),
		.side = (int16_t)chance_between(chance, 0, 1),
	});
	return true;
}

/* The answer to the question that waits. */
static struct session_event answer(const struct session *s)
{
	static const struct {
		enum session_event_kind kind;
		int value;
	} answers[ASK_KINDS] = {
		[ASK_PAIN] = { SESSION_PAIN, 2 },
		[ASK_EFFORT] = { SESSION_EFFORT, 6 },
		[ASK_FORM] = { SESSION_FORM, 4 },
		[ASK_CHOICE] = { SESSION_CHOICE, CHOICE_GO_ON },
	};
	return (struct session_event){ .kind = answers[s->ask].kind, .value = answers[s->ask].value, .at_ms = s->now_ms };
}

void story_follow(struct story *story)
{
	while (!session_ended(&story->state)) {
		struct session *s = &story->state;
		assert_true(s->now_ms < 3600 * 1000);
		if (s->ask != ASK_NOTHING)
			happen(story, answer(s));
		else if (s->stage == STAGE_WORK && session_at(s).change_ms < 0) /* only a key ends it */
			happen(story, (struct session_event){ .kind = SESSION_NEXT, .at_ms = s->now_ms });
		else
			*s = session_step(*s, (struct session_event){ .kind = SESSION_TICK, .at_ms = s->now_ms + 1000 });
	}
}

static void assert_same_set(const struct set_result *a, const struct set_result *b)
{
	assert_int_equal(a->status, b->status);
	assert_int_equal(a->reps, b->reps);
	assert_int_equal(a->held_ms, b->held_ms);
	assert_int_equal(a->rest_ms, b->rest_ms);
	assert_int_equal(a->pain, b->pain);
}

static void assert_same_item(const struct item_result *a, const struct item_result *b)
{
	assert_string_equal(a->exercise->id, b->exercise->id);
	assert_int_equal(a->dose.sets, b->dose.sets);
	assert_int_equal(a->dose.reps, b->dose.reps);
	assert_int_equal(tempo_total_ms(&a->tempo), tempo_total_ms(&b->tempo));
	assert_int_equal(a->pain, b->pain);
	assert_int_equal(a->effort, b->effort);
	assert_int_equal(a->form, b->form);
	assert_int_equal(a->choice, b->choice);
	assert_int_equal(a->skip, b->skip);
	for (int set = 0; set < SESSION_SETS; set++) {
		assert_same_set(&a->set[set][0], &b->set[set][0]);
		assert_same_set(&a->set[set][1], &b->set[set][1]);
	}
}

void story_assert_same(const struct session *a, const struct session *b)
{
	assert_int_equal(a->stage, b->stage);
	assert_int_equal(a->ask, b->ask);
	assert_int_equal(a->paused, b->paused);
	assert_int_equal(a->gap, b->gap);
	assert_int_equal(a->turn, b->turn);
	assert_int_equal(a->side, b->side);
	assert_int_equal(a->now_ms, b->now_ms);
	assert_int_equal(a->stage_ms, b->stage_ms);
	assert_int_equal(a->stage_length_ms, b->stage_length_ms);
	assert_int_equal(a->from_ms, b->from_ms);
	assert_int_equal(a->rest_start_ms, b->rest_start_ms);
	assert_int_equal(a->plan->items, b->plan->items);
	for (int i = 0; i < a->plan->items; i++)
		assert_same_item(&a->item[i], &b->item[i]);
}
