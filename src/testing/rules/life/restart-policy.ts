/** Whether a container whose program has ended is started again by the engine, and after how long. */
import { fieldsAt, optionalNumberAt, optionalTextAt } from '../../../engine/answer/read.js';
import type { ContainerRecord } from '../../state/container.js';
import { millisecondsOf } from '../../state/moment.js';

/** Milliseconds, all of them. */
const FIRST = 100;
const LONGEST = 60_000;
/** After so much running a container counts as well again. */
const WELL = 10_000;

const backOffs = new WeakMap<ContainerRecord, number>();

/** @param container that has just ended or is found ended; its `exitCode` counts. */
export function isStartedAgain(container: ContainerRecord): boolean {
  return !container.stoppedByUser && demands(container);
}

/** When the engine comes back. A container that nobody ever started is left alone. */
export function isStartedWithEngine(container: ContainerRecord): boolean {
  if (container.startedAt === undefined) return false;
  const rests = container.stoppedByUser && policyOf(container).name !== 'always';
  return !rests && demands(container);
}

/** Milliseconds until the next start: doubled each time, from 100 up to a minute. */
export function nextBackOff(container: ContainerRecord): number {
  const { startedAt = 0n, finishedAt = 0n } = container;
  const isWell = millisecondsOf(finishedAt) - millisecondsOf(startedAt) >= WELL;
  const last = isWell ? undefined : backOffs.get(container);
  const next = last === undefined ? FIRST : Math.min(2 * last, LONGEST);
  backOffs.set(container, next);
  return next;
}

/** As where somebody starts the container. */
export function resetBackOff(container: ContainerRecord): void {
  backOffs.delete(container);
}

function demands(container: ContainerRecord): boolean {
  const { restartCount, exitCode } = container;
  const { name, maximum } = policyOf(container);
  switch (name) {
    case 'always':
    case 'unless-stopped':
      return true;
    case 'on-failure':
      return exitCode !== 0 && (maximum === 0 || restartCount < maximum);
    default:
      return false;
  }
}

/** @returns `maximum`: 0 is without end */
function policyOf({ hostConfig }: ContainerRecord): { readonly name: string; readonly maximum: number } {
  const policy = fieldsAt(hostConfig, 'RestartPolicy');
  return {
    name: optionalTextAt(policy, 'Name') ?? 'no',
    maximum: optionalNumberAt(policy, 'MaximumRetryCount') ?? 0,
  };
}
