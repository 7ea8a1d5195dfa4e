#include "core/response.h"

const char *const verdict_words[VERDICTS] = {
	[D0] = "D0", [D1] = "D1",   [D2] = "D2", [D3] = "D3", [D4] = "D4",   [D5] = "D5",   [D6] = "D6",
	[D7] = "D7", [D2B] = "D2b", [D8] = "D8", [D9] = "D9", [D10] = "D10", [D11] = "D11",
};

const char *const colour_words[COLOURS] = {
	[COLOUR_GREEN] = "green", [COLOUR_UNKNOWN] = "unknown", [COLOUR_HOLD] = "hold",
	[COLOUR_AMBER] = "amber", [COLOUR_RED] = "red",         [COLOUR_REFER] = "refer",
};

static const enum colour colours[VERDICTS] = {
	[D0] = COLOUR_REFER,   [D1] = COLOUR_RED,    [D2] = COLOUR_RED,   [D3] = COLOUR_RED,  [D4] = COLOUR_AMBER,
	[D5] = COLOUR_AMBER,   [D6] = COLOUR_AMBER,  [D2B] = COLOUR_AMBER, [D7] = COLOUR_AMBER, [D9] = COLOUR_HOLD,
	[D8] = COLOUR_HOLD,    [D10] = COLOUR_UNKNOWN, [D11] = COLOUR_GREEN,
};

enum colour verdict_colour(enum verdict_code code)
{
	return colours[code];
}

/* --- the rows: what each asks ------------------------------------------------- */

/* An unknown pain is below every threshold, so that it matches no row that needs it. */
static bool pain_reaches(int pain, int threshold)
{
	return pain != NOT_KNOWN && pain >= threshold;
}

static bool rise_reaches(const struct response_given *given, int threshold)
{
	return given->rise != RISE_NOT_KNOWN && given->rise >= threshold;
}

static bool is_d0(const struct response_rules *rules, const struct response_given *given)
{
	(void)rules;
	return given->refer;
}

static bool is_d1(const struct response_rules *rules, const struct response_given *given)
{
	return pain_reaches(given->during, rules->red_during) || given->limp == SAID_YES || given->new_swelling;
}

static bool is_d2(const struct response_rules *rules, const struct response_given *given)
{
	return rise_reaches(given, rules->red_morning_rise);
}

static bool painful_run(const struct response_rules *rules, const struct response_given *given)
{
	return given->kind == RESPONSE_RUN && pain_reaches(given->during, rules->run_pain);
}

static bool is_d3(const struct response_rules *rules, const struct response_given *given)
{
	return painful_run(rules, given) && given->eased != SAID_YES;
}

static bool is_d4(const struct response_rules *rules, const struct response_given *given)
{
	return painful_run(rules, given) && given->eased == SAID_YES;
}

static bool is_d5(const struct response_rules *rules, const struct response_given *given)
{
	switch (given->kind) {
	case RESPONSE_STRENGTH:
		if (given->above_ceiling != NOT_KNOWN)
			return given->above_ceiling != 0;
		return pain_reaches(given->during, rules->session_ceiling + 1);
	case RESPONSE_CARDIO:
	case RESPONSE_MOBILITY:
		return pain_reaches(given->during, rules->cardio_ceiling + 1);
	case RESPONSE_NONE:
	case RESPONSE_RUN:
		break;
	}
	return false;
}

static bool is_d6(const struct response_rules *rules, const struct response_given *given)
{
	return given->settled_min != NOT_KNOWN && given->settled_min > rules->settle_min;
}

static bool is_d2b(const struct response_rules *rules, const struct response_given *given)
{
	return pain_reaches(given->morning, rules->amber_morning) && !given->flare;
}

static bool is_d7(const struct response_rules *rules, const struct response_given *given)
{
	return rise_reaches(given, rules->amber_morning_rise);
}

static bool is_d9(const struct response_rules *rules, const struct response_given *given)
{
	(void)rules;
	return given->trend == TREND_RISING && given->trend_week_ago == TREND_RISING;
}

static bool is_d8(const struct response_rules *rules, const struct response_given *given)
{
	(void)rules;
	return given->trend == TREND_RISING;
}

static bool settling_is_asked(enum response_kind kind)
{
	return kind == RESPONSE_RUN || kind == RESPONSE_CARDIO;
}

static bool is_d10(const struct response_rules *rules, const struct response_given *given)
{
	(void)rules;
	if (given->rise == RISE_NOT_KNOWN)
		return true;
	if (given->kind != RESPONSE_NONE && (given->during == NOT_KNOWN || given->during_partly))
		return true;
	return settling_is_asked(given->kind) && given->settled_min == NOT_KNOWN;
}

typedef bool matches(const struct response_rules *rules, const struct response_given *given);

/* D11 has no condition of its own: it is what is left. */
static matches *const conditions[D11] = {
	[D0] = is_d0,   [D1] = is_d1, [D2] = is_d2, [D3] = is_d3, [D4] = is_d4,   [D5] = is_d5,
	[D6] = is_d6, [D2B] = is_d2b, [D7] = is_d7, [D9] = is_d9, [D8] = is_d8, [D10] = is_d10,
};

uint32_t response_rows(const struct response_rules *rules, const struct response_given *given)
{
	uint32_t rows = 0;
	for (int code = 0; code < D11; code++)
		if (conditions[code](rules, given))
			rows |= 1u << code;
	return rows != 0 ? rows : 1u << D11;
}

enum verdict_code response_verdict(uint32_t rows)
{
	for (int code = 0; code < D11; code++)
		if (rows & 1u << code)
			return (enum verdict_code)code;
	return D11;
}

/* --- the limits ---------------------------------------------------------------- */

struct limits limits_none(void)
{
	return (struct limits){ .week_percent = 100 };
}

struct limits limits_strictest(struct limits a, struct limits b)
{
	return (struct limits){
		.locked = a.locked || b.locked,
		.no_run = a.no_run || b.no_run,
		.low_tier = a.low_tier || b.low_tier,
		.no_hard = a.no_hard || b.no_hard,
		.easy_day = a.easy_day || b.easy_day,
		.no_raise = a.no_raise || b.no_raise,
		.stage_down = a.stage_down || b.stage_down,
		.repeat_stage = a.repeat_stage || b.repeat_stage,
		.shorter_next = a.shorter_next || b.shorter_next,
		.rungs_down = a.rungs_down || b.rungs_down,
		.half_next = a.half_next || b.half_next,
		.deload_next = a.deload_next || b.deload_next,
		.phase_back = a.phase_back || b.phase_back,
		.see_someone = a.see_someone || b.see_someone,
		.week_percent = a.week_percent < b.week_percent ? a.week_percent : b.week_percent,
		.ban_days = a.ban_days > b.ban_days ? a.ban_days : b.ban_days,
	};
}

/* How much of the week a row takes. */
enum cut { CUT_NONE, CUT_AMBER, CUT_RED };

/* What each row forbids. A morning of D2b is always a counted amber, so that it cuts the week as one. */
static const struct {
	struct limits limits;
	enum cut cut;
	bool bans;   /* for the days of a ban */
} asks[VERDICTS] = {
	[D0] = { .limits = { .locked = true, .see_someone = true } },
	[D1] = { .limits = { .no_run = true, .low_tier = true, .stage_down = true, .rungs_down = true },
	         .cut = CUT_RED, .bans = true },
	[D2] = { .limits = { .no_run = true, .low_tier = true, .stage_down = true, .rungs_down = true },
	         .cut = CUT_RED, .bans = true },
	[D3] = { .limits = { .stage_down = true, .shorter_next = true }, .cut = CUT_RED },
	[D4] = { .limits = { .repeat_stage = true, .no_hard = true }, .cut = CUT_AMBER, .bans = true },
	[D5] = { .limits = { .half_next = true } },
	[D6] = { .limits = { .repeat_stage = true }, .cut = CUT_AMBER },
	[D2B] = { .limits = { .easy_day = true }, .cut = CUT_AMBER },
	[D7] = { .limits = { .easy_day = true, .repeat_stage = true } },
	[D9] = { .limits = { .phase_back = true, .see_someone = true } },
	[D8] = { .limits = { .deload_next = true } },
};

/* Every row but the green one, which asks for nothing, says that nothing goes up. */
static struct limits of_row(const struct response_rules *rules, enum verdict_code code)
{
	const int week[] = { [CUT_NONE] = limits_none().week_percent, [CUT_AMBER] = rules->amber_week,
		[CUT_RED] = rules->red_week };
	struct limits limits = asks[code].limits;
	limits.no_raise = true;
	limits.week_percent = week[asks[code].cut];
	limits.ban_days = asks[code].bans ? rules->ban_days : 0;
	return limits;
}

struct limits response_limits(const struct response_rules *rules, uint32_t rows)
{
	struct limits limits = limits_none();
	const uint32_t asking = rows & ~(1u << D11); /* of green, as most days are, nothing is asked */
	for (int code = 0; asking != 0 && code < VERDICTS; code++)
		if (asking & 1u << code)
			limits = limits_strictest(limits, of_row(rules, (enum verdict_code)code));
	return limits;
}
