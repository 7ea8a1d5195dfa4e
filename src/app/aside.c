/* For POSIX_SPAWN_SETSID, which the C library has long had and POSIX since 2024. */
#define _GNU_SOURCE
#include "app/aside.h"

#include "base/arena.h"
#include "base/text.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

void aside_init(struct aside *aside, const char *name, int most)
{
	*aside = (struct aside){ .name = name, .most = most < ASIDES_MOST ? most : ASIDES_MOST };
}

/* --- trouble ------------------------------------------------------------------------ */

void aside_tell(struct aside *aside, const char *format, ...)
{
	if (aside->told)
		return;
	struct arena *arena = arena_new();
	va_list args;
	va_start(args, format);
	struct text text = TEXT(aside->trouble);
	text_add_shown(&text, arena_vprint(arena, format, args));
	va_end(args);
	arena_free(arena);
	aside->told = true;
}

const char *aside_trouble(struct aside *aside)
{
	static char told[sizeof aside->trouble];
	if (aside->trouble[0] == '\0')
		return NULL;
	struct text text = TEXT(told);
	text_add(&text, aside->trouble);
	aside->trouble[0] = '\0';
	return told;
}

/* --- looking after those that run ----------------------------------------------------- */

/* One that was killed when it hung has been told of already. */
static void take_leave(struct aside *aside, struct beside *one, int status)
{
	bool well = WIFEXITED(status) && WEXITSTATUS(status) == 0;
	if (!well && !one->killed)
		aside_tell(aside, "%s: its command ended with an error; the session goes on.", aside->name);
	*one = (struct beside){ .pid = 0 };
}

/* The whole group: what it started in turn hangs with it. */
static void end_hung(struct aside *aside, struct beside *one)
{
	kill(-one->pid, SIGKILL);
	one->killed = true;
	aside->hangs++;
	aside->off = aside->hangs >= ASIDE_HANGS;
	aside_tell(aside, "%s: its command did not end in time and was left behind; the session goes on.", aside->name);
}

static void look_at(struct aside *aside, struct beside *one, int64_t now_ms)
{
	int status = 0;
	pid_t ended = waitpid(one->pid, &status, WNOHANG);
	if (ended == one->pid)
		take_leave(aside, one, status);
	else if (ended < 0 && errno == ECHILD)
		*one = (struct beside){ .pid = 0 };
	else if (!one->killed && now_ms >= one->until_ms)
		end_hung(aside, one);
}

static struct beside *free_place(struct aside *aside)
{
	for (int i = 0; i < aside->most; i++)
		if (aside->at[i].pid == 0)
			return &aside->at[i];
	return NULL;
}

bool aside_is_busy(struct aside *aside, int64_t now_ms)
{
	for (int i = 0; i < aside->most; i++)
		if (aside->at[i].pid != 0)
			look_at(aside, &aside->at[i], now_ms);
	return free_place(aside) == NULL;
}

/* --- starting ------------------------------------------------------------------------- */

/* Ours come first: of two of one name most programs take the first. */
static char **environment(const char *const *set, struct arena *arena)
{
	size_t own = 0, inherited = 0;
	while (set != NULL && set[own] != NULL)
		own++;
	while (environ[inherited] != NULL)
		inherited++;
	const char **all = arena_array(arena, own + inherited + 1, sizeof *all);
	for (size_t i = 0; i < own; i++)
		all[i] = set[i];
	for (size_t i = 0; i < inherited; i++)
		all[own + i] = environ[i];
	return (char **)(uintptr_t)all;
}

/* A session of its own has no terminal to write to or to be stopped by; where there is none, a group is the next best. */
#ifdef POSIX_SPAWN_SETSID
enum { APART = POSIX_SPAWN_SETSID };
#else
enum { APART = POSIX_SPAWN_SETPGROUP };
#endif

/* Reads nothing, shows nothing, hears no key, and has every signal as it usually is. */
static int spawn(pid_t *pid, const char *const *argv, char *const *env)
{
	posix_spawn_file_actions_t files;
	posix_spawnattr_t how;
	sigset_t all, none;
	sigfillset(&all);
	sigemptyset(&none);
	posix_spawn_file_actions_init(&files);
	posix_spawnattr_init(&how);
	posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0);
	posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0);
	posix_spawn_file_actions_addopen(&files, 2, "/dev/null", O_WRONLY, 0);
	posix_spawnattr_setflags(&how, APART | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
	posix_spawnattr_setpgroup(&how, 0);
	posix_spawnattr_setsigdefault(&how, &all);
	posix_spawnattr_setsigmask(&how, &none);
	int failed = posix_spawnp(pid, argv[0], &files, &how, (char *const *)(uintptr_t)argv, env);
	posix_spawnattr_destroy(&how);
	posix_spawn_file_actions_destroy(&files);
	return failed;
}

static int start(pid_t *pid, const char *const *words, const char *last, const char *const *set)
{
	const char *argv[ASIDE_WORDS + 2];
	int count = 0;
	for (; words[count] != NULL && count < ASIDE_WORDS; count++)
		argv[count] = words[count];
	argv[count] = last;
	argv[count + 1] = NULL;
	struct arena *arena = arena_new();
	int failed = spawn(pid, argv, environment(set, arena));
	arena_free(arena);
	return failed;
}

bool aside_start(struct aside *aside, const char *const *words, const char *last, const char *const *set,
                 int64_t now_ms, int64_t most_ms)
{
	if (aside_is_busy(aside, now_ms) || aside->off)
		return false;
	struct beside *one = free_place(aside);
	int failed = start(&one->pid, words, last, set);
	one->until_ms = now_ms + most_ms;
	if (failed == 0)
		return true;
	*one = (struct beside){ .pid = 0 };
	aside->off = true;
	aside_tell(aside, "%s: %s could not be started: %s. The session goes on without it.", aside->name, words[0],
	           strerror(failed));
	return false;
}

/* A hung one must not outlive the program; who is in the middle of a word is cut off. Not even this waits. */
void aside_close(struct aside *aside)
{
	for (int i = 0; i < aside->most; i++)
		if (aside->at[i].pid != 0) {
			kill(-aside->at[i].pid, SIGKILL);
			waitpid(aside->at[i].pid, NULL, WNOHANG);
			aside->at[i].pid = 0;
		}
}
