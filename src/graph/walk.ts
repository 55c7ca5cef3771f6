/**
 * Visits the nodes of a graph, as many together as may be. Promise: a node is visited once, and only when every
 * node it comes after has been visited with success; nodes that can be visited together are, up to the limit of
 * their lane, in which a visit that only waits need not count. What comes after a failure is left out, all else goes on.
 * When `stop` is raised, visits under way are waited for, and no new one begins but those that must not be left out.
 */
import { Lane, type Slot } from './lane.js';
import { type Links, linksOf } from './links.js';
import type { GraphNode } from './node.js';

export interface WalkOptions<N> {
  /** Nodes of one lane share a limit: the engine they run on. */
  readonly lane: (node: N) => string;
  /** Visits at one time in a lane. */
  readonly limit: number;
  readonly stop?: AbortSignal | undefined;
  /** Nodes that are visited also after `stop`, where all that they come after has been. Default: none. */
  readonly despiteStop?: ((node: N) => boolean) | undefined;
}

/** Why a node was not visited: the failed node it comes after (not necessarily directly), or the stop. */
export interface LeftOut<N> {
  readonly node: N;
  readonly because: N | null;
}

/** Tells whether it succeeded; must not throw. */
export type Visit<N> = (node: N, slot: Slot) => Promise<boolean>;

/**
 * @param nodes in an order in which each comes after all it names
 * @returns the nodes that were not visited, in the order of `nodes`
 */
export function walk<N extends GraphNode>(
  nodes: readonly N[],
  visit: Visit<N>,
  options: WalkOptions<N>,
): Promise<readonly LeftOut<N>[]> {
  return new Walk(nodes, visit, options).run();
}

class Walk<N extends GraphNode> {
  readonly #nodes: readonly N[];
  readonly #visit: Visit<N>;
  readonly #options: WalkOptions<N>;
  readonly #links: Links<N>;
  readonly #waiting: Map<string, number>;
  readonly #lanes = new Map<string, Lane<N>>();
  readonly #begun = new Set<string>();
  readonly #blockedBy = new Map<string, N>();
  #active = 0;

  constructor(nodes: readonly N[], visit: Visit<N>, options: WalkOptions<N>) {
    this.#nodes = nodes;
    this.#visit = visit;
    this.#options = options;
    this.#links = linksOf(nodes);
    this.#waiting = new Map(this.#links.waiting);
  }

  async run(): Promise<readonly LeftOut<N>[]> {
    for (const node of this.#nodes) if (this.#waiting.get(node.id) === 0) this.#enqueue(node);
    await new Promise<void>((resolve, reject) => this.#fill(resolve, reject));
    return this.#nodes
      .filter((node) => !this.#begun.has(node.id))
      .map((node) => ({ node, because: this.#blockedBy.get(node.id) ?? null }));
  }

  #laneOf(node: N): Lane<N> {
    const name = this.#options.lane(node);
    const known = this.#lanes.get(name);
    if (known) return known;
    const lane = new Lane<N>(this.#options.limit);
    this.#lanes.set(name, lane);
    return lane;
  }

  #enqueue(node: N): void {
    this.#laneOf(node).ready.push(node, this.#links.depth.get(node.id) ?? 0);
  }

  #fill(resolve: () => void, reject: (reason: unknown) => void): void {
    for (const lane of this.#lanes.values()) this.#fillLane(lane, resolve, reject);
    if (this.#active === 0) resolve();
  }

  #fillLane(lane: Lane<N>, resolve: () => void, reject: (reason: unknown) => void): void {
    while (lane.hasRoom) {
      const node = this.#next(lane);
      if (node === undefined) return;
      const slot = lane.slot(() => this.#fillLane(lane, resolve, reject));
      this.#active++;
      this.#begun.add(node.id);
      this.#visit(node, slot).then((succeeded) => {
        this.#active--;
        if (succeeded) this.#release(node);
        else this.#block(node);
        slot.release();
        this.#fill(resolve, reject);
      }, reject);
    }
  }

  /** After a stop, what need not be visited is dropped. */
  #next({ ready }: Lane<N>): N | undefined {
    const { stop, despiteStop } = this.#options;
    let node = ready.shift();
    while (node !== undefined && stop?.aborted && !despiteStop?.(node)) node = ready.shift();
    return node;
  }

  #release(node: N): void {
    for (const follower of this.#links.followers.get(node.id) ?? []) {
      const left = (this.#waiting.get(follower.id) ?? 0) - 1;
      this.#waiting.set(follower.id, left);
      if (left === 0) this.#enqueue(follower);
    }
  }

  /** Marks all that comes after a failed node; the first failure is the one that is named. */
  #block(failed: N): void {
    const stack = [failed];
    for (let node = stack.pop(); node; node = stack.pop()) {
      for (const follower of this.#links.followers.get(node.id) ?? []) {
        if (this.#blockedBy.has(follower.id)) continue;
        this.#blockedBy.set(follower.id, failed);
        stack.push(follower);
      }
    }
  }
}
