#include "tui/day_words.h"

#include "core/knee_map.h"
#include "tui/words.h"

#include "facts.h"

bool day_names_knee(const struct day_voice *voice)
{
	return intake_has_knee(&voice->diary->intake, SIDE_LEFT) && intake_has_knee(&voice->diary->intake, SIDE_RIGHT);
}

static void add_capital(struct text *out, const char *word)
{
	char first = word[0] >= 'a' && word[0] <= 'z' ? (char)(word[0] - 'a' + 'A') : word[0];
	text_add_bytes(out, &first, 1);
	text_add(out, word + 1);
}

/* --- what was done ----------------------------------------------------------- */

static void add_stage(struct text *out, const struct run_stage *stage)
{
	enum { MINUTE_S = 60 };
	if (stage->walk_s == 0)
		text_addf(out, "Run %d min", stage->run_s * stage->repeats / MINUTE_S);
	else
		text_addf(out, "Run-walk %d/%d x %d", stage->run_s / MINUTE_S, stage->walk_s / MINUTE_S, stage->repeats);
}

void day_activity_title(struct text *out, const struct shelf *shelf, const struct activity *activity,
                        enum units units)
{
	const struct routine *routine = activity->routine_id != NULL ? shelf_routine(shelf, activity->routine_id) : NULL;
	if (activity->title != NULL && activity->title[0] != '\0') {
		text_add(out, activity->title);
	} else if (routine != NULL) {
		text_add(out, routine->title);
	} else if (activity->stage > 0 && activity_is_run(activity) && shelf->programme != NULL) {
		add_stage(out, programme_stage(shelf->programme, activity->stage));
	} else {
		add_capital(out, activity_words[activity->kind]);
		if (activity->distance_m > 0)
			text_add(out, " ");
		words_distance(out, activity->distance_m, units);
	}
}

static void add_times(struct text *out, const struct day_entry *entry)
{
	static const char *const times[] = { "", "first", "second", "third", "fourth", "fifth" };
	if (entry->stage_times <= 0)
		return;
	if (entry->stage_times < (int)(sizeof times / sizeof times[0]))
		text_addf(out, ", %s time at stage %d", times[entry->stage_times], entry->activity->stage);
	else
		text_addf(out, ", run %d at stage %d", entry->stage_times, entry->activity->stage);
}

static void add_done(struct text *out, const struct day_voice *voice)
{
	const struct day_page *page = voice->page;
	for (size_t i = 0; i < page->entry_count; i++) {
		text_add(out, i > 0 ? "; " : "");
		day_activity_title(out, voice->shelf, page->entries[i].activity, voice->diary->told.distance);
		add_times(out, &page->entries[i]);
		if (page->entries[i].activity->status == SESSION_LEFT)
			text_add(out, ", left early");
	}
	text_add(out, ".");
}

void day_title(struct text *out, const struct day_voice *voice)
{
	const struct day_page *page = voice->page;
	if (page->day.n > page->today.n) {
		text_add(out, "This day is still to come.");
		return;
	}
	if (page->judged != NULL && !page->judged->missing) {
		add_capital(out, colour_words[verdict_colour(page->judged->verdict)]);
		text_add(out, page->judged->final ? ". " : ", not final yet. ");
	}
	if (page->entry_count > 0)
		add_done(out, voice);
	else
		text_add(out, page->check_in != NULL ? "No session was told." : "Nothing was told of this day.");
	if (page->judged != NULL && page->judged->flare)
		text_add(out, " A flare runs.");
}

/* --- the knee over the day ----------------------------------------------------- */

static const char *const session_words[ACTIVITY_KINDS] = {
	[ACTIVITY_RUN] = "the run",         [ACTIVITY_RUN_WALK] = "the run",   [ACTIVITY_WALK] = "the walk",
	[ACTIVITY_CYCLE] = "the ride",      [ACTIVITY_SWIM] = "the swim",      [ACTIVITY_POOL_RUN] = "the water",
	[ACTIVITY_ELLIPTICAL] = "elliptical", [ACTIVITY_ROW] = "rowing",       [ACTIVITY_STRENGTH] = "strength",
	[ACTIVITY_MOBILITY] = "mobility",   [ACTIVITY_OTHER] = "it",
};

static const struct {
	const char *label;
	bool of_session; /* its name follows */
} moment_labels[MOMENTS] = {
	[MOMENT_WAKING] = { "on waking", false },       [MOMENT_NOW] = { "at the check-in", false },
	[MOMENT_BEFORE] = { "before ", true },          [MOMENT_PEAK] = { "peak in ", true },
	[MOMENT_AFTER] = { "after ", true },            [MOMENT_SETTLED] = { "settled", false },
	[MOMENT_STAIRS] = { "stairs", false },          [MOMENT_WORST] = { "worst of the day", false },
	[MOMENT_NEXT] = { "next morning", false },
};

static bool has_knee_of_its_own(const struct moment *moment)
{
	return moment->kind == MOMENT_WAKING || moment->kind == MOMENT_NOW || moment->kind == MOMENT_NEXT;
}

void day_moment_label(struct text *out, const struct day_voice *voice, const struct moment *moment)
{
	if (has_knee_of_its_own(moment) && day_names_knee(voice))
		text_add(out, moment->side == SIDE_LEFT ? "L " : "R ");
	text_add(out, moment_labels[moment->kind].label);
	if (moment_labels[moment->kind].of_session)
		text_add(out, session_words[moment->activity->kind]);
}

void day_moment_value(struct text *out, const struct moment *moment)
{
	static const char *const marks[] = {
		[MOMENT_TOLD] = "", [MOMENT_SKIPPED] = "–", [MOMENT_MISSING] = "·", [MOMENT_TO_COME] = "○",
	};
	if (moment->told == MOMENT_TOLD && moment->pain != NOT_KNOWN)
		text_addf(out, "%d", moment->pain);
	else
		text_add(out, marks[moment->told]);
}

void day_moment_time(struct text *out, const struct moment *moment)
{
	if (moment->has_time)
		words_time(out, moment->at);
}

static void add_part(struct text *out, const char *part)
{
	text_addf(out, "%s%s", out->length > 0 ? ", " : "", part);
}

static void add_settled(struct text *out, const struct moment *moment)
{
	if (moment->settled_min == SETTLED_NEVER)
		add_part(out, "not that day");
	else if (moment->settled_min != NOT_KNOWN)
		text_addf(out, "%s%d min after", out->length > 0 ? ", " : "", moment->settled_min);
	else if (moment->told == MOMENT_TOLD)
		add_part(out, "that day");
}

static void add_told(struct text *out, const struct moment *moment)
{
	static const char *const words[] = {
		[MOMENT_TOLD] = NULL, [MOMENT_SKIPPED] = "skipped", [MOMENT_MISSING] = "not told",
		[MOMENT_TO_COME] = "still to come",
	};
	if (words[moment->told] != NULL)
		add_part(out, words[moment->told]);
}

/* Entries of the day that are called the same in a label; where `titled`, those with the same title too. */
static int namesakes(const struct day_voice *voice, const struct activity *activity, bool titled, int *before)
{
	char mine[96], other[96];
	struct text text = TEXT(mine);
	int count = 0;
	*before = 0;
	day_activity_title(&text, voice->shelf, activity, voice->diary->told.distance);
	for (size_t i = 0; i < voice->page->entry_count; i++) {
		const struct activity *of = voice->page->entries[i].activity;
		text = TEXT(other);
		day_activity_title(&text, voice->shelf, of, voice->diary->told.distance);
		*before += of == activity ? count : 0;
		count += text_same(session_words[of->kind], session_words[activity->kind]) && (!titled || text_same(mine, other));
	}
	return count;
}

/* Which of two sessions that the label calls the same: "Recovery", of two with one title "Recovery, 2 of 2". */
static void add_which(struct text *out, const struct day_voice *voice, const struct activity *activity)
{
	int before;
	if (namesakes(voice, activity, false, &before) < 2)
		return;
	add_part(out, "");
	day_activity_title(out, voice->shelf, activity, voice->diary->told.distance);
	int same = namesakes(voice, activity, true, &before);
	if (same > 1)
		text_addf(out, ", %d of %d", before + 1, same);
}

/* What was told as the worst does not hide a higher number told of the same day. */
static void add_highest(struct text *out, const struct day_voice *voice, const struct moment *moment)
{
	const struct chronicle_day *judged = voice->page->judged;
	if (judged != NULL && moment->told == MOMENT_TOLD && moment->pain != NOT_KNOWN && judged->worst > moment->pain) {
		add_part(out, "as told; ");
		text_addf(out, "the highest of the day is %d", judged->worst);
	}
}

void day_moment_remark(struct text *out, const struct day_voice *voice, const struct moment *moment)
{
	if (moment->kind == MOMENT_NEXT) {
		struct date date = day_to_date(moment->day);
		text_addf(out, "%s %d", day_weekday_name(day_weekday(moment->day)), date.day);
	}
	if (moment->kind == MOMENT_SETTLED)
		add_settled(out, moment);
	add_told(out, moment);
	if (moment->usual != NOT_KNOWN && moment->told != MOMENT_TO_COME)
		text_addf(out, "%susual %d", out->length > 0 ? ", " : "", moment->usual);
	if (moment->kind == MOMENT_WORST)
		add_highest(out, voice, moment);
	if (moment->activity != NULL)
		add_which(out, voice, moment->activity);
	if (moment->activity != NULL && moment->kind == MOMENT_PEAK) {
		if (day_names_knee(voice))
			add_part(out, words_knee(moment->side));
		if (moment->zone != ZONE_NOT_SAID)
			add_part(out, knee_zone_alone(moment->zone));
	}
}

/* --- the rest of the page ---------------------------------------------------------- */

void day_zone_words(struct text *out, const struct zone_pain *zone)
{
	text_addf(out, "%s, %s %d", knee_zone_alone(zone->zone), side_word(zone->side), zone->pain);
	for (int i = 0; i < QUALITIES; i++)
		if ((zone->quality & 1u << i) != 0)
			text_addf(out, ", %s", quality_words[i]);
}

static void add_answer(struct text *out, const char *label, int value)
{
	if (value == NOT_KNOWN)
		text_addf(out, "   %s ·", label);
	else
		text_addf(out, "   %s %d", label, value);
}

void day_beside_words(struct text *out, const struct day_voice *voice, const struct day_beside *beside)
{
	for (size_t i = 0; i < beside->activity_count; i++) {
		text_add(out, i > 0 ? ", " : "");
		day_activity_title(out, voice->shelf, &beside->activities[i], voice->diary->told.distance);
	}
	if (beside->activity_count == 0)
		text_add(out, beside->missing ? "nothing told" : "no session");
	add_answer(out, "load", beside->load10 == NOT_KNOWN ? NOT_KNOWN : beside->load10 / 10);
	if (beside->activity_count > 0)
		add_answer(out, "peak", beside->peak);
	if (beside->morning_to_come)
		text_add(out, "   next morning still to come");
	else
		add_answer(out, "next morning", beside->next_morning);
}

void day_wanted_words(struct text *out, const struct day_voice *voice, const struct day_wanted *wanted)
{
	static const char *const ends[] = {
		[WANTED_DONE] = "done", [WANTED_LEFT_OUT] = "left out", [WANTED_NOT_TOLD] = "not told", [WANTED_OPEN] = "open",
	};
	(void)voice;
	text_addf(out, "%s: %s", wanted->item->title, ends[wanted->end]);
}

void day_change_words(struct text *out, const struct day_voice *voice, const struct plan_change *change)
{
	static const char *const words[CHANGE_KINDS] = {
		[CHANGE_MOVE] = "moved", [CHANGE_SWAP] = "swapped", [CHANGE_SKIP] = "left out", [CHANGE_ADD] = "added",
	};
	text_addf(out, "%s: %s", words[change->kind], change->what);
	if (change->kind == CHANGE_MOVE || change->kind == CHANGE_SWAP) {
		text_add(out, change->from.n == voice->page->day.n ? " to " : " from ");
		words_weekday_date(out, change->from.n == voice->page->day.n ? change->to : change->from);
	}
	if (change->reason != REASON_NONE)
		text_addf(out, ", %s", reason_words[change->reason]);
}
