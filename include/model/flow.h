/* Minimum-cost maximum flow in a small network: who gets what, exactly. */
#ifndef MODEL_FLOW_H
#define MODEL_FLOW_H

#include <stdint.h>

struct flow;

struct flow *flow_new(void);
void flow_free(struct flow *flow); /* NULL is allowed */

/* Each returns its own number, counted from 0. Costs may be negative, but no circle of arcs may cost less than 0. */
int flow_add_node(struct flow *flow);
int flow_add_arc(struct flow *flow, int from, int to, int capacity, int64_t cost);

/* Sends as much as possible as cheaply as possible, and returns how much. Once; the same network gives the same flow.
 */
int flow_solve(struct flow *flow, int source, int sink);

int flow_on(const struct flow *flow, int arc);
int64_t flow_cost(const struct flow *flow); /* of all arcs together */

#endif
