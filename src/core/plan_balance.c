/* Balance: which muscle groups a session and a week must hold. Source: RULES.yaml, R51. */
#include "plan_inner.h"

#include "base/text.h"

const char *const group_words[GROUPS] = {
	[GROUP_QUADS] = "thighs",            [GROUP_GLUTES_OR_HINGE] = "glutes", [GROUP_ABDUCTION] = "hip abductors",
	[GROUP_HAMSTRINGS] = "hamstrings",   [GROUP_CALVES] = "calves",          [GROUP_ADDUCTION] = "adductors",
	[GROUP_TRUNK] = "trunk muscles",
};

static const struct {
	const char *target;
	enum group group;
} targets[] = {
	{ "quadriceps", GROUP_QUADS },         { "glutes", GROUP_GLUTES_OR_HINGE }, { "gluteus medius", GROUP_ABDUCTION },
	{ "hip abductors", GROUP_ABDUCTION },  { "hamstrings", GROUP_HAMSTRINGS },  { "gastrocnemius", GROUP_CALVES },
	{ "soleus", GROUP_CALVES },            { "calves", GROUP_CALVES },          { "adductors", GROUP_ADDUCTION },
	{ "trunk", GROUP_TRUNK },              { "deep trunk", GROUP_TRUNK },       { "side trunk", GROUP_TRUNK },
};

uint32_t exercise_groups(const struct exercise *exercise)
{
	uint32_t groups = 0;
	for (size_t i = 0; i < exercise->targets.count; i++)
		for (size_t at = 0; at < sizeof targets / sizeof targets[0]; at++)
			if (text_same(exercise->targets.at[i], targets[at].target))
				groups |= UINT32_C(1) << targets[at].group;
	return groups;
}

struct counts {
	int of[GROUPS];
	int sessions;
};

static void count_exercise(struct counts *counts, const struct exercise *exercise)
{
	uint32_t groups = exercise == NULL ? 0 : exercise_groups(exercise);
	for (int group = 0; group < GROUPS; group++)
		counts->of[group] += (int)(groups >> group & 1);
}

static const struct exercise *find(const struct stand *stand, const char *id)
{
	return shelf_exercise(stand->shelf, id);
}

static void count_done(struct counts *counts, const struct stand *stand, struct day day)
{
	const struct chronicle_day *told = chronicle_on(stand->chronicle, day);
	for (size_t i = 0; told != NULL && i < told->told.activity_count; i++) {
		const struct activity *activity = &told->told.activities[i];
		if (activity->kind != ACTIVITY_STRENGTH)
			continue;
		counts->sessions++;
		for (size_t at = 0; at < activity->exercise_count; at++)
			count_exercise(counts, find(stand, activity->exercises[at].exercise_id));
	}
}

static void count_routine(struct counts *counts, const struct stand *stand, const struct week_item *item, int turn)
{
	const struct programme *programme = stand->programme;
	const struct routine *routine = shelf_routine(stand->shelf, item->short_session ? programme->strength_short
		: programme->strength[(stand->training.strength_next + turn) % 2]);
	counts->sessions++;
	for (size_t slot = 0; routine != NULL && slot < routine->slot_count; slot++)
		count_exercise(counts, find(stand, routine->slots[slot].exercise_id));
}

/* What the sessions still to come this week will hold, each as its routine is written. */
static void count_coming(struct counts *counts, const struct stand *stand, struct day today)
{
	int turn = 1;
	for (struct day day = day_plus(today, 1); day.n < week_monday(today).n + WEEK_DAYS; day.n++) {
		struct wishes wishes = wishes_of(stand, day);
		for (int i = 0; i < wishes.count; i++)
			if (wishes.at[i].item.what == WEEK_STRENGTH)
				count_routine(counts, stand, &wishes.at[i].item, turn++);
	}
}

uint32_t groups_missing(const struct sketch *sketch, const struct fill *fill)
{
	const struct stand *stand = sketch->stand;
	const struct balance_rules *rules = &stand->programme->balance;
	const int session[GROUPS] = { [GROUP_QUADS] = rules->quads, [GROUP_GLUTES_OR_HINGE] = rules->glutes_or_hinge,
		[GROUP_ABDUCTION] = rules->abduction };
	const int week[GROUPS] = { [GROUP_HAMSTRINGS] = rules->week_hamstrings, [GROUP_CALVES] = rules->week_calves,
		[GROUP_ADDUCTION] = rules->week_adduction, [GROUP_TRUNK] = rules->week_trunk };
	int whole = stand->programme->phase[stand->training.phase].strength_week;
	struct counts here = { .sessions = 1 };
	for (int i = 0; i < fill->count; i++)
		count_exercise(&here, fill->in[i]);
	struct counts all = here;
	for (struct day day = week_monday(sketch->day); day.n < sketch->day.n; day.n++)
		count_done(&all, stand, day);
	count_coming(&all, stand, sketch->day);
	/* A week that began in its middle owes its share alone. */
	int sessions = all.sessions < whole ? all.sessions : whole;
	uint32_t missing = 0;
	for (int group = 0; group < GROUPS; group++) {
		bool lacks = here.of[group] < session[group] ||
		             (whole > 0 && all.of[group] < week[group] * sessions / whole);
		missing |= lacks ? UINT32_C(1) << group : 0;
	}
	return missing;
}
