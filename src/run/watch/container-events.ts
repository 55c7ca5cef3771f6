/**
 * What happens to the containers of one engine: one stream of events for all who wait in a run, opened for the first of
 * them. Promise: whatever happens after `listen` rings. A stream that breaks is opened again, and then everybody is
 * rung, since nobody knows what happened in between.
 */
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EngineEvent } from '../../engine/answer/event.js';
import type { Engine } from '../../engine/engine.js';
import { EngineError } from '../../engine/engine-error.js';
import { isConnectionError } from '../connection-error.js';
import { Bell } from './bell.js';

export interface Listening {
  readonly bell: Bell;
  end(): void;
}

type Wanted = (event: EngineEvent) => boolean;

const filters = {
  type: ['container'],
  event: ['start', 'die', 'destroy', 'pause', 'unpause', 'health_status', 'exec_start', 'exec_die'],
};

/** Milliseconds before each attempt to open a stream that broke, 2 s together: an engine may be restarting. */
const pauses: readonly number[] = [0, 20, 50, 100, 200, 400, 400, 400, 400];

/** Milliseconds after which a stream has not just broken again. */
const steady = 1000;

/**
 * Seconds for which events are told again. An engine answers a moment before it begins to listen itself, and what
 * happens in that moment is only in its memory. Its clock may be another one: the moment is then as long as it was.
 */
const looksBack = 60;

export class ContainerEvents {
  readonly #engine: Engine;
  readonly #listeners = new Map<Bell, Wanted>();
  readonly #closed = new AbortController();
  #stream: Promise<void> | undefined;
  #connection = new AbortController();

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** The bell rings for each event that is wanted. @throws EngineError where the engine does not tell of events */
  async listen(wanted: Wanted): Promise<Listening> {
    const bell = new Bell();
    this.#listeners.set(bell, wanted);
    try {
      this.#stream ??= this.#open();
      await this.#stream;
    } catch (error) {
      this.#listeners.delete(bell);
      throw error;
    }
    return { bell, end: () => void this.#listeners.delete(bell) };
  }

  /** The way to the engine broke somewhere else: the stream is opened again, as if it had broken too. */
  reopen(cause: EngineError): void {
    this.#connection.abort(cause);
  }

  close(): void {
    this.#closed.abort();
  }

  /** Settles when the stream is open for the first time, or cannot be opened. */
  #open(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#keepOpen(resolve).then(resolve, (error: unknown) => {
        this.#stream = undefined;
        for (const bell of this.#listeners.keys()) bell.fail(error);
        reject(error);
      });
    });
  }

  /** Until the end of the run, or where the stream breaks and nobody listens; throws where it cannot be opened again. */
  async #keepOpen(onOpen: () => void): Promise<void> {
    const onEvent = (event: EngineEvent): void => {
      for (const [bell, wanted] of this.#listeners) if (wanted(event)) bell.ring();
    };
    const rings = (): void => {
      onOpen();
      for (const bell of this.#listeners.keys()) bell.ring();
    };
    for (let attempt = 0; ; ) {
      const begin = performance.now();
      const cause = await this.#read(rings, onEvent);
      if (this.#listeners.size === 0 || this.#closed.signal.aborted) break;
      if (performance.now() - begin > steady) attempt = 0;
      const pause = pauses[attempt++];
      if (pause === undefined || !isConnectionError(cause)) throw cause;
      await sleep(pause);
    }
    this.#stream = undefined;
  }

  /** Tells of events until the stream ends; the error by which it did. */
  async #read(onOpen: () => void, onEvent: (event: EngineEvent) => void): Promise<unknown> {
    this.#connection = new AbortController();
    const broken = this.#connection.signal;
    const signal = AbortSignal.any([this.#closed.signal, broken]);
    const since = Math.floor(Date.now() / 1000) - looksBack;
    try {
      for await (const event of this.#engine.events({ filters, since, signal, onOpen })) onEvent(event);
      return ended(this.#engine.name);
    } catch (error) {
      return broken.aborted ? broken.reason : error;
    }
  }
}

function ended(engine: string): EngineError {
  const asked = { engine, method: 'GET', path: '/events' };
  return new EngineError('engine-connection-lost', 'The stream of events ended', asked);
}
