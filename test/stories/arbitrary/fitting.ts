/**
 * Takes out of a beginning what an action does not promise to mend: only `startup` makes containers anew, and `restart`
 * makes nothing at all.
 */
import { containersOf } from '../story/names.js';
import type { Before, ContainerBefore, StoryAction, StoryMap } from '../story/story.js';

export function fitting(before: Before, map: StoryMap, kind: StoryAction['kind']): Before {
  switch (kind) {
    case 'create and start':
      return { ...before, containers: withoutLostStacks(withoutDead(before.containers), map) };
    case 'restart':
      return { ...before, containers: withNeededRunning(before.containers, map), networksMissing: [] };
    case 'startup':
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

/** Who shares the stack of a container that is made anew was never started, or is missing too. */
function withoutLostStacks(containers: Containers, { configurations }: StoryMap): Containers {
  const result = { ...containers };
  for (const each of configurations) {
    const owner = each.networkOf === null ? undefined : result[each.networkOf];
    if (owner === undefined || !['missing', 'created', 'half-made'].includes(owner.state)) continue;
    const state = owner.state === 'missing' ? 'missing' : 'created';
    for (const name of containersOf(each))
      if (result[name]?.state !== 'missing') result[name] = { state, made: 'today', unconnected: false };
  }
  return result;
}

/** Without what an engine insists on, no restart can succeed. */
function withNeededRunning(containers: Containers, { configurations }: StoryMap): Containers {
  const needed = new Set(configurations.flatMap(({ links, networkOf }) => [...links, networkOf ?? '']));
  return Object.fromEntries(Object.entries(containers).filter(([name]) => !needed.has(name)));
}

function changed(containers: Containers, change: (before: ContainerBefore) => ContainerBefore): Containers {
  return Object.fromEntries(Object.entries(containers).map(([name, before]) => [name, change(before)]));
}
