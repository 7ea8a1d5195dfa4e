#include "core/session_steps.h"

#include "base/text.h"

bool exercise_wants_steps(const struct exercise *exercise)
{
	for (size_t i = 0; i < exercise->equipment.count; i++)
		if (text_same(exercise->equipment.at[i], "metronome"))
			return true;
	return false;
}

bool session_wants_steps(const struct session *s)
{
	for (int item = 0; item < s->plan->items; item++)
		if (exercise_wants_steps(s->item[item].exercise))
			return true;
	return false;
}

/* Source: RULES.yaml, R15. */
static int permille_of_set(const struct own_steps *own, int set, int sets)
{
	return sets > 1 ? own->low + (own->high - own->low) * set / (sets - 1) : own->low;
}

bool session_steps(struct steps *out, const struct session *s, const struct own_steps *own)
{
	if (own->own <= 0 || !session_is_running(s))
		return false;
	const struct session_at at = session_at(s);
	if (at.stage != STAGE_WORK || at.tempo.phase != PHASE_WORK || !exercise_wants_steps(s->item[at.item].exercise))
		return false;
	const int permille = permille_of_set(own, at.set, at.sets);
	*out = (struct steps){
		.from_ms = s->now_ms - at.tempo.into_ms,
		.until_ms = at.tempo.left_ms > 0 ? s->now_ms + at.tempo.left_ms : NOT_SET,
		.rate10 = beat_rate10(own->own, permille),
		.permille = permille,
	};
	return true;
}
