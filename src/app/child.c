#include "app/child.h"

#include "app/signals.h"
#include "base/text.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* Set once, before anything is run. */
static const char *program = "stepdown";

void child_set_program(const char *name)
{
	program = name;
}

/* --- the line ------------------------------------------------------------------ */

/* The end of a word that begins at `at`; quotes around it are left out. */
static char *end_word(char **at)
{
	char quote = **at;
	if (quote != '"' && quote != '\'')
		return *at + strcspn(*at, " ");
	*at += 1;
	return strchr(*at, quote);
}

bool child_part(const char **words, int *count, char *line, struct err *err)
{
	char *at = line + strspn(line, " ");
	for (*count = 0; *at != '\0'; at += strspn(at, " ")) {
		char *end = end_word(&at);
		if (end == NULL)
			return err_set(err, ERR_INPUT, "A quote is open; close it, or leave it out.");
		if (*count == CHILD_WORDS)
			return err_set(err, ERR_INPUT, "That is more than %d words.", CHILD_WORDS);
		words[(*count)++] = at;
		at = end + (*end != '\0');
		*end = '\0';
	}
	return true;
}

/* --- the process ------------------------------------------------------------------ */

enum { OWN_WORDS = 8 };

static void add(const char **argv, int *count, const char *name, const char *value)
{
	argv[(*count)++] = name;
	if (value != NULL)
		argv[(*count)++] = value;
}

/* The same folders and the same moment as here. */
static void be_command(const struct home *home, const char *const *words, int count, int output)
{
	const char *argv[OWN_WORDS + CHILD_WORDS + 1];
	char now[STAMP_TEXT];
	int used = 0;
	add(argv, &used, program, NULL);
	add(argv, &used, "--data-dir", home->places.data_dir);
	add(argv, &used, "--config-dir", home->places.config_dir);
	stamp_print(home->fixed, now);
	if (home->is_fixed)
		add(argv, &used, "--now", now);
	for (int i = 0; i < count; i++)
		add(argv, &used, words[i], NULL);
	argv[used] = NULL;
	dup2(open("/dev/null", O_RDONLY), STDIN_FILENO);
	dup2(output, STDOUT_FILENO);
	dup2(output, STDERR_FILENO);
	signals_usual();
	execv("/proc/self/exe", (char *const *)(uintptr_t)argv);
	execvp(program, (char *const *)(uintptr_t)argv);
	_exit(127);
}

/* Reads to the end, so that the other side is not held up, and keeps the first line. */
static void read_first_line(int input, char *said, size_t size)
{
	char bytes[512];
	struct text text = text_over(said, size);
	bool first = true;
	ssize_t got;
	while ((got = read(input, bytes, sizeof bytes)) > 0 || (got < 0 && errno == EINTR)) {
		size_t length = got < 0 ? 0 : (size_t)got, line = 0;
		while (line < length && bytes[line] != '\n')
			line++;
		if (first)
			text_add_bytes(&text, bytes, line);
		first = first && line == length;
	}
}

/* The program's own name before a message is for a shell. */
static void drop_name(char *said)
{
	static const char name[] = "stepdown: ";
	if (strncmp(said, name, sizeof name - 1) == 0)
		memmove(said, said + sizeof name - 1, strlen(said) - sizeof name + 2);
}

bool child_run(const struct home *home, char *line, char *said, size_t size)
{
	struct err err = { 0 };
	const char *words[CHILD_WORDS];
	int count, ends[2], status = 0;
	struct text text = text_over(said, size);
	if (!child_part(words, &count, line, &err) || pipe(ends) != 0) {
		text_add(&text, err.code != ERR_NONE ? err.text : "No other process can be started now.");
		return false;
	}
	pid_t child = fork();
	if (child == 0)
		be_command(home, words, count, ends[1]);
	close(ends[1]);
	read_first_line(ends[0], said, size);
	close(ends[0]);
	while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR)
		continue;
	drop_name(said);
	return child > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}
