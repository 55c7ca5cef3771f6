/** The options that were given, as typed values. */

import type { OptionName } from './option-table.js';
import { UsageError } from './usage-error.js';

export interface OptionValues {
  readonly files: readonly string[];
  readonly host: string | undefined;
  readonly context: string | undefined;
  /** At least 1. */
  readonly parallel: number | undefined;
  readonly quiet: boolean;
  readonly noColor: boolean;
  readonly json: boolean;
  /** A file of client configurations. */
  readonly clients: string | undefined;
  readonly instances: readonly string[];
  readonly coreImage: string | undefined;
  readonly volumes: boolean;
  readonly keepPersistent: boolean;
}

/** What was given for each option, in order; a flag has one empty text for each time it was given. */
type GivenOptions = ReadonlyMap<OptionName, readonly string[]>;

export function optionValues(given: GivenOptions): OptionValues {
  const all = (name: OptionName) => given.get(name) ?? [];
  const host = all('host').at(-1);
  const context = all('context').at(-1);
  if (host !== undefined && context !== undefined) {
    throw new UsageError('--host and --context both name an engine', 'Give one of them.');
  }
  const parallel = all('parallel').at(-1);
  return {
    files: all('file'),
    host,
    context,
    parallel: parallel === undefined ? undefined : countFrom(parallel),
    quiet: given.has('quiet'),
    noColor: given.has('no-color'),
    json: given.has('json'),
    clients: all('clients').at(-1),
    instances: all('instance'),
    coreImage: all('core-image').at(-1),
    volumes: given.has('volumes'),
    keepPersistent: given.has('keep-persistent'),
  };
}

function countFrom(value: string): number {
  if (/^[1-9]\d{0,3}$/.test(value)) return Number(value);
  throw new UsageError(`--parallel takes a number from 1 to 9999, not "${value}"`);
}
