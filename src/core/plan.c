#include "plan_inner.h"

#include "base/text.h"

/* --- the week so far ---------------------------------------------------------------------- */

static int done_sessions(const struct planned_day *day)
{
	int done = 0;
	for (size_t i = 0; i < day->count; i++)
		done += day->items[i].done && (shape_planned(&(struct planned_day){ .items = &day->items[i], .count = 1 }).rest == false);
	return done;
}

/*
 * Kept of planned from Monday to Sunday: of days that are over as adherence counts them, of today and the days
 * ahead by what is done already.
 */
static void count_kept(struct plan *plan, const struct diary *diary)
{
	const struct day monday = week_monday(plan->today);
	const struct kept before = training_kept_between(plan->chronicle, diary, monday, plan->today);
	plan->kept = before.kept;
	plan->planned = before.planned == NOT_KNOWN ? 0 : before.planned;
	for (size_t i = plan->today_index; i < plan->day_count && plan->days[i].day.n < monday.n + WEEK_DAYS; i++) {
		const int done = done_sessions(&plan->days[i]), planned = plan_sessions(&plan->days[i]);
		plan->kept += done < planned ? done : planned;
		plan->planned += planned;
	}
}

static void sum_load(struct plan *plan)
{
	struct day monday = week_monday(plan->today);
	for (size_t i = 0; i < plan->day_count && plan->days[i].day.n < monday.n + WEEK_DAYS; i++) {
		const struct planned_day *day = &plan->days[i];
		if (day->past) {
			plan->week_spent10 += day->load10 > 0 ? day->load10 : 0;
			continue;
		}
		for (size_t at = 0; at < day->count; at++) {
			int load10 = day->items[at].load10 > 0 ? day->items[at].load10 : 0;
			*(day->items[at].done ? &plan->week_spent10 : &plan->week_planned10) += load10;
		}
	}
	plan->has_band = ledger_band(plan->chronicle, plan->today, &plan->band_least10, &plan->band_most10);
}

/* --- the head of the plan -------------------------------------------------------------------- */

static void tell_flare(struct plan *plan, const struct chronicle_day *now)
{
	plan->flare = now->flare;
	for (int knee = 0; knee < KNEES; knee++) {
		const struct knee_day *told = &now->knee[knee];
		if (!told->flare || (plan->flare_step != 0 && told->flare_step >= plan->flare_step))
			continue;
		plan->flare_side = (enum side)knee;
		plan->flare_since = told->flare_since;
		plan->flare_day = told->flare_day;
		plan->flare_step = told->flare_step;
	}
}

static void tell_head(struct plan *plan, const struct stand *stand)
{
	const struct training *training = &stand->training;
	const struct chronicle_day *now = chronicle_last(stand->chronicle);
	plan->locked = now->locked;
	plan->flags = now->flags;
	plan->locked_since = now->locked_since;
	plan->phase = training->phase;
	plan->phase_since = training->phase_since;
	plan->phase_week = (plan->today.n - training->phase_since.n) / WEEK_DAYS + 1;
	plan->phase_why = plan_phase_why(stand);
	plan->stage = training->stage;
	plan->loads = training->loads;
	plan->readiness = now->readiness;
	plan->notch = readiness_notch(&stand->programme->readiness, now->readiness);
	for (int knee = 0; knee < KNEES; knee++)
		plan->usual[knee] = (int)now->knee[knee].usual;
	tell_flare(plan, now);
}

static void tell_week(struct plan *plan, const struct stand *stand)
{
	const struct training *training = &stand->training;
	int32_t ceiling = training_ceiling(training, stand->chronicle, plan->today);
	plan->ceiling_m = ceiling > 0 ? ceiling : NOT_KNOWN;
	plan->week_target_m = training->loads && training->in_force_m > 0 ? training->in_force_m : NOT_KNOWN;
	plan->week_previous_m = training->previous_m > 0 ? training->previous_m : NOT_KNOWN;
	plan->week_change = plan->week_target_m == NOT_KNOWN || plan->week_previous_m == NOT_KNOWN
		? NOT_KNOWN : load_week_change(plan->week_target_m, plan->week_previous_m) - PERCENT;
}

static bool runs_today(const struct plan *plan)
{
	const struct planned_day *today = &plan->days[plan->today_index];
	for (size_t i = 0; i < today->count; i++)
		if (today->items[i].kind == PLANNED_RUN || today->items[i].kind == PLANNED_RUN_WALK)
			return true;
	return false;
}

/* A length beside "at most" reads as leave to run it, so where running waits that is said in its place. */
static const char *no_run_why(const struct plan *plan, const struct stand *stand)
{
	const struct training *training = &stand->training;
	if (!plan->ready || runs_today(plan))
		return NULL;
	if (plan->locked)
		return "training is paused";
	if (plan->flare)
		return "a flare";
	if (chronicle_last(stand->chronicle)->limits.no_run)
		return "the knee rests from runs";
	if (overlay_on(stand->shelf->overlay, plan->today)->no_running)
		return "a professional's limit";
	if (training->waits_for_walk)
		return "a walk comes first";
	return training->run_open ? NULL : "the knee calms down first";
}

/* --- all its days -------------------------------------------------------------------------------- */

/* Plans the days again as long as that has put hard days side by side; each time one more day is softer. */
static void plan_until_soft(struct plan *plan, struct stand *stand, const struct fold *fold, size_t whole)
{
	const struct diary diary = stand->diary;
	struct soft soft = { { SOFT_NOT } };
	do {
		*stand = stand_at_today(fold, &diary);
		stand->soft = soft;
		plan_days_ahead(stand, &plan->days[plan->today_index], (int)(whole - plan->today_index));
		mark_longest(plan->days, whole);
	} while (soften(&soft, plan, stand, whole));
}

/* Days from Monday to the Sunday behind the last day asked for, so that each week can be judged whole. */
static void tell_days(struct plan *plan, struct stand *stand, const struct fold *fold)
{
	struct day monday = week_monday(plan->today);
	int past = plan->today.n - monday.n, ahead = stand->given->days;
	int whole = (past + ahead + WEEK_DAYS - 1) / WEEK_DAYS * WEEK_DAYS;
	plan->days = arena_array(stand->arena, (size_t)whole, sizeof *plan->days);
	for (int i = 0; i < past; i++)
		plan->days[i] = plan_past_day(stand, day_plus(monday, i));
	plan->today_index = (size_t)past;
	plan->day_count = (size_t)past + (size_t)ahead;
	if (!plan->ready) {
		for (int i = past; i < whole; i++)
			plan->days[i] = (struct planned_day){ .day = day_plus(monday, i), .readiness = NOT_KNOWN, .load10 = NOT_KNOWN };
		return;
	}
	plan_until_soft(plan, stand, fold, (size_t)whole);
	plan_checks(plan, stand);
	const struct chronicle_day *now = chronicle_on(stand->chronicle, plan->today);
	plan->days[past].verdict = now->verdict;
	plan->days[past].has_verdict = now->told.activity_count > 0;
}

struct plan *plan_from(const struct fold *fold, const struct diary *diary)
{
	struct plan *plan = arena_alloc(fold->arena, sizeof *plan);
	struct stand stand = stand_at_today(fold, diary);
	plan->today = fold->given->today;
	plan->ready = stand.training.started;
	plan->chronicle = fold->chronicle;
	plan->weeks = fold->now.week;
	plan->week_count = fold->now.week_count;
	plan->week_kind = fold->now.week_kind;
	plan->phases = fold->phases;
	plan->phase_count = fold->phase_count;
	tell_head(plan, &stand);
	tell_week(plan, &stand);
	tell_days(plan, &stand, fold);
	const struct soft soft = stand.soft;
	stand = stand_at_today(fold, diary);
	plan->no_run = no_run_why(plan, &stand);
	plan_tell_try(plan, &stand, diary);
	count_kept(plan, diary);
	sum_load(plan);
	plan_whole(plan, fold, &stand);
	if (fold->given->plain)
		return plan;
	plan_outcomes(plan, fold, diary, &soft);
	plan_otherwise(plan, fold, diary, &soft);
	return plan;
}

const struct plan *plan_make(const struct plan_given *given, struct arena *arena)
{
	struct fold *fold = arena_alloc(arena, sizeof *fold);
	*fold = plan_fold(given, arena);
	struct plan *plan = plan_from(fold, given->diary);
	plan->fold = fold;
	return plan;
}

/* --- finding --------------------------------------------------------------------------------------- */

const struct planned *plan_item(const struct plan *plan, const char *id)
{
	for (size_t i = 0; i < plan->day_count; i++)
		for (size_t at = 0; at < plan->days[i].count; at++)
			if (text_same(plan->days[i].items[at].id, id))
				return &plan->days[i].items[at];
	return NULL;
}

const struct planned_day *plan_day(const struct plan *plan, struct day day)
{
	int at = day.n - plan->days[0].day.n;
	return at >= 0 && (size_t)at < plan->day_count ? &plan->days[at] : NULL;
}
