/* Inside of the HTML writer. Nobody else includes this. */
#ifndef STEPDOWN_IO_REPORT_HTML_H
#define STEPDOWN_IO_REPORT_HTML_H

#include "report_inner.h"

/* A text in a document or between quotes: nothing in it is markup, no control character stays one. */
void html_text(FILE *out, const char *text);
/* The same of what was typed, apart from the direction of the writing around it; line ends stay. */
void html_typed(FILE *out, const char *text);

/* The look of the page, inside of <style>. */
extern const char report_html_style[];

/* Pain and distance by week as pictures, each with a title in words. */
void report_html_charts(struct writing *writing);

#endif
