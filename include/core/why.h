/*
 * Why: the trace of a decision. Rule, inputs with their dates, the threshold,
 * and what would have changed it. Text lives in the arena of the plan.
 */
#ifndef STEPDOWN_CORE_WHY_H
#define STEPDOWN_CORE_WHY_H

#include "base/arena.h"
#include "core/programme.h"

enum { WHY_INPUTS = 8 };

struct why_input {
	const char *name;    /* "longest_30d_m": as JSON names it */
	const char *label;   /* "longest of 30 days": as a person reads it */
	int64_t value;
	bool known;
	const char *word;    /* in place of a number: "small"; NULL */
	struct day day;
	bool has_day;
};

/* How what was tried stands to the rule; WHY_TELLS: nothing was tried. */
enum why_says { WHY_TELLS, WHY_HOLDS, WHY_BREAKS, WHY_WAITS };

struct why {
	enum why_says says;    /* of a change or a what-if */
	const char *rule;      /* id in RULES.yaml; "overlay": a professional's limit */
	const char *text;      /* what was decided and for what reason, a sentence */
	const char *threshold; /* "at most 110 % of the longest of 30 days"; NULL */
	const char *otherwise; /* what would have changed it; NULL: nothing the runner can move */
	struct why_input input[WHY_INPUTS];
	int inputs;
};

/* A list that grows in an arena. */
struct why_list {
	struct arena *arena;
	struct why *at;
	size_t count, cap;
};

/* Adds an entry and gives it, to be filled with inputs. `text` is copied. */
struct why *why_add(struct why_list *list, const char *rule, const char *text);
struct why *why_addf(struct why_list *list, const char *rule, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* Adds an input; more than WHY_INPUTS are left out. Names and labels are not copied. */
void why_number(struct why *why, const char *name, const char *label, int64_t value);
void why_dated(struct why *why, const char *name, const char *label, int64_t value, struct day day);
void why_unknown(struct why *why, const char *name, const char *label);
void why_word(struct why *why, const char *name, const char *label, const char *word);

#endif
