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

/* What was asked for could not be done: the screen on top says why, and what it asked for after it is left. */
void app_fail(struct app *app, const char *text);

/* How the last write went; the session hears of it wherever it stands in the stack. */
void app_tell_saved(struct app *app, enum saved saved);

/* The exit code if the program ended now. */
int app_code_now(const struct app *app);

/* --- the coach (app_coach.c) ------------------------------------------------ */

/* The diary and the plan as they are now; NULL where there is none. */
const struct coach_view *app_view(struct app *app);

/* The diary was written to: it is read and planned anew before anything is shown. */
void app_stale(struct app *app);

/* Reads and plans anew where that is due, and shows it to every screen. */
void app_renew(struct app *app);

/* Tries a change on the diary, and shows the screen on top what would become of it. */
void app_try(struct app *app, const struct plan_change *change, int morning);

void app_free_counsel(struct app *app);

/* --- what the diary takes (app_diary.c) -------------------------------------- */

void app_save_check_in(struct app *app, const struct effect *effect);
void app_save_intake(struct app *app, const struct effect *effect);
void app_save_activity(struct app *app, const struct effect *effect);
void app_delete_activity(struct app *app, const struct effect *effect);
void app_save_flare(struct app *app, const struct effect *effect);
void app_save_change(struct app *app, const struct effect *effect);
void app_save_advice(struct app *app, const struct effect *effect);
void app_save_zone_pains(struct app *app, const struct effect *effect);
void app_save_test(struct app *app, const struct effect *effect);
void app_save_score(struct app *app, const struct effect *effect);
void app_save_experiment(struct app *app, const struct effect *effect);
void app_save_question(struct app *app, const struct effect *effect);
void app_save_goal(struct app *app, const struct goal *goal);

/* --- screens of the loop (app_open.c) ------------------------------------------ */

void app_open_intake(struct app *app, const struct effect *effect);
void app_open_check_in(struct app *app, const struct effect *effect);
void app_open_day(struct app *app, const struct effect *effect);
void app_open_log(struct app *app, const struct effect *effect);
void app_open_plan(struct app *app, const struct effect *effect);
void app_open_why(struct app *app, const struct effect *effect);
void app_open_what_if(struct app *app, const struct effect *effect);
void app_open_knee_map(struct app *app, const struct effect *effect);
void app_open_red_flags(struct app *app, const struct effect *effect);
void app_open_progress(struct app *app, const struct effect *effect);
void app_open_calendar(struct app *app, const struct effect *effect);
void app_open_report(struct app *app, const struct effect *effect);

/* Writes what the report screen shows into the folder of reports. (app_report.c) */
void app_write_report(struct app *app, const struct effect *effect);
void app_open_cadence(struct app *app, const struct effect *effect);
void app_open_triggers(struct app *app, const struct effect *effect);

/* The tests, and one of them followed. */
void app_open_tests(struct app *app, const struct effect *effect);
void app_guide_test(struct app *app, const struct effect *effect);

/* Follows a planned session. */
void app_open_planned(struct app *app, const struct effect *effect);

/* True, and the page that says why is open, while training waits for advice. */
bool app_is_locked(struct app *app);

/* --- figures (app_draw.c) ---------------------------------------------------------- */

/* Reads the figures that the screen on top draws: of all exercises, or of those a session may come to. */
void app_draw_all(struct app *app);
void app_draw_plan(struct app *app, const struct session_plan *plan);
void app_draw_test(struct app *app, const char *id);

/* Asks which glyphs show figures well. */
void app_open_graphics(struct app *app);

/* --- what the store recalls of a day (app_day.c) ---------------------------------- */

/* Shows it to the screen on top, and anew to every screen that shows such a day. */
void app_recall_day(struct app *app, const struct effect *effect);
void app_recall_again(struct app *app);

/* The reasons of a day as they were stored. */
void app_open_why_then(struct app *app, struct day day);

/* --- the editor, and the line behind ":" ------------------------------------------ */

void app_edit_note(struct app *app, const struct effect *effect);
void app_command(struct app *app, const struct effect *effect);

/* --- what screens ask for (app_effects.c) --------------------------------- */

void app_carry_out(struct app *app, const struct effects *fx);

void app_open_library(struct app *app, const struct effect *effect);
void app_open_history(struct app *app, const struct effect *effect);
void app_undo(struct app *app, const struct effect *effect);
void app_redo(struct app *app, const struct effect *effect);

/* --- settings (app_settings.c) ---------------------------------------------------- */

/* What holds at the start; choices that were kept with the history before there was a file move into it. */
void app_begin_settings(struct app *app);

/* A choice is written into the file, and holds at once. */
void app_set(struct app *app, const struct effect *effect);

void app_open_settings(struct app *app, const struct effect *effect);
void app_open_sound(struct app *app, const struct effect *effect);

/* --- what is heard (app_hear.c) ------------------------------------------------------ */

enum { HEARD_LATE_MS = 250 /* a cue as old as this says what is no longer so */ };

/* Tells what the screen on top has to be heard, as far as it was not told yet. */
void app_hear(struct app *app);

/* The screen flashes; app_unflash ends it when its time is over. */
void app_flash(struct app *app);
void app_unflash(struct app *app, int64_t now_ms);

/* Speaks the cues whose moment has come, and runs the person's own command at them (app_herald.c). */
void app_herald(struct app *app, const struct screen *top, const struct heard *heard, int64_t now_ms);
void app_end_herald(struct app *app);

/* What waits to be announced is void; what is being said is not cut off. */
void app_hush_herald(struct herald *herald);

/* The helper is let go of; only the chord of the end is heard through. */
void app_end_hearing(struct app *app);

#endif
