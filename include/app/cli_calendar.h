/*
 * The calendar as a command prints it.
 */
#ifndef STEPDOWN_APP_CLI_CALENDAR_H
#define STEPDOWN_APP_CLI_CALENDAR_H

#include "app/cli.h"
#include "tui/calendar_page.h"

/* Every day of the page's span and the sum of each month, in the envelope. */
void cli_calendar_json(const struct home *home, const struct calendar_page *page);

#endif
