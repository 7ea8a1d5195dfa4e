/*
 * Options that are members of a struct: a table tells for each where it goes
 * and how it is read, and its words are refused with what to write instead.
 */
#ifndef STEPDOWN_APP_CLI_FIELD_H
#define STEPDOWN_APP_CLI_FIELD_H

#include "app/cli.h"
#include "core/diary.h"

struct cli_reading {
	const struct cli *cli;
	void *record;          /* the struct that is filled */
	enum units units;      /* of a length without one */
	enum side side;        /* the knee of a pain without one */
	struct day today;
};

struct cli_field {
	const char *option;
	bool (*read)(const struct cli_reading *reading, const struct cli_field *field, const char *value); /* false: told */
	size_t offset, size;   /* of the member */
	int least, most;
	const char *const *words; /* of which the member is an index, or a bit */
	int count;
	size_t asked;          /* offset of the bool that says it was answered; 0: none */
};

/* Reads every option of the command that the table knows. False, and told, at the first that is off. */
bool cli_fields_read(const struct cli_reading *reading, const struct cli_field *fields, size_t count);

/* True when one of them was given. */
bool cli_fields_given(const struct cli *cli, const struct cli_field *fields, size_t count);

/* How a value is read. "-" means not known in all of them. */
bool cli_read_number(const struct cli_reading *reading, const struct cli_field *field, const char *value);
bool cli_read_pain(const struct cli_reading *reading, const struct cli_field *field, const char *value); /* of both knees or the one */
bool cli_read_halves(const struct cli_reading *reading, const struct cli_field *field, const char *value); /* 2.5, kept times two */
bool cli_read_word(const struct cli_reading *reading, const struct cli_field *field, const char *value);
bool cli_read_bits(const struct cli_reading *reading, const struct cli_field *field, const char *value); /* a,b or none */
bool cli_read_text(const struct cli_reading *reading, const struct cli_field *field, const char *value);
bool cli_read_distance(const struct cli_reading *reading, const struct cli_field *field, const char *value);
bool cli_read_duration(const struct cli_reading *reading, const struct cli_field *field, const char *value);
bool cli_read_hours(const struct cli_reading *reading, const struct cli_field *field, const char *value); /* kept as minutes */
bool cli_read_hours10(const struct cli_reading *reading, const struct cli_field *field, const char *value); /* as tenths */

/* Puts a number into a member of 1, 2 or 4 bytes. */
void cli_field_put(const struct cli_reading *reading, const struct cli_field *field, int value);

/* The day an option names, `out` untouched where it was not given; false, and told, for what is none. */
bool cli_day(const struct cli *cli, const char *option, struct day today, struct day *out);

#endif
