#include "guide_screen.h"

#include "tui/words.h"

const char *guide_side_word(enum side side)
{
	static const char *const words[SIDE_NAMES] = { [SIDE_LEFT] = "left", [SIDE_RIGHT] = "right", [SIDE_BOTH] = "" };
	return words[side];
}

void guide_screen_what(const struct test *test, struct text *out)
{
	const struct test_guide *guide = &test->guide;
	switch (guide->kind) {
	case GUIDE_METRONOME:
		text_addf(out, "%d beats a minute: up on one, down on the next. Space when it is over.", guide->beats_min);
		break;
	case GUIDE_HOLD:
		text_add(out, "The seconds count up until you press Space.");
		break;
	case GUIDE_COUNTDOWN:
		words_seconds(out, guide->duration_s);
		text_add(out, " count down. Space ends it early.");
		break;
	case GUIDE_REPS:
		text_addf(out, "Down %d s, up %d s", guide->down_s, guide->up_s);
		if (guide->reps != NOT_SET)
			text_addf(out, ", %d of them", guide->reps);
		text_add(out, ". Space when it is over.");
		break;
	case GUIDE_SCORED:
		text_add(out, "Film it or ask somebody to look, then mark what was seen.");
		break;
	default:
		text_add(out, "Measure it, then type the number.");
	}
}

void guide_screen_question(const struct guide_screen *s, struct text *out)
{
	static const char *const asks[TEST_UNITS] = {
		[TEST_REPS] = "How many", [TEST_SECONDS] = "How many seconds", [TEST_CENTIMETRES] = "How many centimetres",
		[TEST_POINTS] = "How many points", [TEST_PAIN] = "How much pain",
	};
	text_add(out, s->step == GUIDE_MARKS  ? "What was seen"
		      : s->step == GUIDE_PAIN ? "Highest knee pain in it"
					      : asks[s->test->unit]);
	if (s->side != SIDE_BOTH)
		text_addf(out, " on the %s", guide_side_word(s->side));
	text_add(out, "?");
}

/* --- while it runs ----------------------------------------------------------------- */

static const char *phase_word(const struct guide_screen *s, const struct session_at *at)
{
	return at->stage == STAGE_LEAD_IN ? "READY" : exercise_phase_word(&s->guide.exercise, at->tempo.phase);
}

const char *guide_screen_word(const struct guide_screen *s)
{
	struct session_at at = session_at(&s->guide.session);
	return s->guide.session.paused ? "PAUSE" : phase_word(s, &at);
}

static bool counts_repetitions(const struct guide_screen *s, const struct session_at *at)
{
	return at->stage == STAGE_WORK && s->test->unit == TEST_REPS && s->test->guide.kind != GUIDE_COUNTDOWN;
}

void guide_screen_count(const struct guide_screen *s, struct text *out)
{
	enum { CLOCK_FROM_S = 100, SECOND_MS = 1000 };
	struct session_at at = session_at(&s->guide.session);
	int count = at.stage == STAGE_LEAD_IN ? at.count : at.tempo.count;
	if (counts_repetitions(s, &at))
		text_addf(out, "%d", at.tempo.reps_done);
	else if (count >= CLOCK_FROM_S)
		words_clock(out, count * INT64_C(1000));
	else
		text_addf(out, "%d", count);
}

const char *guide_screen_unit(const struct guide_screen *s)
{
	struct session_at at = session_at(&s->guide.session);
	if (at.stage == STAGE_LEAD_IN)
		return "seconds to get ready";
	if (counts_repetitions(s, &at))
		return "done";
	return s->test->guide.kind == GUIDE_COUNTDOWN ? "seconds left" : "seconds held";
}
