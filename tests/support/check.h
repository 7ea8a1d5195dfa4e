/* cmocka with the headers it wants before it, and the few helpers every test uses. */
#ifndef STEPDOWN_TESTS_SUPPORT_CHECK_H
#define STEPDOWN_TESTS_SUPPORT_CHECK_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A test that cannot run here says so and shows as skipped in ctest. */
#define SKIP_ALL(why) do { printf("skipped: %s\n", (why)); exit(77); } while (0)

/* A seeded source of chance for property tests; the seed is printed when a test fails. */
struct chance { uint64_t state; };
struct chance chance_seed(uint64_t seed);
uint32_t chance_next(struct chance *chance);
/* A whole number in [low, high]. */
int chance_between(struct chance *chance, int low, int high);

/* How many rounds a property runs: `usual`, or `overnight` when STEPDOWN_LONG is set. */
int rounds(int usual, int overnight);

/* A new, empty folder of this test's own, removed at exit. */
const char *test_folder(void);

/* Writes `text` to `name` in the test's folder (parents made) and returns the path, static. */
const char *test_file(const char *name, const char *text);

#endif
