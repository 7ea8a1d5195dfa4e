#include "store_inner.h"

/* Version 3: what looking back needs: the knee map, self-experiments, questions for an appointment, answers one by one. */
const char *const store_version_3[] = {
	/* A zone that was not marked has no row; kinds are words parted by commas. */
	"CREATE TABLE zone_pain ("
	"  day INTEGER NOT NULL CHECK (day BETWEEN -719162 AND 2932896),"
	"  side TEXT NOT NULL CHECK (side IN ('left', 'right')),"
	"  zone TEXT NOT NULL CHECK (zone IN ('upper', 'centre', 'tendon', 'lower', 'outer', 'outer-line', 'inner',"
	"    'inner-line', 'behind')),"
	"  pain INTEGER NOT NULL CHECK (pain BETWEEN 0 AND 10),"
	"  quality TEXT,"
	"  PRIMARY KEY (day, side, zone)"
	") STRICT, WITHOUT ROWID",

	/* Bit 0 of the order is the first run; a set bit is a run with the thing that is tried. */
	"CREATE TABLE experiment ("
	"  ulid TEXT PRIMARY KEY CHECK (length(ulid) = 26),"
	"  candidate TEXT NOT NULL CHECK (candidate <> ''),"
	"  since INTEGER NOT NULL CHECK (since BETWEEN -719162 AND 2932896),"
	"  runs INTEGER NOT NULL CHECK (runs BETWEEN 1 AND 30),"
	"  order_bits INTEGER NOT NULL CHECK (order_bits BETWEEN 0 AND 1073741823),"
	"  stopped INTEGER CHECK (stopped BETWEEN -719162 AND 2932896)"
	") STRICT, WITHOUT ROWID",

	"CREATE TABLE report_question ("
	"  place INTEGER PRIMARY KEY CHECK (place BETWEEN 1 AND 3),"
	"  words TEXT NOT NULL CHECK (words <> '')"
	") STRICT",

	"ALTER TABLE test_result ADD COLUMN detail TEXT",
	"ALTER TABLE score ADD COLUMN answers TEXT",
	NULL,
};
