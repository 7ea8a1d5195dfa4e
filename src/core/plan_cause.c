/* Where a limit in force comes from: the day and the row of the table. */
#include "plan_inner.h"

enum { CAUSE_DAYS = 28 };

static bool is_set(const struct limits *limits, size_t limit)
{
	return *(const bool *)((const char *)limits + limit);
}

static bool row_has(const struct stand *stand, uint32_t rows, enum verdict_code code, size_t limit)
{
	if ((rows >> code & 1) == 0)
		return false;
	struct limits limits = response_limits(&stand->programme->response, UINT32_C(1) << code);
	return is_set(&limits, limit);
}

bool limit_cause(const struct stand *stand, size_t limit, struct cause *out)
{
	for (int back = 0; back <= CAUSE_DAYS; back++) {
		const struct chronicle_day *day = chronicle_on(stand->chronicle, day_plus(stand->training.day, -back));
		if (day == NULL)
			return false;
		for (int code = 0; code < VERDICTS; code++)
			if (row_has(stand, day->rows, (enum verdict_code)code, limit)) {
				*out = (struct cause){ day, (enum verdict_code)code };
				return true;
			}
	}
	return false;
}

const char *cause_rule(const struct cause *cause)
{
	return verdict_words[cause->code];
}

/* The pain of the day, and how the morning after it stood to the usual one. */
void cause_inputs(struct why *why, const struct cause *cause)
{
	int knee = cause->day->side == SIDE_LEFT ? 0 : 1;
	const struct knee_day *told = &cause->day->knee[knee];
	if (told->during != NOT_KNOWN)
		why_dated(why, "during", "pain in the session", told->during, cause->day->told.day);
	if (told->rise != RISE_NOT_KNOWN)
		why_dated(why, "morning_rise", "morning above usual", told->rise, day_plus(cause->day->told.day, 1));
	else
		why_unknown(why, "morning_rise", "morning above usual");
}
