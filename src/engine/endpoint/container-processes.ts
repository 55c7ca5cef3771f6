/**
 * What runs in a container, with the ids of users: by themselves, Docker engines show the host's names for them. Podman
 * does not know these columns, and answers with nothing; neither does every `ps`. Then the engine's own list counts.
 */
import { readContainerProcesses } from '../answer/container-processes.js';
import type { Call } from '../call.js';
import type { Connection } from '../connection.js';
import { isEngineError } from '../engine-error.js';
import { path } from '../http/path.js';
import type { ContainerProcess } from '../snapshot.js';

/** Options of the `ps` that the engine runs. */
const COLUMNS = '-eo pid,uid,args';

export async function containerProcesses(
  connection: Connection,
  name: string,
  call?: Call,
): Promise<readonly ContainerProcess[]> {
  const request = { method: 'GET', path: path`/containers/${name}/top` } as const;
  try {
    const query = { ps_args: COLUMNS };
    return await connection.json({ ...request, query }, readContainerProcesses, call);
  } catch (error) {
    if (!areColumnsRefused(error)) throw error;
    return connection.json(request, readContainerProcesses, call);
  }
}

/** Or something else failed, which fails again then. */
function areColumnsRefused(error: unknown): boolean {
  return (
    isEngineError(error, 'engine-failure') ||
    isEngineError(error, 'bad-request') ||
    isEngineError(error, 'engine-protocol')
  );
}
