/*
 * The loop: shows, waits, takes what came. It sleeps until something is due.
 */
#ifndef STEPDOWN_APP_LOOP_H
#define STEPDOWN_APP_LOOP_H

#include "app/app.h"

/* Runs until the app is over. `signal_fd` is that of signals_open. */
void loop_run(struct app *app, int signal_fd);

#endif
