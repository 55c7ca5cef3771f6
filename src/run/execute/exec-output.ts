/** Starts a command that was declared, and keeps the end of what it writes. Stopping leaves the command running. */
import type { Engine } from '../../engine/engine.js';
import { type EngineError, isEngineError } from '../../engine/engine-error.js';
import { isConnectionError } from '../connection-error.js';

/** Bytes. */
const kept = 4000;

export class ExecOutput {
  /** Settles when there is no more output, for whatever reason. Rejects where the engine refuses to start the command. */
  readonly ended: Promise<void>;
  /** How the connection broke, where it did: an inspection of the command tells what became of it. */
  broken: EngineError | undefined;
  readonly #stopped = new AbortController();
  #tail = Buffer.alloc(0);

  constructor(engine: Engine, id: string) {
    this.ended = this.#read(engine, id);
    // Who waits no longer need not know.
    this.ended.catch(() => {});
  }

  get text(): string {
    return this.#tail.toString('utf8');
  }

  stop(): void {
    this.#stopped.abort();
  }

  async #read(engine: Engine, id: string): Promise<void> {
    try {
      for await (const { data } of engine.containers.startExec(id, { signal: this.#stopped.signal }))
        this.#tail = Buffer.concat([this.#tail, data]).subarray(-kept);
    } catch (error) {
      if (isConnectionError(error)) this.broken = error;
      else if (!isEngineError(error, 'aborted')) throw error;
    }
  }
}
