/*
 * What the commands that write cues into a sound file share.
 */
#ifndef STEPDOWN_APP_CLI_SOUND_H
#define STEPDOWN_APP_CLI_SOUND_H

#include "app/cli.h"
#include "core/cue.h"

/* "at_s" and "duration_s" of a cue, in an object that is open. */
void cli_json_cue_times(struct json *json, const struct cue_at *cue);

/* `session ID --wav FILE`: a session as it would be heard by somebody who touches nothing. */
int cli_session_wav(const struct cli *cli);

#endif
