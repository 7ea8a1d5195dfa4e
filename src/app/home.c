#include "app/home.h"

#include "core/programme.h"
#include "io/config.h"
#include "io/locale.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

/* A name of the zone database, or a zone written out; the C library takes any other for UTC without a word. */
static bool is_zone(const char *zone, struct arena *arena)
{
	const char *folder = getenv("TZDIR");
	struct stat st;
	const char *path = arena_print(arena, "%s/%s", folder != NULL ? folder : "/usr/share/zoneinfo", zone);
	/* A stroke in a zone that is written out only parts a day from its time: "CET-1CEST,M3.5.0,M10.5.0/3". */
	size_t name = strcspn(zone, ",");
	bool written_out = strcspn(zone, "0123456789") < name && strcspn(zone, "/") >= name;
	bool has_file = strstr(zone, "..") == NULL && stat(path, &st) == 0 && S_ISREG(st.st_mode);
	return isalpha((unsigned char)zone[0]) && (written_out || has_file);
}

static bool take_zone(const char *zone, struct arena *arena, struct err *err)
{
	if (zone == NULL)
		return true;
	if (!is_zone(zone, arena))
		return err_set(err, ERR_USAGE, "there is no time zone \"%s\"; write one as Europe/Berlin or CET-1", zone);
	setenv("TZ", zone, 1);
	tzset();
	return true;
}

static bool take_profile(struct home *home, const struct home_given *given, struct err *err)
{
	static const char allowed[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";
	const char *name = given->profile;
	if (name == NULL)
		return true;
	if (name[0] == '\0' || name[strspn(name, allowed)] != '\0')
		return err_set(err, ERR_USAGE, "a profile has a name of letters, digits, - and _, not \"%s\"", name);
	const char *data_dir = arena_print(home->arena, "%s/profiles/%s", home->places.data_dir, name);
	return places_find(&home->places, data_dir, given->config_dir, home->arena, err);
}

/* A flag is typed for this once: what is wrong with it ends the command. */
static bool take_flags(struct home *home, const struct home_given *given, struct err *err)
{
	struct faults *faults = faults_new();
	bool fine = true;
	for (int i = 0; i < SETTINGS && fine; i++)
		if (given->chosen[i] != NULL)
			fine = config_take(&home->settings, (enum setting)i, given->chosen[i], ORIGIN_FLAG,
			                   arena_print(home->arena, "--%s", setting_rows[i].key), home->arena, faults);
	if (!fine)
		err_set(err, ERR_USAGE, "%s%s%s", faults->at[0].text,
		        faults->at[0].hint == NULL ? "" : "; ", faults->at[0].hint == NULL ? "" : faults->at[0].hint);
	faults_free(faults);
	return fine;
}

static bool take_settings(struct home *home, const struct home_given *given, struct err *err)
{
	home->settings = settings_usual();
	home->settings.week_locale = locale_week_first();
	/* Another history that was named alone is a trial, or somebody else's: the person's own settings are not begun for it. */
	home->may_write_settings = given->data_dir == NULL || given->config_dir != NULL;
	home->config_faults = faults_new();
	config_read(&home->settings, home->places.config_file, home->arena, home->config_faults);
	config_read_environment(&home->settings, !given->coloured, home->arena, home->config_faults);
	if (!take_flags(home, given, err))
		return false;
	if (given->uncoloured) {
		home->settings.theme = THEME_MONO;
		home->settings.origin[SETTING_THEME] = ORIGIN_FLAG;
		home->settings.source[SETTING_THEME] = "--color";
		home->settings.line[SETTING_THEME] = 0;
	}
	return true;
}

bool home_find(struct home *home, const struct home_given *given, struct err *err)
{
	*home = (struct home){ .clock = clock_real(), .arena = arena_new() };
	home->is_fixed = given->now != NULL;
	if (!take_zone(given->zone, home->arena, err))
		return false;
	if (home->is_fixed && !clock_fixed(&home->clock, &home->fixed, given->now, err))
		return false;
	return places_find(&home->places, given->data_dir, given->config_dir, home->arena, err) &&
	       take_profile(home, given, err) && take_settings(home, given, err);
}

bool home_read_library(struct home *home, bool built_in_only)
{
	faults_free(home->faults);
	library_free(home->library);
	home->library = NULL;
	home->faults = faults_new();
	struct library_from from = { .dir = home->places.library_dir, .overlay = home->places.overlay };
	if (!built_in_only)
		from.own_dir = home->places.own_library;
	return library_read(&home->library, &from, home->faults);
}

bool home_has_history(const struct home *home)
{
	struct stat st;
	return lstat(home->places.store_file, &st) == 0;
}

bool home_open_store(struct home *home)
{
	return store_open(&home->store, home->places.store_file, &home->trouble);
}

void home_close(struct home *home)
{
	store_close(home->store);
	library_free(home->library);
	faults_free(home->faults);
	faults_free(home->config_faults);
	arena_free(home->arena);
	*home = (struct home){ 0 };
}

struct stamp home_now(const struct home *home)
{
	return home->clock.wall(home->clock.ctx);
}

struct day home_today(const struct home *home)
{
	return stamp_day(home_now(home), home->settings.rollover_h);
}

int64_t home_mono_ms(const struct home *home)
{
	return home->clock.mono_ms(home->clock.ctx);
}

const struct exercise *home_exercises(const struct home *home, size_t *count)
{
	*count = 0;
	return home->library == NULL ? NULL : library_exercises(home->library, count);
}

int home_pain_stop(const struct home *home)
{
	/* Without a library there is no plan to stop. */
	return home->library == NULL ? 0 : library_shelf(home->library)->programme->response.red_during;
}

/* What fills a slot: the history's choice, where the library still has it. */
static const struct exercise *choice_of(const struct home *home, const struct routine *routine, int slot,
                                        struct arena *arena)
{
	const char *id = NULL;
	if (home->store == NULL || !store_slot_choice(home->store, routine->id, slot, &id, arena, NULL) || id == NULL)
		return NULL;
	return library_exercise(home->library, id);
}

struct session_plan *home_plan(const struct home *home, const struct routine *routine, struct arena *arena,
                               struct err *err)
{
	size_t count;
	const struct exercise *exercises = home_exercises(home, &count);
	const struct exercise **choice = arena_array(arena, routine->slot_count + 1, sizeof(struct exercise *));
	for (size_t i = 0; i < routine->slot_count; i++)
		choice[i] = choice_of(home, routine, (int)i, arena);
	struct session_plan *plan = arena_alloc(arena, sizeof *plan);
	const char *missing = NULL;
	if (session_plan_build(plan, routine, exercises, count, choice, home_pain_stop(home), &missing))
		return plan;
	if (missing == NULL)
		err_set(err, ERR_INPUT, "%s is longer than a session may be; `stepdown lint` tells more", routine->title);
	else
		err_set(err, ERR_INPUT, "%s names the exercise \"%s\", which the library does not have; "
		        "`stepdown lint` tells more", routine->title, missing);
	return NULL;
}

bool home_usual_plan(const struct home *home, const struct routine *routine, struct session_plan *plan)
{
	size_t count;
	const char *missing;
	const struct exercise *exercises = home_exercises(home, &count);
	return session_plan_build(plan, routine, exercises, count, NULL, home_pain_stop(home), &missing);
}

static const char *fault_words(const struct fault *fault, struct arena *arena)
{
	if (fault->line == 0)
		return arena_print(arena, "%s: %s", fault->file, fault->text);
	return arena_print(arena, "%s:%d:%d: %s", fault->file, fault->line, fault->col, fault->text);
}

const char *home_first_fault(const struct home *home, struct arena *arena)
{
	return home->faults == NULL || home->faults->count == 0 ? NULL : fault_words(&home->faults->at[0], arena);
}

const char *home_settings_fault(const struct home *home, struct arena *arena)
{
	size_t count = home->config_faults == NULL ? 0 : faults_total(home->config_faults);
	if (count == 0)
		return NULL;
	const char *first = fault_words(&home->config_faults->at[0], arena);
	return count == 1 ? arena_print(arena, "The settings have a fault: %s; `stepdown config` tells more", first)
	                  : arena_print(arena, "The settings have %zu faults, the first: %s; `stepdown config` lists all",
	                                count, first);
}
