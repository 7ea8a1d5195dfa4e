/* The exercises and sessions the program comes with. Only for tests that link io. */
#ifndef STEPDOWN_TESTS_SUPPORT_SHIPPED_H
#define STEPDOWN_TESTS_SUPPORT_SHIPPED_H

#include "io/library.h"
#include "support/check.h"

/* The shipped library, or the test fails with its first fault. The caller frees it. */
static inline struct library *shipped_library(void)
{
	struct faults *faults = faults_new();
	struct library *library = NULL;
	if (!library_load(&library, TEST_SOURCE_DIR "/exercises", NULL, faults))
		fail_msg("%s:%d: %s", faults->at[0].file, faults->at[0].line, faults->at[0].text);
	faults_free(faults);
	return library;
}

#endif
