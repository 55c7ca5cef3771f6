/** Paths of files on this machine, which are below the folder of the map where they are relative. */
import { isAbsolute, join, normalize } from 'node:path';
import { accepted } from '../accepted.js';
import type { Place } from './place.js';
import { readText } from './scalar.js';
import { describe, entriesOf } from './shape.js';

/** Absolute, unless it is relative and the map has no folder. */
export function readLocalPath(value: unknown, place: Place): string | undefined {
  const path = readText(value, place);
  if (path === undefined) return undefined;
  if (/^[a-z+]+:\/\/|^git@/i.test(path))
    return place.problem(
      'invalid-value',
      `expected a path on this machine, found the address '${withoutLogin(path)}'`,
    );
  if (/^~(?:\/|$)/.test(path))
    return place.problem('invalid-value', `'~' is only replaced behind the tag !path; write !path ${path}`);
  const { folder } = place.report;
  return folder === undefined || isAbsolute(path) ? path : withoutSlash(join(folder, path));
}

/** One for each path in the build. */
export function readLocalPaths(value: unknown, place: Place): Readonly<Record<string, string>> | undefined {
  const entries = entriesOf(value);
  if (entries === undefined) return place.refuse(accepted.buildFiles, describe(value));
  const paths = entries.flatMap(([name, item]): [string, string][] => {
    const path = readLocalPath(item, place.at(name));
    return path === undefined ? [] : [[name, path]];
  });
  return Object.fromEntries(paths);
}

/** `https://user:token@host/` may have been written. */
function withoutLogin(address: string): string {
  return address.replace(/(?<=:\/\/)[^/]*@/, '…@');
}

function withoutSlash(path: string): string {
  const normal = normalize(path);
  return normal.length > 1 && normal.endsWith('/') ? normal.slice(0, -1) : normal;
}
