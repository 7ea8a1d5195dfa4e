/* What keeps an exercise out of a session. */
#include "plan_inner.h"

#include "base/text.h"

const char *const bar_words[BARS] = {
	[BAR_THERE] = "it is in the session already", [BAR_KIT] = "its kit is not at hand",
	[BAR_EXCLUDED] = "you excluded it", [BAR_ADVICE] = "a professional's limits bar it",
	[BAR_LEFT_OUT] = "it is left out until the next green day", [BAR_BAN] = "only low kneecap load for now",
	[BAR_TIER] = "its kneecap load is above this phase", [BAR_HEAVY] = "its day for hard work is another one",
	[BAR_KIND] = "it is of another kind",
};

const struct rung *rung_of(const struct stand *stand, const struct exercise *exercise)
{
	return &stand->training.rung[exercise - stand->shelf->exercises];
}

static bool is_excluded(const struct stand *stand, const char *id, struct day day)
{
	for (size_t i = 0; i < stand->diary.exclusion_count; i++) {
		const struct exclusion *exclusion = &stand->diary.exclusions[i];
		if (exclusion->since.n <= day.n && !(exclusion->has_review && exclusion->review.n <= day.n) &&
		    text_same(exclusion->exercise_id, id))
			return true;
	}
	return false;
}

static bool professional_bars(const struct overlay *overlay, const struct exercise *exercise)
{
	for (size_t i = 0; i < overlay->banned.count; i++)
		if (text_same(overlay->banned.at[i], exercise->id))
			return true;
	return (overlay->tier_most != NOT_SET && (int)exercise->knee_load.tier > overlay->tier_most) ||
	       (overlay->no_impact && exercise->kind == EXERCISE_IMPACT);
}

/* In a flare the tiers of the first phase hold. */
static bool tier_fits(const struct fill *fill, const struct exercise *exercise)
{
	const struct stand *stand = fill->sketch->stand;
	enum rehab_phase phase = fill->sketch->flare ? REHAB_CALM_DOWN : stand->training.phase;
	const struct phase_rules *rules = &stand->programme->phase[phase];
	int8_t pain = rung_of(stand, exercise)->last_pain;
	return exercise->knee_load.tier <= rules->tier_most ||
	       (exercise->knee_load.tier <= rules->tier_eased && pain != NOT_KNOWN && pain <= rules->eased_pain);
}

bool is_heavy(const struct exercise *exercise)
{
	return exercise->kind == EXERCISE_IMPACT || exercise->knee_load.tier > TIER_MODERATE;
}

static bool is_of_kind(const struct fill *fill, const struct exercise *exercise)
{
	bool strong = exercise->kind == EXERCISE_STRENGTH || exercise->kind == EXERCISE_BALANCE;
	return exercise->kind == fill->kind || (strong && fill->kind == EXERCISE_STRENGTH);
}

static bool is_there(const struct fill *fill, const struct exercise *exercise)
{
	for (int i = 0; i < fill->count; i++)
		if (fill->in[i] == exercise)
			return true;
	return false;
}

enum bar exercise_bar(const struct fill *fill, const struct exercise *exercise)
{
	const struct stand *stand = fill->sketch->stand;
	const struct intake *intake = &stand->diary.intake;
	const struct { bool stands; enum bar bar; } bars[] = {
		{ !is_of_kind(fill, exercise), BAR_KIND },
		{ is_there(fill, exercise), BAR_THERE },
		{ !kit_does(exercise, intake->kit, intake->kit_asked), BAR_KIT },
		{ is_excluded(stand, exercise->id, fill->sketch->day), BAR_EXCLUDED },
		{ professional_bars(overlay_on(stand->shelf->overlay, fill->sketch->day), exercise), BAR_ADVICE },
		{ rung_of(stand, exercise)->left_out, BAR_LEFT_OUT },
		{ fill->sketch->limits.low_tier && exercise->knee_load.tier > TIER_LOW, BAR_BAN },
		{ !tier_fits(fill, exercise), BAR_TIER },
		{ is_heavy(exercise) && !fill->impact, BAR_HEAVY },
	};
	for (size_t i = 0; i < sizeof bars / sizeof bars[0]; i++)
		if (bars[i].stands)
			return bars[i].bar;
	return BAR_NONE;
}
