/*
 * `pocket` from the inside: what is to be written, and where.
 */
#ifndef STEPDOWN_APP_CLI_POCKET_H
#define STEPDOWN_APP_CLI_POCKET_H

#include "app/cli.h"
#include "tui/outing_card.h"

struct pocket {
	struct outing_card card;
	struct outing outing;
	const char *wav, *path; /* of the sound, of the card; NULL: none */
	const char *folder;     /* of both, where nobody named a place; NULL */
	size_t samples;         /* of the sound */
};

/* Names the files beside the history by day and run, where nobody did; an exit code above 0 has been told. */
int pocket_usual_paths(struct pocket *pocket, const struct home *home);

/* Writes the card `text` and the sound, each where it has a path: both, or none. */
bool pocket_write(struct pocket *pocket, const char *text, struct arena *arena, struct err *err);

void pocket_json(const struct home *home, const struct pocket *pocket, const char *text);
void pocket_text(const struct pocket *pocket, const char *text);

#endif
