#include "app/sound.h"

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
 * are looked for. STEPDOWN_SOUND names another one, "" none.
 */
static const char *find_helper(struct text *path)
{
	const char *own = getenv("STEPDOWN_SOUND");
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

static void lose(struct sound *sound, const char *why)
{
	sound->gone = true;
	sound->trouble = why;
}

/*
 * In a group of its own, so that the keys that interrupt or stop this program
 * are not also the helper's; what it or its libraries print goes nowhere.
 */
static bool spawn(struct sound *sound, const char *path, int input)
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
	bool spawned = posix_spawnp(&sound->pid, path, &files, &with, argv, environ) == 0;
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

static void start(struct sound *sound)
{
	char room[PATH_BYTES];
	struct text path = TEXT(room);
	const char *program = find_helper(&path);
	int ends[2];
	if (program == NULL || !make_ends(ends)) {
		lose(sound, "No sound: the helper that plays it is turned off.");
		return;
	}
	bool spawned = spawn(sound, program, ends[1]);
	close(ends[1]);
	sound->fd = ends[0];
	if (spawned)
		return;
	close(ends[0]);
	sound->pid = 0;
	lose(sound, "No sound: stepdown-sound is not installed; it is built where PortAudio is.");
}

/* --- telling it ------------------------------------------------------------------------ */

/* How it ended says why; the rest of it is taken at the end. */
static const char *why_it_went(struct sound *sound)
{
	int status;
	if (waitpid(sound->pid, &status, WNOHANG) != sound->pid)
		return "No sound: its helper has ended.";
	sound->pid = 0;
	if (WIFEXITED(status) && WEXITSTATUS(status) == SOUND_EXIT_NO_DEVICE)
		return "No sound: this machine has no sound device that can be used now.";
	return "No sound: its helper has failed.";
}

/* A helper that lets this much wait hangs: nothing is as old as that when it is heard. */
static void tell(struct sound *sound, const struct sound_record *record)
{
	ssize_t sent;
	do
		sent = send(sound->fd, record, sizeof *record, MSG_DONTWAIT | MSG_NOSIGNAL);
	while (sent < 0 && errno == EINTR);
	if (sent == (ssize_t)sizeof *record)
		return;
	bool hangs = sent >= 0 || errno == EAGAIN || errno == EWOULDBLOCK;
	close(sound->fd);
	lose(sound, hangs ? "No sound: its helper does not answer." : why_it_went(sound));
}

void sound_play(struct sound *sound, const struct cue_at *cue, int volume)
{
	if (sound->pid == 0 && !sound->gone)
		start(sound);
	if (sound->gone || volume <= 0)
		return;
	tell(sound, &(struct sound_record){
		.order = SOUND_PLAY, .cue = (int32_t)cue->cue, .length_ms = cue->length_ms, .volume = volume,
		.due_ns = cue->at_ms * NS_PER_MS,
	});
}

void sound_hush(struct sound *sound)
{
	if (sound->pid != 0 && !sound->gone)
		tell(sound, &(struct sound_record){ .order = SOUND_HUSH });
}

bool sound_went(struct sound *sound, const char **why)
{
	if (!sound->gone || sound->told)
		return false;
	sound->told = true;
	*why = sound->trouble;
	return true;
}

static void let_go(struct sound *sound, int options)
{
	if (sound->pid == 0)
		return;
	if (!sound->gone)
		close(sound->fd);
	while (waitpid(sound->pid, NULL, options) < 0 && errno == EINTR)
		continue;
	*sound = (struct sound){ .gone = true, .told = true };
}

void sound_close(struct sound *sound)
{
	let_go(sound, WNOHANG);
}

void sound_finish(struct sound *sound)
{
	let_go(sound, sound->gone ? WNOHANG : 0);
}
