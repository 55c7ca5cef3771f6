/**
 * What an interrupted replacement left behind, set right. Promise: whatever moment it was interrupted at, the plan
 * goes on from the container that is known to work.
 */
import type { ObservedContainer } from '../engine/snapshot.js';
import type { ContainerItem, Readiness } from '../landscape/landscape.js';
import { isUp } from './container-verdict.js';
import { identityOf } from './identity.js';
import { leftBehind } from './leftovers.js';
import type { Planning } from './planning.js';
import { isCompleted } from './readiness.js';
import { newName, oldName } from './replacement-names.js';
import type { StepId } from './step.js';
import { stopOf } from './stop-settings.js';

export interface Recovered {
  /** What is, or will be after the steps, under the container's name. */
  readonly observed: ObservedContainer | undefined;
  /** The name under which the snapshot has its details and its processes: until then it may bear another one. */
  readonly detailsOf: string;
  /** Steps, already planned, after which that is so. */
  readonly after: readonly StepId[];
  /** The old container, which does not run after these steps, and is to be removed then; absent: none. */
  readonly leftover?: string;
}

/** Containers that bear the names of a replacement: its own, that of the new one, that of the old one. */
export interface Found {
  readonly current?: ObservedContainer | undefined;
  readonly next?: ObservedContainer | undefined;
  readonly old?: ObservedContainer | undefined;
}

export interface Recovery {
  /** The one to go on with; the old one gets its name back. */
  readonly goesOn: 'current' | 'old';
  /** Those that go at once, as far as they are there. */
  readonly removed: readonly (keyof Found)[];
  /** The old one goes as soon as the current one is ready. */
  readonly retires: boolean;
}

/** The decision on every state that a replacement can have been interrupted in. */
export function recoveryOf({ current, old }: Found, ready: Readiness): Recovery {
  if (!old) return { goesOn: 'current', removed: ['next'], retires: false };
  if (current && works(current, ready)) return { goesOn: 'current', removed: ['next'], retires: true };
  // What its engine could not remove, or is removing, can neither be renamed nor started.
  const lost = old.status === 'dead' || old.status === 'removing';
  if (lost) return { goesOn: 'current', removed: ['next', 'old'], retires: false };
  return { goesOn: 'old', removed: ['next', 'current'], retires: false };
}

function works(observed: ObservedContainer, ready: Readiness): boolean {
  if (isCompleted(observed, ready)) return true;
  return observed.status === 'running' && observed.health !== 'unhealthy';
}

/** May be asked for again: the same steps are planned once. */
export function recovered(item: ContainerItem, context: Planning): Recovered {
  const { name } = item;
  const { containers } = context.request.snapshot;
  const current = containers.get(name);
  const found = { current, next: containers.get(newName(name)), old: containers.get(oldName(name)) };
  const { goesOn, removed, retires } = recoveryOf(found, item.ready);
  // What it has of the volumes without a name is kept by the one that goes on. Its own ones hold nothing that counts
  // where it never was in charge, or never ran.
  const isKept = found[goesOn] !== undefined;
  const isEmpty = (role: keyof Found) => role === 'next' || found[role]?.status === 'created';
  const gone = removed.flatMap((role) => {
    const how = { oldReturns: goesOn === 'old', volumes: isKept && isEmpty(role) };
    return planRemoval(item, found[role], how, context);
  });
  if (!found.old || goesOn === 'current') {
    const base = { observed: current, detailsOf: name };
    if (!found.old || !retires) return { ...base, after: gone };
    const ended = planEnd(item, found.old, context);
    return { ...base, after: [...gone, ...ended], leftover: found.old.name };
  }
  return {
    observed: { ...found.old, name },
    detailsOf: found.old.name,
    after: [planReturn(item, found.old, gone, context)],
  };
}

function planRemoval(
  item: ContainerItem,
  observed: ObservedContainer | undefined,
  { oldReturns, volumes }: { readonly oldReturns: boolean; readonly volumes: boolean },
  { builder }: Planning,
): readonly StepId[] {
  if (!observed) return [];
  const makesWay = oldReturns && observed.name === item.name;
  return [
    builder.add({
      kind: 'removeContainer',
      target: observed.name,
      container: identityOf(item),
      cause: leftBehind,
      force: true,
      anonymousVolumes: volumes,
      ...(makesWay && { makesWay }),
      after: [],
    }),
  ];
}

/** As in a replacement: the old one may be at work until the new one is ready, and ends before it goes. */
function planEnd(item: ContainerItem, old: ObservedContainer, { builder }: Planning): readonly StepId[] {
  const container = identityOf(item);
  const ready = builder.add({
    kind: 'waitContainer',
    target: item.name,
    container,
    cause: 'before the one that it replaces goes',
    ready: item.ready,
    after: [],
  });
  if (!isUp(old)) return [ready];
  const stop = stopOf(item, old);
  const base = { target: old.name, container, cause: leftBehind };
  return [ready, builder.add({ ...base, kind: 'stopContainer', stop, after: [ready] })];
}

function planReturn(
  item: ContainerItem,
  old: ObservedContainer,
  after: readonly StepId[],
  { builder }: Planning,
): StepId {
  const { name } = item;
  const base = { target: old.name, container: identityOf(item), cause: leftBehind };
  return builder.add({ ...base, kind: 'renameContainer', name, after });
}
