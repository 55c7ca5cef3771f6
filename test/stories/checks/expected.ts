/**
 * What a declaration and an action promise, as a small model of its own: which containers are to be there, in what
 * state, and what may go. Written from the documentation; it knows nothing of plans.
 */
import type { Performance } from '../play/performance.js';
import { type ContainerPhoto, isUp, type Photo } from '../stage/photo.js';
import { label, olderHash, onEngine } from '../story/names.js';

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
 * Containers that `startup` makes anew although they exist: dead ones, and those that are bound to a container that is
 * lost: it is another one by now, or gone, or itself made anew, or might still vanish. They are bound to it by sharing its
 * network stack, or by links, which matter where they are to start.
 */
export function madeAnew(performance: Performance, before: Photo): ReadonlySet<string> {
  const { story, needs, concerned } = performance;
  const anew = new Set<string>();
  if (story.action.kind !== 'startup') return anew;
  for (const name of needs.containers) {
    if (!concerned.has(name)) continue;
    const container = before.containers.get(onEngine(name));
    if (!container) continue;
    const { networkOf, links, persistent } = needs.configurationOf(name);
    const isLost = (other: string, isBoundTo: (id: string) => boolean): boolean => {
      const owner = before.containers.get(onEngine(other));
      return owner === undefined || anew.has(other) || isBeingMade(owner) || !isBoundTo(owner.id);
    };
    const lostStack =
      networkOf !== null && isLost(networkOf, (id) => container.networkMode === `container:${id}`);
    const lostLink = links.some((link) => isLost(link, (id) => container.linkedTo.has(id)));
    const toStart = !isUp(container) && !(persistent && container.status === 'exited');
    if (container.status === 'dead' || lostStack || (lostLink && toStart && isOfToday(container)))
      anew.add(name);
  }
  return anew;
}

/** It was created, and is on no network yet. */
function isBeingMade({ status, networks }: ContainerPhoto): boolean {
  return status === 'created' && networks.size === 0;
}

/** Of what others made, or an older declaration, nobody knows the links. */
function isOfToday({ labels }: ContainerPhoto): boolean {
  return labels[label.hash] !== undefined && labels[label.hash] !== olderHash;
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
