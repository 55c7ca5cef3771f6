/**
 * Removes a network. An engine counts the ends of connections to a network, and takes a moment to let go of those of
 * containers that have just been removed; so a refusal is final only when it stays.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { DockerMapError } from '../../common/docker-map-error.js';
import { type EngineError, isEngineError } from '../../engine/engine-error.js';
import type { RemoveNetwork } from '../../plan/step.js';
import type { Execution } from './execution.js';

/** Milliseconds before each further attempt, 2 s together. */
const pauses = [50, 100, 200, 400, 600, 650];

export async function removeNetwork({ target }: RemoveNetwork, { engine }: Execution): Promise<boolean> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await engine.networks.remove(target);
    } catch (error) {
      if (!isEngineError(error, 'conflict')) throw error;
      const { containers } = await engine.networks.inspect(target);
      if (containers.length > 0) throw error;
      const pause = pauses[attempt];
      if (pause === undefined) throw miscounted(target, error);
      await sleep(pause);
    }
  }
}

/** Seen with Docker 20.10, when a client was killed while containers were being started. */
function miscounted(network: string, cause: EngineError): DockerMapError {
  const message = `The engine counts connections to network ${network} that no container has: ${cause.message}`;
  const hint =
    'Nothing is on it. Restart the engine, which makes it count anew, then run the same command again.';
  return new DockerMapError('network-miscounted', message, { hint, cause });
}
