/* Up and down the ladder of each exercise. Rung and dose are one per exercise. Source: RULES.yaml, L1, L2. */
#include "training_inner.h"

#include "base/text.h"

bool is_work_of_strength(const struct exercise *exercise)
{
	return exercise->kind == EXERCISE_STRENGTH || exercise->kind == EXERCISE_BALANCE ||
	       exercise->kind == EXERCISE_IMPACT;
}

static void say(const struct step *step, int index, const char *rule, const char *text)
{
	if (!step->whys)
		return;
	const struct rung *rung = &step->training->rung[index];
	const char *name = step->training->shelf->exercises[index].name;
	struct why *why = why_addf(step->whys, rule, "%s: %s.", name, text);
	why_number(why, "rung", "rung", rung->rung);
	why_number(why, "clean", "clean sessions running", rung->clean);
	if (rung->last_pain == NOT_KNOWN)
		why_unknown(why, "last_pain", "pain in it last time");
	else
		why_dated(why, "last_pain", "pain in it last time", rung->last_pain, rung->last);
	const struct ladder_rules *rules = &step->programme->ladder;
	why->threshold = arena_print(step->whys->arena,
	                             "%d clean sessions running: all sets, effort at most %d, pain within its ceiling, "
	                             "the next morning at usual, form at least %d where it is asked",
	                             rules->clean_sessions, rules->effort_most, rules->form_least);
}

static void say_count(const struct step *step, int index)
{
	if (step->whys)
		say(step, index, "L1",
		    arena_print(step->arena, "it holds; %d clean sessions running are needed, %d so far",
		                step->programme->ladder.clean_sessions, step->training->rung[index].clean));
}

/* One rung up, or the next exercise of the chain; false at the top of what is allowed. */
static bool go_up(struct step *step, int index)
{
	struct rung *rung = &step->training->rung[index];
	const struct exercise *exercise = &step->training->shelf->exercises[index];
	uint32_t kit = step->intake->kit_asked ? step->intake->kit : 0;
	bool up = rung->rung < training_rungs(step->training, exercise, kit);
	if (up)
		rung->rung++;
	else if (!slots_go_harder(step, index))
		return false;
	rung->clean = 0;
	if (is_work_of_strength(exercise))
		gain_note(step->training, rung, step->training->day);
	say(step, index, "L1", up ? "one rung up" : "the next exercise of its chain takes its place");
	return true;
}

/* One rung down; from the base dose the easier exercise, and without one it is left out. */
static void go_down(struct step *step, int index)
{
	struct training *training = step->training;
	struct rung *rung = &training->rung[index];
	const char *text = "one rung down";
	rung->clean = 0;
	rung->rested = true;
	if (rung->rung > 0) {
		rung->rung--;
	} else if (slots_go_easier(step, index)) {
		text = "the easier exercise of its chain takes its place";
	} else {
		training->rungs_left_out += !rung->left_out;
		rung->left_out = true;
		text = "left out until the next green day";
	}
	say(step, index, "L2", text);
}

static void forget_clean(struct rung *rung)
{
	rung->clean--;
	for (int i = 0; i < rung->clean; i++)
		rung->clean_on[i] = rung->clean_on[i + 1];
}

/* Each clean session counts for so many days, and no longer because another one followed it. */
static void lapse(struct rung *rung, const struct ladder_rules *rules, struct day day)
{
	while (rung->clean > 0 && days_between(rung->clean_on[0], day) > rules->clean_days)
		forget_clean(rung);
}

void ladder_count_clean(struct step *step, int index, struct day day)
{
	struct training *training = step->training;
	const struct ladder_rules *rules = &step->programme->ladder;
	struct rung *rung = &training->rung[index];
	lapse(rung, rules, day);
	if (rung->clean == rules->clean_sessions)
		forget_clean(rung);
	rung->clean_on[rung->clean++] = day;
	if (rung->clean < rules->clean_sessions) {
		say_count(step, index);
		return;
	}
	bool holds = step_holds(step);
	if (!holds && go_up(step, index))
		return;
	training->rungs_waiting += holds;
	say(step, index, "L1", holds ? "it holds; nothing goes up today" : "it holds; it is at the top of what is allowed");
}

/* Load told that is a good deal more than the last time is a gain of its own. */
static void take_load(struct step *step, const struct doing *doing)
{
	struct rung *rung = &step->training->rung[doing->index];
	int32_t least = NOT_KNOWN;
	for (size_t i = 0; i < doing->activity->set_count; i++) {
		const struct set_done *set = &doing->activity->sets[i];
		if (set->exercise == doing->at && set->load_g != NOT_KNOWN && (least == NOT_KNOWN || set->load_g < least))
			least = set->load_g;
	}
	if (least == NOT_KNOWN)
		return;
	if (rung->load_g > 0 && least >= percent_of(rung->load_g, 100 + step->programme->load.gain_percent) &&
	    step->training->week_kind != WEEK_DELOAD)
		gain_note(step->training, rung, doing->activity->day);
	rung->load_g = least;
}

static const char *const held_words[] = {
	[CLEAN_NOT_KNOWN] = "it holds; not all of it counts as clean, so the session neither adds nor resets",
	[CLEAN_NO] = "it holds; sets, effort, form or the knee fell short, so the count begins anew",
};

/* An answer that is missing is named: it can still be given. */
static void say_held(const struct step *step, const struct doing *doing, enum cleanness clean)
{
	const char *missing = clean == CLEAN_NOT_KNOWN && step->whys != NULL ? doing_missing(step, doing) : NULL;
	say(step, doing->index, "L1",
	    missing == NULL ? held_words[clean]
	                    : arena_print(step->whys->arena, "it holds; %s was not told, so the session neither adds nor resets",
	                                  missing));
}

static void judge(struct step *step, const struct doing *doing)
{
	struct rung *rung = &step->training->rung[doing->index];
	enum cleanness clean = doing_is_clean(step, doing);
	rung->halved = clean == CLEAN_ABOVE && !is_work_of_strength(doing->exercise);
	if (clean == CLEAN_YES) {
		ladder_count_clean(step, doing->index, doing->activity->day);
	} else if (clean == CLEAN_ABOVE && is_work_of_strength(doing->exercise)) {
		go_down(step, doing->index);
	} else {
		rung->clean = clean == CLEAN_NOT_KNOWN ? rung->clean : 0;
		if (rung->halved)
			say(step, doing->index, "L1", "half as long next time");
		else
			say_held(step, doing, clean);
	}
}

/* It was done: what a long time without it took is taken now. */
void ladder_note_done(struct step *step, int index, struct day day, int8_t pain)
{
	struct rung *rung = &step->training->rung[index];
	int now = training_rung_on(step->training, &step->training->shelf->exercises[index], day);
	if (now < rung->rung)
		rung->clean = 0;
	rung->rung = (int8_t)now;
	rung->done = true;
	rung->rested = false;
	rung->last = day;
	if (pain != NOT_KNOWN)
		rung->last_pain = pain;
}

static void take_doing(struct step *step, const struct doing *doing)
{
	ladder_note_done(step, doing->index, doing->activity->day, (int8_t)doing_pain(doing));
	take_load(step, doing);
	judge(step, doing);
}

static void take_turn(struct step *step, const struct activity *activity)
{
	struct training *training = step->training;
	for (int i = 0; i < 2; i++)
		if (activity->routine_id && text_same(activity->routine_id, step->programme->strength[i]))
			training->strength_next = 1 - i;
}

static bool fills(const struct slot_now *slot, const struct activity *activity)
{
	return activity->exercise_count == 0 && activity->routine_id && text_same(slot->routine_id, activity->routine_id);
}

/* A session of which only the whole was told: each of its exercises was done, and its pain is of them all. */
static void take_whole(struct step *step, const struct activity *activity, uint32_t rows)
{
	struct training *training = step->training;
	for (size_t i = 0; i < training->slot_count; i++)
		if (fills(&training->slot[i], activity))
			ladder_note_done(step, training->slot[i].exercise, activity->day, NOT_KNOWN);
	for (size_t i = 0; i < training->slot_count && rows & UINT32_C(1) << D5; i++) {
		int index = training->slot[i].exercise;
		if (fills(&training->slot[i], activity) && !training->rung[index].rested &&
		    is_work_of_strength(&training->shelf->exercises[index]))
			go_down(step, index);
	}
}

void ladder_take_in(struct step *step)
{
	const struct chronicle_day *before = step->before;
	for (size_t i = 0; i < before->told.activity_count; i++) {
		const struct activity *activity = &before->told.activities[i];
		take_turn(step, activity);
		cardio_take_in(step, activity, &before->activity[i]);
		take_whole(step, activity, before->activity[i].rows);
		for (size_t at = 0; at < activity->exercise_count; at++) {
			int index = exercise_index(step->training, activity->exercises[at].exercise_id);
			if (index == NOT_KNOWN)
				continue;
			take_doing(step, &(struct doing){ activity, (int)at, &step->training->shelf->exercises[index],
			                                  index, before->activity[i].rows });
		}
	}
}

/* A red takes what its day or its eve had one rung down, once. */
static void reds(struct step *step)
{
	struct training *training = step->training;
	for (size_t i = 0; i < training->shelf->exercise_count; i++) {
		const struct rung *rung = &training->rung[i];
		bool had = rung->done && !rung->rested && days_between(rung->last, step->before->told.day) <= 1;
		if (had && is_work_of_strength(&training->shelf->exercises[i]))
			go_down(step, (int)i);
	}
}

static void green_lets_in(struct training *training)
{
	for (size_t i = 0; i < training->shelf->exercise_count; i++)
		training->rung[i].left_out = false;
	training->rungs_left_out = 0;
}

void ladder_reds(struct step *step)
{
	if (step->asked.rungs_down && step->before->red)
		reds(step);
	else if (step->training->rungs_left_out > 0 && step->before->verdict == D11 &&
	         step->before->told.activity_count > 0)
		green_lets_in(step->training);
}

/* What had to wait goes up on the first morning after a green day that holds nothing back. */
void ladder_waiting(struct step *step)
{
	struct training *training = step->training;
	const struct ladder_rules *rules = &step->programme->ladder;
	if (training->rungs_waiting == 0 || step_holds(step) || !step->before || step->before->verdict != D11)
		return;
	training->rungs_waiting = 0;
	for (size_t i = 0; i < training->shelf->exercise_count; i++) {
		struct rung *rung = &training->rung[i];
		lapse(rung, rules, training->day);
		if (rung->clean >= rules->clean_sessions && !rung->left_out)
			go_up(step, (int)i);
	}
}
