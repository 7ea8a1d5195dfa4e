/*
 * A page of HTML looked at from outside: every tag is closed in its turn,
 * every attribute quoted, every < and & of a text escaped.
 */
#ifndef STEPDOWN_TESTS_CLI_SUPPORT_MARKUP_H
#define STEPDOWN_TESTS_CLI_SUPPORT_MARKUP_H

#include "support/check.h"

/* NULL where the page is well formed; else what is wrong and where, static. */
const char *markup_fault(const char *page);

#endif
