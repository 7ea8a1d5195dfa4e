#define _GNU_SOURCE
#include "pty/pty.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/capability.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>
#include <utmp.h>
#include <vterm.h>

/* What is waited for comes at once, or late on a machine that has much else to do, or never. */
enum { LIMIT_MS = 60000, RAW_MAX = 1 << 20, SCREEN_MAX = 1 << 16 };

struct pty {
	int master, slave;
	pid_t shell, program;
	int orders, reports;      /* to and from the shell */
	struct termios before;
	VTerm *vterm;
	VTermScreen *screen;
	bool alternate, cursor_hidden;
	int rows, cols;
	bool over;
	int status;
	char raw[RAW_MAX];
	size_t raw_length;
	char text[SCREEN_MAX];
};

static int64_t now_ms(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* --- a home ------------------------------------------------------------------ */

static void copy_to(const char *home, const char *name, const char *below)
{
	char from[512], text[8192] = "", to[256];
	snprintf(from, sizeof from, "%s/tests/pty/%s", TEST_SOURCE_DIR, name);
	FILE *file = fopen(from, "r");
	assert_non_null(file);
	assert_true(fread(text, 1, sizeof text - 1, file) > 0);
	fclose(file);
	snprintf(to, sizeof to, "%s/.config/stepdown/exercises/%s", home + strlen(test_folder()) + 1, below);
	test_file(to, text);
}

const char *pty_new_home(void)
{
	static char home[256];
	static int count;
	snprintf(home, sizeof home, "%s/home%d", test_folder(), ++count);
	copy_to(home, "quick.yaml", "strength/quick.yaml");
	copy_to(home, "quick-session.yaml", "sessions/quick.yaml");
	return home;
}

/* --- the shell between the test and the program -------------------------------- */

/*
 * Root passes over the modes of files by two capabilities; without them it is
 * an owner like any other, and still finds its way to the program.
 */
static bool obey_modes(void)
{
	return getuid() != 0 || (prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, 0, 0, 0) == 0 &&
	                         prctl(PR_CAPBSET_DROP, CAP_DAC_READ_SEARCH, 0, 0, 0) == 0);
}

static void set_environment(const char *home, const struct pty_given *given)
{
	clearenv();
	setenv("PATH", "/usr/bin:/bin", 1);
	setenv("HOME", home, 1);
	setenv("TERM", "xterm-256color", 1);
	setenv("LC_ALL", "C.UTF-8", 1);
	setenv("STEPDOWN_SOUND_HELPER", "", 1);
	setenv("STEPDOWN_GRAPHICS", "half", 1); /* else it asks which glyphs look right */
	setenv("ASAN_OPTIONS", "detect_leaks=0", 1);
	for (int i = 0; i < PTY_WORDS && given->environment[i] != NULL; i++) {
		char pair[512];
		snprintf(pair, sizeof pair, "%s", given->environment[i]);
		char *equals = strchr(pair, '=');
		if (equals == NULL) {
			unsetenv(pair);
			continue;
		}
		*equals = '\0';
		setenv(pair, equals + 1, 1);
	}
}

_Noreturn static void be_program(const char *home, const struct pty_given *given)
{
	char *argv[PTY_WORDS + 2] = { (char *)(uintptr_t)"stepdown" };
	for (int i = 0; i < PTY_WORDS && given->words[i] != NULL; i++)
		argv[i + 1] = (char *)(uintptr_t)given->words[i];
	setpgid(0, 0);
	tcsetpgrp(STDIN_FILENO, getpid());
	if (given->stdin_only_reads)
		dup2(open("/dev/tty", O_RDONLY | O_CLOEXEC), STDIN_FILENO);
	signal(SIGTTOU, SIG_DFL);
	signal(SIGHUP, given->ignores_hangup ? SIG_IGN : SIG_DFL);
	set_environment(home, given);
	if (given->obeys_modes && !obey_modes())
		_exit(126);
	execv(TEST_PROGRAM, argv);
	_exit(127);
}

/*
 * Like a shell with job control: the program has a process group of its own,
 * without which Ctrl-Z would stop nothing. Every change is reported as a wait status.
 */
_Noreturn static void be_shell(int orders, int reports, const char *home, const struct pty_given *given)
{
	signal(SIGTTOU, SIG_IGN);
	signal(SIGHUP, SIG_IGN);
	pid_t program = fork();
	if (program == 0)
		be_program(home, given);
	setpgid(program, program);
	ssize_t said = write(reports, &program, sizeof program);
	for (int status = 0; said > 0;) {
		if (waitpid(program, &status, WUNTRACED) != program)
			_exit(1);
		tcsetpgrp(STDIN_FILENO, getpgrp());
		said = write(reports, &status, sizeof status);
		char order;
		if (!WIFSTOPPED(status) || read(orders, &order, 1) != 1)
			_exit(0);
		tcsetpgrp(STDIN_FILENO, program);
		kill(-program, SIGCONT);
	}
	_exit(1);
}

/* --- the terminal ------------------------------------------------------------------ */

static int on_property(VTermProp property, VTermValue *value, void *user)
{
	struct pty *pty = user;
	if (property == VTERM_PROP_ALTSCREEN)
		pty->alternate = value->boolean != 0;
	if (property == VTERM_PROP_CURSORVISIBLE)
		pty->cursor_hidden = value->boolean == 0;
	return 1;
}

static const VTermScreenCallbacks callbacks = { .settermprop = on_property };

static void make_terminal(struct pty *pty)
{
	pty->vterm = vterm_new(pty->rows, pty->cols);
	vterm_set_utf8(pty->vterm, 1);
	pty->screen = vterm_obtain_screen(pty->vterm);
	vterm_screen_set_callbacks(pty->screen, &callbacks, pty);
	vterm_screen_enable_altscreen(pty->screen, 1);
	vterm_screen_reset(pty->screen, 1);
}

struct pty *pty_start(const char *home, const struct pty_given *given)
{
	struct pty *pty = calloc(1, sizeof *pty);
	assert_non_null(pty);
	pty->rows = given->rows == 0 ? 30 : given->rows;
	pty->cols = given->cols == 0 ? 100 : given->cols;
	struct winsize size = { .ws_row = (unsigned short)pty->rows, .ws_col = (unsigned short)pty->cols };
	int orders[2], reports[2];
	assert_int_equal(openpty(&pty->master, &pty->slave, NULL, NULL, &size), 0);
	assert_int_equal(tcgetattr(pty->slave, &pty->before), 0);
	assert_int_equal(pipe2(orders, O_CLOEXEC), 0);
	assert_int_equal(pipe2(reports, O_CLOEXEC), 0);
	fcntl(pty->master, F_SETFD, FD_CLOEXEC);
	make_terminal(pty);
	pty->shell = fork();
	if (pty->shell == 0) {
		close(pty->master);
		close(orders[1]);
		login_tty(pty->slave);
		be_shell(orders[0], reports[1], home, given);
	}
	close(orders[0]);
	close(reports[1]);
	pty->orders = orders[1];
	pty->reports = reports[0];
	assert_int_equal(read(pty->reports, &pty->program, sizeof pty->program), sizeof pty->program);
	return pty;
}

/* Takes in what the program wrote, waiting up to `ms` for it. */
static void take_output(struct pty *pty, int ms)
{
	char bytes[4096];
	struct pollfd fd = { .fd = pty->master, .events = POLLIN };
	if (pty->master < 0 || poll(&fd, 1, ms) <= 0)
		return;
	ssize_t got = read(pty->master, bytes, sizeof bytes);
	if (got <= 0)
		return;
	size_t keep = (size_t)got < RAW_MAX - pty->raw_length ? (size_t)got : RAW_MAX - pty->raw_length;
	memcpy(pty->raw + pty->raw_length, bytes, keep);
	pty->raw_length += keep;
	vterm_input_write(pty->vterm, bytes, (size_t)got);
}

static size_t add_cell(const VTermScreen *screen, int row, int col, char *out)
{
	VTermScreenCell cell;
	size_t length = 0;
	vterm_screen_get_cell(screen, (VTermPos){ .row = row, .col = col }, &cell);
	if (cell.chars[0] == 0)
		out[length++] = ' ';
	for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell.chars[i] != 0 && cell.chars[i] < 0x110000; i++) {
		uint32_t ch = cell.chars[i];
		if (ch < 0x80) {
			out[length++] = (char)ch;
		} else if (ch < 0x800) {
			out[length++] = (char)(0xc0 | ch >> 6);
			out[length++] = (char)(0x80 | (ch & 0x3f));
		} else {
			out[length++] = (char)(0xe0 | ch >> 12);
			out[length++] = (char)(0x80 | (ch >> 6 & 0x3f));
			out[length++] = (char)(0x80 | (ch & 0x3f));
		}
	}
	return length;
}

const char *pty_screen(struct pty *pty)
{
	size_t length = 0;
	for (int row = 0; row < pty->rows; row++) {
		for (int col = 0; col < pty->cols; col++)
			length += add_cell(pty->screen, row, col, pty->text + length);
		while (length > 0 && pty->text[length - 1] == ' ')
			length--;
		pty->text[length++] = '\n';
	}
	pty->text[length] = '\0';
	return pty->text;
}

/* True when the program has ended or stopped and all it wrote was taken in: nothing more will come. */
static bool is_silent(struct pty *pty)
{
	struct pollfd fd = { .fd = pty->reports, .events = POLLIN };
	size_t before = pty->raw_length;
	if (!pty->over && poll(&fd, 1, 0) == 0)
		return false;
	take_output(pty, 20);
	return pty->raw_length == before;
}

static bool wait_for(struct pty *pty, const char *text, bool there, int limit_ms)
{
	bool silent = false;
	for (int64_t end = now_ms() + limit_ms; now_ms() < end && !silent;) {
		if ((strstr(pty_screen(pty), text) != NULL) == there)
			return true;
		silent = is_silent(pty);
		take_output(pty, 20);
	}
	return (strstr(pty_screen(pty), text) != NULL) == there;
}

bool pty_comes(struct pty *pty, const char *text, int limit_ms)
{
	return wait_for(pty, text, true, limit_ms);
}

/* The screen goes to stderr by itself: the message of a failed test is cut at some length. */
_Noreturn static void fail_with_screen(struct pty *pty, const char *text, const char *what)
{
	fprintf(stderr, "%s\n", pty_screen(pty));
	fail_msg("\"%s\" %s, see the screen above", text, what);
	abort();
}

void pty_expect(struct pty *pty, const char *text)
{
	if (!wait_for(pty, text, true, LIMIT_MS))
		fail_with_screen(pty, text, "never came");
}

void pty_expect_gone(struct pty *pty, const char *text)
{
	if (!wait_for(pty, text, false, LIMIT_MS))
		fail_with_screen(pty, text, "stayed");
}

void pty_type(struct pty *pty, const char *bytes)
{
	assert_int_equal(write(pty->master, bytes, strlen(bytes)), strlen(bytes));
}

void pty_resize(struct pty *pty, int rows, int cols)
{
	struct winsize size = { .ws_row = (unsigned short)rows, .ws_col = (unsigned short)cols };
	pty->rows = rows;
	pty->cols = cols;
	vterm_set_size(pty->vterm, rows, cols);
	ioctl(pty->master, TIOCSWINSZ, &size);
}

void pty_signal(struct pty *pty, int signo)
{
	kill(pty->program, signo);
}

pid_t pty_process(const struct pty *pty)
{
	return pty->program;
}

void pty_hang_up(struct pty *pty)
{
	close(pty->slave);
	close(pty->master);
	pty->slave = pty->master = -1;
}

/* --- the program's state ------------------------------------------------------------- */

/* The next wait status the shell reports. */
static int next_status(struct pty *pty)
{
	int64_t end = now_ms() + LIMIT_MS;
	struct pollfd fd = { .fd = pty->reports, .events = POLLIN };
	int status;
	while (poll(&fd, 1, 0) == 0) {
		if (now_ms() > end)
			fail_with_screen(pty, "the program", "neither ended nor stopped");
		take_output(pty, 10);
	}
	assert_int_equal(read(pty->reports, &status, sizeof status), sizeof status);
	/* What it wrote last may still be on its way. */
	for (size_t before = pty->raw_length + 1; before != pty->raw_length;) {
		before = pty->raw_length;
		take_output(pty, 20);
	}
	return status;
}

int pty_wait(struct pty *pty)
{
	int status = next_status(pty);
	assert_false(WIFSTOPPED(status));
	pty->over = true;
	return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

void pty_wait_stopped(struct pty *pty)
{
	int status = next_status(pty);
	assert_true(WIFSTOPPED(status));
}

void pty_continue(struct pty *pty)
{
	assert_int_equal(write(pty->orders, "c", 1), 1);
}

const char *pty_raw(struct pty *pty, size_t *length)
{
	*length = pty->raw_length;
	return pty->raw;
}

bool pty_wrote(struct pty *pty, const char *bytes)
{
	return memmem(pty->raw, pty->raw_length, bytes, strlen(bytes)) != NULL;
}

void pty_expect_written(struct pty *pty, const char *bytes)
{
	for (int64_t end = now_ms() + LIMIT_MS; !pty_wrote(pty, bytes) && now_ms() < end;)
		take_output(pty, 20);
	assert_true(pty_wrote(pty, bytes));
}

/* Where `bytes` stand last in what was written; -1 never. */
static long last_at(const struct pty *pty, const char *bytes)
{
	size_t length = strlen(bytes);
	for (size_t at = pty->raw_length; at-- > 0;)
		if (at + length <= pty->raw_length && memcmp(pty->raw + at, bytes, length) == 0)
			return (long)at;
	return -1;
}

void pty_expect_restored(struct pty *pty)
{
	struct termios now;
	assert_int_equal(tcgetattr(pty->slave, &now), 0);
	assert_int_equal(now.c_lflag, pty->before.c_lflag);
	assert_int_equal(now.c_iflag, pty->before.c_iflag);
	assert_int_equal(now.c_oflag, pty->before.c_oflag);
	assert_false(pty->alternate);
	assert_false(pty->cursor_hidden);
	assert_true(last_at(pty, "\033[?2004h") <= last_at(pty, "\033[?2004l"));
	assert_true(last_at(pty, "\033[?1h") <= last_at(pty, "\033[?1l"));
}

void pty_end(struct pty *pty)
{
	if (!pty->over)
		kill(pty->program, SIGKILL);
	close(pty->orders);
	close(pty->reports);
	if (pty->master >= 0)
		close(pty->master);
	if (pty->slave >= 0)
		close(pty->slave);
	kill(pty->shell, SIGKILL);
	waitpid(pty->shell, NULL, 0);
	vterm_free(pty->vterm);
	free(pty);
}
