#include "session_screen.h"

#include <stdlib.h>

#include "base/err.h"
#include "base/text.h"
#include "core/figure.h"
#include "tui/words.h"

static struct session_screen *of(struct screen *screen)
{
	return (struct session_screen *)screen;
}

static const struct session_screen *of_const(const struct screen *screen)
{
	return (const struct session_screen *)screen;
}

/* --- messages --------------------------------------------------------------- */

static void on_key(struct session_screen *s, const struct msg *msg, struct effects *fx)
{
	session_screen_key(s, msg->key, fx);
}

static void on_not_saved(struct session_screen *s, const struct msg *msg, struct effects *fx)
{
	(void)fx;
	struct text text = TEXT(s->not_saved);
	text_addf(&text, "Not saved yet: %s", msg->text);
}

static void on_saved(struct session_screen *s, const struct msg *msg, struct effects *fx)
{
	(void)msg, (void)fx;
	s->not_saved[0] = '\0';
}

/* Words may still be spoken where no tone can be played. */
static void on_silent(struct session_screen *s, const struct msg *msg, struct effects *fx)
{
	(void)fx;
	s->no_tones = true;
	if (s->look.sound == SOUND_TONES)
		s->look.sound = SOUND_OFF;
	if (msg->text[0] != '\0')
		session_screen_notice(s, msg->text);
}

static void on_speechless(struct session_screen *s, const struct msg *msg, struct effects *fx)
{
	(void)fx;
	s->no_voice = true;
	if (s->look.sound == SOUND_VOICE)
		s->look.sound = s->no_tones ? SOUND_OFF : SOUND_TONES;
	session_screen_notice(s, msg->text);
}

static void on_notice(struct session_screen *s, const struct msg *msg, struct effects *fx)
{
	(void)fx;
	session_screen_notice(s, msg->text);
}

/* Being stopped is a gap, however short: nobody saw what the set did meanwhile. */
static void on_paused(struct session_screen *s, const struct msg *msg)
{
	int64_t since_ms = session_screen_time(s, msg->at_ms);
	int64_t seen_ms = s->session.now_ms;
	session_screen_log(s, (struct session_event){ .kind = SESSION_GAP,
						      .at_ms = session_screen_time(s, msg->now_ms),
						      .ref_ms = since_ms > seen_ms ? since_ms : seen_ms });
}

static void (*const handlers[])(struct session_screen *, const struct msg *, struct effects *) = {
	[MSG_KEY] = on_key,     [MSG_NOT_SAVED] = on_not_saved,
	[MSG_SAVED] = on_saved, [MSG_NOTICE] = on_notice,
	[MSG_SILENT] = on_silent, [MSG_SPEECHLESS] = on_speechless,
	[MSG_PAUSED] = NULL,    [MSG_TICK] = NULL,
	[MSG_SHOWN] = NULL,
};

/* The skip question is about one exercise: when the clock has gone on to the next, it is void. */
static void close_void_overlay(struct session_screen *s)
{
	if (s->overlay == OVERLAY_SKIP && session_at(&s->session).item != s->overlay_item)
		s->overlay = OVERLAY_NONE;
	if (session_ended(&s->session))
		s->overlay = OVERLAY_NONE;
}

static void update(struct screen *screen, const struct msg *msg, struct effects *fx)
{
	struct session_screen *s = of(screen);
	s->rows = msg->rows;
	s->cols = msg->cols;
	if (msg->kind == MSG_PAUSED)
		on_paused(s, msg);
	session_screen_tick(s, msg->now_ms);
	session_screen_tell(s, true, fx);
	close_void_overlay(s);
	const struct session before = s->session;
	if (handlers[msg->kind] != NULL) {
		handlers[msg->kind](s, msg, fx);
		close_void_overlay(s);
		session_screen_tell(s, false, fx);
	}
	ear_follow(&s->ear, &before, &s->session);
}

static void hear(const struct screen *screen, int64_t now_ms, struct heard *out)
{
	const struct session_screen *s = of_const(screen);
	(void)now_ms;
	ear_tell(&s->ear, s->look.sound, s->mono_ms - s->base_ms, out);
	session_screen_hear_steps(s, s->mono_ms - s->base_ms, out);
}

/* --- time --------------------------------------------------------------------- */

/* A look at least this often while the clock runs, so that no still stretch is taken for a gap. */
enum { LOOK_MS = SESSION_GAP_MS / 2 };

static int64_t sooner(int64_t a, int64_t b)
{
	if (a < 0 || b < 0)
		return a < 0 ? b : a;
	return a < b ? a : b;
}

static int64_t wake_ms(const struct screen *screen, int64_t now_ms)
{
	const struct session_screen *s = of_const(screen);
	(void)now_ms;
	if (session_ended(&s->session) || !session_is_running(&s->session))
		return -1;
	struct session_at at = session_at(&s->session);
	int64_t next_ms = sooner(at.change_ms, session_screen_frame_ms(s, &at));
	next_ms = sooner(next_ms, session_screen_step_ms(s));
	next_ms = sooner(next_ms, s->session.now_ms + LOOK_MS);
	return s->mono_ms + (next_ms - s->base_ms);
}

/* --- the screen ------------------------------------------------------------------ */

static void view(const struct screen *screen, struct area area, int64_t now_ms)
{
	(void)now_ms;
	session_screen_view(of_const(screen), area);
}

static void say(const struct screen *screen, struct lines *lines, int64_t now_ms)
{
	(void)now_ms;
	session_screen_say(of_const(screen), lines);
}

static const char *what_is_on(const struct session_screen *s, const struct session_at *at)
{
	if (s->session.ask != ASK_NOTHING)
		return "question";
	if (s->session.paused)
		return "paused";
	if (at->stage == STAGE_REST)
		return "rest";
	return session_screen_exercise(s, at->item)->short_name;
}

static void title(const struct screen *screen, struct text *out)
{
	const struct session_screen *s = of_const(screen);
	struct session_at at = session_at(&s->session);
	if (session_ended(&s->session)) {
		text_addf(out, "%s, done", s->plan->title);
		return;
	}
	words_clock(out, at.to_go_ms);
	text_addf(out, " %s", what_is_on(s, &at));
}

static const struct binding *bindings_now(const struct screen *screen)
{
	return session_screen_bindings(of_const(screen));
}

static void release(struct screen *screen)
{
	free(of(screen)->log);
	free(screen);
}

static const struct screen_class session_screen_class = {
	.name = "Session",
	.bindings = session_screen_keys[MODE_WORK],
	.update = update,
	.view = view,
	.say = say,
	.wake_ms = wake_ms,
	.free = release,
	.hear = hear,
	.bindings_now = bindings_now,
	.title = title,
};

static void copy_log(struct session_screen *s, const struct session_event *log, size_t count)
{
	s->cap = count + 64;
	s->log = calloc(s->cap, sizeof *s->log);
	if (s->log == NULL)
		die("the session's log");
	for (size_t i = 0; i < count; i++)
		s->log[i] = log[i];
	s->count = s->sent = count;
}

/*
 * A session that is taken up again waits for its person: what happened since
 * it was last seen is a gap. It is handed out with the first message.
 */
static void take_up(struct session_screen *s)
{
	session_log_resolve(s->log, s->count);
	s->session = session_replay(s->plan, s->log, s->count, s->base_ms);
	if (!s->session.paused)
		session_screen_log(
			s, (struct session_event){ .kind = SESSION_GAP, .ref_ms = s->session.now_ms });
}

struct screen *session_screen_new(const struct session_screen_given *given)
{
	struct session_screen *s = calloc(1, sizeof *s);
	if (s == NULL)
		die("the session's screen");
	s->screen.class = &session_screen_class;
	s->plan = given->plan;
	s->last = given->last;
	s->look = given->look;
	s->base_ms = given->at_ms;
	s->mono_ms = given->now_ms;
	s->mark = NO_MARK;
	s->one_kind = SESSION_TICK;
	s->told.turn = NO_MARK;
	copy_log(s, given->log, given->log_count);
	s->session = session_start(given->plan);
	if (given->log != NULL || given->at_ms > 0)
		take_up(s);
	ear_follow(&s->ear, &s->session, &s->session);
	return &s->screen;
}

const struct session *session_screen_state(const struct screen *screen)
{
	return &of_const(screen)->session;
}
