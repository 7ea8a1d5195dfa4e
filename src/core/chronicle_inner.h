/* How the files of the chronicle see it. Days are indices from its first day here. */
#ifndef STEPDOWN_CORE_CHRONICLE_INNER_H
#define STEPDOWN_CORE_CHRONICLE_INNER_H

#include "core/chronicle.h"

enum { NO_DAY = INT32_MIN };

/*
 * What one knee carries from day to day beside its record: told of the
 * morning first, then of the sessions. Nothing of it is changed by a later
 * day, so that days can be taken back.
 */
struct knee_state {
	bool flare_morning;    /* a flare ran before the sessions of the day */
	int8_t held;           /* the usual morning as it was when the flare began */
	int32_t steps_from;    /* day 1 of its steps: its start, or the day after a red row in it */
	int32_t flare_ended;   /* day on which the last one ended, NO_DAY */
	bool flare_due;        /* what would have begun one, on the day on which the last one ended */
	bool swelling_told;    /* a yes at the check-in: it is of the day before */
	bool swelling_new;     /* ... and new */
	bool swelling;         /* a yes in an activity of the day */
	bool waits;            /* a red row bars running */
	int32_t ban_until;     /* the last day of its wait at least, NO_DAY */
	int usual_running;     /* usual mornings since it */
	int32_t hard_until;    /* no hard session through this day, NO_DAY */
	bool shorter, half;    /* the next run; the next cardio; as the morning finds it */
	bool shorter_after, half_after; /* ... and as the day leaves it */
};

/* The same for the day as a whole. */
struct day_state {
	struct knee_state knee[KNEES];
	bool d7_counted;       /* for either knee */
	int32_t episode_first; /* of a red day: the first day of its red episode */
	int32_t last_run;      /* through this day, NO_DAY */
	int32_t flags_asked;   /* when the red-flag line was answered last, NO_DAY */
	bool flags_told;       /* in the check-in of this day, with no advice on it */
};

/* What an activity says for whichever knee it speaks of: read from its sets once, judged by many times. */
struct activity_facts {
	int during;            /* the highest pain in it */
	bool partly;           /* an exercise that was done has no answer */
	int above_ceiling;     /* 1: an exercise was above its ceiling; 0: none was; NOT_KNOWN */
	int worst;             /* highest before, in and after it */
};

struct chronicle {
	const struct shelf *shelf;
	const struct programme *programme;
	const struct intake *intake;
	struct arena *arena;
	struct day first;
	int32_t capacity, count;
	struct chronicle_day *day;
	struct day_state *state;
	struct activity_verdict **verdict; /* of each day's activities */
	struct activity_facts **facts;     /* the same */
};

/* --- facts of what was told (chronicle_facts.c) ----------------------------------- */

enum response_kind activity_response(const struct activity *activity);
/* True when the pains of an activity speak of a knee: one for both speaks of each knee of the intake. */
bool activity_speaks_of(const struct activity *activity, const struct intake *intake, int knee);
int activity_worst(const struct activity *activity); /* highest before, in and after it */
struct activity_facts activity_facts(const struct shelf *shelf, const struct activity *activity);
int activity_settled(const struct activity *activity);
int higher_pain(int a, int b);

/* --- the parts of a day, in the order they are worked out ------------------------- */

void chronicle_tell_morning(struct chronicle *chronicle, int32_t at);      /* chronicle_morning.c */
void chronicle_tell_trend(struct chronicle *chronicle, int32_t at);        /* chronicle_trend.c, once the flare is known */
void chronicle_flare_morning(struct chronicle *chronicle, int32_t at);     /* chronicle_flare.c */
void chronicle_bans_morning(struct chronicle *chronicle, int32_t at);      /* chronicle_bans.c */
void chronicle_lock(struct chronicle *chronicle, int32_t at);              /* chronicle_lock.c */
/* Judges a day by its sessions and, once the next day is there, by its morning. */
void chronicle_judge(struct chronicle *chronicle, int32_t at);             /* chronicle_judge.c */
void chronicle_count_day(struct chronicle *chronicle, int32_t at);         /* chronicle_count.c */
void chronicle_flare_sessions(struct chronicle *chronicle, int32_t at);
void chronicle_bans_sessions(struct chronicle *chronicle, int32_t at);
void chronicle_hold(struct chronicle *chronicle, int32_t at);              /* chronicle_limit.c */
void chronicle_limit(struct chronicle *chronicle, int32_t at);             /* chronicle_limit.c */
void chronicle_sum(struct chronicle *chronicle, int32_t at);               /* chronicle_sum.c */

/* Something red told by this morning for the day before: D2, or new swelling at the check-in. */
bool chronicle_red_morning(const struct chronicle *chronicle, int32_t at, int knee);

/* A swelling of day `of` is new: the days before have no yes. */
bool chronicle_swelling_is_new(const struct chronicle *chronicle, int32_t of, int knee);

#endif
