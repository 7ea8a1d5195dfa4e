/*
 * The least a program of this kind must do, to compare with: opens an SQLite
 * file, reads 60 rows, parses every YAML file of the library, draws one frame
 * with ncurses, then answers keys, or counts seconds by absolute deadlines.
 *
 *   floor start DATABASE LIBRARY    until q
 *   floor keys                      a key changes one number, until q
 *   floor tick SECONDS              the count on the screen, a second each
 *   floor commit DATABASE N         prints the median milliseconds of a durable commit
 */
#define _GNU_SOURCE
#include <ftw.h>
#include <locale.h>
#include <ncurses.h>
#include <poll.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#include <yaml.h>

static int rows_read, files_read;

static int count_row(void *ctx, int columns, char **values, char **names)
{
	(void)ctx;
	(void)columns;
	(void)values;
	(void)names;
	rows_read++;
	return 0;
}

static void read_database(const char *path)
{
	sqlite3 *db;
	if (sqlite3_open(path, &db) == SQLITE_OK)
		sqlite3_exec(db, "SELECT * FROM session ORDER BY id DESC LIMIT 60", count_row, NULL, NULL);
	sqlite3_close(db);
}

static int parse_file(const char *path, const struct stat *st, int type, struct FTW *walk)
{
	size_t length = strlen(path);
	yaml_parser_t parser;
	yaml_document_t document;
	(void)st;
	(void)walk;
	if (type != FTW_F || length < 5 || strcmp(path + length - 5, ".yaml") != 0)
		return 0;
	FILE *file = fopen(path, "rb");
	if (file == NULL || !yaml_parser_initialize(&parser))
		return 1;
	yaml_parser_set_input_file(&parser, file);
	if (yaml_parser_load(&parser, &document))
		yaml_document_delete(&document);
	yaml_parser_delete(&parser);
	fclose(file);
	files_read++;
	return 0;
}

static void screen_open(void)
{
	setlocale(LC_ALL, "");
	newterm(NULL, stdout, stdin);
	set_escdelay(25);
	cbreak();
	noecho();
	keypad(stdscr, TRUE);
	curs_set(0);
}

static void frame(int number)
{
	erase();
	for (int row = 0; row < LINES; row++)
		mvprintw(row, 2, "%3d  a line of a screen that says about this much, %d rows of %d files", row, rows_read,
		         files_read);
	mvprintw(0, 20, "%d", number);
	refresh();
}

static void answer_keys(void)
{
	int number = 0;
	for (int key; (key = getch()) != 'q';) {
		if (key == KEY_RESIZE)
			frame(number);
		mvprintw(0, 20, "%d", ++number);
		refresh();
	}
}

static void count_seconds(int seconds)
{
	struct timespec start, now;
	clock_gettime(CLOCK_MONOTONIC, &start);
	for (int k = 1; k <= seconds; k++) {
		struct timespec due = { .tv_sec = start.tv_sec + k, .tv_nsec = start.tv_nsec };
		while (clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &due, NULL) != 0)
			;
		mvprintw(0, 20, "%d", k);
		refresh();
	}
	clock_gettime(CLOCK_MONOTONIC, &now);
}

static int by_size(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;
	return (x > y) - (x < y);
}

static void time_commits(const char *path, int count)
{
	sqlite3 *db;
	double *ms = calloc((size_t)count, sizeof *ms);
	if (ms == NULL || sqlite3_open(path, &db) != SQLITE_OK)
		exit(1);
	sqlite3_exec(db, "PRAGMA journal_mode=DELETE; PRAGMA synchronous=EXTRA;"
	                 "CREATE TABLE IF NOT EXISTS bare(id INTEGER PRIMARY KEY, value INT) STRICT", NULL, NULL, NULL);
	for (int i = 0; i < count; i++) {
		/* A person's keys come one at a time: processor and disk have gone quiet before each. */
		struct timespec a, b, quiet = { .tv_nsec = 60000000 };
		nanosleep(&quiet, NULL);
		clock_gettime(CLOCK_MONOTONIC, &a);
		sqlite3_exec(db, "BEGIN IMMEDIATE; INSERT INTO bare(value) VALUES (4); COMMIT", NULL, NULL, NULL);
		clock_gettime(CLOCK_MONOTONIC, &b);
		ms[i] = (double)(b.tv_sec - a.tv_sec) * 1e3 + (double)(b.tv_nsec - a.tv_nsec) / 1e6;
	}
	sqlite3_close(db);
	qsort(ms, (size_t)count, sizeof *ms, by_size);
	printf("%.3f\n", ms[count / 2]);
	free(ms);
}

int main(int argc, char **argv)
{
	const char *what = argc > 1 ? argv[1] : "";
	if (strcmp(what, "commit") == 0 && argc == 4) {
		time_commits(argv[2], atoi(argv[3]));
		return 0;
	}
	if (strcmp(what, "start") == 0 && argc == 4) {
		read_database(argv[2]);
		nftw(argv[3], parse_file, 8, FTW_PHYS);
	}
	screen_open();
	frame(0);
	if (strcmp(what, "tick") == 0 && argc == 3)
		count_seconds(atoi(argv[2]));
	else
		answer_keys();
	endwin();
	return 0;
}
