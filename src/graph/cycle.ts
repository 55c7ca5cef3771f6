/** Finds circles in a graph and names the way round them. */
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
  return findCycles(nodes).next().value;
}

/**
 * As `findCycle`, for cycles in all parts of the graph. Where cycles have nodes in common, not all of them come: each
 * has a first and a last node that are in none before it.
 */
export function* findCycles(nodes: Iterable<GraphNode>): Generator<readonly string[], undefined> {
  const edges = new Map<string, readonly string[]>();
  for (const node of nodes) edges.set(node.id, node.after);
  const finished = new Set<string>();
  const told = new Set<string>();
  for (const id of edges.keys()) yield* cyclesFrom(id, edges, finished, told);
  return undefined;
}

function* cyclesFrom(
  start: string,
  edges: ReadonlyMap<string, readonly string[]>,
  finished: Set<string>,
  told: Set<string>,
): Generator<readonly string[]> {
  if (finished.has(start)) return;
  const stack: Frame[] = [{ id: start, after: edges.get(start) ?? [], next: 0 }];
  const onStack = new Set([start]);
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const next = frame.after[frame.next++];
    if (next === undefined) {
      stack.pop();
      onStack.delete(frame.id);
      finished.add(frame.id);
    } else if (onStack.has(next)) {
      if (told.has(next) || told.has(frame.id)) continue;
      const path = stack.map(({ id }) => id);
      const circle = path.slice(path.indexOf(next));
      for (const id of circle) told.add(id);
      yield [...circle, next];
    } else if (!finished.has(next) && edges.has(next)) {
      stack.push({ id: next, after: edges.get(next) ?? [], next: 0 });
      onStack.add(next);
    }
  }
}
