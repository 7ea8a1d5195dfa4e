/* The lines of a phase's exit: each is met, not met, or not known, and says where it stands. */
#include "training_inner.h"

typedef struct measured measure(const struct gate_given *given);

static struct day later(struct day a, struct day b)
{
	return a.n > b.n ? a : b;
}

/* Where a window of the line's days that ends with `through` begins. */
static struct day window(const struct gate_given *given, struct day through)
{
	return later(given->from, day_after(through, 1 - given->line->days));
}

static struct day yesterday(const struct gate_given *given)
{
	return day_after(given->today, -1);
}

static enum gate_answer met_when(bool met)
{
	return met ? GATE_MET : GATE_NOT_MET;
}

static struct measured worst(const struct gate_given *given)
{
	const struct gate_line *line = given->line;
	struct measured out = { .of = line->least };
	for (struct day day = window(given, yesterday(given)); day.n < given->today.n; day.n++) {
		const struct chronicle_day *at = chronicle_on(given->chronicle, day);
		out.have += at && at->worst != NOT_KNOWN;
		out.over += at && at->worst > line->most;
	}
	out.answer = out.over > 0 ? GATE_NOT_MET : out.have < line->least ? GATE_NOT_KNOWN : GATE_MET;
	return out;
}

/* The mornings of one knee. A morning of which no rise is known is as one that was not told. */
static struct measured mornings_of(const struct gate_given *given, int knee)
{
	const struct gate_line *line = given->line;
	struct measured out = { .of = line->least, .over_most = line->count };
	int far = 0;
	for (struct day day = window(given, given->today); day.n <= given->today.n; day.n++) {
		const struct chronicle_day *at = chronicle_on(given->chronicle, day);
		if (!at || at->knee[knee].morning == NOT_KNOWN || at->knee[knee].rise == RISE_NOT_KNOWN)
			continue;
		out.have++;
		far += at->knee[knee].rise >= line->far;
		out.over += at->knee[knee].rise > 0;
	}
	if (far > 0)
		out.over_most = 0;
	out.answer = far > 0 || out.over > line->count ? GATE_NOT_MET : out.have < line->least ? GATE_NOT_KNOWN : GATE_MET;
	return out;
}

/* Two sore knees are judged each alone; the one that stands worse answers for both. */
static struct measured mornings(const struct gate_given *given)
{
	struct measured out = { .answer = GATE_MET };
	bool any = false;
	for (int knee = 0; knee < KNEES; knee++) {
		if (!intake_has_knee(&given->diary->intake, knee))
			continue;
		struct measured one = mornings_of(given, knee);
		if (!any || one.answer == GATE_NOT_MET || (one.answer == GATE_NOT_KNOWN && out.answer == GATE_MET))
			out = one;
		any = true;
	}
	return out;
}

static struct measured stairs(const struct gate_given *given)
{
	const struct gate_line *line = given->line;
	struct day first = later(given->from, day_after(given->today, -line->days));
	for (struct day day = given->today; day.n >= first.n; day.n--) {
		const struct chronicle_day *at = chronicle_on(given->chronicle, day);
		if (at && at->stairs != NOT_KNOWN)
			return (struct measured){ .answer = met_when(at->stairs <= line->most), .have = at->stairs, .of = line->most };
	}
	return (struct measured){ .answer = GATE_NOT_KNOWN, .have = NOT_KNOWN, .of = line->most };
}

static struct measured walk(const struct gate_given *given)
{
	bool walked = given->training->has_gate_walk && given->training->gate_walk.n >= given->from.n;
	return (struct measured){ .answer = walked ? GATE_MET : GATE_NOT_KNOWN, .have = walked, .of = given->line->least };
}

/* A stretch without red must have gone by within the phase. */
static struct measured no_red(const struct gate_given *given)
{
	const struct gate_line *line = given->line;
	struct measured out = { .of = line->days };
	for (struct day day = window(given, yesterday(given)); day.n < given->today.n; day.n++) {
		const struct chronicle_day *at = chronicle_on(given->chronicle, day);
		out.have = at && at->red ? 0 : out.have + 1;
	}
	out.answer = met_when(out.have >= line->days);
	return out;
}

static struct measured ambers(const struct gate_given *given)
{
	const struct gate_line *line = given->line;
	int count = chronicle_counted_ambers(given->chronicle, given->from, yesterday(given), line->days);
	return (struct measured){ .answer = met_when(count <= line->count), .have = count, .of = line->count };
}

static struct measured sessions(const struct gate_given *given)
{
	int done = given->training->phase_sessions;
	return (struct measured){ .answer = met_when(done >= given->line->count), .have = done, .of = given->line->count };
}

static struct measured adherence(const struct gate_given *given)
{
	struct kept kept = kept_in(given->training, given->chronicle, given->diary, given->line->days);
	if (kept.planned == NOT_KNOWN || kept.planned == 0)
		return (struct measured){ .answer = GATE_NOT_KNOWN, .have = 0, .of = 0 };
	bool enough = kept.kept * 100 >= given->line->percent * kept.planned;
	return (struct measured){ .answer = met_when(enough), .have = kept.kept, .of = kept.planned };
}

static struct measured gain(const struct gate_given *given)
{
	struct day from = later(given->from, day_after(given->today, -given->line->days));
	int gains = gains_in(given->training, from);
	return (struct measured){ .answer = met_when(gains >= given->line->count), .have = gains, .of = given->line->count };
}

static measure *const measures[GATE_KINDS] = {
	[GATE_WORST] = worst,
	[GATE_MORNINGS] = mornings,
	[GATE_STAIRS] = stairs,
	[GATE_WALK] = walk,
	[GATE_TEST] = gate_measure_test,
	[GATE_SYMMETRY] = gate_measure_symmetry,
	[GATE_NO_RED] = no_red,
	[GATE_AMBERS] = ambers,
	[GATE_SESSIONS] = sessions,
	[GATE_ADHERENCE] = adherence,
	[GATE_GAIN] = gain,
	[GATE_CONTINUOUS] = gate_measure_continuous,
	[GATE_SCORE] = gate_measure_score,
	[GATE_CADENCE] = gate_measure_cadence,
};

struct measured gate_measure(const struct gate_given *given)
{
	return measures[given->line->kind](given);
}

static struct gate_given given_line(const struct training *training, const struct chronicle *chronicle,
                                    const struct diary *diary, size_t line)
{
	return (struct gate_given){
		.training = training,
		.chronicle = chronicle,
		.diary = diary,
		.line = &training->shelf->programme->phase[training->phase].exit[line],
		.from = training->phase_since,
		.today = training->day,
	};
}

bool gates_open(const struct step *step)
{
	size_t count = step->programme->phase[step->training->phase].exit_count;
	for (size_t i = 0; i < count; i++) {
		struct gate_given given = given_line(step->training, step->chronicle, step->diary, i);
		if (gate_measure(&given).answer != GATE_MET)
			return false;
	}
	return count > 0;
}

const struct gate_state *training_gates(const struct training *training, const struct chronicle *chronicle,
                                        const struct diary *diary, size_t *count, struct arena *arena)
{
	*count = training->started ? training->shelf->programme->phase[training->phase].exit_count : 0;
	struct gate_state *states = arena_array(arena, *count + 1, sizeof *states);
	for (size_t i = 0; i < *count; i++) {
		struct gate_given given = given_line(training, chronicle, diary, i);
		struct measured measured = gate_measure(&given);
		states[i] = (struct gate_state){ given.line, measured.answer, gate_say(&given, measured, arena) };
	}
	return states;
}
