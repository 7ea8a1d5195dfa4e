#include "core/load.h"

#include <math.h>

enum { SECONDS_A_MINUTE = 60, DAYS_A_WEEK = 7 };

const char *const spike_words[SPIKES] = {
	[SPIKE_NO_RUN] = "no-run", [SPIKE_NONE] = "none",   [SPIKE_SMALL] = "small",
	[SPIKE_MODERATE] = "moderate", [SPIKE_LARGE] = "large",
};

int load_session(int effort, int32_t duration_s)
{
	if (effort == NOT_KNOWN || duration_s == NOT_KNOWN)
		return NOT_KNOWN;
	return effort * (duration_s / SECONDS_A_MINUTE);
}

double load_ewma(double before, double load, int days)
{
	const double share = 2.0 / (days + 1);
	return load * share + (1.0 - share) * before;
}

bool load_week(const int day[static 7], struct load_week *out)
{
	int64_t sum = 0, squares = 0;
	for (int i = 0; i < DAYS_A_WEEK; i++) {
		sum += day[i];
		squares += (int64_t)day[i] * day[i];
	}
	*out = (struct load_week){ .sum = (int)sum };
	const int64_t spread = DAYS_A_WEEK * squares - sum * sum; /* 49 times the population variance */
	if (spread == 0)
		return false;
	out->monotony = (double)sum / sqrt((double)spread);
	out->strain = (double)sum * out->monotony;
	return true;
}

/* Metres times 100 against percent: the edges are exact. */
static bool above(int32_t run_m, int32_t longest_m, int percent)
{
	return (int64_t)run_m * 100 > (int64_t)longest_m * percent;
}

enum spike load_spike(const struct load_rules *rules, int32_t run_m, int32_t longest_m)
{
	if (longest_m <= 0)
		return SPIKE_NO_RUN;
	if (above(run_m, longest_m, rules->run_strong))
		return SPIKE_LARGE;
	if (above(run_m, longest_m, rules->spike_moderate))
		return SPIKE_MODERATE;
	return above(run_m, longest_m, rules->run_ceiling) ? SPIKE_SMALL : SPIKE_NONE;
}

int32_t load_ceiling(const struct programme *programme, int32_t longest_m)
{
	if (longest_m < programme->stage.small_run_m)
		return longest_m + programme->stage.small_step_m;
	return (int32_t)((int64_t)longest_m * programme->load.run_ceiling / 100);
}

int load_week_change(int32_t week_m, int32_t before_m)
{
	return before_m <= 0 ? NOT_KNOWN : (int)((int64_t)week_m * 100 / before_m);
}
