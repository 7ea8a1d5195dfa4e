-- A history as version 1 wrote it: one finished Strength B of 2026-03-02, and a setting.
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
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
INSERT INTO session VALUES(1,'01KJPRZB00A04HG4ZJ325Y5MVJ','strength-b','Strength B','strength','finished',1772438400,3600,20514,1772438400,3600,352000,5,10,'time',6);
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
  next_exercise_id TEXT CHECK (next_exercise_id <> ''),
  PRIMARY KEY (session, item)) STRICT, WITHOUT ROWID;
INSERT INTO session_item VALUES(1,0,0,NULL,'bridge','bridge',20,2,4,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,2,0,6,0,NULL,NULL,NULL);
INSERT INTO session_item VALUES(1,1,1,NULL,'lateral-step-down-20','lateral-step-down-20',30,2,3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,2,0,6,0,NULL,NULL,NULL);
INSERT INTO session_item VALUES(1,2,2,0,'side-plank','side-plank',20,2,NULL,NULL,15,NULL,NULL,NULL,NULL,NULL,NULL,0,2,0,6,0,NULL,NULL,NULL);
INSERT INTO session_item VALUES(1,3,3,0,'heel-taps','heel-taps',10,2,4,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,2,0,6,0,NULL,NULL,NULL);
CREATE TABLE session_turn(
  session INTEGER NOT NULL,
  turn INTEGER NOT NULL CHECK (turn BETWEEN 0 AND 191),
  item INTEGER NOT NULL,
  set_index INTEGER NOT NULL CHECK (set_index BETWEEN 0 AND 11),
  rest_s INTEGER NOT NULL CHECK (rest_s BETWEEN 0 AND 3600),
  last_of_item INTEGER NOT NULL CHECK (last_of_item IN (0, 1)),
  PRIMARY KEY (session, turn),
  FOREIGN KEY (session, item) REFERENCES session_item (session, item)) STRICT, WITHOUT ROWID;
INSERT INTO session_turn VALUES(1,0,0,0,20,0);
INSERT INTO session_turn VALUES(1,1,0,1,20,1);
INSERT INTO session_turn VALUES(1,2,1,0,30,0);
INSERT INTO session_turn VALUES(1,3,1,1,30,1);
INSERT INTO session_turn VALUES(1,4,2,0,5,0);
INSERT INTO session_turn VALUES(1,5,3,0,25,0);
INSERT INTO session_turn VALUES(1,6,2,1,5,1);
INSERT INTO session_turn VALUES(1,7,3,1,0,1);
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
INSERT INTO session_set VALUES(1,0,0,'both','bridge','bridge','done',4,16000,NULL,NULL,0);
INSERT INTO session_set VALUES(1,0,1,'both','bridge','bridge','done',4,16000,20000,NULL,0);
INSERT INTO session_set VALUES(1,1,0,'left','lateral-step-down-20','lateral-step-down-20','done',3,12000,20000,NULL,0);
INSERT INTO session_set VALUES(1,1,0,'right','lateral-step-down-20','lateral-step-down-20','done',3,12000,10000,NULL,0);
INSERT INTO session_set VALUES(1,1,1,'left','lateral-step-down-20','lateral-step-down-20','done',3,12000,30000,NULL,0);
INSERT INTO session_set VALUES(1,1,1,'right','lateral-step-down-20','lateral-step-down-20','done',3,12000,10000,NULL,0);
INSERT INTO session_set VALUES(1,2,0,'left','side-plank','side-plank','done',NULL,15000,30000,NULL,0);
INSERT INTO session_set VALUES(1,2,0,'right','side-plank','side-plank','done',NULL,15000,10000,NULL,0);
INSERT INTO session_set VALUES(1,2,1,'left','side-plank','side-plank','done',NULL,15000,25000,NULL,0);
INSERT INTO session_set VALUES(1,2,1,'right','side-plank','side-plank','done',NULL,15000,10000,NULL,0);
INSERT INTO session_set VALUES(1,3,0,'both','heel-taps','heel-taps','done',4,16000,5000,NULL,0);
INSERT INTO session_set VALUES(1,3,1,'both','heel-taps','heel-taps','done',4,16000,5000,NULL,0);
CREATE TABLE session_pause(
  session INTEGER NOT NULL REFERENCES session (id),
  pause INTEGER NOT NULL CHECK (pause >= 0),
  kind TEXT NOT NULL CHECK (kind IN ('pause', 'gap')),
  from_ms INTEGER NOT NULL CHECK (from_ms >= 0),
  to_ms INTEGER NOT NULL CHECK (to_ms >= from_ms),
  PRIMARY KEY (session, pause)) STRICT, WITHOUT ROWID;
CREATE TABLE session_event(
  session INTEGER NOT NULL REFERENCES session (id),
  seq INTEGER NOT NULL CHECK (seq >= 0),
  kind TEXT NOT NULL CHECK (kind IN ('pause', 'resume', 'gap', 'next', 'back', 'skip',
    'rest-add', 'ask-pain', 'pain', 'effort', 'choice', 'easier', 'edit-reps', 'leave',
    'undo', 'redo')),
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
  ref_ms INTEGER NOT NULL CHECK (ref_ms >= 0),
  value INTEGER NOT NULL,
  item INTEGER NOT NULL,
  set_index INTEGER NOT NULL,
  side INTEGER NOT NULL,
  unix_s INTEGER NOT NULL,
  offset_s INTEGER NOT NULL CHECK (offset_s BETWEEN -57600 AND 57600),
  PRIMARY KEY (session, seq)) STRICT, WITHOUT ROWID;
INSERT INTO session_event VALUES(1,0,'pain',57000,0,2,0,0,0,1772438400,3600);
INSERT INTO session_event VALUES(1,1,'effort',57000,0,6,0,0,0,1772438400,3600);
INSERT INTO session_event VALUES(1,2,'pain',175000,0,2,0,0,0,1772438400,3600);
INSERT INTO session_event VALUES(1,3,'effort',175000,0,6,0,0,0,1772438400,3600);
INSERT INTO session_event VALUES(1,4,'pain',331000,0,2,0,0,0,1772438400,3600);
INSERT INTO session_event VALUES(1,5,'effort',331000,0,6,0,0,0,1772438400,3600);
INSERT INTO session_event VALUES(1,6,'pain',352000,0,2,0,0,0,1772438400,3600);
INSERT INTO session_event VALUES(1,7,'effort',352000,0,6,0,0,0,1772438400,3600);
CREATE TABLE session_clock(
  session INTEGER PRIMARY KEY REFERENCES session (id),
  at_ms INTEGER NOT NULL CHECK (at_ms >= 0),
  unix_s INTEGER NOT NULL,
  offset_s INTEGER NOT NULL CHECK (offset_s BETWEEN -57600 AND 57600)) STRICT;
CREATE TABLE setting(
  key TEXT PRIMARY KEY CHECK (key <> ''),
  value TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO setting VALUES('glyphs','half');
INSERT INTO setting VALUES('machine','0000000000CBTRWK94PNBQYVKE');
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
CREATE TABLE change(
  seq INTEGER PRIMARY KEY,
  action INTEGER NOT NULL REFERENCES action (id),
  row_of TEXT NOT NULL,
  before TEXT,
  after TEXT,
  CHECK (before IS NOT NULL OR after IS NOT NULL)) STRICT;
INSERT INTO change VALUES(1,1,'session',NULL,'{"id":1,"ulid":"01KJPRZB00A04HG4ZJ325Y5MVJ","routine_id":"strength-b","title":"Strength B","kind":"strength","status":"running","started_unix_s":1772438400,"started_offset_s":3600,"day":20514,"lead_in_s":5,"switch_s":10,"rest_ends":"time","pain_stop":6}');
INSERT INTO change VALUES(2,1,'session_item',NULL,'{"session":1,"item":0,"slot":0,"exercise_id":"bridge","exercise_name":"bridge","rest_s":20,"sets":2,"reps":4,"each_way":0,"pain_skipped":0,"effort_skipped":0}');
INSERT INTO change VALUES(3,1,'session_item',NULL,'{"session":1,"item":1,"slot":1,"exercise_id":"lateral-step-down-20","exercise_name":"lateral-step-down-20","rest_s":30,"sets":2,"reps":3,"each_way":0,"pain_skipped":0,"effort_skipped":0}');
INSERT INTO change VALUES(4,1,'session_item',NULL,'{"session":1,"item":2,"slot":2,"in_group":0,"exercise_id":"side-plank","exercise_name":"side-plank","rest_s":20,"sets":2,"duration_s":15,"each_way":0,"pain_skipped":0,"effort_skipped":0}');
INSERT INTO change VALUES(5,1,'session_item',NULL,'{"session":1,"item":3,"slot":3,"in_group":0,"exercise_id":"heel-taps","exercise_name":"heel-taps","rest_s":10,"sets":2,"reps":4,"each_way":0,"pain_skipped":0,"effort_skipped":0}');
INSERT INTO change VALUES(6,2,'session','{"id":1,"ulid":"01KJPRZB00A04HG4ZJ325Y5MVJ","routine_id":"strength-b","title":"Strength B","kind":"strength","status":"running","started_unix_s":1772438400,"started_offset_s":3600,"day":20514,"lead_in_s":5,"switch_s":10,"rest_ends":"time","pain_stop":6}','{"id":1,"ulid":"01KJPRZB00A04HG4ZJ325Y5MVJ","routine_id":"strength-b","title":"Strength B","kind":"strength","status":"finished","started_unix_s":1772438400,"started_offset_s":3600,"day":20514,"ended_unix_s":1772438400,"ended_offset_s":3600,"active_ms":352000,"lead_in_s":5,"switch_s":10,"rest_ends":"time","pain_stop":6}');
INSERT INTO change VALUES(7,2,'session_item','{"session":1,"item":0,"slot":0,"exercise_id":"bridge","exercise_name":"bridge","rest_s":20,"sets":2,"reps":4,"each_way":0,"pain_skipped":0,"effort_skipped":0}','{"session":1,"item":0,"slot":0,"exercise_id":"bridge","exercise_name":"bridge","rest_s":20,"sets":2,"reps":4,"each_way":0,"pain":2,"pain_skipped":0,"effort":6,"effort_skipped":0}');
INSERT INTO change VALUES(8,2,'session_set',NULL,'{"session":1,"item":0,"set_index":0,"side":"both","exercise_id":"bridge","exercise_name":"bridge","status":"done","reps":4,"held_ms":16000,"pain_skipped":0}');
INSERT INTO change VALUES(9,2,'session_set',NULL,'{"session":1,"item":0,"set_index":1,"side":"both","exercise_id":"bridge","exercise_name":"bridge","status":"done","reps":4,"held_ms":16000,"rest_ms":20000,"pain_skipped":0}');
INSERT INTO change VALUES(10,2,'session_item','{"session":1,"item":1,"slot":1,"exercise_id":"lateral-step-down-20","exercise_name":"lateral-step-down-20","rest_s":30,"sets":2,"reps":3,"each_way":0,"pain_skipped":0,"effort_skipped":0}','{"session":1,"item":1,"slot":1,"exercise_id":"lateral-step-down-20","exercise_name":"lateral-step-down-20","rest_s":30,"sets":2,"reps":3,"each_way":0,"pain":2,"pain_skipped":0,"effort":6,"effort_skipped":0}');
INSERT INTO change VALUES(11,2,'session_set',NULL,'{"session":1,"item":1,"set_index":0,"side":"left","exercise_id":"lateral-step-down-20","exercise_name":"lateral-step-down-20","status":"done","reps":3,"held_ms":12000,"rest_ms":20000,"pain_skipped":0}');
INSERT INTO change VALUES(12,2,'session_set',NULL,'{"session":1,"item":1,"set_index":0,"side":"right","exercise_id":"lateral-step-down-20","exercise_name":"lateral-step-down-20","status":"done","reps":3,"held_ms":12000,"rest_ms":10000,"pain_skipped":0}');
INSERT INTO change VALUES(13,2,'session_set',NULL,'{"session":1,"item":1,"set_index":1,"side":"left","exercise_id":"lateral-step-down-20","exercise_name":"lateral-step-down-20","status":"done","reps":3,"held_ms":12000,"rest_ms":30000,"pain_skipped":0}');
INSERT INTO change VALUES(14,2,'session_set',NULL,'{"session":1,"item":1,"set_index":1,"side":"right","exercise_id":"lateral-step-down-20","exercise_name":"lateral-step-down-20","status":"done","reps":3,"held_ms":12000,"rest_ms":10000,"pain_skipped":0}');
INSERT INTO change VALUES(15,2,'session_item','{"session":1,"item":2,"slot":2,"in_group":0,"exercise_id":"side-plank","exercise_name":"side-plank","rest_s":20,"sets":2,"duration_s":15,"each_way":0,"pain_skipped":0,"effort_skipped":0}','{"session":1,"item":2,"slot":2,"in_group":0,"exercise_id":"side-plank","exercise_name":"side-plank","rest_s":20,"sets":2,"duration_s":15,"each_way":0,"pain":2,"pain_skipped":0,"effort":6,"effort_skipped":0}');
INSERT INTO change VALUES(16,2,'session_set',NULL,'{"session":1,"item":2,"set_index":0,"side":"left","exercise_id":"side-plank","exercise_name":"side-plank","status":"done","held_ms":15000,"rest_ms":30000,"pain_skipped":0}');
INSERT INTO change VALUES(17,2,'session_set',NULL,'{"session":1,"item":2,"set_index":0,"side":"right","exercise_id":"side-plank","exercise_name":"side-plank","status":"done","held_ms":15000,"rest_ms":10000,"pain_skipped":0}');
INSERT INTO change VALUES(18,2,'session_set',NULL,'{"session":1,"item":2,"set_index":1,"side":"left","exercise_id":"side-plank","exercise_name":"side-plank","status":"done","held_ms":15000,"rest_ms":25000,"pain_skipped":0}');
INSERT INTO change VALUES(19,2,'session_set',NULL,'{"session":1,"item":2,"set_index":1,"side":"right","exercise_id":"side-plank","exercise_name":"side-plank","status":"done","held_ms":15000,"rest_ms":10000,"pain_skipped":0}');
INSERT INTO change VALUES(20,2,'session_item','{"session":1,"item":3,"slot":3,"in_group":0,"exercise_id":"heel-taps","exercise_name":"heel-taps","rest_s":10,"sets":2,"reps":4,"each_way":0,"pain_skipped":0,"effort_skipped":0}','{"session":1,"item":3,"slot":3,"in_group":0,"exercise_id":"heel-taps","exercise_name":"heel-taps","rest_s":10,"sets":2,"reps":4,"each_way":0,"pain":2,"pain_skipped":0,"effort":6,"effort_skipped":0}');
INSERT INTO change VALUES(21,2,'session_set',NULL,'{"session":1,"item":3,"set_index":0,"side":"both","exercise_id":"heel-taps","exercise_name":"heel-taps","status":"done","reps":4,"held_ms":16000,"rest_ms":5000,"pain_skipped":0}');
INSERT INTO change VALUES(22,2,'session_set',NULL,'{"session":1,"item":3,"set_index":1,"side":"both","exercise_id":"heel-taps","exercise_name":"heel-taps","status":"done","reps":4,"held_ms":16000,"rest_ms":5000,"pain_skipped":0}');
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
PRAGMA application_id = 1400136816;
PRAGMA user_version = 1;
COMMIT;
