/** A container's status in words, as lists show it: `Up 3 minutes (healthy)`. */
import type { ContainerRecord, HealthRecord } from '../state/container.js';
import { type Moment, millisecondsOf } from '../state/moment.js';
import { durationText } from './duration-text.js';

/** @param now milliseconds since 1970 */
export function statusText(container: ContainerRecord, now: number): string {
  const { status, exitCode, startedAt, finishedAt, health } = container;
  switch (status) {
    case 'created':
      return 'Created';
    case 'running':
      return `Up ${since(startedAt, now)}${health ? ` (${healthText(health)})` : ''}`;
    case 'paused':
      return `Up ${since(startedAt, now)} (Paused)`;
    case 'restarting':
      return `Restarting (${exitCode}) ${since(finishedAt, now)} ago`;
    case 'removing':
      return 'Removal In Progress';
    case 'exited':
      return `Exited (${exitCode}) ${since(finishedAt, now)} ago`;
    case 'dead':
      return 'Dead';
    default:
      return status satisfies never;
  }
}

function healthText({ status }: HealthRecord): string {
  return status === 'starting' ? 'health: starting' : status;
}

function since(moment: Moment | undefined, now: number): string {
  return durationText(now - millisecondsOf(moment ?? 0n));
}
