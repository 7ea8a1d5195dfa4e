/* What is at hand does for an exercise, or loads it. */
#include "training_inner.h"

#include <string.h>

/* Kit that carries a load that can be raised in steps. */
static const uint32_t load_kit = 1U << KIT_DUMBBELL | 1U << KIT_KETTLEBELL | 1U << KIT_WEIGHT | 1U << KIT_LEG_PRESS |
                                 1U << KIT_LEG_EXTENSION;

/* Everybody has something that does for these: towels, cushions. */
static const uint32_t kit_of_everybody = 1U << KIT_SLIDERS | 1U << KIT_BALL | 1U << KIT_KNEE_PAD;

/* The bit of a word of kit, of `length` bytes; 0 where everybody has it. */
static uint32_t kit_bit(const char *word, size_t length)
{
	for (int kit = 0; kit < KITS; kit++)
		if (strlen(kit_words[kit]) == length && strncmp(kit_words[kit], word, length) == 0)
			return UINT32_C(1) << kit;
	return 0;
}

/* Walks the words of "box or chair"; false when none is left. */
static bool next_choice(const char **at, uint32_t *bit)
{
	static const char or[] = " or ";
	if (!*at)
		return false;
	const char *end = strstr(*at, or);
	*bit = kit_bit(*at, end ? (size_t)(end - *at) : strlen(*at));
	*at = end ? end + strlen(or) : NULL;
	return true;
}

static bool any_choice(const char *entry, uint32_t kit)
{
	uint32_t bit;
	while (next_choice(&entry, &bit))
		if (bit == 0 || (kit & bit))
			return true;
	return false;
}

bool kit_does(const struct exercise *exercise, uint32_t kit, bool kit_asked)
{
	uint32_t at_hand = (kit_asked ? kit : 0) | kit_of_everybody;
	for (size_t i = 0; i < exercise->equipment.count; i++)
		if (!any_choice(exercise->equipment.at[i], at_hand))
			return false;
	return true;
}

static bool lists_load(const struct words *list, uint32_t kit)
{
	for (size_t i = 0; i < list->count; i++) {
		const char *entry = list->at[i];
		uint32_t bit;
		while (next_choice(&entry, &bit))
			if (bit & load_kit & kit)
				return true;
	}
	return false;
}

bool kit_loads(const struct exercise *exercise, uint32_t kit)
{
	return lists_load(&exercise->equipment, kit) || lists_load(&exercise->optional, kit);
}
