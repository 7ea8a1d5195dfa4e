/*
 * The screens and commands that look back, over diaries of several lengths:
 * building the view in a process of its own, from a key to the full picture in
 * the program, and the commands from their start to their end.
 */
#ifndef STEPDOWN_TESTS_BENCH_REVIEW_H
#define STEPDOWN_TESTS_BENCH_REVIEW_H

#include "bench/histories.h"

/* `screen_times` is the helper that builds views. */
void review_measure(const struct histories *histories, const char *screen_times);

#endif
