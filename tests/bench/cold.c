#define _GNU_SOURCE
#include "bench/cold.h"

#include "bench/probe.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static void be_program(const struct cold *cold, const char *const words[COLD_WORDS])
{
	char *argv[COLD_WORDS + 6] = { strdup(cold->program), strdup("--data-dir"), strdup(cold->data),
		strdup("--config-dir"), strdup(cold->config) }; /* execv takes them without const, and changes none */
	for (size_t i = 0; i < COLD_WORDS && words[i] != NULL; i++)
		argv[5 + i] = strdup(words[i]);
	dup2(open("/dev/null", O_WRONLY), STDOUT_FILENO);
	execv(argv[0], argv);
	_exit(127);
}

static double in_ms(struct timeval at)
{
	return (double)at.tv_sec * 1e3 + (double)at.tv_usec / 1e3;
}

struct cold_time cold_run(const struct cold *cold, const char *const words[COLD_WORDS])
{
	int status;
	struct rusage used;
	double began = now_ms();
	pid_t child = fork();
	if (child == 0)
		be_program(cold, words);
	wait4(child, &status, 0, &used);
	struct cold_time took = { now_ms() - began, in_ms(used.ru_utime) + in_ms(used.ru_stime) };
	if (status != 0)
		fprintf(stderr, "bench: %s in %s ended with status %d\n", words[0], cold->data, status);
	return took;
}

void cold_add(struct cold_series *series, struct cold_time took)
{
	series_add(&series->wall, took.wall_ms);
	series_add(&series->cpu, took.cpu_ms);
}

struct cold_time cold_median(struct cold_series *series)
{
	return (struct cold_time){ percentile(&series->wall, 50), percentile(&series->cpu, 50) };
}
