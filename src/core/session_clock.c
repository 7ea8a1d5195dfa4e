#include "session_inner.h"

const int64_t session_longest_ms = INT64_MAX / 4;

bool session_ended(const struct session *s)
{
	return s->stage == STAGE_DONE || s->stage == STAGE_LEFT;
}

/* Only a rest with something behind it goes on under a question. */
bool session_is_running(const struct session *s)
{
	if (session_ended(s) || s->paused)
		return false;
	return s->ask == ASK_NOTHING || (s->stage == STAGE_REST && session_next_turn(s) != NOT_SET);
}

bool session_is_gap(const struct session *s, int64_t now_ms)
{
	return session_is_running(s) && now_ms - s->now_ms > SESSION_GAP_MS;
}

void session_look(struct session *s, int64_t at_ms)
{
	if (!session_is_running(s))
		s->stage_ms += at_ms - s->now_ms;
	s->now_ms = at_ms;
}

int64_t session_stage_elapsed_ms(const struct session *s)
{
	return s->now_ms - s->stage_ms;
}

int64_t session_side_elapsed_ms(const struct session *s)
{
	return s->from_ms + (s->stage == STAGE_WORK ? session_stage_elapsed_ms(s) : 0);
}

bool session_side_has_begun(const struct session *s)
{
	return s->stage == STAGE_WORK || (s->stage == STAGE_LEAD_IN && s->from_ms > 0);
}

void session_enter(struct session *s, enum session_stage stage, int64_t length_ms)
{
	s->stage = stage;
	s->stage_ms = s->now_ms;
	s->stage_length_ms = length_ms;
}

/*
 * A repetition cannot be taken up in its middle: the body starts it anew. One
 * long hold can, and there the seconds already held count.
 */
static int64_t take_up_ms(const struct session *s)
{
	const struct tempo *tempo = &s->item[s->plan->turn[s->turn].item].tempo;
	int64_t elapsed_ms = session_side_elapsed_ms(s);
	if (session_is_one_long(tempo))
		return elapsed_ms;
	return tempo_rep_start_ms(tempo, tempo_at(tempo, elapsed_ms).rep);
}

void session_go_on(struct session *s)
{
	if (session_is_running(s) && s->stage == STAGE_WORK)
		session_lead_in(s, take_up_ms(s));
}
