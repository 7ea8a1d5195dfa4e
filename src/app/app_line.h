/*
 * What the commands of the line share. Each is given the line, or what stands
 * behind its first word.
 */
#ifndef STEPDOWN_APP_APP_LINE_H
#define STEPDOWN_APP_APP_LINE_H

#include "app_inner.h"

/* A line that its reader may take apart. */
struct typed {
	char at[sizeof ((struct effect *)0)->text];
};

struct typed app_line_again(const char *line);

/* An effect that carries the rest of the line as an id. */
struct effect app_line_about(const char *rest);

/* What no screen does here is done as the shell would have it done, and told by its first line. */
void app_line_as_command(struct app *app, const char *line);

/* --- of the diary and the plan (app_line_diary.c) ----------------------------------- */

void app_line_why(struct app *app, const char *rest);
void app_line_what_if(struct app *app, const char *rest);
void app_line_activity(struct app *app, const char *line);
void app_line_log(struct app *app, const char *line);

/* The whole line, since its first word says what is changed. */
void app_line_change(struct app *app, const char *line);

void app_line_flare(struct app *app, const char *rest);

/* "day", "day 2026-03-14", "day yesterday". */
void app_line_day(struct app *app, const char *rest);

void app_line_goal(struct app *app, const char *rest);

#endif
