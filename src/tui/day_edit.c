/* Changing what was told of a day where it stands. */
#include "day_screen.h"

#include "base/err.h"

/* --- a pain by its digit -------------------------------------------------------- */

static struct day_page_given given_of(const struct day_screen *screen)
{
	return (struct day_page_given){ .shelf = screen->coach.shelf, .diary = screen->coach.diary,
		.chronicle = screen->coach.chronicle, .day = screen->day, .today = screen->coach.today };
}

static void set_pain(struct day_screen *screen, const struct moment *moment, int pain, struct effects *fx)
{
	struct err err = { 0 };
	struct day_page_given given = given_of(screen);
	if (!moment_set(&screen->edit, moment, &given, pain, &err))
		notice_set(&screen->notice, err.text);
	else if (screen->edit.in_activity)
		effects_add(fx, (struct effect){ .kind = EFFECT_SAVE_ACTIVITY, .activity = &screen->edit.activity });
	else
		effects_add(fx, (struct effect){ .kind = EFFECT_SAVE_CHECK_IN, .check_in = &screen->edit.check_in });
}

bool day_take_digit(struct day_screen *screen, uint32_t key, struct effects *fx)
{
	enum { MOST = 10 };
	int pain;
	const struct moment *moment = day_marked_moment(screen);
	if (moment == NULL)
		return false;
	switch (digits_take(&screen->digits, key, 0, MOST, &pain)) {
	case DIGIT_NONE: return false;
	case DIGIT_PROPOSES: notice_set(&screen->notice, digits_ten_words); return true;
	case DIGIT_ANSWER: case DIGIT_TEN: set_pain(screen, moment, pain, fx); return true;
	}
	return false;
}

/* --- the form, the check-in, a new entry -------------------------------------------- */

static bool is_to_come(struct day_screen *screen, struct day day)
{
	if (day.n <= screen->coach.today.n)
		return false;
	notice_set(&screen->notice, "That day is still to come: nothing can be told of it yet.");
	return true;
}

static struct effect about(enum effect_kind kind, const char *id)
{
	struct effect effect = { .kind = kind };
	struct text text = TEXT(effect.id);
	text_add(&text, id);
	return effect;
}

void day_open_marked(struct day_screen *screen, struct effects *fx)
{
	char date[DAY_TEXT];
	const struct activity *activity = day_marked_activity(screen);
	if (activity != NULL) {
		effects_add(fx, about(EFFECT_OPEN_LOG, activity->id));
		return;
	}
	if (is_to_come(screen, day_marked_check_in(screen)))
		return;
	day_print(day_marked_check_in(screen), date);
	effects_add(fx, about(EFFECT_OPEN_CHECK_IN, date));
}

void day_add_entry(struct day_screen *screen, struct effects *fx)
{
	char date[DAY_TEXT];
	struct effect effect = { .kind = EFFECT_OPEN_LOG };
	struct text text = TEXT(effect.text);
	if (is_to_come(screen, screen->day))
		return;
	day_print(screen->day, date);
	text_add(&text, date);
	effects_add(fx, effect);
}

void day_delete_marked(struct day_screen *screen, struct effects *fx)
{
	char words[160];
	struct text text = TEXT(words);
	const struct activity *activity = day_marked_activity(screen);
	if (activity == NULL) {
		notice_set(&screen->notice, "A check-in is changed, not deleted; mark an entry to delete it.");
	} else if (screen->deleting) {
		screen->deleting = false;
		effects_add(fx, about(EFFECT_DELETE_ACTIVITY, activity->id));
	} else {
		screen->deleting = true;
		text_add(&text, "Delete ");
		day_activity_title(&text, screen->coach.shelf, activity, screen->coach.diary->told.distance);
		text_add(&text, "? d again deletes it, any other key keeps it.");
		notice_set(&screen->notice, words);
	}
}

/* --- the note --------------------------------------------------------------------------- */

/* The check-in whose note it is; NULL: there is none yet. */
static const struct check_in *marked_morning(const struct day_screen *screen)
{
	return diary_check_in(screen->coach.diary, day_marked_check_in(screen));
}

/* What the diary has of it; NULL: nothing. */
static const char *marked_note(const struct day_screen *screen)
{
	const struct activity *activity = day_marked_activity(screen);
	const struct check_in *morning = marked_morning(screen);
	return activity != NULL ? activity->note : morning != NULL ? morning->note : NULL;
}

void day_edit_note(struct day_screen *screen, struct effects *fx)
{
	if (day_marked_activity(screen) == NULL && is_to_come(screen, day_marked_check_in(screen)))
		return;
	effects_add(fx, (struct effect){ .kind = EFFECT_EDIT_NOTE,
	                                 .note = draft_or(&screen->draft, screen->mark, marked_note(screen)) });
}

void day_settle_note(struct day_screen *screen)
{
	draft_settle(&screen->draft, screen->mark, marked_note(screen));
}

void day_take_note(struct day_screen *screen, const char *words, struct effects *fx)
{
	const struct activity *activity = day_marked_activity(screen);
	const struct check_in *morning = marked_morning(screen);
	const char *note = draft_take(&screen->draft, screen->mark, words);
	if (activity != NULL) {
		screen->edit.activity = *activity;
		screen->edit.activity.note = note;
		effects_add(fx, (struct effect){ .kind = EFFECT_SAVE_ACTIVITY, .activity = &screen->edit.activity });
		return;
	}
	screen->edit.check_in = check_in_blank(day_marked_check_in(screen));
	if (morning != NULL)
		screen->edit.check_in.instrument = morning->instrument;
	screen->edit.check_in.note = note;
	effects_add(fx, (struct effect){ .kind = EFFECT_SAVE_CHECK_IN, .check_in = &screen->edit.check_in });
}
