/**
 * Takes out of a beginning what an action does not promise to mend: links to a container that is made anew; only
 * `startup` makes containers anew for the sake of others, and `restart` makes nothing at all.
 */
import { containersOf } from '../story/names.js';
import type { Before, ContainerBefore, StoryAction, StoryMap } from '../story/story.js';

export function fitting(before: Before, map: StoryMap, kind: StoryAction['kind']): Before {
  switch (kind) {
    case 'create and start':
      return { ...before, containers: withoutLostTies(withoutDead(before.containers), map, true) };
    case 'restart':
      return { ...before, containers: withNeededRunning(before.containers, map), networksMissing: [] };
    case 'startup':
      return { ...before, containers: withoutLostTies(before.containers, map, false) };
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
function withoutLostTies(containers: Containers, { configurations }: StoryMap, stacks: boolean): Containers {
  const result = { ...containers };
  for (const each of configurations) {
    const tied = [...each.links, ...(stacks && each.networkOf !== null ? [each.networkOf] : [])];
    for (const needed of tied.flatMap((name) => result[name] ?? [])) {
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

/** Without what an engine insists on, no restart can succeed. */
function withNeededRunning(containers: Containers, { configurations }: StoryMap): Containers {
  const needed = new Set(configurations.flatMap(({ links, networkOf }) => [...links, networkOf ?? '']));
  return Object.fromEntries(Object.entries(containers).filter(([name]) => !needed.has(name)));
}

function changed(containers: Containers, change: (before: ContainerBefore) => ContainerBefore): Containers {
  return Object.fromEntries(Object.entries(containers).map(([name, before]) => [name, change(before)]));
}
