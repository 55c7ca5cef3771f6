/** Whether a container is ready, as far as one look at it tells. */
import type { ObservedContainer } from '../engine/snapshot.js';
import type { Readiness } from '../landscape/landscape.js';

/** It is one-shot, and has done its work: there is no need to start it again. */
export function isCompleted({ status, exitCode }: ObservedContainer, { state, mayEnd }: Readiness): boolean {
  return (state === 'completed' || mayEnd === true) && status === 'exited' && exitCode === 0;
}

/** What others may depend on at once. One that runs and has no health check of its declaration's needs no more. */
export function isReady(observed: ObservedContainer, ready: Readiness): boolean {
  switch (ready.state) {
    case 'running':
      return observed.status === 'running';
    case 'healthy':
      return observed.status === 'running' && observed.health === 'healthy';
    case 'completed':
      return isCompleted(observed, ready);
    default:
      return ready.state satisfies never;
  }
}
