/* Inside of the FHIR writer. Nobody else includes this. */
#ifndef STEPDOWN_IO_REPORT_FHIR_H
#define STEPDOWN_IO_REPORT_FHIR_H

#include "report_inner.h"

struct fhir {
	struct writing *writing;
	struct json json;
};

struct fhir_code {
	const char *system, *code, *display;
};

/* The urn of the resource that `name` tells apart from all others of the bundle. */
const char *fhir_urn(struct writing *writing, const char *name);

/* What was typed, as a string of FHIR may be. */
const char *fhir_typed(struct writing *writing, const char *text);

/* Opens an entry and the resource in it, and closes both. */
void fhir_entry(struct fhir *fhir, const char *type, const char *name);
void fhir_entry_end(struct fhir *fhir);

void fhir_subject(struct fhir *fhir);
/* A concept that is a text alone, and one with a code. */
void fhir_concept(struct fhir *fhir, const char *key, const char *text);
void fhir_coded(struct fhir *fhir, const char *key, const struct fhir_code *code, const char *text);
/* `value` is a number as JSON has it; `ucum` NULL: the unit is a word alone. */
void fhir_quantity(struct fhir *fhir, const char *key, const char *value, const char *unit, const char *ucum);
void fhir_day(struct fhir *fhir, const char *key, struct day day);
void fhir_period(struct fhir *fhir, const char *key, struct day from, struct day to);

/* What was observed: pains of days, what was done, warning signs, tests. report_fhir_observed.c */
void fhir_observations(struct fhir *fhir);

#endif
