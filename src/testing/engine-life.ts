/** Whether a simulated engine is there: its host goes down and comes back, until it is closed. */
import { DockerMapError } from '../common/docker-map-error.js';
import type { EngineHost } from './engine-host.js';
import type { ContainersAtRestart } from './faults/fault-kinds.js';
import { engineDown, engineUp } from './rules/life/restart-engine.js';
import type { EngineState } from './state/engine-state.js';

export interface LifeParts {
  readonly state: EngineState;
  readonly host: EngineHost;
  /** It goes down: calls in progress come to nothing. */
  readonly interrupt: () => void;
  /** It went down or came back. */
  readonly changed: () => void;
}

export class EngineLife {
  readonly #parts: LifeParts;
  /** What becomes of the containers when it comes back; nothing while it is up. */
  #down: ContainersAtRestart | undefined;
  #callOffReturn = (): void => {};
  #closed: Promise<void> | undefined;

  constructor(parts: LifeParts) {
    this.#parts = parts;
  }

  /** @param where names the call in the error. @throws DockerMapError `engine-closed` */
  checkOpen(where: string): void {
    if (this.#closed) throw closedError(where);
  }

  /** Resolves when nobody listens any more. */
  async stop(containers: ContainersAtRestart): Promise<void> {
    // A fault may be met by a call that was under way when it was closed.
    if (this.#closed) return this.#closed;
    this.#goDown(containers);
    await this.#parts.host.down();
  }

  async resume(): Promise<void> {
    if (this.#closed) return this.#closed;
    this.#comeBack();
    await this.#parts.host.up();
  }

  /** @param milliseconds 0: connections end, that is all that is seen */
  restart(milliseconds: number, containers: ContainersAtRestart): void {
    if (this.#closed) return;
    this.#goDown(containers);
    if (milliseconds === 0) {
      this.#parts.host.cut();
      this.#comeBack();
      return;
    }
    void this.#parts.host.down();
    this.#callOffReturn = this.#parts.state.clock.after(milliseconds, () => void this.resume());
  }

  /** For good. A second time does nothing. */
  close(): Promise<void> {
    this.#closed ??= this.#end();
    return this.#closed;
  }

  #goDown(containers: ContainersAtRestart): void {
    this.#callOffReturn();
    if (this.#down !== undefined) return;
    this.#down = containers;
    this.#parts.interrupt();
    engineDown(this.#parts.state, containers);
    this.#parts.changed();
  }

  #comeBack(): void {
    this.#callOffReturn();
    if (this.#down === undefined) return;
    const containers = this.#down;
    this.#down = undefined;
    engineUp(this.#parts.state, containers);
    this.#parts.changed();
  }

  async #end(): Promise<void> {
    const { state, host, interrupt } = this.#parts;
    this.#callOffReturn();
    interrupt();
    await host.remove();
    for (const container of state.containers) {
      container.run?.abandon();
      for (const callOff of container.timers) callOff();
    }
  }
}

export function closedError(where: string): DockerMapError {
  return new DockerMapError('engine-closed', `${where}: the simulated engine was closed.`, {
    hint: 'Do it before it is closed, or start another one by SimulatedEngine.start().',
  });
}
