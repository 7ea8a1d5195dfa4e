/* Small libraries of exercise files, and their faults as text. */
#ifndef STEPDOWN_TESTS_SUPPORT_LINT_H
#define STEPDOWN_TESTS_SUPPORT_LINT_H

/* A good exercise file with one exercise, `squat`, line by line. */
extern const char lint_squat[];

/* The one rule of that library, which claims every figure of its programme. */
extern const char lint_rules[];

/*
 * A good programme of few ids with its first line `line` replaced by `with`
 * ("": left out; "a\nb": by two). NULL: as it is.
 */
const char *lint_programme_with(const char *line, const char *with);

/* The number, from 1, of the first such line. */
int lint_programme_line(const char *line);

/*
 * Writes a good library into the folder `name` of the test's folder: a
 * source, a rule, a programme with its one session, and strength/squat.yaml
 * with `exercises` in it (NULL: lint_squat). Returns the folder.
 */
const char *lint_library(const char *name, const char *exercises);

/* Puts a file into such a library, in place of what was there. */
void lint_put(const char *library, const char *file, const char *text);

/* lint_squat with line `line` (from 1) replaced by `with`; "" leaves it out. */
const char *lint_squat_with(int line, const char *with);

/* The faults of a library, a line each: "file:line:col: text (hint)"; "" when there is none. */
const char *lint_faults(const char *dir, const char *own_dir);

/* The faults of a library, all of which must be in `file`, without its name: "line:col: text (hint)". */
const char *lint_faults_of(const char *dir, const char *file);

#endif
