-- A history as version 2 wrote it: the session of version 1, an intake, a morning, a run, sets, a test and more.
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE action(
  id INTEGER PRIMARY KEY,
  ulid TEXT NOT NULL CHECK (length(ulid) = 26),
  machine TEXT NOT NULL,
  unix_s INTEGER NOT NULL,
  offset_s INTEGER NOT NULL CHECK (offset_s BETWEEN -57600 AND 57600),
  kind TEXT NOT NULL CHECK (kind IN ('start', 'do', 'undo', 'redo')),
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'cut')),
  target INTEGER REFERENCES action (id),
  words TEXT NOT NULL,
  CHECK ((target IS NULL) = (kind IN ('start', 'do')))) STRICT;
INSERT INTO "action" VALUES(1,'01KJPRZB00RQWBARSYWRX3M7WZ','0000000000CBTRWK94PNBQYVKE',1772438400,3600,'start','done',NULL,'started Strength B');
INSERT INTO "action" VALUES(2,'01KJPRZB002XD29WCGEGBQPN55','0000000000CBTRWK94PNBQYVKE',1772438400,3600,'do','done',NULL,'finished Strength B');
INSERT INTO "action" VALUES(3,'01KJSBC200GRDHFFM13X3GVEMY','0000000000CBTRWK94PNBQYVKE',1772524800,3600,'do','done',NULL,'answered the intake');
INSERT INTO "action" VALUES(4,'01KJSBC200GBWR62C1CCJ4HQ5W','0000000000CBTRWK94PNBQYVKE',1772524800,3600,'do','done',NULL,'set a goal: 10 km by 2026-06-01');
INSERT INTO "action" VALUES(5,'01KJSBC200NB9E62NHZVDY10ZB','0000000000CBTRWK94PNBQYVKE',1772524800,3600,'do','done',NULL,'check-in of 3 Mar');
INSERT INTO "action" VALUES(6,'01KJSBC200Y35WKCERFPQAK3MH','0000000000CBTRWK94PNBQYVKE',1772524800,3600,'do','done',NULL,'logged a run of 5.0 km');
INSERT INTO "action" VALUES(7,'01KJSBC200AW5F0X4QR2VH6R8N','0000000000CBTRWK94PNBQYVKE',1772524800,3600,'do','done',NULL,'logged Strength A of 3 Mar');
INSERT INTO "action" VALUES(8,'01KJSBC2005JXW1SX2QV7B52S7','0000000000CBTRWK94PNBQYVKE',1772524800,3600,'do','done',NULL,'test heel-raise of 3 Mar');
INSERT INTO "action" VALUES(9,'01KJSBC2000NS05S6DXT080FWD','0000000000CBTRWK94PNBQYVKE',1772524800,3600,'do','done',NULL,'score akps of 3 Mar');
INSERT INTO "action" VALUES(10,'01KJSBC200P2CA1A2D9EJBPXDD','0000000000CBTRWK94PNBQYVKE',1772524800,3600,'do','done',NULL,'advice of 3 Mar');
INSERT INTO "action" VALUES(11,'01KJSBC200GP1J8DJEAXH4XZFK','0000000000CBTRWK94PNBQYVKE',1772524800,3600,'do','done',NULL,'start of a flare on 3 Mar');
INSERT INTO "action" VALUES(12,'01KJSBC2009E6QKG292NGX00ES','0000000000CBTRWK94PNBQYVKE',1772524800,3600,'do','done',NULL,'skip rest of 4 Mar');
INSERT INTO "action" VALUES(13,'01KJSBC200NE52WWAE8WWP3KWG','0000000000CBTRWK94PNBQYVKE',1772524800,3600,'do','undone',NULL,'changed Strength B of 5 min');
INSERT INTO "action" VALUES(14,'01KJSBC200ZST1E8CM4X1CPV06','0000000000CBTRWK94PNBQYVKE',1772524800,3600,'undo','done',13,'changed Strength B of 5 min');
CREATE TABLE activity (  id INTEGER PRIMARY KEY,  session INTEGER UNIQUE REFERENCES session (id),  ulid TEXT NOT NULL UNIQUE CHECK (length(ulid) = 26),  kind TEXT NOT NULL CHECK (kind IN ('run', 'run-walk', 'walk', 'cycle', 'swim', 'pool-run',    'elliptical', 'row', 'strength', 'mobility', 'other')),  status TEXT NOT NULL CHECK (status IN ('finished', 'left')),  day INTEGER NOT NULL CHECK (day BETWEEN -719162 AND 2932896),  start_unix_s INTEGER,  start_offset_s INTEGER CHECK (start_offset_s BETWEEN -57600 AND 57600),  duration_s INTEGER CHECK (duration_s BETWEEN 0 AND 604800),  distance_m INTEGER CHECK (distance_m BETWEEN 0 AND 1000000),  effort INTEGER CHECK (effort BETWEEN 0 AND 10),  side TEXT NOT NULL CHECK (side IN ('left', 'right', 'both')),  pain INTEGER CHECK (pain BETWEEN 0 AND 10),  pain_before INTEGER CHECK (pain_before BETWEEN 0 AND 10),  pain_after INTEGER CHECK (pain_after BETWEEN 0 AND 10),  settled_min INTEGER CHECK (settled_min BETWEEN 0 AND 1440),  settled TEXT CHECK (settled IN ('no', 'yes')),  cadence INTEGER CHECK (cadence BETWEEN 1 AND 400),  stage INTEGER CHECK (stage BETWEEN 1 AND 99),  stress TEXT CHECK (stress IN ('strides', 'tempo', 'uphill', 'intervals', 'downhill')),  eased TEXT CHECK (eased IN ('no', 'yes')),  limp TEXT CHECK (limp IN ('no', 'yes')),  swelling TEXT CHECK (swelling IN ('no', 'yes')),  zone TEXT CHECK (zone IN ('upper', 'centre', 'tendon', 'lower', 'outer', 'outer-line', 'inner',    'inner-line', 'behind')),  felt_before INTEGER CHECK (felt_before BETWEEN 1 AND 7),  felt_after INTEGER CHECK (felt_after BETWEEN 1 AND 7),  surface TEXT CHECK (surface IN ('road', 'trail', 'track', 'treadmill', 'grass', 'gravel')),  hills TEXT CHECK (hills IN ('flat', 'up', 'down')),  shoes TEXT,  routine_id TEXT CHECK (routine_id <> ''),  planned_id TEXT CHECK (planned_id <> ''),  title TEXT,  note TEXT,  CHECK ((start_unix_s IS NULL) = (start_offset_s IS NULL))) STRICT;
INSERT INTO "activity" VALUES(1,NULL,'01KJSBC2006STFMZEFR0QQ6FCT','run','finished',20515,1772519400,3600,1880,5000,4,'right',2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'trail',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "activity" VALUES(2,NULL,'01KJSBC2007442VY96SWRS85FX','strength','finished',20515,NULL,NULL,NULL,NULL,NULL,'right',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'strength-a',NULL,'Strength A',NULL);
CREATE TABLE activity_exercise (  activity INTEGER NOT NULL REFERENCES activity (id),  exercise INTEGER NOT NULL CHECK (exercise BETWEEN 0 AND 99),  exercise_id TEXT NOT NULL CHECK (exercise_id <> ''),  pain INTEGER CHECK (pain BETWEEN 0 AND 10),  effort INTEGER CHECK (effort BETWEEN 0 AND 10),  form INTEGER CHECK (form BETWEEN 1 AND 5),  PRIMARY KEY (activity, exercise)) STRICT, WITHOUT ROWID;
INSERT INTO "activity_exercise" VALUES(2,0,'side-plank',1,NULL,NULL);
CREATE TABLE activity_set (  activity INTEGER NOT NULL,  place INTEGER NOT NULL CHECK (place BETWEEN 0 AND 999),  exercise INTEGER NOT NULL,  set_index INTEGER NOT NULL CHECK (set_index BETWEEN 0 AND 99),  side TEXT NOT NULL CHECK (side IN ('left', 'right', 'both')),  status TEXT NOT NULL CHECK (status IN ('done', 'part', 'skipped')),  reps INTEGER CHECK (reps BETWEEN 0 AND 10000),  held_s INTEGER CHECK (held_s BETWEEN 0 AND 86400),  load_g INTEGER CHECK (load_g BETWEEN 0 AND 1000000),  pain INTEGER CHECK (pain BETWEEN 0 AND 10),  effort INTEGER CHECK (effort BETWEEN 0 AND 10),  form INTEGER CHECK (form BETWEEN 1 AND 5),  PRIMARY KEY (activity, place),  FOREIGN KEY (activity, exercise) REFERENCES activity_exercise (activity, exercise)) STRICT, WITHOUT ROWID;
INSERT INTO "activity_set" VALUES(2,0,0,0,'left','done',NULL,30,NULL,1,NULL,NULL);
INSERT INTO "activity_set" VALUES(2,1,0,0,'right','done',NULL,25,NULL,NULL,NULL,NULL);
CREATE TABLE advice (  id INTEGER PRIMARY KEY,  day INTEGER NOT NULL CHECK (day BETWEEN -719162 AND 2932896),  words TEXT NOT NULL) STRICT;
INSERT INTO "advice" VALUES(1,20515,'Run, but not downhill');
CREATE TABLE change(
  seq INTEGER PRIMARY KEY,
  action INTEGER NOT NULL REFERENCES action (id),
  row_of TEXT NOT NULL,
  before TEXT,
  after TEXT,
  CHECK (before IS NOT NULL OR after IS NOT NULL)) STRICT;
INSERT INTO "change" VALUES(1,1,'session',NULL,'{"id":1,"ulid":"01KJPRZB00A04HG4ZJ325Y5MVJ","routine_id":"strength-b","title":"Strength B","kind":"strength","status":"running","started_unix_s":1772438400,"started_offset_s":3600,"day":20514,"lead_in_s":5,"switch_s":10,"rest_ends":"time","pain_stop":6}');
INSERT INTO "change" VALUES(2,1,'session_item',NULL,'{"session":1,"item":0,"slot":0,"exercise_id":"bridge","exercise_name":"bridge","rest_s":20,"sets":2,"reps":4,"each_way":0,"pain_skipped":0,"effort_skipped":0}');
INSERT INTO "change" VALUES(3,1,'session_item',NULL,'{"session":1,"item":1,"slot":1,"exercise_id":"lateral-step-down-20","exercise_name":"lateral-step-down-20","rest_s":30,"sets":2,"reps":3,"each_way":0,"pain_skipped":0,"effort_skipped":0}');
INSERT INTO "change" VALUES(4,1,'session_item',NULL,'{"session":1,"item":2,"slot":2,"in_group":0,"exercise_id":"side-plank","exercise_name":"side-plank","rest_s":20,"sets":2,"duration_s":15,"each_way":0,"pain_skipped":0,"effort_skipped":0}');
INSERT INTO "change" VALUES(5,1,'session_item',NULL,'{"session":1,"item":3,"slot":3,"in_group":0,"exercise_id":"heel-taps","exercise_name":"heel-taps","rest_s":10,"sets":2,"reps":4,"each_way":0,"pain_skipped":0,"effort_skipped":0}');
INSERT INTO "change" VALUES(6,2,'session','{"id":1,"ulid":"01KJPRZB00A04HG4ZJ325Y5MVJ","routine_id":"strength-b","title":"Strength B","kind":"strength","status":"running","started_unix_s":1772438400,"started_offset_s":3600,"day":20514,"lead_in_s":5,"switch_s":10,"rest_ends":"time","pain_stop":6}','{"id":1,"ulid":"01KJPRZB00A04HG4ZJ325Y5MVJ","routine_id":"strength-b","title":"Strength B","kind":"strength","status":"finished","started_unix_s":1772438400,"started_offset_s":3600,"day":20514,"ended_unix_s":1772438400,"ended_offset_s":3600,"active_ms":352000,"lead_in_s":5,"switch_s":10,"rest_ends":"time","pain_stop":6}');
INSERT INTO "change" VALUES(7,2,'session_item','{"session":1,"item":0,"slot":0,"exercise_id":"bridge","exercise_name":"bridge","rest_s":20,"sets":2,"reps":4,"each_way":0,"pain_skipped":0,"effort_skipped":0}','{"session":1,"item":0,"slot":0,"exercise_id":"bridge","exercise_name":"bridge","rest_s":20,"sets":2,"reps":4,"each_way":0,"pain":2,"pain_skipped":0,"effort":6,"effort_skipped":0}');
INSERT INTO "change" VALUES(8,2,'session_set',NULL,'{"session":1,"item":0,"set_index":0,"side":"both","exercise_id":"bridge","exercise_name":"bridge","status":"done","reps":4,"held_ms":16000,"pain_skipped":0}');
INSERT INTO "change" VALUES(9,2,'session_set',NULL,'{"session":1,"item":0,"set_index":1,"side":"both","exercise_id":"bridge","exercise_name":"bridge","status":"done","reps":4,"held_ms":16000,"rest_ms":20000,"pain_skipped":0}');
INSERT INTO "change" VALUES(10,2,'session_item','{"session":1,"item":1,"slot":1,"exercise_id":"lateral-step-down-20","exercise_name":"lateral-step-down-20","rest_s":30,"sets":2,"reps":3,"each_way":0,"pain_skipped":0,"effort_skipped":0}','{"session":1,"item":1,"slot":1,"exercise_id":"lateral-step-down-20","exercise_name":"lateral-step-down-20","rest_s":30,"sets":2,"reps":3,"each_way":0,"pain":2,"pain_skipped":0,"effort":6,"effort_skipped":0}');
INSERT INTO "change" VALUES(11,2,'session_set',NULL,'{"session":1,"item":1,"set_index":0,"side":"left","exercise_id":"lateral-step-down-20","exercise_name":"lateral-step-down-20","status":"done","reps":3,"held_ms":12000,"rest_ms":20000,"pain_skipped":0}');
INSERT INTO "change" VALUES(12,2,'session_set',NULL,'{"session":1,"item":1,"set_index":0,"side":"right","exercise_id":"lateral-step-down-20","exercise_name":"lateral-step-down-20","status":"done","reps":3,"held_ms":12000,"rest_ms":10000,"pain_skipped":0}');
INSERT INTO "change" VALUES(13,2,'session_set',NULL,'{"session":1,"item":1,"set_index":1,"side":"left","exercise_id":"lateral-step-down-20","exercise_name":"lateral-step-down-20","status":"done","reps":3,"held_ms":12000,"rest_ms":30000,"pain_skipped":0}');
INSERT INTO "change" VALUES(14,2,'session_set',NULL,'{"session":1,"item":1,"set_index":1,"side":"right","exercise_id":"lateral-step-down-20","exercise_name":"lateral-step-down-20","status":"done","reps":3,"held_ms":12000,"rest_ms":10000,"pain_skipped":0}');
INSERT INTO "change" VALUES(15,2,'session_item','{"session":1,"item":2,"slot":2,"in_group":0,"exercise_id":"side-plank","exercise_name":"side-plank","rest_s":20,"sets":2,"duration_s":15,"each_way":0,"pain_skipped":0,"effort_skipped":0}','{"session":1,"item":2,"slot":2,"in_group":0,"exercise_id":"side-plank","exercise_name":"side-plank","rest_s":20,"sets":2,"duration_s":15,"each_way":0,"pain":2,"pain_skipped":0,"effort":6,"effort_skipped":0}');
INSERT INTO "change" VALUES(16,2,'session_set',NULL,'{"session":1,"item":2,"set_index":0,"side":"left","exercise_id":"side-plank","exercise_name":"side-plank","status":"done","held_ms":15000,"rest_ms":30000,"pain_skipped":0}');
INSERT INTO "change" VALUES(17,2,'session_set',NULL,'{"session":1,"item":2,"set_index":0,"side":"right","exercise_id":"side-plank","exercise_name":"side-plank","status":"done","held_ms":15000,"rest_ms":10000,"pain_skipped":0}');
INSERT INTO "change" VALUES(18,2,'session_set',NULL,'{"session":1,"item":2,"set_index":1,"side":"left","exercise_id":"side-plank","exercise_name":"side-plank","status":"done","held_ms":15000,"rest_ms":25000,"pain_skipped":0}');
INSERT INTO "change" VALUES(19,2,'session_set',NULL,'{"session":1,"item":2,"set_index":1,"side":"right","exercise_id":"side-plank","exercise_name":"side-plank","status":"done","held_ms":15000,"rest_ms":10000,"pain_skipped":0}');
INSERT INTO "change" VALUES(20,2,'session_item','{"session":1,"item":3,"slot":3,"in_group":0,"exercise_id":"heel-taps","exercise_name":"heel-taps","rest_s":10,"sets":2,"reps":4,"each_way":0,"pain_skipped":0,"effort_skipped":0}','{"session":1,"item":3,"slot":3,"in_group":0,"exercise_id":"heel-taps","exercise_name":"heel-taps","rest_s":10,"sets":2,"reps":4,"each_way":0,"pain":2,"pain_skipped":0,"effort":6,"effort_skipped":0}');
INSERT INTO "change" VALUES(21,2,'session_set',NULL,'{"session":1,"item":3,"set_index":0,"side":"both","exercise_id":"heel-taps","exercise_name":"heel-taps","status":"done","reps":4,"held_ms":16000,"rest_ms":5000,"pain_skipped":0}');
INSERT INTO "change" VALUES(22,2,'session_set',NULL,'{"session":1,"item":3,"set_index":1,"side":"both","exercise_id":"heel-taps","exercise_name":"heel-taps","status":"done","reps":4,"held_ms":16000,"rest_ms":5000,"pain_skipped":0}');
INSERT INTO "change" VALUES(23,3,'intake',NULL,'{"id":1,"since":20515,"knee":"right","pattern":"yes","flags":"","born":1988,"run_days":0,"units":"km"}');
INSERT INTO "change" VALUES(24,4,'goal',NULL,'{"ulid":"01KJSBC200NNPQ29YQRQ9JGJ4Q","distance_m":10000,"by_day":20605,"words":"10 km by 2026-06-01","since":20515}');
INSERT INTO "change" VALUES(25,5,'check_in',NULL,'{"day":20515,"morning_right":1,"worst":2,"sleep_min":450,"instrument":"hooper4","sleep_halves":4,"swelling":"no"}');
INSERT INTO "change" VALUES(26,6,'activity',NULL,'{"id":1,"ulid":"01KJSBC2006STFMZEFR0QQ6FCT","kind":"run","status":"finished","day":20515,"start_unix_s":1772519400,"start_offset_s":3600,"duration_s":1880,"distance_m":5000,"effort":4,"side":"right","pain":2,"surface":"trail"}');
INSERT INTO "change" VALUES(27,7,'activity',NULL,'{"id":2,"ulid":"01KJSBC2007442VY96SWRS85FX","kind":"strength","status":"finished","day":20515,"side":"right","routine_id":"strength-a","title":"Strength A"}');
INSERT INTO "change" VALUES(28,7,'activity_exercise',NULL,'{"activity":2,"exercise":0,"exercise_id":"side-plank","pain":1}');
INSERT INTO "change" VALUES(29,7,'activity_set',NULL,'{"activity":2,"place":0,"exercise":0,"set_index":0,"side":"left","status":"done","held_s":30,"pain":1}');
INSERT INTO "change" VALUES(30,7,'activity_set',NULL,'{"activity":2,"place":1,"exercise":0,"set_index":0,"side":"right","status":"done","held_s":25}');
INSERT INTO "change" VALUES(31,8,'test_result',NULL,'{"day":20515,"test_id":"heel-raise","left_value":20,"right_value":22}');
INSERT INTO "change" VALUES(32,9,'score',NULL,'{"day":20515,"score_id":"akps","total10":880}');
INSERT INTO "change" VALUES(33,10,'advice',NULL,'{"id":1,"day":20515,"words":"Run, but not downhill"}');
INSERT INTO "change" VALUES(34,11,'flare_word',NULL,'{"day":20515,"side":"right","word":"start"}');
INSERT INTO "change" VALUES(35,12,'plan_change',NULL,'{"id":1,"ulid":"01KJSBC200SJQ53DB64FDNT12R","kind":"skip","made":20515,"from_day":20516,"what":"rest","to_day":20516,"reason":"time"}');
INSERT INTO "change" VALUES(36,13,'activity',NULL,'{"id":3,"session":1,"ulid":"01KJPRZB00A04HG4ZJ325Y5MVJ","kind":"strength","status":"finished","day":20514,"start_unix_s":1772438400,"start_offset_s":3600,"duration_s":352,"side":"left","pain":2,"settled_min":20,"settled":"yes","routine_id":"strength-b","title":"Strength B"}');
INSERT INTO "change" VALUES(37,14,'activity','{"id":3,"session":1,"ulid":"01KJPRZB00A04HG4ZJ325Y5MVJ","kind":"strength","status":"finished","day":20514,"start_unix_s":1772438400,"start_offset_s":3600,"duration_s":352,"side":"left","pain":2,"settled_min":20,"settled":"yes","routine_id":"strength-b","title":"Strength B"}',NULL);
CREATE TABLE check_in (  day INTEGER PRIMARY KEY CHECK (day BETWEEN -719162 AND 2932896),  morning_left INTEGER CHECK (morning_left BETWEEN 0 AND 10),  morning_right INTEGER CHECK (morning_right BETWEEN 0 AND 10),  now_left INTEGER CHECK (now_left BETWEEN 0 AND 10),  now_right INTEGER CHECK (now_right BETWEEN 0 AND 10),  worst INTEGER CHECK (worst BETWEEN 0 AND 10),  stairs INTEGER CHECK (stairs BETWEEN 0 AND 10),  sleep_min INTEGER CHECK (sleep_min BETWEEN 0 AND 1440),  instrument TEXT NOT NULL CHECK (instrument IN ('hooper4', 'mclean5')),  sleep_halves INTEGER CHECK (sleep_halves BETWEEN 2 AND 14),  fatigue_halves INTEGER CHECK (fatigue_halves BETWEEN 2 AND 14),  soreness_halves INTEGER CHECK (soreness_halves BETWEEN 2 AND 14),  stress_halves INTEGER CHECK (stress_halves BETWEEN 2 AND 14),  mood_halves INTEGER CHECK (mood_halves BETWEEN 2 AND 14),  swelling TEXT CHECK (swelling IN ('no', 'yes')),  flags TEXT,  note TEXT) STRICT;
INSERT INTO "check_in" VALUES(20515,NULL,1,NULL,NULL,2,NULL,450,'hooper4',4,NULL,NULL,NULL,NULL,'no',NULL,NULL);
CREATE TABLE exclusion (  exercise_id TEXT PRIMARY KEY CHECK (exercise_id <> ''),  since INTEGER NOT NULL CHECK (since BETWEEN -719162 AND 2932896),  review INTEGER CHECK (review BETWEEN -719162 AND 2932896),  reason TEXT) STRICT, WITHOUT ROWID;
CREATE TABLE flare_word (  day INTEGER NOT NULL CHECK (day BETWEEN -719162 AND 2932896),  side TEXT NOT NULL CHECK (side IN ('left', 'right', 'both')),  word TEXT NOT NULL CHECK (word IN ('start', 'end')),  PRIMARY KEY (day, side)) STRICT, WITHOUT ROWID;
INSERT INTO "flare_word" VALUES(20515,'right','start');
CREATE TABLE goal (  ulid TEXT PRIMARY KEY CHECK (length(ulid) = 26),  distance_m INTEGER CHECK (distance_m BETWEEN 0 AND 1000000),  week_m INTEGER CHECK (week_m BETWEEN 0 AND 1000000),  pain INTEGER CHECK (pain BETWEEN 0 AND 10),  by_day INTEGER CHECK (by_day BETWEEN -719162 AND 2932896),  words TEXT,  since INTEGER NOT NULL CHECK (since BETWEEN -719162 AND 2932896)) STRICT, WITHOUT ROWID;
INSERT INTO "goal" VALUES('01KJSBC200NNPQ29YQRQ9JGJ4Q',10000,NULL,NULL,20605,'10 km by 2026-06-01',20515);
CREATE TABLE intake (  id INTEGER PRIMARY KEY CHECK (id = 1),  since INTEGER CHECK (since BETWEEN -719162 AND 2932896),  knee TEXT CHECK (knee IN ('left', 'right', 'both')),  pattern TEXT CHECK (pattern IN ('yes', 'no', 'unsure')),  flags TEXT,  born INTEGER CHECK (born BETWEEN 1900 AND 2200),  sex TEXT CHECK (sex IN ('f', 'm')),  worst_day INTEGER CHECK (worst_day BETWEEN 0 AND 10),  worst TEXT CHECK (worst IN ('stairs-down', 'stairs-up', 'squat', 'sitting', 'run', 'downhill',    'jump', 'night')),  pain_stairs_down INTEGER CHECK (pain_stairs_down BETWEEN 0 AND 10),  pain_stairs_up INTEGER CHECK (pain_stairs_up BETWEEN 0 AND 10),  pain_squat INTEGER CHECK (pain_squat BETWEEN 0 AND 10),  pain_sitting INTEGER CHECK (pain_sitting BETWEEN 0 AND 10),  pain_run INTEGER CHECK (pain_run BETWEEN 0 AND 10),  pain_downhill INTEGER CHECK (pain_downhill BETWEEN 0 AND 10),  pain_jump INTEGER CHECK (pain_jump BETWEEN 0 AND 10),  pain_night INTEGER CHECK (pain_night BETWEEN 0 AND 10),  pain_months INTEGER CHECK (pain_months BETWEEN 0 AND 1200),  akps INTEGER CHECK (akps BETWEEN 0 AND 100),  running TEXT CHECK (running IN ('no', 'yes')),  run_pain INTEGER CHECK (run_pain BETWEEN 0 AND 10),  run_settles_min INTEGER CHECK (run_settles_min BETWEEN 0 AND 1440),  weekly_m INTEGER CHECK (weekly_m BETWEEN 0 AND 1000000),  week_1_m INTEGER CHECK (week_1_m BETWEEN 0 AND 1000000),  week_2_m INTEGER CHECK (week_2_m BETWEEN 0 AND 1000000),  week_3_m INTEGER CHECK (week_3_m BETWEEN 0 AND 1000000),  week_4_m INTEGER CHECK (week_4_m BETWEEN 0 AND 1000000),  longest_m INTEGER CHECK (longest_m BETWEEN 0 AND 1000000),  cadence INTEGER CHECK (cadence BETWEEN 1 AND 400),  run_days INTEGER NOT NULL CHECK (run_days BETWEEN 0 AND 127),  shoes TEXT,  surface TEXT CHECK (surface IN ('road', 'trail', 'track', 'treadmill', 'grass', 'gravel')),  stairs_day INTEGER CHECK (stairs_day BETWEEN 0 AND 1000),  sitting_h10 INTEGER CHECK (sitting_h10 BETWEEN 0 AND 240),  standing_h10 INTEGER CHECK (standing_h10 BETWEEN 0 AND 240),  kit TEXT,  units TEXT NOT NULL CHECK (units IN ('km', 'mi')),  strength_on_run_days TEXT CHECK (strength_on_run_days IN ('no', 'yes')),  cadence_target TEXT CHECK (cadence_target IN ('no', 'yes')),  raise_percent INTEGER CHECK (raise_percent BETWEEN 0 AND 100)) STRICT;
INSERT INTO "intake" VALUES(1,20515,'right','yes','',1988,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,'km',NULL,NULL,NULL);
CREATE TABLE plan (  version INTEGER PRIMARY KEY,  made_unix_s INTEGER NOT NULL,  made_offset_s INTEGER NOT NULL CHECK (made_offset_s BETWEEN -57600 AND 57600),  day INTEGER NOT NULL CHECK (day BETWEEN -719162 AND 2932896),  sessions INTEGER NOT NULL CHECK (sessions BETWEEN 0 AND 99),  diary_seq INTEGER NOT NULL CHECK (diary_seq >= 0),  library TEXT NOT NULL,  json TEXT NOT NULL) STRICT;
INSERT INTO "plan" VALUES(1,1772524800,3600,20515,1,24,'0.1.0','{"days":[1]}');
INSERT INTO "plan" VALUES(2,1772524800,3600,20515,2,25,'0.1.0','{"days":[2]}');
CREATE TABLE plan_change (  id INTEGER PRIMARY KEY,  ulid TEXT NOT NULL UNIQUE CHECK (length(ulid) = 26),  kind TEXT NOT NULL CHECK (kind IN ('move', 'swap', 'skip', 'add')),  made INTEGER NOT NULL CHECK (made BETWEEN -719162 AND 2932896),  from_day INTEGER NOT NULL CHECK (from_day BETWEEN -719162 AND 2932896),  what TEXT,  to_day INTEGER NOT NULL CHECK (to_day BETWEEN -719162 AND 2932896),  other TEXT,  distance_m INTEGER CHECK (distance_m BETWEEN 0 AND 1000000),  duration_s INTEGER CHECK (duration_s BETWEEN 0 AND 604800),  reason TEXT CHECK (reason IN ('pain', 'time', 'kit', 'ill', 'travel', 'own')),  note TEXT) STRICT;
INSERT INTO "plan_change" VALUES(1,'01KJSBC200SJQ53DB64FDNT12R','skip',20515,20516,'rest',20516,NULL,NULL,NULL,'time',NULL);
CREATE TABLE score (  day INTEGER NOT NULL CHECK (day BETWEEN -719162 AND 2932896),  score_id TEXT NOT NULL CHECK (score_id <> ''),  total10 INTEGER NOT NULL CHECK (total10 BETWEEN -1000 AND 32767),  PRIMARY KEY (day, score_id)) STRICT, WITHOUT ROWID;
INSERT INTO "score" VALUES(20515,'akps',880);
CREATE TABLE session(
  id INTEGER PRIMARY KEY,
  ulid TEXT NOT NULL UNIQUE CHECK (length(ulid) = 26),
  routine_id TEXT NOT NULL CHECK (routine_id <> ''),
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('running', 'finished', 'left', 'discarded')),
  started_unix_s INTEGER NOT NULL,
  started_offset_s INTEGER NOT NULL CHECK (started_offset_s BETWEEN -57600 AND 57600),
  day INTEGER NOT NULL CHECK (day BETWEEN -719162 AND 2932896),
  ended_unix_s INTEGER,
  ended_offset_s INTEGER CHECK (ended_offset_s BETWEEN -57600 AND 57600),
  active_ms INTEGER CHECK (active_ms >= 0),
  lead_in_s INTEGER NOT NULL CHECK (lead_in_s BETWEEN 0 AND 3600),
  switch_s INTEGER NOT NULL CHECK (switch_s BETWEEN 0 AND 3600),
  rest_ends TEXT NOT NULL CHECK (rest_ends IN ('time', 'key')),
  pain_stop INTEGER NOT NULL CHECK (pain_stop BETWEEN 0 AND 10),
  CHECK ((status = 'running') = (ended_unix_s IS NULL)),
  CHECK ((ended_unix_s IS NULL) = (ended_offset_s IS NULL)),
  CHECK ((ended_unix_s IS NULL) = (active_ms IS NULL))) STRICT;
INSERT INTO "session" VALUES(1,'01KJPRZB00A04HG4ZJ325Y5MVJ','strength-b','Strength B','strength','finished',1772438400,3600,20514,1772438400,3600,352000,5,10,'time',6);
CREATE TABLE session_clock(
  session INTEGER PRIMARY KEY REFERENCES session (id),
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
  unix_s INTEGER NOT NULL,
  offset_s INTEGER NOT NULL CHECK (offset_s BETWEEN -57600 AND 57600)) STRICT;
CREATE TABLE "session_event" (  session INTEGER NOT NULL REFERENCES session (id),  seq INTEGER NOT NULL CHECK (seq >= 0),  kind TEXT NOT NULL CHECK (kind IN ('pause', 'resume', 'gap', 'next', 'back', 'skip',    'rest-add', 'ask-pain', 'pain', 'effort', 'form', 'choice', 'easier', 'edit-reps', 'leave',    'undo', 'redo')),  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),  ref_ms INTEGER NOT NULL CHECK (ref_ms >= 0),  value INTEGER NOT NULL,  item INTEGER NOT NULL,  set_index INTEGER NOT NULL,  side INTEGER NOT NULL,  unix_s INTEGER NOT NULL,  offset_s INTEGER NOT NULL CHECK (offset_s BETWEEN -57600 AND 57600),  PRIMARY KEY (session, seq)) STRICT, WITHOUT ROWID;
INSERT INTO "session_event" VALUES(1,0,'pain',57000,0,2,0,0,0,1772438400,3600);
INSERT INTO "session_event" VALUES(1,1,'effort',57000,0,6,0,0,0,1772438400,3600);
INSERT INTO "session_event" VALUES(1,2,'pain',175000,0,2,0,0,0,1772438400,3600);
INSERT INTO "session_event" VALUES(1,3,'effort',175000,0,6,0,0,0,1772438400,3600);
INSERT INTO "session_event" VALUES(1,4,'pain',331000,0,2,0,0,0,1772438400,3600);
INSERT INTO "session_event" VALUES(1,5,'effort',331000,0,6,0,0,0,1772438400,3600);
INSERT INTO "session_event" VALUES(1,6,'pain',352000,0,2,0,0,0,1772438400,3600);
INSERT INTO "session_event" VALUES(1,7,'effort',352000,0,6,0,0,0,1772438400,3600);
CREATE TABLE session_item(
  session INTEGER NOT NULL REFERENCES session (id),
  item INTEGER NOT NULL CHECK (item BETWEEN 0 AND 31),
  slot INTEGER NOT NULL CHECK (slot BETWEEN 0 AND 31),
  in_group INTEGER CHECK (in_group >= 0),
  exercise_id TEXT NOT NULL CHECK (exercise_id <> ''),
  exercise_name TEXT NOT NULL,
  rest_s INTEGER NOT NULL CHECK (rest_s BETWEEN 0 AND 3600),
  sets INTEGER NOT NULL CHECK (sets BETWEEN 1 AND 12),
  reps INTEGER CHECK (reps >= 0),
  hold_s INTEGER CHECK (hold_s >= 0),
  duration_s INTEGER CHECK (duration_s >= 0),
  duration_max_s INTEGER CHECK (duration_max_s >= duration_s),
  distance_m INTEGER CHECK (distance_m >= 0),
  contacts INTEGER CHECK (contacts >= 0),
  steps INTEGER CHECK (steps >= 0),
  on_s INTEGER CHECK (on_s >= 0),
  off_s INTEGER CHECK (off_s >= 0),
  each_way INTEGER NOT NULL CHECK (each_way IN (0, 1)),
  pain INTEGER CHECK (pain BETWEEN 0 AND 10),
  pain_skipped INTEGER NOT NULL DEFAULT 0 CHECK (pain_skipped IN (0, pain IS NULL)),
  effort INTEGER CHECK (effort BETWEEN 0 AND 10),
  effort_skipped INTEGER NOT NULL DEFAULT 0 CHECK (effort_skipped IN (0, effort IS NULL)),
  choice TEXT CHECK (choice IN ('easier', 'less-depth', 'leave-out', 'go-on', 'stop')),
  skip TEXT CHECK (skip IN ('pain', 'time', 'kit')),
  next_exercise_id TEXT CHECK (next_exercise_id <> ''), form INTEGER CHECK (form BETWEEN 1 AND 5), form_skipped INTEGER CHECK (form_skipped IN (0, form IS NULL)),
  PRIMARY KEY (session, item)) STRICT, WITHOUT ROWID;
INSERT INTO "session_item" VALUES(1,0,0,NULL,'bridge','bridge',20,2,4,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,2,0,6,0,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "session_item" VALUES(1,1,1,NULL,'lateral-step-down-20','lateral-step-down-20',30,2,3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,2,0,6,0,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "session_item" VALUES(1,2,2,0,'side-plank','side-plank',20,2,NULL,NULL,15,NULL,NULL,NULL,NULL,NULL,NULL,0,2,0,6,0,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "session_item" VALUES(1,3,3,0,'heel-taps','heel-taps',10,2,4,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,2,0,6,0,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE session_pause(
  session INTEGER NOT NULL REFERENCES session (id),
  pause INTEGER NOT NULL CHECK (pause >= 0),
  kind TEXT NOT NULL CHECK (kind IN ('pause', 'gap')),
  from_ms INTEGER NOT NULL CHECK (from_ms >= 0),
  to_ms INTEGER NOT NULL CHECK (to_ms >= from_ms),
  PRIMARY KEY (session, pause)) STRICT, WITHOUT ROWID;
CREATE TABLE session_set(
  session INTEGER NOT NULL,
  item INTEGER NOT NULL,
  set_index INTEGER NOT NULL CHECK (set_index BETWEEN 0 AND 11),
  side TEXT NOT NULL CHECK (side IN ('left', 'right', 'both')),
  exercise_id TEXT NOT NULL CHECK (exercise_id <> ''),
  exercise_name TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('done', 'part', 'skipped')),
  reps INTEGER CHECK (reps >= 0),
  held_ms INTEGER NOT NULL CHECK (held_ms >= 0),
  rest_ms INTEGER CHECK (rest_ms >= 0),
  pain INTEGER CHECK (pain BETWEEN 0 AND 10),
  pain_skipped INTEGER NOT NULL DEFAULT 0 CHECK (pain_skipped IN (0, pain IS NULL)),
  PRIMARY KEY (session, item, set_index, side),
  FOREIGN KEY (session, item) REFERENCES session_item (session, item)) STRICT, WITHOUT ROWID;
INSERT INTO "session_set" VALUES(1,0,0,'both','bridge','bridge','done',4,16000,NULL,NULL,0);
INSERT INTO "session_set" VALUES(1,0,1,'both','bridge','bridge','done',4,16000,20000,NULL,0);
INSERT INTO "session_set" VALUES(1,1,0,'left','lateral-step-down-20','lateral-step-down-20','done',3,12000,20000,NULL,0);
INSERT INTO "session_set" VALUES(1,1,0,'right','lateral-step-down-20','lateral-step-down-20','done',3,12000,10000,NULL,0);
INSERT INTO "session_set" VALUES(1,1,1,'left','lateral-step-down-20','lateral-step-down-20','done',3,12000,30000,NULL,0);
INSERT INTO "session_set" VALUES(1,1,1,'right','lateral-step-down-20','lateral-step-down-20','done',3,12000,10000,NULL,0);
INSERT INTO "session_set" VALUES(1,2,0,'left','side-plank','side-plank','done',NULL,15000,30000,NULL,0);
INSERT INTO "session_set" VALUES(1,2,0,'right','side-plank','side-plank','done',NULL,15000,10000,NULL,0);
INSERT INTO "session_set" VALUES(1,2,1,'left','side-plank','side-plank','done',NULL,15000,25000,NULL,0);
INSERT INTO "session_set" VALUES(1,2,1,'right','side-plank','side-plank','done',NULL,15000,10000,NULL,0);
INSERT INTO "session_set" VALUES(1,3,0,'both','heel-taps','heel-taps','done',4,16000,5000,NULL,0);
INSERT INTO "session_set" VALUES(1,3,1,'both','heel-taps','heel-taps','done',4,16000,5000,NULL,0);
CREATE TABLE session_turn(
  session INTEGER NOT NULL,
  turn INTEGER NOT NULL CHECK (turn BETWEEN 0 AND 191),
  item INTEGER NOT NULL,
  set_index INTEGER NOT NULL CHECK (set_index BETWEEN 0 AND 11),
  rest_s INTEGER NOT NULL CHECK (rest_s BETWEEN 0 AND 3600),
  last_of_item INTEGER NOT NULL CHECK (last_of_item IN (0, 1)),
  PRIMARY KEY (session, turn),
  FOREIGN KEY (session, item) REFERENCES session_item (session, item)) STRICT, WITHOUT ROWID;
INSERT INTO "session_turn" VALUES(1,0,0,0,20,0);
INSERT INTO "session_turn" VALUES(1,1,0,1,20,1);
INSERT INTO "session_turn" VALUES(1,2,1,0,30,0);
INSERT INTO "session_turn" VALUES(1,3,1,1,30,1);
INSERT INTO "session_turn" VALUES(1,4,2,0,5,0);
INSERT INTO "session_turn" VALUES(1,5,3,0,25,0);
INSERT INTO "session_turn" VALUES(1,6,2,1,5,1);
INSERT INTO "session_turn" VALUES(1,7,3,1,0,1);
CREATE TABLE setting(
  key TEXT PRIMARY KEY CHECK (key <> ''),
  value TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO "setting" VALUES('glyphs','half');
INSERT INTO "setting" VALUES('machine','0000000000CBTRWK94PNBQYVKE');
CREATE TABLE test_result (  day INTEGER NOT NULL CHECK (day BETWEEN -719162 AND 2932896),  test_id TEXT NOT NULL CHECK (test_id <> ''),  left_value INTEGER CHECK (left_value BETWEEN 0 AND 32767),  right_value INTEGER CHECK (right_value BETWEEN 0 AND 32767),  value INTEGER CHECK (value BETWEEN 0 AND 32767),  pain INTEGER CHECK (pain BETWEEN 0 AND 10),  PRIMARY KEY (day, test_id)) STRICT, WITHOUT ROWID;
INSERT INTO "test_result" VALUES(20515,'heel-raise',20,22,NULL,NULL);
CREATE INDEX session_running ON session (id) WHERE status = 'running';
CREATE INDEX session_by_day ON session (day, id) WHERE status IN ('finished', 'left');
CREATE INDEX session_by_routine ON session (routine_id, day, id)  WHERE status IN ('finished', 'left');
CREATE INDEX session_item_by_exercise ON session_item (exercise_id, session);
CREATE TRIGGER session_stops AFTER UPDATE OF status ON session WHEN new.status <> 'running' BEGIN
  DELETE FROM session_clock WHERE session = new.id;
END;
CREATE TRIGGER session_comes_back AFTER UPDATE OF status ON session  WHEN new.status = 'running' AND old.status <> 'running' BEGIN
  INSERT INTO session_clock VALUES (new.id, old.active_ms, old.ended_unix_s, old.ended_offset_s);
END;
CREATE INDEX action_done ON action (id) WHERE kind = 'do' AND state = 'done';
CREATE INDEX action_undone ON action (id) WHERE kind = 'do' AND state = 'undone';
CREATE INDEX change_by_action ON change (action, seq);
CREATE INDEX plan_by_day ON plan (day, version, sessions);
CREATE TRIGGER plan_stays BEFORE UPDATE ON plan BEGIN  SELECT raise(ABORT, 'a plan that was shown is not changed');END;
CREATE TRIGGER plan_is_kept BEFORE DELETE ON plan BEGIN  SELECT raise(ABORT, 'a plan that was shown is not deleted');END;
PRAGMA application_id = 1400136816;
PRAGMA user_version = 2;
COMMIT;
