#include "store_inner.h"

/*
 * Version 2: the diary. NULL means not known or not said, never 0. Days are
 * days since 1970, years 1 to 9999; lists of words stand in one text, parted by commas.
 */
const char *const store_version_2[] = {
	"CREATE TABLE intake ("
	"  id INTEGER PRIMARY KEY CHECK (id = 1),"
	"  since INTEGER CHECK (since BETWEEN -719162 AND 2932896),"
	"  knee TEXT CHECK (knee IN ('left', 'right', 'both')),"
	"  pattern TEXT CHECK (pattern IN ('yes', 'no', 'unsure')),"
	"  flags TEXT,"
	"  born INTEGER CHECK (born BETWEEN 1900 AND 2200),"
	"  sex TEXT CHECK (sex IN ('f', 'm')),"
	"  worst_day INTEGER CHECK (worst_day BETWEEN 0 AND 10),"
	"  worst TEXT CHECK (worst IN ('stairs-down', 'stairs-up', 'squat', 'sitting', 'run', 'downhill',"
	"    'jump', 'night')),"
	"  pain_stairs_down INTEGER CHECK (pain_stairs_down BETWEEN 0 AND 10),"
	"  pain_stairs_up INTEGER CHECK (pain_stairs_up BETWEEN 0 AND 10),"
	"  pain_squat INTEGER CHECK (pain_squat BETWEEN 0 AND 10),"
	"  pain_sitting INTEGER CHECK (pain_sitting BETWEEN 0 AND 10),"
	"  pain_run INTEGER CHECK (pain_run BETWEEN 0 AND 10),"
	"  pain_downhill INTEGER CHECK (pain_downhill BETWEEN 0 AND 10),"
	"  pain_jump INTEGER CHECK (pain_jump BETWEEN 0 AND 10),"
	"  pain_night INTEGER CHECK (pain_night BETWEEN 0 AND 10),"
	"  pain_months INTEGER CHECK (pain_months BETWEEN 0 AND 1200),"
	"  akps INTEGER CHECK (akps BETWEEN 0 AND 100),"
	"  running TEXT CHECK (running IN ('no', 'yes')),"
	"  run_pain INTEGER CHECK (run_pain BETWEEN 0 AND 10),"
	"  run_settles_min INTEGER CHECK (run_settles_min BETWEEN 0 AND 1440),"
	"  weekly_m INTEGER CHECK (weekly_m BETWEEN 0 AND 1000000),"
	"  week_1_m INTEGER CHECK (week_1_m BETWEEN 0 AND 1000000)," /* the oldest */
	"  week_2_m INTEGER CHECK (week_2_m BETWEEN 0 AND 1000000),"
	"  week_3_m INTEGER CHECK (week_3_m BETWEEN 0 AND 1000000),"
	"  week_4_m INTEGER CHECK (week_4_m BETWEEN 0 AND 1000000),"
	"  longest_m INTEGER CHECK (longest_m BETWEEN 0 AND 1000000),"
	"  cadence INTEGER CHECK (cadence BETWEEN 1 AND 400),"
	"  run_days INTEGER NOT NULL CHECK (run_days BETWEEN 0 AND 127)," /* bit 0 is Monday */
	"  shoes TEXT,"
	"  surface TEXT CHECK (surface IN ('road', 'trail', 'track', 'treadmill', 'grass', 'gravel')),"
	"  stairs_day INTEGER CHECK (stairs_day BETWEEN 0 AND 1000),"
	"  sitting_h10 INTEGER CHECK (sitting_h10 BETWEEN 0 AND 240),"
	"  standing_h10 INTEGER CHECK (standing_h10 BETWEEN 0 AND 240),"
	"  kit TEXT,"
	"  units TEXT NOT NULL CHECK (units IN ('km', 'mi')),"
	"  strength_on_run_days TEXT CHECK (strength_on_run_days IN ('no', 'yes')),"
	"  cadence_target TEXT CHECK (cadence_target IN ('no', 'yes')),"
	"  raise_percent INTEGER CHECK (raise_percent BETWEEN 0 AND 100)"
	") STRICT",

	"CREATE TABLE goal ("
	"  ulid TEXT PRIMARY KEY CHECK (length(ulid) = 26),"
	"  distance_m INTEGER CHECK (distance_m BETWEEN 0 AND 1000000),"
	"  week_m INTEGER CHECK (week_m BETWEEN 0 AND 1000000),"
	"  pain INTEGER CHECK (pain BETWEEN 0 AND 10),"
	"  by_day INTEGER CHECK (by_day BETWEEN -719162 AND 2932896),"
	"  words TEXT,"
	"  since INTEGER NOT NULL CHECK (since BETWEEN -719162 AND 2932896)"
	") STRICT, WITHOUT ROWID",

	/* Answers of the readiness items are kept times two, for halves are allowed. */
	"CREATE TABLE check_in ("
	"  day INTEGER PRIMARY KEY CHECK (day BETWEEN -719162 AND 2932896),"
	"  morning_left INTEGER CHECK (morning_left BETWEEN 0 AND 10),"
	"  morning_right INTEGER CHECK (morning_right BETWEEN 0 AND 10),"
	"  now_left INTEGER CHECK (now_left BETWEEN 0 AND 10),"
	"  now_right INTEGER CHECK (now_right BETWEEN 0 AND 10),"
	"  worst INTEGER CHECK (worst BETWEEN 0 AND 10),"
	"  stairs INTEGER CHECK (stairs BETWEEN 0 AND 10),"
	"  sleep_min INTEGER CHECK (sleep_min BETWEEN 0 AND 1440),"
	"  instrument TEXT NOT NULL CHECK (instrument IN ('hooper4', 'mclean5')),"
	"  sleep_halves INTEGER CHECK (sleep_halves BETWEEN 2 AND 14),"
	"  fatigue_halves INTEGER CHECK (fatigue_halves BETWEEN 2 AND 14),"
	"  soreness_halves INTEGER CHECK (soreness_halves BETWEEN 2 AND 14),"
	"  stress_halves INTEGER CHECK (stress_halves BETWEEN 2 AND 14),"
	"  mood_halves INTEGER CHECK (mood_halves BETWEEN 2 AND 14),"
	"  swelling TEXT CHECK (swelling IN ('no', 'yes')),"
	"  flags TEXT,"
	"  note TEXT"
	") STRICT",

	/*
	 * What was done. A guided session has its row here too, once more was told of it than the
	 * session asked: of such a row kind, day, times and sets are those of the session.
	 */
	"CREATE TABLE activity ("
	"  id INTEGER PRIMARY KEY,"
	"  session INTEGER UNIQUE REFERENCES session (id),"
	"  ulid TEXT NOT NULL UNIQUE CHECK (length(ulid) = 26),"
	"  kind TEXT NOT NULL CHECK (kind IN ('run', 'run-walk', 'walk', 'cycle', 'swim', 'pool-run',"
	"    'elliptical', 'row', 'strength', 'mobility', 'other')),"
	"  status TEXT NOT NULL CHECK (status IN ('finished', 'left')),"
	"  day INTEGER NOT NULL CHECK (day BETWEEN -719162 AND 2932896),"
	"  start_unix_s INTEGER,"
	"  start_offset_s INTEGER CHECK (start_offset_s BETWEEN -57600 AND 57600),"
	"  duration_s INTEGER CHECK (duration_s BETWEEN 0 AND 604800),"
	"  distance_m INTEGER CHECK (distance_m BETWEEN 0 AND 1000000),"
	"  effort INTEGER CHECK (effort BETWEEN 0 AND 10),"
	"  side TEXT NOT NULL CHECK (side IN ('left', 'right', 'both')),"
	"  pain INTEGER CHECK (pain BETWEEN 0 AND 10),"
	"  pain_before INTEGER CHECK (pain_before BETWEEN 0 AND 10),"
	"  pain_after INTEGER CHECK (pain_after BETWEEN 0 AND 10),"
	"  settled_min INTEGER CHECK (settled_min BETWEEN 0 AND 1440),"
	"  settled TEXT CHECK (settled IN ('no', 'yes')),"
	"  cadence INTEGER CHECK (cadence BETWEEN 1 AND 400),"
	"  stage INTEGER CHECK (stage BETWEEN 1 AND 99),"
	"  stress TEXT CHECK (stress IN ('strides', 'tempo', 'uphill', 'intervals', 'downhill'))," /* NULL: easy */
	"  eased TEXT CHECK (eased IN ('no', 'yes')),"
	"  limp TEXT CHECK (limp IN ('no', 'yes')),"
	"  swelling TEXT CHECK (swelling IN ('no', 'yes')),"
	"  zone TEXT CHECK (zone IN ('upper', 'centre', 'tendon', 'lower', 'outer', 'outer-line', 'inner',"
	"    'inner-line', 'behind')),"
	"  felt_before INTEGER CHECK (felt_before BETWEEN 1 AND 7),"
	"  felt_after INTEGER CHECK (felt_after BETWEEN 1 AND 7),"
	"  surface TEXT CHECK (surface IN ('road', 'trail', 'track', 'treadmill', 'grass', 'gravel')),"
	"  hills TEXT CHECK (hills IN ('flat', 'up', 'down')),"
	"  shoes TEXT,"
	"  routine_id TEXT CHECK (routine_id <> ''),"
	"  planned_id TEXT CHECK (planned_id <> ''),"
	"  title TEXT,"
	"  note TEXT,"
	"  CHECK ((start_unix_s IS NULL) = (start_offset_s IS NULL))"
	") STRICT",

	"CREATE TABLE activity_exercise ("
	"  activity INTEGER NOT NULL REFERENCES activity (id),"
	"  exercise INTEGER NOT NULL CHECK (exercise BETWEEN 0 AND 99)," /* its place, from 0 */
	"  exercise_id TEXT NOT NULL CHECK (exercise_id <> ''),"
	"  pain INTEGER CHECK (pain BETWEEN 0 AND 10),"
	"  effort INTEGER CHECK (effort BETWEEN 0 AND 10),"
	"  form INTEGER CHECK (form BETWEEN 1 AND 5),"
	"  PRIMARY KEY (activity, exercise)"
	") STRICT, WITHOUT ROWID",

	"CREATE TABLE activity_set ("
	"  activity INTEGER NOT NULL,"
	"  place INTEGER NOT NULL CHECK (place BETWEEN 0 AND 999)," /* in the order they were done */
	"  exercise INTEGER NOT NULL,"
	"  set_index INTEGER NOT NULL CHECK (set_index BETWEEN 0 AND 99),"
	"  side TEXT NOT NULL CHECK (side IN ('left', 'right', 'both')),"
	"  status TEXT NOT NULL CHECK (status IN ('done', 'part', 'skipped')),"
	"  reps INTEGER CHECK (reps BETWEEN 0 AND 10000),"
	"  held_s INTEGER CHECK (held_s BETWEEN 0 AND 86400),"
	"  load_g INTEGER CHECK (load_g BETWEEN 0 AND 1000000),"
	"  pain INTEGER CHECK (pain BETWEEN 0 AND 10),"
	"  effort INTEGER CHECK (effort BETWEEN 0 AND 10),"
	"  form INTEGER CHECK (form BETWEEN 1 AND 5),"
	"  PRIMARY KEY (activity, place),"
	"  FOREIGN KEY (activity, exercise) REFERENCES activity_exercise (activity, exercise)"
	") STRICT, WITHOUT ROWID",

	"CREATE TABLE flare_word ("
	"  day INTEGER NOT NULL CHECK (day BETWEEN -719162 AND 2932896),"
	"  side TEXT NOT NULL CHECK (side IN ('left', 'right', 'both')),"
	"  word TEXT NOT NULL CHECK (word IN ('start', 'end')),"
	"  PRIMARY KEY (day, side)"
	") STRICT, WITHOUT ROWID",

	"CREATE TABLE advice ("
	"  id INTEGER PRIMARY KEY,"
	"  day INTEGER NOT NULL CHECK (day BETWEEN -719162 AND 2932896),"
	"  words TEXT NOT NULL"
	") STRICT",

	/* Whole numbers in the unit of the test. */
	"CREATE TABLE test_result ("
	"  day INTEGER NOT NULL CHECK (day BETWEEN -719162 AND 2932896),"
	"  test_id TEXT NOT NULL CHECK (test_id <> ''),"
	"  left_value INTEGER CHECK (left_value BETWEEN 0 AND 32767),"
	"  right_value INTEGER CHECK (right_value BETWEEN 0 AND 32767),"
	"  value INTEGER CHECK (value BETWEEN 0 AND 32767),"
	"  pain INTEGER CHECK (pain BETWEEN 0 AND 10),"
	"  PRIMARY KEY (day, test_id)"
	") STRICT, WITHOUT ROWID",

	/* Points in tenths. */
	"CREATE TABLE score ("
	"  day INTEGER NOT NULL CHECK (day BETWEEN -719162 AND 2932896),"
	"  score_id TEXT NOT NULL CHECK (score_id <> ''),"
	"  total10 INTEGER NOT NULL CHECK (total10 BETWEEN -1000 AND 32767),"
	"  PRIMARY KEY (day, score_id)"
	") STRICT, WITHOUT ROWID",

	"CREATE TABLE plan_change ("
	"  id INTEGER PRIMARY KEY,"
	"  ulid TEXT NOT NULL UNIQUE CHECK (length(ulid) = 26),"
	"  kind TEXT NOT NULL CHECK (kind IN ('move', 'swap', 'skip', 'add')),"
	"  made INTEGER NOT NULL CHECK (made BETWEEN -719162 AND 2932896),"
	"  from_day INTEGER NOT NULL CHECK (from_day BETWEEN -719162 AND 2932896),"
	"  what TEXT,"
	"  to_day INTEGER NOT NULL CHECK (to_day BETWEEN -719162 AND 2932896),"
	"  other TEXT,"
	"  distance_m INTEGER CHECK (distance_m BETWEEN 0 AND 1000000),"
	"  duration_s INTEGER CHECK (duration_s BETWEEN 0 AND 604800),"
	"  reason TEXT CHECK (reason IN ('pain', 'time', 'kit', 'ill', 'travel', 'own')),"
	"  note TEXT"
	") STRICT",

	"CREATE TABLE exclusion ("
	"  exercise_id TEXT PRIMARY KEY CHECK (exercise_id <> ''),"
	"  since INTEGER NOT NULL CHECK (since BETWEEN -719162 AND 2932896),"
	"  review INTEGER CHECK (review BETWEEN -719162 AND 2932896),"
	"  reason TEXT"
	") STRICT, WITHOUT ROWID",

	/* A plan as it was shown stays as it was shown; undo does not reach it. */
	"CREATE TABLE plan ("
	"  version INTEGER PRIMARY KEY,"
	"  made_unix_s INTEGER NOT NULL,"
	"  made_offset_s INTEGER NOT NULL CHECK (made_offset_s BETWEEN -57600 AND 57600),"
	"  day INTEGER NOT NULL CHECK (day BETWEEN -719162 AND 2932896),"
	"  sessions INTEGER NOT NULL CHECK (sessions BETWEEN 0 AND 99),"
	"  diary_seq INTEGER NOT NULL CHECK (diary_seq >= 0),"
	"  library TEXT NOT NULL"
	") STRICT",
	"CREATE INDEX plan_by_day ON plan (day, version, sessions)",
	/* A plan differs little from the one before it: what they share is there once. */
	"CREATE TABLE plan_piece ("
	"  id INTEGER PRIMARY KEY,"
	"  hash INTEGER NOT NULL,"
	"  json TEXT NOT NULL"
	") STRICT",
	"CREATE INDEX plan_piece_by_hash ON plan_piece (hash)",
	"CREATE TABLE plan_part ("
	"  version INTEGER NOT NULL REFERENCES plan (version),"
	"  place INTEGER NOT NULL CHECK (place >= 0),"
	"  piece INTEGER NOT NULL REFERENCES plan_piece (id),"
	"  PRIMARY KEY (version, place)"
	") STRICT, WITHOUT ROWID",
	"CREATE TRIGGER plan_stays BEFORE UPDATE ON plan BEGIN"
	"  SELECT raise(ABORT, 'a plan that was shown is not changed');"
	"END",
	"CREATE TRIGGER plan_is_kept BEFORE DELETE ON plan BEGIN"
	"  SELECT raise(ABORT, 'a plan that was shown is not deleted');"
	"END",
	"CREATE TRIGGER plan_part_stays BEFORE UPDATE ON plan_part BEGIN"
	"  SELECT raise(ABORT, 'a plan that was shown is not changed');"
	"END",
	"CREATE TRIGGER plan_part_is_kept BEFORE DELETE ON plan_part BEGIN"
	"  SELECT raise(ABORT, 'a plan that was shown is not deleted');"
	"END",
	"CREATE TRIGGER plan_piece_stays BEFORE UPDATE ON plan_piece BEGIN"
	"  SELECT raise(ABORT, 'a plan that was shown is not changed');"
	"END",
	"CREATE TRIGGER plan_piece_is_kept BEFORE DELETE ON plan_piece BEGIN"
	"  SELECT raise(ABORT, 'a plan that was shown is not deleted');"
	"END",

	/* A guided session asks for the form of an exercise that has a form gate. */
	"ALTER TABLE session_item ADD COLUMN form INTEGER CHECK (form BETWEEN 1 AND 5)",
	/* May be NULL, unlike its likes: undo writes rows back that were logged before there was such a column. */
	"ALTER TABLE session_item ADD COLUMN form_skipped INTEGER CHECK (form_skipped IN (0, form IS NULL))",
	"CREATE TABLE session_event_2 ("
	"  session INTEGER NOT NULL REFERENCES session (id),"
	"  seq INTEGER NOT NULL CHECK (seq >= 0),"
	"  kind TEXT NOT NULL CHECK (kind IN ('pause', 'resume', 'gap', 'next', 'back', 'skip',"
	"    'rest-add', 'ask-pain', 'pain', 'effort', 'form', 'choice', 'easier', 'edit-reps', 'leave',"
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
	"INSERT INTO session_event_2 SELECT * FROM session_event",
	"DROP TABLE session_event",
	"ALTER TABLE session_event_2 RENAME TO session_event",
	NULL,
};
