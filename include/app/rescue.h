/*
 * Gives the terminal back when the program cannot do so in order. All of it
 * may be called in a signal handler.
 */
#ifndef STEPDOWN_APP_RESCUE_H
#define STEPDOWN_APP_RESCUE_H

#include <stddef.h>

/*
 * Remembers how the terminal at `fd` is now and the `bytes` that, on stdout,
 * leave the full screen; from here on the signals of a crash, exit() and die() give it back.
 */
void rescue_arm(int fd);
void rescue_bytes(const char *bytes, size_t length);

/* The terminal was given back in order. */
void rescue_disarm(void);

/* Gives it back, when it is armed. */
void rescue_now(void);

/* A signal handler: gives the terminal back, then lets the signal do what it does. */
void rescue_and_reraise(int signo);

#endif
