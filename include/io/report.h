/*
 * Writers of a report: text, one self-contained HTML file, JSON and a FHIR R4
 * bundle. The same report gives the same bytes.
 */
#ifndef STEPDOWN_IO_REPORT_H
#define STEPDOWN_IO_REPORT_H

#include <stdio.h>

#include "base/err.h"
#include "core/report.h"
#include "io/json.h"

enum report_format { REPORT_TEXT, REPORT_HTML, REPORT_JSON, REPORT_FHIR, REPORT_FORMATS };
extern const char *const report_format_words[REPORT_FORMATS];      /* "text" */
extern const char *const report_format_extensions[REPORT_FORMATS]; /* "txt" */

/* Writes the report; `now` stands in the envelope of JSON alone. Whether `out` took it all is the caller's to ask. */
void report_write(FILE *out, enum report_format format, const struct report *report, struct stamp now);

/*
 * Writes it into the file at `path` with mode 0600, whole or not at all. What is there already is replaced where it
 * is an ordinary file; a folder, a link or a device is left alone.
 */
bool report_write_file(const char *path, enum report_format format, const struct report *report, struct stamp now,
                       struct err *err);

/* "DATA/reports/report-2026-03-17.html" in the folder of the data, in `arena`. */
const char *report_usual_path(const char *data_dir, enum report_format format, const struct report *report,
                              struct arena *arena);

#endif
