/** Every moment of a run, as the engine has it: taken at each event of a container, from the engine's own state. */
import type { EngineState } from '../../../../src/testing/state/engine-state.js';

export interface Moment {
  /** `start`, `die`, `rename`, `destroy`. */
  readonly action: string;
  readonly id: string;
  readonly containers: readonly ContainerMoment[];
}

export interface ContainerMoment {
  readonly id: string;
  readonly name: string;
  readonly running: boolean;
  /** Nothing, where it has no health check. */
  readonly health: 'starting' | 'healthy' | 'unhealthy' | undefined;
  readonly exitCode: number;
  readonly ended: boolean;
  /** Names of the volumes that it can write to. */
  readonly writes: readonly string[];
}

const told: ReadonlySet<string> = new Set(['create', 'start', 'die', 'rename', 'destroy']);

/** @returns what ends it, with all moments since */
export function trace(state: EngineState): () => readonly Moment[] {
  const moments: Moment[] = [];
  const end = state.events.listen(({ type, action, id }) => {
    if (type === 'container' && told.has(action))
      moments.push({ action, id, containers: containersIn(state) });
  });
  return () => {
    end();
    return moments;
  };
}

function containersIn(state: EngineState): readonly ContainerMoment[] {
  return Array.from(state.containers, ({ id, name, run, health, status, exitCode, mounts }) => ({
    id,
    name,
    running: run !== undefined,
    health: health?.status,
    exitCode,
    ended: status === 'exited',
    writes: mounts.flatMap(({ volume, writable }) => (volume && writable ? [volume.name] : [])),
  }));
}
