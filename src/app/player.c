#include "app/player.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/text.h"
#include "sound/record.h"

enum { NS_PER_MS = 1000000, PATH_BYTES = 4096 };

static const char helper[] = "stepdown-sound";

/* --- where it is --------------------------------------------------------------- */

/*
 * Beside this program, where it was built or installed; else wherever programs
 * are looked for. STEPDOWN_SOUND_HELPER names another one, "" none.
 */
static const char *find_helper(struct text *path)
{
	const char *own = getenv("STEPDOWN_SOUND_HELPER");
	if (own != NULL)
		return own[0] == '\0' ? NULL : own;
	char program[PATH_BYTES];
	ssize_t length = readlink("/proc/self/exe", program, sizeof program);
	while (length > 0 && program[length - 1] != '/')
		length--;
	if (length > 0)
		text_add_bytes(path, program, (size_t)length);
	text_add(path, helper);
	return access(path->at, X_OK) == 0 ? path->at : helper;
}

/* --- starting ---------------------------------------------------------------------- */

extern char **environ;

static void lose(struct player *player, const char *why)
{
	player->gone = true;
	player->trouble = why;
}

/*
 * In a group of its own, so that the keys that interrupt or stop this program
 * are not also the helper's; what it or its libraries print goes nowhere.
 */
static bool spawn(struct player *player, const char *path, int input)
{
	posix_spawn_file_actions_t files;
	posix_spawnattr_t with;
	sigset_t all, none;
	sigfillset(&all);
	sigemptyset(&none);
	posix_spawn_file_actions_init(&files);
	posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO);
	posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
	posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
	posix_spawnattr_init(&with);
	posix_spawnattr_setflags(&with, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
	posix_spawnattr_setsigdefault(&with, &all);
	posix_spawnattr_setsigmask(&with, &none);
	char name[sizeof helper];
	memcpy(name, helper, sizeof helper);
	char *argv[] = { name, NULL };
	bool spawned = posix_spawnp(&player->pid, path, &files, &with, argv, environ) == 0;
	posix_spawnattr_destroy(&with);
	posix_spawn_file_actions_destroy(&files);
	return spawned;
}

/* A socket, since writing to a dead one is an error and no signal. */
static bool make_ends(int ends[static 2])
{
	if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0)
		return false;
	for (int i = 0; i < 2; i++)
		fcntl(ends[i], F_SETFD, FD_CLOEXEC);
	return true;
}

void player_start(struct player *player)
{
	if (player->pid != 0 || player->gone)
		return;
	char room[PATH_BYTES];
	struct text path = TEXT(room);
	const char *program = find_helper(&path);
	int ends[2];
	if (program == NULL || !make_ends(ends)) {
		lose(player, program == NULL ? "" : "No sound: its helper cannot be started now.");
		return;
	}
	bool spawned = spawn(player, program, ends[1]);
	close(ends[1]);
	player->fd = ends[0];
	if (spawned)
		return;
	close(ends[0]);
	player->pid = 0;
	lose(player, "No sound: stepdown-sound is not installed; it is built where PortAudio is.");
}

/* --- telling it ------------------------------------------------------------------------ */

/* How it ended says why; the rest of it is taken at the end. */
static const char *why_it_went(struct player *player)
{
	int status;
	if (waitpid(player->pid, &status, WNOHANG) != player->pid)
		return "No sound: its helper has ended.";
	player->pid = 0;
	if (WIFEXITED(status) && WEXITSTATUS(status) == SOUND_EXIT_NO_DEVICE)
		return "No sound: this machine has no sound device that can be used now.";
	return "No sound: its helper has failed.";
}

/* A helper that lets this much wait hangs: nothing is as old as that when it is heard. */
static void tell(struct player *player, const struct sound_record *record)
{
	ssize_t sent;
	do
		sent = send(player->fd, record, sizeof *record, MSG_DONTWAIT | MSG_NOSIGNAL);
	while (sent < 0 && errno == EINTR);
	if (sent == (ssize_t)sizeof *record)
		return;
	bool hangs = sent >= 0 || errno == EAGAIN || errno == EWOULDBLOCK;
	close(player->fd);
	if (hangs)
		kill(player->pid, SIGKILL); /* it would not see its end either */
	lose(player, hangs ? "No sound: its helper does not answer." : why_it_went(player));
}

void player_play(struct player *player, const struct cue_at *cue, int volume)
{
	player_start(player);
	if (player->gone || volume <= 0)
		return;
	tell(player, &(struct sound_record){
		.order = SOUND_PLAY, .cue = (int32_t)cue->cue, .length_ms = cue->length_ms, .volume = volume,
		.due_ns = cue->at_ms * NS_PER_MS,
	});
}

void player_hush(struct player *player)
{
	if (player->pid != 0 && !player->gone)
		tell(player, &(struct sound_record){ .order = SOUND_HUSH });
}

void player_tell_again(struct player *player)
{
	player->told = false;
}

bool player_went(struct player *player, const char **why)
{
	if (!player->gone || player->told)
		return false;
	player->told = true;
	*why = player->trouble;
	return true;
}

static void let_go(struct player *player, int options)
{
	if (player->pid == 0)
		return;
	if (!player->gone)
		close(player->fd);
	while (waitpid(player->pid, NULL, options) < 0 && errno == EINTR)
		continue;
	*player = (struct player){ .gone = true, .told = true };
}

void player_close(struct player *player)
{
	let_go(player, WNOHANG);
}

void player_finish(struct player *player)
{
	let_go(player, player->gone ? WNOHANG : 0);
}
