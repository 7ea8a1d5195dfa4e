#include "io/place.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* What XDG_<name>_HOME gives, or its place below HOME; NULL when neither is known. */
static const char *xdg_dir(const char *variable, const char *below_home, struct arena *arena)
{
	const char *base = getenv(variable);
	if (base != NULL && base[0] == '/')
		return arena_print(arena, "%s/stepdown", base);
	const char *home = getenv("HOME");
	if (home == NULL || home[0] == '\0')
		return NULL;
	return arena_print(arena, "%s/%s/stepdown", home, below_home);
}

static const char *chosen(const char *given, const char *variable, const char *below_home, struct arena *arena)
{
	return given != NULL ? arena_string(arena, given) : xdg_dir(variable, below_home, arena);
}

/*
 * A program that runs from where it was built reads the exercises it was
 * built beside; where those are not, it was installed.
 */
static const char *library_dir(void)
{
	return access(STEPDOWN_SOURCE_LIBRARY, R_OK) == 0 ? STEPDOWN_SOURCE_LIBRARY : STEPDOWN_INSTALLED_LIBRARY;
}

bool places_find(struct places *out, const char *data_dir, const char *config_dir, struct arena *arena,
                 struct err *err)
{
	struct places found = {
		.data_dir = chosen(data_dir, "XDG_DATA_HOME", ".local/share", arena),
		.config_dir = chosen(config_dir, "XDG_CONFIG_HOME", ".config", arena),
		.state_dir = chosen(data_dir, "XDG_STATE_HOME", ".local/state", arena),
		.library_dir = library_dir(),
	};
	if (found.data_dir == NULL || found.config_dir == NULL || found.state_dir == NULL)
		return err_set(err, ERR_SYSTEM,
		               "no place for the history: HOME is not set; set it, or give --data-dir and --config-dir");
	found.store_file = arena_print(arena, "%s/stepdown.db", found.data_dir);
	found.own_library = arena_print(arena, "%s/exercises", found.config_dir);
	found.config_file = arena_print(arena, "%s/config.yaml", found.config_dir);
	found.overlay = arena_print(arena, "%s/overlay.yaml", found.config_dir);
	*out = found;
	return true;
}

static bool is_dir(const char *path)
{
	struct stat st;
	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

static bool make_one(const char *path, struct err *err)
{
	if (mkdir(path, 0700) == 0 || (errno == EEXIST && is_dir(path)))
		return true;
	return err_set(err, errno == EROFS || errno == EACCES ? ERR_READONLY : ERR_SYSTEM,
	               "the folder %s could not be made: %s", path, strerror(errno));
}

bool place_make_dir(const char *path, struct err *err)
{
	if (is_dir(path))
		return true;
	struct arena *arena = arena_new();
	char *part = arena_string(arena, path);
	bool made = true;
	for (char *slash = part + 1; made && (slash = strchr(slash, '/')) != NULL; slash++) {
		*slash = '\0';
		made = make_one(part, err);
		*slash = '/';
	}
	made = made && make_one(part, err);
	arena_free(arena);
	return made;
}
