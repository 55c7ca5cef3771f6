/** Finds a circle in a graph and names the way round it. */
import type { GraphNode } from './node.js';

interface Frame {
  readonly id: string;
  readonly after: readonly string[];
  next: number;
}

/**
 * The ids along one cycle, the first one repeated at the end (`a, b, a`: a comes after b, b after a), or nothing
 * where there is none. Linear in nodes and edges; chains of any length, as it keeps a stack of its own.
 */
export function findCycle(nodes: Iterable<GraphNode>): readonly string[] | undefined {
  const edges = new Map<string, readonly string[]>();
  for (const node of nodes) edges.set(node.id, node.after);
  const finished = new Set<string>();
  for (const id of edges.keys()) {
    const cycle = cycleFrom(id, edges, finished);
    if (cycle) return cycle;
  }
  return undefined;
}

function cycleFrom(
  start: string,
  edges: ReadonlyMap<string, readonly string[]>,
  finished: Set<string>,
): readonly string[] | undefined {
  if (finished.has(start)) return undefined;
  const stack: Frame[] = [{ id: start, after: edges.get(start) ?? [], next: 0 }];
  const onStack = new Set([start]);
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const next = frame.after[frame.next++];
    if (next === undefined) {
      stack.pop();
      onStack.delete(frame.id);
      finished.add(frame.id);
    } else if (onStack.has(next)) {
      const path = stack.map(({ id }) => id);
      return [...path.slice(path.indexOf(next)), next];
    } else if (!finished.has(next) && edges.has(next)) {
      stack.push({ id: next, after: edges.get(next) ?? [], next: 0 });
      onStack.add(next);
    }
  }
  return undefined;
}
