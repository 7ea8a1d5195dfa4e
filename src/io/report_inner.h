/* How the files of the report's writers see each other. Nobody else includes this. */
#ifndef STEPDOWN_IO_REPORT_INNER_H
#define STEPDOWN_IO_REPORT_INNER_H

#include "core/report_words.h"
#include "io/report.h"

/* A report on its way out. */
struct writing {
	FILE *out;
	const struct report *report;
	struct arena *arena; /* for words, as long as the writing */
	struct stamp now;
};

void report_put_text(struct writing *writing); /* report_text.c */
void report_put_html(struct writing *writing); /* report_html.c */
void report_put_json(struct writing *writing); /* report_json.c */
void report_put_fhir(struct writing *writing); /* report_fhir.c */

/* "2026-03-02", in the arena. */
const char *report_iso(struct writing *writing, struct day day);

/* A character as it may stand in a document: a control character is the picture of itself, so that nothing is lost. */
uint32_t report_shown(uint32_t ch);

#endif
