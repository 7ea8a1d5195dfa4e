#include "store_inner.h"

void ulid_make(struct stamp now, char out[static ULID_TEXT])
{
	static const char letters[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
	enum { TIME_LETTERS = 10 };
	unsigned char chance[ULID_TEXT];
	sqlite3_randomness(sizeof chance, chance);
	uint64_t ms = (uint64_t)now.unix_s * 1000;
	for (int i = TIME_LETTERS - 1; i >= 0; i--, ms >>= 5)
		out[i] = letters[ms & 31];
	for (int i = TIME_LETTERS; i < ULID_TEXT - 1; i++)
		out[i] = letters[chance[i] & 31];
	out[ULID_TEXT - 1] = '\0';
}
