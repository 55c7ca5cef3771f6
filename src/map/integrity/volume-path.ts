/** Where no path inside containers is given with an alias, the alias must have one. */
import type { Fault } from './finding.js';
import type { Subject } from './subject.js';

/** What is wrong with an alias that is used without a path of its own; nothing if it has one. */
export function pathFault(alias: string, { paths, map, suggestions }: Subject): Fault | undefined {
  if (paths.has(alias)) return undefined;
  if (map.volumes.has(alias)) {
    return {
      code: 'missing-path',
      message: `the volume '${alias}' has no default path, and none is given here`,
    };
  }
  const message = `there is no alias '${alias}' in 'volumes'`;
  return { code: 'unknown-alias', message, suggestion: suggestions.for(alias, map.volumes.keys()) };
}
