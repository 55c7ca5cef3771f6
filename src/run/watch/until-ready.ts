/**
 * Waits until a container is ready. Promise: it is looked at when the engine tells that something happened to it, and
 * never just because time has passed; what cannot become ready any more is told at once.
 */
import { performance } from 'node:perf_hooks';
import type { DockerMapError } from '../../common/docker-map-error.js';
import type { Engine } from '../../engine/engine.js';
import type { ContainerDetails } from '../../engine/snapshot.js';
import type { Readiness } from '../../landscape/landscape.js';
import { isConnectionError } from '../connection-error.js';
import type { ContainerEvents } from './container-events.js';
import { interrupted } from './interrupted.js';
import { judge } from './judge.js';
import { notReady } from './not-ready.js';
import { Timers } from './timers.js';

export interface Awaited {
  /** By name or id. */
  readonly container: string;
  /** As it is called in errors. */
  readonly name: string;
  readonly ready: Readiness;
  /**
   * It has just been made and started: that it ends, or is started again by its restart policy, is a failure, and
   * without a health check it must stay up for `ready.minimum`.
   */
  readonly fresh: boolean;
}

export interface WaitMeans {
  readonly engine: Engine;
  readonly events: ContainerEvents;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: (text: string) => void;
}

/**
 * @throws DockerMapError of a `NotReadyCode`; `interrupted`
 * @throws EngineError where the container is gone, or the engine
 */
export async function untilReady(awaited: Awaited, means: WaitMeans): Promise<void> {
  const { container } = awaited;
  const listening = await means.events.listen(
    ({ action, id, attributes }) =>
      !action.startsWith('exec_') && (id === container || attributes['name'] === container),
  );
  const timers = new Timers(means.signal);
  try {
    await new Waiting(awaited, means, timers).until(() => listening.bell.next());
  } finally {
    timers.end();
    listening.end();
  }
}

class Waiting {
  readonly #awaited: Awaited;
  readonly #means: WaitMeans;
  readonly #timers: Timers;
  readonly #limit: Promise<'over' | 'interrupted'>;
  /** Since when it has been seen running, by our clock. */
  #up: { readonly startedAt: string; readonly since: number } | undefined;

  constructor(awaited: Awaited, means: WaitMeans, timers: Timers) {
    this.#awaited = awaited;
    this.#means = means;
    this.#timers = timers;
    this.#limit = timers.after(awaited.ready.timeout * 1000);
  }

  async until(nextChange: () => Promise<void>): Promise<void> {
    for (;;) {
      const change = nextChange();
      const seen = await this.#look();
      const rest = seen && (await this.#rest(seen));
      if (rest === 0) return;
      const time = rest === undefined ? this.#limit : this.#timers.after(rest);
      const reason = await Promise.race([change.then(() => 'change' as const), time]);
      if (reason === 'interrupted') throw interrupted(`waiting for container ${this.#awaited.name}`);
      // Staying up is not limited by the time in which it must have come up.
      if (reason === 'over' && rest === undefined) throw await this.#tooLate();
    }
  }

  /** Nothing where the way to the engine broke just then: the bell rings when it is back. */
  async #look(): Promise<ContainerDetails | undefined> {
    try {
      return await this.#means.engine.containers.inspect(this.#awaited.container);
    } catch (error) {
      if (!isConnectionError(error)) throw error;
      this.#means.events.reopen(error);
      return undefined;
    }
  }

  /** Milliseconds that it must stay as it is to be ready; nothing where something must happen first. @throws DockerMapError */
  async #rest(details: ContainerDetails): Promise<number | undefined> {
    const { ready, fresh } = this.#awaited;
    const { engine, onProgress } = this.#means;
    const { state, mayEnd } = ready;
    const judgement = judge(details, { state, mayEnd, startedAt: this.#up?.startedAt, fresh });
    switch (judgement.is) {
      case 'ready':
        return 0;
      case 'up': {
        this.#up ??= { startedAt: details.startedAt, since: performance.now() };
        return fresh ? Math.max(0, ready.minimum * 1000 - (performance.now() - this.#up.since)) : 0;
      }
      case 'waiting':
        onProgress(`waiting until ${ready.state}`);
        return undefined;
      case 'failed':
        throw await notReady(details, judgement, engine);
      default:
        return judgement satisfies never;
    }
  }

  /** @returns what is to be thrown */
  async #tooLate(): Promise<DockerMapError> {
    const { container, ready } = this.#awaited;
    const { engine } = this.#means;
    const details = await engine.containers.inspect(container);
    const why = `is not ${goals[ready.state]} after ${ready.timeout} s: it is ${stateOf(details)}`;
    return notReady(details, { code: 'not-ready', why }, engine);
  }
}

const goals: Readonly<Record<Readiness['state'], string>> = {
  running: 'ready',
  healthy: 'healthy',
  completed: 'completed',
};

function stateOf({ status, health }: ContainerDetails): string {
  return status === 'running' && health ? `running (health: ${health.status})` : status;
}
