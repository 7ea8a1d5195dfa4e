/* A command of the settings in words, without a shell: blanks part them, quotes around a word keep its blanks. */
#include "core/settings.h"

#include <string.h>

#include "base/text.h"

/* The word that begins at `*at`; false when its quote is not closed. */
static bool take_word(const char **at, const char **word, struct arena *arena)
{
	const char quote = **at;
	bool quoted = quote == '"' || quote == '\'';
	const char *from = *at + (quoted ? 1 : 0);
	const char *end = quoted ? strchr(from, quote) : from + strcspn(from, " ");
	if (end == NULL)
		return false;
	*word = arena_copy(arena, from, (size_t)(end - from));
	*at = end + (quoted ? 1 : 0);
	return true;
}

bool command_split(const char *text, const char *const **words, struct arena *arena)
{
	size_t count = 0;
	const char **list = arena_array(arena, strlen(text) + 1, sizeof *list);
	for (const char *at = text + strspn(text, " "); *at != '\0'; at += strspn(at, " "))
		if (!take_word(&at, &list[count++], arena))
			return false;
	*words = count == 0 ? NULL : list;
	return true;
}
