/* Knee load of one thing: a run, a walk, a set, a flight of stairs. In tenths of a point, rounded down. */
#include "core/ledger.h"

enum { TENTHS = 10, HUNDRED = 100, THOUSAND = 1000, SECONDS_A_MINUTE = 60, LEGS = 2 };

/* k of a cadence: 1.000 at one's own, less for each percent above it, down to its least. */
static int k_thousandths(const struct ledger_rules *rules, int cadence, int own)
{
	const int above = cadence - own;
	if (above <= 0 || own <= 0)
		return THOUSAND;
	if (HUNDRED * above >= rules->k_least_from_percent * own)
		return rules->k_least_thousandths;
	return THOUSAND - rules->k_less_per_percent_thousandths * HUNDRED * above / own;
}

int ledger_run(const struct ledger_rules *rules, int32_t duration_s, int cadence, int own_cadence)
{
	const int own = own_cadence != NOT_KNOWN ? own_cadence : rules->own_cadence;
	const int taken = cadence != NOT_KNOWN ? cadence : own;
	const int64_t steps_minute = (int64_t)duration_s * taken * k_thousandths(rules, taken, own) * TENTHS;
	return (int)(steps_minute / ((int64_t)SECONDS_A_MINUTE * LEGS * rules->run_steps_a_point * THOUSAND));
}

int ledger_walk(const struct ledger_rules *rules, int32_t duration_s)
{
	const int64_t steps_minute = (int64_t)duration_s * rules->walk_cadence * rules->walk_hundredths * TENTHS;
	return (int)(steps_minute / ((int64_t)SECONDS_A_MINUTE * LEGS * rules->run_steps_a_point * HUNDRED));
}

int ledger_stairs(const struct ledger_rules *rules, int flights_day)
{
	return flights_day == NOT_KNOWN ? 0 : flights_day * rules->flight_hundredths * TENTHS / HUNDRED;
}

static int figure(int value)
{
	return value == NOT_SET ? 0 : value;
}

/* One set in seconds of holding by one knee; a repetition, contact or step is worth hold_s_a_rep of them. */
static int set_seconds(const struct ledger_rules *rules, const struct exercise *exercise, const struct dose *dose)
{
	switch (exercise->work) {
	case WORK_REPS:
		return figure(dose->reps) * rules->hold_s_a_rep;
	case WORK_CONTACTS:
		return figure(dose->contacts) * rules->hold_s_a_rep;
	case WORK_STEPS:
		return figure(dose->steps) * rules->hold_s_a_rep;
	case WORK_HOLD:
		return dose->hold_s != NOT_SET ? figure(dose->reps) * dose->hold_s : figure(dose->duration_s);
	case WORK_INTERVALS:
		return figure(dose->on_s);
	case WORK_DISTANCE:
		/* 20 m or 15 s: by the time where there is one, else a step for each metre. */
		if (dose->duration_s == NOT_SET)
			return figure(dose->distance_m) * rules->hold_s_a_rep;
		return dose->duration_s;
	case WORK_TIME:
	case WORK_BREATH:
	case WORK_KINDS:
		break;
	}
	return figure(dose->duration_s);
}

int ledger_exercise(const struct ledger_rules *rules, const struct exercise *exercise, const struct dose *dose)
{
	const int64_t sets = (dose->sets == NOT_SET ? 1 : dose->sets) * (dose->each_way ? 2 : 1);
	const int64_t share = exercise->sides == SIDES_BOTH ? rules->both_legs_percent : HUNDRED;
	const int64_t weight = rules->tier_hundredths[exercise->knee_load.tier] * share * TENTHS;
	return (int)(sets * set_seconds(rules, exercise, dose) * weight / (rules->hold_s_a_rep * HUNDRED * HUNDRED));
}
