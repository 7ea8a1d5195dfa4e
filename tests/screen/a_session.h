/* A session of three exercises on a session screen, with a clock that the test sets by hand. */
#ifndef STEPDOWN_TESTS_SCREEN_A_SESSION_H
#define STEPDOWN_TESTS_SCREEN_A_SESSION_H

#include "screen/shown.h"
#include "support/library.h"

#include "core/figure.h"
#include "tui/screens.h"

enum { SEEN_EFFECTS = 4096 };

/* What was asked of the app so far, in order. */
struct following {
	struct session_plan plan;
	struct screen *screen;
	int64_t now_ms;
	int rows, cols;
	int wakes;
	struct session_event log[512];
	size_t logged;
	enum effect_kind asked[SEEN_EFFECTS];
	int values[SEEN_EFFECTS];
	int count;
};

static const char *const step_cues[] = { "Knee over the second toe, hips level.", "Lower slowly." };
static const char *const step_faults[] = { "The pelvis tips." };

/* A front and a side view that bend the knees. */
static inline const struct figure *step_figures(void)
{
	static struct figure figures[2];
	for (int i = 0; i < 2; i++) {
		enum figure_view view = i == 0 ? VIEW_FRONT : VIEW_SIDE;
		figures[i] = (struct figure){ .view = view, .anchor = JOINT_SOLE_N, .dots = 52, .origin_x = 0.46F,
			                      .origin_y = 0.95F, .work = 1u << PART_THIGH_N, .frame_count = 2 };
		figures[i].frame[0].pose = figures[i].frame[1].pose = pose_standing(view);
		figures[i].frame[1].pose.at[ANGLE_HIP_N] = 40;
		figures[i].frame[1].pose.at[ANGLE_KNEE_N] = 70;
	}
	return figures;
}

/* Side step-down with an easier one, a bridge on both legs, a plank. */
static inline const struct exercise *three_exercises(void)
{
	static struct exercise at[4];
	at[0] = counted_exercise("step-down", 3, 8, (const int[]){ 3, 0, 1, 0 }, 75);
	at[0].name = "Side step-down 20 cm";
	at[0].short_name = "Side step-down";
	at[0].sides = SIDES_EACH;
	at[0].cues = (struct words){ step_cues, 2 };
	at[0].faults = (struct words){ step_faults, 1 };
	at[1] = counted_exercise("bridge", 2, 10, (const int[]){ 2, 1, 1, 0 }, 60);
	at[1].name = at[1].short_name = "Bridge";
	at[2] = held_exercise("plank", 2, 30, 45);
	at[2].name = at[2].short_name = "Side plank";
	at[3] = at[0];
	at[3].id = "step-down-10";
	at[3].name = at[3].short_name = "Side step-down 10 cm";
	at[0].easier = &at[3];
	at[0].easier_id = at[3].id;
	return at;
}

static inline struct session_plan plan_of(const struct exercise *exercises, size_t count)
{
	static const struct slot slots[] = { { .pattern = "step" }, { .pattern = "bridge" }, { .pattern = "trunk" } };
	struct slot filled[3];
	for (size_t i = 0; i < count; i++) {
		filled[i] = slot_of(exercises[i].id);
		filled[i].pattern = slots[i].pattern;
	}
	struct routine routine = { .id = "strength-b", .title = "Strength B", .kind = "strength", .lead_in_s = 5,
		                   .switch_s = 10, .slots = filled, .slot_count = count };
	struct session_plan plan;
	const char *missing;
	assert_true(session_plan_build(&plan, &routine, exercises, count, NULL, 6, &missing));
	return plan;
}

static inline void give(struct following *f, struct msg msg)
{
	msg.now_ms = f->now_ms;
	msg.rows = f->rows;
	msg.cols = f->cols;
	struct effects fx = { 0 };
	screen_update(f->screen, &msg, &fx);
	for (int i = 0; i < fx.count && f->count < SEEN_EFFECTS; i++, f->count++) {
		f->asked[f->count] = fx.at[i].kind;
		f->values[f->count] = fx.at[i].value;
		if (fx.at[i].kind == EFFECT_SESSION_EVENT)
			f->log[f->logged++] = fx.at[i].event;
	}
}

static inline void follow_from(struct following *f, const struct session_screen_given *given)
{
	f->screen = session_screen_new(given);
	f->rows = 30;
	f->cols = 100;
	give(f, (struct msg){ .kind = MSG_SHOWN });
}

static inline void follow(struct following *f, const struct exercise *exercises, size_t count)
{
	memset(f, 0, sizeof *f);
	f->plan = plan_of(exercises, count);
	follow_from(f, &(struct session_screen_given){ .plan = &f->plan, .look = { GLYPHS_HALF, false } });
}

static inline void key(struct following *f, uint32_t key)
{
	give(f, (struct msg){ .kind = MSG_KEY, .key = key });
}

static inline void keys(struct following *f, const char *words)
{
	for (; *words != '\0'; words++)
		key(f, (unsigned char)*words);
}

/* Lets time pass as the loop does: a tick at each moment that was asked for. */
static inline void wait_ms(struct following *f, int64_t ms)
{
	int64_t end = f->now_ms + ms;
	for (int64_t wake = screen_wake_ms(f->screen, f->now_ms); wake >= 0 && wake <= end;
	     wake = screen_wake_ms(f->screen, f->now_ms)) {
		assert_true(wake > f->now_ms);
		f->now_ms = wake;
		f->wakes++;
		give(f, (struct msg){ .kind = MSG_TICK });
	}
	f->now_ms = end;
}

static inline const struct session *state(const struct following *f)
{
	return session_screen_state(f->screen);
}

static inline int times_asked(const struct following *f, enum effect_kind kind)
{
	int times = 0;
	for (int i = 0; i < f->count; i++)
		times += f->asked[i] == kind;
	return times;
}

/* The value of the last effect of that kind. */
static inline int last_value(const struct following *f, enum effect_kind kind)
{
	for (int i = f->count; i > 0; i--)
		if (f->asked[i - 1] == kind)
			return f->values[i - 1];
	return -1;
}

static inline enum session_event_kind last_event(const struct following *f)
{
	return f->logged > 0 ? f->log[f->logged - 1].kind : SESSION_TICK;
}

/* Both sides of a set of the first exercise, from the lead-in or the rest before it. */
enum { LEAD_IN_MS = 5000, SIDE_MS = 32000, SWITCH_MS = 10000, REST_MS = 75000 };

static inline void to_rest(struct following *f)
{
	wait_ms(f, LEAD_IN_MS + SIDE_MS + SWITCH_MS + SIDE_MS + 100);
	assert_int_equal(state(f)->stage, STAGE_REST);
}

static inline void to_pain_question(struct following *f)
{
	to_rest(f);
	wait_ms(f, 2 * (REST_MS + SIDE_MS + SWITCH_MS + SIDE_MS));
	assert_int_equal(state(f)->ask, ASK_PAIN);
}

/* Every question is answered with a 2. */
static inline void finish_all(struct following *f)
{
	for (int i = 0; i < 200 && !session_ended(state(f)); i++) {
		wait_ms(f, 4000);
		if (state(f)->ask == ASK_PAIN || state(f)->ask == ASK_EFFORT || state(f)->ask == ASK_FORM)
			key(f, '2');
	}
	assert_int_equal(state(f)->stage, STAGE_DONE);
}

/* The second set, left, at the fifth repetition, 1.2 s into lowering. */
static inline void to_fifth_repetition(struct following *f)
{
	to_rest(f);
	wait_ms(f, REST_MS - 100 + 4 * 4000 + 1200);
	give(f, (struct msg){ .kind = MSG_TICK });
}

/* --- for cmocka: a session that has just begun ------------------------------------- */

static inline int start(void **held)
{
	struct following *f = test_calloc(1, sizeof *f);
	follow(f, three_exercises(), 3);
	*held = f;
	return 0;
}

static inline int end(void **held)
{
	struct following *f = *held;
	screen_free(f->screen);
	test_free(f);
	return 0;
}

static inline void assert_event(struct following *f, uint32_t pressed_key, enum session_event_kind kind)
{
	size_t before = f->logged;
	key(f, pressed_key);
	assert_int_equal(f->logged, before + 1);
	assert_int_equal(last_event(f), kind);
}

static inline void assert_shows(const struct following *f, const char *words)
{
	if (strstr(shown(f->screen, f->cols, f->rows), words) == NULL)
		fail_msg("\"%s\" is not in\n%s", words, shown(f->screen, f->cols, f->rows));
}

static inline void assert_hides(const struct following *f, const char *words)
{
	assert_null(strstr(shown(f->screen, f->cols, f->rows), words));
}

#endif
