/** Says of a container, as it is at a moment, how far it is from being ready. Pure. */
import type { ContainerDetails } from '../../engine/snapshot.js';
import type { Readiness } from '../../landscape/landscape.js';

export type Judgement =
  | { readonly is: 'ready' }
  /** It runs, and has no health check that could say more. */
  | { readonly is: 'up' }
  | { readonly is: 'waiting' }
  | { readonly is: 'failed'; readonly code: NotReadyCode; readonly why: string };

export type NotReadyCode =
  /** The time for it is over. */
  | 'not-ready'
  /** It does not run any more, or never did. */
  | 'ended'
  | 'unhealthy'
  /** It is to be healthy, and has no health check. */
  | 'no-health-check';

/** What is expected of a container. */
export interface Expectation {
  readonly state: Readiness['state'];
  readonly mayEnd?: true | undefined;
  /** When it was last started, as far as is known; being started again since then is a failure. Absent: it is none. */
  readonly startedAt?: string | undefined;
  /** It has just been made, so that its restart policy must not have had anything to do. */
  readonly fresh: boolean;
}

export function judge(details: ContainerDetails, expected: Expectation): Judgement {
  if (expected.fresh && startedAgain(details, expected)) {
    return failed('ended', `ended with ${details.exitCode}, and was started again by its restart policy`);
  }
  switch (details.status) {
    case 'created':
      if (details.error !== '') return failed('ended', `did not start: ${details.error}`);
      return { is: 'waiting' };
    case 'paused':
    case 'restarting':
      return { is: 'waiting' };
    case 'running':
      return judgeRunning(details, expected);
    case 'exited':
      if (details.exitCode === 0 && (expected.state === 'completed' || expected.mayEnd))
        return { is: 'ready' };
      return failed('ended', `ended with ${details.exitCode}${words(details)}`);
    case 'removing':
    case 'dead':
      return failed('ended', `is ${details.status}`);
    default:
      return details.status satisfies never;
  }
}

function judgeRunning({ health }: ContainerDetails, { state }: Expectation): Judgement {
  if (state === 'completed') return { is: 'waiting' };
  if (health === undefined) {
    if (state === 'running') return { is: 'up' };
    return failed('no-health-check', 'can never be healthy: it has no health check');
  }
  switch (health.status) {
    case 'healthy':
      return { is: 'ready' };
    case 'unhealthy':
      return failed('unhealthy', 'is unhealthy');
    case 'starting':
      return { is: 'waiting' };
    default:
      return health.status satisfies never;
  }
}

function startedAgain({ status, restarts, startedAt }: ContainerDetails, expected: Expectation): boolean {
  if (status === 'restarting' || restarts > 0) return true;
  return expected.startedAt !== undefined && startedAt !== expected.startedAt;
}

function words({ error }: ContainerDetails): string {
  return error === '' ? '' : `: ${error}`;
}

function failed(code: NotReadyCode, why: string): Judgement {
  return { is: 'failed', code, why };
}
