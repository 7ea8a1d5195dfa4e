/*
 * A program on a pseudo terminal, watched from outside: when it wrote, how
 * much, how often it woke up and what it cost. Linux; times are in
 * milliseconds of CLOCK_MONOTONIC.
 */
#ifndef STEPDOWN_TESTS_BENCH_PROBE_H
#define STEPDOWN_TESTS_BENCH_PROBE_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

struct chunk {
	double at_ms;
	size_t bytes;
};

struct probe {
	pid_t pid;
	int terminal;
	double spawned_ms;
	struct chunk *chunk; /* every read, in order */
	size_t chunks, cap;
	bool ended;
	double ended_ms;
	int status;
	long peak_kib; /* VmHWM, as of the last look */
};

struct cost {
	long wakes;  /* voluntary context switches */
	double cpu_ms;
};

double now_ms(void);

/* Starts `argv` (searched in PATH) on a terminal of this size. */
void probe_start(struct probe *probe, const char *const argv[], int rows, int cols);

/* Reads until `quiet_ms` without a byte, the end of the program, or `limit_ms` in all. */
void probe_settle(struct probe *probe, double quiet_ms, double limit_ms);

/* Reads for exactly `ms`. */
void probe_watch(struct probe *probe, double ms);

void probe_keys(struct probe *probe, const char *keys);
void probe_resize(struct probe *probe, int rows, int cols);

/* Milliseconds from now-ish `since_ms` to the first (or last) chunk from index `from` on; negative: none. */
double probe_first_ms(const struct probe *probe, size_t from, double since_ms);
double probe_last_ms(const struct probe *probe, size_t from, double since_ms);
size_t probe_bytes(const struct probe *probe, size_t from);

struct cost probe_cost(struct probe *probe);

/* Sends `signal` (0: the keys) and waits for the end; returns how long that took. */
double probe_end(struct probe *probe, int signal, const char *keys);

/* Ends it the hard way and frees what the probe holds. */
void probe_free(struct probe *probe);

#endif
