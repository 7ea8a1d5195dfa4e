#include "app/on_cue.h"

#include "base/text.h"

enum { VALUES = 5, VALUE_BYTES = 96, PATIENCE_MS = 10000 };

void on_cue_init(struct on_cue *on_cue, const char *const *command)
{
	*on_cue = (struct on_cue){ .command = command };
	aside_init(&on_cue->aside, "on_cue", ASIDES_MOST);
}

/* What a command may want to know of the cue. */
struct values {
	char at[VALUES][VALUE_BYTES];
	const char *set[VALUES + 1];
	int count;
};

static struct text add(struct values *values, const char *name)
{
	struct text text = text_over(values->at[values->count], VALUE_BYTES);
	values->set[values->count] = values->at[values->count];
	values->count++;
	text_addf(&text, "%s=", name);
	return text;
}

static void add_where(struct values *values, const struct session *session)
{
	struct text exercise = add(values, "STEPDOWN_EXERCISE");
	struct text side = add(values, "STEPDOWN_SIDE");
	if (session == NULL)
		return;
	struct session_at at = session_at(session);
	if (session->item[at.item].exercise != NULL)
		text_add(&exercise, session->item[at.item].exercise->id);
	text_add(&side, side_word(at.side));
}

static void fill(struct values *values, const struct cue_at *cue, const struct session *session)
{
	struct text word = add(values, "STEPDOWN_CUE");
	text_add(&word, cue_word(cue->cue));
	struct text count = add(values, "STEPDOWN_COUNT");
	if (cue->count != CUE_NO_COUNT)
		text_addf(&count, "%d", cue->count);
	struct text room = add(values, "STEPDOWN_ROOM_MS");
	text_addf(&room, "%d", (int)cue->length_ms);
	add_where(values, session);
}

void on_cue_run(struct on_cue *on_cue, const struct cue_at *cue, const struct session *session, int64_t now_ms)
{
	struct values values = { .count = 0 };
	if (on_cue->command == NULL)
		return;
	fill(&values, cue, session);
	aside_start(&on_cue->aside, on_cue->command, cue_word(cue->cue), values.set, now_ms, PATIENCE_MS);
}

void on_cue_close(struct on_cue *on_cue)
{
	aside_close(&on_cue->aside);
}
