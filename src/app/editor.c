#include "app/editor.h"

#include "app/signals.h"
#include "base/text.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static bool write_file(int fd, const char *text, struct err *err)
{
	size_t length = strlen(text);
	while (length > 0) {
		ssize_t written = write(fd, text, length);
		if (written < 0 && errno != EINTR)
			return err_set(err, ERR_SYSTEM, "the note could not be written for the editor: %s", strerror(errno));
		text += written < 0 ? 0 : written;
		length -= written < 0 ? 0 : (size_t)written;
	}
	return true;
}

static const char *editor_words(void)
{
	const char *visual = getenv("VISUAL"), *plain = getenv("EDITOR");
	if (visual != NULL && visual[0] != '\0')
		return visual;
	return plain != NULL && plain[0] != '\0' ? plain : "vi";
}

/* The shell takes the words of the editor apart, as other programs let it: "code --wait". */
static void be_editor(const char *path)
{
	char words[512];
	struct text text = TEXT(words);
	text_addf(&text, "%s \"$1\"", editor_words());
	signals_usual();
	if (!text.cut)
		execl("/bin/sh", "sh", "-c", words, "sh", path, (char *)NULL);
	_exit(127);
}

static bool run(const char *path, struct err *err)
{
	int status = 0;
	signals_lend_keyboard();
	pid_t child = fork();
	if (child == 0)
		be_editor(path);
	while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR)
		continue;
	signals_keyboard_back();
	if (child < 0)
		return err_set(err, ERR_SYSTEM, "the editor could not be started: %s", strerror(errno));
	if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
		return err_set(err, ERR_SYSTEM, "the editor \"%s\" failed, so the note stays as it was", editor_words());
	return true;
}

static const char *trim(char *text, size_t length)
{
	while (length > 0 && strchr(" \t\r\n", text[length - 1]) != NULL)
		length--;
	text[length] = '\0';
	return text;
}

static bool read_file(const char **out, const char *path, struct arena *arena, struct err *err)
{
	size_t bad;
	char *text = arena_alloc(arena, EDITOR_BYTES + 2);
	FILE *file = fopen(path, "r");
	if (file == NULL)
		return err_set(err, ERR_SYSTEM, "the note could not be read back: %s", strerror(errno));
	size_t length = fread(text, 1, EDITOR_BYTES + 1, file);
	fclose(file);
	if (length > EDITOR_BYTES)
		return err_set(err, ERR_INPUT, "the note is longer than 64 KiB, so it stays as it was");
	if (memchr(text, '\0', length) != NULL || !utf8_valid(text, length, &bad))
		return err_set(err, ERR_INPUT, "the note is no UTF-8 text, so it stays as it was");
	*out = trim(text, length);
	return true;
}

bool editor_edit(const char **out, const char *text, const char *folder, struct arena *arena, struct err *err)
{
	char *path = arena_print(arena, "%s/note-XXXXXX", folder);
	int fd = mkstemp(path);
	if (fd < 0)
		return err_set(err, ERR_SYSTEM, "no file for the editor in %s: %s", folder, strerror(errno));
	bool written = write_file(fd, text, err);
	close(fd);
	bool edited = written && run(path, err) && read_file(out, path, arena, err);
	unlink(path);
	return edited;
}
