/* The words of the : line, and how one that is half typed ends. */
#include "complete.h"

#include <string.h>

#include "core/settings.h"
#include "tui/command.h"

/* --- what a line may begin with ------------------------------------------- */

/* What may stand behind the first word. */
enum follows { FOLLOWS_NOTHING, FOLLOWS_KIND, FOLLOWS_SESSION, FOLLOWS_FLARE, FOLLOWS_THEME, FOLLOWS_SETTING, FOLLOWS_SOUND };

static const struct {
	const char *word;
	enum follows follows;
} commands[COMMAND_WORDS] = {
	[COMMAND_CADENCE] = { "cadence", FOLLOWS_NOTHING },
	[COMMAND_CALENDAR] = { "calendar", FOLLOWS_NOTHING },
	[COMMAND_GOTO] = { "goto", FOLLOWS_NOTHING },
	[COMMAND_CHECKIN] = { "checkin", FOLLOWS_NOTHING },
	[COMMAND_CONFIG] = { "config", FOLLOWS_SETTING },
	[COMMAND_DAY] = { "day", FOLLOWS_NOTHING },
	[COMMAND_DELETE] = { "delete", FOLLOWS_NOTHING },
	[COMMAND_EDIT] = { "edit", FOLLOWS_NOTHING },
	[COMMAND_EXCLUDE] = { "exclude", FOLLOWS_NOTHING },
	[COMMAND_FLARE] = { "flare", FOLLOWS_FLARE },
	[COMMAND_GOAL] = { "goal", FOLLOWS_NOTHING },
	[COMMAND_GRAPHICS] = { "graphics", FOLLOWS_NOTHING },
	[COMMAND_HISTORY] = { "history", FOLLOWS_NOTHING },
	[COMMAND_INTAKE] = { "intake", FOLLOWS_NOTHING },
	[COMMAND_LIBRARY] = { "library", FOLLOWS_NOTHING },
	[COMMAND_LOG] = { "log", FOLLOWS_KIND },
	[COMMAND_MAP] = { "map", FOLLOWS_NOTHING },
	[COMMAND_MOUSE] = { "mouse", FOLLOWS_NOTHING },
	[COMMAND_MOVE] = { "move", FOLLOWS_SESSION },
	[COMMAND_PLAN] = { "plan", FOLLOWS_NOTHING },
	[COMMAND_POCKET] = { "pocket", FOLLOWS_SESSION },
	[COMMAND_PROGRESS] = { "progress", FOLLOWS_NOTHING },
	[COMMAND_Q] = { "q", FOLLOWS_NOTHING },
	[COMMAND_QUIT] = { "quit", FOLLOWS_NOTHING },
	[COMMAND_REDO] = { "redo", FOLLOWS_NOTHING },
	[COMMAND_REPORT] = { "report", FOLLOWS_NOTHING },
	[COMMAND_SCORE] = { "score", FOLLOWS_NOTHING },
	[COMMAND_SET] = { "set", FOLLOWS_SETTING },
	[COMMAND_SETTINGS] = { "settings", FOLLOWS_NOTHING },
	[COMMAND_SKIP] = { "skip", FOLLOWS_SESSION },
	[COMMAND_SOUND] = { "sound", FOLLOWS_SOUND },
	[COMMAND_SWAP] = { "swap", FOLLOWS_SESSION },
	[COMMAND_TEST] = { "test", FOLLOWS_NOTHING },
	[COMMAND_TESTS] = { "tests", FOLLOWS_NOTHING },
	[COMMAND_THEME] = { "theme", FOLLOWS_THEME },
	[COMMAND_TRIGGERS] = { "triggers", FOLLOWS_NOTHING },
	[COMMAND_UNDO] = { "undo", FOLLOWS_NOTHING },
	[COMMAND_VOLUME] = { "volume", FOLLOWS_NOTHING },
	[COMMAND_WHATIF] = { "whatif", FOLLOWS_KIND },
	[COMMAND_WHY] = { "why", FOLLOWS_NOTHING },
};

enum command_word command_find(const char *line)
{
	size_t length = strcspn(line, " ");
	int word = 0;
	while (word < COMMAND_WORDS && (strlen(commands[word].word) != length || strncmp(commands[word].word, line, length) != 0))
		word++;
	return (enum command_word)word;
}

const char *command_text(enum command_word word)
{
	return commands[word].word;
}

/* --- what is offered ------------------------------------------------------ */

static void offer(struct completion *completion, const char *word)
{
	if (strncmp(word, completion->begun, completion->begun_length) != 0)
		return;
	if (completion->count > 0 && strcmp(word, completion->shared) == 0)
		return;
	if (completion->count++ == 0) {
		completion->shared = word;
		completion->shared_length = strlen(word);
	}
	size_t same = 0;
	while (same < completion->shared_length && word[same] == completion->shared[same])
		same++;
	completion->shared_length = same;
}

static void offer_sessions(struct completion *completion, const struct coach_view *coach)
{
	const struct plan *plan = coach != NULL ? coach->plan : NULL;
	for (size_t day = plan != NULL ? plan->today_index : 0; plan != NULL && day < plan->day_count; day++)
		for (size_t i = 0; i < plan->days[day].count; i++)
			offer(completion, plan->days[day].items[i].what);
}

static void offer_kinds(struct completion *completion)
{
	for (int i = 0; i < ACTIVITY_KINDS; i++)
		offer(completion, activity_words[i]);
}

/* A line begins with a command, or with what was done. */
static void offer_beginnings(struct completion *completion)
{
	for (int i = 0; i < COMMAND_WORDS; i++)
		if (i != COMMAND_Q) /* short already, and would keep "quit" from being clear */
			offer(completion, commands[i].word);
	offer_kinds(completion);
}

/* A setting, and behind it what it may be. */
static void offer_settings(struct completion *completion, const char *line)
{
	for (int i = 0; i < SETTINGS; i++) {
		size_t length = strlen(setting_rows[i].key);
		bool named = strncmp(line, setting_rows[i].key, length) == 0 && line[length] == ' ';
		if (strchr(line, ' ') == NULL)
			offer(completion, setting_rows[i].key);
		for (size_t word = 0; named && word < setting_rows[i].word_count; word++)
			offer(completion, setting_rows[i].words[word]);
	}
}

static void offer_all(struct completion *completion, enum follows follows, const struct coach_view *coach)
{
	static const char *const flare[] = { "start", "end" };
	if (follows == FOLLOWS_KIND)
		offer_kinds(completion);
	if (follows == FOLLOWS_FLARE)
		for (int i = 0; i < 2; i++)
			offer(completion, flare[i]);
	for (int i = 0; follows == FOLLOWS_THEME && i < THEMES; i++)
		offer(completion, theme_word((enum theme)i));
	for (int i = 0; follows == FOLLOWS_SOUND && i < SOUNDS; i++)
		offer(completion, sound_word((enum sound)i));
	if (follows == FOLLOWS_SESSION)
		offer_sessions(completion, coach);
}

static enum follows follows_of(const char *line)
{
	enum command_word word = command_find(line);
	return word == COMMAND_WORDS ? FOLLOWS_NOTHING : commands[word].follows;
}

struct completion complete_line(const char *line, const struct coach_view *coach)
{
	const char *blank = strrchr(line, ' ');
	struct completion completion = { .begun = blank != NULL ? blank + 1 : line };
	completion.begun_length = strlen(completion.begun);
	if (blank == NULL)
		offer_beginnings(&completion);
	else
		offer_all(&completion, follows_of(line), coach);
	if (blank != NULL && follows_of(line) == FOLLOWS_SETTING)
		offer_settings(&completion, line + strcspn(line, " ") + 1);
	return completion;
}
