#define _GNU_SOURCE
#include "bench/probe.h"

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

double now_ms(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

void probe_start(struct probe *probe, const char *const argv[], int rows, int cols)
{
	struct winsize size = { .ws_row = (unsigned short)rows, .ws_col = (unsigned short)cols };
	*probe = (struct probe){ .spawned_ms = now_ms() };
	probe->pid = forkpty(&probe->terminal, NULL, NULL, &size);
	if (probe->pid == 0) {
		char *words[32] = { NULL }; /* execvp takes them without const, and changes none */
		for (size_t i = 0; i < 31 && argv[i] != NULL; i++)
			words[i] = strdup(argv[i]);
		execvp(words[0], words);
		_exit(127);
	}
	if (probe->pid < 0) {
		perror("forkpty");
		exit(1);
	}
}

static void note_end(struct probe *probe, int options)
{
	if (!probe->ended && waitpid(probe->pid, &probe->status, options) == probe->pid) {
		probe->ended = true;
		probe->ended_ms = now_ms();
	}
}

/* One read, waiting at most `wait_ms`; false when nothing came. */
static bool read_chunk(struct probe *probe, double wait_ms)
{
	static char bytes[65536];
	struct pollfd terminal = { .fd = probe->terminal, .events = POLLIN };
	struct timespec wait = { .tv_sec = (time_t)(wait_ms / 1e3), .tv_nsec = (long)(wait_ms * 1e6) % 1000000000L };
	if (wait_ms <= 0 || ppoll(&terminal, 1, &wait, NULL) <= 0)
		return false;
	ssize_t length = read(probe->terminal, bytes, sizeof bytes);
	if (length <= 0) { /* the other side is closed */
		note_end(probe, 0);
		return false;
	}
	if (probe->chunks == probe->cap) {
		probe->cap = probe->cap * 2 + 64;
		probe->chunk = realloc(probe->chunk, probe->cap * sizeof *probe->chunk);
		if (probe->chunk == NULL)
			exit(1);
	}
	probe->chunk[probe->chunks++] = (struct chunk){ now_ms(), (size_t)length };
	return true;
}

void probe_settle(struct probe *probe, double quiet_ms, double limit_ms)
{
	double end = now_ms() + limit_ms;
	while (!probe->ended && now_ms() < end)
		if (!read_chunk(probe, quiet_ms) && probe->chunks > 0)
			return;
}

void probe_watch(struct probe *probe, double ms)
{
	double end = now_ms() + ms;
	while (!probe->ended && now_ms() < end)
		read_chunk(probe, end - now_ms());
}

void probe_keys(struct probe *probe, const char *keys)
{
	if (write(probe->terminal, keys, strlen(keys)) < 0)
		perror("write");
}

void probe_resize(struct probe *probe, int rows, int cols)
{
	struct winsize size = { .ws_row = (unsigned short)rows, .ws_col = (unsigned short)cols };
	ioctl(probe->terminal, TIOCSWINSZ, &size);
}

double probe_first_ms(const struct probe *probe, size_t from, double since_ms)
{
	return from < probe->chunks ? probe->chunk[from].at_ms - since_ms : -1;
}

double probe_last_ms(const struct probe *probe, size_t from, double since_ms)
{
	return from < probe->chunks ? probe->chunk[probe->chunks - 1].at_ms - since_ms : -1;
}

size_t probe_bytes(const struct probe *probe, size_t from)
{
	size_t sum = 0;
	for (size_t i = from; i < probe->chunks; i++)
		sum += probe->chunk[i].bytes;
	return sum;
}

struct cost probe_cost(struct probe *probe)
{
	char path[64], line[256];
	struct cost cost = { 0 };
	snprintf(path, sizeof path, "/proc/%d/status", (int)probe->pid);
	FILE *status = fopen(path, "r");
	while (status != NULL && fgets(line, sizeof line, status) != NULL) {
		sscanf(line, "voluntary_ctxt_switches: %ld", &cost.wakes);
		sscanf(line, "VmHWM: %ld", &probe->peak_kib);
	}
	if (status != NULL)
		fclose(status);
	/* schedstat counts in nanoseconds, where stat has ticks of ten milliseconds. */
	double cpu_ns = 0;
	snprintf(path, sizeof path, "/proc/%d/schedstat", (int)probe->pid);
	FILE *sched = fopen(path, "r");
	if (sched != NULL) {
		if (fscanf(sched, "%lf", &cpu_ns) == 1)
			cost.cpu_ms = cpu_ns / 1e6;
		fclose(sched);
	}
	return cost;
}

double probe_end(struct probe *probe, int signal, const char *keys)
{
	double start = now_ms();
	if (signal != 0)
		kill(probe->pid, signal);
	else
		probe_keys(probe, keys);
	while (!probe->ended && now_ms() - start < 3000) {
		read_chunk(probe, 0.2);
		note_end(probe, WNOHANG);
	}
	return probe->ended ? probe->ended_ms - start : -1;
}

void probe_free(struct probe *probe)
{
	if (!probe->ended) {
		kill(probe->pid, SIGKILL);
		waitpid(probe->pid, NULL, 0);
	}
	close(probe->terminal);
	free(probe->chunk);
}
