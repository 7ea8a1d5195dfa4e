#include "store_inner.h"

/*
 * Version 1. A step that was shipped is never edited: the next version gets a step of its own.
 *
 * Items, sets and sides are counted from 0. NULL means not known or not
 * asked; a question that was skipped says so in a column of its own.
 */
static const char *const version_1[] = {
	"CREATE TABLE session ("
	"  id INTEGER PRIMARY KEY,"
	"  ulid TEXT NOT NULL UNIQUE CHECK (length(ulid) = 26),"
	"  routine_id TEXT NOT NULL CHECK (routine_id <> ''),"
	"  title TEXT NOT NULL,"
	"  kind TEXT NOT NULL,"
	"  status TEXT NOT NULL CHECK (status IN ('running', 'finished', 'left', 'discarded')),"
	"  started_unix_s INTEGER NOT NULL,"
	"  started_offset_s INTEGER NOT NULL CHECK (started_offset_s BETWEEN -57600 AND 57600),"
	"  day INTEGER NOT NULL CHECK (day BETWEEN -719162 AND 2932896)," /* years 1 to 9999 */
	"  ended_unix_s INTEGER,"
	"  ended_offset_s INTEGER CHECK (ended_offset_s BETWEEN -57600 AND 57600),"
	"  active_ms INTEGER CHECK (active_ms >= 0),"
	"  lead_in_s INTEGER NOT NULL CHECK (lead_in_s BETWEEN 0 AND 3600),"
	"  switch_s INTEGER NOT NULL CHECK (switch_s BETWEEN 0 AND 3600),"
	"  rest_ends TEXT NOT NULL CHECK (rest_ends IN ('time', 'key')),"
	"  pain_stop INTEGER NOT NULL CHECK (pain_stop BETWEEN 0 AND 10),"
	"  CHECK ((status = 'running') = (ended_unix_s IS NULL)),"
	"  CHECK ((ended_unix_s IS NULL) = (ended_offset_s IS NULL)),"
	"  CHECK ((ended_unix_s IS NULL) = (active_ms IS NULL))"
	") STRICT",
	"CREATE INDEX session_running ON session (id) WHERE status = 'running'",
	"CREATE INDEX session_by_day ON session (day, id) WHERE status IN ('finished', 'left')",
	"CREATE INDEX session_by_routine ON session (routine_id, day, id)"
	"  WHERE status IN ('finished', 'left')",

	"CREATE TABLE session_item ("
	"  session INTEGER NOT NULL REFERENCES session (id),"
	"  item INTEGER NOT NULL CHECK (item BETWEEN 0 AND 31),"
	"  slot INTEGER NOT NULL CHECK (slot BETWEEN 0 AND 31),"
	"  in_group INTEGER CHECK (in_group >= 0),"
	"  exercise_id TEXT NOT NULL CHECK (exercise_id <> ''),"
	"  exercise_name TEXT NOT NULL,"
	"  rest_s INTEGER NOT NULL CHECK (rest_s BETWEEN 0 AND 3600),"
	"  sets INTEGER NOT NULL CHECK (sets BETWEEN 1 AND 12),"
	"  reps INTEGER CHECK (reps >= 0),"
	"  hold_s INTEGER CHECK (hold_s >= 0),"
	"  duration_s INTEGER CHECK (duration_s >= 0),"
	"  duration_max_s INTEGER CHECK (duration_max_s >= duration_s),"
	"  distance_m INTEGER CHECK (distance_m >= 0),"
	"  contacts INTEGER CHECK (contacts >= 0),"
	"  steps INTEGER CHECK (steps >= 0),"
	"  on_s INTEGER CHECK (on_s >= 0),"
	"  off_s INTEGER CHECK (off_s >= 0),"
	"  each_way INTEGER NOT NULL CHECK (each_way IN (0, 1)),"
	"  pain INTEGER CHECK (pain BETWEEN 0 AND 10),"
	"  pain_skipped INTEGER NOT NULL DEFAULT 0 CHECK (pain_skipped IN (0, pain IS NULL)),"
	"  effort INTEGER CHECK (effort BETWEEN 0 AND 10),"
	"  effort_skipped INTEGER NOT NULL DEFAULT 0 CHECK (effort_skipped IN (0, effort IS NULL)),"
	"  choice TEXT CHECK (choice IN ('easier', 'less-depth', 'leave-out', 'go-on', 'stop')),"
	"  skip TEXT CHECK (skip IN ('pain', 'time', 'kit')),"
	"  next_exercise_id TEXT CHECK (next_exercise_id <> ''),"
	"  PRIMARY KEY (session, item)"
	") STRICT, WITHOUT ROWID",
	"CREATE INDEX session_item_by_exercise ON session_item (exercise_id, session)",

	/* The order of the sets as the session was planned, so that replaying its events needs nothing else. */
	"CREATE TABLE session_turn ("
	"  session INTEGER NOT NULL,"
	"  turn INTEGER NOT NULL CHECK (turn BETWEEN 0 AND 191),"
	"  item INTEGER NOT NULL,"
	"  set_index INTEGER NOT NULL CHECK (set_index BETWEEN 0 AND 11),"
	"  rest_s INTEGER NOT NULL CHECK (rest_s BETWEEN 0 AND 3600),"
	"  last_of_item INTEGER NOT NULL CHECK (last_of_item IN (0, 1)),"
	"  PRIMARY KEY (session, turn),"
	"  FOREIGN KEY (session, item) REFERENCES session_item (session, item)"
	") STRICT, WITHOUT ROWID",

	"CREATE TABLE session_set ("
	"  session INTEGER NOT NULL,"
	"  item INTEGER NOT NULL,"
	"  set_index INTEGER NOT NULL CHECK (set_index BETWEEN 0 AND 11),"
	"  side TEXT NOT NULL CHECK (side IN ('left', 'right', 'both')),"
	"  exercise_id TEXT NOT NULL CHECK (exercise_id <> ''),"
	"  exercise_name TEXT NOT NULL,"
	"  status TEXT NOT NULL CHECK (status IN ('done', 'part', 'skipped')),"
	"  reps INTEGER CHECK (reps >= 0),"
	"  held_ms INTEGER NOT NULL CHECK (held_ms >= 0),"
	"  rest_ms INTEGER CHECK (rest_ms >= 0),"
	"  pain INTEGER CHECK (pain BETWEEN 0 AND 10),"
	"  pain_skipped INTEGER NOT NULL DEFAULT 0 CHECK (pain_skipped IN (0, pain IS NULL)),"
	"  PRIMARY KEY (session, item, set_index, side),"
	"  FOREIGN KEY (session, item) REFERENCES session_item (session, item)"
	") STRICT, WITHOUT ROWID",

	"CREATE TABLE session_pause ("
	"  session INTEGER NOT NULL REFERENCES session (id),"
	"  pause INTEGER NOT NULL CHECK (pause >= 0),"
	"  kind TEXT NOT NULL CHECK (kind IN ('pause', 'gap')),"
	"  from_ms INTEGER NOT NULL CHECK (from_ms >= 0),"
	"  to_ms INTEGER NOT NULL CHECK (to_ms >= from_ms),"
	"  PRIMARY KEY (session, pause)"
	") STRICT, WITHOUT ROWID",

	"CREATE TABLE session_event ("
	"  session INTEGER NOT NULL REFERENCES session (id),"
	"  seq INTEGER NOT NULL CHECK (seq >= 0),"
	"  kind TEXT NOT NULL CHECK (kind IN ('pause', 'resume', 'gap', 'next', 'back', 'skip',"
	"    'rest-add', 'ask-pain', 'pain', 'effort', 'choice', 'easier', 'edit-reps', 'leave',"
	"    'undo', 'redo')),"
	"  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),"
	"  ref_ms INTEGER NOT NULL CHECK (ref_ms >= 0),"
	"  value INTEGER NOT NULL,"
	"  item INTEGER NOT NULL,"
	"  set_index INTEGER NOT NULL,"
	"  side INTEGER NOT NULL,"
	"  unix_s INTEGER NOT NULL,"
	"  offset_s INTEGER NOT NULL CHECK (offset_s BETWEEN -57600 AND 57600),"
	"  PRIMARY KEY (session, seq)"
	") STRICT, WITHOUT ROWID",

	/* One row for each running session and none for any other: the two triggers see to that. */
	"CREATE TABLE session_clock ("
	"  session INTEGER PRIMARY KEY REFERENCES session (id),"
	"  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),"
	"  unix_s INTEGER NOT NULL,"
	"  offset_s INTEGER NOT NULL CHECK (offset_s BETWEEN -57600 AND 57600)"
	") STRICT",
	"CREATE TRIGGER session_stops AFTER UPDATE OF status ON session WHEN new.status <> 'running' BEGIN"
	"  DELETE FROM session_clock WHERE session = new.id;"
	"END",
	"CREATE TRIGGER session_comes_back AFTER UPDATE OF status ON session"
	"  WHEN new.status = 'running' AND old.status <> 'running' BEGIN"
	"  INSERT INTO session_clock VALUES (new.id, old.active_ms, old.ended_unix_s, old.ended_offset_s);"
	"END",

	"CREATE TABLE setting ("
	"  key TEXT PRIMARY KEY CHECK (key <> ''),"
	"  value TEXT NOT NULL"
	") STRICT, WITHOUT ROWID",

	"CREATE TABLE action ("
	"  id INTEGER PRIMARY KEY,"
	"  ulid TEXT NOT NULL CHECK (length(ulid) = 26),"
	"  machine TEXT NOT NULL,"
	"  unix_s INTEGER NOT NULL,"
	"  offset_s INTEGER NOT NULL CHECK (offset_s BETWEEN -57600 AND 57600),"
	"  kind TEXT NOT NULL CHECK (kind IN ('start', 'do', 'undo', 'redo')),"
	"  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'cut')),"
	"  target INTEGER REFERENCES action (id),"
	"  words TEXT NOT NULL,"
	"  CHECK ((target IS NULL) = (kind IN ('start', 'do')))"
	") STRICT",
	"CREATE INDEX action_done ON action (id) WHERE kind = 'do' AND state = 'done'",
	"CREATE INDEX action_undone ON action (id) WHERE kind = 'do' AND state = 'undone'",

	"CREATE TABLE change ("
	"  seq INTEGER PRIMARY KEY,"
	"  action INTEGER NOT NULL REFERENCES action (id),"
	"  row_of TEXT NOT NULL,"
	"  before TEXT,"
	"  after TEXT,"
	"  CHECK (before IS NOT NULL OR after IS NOT NULL)"
	") STRICT",
	"CREATE INDEX change_by_action ON change (action, seq)",
	NULL,
};

const struct migration store_migrations[] = { { version_1 }, { store_version_2 }, { store_version_3 },
	{ store_version_4 } };
const int store_version = sizeof store_migrations / sizeof store_migrations[0];
