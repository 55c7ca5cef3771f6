/** A path on the host: one for all instances, or a mapping that gives each instance its own. */
import type { HostPath } from '../elements.js';
import type { Place } from './place.js';
import { readText } from './scalar.js';
import { describe, entriesOf } from './shape.js';

export function readHostPath(value: unknown, place: Place): HostPath | undefined {
  if (typeof value === 'string') return readText(value, place);
  const entries = entriesOf(value);
  if (entries === undefined) return place.refuse('a path, or a path for each instance', describe(value));
  const paths = entries.flatMap(([instance, path]): [string, string][] => {
    const text = readText(path, place.at(instance));
    return text === undefined ? [] : [[instance, text]];
  });
  return Object.fromEntries(paths);
}
