#include "facts.h"

#include "base/text.h"
#include "core/routine.h"
#include "tui/day_words.h"

static const char *exercise_name(const struct shelf *shelf, const char *id)
{
	const struct exercise *exercise = shelf_exercise(shelf, id);
	return exercise != NULL ? exercise->name : id;
}

/* "10", "30 s"; "–" left out. */
static void set_words(struct text *out, const struct set_done *set)
{
	if (set->status == SET_SKIPPED)
		text_add(out, "–");
	else if (set->reps != NOT_KNOWN)
		text_addf(out, "%d", set->reps);
	else if (set->held_s != NOT_KNOWN)
		text_addf(out, "%d s", (int)set->held_s);
	else
		text_add(out, "·");
}

/* "left 8 8 8  right 8 8 7", with the side where there is one. */
static void sets_words(struct text *out, const struct activity *activity, int exercise)
{
	for (enum side side = SIDE_LEFT; side < SIDE_NAMES; side++) {
		int count = 0;
		for (size_t i = 0; i < activity->set_count; i++) {
			const struct set_done *set = &activity->sets[i];
			if (set->exercise != exercise || set->side != side)
				continue;
			if (count++ == 0)
				text_addf(out, "%s%s", out->length > 0 ? "  " : "", side == SIDE_BOTH ? "" : side_word(side));
			text_add(out, out->length > 0 ? " " : "");
			set_words(out, set);
		}
	}
}

static void answers_words(struct text *out, const struct exercise_done *done)
{
	const struct { const char *label; int value; } answers[] = {
		{ "pain", done->pain }, { "effort", done->effort }, { "form", done->form },
	};
	for (size_t i = 0; i < sizeof answers / sizeof answers[0]; i++)
		if (answers[i].value >= 0)
			text_addf(out, "%s%s %d", out->length > 0 ? "  " : "", answers[i].label, answers[i].value);
}

static void exercise_words(struct text *out, const struct activity *activity, size_t exercise)
{
	char buffer[64];
	struct text answers = TEXT(buffer);
	sets_words(out, activity, (int)exercise);
	answers_words(&answers, &activity->exercises[exercise]);
	if (buffer[0] != '\0')
		text_addf(out, "%s%s", out->length > 0 ? "   " : "", buffer);
}

const char *day_exercise(struct text *out, const struct shelf *shelf, const struct activity *activity, size_t exercise)
{
	exercise_words(out, activity, exercise);
	return exercise_name(shelf, activity->exercises[exercise].exercise_id);
}

/* Guided ones stand with their sets above. */
void facts_exercises_put(struct pen *pen, const struct coach_view *coach, const struct activity *activity)
{
	enum { SETS = 32, NARROW = 60 };
	pen->row += activity->exercise_count > 0 && !activity->guided;
	for (size_t i = 0; i < activity->exercise_count && !activity->guided; i++) {
		char buffer[200];
		struct text words = TEXT(buffer);
		bool beside = pen->area.cols >= NARROW;
		exercise_words(&words, activity, i);
		area_put_cut(pen->area, pen->row, 0, beside ? SETS - 2 : pen->area.cols, STYLE_STRONG,
			     exercise_name(coach->shelf, activity->exercises[i].exercise_id));
		pen->row += !beside || buffer[0] == '\0';
		pen_wrap(pen, beside ? SETS : 2, STYLE_TEXT, buffer);
	}
}

void facts_exercises_say(struct lines *lines, const struct coach_view *coach, const struct activity *activity)
{
	for (size_t i = 0; i < activity->exercise_count && !activity->guided; i++) {
		char buffer[200];
		struct text words = TEXT(buffer);
		exercise_words(&words, activity, i);
		lines_add(lines, "  %s: %s", exercise_name(coach->shelf, activity->exercises[i].exercise_id), buffer);
	}
}
