/*
 * What training moved: the last part of the history is gone through once more,
 * and of the days asked for the reasons of each morning are read. A reason counts where the
 * morning after it stands elsewhere than the one before.
 */
#include "report_inner.h"

#include <string.h>

/* Where training stood before a morning. */
struct stood {
	bool started, loads;
	enum rehab_phase phase;
	int stage, step_back_percent, restart_percent;
	enum week_kind week_kind;
	enum stress stress_open;
	size_t reasons;
};

struct moves {
	const struct report_given *given;
	struct change_list *list;
	struct why_list whys;
	int steps_up;
};

static struct stood stood_of(const struct training *training, const struct why_list *whys)
{
	return (struct stood){ training->started, training->loads, training->phase, training->stage,
		training->step_back_percent, training->restart_percent, training->week_kind, training->stress_open, whys->count };
}

/* The first reason of the morning by a rule and, where one is named, with this input. */
static const struct why *reason(const struct moves *moves, const struct stood *stood, const char *rule, const char *input)
{
	for (size_t i = stood->reasons; i < moves->whys.count; i++) {
		const struct why *why = &moves->whys.at[i];
		bool by_rule = rule == NULL || strcmp(why->rule, rule) == 0;
		if (by_rule && (input == NULL || (why->inputs > 0 && strcmp(why->input[0].name, input) == 0)))
			return why;
	}
	return NULL;
}

static void add(struct moves *moves, struct day day, enum report_change_kind kind, const struct why *why)
{
	if (why == NULL)
		return;
	size_t length = strlen(why->text);
	while (length > 0 && why->text[length - 1] == '.')
		length--;
	change_add(moves->list, (struct report_change){ day, kind, why->rule,
		arena_copy(moves->list->arena, why->text, length), NULL });
}

/* A reason of the phase is the first of the morning that is about no stage and no exercise. */
static const char *const phase_rules[] = { "G1", "P1", "P2", "D9" };

static void phase_moved(struct moves *moves, const struct training *now, const struct stood *stood)
{
	const struct why *why = NULL;
	if (stood->started && stood->phase == now->phase)
		return;
	for (size_t i = 0; why == NULL && i < sizeof phase_rules / sizeof phase_rules[0]; i++)
		why = reason(moves, stood, phase_rules[i], NULL);
	add(moves, now->day, REPORT_PHASE, why);
}

static void run_moved(struct moves *moves, const struct training *now, const struct stood *stood)
{
	if (!stood->started)
		return;
	if ((now->stage != stood->stage && stood->stage != STAGE_NONE) || (now->loads && !stood->loads)) {
		const struct why *why = reason(moves, stood, NULL, "stage");
		bool moved = why != NULL && why->threshold == NULL; /* one with a threshold tells where it stands */
		add(moves, now->day, REPORT_STAGE, moved ? why : reason(moves, stood, "T2", NULL));
	}
	if (now->restart_percent < stood->restart_percent)
		add(moves, now->day, REPORT_WEEK, reason(moves, stood, "T2", NULL));
	if (now->stress_open != stood->stress_open)
		add(moves, now->day, REPORT_STAGE, reason(moves, stood, "R46", NULL));
}

static void week_moved(struct moves *moves, const struct training *now, const struct stood *stood)
{
	if (now->step_back_percent < stood->step_back_percent)
		add(moves, now->day, REPORT_WEEK, reason(moves, stood, "R43", NULL));
	if (now->week_kind == WEEK_DELOAD && stood->week_kind != WEEK_DELOAD)
		add(moves, now->day, REPORT_WEEK, reason(moves, stood, "R44", "normal_weeks"));
}

static void exercises_moved(struct moves *moves, const struct training *now, const struct stood *stood)
{
	for (size_t i = stood->reasons; i < moves->whys.count; i++)
		if (strcmp(moves->whys.at[i].rule, "L2") == 0)
			add(moves, now->day, REPORT_EXERCISE, &moves->whys.at[i]);
	for (size_t i = 0; i < now->shelf->exercise_count; i++)
		moves->steps_up += now->rung[i].has_gain && now->rung[i].gained.n == now->day.n;
}

static void read_morning(struct moves *moves, const struct training *now, const struct stood *stood)
{
	if (!now->started)
		return;
	phase_moved(moves, now, stood);
	run_moved(moves, now, stood);
	week_moved(moves, now, stood);
	exercises_moved(moves, now, stood);
}

/* Of a long history only its last part, where that is kept. */
static struct past past_of(const struct report_given *given, struct day first, struct arena *arena)
{
	struct past past;
	if (plan_past(given->plan, given->from, &past, arena))
		return past;
	int days = given->to.n - first.n + 1;
	return (struct past){ .next = first, .training = training_new(given->shelf, arena),
		.chronicle = chronicle_new(given->shelf, &given->diary->intake, first, (size_t)days, arena) };
}

static void go_through(struct moves *moves, struct day first, struct arena *arena)
{
	const struct report_given *given = moves->given;
	struct past past = past_of(given, first, arena);
	struct diary_walk walk = { 0 };
	for (struct day day = past.next; day.n <= given->to.n; day.n++) {
		struct day_told told = diary_day(given->diary, &walk, day);
		bool asked = day.n >= given->from.n;
		struct stood stood = stood_of(&past.training, &moves->whys);
		chronicle_add(past.chronicle, &told);
		training_step(&past.training, past.chronicle, given->diary, asked ? &moves->whys : NULL, arena);
		if (asked)
			read_morning(moves, &past.training, &stood);
	}
}

int report_moves(const struct report_given *given, struct change_list *list, struct arena *arena)
{
	struct day first;
	struct arena *room = arena_new();
	struct moves moves = { .given = given, .list = list, .whys = { .arena = room } };
	if (diary_first_day(given->diary, &first) && first.n <= given->to.n)
		go_through(&moves, first, room);
	for (size_t i = 0; i < list->count; i++)
		list->at[i].rule = arena_string(arena, list->at[i].rule);
	arena_free(room);
	return moves.steps_up;
}
