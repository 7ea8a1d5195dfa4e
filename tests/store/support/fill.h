/* Histories of many days, made by the store itself. */
#ifndef STEPDOWN_TESTS_STORE_FILL_H
#define STEPDOWN_TESTS_STORE_FILL_H

#include "io/store.h"
#include "support/story.h"

/* A finished session a day up to `last`, the `count` stories in turn. */
void fill_days(struct store *store, const struct story *stories, size_t count, int days, struct day last);

#endif
