/* Minimum-cost maximum flow: known networks, and every small random one against all flows there are. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/random.h"
#include "model/flow.h"

enum { NODES_MAX = 40, ARCS_MAX = 200, SMALL_ARCS = 7 };

struct network {
	int nodes; /* 0 is the source, the last one the sink */
	int arcs;
	struct network_arc {
		int from, to, capacity, cost;
	} arc[ARCS_MAX];
};

static struct flow *
flow_of(const struct network *network)
{
	struct flow *flow = flow_new();

	for (int i = 0; i < network->nodes; i++)
		assert_int_equal(flow_add_node(flow), i);
	for (int i = 0; i < network->arcs; i++) {
		const struct network_arc *arc = &network->arc[i];

		assert_int_equal(flow_add_arc(flow, arc->from, arc->to, arc->capacity, arc->cost), i);
	}
	return flow;
}

/* Arcs only lead to higher nodes, so that a negative cost makes no circle; `twisted` ones cost something either way. */
static void
make_network(struct network *network, struct random *random, int nodes, int arcs)
{
	*network = (struct network){.nodes = nodes, .arcs = arcs};
	for (int i = 0; i < arcs; i++) {
		struct network_arc *arc = &network->arc[i];
		int a = random_below(random, nodes), b = random_below(random, nodes - 1);

		b += b >= a ? 1 : 0;
		arc->from = a < b ? a : b;
		arc->to = a < b ? b : a;
		arc->capacity = random_below(random, 4);
		arc->cost = random_below(random, 30) - 12;
		if (random_below(random, 4) == 0) {
			arc->from = a;
			arc->to = b;
			arc->cost = a < b ? arc->cost : nodes * 12 + random_below(random, 9);
		}
	}
}

struct best {
	int amount;
	int64_t cost;
};

/* Tries every flow on the arcs from `index` on. */
static void
try_all(const struct network *network, int index, int balance[NODES_MAX], int64_t cost, struct best *best)
{
	const struct network_arc *arc = &network->arc[index];

	if (index == network->arcs) {
		int amount = balance[network->nodes - 1];

		for (int i = 1; i < network->nodes - 1; i++)
			if (balance[i] != 0)
				return;
		if (amount > best->amount || (amount == best->amount && cost < best->cost))
			*best = (struct best){amount, cost};
		return;
	}
	for (int on = 0; on <= arc->capacity; on++) {
		balance[arc->from] -= on;
		balance[arc->to] += on;
		try_all(network, index + 1, balance, cost + (int64_t)on * arc->cost, best);
		balance[arc->from] += on;
		balance[arc->to] -= on;
	}
}

static void
assert_possible(const struct network *network, const struct flow *flow, int amount)
{
	int balance[NODES_MAX] = {0};
	int64_t cost = 0;

	for (int i = 0; i < network->arcs; i++) {
		const struct network_arc *arc = &network->arc[i];
		int on = flow_on(flow, i);

		assert_in_range(on, 0, arc->capacity);
		balance[arc->from] -= on;
		balance[arc->to] += on;
		cost += (int64_t)on * arc->cost;
	}
	assert_int_equal(balance[0], -amount);
	assert_int_equal(balance[network->nodes - 1], amount);
	for (int i = 1; i < network->nodes - 1; i++)
		assert_int_equal(balance[i], 0);
	assert_true(cost == flow_cost(flow));
}

static void
test_all_small_networks(void **state)
{
	struct random random;

	(void)state;
	random_seed(&random, 17);
	for (int i = 0; i < 1500; i++) {
		struct network network;
		struct best best = {0, 0};
		int balance[NODES_MAX] = {0};

		make_network(&network, &random, 2 + random_below(&random, 4), 1 + random_below(&random, SMALL_ARCS));
		try_all(&network, 0, balance, 0, &best);

		struct flow *flow = flow_of(&network);
		int amount = flow_solve(flow, 0, network.nodes - 1);

		assert_possible(&network, flow, amount);
		if (amount != best.amount || flow_cost(flow) != best.cost)
			fail_msg("network %d: %d for %lld, not %d for %lld", i, amount, (long long)flow_cost(flow),
				 best.amount, (long long)best.cost);
		flow_free(flow);
	}
}

/* Shortest distances from `start` over what room is left; true if a circle that saves something is left. */
static bool
search_rest(const struct network *network, const struct flow *flow, int64_t distance[NODES_MAX])
{
	bool changed = true;

	for (int round = 0; changed && round <= network->nodes; round++) {
		changed = false;
		for (int i = 0; i < 2 * network->arcs; i++) {
			const struct network_arc *arc = &network->arc[i / 2];
			bool back = i % 2 == 1;
			int room = back ? flow_on(flow, i / 2) : arc->capacity - flow_on(flow, i / 2);
			int from = back ? arc->to : arc->from, to = back ? arc->from : arc->to;
			int64_t cost = back ? -arc->cost : arc->cost;

			if (room > 0 && distance[from] != INT64_MAX && distance[from] + cost < distance[to]) {
				distance[to] = distance[from] + cost;
				changed = true;
			}
		}
	}
	return changed;
}

/* Nothing more can be sent, and nothing can be sent round to save: that is what optimal means. */
static void
test_large_networks(void **state)
{
	struct random random;

	(void)state;
	random_seed(&random, 350);
	for (int i = 0; i < 200; i++) {
		struct network network;
		int64_t anywhere[NODES_MAX] = {0}, from_source[NODES_MAX];

		make_network(&network, &random, NODES_MAX, ARCS_MAX);

		struct flow *flow = flow_of(&network);
		int amount = flow_solve(flow, 0, NODES_MAX - 1);

		assert_possible(&network, flow, amount);
		assert_false(search_rest(&network, flow, anywhere));
		for (int node = 0; node < NODES_MAX; node++)
			from_source[node] = node == 0 ? 0 : INT64_MAX;
		assert_false(search_rest(&network, flow, from_source));
		assert_true(from_source[NODES_MAX - 1] == INT64_MAX);
		flow_free(flow);
	}
}

/* The cheapest first step is given up again when that lets more through. */
static void
test_gives_up_a_step(void **state)
{
	static const struct network network = {
	    .nodes = 4,
	    .arcs = 5,
	    .arc = {{0, 1, 1, 1}, {0, 2, 1, 10}, {1, 2, 1, 1}, {1, 3, 1, 10}, {2, 3, 1, 1}},
	};
	static const int expected[] = {1, 1, 0, 1, 1};
	struct flow *flow = flow_of(&network);

	(void)state;
	assert_int_equal(flow_solve(flow, 0, 3), 2);
	assert_true(flow_cost(flow) == 22);
	for (int i = 0; i < network.arcs; i++)
		assert_int_equal(flow_on(flow, i), expected[i]);
	flow_free(flow);
}

static void
test_nothing_to_send(void **state)
{
	struct flow *flow = flow_new();
	int source = flow_add_node(flow), middle = flow_add_node(flow), sink = flow_add_node(flow);
	int arc = flow_add_arc(flow, source, middle, 5, -3);

	(void)state;
	assert_int_equal(flow_solve(flow, source, sink), 0);
	assert_int_equal(flow_on(flow, arc), 0);
	assert_true(flow_cost(flow) == 0);
	flow_free(flow);
	flow_free(NULL);
}

/* Costs of the size the proposals use are added without loss. */
static void
test_large_costs(void **state)
{
	struct flow *flow = flow_new();
	int source = flow_add_node(flow), sink = flow_add_node(flow);
	int64_t large = (int64_t)31 << 44;
	int dear = flow_add_arc(flow, source, sink, 1, large + 1), cheap = flow_add_arc(flow, source, sink, 1, large);

	(void)state;
	flow_add_arc(flow, source, sink, 1, -large);
	assert_int_equal(flow_solve(flow, source, sink), 3);
	assert_int_equal(flow_on(flow, dear) + flow_on(flow, cheap), 2);
	assert_true(flow_cost(flow) == large + 1);
	flow_free(flow);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_all_small_networks), cmocka_unit_test(test_large_networks),
	    cmocka_unit_test(test_gives_up_a_step),    cmocka_unit_test(test_nothing_to_send),
	    cmocka_unit_test(test_large_costs),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
