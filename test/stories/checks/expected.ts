/**
 * What a declaration and an action promise, as a small model of its own: which containers are to be there, in what
 * state, and what may go. Written from the documentation; it knows nothing of plans.
 */
import type { Performance } from '../play/performance.js';
import { type ContainerPhoto, isUp, type Photo } from '../stage/photo.js';
import { onEngine } from '../story/names.js';

type ExpectedState = 'up' | 'ended' | 'gone' | 'as before';

/**
 * What is to become of a container that an action is about.
 *
 * @param before when nothing goes wrong any more
 * @param anew it is one of those that are made anew: see `madeAnew`
 */
export function expectedState(
  performance: Performance,
  name: string,
  before: ContainerPhoto | undefined,
  anew: boolean,
): ExpectedState {
  const { story, needs } = performance;
  const { program, persistent } = needs.configurationOf(name);
  const { kind, removePersistent } = story.action;
  const kept = persistent && !removePersistent;
  switch (kind) {
    case 'startup':
    case 'create and start':
      if (program === 'ends') return 'ended';
      if (before?.status === 'dead' && kind !== 'startup') return 'as before';
      return persistent && before?.status === 'exited' && !anew ? 'as before' : 'up';
    case 'restart':
      if (before === undefined || before.status === 'created' || before.status === 'dead') return 'as before';
      return program === 'ends' ? 'ended' : 'up';
    case 'stop':
      return before === undefined ? 'gone' : isUp(before) ? 'ended' : 'as before';
    case 'remove':
      if (before === undefined) return 'gone';
      return isUp(before) || kept ? 'as before' : 'gone';
    case 'shutdown':
      if (before === undefined || !kept) return 'gone';
      return isUp(before) ? 'ended' : 'as before';
    default:
      return kind satisfies never;
  }
}

/**
 * Containers that `startup` makes anew although they exist: dead ones, and those that share the network stack of a
 * container that is another one than they are bound to, or is itself made anew, or might still vanish.
 */
export function madeAnew(performance: Performance, before: Photo): ReadonlySet<string> {
  const { story, needs, concerned } = performance;
  const anew = new Set<string>();
  if (story.action.kind !== 'startup') return anew;
  for (const name of needs.containers) {
    if (!concerned.has(name)) continue;
    const container = before.containers.get(onEngine(name));
    if (!container) continue;
    const owner = needs.configurationOf(name).networkOf;
    const lost =
      owner !== null && (anew.has(owner) || isLost(container, before.containers.get(onEngine(owner))));
    if (container.status === 'dead' || lost) anew.add(name);
  }
  return anew;
}

/** @param owner a container that was created and is on no network yet is still being made */
function isLost({ networkMode }: ContainerPhoto, owner: ContainerPhoto | undefined): boolean {
  const isBeingMade = owner?.status === 'created' && owner.networks.size === 0;
  return isBeingMade || networkMode !== `container:${owner?.id}`;
}

/** Volumes that an action may remove, because it was told to. */
export function mayGo({ story, needs, concerned }: Performance, before: Photo): (volume: string) => boolean {
  const { kind, removeAttached } = story.action;
  if (!removeAttached || (kind !== 'shutdown' && kind !== 'remove')) return () => false;
  const owned = new Set(
    [...concerned].flatMap((name) =>
      needs.configurationOf(name).attaches.map(({ alias }) => onEngine(alias)),
    ),
  );
  const unnamed = new Set(
    [...concerned].flatMap((name) => {
      const mounts = before.containers.get(onEngine(name))?.mounts ?? [];
      return mounts.flatMap(({ volume }) =>
        volume && before.volumes.get(volume)?.anonymous ? [volume] : [],
      );
    }),
  );
  return (volume) => owned.has(volume) || unnamed.has(volume);
}
