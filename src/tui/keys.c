#include "tui/keys.h"

int binding_find(const struct binding *bindings, uint32_t key)
{
	for (; bindings->action != 0; bindings++)
		if (bindings->key == key)
			return bindings->action;
	return 0;
}
