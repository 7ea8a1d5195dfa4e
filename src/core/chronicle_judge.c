/* The verdicts of a day: per knee and activity, for each knee, for the day. */
#include "chronicle_inner.h"

enum { NONE_OF_IT = 0 };

/* What the morning after says, when it is there. */
static struct response_given from_the_morning(const struct chronicle *chronicle, int32_t at, int knee)
{
	struct response_given given = {
		.refer = chronicle->day[at].locked, .during = NOT_KNOWN, .above_ceiling = NOT_KNOWN,
		.settled_min = NOT_KNOWN, .rise = RISE_NOT_KNOWN, .morning = NOT_KNOWN,
		.flare = chronicle->day[at].knee[knee].flare,
		.new_swelling = at == 0 && chronicle->state[at].knee[knee].swelling_new,
	};
	if (at + 1 >= chronicle->count)
		return given;
	const struct knee_day *next = &chronicle->day[at + 1].knee[knee];
	const struct day_state *state = &chronicle->state[at + 1];
	const int32_t week_ago = at + 1 - chronicle->programme->response.trend_days;
	given.refer |= state->flags_told;
	given.new_swelling |= state->knee[knee].swelling_new;
	given.rise = next->rise;
	given.morning = next->morning;
	given.flare = state->knee[knee].flare_morning;
	given.trend = next->trend;
	given.trend_week_ago = week_ago >= 0 ? chronicle->day[week_ago].knee[knee].trend : TREND_NOT_YET;
	return given;
}

/* A professional may allow less pain in a run than the programme does, never more: `stricter` then holds the rules. */
static const struct response_rules *rules_of(const struct chronicle *chronicle, int32_t at, struct response_rules *stricter)
{
	const struct response_rules *rules = &chronicle->programme->response;
	const struct overlay *overlay = overlay_on(chronicle->shelf->overlay, (struct day){ chronicle->first.n + at });
	if (overlay->run_pain_most == NOT_SET || overlay->run_pain_most >= rules->run_pain)
		return rules;
	*stricter = *rules;
	stricter->run_pain = overlay->run_pain_most + 1;
	return stricter;
}

static uint32_t rows_of(const struct chronicle *chronicle, const struct response_given *given, int32_t at,
                        int knee)
{
	struct response_rules stricter;
	uint32_t rows = response_rows(rules_of(chronicle, at, &stricter), given);
	/* A knee that is not the intake's is judged by what was told of it; its silence is not missed. */
	if (!intake_has_knee(chronicle->intake, knee))
		rows &= ~(1u << D0 | 1u << D10 | 1u << D11);
	return rows;
}

static uint32_t judge_activity(const struct chronicle *chronicle, int32_t at, int knee, size_t i)
{
	const struct activity *activity = &chronicle->day[at].told.activities[i];
	const struct activity_facts *facts = &chronicle->facts[at][i];
	struct response_given given = from_the_morning(chronicle, at, knee);
	given.kind = activity_response(activity);
	if (activity_speaks_of(activity, chronicle->intake, knee)) {
		given.during = facts->during;
		given.during_partly = facts->partly;
		given.above_ceiling = facts->above_ceiling;
		given.settled_min = activity_settled(activity);
		given.eased = activity->eased;
		given.limp = activity->limp;
		given.new_swelling |=
			activity->swelling == SAID_YES && chronicle_swelling_is_new(chronicle, at, knee);
	}
	return rows_of(chronicle, &given, at, knee);
}

/* Green is what is left when nothing else was said. */
static uint32_t without_green(uint32_t rows)
{
	return (rows & ~(1u << D11)) != 0 ? rows & ~(1u << D11) : rows;
}

static struct activity_verdict verdict_of(struct chronicle *chronicle, int32_t at, size_t i)
{
	struct activity_verdict verdict = { .code = VERDICTS };
	for (int knee = 0; knee < KNEES; knee++) {
		const uint32_t rows = judge_activity(chronicle, at, knee, i);
		if (rows == NONE_OF_IT)
			continue;
		const enum verdict_code code = response_verdict(rows);
		if (code < verdict.code) {
			verdict.code = code;
			verdict.side = (enum side)knee;
		}
		verdict.rows |= rows;
		chronicle->day[at].knee[knee].rows |= rows;
	}
	verdict.rows = without_green(verdict.rows);
	return verdict;
}

static int highest_during(const struct chronicle *chronicle, int32_t at, int knee)
{
	const struct day_told *told = &chronicle->day[at].told;
	int highest = NOT_KNOWN;
	for (size_t i = 0; i < told->activity_count; i++)
		if (activity_speaks_of(&told->activities[i], chronicle->intake, knee))
			highest = higher_pain(highest, chronicle->facts[at][i].during);
	return highest;
}

static void judge_rest(struct chronicle *chronicle, int32_t at, int knee)
{
	const struct response_given given = from_the_morning(chronicle, at, knee);
	chronicle->day[at].knee[knee].rows = rows_of(chronicle, &given, at, knee);
}

static bool swelling_in_activity(const struct chronicle *chronicle, int32_t at, int knee)
{
	const struct day_told *told = &chronicle->day[at].told;
	for (size_t i = 0; i < told->activity_count; i++)
		if (told->activities[i].swelling == SAID_YES &&
		    activity_speaks_of(&told->activities[i], chronicle->intake, knee))
			return true;
	return false;
}

static void judge_knee(struct chronicle *chronicle, int32_t at, int knee)
{
	struct knee_day *day = &chronicle->day[at].knee[knee];
	day->during = (int8_t)highest_during(chronicle, at, knee);
	chronicle->state[at].knee[knee].swelling = swelling_in_activity(chronicle, at, knee);
	day->new_swelling = from_the_morning(chronicle, at, knee).new_swelling ||
	                    (chronicle->state[at].knee[knee].swelling && chronicle_swelling_is_new(chronicle, at, knee));
	day->rows = without_green(day->rows);
	day->verdict = day->rows == NONE_OF_IT ? D10 : response_verdict(day->rows);
}

static bool mornings_known(const struct chronicle *chronicle, int32_t at)
{
	for (int knee = 0; knee < KNEES; knee++)
		if (intake_has_knee(chronicle->intake, knee) && chronicle->day[at].knee[knee].morning == NOT_KNOWN)
			return false;
	return true;
}

/* The morning after may still be told as long as its day lasts. */
static bool is_final(const struct chronicle *chronicle, int32_t at)
{
	return at + 2 < chronicle->count || (at + 1 < chronicle->count && mornings_known(chronicle, at + 1));
}

static void judge_day(struct chronicle *chronicle, struct chronicle_day *day, int32_t at)
{
	day->rows = without_green(day->knee[SIDE_LEFT].rows | day->knee[SIDE_RIGHT].rows);
	day->verdict = response_verdict(day->rows);
	day->side = day->knee[SIDE_LEFT].rows & 1u << day->verdict ? SIDE_LEFT : SIDE_RIGHT;
	day->final = is_final(chronicle, at);
	day->red = day->rows & (1u << D1 | 1u << D2);
	day->run_red = day->rows & (1u << D1 | 1u << D2 | 1u << D3);
	day->flare = day->knee[SIDE_LEFT].flare || day->knee[SIDE_RIGHT].flare;
}

void chronicle_judge(struct chronicle *chronicle, int32_t at)
{
	struct chronicle_day *day = &chronicle->day[at];
	day->knee[SIDE_LEFT].rows = day->knee[SIDE_RIGHT].rows = NONE_OF_IT;
	for (size_t i = 0; i < day->told.activity_count; i++)
		chronicle->verdict[at][i] = verdict_of(chronicle, at, i);
	for (int knee = 0; knee < KNEES; knee++) {
		if (day->told.activity_count == 0)
			judge_rest(chronicle, at, knee);
		judge_knee(chronicle, at, knee);
	}
	judge_day(chronicle, day, at);
}
