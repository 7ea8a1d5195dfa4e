#include "core/settings.h"

#include "base/day.h"

enum { USUAL_VOLUME = 70, FULL = 100 };

struct settings settings_usual(void)
{
	struct settings usual = {
		.sound = SOUND_TONES, .volume = USUAL_VOLUME, .bell = true, .title = true, .rollover_h = ROLLOVER_H,
	};
	for (int i = 0; i < CUES; i++)
		usual.cue_volume[i] = FULL;
	return usual;
}

const char *theme_word(enum theme theme)
{
	static const char *const words[THEMES] = {
		[THEME_AUTO] = "auto", [THEME_DARK] = "dark",         [THEME_LIGHT] = "light",
		[THEME_MONO] = "mono", [THEME_CONTRAST] = "contrast",
	};
	return words[theme];
}

const char *graphics_word(enum graphics graphics)
{
	static const char *const words[GRAPHICS_KINDS] = {
		[GRAPHICS_AUTO] = "auto", [GRAPHICS_BRAILLE] = "braille",
		[GRAPHICS_HALF] = "half", [GRAPHICS_ASCII] = "ascii",
	};
	return words[graphics];
}

const char *sound_word(enum sound sound)
{
	static const char *const words[SOUNDS] = {
		[SOUND_OFF] = "off", [SOUND_TONES] = "tones", [SOUND_VOICE] = "voice",
	};
	return words[sound];
}
