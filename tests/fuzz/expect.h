/* What every target that reads a file claims of its faults. */
#ifndef TESTS_FUZZ_EXPECT_H
#define TESTS_FUZZ_EXPECT_H

#include <stdint.h>

#include "io/faults.h"
#include "io/yaml.h"

void expect(bool claim);

/* The place of a refusal lies within the bytes. */
void expect_place(const struct yaml_fault *fault, const char *bytes, size_t size);

/* Each fault is a text that a terminal may be given. */
void expect_printable(const struct faults *faults);

#endif
