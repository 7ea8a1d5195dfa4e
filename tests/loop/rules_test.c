/* What the program gives as its reason is a rule of exercises/RULES.yaml, spelled as there. */
#include "support/check.h"

#include <ctype.h>
#include <dirent.h>

#include "core/programme.h"
#include "io/library.h"

static struct library *library;

static int load(void **state)
{
	(void)state;
	struct faults *faults = faults_new();
	library_load(&library, TEST_SOURCE_DIR "/exercises", NULL, faults);
	faults_free(faults);
	return library == NULL;
}

static int unload(void **state)
{
	(void)state;
	library_free(library);
	return 0;
}

/* True for what is shaped like a rule's number: "R19", "D2b". */
static bool is_number(const char *word, size_t length)
{
	size_t digits = 1;
	if (length < 2 || length > 4 || strchr("RDGPLWTB", word[0]) == NULL)
		return false;
	while (digits < length && isdigit((unsigned char)word[digits]))
		digits++;
	return digits > 1 && (digits == length || (digits == length - 1 && word[digits] == 'b'));
}

static int check_line(const char *file, const char *line)
{
	int found = 0;
	for (const char *open = strchr(line, '"'); open != NULL; open = strchr(open, '"')) {
		const char *word = open + 1, *close = strchr(word, '"');
		if (close == NULL)
			break;
		char id[8] = "";
		if (is_number(word, (size_t)(close - word))) {
			snprintf(id, sizeof id, "%.*s", (int)(close - word), word);
			if (shelf_rule(library_shelf(library), id) == NULL)
				fail_msg("%s gives the rule %s as a reason, RULES.yaml has none", file, id);
			found++;
		}
		open = close + 1;
	}
	return found;
}

static int check_file(const char *path)
{
	char line[2000];
	int found = 0;
	FILE *file = fopen(path, "r");
	assert_non_null(file);
	while (fgets(line, sizeof line, file) != NULL)
		found += check_line(path, line);
	fclose(file);
	return found;
}

static int check_folder(const char *folder)
{
	char path[800];
	int found = 0;
	DIR *dir = opendir(folder);
	assert_non_null(dir);
	for (struct dirent *at; (at = readdir(dir)) != NULL;) {
		snprintf(path, sizeof path, "%s/%s", folder, at->d_name);
		if (strstr(at->d_name, ".c") != NULL)
			found += check_file(path);
	}
	closedir(dir);
	return found;
}

static void every_rule_that_the_code_names_is_in_the_file(void **state)
{
	(void)state;
	int found = check_folder(TEST_SOURCE_DIR "/src/core") + check_folder(TEST_SOURCE_DIR "/src/app") +
	            check_folder(TEST_SOURCE_DIR "/src/tui");
	assert_true(found > 13); /* the verdicts alone */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_rule_that_the_code_names_is_in_the_file),
	};
	return cmocka_run_group_tests(tests, load, unload);
}
