/** A path on the host: one for all instances, or a mapping that gives each instance its own. */
import type { Lazy } from '../../lazy/lazy.js';
import { asLazy } from '../../lazy/type-registry.js';
import { accepted } from '../accepted.js';
import type { HostPath } from '../elements.js';
import { readLate } from './late.js';
import type { Place } from './place.js';
import { readText } from './scalar.js';
import { describe, entriesOf } from './shape.js';

export function readHostPath(value: unknown, place: Place): HostPath<Lazy> | undefined {
  if (typeof value === 'string') return readText(value, place);
  const toCome = asLazy(value);
  if (toCome !== undefined) return toCome;
  const entries = entriesOf(value);
  if (entries === undefined) return place.refuse(accepted.hostPath, describe(value));
  const paths = entries.flatMap(([instance, path]): [string, string | Lazy][] => {
    const text = readLate(path, place.at(instance), readText);
    return text === undefined ? [] : [[instance, text]];
  });
  return Object.fromEntries(paths);
}
