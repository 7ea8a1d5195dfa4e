#define _GNU_SOURCE
#include "cli/support/program.h"

#include "base/day.h"

#include <ctype.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static char *path(const char *folder, const char *name)
{
	char *text = NULL;
	assert_true(asprintf(&text, "%s/%s", folder, name) > 0);
	return text;
}

void program_new(struct program *program, const char *name)
{
	*program = (struct program){ .data = path(test_folder(), name) };
	program_at(program, 0, "09:00");
}

void program_free(struct program *program)
{
	free((char *)(uintptr_t)program->data);
	free(program->out);
	free(program->told);
}

void program_at(struct program *program, int day, const char *time)
{
	char text[DAY_TEXT];
	struct day first = day_from_date((struct date){ 2026, 3, 2 });
	day_print((struct day){ first.n + day }, text);
	snprintf(program->now, sizeof program->now, "%sT%s+01:00", text, time);
}

static void be_program(const struct program *program, const char *output, const char *told, const char *const *words)
{
	char *argv[PROGRAM_WORDS + 6] = { (char *)(uintptr_t)"stepdown", (char *)(uintptr_t)"--data-dir",
		(char *)(uintptr_t)program->data, (char *)(uintptr_t)"--now", (char *)(uintptr_t)program->now };
	for (int i = 0; words[i] != NULL; i++)
		argv[i + 5] = (char *)(uintptr_t)words[i];
	dup2(open("/dev/null", O_RDONLY), STDIN_FILENO);
	dup2(open(output, O_WRONLY | O_CREAT | O_TRUNC, 0600), STDOUT_FILENO);
	dup2(open(told, O_WRONLY | O_CREAT | O_TRUNC, 0600), STDERR_FILENO);
	setenv("HOME", test_folder(), 1);
	unsetenv("XDG_DATA_HOME");
	unsetenv("XDG_CONFIG_HOME");
	execv(TEST_PROGRAM, argv);
	_exit(127);
}

static char *read_all(const char *name)
{
	struct stat st;
	assert_int_equal(stat(name, &st), 0);
	char *text = malloc((size_t)st.st_size + 1);
	FILE *file = fopen(name, "r");
	assert_non_null(text);
	assert_non_null(file);
	text[fread(text, 1, (size_t)st.st_size, file)] = '\0';
	fclose(file);
	return text;
}

int program_run(struct program *program, const char *const *words)
{
	int status;
	char *output = path(test_folder(), "program.out"), *told = path(test_folder(), "program.told");
	pid_t child = fork();
	if (child == 0)
		be_program(program, output, told, words);
	assert_int_equal(waitpid(child, &status, 0), child);
	free(program->out);
	free(program->told);
	program->out = read_all(output);
	program->told = read_all(told);
	free(output);
	free(told);
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

int program_line(struct program *program, const char *line)
{
	const char *words[PROGRAM_WORDS + 1] = { NULL };
	char *copy = strdup(line), *at = copy;
	for (int count = 0; *(at += strspn(at, " ")) != '\0'; count++) {
		char end = *at == '\'' ? '\'' : ' ';
		at += end == '\'';
		assert_true(count < PROGRAM_WORDS);
		words[count] = at;
		at += strcspn(at, end == '\'' ? "'" : " ");
		if (*at != '\0')
			*at++ = '\0';
	}
	int code = program_run(program, words);
	free(copy);
	return code;
}

bool program_has(const struct program *program, const char *text)
{
	return strstr(program->out, text) != NULL;
}

const char *program_masked(struct program *program)
{
	enum { ULID = 26 };
	for (char *at = program->out; *at != '\0'; at++) {
		size_t length = 0;
		while (isdigit((unsigned char)at[length]) || isupper((unsigned char)at[length]))
			length++;
		if (length == ULID)
			memset(at, '*', ULID);
		at += length == 0 ? 0 : length - 1;
	}
	return program->out;
}
