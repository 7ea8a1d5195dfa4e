/* Which answer a day or an activity still lacks, in words: "unknown" alone leaves nothing to do about it. */
#include "chronicle_inner.h"

static bool asks_settling(enum response_kind kind)
{
	return kind == RESPONSE_RUN || kind == RESPONSE_CARDIO;
}

static const char *of_activity(const struct shelf *shelf, const struct activity *activity)
{
	const struct activity_facts facts = activity_facts(shelf, activity);
	if (facts.during == NOT_KNOWN)
		return "the highest pain in it";
	if (facts.partly)
		return "the pain of some of its exercises";
	return asks_settling(activity_response(activity)) && activity_settled(activity) == NOT_KNOWN
		? "whether the pain settled that day" : NULL;
}

static const char *of_morning(const struct chronicle *chronicle, struct day day)
{
	const struct chronicle_day *next = chronicle_on(chronicle, (struct day){ day.n + 1 });
	for (int knee = 0; knee < KNEES; knee++) {
		if (!intake_has_knee(chronicle->intake, knee))
			continue;
		if (next == NULL || next->knee[knee].morning == NOT_KNOWN)
			return "the morning after it";
		if (next->knee[knee].rise == RISE_NOT_KNOWN)
			return "what a usual morning is, which the first mornings tell";
	}
	return NULL;
}

const char *chronicle_missing(const struct chronicle *chronicle, struct day day, const struct activity *activity)
{
	const struct chronicle_day *on = chronicle_on(chronicle, day);
	const char *missing = activity == NULL ? NULL : of_activity(chronicle->shelf, activity);
	for (size_t i = 0; activity == NULL && missing == NULL && on != NULL && i < on->told.activity_count; i++)
		missing = of_activity(chronicle->shelf, &on->told.activities[i]);
	return missing != NULL ? missing : of_morning(chronicle, day);
}
