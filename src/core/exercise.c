#include "core/exercise.h"

const char *const exercise_kind_words[EXERCISE_KINDS] = {
	[EXERCISE_STRENGTH] = "strength", [EXERCISE_BALANCE] = "balance",
	[EXERCISE_IMPACT] = "impact",     [EXERCISE_MOBILITY] = "mobility",
	[EXERCISE_RECOVERY] = "recovery", [EXERCISE_DRILL] = "drill",
	[EXERCISE_CARDIO] = "cardio",
};

const char *const work_words[WORK_KINDS] = {
	[WORK_REPS] = "reps",         [WORK_HOLD] = "hold",         [WORK_TIME] = "time",
	[WORK_CONTACTS] = "contacts", [WORK_STEPS] = "steps",       [WORK_DISTANCE] = "distance",
	[WORK_INTERVALS] = "intervals", [WORK_BREATH] = "breath",
};

const char *const sides_words[SIDES_KINDS] = {
	[SIDES_BOTH] = "both", [SIDES_EACH] = "each", [SIDES_ALTERNATE] = "alternate",
};

const char *const until_words[UNTIL_KINDS] = {
	[UNTIL_REPS] = "reps", [UNTIL_TIME] = "time", [UNTIL_KEY] = "key",
};

const char *const knee_tier_words[TIER_KINDS] = {
	[TIER_NONE] = "none",         [TIER_LOW] = "low",
	[TIER_LOW_MODERATE] = "low-moderate", [TIER_MODERATE] = "moderate",
	[TIER_MODERATE_HIGH] = "moderate-high", [TIER_HIGH] = "high",
};

const char *const confidence_words[CONFIDENCE_KINDS] = {
	[CONFIDENCE_FOUND] = "found", [CONFIDENCE_SECOND_HAND] = "second-hand",
	[CONFIDENCE_INFERRED] = "inferred",
};

/* The key in YAML, and the big word on the screen. */
static const struct {
	const char *key, *word;
} phases[PHASE_KINDS] = {
	[PHASE_ECCENTRIC] = { "eccentric", "LOWER" }, [PHASE_PAUSE] = { "pause", "PAUSE" },
	[PHASE_CONCENTRIC] = { "concentric", "RISE" }, [PHASE_TOP] = { "top", "HOLD" },
	[PHASE_HOLD] = { "hold", "HOLD" },             [PHASE_EASE] = { "ease", "EASE" },
	[PHASE_WORK] = { "work", "WORK" },             [PHASE_IN] = { "in", "IN" },
	[PHASE_OUT] = { "out", "OUT" },
};

const char *exercise_kind_word(enum exercise_kind kind)
{
	return exercise_kind_words[kind];
}

const char *work_word(enum work work)
{
	return work_words[work];
}

const char *sides_word(enum sides sides)
{
	return sides_words[sides];
}

const char *knee_tier_word(enum knee_tier tier)
{
	return knee_tier_words[tier];
}

const char *confidence_word(enum confidence confidence)
{
	return confidence_words[confidence];
}

const char *phase_key(enum phase phase)
{
	return phases[phase].key;
}

const char *exercise_phase_word(const struct exercise *exercise, enum phase phase)
{
	const char *own = exercise->phase_word[phase];
	return own != NULL ? own : phases[phase].word;
}
