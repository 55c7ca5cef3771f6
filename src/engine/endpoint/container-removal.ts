/** Removing a container, which somebody else may be doing as well. */
import type { Call } from '../call.js';
import type { Connection } from '../connection.js';
import { isEngineError } from '../engine-error.js';
import { path } from '../http/path.js';

export interface RemovalOptions {
  /** Kills it first. */
  readonly force?: boolean | undefined;
  /** Its volumes without a name go too. */
  readonly volumes?: boolean | undefined;
}

/** @returns `false`: it was gone already, or somebody else's removal was under way, whose end this waits for */
export async function removeContainer(
  connection: Connection,
  name: string,
  options: RemovalOptions,
  call?: Call,
): Promise<boolean> {
  const query = { force: options.force ?? false, v: options.volumes ?? false };
  const request = { method: 'DELETE', path: path`/containers/${name}`, query, accept: [404] } as const;
  try {
    return (await connection.status(request, call)) !== 404;
  } catch (error) {
    if (!isEngineError(error, 'conflict') || !error.message.includes('already in progress')) throw error;
    await untilRemoved(connection, name, call);
    return false;
  }
}

async function untilRemoved(connection: Connection, name: string, call?: Call): Promise<void> {
  const query = { condition: 'removed' };
  await connection.status(
    { method: 'POST', path: path`/containers/${name}/wait`, query, accept: [404], separate: true },
    call,
  );
}
