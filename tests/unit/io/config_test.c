/* The file of settings: what it says, what is wrong with it, and one line of it changed. */
#include "support/check.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/settings.h"
#include "io/config.h"

struct case_of {
	struct arena *arena;
	struct faults *faults;
	struct settings settings;
	const char *path;
};

static struct case_of begin(const char *name, const char *text)
{
	struct case_of of = { .arena = arena_new(), .faults = faults_new(), .settings = settings_usual() };
	of.path = arena_string(of.arena, text == NULL ? arena_print(of.arena, "%s/%s", test_folder(), name)
	                                              : test_file(name, text));
	if (text != NULL)
		config_read(&of.settings, of.path, of.arena, of.faults);
	return of;
}

static void end(struct case_of *of)
{
	faults_free(of->faults);
	arena_free(of->arena);
}

static struct settings read_again(struct case_of *of)
{
	struct settings settings = settings_usual();
	config_read(&settings, of->path, of->arena, of->faults);
	return settings;
}

static const char *file_text(const struct case_of *of)
{
	char *text = arena_alloc(of->arena, 1 << 16);
	FILE *file = fopen(of->path, "r");
	assert_non_null(file);
	text[fread(text, 1, (1 << 16) - 1, file)] = '\0';
	fclose(file);
	return text;
}

static const char *value_of(const struct case_of *of, const struct settings *settings, enum setting which)
{
	struct text text = text_over(arena_alloc(of->arena, 1000), 1000);
	setting_print(settings, which, &text);
	return text.at;
}

static void a_file_says_what_holds_and_on_which_line(void **state)
{
	(void)state;
	struct case_of of = begin("says.yaml", "# mine\ntheme: light\n\nsound: off # the neighbours\nvolume: 40\nmouse: true\n"
	                          "voice_command: 'espeak-ng -v \"en us\"'\nrollover: 0\nvolume_rest_over: 5\n");
	assert_int_equal(faults_total(of.faults), 0);
	assert_int_equal(of.settings.theme, THEME_LIGHT);
	assert_int_equal(of.settings.line[SETTING_THEME], 2);
	assert_int_equal(of.settings.sound, SOUND_OFF);
	assert_int_equal(of.settings.volume, 40);
	assert_true(of.settings.mouse);
	assert_int_equal(of.settings.rollover_h, 0);
	assert_int_equal(of.settings.cue_volume[CUE_REST_OVER], 5);
	assert_string_equal(of.settings.voice_command[2], "en us");
	assert_null(of.settings.voice_command[3]);
	assert_int_equal(of.settings.origin[SETTING_VOLUME], ORIGIN_FILE);
	assert_int_equal(of.settings.origin[SETTING_FLASH], ORIGIN_BUILT_IN);
	end(&of);
}

static void a_fault_has_its_place_and_its_value_is_left_as_it_was(void **state)
{
	(void)state;
	static const struct {
		const char *text, *what, *hint;
		int line, col;
	} cases[] = {
		{ "theme: lihgt\nvolume: 5\n", "\"theme\" cannot be \"lihgt\"", "one of auto, dark, light, mono, contrast", 1, 8 },
		{ "volume: 5\nthme: dark\n", "unknown key \"thme\"", "did you mean \"theme\"?", 2, 1 },
		{ "volume: 5\nrollover: 12\n", "\"rollover\" must be 0 to 11", NULL, 2, 11 },
		{ "volume: 5\nrollover: '3'\n", "\"rollover\" must be a whole number", "take the quotes off", 2, 11 },
		{ "volume: 5\nmouse: yes\n", "\"mouse\" must be true or false, not \"yes\"", NULL, 2, 8 },
		{ "volume: 5\nmouse: [true]\n", "\"mouse\" must be a true or false, not a list or a mapping", NULL, 2, 8 },
		{ "volume: 5\nvolume: 6\n", "\"volume\" stands here twice", "first on line 1", 2, 1 },
		{ "volume: 5\non_cue: 'say \"x'\n", "a quote is open in \"on_cue\"", "close it, or leave it out", 2, 9 },
		{ "- theme\n", "must be keys with values", "as in \"theme: ...\"", 1, 1 },
		{ "theme: *x\n", NULL, NULL, 1, 8 },
	};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct case_of of = begin("fault.yaml", cases[i].text);
		assert_int_equal(faults_total(of.faults), 1);
		const struct fault *fault = &of.faults->at[0];
		assert_int_equal(fault->line, cases[i].line);
		assert_int_equal(fault->col, cases[i].col);
		if (cases[i].what != NULL)
			assert_string_equal(fault->text, cases[i].what);
		if (cases[i].hint != NULL)
			assert_string_equal(fault->hint, cases[i].hint);
		assert_int_equal(of.settings.theme, THEME_AUTO);
		assert_int_equal(of.settings.rollover_h, settings_usual().rollover_h);
		assert_int_equal(of.settings.volume, strstr(cases[i].text, "volume: 5") != NULL ? 5 : settings_usual().volume);
		end(&of);
	}
}

static void a_file_that_is_not_there_or_has_comments_alone_says_nothing(void **state)
{
	(void)state;
	static const char *const texts[] = { "", "\n\n", "# only\n  # words\n", "#theme: dark" };
	for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
		struct case_of of = begin("nothing.yaml", texts[i]);
		assert_int_equal(faults_total(of.faults), 0);
		assert_int_equal(of.settings.origin[SETTING_THEME], ORIGIN_BUILT_IN);
		end(&of);
	}
	struct case_of of = begin("no-such.yaml", NULL);
	config_read(&of.settings, of.path, of.arena, of.faults);
	assert_int_equal(faults_total(of.faults), 0);
	end(&of);
}

static void a_folder_and_ten_million_bytes_are_one_fault_each(void **state)
{
	(void)state;
	struct case_of of = begin("unused", "");
	of.path = test_folder();
	config_read(&of.settings, of.path, of.arena, of.faults);
	assert_int_equal(faults_total(of.faults), 1);
	end(&of);
	size_t size = 10u << 20;
	char *bytes = malloc(size + 1);
	memset(bytes, '#', size);
	bytes[size] = '\0';
	of = begin("large.yaml", bytes);
	free(bytes);
	assert_int_equal(faults_total(of.faults), 1);
	struct err err;
	assert_false(config_set(of.path, SETTING_THEME, "dark", &err));
	assert_non_null(strstr(err.text, "left as it is"));
	end(&of);
}

/* Whatever stands in it, a file is read to its end or refused, and no value leaves its range. */
static void is_within_ranges(const struct settings *settings)
{
	for (int i = 0; i < SETTINGS; i++) {
		const struct setting_row *row = &setting_rows[i];
		int value = setting_value(settings, (enum setting)i);
		if (row->kind == SETTING_IS_NUMBER)
			assert_true(value >= row->min && value <= row->max);
		if (row->kind == SETTING_IS_WORD)
			assert_true(value >= 0 && (size_t)value < row->word_count);
	}
}

static void bytes_of_any_kind_leave_values_within_their_range(void **state)
{
	(void)state;
	struct chance chance = chance_seed(31);
	for (int round = 0; round < rounds(400, 40000); round++) {
		struct arena *arena = arena_new();
		struct faults *faults = faults_new();
		struct settings settings = settings_usual();
		char bytes[600];
		struct text text = TEXT(bytes);
		int pieces = chance_between(&chance, 0, 20);
		for (int i = 0; i < pieces; i++) {
			static const char *const odd[] = { ": ", "\n", "[", "{", "}", "'", "\"", "#", " ", "- ", "true", "99999999999",
				"-1", "auto", "\xff", "\t", "&a", "*a", "|\n", "0x3", "\xe2\x80\xae" };
			if (chance_between(&chance, 0, 2) == 0)
				text_addf(&text, "\n%s: ", setting_rows[chance_between(&chance, 0, SETTINGS - 1)].key);
			else
				text_add(&text, odd[chance_between(&chance, 0, (int)(sizeof odd / sizeof odd[0]) - 1)]);
		}
		config_read_bytes(&settings, "odd", bytes, text.length, arena, faults);
		is_within_ranges(&settings);
		faults_free(faults);
		arena_free(arena);
	}
}

static void nested_a_thousand_deep_is_one_fault(void **state)
{
	(void)state;
	char bytes[2100];
	struct text text = TEXT(bytes);
	text_add(&text, "theme: ");
	for (int i = 0; i < 1000; i++)
		text_add(&text, "[");
	struct case_of of = begin("deep.yaml", bytes);
	assert_int_equal(faults_total(of.faults), 1);
	assert_int_equal(of.faults->at[0].line, 1);
	end(&of);
}

static void the_later_goes_before_the_earlier(void **state)
{
	(void)state;
	/* file, environment, NO_COLOR, flag: what holds and from where */
	static const struct {
		const char *file, *environment, *no_color, *flag;
		enum theme theme;
		enum setting_origin origin;
	} cases[] = {
		{ "", NULL, NULL, NULL, THEME_AUTO, ORIGIN_BUILT_IN },
		{ "theme: dark\n", NULL, NULL, NULL, THEME_DARK, ORIGIN_FILE },
		{ "theme: dark\n", "light", NULL, NULL, THEME_LIGHT, ORIGIN_ENVIRONMENT },
		{ "theme: dark\n", NULL, "1", NULL, THEME_MONO, ORIGIN_ENVIRONMENT },
		{ "theme: dark\n", NULL, "", NULL, THEME_DARK, ORIGIN_FILE },
		{ "theme: dark\n", "", "", NULL, THEME_DARK, ORIGIN_FILE },
		{ "theme: dark\n", "light", "1", NULL, THEME_LIGHT, ORIGIN_ENVIRONMENT },
		{ "theme: dark\n", "light", "1", "contrast", THEME_CONTRAST, ORIGIN_FLAG },
		{ "", "no-such", NULL, NULL, THEME_AUTO, ORIGIN_BUILT_IN },
		{ "theme: dark\n", "no-such", "1", NULL, THEME_MONO, ORIGIN_ENVIRONMENT },
	};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct case_of of = begin("order.yaml", cases[i].file);
		setenv("STEPDOWN_THEME", cases[i].environment == NULL ? "" : cases[i].environment, 1);
		setenv("NO_COLOR", cases[i].no_color == NULL ? "" : cases[i].no_color, 1);
		config_read_environment(&of.settings, true, of.arena, of.faults);
		if (cases[i].flag != NULL)
			assert_true(config_take(&of.settings, SETTING_THEME, cases[i].flag, ORIGIN_FLAG, "--theme", of.arena,
			                        of.faults));
		assert_int_equal(of.settings.theme, cases[i].theme);
		assert_int_equal(of.settings.origin[SETTING_THEME], cases[i].origin);
		end(&of);
	}
	unsetenv("STEPDOWN_THEME");
	unsetenv("NO_COLOR");
}

static void every_variable_of_the_environment_is_read(void **state)
{
	(void)state;
	for (int i = 0; i < SETTINGS; i++) {
		const struct setting_row *row = &setting_rows[i];
		if (row->environment == NULL)
			continue;
		struct case_of of = begin("none.yaml", "");
		const char *value = row->kind == SETTING_IS_WORD     ? row->words[row->word_count - 1]
		                    : row->kind == SETTING_IS_FLAG   ? "true"
		                    : row->kind == SETTING_IS_NUMBER ? "7"
		                                                     : "speak -f 'a b'";
		setenv(row->environment, value, 1);
		config_read_environment(&of.settings, true, of.arena, of.faults);
		unsetenv(row->environment);
		assert_int_equal(faults_total(of.faults), 0);
		assert_int_equal(of.settings.origin[i], ORIGIN_ENVIRONMENT);
		if (row->kind != SETTING_IS_COMMAND)
			assert_string_equal(value_of(&of, &of.settings, (enum setting)i), value);
		else
			assert_string_equal(value_of(&of, &of.settings, (enum setting)i), "speak -f \"a b\"");
		end(&of);
	}
}

/* --- the first file ---------------------------------------------------------------------- */

/* The file with the "#" taken off each line of a value. */
static const char *laid_open(const char *text, struct arena *arena)
{
	char *out = arena_string(arena, text), *at = out;
	for (const char *line = text; *line != '\0'; line = strchr(line, '\n') + 1) {
		size_t length = strcspn(line, "\n") + 1;
		bool value = line[0] == '#' && line[1] != ' ';
		memcpy(at, line + (value ? 1 : 0), length - (value ? 1 : 0));
		at += length - (value ? 1 : 0);
	}
	*at = '\0';
	return out;
}

static void the_first_file_says_nothing_and_laid_open_what_holds_without_it(void **state)
{
	(void)state;
	struct case_of of = begin("fresh/config.yaml", NULL);
	struct err err = { 0 };
	struct stat st;
	assert_true(config_write_first(of.path, &err));
	assert_int_equal(stat(of.path, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	struct settings read = read_again(&of), usual = settings_usual();
	assert_int_equal(faults_total(of.faults), 0);
	for (int i = 0; i < SETTINGS; i++)
		assert_int_equal(read.origin[i], ORIGIN_BUILT_IN);
	const char *open = laid_open(file_text(&of), of.arena);
	config_read_bytes(&read, "open", open, strlen(open), of.arena, of.faults);
	assert_int_equal(faults_total(of.faults), 0);
	for (int i = 0; i < SETTINGS; i++) {
		assert_int_equal(read.origin[i], ORIGIN_FILE);
		assert_true(setting_same(&read, &usual, (enum setting)i));
	}
	end(&of);
}

static void a_file_that_is_there_is_never_written_anew(void **state)
{
	(void)state;
	struct case_of of = begin("kept.yaml", "theme: [broken\n");
	struct err err = { 0 };
	assert_true(config_write_first(of.path, &err));
	assert_string_equal(file_text(&of), "theme: [broken\n");
	assert_false(config_set(of.path, SETTING_THEME, "dark", &err));
	assert_non_null(strstr(err.text, "left as it"));
	assert_string_equal(file_text(&of), "theme: [broken\n");
	end(&of);
}

/* --- a line changed ------------------------------------------------------------------------ */

static void a_line_is_changed_in_place_and_its_comment_stays(void **state)
{
	(void)state;
	static const struct {
		const char *before, *value, *after;
	} cases[] = {
		{ "# me\ntheme: dark  # nights\nvolume: 5\n", "light", "# me\ntheme: light  # nights\nvolume: 5\n" },
		{ "theme: 'dark' # x\n", "mono", "theme: mono # x\n" },
		{ "theme: \"dark\"\n", "mono", "theme: mono\n" },
		{ "theme:   dark   \nvolume: 5", "mono", "theme:   mono   \nvolume: 5" },
		{ "volume: 5\r\ntheme: dark\r\n", "mono", "volume: 5\r\ntheme: mono\r\n" },
		{ "volume: 5", "mono", "volume: 5\ntheme: mono\n" },
		{ "", "mono", "theme: mono\n" },
		{ "# a\n#theme: auto\n# b\n", "mono", "# a\ntheme: mono\n# b\n" },
		{ "# a\n# theme: auto\n", "mono", "# a\ntheme: mono\n" },
		{ "#theme: auto # nights\nvolume: 5\n", "mono", "theme: mono # nights\nvolume: 5\n" },
		{ "# theme: dark is easier on my eyes\n", "mono", "# theme: dark is easier on my eyes\ntheme: mono\n" },
		{ "#theme: \n#theme: dark\n", "mono", "#theme: \ntheme: mono\n" },
		{ "theme: dark\t# nights\n", "mono", "theme: mono\t# nights\n" },
		{ "theme: dark \t # nights\n", "mono", "theme: mono \t # nights\n" },
		{ "{volume: 5, theme: dark}\n", "mono", NULL },
		{ "theme: dark # x\n", NULL, "#theme: dark # x\n" },
		{ "volume: 5\n", NULL, "volume: 5\n" },
		{ "theme: >-\n  dark\n", "mono", NULL },
		{ "volume: 5\n...\n", "mono", NULL },
		{ "---\nvolume: 5\n", "mono", "---\nvolume: 5\ntheme: mono\n" },
	};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct case_of of = begin("line.yaml", cases[i].before);
		struct err err = { 0 };
		bool set = config_set(of.path, SETTING_THEME, cases[i].value, &err);
		if (set != (cases[i].after != NULL))
			fail_msg("%s: %s", cases[i].before, err.text);
		assert_string_equal(file_text(&of), set ? cases[i].after : cases[i].before);
		if (!set)
			assert_non_null(strstr(err.text, "change it there"));
		end(&of);
	}
}

static void a_sentence_about_a_command_is_no_command(void **state)
{
	(void)state;
	static const struct {
		const char *before, *value, *after;
	} cases[] = {
		{ "#on_cue: ''\n", "ding", "on_cue: 'ding'\n" },
		{ "#on_cue: 'it''s' # old\n", "ding", "on_cue: 'ding' # old\n" },
		{ "# on_cue: see the page of ntfy\n", "ding", "# on_cue: see the page of ntfy\non_cue: 'ding'\n" },
		{ "# on_cue: 'ding' is too loud\n", "dong", "# on_cue: 'ding' is too loud\non_cue: 'dong'\n" },
		{ "on_cue: ding # loud\n", "", "on_cue: '' # loud\n" },
	};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct case_of of = begin("command.yaml", cases[i].before);
		struct err err = { 0 };
		if (!config_set(of.path, SETTING_ON_CUE, cases[i].value, &err))
			fail_msg("%s: %s", cases[i].before, err.text);
		assert_string_equal(file_text(&of), cases[i].after);
		end(&of);
	}
}

static void a_value_that_cannot_be_is_refused_with_what_can(void **state)
{
	(void)state;
	struct case_of of = begin("refused.yaml", "volume: 5\n");
	struct err err = { 0 };
	assert_false(config_set(of.path, SETTING_VOLUME, "101", &err));
	assert_string_equal(err.text, "\"volume\" must be 0 to 100");
	assert_false(config_set(of.path, SETTING_SOUND, "loud", &err));
	assert_non_null(strstr(err.text, "one of off, tones, voice"));
	assert_false(config_set(of.path, SETTING_ON_CUE, "a 'b", &err));
	assert_false(config_set(of.path, SETTING_ON_CUE, "a\nb", &err));
	assert_string_equal(file_text(&of), "volume: 5\n");
	end(&of);
}

static const char *random_value(struct chance *chance, const struct setting_row *row, struct arena *arena)
{
	static const char *const words[] = { "say", "-v", "\"en us\"", "'#x'", "it\"s", "a:b", "{", "*", "'\"'", "\xc3\xa9" };
	struct text text = text_over(arena_alloc(arena, 200), 200);
	switch (row->kind) {
	case SETTING_IS_WORD: text_add(&text, row->words[chance_between(chance, 0, (int)row->word_count - 1)]); break;
	case SETTING_IS_FLAG: text_add(&text, chance_between(chance, 0, 1) ? "true" : "false"); break;
	case SETTING_IS_NUMBER: text_addf(&text, "%d", chance_between(chance, row->min, row->max)); break;
	case SETTING_IS_COMMAND:
		for (int i = chance_between(chance, 0, 4); i >= 0; i--)
			text_addf(&text, "%s%s", words[chance_between(chance, 0, 9)], i > 0 ? " " : "");
	}
	return text.at;
}

/*
 * A page as people leave them: settings with and without quotes, some left
 * out, sentences that begin like one, and behind most of them a word of their
 * own, "own 7", which stays whatever is set.
 */
static const char *random_page(struct chance *chance, int *owned, struct arena *arena)
{
	static const char *const behind[] = { " # own ", "\t# own ", "  #own ", " \t #  own " };
	static const char *const alone[] = { "# own ", "# theme: own ", "#volume: 7 own ", "# on_cue: own ", "\n# 'own ",
		"#on_cue: 'ding' own " };
	struct text page = text_over(arena_alloc(arena, 1 << 14), 1 << 14);
	*owned = 0;
	for (int i = 0; i < SETTINGS; i++) {
		struct text value = text_over(arena_alloc(arena, 400), 400);
		bool command = setting_rows[i].kind == SETTING_IS_COMMAND;
		setting_print(&(struct settings){ .volume = i, .theme = THEME_DARK }, (enum setting)i, &value);
		for (int lines = chance_between(chance, 0, 2); lines > 0; lines--)
			text_addf(&page, "%s%d\n", alone[chance_between(chance, 0, 5)], (*owned)++);
		if (chance_between(chance, 0, 3) == 0)
			continue;
		const char *quote = command ? "'" : setting_rows[i].kind == SETTING_IS_WORD && chance_between(chance, 0, 1) ? "\"" : "";
		text_addf(&page, "%s%s:%s%s%s%s", chance_between(chance, 0, 1) ? "#" : "", setting_rows[i].key,
		          chance_between(chance, 0, 1) ? " " : "   ", quote, value.at, quote);
		text_addf(&page, "%s%d%s\n", behind[chance_between(chance, 0, 3)], (*owned)++, chance_between(chance, 0, 1) ? "\r" : "");
	}
	return page.at;
}

static void assert_owned(const char *text, int owned)
{
	for (int i = 0; i < owned; i++) {
		char word[20];
		snprintf(word, sizeof word, "own %d", i);
		const char *at = strstr(text, word);
		while (at != NULL && at[strlen(word)] >= '0' && at[strlen(word)] <= '9')
			at = strstr(at + 1, word);
		if (at == NULL)
			fail_msg("\"%s\" is lost in %s", word, text);
	}
}

static void set_by_chance(struct case_of *of, struct settings *expected, struct chance *chance)
{
	enum setting which = (enum setting)chance_between(chance, 0, SETTINGS - 1);
	const char *value = chance_between(chance, 0, 4) == 0 ? NULL : random_value(chance, &setting_rows[which], of->arena);
	struct err err = { 0 };
	if (!config_set(of->path, which, value, &err))
		fail_msg("%s: %s: %s in %s", setting_rows[which].key, value == NULL ? "back" : value, err.text, file_text(of));
	if (value != NULL) {
		assert_true(config_take(expected, which, value, ORIGIN_FILE, "x", of->arena, of->faults));
		return;
	}
	struct settings usual = settings_usual();
	if (setting_rows[which].kind == SETTING_IS_COMMAND)
		setting_put_command(expected, which, setting_command(&usual, which));
	else
		setting_put(expected, which, setting_value(&usual, which));
}

static void what_is_set_is_read_back_and_every_word_of_ones_own_stays(void **state)
{
	(void)state;
	struct chance chance = chance_seed(7);
	for (int round = 0; round < rounds(12, 400); round++) {
		struct case_of of = begin("round.yaml", NULL);
		int owned = 0;
		unlink(of.path);
		if (round % 4 != 0)
			test_file("round.yaml", random_page(&chance, &owned, of.arena));
		struct settings expected = read_again(&of);
		for (int step = 0; step < 12; step++) {
			set_by_chance(&of, &expected, &chance);
			struct settings read = read_again(&of);
			assert_int_equal(faults_total(of.faults), 0);
			for (int i = 0; i < SETTINGS; i++)
				assert_true(setting_same(&read, &expected, (enum setting)i));
			if (owned > 0)
				assert_owned(file_text(&of), owned);
		}
		end(&of);
	}
}

static void a_link_stays_a_link_and_the_mode_stays(void **state)
{
	(void)state;
	struct case_of of = begin("dotfiles/real.yaml", "theme: dark\n");
	struct stat st;
	const char *link = arena_print(of.arena, "%s/link.yaml", test_folder());
	chmod(of.path, 0640);
	assert_int_equal(symlink(of.path, link), 0);
	assert_true(config_set(link, SETTING_THEME, "light", NULL));
	assert_int_equal(lstat(link, &st), 0);
	assert_true(S_ISLNK(st.st_mode));
	assert_int_equal(stat(of.path, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0640);
	assert_string_equal(file_text(&of), "theme: light\n");
	end(&of);
}

static void set_again_and_again(const char *path, enum setting which, int times)
{
	struct err err = { 0 };
	char value[8];
	for (int i = 1; i <= times; i++) {
		snprintf(value, sizeof value, "%d", i);
		assert_true(config_set(path, which, value, &err));
	}
}

static void two_programs_that_write_at_once_lose_no_line_of_each_other(void **state)
{
	(void)state;
	enum { TIMES = 60 };
	int status;
	struct case_of of = begin("shared.yaml", "theme: dark\n");
	pid_t other = fork();
	assert_true(other >= 0);
	if (other == 0) {
		set_again_and_again(of.path, SETTING_VOLUME, TIMES);
		_exit(0);
	}
	set_again_and_again(of.path, SETTING_CUE + CUE_TICK, TIMES);
	assert_int_equal(waitpid(other, &status, 0), other);
	assert_int_equal(status, 0);
	struct settings settings = read_again(&of);
	assert_int_equal(settings.volume, TIMES);
	assert_int_equal(settings.cue_volume[CUE_TICK], TIMES);
	assert_int_equal(settings.theme, THEME_DARK);
	end(&of);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(two_programs_that_write_at_once_lose_no_line_of_each_other),
		cmocka_unit_test(a_file_says_what_holds_and_on_which_line),
		cmocka_unit_test(a_fault_has_its_place_and_its_value_is_left_as_it_was),
		cmocka_unit_test(a_file_that_is_not_there_or_has_comments_alone_says_nothing),
		cmocka_unit_test(a_folder_and_ten_million_bytes_are_one_fault_each),
		cmocka_unit_test(bytes_of_any_kind_leave_values_within_their_range),
		cmocka_unit_test(nested_a_thousand_deep_is_one_fault),
		cmocka_unit_test(the_later_goes_before_the_earlier),
		cmocka_unit_test(every_variable_of_the_environment_is_read),
		cmocka_unit_test(the_first_file_says_nothing_and_laid_open_what_holds_without_it),
		cmocka_unit_test(a_file_that_is_there_is_never_written_anew),
		cmocka_unit_test(a_line_is_changed_in_place_and_its_comment_stays),
		cmocka_unit_test(a_sentence_about_a_command_is_no_command),
		cmocka_unit_test(a_value_that_cannot_be_is_refused_with_what_can),
		cmocka_unit_test(what_is_set_is_read_back_and_every_word_of_ones_own_stays),
		cmocka_unit_test(a_link_stays_a_link_and_the_mode_stays),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
