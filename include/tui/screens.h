/*
 * The screens there are, and what each is made of. What they are given must
 * outlive them; what they keep they copy.
 */
#ifndef STEPDOWN_TUI_SCREENS_H
#define STEPDOWN_TUI_SCREENS_H

#include "core/exercise.h"
#include "core/history.h"
#include "core/routine.h"
#include "core/session.h"
#include "core/settings.h"
#include "core/session_steps.h"
#include "tui/screen.h"

struct look {
	enum glyphs figure;     /* of a running set; the other figures are braille unless this is ASCII */
	bool reduced_motion;
	enum sound sound;       /* that a session begins with */
};

struct session_screen_given {
	const struct session_plan *plan;
	const struct session_event *log; /* resolved; NULL for a new session */
	size_t log_count;
	int64_t at_ms;                   /* session time last seen; 0 for a new one */
	const struct last_time *last;    /* one an item of the plan */
	struct look look;
	int64_t now_ms;                  /* the monotonic clock now */
};
struct screen *session_screen_new(const struct session_screen_given *given);
/* What the metronome of its drills stands on; without it they have none. */
void session_screen_set_steps(struct screen *screen, const struct own_steps *own);
/* The state a session screen stands at, for the store and for the exit code. */
const struct session *session_screen_state(const struct screen *screen);

struct today_routine {
	const struct routine *routine;
	int exercises;
	int64_t total_ms;
	struct last_time last;
};

struct today_given {
	const struct coach_view *coach;  /* NULL: the library has faults, or the diary cannot be read */
	struct stamp now;
	struct day day;
	const struct today_routine *routines;
	size_t routine_count;
	bool has_unfinished;
	struct unfinished_view {
		const char *title;
		char where[96];       /* "Side step-down 20, set 2, left, rep 5 of 8" */
		int64_t away_s;       /* since it was last seen */
		const char *problem;  /* NULL, or why it cannot be resumed */
		bool elsewhere;       /* another program follows it: it cannot be ended here either */
	} unfinished;
	size_t library_faults;      /* 0: none */
	const char *first_fault;    /* one line, where and what */
	const char *notice;         /* NULL, or a sentence (read-only history, ...) */
	const struct history_session *recent; /* the last few */
	size_t recent_count;
	struct look look;
};
/* Which glyphs show figures well here: `usual` are those that Enter takes. `figure` may be NULL. */
struct screen *graphics_screen_new(const struct figure *figure, enum glyphs usual);

struct screen *today_screen_new(const struct today_given *given);
/* New data on the same screen: the mark stays where it was if it can. */
void today_screen_set(struct screen *screen, const struct today_given *given);

struct library_given {
	const struct exercise *exercises;
	size_t exercise_count;
	const struct source *sources;
	size_t source_count;
	const char *open_id; /* NULL or "": the list */
	struct look look;
};
struct screen *library_screen_new(const struct library_given *given);

/* Help for the screen it was called from: `name` and `bindings` are that screen's. */
struct screen *help_screen_new(const char *name, const struct binding *bindings);

/* What was done, newest first: the diary with the guided sessions of `rows`, or these alone where `coach` is NULL. */
struct screen *history_screen_new(const struct coach_view *coach, const struct history_session *rows, size_t count);

/* --- the loop: each takes the view there is now, and `renew` brings the later ones --- */

struct screen *intake_screen_new(const struct coach_view *coach);
/* `date` the morning as 2026-03-14, or "" for today's. */
struct screen *check_in_screen_new(const struct coach_view *coach, const char *date);
struct screen *red_flag_screen_new(const struct coach_view *coach);
/* `activity_id` an activity to edit, or ""; `hint` a kind, a date or the id of a planned item it answers, or "". */
struct screen *log_screen_new(const struct coach_view *coach, const char *activity_id, const char *hint);
struct screen *plan_screen_new(const struct coach_view *coach);
/* `item` the id of a planned item, or "" for the plan as a whole. */
struct screen *why_screen_new(const struct coach_view *coach, const char *item);
/* The reasons of a day as they were stored, which outlive the screen. */
struct screen *why_screen_of_day(const struct coach_view *coach, const struct day_why *then);
struct screen *what_if_screen_new(const struct coach_view *coach, const char *text);

/* --- looking back: as above ---------------------------------------------------- */

/* `date` the day to begin at as 2026-03-14, or "" for today; so in the two that follow. */
struct screen *calendar_screen_new(const struct coach_view *coach, const char *date);
struct screen *day_screen_new(const struct coach_view *coach, const char *date);
struct screen *knee_map_screen_new(const struct coach_view *coach, const char *date, struct look look);
/* The lines of the page of a day, where nothing is marked. */
void day_lines(const struct coach_view *coach, const char *date, struct lines *lines);
struct screen *progress_screen_new(const struct coach_view *coach);
/* `id` a test or questionnaire, or "" for the list. */
struct screen *tests_screen_new(const struct coach_view *coach, const char *id);
/* Follows a test; `typed` the first digits of a result that is entered by hand, or "". NULL: there is no such test. */
struct screen *guide_screen_new(const struct coach_view *coach, const char *id, const char *typed, struct look look);
struct screen *triggers_screen_new(const struct coach_view *coach);
struct screen *report_screen_new(const struct coach_view *coach);

/* Own step rate by taps, and a beat at it or above. */
struct screen *cadence_screen_new(const struct coach_view *coach, struct look look);

/* The settings as they are, which outlive the screen; it asks for every change of them. */
struct screen *settings_screen_new(const struct settings *settings);
/* The cues, to be heard and to have their volumes chosen. */
struct screen *sound_screen_new(const struct settings *settings);

/* All tables, for the man page: name and bindings, ended by a NULL name. */
struct binding_table { const char *name; const struct binding *bindings; };
extern const struct binding_table binding_tables[];

#endif
