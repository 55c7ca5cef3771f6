/** The cases, from the command line: `--parallel`, `--engines-at-once`, `--latency`, `--small` for a tenth of all. */
import { parseArgs } from 'node:util';
import type { ScaleCase } from './scale-case.js';

export function readOptions(given: readonly string[]): readonly ScaleCase[] {
  const { values } = parseArgs({
    args: [...given],
    options: {
      parallel: { type: 'string', default: '16' },
      'engines-at-once': { type: 'string', default: '8' },
      latency: { type: 'string', default: '100' },
      small: { type: 'boolean', default: false },
    },
  });
  const parallel = Number(values.parallel);
  const enginesAtOnce = Number(values['engines-at-once']);
  const latency = Number(values.latency);
  const part = values.small ? 10 : 1;
  const oneEngine = [1_000, 10_000].map((containers) => ({
    engines: 1,
    containers: containers / part,
    enginesAtOnce: 1,
    parallel,
    latency,
  }));
  const manyEngines = [100, 1_000].map((engines) => ({
    engines: engines / part,
    containers: 20,
    enginesAtOnce,
    parallel,
    latency,
  }));
  return [...oneEngine, ...manyEngines];
}
