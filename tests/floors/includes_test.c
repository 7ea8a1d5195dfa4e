#include "support/check.h"

#include <dirent.h>

/* Which floors a floor may include, its own among them. */
static const struct floor {
	const char *name, *sees;
} floors[] = {
	{ "base", " base " },
	{ "core", " base core " },
	{ "io", " base core io " },
	{ "tui", " base core tui " },
	{ "app", " base core io tui app sound " }, /* of sound the words of its pipe, which is a header alone */
	{ "sound", " base core io sound " },
};

/* The one file, or family of files, that may know a library. */
static const struct library {
	const char *header, *file;
} libraries[] = {
	{ "ncurses.h", "src/app/term" }, { "curses.h", "src/app/term" },  { "term.h", "src/app/term" },
	{ "sqlite3.h", "src/io/store" }, { "yaml.h", "src/io/yaml.c" },   { "portaudio.h", "src/sound/output_device.c" },
};

/* Calls that have a better one in base/text.h, or none that we want. */
static const char *const avoided[] = { "strcpy", "strcat", "sprintf", "strncpy", "gets", "system", "popen", "alloca" };

static int faults;

static void fault(const char *path, int line, const char *what, const char *name)
{
	printf("%s:%d: %s %s\n", path, line, what, name);
	faults++;
}

static void check_include(const struct floor *floor, const char *path, int number, const char *line)
{
	char name[128];
	if (sscanf(line, " # include \"%127[^\"]\"", name) == 1) {
		char seen[140], *slash = strchr(name, '/');
		if (slash == NULL)
			return; /* a header of the floor's own inside, beside the file */
		snprintf(seen, sizeof seen, " %.*s ", (int)(slash - name), name);
		if (strstr(floor->sees, seen) == NULL)
			fault(path, number, "may not include", name);
	} else if (sscanf(line, " # include <%127[^>]>", name) == 1) {
		for (size_t i = 0; i < sizeof libraries / sizeof libraries[0]; i++)
			if (strcmp(name, libraries[i].header) == 0 && strstr(path, libraries[i].file) == NULL)
				fault(path, number, "may not know", name);
	}
}

static bool is_word(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

static void check_calls(const char *path, int number, const char *line)
{
	for (size_t i = 0; i < sizeof avoided / sizeof avoided[0]; i++) {
		size_t length = strlen(avoided[i]);
		for (const char *at = line; (at = strstr(at, avoided[i])) != NULL; at += length)
			if ((at == line || !is_word(at[-1])) && at[length] == '(')
				fault(path, number, "calls", avoided[i]);
	}
}

static void check_file(const struct floor *floor, const char *path)
{
	char line[1024];
	FILE *file = fopen(path, "r");
	assert_non_null(file);
	for (int number = 1; fgets(line, sizeof line, file) != NULL; number++) {
		check_include(floor, path, number, line);
		check_calls(path, number, line);
	}
	fclose(file);
}

static int check_folder(const struct floor *floor, const char *top)
{
	char folder[512], path[1024];
	int files = 0;
	snprintf(folder, sizeof folder, "%s/%s/%s", TEST_SOURCE_DIR, top, floor->name);
	DIR *dir = opendir(folder);
	assert_non_null(dir);
	for (struct dirent *entry; (entry = readdir(dir)) != NULL;) {
		size_t length = strlen(entry->d_name);
		if (length < 3 || (strcmp(entry->d_name + length - 2, ".c") != 0 &&
		                   strcmp(entry->d_name + length - 2, ".h") != 0))
			continue;
		snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
		check_file(floor, path);
		files++;
	}
	closedir(dir);
	return files;
}

static void no_floor_looks_up_or_knows_a_library_it_should_not(void **state)
{
	(void)state;
	faults = 0;
	for (size_t i = 0; i < sizeof floors / sizeof floors[0]; i++) {
		int files = check_folder(&floors[i], "src") + check_folder(&floors[i], "include");
		assert_true(files > 1);
	}
	assert_int_equal(faults, 0);
}

static void the_check_sees_what_it_is_for(void **state)
{
	(void)state;
	faults = 0;
	check_include(&floors[1], "src/core/x.c", 1, "#include \"io/store.h\"\n");
	check_include(&floors[3], "src/tui/x.c", 1, "#include <ncurses.h>\n");
	check_calls("src/io/x.c", 1, "\tstrcpy(a, b);\n");
	assert_int_equal(faults, 3);
	check_include(&floors[1], "src/core/x.c", 1, "#include \"base/day.h\"\n");
	check_include(&floors[4], "src/app/term.c", 1, "#include <ncurses.h>\n");
	check_calls("src/io/x.c", 1, "\tmy_strcpy(a, b);\n");
	assert_int_equal(faults, 3);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_floor_looks_up_or_knows_a_library_it_should_not),
		cmocka_unit_test(the_check_sees_what_it_is_for),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
