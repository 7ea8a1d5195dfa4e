/*
 * A library while it is being read. For the files of io/library alone: each
 * entry still knows its node, so that a check that looks at several entries
 * can name a line.
 */
#ifndef STEPDOWN_IO_LIBRARY_DRAFT_H
#define STEPDOWN_IO_LIBRARY_DRAFT_H

#include "core/programme.h"
#include "io/library.h"
#include "io/schema.h"

/* What a file of figures holds. */
struct views {
	const struct figure *at;
	size_t count;
};

struct entry {
	void *value;                  /* struct exercise, routine, source, rule, test, questionnaire, lesson, views or programme */
	const char *id;               /* NULL: could not be read */
	const struct yaml_node *node;
	const struct reading *in;
	bool fine;                    /* read without a fault: checks may lean on its values */
	bool own;
	bool replaced;                /* by the person's own entry of the same id */
};

struct entries {
	struct entry *at;
	size_t count, cap;
};

enum draft_kind {
	ENTRY_EXERCISE, ENTRY_ROUTINE, ENTRY_SOURCE, ENTRY_RULE, ENTRY_TEST, ENTRY_QUESTIONNAIRE,
	ENTRY_LESSON, ENTRY_FIGURE, ENTRY_PROGRAMME,
	ENTRY_KINDS
};

struct draft {
	struct arena *arena;   /* of the library: what stays */
	struct arena *scratch; /* bytes and nodes of the files */
	struct faults *faults;
	struct entries of[ENTRY_KINDS];
	size_t files;
	bool unread;           /* a file was refused as a whole: what it holds is not known */
	bool with_figures;     /* their files are read, too */
};

extern const struct field_table exercise_table, routine_table, source_table, rule_table, figure_table, test_table,
	questionnaire_table, lesson_table, programme_table;
extern const struct field_table overlay_table;

/* The parts of a programme. */
extern const struct field_table response_rules_table, flare_rules_table, ready_rules_table, stage_rules_table,
	load_rules_table, spacing_rules_table, balance_rules_table, ladder_rules_table, ledger_rules_table,
	habit_rules_table, trigger_rules_table, phases_table, week_table;

/* Reads a folder and all it holds into the draft; `own`: the person's, which may be missing. */
void draft_read_folder(struct draft *draft, const char *dir, bool own);

/*
 * Reads and parses the file at `path`, which faults call `shown`, a string of the
 * draft's arena. NULL, with the fault, when it is refused as a whole.
 */
struct reading *draft_open_file(struct draft *draft, const char *path, const char *shown,
                                const struct yaml_node **root);

/* Reads a professional's limits; `path` NULL or missing: there are none. */
struct overlay draft_read_overlay(struct draft *draft, const char *path);

/* Reads the mapping `node` as an entry of a kind and adds it. */
void draft_add(struct draft *draft, enum draft_kind kind, struct reading *in, const struct yaml_node *node,
               bool own);

/* One more entry of a kind, to be filled. */
struct entry *draft_add_entry(struct draft *draft, enum draft_kind kind);

/* Reads the list of views that a file of figures is; false with the faults of it. */
bool views_read(struct reading *in, const struct yaml_node *root, struct views *out);

/* Reads a file of figures and adds it under the name of the file. */
void draft_read_views(struct draft *draft, const char *path, const char *shown, const char *id, bool own);

/*
 * The figures of `id` alone: the person's own file of that name, else ours;
 * none when there is neither. False when it has faults.
 */
bool draw_views(const struct library_from *from, const char *id, struct arena *arena, struct faults *faults,
                struct views *out);

/* The entry of an id that holds, NULL when there is none. */
const struct entry *draft_find(const struct draft *draft, enum draft_kind kind, const char *id);

/* The hint that names the nearest id of a kind; NULL when none is near. */
const char *draft_nearest(const struct draft *draft, enum draft_kind kind, const char *id);

/* Fills what follows from other fields: the short name, what ends a set. */
void exercise_complete(struct entry *entry);

/* Fills the groups of a routine's slots, with the faults of that. */
void routine_complete(struct entry *entry);

/* The order of a routine's kind in the list: strength first. */
int routine_kind_rank(const struct routine *routine);

/* What one exercise must be in itself. */
void exercise_check(const struct entry *entry);
void figure_check(const struct reading *in, const struct yaml_node *node, const struct figure *figure);

/* What one test and one questionnaire must be in itself; false with the faults of it. */
void test_check(const struct entry *entry);
bool questionnaire_check(const struct entry *entry);

/* Adds a fault for each figure of a dose that the work of the exercise asks for or has no use of. */
void dose_check(const struct exercise *exercise, const struct dose *dose, const struct reading *in,
                const struct yaml_node *keys, const struct yaml_node *owner);

/* What entries say about each other. */
void draft_check_ids(struct draft *draft);
void draft_check_graph(const struct draft *draft);
void draft_check_figures(const struct draft *draft);
void draft_check_routines(const struct draft *draft);
void draft_check_sources(const struct draft *draft);
void draft_check_rules(const struct draft *draft);
void draft_check_programme(const struct draft *draft);
void draft_check_questionnaires(const struct draft *draft);

/* What a programme that was read without a fault must be in itself. */
void programme_check_stages(const struct entry *entry);
void programme_check_phases(const struct draft *draft, const struct entry *entry);
void programme_check_weeks(const struct entry *entry);

/* True when a threshold as a rule names it ("flare", "phases.*.hold_s") speaks of the figure at `path`. */
bool threshold_names(const char *threshold, const char *path);

#endif
