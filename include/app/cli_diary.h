/*
 * What the commands of the diary share.
 */
#ifndef STEPDOWN_APP_CLI_DIARY_H
#define STEPDOWN_APP_CLI_DIARY_H

#include "app/cli_coach.h"
#include "app/cli_field.h"
#include "core/outcome.h"

/* The knee that a pain is of where none is named; both where the intake does not know. */
enum side cli_side(const struct intake *intake);

/* What a result or a score is looked at with. */
struct outcome_given cli_outcome_given(const struct coach *coach);

/* Reads the coach, runs `act` and closes all; nothing is written, and no history made, before `act` says so. */
int cli_with_coach(const struct cli *cli, int (*act)(const struct cli *, struct home *, struct coach *));

/* Opens the history for writing where reading opened none; an exit code above 0 has been told. */
int cli_diary_open(struct home *home);

/* The command's words with a blank between, in the home's arena. */
char *cli_words(const struct cli *cli, struct arena *arena);

/* The moment an activity began, where --time tells one. */
bool cli_time(const struct cli *cli, const struct home *home, struct activity *activity);

/* Options of `log` and `edit` put into an activity; false, and told, at the first that is off. */
bool cli_activity_read(struct activity *out, const struct cli *cli, const struct home *home, const struct coach *coach);

/* What log and edit tell: the entry, the verdict so far and the reasons. */
void cli_activity_tell(const struct cli *cli, const struct home *home, const struct coach *coach, const char *id,
                       const char *command);

/* True, and the warning signs are told, for `--red-flags list`. */
bool cli_flags_listed(const struct cli *cli);

/* An entry as one line on stdout. */
void cli_activity_line(const struct activity *activity, enum units units);

/* The activity of an id; NULL, and told, when there is none. */
const struct activity *cli_activity_of(const struct diary *diary, const char *id);

/* Goals with how far they are, and milestones: as two members of an open object, and as text. */
struct milestone;
void cli_goals_json(struct json *json, const struct coach *coach, const struct milestone *milestones, size_t count);
void cli_goals_text(const struct home *home, const struct coach *coach, const struct milestone *milestones, size_t count);

#endif
