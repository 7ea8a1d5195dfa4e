/*
 * stepdown-sound: plays the cues that stepdown sends through a pipe, each at
 * its moment. A program of its own, so that no sound library can hold up a
 * frame, write into the screen or take the session with it.
 *
 *   stepdown-sound [--null | --wav FILE] [--report FILE]
 */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "io/clock.h"
#include "mixer.h"
#include "output.h"

struct wish {
	bool paced;
	const char *wav, *report;
};

/* --- orders from the pipe ------------------------------------------------------------ */

struct inbox {
	struct sound_record record;
	size_t got;   /* bytes of it so far */
	bool ended;
};

/* Takes in all that is there; never waits. */
static void read_orders(struct inbox *inbox, struct mixer *mixer)
{
	for (;;) {
		ssize_t got = read(STDIN_FILENO, (char *)&inbox->record + inbox->got, sizeof inbox->record - inbox->got);
		if (got < 0 && errno == EINTR)
			continue;
		inbox->ended = got == 0 || (got < 0 && errno != EAGAIN);
		if (got <= 0)
			return;
		inbox->got += (size_t)got;
		if (inbox->got == sizeof inbox->record) {
			mixer_take(mixer, &inbox->record);
			inbox->got = 0;
		}
	}
}

static void wait_for_orders(void)
{
	struct pollfd input = { .fd = STDIN_FILENO, .events = POLLIN };
	poll(&input, 1, -1);
}

/* --- time -------------------------------------------------------------------------- */

/*
 * The moment at which the next sample is heard. A device tells its own idea of
 * it in jumps; the axis follows slowly, so that no cue is stretched, and jumps
 * only where the device did.
 */
struct axis {
	int64_t next_ns;
	bool known;
};

static void axis_follow(struct axis *axis, struct output *output)
{
	enum { JUMP_NS = 40000000, SLOWLY = 32 };
	int64_t told_ns = clock_mono_ns() + output->ahead_ns(output), off_ns = told_ns - axis->next_ns;
	bool jumps = !axis->known || off_ns > JUMP_NS || off_ns < -JUMP_NS;
	axis->next_ns += jumps ? off_ns : off_ns / SLOWLY;
	axis->known = true;
}

static void play_block(struct mixer *mixer, struct output *output, struct axis *axis)
{
	int16_t block[BLOCK];
	axis_follow(axis, output);
	mixer_fill(mixer, block, BLOCK, axis->next_ns);
	output->write(output, block, BLOCK);
	axis->next_ns += (int64_t)BLOCK * 1000000000 / output->rate;
}

/* Ends when there are no more orders and all of them were heard. */
static void serve(struct mixer *mixer, struct output *output)
{
	enum { REST_AFTER = 100 /* blocks of silence: then nobody is woken for more */ };
	struct inbox inbox = { .got = 0 };
	struct axis axis = { .known = false };
	for (int silent = 0; !inbox.ended || !mixer_is_empty(mixer); silent++) {
		if (!inbox.ended && mixer_is_empty(mixer) && (silent > REST_AFTER || !axis.known)) {
			output->rest(output);
			wait_for_orders();
			axis.known = false;
		}
		if (!inbox.ended)
			read_orders(&inbox, mixer);
		if (!mixer_is_empty(mixer))
			silent = 0;
		if (!mixer_is_empty(mixer) || axis.known)
			play_block(mixer, output, &axis);
	}
	/* What was written last is still on its way to the ear. */
	output_sleep(axis.known ? output->ahead_ns(output) : 0);
}

/* --- begin and end -------------------------------------------------------------------- */

static int usage(void)
{
	fputs("usage: stepdown-sound [--null | --wav FILE] [--report FILE]\n"
	      "Plays the cues that stepdown sends; it is started by it.\n", stderr);
	return SOUND_EXIT_USAGE;
}

static bool take_words(struct wish *wish, int argc, char **argv)
{
	for (int i = 1; i < argc; i++) {
		bool has_value = i + 1 < argc;
		if (strcmp(argv[i], "--null") == 0)
			wish->paced = true;
		else if (strcmp(argv[i], "--wav") == 0 && has_value)
			wish->wav = argv[++i];
		else if (strcmp(argv[i], "--report") == 0 && has_value)
			wish->report = argv[++i];
		else
			return false;
	}
	return true;
}

static bool open_output(struct output **out, const struct wish *wish, struct err *err)
{
	if (wish->paced || wish->wav != NULL)
		return output_open_paced(out, wish->wav, err);
	return output_open_device(out, err);
}

static int fail(const char *why)
{
	fprintf(stderr, "stepdown-sound: %s\n", why);
	return SOUND_EXIT_NO_DEVICE;
}

int main(int argc, char **argv)
{
	struct wish wish = { 0 };
	struct output *output;
	struct err err = { 0 };
	if (!take_words(&wish, argc, argv))
		return usage();
	signal(SIGINT, SIG_IGN); /* the terminal's keys are for stepdown; its end is ours */
	fcntl(STDIN_FILENO, F_SETFL, fcntl(STDIN_FILENO, F_GETFL) | O_NONBLOCK);
	if (!open_output(&output, &wish, &err))
		return fail(err.text);
	struct mixer mixer = { .rate = output->rate };
	if (wish.report != NULL && (mixer.report = fopen(wish.report, "w")) == NULL)
		return fail(strerror(errno));
	serve(&mixer, output);
	mixer_free(&mixer);
	if (mixer.report != NULL)
		fclose(mixer.report);
	return output->close(output, &err) ? SOUND_EXIT_DONE : fail(err.text);
}
