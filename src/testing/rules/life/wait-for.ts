/** Waiting for a container to end or to be gone. Those who wait are told at once, in the order in which they came. */
import type { ContainerRecord } from '../../state/container.js';
import { isUp } from '../containers/container-status.js';

export type WaitCondition = 'not-running' | 'next-exit' | 'removed';

export type WaitResult =
  | { readonly kind: 'ended'; readonly exitCode: number; readonly error: string }
  /** The engine went down meanwhile. */
  | { readonly kind: 'lost' };

interface Waiter {
  readonly forRemoval: boolean;
  readonly listener: (result: WaitResult) => void;
}

const waiters = new WeakMap<ContainerRecord, Set<Waiter>>();

/**
 * @param listener is called once; before this returns where there is nothing to wait for
 * @returns what ends the waiting
 */
export function waitFor(
  container: ContainerRecord,
  condition: WaitCondition,
  listener: (result: WaitResult) => void,
): () => void {
  if (condition === 'not-running' && !isUp(container)) {
    listener(resultOf(container));
    return () => {};
  }
  const waiting = waiters.get(container) ?? new Set();
  waiters.set(container, waiting);
  const waiter = { forRemoval: condition === 'removed', listener };
  waiting.add(waiter);
  return () => waiting.delete(waiter);
}

export function tellOfEnd(container: ContainerRecord): void {
  tell(container, (waiter) => !waiter.forRemoval, resultOf(container));
}

export function tellOfRemoval(container: ContainerRecord): void {
  // Engines forget why it had not started.
  tell(container, () => true, { kind: 'ended', exitCode: container.exitCode, error: '' });
}

export function tellOfLoss(container: ContainerRecord): void {
  tell(container, () => true, { kind: 'lost' });
}

function tell(container: ContainerRecord, whom: (waiter: Waiter) => boolean, result: WaitResult): void {
  const waiting = waiters.get(container);
  if (waiting === undefined) return;
  for (const waiter of [...waiting].filter(whom)) {
    waiting.delete(waiter);
    waiter.listener(result);
  }
}

function resultOf({ exitCode, error }: ContainerRecord): WaitResult {
  return { kind: 'ended', exitCode, error };
}
