#include "app/voice.h"

#include "base/text.h"

#include <stdlib.h>
#include <unistd.h>

/* In the order they are looked for. spd-say says it and is gone unless it is told to wait. */
static const char *const speakers[][3] = {
	{ "espeak-ng", NULL },
	{ "say", NULL },
	{ "spd-say", "--wait", NULL },
};
enum { SPEAKERS = sizeof speakers / sizeof speakers[0], PATH_BYTES = 4096 };

/* --- which program ------------------------------------------------------------------- */

static bool is_in(const char *folder, size_t length, const char *name)
{
	char path[PATH_BYTES];
	struct text text = TEXT(path);
	text_add_bytes(&text, folder, length);
	text_addf(&text, "/%s", name);
	return length > 0 && !text.cut && access(path, X_OK) == 0;
}

static bool is_on_path(const char *path, const char *name)
{
	for (size_t length; *path != '\0'; path += length + (path[length] == ':')) {
		length = strcspn(path, ":");
		if (is_in(path, length, name))
			return true;
	}
	return false;
}

const char *const *voice_find(const char *path)
{
	for (int i = 0; i < SPEAKERS && path != NULL; i++)
		if (is_on_path(path, speakers[i][0]))
			return speakers[i];
	return NULL;
}

/* --- speaking ------------------------------------------------------------------------ */

void voice_init(struct voice *voice, const char *const *command)
{
	*voice = (struct voice){ .command = command };
	aside_init(&voice->aside, "The voice", 1);
}

/* Nobody who wants no voice is told that there is none. */
static bool has_command(struct voice *voice)
{
	if (voice->command == NULL && !voice->aside.off)
		voice->command = voice_find(getenv("PATH"));
	if (voice->command != NULL)
		return true;
	voice->aside.off = true;
	return false;
}

const char *voice_lost(const struct voice *voice)
{
	if (!voice->aside.off)
		return NULL;
	return voice->command != NULL ? "No voice: its command hung again and again, and is left alone now."
		: "No program that speaks was found (espeak-ng, say, spd-say); the settings take another one.";
}

static void start(struct voice *voice, const struct phrase *phrase, int64_t now_ms)
{
	enum { TIMES = 3, PATIENCE_MS = 4000 };
	voice->waiting.words[0] = '\0';
	if (has_command(voice))
		aside_start(&voice->aside, voice->command, phrase->words, NULL, now_ms,
		            (int64_t)phrase->length_ms * TIMES + PATIENCE_MS);
}

/* A number that waits is not given up for a word. */
static void wait(struct voice *voice, const struct phrase *phrase, int64_t now_ms)
{
	if (voice->waiting.words[0] != '\0' && voice->waiting.number && !phrase->number && now_ms <= voice->waits_until_ms)
		return;
	voice->waiting = *phrase;
	voice->waits_until_ms = now_ms + phrase->room_ms - phrase->length_ms;
}

void voice_say(struct voice *voice, const struct phrase *phrase, int64_t now_ms)
{
	if (aside_is_busy(&voice->aside, now_ms))
		wait(voice, phrase, now_ms);
	else
		start(voice, phrase, now_ms);
}

void voice_look(struct voice *voice, int64_t now_ms)
{
	if (aside_is_busy(&voice->aside, now_ms) || voice->waiting.words[0] == '\0')
		return;
	struct phrase phrase = voice->waiting;
	voice->waiting.words[0] = '\0';
	if (now_ms <= voice->waits_until_ms)
		start(voice, &phrase, now_ms);
}

int64_t voice_wake_ms(const struct voice *voice, int64_t now_ms)
{
	enum { SOON_MS = 50 };
	bool waits = voice->waiting.words[0] != '\0' && now_ms <= voice->waits_until_ms;
	return waits ? now_ms + SOON_MS : -1;
}

void voice_hush(struct voice *voice)
{
	voice->waiting.words[0] = '\0';
}

void voice_close(struct voice *voice)
{
	voice_hush(voice);
	aside_close(&voice->aside);
}
