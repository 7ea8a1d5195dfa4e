/*
 * A professional's limits, which outrank the programme's: overlay.yaml in
 * the folder of settings.
 */
#include "io/library_draft.h"

#include <errno.h>
#include <sys/stat.h>

#define OVERLAY(member) offsetof(struct overlay, member)
static const struct field overlay_fields[] = {
	{ .key = "by", .kind = FIELD_TEXT, .required = true, .offset = OVERLAY(by), .min = 1, .max = 60 },
	{ .key = "since", .kind = FIELD_DAY, .required = true, .offset = OVERLAY(since) },
	{ .key = "note", .kind = FIELD_TEXT, .offset = OVERLAY(note), .min = 1, .max = 200 },
	{ .key = "run_pain_most", .kind = FIELD_INT, .offset = OVERLAY(run_pain_most), .max = 10 },
	{ .key = "run_most_m", .kind = FIELD_INT, .offset = OVERLAY(run_most_m), .min = 100, .max = 100000 },
	{ .key = "week_most_m", .kind = FIELD_INT, .offset = OVERLAY(week_most_m), .min = 100, .max = 500000 },
	{ .key = "week_target_m", .kind = FIELD_INT, .offset = OVERLAY(week_target_m), .min = 100, .max = 500000 },
	{ .key = "no_running", .kind = FIELD_BOOL, .offset = OVERLAY(no_running) },
	{ .key = "no_impact", .kind = FIELD_BOOL, .offset = OVERLAY(no_impact) },
	{ .key = "tier_most", .kind = FIELD_WORD, .offset = OVERLAY(tier_most), FIELD_WORDS(knee_tier_words) },
	{ .key = "strength_most_week", .kind = FIELD_INT, .offset = OVERLAY(strength_most_week), .max = 7 },
	{ .key = "banned", .kind = FIELD_IDS, .offset = OVERLAY(banned), .min = 1, .max = 60 },
};
static const struct overlay overlay_blank = {
	.run_pain_most = NOT_SET, .run_most_m = NOT_SET, .week_most_m = NOT_SET, .tier_most = NOT_SET,
	.strength_most_week = NOT_SET, .week_target_m = NOT_SET,
};
const struct field_table overlay_table = {
	.name = "Overlay", TABLE_FIELDS(overlay_fields), .size = sizeof(struct overlay), .blank = &overlay_blank,
};

static void check_banned(const struct draft *draft, const struct reading *in, const struct yaml_node *list)
{
	for (const struct yaml_node *at = list == NULL ? NULL : list->first; at != NULL; at = at->next)
		if (draft_find(draft, ENTRY_EXERCISE, at->text) == NULL && !draft->unread)
			reading_fault(in, at, draft_nearest(draft, ENTRY_EXERCISE, at->text),
			              "there is no exercise \"%s\"", at->text);
}

/* A limit that another one of the same file forbids was not meant so. */
static void check_order(const struct reading *in, const struct yaml_node *root, const char *key, int value,
                        int week_most_m)
{
	if (value != NOT_SET && week_most_m != NOT_SET && value > week_most_m)
		reading_fault(in, yaml_get(root, key), NULL, "\"%s\" is above \"week_most_m\", %d", key, week_most_m);
}

static void check_overlay(const struct draft *draft, const struct reading *in, const struct yaml_node *root,
                          const struct overlay *overlay)
{
	check_banned(draft, in, yaml_get(root, "banned"));
	check_order(in, root, "run_most_m", overlay->run_most_m, overlay->week_most_m);
	check_order(in, root, "week_target_m", overlay->week_target_m, overlay->week_most_m);
	if (overlay->no_running && overlay->week_target_m != NOT_SET)
		reading_fault(in, yaml_get(root, "week_target_m"), "leave one of them out",
		              "\"week_target_m\" asks for running, and \"no_running\" forbids it");
}

struct overlay draft_read_overlay(struct draft *draft, const char *path)
{
	struct stat st;
	const struct yaml_node *root;
	struct overlay overlay = overlay_blank;
	if (path == NULL || (stat(path, &st) != 0 && (errno == ENOENT || errno == ENOTDIR)))
		return overlay;
	struct reading *in = draft_open_file(draft, path, arena_string(draft->arena, path), &root);
	if (in == NULL)
		return overlay;
	schema_read(in, &overlay_table, root, &overlay);
	check_overlay(draft, in, root, &overlay);
	overlay.there = true;
	return overlay;
}
