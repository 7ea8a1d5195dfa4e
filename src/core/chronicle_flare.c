/* The flare of a knee: how it starts, its three steps, how it ends. Source: RULES.yaml, R34. */
#include "chronicle_inner.h"

/* One knee on one day, with what the day before left. */
struct flare_day {
	struct chronicle *chronicle;
	const struct flare_rules *rules;
	int32_t at;
	int knee;
	struct knee_day *day;
	struct knee_state *state;
};

static struct flare_day flare_day(struct chronicle *chronicle, int32_t at, int knee)
{
	return (struct flare_day){
		.chronicle = chronicle, .rules = &chronicle->programme->flare, .at = at, .knee = knee,
		.day = &chronicle->day[at].knee[knee], .state = &chronicle->state[at].knee[knee],
	};
}

/* The day before; there is one. */
static const struct knee_day *day_before(const struct flare_day *flare)
{
	return &flare->chronicle->day[flare->at - 1].knee[flare->knee];
}

static bool ran_before(const struct flare_day *flare)
{
	return flare->at > 0 && day_before(flare)->flare && !day_before(flare)->flare_ended_by_limit;
}

static bool due_before(const struct flare_day *flare)
{
	return flare->at > 0 && flare->chronicle->state[flare->at - 1].knee[flare->knee].flare_due;
}

static int number_of(const struct flare_day *flare)
{
	return flare->chronicle->day[flare->at].told.day.n - flare->day->flare_since.n + 1;
}

static void begin(struct flare_day *flare)
{
	flare->day->flare = true;
	flare->day->flare_since = flare->chronicle->day[flare->at].told.day;
	flare->day->flare_step = 1;
	flare->state->held = flare->day->usual;
	flare->state->steps_from = flare->at;
}

static void end(struct flare_day *flare)
{
	flare->day->flare = false;
	flare->day->flare_step = 0;
	flare->state->flare_ended = flare->at;
}

/* Back to the first step, whose day 1 is the day after the red one. */
static void set_back(struct flare_day *flare, int32_t from)
{
	flare->day->flare_step = 1;
	flare->state->steps_from = from;
}

/* --- by the morning ---------------------------------------------------------------- */

/* So many mornings running, this one included, were far above the usual one. */
static bool high_mornings(const struct flare_day *flare)
{
	if (flare->at + 1 < flare->rules->mornings)
		return false;
	for (int32_t of = flare->at; of > flare->at - flare->rules->mornings; of--) {
		const int rise = flare->chronicle->day[of].knee[flare->knee].rise;
		if (rise == RISE_NOT_KNOWN || rise < flare->chronicle->programme->response.red_morning_rise)
			return false;
	}
	return true;
}

/* Every session of a day had a known pain for this knee, none above what ends a flare. */
static bool quiet_sessions(const struct flare_day *flare, int32_t of)
{
	const struct day_told *told = &flare->chronicle->day[of].told;
	for (size_t i = 0; i < told->activity_count; i++) {
		const struct activity_facts *facts = &flare->chronicle->facts[of][i];
		if (!activity_speaks_of(&told->activities[i], flare->chronicle->intake, flare->knee)) {
			if (intake_has_knee(flare->chronicle->intake, flare->knee))
				return false;
			continue;
		}
		if (facts->during == NOT_KNOWN || facts->partly || facts->during > flare->rules->during_most)
			return false;
	}
	return true;
}

static bool settled(const struct flare_day *flare)
{
	return number_of(flare) >= flare->rules->earliest_end_day && flare->day->usual_morning &&
	       day_before(flare)->usual_morning && !flare->state->swelling_new && quiet_sessions(flare, flare->at - 1);
}

static int last_known_morning(const struct flare_day *flare)
{
	const int32_t oldest = flare->at - flare->chronicle->programme->response.usual_oldest_days;
	for (int32_t of = flare->at - 1; of >= 0 && of >= oldest; of--)
		if (flare->chronicle->day[of].knee[flare->knee].morning != NOT_KNOWN)
			return flare->chronicle->day[of].knee[flare->knee].morning;
	return NOT_KNOWN;
}

/* The next step needs its day and a known morning no higher than the last known one. */
static bool may_step(const struct flare_day *flare)
{
	const int32_t day = flare->at - flare->state->steps_from + 1;
	const int needed = flare->day->flare_step == 1 ? flare->rules->step2_day : flare->rules->step3_day;
	return flare->day->flare_step < 3 && day >= needed && flare->day->morning != NOT_KNOWN &&
	       flare->day->morning <= last_known_morning(flare);
}

static void carry(struct flare_day *flare)
{
	const struct knee_day *before = day_before(flare);
	flare->day->flare = true;
	flare->day->flare_since = before->flare_since;
	flare->day->flare_step = before->flare_step;
	if (settled(flare))
		end(flare);
	else if (chronicle_red_morning(flare->chronicle, flare->at, flare->knee))
		set_back(flare, flare->at);
	else if (may_step(flare))
		flare->day->flare_step++;
}

static void take_over(struct flare_day *flare)
{
	const struct knee_state *before = &flare->chronicle->state[flare->at - 1].knee[flare->knee];
	flare->state->held = before->held;
	flare->state->steps_from = before->steps_from;
	flare->state->flare_ended = before->flare_ended;
}

void chronicle_flare_morning(struct chronicle *chronicle, int32_t at)
{
	for (int knee = 0; knee < KNEES; knee++) {
		struct flare_day flare = flare_day(chronicle, at, knee);
		flare.state->flare_ended = NO_DAY;
		if (at > 0)
			take_over(&flare);
		if (ran_before(&flare))
			carry(&flare);
		else if (high_mornings(&flare) || flare.state->swelling_new || due_before(&flare))
			begin(&flare);
		flare.state->flare_morning = flare.day->flare;
		flare.day->flare_day = flare.day->flare ? number_of(&flare) : 0;
	}
}

/* --- by the sessions and the word --------------------------------------------------- */

static bool starts_one(const struct flare_day *flare, size_t i)
{
	const struct activity *activity = &flare->chronicle->day[flare->at].told.activities[i];
	const int during = flare->chronicle->facts[flare->at][i].during;
	const struct response_rules *rules = &flare->chronicle->programme->response;
	return (during != NOT_KNOWN && during >= rules->red_during) ||
	       (activity->swelling == SAID_YES && chronicle_swelling_is_new(flare->chronicle, flare->at, flare->knee));
}

static bool sessions_start_one(const struct flare_day *flare)
{
	const struct day_told *told = &flare->chronicle->day[flare->at].told;
	for (size_t i = 0; i < told->activity_count; i++)
		if (activity_speaks_of(&told->activities[i], flare->chronicle->intake, flare->knee) &&
		    starts_one(flare, i))
			return true;
	return false;
}

static bool red_session(const struct flare_day *flare)
{
	return flare->day->rows & (1u << D1 | 1u << D3);
}

static void run_on(struct flare_day *flare, bool wanted)
{
	const struct day_told *told = &flare->chronicle->day[flare->at].told;
	if (told->flare_ends[flare->knee] && number_of(flare) >= flare->rules->earliest_end_day) {
		end(flare);
		flare->state->flare_due = wanted;
		return;
	}
	if (red_session(flare))
		set_back(flare, flare->at + 1);
	if (number_of(flare) >= flare->rules->longest_days) {
		flare->day->flare_ended_by_limit = true;
		flare->state->flare_ended = flare->at;
		flare->state->flare_due = wanted;
	}
}

void chronicle_flare_sessions(struct chronicle *chronicle, int32_t at)
{
	for (int knee = 0; knee < KNEES; knee++) {
		struct flare_day flare = flare_day(chronicle, at, knee);
		const bool wanted = sessions_start_one(&flare);
		const bool word = chronicle->day[at].told.flare_begins[knee];
		if (flare.day->flare)
			run_on(&flare, wanted);
		else if (flare.state->flare_ended == at) /* a new one starts at the earliest the day after */
			flare.state->flare_due = wanted || word;
		else if (wanted || word)
			begin(&flare);
		flare.day->flare_day = flare.day->flare ? number_of(&flare) : 0;
	}
	struct chronicle_day *day = &chronicle->day[at];
	day->flare = day->knee[SIDE_LEFT].flare || day->knee[SIDE_RIGHT].flare;
}
