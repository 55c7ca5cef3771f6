/** Values by name: arguments and labels of a build. */
import type { Lazy } from '../../lazy/lazy.js';
import { asLazy } from '../../lazy/type-registry.js';
import { accepted } from '../accepted.js';
import type { Place } from './place.js';
import { describe, entriesOf, isList } from './shape.js';

type Pairs = Readonly<Record<string, string | Lazy>>;

/** A mapping, in which values may be lazy, or a list of `NAME=value`; numbers and truth values are taken as their text. */
export function readBuildPairs(value: unknown, place: Place): Pairs | undefined {
  const entries = entriesOf(value);
  if (entries !== undefined) {
    const pairs = entries.flatMap(([name, item]) => pairOf(name, item, place.at(name)));
    return Object.fromEntries(pairs);
  }
  const texts = isList(value) ? value : [value];
  const pairs = texts.flatMap((item, index) => splitPair(item, isList(value) ? place.at(index) : place));
  return Object.fromEntries(pairs);
}

type Pair = readonly [string, string | Lazy];

function pairOf(name: string, value: unknown, place: Place): readonly Pair[] {
  const late = asLazy(value);
  if (late !== undefined) return [[name, late]];
  if (typeof value === 'string') return [[name, value]];
  if (typeof value === 'number' || typeof value === 'boolean') return [[name, String(value)]];
  place.refuse('a text', describe(value));
  return [];
}

function splitPair(value: unknown, place: Place): readonly Pair[] {
  const [, name, content] = (typeof value === 'string' && /^([^=]+)=(.*)$/s.exec(value)) || [];
  if (name !== undefined && content !== undefined) return [[name, content]];
  place.refuse(accepted.buildPairs, describe(value));
  return [];
}
