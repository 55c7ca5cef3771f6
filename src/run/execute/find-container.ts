/** A container that may be there or not. */
import type { Engine } from '../../engine/engine.js';
import { isEngineError } from '../../engine/engine-error.js';
import type { ContainerDetails } from '../../engine/snapshot.js';

/** @param container by name or id */
export async function findContainer(
  { containers }: Engine,
  container: string,
): Promise<ContainerDetails | undefined> {
  try {
    return await containers.inspect(container);
  } catch (error) {
    if (isEngineError(error, 'not-found')) return undefined;
    throw error;
  }
}
