#include "log_screen.h"

#include <string.h>

#include "core/quick.h"

/* --- the line at the top --------------------------------------------------------- */

static bool is_unknown(const struct activity *read, const struct log_field *field)
{
	struct log_screen holder = { .activity = *read };
	return !log_is_told(&holder, field);
}

/* What the line says stands; what it leaves out stays as it was. */
static void merge(struct log_screen *log, const struct activity *read)
{
	struct log_screen from = { .activity = *read };
	for (int i = 0; i < LOG_FIELDS; i++) {
		const struct log_field *field = &log_fields[i];
		if (field->take == LOG_TEXT || is_unknown(read, field))
			continue;
		log_set(log, field, log_value(&from, field));
	}
}

static void keep_text(char *buffer, size_t size, const char *words)
{
	struct text text = text_over(buffer, size);
	text_add(&text, words != NULL ? words : "");
}

bool log_fill(struct log_screen *log, struct err *err)
{
	char line[EDIT_BYTES];
	struct text words = TEXT(line);
	text_add(&words, log->line.text);
	struct activity read = activity_blank(log->activity.kind, log->activity.day);
	if (!quick_activity(&read, line, log->coach.today, &log->coach.diary->intake,
	                    log->coach.diary->told.distance, err))
		return false;
	if (strstr(log->line.text, "left") == NULL && strstr(log->line.text, "right") == NULL &&
	    strstr(log->line.text, "both") == NULL)
		read.side = log->activity.side;
	merge(log, &read);
	if (read.shoes != NULL)
		keep_text(log->shoes, sizeof log->shoes, read.shoes);
	if (read.note != NULL)
		keep_text(log->note, sizeof log->note, read.note);
	return true;
}

/* --- how the form begins ------------------------------------------------------------ */

static const struct activity *find(const struct diary *diary, const char *id)
{
	for (size_t i = 0; id[0] != '\0' && i < diary->activity_count; i++)
		if (diary->activities[i].id != NULL && strcmp(diary->activities[i].id, id) == 0)
			return &diary->activities[i];
	return NULL;
}

static const struct planned *find_item(const struct plan *plan, const char *id)
{
	for (size_t day = 0; day < plan->day_count; day++)
		for (size_t i = 0; i < plan->days[day].count; i++)
			if (strcmp(plan->days[day].items[i].id, id) == 0)
				return &plan->days[day].items[i];
	return NULL;
}

/* The kind whose word is in what a planned cardio is called. */
static enum activity_kind cardio_kind(const char *what)
{
	static const struct { const char *part; enum activity_kind kind; } kinds[] = {
		{ "bike", ACTIVITY_CYCLE },  { "cycl", ACTIVITY_CYCLE }, { "walk", ACTIVITY_WALK },
		{ "swim", ACTIVITY_SWIM },   { "pool", ACTIVITY_POOL_RUN }, { "aqua", ACTIVITY_POOL_RUN },
		{ "ellip", ACTIVITY_ELLIPTICAL }, { "row", ACTIVITY_ROW },
	};
	for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
		if (strstr(what, kinds[i].part) != NULL)
			return kinds[i].kind;
	return ACTIVITY_OTHER;
}

static enum activity_kind kind_of(const struct planned *item)
{
	static const enum activity_kind kinds[PLANNED_KINDS] = {
		[PLANNED_STRENGTH] = ACTIVITY_STRENGTH, [PLANNED_RUN] = ACTIVITY_RUN, [PLANNED_RUN_WALK] = ACTIVITY_RUN_WALK,
		[PLANNED_CARDIO] = ACTIVITY_OTHER,      [PLANNED_MOBILITY] = ACTIVITY_MOBILITY,
		[PLANNED_RECOVERY] = ACTIVITY_MOBILITY, [PLANNED_TEST] = ACTIVITY_OTHER, [PLANNED_REST] = ACTIVITY_OTHER,
	};
	return item->kind == PLANNED_CARDIO ? cardio_kind(item->what) : kinds[item->kind];
}

/* The item's own numbers to begin with: what was done otherwise is put right in the form. */
static void begin_item(struct log_screen *log, const struct planned *item)
{
	struct activity *activity = &log->activity;
	activity->kind = kind_of(item);
	activity->day = item->day.n < log->coach.today.n ? item->day : log->coach.today;
	activity->distance_m = item->distance_m;
	activity->duration_s = item->duration_s;
	activity->stage = (int8_t)item->stage;
	activity->stress = item->stress;
	keep_text(log->planned_id, sizeof log->planned_id, item->id);
	activity->planned_id = log->planned_id;
	if (activity->kind == ACTIVITY_STRENGTH || activity->kind == ACTIVITY_MOBILITY) {
		keep_text(log->routine_id, sizeof log->routine_id, item->what);
		activity->routine_id = log->routine_id;
	}
}

/* A kind, or the day of it; with neither it begins with the line. */
static void begin_kind(struct log_screen *log, const char *hint)
{
	for (int i = 0; i < ACTIVITY_KINDS; i++)
		if (strcmp(activity_words[i], hint) == 0) {
			log->activity.kind = (enum activity_kind)i;
			return;
		}
	if (!day_parse(&log->activity.day, hint))
		log->mode = LOG_LINE;
}

static void begin_new(struct log_screen *log, const char *hint)
{
	const struct intake *intake = &log->coach.diary->intake;
	const struct planned *item = find_item(log->coach.plan, hint);
	log->is_new = true;
	log->activity = activity_blank(ACTIVITY_RUN, log->coach.today);
	log->activity.side = intake->knee >= 0 ? (enum side)intake->knee : SIDE_BOTH;
	if (item != NULL)
		begin_item(log, item);
	else
		begin_kind(log, hint);
}

static const char *long_note(const struct log_screen *log, const struct activity *activity)
{
	return activity->note != NULL && strlen(activity->note) >= sizeof log->note ? activity->note : NULL;
}

static void begin_old(struct log_screen *log, const struct activity *activity)
{
	log->activity = *activity;
	keep_text(log->id, sizeof log->id, activity->id);
	keep_text(log->shoes, sizeof log->shoes, activity->shoes);
	keep_text(log->note, sizeof log->note, activity->note);
	log->note_kept = long_note(log, activity);
}

/* The diary was read anew: what hangs on the old one is taken from the new one. False when the activity is gone. */
bool log_refresh(struct log_screen *log)
{
	const struct activity *stored = find(log->coach.diary, log->id);
	if (log->is_new)
		return true;
	if (stored == NULL)
		return false;
	struct activity *activity = &log->activity;
	activity->id = stored->id;
	activity->title = stored->title;
	activity->routine_id = stored->routine_id;
	activity->planned_id = stored->planned_id;
	activity->exercises = stored->exercises;
	activity->exercise_count = stored->exercise_count;
	activity->sets = stored->sets;
	activity->set_count = stored->set_count;
	if (log->note_kept != NULL)
		log->note_kept = long_note(log, stored);
	return true;
}

void log_begin(struct log_screen *log, const char *activity_id, const char *hint)
{
	const struct activity *old = find(log->coach.diary, activity_id);
	if (old != NULL)
		begin_old(log, old);
	else
		begin_new(log, hint);
}
