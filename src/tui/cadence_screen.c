#include "cadence_screen.h"

#include <stdlib.h>

#include "base/err.h"
#include "tui/outing_card.h"

const struct binding cadence_bindings[] = {
	{ 't', CADENCE_TAP, "t", "right foot", "tap it each time the right foot lands; twenty strides measure your step rate" },
	{ KEY_ENTER_, CADENCE_SAVE, "Enter", "save", "keep what was measured as your own step rate" },
	{ ' ', CADENCE_START, "Space", "beat", "start the beat, stop it" },
	{ KEY_LEFT_, CADENCE_SLOWER, "← →", "aim", "your own rate, or one of the three above it" },
	{ '-', CADENCE_SLOWER, NULL, NULL, NULL },
	{ KEY_RIGHT_, CADENCE_QUICKER, NULL, NULL, NULL },
	{ '+', CADENCE_QUICKER, NULL, NULL, NULL },
	{ 'f', CADENCE_POCKET, "f", "files", "write the card and the sound of today's run, with this beat" },
	{ 'r', CADENCE_AGAIN, "r", NULL, "measure anew" },
	{ KEY_ESC_, CADENCE_LEAVE, "Esc", "back", "back to where you came from" },
	{ 0 },
};

/* --- what is known -------------------------------------------------------------------- */

int cadence_own(const struct cadence_screen *s)
{
	const int saved = s->coach.diary->intake.cadence;
	if (saved > 0)
		return saved;
	return s->tapped.rate10 > 0 ? (s->tapped.rate10 + BEAT_RATE_TENTHS / 2) / BEAT_RATE_TENTHS : NOT_KNOWN;
}

int cadence_rate10(const struct cadence_screen *s)
{
	const int own = cadence_own(s);
	return own == NOT_KNOWN ? NOT_SET
	                        : beat_rate10(own, beat_permille(&s->coach.shelf->programme->habit, s->aim));
}

int64_t cadence_beat(const struct cadence_screen *s, int64_t now_ms)
{
	return s->runs ? beat_number(s->began_ms, BEAT_MINUTE_MS, s->rate10, now_ms) : NOT_SET;
}

const char *cadence_foot(int64_t beat)
{
	return beat % 2 == 0 ? "RIGHT" : "LEFT";
}

static void add_evenness(struct text *out, const struct tapped *tapped)
{
	enum { PERMILLE_A_PERCENT = 10 };
	text_addf(out, ", half of them within %d %%", (tapped->uneven + PERMILLE_A_PERCENT - 1) / PERMILLE_A_PERCENT);
	if (tapped->outliers > 0)
		text_addf(out, "; %d far off, a strike missed or tapped twice", tapped->outliers);
}

void cadence_add_measured(struct text *out, const struct cadence_screen *s)
{
	const struct tapped *tapped = &s->tapped;
	if (s->taps.count == 0) {
		text_add(out, "Run on the spot or on a treadmill as you usually do, and press t each time the right foot lands.");
		return;
	}
	if (tapped->rate10 > 0) {
		outing_add_rate(out, tapped->rate10);
		text_addf(out, " steps a minute over %d strides", tapped->intervals);
		add_evenness(out, tapped);
	} else {
		text_addf(out, "%d of %d strides", tapped->intervals, TAPS_FEWEST);
	}
	text_add(out, ".");
}

/* --- the beat --------------------------------------------------------------------------- */

static void begin(struct cadence_screen *s, int64_t now_ms)
{
	s->line++;
	s->began_ms = now_ms;
	s->rate10 = cadence_rate10(s);
}

static void stop(struct cadence_screen *s)
{
	s->line++;
	s->runs = false;
}

static void start_or_stop(struct cadence_screen *s, int64_t now_ms)
{
	if (s->runs) {
		stop(s);
		return;
	}
	begin(s, now_ms);
	s->runs = s->rate10 != NOT_SET;
	if (!s->runs)
		notice_set(&s->notice, "The beat stands on your own step rate; measure it with t first.");
}

/* A change of the aim begins a beat of its own now. */
static void aim(struct cadence_screen *s, int by, int64_t now_ms)
{
	int next = (int)s->aim + by;
	if (next < 0 || next >= BEAT_AIMS)
		return;
	s->aim = (enum beat_aim)next;
	begin(s, now_ms);
}

static int64_t wake_ms(const struct screen *screen, int64_t now_ms)
{
	const struct cadence_screen *s = (const struct cadence_screen *)screen;
	if (!s->runs)
		return -1;
	return beat_at(s->began_ms, BEAT_MINUTE_MS, s->rate10, cadence_beat(s, now_ms) + 1);
}

static void hear(const struct screen *screen, int64_t now_ms, struct heard *out)
{
	const struct cadence_screen *s = (const struct cadence_screen *)screen;
	const int64_t beat = cadence_beat(s, now_ms);
	*out = (struct heard){ .sound = s->look.sound, .line = s->line };
	for (int i = 0; s->runs && i < HEARD; i++)
		out->at[out->count++] = (struct cue_at){
			.cue = CUE_BEAT,
			.at_ms = beat_at(s->began_ms, BEAT_MINUTE_MS, s->rate10, beat + i),
			.length_ms = (int32_t)beat_at(0, BEAT_MINUTE_MS, s->rate10, 1),
			.count = (int)beat + i,
		};
}

/* --- keys --------------------------------------------------------------------------------- */

static void tap(struct cadence_screen *s, int64_t now_ms)
{
	taps_add(&s->taps, now_ms);
	s->tapped = taps_read(&s->taps);
}

/* What nobody runs at is more likely a key held down; the diary takes no such rate. */
static void save(struct cadence_screen *s, struct effects *fx)
{
	const int steps = (s->tapped.rate10 + BEAT_RATE_TENTHS / 2) / BEAT_RATE_TENTHS;
	char words[120];
	struct text text = TEXT(words);
	if (s->tapped.rate10 <= 0) {
		notice_set(&s->notice, "Too few strides yet; tap t on each right foot.");
		return;
	}
	if (steps < CADENCE_LEAST || steps > CADENCE_MOST) {
		text_addf(&text, "%d steps a minute is no run, so it is not kept; tap once for each right foot.", steps);
		notice_set(&s->notice, words);
		return;
	}
	s->intake = s->coach.diary->intake;
	s->intake.cadence = (int16_t)steps;
	text_addf(&text, "Your own step rate is %d now. u takes it back.", steps);
	notice_set(&s->notice, words);
	effects_add(fx, (struct effect){ .kind = EFFECT_SAVE_INTAKE, .intake = &s->intake });
}

static void pocket(const struct cadence_screen *s, struct effects *fx)
{
	enum { PERMILLE = 1000, TENTHS = 10 };
	struct effect effect = { .kind = EFFECT_COMMAND };
	struct text text = TEXT(effect.text);
	text_add(&text, "pocket --files");
	if (cadence_own(s) != NOT_KNOWN) {
		const int above = beat_permille(&s->coach.shelf->programme->habit, s->aim) - PERMILLE;
		text_addf(&text, " --cadence %d --beat %d%s", cadence_own(s), above / TENTHS, above % TENTHS != 0 ? ".5" : "");
	}
	effects_add(fx, effect);
}

static void again(struct cadence_screen *s)
{
	s->taps = (struct taps){ .count = 0 };
	s->tapped = taps_read(&s->taps);
}

static void act(struct cadence_screen *s, enum cadence_action action, int64_t now_ms, struct effects *fx)
{
	switch (action) {
	case CADENCE_TAP: tap(s, now_ms); break;
	case CADENCE_SAVE: save(s, fx); break;
	case CADENCE_START: start_or_stop(s, now_ms); break;
	case CADENCE_SLOWER: aim(s, -1, now_ms); break;
	case CADENCE_QUICKER: aim(s, 1, now_ms); break;
	case CADENCE_AGAIN: again(s); break;
	case CADENCE_POCKET: pocket(s, fx); break;
	case CADENCE_LEAVE: effects_add(fx, (struct effect){ .kind = EFFECT_LEAVE }); break;
	}
}

static void update(struct screen *screen, const struct msg *msg, struct effects *fx)
{
	struct cadence_screen *s = (struct cadence_screen *)screen;
	notice_update(&s->notice, msg);
	if (msg->kind == MSG_PAUSED)
		stop(s);
	if (msg->kind != MSG_KEY)
		return;
	int action = binding_find(cadence_bindings, msg->key);
	if (action != 0)
		act(s, (enum cadence_action)action, msg->now_ms, fx);
	else
		everywhere_key(msg->key, fx);
}

/* --- begin and end --------------------------------------------------------------------- */

/* The beat goes on where the rate under it did not change. */
static void renew(struct screen *screen, const struct coach_view *coach)
{
	struct cadence_screen *s = (struct cadence_screen *)screen;
	s->coach = *coach;
	if (s->runs && s->rate10 != cadence_rate10(s))
		stop(s);
}

static void free_cadence(struct screen *screen)
{
	free(screen);
}

static const struct screen_class cadence_class = {
	.name = "Cadence",
	.bindings = cadence_bindings,
	.update = update,
	.view = cadence_view,
	.say = cadence_say,
	.wake_ms = wake_ms,
	.hear = hear,
	.free = free_cadence,
	.renew = renew,
};

struct screen *cadence_screen_new(const struct coach_view *coach, struct look look)
{
	struct cadence_screen *s = calloc(1, sizeof *s);
	if (s == NULL)
		die("the cadence screen");
	s->screen.class = &cadence_class;
	s->look = look;
	s->aim = BEAT_LOW;
	again(s);
	renew(&s->screen, coach);
	return &s->screen;
}
