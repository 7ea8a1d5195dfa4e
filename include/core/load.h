/*
 * Load as arithmetic: effort x minutes, averages, spikes. Lines and figures;
 * only the size of a run decides anything (RULES.yaml, R19; R28 says why).
 */
#ifndef STEPDOWN_CORE_LOAD_H
#define STEPDOWN_CORE_LOAD_H

#include "core/programme.h"

/* Session load: effort x whole minutes; NOT_KNOWN without either. Source: RULES.yaml, R24. */
int load_session(int effort, int32_t duration_s);

/* One step of the exponentially weighted mean with L = 2 / (days + 1). Source: RULES.yaml, R27. */
double load_ewma(double before, double load, int days);

/* Of seven daily loads: sum, mean over population SD, sum x monotony. False (monotony not available) when SD is 0. */
struct load_week { int sum; double monotony, strain; };
bool load_week(const int day[static 7], struct load_week *out);

/* A run against the longest of the days before it. Source: RULES.yaml, R19. */
enum spike { SPIKE_NO_RUN, SPIKE_NONE, SPIKE_SMALL, SPIKE_MODERATE, SPIKE_LARGE, SPIKES };
extern const char *const spike_words[SPIKES];
enum spike load_spike(const struct load_rules *rules, int32_t run_m, int32_t longest_m);

/* The most a run may be, metres: run_ceiling percent of the longest, or while that is small, small_step_m more. */
int32_t load_ceiling(const struct programme *programme, int32_t longest_m);

/* This week's distance in percent of last week's; NOT_KNOWN when last week had none. */
int load_week_change(int32_t week_m, int32_t before_m);

#endif
