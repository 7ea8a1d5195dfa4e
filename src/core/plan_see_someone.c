/* When an early look by somebody who treats knees is advised. Source: RULES.yaml, R36, R38, R39. */
#include "plan_inner.h"

enum { TENTHS = 10 };

/* Mornings that high on so many days are not of a session; those of a flare are the flare's. */
static bool often_high(const struct stand *stand)
{
	const struct response_rules *rules = &stand->programme->response;
	int count = 0;
	for (int back = 1; back <= rules->high_of_days; back++) {
		const struct chronicle_day *day = chronicle_on(stand->chronicle, day_plus(stand->training.day, -back));
		count += day != NULL && (day->rows >> D2B & 1) != 0;
	}
	return count >= rules->high_mornings;
}

/* Mean worst pain of the last week in tenths; NOT_KNOWN with fewer known days than a trend asks for. */
static int worst_week10(const struct stand *stand)
{
	int sum = 0, count = 0;
	for (int back = 1; back <= WEEK_DAYS; back++) {
		const struct chronicle_day *day = chronicle_on(stand->chronicle, day_plus(stand->training.day, -back));
		if (day != NULL && day->worst != NOT_KNOWN) {
			sum += day->worst * TENTHS;
			count++;
		}
	}
	return count < stand->programme->response.trend_least ? NOT_KNOWN : sum / count;
}

/* Six weeks that were mostly kept, and neither the points nor the share that would be a real change. */
static bool is_no_better(const struct stand *stand)
{
	const struct response_rules *rules = &stand->programme->response;
	const struct intake *intake = &stand->diary.intake;
	struct day from = day_plus(stand->training.day, -rules->no_better_weeks * WEEK_DAYS);
	if (from.n < intake->since.n || intake->worst_day <= 0)
		return false;
	struct kept kept = training_kept(&stand->training, stand->chronicle, &stand->diary, from);
	int now10 = worst_week10(stand);
	if (kept.planned <= 0 || kept.kept * PERCENT < kept.planned * rules->no_better_adherence || now10 == NOT_KNOWN)
		return false;
	int better10 = intake->worst_day * TENTHS - now10;
	return better10 < rules->no_better_points * TENTHS &&
	       better10 * TENTHS < intake->worst_day * rules->no_better_percent;
}

static bool is_poor_outlook(const struct stand *stand)
{
	const struct response_rules *rules = &stand->programme->response;
	const struct intake *intake = &stand->diary.intake;
	const struct score *first = retest_first_score(&stand->diary, "akps");
	int akps10 = intake->akps >= 0 ? intake->akps * TENTHS : first != NULL ? first->total10 : NOT_KNOWN;
	return intake->pain_months > rules->see_someone_pain_months ||
	       (akps10 != NOT_KNOWN && akps10 < rules->see_someone_akps * TENTHS);
}

void plan_see_someone(struct plan *plan, const struct stand *stand)
{
	const struct chronicle_day *before = chronicle_on(stand->chronicle, day_plus(stand->training.day, -1));
	const struct {
		bool holds;
		const char *why;
	} reasons[] = {
		{ plan->locked, "A warning sign was told: a professional should look at it before training goes on." },
		{ plan->flare && plan->flare_day >= stand->programme->flare.message_day,
		  "The flare has lasted for a week: somebody who treats knees should look at it." },
		{ before != NULL && (before->rows >> D9 & 1) != 0,
		  "Mornings have risen for two weeks: somebody who treats knees should look at it." },
		{ often_high(stand),
		  "Half of the last mornings were sore: somebody who treats knees should look at it." },
		{ is_no_better(stand), "Weeks of training kept and little better: somebody who treats knees should look at it." },
		{ is_poor_outlook(stand), "Pain like this tends to last: an early look by somebody who treats knees is advised." },
		{ stand->diary.intake.pattern == PATTERN_UNSURE,
		  "You were not sure that the pain is the usual kind: somebody who treats knees can tell." },
	};
	for (size_t i = 0; i < sizeof reasons / sizeof reasons[0]; i++)
		if (reasons[i].holds) {
			plan->see_someone = true;
			plan->see_someone_why = reasons[i].why;
			return;
		}
}
