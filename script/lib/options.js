/** The arguments of a script. */
import { parseArgs } from 'node:util';
import { PlainFailure } from './failure.js';

/**
 * @template {import('node:util').ParseArgsConfig} T
 * @param {T} config
 * @returns {ReturnType<typeof parseArgs<T>>}
 * @throws {PlainFailure} for an option that there is not
 */
export function readOptions(config) {
  try {
    return parseArgs(config);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new PlainFailure(`${reason}\nSee --help.`, { cause: error });
  }
}
