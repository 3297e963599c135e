/* Successive shortest paths: Dijkstra on costs that potentials keep from being negative. */
#include "model/flow.h"

#include <assert.h>
#include <stdbool.h>
#include <stdlib.h>

#include "base/memory.h"

enum { NONE = -1 };

/* Arc 2k is the one that was added, 2k + 1 the way back; what one carries is the room of the other. */
struct arc {
	int64_t cost;
	int to;
	int room;
	int next; /* from the same node, or NONE */
};

struct node {
	int64_t potential;
	int64_t distance; /* from the source by reduced costs, in the search at hand */
	int first;        /* arc, or NONE */
	int came_by;      /* arc of the shortest path so far, or NONE */
};

struct reached {
	int64_t distance;
	int node;
};

struct flow {
	struct node *nodes;
	struct arc *arcs;
	struct reached *heap; /* nearest first; may hold a node again with an older, longer distance */
	size_t node_count, arc_count, heap_count;
	size_t node_capacity, arc_capacity, heap_capacity;
};

static void
reserve_nodes(struct flow *flow)
{
	void *items = flow->nodes;

	memory_reserve(&items, &flow->node_capacity, flow->node_count + 1, sizeof(*flow->nodes));
	flow->nodes = items;
}

static void
reserve_arcs(struct flow *flow)
{
	void *items = flow->arcs;

	memory_reserve(&items, &flow->arc_capacity, flow->arc_count + 2, sizeof(*flow->arcs));
	flow->arcs = items;
}

static void
reserve_heap(struct flow *flow)
{
	void *items = flow->heap;

	memory_reserve(&items, &flow->heap_capacity, flow->heap_count + 1, sizeof(*flow->heap));
	flow->heap = items;
}

/* The lower node goes first among equals, so that the result never depends on chance. */
static bool
is_nearer(struct reached a, struct reached b)
{
	return a.distance != b.distance ? a.distance < b.distance : a.node < b.node;
}

static void
heap_push(struct flow *flow, struct reached item)
{
	size_t at = flow->heap_count;

	reserve_heap(flow);
	flow->heap_count++;
	for (; at > 0 && is_nearer(item, flow->heap[(at - 1) / 2]); at = (at - 1) / 2)
		flow->heap[at] = flow->heap[(at - 1) / 2];
	flow->heap[at] = item;
}

static struct reached
heap_pop(struct flow *flow)
{
	struct reached nearest = flow->heap[0], last = flow->heap[--flow->heap_count];
	size_t at = 0;

	for (size_t child = 1; child < flow->heap_count; child = 2 * at + 1) {
		if (child + 1 < flow->heap_count && is_nearer(flow->heap[child + 1], flow->heap[child]))
			child++;
		if (!is_nearer(flow->heap[child], last))
			break;
		flow->heap[at] = flow->heap[child];
		at = child;
	}
	flow->heap[at] = last;
	return nearest;
}

/* Bellman and Ford: after it no arc with room has a negative reduced cost. */
static void
set_potentials(struct flow *flow)
{
	bool changed = true;

	for (size_t round = 0; changed; round++) {
		assert(round <= flow->node_count);
		changed = false;
		for (size_t i = 0; i < flow->arc_count; i++) {
			const struct arc *arc = &flow->arcs[i];
			int64_t through = flow->nodes[flow->arcs[i ^ 1].to].potential + arc->cost;

			if (arc->room > 0 && through < flow->nodes[arc->to].potential) {
				flow->nodes[arc->to].potential = through;
				changed = true;
			}
		}
	}
}

static void
reach(struct flow *flow, int from)
{
	const struct node *here = &flow->nodes[from];

	for (int i = here->first; i != NONE; i = flow->arcs[i].next) {
		const struct arc *arc = &flow->arcs[i];
		struct node *there = &flow->nodes[arc->to];
		int64_t distance = here->distance + here->potential + arc->cost - there->potential;

		if (arc->room == 0 || distance >= there->distance)
			continue;
		there->distance = distance;
		there->came_by = i;
		heap_push(flow, (struct reached){distance, arc->to});
	}
}

/* Dijkstra until the sink is reached; what lies farther away only needs to know that it does. */
static bool
find_path(struct flow *flow, int source, int sink)
{
	for (size_t i = 0; i < flow->node_count; i++) {
		flow->nodes[i].distance = INT64_MAX;
		flow->nodes[i].came_by = NONE;
	}
	flow->nodes[source].distance = 0;
	flow->heap_count = 0;
	heap_push(flow, (struct reached){0, source});
	while (flow->heap_count > 0) {
		struct reached nearest = heap_pop(flow);

		if (nearest.node == sink)
			break;
		if (nearest.distance == flow->nodes[nearest.node].distance)
			reach(flow, nearest.node);
	}
	if (flow->nodes[sink].distance == INT64_MAX)
		return false;
	for (size_t i = 0; i < flow->node_count; i++) {
		struct node *node = &flow->nodes[i];

		node->potential +=
		    node->distance < flow->nodes[sink].distance ? node->distance : flow->nodes[sink].distance;
	}
	return true;
}

static int
send_along(struct flow *flow, int source, int sink)
{
	int amount = INT32_MAX;

	for (int at = sink, by; at != source; at = flow->arcs[by ^ 1].to) {
		by = flow->nodes[at].came_by;
		if (flow->arcs[by].room < amount)
			amount = flow->arcs[by].room;
	}
	for (int at = sink, by; at != source; at = flow->arcs[by ^ 1].to) {
		by = flow->nodes[at].came_by;
		flow->arcs[by].room -= amount;
		flow->arcs[by ^ 1].room += amount;
	}
	return amount;
}

struct flow *
flow_new(void)
{
	return memory_new(sizeof(struct flow));
}

void
flow_free(struct flow *flow)
{
	if (flow == NULL)
		return;
	free(flow->nodes);
	free(flow->arcs);
	free(flow->heap);
	free(flow);
}

int
flow_add_node(struct flow *flow)
{
	reserve_nodes(flow);
	flow->nodes[flow->node_count] = (struct node){.first = NONE};
	return (int)flow->node_count++;
}

int
flow_add_arc(struct flow *flow, int from, int to, int capacity, int64_t cost)
{
	int arc = (int)flow->arc_count;

	assert(from >= 0 && to >= 0 && (size_t)from < flow->node_count && (size_t)to < flow->node_count);
	assert(from != to && capacity >= 0);
	reserve_arcs(flow);
	flow->arcs[arc] = (struct arc){.cost = cost, .to = to, .room = capacity, .next = flow->nodes[from].first};
	flow->arcs[arc + 1] = (struct arc){.cost = -cost, .to = from, .next = flow->nodes[to].first};
	flow->nodes[from].first = arc;
	flow->nodes[to].first = arc + 1;
	flow->arc_count += 2;
	return arc / 2;
}

int
flow_solve(struct flow *flow, int source, int sink)
{
	int total = 0;

	assert(source != sink);
	set_potentials(flow);
	while (find_path(flow, source, sink))
		total += send_along(flow, source, sink);
	return total;
}

int
flow_on(const struct flow *flow, int arc)
{
	assert(arc >= 0 && (size_t)arc < flow->arc_count / 2);
	return flow->arcs[2 * arc + 1].room;
}

int64_t
flow_cost(const struct flow *flow)
{
	int64_t cost = 0;

	for (size_t i = 0; i < flow->arc_count; i += 2)
		cost += flow->arcs[i].cost * flow->arcs[i + 1].room;
	return cost;
}
