/** Gives a container another name. Promise: where another run was faster, it counts as done. */
import { isEngineError } from '../../engine/engine-error.js';
import type { RenameContainer } from '../../plan/step.js';
import type { Execution } from './execution.js';

export async function renameContainer(step: RenameContainer, { engine }: Execution): Promise<boolean> {
  const { containers } = engine;
  try {
    await containers.rename(step.target, step.name);
    return true;
  } catch (error) {
    if (!isEngineError(error, 'not-found')) throw error;
    const names = (await containers.list()).map(({ name }) => name);
    if (names.includes(step.name)) return false;
    throw error;
  }
}
