#include "a_coach.h"
#include "shown.h"

#include "tui/command.h"

#include <locale.h>

static struct effects key(struct command *command, uint32_t key)
{
	struct effects fx = { 0 };
	const struct msg msg = { .kind = MSG_KEY, .key = key };
	assert_true(command_take(command, &msg, &coach.view, &fx));
	return fx;
}

static struct command typing(const char *line)
{
	struct command command;
	a_coach();
	command_start(&command);
	for (; *line != '\0'; line++)
		key(&command, (unsigned char)*line);
	return command;
}

static void enter_asks_for_what_was_typed(void **state)
{
	(void)state;
	struct command command = typing("log run 5km");
	struct effects fx = key(&command, KEY_ENTER_);
	assert_int_equal(fx.count, 1);
	assert_int_equal(fx.at[0].kind, EFFECT_COMMAND);
	assert_string_equal(fx.at[0].text, "log run 5km");
	assert_false(command.typing);
}

static void escape_and_an_empty_line_ask_for_nothing(void **state)
{
	(void)state;
	struct command command = typing("log run");
	assert_int_equal(key(&command, KEY_ESC_).count, 0);
	assert_false(command.typing);
	command = typing("");
	assert_int_equal(key(&command, KEY_ENTER_).count, 0);
}

static void while_nothing_is_typed_keys_are_not_taken(void **state)
{
	(void)state;
	struct command command = { 0 };
	struct effects fx = { 0 };
	assert_false(command_take(&command, &(struct msg){ .kind = MSG_KEY, .key = 'q' }, NULL, &fx));
}

static void tab_ends_a_word_as_far_as_it_is_clear(void **state)
{
	(void)state;
	static const struct {
		const char *typed, *ended;
	} words[] = {
		{ "wha", "whatif " },       { "s", "s" },          { "swa", "swap " },   { "ell", "elliptical " },
		{ "log st", "log strength " }, { "log run", "log run" }, { "log run-", "log run-walk " },
		{ "move strength-", "move strength-" }, { "move strength-b", "move strength-b " },
		{ "flare s", "flare start " }, { "wobble", "wobble" }, { "why x", "why x" },
		{ "da", "day " }, { "prog", "progress " }, { "map", "map " }, { "rep", "report " }, { "mou", "mouse " }, { "gra", "graphics " }, { "q", "quit " },
		{ "sound o", "sound off " }, { "conf", "config " }, { "config week", "config week_start " }, { "set week", "set week_start " },
	};
	for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
		struct command command = typing(words[i].typed);
		assert_int_equal(key(&command, KEY_TAB_).count, 0);
		assert_string_equal(command.edit.text, words[i].ended);
	}
}

/* Ending a word never changes what was typed before it. */
static void what_was_typed_stays_at_the_beginning(void **state)
{
	(void)state;
	static const char letters[] = "logmveswapkiprun -3";
	struct chance chance = chance_seed(7);
	for (int round = 0; round < rounds(500, 50000); round++) {
		char line[40] = "";
		int length = chance_between(&chance, 0, 30);
		for (int i = 0; i < length; i++)
			line[i] = letters[chance_between(&chance, 0, (int)sizeof letters - 2)];
		struct command command = typing(line);
		key(&command, KEY_TAB_);
		assert_int_equal(strncmp(command.edit.text, line, strlen(line)), 0);
	}
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(enter_asks_for_what_was_typed),
		cmocka_unit_test(escape_and_an_empty_line_ask_for_nothing),
		cmocka_unit_test(while_nothing_is_typed_keys_are_not_taken),
		cmocka_unit_test(tab_ends_a_word_as_far_as_it_is_clear),
		cmocka_unit_test(what_was_typed_stays_at_the_beginning),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
