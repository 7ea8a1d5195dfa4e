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

/* --- the process ------------------------------------------------------------------ */

static void add(const char **argv, size_t *count, const char *name, const char *value)
{
	argv[(*count)++] = name;
	if (value != NULL)
		argv[(*count)++] = value;
}

/* The typed words behind the same folders and the same moment as here. */
static const char *const *whole_command(const struct home *home, const char *const *typed, struct arena *arena)
{
	enum { OWN_WORDS = 7 };
	char now[STAMP_TEXT];
	size_t count = 0, used = 0;
	while (typed != NULL && typed[count] != NULL)
		count++;
	const char **argv = arena_array(arena, OWN_WORDS + count + 1, sizeof *argv);
	add(argv, &used, program, NULL);
	add(argv, &used, "--data-dir", home->places.data_dir);
	add(argv, &used, "--config-dir", home->places.config_dir);
	stamp_print(home->fixed, now);
	if (home->is_fixed)
		add(argv, &used, "--now", arena_string(arena, now));
	for (size_t i = 0; i < count; i++)
		add(argv, &used, typed[i], NULL);
	return argv;
}

static void be_command(const char *const *argv, int output)
{
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

static bool run(const char *const *argv, char *said, size_t size)
{
	int ends[2], status = 0;
	struct text text = text_over(said, size);
	if (pipe(ends) != 0) {
		text_add(&text, "No other process can be started now.");
		return false;
	}
	pid_t child = fork();
	if (child == 0)
		be_command(argv, ends[1]);
	close(ends[1]);
	read_first_line(ends[0], said, size);
	close(ends[0]);
	while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR)
		continue;
	drop_name(said);
	return child > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

bool child_run(const struct home *home, const char *line, char *said, size_t size)
{
	struct arena *arena = arena_new();
	const char *const *typed;
	struct text text = text_over(said, size);
	bool parted = command_split(line, &typed, arena);
	if (!parted)
		text_add(&text, "A quote is open; close it, or leave it out.");
	bool done = parted && run(whole_command(home, typed, arena), said, size);
	arena_free(arena);
	return done;
}
