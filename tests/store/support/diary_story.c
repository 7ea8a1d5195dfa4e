#include "diary_story.h"

/* --- by chance: each answer is missing as often as not ---------------------------- */

static int maybe(struct chance *chance, int low, int high)
{
	return chance_between(chance, 0, 1) == 0 ? NOT_KNOWN : chance_between(chance, low, high);
}

static int said(struct chance *chance, int count)
{
	return chance_between(chance, 0, count - 1);
}

static const char *text_or_none(struct chance *chance, const char *text)
{
	return chance_between(chance, 0, 1) == 0 ? NULL : text;
}

static uint32_t some_bits(struct chance *chance, int count)
{
	return chance_next(chance) & chance_next(chance) & ((UINT32_C(1) << count) - 1);
}

struct intake random_intake(struct chance *chance)
{
	struct intake intake = intake_blank();
	intake.knee = (int8_t)maybe(chance, SIDE_LEFT, SIDE_BOTH);
	intake.pattern = (enum pattern)said(chance, PATTERNS);
	intake.flags_asked = said(chance, 2);
	intake.flags = intake.flags_asked ? some_bits(chance, RED_FLAGS) : 0;
	intake.born = (int16_t)maybe(chance, 1940, 2012);
	intake.sex = (enum sex)said(chance, SEX_KINDS);
	intake.worst_day = (int8_t)maybe(chance, 0, 10);
	intake.worst = (int8_t)maybe(chance, 0, PLACES - 1);
	for (int i = 0; i < PLACES; i++)
		intake.pain_at[i] = (int8_t)maybe(chance, 0, 10);
	intake.pain_months = (int16_t)maybe(chance, 0, 300);
	intake.akps = (int8_t)maybe(chance, 0, 100);
	intake.running = (enum yes_no)said(chance, YES_NO_KINDS);
	intake.run_pain = (int8_t)maybe(chance, 0, 10);
	intake.run_settles_min = (int16_t)maybe(chance, 0, 1440);
	intake.weekly_m = maybe(chance, 0, 120000);
	for (int i = 0; i < INTAKE_WEEKS; i++)
		intake.weeks_m[i] = maybe(chance, 0, 120000);
	intake.longest_m = maybe(chance, 0, 50000);
	intake.cadence = (int16_t)maybe(chance, 120, 220);
	intake.run_days = (uint8_t)said(chance, 128);
	intake.shoes = text_or_none(chance, "the blue ones, \"42\"");
	intake.surface = (enum surface)said(chance, SURFACES);
	intake.stairs_day = (int16_t)maybe(chance, 0, 100);
	intake.sitting_h10 = (int16_t)maybe(chance, 0, 240);
	intake.standing_h10 = (int16_t)maybe(chance, 0, 240);
	intake.kit_asked = said(chance, 2);
	intake.kit = intake.kit_asked ? some_bits(chance, KITS) : 0;
	intake.units = (enum units)said(chance, UNITS_KINDS);
	intake.strength_on_run_days = (enum yes_no)said(chance, YES_NO_KINDS);
	intake.cadence_target = (enum yes_no)said(chance, YES_NO_KINDS);
	intake.raise_percent = (int8_t)maybe(chance, 0, 100);
	return intake;
}

struct check_in random_check_in(struct chance *chance, struct day day)
{
	struct check_in check_in = check_in_blank(day);
	for (int knee = 0; knee < KNEES; knee++) {
		check_in.morning[knee] = (int8_t)maybe(chance, 0, 10);
		check_in.now[knee] = (int8_t)maybe(chance, 0, 10);
	}
	check_in.worst = (int8_t)maybe(chance, 0, 10);
	check_in.stairs = (int8_t)maybe(chance, 0, 10);
	check_in.sleep_min = (int16_t)maybe(chance, 0, 1440);
	check_in.instrument = (enum instrument)said(chance, INSTRUMENTS);
	for (int i = 0; i < READY_ITEMS; i++)
		check_in.item_halves[i] = (int8_t)maybe(chance, 2, 10);
	check_in.swelling = (enum yes_no)said(chance, YES_NO_KINDS);
	check_in.flags_asked = said(chance, 2);
	check_in.flags = check_in.flags_asked ? some_bits(chance, RED_FLAGS) : 0;
	check_in.note = text_or_none(chance, "slept badly\nnear the road");
	return check_in;
}

static void add_sets(struct activity *activity, struct chance *chance, struct arena *arena)
{
	static const char *const ids[] = { "bridge", "side-plank", "lateral-step-down-20" };
	struct exercise_done *exercises = arena_array(arena, 3, sizeof *exercises);
	struct set_done *sets = arena_array(arena, 9, sizeof *sets);
	activity->exercise_count = (size_t)chance_between(chance, 1, 3);
	activity->set_count = (size_t)chance_between(chance, 0, 9);
	for (size_t i = 0; i < activity->exercise_count; i++)
		exercises[i] = (struct exercise_done){ ids[i], (int8_t)maybe(chance, 0, 10), (int8_t)maybe(chance, 0, 10),
			(int8_t)maybe(chance, 1, 5) };
	for (size_t i = 0; i < activity->set_count; i++)
		sets[i] = (struct set_done){
			.exercise = chance_between(chance, 0, (int)activity->exercise_count - 1), .set = (int8_t)(i / 2),
			.side = (enum side)said(chance, SIDE_NAMES),
			.status = (enum set_status)chance_between(chance, SET_DONE, SET_SKIPPED),
			.reps = (int16_t)maybe(chance, 0, 30), .held_s = maybe(chance, 0, 120),
			.load_g = maybe(chance, 0, 60000), .pain = (int8_t)maybe(chance, 0, 10),
			.effort = (int8_t)maybe(chance, 0, 10), .form = (int8_t)maybe(chance, 1, 5),
		};
	activity->exercises = exercises;
	activity->sets = sets;
}

struct activity random_activity(struct chance *chance, struct day day, struct arena *arena)
{
	struct activity activity = activity_blank((enum activity_kind)said(chance, ACTIVITY_KINDS), day);
	activity.status = said(chance, 2) ? SESSION_FINISHED : SESSION_LEFT;
	activity.has_time = said(chance, 2);
	if (activity.has_time)
		activity.start = (struct stamp){ day.n * INT64_C(86400) + chance_between(chance, 20000, 80000), 3600 };
	activity.duration_s = maybe(chance, 0, 20000);
	activity.distance_m = maybe(chance, 0, 42195);
	activity.effort = (int8_t)maybe(chance, 0, 10);
	activity.cadence = (int16_t)maybe(chance, 100, 220);
	activity.side = (enum side)said(chance, SIDE_NAMES);
	activity.zone = (enum zone)said(chance, ZONES);
	activity.before = (int8_t)maybe(chance, 0, 10);
	activity.during = (int8_t)maybe(chance, 0, 10);
	activity.after = (int8_t)maybe(chance, 0, 10);
	activity.settled = (enum yes_no)said(chance, YES_NO_KINDS);
	activity.settled_min = (int16_t)(activity.settled == SAID_NO ? NOT_KNOWN : maybe(chance, 0, 600));
	activity.eased = (enum yes_no)said(chance, YES_NO_KINDS);
	activity.limp = (enum yes_no)said(chance, YES_NO_KINDS);
	activity.swelling = (enum yes_no)said(chance, YES_NO_KINDS);
	activity.felt_before = (int8_t)maybe(chance, 1, 7);
	activity.felt_after = (int8_t)maybe(chance, 1, 7);
	activity.surface = (enum surface)said(chance, SURFACES);
	activity.hills = (enum hills)said(chance, HILLS_KINDS);
	activity.stress = (enum stress)said(chance, STRESSES);
	activity.stage = (int8_t)maybe(chance, 1, 13);
	activity.shoes = text_or_none(chance, "blue");
	activity.note = text_or_none(chance, "wind, \xc3\xa9t\xc3\xa9");
	activity.title = text_or_none(chance, "Round the lake");
	activity.routine_id = text_or_none(chance, "strength-b");
	activity.planned_id = text_or_none(chance, "2026-03-02/1");
	if (activity.kind == ACTIVITY_STRENGTH || activity.kind == ACTIVITY_MOBILITY)
		add_sets(&activity, chance, arena);
	return activity;
}

struct goal random_goal(struct chance *chance)
{
	struct goal goal = { .distance_m = maybe(chance, 1000, 42195), .week_m = maybe(chance, 5000, 90000),
		             .pain = (int8_t)maybe(chance, 0, 10), .has_by = said(chance, 2), .text = "10 km by 2026-06-01" };
	if (goal.has_by)
		goal.by = (struct day){ chance_between(chance, 20000, 21000) };
	goal.since = (struct day){ chance_between(chance, 20000, 21000) };
	return goal;
}

struct plan_change random_plan_change(struct chance *chance, struct day day)
{
	return (struct plan_change){
		.kind = (enum change_kind)said(chance, CHANGE_KINDS), .made = day,
		.from = { day.n + chance_between(chance, -3, 9) }, .what = "strength-b",
		.to = { day.n + chance_between(chance, 0, 9) }, .other = text_or_none(chance, "run"),
		.distance_m = maybe(chance, 500, 20000), .duration_s = maybe(chance, 60, 9000),
		.reason = (enum change_reason)said(chance, REASONS), .note = text_or_none(chance, "visitors"),
	};
}

size_t random_zone_pains(struct chance *chance, struct day day, struct zone_pain out[static KNEES * ZONES])
{
	/* The order of the words, which is that of the file. */
	static const enum zone zones[] = { ZONE_BEHIND, ZONE_CENTRE, ZONE_INNER, ZONE_INNER_LINE, ZONE_LOWER, ZONE_OUTER,
		                           ZONE_OUTER_LINE, ZONE_TENDON, ZONE_UPPER };
	size_t count = 0;
	for (int knee = 0; knee < KNEES; knee++)
		for (size_t i = 0; i < sizeof zones / sizeof zones[0]; i++)
			if (said(chance, 3) == 0)
				out[count++] = (struct zone_pain){ day, (enum side)knee, zones[i],
					                           (int8_t)chance_between(chance, 0, 10),
					                           (uint8_t)some_bits(chance, QUALITIES) };
	return count;
}

struct experiment random_experiment(struct chance *chance, struct day day)
{
	struct experiment experiment = { .candidate = "downhill", .since = day,
		                         .runs = (int8_t)chance_between(chance, 1, EXPERIMENT_RUNS_MOST),
		                         .order = some_bits(chance, EXPERIMENT_RUNS_MOST),
		                         .has_stopped = said(chance, 2) };
	if (experiment.has_stopped)
		experiment.stopped = (struct day){ day.n + chance_between(chance, 0, 40) };
	return experiment;
}

/* --- as text ------------------------------------------------------------------------- */

static const char *shown(const char *text)
{
	return text != NULL ? text : "<null>";
}

static void write_intake(FILE *out, const struct intake *i)
{
	fprintf(out, "intake %d ready %d since %d: %d %d %d %x %d %d %d %d", i->started, i->ready,
	        i->ready ? i->since.n : 0, i->knee, (int)i->pattern, i->flags_asked, i->flags, i->born, (int)i->sex,
	        i->worst_day, i->worst);
	for (int k = 0; k < PLACES; k++)
		fprintf(out, " at %d", i->pain_at[k]);
	fprintf(out, " %d %d %d %d %d %d", i->pain_months, i->akps, (int)i->running, i->run_pain, i->run_settles_min,
	        i->weekly_m);
	for (int k = 0; k < INTAKE_WEEKS; k++)
		fprintf(out, " week %d", i->weeks_m[k]);
	fprintf(out, " %d %d %d %s %d %d %d %d %d %x %d %d %d %d\n", i->longest_m, i->cadence, i->run_days,
	        shown(i->shoes), (int)i->surface, i->stairs_day, i->sitting_h10, i->standing_h10, i->kit_asked, i->kit,
	        (int)i->units, (int)i->strength_on_run_days, (int)i->cadence_target, i->raise_percent);
}

static void write_check_in(FILE *out, const struct check_in *c)
{
	fprintf(out, "check-in %d: %d %d %d %d %d %d %d %d items", c->day.n, c->morning[0], c->morning[1], c->now[0],
	        c->now[1], c->worst, c->stairs, c->sleep_min, (int)c->instrument);
	for (int i = 0; i < READY_ITEMS; i++)
		fprintf(out, " %d", c->item_halves[i]);
	fprintf(out, " %d %d %x %s\n", (int)c->swelling, c->flags_asked, c->flags, shown(c->note));
}

static void write_activity(FILE *out, const struct activity *a)
{
	fprintf(out, "activity %d %d %d %d", (int)a->kind, (int)a->status, a->guided, a->day.n);
	if (a->has_time)
		fprintf(out, " at %lld%+d", (long long)a->start.unix_s, a->start.utc_offset_s);
	fprintf(out, ": %d %d %d %d %d %d pain %d %d %d settled %d %d said %d %d %d felt %d %d", a->duration_s,
	        a->distance_m, a->effort, a->cadence, (int)a->side, (int)a->zone, a->before, a->during, a->after,
	        a->settled_min, (int)a->settled, (int)a->eased, (int)a->limp, (int)a->swelling, a->felt_before,
	        a->felt_after);
	fprintf(out, " %d %d %d %d %s %s %s %s %s\n", (int)a->surface, (int)a->hills, (int)a->stress, a->stage,
	        shown(a->shoes), shown(a->note), shown(a->title), shown(a->routine_id), shown(a->planned_id));
	for (size_t i = 0; i < a->exercise_count; i++)
		fprintf(out, "  %s %d %d %d\n", a->exercises[i].exercise_id, a->exercises[i].pain, a->exercises[i].effort,
		        a->exercises[i].form);
	for (size_t i = 0; i < a->set_count; i++)
		fprintf(out, "  set %d %d %d %d: %d %d %d %d %d %d\n", a->sets[i].exercise, a->sets[i].set,
		        (int)a->sets[i].side, (int)a->sets[i].status, a->sets[i].reps, a->sets[i].held_s, a->sets[i].load_g,
		        a->sets[i].pain, a->sets[i].effort, a->sets[i].form);
}

static void write_rest(FILE *out, const struct diary *d)
{
	for (size_t i = 0; i < d->goal_count; i++)
		fprintf(out, "goal %d %d %d %d %s %d\n", d->goals[i].distance_m, d->goals[i].week_m, d->goals[i].pain,
		        d->goals[i].has_by ? d->goals[i].by.n : 0, shown(d->goals[i].text), d->goals[i].since.n);
	for (size_t i = 0; i < d->flare_word_count; i++)
		fprintf(out, "flare %d %d %d\n", d->flare_words[i].day.n, (int)d->flare_words[i].side,
		        d->flare_words[i].begins);
	for (size_t i = 0; i < d->advice_count; i++)
		fprintf(out, "advice %d %s\n", d->advice[i].day.n, d->advice[i].text);
	for (size_t i = 0; i < d->test_count; i++)
		fprintf(out, "test %s %d: %d %d %d %d %s\n", d->tests[i].test_id, d->tests[i].day.n, d->tests[i].left,
		        d->tests[i].right, d->tests[i].value, d->tests[i].pain, shown(d->tests[i].detail));
	for (size_t i = 0; i < d->score_count; i++)
		fprintf(out, "score %s %d: %d %s\n", d->scores[i].score_id, d->scores[i].day.n, d->scores[i].total10,
		        shown(d->scores[i].answers));
	for (size_t i = 0; i < d->change_count; i++)
		fprintf(out, "change %d %d: %d %s %d %s %d %d %d %s\n", (int)d->changes[i].kind, d->changes[i].made.n,
		        d->changes[i].from.n, shown(d->changes[i].what), d->changes[i].to.n, shown(d->changes[i].other),
		        d->changes[i].distance_m, d->changes[i].duration_s, (int)d->changes[i].reason,
		        shown(d->changes[i].note));
	for (size_t i = 0; i < d->exclusion_count; i++)
		fprintf(out, "exclusion %s %d %d %s\n", d->exclusions[i].exercise_id, d->exclusions[i].since.n,
		        d->exclusions[i].has_review ? d->exclusions[i].review.n : 0, shown(d->exclusions[i].reason));
	for (size_t i = 0; i < d->zone_pain_count; i++)
		fprintf(out, "zone %d %d %d: %d %x\n", d->zone_pains[i].day.n, (int)d->zone_pains[i].side,
		        (int)d->zone_pains[i].zone, d->zone_pains[i].pain, d->zone_pains[i].quality);
	for (size_t i = 0; i < d->experiment_count; i++)
		fprintf(out, "experiment %s %d %d %x %d\n", d->experiments[i].candidate, d->experiments[i].since.n,
		        d->experiments[i].runs, d->experiments[i].order,
		        d->experiments[i].has_stopped ? d->experiments[i].stopped.n : 0);
	for (int i = 0; i < REPORT_QUESTIONS; i++)
		fprintf(out, "question %s\n", shown(d->questions[i]));
	for (size_t i = 0; i < d->planned_count; i++)
		fprintf(out, "planned %d %d\n", d->planned[i].day.n, d->planned[i].sessions);
}

char *diary_text(const struct diary *diary)
{
	char *text = NULL;
	size_t size;
	FILE *out = open_memstream(&text, &size);
	if (out == NULL)
		abort();
	write_intake(out, &diary->intake);
	for (size_t i = 0; i < diary->check_in_count; i++)
		write_check_in(out, &diary->check_ins[i]);
	for (size_t i = 0; i < diary->activity_count; i++)
		write_activity(out, &diary->activities[i]);
	write_rest(out, diary);
	fclose(out);
	return text;
}
