/* What the files of the command progress share. */
#ifndef STEPDOWN_APP_CLI_PROGRESS_H
#define STEPDOWN_APP_CLI_PROGRESS_H

#include "app/cli_diary.h"
#include "core/review.h"

void cli_progress_day(struct json *json, const char *key, struct day day);
/* A week as an object of an open array. */
void cli_progress_week(struct json *json, const struct trend_week *week);

/* One week in review, as text or JSON. */
void cli_review_tell(const struct cli *cli, const struct home *home, const struct review *review);

#endif
