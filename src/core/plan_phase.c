/* What moved the phase: the intake, the lines of the way out, or the days that took it back. Source: RULES.yaml, P1, P2, D9. */
#include "plan_inner.h"

static const char *lines_of(const struct stand *stand, enum rehab_phase left)
{
	const struct phase_rules *rules = &stand->programme->phase[left];
	const char *lines = "";
	for (size_t i = 0; i < rules->exit_count; i++)
		lines = arena_print(stand->arena, "%s%s%s", lines, i == 0 ? "" : "; ", rules->exit[i].text);
	return lines;
}

static const char *by_intake(const struct stand *stand, const char *since)
{
	return arena_print(stand->arena, "Since the start on %s, by what you told then.", since);
}

static const char *by_gates(const struct stand *stand, const char *since)
{
	enum rehab_phase left = (enum rehab_phase)(stand->training.phase - 1);
	return arena_print(stand->arena, "Since %s, when each line of the way out of \"%s\" was met. %s.", since,
	                   rehab_phase_titles[left], lines_of(stand, left));
}

static const char *by_trend(const struct stand *stand, const char *since)
{
	return arena_print(stand->arena, "A phase back since %s: mornings had risen for two weeks.", since);
}

/* Of the phase that was left, which is the one above. */
static const struct phase_rules *rules_left(const struct stand *stand)
{
	return &stand->programme->phase[stand->training.phase + 1];
}

static const char *by_reds(const struct stand *stand, const char *since)
{
	const struct phase_rules *rules = rules_left(stand);
	const struct chronicle_day *red = chronicle_on(stand->chronicle, stand->training.phase_cause_on);
	const char *on = words_day(stand->arena, stand->training.phase_cause_on);
	const char *row = red == NULL ? "red" : verdict_words[red->verdict];
	if (rules->red_episodes_back <= 1)
		return arena_print(stand->arena, "A phase back since %s: %s was red (%s).", since, on, row);
	return arena_print(stand->arena, "A phase back since %s: the red of %s (%s) was number %d within %d days.", since, on,
	                   row, rules->red_episodes_back, rules->red_episode_days);
}

static const char *by_ambers(const struct stand *stand, const char *since)
{
	const struct phase_rules *rules = rules_left(stand);
	return arena_print(stand->arena, "A phase back since %s: %s was number %d of the amber days that count within %d days.",
	                   since, words_day(stand->arena, stand->training.phase_cause_on), rules->ambers_back, rules->amber_days);
}

const char *plan_phase_why(const struct stand *stand)
{
	static const char *(*const tell[])(const struct stand *, const char *) = {
		[PHASE_BY_INTAKE] = by_intake, [PHASE_BY_GATES] = by_gates,   [PHASE_BY_TREND] = by_trend,
		[PHASE_BY_REDS] = by_reds,     [PHASE_BY_AMBERS] = by_ambers,
	};
	return tell[stand->training.phase_cause](stand, words_day(stand->arena, stand->training.phase_since));
}
