/** The edges of a graph in both directions, and how much of it still lies behind each node. */
import type { GraphNode } from './node.js';

export interface Links<N extends GraphNode> {
  /** For each node, the nodes that come after it, in the graph's order. */
  readonly followers: ReadonlyMap<string, readonly N[]>;
  /** For each node, how many nodes of the graph it waits for. */
  readonly waiting: ReadonlyMap<string, number>;
  /** Length of the longest chain of followers behind each node: 0 at an end. */
  readonly depth: ReadonlyMap<string, number>;
}

/** Promise: linear in nodes and edges. `nodes` must be in an order in which each comes after all it names. */
export function linksOf<N extends GraphNode>(nodes: readonly N[]): Links<N> {
  const followers = new Map<string, N[]>(nodes.map((node) => [node.id, []]));
  const waiting = new Map<string, number>();
  for (const node of nodes) {
    const before = new Set(node.after);
    let count = 0;
    for (const id of before) {
      const list = followers.get(id);
      if (!list) continue;
      list.push(node);
      count++;
    }
    waiting.set(node.id, count);
  }
  return { followers, waiting, depth: depths(nodes, followers) };
}

function depths<N extends GraphNode>(
  nodes: readonly N[],
  followers: ReadonlyMap<string, readonly N[]>,
): Map<string, number> {
  const depth = new Map<string, number>();
  for (const node of nodes.toReversed()) {
    let longest = -1;
    for (const follower of followers.get(node.id) ?? []) {
      longest = Math.max(longest, depth.get(follower.id) ?? 0);
    }
    depth.set(node.id, longest + 1);
  }
  return depth;
}
