/* All records of an entity that belong to one other record, read into memory. */
#include "owned.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "store/list.h"

void *
owned_at(const struct owned *owned, int index)
{
	return (char *)owned->records + (size_t)index * owned->entity->size;
}

void
owned_clear(struct owned *owned)
{
	for (int i = 0; i < owned->count; i++)
		record_clear(owned_at(owned, i));
	free(owned->records);
	*owned = (struct owned){0};
}

void
owned_add(struct owned *owned, const void *record)
{
	owned->entity = record_header(record)->entity;
	owned->records = memory_resize(owned->records, (size_t)owned->count + 1, owned->entity->size);
	record_init(owned->entity, owned_at(owned, owned->count));
	record_copy(owned_at(owned, owned->count++), record);
}

enum status
owned_read(struct owned *owned, struct store *store, const struct entity *entity, struct uuid owner, int sort,
	   struct error *error)
{
	struct list *list = list_new(store, entity);
	enum status status = list_set(list, &(struct list_query){.sort = sort, .owner = owner}, error);

	owned_clear(owned);
	if (status == STATUS_OK)
		for (long i = 0; i < list_count(list); i++)
			owned_add(owned, list_at(list, i));
	list_free(list);
	return status;
}

int
owned_find(const struct owned *owned, struct uuid id)
{
	for (int i = 0; i < owned->count; i++)
		if (uuid_equal(record_header(owned_at(owned, i))->id, id))
			return i;
	return -1;
}

void
owned_swap(struct owned *owned, int a, int b)
{
	const size_t size = owned->entity->size;
	void *kept = memory_new(size);

	memcpy(kept, owned_at(owned, a), size);
	memcpy(owned_at(owned, a), owned_at(owned, b), size);
	memcpy(owned_at(owned, b), kept, size);
	free(kept);
}
