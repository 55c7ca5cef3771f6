/** Owner and mode of a volume's top folder, seen through a container that mounts it. */
import type { Call } from './call.js';
import type { Engine } from './engine.js';
import { EngineError } from './engine-error.js';
import type { ObservedContainer, ObservedVolume } from './snapshot.js';

/**
 * Nothing where no container can show it. A container that is gone or broken is no failure of looking: the next one
 * is asked.
 */
export async function volumeRoot(
  engine: Engine,
  volume: string,
  containers: readonly ObservedContainer[],
  call?: Call,
): Promise<ObservedVolume['root']> {
  for (const { id, path } of mountsOf(volume, containers)) {
    try {
      return await engine.containers.ownership(id, path, call);
    } catch (error) {
      if (!(error instanceof EngineError) || !REFUSALS.includes(error.code)) throw error;
    }
  }
  return undefined;
}

const REFUSALS: readonly string[] = ['not-found', 'conflict', 'bad-request', 'engine-failure'];

/** Running containers first: those that do not run must be mounted by the engine to be looked into. */
function mountsOf(volume: string, containers: readonly ObservedContainer[]): { id: string; path: string }[] {
  const mounts = containers.flatMap(({ id, status, mounts }) =>
    mounts.flatMap((mount) =>
      mount.volume === volume ? { id, path: mount.path, running: status === 'running' } : [],
    ),
  );
  return mounts.sort((a, b) => Number(b.running) - Number(a.running));
}
