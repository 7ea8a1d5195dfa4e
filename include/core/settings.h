/*
 * What a person may choose about the program: config.yaml in the folder of
 * settings, and the flags and environment that go before it. Nothing of the
 * rules of training is here, those are the programme's and the overlay's.
 */
#ifndef STEPDOWN_CORE_SETTINGS_H
#define STEPDOWN_CORE_SETTINGS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/cue.h"
#include "core/diary.h"

enum theme { THEME_AUTO /* by the terminal */, THEME_DARK, THEME_LIGHT, THEME_MONO, THEME_CONTRAST, THEMES };
enum graphics { GRAPHICS_AUTO /* by the locale */, GRAPHICS_BRAILLE, GRAPHICS_HALF, GRAPHICS_ASCII, GRAPHICS_KINDS };
enum sound { SOUND_OFF, SOUND_TONES, SOUND_VOICE /* tones and spoken words */, SOUNDS };
enum mass_units { MASS_KG, MASS_LB, MASS_UNITS };
enum week_start { WEEK_AUTO /* by the locale */, WEEK_MONDAY, WEEK_SUNDAY, WEEK_SATURDAY, WEEK_STARTS };

/* One a row of the table in core/settings.c: its key in the file, its kind and range, what it is for. */
enum setting {
	SETTING_THEME, SETTING_GRAPHICS, SETTING_REDUCED_MOTION, SETTING_MOUSE,
	SETTING_SOUND, SETTING_VOLUME, SETTING_BELL, SETTING_FLASH, SETTING_TITLE,
	SETTING_VOICE_COMMAND, SETTING_ON_CUE,
	SETTING_DISTANCE, SETTING_MASS, SETTING_WEEK_START, SETTING_ROLLOVER,
	SETTINGS
};

/* Where a value comes from; the later goes before the earlier. */
enum setting_origin { ORIGIN_BUILT_IN, ORIGIN_FILE, ORIGIN_ENVIRONMENT, ORIGIN_FLAG, ORIGINS };

struct settings {
	enum theme theme;
	enum graphics graphics;
	bool reduced_motion; /* no figure moves: the end poses stand side by side */
	bool mouse;
	enum sound sound;
	int volume;          /* 0 to 100 */
	int cue_volume[CUES];/* 0 (mute) to 100, of each cue beside `volume` */
	bool bell, flash, title; /* further channels of a cue */
	const char *const *voice_command; /* words of a command that speaks its last argument, ended by NULL; NULL: the first one found */
	const char *const *on_cue;        /* words of a command that is run at each cue, with its name behind; NULL: none */
	enum units distance;
	enum mass_units mass;
	enum week_start week_start;
	int rollover_h;      /* 0 to 11: the hour at which a day begins */
	enum setting_origin origin[SETTINGS];
};

/* What holds where nothing is chosen. */
struct settings settings_usual(void);

const char *theme_word(enum theme theme);          /* "dark" */
const char *graphics_word(enum graphics graphics); /* "half" */
const char *sound_word(enum sound sound);          /* "tones" */

#endif
