/** Tells that a container could not be created because another one has its name. */
import { isEngineError } from '../../engine/engine-error.js';

/** As opposed to a conflict on one of its networks, to which older engines connect it afterwards. */
export function isNameTaken(error: unknown): boolean {
  return isEngineError(error, 'conflict') && error.path === '/containers/create';
}
