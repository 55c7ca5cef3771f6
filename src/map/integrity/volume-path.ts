/** The path inside containers of an alias: its default path, or the one it is attached at. */
import { nearest } from '../../common/suggest.js';
import type { Fault, Subject } from './finding.js';

/** Aliases that have a path. */
export type VolumePaths = ReadonlySet<string>;

export function volumePaths({ map, attached }: Subject): VolumePaths {
  const withDefault = [...map.volumes.values()].filter(({ defaultPath }) => defaultPath !== undefined);
  const inline = attached.filter(({ path }) => path !== undefined);
  return new Set([...withDefault, ...inline].map(({ alias }) => alias));
}

/** What is wrong with an alias that is used without a path of its own; nothing if it has one. */
export function pathFault(alias: string, paths: VolumePaths, { map }: Subject): Fault | undefined {
  if (paths.has(alias)) return undefined;
  if (map.volumes.has(alias)) {
    return {
      code: 'missing-path',
      message: `the volume '${alias}' has no default path, and none is given here`,
    };
  }
  const message = `there is no alias '${alias}' in 'volumes'`;
  return { code: 'unknown-alias', message, suggestion: nearest(alias, map.volumes.keys()) };
}
