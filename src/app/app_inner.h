/*
 * What the files of the app share. Nobody else includes this.
 */
#ifndef STEPDOWN_APP_APP_INNER_H
#define STEPDOWN_APP_APP_INNER_H

#include "app/app.h"

/* --- the stack and what screens are told (app.c) -------------------------- */

bool app_is_full(const struct app *app);

/* The screen, and what it was given (NULL: it lives elsewhere), become the stack's. */
void app_push(struct app *app, struct screen *screen, struct arena *arena);

/* Frees the screen on top; a session that it shows is let go of. */
void app_pop(struct app *app);

/* Gathers anew what Today shows, when Today is there. */
void app_refresh_today(struct app *app);

void app_tell_text(struct app *app, enum msg_kind kind, const char *text);

/* How the last write went; the session hears of it wherever it stands in the stack. */
void app_tell_saved(struct app *app, enum saved saved);

/* The exit code if the program ended now. */
int app_code_now(const struct app *app);

/* --- what screens ask for (app_effects.c) --------------------------------- */

void app_carry_out(struct app *app, const struct effects *fx);

/* Draws figures with the glyphs that `word` names, where the terminal has them. */
void app_take_glyphs(struct app *app, const char *word);

#endif
