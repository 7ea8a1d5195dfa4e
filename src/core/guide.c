#include "core/guide.h"

#include "core/diary.h"

enum { MINUTE_MS = 60000, SECOND_MS = 1000 };

/* --- what runs ------------------------------------------------------------------ */

bool guide_runs(const struct test *test)
{
	return test->guide.kind != GUIDE_MEASURED && test->guide.kind != GUIDE_SCORED;
}

static struct tempo two_phases(enum phase first, int first_ms, enum phase second, int second_ms, int reps)
{
	return (struct tempo){ .at = { { first, first_ms }, { second, second_ms } }, .phases = 2, .reps = reps };
}

static struct tempo one_phase(enum phase phase, int ms)
{
	return (struct tempo){ .at = { { phase, ms } }, .phases = 1, .reps = ms > 0 };
}

struct tempo guide_tempo(const struct test *test)
{
	const struct test_guide *guide = &test->guide;
	switch (guide->kind) {
	case GUIDE_METRONOME:
		return two_phases(PHASE_CONCENTRIC, MINUTE_MS / guide->beats_min, PHASE_ECCENTRIC,
		                  MINUTE_MS / guide->beats_min, 0);
	case GUIDE_REPS:
		return two_phases(PHASE_ECCENTRIC, guide->down_s * SECOND_MS, PHASE_CONCENTRIC, guide->up_s * SECOND_MS,
		                  guide->reps == NOT_SET ? 0 : guide->reps);
	case GUIDE_COUNTDOWN:
		return one_phase(PHASE_WORK, guide->duration_s * SECOND_MS);
	default:
		return one_phase(PHASE_HOLD, 0);
	}
}

static const enum work works[GUIDE_KINDS] = {
	[GUIDE_METRONOME] = WORK_REPS, [GUIDE_REPS] = WORK_REPS, [GUIDE_HOLD] = WORK_HOLD, [GUIDE_COUNTDOWN] = WORK_TIME,
};

static struct exercise exercise_of(const struct test *test, const struct tempo *tempo)
{
	return (struct exercise){
		.id = test->id,
		.name = test->name,
		.short_name = test->name,
		.work = works[test->guide.kind],
		.sides = SIDES_BOTH, /* each leg is begun by itself, after its number was told */
		.until = tempo->reps == 0 ? UNTIL_KEY : UNTIL_REPS,
		.in_s = NOT_SET,
		.out_s = NOT_SET,
		.lead_in_s = GUIDE_LEAD_IN_S,
	};
}

void guide_begin(struct guide *guide, const struct test *test)
{
	enum { PAIN_MOST = 10 };
	struct tempo tempo = guide_tempo(test);
	*guide = (struct guide){ .test = test, .exercise = exercise_of(test, &tempo), .repetitions = NOT_KNOWN };
	guide->plan = (struct session_plan){
		.routine_id = test->id,
		.title = test->name,
		.kind = "test",
		.lead_in_s = GUIDE_LEAD_IN_S,
		.pain_stop = PAIN_MOST,
		.items = 1,
		.turns = 1,
		.item = { { .exercise = &guide->exercise, .dose = { .sets = 1, .reps = NOT_SET }, .tempo = tempo, .group = NOT_SET } },
		.turn = { { .last_of_item = true } },
	};
	guide->session = session_start(&guide->plan);
}

/* --- time ----------------------------------------------------------------------- */

bool guide_is_over(const struct guide *guide)
{
	const struct session *s = &guide->session;
	return s->ask != ASK_NOTHING || (s->stage != STAGE_LEAD_IN && s->stage != STAGE_WORK);
}

/* Counted before the step that ends it, since what follows is another stage. */
static void step(struct guide *guide, struct session_event event)
{
	struct session before = guide->session;
	guide->session = session_step(guide->session, event);
	if (!guide_is_over(guide))
		return;
	const struct set_result *result = session_result(&guide->session, 0, 0, 0);
	struct tempo_at at = tempo_at(&guide->plan.item[0].tempo, result->held_ms);
	guide->held_s = result->held_ms / SECOND_MS;
	if (works[guide->test->guide.kind] == WORK_REPS && before.stage == STAGE_WORK)
		guide->repetitions = at.done ? guide->plan.item[0].tempo.reps : at.reps_done;
}

bool guide_tick(struct guide *guide, int64_t now_ms)
{
	struct session_event event = { .kind = SESSION_TICK, .at_ms = now_ms };
	if (guide_is_over(guide))
		return true;
	if (session_is_gap(&guide->session, now_ms))
		event = (struct session_event){ .kind = SESSION_GAP, .at_ms = now_ms, .ref_ms = guide->session.now_ms };
	step(guide, event);
	return guide_is_over(guide);
}

static void put(struct guide *guide, enum session_event_kind kind)
{
	if (session_accepts(&guide->session, kind))
		step(guide, (struct session_event){ .kind = kind, .at_ms = guide->session.now_ms });
}

void guide_pause(struct guide *guide)
{
	put(guide, SESSION_PAUSE);
}

void guide_resume(struct guide *guide)
{
	put(guide, SESSION_RESUME);
}

/* A lead-in that is ended goes on to the work, so that it takes two of these to end at once. */
void guide_end(struct guide *guide)
{
	put(guide, SESSION_NEXT);
}

int64_t guide_beat(const struct guide *guide)
{
	if (guide->session.stage != STAGE_WORK || !session_is_running(&guide->session))
		return NOT_KNOWN;
	struct tempo_at at = session_at(&guide->session).tempo;
	return (int64_t)at.rep * guide->plan.item[0].tempo.phases + at.index;
}

/* --- what it gave ------------------------------------------------------------------ */

int guide_counted(const struct guide *guide)
{
	const struct test *test = guide->test;
	int counted = test->unit == TEST_SECONDS ? guide->held_s : guide->repetitions;
	if (counted == NOT_KNOWN)
		return NOT_KNOWN;
	return counted < test->least ? test->least : counted > test->most ? test->most : counted;
}

enum side guide_first_side(const struct intake *intake)
{
	return intake->knee == SIDE_LEFT ? SIDE_RIGHT : SIDE_LEFT;
}
