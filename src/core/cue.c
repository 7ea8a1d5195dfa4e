#include "core/cue.h"

#include "base/text.h"

static const struct {
	const char *word, *meaning;
} names[CUES] = {
	[CUE_TICK] = { "tick", "a second of it is over" },
	[CUE_LOWER] = { "lower", "lower; it falls as long as you lower" },
	[CUE_RISE] = { "rise", "rise; it climbs as long as you rise" },
	[CUE_HOLD] = { "hold", "hold still, or pause where you are" },
	[CUE_EASE] = { "ease", "let go until the next hold" },
	[CUE_BREATHE_IN] = { "breathe-in", "breathe in as long as it swells" },
	[CUE_BREATHE_OUT] = { "breathe-out", "breathe out as long as it fades" },
	[CUE_WORK] = { "work", "go: work at your own pace" },
	[CUE_GET_READY] = { "get-ready", "three, two, one: it begins" },
	[CUE_SWITCH] = { "switch", "change to the other side" },
	[CUE_REST] = { "rest", "the set is over, rest" },
	[CUE_REST_OVER] = { "rest-over", "the rest is over, take your place" },
	[CUE_QUESTION] = { "question", "the exercise is over, a digit is asked for" },
	[CUE_DONE] = { "done", "the session is over" },
	[CUE_BEAT] = { "beat", "a step" },
	[CUE_RUN] = { "run", "run now" },
	[CUE_WALK] = { "walk", "walk now" },
};

const char *cue_word(enum cue cue)
{
	return names[cue].word;
}

const char *cue_meaning(enum cue cue)
{
	return names[cue].meaning;
}

enum cue cue_find(const char *word)
{
	int cue = 0;
	while (cue < CUES && !text_same(word, names[cue].word))
		cue++;
	return (enum cue)cue;
}

/* A slow lowering, a quicker lift, calm breaths. */
int32_t cue_usual_ms(enum cue cue)
{
	static const int32_t lasting_ms[CUES] = {
		[CUE_LOWER] = 3000, [CUE_RISE] = 2000, [CUE_BREATHE_IN] = 4000, [CUE_BREATHE_OUT] = 6000,
	};
	enum { ROOM_MS = 3000 };
	return lasting_ms[cue] > 0 ? lasting_ms[cue] : ROOM_MS;
}

/* --- what is heard of a change ----------------------------------------------- */

enum {
	PIPS = 3,            /* seconds before work that are counted down */
	TICKED_MS = 60000,   /* a phase up to this long ticks each second, a longer one each minute and at its end */
	MINUTE = 60,
	OPEN_MS = 10000,     /* room where nothing tells an end */
};

static const enum cue of_phase[PHASE_KINDS] = {
	[PHASE_ECCENTRIC] = CUE_LOWER, [PHASE_PAUSE] = CUE_HOLD, [PHASE_CONCENTRIC] = CUE_RISE,
	[PHASE_TOP] = CUE_HOLD,        [PHASE_HOLD] = CUE_HOLD,  [PHASE_EASE] = CUE_EASE,
	[PHASE_WORK] = CUE_WORK,       [PHASE_IN] = CUE_BREATHE_IN, [PHASE_OUT] = CUE_BREATHE_OUT,
};

/* Two states of a session and what they show, as the rules below compare them. */
struct change {
	const struct session *before, *after;
	struct session_at was, is;
};

static bool finishes(const struct change *c)
{
	return c->is.stage == STAGE_DONE && c->was.stage != STAGE_DONE;
}

static bool asks(const struct change *c)
{
	return c->after->ask != ASK_NOTHING && c->before->ask == ASK_NOTHING;
}

static bool enters(const struct change *c, enum session_stage stage)
{
	return c->is.stage == stage && c->was.stage != stage;
}

static bool switches(const struct change *c)
{
	return enters(c, STAGE_SWITCH);
}

static bool rests(const struct change *c)
{
	return enters(c, STAGE_REST);
}

/* Under a question nothing begins by itself: its rest is over only when its time is. */
static bool rest_is_over(const struct session *s, const struct session_at *at)
{
	return at->stage == STAGE_REST && (at->left_ms <= 0 || (at->ready && s->ask == ASK_NOTHING));
}

static bool ends_rest(const struct change *c)
{
	return rest_is_over(c->after, &c->is) && !rest_is_over(c->before, &c->was);
}

static bool begins_phase(const struct change *c)
{
	if (c->is.stage != STAGE_WORK)
		return false;
	return c->was.stage != STAGE_WORK || c->after->turn != c->before->turn || c->after->side != c->before->side ||
	       c->is.tempo.rep != c->was.tempo.rep || c->is.tempo.index != c->was.tempo.index;
}

static bool counts(const struct change *c)
{
	return c->is.stage != c->was.stage || c->is.count != c->was.count;
}

static bool begins_by_clock(const struct change *c)
{
	const struct session *s = c->after;
	if (c->is.stage == STAGE_REST)
		return s->ask == ASK_NOTHING && s->plan->rest_ends == REST_ENDS_TIME;
	return c->is.stage == STAGE_LEAD_IN || c->is.stage == STAGE_SWITCH;
}

static bool gets_ready(const struct change *c)
{
	return counts(c) && begins_by_clock(c) && c->is.count > 0 && c->is.count <= PIPS;
}

static int32_t phase_ms(const struct session_at *at)
{
	return at->tempo.into_ms + at->tempo.left_ms;
}

/* A breath is left alone, and minutes of work are not counted in seconds. */
static bool ticks(const struct change *c)
{
	const struct session_at *is = &c->is;
	enum phase phase = is->tempo.phase;
	if (is->stage != STAGE_WORK || !counts(c) || phase == PHASE_IN || phase == PHASE_OUT)
		return false;
	bool open = is->tempo.left_ms == 0;
	if (!open && (phase_ms(is) <= TICKED_MS || is->count <= PIPS))
		return true;
	return is->count > 0 && is->count % MINUTE == 0;
}

/* The first that holds is heard. */
static const struct {
	bool (*holds)(const struct change *);
	enum cue cue;
	bool stands; /* also where the clock stands */
} rules[] = {
	{ finishes, CUE_DONE, true },
	{ asks, CUE_QUESTION, true },
	{ switches, CUE_SWITCH, false },
	{ rests, CUE_REST, false },
	{ ends_rest, CUE_REST_OVER, false },
	{ begins_phase, CUE_WORK, false },
	{ gets_ready, CUE_GET_READY, false },
	{ ticks, CUE_TICK, false },
};

static int32_t room_ms(enum cue cue, const struct session_at *at)
{
	if (cue == CUE_TICK || cue == CUE_GET_READY)
		return 1000;
	int64_t left_ms = at->stage == STAGE_WORK ? at->tempo.left_ms : at->left_ms;
	return left_ms > 0 && left_ms < INT32_MAX ? (int32_t)left_ms : OPEN_MS;
}

static struct cue_at heard(enum cue rule, const struct change *c)
{
	bool is_phase = rule == CUE_WORK;
	enum cue cue = is_phase ? of_phase[c->is.tempo.phase] : rule;
	bool has_count = cue != CUE_DONE && cue != CUE_QUESTION;
	return (struct cue_at){
		.cue = cue,
		.at_ms = c->after->now_ms,
		.length_ms = room_ms(cue, &c->is),
		.count = has_count ? c->is.count : CUE_NO_COUNT,
	};
}

bool cue_of_change(const struct session *before, const struct session *after, struct cue_at *out)
{
	const struct change c = { before, after, session_at(before), session_at(after) };
	bool runs = session_is_running(after);
	for (size_t i = 0; i < sizeof rules / sizeof rules[0]; i++)
		if ((runs || rules[i].stands) && rules[i].holds(&c)) {
			*out = heard(rules[i].cue, &c);
			return true;
		}
	return false;
}

bool cue_next(const struct session *session, struct cue_at *out)
{
	int64_t change_ms = session_at(session).change_ms;
	if (change_ms < 0)
		return false;
	struct session after = session_step(*session, (struct session_event){ .kind = SESSION_TICK, .at_ms = change_ms });
	return cue_of_change(session, &after, out);
}
