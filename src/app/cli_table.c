#include "cli_inner.h"

const struct option_row options[] = {
	{ "data-dir", LETTER_DATA, "DIR", "keep the history in DIR", false },
	{ "config-dir", LETTER_CONFIG, "DIR", "read your own exercises from DIR/exercises", false },
	{ "now", LETTER_NOW, "STAMP", "fix the wall clock, for testing: 2026-03-02T09:00 or 2026-03-02T09:00+01:00", false },
	{ "plain", LETTER_PLAIN, NULL, "whole lines instead of a screen: for screen readers and logs", false },
	{ "json", LETTER_JSON, NULL, "one JSON object on stdout", false },
	{ "color", LETTER_COLOR, "WHEN", "auto, always or never; goes before NO_COLOR", false },
	{ "no-input", LETTER_NO_INPUT, NULL, "never ask anything", false },
	{ "help", 'h', NULL, "this text; behind a command, its own options", false },
	{ "version", LETTER_VERSION, NULL, "the version", false },
	{ .name = NULL },
};

/* name, words behind it with the least and the most of them, help, JSON, its options, what it does */
const struct command commands[] = {
	{ "", NULL, 0, 0, "Today: what there is to do; as text when stdout is no terminal", false, NULL, cli_today },
	{ "session", "[ID]", 0, 1,
	  "follow a session: the unfinished one, ID, or the strength session whose turn it is", false, NULL, cli_session },
	{ "sessions", NULL, 0, 0, "the sessions there are", true, NULL, cli_sessions },
	{ "library", "[ID]", 0, 1, "the exercises there are, or one of them in full", true, NULL, cli_library },
	{ "history", NULL, 0, 0, "the sessions that were done, newest first", true, NULL, cli_history },
	{ "undo", NULL, 0, 0, "take back the last action of the history", true, NULL, cli_undo },
	{ "redo", NULL, 0, 0, "bring back what undo took", true, NULL, cli_redo },
	{ "lint", "[DIR]", 0, 1, "check exercise files: every fault with its line", true, NULL, cli_lint },
	{ .name = NULL },
};
