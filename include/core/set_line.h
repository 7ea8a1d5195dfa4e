/*
 * One set as a line: "lateral-step-down-20 left 8 kg 5 pain 2 effort 6 form 4".
 */
#ifndef STEPDOWN_CORE_SET_LINE_H
#define STEPDOWN_CORE_SET_LINE_H

#include "base/arena.h"
#include "base/err.h"
#include "core/diary.h"
#include "core/routine.h"

struct set_line {
	const struct exercise *exercise;
	struct set_done set;   /* its exercise and its place among the sets are not told by the line */
};

/*
 * EXERCISE SIDE REPS|Ns [kg K | lb L] [pain N] [effort N] [form N], SIDE left, right
 * or both. ERR_INPUT for an exercise that is not among `count`, for words that
 * are not known or come twice, and for values out of range.
 */
bool set_line_read(struct set_line *out, const char *line, const struct exercise *exercises, size_t count,
                   struct err *err);

/*
 * Puts lines into an activity, in place of its own sets where it has them: the
 * first line of an exercise and side is its first set, and so on. An exercise
 * answers with the highest pain and effort and the lowest form that was told of it.
 */
void set_lines_apply(struct activity *activity, const struct set_line *lines, size_t count, struct arena *arena);

#endif
