/* Finding a built-in file by name. */
#include "base/asset.h"

#include <string.h>

const char *
asset_find(const char *name)
{
	for (const struct asset *asset = assets; asset->name; asset++)
		if (strcmp(asset->name, name) == 0)
			return asset->bytes;
	return NULL;
}
