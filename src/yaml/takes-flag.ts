/** Where in a map `yes` and `no` are taken for true and false, as YAML 1.1 had them. */
import { fieldTables } from '../map/element-properties.js';
import type { ProblemPath } from '../map/problem.js';
import { configurationTables } from '../map/properties.js';

/** By the name of the property, or in a list of volumes, whose items may be an alias and its access. */
export function takesFlag(path: ProblemPath): boolean {
  return flags.has(path.at(-1)) || path.some((step) => accesses.has(step));
}

const tables = [...Object.values(configurationTables), ...Object.values(fieldTables)];

const flags: ReadonlySet<unknown> = new Set(
  tables.flatMap(({ properties }) =>
    properties.filter(({ type }) => type === 'boolean' || type === 'access').map(({ name }) => name),
  ),
);

const accesses: ReadonlySet<unknown> = new Set(['binds', 'attaches', 'uses']);
