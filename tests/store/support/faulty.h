/* A disk that fails on command, between SQLite and the real one. */
#ifndef STEPDOWN_TESTS_STORE_FAULTY_H
#define STEPDOWN_TESTS_STORE_FAULTY_H

enum disk_fault {
	FAULT_NONE,
	FAULT_FULL,        /* no room: writes fail */
	FAULT_IO,          /* writes and syncs fail */
	FAULT_DELETE,      /* the journal cannot be deleted: the last step of a commit */
	FAULT_DELETE_SYNC, /* it is deleted, but the folder cannot be synchronised */
	FAULT_READONLY,    /* files open for reading only */
	FAULT_FOLDER,      /* no journal can be made */
	FAULT_CUT,         /* the process ends at a write, a sync or a delete, with exit code FAULTY_CUT */
	FAULT_UNSYNCED,    /* all goes well and nothing waits for the disk: for filling, not for keeping */
};

enum { FAULTY_CUT = 42 };

/* Puts the disk under every connection that is opened from here on. */
void faulty_install(void);

/* From now on `fault` happens, after `good` calls of its kind that still go well. */
void faulty_set(enum disk_fault fault, int good);

/* How often the fault has struck since it was set. */
int faulty_struck(void);

#endif
