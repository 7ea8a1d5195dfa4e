/*
 * The commands that read the whole diary, each from its start to its end, over
 * diaries of several lengths and beside an empty one.
 */
#ifndef STEPDOWN_TESTS_BENCH_LOOP_H
#define STEPDOWN_TESTS_BENCH_LOOP_H

#include "bench/histories.h"

void loop_measure(const struct histories *histories);

#endif
