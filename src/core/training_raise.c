/* The gate to raise a week: everything must be known and quiet. Source: RULES.yaml, B2. */
#include "training_inner.h"

struct fortnight {
	int runs, green, ambers, reds;
};

static struct fortnight fortnight_of(const struct training *training, const struct chronicle *chronicle)
{
	struct fortnight out = { .runs = 0 };
	int days = training->shelf->programme->load.gate_days;
	for (struct day day = day_after(training->day, -days); day.n < training->day.n; day.n++) {
		const struct chronicle_day *at = chronicle_on(chronicle, day);
		if (!at)
			continue;
		out.runs += at->run_count;
		out.green += at->green_runs;
		out.ambers += at->counted_amber;
		out.reds += at->run_red;
	}
	return out;
}

static bool trend_is_steady(const struct training *training, const struct chronicle *chronicle)
{
	const struct chronicle_day *today = chronicle_on(chronicle, training->day);
	for (int knee = 0; knee < KNEES; knee++)
		if (intake_has_knee(chronicle_intake(chronicle), knee) && today->knee[knee].trend != TREND_STEADY)
			return false;
	return true;
}

static bool flag_line_is_answered(const struct training *training, const struct chronicle *chronicle)
{
	int days = training->shelf->programme->response.flag_line_late_days;
	const struct intake *intake = chronicle_intake(chronicle);
	if (intake->flags_asked && days_between(intake->since, training->day) <= days)
		return true;
	for (struct day day = training->day; days_between(day, training->day) <= days; day.n--) {
		const struct chronicle_day *at = chronicle_on(chronicle, day);
		if (at && at->told.check_in && at->told.check_in->flags_asked)
			return true;
	}
	return false;
}

static bool has_gain(const struct training *training)
{
	return training->has_gain &&
	       days_between(training->last_gain, training->day) <= training->shelf->programme->load.gain_days;
}

/* What can stand in the way, in the order it is said. */
struct line {
	bool fails;
	const char *rule, *text, *otherwise;
};

static void say(const struct line *line, const struct load_rules *rules, const struct fortnight *past,
                struct why_list *whys)
{
	struct why *why = why_addf(whys, line->rule, "The week is not raised: %s.", line->text);
	why->otherwise = line->otherwise;
	why->threshold = arena_print(whys->arena,
	                             "%d days without amber or red, %d of 3 runs green, steady mornings, the warning-sign "
	                             "line answered, a strength gain",
	                             rules->gate_days, rules->gate_green_thirds);
	why_number(why, "runs", "runs in these days", past->runs);
	why_number(why, "green_runs", "green runs in these days", past->green);
	why_number(why, "ambers", "amber days that count", past->ambers);
	why_number(why, "reds", "red days", past->reds);
}

bool raise_gate(const struct training *training, const struct chronicle *chronicle, struct why_list *whys, bool gain)
{
	const struct load_rules *rules = &training->shelf->programme->load;
	struct fortnight past = fortnight_of(training, chronicle);
	const struct chronicle_day *now = chronicle_on(chronicle, training->day);
	const struct line lines[] = {
		{ !flag_line_is_answered(training, chronicle), "R38",
		  "the weekly line about warning signs was not answered lately", "Answering it would." },
		{ now->locked, "D0", "training waits for a professional's advice", "Recording the advice would." },
		{ now->flare, "flare", "a flare runs", "Its end would, and a fortnight without amber or red." },
		{ now->held, "B2", "the knee lets nothing go up today", "Mornings at usual would." },
		{ past.ambers > 0, "B2", "an amber day counted in the fortnight before", "A fortnight without one would." },
		{ past.reds > 0, "B2", "there was a red day in the fortnight before", "A fortnight without one would." },
		{ past.runs == 0, "B2", "no run was logged in the fortnight before", "Logged green runs would." },
		{ past.green * 3 < past.runs * rules->gate_green_thirds, "B2",
		  "too few runs of the fortnight were green", "Runs with every answer known would." },
		{ !trend_is_steady(training, chronicle), "B2", "the trend of the mornings is not known to be steady",
		  "More known mornings in each of the last two weeks would." },
		{ gain && !has_gain(training), "G5", "no strength gain was noted lately", "A rung, load or test up would." },
	};
	for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++) {
		if (!lines[i].fails)
			continue;
		if (whys)
			say(&lines[i], rules, &past, whys);
		return false;
	}
	return true;
}

bool training_may_raise(const struct training *training, const struct chronicle *chronicle, struct why_list *whys)
{
	return raise_gate(training, chronicle, whys, training->restart_percent == 100);
}
