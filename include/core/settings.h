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

#include "base/arena.h"
#include "core/cue.h"
#include "core/diary.h"
#include "core/measure.h"

struct text; /* base/text.h */

enum theme { THEME_AUTO /* by the terminal */, THEME_DARK, THEME_LIGHT, THEME_MONO, THEME_CONTRAST, THEMES };
enum graphics { GRAPHICS_AUTO /* by the locale */, GRAPHICS_BRAILLE, GRAPHICS_HALF, GRAPHICS_ASCII, GRAPHICS_KINDS };
enum sound { SOUND_OFF, SOUND_TONES, SOUND_VOICE /* tones and spoken words */, SOUNDS };
enum distance_choice { DISTANCE_AUTO /* as the intake says */, DISTANCE_KM, DISTANCE_MI, DISTANCES };
enum week_start { WEEK_AUTO /* by the locale */, WEEK_MONDAY, WEEK_SUNDAY, WEEK_SATURDAY, WEEK_STARTS };

/* One a row of `setting_rows`. Those of the cues stand at the end, each at SETTING_CUE + its number. */
enum setting {
	SETTING_THEME, SETTING_GRAPHICS, SETTING_REDUCED_MOTION,
	SETTING_SOUND, SETTING_VOLUME, SETTING_BELL, SETTING_FLASH, SETTING_TITLE,
	SETTING_VOICE_COMMAND, SETTING_ON_CUE,
	SETTING_DISTANCE, SETTING_MASS, SETTING_WEEK_START, SETTING_ROLLOVER,
	SETTING_MOUSE,
	SETTING_CUE,
	SETTINGS = SETTING_CUE + CUES
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
	enum distance_choice distance;
	enum mass_units mass;
	enum week_start week_start;
	int week_locale;     /* what WEEK_AUTO stands for: 0 Monday to 6 Sunday */
	int rollover_h;      /* 0 to 11: the hour at which a day begins */
	enum setting_origin origin[SETTINGS];
	const char *source[SETTINGS]; /* the path of the file, the name of the variable or the option; NULL: built in */
	int line[SETTINGS];  /* of the file, where it is the origin and has one */
};

/* What lengths and loads are told in, for a person of this intake. */
struct measures settings_measures(const struct settings *settings, const struct intake *intake);

/* How loud a cue is, 0 to 100: its own volume of the whole. */
int settings_loudness(const struct settings *settings, enum cue cue);

/* What holds where nothing is chosen. */
struct settings settings_usual(void);

/* --- the table: reader, writer, command, screen and man page are made from it ------------ */

enum setting_kind {
	SETTING_IS_WORD,    /* an enum: one of the words, by its index */
	SETTING_IS_FLAG,    /* bool */
	SETTING_IS_NUMBER,  /* int, min to max */
	SETTING_IS_COMMAND, /* const char *const *: words, ended by NULL */
};

enum setting_group { GROUP_LOOK, GROUP_SOUND, GROUP_UNITS, GROUP_KEYS, GROUP_CUES, SETTING_GROUPS };

struct setting_row {
	const char *key;         /* in config.yaml and on the command line */
	const char *environment; /* the variable that goes before the file; NULL: none */
	const char *label;       /* on the screen */
	const char *meaning;     /* a sentence */
	enum setting_group group;
	enum setting_kind kind;
	size_t offset;           /* in struct settings */
	const char *const *words;
	size_t word_count;
	int min, max;
};

enum { COMMAND_COLUMNS = 200 }; /* of a command, written out */

extern const struct setting_row setting_rows[SETTINGS];
extern const char *const setting_group_words[SETTING_GROUPS];
extern const char *const setting_origin_words[ORIGINS];

/* The setting of this key; SETTINGS when there is none. */
enum setting setting_find(const char *key);

/* A word's index, a flag or a number; 0 for a command. What is put is in its range; words and their texts are not copied. */
int setting_value(const struct settings *settings, enum setting which);
void setting_put(struct settings *settings, enum setting which, int value);
const char *const *setting_command(const struct settings *settings, enum setting which);
void setting_put_command(struct settings *settings, enum setting which, const char *const *words);

/* The value as the file has it, without quotes of YAML: "dark", "true", "70", "espeak-ng -v en"; "" for no command. */
void setting_print(const struct settings *settings, enum setting which, struct text *out);

/* What may be chosen: "auto, dark or light", "true or false", "0 to 100", "a command". */
void setting_print_range(enum setting which, struct text *out);

/* True when both have the same value of it. */
bool setting_same(const struct settings *a, const struct settings *b, enum setting which);

/* A command as it is written out, in words: quotes hold a word together. False: a quote is open. */
bool command_split(const char *text, const char *const **words, struct arena *arena);

const char *theme_word(enum theme theme);          /* "dark" */
const char *graphics_word(enum graphics graphics); /* "half" */
const char *sound_word(enum sound sound);          /* "tones" */

#endif
