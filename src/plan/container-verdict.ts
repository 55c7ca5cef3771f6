/** What becomes of a container that should exist, or run: the manual's section 3.8.1, as a decision on one state. */
import type { ObservedContainer } from '../engine/snapshot.js';
import type { ContainerItem } from '../landscape/landscape.js';
import { isCurrent } from './identity.js';
import type { Action } from './plan.js';
import { isCompleted } from './readiness.js';

export type ForwardAction = Extract<Action, 'create' | 'start' | 'startup' | 'update'>;

export type ContainerVerdict =
  /** Create it, after removing what bears its name where `replaces` is set; start it if the action says so. */
  | { readonly kind: 'create'; readonly cause: string; readonly replaces: boolean }
  | StartVerdict
  | { readonly kind: 'leave' }
  /** Not there, and this action does not create. */
  | { readonly kind: 'absent' }
  /** Persistent, has run, and is not started again. */
  | { readonly kind: 'finished' }
  /** It had to end with 0, and has. */
  | { readonly kind: 'completed' };

export interface StartVerdict {
  readonly kind: 'start';
  readonly cause: string;
  /** `new`: it has never run. */
  readonly occasion: 'new' | 'started';
  /** It has never run and is ours, so it may be made anew if the engine cannot start it. */
  readonly remakes: boolean;
}

export function containerVerdict(
  item: ContainerItem,
  observed: ObservedContainer | undefined,
  action: ForwardAction,
  nonrecoverable: readonly number[],
): ContainerVerdict {
  if (!observed || observed.status === 'removing') {
    return action === 'start' ? { kind: 'absent' } : { kind: 'create', cause: 'missing', replaces: false };
  }
  const { status } = observed;
  const ours = isCurrent(item, observed.labels);
  if (ours && isHalfMade(item, observed) && action !== 'start') {
    return { kind: 'create', cause: 'its creation was not finished', replaces: false };
  }
  if (action === 'create') return { kind: 'leave' };
  switch (status) {
    case 'running':
    case 'paused':
    case 'restarting':
      return { kind: 'leave' };
    case 'created':
      return { kind: 'start', cause: 'never started', occasion: 'new', remakes: ours };
    case 'dead':
      return action === 'start' ? { kind: 'leave' } : { kind: 'create', cause: 'dead', replaces: true };
    case 'exited':
      return endedVerdict(item, observed, action, nonrecoverable);
    default:
      return status satisfies never;
  }
}

function endedVerdict(
  item: ContainerItem,
  observed: ObservedContainer,
  action: ForwardAction,
  nonrecoverable: readonly number[],
): ContainerVerdict {
  if (item.ready.state === 'completed' && isCompleted(observed, item.ready)) return { kind: 'completed' };
  if (item.persistent) return { kind: 'finished' };
  const { exitCode } = observed;
  const cause = exitCode === undefined ? 'stopped' : `exited (${exitCode})`;
  const lost = action !== 'start' && exitCode !== undefined && nonrecoverable.includes(exitCode);
  if (lost) return { kind: 'create', cause, replaces: true };
  return { kind: 'start', cause, occasion: 'started', remakes: false };
}

/**
 * Engines show a container a little before it is complete, without any network; if whoever asked for it is gone, it
 * vanishes again. Asking for it once more settles it either way.
 */
function isHalfMade({ payload }: ContainerItem, { status, networks }: ObservedContainer): boolean {
  const mode = payload.HostConfig.NetworkMode ?? 'default';
  const hasNone = payload.NetworkDisabled === true || mode === 'none' || mode.startsWith('container:');
  return status === 'created' && networks.length === 0 && !hasNone;
}

export function isUp({ status }: ObservedContainer): boolean {
  return status === 'running' || status === 'paused' || status === 'restarting';
}
