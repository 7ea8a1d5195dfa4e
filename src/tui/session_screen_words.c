#include "session_screen.h"

/* --- what is done ----------------------------------------------------------- */

const struct exercise *session_screen_exercise(const struct session_screen *s, int item)
{
	return s->session.item[item].exercise;
}

int session_screen_pain(const struct session_screen *s)
{
	for (size_t i = s->count; i > 0; i--)
		if (s->log[i - 1].kind == SESSION_PAIN && s->log[i - 1].undone_by == 0)
			return s->log[i - 1].value;
	return NO_MARK;
}

const char *session_screen_cue(const struct session_screen *s, int item, int set)
{
	const struct words *cues = &session_screen_exercise(s, item)->cues;
	return cues->count > 0 ? cues->at[(size_t)set % cues->count] : "";
}

void session_screen_last(const struct session_screen *s, int item, struct text *out)
{
	const struct last_time *last = s->last != NULL ? &s->last[item] : NULL;
	if (last == NULL || !last->known || last->pain < 0)
		return;
	struct date date = day_to_date(last->day);
	text_addf(out, "pain %d", last->pain);
	if (last->effort >= 0)
		text_addf(out, ", effort %d", last->effort);
	text_addf(out, " on %d %s", date.day, day_month_name(date.month));
}

/* --- sides and repetitions ---------------------------------------------------- */

static const char *unit_of(enum work work)
{
	static const char *const units[WORK_KINDS] = {
		[WORK_HOLD] = "holds",
		[WORK_STEPS] = "steps",
		[WORK_BREATH] = "breaths",
	};
	return units[work] != NULL ? units[work] : "reps";
}

/*
 * A dose for each direction is done one way first and then the other; where
 * sides take turns they do so from repetition to repetition.
 */
struct rep_count session_screen_rep(const struct session_screen *s, const struct session_at *at)
{
	const struct item_result *item = &s->session.item[at->item];
	const struct exercise *exercise = item->exercise;
	int rep = at->stage == STAGE_WORK ? at->tempo.rep : tempo_at(&item->tempo, s->session.from_ms).rep;
	int reps = item->tempo.reps, half = reps / 2;
	if (exercise->sides == SIDES_ALTERNATE)
		return (struct rep_count){ rep / 2 + 1, half, unit_of(exercise->work),
					   NULL,        true, rep % 2 == 0 ? SIDE_LEFT : SIDE_RIGHT };
	if (item->dose.each_way && half > 0)
		return (struct rep_count){ rep % half + 1,
					   half,
					   unit_of(exercise->work),
					   rep < half ? "one way" : "other way",
					   false,
					   SIDE_BOTH };
	return (struct rep_count){ rep + 1, reps, unit_of(exercise->work), NULL, false, SIDE_BOTH };
}

enum side session_screen_side(const struct session_screen *s, const struct session_at *at)
{
	struct rep_count rep = session_screen_rep(s, at);
	if (rep.has_side)
		return rep.side;
	return at->has_sides ? at->side : SIDE_BOTH;
}

const char *session_screen_side_word(enum side side)
{
	static const char *const words[SIDE_NAMES] = {
		[SIDE_LEFT] = "LEFT", [SIDE_RIGHT] = "RIGHT", [SIDE_BOTH] = ""
	};
	return words[side];
}

/* --- phase and count ------------------------------------------------------------ */

const char *session_screen_word(const struct session_screen *s, const struct session_at *at)
{
	static const char *const words[STAGE_KINDS] = {
		[STAGE_LEAD_IN] = "READY", [STAGE_SWITCH] = "SWITCH", [STAGE_REST] = "REST",
		[STAGE_DONE] = "DONE",     [STAGE_LEFT] = "DONE",
	};
	if (s->session.paused)
		return "PAUSE";
	if (at->stage == STAGE_WORK)
		return exercise_phase_word(session_screen_exercise(s, at->item), at->tempo.phase);
	return words[at->stage];
}

enum { CLOCK_FROM_S = 100 }; /* three digits are read slower than minutes and seconds */

void session_screen_seconds(int seconds, struct text *out)
{
	if (seconds >= CLOCK_FROM_S)
		words_clock(out, seconds * INT64_C(1000));
	else
		text_addf(out, "%d", seconds);
}

void session_screen_count(const struct session_at *at, struct text *out)
{
	session_screen_seconds(at->stage == STAGE_WORK ? at->tempo.count : at->count, out);
}

static bool is_open(const struct session_screen *s, const struct session_at *at)
{
	return at->stage == STAGE_WORK && s->session.item[at->item].tempo.at[at->tempo.index].ms == 0;
}

const char *session_screen_count_unit(const struct session_screen *s, const struct session_at *at)
{
	if (is_open(s, at))
		return "seconds gone, n when done";
	int count = at->stage == STAGE_WORK ? at->tempo.count : at->count;
	return count >= CLOCK_FROM_S ? "minutes" : "seconds";
}

/* --- a set, and what comes after it ------------------------------------------------ */

static void way_words(const struct exercise *exercise, const struct dose *dose, struct text *out)
{
	if (exercise->sides == SIDES_ALTERNATE)
		text_add(out, " each side, in turn");
	else if (dose->each_way)
		text_add(out, " each way");
}

void session_screen_set(const struct exercise *exercise, const struct tempo *tempo, const struct dose *dose,
			struct text *out)
{
	int ways = exercise->sides == SIDES_ALTERNATE || dose->each_way ? 2 : 1;
	int reps = tempo->reps / ways;
	if (tempo->reps == 0)
		text_add(out, "until you press n");
	else if (reps == 1)
		words_seconds(out, (int)(tempo_total_ms(tempo) / 1000 / ways));
	else
		text_addf(out, "%d %s", reps, unit_of(exercise->work));
	way_words(exercise, dose, out);
	size_t length = out->length;
	text_add(out, "   ");
	size_t before = out->length;
	words_tempo(out, exercise);
	if (out->length == before)
		out->at[out->length = length] = '\0';
}

void session_screen_coming(const struct session_screen *s, const struct session_at *at, struct text *out)
{
	const struct item_result *item = &s->session.item[at->item];
	struct rep_count rep = session_screen_rep(s, at);
	if (rep.now > 1)
		text_addf(out, "goes on with %d of %d %s", rep.now, rep.of, rep.unit);
	else
		session_screen_set(item->exercise, &item->tempo, &item->dose, out);
}

static void after_turn(const struct session_screen *s, struct text *out)
{
	const struct session_turn *this = &s->plan->turn[s->session.turn];
	int turn = session_next_turn(&s->session);
	if (turn == NOT_SET) {
		text_add(out, "then done");
		return;
	}
	const struct session_turn *next = &s->plan->turn[turn];
	if (next->item == this->item)
		text_addf(out, "then set %d of %d", next->set + 1, s->session.item[next->item].dose.sets);
	else
		text_addf(out, "then %s", session_screen_exercise(s, next->item)->short_name);
}

static void rest_words(int seconds, struct text *out)
{
	if (seconds > 0)
		text_addf(out, "rest %d s", seconds);
	else
		text_add(out, "no rest");
}

void session_screen_then(const struct session_screen *s, const struct session_at *at, struct text *head,
			 struct text *tail)
{
	const struct session_turn *this = &s->plan->turn[s->session.turn];
	if (s->session.paused && at->stage == STAGE_WORK) {
		text_add(head, "get ready, then on from here");
		return;
	}
	bool first_side = at->has_sides && at->sides_left > 1;
	if (first_side) {
		text_addf(head, "RIGHT in %d s", s->plan->switch_s);
		if (this->rest_s > 0)
			text_addf(tail, ", then rest %d s", this->rest_s);
	} else if (this->last_of_item) {
		text_add(head, "pain and effort");
		text_add(tail, ", ");
		after_turn(s, tail);
	} else {
		rest_words(this->rest_s, head);
		text_add(tail, ", ");
		after_turn(s, tail);
	}
}
