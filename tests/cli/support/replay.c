#include "cli/support/replay.h"

#include "base/day.h"

#define CENTRAL_EUROPE " --tz CET-1CEST,M3.5.0,M10.5.0/3"

int64_t replay_moment(const char *text)
{
	char stamp[20];
	struct stamp at = { 0 };
	bool has_offset;
	snprintf(stamp, sizeof stamp, "%s", text);
	stamp[strlen("2026-03-02")] = 'T';
	if (!stamp_parse(&at, &has_offset, stamp))
		fail_msg("\"%s\" is no moment", text);
	return at.unix_s;
}

void replay_tell(struct program *program, int64_t at_s, const char *line)
{
	char whole[REPLAY_LINE + sizeof CENTRAL_EUROPE];
	stamp_print((struct stamp){ at_s, 0 }, program->now);
	program->now[strlen("2026-03-02T09:00:00")] = '\0';
	snprintf(whole, sizeof whole, "%s" CENTRAL_EUROPE, line);
	int code = program_line(program, whole);
	if (code != 0)
		fail_msg("%s, %s: exit %d, %s", program->now, line, code, program->told);
}

/* The number behind the next `"key":` from `*at` on, 0 for null; false where there is none. */
static bool number(const char **at, const char *key, long *out)
{
	char quoted[40];
	snprintf(quoted, sizeof quoted, "\"%s\":", key);
	*at = strstr(*at, quoted);
	if (*at == NULL)
		return false;
	*at += strlen(quoted);
	*out = strtol(*at, NULL, 10);
	return true;
}

struct replay_sum replay_sum(const struct program *program, const char *key)
{
	struct replay_sum sum = { 0 };
	long value;
	for (const char *at = program->out; number(&at, key, &value); sum.count++) {
		sum.known += value > 0;
		sum.total += value;
	}
	return sum;
}

long replay_ceiling(const struct program *program)
{
	const char *at = strstr(program->out, "\"ledger\":");
	long ceiling_m;
	if (at == NULL || !number(&at, "ceiling_m", &ceiling_m))
		fail_msg("no ceiling in %s", program->out);
	return ceiling_m;
}

const char *replay_run_size(const struct program *program, const char *name)
{
	char quoted[60];
	const char *rule = strstr(program->out, "\"rule\":\"R19\"");
	snprintf(quoted, sizeof quoted, "\"name\":\"%s\",\"value\":", name);
	const char *input = rule == NULL ? NULL : strstr(rule, quoted);
	if (input == NULL)
		fail_msg("no %s of a run's size in %s", name, program->out);
	return input + strlen(quoted);
}

bool replay_is_class(const struct program *program, const char *class)
{
	const char *value = replay_run_size(program, "spike_class");
	return value[0] == '"' && strncmp(value + 1, class, strlen(class)) == 0 && value[1 + strlen(class)] == '"';
}

/* Every planned run is within its own ceiling; gives how many there are. */
static int runs_within_ceiling(const char *plan)
{
	int count = 0;
	for (const char *at = plan; (at = strstr(at, "\"kind\":\"run")) != NULL; count++) {
		long distance_m, ceiling_m;
		assert_true(number(&at, "distance_m", &distance_m) && number(&at, "ceiling_m", &ceiling_m));
		if (ceiling_m > 0 && distance_m > ceiling_m)
			fail_msg("%ld m are planned above %ld m", distance_m, ceiling_m);
	}
	return count;
}

int replay_plan(struct program *program, int64_t at_s, const char *phase)
{
	replay_tell(program, at_s, "plan --json");
	char *once = strdup(program->out);
	assert_true(program_has(program, phase));
	replay_tell(program, at_s, "plan --json");
	assert_string_equal(program->out, once);
	free(once);
	return runs_within_ceiling(program->out);
}

void replay_expect_undone(struct program *program, int64_t at_s, const char *line)
{
	replay_tell(program, at_s, "history --json");
	char *history = strdup(program->out);
	replay_tell(program, at_s, "plan --json");
	char *planned = strdup(program->out);
	replay_tell(program, at_s, line);
	replay_tell(program, at_s, "history --json");
	assert_string_not_equal(program->out, history);
	replay_tell(program, at_s, "undo");
	replay_tell(program, at_s, "history --json");
	assert_string_equal(program->out, history);
	replay_tell(program, at_s, "plan --json");
	assert_string_equal(program->out, planned);
	free(history);
	free(planned);
}
