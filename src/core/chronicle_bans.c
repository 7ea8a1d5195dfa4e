/* How long a red row bars running, an amber run bars hard sessions, and what the next run or ride owes. */
#include "chronicle_inner.h"

static int32_t later(int32_t a, int32_t b)
{
	return a > b ? a : b;
}

static void bar(struct knee_state *state, int32_t until)
{
	state->waits = true;
	state->ban_until = later(state->ban_until, until);
	state->usual_running = 0;
}

static void free_again(const struct response_rules *rules, struct knee_state *state, int32_t at)
{
	if (state->usual_running >= rules->free_after_usual_mornings && at > state->ban_until)
		state->waits = false;
}

/*
 * An unknown morning neither adds to the usual ones nor starts their count
 * anew; once there were enough of them, a later morning has its own row.
 */
static void count_morning(const struct response_rules *rules, const struct knee_day *day,
                          struct knee_state *state)
{
	if (state->usual_running >= rules->free_after_usual_mornings)
		return;
	if (day->usual_morning)
		state->usual_running++;
	else if (day->rise != RISE_NOT_KNOWN)
		state->usual_running = 0;
}

static void take_over(const struct chronicle *chronicle, int32_t at, int knee, struct knee_state *state)
{
	state->ban_until = state->hard_until = NO_DAY;
	if (at == 0)
		return;
	const struct knee_state *before = &chronicle->state[at - 1].knee[knee];
	state->waits = before->waits;
	state->ban_until = before->ban_until;
	state->usual_running = before->usual_running;
	state->hard_until = before->hard_until;
	state->shorter = before->shorter_after;
	state->half = before->half_after;
}

void chronicle_bans_morning(struct chronicle *chronicle, int32_t at)
{
	const struct response_rules *rules = &chronicle->programme->response;
	for (int knee = 0; knee < KNEES; knee++) {
		struct knee_state *state = &chronicle->state[at].knee[knee];
		take_over(chronicle, at, knee, state);
		/* Counted from this morning: its day is the first of the ban. */
		if (chronicle_red_morning(chronicle, at, knee))
			bar(state, at + rules->ban_days - 1);
		else
			count_morning(rules, &chronicle->day[at].knee[knee], state);
		free_again(rules, state, at);
	}
}

struct done {
	bool run, light;
};

static struct done done_on(const struct day_told *told)
{
	struct done done = { false, false };
	for (size_t i = 0; i < told->activity_count; i++) {
		const enum response_kind kind = activity_response(&told->activities[i]);
		done.run |= kind == RESPONSE_RUN;
		done.light |= kind == RESPONSE_CARDIO || kind == RESPONSE_MOBILITY;
	}
	return done;
}

void chronicle_bans_sessions(struct chronicle *chronicle, int32_t at)
{
	const struct response_rules *rules = &chronicle->programme->response;
	const struct done done = done_on(&chronicle->day[at].told);
	for (int knee = 0; knee < KNEES; knee++) {
		struct knee_state *state = &chronicle->state[at].knee[knee];
		const uint32_t rows = chronicle->day[at].knee[knee].rows;
		/* Swelling told at the very first check-in is of this day and bars from it on already. */
		if (rows & 1u << D1)
			bar(state, at + rules->ban_days);
		if (rows & 1u << D4)
			state->hard_until = at + rules->ban_days;
		state->shorter_after = (rows & 1u << D3) || (state->shorter && !done.run);
		state->half_after = (rows & 1u << D5 && done.light) || (state->half && !done.light);
	}
}
