/**
 * Takes out of a beginning what an action does not promise to mend. Only `startup` makes containers anew for the sake of
 * others, and for their links only those that are of today's declaration: an engine's lists tell no links that are lost,
 * so that those of other containers are not known. `restart` makes nothing at all.
 */
import { containersOf } from '../story/names.js';
import { boundTo } from '../story/needs.js';
import type { Before, ContainerBefore, StoryAction, StoryMap } from '../story/story.js';

export function fitting(before: Before, map: StoryMap, kind: StoryAction['kind']): Before {
  switch (kind) {
    case 'create and start':
      return { ...before, containers: withoutLostTies(withoutDead(before.containers), map) };
    case 'restart':
      return { ...before, containers: withNeededRunning(before.containers, map), networksMissing: [] };
    case 'startup':
      return { ...before, containers: withLinksKnown(before.containers, map) };
    case 'stop':
    case 'remove':
    case 'shutdown':
      return before;
    default:
      return kind satisfies never;
  }
}

type Containers = Before['containers'];

function withoutDead(containers: Containers): Containers {
  return changed(containers, (before) => (before.state === 'dead' ? { ...before, state: 'exited' } : before));
}

/** Who is tied to a container that is made anew was never started, or is missing too. */
function withoutLostTies(containers: Containers, { configurations }: StoryMap): Containers {
  const result = { ...containers };
  for (const each of configurations) {
    for (const needed of boundTo(each).flatMap((name) => result[name] ?? [])) {
      const state = afterLoss[needed.state];
      if (state === undefined) continue;
      for (const name of containersOf(each))
        if (result[name]?.state !== 'missing') result[name] = { state, made: 'today', unconnected: false };
    }
  }
  return result;
}

const afterLoss: Readonly<Partial<Record<ContainerBefore['state'], 'missing' | 'created'>>> = {
  missing: 'missing',
  dead: 'missing',
  created: 'created',
  'half-made': 'created',
};

/** Who links to a container that may be made anew is of today's declaration. */
function withLinksKnown(containers: Containers, { configurations }: StoryMap): Containers {
  const result = { ...containers };
  const mayBeAnew = new Set(Object.keys(containers).filter((name) => isAnew(containers[name])));
  for (const each of configurations) {
    if (!each.links.some((name) => mayBeAnew.has(name))) continue;
    for (const name of containersOf(each)) {
      const before = result[name];
      if (before) result[name] = { ...before, made: 'today' };
      mayBeAnew.add(name);
    }
  }
  return result;
}

function isAnew(before: ContainerBefore | undefined): boolean {
  return before !== undefined && afterLoss[before.state] !== undefined;
}

/** Without what an engine insists on, no restart can succeed. */
function withNeededRunning(containers: Containers, { configurations }: StoryMap): Containers {
  const needed = new Set(configurations.flatMap(boundTo));
  return Object.fromEntries(Object.entries(containers).filter(([name]) => !needed.has(name)));
}

function changed(containers: Containers, change: (before: ContainerBefore) => ContainerBefore): Containers {
  return Object.fromEntries(Object.entries(containers).map(([name, before]) => [name, change(before)]));
}
