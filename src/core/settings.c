#include "core/settings.h"

#include <assert.h>
#include <string.h>

#include "base/day.h"
#include "base/text.h"

static_assert(sizeof(enum theme) == sizeof(int), "words are stored as int");

enum { USUAL_VOLUME = 70, FULL = 100, ROLLOVER_LAST_H = 11 };

struct settings settings_usual(void)
{
	struct settings usual = {
		.sound = SOUND_TONES, .volume = USUAL_VOLUME, .bell = true, .title = true, .rollover_h = ROLLOVER_H,
	};
	for (int i = 0; i < CUES; i++)
		usual.cue_volume[i] = FULL;
	return usual;
}

int settings_loudness(const struct settings *settings, enum cue cue)
{
	return settings->volume * settings->cue_volume[cue] / FULL;
}

static const int first_days[WEEK_STARTS] = { [WEEK_MONDAY] = 0, [WEEK_SATURDAY] = 5, [WEEK_SUNDAY] = 6 };

struct measures settings_measures(const struct settings *settings, const struct intake *intake)
{
	bool chosen = settings->distance != DISTANCE_AUTO;
	return (struct measures){
		.distance = !chosen ? intake->units : settings->distance == DISTANCE_MI ? UNITS_MI : UNITS_KM,
		.distance_chosen = chosen, .mass = settings->mass,
		.week_first = settings->week_start == WEEK_AUTO ? settings->week_locale : first_days[settings->week_start],
	};
}

/* --- the table -------------------------------------------------------------- */

static const char *const themes[THEMES] = {
	[THEME_AUTO] = "auto", [THEME_DARK] = "dark",         [THEME_LIGHT] = "light",
	[THEME_MONO] = "mono", [THEME_CONTRAST] = "contrast",
};
static const char *const graphics_words[GRAPHICS_KINDS] = {
	[GRAPHICS_AUTO] = "auto", [GRAPHICS_BRAILLE] = "braille", [GRAPHICS_HALF] = "half", [GRAPHICS_ASCII] = "ascii",
};
static const char *const sounds[SOUNDS] = {
	[SOUND_OFF] = "off", [SOUND_TONES] = "tones", [SOUND_VOICE] = "voice",
};
static const char *const distances[DISTANCES] = {
	[DISTANCE_AUTO] = "auto", [DISTANCE_KM] = "km", [DISTANCE_MI] = "mi",
};
static const char *const masses[MASS_UNITS] = { [MASS_KG] = "kg", [MASS_LB] = "lb" };
static const char *const week_starts[WEEK_STARTS] = {
	[WEEK_AUTO] = "auto", [WEEK_MONDAY] = "monday", [WEEK_SUNDAY] = "sunday", [WEEK_SATURDAY] = "saturday",
};

const char *const setting_group_words[SETTING_GROUPS] = {
	[GROUP_LOOK] = "How it looks", [GROUP_SOUND] = "What is heard", [GROUP_UNITS] = "Units and days",
	[GROUP_KEYS] = "Keys and mouse", [GROUP_CUES] = "Volume of each cue",
};
const char *const setting_origin_words[ORIGINS] = {
	[ORIGIN_BUILT_IN] = "built-in", [ORIGIN_FILE] = "file", [ORIGIN_ENVIRONMENT] = "environment",
	[ORIGIN_FLAG] = "flag",
};

#define ROW_WORD(member, array) \
	.kind = SETTING_IS_WORD, .offset = offsetof(struct settings, member), .words = (array), \
	.word_count = sizeof(array) / sizeof *(array)
#define ROW_FLAG(member) .kind = SETTING_IS_FLAG, .offset = offsetof(struct settings, member)
#define ROW_NUMBER(member, least, most) \
	.kind = SETTING_IS_NUMBER, .offset = offsetof(struct settings, member), .min = (least), .max = (most)
#define ROW_COMMAND(member) .kind = SETTING_IS_COMMAND, .offset = offsetof(struct settings, member)
#define ROW_CUE(cue, name, label, told) \
	[SETTING_CUE + (cue)] = { "volume_" name, NULL, label, told, GROUP_CUES, \
	                          ROW_NUMBER(cue_volume[cue], 0, FULL) }

const struct setting_row setting_rows[SETTINGS] = {
	[SETTING_THEME] = { "theme", "STEPDOWN_THEME", "Colours",
		"Colours of the screen. auto goes by the terminal; mono uses none; contrast is the strongest.",
		GROUP_LOOK, ROW_WORD(theme, themes) },
	[SETTING_GRAPHICS] = { "graphics", "STEPDOWN_GRAPHICS", "Figures drawn with",
		"What figures are drawn with. auto goes by the locale; half blocks and ASCII show in more fonts.",
		GROUP_LOOK, ROW_WORD(graphics, graphics_words) },
	[SETTING_REDUCED_MOTION] = { "reduced_motion", "STEPDOWN_REDUCED_MOTION", "Reduced motion",
		"No figure moves: both end poses stand side by side.", GROUP_LOOK, ROW_FLAG(reduced_motion) },
	[SETTING_SOUND] = { "sound", "STEPDOWN_SOUND", "Sound",
		"What is heard of a session: nothing, tones, or tones and spoken words.", GROUP_SOUND, ROW_WORD(sound, sounds) },
	[SETTING_VOLUME] = { "volume", "STEPDOWN_VOLUME", "Volume",
		"How loud the tones are; 0 is silent.", GROUP_SOUND, ROW_NUMBER(volume, 0, FULL) },
	[SETTING_BELL] = { "bell", "STEPDOWN_BELL", "Terminal bell",
		"The terminal's own bell rings where tones cannot be played.", GROUP_SOUND, ROW_FLAG(bell) },
	[SETTING_FLASH] = { "flash", "STEPDOWN_FLASH", "Screen flash",
		"The screen flashes when the side changes, a rest is over or an answer is asked for.", GROUP_SOUND,
		ROW_FLAG(flash) },
	[SETTING_TITLE] = { "title", "STEPDOWN_TITLE", "Window title",
		"The window's title tells what is on and the time left.", GROUP_SOUND, ROW_FLAG(title) },
	[SETTING_VOICE_COMMAND] = { "voice_command", "STEPDOWN_VOICE_COMMAND", "Voice command",
		"A command that speaks the words put behind it; without one the first of espeak-ng, say, spd-say is taken. "
		"No shell reads it.", GROUP_SOUND, ROW_COMMAND(voice_command) },
	[SETTING_ON_CUE] = { "on_cue", "STEPDOWN_ON_CUE", "Command at a cue",
		"A command that is run at each cue, with the cue's name behind it. No shell reads it.", GROUP_SOUND,
		ROW_COMMAND(on_cue) },
	[SETTING_DISTANCE] = { "distance", "STEPDOWN_DISTANCE", "Distances in",
		"Distances are told, and read where no unit is typed, in kilometres or miles. auto: as the intake says. "
		"What is stored stays.", GROUP_UNITS, ROW_WORD(distance, distances) },
	[SETTING_MASS] = { "mass", "STEPDOWN_MASS", "Weights in",
		"Weights are told, and read where no unit is typed, in kilograms or pounds. What is stored stays.",
		GROUP_UNITS, ROW_WORD(mass, masses) },
	[SETTING_WEEK_START] = { "week_start", "STEPDOWN_WEEK_START", "A week begins on",
		"The first day of a week of the calendar. auto goes by the locale. "
		"Weeks of the plan, of progress and of the report begin on Monday.",
		GROUP_UNITS, ROW_WORD(week_start, week_starts) },
	[SETTING_ROLLOVER] = { "rollover", "STEPDOWN_ROLLOVER", "A day begins at",
		"The hour at which a day begins: what is done before it belongs to the day before.", GROUP_UNITS,
		ROW_NUMBER(rollover_h, 0, ROLLOVER_LAST_H) },
	[SETTING_MOUSE] = { "mouse", "STEPDOWN_MOUSE", "Mouse",
		"A click marks a place on the knee map; then text is selected with Shift held.", GROUP_KEYS,
		ROW_FLAG(mouse) },
	ROW_CUE(CUE_TICK, "tick", "Tick", "Each second of a phase."),
	ROW_CUE(CUE_LOWER, "lower", "Lower", "Lowering, as long as it lasts."),
	ROW_CUE(CUE_RISE, "rise", "Rise", "Lifting, as long as it lasts."),
	ROW_CUE(CUE_HOLD, "hold", "Hold", "A pause or a hold begins."),
	ROW_CUE(CUE_EASE, "ease", "Ease", "A hold of several is over."),
	ROW_CUE(CUE_BREATHE_IN, "breathe_in", "Breathe in", "Breathing in, as long as it lasts."),
	ROW_CUE(CUE_BREATHE_OUT, "breathe_out", "Breathe out", "Breathing out, as long as it lasts."),
	ROW_CUE(CUE_WORK, "work", "Work", "Work that no tempo leads begins."),
	ROW_CUE(CUE_GET_READY, "get_ready", "Get ready", "The last seconds before work."),
	ROW_CUE(CUE_SWITCH, "switch", "Switch", "To the other side."),
	ROW_CUE(CUE_REST, "rest", "Rest", "A set is over."),
	ROW_CUE(CUE_REST_OVER, "rest_over", "Rest over", "The rest is over."),
	ROW_CUE(CUE_QUESTION, "question", "Question", "A digit is asked for."),
	ROW_CUE(CUE_DONE, "done", "Done", "The session is over."),
	ROW_CUE(CUE_BEAT, "beat", "Beat", "A step of the metronome."),
	ROW_CUE(CUE_RUN, "run", "Run", "Run now."),
	ROW_CUE(CUE_WALK, "walk", "Walk", "Walk now."),
};

enum setting setting_find(const char *key)
{
	int which = 0;
	while (which < SETTINGS && strcmp(setting_rows[which].key, key) != 0)
		which++;
	return (enum setting)which;
}

/* --- values ------------------------------------------------------------------ */

static const void *value_at(const struct settings *settings, enum setting which)
{
	return (const unsigned char *)settings + setting_rows[which].offset;
}

int setting_value(const struct settings *settings, enum setting which)
{
	int value = 0;
	bool flag = false;
	if (setting_rows[which].kind == SETTING_IS_FLAG) {
		memcpy(&flag, value_at(settings, which), sizeof flag);
		return flag;
	}
	if (setting_rows[which].kind != SETTING_IS_COMMAND)
		memcpy(&value, value_at(settings, which), sizeof value);
	return value;
}

void setting_put(struct settings *settings, enum setting which, int value)
{
	unsigned char *at = (unsigned char *)settings + setting_rows[which].offset;
	bool flag = value != 0;
	if (setting_rows[which].kind == SETTING_IS_FLAG)
		memcpy(at, &flag, sizeof flag);
	else
		memcpy(at, &value, sizeof value);
}

const char *const *setting_command(const struct settings *settings, enum setting which)
{
	const char *const *words;
	memcpy(&words, value_at(settings, which), sizeof words);
	return words;
}

void setting_put_command(struct settings *settings, enum setting which, const char *const *words)
{
	memcpy((unsigned char *)settings + setting_rows[which].offset, &words, sizeof words);
}

bool setting_same(const struct settings *a, const struct settings *b, enum setting which)
{
	char first[COMMAND_COLUMNS * 4 + 1], second[sizeof first];
	struct text text = TEXT(first), other = TEXT(second);
	setting_print(a, which, &text);
	setting_print(b, which, &other);
	return strcmp(first, second) == 0;
}

/* --- in words ------------------------------------------------------------------ */

static void print_command(const char *const *words, struct text *out)
{
	for (int i = 0; words != NULL && words[i] != NULL; i++) {
		bool bare = words[i][0] != '\0' && strchr("\"'", words[i][0]) == NULL && strchr(words[i], ' ') == NULL;
		const char *quote = bare ? "" : strchr(words[i], '"') != NULL ? "'" : "\"";
		text_addf(out, "%s%s", i > 0 ? " " : "", quote);
		text_add(out, words[i]);
		text_add(out, quote);
	}
}

void setting_print(const struct settings *settings, enum setting which, struct text *out)
{
	const struct setting_row *row = &setting_rows[which];
	int value = setting_value(settings, which);
	switch (row->kind) {
	case SETTING_IS_WORD: text_add(out, row->words[value]); break;
	case SETTING_IS_FLAG: text_add(out, value != 0 ? "true" : "false"); break;
	case SETTING_IS_NUMBER: text_addf(out, "%d", value); break;
	case SETTING_IS_COMMAND: print_command(setting_command(settings, which), out); break;
	}
}

static void print_words(const struct setting_row *row, struct text *out)
{
	for (size_t i = 0; i < row->word_count; i++)
		text_addf(out, "%s%s", i == 0 ? "" : i + 1 < row->word_count ? ", " : " or ", row->words[i]);
}

void setting_print_range(enum setting which, struct text *out)
{
	const struct setting_row *row = &setting_rows[which];
	switch (row->kind) {
	case SETTING_IS_WORD: print_words(row, out); break;
	case SETTING_IS_FLAG: text_add(out, "true or false"); break;
	case SETTING_IS_NUMBER: text_addf(out, "%d to %d", row->min, row->max); break;
	case SETTING_IS_COMMAND: text_add(out, "a command"); break;
	}
}

const char *theme_word(enum theme theme)
{
	return themes[theme];
}

const char *graphics_word(enum graphics graphics)
{
	return graphics_words[graphics];
}

const char *sound_word(enum sound sound)
{
	return sounds[sound];
}
