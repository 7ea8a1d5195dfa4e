/*
 * Records in bytes, one behind the other, as pages of the diary keep them. Each record
 * says how it differs from the one of its kind before it: first which fields do, as bits,
 * then their values. Numbers are written in sevens of bits, the lowest first.
 */
#ifndef STEPDOWN_IO_STORE_PACK_H
#define STEPDOWN_IO_STORE_PACK_H

#include "store_record.h"

struct packing {
	struct arena *arena;
	unsigned char *at;
	size_t length, room;
	bool unfit; /* a value is beyond what its field may hold: it cannot be read back */
};

void pack_number(struct packing *packing, uint64_t number);
/* What the first record of a kind differs from. */
const void *pack_first(const struct record *record, struct arena *arena);
void pack_record(struct packing *packing, const struct record *record, const void *before, const void *from);

/* Bytes that are read; texts stay where they are and are pointed to. */
struct unpacking {
	const unsigned char *at, *end;
	bool bad; /* they are not what was packed */
};

uint64_t unpack_number(struct unpacking *unpacking);
/* How many follow; each takes a byte at least, so that there are no more than bytes. */
size_t unpack_count(struct unpacking *unpacking);
/* `out` holds the record before it and becomes this one. */
void unpack_record(struct unpacking *unpacking, const struct record *record, void *out);

/* A number that is another one where the fields of a record are others, on top of `hash`. */
uint32_t pack_format(const struct record *record, uint32_t hash);

#endif
